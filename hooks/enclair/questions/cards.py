"""Cartes: a quick series, each card put on one of two sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.problems import Source
from enclair.questions.html import choice_field, filled, inline, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

FEWEST, MOST = 3, 8
SIDES = ("oui", "non")


@dataclass(frozen=True, slots=True)
class Card:
    """A card; ``side`` is the rank of its right side, 0 or 1."""

    text: str
    side: int
    feedback: str
    source: Source


@dataclass(frozen=True, slots=True)
class Cards(Interaction):
    """A series of cards, in the order written, and the two words that one answers."""

    cards: tuple[Card, ...]
    sides: tuple[str, ...]
    kind = "cartes"
    instruction = "Choisissez un côté pour chaque carte."

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `cartes:` (`oui` is the first of the two words) and `reponses:`, « Oui » and « Non » by default."""
        return cls(tuple(_cards(reader)), reader.texts("reponses") or ("Oui", "Non"))

    def parts(self) -> Iterator[Part]:
        """Yield the cards."""
        return (Part(f"la carte « {card.text} »", card.feedback, card.source) for card in self.cards)

    def texts(self) -> Iterator[Text]:
        """Yield the two words, then each card and its feedback."""
        for card in self.cards:
            yield from ((text, card.source) for text in (card.text, *self.sides, card.feedback))

    def offered(self, _item_id: str) -> Iterator[Text]:
        """Yield each card with the two words."""
        return ((text, card.source) for card in self.cards for text in (card.text, *self.sides))

    def answered(self, _item_id: str) -> Iterator[Text]:
        """Yield each card, its side, and why."""
        for card in self.cards:
            yield from ((text, card.source) for text in (card.text, self.sides[card.side], card.feedback))

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: other than two words, too few or too many cards, all on one side."""
        yield from Interaction.faults(self, item)
        if len(self.sides) != len(SIDES):
            yield Fault("QUI031", item.source, f"`reponses:` donne {len(self.sides)} mot(s), il en faut deux",
                        "écrivez `reponses: [Je colle, Je ne colle pas]`")  # fmt: skip
        if not FEWEST <= len(self.cards) <= MOST:
            yield Fault("QUI031", item.source, f"la série compte {len(self.cards)} carte(s)",
                        f"gardez-en de {FEWEST} à {MOST}")  # fmt: skip
        elif len({card.side for card in self.cards}) == 1:
            yield Fault("QUI001", item.source, "toutes les cartes ont la même réponse",
                        "ajoutez-en une de l’autre côté")  # fmt: skip

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield a group of two buttons for each card."""
        for number, card in enumerate(self.cards, 1):
            sides = [
                choice_field(f"{draft.id}-{number}", rank, "radio", side, "quiz-option")
                for rank, side in enumerate(self.sides, 1)
            ]
            yield E.fieldset({"class": "quiz-carte"}, E.legend(*inline(card.text)), *sides)

    def rows(self, _draft: Draft) -> Iterator[HtmlElement]:
        """Yield the side of each card, and why."""
        for number, card in enumerate(self.cards, 1):
            told = E.q(*inline(self.sides[card.side]))
            yield why(filled(number, [str(card.side + 1)], *inline(card.text), " : ", told), card.feedback)


def _cards(reader: Reader) -> Iterator[Card]:
    for card in reader.children("cartes", required=True):
        side = card.scalar("reponse", required=True)
        word = card.word(side, SIDES, "reponse") if side else ""
        yield Card(
            card.text("texte"), SIDES.index(word or "oui"), card.text("retour", required=False), card.place("texte")
        )
        card.close()
