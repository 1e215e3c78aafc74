"""Choix multiple: boxes to tick, one to all but one are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from enclair.questions.choices import Choices
from enclair.questions.interaction import Fault

if TYPE_CHECKING:
    from enclair.model import Item

SEVERAL = re.compile(r"plusieurs|toutes? l|lesquel|quels|quelles", re.IGNORECASE)


class Multiple(Choices, frozen=True):
    """Some right choices among three or more."""

    kind = "choix-multiple"
    instruction = "Cochez toutes les bonnes réponses."
    field = "checkbox"
    may_have_several_keys = True

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: no key, nothing but keys, a stem that hides that several are right."""
        yield from Choices.faults(self, item)
        if not self.keys:
            yield Fault("QUI001", item.source, f"la question « {item.id} » n’a pas de bonne réponse",
                        "marquez `juste: oui`")  # fmt: skip
        elif len(self.keys) == len(self.choices):
            yield Fault("QUI001", item.source, f"toutes les propositions de « {item.id} » sont justes",
                        "ajoutez une proposition fausse")  # fmt: skip
        if not SEVERAL.search(item.stem):
            yield Fault("QUI001", item.stem_source, "l’énoncé ne dit pas que plusieurs réponses sont possibles",
                        "ajoutez « Plusieurs réponses sont possibles. »")  # fmt: skip
        yield from self.too_few(item)
