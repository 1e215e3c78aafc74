"""Classement: things to put, each in one of some categories (QTI matchInteraction)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.problems import Source
from enclair.questions.html import filled, inline, lines, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text, repeated, shuffled
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

FEWEST, MOST = 2, 5
FEWEST_ELEMENTS, MOST_ELEMENTS = 3, 10


@dataclass(frozen=True, slots=True)
class Element:
    """A thing to sort; ``category`` is the name of the right one."""

    text: str
    category: str
    feedback: str
    source: Source


@dataclass(frozen=True, slots=True)
class Sorting(Interaction):
    """Some categories, in the order written, and elements, shuffled."""

    categories: tuple[str, ...]
    elements: tuple[Element, ...]
    kind = "classement"
    instruction = "Choisissez une catégorie pour chaque élément."

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `categories:`, each with its `nom:` and its `elements:`."""
        names: list[str] = []
        elements: list[Element] = []
        for category in reader.children("categories", required=True):
            names.append(category.text("nom"))
            for one in category.children("elements", required=True):
                elements.append(
                    Element(one.text("texte"), names[-1], one.text("retour", required=False), one.place("texte"))
                )
                one.close()
            category.close()
        return cls(tuple(names), tuple(elements))

    def order(self, item_id: str) -> Sequence[Element]:
        """Return the elements in the order shown."""
        return shuffled(self.elements, item_id)

    def parts(self) -> Iterator[Part]:
        """Yield the elements."""
        return (Part(f"l’élément « {one.text} »", one.feedback, one.source) for one in self.elements)

    def texts(self) -> Iterator[Text]:
        """Yield each element with its category and its feedback."""
        return ((text, one.source) for one in self.elements for text in (one.text, one.category, one.feedback))

    def offered(self, item_id: str) -> Iterator[Text]:
        """Yield the elements."""
        return ((one.text, one.source) for one in self.order(item_id))

    def answered(self, item_id: str) -> Iterator[Text]:
        """Yield each element, its category, why."""
        return (
            (text, one.source) for one in self.order(item_id) for text in (one.text, one.category, one.feedback)
        )  # fmt: skip

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: nothing to choose between, too little or too much to sort, the same thing twice."""
        yield from Interaction.faults(self, item)
        if not FEWEST <= len(self.categories) <= MOST:
            yield Fault("QUI035", item.source, f"le classement compte {len(self.categories)} catégorie(s)",
                        f"gardez-en de {FEWEST} à {MOST}")  # fmt: skip
        if not FEWEST_ELEMENTS <= len(self.elements) <= MOST_ELEMENTS:
            yield Fault("QUI035", item.source, f"le classement compte {len(self.elements)} élément(s)",
                        f"gardez-en de {FEWEST_ELEMENTS} à {MOST_ELEMENTS}")  # fmt: skip
        if len(set(self.categories)) < len(self.categories):
            yield Fault("QUI035", item.source, "deux catégories ont le même nom", "changez l’un des deux")
        for one in repeated(self.elements):
            yield Fault("QUI010", one.source, f"l’élément « {one.text} » est écrit deux fois", "retirez l’un des deux")

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the elements, each with the list of the categories."""
        yield lines(draft.id, [one.text for one in self.order(draft.item.id)], self.categories)

    def rows(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the category of each element, and why."""
        for number, one in enumerate(self.order(draft.item.id), 1):
            value = str(self.categories.index(one.category) + 1)
            yield why(filled(number, [value], *inline(one.text), " : ", E.q(*inline(one.category))), one.feedback)
