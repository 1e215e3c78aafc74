"""Classement: things to put, each in one of some categories (QTI matchInteraction)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.problems import Source
from enclair.questions.html import filled, inline, lines, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text, alike, repeated, shuffled
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

FEWEST, MOST = 2, 5
FEWEST_ELEMENTS, MOST_ELEMENTS = 3, 10


class Element(Struct, frozen=True):
    """A thing to sort; ``category`` is the name of the right one."""

    text: str
    category: str
    feedback: str
    source: Source


class Sorting(Interaction, frozen=True):
    """Some categories, in the order written, and elements, shuffled."""

    categories: tuple[Text, ...]
    elements: tuple[Element, ...]
    kind = "classement"
    instruction = "Choisissez une catégorie pour chaque élément."

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `categories:`, each with its `nom:` and its `elements:`."""
        categories: list[Text] = []
        elements: list[Element] = []
        for category in reader.children("categories", required=True, first="nom"):
            name = category.text("nom")
            categories.append((name, category.place("nom")))
            for one in category.children("elements", required=True, first="texte"):
                elements.append(
                    Element(one.text("texte"), name, one.text("retour", required=False), one.place("texte"))
                )
                one.close()
            category.close()
        return cls(tuple(categories), tuple(elements))

    @property
    def names(self) -> Sequence[str]:
        """The names of the categories, in the order shown."""
        return [name for name, _ in self.categories]

    def order(self, item_id: str) -> Sequence[Element]:
        """Return the elements in the order shown."""
        return shuffled(self.elements, item_id)

    def parts(self) -> Iterator[Part]:
        """Yield the elements."""
        return (Part(f"l’élément « {one.text} »", one.feedback, one.source) for one in self.elements)

    def texts(self) -> Iterator[Text]:
        """Yield the categories, then each element and its feedback."""
        yield from self.categories
        yield from ((text, one.source) for one in self.elements for text in (one.text, one.feedback))

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
        used, seen = {one.category for one in self.elements}, set[str]()
        for name, source in self.categories:
            if name and alike(name) in seen:
                yield Fault("QUI035", source, f"une autre catégorie s’appelle déjà « {name} »",
                            "changez l’un des deux noms")  # fmt: skip
            elif name and name not in used:
                yield Fault("QUI035", source, f"rien ne va dans la catégorie « {name} »",
                            "donnez-lui un élément, ou retirez-la")  # fmt: skip
            seen.add(alike(name))
        for one in repeated(self.elements):
            yield Fault("QUI010", one.source, f"l’élément « {one.text} » est écrit deux fois", "retirez l’un des deux")

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the elements, each with the list of the categories."""
        yield lines(draft.id, [one.text for one in self.order(draft.item.id)], self.names)

    def rows(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the category of each element, and why."""
        for number, one in enumerate(self.order(draft.item.id), 1):
            told = (E.span(*inline(one.text)), " : ", E.q(*inline(one.category)))
            yield why(filled(number, [str(self.names.index(one.category) + 1)], *told), one.feedback)
