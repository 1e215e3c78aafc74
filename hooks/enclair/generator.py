"""Running MkDocs: where it can listen, and in French what it says in English."""

from __future__ import annotations

import errno
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

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


def started(root: Path, name: str, *options: str, lock: int | None = None, **variables: str) -> subprocess.Popen[str]:
    """Start MkDocs on a project, its words on one pipe; it holds ``lock`` for as long as it lives."""
    return subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, "-m", "mkdocs", name, *options, "--config-file", str(root / CONFIG)],
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"} | variables,
        cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
        pass_fds=(lock,) if lock is not None and os.name == "posix" else (),
    )  # fmt: skip


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
