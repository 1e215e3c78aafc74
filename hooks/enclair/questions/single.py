"""Choix unique: several choices, one is right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from enclair.questions.choices import Choices
from enclair.questions.interaction import Choice, Fault

if TYPE_CHECKING:
    from enclair.model import Item


class Single(Choices, frozen=True):
    """One right choice among three or more."""

    kind = "choix-unique"
    instruction = "Une seule bonne réponse."

    @property
    def only_key(self) -> Choice | None:
        """The right choice, when it is alone and not the only one offered."""
        return self.keys[0] if len(self.keys) == 1 < len(self.choices) else None

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: no key, several, too few choices."""
        yield from Choices.faults(self, item)
        yield from self.not_one_key(item)
        yield from self.too_few(item)
