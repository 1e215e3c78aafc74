"""The folders that a run writes: who may write them, where they are made, how they take their final name."""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

HERE, EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE, of `<fcntl.h>` and `<linux/fs.h>`."""

OURS = "assets/enclair.css"
"""A file that each site of ours holds, and no other folder."""

BUSY = "une fabrication est en cours dans ce dossier : attendez qu’elle finisse, puis recommencez"


class BusyError(Exception):
    """Another run is writing the same outputs."""


class OutputError(Exception):
    """The name of an output stands for something that a run cannot write; the message says what, in French."""


class Edition:
    """The next edition of a folder: a file that did not change since the former one is the same, under a second name.

    A new file costs the system far more than a name: hundreds of them, most of what writing a site again takes.
    """

    def __init__(self, folder: Path, former: Path | None = None) -> None:
        """``former`` stays as it is; without one, every file is new."""
        self._folder, self._former = folder, former
        self._made: set[str] = set()

    def take(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Write some files, by their place in the folder."""
        for name, data in files:
            self.write(name, data)

    def write(self, name: str, data: bytes) -> None:
        """Write a file by its place in the folder; one that stands there already may have another name, and leaves."""
        path = f"{self._folder}/{name}"
        parent = os.path.dirname(path)  # noqa: PTH120  hundreds, each time
        if parent not in self._made:
            os.makedirs(parent, exist_ok=True)  # noqa: PTH103
            self._made.add(parent)
        with suppress(FileNotFoundError):
            os.unlink(path)  # noqa: PTH108
        if self._former and _holds(former := f"{self._former}/{name}", data):
            with suppress(OSError):  # a disk that knows no second names
                os.link(former, path)
                return
        write(Path(path), data)


def _holds(path: str, data: bytes) -> bool:
    """Tell whether a file is there, which is no link, and holds these bytes."""
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode) or status.st_size != len(data):
            return False
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
            return stream.read() == data
    except OSError:
        return False


@contextmanager
def locked(root: Path) -> Iterator[int]:
    """Hold the outputs of a project; yield a file descriptor that child processes may inherit to hold them too.

    The system lets go when the last process that holds them ends, however it ends. Raises BusyError when another run
    holds them. POSIX locks the project’s folder itself, and leaves no file; Windows locks a file of its own.
    """
    handle = _lock(root)
    try:
        yield handle
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _lock(root: Path) -> int:
        import msvcrt  # noqa: PLC0415

        handle = os.open(root / ".enclair.verrou", os.O_RDWR | os.O_CREAT)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            os.close(handle)
            raise BusyError from error
        return handle

else:

    def _lock(root: Path) -> int:
        import fcntl  # noqa: PLC0415

        handle = os.open(root, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(handle)
            raise BusyError from error
        except OSError:  # a file system that has no lock, as some network ones
            pass
        return handle


def output(path: Path) -> Path:
    """Return the folder that the name of an output stands for; a link is followed. Raises OutputError."""
    name = path.name
    if not path.is_symlink():
        if path.exists() and not path.is_dir():
            raise OutputError(f"« {name} » est un fichier : renommez-le, un dossier doit prendre ce nom")
        return path
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        raise OutputError(f"« {name} » est un lien qui ne mène nulle part : corrigez-le, ou retirez-le") from None
    if not target.is_dir():
        raise OutputError(f"« {name} » est un lien vers un fichier : retirez-le, un dossier doit prendre ce nom")
    return target


def replaceable(path: Path, sign: str | None = None) -> Path:
    """Return the folder that an output stands for, when it can be replaced in one step.

    Behind a link, ``sign`` is a file that tells that the folder is ours to replace; without one, no link is followed.
    Raises OutputError.
    """
    target = output(path)
    if path.is_symlink() and (sign is None or (any(target.iterdir()) and not (target / sign).is_file())):
        raise OutputError(f"« {path.name} » est un lien vers un dossier qui contient autre chose, et qui serait vidé : "
                          "videz-le vous-même, ou retirez le lien")  # fmt: skip
    if target.exists() and _is_mounted(target):
        raise OutputError(f"« {path.name} » est un point de montage, que l’on ne peut pas remplacer d’un coup : montez "
                          "son dossier parent, ou faites-en un lien vers un dossier")  # fmt: skip
    return target


def _is_mounted(folder: Path) -> bool:
    """Tell whether a folder is where a file system begins; Linux tells of those that `os.path.ismount` cannot see."""
    with suppress(OSError):
        lines = Path("/proc/self/mountinfo").read_bytes().splitlines()
        places = {line.split()[4].decode("unicode_escape").encode("latin-1") for line in lines}
        return os.fsencode(folder.resolve()) in places
    return os.path.ismount(folder)


def count_questions(site_dir: Path) -> int:
    """Return how many questions a built site shows; a generator that ran no hook shows none."""
    return sum(path.read_bytes().count(b'<section class="quiz"') for path in site_dir.rglob("*.html"))


def working_copy(target: Path) -> Path:
    """Return the folder where a site is built before it takes its final name; sweeps what a killed build left."""
    previous, current = target.with_name(f".{target.name}.ancien"), target.with_name(f".{target.name}.en-cours")
    if previous.exists() and not target.exists():
        previous.rename(target)
    for leftover in (previous, current):
        discard(leftover)
    return current


def discard(leftover: Path) -> None:
    """Delete what a run left aside, be it a folder, a file or a link."""
    if leftover.is_dir() and not leftover.is_symlink():
        shutil.rmtree(leftover, ignore_errors=True)
    else:
        leftover.unlink(missing_ok=True)


def write(path: Path, data: bytes) -> None:
    """Write a file; a disk that refuses it says which one, as the system does not once a file is open."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


@contextmanager
def aside(*targets: Path) -> Iterator[tuple[Path, ...]]:
    """Yield a working copy of each folder; they take their names, one after the other, once the block ends well.

    Otherwise they leave, and what bore these names stays.
    """
    copies = tuple(working_copy(target) for target in targets)
    try:
        for copy in copies:
            copy.mkdir()
        yield copies
        for copy, target in zip(copies, targets, strict=True):
            publish(copy, target)
    finally:
        for copy in copies:
            discard(copy)


def publish(current: Path, target: Path, leave: Callable[[Path], object] = discard) -> None:
    """Give a finished site its final name; the former one stays whole until the last moment, and ``leave`` ends it."""
    if target.exists() and _exchange(current, target):
        leave(current)
        return
    previous = target.with_name(f".{target.name}.ancien")
    if target.exists():
        target.rename(previous)
    try:
        current.rename(target)
    except OSError:
        if previous.exists():
            previous.rename(target)
        raise
    leave(previous)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in a single step, so that each name has a whole folder at any moment; False where none can.

    Linux `renameat2(2)`, flag RENAME_EXCHANGE; elsewhere, `working_copy` puts the former site back if need be.
    """
    call = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    return call is not None and call(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0
