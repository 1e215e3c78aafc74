"""Running MkDocs: where it can listen, and in French what it says in English."""

from __future__ import annotations

import errno
import gc
import locale
import os
import re
import socket
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Self

from enclair.beside import can_fork
from enclair.disk import REFUSALS
from enclair.settings import CONFIG

FIRST_FREE_PORT, LAST_PORT = 1024, 65_535
SAID = (
    (r"Serving on (\S+)", "Le site est ici : {0} (Ctrl+C pour arrêter)"),
    (r"Detected file changes", "Un fichier a changé…"),
    (r"Documentation built in (\d+)\.(\d)\d* seconds", "Pages refaites en {0},{1} s."),
    (r"Config value '([^']*)'", f"{CONFIG} : le réglage « {{0}} » ne convient pas"),
    (r"Error (?:reading|copying|building) (?:page|file|theme file)? ?'([^']*)'", "« {0} » n’a pas pu être publié"),
    (r"'([^']*)' which is not found in the documentation files", f"{CONFIG} nomme « {{0}} », qui n’existe pas"),
    (r"^Aborted with (\d+) warnings", "Le générateur s’arrête à {0} remarque(s)."),
)
"""What MkDocs says, and what an author needs of it; the rest of its news is dropped."""
DROPPED = re.compile(r"^(?:Aborted with .*configuration|An error happened during the rebuild|\"GET )")
LEVEL = re.compile(r"(INFO|DEBUG|WARNING|ERROR|CRITICAL)\s+-\s+(?:\[[\d:]+\] )?(.*)")
LAST_WORDS = re.compile(r"[\w.]+(?:Error|Exception|Abort|Exit|Interrupt)\b")
STUCK = f"{CONFIG} ne se lit plus : corrigez-le, et le site se rafraîchira."
OURS = "C’est un défaut de l’outil, pas de votre texte. Signalez-le avec les lignes ci-dessus."


class AddressError(Exception):
    """The address to serve is not one; the message says so in French."""


class ListeningError(Exception):
    """Nobody can listen at the address to serve; the message says why, in French."""


class Forked:
    """MkDocs at work in a fork of this process, handled as a Popen: neither Python nor our own programs start again."""

    returncode: int
    """Once it ended, of itself or by the signal that it is the negative of."""

    def __init__(self, work: Callable[[], None]) -> None:
        """``work`` says all that it has to say on the two standard streams."""
        reading, writing = os.pipe()
        self.stdout = os.fdopen(reading, encoding="utf-8", errors="replace")
        self._process = get_context("fork").Process(target=_say, args=(work, reading, writing))
        self._process.start()
        os.close(writing)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stdout.close()
        self._process.join()
        self.returncode = self._process.exitcode or 0

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()

    def terminate(self) -> None:
        """Ask it to end."""
        self._process.terminate()


Running = Forked | subprocess.Popen[str]


def started(root: Path, *arguments: str, lock: int | None = None, **variables: str) -> Running:
    """Start MkDocs on a project, its words on one pipe; it holds ``lock`` for as long as it lives.

    Only a Python that starts can be told to read UTF-8.
    """
    arguments, variables = (*arguments, "--config-file", str(root / CONFIG)), variables | {"NO_MKDOCS_2_WARNING": "1"}
    reads_utf8 = locale.getpreferredencoding(do_setlocale=False).lower() == "utf-8"
    if reads_utf8 and can_fork():
        return Forked(partial(_generate, root, arguments, variables))
    return subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, "-m", "mkdocs", *arguments],
        env=os.environ | {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"} | variables,
        cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
        pass_fds=(lock,) if lock is not None and os.name == "posix" else (),
    )  # fmt: skip


def _say(work: Callable[[], None], reading: int, writing: int) -> None:
    """Do some work, in a process that says all on one pipe; its exit code is that of `sys.exit`, 1 when it raises."""
    os.close(reading)
    for stream in (1, 2):
        os.dup2(writing, stream)
    sys.stdout = sys.stderr = os.fdopen(writing, "w", encoding="utf-8", errors="backslashreplace", buffering=1)
    try:
        work()
    except Exception:  # noqa: BLE001  it is told as Python tells it
        traceback.print_exc()
        sys.exit(1)


def _generate(root: Path, arguments: Sequence[str], variables: Mapping[str, str]) -> None:
    """Run MkDocs as `python -m mkdocs` would in the folder of a project."""
    gc.disable()  # until mkdocs_hooks.py says how often: what is imported lasts
    os.environ |= variables
    os.chdir(root)
    sys.argv, sys.path[:0] = ["mkdocs", *arguments], [str(root)]
    from mkdocs.__main__ import cli  # noqa: PLC0415  it reads the environment as it is imported

    cli()


def check_address(text: str) -> None:
    """Raise AddressError unless the text is `host:port`, ListeningError unless one can listen there."""
    host, _, port = text.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port) <= LAST_PORT:
        raise AddressError(f"« {text} » n’est pas une adresse : écrivez-la comme 127.0.0.1:8000")
    try:
        family, kind, number, _, place = socket.getaddrinfo(host.strip("[]"), int(port), type=socket.SOCK_STREAM)[0]
        with closing(socket.socket(family, kind, number)) as trial:
            if os.name == "posix":  # as the server does: a port just left can be taken again
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(place)
    except (OSError, UnicodeError) as error:
        refusal = getattr(error, "errno", None)
        if refusal == errno.EADDRINUSE:
            near = f"{host}:{int(port) + 1 if int(port) < LAST_PORT else 8000}"
            raise ListeningError(f"le port {port} est déjà pris, peut-être par une autre fenêtre. "
                               f"Fermez-la, ou essayez « enclair serve --adresse {near} »") from error  # fmt: skip
        if refusal in {errno.EACCES, errno.EPERM} and int(port) < FIRST_FREE_PORT:
            raise ListeningError(f"le port {port} est réservé au système : essayez {host}:8000") from error
        said = f"« {host} » n’est pas une adresse de cet ordinateur : essayez 127.0.0.1:{port}"
        raise ListeningError(said) from error


def in_french(lines: Iterable[str], *, with_news: bool = False) -> Iterator[str]:
    """Yield what an author needs of what MkDocs says, line by line; ``with_news``, how far it is too.

    A traceback becomes one sentence when a file or the settings are its cause; it is kept when it is our fault.
    """
    raised: list[str] = []
    for line in (line.rstrip() for line in lines):
        level = LEVEL.match(line)
        if line.startswith("Traceback (most recent call last)") or (raised and level is None and line[:1] != "@"):
            raised.append(line)
            continue
        yield from _told(raised)
        raised = []
        text = level[2] if level else line
        if level and level[1] in {"INFO", "DEBUG"} and not with_news:
            continue
        if said := _translated(text):
            yield said
        elif not text or DROPPED.match(text):
            continue
        elif level is None:
            yield line
        elif level[1] in {"WARNING", "ERROR", "CRITICAL"}:
            yield f"Le générateur signale : {text}"
    yield from _told(raised)


def _told(raised: list[str]) -> list[str]:
    """Return what to say of a traceback."""
    words = [line for line in raised if LAST_WORDS.match(line)]
    if not words:
        return raised
    if number := re.match(r"\w+: \[Errno (\d+)\]", words[-1]):
        path = "".join(f" « {path} »" for path in re.findall("'([^']*)'", words[-1])[-1:])
        return [f"Impossible d’écrire{path} : {REFUSALS.get(int(number[1]), 'le système le refuse')}."]
    if re.search(r"configuration|ConfigurationError|^yaml\.|Abort\b", words[-1]):
        return [STUCK]
    return [*raised, OURS]


def _translated(text: str) -> str:
    for pattern, said in SAID:
        if found := re.search(pattern, text):
            return said.format(*found.groups())
    return ""
