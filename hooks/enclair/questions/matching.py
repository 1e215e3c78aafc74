"""Appariement: what goes with what (QTI matchInteraction)."""

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

FEWEST, MOST = 3, 6


@dataclass(frozen=True, slots=True)
class Pair:
    """What is told, what goes with it, why."""

    text: str
    match: str
    feedback: str
    source: Source


@dataclass(frozen=True, slots=True)
class Matching(Interaction):
    """Some pairs, and things that go with nothing: without them, or a match used twice, the last one is given away."""

    pairs: tuple[Pair, ...]
    lures: tuple[str, ...]
    kind = "appariement"
    instruction = "Choisissez pour chaque ligne ce qui va avec."

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `paires:`, each with `gauche:` and `droite:`, and `leurres:`."""
        return cls(tuple(_pairs(reader)), reader.texts("leurres"))

    def matches(self, item_id: str) -> tuple[str, ...]:
        """Return all that can go with something, in the order shown."""
        return shuffled(tuple(dict.fromkeys((*(pair.match for pair in self.pairs), *self.lures))), f"{item_id}/droite")

    def order(self, item_id: str) -> Sequence[Pair]:
        """Return the pairs in the order shown."""
        return shuffled(self.pairs, item_id)

    def parts(self) -> Iterator[Part]:
        """Yield the pairs."""
        return (Part(f"la paire « {pair.text} »", pair.feedback, pair.source) for pair in self.pairs)

    def texts(self) -> Iterator[Text]:
        """Yield the pairs with their feedback, then what goes with nothing."""
        for pair in self.pairs:
            yield from ((text, pair.source) for text in (pair.text, pair.match, pair.feedback))
        yield from ((lure, self.pairs[0].source) for lure in self.lures if self.pairs)

    def offered(self, item_id: str) -> Iterator[Text]:
        """Yield what stands on the left."""
        return ((pair.text, pair.source) for pair in self.order(item_id))

    def answered(self, item_id: str) -> Iterator[Text]:
        """Yield each pair, and why."""
        return (
            (text, pair.source) for pair in self.order(item_id) for text in (pair.text, pair.match, pair.feedback)
        )  # fmt: skip

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: too few or too many pairs, the same one twice, a last one that is given away."""
        yield from Interaction.faults(self, item)
        if not FEWEST <= len(self.pairs) <= MOST:
            yield Fault("QUI036", item.source, f"l’appariement compte {len(self.pairs)} paire(s)",
                        f"gardez-en de {FEWEST} à {MOST}")  # fmt: skip
        for pair in repeated(self.pairs):
            yield Fault("QUI010", pair.source, f"« {pair.text} » est écrit deux fois à gauche", "retirez l’un des deux")
        if len(self.matches("")) == len(self.pairs):
            yield Fault("QUI036", item.source, "la dernière paire se devine quand on a trouvé les autres",
                        "ajoutez un leurre, ou une réponse qui sert deux fois")  # fmt: skip
        for lure in self.lures:
            if lure in {pair.match for pair in self.pairs}:
                yield Fault("QUI036", item.source, f"le leurre « {lure} » va avec une ligne", "changez-le")

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield what stands on the left, each with the list of what can go with it."""
        yield lines(draft.id, [pair.text for pair in self.order(draft.item.id)], self.matches(draft.item.id))

    def rows(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield what goes with each, and why."""
        values = {text: str(rank) for rank, text in enumerate(self.matches(draft.item.id), 1)}
        for number, pair in enumerate(self.order(draft.item.id), 1):
            told = filled(number, [values[pair.match]], *inline(pair.text), " : ", E.q(*inline(pair.match)))
            yield why(told, pair.feedback)


def _pairs(reader: Reader) -> Iterator[Pair]:
    for pair in reader.children("paires", required=True):
        yield Pair(
            pair.text("gauche"), pair.text("droite"), pair.text("retour", required=False), pair.place("gauche")
        )
        pair.close()
