"""Cartes: a quick series, each card put on one of two sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.problems import Source
from enclair.questions.html import choice_field, filled, inline, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text, alike, repeated
from enclair.reading.yamltree import FALSE_WORDS, TRUE_WORDS, Reader

if TYPE_CHECKING:
    from enclair.model import Item

FEWEST, MOST = 3, 8
DEFAULT = ("Oui", "Non")
UNKNOWN = -1


class Card(Struct, frozen=True):
    """A card; ``side`` is the rank of its right side, 0 or 1, when it is known."""

    text: str
    side: int
    feedback: str
    source: Source


class Cards(Interaction, frozen=True):
    """A series of cards, in the order written, and the two words that one answers."""

    cards: tuple[Card, ...]
    sides: tuple[str, ...]
    sides_source: Source
    kind = "cartes"
    instruction = "Choisissez un côté pour chaque carte."

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `cartes:` (`oui` is the first of the two words) and `reponses:`, « Oui » and « Non » by default."""
        sides = reader.texts("reponses") or DEFAULT
        if len(sides) != len(DEFAULT):
            value = reader.node("reponses") or reader.table
            reader.wrong(value, "reponses", "deux mots", "écrivez `reponses: [Je colle, Je ne colle pas]`")
            sides = DEFAULT
        return cls(tuple(_cards(reader, sides)), sides, reader.place("reponses"))

    def parts(self) -> Iterator[Part]:
        """Yield the cards."""
        return (Part(f"la carte « {card.text} »", card.feedback, card.source) for card in self.cards)

    def texts(self) -> Iterator[Text]:
        """Yield the two words, then each card and its feedback."""
        yield from ((side, self.sides_source) for side in self.sides)
        yield from ((text, card.source) for card in self.cards for text in (card.text, card.feedback))

    def offered(self, _item_id: str) -> Iterator[Text]:
        """Yield the cards, then the two words, which may be said once for all of them."""
        yield from ((card.text, card.source) for card in self.cards)
        yield from ((side, self.sides_source) for side in self.sides)

    def answered(self, _item_id: str) -> Iterator[Text]:
        """Yield each card, its side, and why."""
        for card in self.cards:
            yield from ((text, card.source) for text in (card.text, self.sides[card.side], card.feedback))

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: the same word twice, too few or too many cards, all on one side, the same one twice."""
        yield from Interaction.faults(self, item)
        if len({alike(side) for side in self.sides}) < len(self.sides):
            yield Fault("QUI031", self.sides_source, "les deux réponses disent la même chose", "changez l’une des deux")
        if not FEWEST <= len(self.cards) <= MOST:
            yield Fault("QUI031", item.source, f"la série compte {len(self.cards)} carte(s)",
                        f"gardez-en de {FEWEST} à {MOST}")  # fmt: skip
        elif len({card.side for card in self.cards}) == 1:
            yield Fault("QUI001", item.source, "toutes les cartes ont la même réponse",
                        "ajoutez-en une de l’autre côté")  # fmt: skip
        elif len(self.cards) > FEWEST and all(one.side != other.side for one, other in pairwise(self.cards)):
            yield Fault("QUI031", item.source, "les réponses alternent d’une carte à l’autre : la suite se devine",
                        "échangez deux cartes voisines")  # fmt: skip
        for card in repeated(self.cards):
            yield Fault("QUI010", card.source, f"la carte « {card.text} » est écrite deux fois",
                        "retirez l’une des deux")  # fmt: skip

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
            yield why(filled(number, [str(card.side + 1)], E.span(*inline(card.text)), " : ", told), card.feedback)


def _cards(reader: Reader, sides: Sequence[str]) -> Iterator[Card]:
    for card in reader.children("cartes", required=True, first="texte"):
        yield Card(card.text("texte"), _side(card, sides), card.text("retour", required=False), card.place("texte"))
        card.close()


def _side(card: Reader, sides: Sequence[str]) -> int:
    value = card.scalar("reponse", required=True, expected="oui ou non")
    word = value.text.strip().lower() if value else ""
    if word in TRUE_WORDS | FALSE_WORDS:
        return int(word in FALSE_WORDS)
    if value:
        card.wrong(value, "reponse", "oui ou non", f"écrivez oui pour « {sides[0]} », non pour « {sides[1]} »")
    return UNKNOWN
