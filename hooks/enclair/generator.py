"""Running MkDocs: what must hold before it starts, and in French what it says in English."""

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

from enclair.problems import as_text
from enclair.reading.load import CONFLICT
from enclair.reading.yamltree import Table, parse

CONFIG = "mkdocs.yml"
FIRST_FREE_PORT, LAST_PORT = 1024, 65_535
REFUSALS = {
    errno.ENOSPC: "le disque est plein", errno.EFBIG: "le disque est plein", errno.EDQUOT: "votre quota est atteint",
    errno.EACCES: "ce dossier est protégé en écriture", errno.EPERM: "ce dossier est protégé en écriture",
    errno.EROFS: "ce disque est en lecture seule",
}  # fmt: skip
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


class GeneratorError(Exception):
    """MkDocs cannot be run; the message says why, in French."""


class AddressError(GeneratorError):
    """The address to serve is not one."""


def started(root: Path, name: str, *options: str, **variables: str) -> subprocess.Popen[str]:
    """Start MkDocs on a project, its words on one pipe. Raises GeneratorError when its settings cannot be read."""
    check_config(root)
    if not os.environ.get("SOURCE_DATE_EPOCH", "0").isdigit():
        raise GeneratorError("la variable SOURCE_DATE_EPOCH n’est pas un nombre de secondes : corrigez-la, retirez-la")
    return subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, "-m", "mkdocs", name, *options, "--config-file", str(root / CONFIG)],
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"} | variables,
        cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
    )  # fmt: skip


def check_address(text: str) -> None:
    """Raise AddressError unless the text is `host:port`, GeneratorError unless one can listen there."""
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
            raise GeneratorError(f"le port {port} est déjà pris, peut-être par une autre fenêtre. "
                               f"Fermez-la, ou essayez « enclair serve --adresse {near} »") from error  # fmt: skip
        if refusal in {errno.EACCES, errno.EPERM} and int(port) < FIRST_FREE_PORT:
            raise GeneratorError(f"le port {port} est réservé au système : essayez {host}:8000") from error
        said = f"« {host} » n’est pas une adresse de cet ordinateur : essayez 127.0.0.1:{port}"
        raise GeneratorError(said) from error


def check_config(root: Path) -> None:
    """Raise GeneratorError when the generator’s settings are missing or cannot be read."""
    try:
        text = (root / CONFIG).read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise GeneratorError(f"ce projet n’a pas de {CONFIG}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise GeneratorError(f"{CONFIG} est illisible : vérifiez ses droits, et qu’il est en UTF-8") from error
    if CONFLICT.search(text):
        raise GeneratorError(f"deux versions de {CONFIG} sont en conflit : gardez l’une des deux")
    node, problems = parse(text, CONFIG, "PAR")
    if unreadable := [problem for problem in problems if problem.code == "PAR901"]:
        raise GeneratorError("\n".join(as_text(unreadable)))
    if not problems and not isinstance(node, Table):
        raise GeneratorError(f"{CONFIG} ne contient aucun réglage")
    if isinstance(node, Table) and not node.names & {"hooks", "INHERIT"}:
        raise GeneratorError(f"{CONFIG} n’a plus sa ligne `hooks:`, sans laquelle le site n’aurait pas de questions")


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
        path = (re.findall("'([^']*)'", words[-1]) or ["?"])[-1]
        return [f"Impossible d’écrire « {path} » : {REFUSALS.get(int(number[1]), 'le système le refuse')}."]
    if re.search(r"configuration|ConfigurationError|^yaml\.|Abort\b", words[-1]):
        return [STUCK]
    return [*raised, OURS]


def _translated(text: str) -> str:
    for pattern, said in SAID:
        if found := re.search(pattern, text):
            return said.format(*found.groups())
    return ""
