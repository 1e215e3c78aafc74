"""Cinq jours de cantine: one forecasts, then compares oneself to the cook, to a spreadsheet and to a tool."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import ClassVar, NamedTuple, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.demos.demonstration import Data, Demonstration, choice, integers, output, rounded, table
from enclair.problems import Source
from enclair.questions.html import inline
from enclair.questions.interaction import Fault, Text
from enclair.reading.yamltree import Reader
from enclair.typography import french

WEEKS = 4
MOST_DAYS, MOST_CHOICES, MOST_MEALS = 6, 6, 400
METHODS = ("La cheffe", "L’outil", "Le tableur", "L’an passé")
QUESTION = "Combien de repas ? Entre parenthèses, les quatre semaines d’avant."
YOU = "Vous"
TO_YOU = "À vous"
SPANS = ("Les jours sans grève", "Toute la semaine")
COUNTED = ("L’écart par jour", "Les repas en trop", "Les repas manquants")
SENTENCES = {
    "reste": "Jours à prévoir encore : {reste}.",
    "rangs": "{periode}, {compte} : {liste}.",
    "precision": "En « précision » : {liste}.",
    "tete": "Sans la grève, en tête : {liste}.",
    "detail": "{nom} : {trop} en trop, {manque} de moins",
}
SERVED = "Servis : {calmes} (et {rares} le jour de grève)."
LEGEND = ("Repas en trop", "Repas manquant")
COLUMNS = ("Qui prévoit", "Écart par jour, sans grève", "Écart par jour, semaine", "En trop, semaine", "Manquants")


class Gaps(NamedTuple):
    """Meals too many, and meals short."""

    over: int
    short: int


def gap(planned: int, served: int) -> Gaps:
    """Return how far a forecast falls, on its side."""
    return Gaps(max(planned - served, 0), max(served - planned, 0))


def total(gaps: Sequence[Gaps]) -> Gaps:
    """Return gaps added up, each side apart."""
    return Gaps(sum(one.over for one in gaps), sum(one.short for one in gaps))


def average(weeks: Sequence[int]) -> int:
    """Return the mean of the same day of past weeks, to the nearest meal."""
    return rounded(Fraction(sum(weeks), len(weeks)))


def regression(weeks: Sequence[int]) -> int:
    """Return what the least-squares line through past weeks gives for the next one, to the nearest meal."""
    n = len(weeks)
    middle, mean = Fraction(n - 1, 2), Fraction(sum(weeks), n)
    rise = sum(((x - middle) * (y - mean) for x, y in enumerate(weeks)), Fraction(0))
    run = sum(((x - middle) ** 2 for x in range(n)), Fraction(0))
    return rounded(mean + rise / run * (n - middle))


class Day(NamedTuple):
    """A day: what was served, what the cook had planned, the same day before, forecasts offered, what one knows."""

    name: str
    served: int
    cook: int
    year: int
    weeks: tuple[int, ...]
    choices: tuple[int, ...]
    rare: str
    source: Source

    def forecasts(self) -> tuple[int, ...]:
        """Return the forecast of each method, in the order of `METHODS`."""
        return self.cook, regression(self.weeks), average(self.weeks), self.year

    def gaps(self) -> list[Gaps]:
        """Return the gap of each method."""
        return [gap(one, self.served) for one in self.forecasts()]

    def label(self) -> str:
        """Return what one knows before the day."""
        known = [f"{', '.join(map(str, self.weeks))} ; l’an passé {self.year}", self.rare]
        return f"{self.name} ({' ; '.join(filter(None, known))})"


class Canteen(Demonstration, frozen=True):
    """The days, in order; those on which something rare is known come apart."""

    days: tuple[Day, ...]
    source: Source
    id: ClassVar[str] = "cinq-jours-cantine"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `jours:`."""
        return cls(days=tuple(_days(reader)), source=reader.source)

    def texts(self) -> Iterator[Text]:
        """Yield the names of the days, and what one knows of a rare one."""
        for day in self.days:
            yield from ((text, day.source) for text in (day.name, day.rare) if text)

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: no day of one kind, weeks that are missing, a number of meals out of bounds."""
        if not self.quiet or len(self.quiet) == len(self.days) or len(self.days) > MOST_DAYS:
            yield Fault("DEM006", self.source, f"il faut des jours calmes, un jour rare, et {MOST_DAYS} jours au plus",
                        "dites d’un jour ce qu’il a de rare : `rare:`")  # fmt: skip
        for day in self.days:
            numbers = (day.served, day.cook, day.year, *day.weeks, *day.choices)
            if not all(0 < number <= MOST_MEALS for number in numbers):
                yield Fault("DEM006", day.source, f"« {day.name} » compte des repas de 1 à {MOST_MEALS}",
                            "corrigez ce nombre")  # fmt: skip
            if len(day.weeks) != WEEKS or not 0 < len(day.choices) <= MOST_CHOICES:
                yield Fault("DEM006", day.source, f"« {day.name} » n’a pas {WEEKS} semaines ou a trop de choix",
                            f"donnez {WEEKS} nombres à `semaines:`, de 1 à {MOST_CHOICES} à `choix:`")  # fmt: skip

    @property
    def quiet(self) -> tuple[Day, ...]:
        """The days that nothing rare sets apart."""
        return tuple(day for day in self.days if not day.rare)

    @property
    def spans(self) -> tuple[tuple[Day, ...], ...]:
        """The days that one may count, in the order of `SPANS`."""
        return self.quiet, self.days

    def totals(self, days: Sequence[Day]) -> list[Gaps]:
        """Return what each method is out by over some days."""
        return [total([day.gaps()[rank] for day in days]) for rank in range(len(METHODS))]

    def data(self) -> Data:
        """Return the gaps of each method and of each forecast offered, and what a total is worth a day."""
        return {
            "noms": [french(name) for name in (YOU, *METHODS)],
            "choix": [[list(gap(one, day.served)) for one in day.choices] for day in self.days],
            "rares": [rank for rank, day in enumerate(self.days) if day.rare],
            "methodes": [[list(one) for one in self.totals(days)] for days in self.spans],
            "moyennes": [[a_day(out, days) for out in range(self.largest(days) + 1)] for days in self.spans],
            "precisions": [[precision(out, days) for out in range(self.largest(days) + 1)] for days in self.spans],
            "periodes": [french(text) for text in SPANS],
            "comptes": [french(text[0].lower() + text[1:]) for text in COUNTED],
            "phrases": {name: french(text) for name, text in SENTENCES.items()},
            "servis": french(self.served),
            "legende": [french(text) for text in LEGEND],
        }  # fmt: skip

    @property
    def served(self) -> str:
        """What one compares with: the meals served, day by day."""
        counts = (", ".join(str(day.served) for day in self.days if bool(day.rare) == rare) for rare in (False, True))
        return SERVED.format(**dict(zip(("calmes", "rares"), counts, strict=True)))

    def largest(self, days: Sequence[Day]) -> int:
        """Return the most meals that one can be out by over some days."""
        of_choices = sum(max((sum(gap(one, day.served)) for one in day.choices), default=0) for day in days)
        return max(of_choices, *map(sum, self.totals(days)))

    def screen(self) -> Iterator[HtmlElement]:
        """Yield the five forecasts, then what one compares."""
        fields = [
            choice(f"jour-{rank}", day.label(), [TO_YOU, *map(str, day.choices)]) for rank, day in enumerate(self.days)
        ]
        compared = E.fieldset(
            {"class": "demo-reglages", "hidden": "hidden"},
            E.legend("Comparez"),
            choice("periode", "Les jours", SPANS),
            choice("compte", "On compte", COUNTED),
        )
        days = E.fieldset({"class": "demo-jours"}, E.legend(*inline(QUESTION)), *fields)
        yield E.div({"class": "demo-commandes"}, days, compared)
        yield output()
        yield E.div({"class": "demo-dessin"})

    def table(self) -> HtmlElement:
        """Return one row for each method."""
        quiet, week = (self.totals(days) for days in self.spans)
        rows = (
            [name, a_day(sum(calm), self.quiet), a_day(sum(out), self.days), str(out.over), str(out.short)]
            for name, calm, out in zip(METHODS, quiet, week, strict=True)
        )  # fmt: skip
        return table("Qui se trompe de combien, en repas (chiffres fictifs)", COLUMNS, rows)

    def paper(self) -> Iterator[HtmlElement]:
        """Yield the days to forecast before the case is read."""
        yield E.p(*inline(QUESTION))
        yield E.ul(*(E.li(*inline(day.label()), " ", E.span("_" * 8, {"class": "trou"})) for day in self.days))


def a_day(out: int, days: Sequence[Day]) -> str:
    """Return by how many meals one is out each day, to one digit: « 11,2 », « 4 »."""
    tenths = rounded(Fraction(10 * out, len(days)))
    return str(tenths // 10) + (f",{tenths % 10}" if tenths % 10 else "")


def precision(out: int, days: Sequence[Day]) -> str:
    """Return what a seller calls precision: 100 % less the share of the meals served that one is out by."""
    return french(f"{max(rounded(100 * (1 - Fraction(out, sum(day.served for day in days)))), 0)} %")


def _days(reader: Reader) -> Iterator[Day]:
    for entry in reader.children("jours", required=True):
        served, cook, year = (entry.integer(key) or 0 for key in ("servis", "cheffe", "annee"))
        weeks, choices = (integers(entry, key) for key in ("semaines", "choix"))
        name, rare = entry.text("nom"), entry.text("rare", required=False)
        yield Day(name, served, cook, year, weeks, choices, rare, entry.place("nom"))
        entry.close()
