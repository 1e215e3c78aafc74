"""What earlier runs made, kept on disk for the next ones, in one folder of the project: `make clean` empties it.

A shelf gives an outcome back for the digest of all that it was made from. It is opened only when this engine wrote it,
whole, on this computer and for this person: a key, kept out of the project, signs it, so that a folder that came with
a project is worth nothing. What is read runs no code: plain values, frozen Structs and enumerations of ours.
Anything else (another version, a broken file, a full disk, a folder that nobody can write) is as if nothing were kept.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import os
import pickle
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from pathlib import Path, PosixPath, PurePosixPath, WindowsPath
from typing import TypeVar

from msgspec import Struct

from enclair.problems import APART
from enclair.settings import CONFIG, files_named

T = TypeVar("T")
FOLDER = ".cache"
KEY_SIZE = 32
ENGINE = Path(__file__).parent
VALUES: dict[tuple[str, str], type] = {
    (kind.__module__, kind.__name__): kind
    for kind in (Counter, date, Decimal, Fraction, PosixPath, PurePosixPath, WindowsPath)
}
"""Classes of Python’s own that an outcome may hold, beside those that need no name."""


class UnreadableError(Exception):
    """Something that an outcome hangs on cannot be read, or would never end: nothing can be said of it."""


class Shelf:
    """Outcomes by the digest of what they were made from; those that nobody asked for in a run leave with it."""

    def __init__(self, root: Path, name: str) -> None:
        """Open what earlier runs of this engine left in a project under this name."""
        self._path = root / FOLDER / name
        self._engine, self._key = engine(root).encode(), _key()
        self._before = self._opened()
        self._kept: dict[str, bytes] = {}

    @property
    def is_empty(self) -> bool:
        """Tell whether earlier runs left nothing."""
        return not self._before

    def get(self, digest: str, kind: type[T]) -> T | None:
        """Return the outcome of this kind that was made from what has this digest, if it is there."""
        data = self._kept.get(digest) or self._before.get(digest)
        outcome = None if data is None else _read(data)
        if data is None or not isinstance(outcome, kind):
            return None
        self._kept[digest] = data
        return outcome

    def put(self, digest: str, outcome: object) -> None:
        """Keep an outcome for the next runs."""
        self._kept[digest] = pickle.dumps(outcome, 5)

    def take(self, outcomes: Mapping[str, bytes], most: int) -> None:
        """Keep outcomes pickled already, and those that nobody asked for, as long as all weigh no more than that."""
        self._kept |= outcomes
        room = most - sum(map(len, self._kept.values()))
        for digest, data in self._before.items():
            if digest not in self._kept and (room := room - len(data)) >= 0:
                self._kept[digest] = data

    def save(self) -> None:
        """Write what was used or made in this run, aside, then under its name."""
        if self._key is None or self._kept == self._before:
            return
        content = pickle.dumps(self._kept, 5)
        aside = self._path.with_name(f".{self._path.name}.{os.getpid()}.tmp")
        try:
            self._path.parent.mkdir(exist_ok=True)
            for leftover in self._path.parent.glob(f".{self._path.name}.*.tmp"):
                leftover.unlink(missing_ok=True)  # of a run that was killed
            aside.write_bytes(b"".join((_signature(self._engine + content, self._key), self._engine, content)))
            aside.replace(self._path)
        except OSError:
            with suppress(OSError):
                aside.unlink(missing_ok=True)

    def _opened(self) -> dict[str, bytes]:
        try:
            written = self._path.read_bytes() if self._key else b""
        except OSError:
            return {}
        size = hashlib.sha256().digest_size
        signature, signed = written[:size], written[size:]
        if self._key is None or not hmac.compare_digest(signature, _signature(signed, self._key)):
            return {}
        found = _read(signed[len(self._engine) :]) if signed.startswith(self._engine) else None
        return found if isinstance(found, dict) else {}


class _Reader(pickle.Unpickler):
    """Reads values, and refuses to name anything that could do something."""

    def find_class(self, module: str, name: str) -> type:
        home = sys.modules.get(module) if module.startswith("enclair.") else None
        found = VALUES.get((module, name)) or (vars(home).get(name) if home else None)
        if isinstance(found, type) and (found in VALUES.values() or _is_value(found, module)):
            return found
        raise pickle.UnpicklingError(name)


def _is_value(kind: type, module: str) -> bool:
    """Tell whether a class of ours is one of values: made of what it holds, and doing nothing else."""
    is_frozen = issubclass(kind, Struct) and kind.__struct_config__.frozen and not hasattr(kind, "__post_init__")
    is_named_tuple = issubclass(kind, tuple) and hasattr(kind, "_fields")
    return kind.__module__ == module and (is_frozen or is_named_tuple or issubclass(kind, Enum))


def _read(data: bytes) -> object:
    """Return what was kept, None when it cannot be read: what raises hangs on what is wrong with it."""
    try:
        return _Reader(io.BytesIO(data)).load()
    except Exception:  # noqa: BLE001  as the documentation of pickle says
        return None


def _signature(data: bytes, key: bytes) -> bytes:
    return hmac.digest(key, data, "sha256")


@lru_cache(maxsize=1)
def _key() -> bytes | None:
    """Return what signs the shelves of a person on a computer, made the first time; None where none can be kept."""
    try:
        home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache"
        path = Path(home, "enclair", "cle")
        with suppress(FileExistsError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as stream:
                stream.write(os.urandom(KEY_SIZE))
        key = path.read_bytes()
    except (OSError, RuntimeError):  # RuntimeError: nobody’s home
        return None
    return key if len(key) == KEY_SIZE else None


# ——— digests ———


def digest(*parts: object) -> str:
    """Return the digest of some values; each says all of itself, always in the same words (`repr`).

    At which line of its file a thing is written does not count: what is made of it does not show it.
    """
    told = "".join(repr(parts).split(APART)[::2])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def digest_of_files(paths: Iterable[Path]) -> str:
    """Return the digest of the names and bytes of files and folders, in this order; one may be missing.

    Raises UnreadableError.
    """
    found = hashlib.sha256()
    for path in map(str, paths):
        found.update(b"\0")
        for file, is_folder in _inside(path):
            link = os.readlink(file) if os.path.islink(file) else ""  # noqa: PTH114, PTH115  thousands, each time
            data = b"" if is_folder else _bytes(file)
            told = repr((file[len(path) :], link, is_folder, len(data)))
            found.update(told.encode("utf-8", "surrogatepass"))
            found.update(data)
    return found.hexdigest()


def _inside(path: str) -> Iterator[tuple[str, bool]]:
    """Yield what a path leads to, in order, links followed, each with whether it is a folder."""
    if not os.path.isdir(path):  # noqa: PTH112
        yield from [(path, False)] if os.path.lexists(path) else []
        return
    seen: set[str] = set()
    for folder, folders, names in os.walk(path, followlinks=True, onerror=_unreadable):
        real = os.path.realpath(folder)
        if real in seen:
            raise UnreadableError(folder)
        seen.add(real)
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield folder, True
        yield from ((f"{folder}/{name}", False) for name in sorted(names))


def _bytes(path: str) -> bytes:
    """Return the bytes of a file, none of a link that leads nowhere; a pipe would never end."""
    try:
        if os.path.isfile(path):  # noqa: PTH113
            with open(path, "rb") as stream:  # noqa: PTH123
                return stream.read()
    except OSError as error:
        raise UnreadableError(path) from error
    if os.path.exists(path):  # noqa: PTH110
        raise UnreadableError(path)
    return b""


def _unreadable(error: OSError) -> None:
    raise UnreadableError(error.filename)


@lru_cache(maxsize=4)
def engine(root: Path) -> str:
    """Return the digest of what works on a project: our programs, its settings, Python, the packages installed."""
    places = {Path(place) for place in sys.path if Path(place).is_dir()}
    names = {path.name for place in places for path in place.iterdir() if path.suffix in {".dist-info", ".egg-info"}}
    try:
        files = digest_of_files([ENGINE, *files_named(root / CONFIG)])
    except UnreadableError:
        files = os.urandom(KEY_SIZE).hex()  # that of no other run
    return digest(sys.version, sys.platform, sorted(names), files)
