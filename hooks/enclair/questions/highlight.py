"""Surlignage: passages to tick within a text (QTI hottextInteraction)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.problems import Source
from enclair.questions.html import append, choice_field, inline, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text
from enclair.questions.menu import Lure, lures
from enclair.reading.markdown import GAP, gaps, inline_text
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

MARK = "[[{}]]"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the text that can be ticked; ``category`` says what it is, and ``detail`` how."""

    text: str
    is_key: bool
    feedback: str
    source: Source
    category: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Highlight(Interaction):
    """A text whose passages to find are written `[[words|category|detail]]`; some others can be ticked too."""

    text: str
    source: Source
    feedbacks: Mapping[str, str]
    lures: tuple[Lure, ...]
    kind = "surlignage"
    instruction = "Cochez dans le texte tout ce qui répond à la question."

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `texte:`, `retours:` (one for each category) and `leurres:`."""
        told = reader.child("retours", required=True)
        named = [name.text for name, _ in told.table.entries] if told else []
        feedbacks = {name: told.text(name) for name in named} if told else {}
        return cls(reader.text("texte"), reader.place("texte"), feedbacks, tuple(lures(reader)))

    @property
    def marked(self) -> str:
        """The text, all that can be ticked between double square brackets."""
        text = self.text
        for lure in self.lures:
            text = text.replace(lure.text, MARK.format(lure.text), 1)
        return text

    @property
    def passages(self) -> Sequence[Passage]:
        """What can be ticked, in the order of the text."""
        wrong = {lure.text: lure for lure in self.lures}
        found = []
        for mark in gaps(self.marked):
            if lure := wrong.get(mark):
                found.append(Passage(lure.text, is_key=False, feedback=lure.feedback, source=lure.source))
            else:
                text, category, detail = (*(part.strip() for part in mark.split("|")), "", "")[:3]
                feedback = self.feedbacks.get(category, "")
                found.append(Passage(text, True, feedback, self.source, category, detail))  # noqa: FBT003
        return found

    @property
    def plain(self) -> str:
        """The text without its marks."""
        return GAP.sub(lambda mark: mark[1].partition("|")[0].strip(), self.text)

    def parts(self) -> Iterator[Part]:
        """Yield the passages."""
        return (Part(f"le passage « {one.text} »", one.feedback, one.source) for one in self.passages)

    def texts(self) -> Iterator[Text]:
        """Yield the text, the categories and all that is answered."""
        yield self.plain, self.source
        yield from ((text, self.source) for pair in self.feedbacks.items() for text in pair)
        yield from ((text, lure.source) for lure in self.lures for text in (lure.text, lure.feedback))

    def offered(self, _item_id: str) -> Iterator[Text]:
        """Yield the text."""
        yield self.plain, self.source

    def answered(self, _item_id: str) -> Iterator[Text]:
        """Yield each passage, what it is, and why."""
        for one in self.passages:
            yield from ((text, one.source) for text in (one.text, one.category, one.detail, one.feedback))

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: nothing to find, a passage without category, a lure that is not in the text."""
        yield from Interaction.faults(self, item)
        keys = [one for one in self.passages if one.is_key]
        if not keys:
            yield Fault("QUI001", self.source, "le texte n’a aucun passage à trouver",
                        "écrivez les passages justes entre doubles crochets : [[Mme R.|nom]]")  # fmt: skip
        for one in keys:
            if one.category not in self.feedbacks:
                wrong = f"est de sorte « {one.category} »" if one.category else "ne dit pas sa sorte"
                yield Fault("QUI030", self.source, f"le passage « {one.text} » {wrong}, que `retours:` n’explique pas",
                            "écrivez [[passage|sorte]], et la sorte sous `retours:`")  # fmt: skip
        for name in self.feedbacks.keys() - {one.category for one in keys}:
            yield Fault("QUI030", self.source, f"aucun passage n’est de sorte « {name} »", "retirez-la de `retours:`")
        outside = GAP.sub("\n", self.text)
        for lure in self.lures:
            if outside.count(lure.text) != 1:
                where = "n’est pas dans le texte" if lure.text not in outside else "y est plusieurs fois"
                yield Fault("QUI030", lure.source, f"le leurre « {lure.text} » {where}",
                            "recopiez un passage qui n’y paraît qu’une fois")  # fmt: skip

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the text, a box to tick for each passage."""
        text = E.p({"class": "quiz-texte"})
        for part in inline(self.marked):
            append(text, part)
        places = text.xpath(".//input[@data-trou]")
        for number, (place, one) in enumerate(zip(places, self.passages, strict=True), 1):
            field = choice_field(draft.id, number, "checkbox", one.text, "quiz-choix quiz-passage")
            field.tail = place.tail
            place.getparent().replace(place, field)
        yield text

    def rows(self, _draft: Draft) -> Iterator[HtmlElement]:
        """Yield each passage again: to find or not, what it is, why."""
        for number, one in enumerate(self.passages, 1):
            verdict = "À trouver" if one.is_key else "À laisser"
            told = f" ({one.category}{', ' if one.detail else ''}{one.detail})" if one.category else ""
            row = E.li({"data-choix": str(number), "data-juste": "oui" if one.is_key else "non"}, f"{verdict} : ")
            row.append(E.q(*inline(inline_text(one.text))))
            append(row, told)
            yield why(row, one.feedback)
