"""A door: how a selection of the course, or its questions, becomes a file that a platform takes.

The rest of the engine knows this class and no door: a door is one file beside this one, listed in `__init__.py`.
"""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import ClassVar

from msgspec import Struct, field

from enclair.bundle.archive import Deflated, deflate
from enclair.bundle.counts import Counts
from enclair.bundle.slots import places
from enclair.bundle.tree import Entry, Selection, Tree, provenance_file
from enclair.formats.shared import Shared
from enclair.model import Course, Item
from enclair.questions import KINDS
from enclair.questions.interaction import Interaction


class Use(Enum):
    """What somebody wants a file for."""

    LEARN = "apprendre"
    REPUBLISH = "republier"


class Takes(Enum):
    """What a door takes of a selection."""

    PAGES = "les pages, avec leurs questions"
    QUESTIONS = "les questions seules"
    BOTH = "les pages et les questions, chacune à part"


NOTHING = Counts()


class Loss(Struct, frozen=True):
    """What a door does not hold, in French, and why; how many of these a selection has; what its counts lose by it."""

    what: str
    why: str
    times: int = 0
    costs: Counts = NOTHING

    def told(self) -> dict[str, object]:
        """Return this as `provenance.json` says it."""
        return {"quoi": self.what, "pourquoi": self.why, "combien": self.times, "contenu": self.costs.told()}


class Lot(Struct, frozen=True, dict=True):
    """All that a door may put in the file of one selection, made ready once for every door."""

    course: Course
    selection: Selection
    tree: Tree
    shared: Shared = field(default_factory=Shared)
    """What it has in common with others."""

    def deflated(self, data: bytes, kept: Sequence[tuple[int, int]] = ()) -> Deflated:
        """Compress some bytes, once for all the files that hold them: :func:`deflate`."""
        key = "deflate", hashlib.sha256(data).hexdigest(), repr(kept)
        return self.shared.once(key, lambda: deflate(data, kept))

    def question(self, item: Item) -> str:
        """Return what tells a question, and all that a file shows of it, from any other."""
        return self.shared.question(item, (self.course.facts.get(ref.id) for ref in item.facts))

    @cached_property
    def streams(self) -> Mapping[str, Deflated]:
        """The files of the tree, compressed."""
        return {name: self.deflated(data, places(name, data)) for name, data in self.tree.files.items()}

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The questions of the pages, in order, each once."""
        return tuple({item.id: item for items in self.tree.questions.values() for item in items}.values())

    def provenance(self, door: Door, files: Mapping[str, bytes]) -> bytes:
        """Return `provenance.json` for a file of a door that is no tree; ``files`` are what it holds beside."""
        return provenance_file(self.tree.told, files, [loss.told() for loss in door.losses(self)])


class Door(ABC):
    """A file format that platforms take: for whom, what it takes, what it loses, how it is written and read back."""

    name: ClassVar[str]
    """What stands in the name of its files, and after `--format`."""
    title: ClassVar[str]
    """How it is called in a list, in French."""
    audience: ClassVar[str]
    """For whom it is, in French: the platform or the use."""
    takes: ClassVar[Takes]
    use: ClassVar[Use] = Use.REPUBLISH
    """What one downloads it for: it is listed there."""
    suffix: ClassVar[str] = ".zip"
    is_long: ClassVar[bool] = False
    """Whether it takes minutes: it is made when asked for by name, or with what a room needs."""
    has_parts: ClassVar[bool] = False
    """Whether the same page, or question, takes time to be made, and comes back in the files of other selections."""
    takes_name: ClassVar[bool] = False
    """Whether a finished file takes the name of a body by copying its bytes (`bundle/slots.py`)."""
    kinds: ClassVar[Mapping[type[Interaction], str | Loss]]
    """What each kind of question becomes in the format, in its words; or why it is lost."""

    def file_name(self, course: Course, selection: Selection) -> str:
        """Return the name of the file of a selection."""
        return f"{course.id}-{selection.name}-{self.name}-{course.version}{self.suffix}"

    def made(self, file_name: str) -> bool:
        """Tell whether a file of `dist/` has the name of one of this door."""
        stem = file_name.removesuffix(self.suffix)
        return stem != file_name and stem.rpartition("-")[0].endswith(f"-{self.name}")

    def missing(self) -> str:
        """Return, in French, what has to be installed before this door can be made; nothing when all is there."""
        return ""

    def serves(self, _course: Course, _selection: Selection) -> bool:
        """Tell whether a selection has a file in this format."""
        return True

    @abstractmethod
    def write(self, lot: Lot) -> bytes:
        """Return the file of a selection: the same bytes wherever and whenever it is made."""

    def make_parts(self, lot: Lot, entry: Entry) -> None:  # noqa: B027  most files hold nothing but the tree
        """Make what the files of several selections share of a page: cores do it side by side, before any file."""

    def losses(self, _lot: Lot) -> Iterator[Loss]:
        """Yield what this format does not hold of a selection; the costs are exact: `inspect` adds them up."""
        yield from ()

    @abstractmethod
    def recognises(self, data: bytes) -> bool:
        """Tell whether a file looks like one of this door, whatever its name."""

    @abstractmethod
    def counts(self, data: bytes) -> Counts:
        """Return what a file of this door holds, read from its bytes alone. Raises ValueError when it is not one."""

    @abstractmethod
    def provenance(self, data: bytes) -> bytes:
        """Return `provenance.json` as a file of this door carries it. Raises ValueError when it has none."""


AS_SHOWN: Mapping[type[Interaction], str] = dict.fromkeys(KINDS, "comme sur le site, et se corrige dans la page")
"""What questions become where the pages show them."""
