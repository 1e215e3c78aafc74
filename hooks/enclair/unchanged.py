"""What a command said last time: it is said again, and nothing is done, while all that it hangs on is the same."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from enclair.cache import Shelf, UnreadableError, digest, digest_of_files
from enclair.problems import Problem, Waiver
from enclair.settings import CONTENT, EPOCH

T = TypeVar("T")
OUTPUTS = ("site", "dist")
TELLING = ("ENCLAIR_", EPOCH)
"""How the variables of the environment begin that change what is made."""


class Told(Struct, frozen=True):
    """A report, as it is shown."""

    problems: tuple[Problem, ...]
    waivers: tuple[Waiver, ...]
    summary: str


class Built(Struct, frozen=True):
    """A build that ended well: what it said of the content, what it left."""

    lines: tuple[str, ...]
    outputs: str


class Past:
    """The last time that a command ended, with the same options, on a project that is the same to the byte."""

    def __init__(self, root: Path, command: str, *options: object) -> None:
        """Read the whole project: what changes while the command works is seen the next time."""
        self._shelf = Shelf(root, command)
        try:
            files = digest_of_files([*(root / name for name in CONTENT), *_around(root)])
            self._inputs = digest(options, *sorted(_environment()), files)
        except (UnreadableError, OSError):
            self._inputs = ""

    def outcome(self, kind: type[T]) -> T | None:
        """Return what the command left then, if there was such a time."""
        return self._shelf.get(self._inputs, kind)

    def keep(self, outcome: object) -> None:
        """Note what the command leaves, in place of what it left the time before."""
        if self._inputs:
            self._shelf.put(self._inputs, outcome)
            self._shelf.save()


def outputs(root: Path) -> str:
    """Return the digest of what stands in the outputs of a project: names, sizes, when each file was written."""
    return digest(*(one for name in OUTPUTS for one in _written(str(root / name))))


def _written(folder: str) -> Iterator[tuple[str, int, int]]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            status = os.lstat(f"{place}/{name}")
            yield f"{place[len(folder) :]}/{name}", status.st_size, status.st_mtime_ns


def _around(root: Path) -> list[Path]:
    """Return the files beside the folders of a project: its notes of version, its settings."""
    return sorted(path for path in root.iterdir() if path.name[0] != "." and path.is_file())


def _environment() -> Iterator[tuple[str, str]]:
    return ((name, value) for name, value in os.environ.items() if name.startswith(TELLING))
