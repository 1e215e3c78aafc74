"""Texte à trous, with a list to choose from in each gap (QTI inlineChoiceInteraction): `menu: oui`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.problems import Source
from enclair.questions.html import completed, errors, filled, inline, name_gaps, select, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text, alike, gap_faults, shuffled
from enclair.reading.markdown import inline_text
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

FEWEST = 2


class Lure(Struct, frozen=True):
    """A wrong option of a gap, with what it is answered."""

    text: str
    feedback: str
    source: Source


class MenuGap(Struct, frozen=True):
    """A gap with its list: the right option, why, the others."""

    name: str
    answer: str
    feedback: str
    lures: tuple[Lure, ...]
    source: Source

    def options(self, item_id: str) -> tuple[str, ...]:
        """Return the options in the order shown."""
        return shuffled((self.answer, *(lure.text for lure in self.lures)), f"{item_id}/{self.name}")


class Menu(Interaction, frozen=True):
    """A text whose gaps are named in the stem."""

    gaps: tuple[MenuGap, ...]
    kind = "trous-a-menu"
    instruction = "Choisissez dans chaque liste."
    has_gaps = True

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `trous:`, each with one `reponse:` and its `leurres:`."""
        return cls(tuple(_gaps(reader)))

    def parts(self) -> Iterator[Part]:
        """Yield each gap and each of its other options."""
        for gap in self.gaps:
            yield Part(f"le trou « {gap.name} »", gap.feedback, gap.source)
            yield from lure_parts(gap.lures)

    def texts(self) -> Iterator[Text]:
        """Yield the options and what they are answered."""
        for gap in self.gaps:
            yield from ((gap.answer, gap.source), (gap.feedback, gap.source))
            yield from ((text, lure.source) for lure in gap.lures for text in (lure.text, lure.feedback))

    def answered(self, _item_id: str) -> Iterator[Text]:
        """Yield the same: the answers hold all the options."""
        return self.texts()

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: gaps that are not those of the stem, a list that leaves no choice."""
        yield from Interaction.faults(self, item)
        yield from gap_faults(item, [gap.name for gap in self.gaps])
        for gap in self.gaps:
            written = [alike(text) for text in gap.options(item.id)]
            if len(written) < FEWEST:
                yield Fault("QUI002", gap.source, f"la liste du trou « {gap.name} » n’offre qu’une réponse",
                            "ajoutez des `leurres:`")  # fmt: skip
            elif len(set(written)) < len(written):
                yield Fault("QUI010", gap.source, f"la liste du trou « {gap.name} » offre deux fois la même réponse",
                            "changez l’une des deux")  # fmt: skip

    def is_whole(self, _asked: str) -> bool:
        """Tell nothing: a text to complete need not ask."""
        return True

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the text with its gaps, each a list."""
        lists = (
            select(draft.id, number, [inline_text(one) for one in gap.options(draft.item.id)])
            for number, gap in enumerate(self.gaps, 1)
        )
        yield name_gaps(completed(draft.item.stem, lists))

    def rows(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the right option of each gap, and what the others are answered."""
        for number, gap in enumerate(self.gaps, 1):
            values = {text: str(rank) for rank, text in enumerate(gap.options(draft.item.id), 1)}
            row = filled(number, [values[gap.answer]], f"Trou {number} : ", E.q(*inline(gap.answer)))
            why(row, gap.feedback).extend(errors([(values[one.text], one.text, one.feedback) for one in gap.lures]))
            yield row


def _gaps(reader: Reader) -> Iterator[MenuGap]:
    for name, gap in reader.named_children("trous", required=True):
        answer, feedback = gap.text("reponse"), gap.text("retour", required=False)
        yield MenuGap(name.text, answer, feedback, tuple(lures(gap)), name.source)
        gap.close()


def lures(reader: Reader) -> Iterator[Lure]:
    """Yield the wrong options that an entry lists under `leurres:`."""
    for lure in reader.children("leurres", first="texte"):
        yield Lure(lure.text("texte"), lure.text("retour", required=False), lure.place("texte"))
        lure.close()


def lure_parts(lures: Iterable[Lure]) -> Iterator[Part]:
    """Yield wrong options as parts of a question."""
    return (Part(f"le leurre « {lure.text} »", lure.feedback, lure.source, is_error=True) for lure in lures)
