"""Vrai-faux: a statement to judge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from enclair.questions.choices import Choices, is_true_false
from enclair.questions.interaction import Choice, Fault

if TYPE_CHECKING:
    from enclair.model import Item


class TrueFalse(Choices, frozen=True):
    """« Vrai », then « Faux »: never shuffled."""

    kind = "vrai-faux"
    instruction = "Vrai ou faux ?"

    def shown(self, _item_id: str) -> Sequence[Choice]:
        """Return the choices as written."""
        return self.choices

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: other choices, or not one key."""
        yield from Choices.faults(self, item)
        yield from self.not_one_key(item)
        if not is_true_false(self.choices):
            yield Fault("QUI002", item.source, "une question vrai-faux propose « Vrai » puis « Faux »",
                        "corrigez `propositions:`")  # fmt: skip

    def is_whole(self, asked: str) -> bool:
        """Tell whether a statement ends as one does."""
        return asked.endswith((".", "»", "?"))
