"""What a question asks one to do: an interaction, in the words of QTI 2.2 (IMS, 2015).

The rest of the engine knows this class and no kind: a kind is one file beside this one.
"""

from __future__ import annotations

import hashlib
import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol, TypeVar

from lxml.html import HtmlElement
from msgspec import Struct

from enclair.problems import Source
from enclair.questions.html import glued
from enclair.reading.markdown import GAP, gaps, inline_text
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

Text = tuple[str, Source]
T_ = TypeVar("T_")
INSTRUCTION = re.compile(r"(?:\w+ez|Dites|Faites)\b")
"""How an order opens."""
LONE = re.compile(r"\[\[|\]\]")
"""What is left of a mark, once whole ones are put aside."""


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
    is_error: bool = False
    """Whether it is a wrong answer told apart, and no field of its own."""
    key: str = "retour"
    """What authors write the feedback after."""


class QuizMarkupError(Exception):
    """mkdocs-quiz did not emit what this version of it is known to emit."""


class Choice(Struct, frozen=True):
    """One answer offered by an item, with the feedback shown to who picks it."""

    text: str
    is_key: bool
    feedback: str
    source: Source


class Draft(Struct, frozen=True):
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


class Interaction(Struct, frozen=True):
    """A kind of question: what it holds, how it is read, what can be wrong with it, how it is shown and answered."""

    kind: ClassVar[str]
    """What authors write after `type:`."""
    instruction: ClassVar[str]
    """What the learner is told to do."""
    action: ClassVar[str] = "Vérifier"
    """What the button says that looks at the answer; empty when there is none."""
    grid: ClassVar[str] = ""
    """The name of the boxes to tick among its answers; empty when there are none."""
    has_key: ClassVar[bool] = True
    """Whether an answer can be right or wrong."""
    has_gaps: ClassVar[bool] = False
    """Whether its stem is the text to complete, its gaps written `[[name]]`."""
    may_have_several_keys: ClassVar[bool] = False
    """Whether the learner has to find how many options are right."""

    @classmethod
    @abstractmethod
    def read(cls, reader: Reader) -> Interaction:
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
    def typed(self) -> Sequence[tuple[Sequence[str], Source]]:
        """The answers that what a learner types is compared with, one entry for each field."""
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
        asked = () if self.has_gaps else ((item.stem, item.stem_source),)
        around = ((text, item.source) for text in (item.explanation, *item.hints))
        for text, source in (*asked, *around, *self.texts()):
            if GAP.search(text):
                yield Fault("QUI017", source, "les doubles crochets « [[…]] » sont réservés aux textes à trous",
                            "écrivez autrement")  # fmt: skip
            elif LONE.search(text):
                yield Fault("QUI017", source, "des doubles crochets s’ouvrent ou se ferment seuls, et paraîtraient",
                            "fermez-les, ou retirez-les")  # fmt: skip

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


def gap_faults(item: Item, named: Sequence[str]) -> Iterator[Fault]:
    """Yield what is wrong between the gaps of a stem and those that an entry describes, in order."""
    written = gaps(item.stem)
    coded = [found[1] for found in GAP.finditer(item.stem) if found[1] not in written]
    if LONE.search(GAP.sub("", item.stem)):
        yield Fault("QUI017", item.stem_source, "un trou n’est pas fermé, ou contient un crochet",
                    "écrivez chaque trou [[nom]], d’un seul tenant")  # fmt: skip
    elif coded:
        yield Fault("QUI017", item.stem_source, f"le trou « {coded[0]} » est dans du code",
                    "retirez les accents graves autour")  # fmt: skip
    elif written != [*named]:
        held, declared = ", ".join(written) or "aucun", ", ".join(named) or "aucun"
        yield Fault("QUI017", item.stem_source,
                    f"les trous de l’énoncé ({held}) ne sont pas ceux de `trous:` ({declared})",
                    "gardez les mêmes noms, dans le même ordre")  # fmt: skip
    elif glued(item.stem, [""] * len(written)):
        yield Fault("QUI017", item.stem_source, "un trou coupe un mot", "mettez le mot entier dans le trou")


def listed(reader: Reader, key: str, *, required: bool = False) -> Iterator[Text]:
    """Yield the texts of a list, each with its place."""
    return ((text, value.source) for value in reader.scalars(key, required=required)
                if (text := reader.shown(value, key)))


class Worded(Protocol):
    """Something that is told in a text, at a place."""

    @property
    def text(self) -> str: ...  # noqa: D102

    @property
    def source(self) -> Source: ...  # noqa: D102


W_ = TypeVar("W_", bound=Worded)


def repeated(parts: Iterable[W_]) -> Iterator[W_]:
    """Yield the parts that would show what another shows, but for case, formatting and final punctuation."""
    seen: set[str] = set()
    for part in parts:
        text = alike(part.text)
        if text and text in seen:
            yield part
        seen.add(text)


def alike(text: str) -> str:
    """Return what two texts share that a reader would take for the same."""
    return " ".join(inline_text(text).casefold().strip(" .!?…").split())
