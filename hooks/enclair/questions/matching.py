"""Appariement: what goes with what (QTI matchInteraction)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.problems import Source
from enclair.questions.html import filled, inline, lines, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text, alike, listed, repeated, shuffled
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

FEWEST, MOST = 3, 6


class Pair(Struct, frozen=True):
    """What is told, what goes with it, why."""

    text: str
    match: str
    feedback: str
    source: Source


class Matching(Interaction, frozen=True):
    """Some pairs, and things that go with nothing: without them, or a match used twice, the last one is given away."""

    pairs: tuple[Pair, ...]
    lures: tuple[Text, ...]
    kind = "appariement"
    instruction = "Choisissez pour chaque ligne ce qui va avec."

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `paires:`, each with `gauche:` and `droite:`, and `leurres:`."""
        return cls(tuple(_pairs(reader)), tuple(listed(reader, "leurres")))

    def matches(self, item_id: str) -> tuple[str, ...]:
        """Return all that can go with something, in the order shown."""
        written = (*(pair.match for pair in self.pairs), *(lure for lure, _ in self.lures))
        return shuffled(tuple(dict.fromkeys(written)), f"{item_id}/droite")

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
        yield from self.lures

    def offered(self, item_id: str) -> Iterator[Text]:
        """Yield what stands on the left."""
        return ((pair.text, pair.source) for pair in self.order(item_id))

    def answered(self, item_id: str) -> Iterator[Text]:
        """Yield each pair, and why."""
        return (
            (text, pair.source) for pair in self.order(item_id) for text in (pair.text, pair.match, pair.feedback)
        )  # fmt: skip

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: too few or too many pairs, the same one twice, a last one that is given away.

        A lure that says what another answer says would be counted wrong.
        """
        yield from Interaction.faults(self, item)
        if not FEWEST <= len(self.pairs) <= MOST:
            yield Fault("QUI036", item.source, f"l’appariement compte {len(self.pairs)} paire(s)",
                        f"gardez-en de {FEWEST} à {MOST}")  # fmt: skip
        for pair in repeated(self.pairs):
            yield Fault("QUI010", pair.source, f"« {pair.text} » est écrit deux fois à gauche", "retirez l’un des deux")
        offered = self.matches("")
        if self.pairs and len(offered) == 1:
            yield Fault("QUI036", item.source, "toutes les lignes ont la même réponse, et c’est la seule proposée",
                        "ajoutez une réponse différente")  # fmt: skip
        elif self.pairs and len(offered) == len(self.pairs):
            yield Fault("QUI036", item.source, "la dernière paire se devine quand on a trouvé les autres",
                        "ajoutez un leurre, ou une réponse qui sert deux fois")  # fmt: skip
        told = {alike(pair.match): pair.match for pair in self.pairs}
        for pair in self.pairs:
            if (other := told[alike(pair.match)]) != pair.match:
                yield Fault("QUI010", pair.source, f"« {pair.match} » et « {other} » se confondent dans la liste",
                            "écrivez les deux de la même façon")  # fmt: skip
        for rank, (lure, source) in enumerate(self.lures):
            if alike(lure) in told:
                yield Fault("QUI036", source, f"le leurre « {lure} » va avec une ligne", "changez-le")
            elif alike(lure) in {alike(other) for other, _ in self.lures[:rank]}:
                yield Fault("QUI010", source, f"le leurre « {lure} » est écrit deux fois", "retirez l’un des deux")

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield what stands on the left, each with the list of what can go with it."""
        yield lines(draft.id, [pair.text for pair in self.order(draft.item.id)], self.matches(draft.item.id))

    def rows(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield what goes with each, and why."""
        values = {text: str(rank) for rank, text in enumerate(self.matches(draft.item.id), 1)}
        for number, pair in enumerate(self.order(draft.item.id), 1):
            told = filled(number, [values[pair.match]], E.span(*inline(pair.text)), " : ", E.q(*inline(pair.match)))
            yield why(told, pair.feedback)


def _pairs(reader: Reader) -> Iterator[Pair]:
    for pair in reader.children("paires", required=True, first="gauche"):
        yield Pair(
            pair.text("gauche"), pair.text("droite"), pair.text("retour", required=False), pair.place("gauche")
        )
        pair.close()
