"""What the files of a project said when they were last read: those that did not change are not read again.

A part is known by what was read and the bytes that it came from, never by a date. It comes back as the same object,
so that what is made from parts tells at once, by comparing them, which have changed.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast

from enclair.problems import Problem

T_ = TypeVar("T_")
LARGEST = 10_000_000
"""Bytes of a file; beyond, nothing reads it."""
Key = tuple[Hashable, ...]
Known = tuple[object, tuple[Problem, ...]]
"""A part, and what is wrong with its form."""


@dataclass
class Memory:
    """The parts of this reading, or of the last one once it has ended, and where they were read."""

    root: Path | None = None
    now: dict[Key, Known] = field(default_factory=dict)
    before: dict[Key, Known] = field(default_factory=dict)

    def begin(self, root: Path) -> None:
        """Start a reading: what was kept of another folder names its paths, and is of no use."""
        self.before, self.now = (self.before | self.now if root == self.root else {}), {}
        self.root = root

    def end(self) -> None:
        """Forget what this reading did not meet."""
        self.before = {}

    def part(self, key: Key, problems: list[Problem], read: Callable[[], T_]) -> T_:
        """Return a part as ``read`` returned it once for this key; the problems told then are told again."""
        known = self.now.get(key) or self.before.get(key)
        if known is None:
            first = len(problems)
            part = read()
            known = part, tuple(problems[first:])
        else:
            problems += known[1]
        self.now[key] = known
        return cast("T_", known[0])


def resolver() -> Callable[[str], str]:
    """Return a function that follows the links of a path; the disk is asked once for what leads to a folder.

    It raises OSError or RuntimeError as :meth:`Path.resolve` does.
    """
    folder_of = lru_cache(maxsize=None)(lambda folder: str(Path(folder).resolve()))

    def real(path: str) -> str:
        folder, name = os.path.split(path)
        place = os.path.join(folder_of(folder), name)  # noqa: PTH118  hundreds, at each reading
        is_itself = name not in {"", ".", ".."} and not os.path.islink(place)  # noqa: PTH114
        return place if is_itself else str(Path(path).resolve())

    return real


def walked(top: Path) -> list[str]:
    """Return a folder and all that it holds, or a file; a link to a folder is not followed."""
    found = [str(top)]
    for folder, folders, names in os.walk(top):
        folders.sort()
        found += [os.path.join(folder, name) for name in sorted([*folders, *names])]  # noqa: PTH118
    return found


def digest(path: Path, real: Callable[[str], str]) -> str:
    """Return what tells a file from any other: where it is for real, its kind, its bytes; or why it cannot be read."""
    try:
        place, status = real(str(path)), os.stat(path)  # noqa: PTH116  hundreds, at each reading
        is_read = stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST
        told = hashlib.sha256(path.read_bytes()).hexdigest() if is_read else status.st_size
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of symbolic links
        return str(error)
    return f"{place} {status.st_mode:o} {told}"
