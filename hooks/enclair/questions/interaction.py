"""What a question asks one to do: an interaction, in the words of QTI 2.2 (IMS, 2015).

The rest of the engine knows this class and no kind: a kind is one file beside this one.
"""

from __future__ import annotations

import hashlib
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self, TypeVar

from lxml.html import HtmlElement

from enclair.problems import Source
from enclair.reading.markdown import GAP
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

Text = tuple[str, Source]
T_ = TypeVar("T_")
INSTRUCTION = re.compile(r"(?:\w+ez|Dites|Faites)\b")
"""How an order opens."""


class Fault(NamedTuple):
    """What is wrong with a question, told by the rule of this code."""

    rule: str
    source: Source
    message: str
    hint: str


class Part(NamedTuple):
    """What is answered on its own, as it is called in a sentence, and what the learner is then told."""

    name: str
    feedback: str
    source: Source


class QuizMarkupError(Exception):
    """mkdocs-quiz did not emit what this version of it is known to emit."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer offered by an item, with the feedback shown to who picks it."""

    text: str
    is_key: bool
    feedback: str
    source: Source


@dataclass(frozen=True, slots=True)
class Draft:
    """A question on its way to a page; ``node`` is what mkdocs-quiz made of it, empty for a kind that it ignores."""

    item: Item
    node: HtmlElement
    where: str

    @property
    def id(self) -> str:
        """Its id in the page."""
        return f"q-{self.item.id}"

    def part(self, css_class: str, *, tag: str = "*") -> list[HtmlElement]:
        """Return the nodes of a class in what mkdocs-quiz emitted."""
        found: list[HtmlElement] = self.node.xpath(f".//{tag}[contains(concat(' ', @class, ' '), ' {css_class} ')]")
        return found

    def wrong(self, what: str) -> QuizMarkupError:
        """Return the error to raise when mkdocs-quiz emitted something else."""
        return QuizMarkupError(f"{self.where} : « {self.item.id} » : {what}")


class Interaction(ABC):
    """A kind of question: what it holds, how it is read, what can be wrong with it, how it is shown and answered."""

    __slots__ = ()
    kind: ClassVar[str]
    """What authors write after `type:`."""
    instruction: ClassVar[str]
    """What the learner is told to do."""
    has_gaps: ClassVar[bool] = False
    """Whether its stem is the text to complete, its gaps written `[[name]]`."""

    @classmethod
    @abstractmethod
    def read(cls, reader: Reader) -> Self:
        """Read what is of this kind in the entry of a bank."""

    # ——— what it says ———

    @property
    def options(self) -> Sequence[Choice]:
        """What is offered to choose from, as written."""
        return ()

    def shown(self, _item_id: str) -> Sequence[Choice]:
        """Return the options in the order shown."""
        return self.options

    @property
    def only_key(self) -> Choice | None:
        """The right one among several options, where one could guess it by its looks."""
        return None

    @property
    def typed(self) -> Sequence[Text]:
        """The answers that what a learner types is compared with."""
        return ()

    @abstractmethod
    def parts(self) -> Iterator[Part]:
        """Yield all that is answered on its own."""

    @abstractmethod
    def texts(self) -> Iterator[Text]:
        """Yield all the texts of this kind, as written: what the rules read."""

    def offered(self, _item_id: str) -> Iterator[Text]:
        """Yield, as written and in the order shown, what stands before the answers, the stem left out."""
        yield from ()

    @abstractmethod
    def answered(self, item_id: str) -> Iterator[Text]:
        """Yield, as written and in the order shown, what the answers say, the explanation left out."""

    # ——— what can be wrong ———

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong with the form of a question of this kind."""
        texts = [(item.stem, item.stem_source), (item.explanation, item.source), *self.texts()]
        for text, source in texts:
            if GAP.search(text):
                yield Fault("QUI017", source, "les doubles crochets « [[…]] » sont réservés aux textes à trous",
                            "écrivez autrement")  # fmt: skip

    def is_whole(self, asked: str) -> bool:
        """Tell whether the last sentence of a stem asks something."""
        return asked.rstrip(' »”"').endswith("?") or bool(INSTRUCTION.match(asked))

    # ——— how it is shown ———

    def syntax(self, _item: Item) -> Sequence[str] | None:
        """Return a question in mkdocs-quiz’s syntax, `{name}` for each text; None for a kind that it ignores."""
        return None

    def named(self, item: Item) -> Iterator[tuple[str, str]]:
        """Yield (name, text) of what :meth:`syntax` names."""
        yield from (("enonce", item.stem), ("explication", item.explanation))

    @abstractmethod
    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield what one answers with: native fields."""

    @abstractmethod
    def rows(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the answers, one `<li>` for each: which is right, and why."""


def shuffled(parts: Sequence[T_], item_id: str) -> tuple[T_, ...]:
    """Return some parts in the order shown: shuffled once and for all from the item’s id.

    Authors put keys in the middle (Attali & Bar-Hillel, 2003); a shuffle that depends on nothing but the id
    is fair over a bank and gives the same bytes at each build.
    """
    ranks = [hashlib.sha256(f"{item_id}/{number}".encode()).digest() for number in range(len(parts))]
    return tuple(parts[number] for number in sorted(range(len(parts)), key=ranks.__getitem__))
