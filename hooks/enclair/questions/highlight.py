"""Surlignage: passages to tick within a text (QTI hottextInteraction)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct
from msgspec.structs import replace

from enclair.problems import Source, did_you_mean
from enclair.questions.html import append, choice_field, completed, glued, inline, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text
from enclair.questions.menu import Lure, lures
from enclair.reading.markdown import GAP, gaps, inline_text
from enclair.reading.yamltree import Reader, shows_something

if TYPE_CHECKING:
    from enclair.model import Item

MOST_BARS = 2
WRITTEN = "écrivez [[passage|sorte]], ou [[passage|sorte|précision]]"


class Passage(Struct, frozen=True):
    """A piece of the text that can be ticked; ``category`` says what it is, and ``detail`` how."""

    text: str
    is_key: bool
    feedback: str
    source: Source
    category: str = ""
    detail: str = ""


class Highlight(Interaction, frozen=True):
    """A text whose passages to find are written `[[words|category|detail]]`; some others can be ticked too."""

    text: str
    source: Source
    feedbacks: Mapping[str, Text]
    lures: tuple[Lure, ...]
    kind = "surlignage"
    instruction = "Cochez dans le texte tout ce qui répond à la question."

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `texte:`, `retours:` (one for each category) and `leurres:`."""
        told = reader.child("retours", required=True)
        named = [name.text for name, _ in told.table.entries] if told else []
        feedbacks = {" ".join(name.split()): (told.text(name), told.place(name)) for name in named} if told else {}
        text = " ".join(reader.text("texte").split())
        found = (replace(lure, text=" ".join(lure.text.split())) for lure in lures(reader))
        return cls(text, reader.place("texte"), feedbacks, tuple(found))

    @property
    def spans(self) -> Sequence[tuple[int, int, Passage]]:
        """What can be ticked: where it starts and ends in the text as written, in order; nothing overlaps."""
        found = [(mark.start(), mark.end(), self._to_find(mark[1])) for mark in GAP.finditer(self.text)]
        for lure in self.lures:
            start = self._outside.find(lure.text)
            end = start + len(lure.text)
            if lure.text and start >= 0 and all(end <= before or after <= start for before, after, _ in found):
                found.append((start, end, Passage(lure.text, False, lure.feedback, lure.source)))  # noqa: FBT003
        return sorted(found, key=itemgetter(0))

    @property
    def passages(self) -> Sequence[Passage]:
        """What can be ticked, in the order of the text."""
        return [one for _, _, one in self.spans]

    @property
    def marked(self) -> str:
        """The text, a gap where each passage stands, named by its rank."""
        pieces, end = [], 0
        for rank, (start, stop, _) in enumerate(self.spans):
            pieces += [self.text[end:start], f"[[{rank}]]"]
            end = stop
        return "".join(pieces) + self.text[end:]

    @property
    def plain(self) -> str:
        """The text without its marks."""
        return GAP.sub(lambda mark: self._to_find(mark[1]).text, self.text)

    @property
    def _outside(self) -> str:
        """The text, blank where a passage is to be found: each letter keeps its place."""
        return GAP.sub(lambda mark: "\n" * len(mark[0]), self.text)

    def _to_find(self, mark: str) -> Passage:
        text, category, detail = (*(part.strip() for part in mark.split("|")), "", "")[:3]
        feedback, source = self.feedbacks.get(category, ("", self.source))
        return Passage(text, True, feedback, source, category, detail)  # noqa: FBT003

    def parts(self) -> Iterator[Part]:
        """Yield the passages; of what has no category, or one that is not explained, the faults speak."""
        for one in self.passages:
            if one.feedback or not one.is_key:
                yield Part(f"le passage « {one.text} »", one.feedback, one.source)

    def texts(self) -> Iterator[Text]:
        """Yield the text, the categories and all that is answered."""
        yield self.plain, self.source
        yield from ((one.detail, self.source) for one in self.passages if one.detail)
        yield from ((text, source) for name, (told, source) in self.feedbacks.items() for text in (name, told))
        yield from ((text, lure.source) for lure in self.lures for text in (lure.text, lure.feedback))

    def offered(self, _item_id: str) -> Iterator[Text]:
        """Yield the text."""
        yield self.plain, self.source

    def answered(self, _item_id: str) -> Iterator[Text]:
        """Yield each passage, what it is, and why."""
        for one in self.passages:
            yield from ((text, one.source) for text in (one.text, one.category, one.detail, one.feedback))

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: nothing to find or to leave, a passage without category, a lure that is not one."""
        yield from Interaction.faults(self, item)
        marks = [mark[1] for mark in GAP.finditer(self.text)]
        if self.text and not marks:
            yield Fault("QUI001", self.source, "le texte n’a aucun passage à trouver",
                        "écrivez les passages justes entre doubles crochets : [[Mme R.|nom]]")  # fmt: skip
        elif self.text and not self.lures:
            yield Fault("QUI001", item.source, "tout ce qui peut être coché est juste", "ajoutez des `leurres:`")
        yield from self._faults_of_marks(marks)
        yield from self._faults_of_lures()
        if not all(shows_something(one.text) for one in self.passages):
            return  # told with its mark
        if gaps(self.marked) != [str(rank) for rank in range(len(self.passages))]:
            yield Fault("QUI030", self.source, "un passage est dans du code, ou dans un lien",
                        "retirez les accents graves ou les crochets autour")  # fmt: skip
        elif "".join(self._paragraph("").text_content().split()) != "".join(inline_text(self.plain).split()):
            yield Fault("QUI030", self.source, "une mise en forme commence dans un passage et finit dehors",
                        "mettez en forme tout le passage, ou rien")  # fmt: skip
        elif glued(self.marked, [inline_text(one.text) for one in self.passages]):
            yield Fault("QUI030", self.source, "un passage à trouver ou un leurre coupe un mot", "prenez le mot entier")

    def _faults_of_marks(self, marks: Sequence[str]) -> Iterator[Fault]:
        for mark in marks:
            one = self._to_find(mark)
            if not shows_something(one.text):
                yield Fault("QUI030", self.source, f"le passage [[{mark}]] ne montre aucun mot", WRITTEN)
            elif mark.count("|") > MOST_BARS:
                yield Fault("QUI030", self.source, f"le passage « {one.text} » a trop de barres « | »", WRITTEN)
            elif not one.category:
                yield Fault("QUI030", self.source, f"le passage « {one.text} » ne dit pas sa sorte", WRITTEN)
            elif one.category not in self.feedbacks:
                guess = did_you_mean(one.category, self.feedbacks) or f"ajoutez `{one.category}:` sous `retours:`"
                yield Fault("QUI030", self.source,
                            f"le passage « {one.text} » est de sorte « {one.category} », que `retours:` n’explique pas",
                            guess)  # fmt: skip
        used = {self._to_find(mark).category for mark in marks}
        for name, (_, source) in self.feedbacks.items():
            if used and name not in used:
                yield Fault("QUI030", source, f"aucun passage n’est de sorte « {name} »",
                            "marquez-en un, ou retirez-la de `retours:`")  # fmt: skip

    def _faults_of_lures(self) -> Iterator[Fault]:
        outside = self._outside
        placed = {one.text for one in self.passages if not one.is_key}
        for rank, lure in enumerate(self.lures):
            where = ""
            if not self.text or not lure.text:
                continue  # told by their absence
            if lure.text in {other.text for other in self.lures[:rank]}:
                where = "est écrit deux fois"
            elif lure.text not in outside:
                where = "touche un passage à trouver" if lure.text in self.plain else "n’est pas dans le texte"
            elif outside.count(lure.text) > 1:
                where = "y paraît plusieurs fois"
            elif lure.text not in placed:
                where = "chevauche un autre leurre"
            if where:
                yield Fault("QUI030", lure.source, f"le leurre « {lure.text} » {where}",
                            "recopiez un passage du texte, à la lettre, qui n’y paraît qu’une fois")  # fmt: skip

    def _paragraph(self, name: str) -> HtmlElement:
        """Return the text, a box to tick for each passage of the question ``name``."""
        passages = enumerate(self.passages, 1)
        boxes = (choice_field(name, rank, "checkbox", one.text, "quiz-choix quiz-passage") for rank, one in passages)
        return completed(self.marked, boxes)

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the text, a box to tick for each passage."""
        yield self._paragraph(draft.id)

    def rows(self, _draft: Draft) -> Iterator[HtmlElement]:
        """Yield each passage again: to find or not, what it is, why."""
        for number, one in enumerate(self.passages, 1):
            verdict = "À trouver" if one.is_key else "À laisser"
            row = E.li({"data-choix": str(number), "data-juste": "oui" if one.is_key else "non"}, f"{verdict} : ")
            row.append(E.q(*inline(one.text)))
            if said := [said for said in (one.category, one.detail) if said]:
                for part in (" (", *inline(", ".join(said)), ")"):
                    append(row, part)
            yield why(row, one.feedback)
