"""How often looks alone give the right answer: a reader who knows nothing, and picks a choice by its shape.

This reader goes by the clues below, those of test-wise readers (Millman, Bishop & Ebel, 1965) and the prudent verb of
office life. A choice gets a point for each clue that it shows; the best one is picked, and ties are shared, so that no
luck enters. Each clue weighs the same, and nothing is learnt from the course: a bank is measured by itself, and the
reader may well do worse than chance. Someone who knows the habits of its authors would do better.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from enclair.model import Item
from enclair.reading.document import plain_text
from enclair.rules.items import ABSOLUTE

Marks = Callable[[Sequence[str]], Sequence[bool]]
"""Which of some choices show a clue."""
PRUDENT = (
    "alert", "compar", "contrôl", "corrig", "demand", "différ", "diffèr", "écri", "gard", "mesur", "ouvr", "préven",
    "prévien", "refus", "relec", "relir", "relis", "relit", "relu", "signal", "suspen", "vérifi",
)  # fmt: skip
"""How the verbs of a careful colleague begin, and the nouns made of them."""
NUANCE = ("d’abord", "en général", "en principe", "environ", "parfois", "peut", "peuvent", "plutôt", "selon", "souvent")
EVERY = ("chaque", "rien", "tous", "tout", "toute", "toutes")
"""What is as absolute as the words of QUI008, and too common for a rule."""


def _has(pattern: str) -> Marks:
    found = re.compile(pattern, re.IGNORECASE)
    return lambda texts: [bool(found.search(text)) for text in texts]


def _lacks(pattern: str) -> Marks:
    found = _has(pattern)
    return lambda texts: [not shown for shown in found(texts)]


def _most(measure: Callable[[str], int]) -> Marks:
    def marks(texts: Sequence[str]) -> list[bool]:
        sizes = [measure(text) for text in texts]
        return [size == max(sizes) for size in sizes]

    return marks


def _details(text: str) -> int:
    return len(re.findall(r"[,;:()]|\d+", text))


class Clue(NamedTuple):
    """Something one sees without understanding: its name, what is looked at, which choices show it."""

    name: str
    told: str
    marks: Marks


CLUES = (
    Clue("Longueur", "le plus de signes", _most(len)),
    Clue("Détails", "le plus de virgules, de deux-points, de parenthèses, de nombres", _most(_details)),
    Clue("Deux gestes", "le mot « et »", _has(r"\bet\b")),
    Clue(
        "Verbe prudent",
        "demander, vérifier, écrire, comparer, relire, signaler…",
        _has(rf"\b(?:{'|'.join(PRUDENT)})"),
    ),
    Clue("Nuance", "peut, souvent, selon, d’abord…", _has(rf"\b(?:{'|'.join(NUANCE)})\b")),
    Clue(
        "Sans absolu",
        "ni toujours, ni jamais, ni tout, ni chaque…",
        _lacks(rf"{ABSOLUTE.pattern}|\b(?:{'|'.join(EVERY)})\b"),
    ),
)


@lru_cache(maxsize=4096)
def _found(texts: tuple[str, ...]) -> Mapping[Clue, Sequence[bool]]:
    """Return which of some choices show each clue; asked for by one, then by all."""
    plain = [plain_text(text) for text in texts]
    return {clue: clue.marks(plain) for clue in CLUES}


def odds(item: Item, clues: Sequence[Clue] = CLUES) -> float:
    """Return how likely these clues are to lead to the key of a question that has one, from 0 to 1."""
    found = _found(tuple(choice.text for choice in item.choices))
    points = [sum(marks) for marks in zip(*(found[clue] for clue in clues), strict=True)]
    picked = [choice.is_key for choice, count in zip(item.choices, points, strict=True) if count == max(points)]
    return sum(picked) / len(picked)


class Guess(Struct, frozen=True):
    """What looks alone find among some questions: how many keys, by all clues and by each, and what chance finds."""

    items: int
    right: float
    chance: float
    deviation: float
    """By how much chance strays from what it finds on average."""
    by_clue: Mapping[Clue, float]

    @property
    def usual(self) -> tuple[float, float]:
        """What chance finds nineteen times out of twenty, from the least to the most."""
        return max(0.0, self.chance - 1.96 * self.deviation), min(self.items, self.chance + 1.96 * self.deviation)

    @property
    def telling(self) -> Clue | None:
        """The clue that gives most away, if it finds more than chance."""
        clue = max(self.by_clue, key=lambda one: self.by_clue[one])
        return clue if self.by_clue[clue] > self.chance else None


def guess(items: Iterable[Item]) -> Guess:
    """Return what looks alone find among the questions that have one key."""
    kept = [item for item in items if item.interaction.only_key]
    even = [1 / len(item.choices) for item in kept]
    return Guess(
        len(kept),
        math.fsum(odds(item) for item in kept),
        math.fsum(even),
        math.sqrt(math.fsum(share * (1 - share) for share in even)),
        {clue: math.fsum(odds(item, [clue]) for item in kept) for clue in CLUES},
    )
