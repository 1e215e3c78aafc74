"""Ouverte: own words, then a model answer and what to look for in one’s own (QTI extendedTextInteraction)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.problems import Source
from enclair.questions.html import inline, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text, repeated
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

FEWEST, MOST = 2, 5
LINES = "4"


class Criterion(Struct, frozen=True):
    """What a good answer holds, and why it matters."""

    text: str
    why: str
    source: Source


class Open(Interaction, frozen=True):
    """A field to write in; nobody reads it but who writes."""

    model: str
    model_source: Source
    criteria: tuple[Criterion, ...]
    kind = "ouverte"
    instruction = "Répondez avec vos mots ; personne d’autre ne les lira."
    action = "Comparer"
    grid = "Ce que vous retrouvez dans votre réponse"
    has_key = False

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `modele:` and `grille:`."""
        return cls(reader.text("modele"), reader.place("modele"), tuple(_criteria(reader)))

    def parts(self) -> Iterator[Part]:
        """Yield the criteria."""
        return (Part(f"le critère « {one.text} »", one.why, one.source, key="pourquoi") for one in self.criteria)

    def texts(self) -> Iterator[Text]:
        """Yield the model and the criteria."""
        yield self.model, self.model_source
        yield from ((text, one.source) for one in self.criteria for text in (one.text, one.why))

    def answered(self, _item_id: str) -> Iterator[Text]:
        """Yield the same."""
        return self.texts()

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: a grid too short to compare with, or too long to be used."""
        yield from Interaction.faults(self, item)
        if not FEWEST <= len(self.criteria) <= MOST:
            yield Fault("QUI032", item.source, f"la grille compte {len(self.criteria)} critère(s)",
                        f"gardez-en de {FEWEST} à {MOST}")  # fmt: skip
        for one in repeated(self.criteria):
            yield Fault("QUI010", one.source, f"le critère « {one.text} » est écrit deux fois", "retirez l’un des deux")

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield a field of some lines."""
        yield E.textarea({"id": f"{draft.id}-1", "name": f"{draft.id}-1", "rows": LINES, "aria-label": "Votre réponse"})

    def rows(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the model answer, then the criteria to tick."""
        yield E.li({"class": "quiz-modele"}, "Une réponse possible : ", E.q(*inline(self.model)))
        for number, one in enumerate(self.criteria, 1):
            field = E.input({"type": "checkbox", "id": f"{draft.id}-critere-{number}"})
            label = E.label({"class": "quiz-critere", "for": f"{draft.id}-critere-{number}"}, field, *inline(one.text))
            yield why(E.li({"data-critere": str(number)}, label), one.why)


def _criteria(reader: Reader) -> Iterator[Criterion]:
    for one in reader.children("grille", required=True, first="critere"):
        yield Criterion(one.text("critere"), one.text("pourquoi", required=False), one.place("critere"))
        one.close()
