"""The dates that a French text holds, each as a span of days: a month is its days, a year too."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from msgspec import Struct

MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
          "décembre")  # fmt: skip
_MONTH = "|".join(MONTHS)
_DAY = r"(?:1er|[12]\d|3[01]|0?[1-9])"
_YEAR = r"(?:19|20)\d{2}"
_SOME_YEAR = re.compile(_YEAR)
_WRITTEN = re.compile(
    rf"(?:(?<![\d,.])(?P<others>(?:{_DAY}(?:,| et| ou| au| puis)\s)*)(?P<day>{_DAY})\s)?"
    rf"(?<!\w)(?P<month>{_MONTH})(?!\w)(?:\s(?P<year>{_YEAR})\b)?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"(?<![\w/-])(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?(?![\w/-])"
)
_SLASHED = re.compile(
    rf"(?<![\w/-])(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])/(?P<year>{_YEAR})(?![\w/-])"
)
_BARE_YEAR = re.compile(
    rf"(?<![\w/.,°-])(?<!n° )(?<!\d )(?<!\(UE\) )(?P<year>{_YEAR})"
    r"(?![\w/-]|[,.]\d| \d{3}\b| ?%| (?:habitants|agents|euros|repas)\b)"
)
"""No number of a law, no piece of « 12 000 2026 », no count."""
_YEARS = re.compile(rf"(?<![\w/-])(?<!n° )(?P<first>{_YEAR})-(?P<last>{_YEAR})(?![\w/-])")
_NEAR = 25
"""How far the year of « 2 février et 2 août 2025 » may stand from the date that lacks it."""


class Period(Struct, frozen=True):
    """A date as written, from its first day to its last, and where it stands in its text."""

    first: date
    last: date
    text: str
    start: int
    end: int

    def holds(self, other: Period) -> bool:
        """Tell whether another date falls within this one: a day of March 2026 in the month, in the year."""
        return self.first <= other.first and other.last <= self.last


@cache
def dates(text: str) -> tuple[Period, ...]:
    """Return the dates of a text, in order; a day and a month without a year near them are none."""
    if not _SOME_YEAR.search(text):
        return ()
    found: list[Period] = []
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    for pattern in (_NUMERIC, _SLASHED):
        for match in pattern.finditer(text):
            found += _period(int(match["year"]), int(match["month"]), match["day"], match[0], match.span())
    for match in _YEARS.finditer(text):
        found.append(Period(date(int(match["first"]), 1, 1), date(int(match["last"]), 12, 31), match[0], *match.span()))
    written = list(_WRITTEN.finditer(text))
    for rank, match in enumerate(written):
        year = match["year"] or _year_after(match, written[rank + 1 :])
        if not year:
            continue
        month = MONTHS.index(match["month"].lower()) + 1
        for day in re.findall(_DAY, match["others"] or ""):
            found += _period(int(year), month, day, f"{day} {match['month']} {year}", match.span())
        day = match["day"]
        told = " ".join(word for word in (day, match["month"], year) if word)
        found += _period(int(year), month, day, told, match.span())
    taken = [(period.start, period.end) for period in found]
    for match in _BARE_YEAR.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            found += _period(int(match["year"]), None, None, match[0], match.span())
    return tuple(sorted(found, key=lambda period: (period.start, period.first)))


def _year_after(match: re.Match[str], others: list[re.Match[str]]) -> str:
    if not match["day"]:
        return ""
    end = match.end()
    for other in others:
        if other.start() - end > _NEAR:
            return ""
        if other["year"]:
            return other["year"]
        end = other.end()
    return ""


def _period(year: int, month: int | None, day: str | None, text: str, span: tuple[int, int]) -> Iterator[Period]:
    try:
        if month is None:
            first, last = date(year, 1, 1), date(year, 12, 31)
        elif day is None:
            first, last = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        else:
            first = last = date(year, month, int(day.removesuffix("er")))
    except ValueError:  # 31 February
        return
    yield Period(first, last, text, *span)
