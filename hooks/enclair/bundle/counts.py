"""How much a selection holds, told from its sources and from what was made of it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import asdict, astuple

ANSWER = re.compile(rb"<li [^<>]*\bdata-(?:choix|trou|critere|pas|erreur)=")
PICTURES = frozenset({".jpg", ".png", ".svg", ".webp"})
FRENCH = {"pages": "pages", "questions": "questions", "choices": "reponses", "feedbacks": "retours", "images": "images"}
"""What each number is called in `provenance.json`."""


class Counts(Struct, frozen=True):
    """What a selection holds, or what is found in a file made of it."""

    pages: int = 0
    questions: int = 0
    choices: int = 0
    """What is answered on its own: a choice, a gap, a row, a step."""
    feedbacks: int = 0
    images: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))

    def told(self) -> dict[str, int]:
        """Return the numbers by their French names."""
        return {FRENCH[name]: number for name, number in asdict(self).items()}


def counts_told(document: object) -> Counts:
    """Return the numbers that :meth:`Counts.told` gave. Raises ValueError when it gave none of the kind."""
    if not isinstance(document, dict) or [*document] != [*FRENCH.values()]:
        raise ValueError("ces nombres ne sont pas ceux que l’outil écrit")
    if not all(type(number) is int and number >= 0 for number in document.values()):
        raise ValueError("ces nombres ne se comptent pas")
    return Counts(*document.values())


def tree_counts(files: Mapping[str, bytes], besides: frozenset[str]) -> Counts:
    """Return what the pages of a package hold, those that speak of the package itself left out."""
    pages = [data for name, data in files.items() if name.endswith(".html") and name not in besides]
    return Counts(
        len(pages),
        sum(page.count(b'<section class="quiz"') for page in pages),
        sum(len(ANSWER.findall(page)) for page in pages),
        sum(page.count(b'class="quiz-pourquoi"') for page in pages),
        sum(posixpath.splitext(name)[1] in PICTURES for name in files),
    )
