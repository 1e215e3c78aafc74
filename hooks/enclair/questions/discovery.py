"""Découverte: a bet before the text; no answer is right, each is answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.questions.choices import Choices
from enclair.questions.html import choice_field, inline, why
from enclair.questions.interaction import Choice, Draft, Fault
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

FEWEST = 2


class Discovery(Choices, frozen=True):
    """Some bets, in the order written: no place gives anything away."""

    kind = "decouverte"
    instruction = "Votre avis avant de lire : aucune réponse n’est fausse."
    action = "Voir ce qu’il en est"
    has_key = False

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `propositions:`, which say no `juste:`."""
        return cls(tuple(_bets(reader)))

    def shown(self, _item_id: str) -> Sequence[Choice]:
        """Return the bets as written."""
        return self.choices

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: nothing to bet on."""
        yield from Choices.faults(self, item)
        yield from self.too_few(item, FEWEST)

    def syntax(self, _item: Item) -> None:
        """Return nothing: mkdocs-quiz wants a right answer."""

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield a button to press for each bet."""
        for number, choice in enumerate(self.choices, 1):
            yield choice_field(draft.id, number, "radio", choice.text)

    def rows(self, _draft: Draft) -> Iterator[HtmlElement]:
        """Yield what each bet is answered."""
        for number, choice in enumerate(self.choices, 1):
            row = E.li({"data-choix": str(number), "data-juste": "pari"}, E.q(*inline(choice.text)))
            yield why(row, choice.feedback)


def _bets(reader: Reader) -> Iterator[Choice]:
    for bet in reader.children("propositions", required=True, first="texte"):
        yield Choice(bet.text("texte"), False, bet.text("retour", required=False), bet.place("texte"))  # noqa: FBT003
        bet.close(hints={"juste": "retirez-la : un pari n’est ni juste ni faux"})
