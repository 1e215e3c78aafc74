"""The figures that a French text holds: « 45 % », « 0,9 million d’euros », « un emploi sur quatre », « deux mois ».

Dates are told apart, in :mod:`enclair.reading.dates`; so are the numbers that name a text of law or a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from enclair.reading.dates import MONTHS, dates

ROUNDING, TINY = 0.05, 1e-6
"""How far « environ », « une dizaine », « un sur trois » may stand from the count; twice, « près d’un sur trois »."""
SMALL = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100, "mille": 1000,
}  # fmt: skip
ROUND = {
    "demi-douzaine": 6, "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20,
    "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
SHARES = {"la moitié": 50, "un tiers": 100 / 3, "le tiers": 100 / 3, "deux tiers": 200 / 3, "un quart": 25,
          "le quart": 25, "trois quarts": 75}  # fmt: skip
SCALES = {"mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "k": 1e3, "m": 1e6,
          "md": 1e9}  # fmt: skip
UNITS = {
    "%": "%", "pour cent": "%", "€": "€", "euro": "€", "dollar": "$", "h": "heure", "heure": "heure", "min": "minute",
    "minute": "minute", "jour": "jour", "semaine": "semaine", "mois": "mois", "an": "an", "année": "an",
}  # fmt: skip

_SMALL = "|".join(sorted(SMALL, key=len, reverse=True))
_WORDS = rf"(?:cent )?(?:{_SMALL})(?:(?:-| et |-et-)(?:{_SMALL})s?)*"
_DIGITS = r"(?:\d{1,3}(?: \d{3})+|\d+)(?:[,.]\d+)?"
_ABOUT = r"(?:environ|près d[eu’]|autour d[eu’]|presque|quelque)\s?"
_DAY = rf"(?:\d{{1,2}}|1er)(?: (?:ou|et|au)(?: le)? (?:\d{{1,2}}|1er))* (?:{'|'.join(MONTHS)})\b"
_BETWEEN = "puis|contre|des|sur|pour|dans|par|avec|avant|après|selon|ont|sont|est|vers|que|qui|mais|plus"
"""What follows a number without being counted: « 20 puis 3 % »."""
_NUMBERED = (
    r"articles?|art\.|considérants?|annexes?|points?|paragraphe|chapitre|section|n°|décision|recommandation|version|"
    r"RGAA|WCAG|Licence Ouverte|Large"
)
_NAME = re.compile(
    rf"^\d+\. |{_DAY}|\b\d{{1,2}} ?h ?\d\d\b|"
    r"\b[A-Za-z]+-?\d[\w-]*|\b\d+(?:er|re|e|(?!(?:g|h|m|t|kg|km|kt|ml)\b)[a-z]{1,2})\b|"
    rf"\b(?:{_NUMBERED})\s?(?:n° ?)?(?P<named>(?:[LRD]\. ?)?\d[\w./-]*)|\b(?P<code>[LRD]\. ?\d[\d-]*)|"
    r"(?<!\w)(?P<pair>\d+/\d+|\d+(?:-\d+)+)"
)
"""A rank, a day, an hour, « CO2 », « 1er »: no figure. An article, « n° 447 », « 2026/1744 »: a reference."""
_SHARE = re.compile(
    rf"(?P<about>{_ABOUT})?\b(?P<part>{_WORDS}|{_DIGITS})(?: [^\W\d]+){{0,3}}"
    rf" (?:sur|des(?= \d)) (?!une?\b)(?P<whole>{_WORDS}|{_DIGITS})\b(?!\s?%)|"
    rf"\b(?:(?P<fraction>{'|'.join(SHARES)})\b(?<!(?:un|le) tiers)(?! d’heure)|"
    r"(?P<third>(?:un|le) tiers)(?= d[eu’])(?! de confiance))",
    re.IGNORECASE,
)
"""« Un tiers » is also somebody else: a share only when something follows that it is the third of."""
_SHARED = re.compile(r" sur | des \d|moitié|tiers|quart", re.IGNORECASE)
"""Without one of these, a text holds no share."""
_BLANK = re.compile(r"[\s\u00a0\u202f]")
_DIGIT = re.compile(r"\d")
"""Without one, it holds no date and no name of a text of law."""
_COUNT = re.compile(
    rf"(?<![\w,.])(?P<about>{_ABOUT})?"
    rf"(?:une? )?(?:(?P<digits>{_DIGITS})|(?P<round>{'|'.join(ROUND)})\b(?: d[e’])?|(?P<words>\b{_WORDS}\b))"
    r"(?:\s?(?P<scale>mille|millions?|milliards?|(?:Md|[Mk])(?=\s?€))\b(?: d[e’])?)?"
    r"(?:\s?(?P<unit>%|pour cent|€|euros?|dollars?|heures?|h|minutes?|min|jours?|semaines?|mois|années?|ans?)(?!\w))?"
    rf"(?:\s(?P<noun>(?!(?:{_BETWEEN})\b)[^\W\d_]{{3,}}))?",
    re.IGNORECASE,
)


class Figure(Struct, frozen=True):
    """A number as written: its value, its unit or the thing that it counts; neither in « 20 à 30 % », for the first."""

    value: float
    unit: str
    noun: str
    text: str
    slack: float = 0
    is_word: bool = False
    """Written in letters."""
    parts: tuple[Figure, ...] = ()
    """The two numbers of a share: « 11 des 60 camions »."""

    def __str__(self) -> str:
        return self.text if self.unit else f"{self.text} {self.noun}".rstrip()

    def agrees(self, other: Figure) -> bool:
        """Tell whether two figures may say the same: same value, or nearly so where one is rounded; no other unit."""
        gap = max(self.slack, other.slack) * max(self.value, other.value) + TINY
        is_same_unit = self.unit == other.unit or not (self.unit or self.noun) or not (other.unit or other.noun)
        return is_same_unit and abs(self.value - other.value) <= gap


@cache
def references(text: str) -> tuple[str, ...]:
    """Return what names a text of law or a document, blanks left out: « L.311-3-1 », « 2026/1744 », « 447 »."""
    if not _DIGIT.search(text):
        return ()
    found = (match["named"] or match["code"] or match["pair"] for match in _NAME.finditer(_plain(text)))
    return tuple(name.replace(" ", "").rstrip(".,-/") for name in found if name)


@cache
def figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a text, shares first; dates and references are none."""
    left = _plain(text)
    if _DIGIT.search(left):
        for period in dates(left):
            left = left[: period.start] + "¤" * (period.end - period.start) + left[period.end :]
        left = _NAME.sub(_masked, left)
    if not _SHARED.search(left):
        return tuple(_counts(left))
    return (*_shares(left), *_counts(_SHARE.sub(_masked, left)))


def _plain(text: str) -> str:
    return _BLANK.sub(" ", text)


def _masked(found: re.Match[str]) -> str:
    return "¤" * len(found[0])


def _shares(text: str) -> Iterator[Figure]:
    for found in _SHARE.finditer(text):
        slack = ROUNDING * (2 if found["about"] else 1)
        if fraction := found["fraction"] or found["third"]:
            yield Figure(SHARES[fraction.lower()], "%", "", found[0], slack)
        else:
            part, whole = _number(found["part"]), _number(found["whole"])
            share = 100 * part / whole if whole else 0
            yield Figure(share, "%", "", found[0], slack, parts=tuple(_counts(found[0])))


def _counts(text: str) -> Iterator[Figure]:
    for found in _COUNT.finditer(text):
        number = ROUND[found["round"].lower()] if found["round"] else _number(found["digits"] or found["words"])
        unit = (found["unit"] or "").lower()
        yield Figure(
            value=number * SCALES.get((found["scale"] or "").lower(), 1),
            unit=UNITS.get(unit) or UNITS.get(unit.rstrip("s"), ""),
            noun=(found["noun"] or "").lower(),
            text=found[0].removesuffix(found["noun"] or "").strip(),
            slack=ROUNDING if found["about"] or found["round"] else 0,
            is_word=not found["digits"],
        )


def _number(text: str) -> float:
    """Return the value of a number in digits or in letters."""
    if text[0].isdigit():
        return float(text.replace(" ", "").replace(",", "."))
    total = 0
    for word in re.split(r"[- ]", text.lower()):
        if word.startswith("vingt") and total == SMALL["quatre"]:
            total *= SMALL["vingt"]
        else:
            total += SMALL.get(word.removesuffix("s") if word == "cents" else word, 0)
    return total
