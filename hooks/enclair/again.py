"""A project read and checked again: what did not change since the last time is neither read nor judged."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from enclair.cache import Shelf, digest
from enclair.reading.load import Loaded, load
from enclair.reading.memory import Memory
from enclair.rules import Report, report_on
from enclair.rules.verdicts import Verdicts

SHELF = "lecture"


class Again:
    """What is remembered of a project from one check to the next, in this process, and on a shelf between two runs."""

    def __init__(self, root: Path) -> None:
        """Take up what the last run left."""
        self.root, self._shelf = root, Shelf(root, SHELF)
        parts, verdicts = self._shelf.get(digest(SHELF), tuple) or ((), ())
        self._memory, self._verdicts = Memory(*parts), Verdicts(*verdicts)

    def checked(self, today: date, *, is_release: bool = False) -> tuple[Loaded, Report]:
        """Read the project, and check what was read."""
        loaded = self.load()
        return loaded, self.report(loaded, today=today, is_release=is_release)

    def load(self) -> Loaded:
        """Read the project."""
        return load(self.root, memory=self._memory)

    def report(self, loaded: Loaded, *, today: date, is_release: bool = False) -> Report:
        """Check what was read."""
        return report_on(loaded, today=today, is_release=is_release, verdicts=self._verdicts)

    def save(self) -> None:
        """Keep what was read and found for the next run."""
        parts, verdicts = self._memory, self._verdicts
        kept = (parts.root, parts.now), (verdicts.disk, verdicts.now, verdicts.worked_out)
        self._shelf.put(digest(SHELF), kept)
        self._shelf.save()
