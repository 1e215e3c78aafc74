"""What the files of several selections have in common, made once: by one core for the others, by one run for the next.

A part is known by the digest of all that it is made from: the article of a page, a question and its facts.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

from enclair.cache import Shelf, digest
from enclair.model import Fact, Item

T = TypeVar("T")
MOST = 40_000_000
"""Bytes of what is kept; beyond, a part is made each time."""


class Shared:
    """The parts of the files that a run makes."""

    def __init__(self, shelf: Shelf | None = None) -> None:
        """``shelf`` holds those of the runs before, and takes those of this one."""
        self._shelf = shelf
        self._made: dict[str, bytes] = {}
        self._size = 0
        self._questions: dict[str, str] = {}

    def once(self, key: Iterable[str], make: Callable[[], T]) -> T:
        """Return what ``make`` makes of nothing but what the ``key`` tells."""
        told = _digest(key)
        if data := self._made.get(told):
            return cast("T", pickle.loads(data))  # noqa: S301  made by this run
        outcome = self._shelf.get(told, object) if self._shelf else None
        if outcome is None:
            outcome = make()
            self.add({told: pickle.dumps(outcome, 5)})
        return cast("T", outcome)

    def knows(self, *key: str) -> bool:
        """Tell whether something was noted under a key by an earlier run; it is noted."""
        told = _digest(key)
        is_known = self._shelf is not None and self._shelf.get(told, str) is not None
        self.add({told: pickle.dumps("", 5)})
        return is_known

    def question(self, item: Item, facts: Iterable[Fact | None]) -> str:
        """Return what tells a question, and the facts that it rests on, from any other."""
        if item.id not in self._questions:
            self._questions[item.id] = digest(item, [*facts])
        return self._questions[item.id]

    def noted(self, work: Callable[[], T]) -> tuple[T, Mapping[str, bytes]]:
        """Return what some work returns, and the parts that it made, for another process to :meth:`add`."""
        before = {*self._made}
        outcome = work()
        return outcome, {key: data for key, data in self._made.items() if key not in before}

    def add(self, made: Mapping[str, bytes]) -> None:
        """Take what was made."""
        for key, data in made.items():
            if key not in self._made and self._size + len(data) <= MOST:
                self._made[key] = data
                self._size += len(data)

    def save(self) -> None:
        """Keep all of it for the next runs, with what earlier ones made, unless there is too much."""
        if self._shelf and self._made:
            self._shelf.take(self._made, MOST)
            self._shelf.save()


def _digest(key: Iterable[str]) -> str:
    """Return the digest of some texts, each by itself."""
    found = hashlib.sha256()
    for text in key:
        data = text.encode("utf-8", "surrogatepass")
        found.update(b"%d:" % len(data))
        found.update(data)
    return found.hexdigest()
