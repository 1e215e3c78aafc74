"""Avant/après: what a drop owes to the tool, and what the season would have done without it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import ClassVar, NamedTuple, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.demos.demonstration import Data, Demonstration, choice, output, radios, table
from enclair.problems import Source
from enclair.questions.html import inline
from enclair.questions.interaction import Fault, Text
from enclair.reading.yamltree import Reader, Scalar
from enclair.typography import french

MOST_MONTHS, MOST_PERIODS = 24, 8

BETS = ("Les {baisse}", "Une partie", "On ne peut pas encore le dire")
QUESTION = (
    "On branche un assistant. De {periode}, le standard passe de {avant} à {apres} appels perdus par semaine. "
    "Combien lui doit-on ?"
)
UNKNOWN = "Je ne sais pas"
COMPARED = ("Rien", "L’annexe", "L’an passé")
ALONE, ANNEX, LAST_YEAR = range(len(COMPARED))
TOLD = (
    "Vous aviez parié sur les {baisse}.",
    "Vous aviez parié sur une partie : reste à savoir laquelle.",
    "Vous attendiez une comparaison, et il en faut une.",
)
GOES = "De {periode}, le standard passe de {avant} à {apres} appels perdus : {ecart}."
WITNESSES = (
    "",
    "L’annexe, sans outil, passe de {avant} à {apres} : {ecart}.",
    "Un an plus tôt, sans outil, il passait de {avant} à {apres} : {ecart}.",
)
FALLS, RISES, STAYS = "{nombre} de moins", "{nombre} de plus", "rien n’a bougé"
NO_SUM, SUM = "Sans autre comparaison, ", "{baisse} {signe} {autre} = {reste} : "
CREDIT = "{calcul}l’outil aurait sauvé {nombre}."
COST = "{calcul}l’outil aurait fait perdre {nombre}."
NOTHING = "{calcul}l’outil n’aurait rien changé."
TRUE = "Par hypothèse, {verite} : le compte est bon."
WRONG = "Par hypothèse, {verite} : le compte se trompe de {erreur}."
TRUTHS = "il en sauve {effet}", "il ne sert à rien"
TOOLS = "sauve {effet} appels", "ne serve à rien"
CURVES = "Standard", "Standard, sans l’outil", "Annexe", "An passé"
PLUGGED = "Outil branché"
CAPTION = "Appels sauvés par semaine que l’on compte à l’outil (chiffres fictifs)"
COLUMNS = ("La période, et l’outil", "Sans comparer", "Avec l’annexe", "Avec l’an passé", "Par hypothèse")
USELESS = "{periode}, outil inutile"
MINUS = "−"


class Change(NamedTuple):
    """A number of calls lost in a week, before and after."""

    before: int
    after: int

    @property
    def saved(self) -> int:
        """How many calls fewer are lost; negative when more are."""
        return self.before - self.after


def credited(place: Change, witness: Change | None) -> int:
    """Return the calls that a comparison counts as saved by the tool: the drop, less that of the witness."""
    return place.saved - (witness.saved if witness else 0)


class Period(NamedTuple):
    """Two months, by rank from 0; the tool comes just after the first."""

    name: str
    before: int
    after: int
    source: Source


class Setting(NamedTuple):
    """Two dates, what one compares to, how many calls the tool really saves in a week."""

    period: Period
    compared: int
    effect: int


class BeforeAfter(Demonstration, frozen=True):
    """Calls lost month by month where the tool comes, in its absence, and in two places that never have it."""

    effect: int
    months: tuple[Scalar, ...]
    place: tuple[int, ...]
    annex: tuple[int, ...]
    last_year: tuple[int, ...]
    periods: tuple[Period, ...]
    source: Source
    id: ClassVar[str] = "avant-apres"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `effet:`, `mois:`, a series for each place, and `periodes:` (ranks of months, from 1)."""
        return cls(
            effect=reader.integer("effet") or 0,
            months=reader.scalars("mois", required=True),
            place=_calls(reader, "standard"),
            annex=_calls(reader, "annexe"),
            last_year=_calls(reader, "an_passe"),
            periods=tuple(_periods(reader)),
            source=reader.source,
        )

    def texts(self) -> Iterator[Text]:
        """Yield the names of the months and of the periods."""
        yield from ((month.text, month.source) for month in self.months)
        yield from ((period.name, period.source) for period in self.periods)

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: series of other lengths, a period out of them, a tool that saves more than is lost."""
        if not 0 < len(self.periods) <= MOST_PERIODS or not 0 < len(self.months) <= MOST_MONTHS:
            yield Fault("DEM006", self.source, "la démonstration n’a pas de période ou de mois, ou en a trop",
                        f"donnez {MOST_PERIODS} périodes et {MOST_MONTHS} mois, au plus")  # fmt: skip
        if {len(self.place), len(self.annex), len(self.last_year)} != {len(self.months)}:
            yield Fault(
                "DEM006", self.source, "une série n’a pas un nombre par mois", "donnez autant de nombres que de mois"
            )
            return
        for period in self.periods:
            if not 0 <= period.before < period.after < len(self.months):
                yield Fault("DEM006", period.source, f"« {period.name} » ne va pas d’un mois à un mois suivant",
                            "donnez `avant:` et `apres:`, rangs de mois à partir de 1")  # fmt: skip
            elif min(self.place[period.before + 1 :]) < self.effect:
                yield Fault("DEM006", period.source, f"l’outil sauve plus que le standard ne perd ({period.name})",
                            "baissez `effet:`")  # fmt: skip

    @property
    def effects(self) -> tuple[int, int]:
        """What a tool saves: one that works, one that does not."""
        return self.effect, 0

    def with_tool(self, period: Period, effect: int) -> list[int]:
        """Return the calls lost month by month: the tool saves the same number from the month after the first on."""
        return [calls - effect * (month > period.before) for month, calls in enumerate(self.place)]

    def change(self, period: Period, effect: int) -> Change:
        """Return what is seen where the tool comes."""
        calls = self.with_tool(period, effect)
        return Change(calls[period.before], calls[period.after])

    def witness(self, period: Period, compared: int) -> Change | None:
        """Return what is seen where it does not; None without a comparison."""
        series = {ANNEX: self.annex, LAST_YEAR: self.last_year}.get(compared)
        return Change(series[period.before], series[period.after]) if series else None

    def settings(self) -> list[Setting]:
        """Return every setting in the order of the script: the last one turns first."""
        return [Setting(*one) for one in product(self.periods, range(len(COMPARED)), self.effects)]

    def credit(self, setting: Setting) -> int:
        """Return what a setting counts as saved by the tool."""
        period, compared, effect = setting
        return credited(self.change(period, effect), self.witness(period, compared))

    def said(self, setting: Setting) -> list[str]:
        """Return what one says of a setting: both changes, their difference, and what the tool really does."""
        period, compared, effect = setting
        change, witness, credit = self.change(period, effect), self.witness(period, compared), self.credit(setting)
        told, total = [GOES.format(periode=period.name, **_words(change))], NO_SUM
        if witness:
            told.append(WITNESSES[compared].format(**_words(witness)))
            sign = "+" if witness.saved < 0 else MINUS
            numbers = {"baisse": signed(change.saved), "autre": abs(witness.saved), "reste": signed(credit)}
            total = SUM.format(signe=sign, **numbers)
        verdict = CREDIT if credit > 0 else COST if credit else NOTHING
        told.append(verdict.format(calcul=total, nombre=f"{abs(credit)} appel{'s' if abs(credit) > 1 else ''}"))
        wrong = abs(credit - effect)
        told.append((WRONG if wrong else TRUE).format(verite=TRUTHS[effect == 0].format(effet=effect), erreur=wrong))
        return told

    def data(self) -> Data:
        """Return the series, and for every setting what one says."""
        return {
            "mois": [month.text for month in self.months],
            "plus": max(*self.place, *self.annex, *self.last_year),
            "sans": list(self.place), "temoins": [None, list(self.annex), list(self.last_year)],
            "periodes": [[period.before, period.after] for period in self.periods],
            "avec": [[self.with_tool(period, effect) for effect in self.effects] for period in self.periods],
            "phrases": [list(map(french, self.said(setting))) for setting in self.settings()],
            "tailles": [len(self.periods), len(COMPARED), len(self.effects)],
            "paris": [french(text.format(**self.words)) for text in TOLD],
            "courbes": [french(text) for text in CURVES], "branche": french(PLUGGED),
        }  # fmt: skip

    @property
    def words(self) -> dict[str, object]:
        """What the bet is filled with: the first period, with a tool that works."""
        change = self.change(self.periods[0], self.effect)
        return {"periode": self.periods[0].name, "avant": change.before, "apres": change.after, "baisse": change.saved}

    def screen(self) -> Iterator[HtmlElement]:
        """Yield the bet, then the dates, the comparison and the tool, and the curves."""
        bets = [*((str(rank), text.format(**self.words)) for rank, text in enumerate(BETS)), ("", UNKNOWN)]
        yield radios(self.id, "pari", QUESTION.format(**self.words), bets)
        yield E.fieldset(
            {"class": "demo-reglages", "hidden": "hidden"},
            E.legend("Changez un réglage, et refaites le compte"),
            choice("compare", "On compare à", COMPARED),
            choice("outil", "Supposons que l’outil…", [text.format(effet=self.effect) for text in TOOLS]),
            choice("periode", "Branché, puis compté", [period.name for period in self.periods]),
        )
        yield E.div({"class": "demo-effet"}, output(), E.div({"class": "demo-dessin"}))

    def table(self) -> HtmlElement:
        """Return what each comparison counts, period by period, with a tool that works and one that does not."""
        rows = [
            [period.name if effect else USELESS.format(periode=period.name),
             *(signed(self.credit(Setting(period, one, effect))) for one in range(len(COMPARED))), str(effect)]
            for effect in self.effects for period in self.periods
        ]  # fmt: skip
        return table(CAPTION, COLUMNS, rows)

    def paper(self) -> Iterator[HtmlElement]:
        """Yield the bet, and the sum to make."""
        yield E.p(*inline(QUESTION.format(**self.words)), " ", E.span("_" * 8, {"class": "trou"}))


def _words(change: Change) -> dict[str, object]:
    return {"avant": change.before, "apres": change.after, "ecart": gap(change.saved)}


def gap(saved: int) -> str:
    """Return how a number of lost calls has changed."""
    return (FALLS if saved > 0 else RISES if saved else STAYS).format(nombre=abs(saved))


def signed(number: int) -> str:
    """Return a whole number, with the minus sign of printers."""
    return f"{MINUS if number < 0 else ''}{abs(number)}"


def _calls(reader: Reader, key: str) -> tuple[int, ...]:
    return tuple(_number(reader, one, key) for one in reader.scalars(key, required=True))


def _number(reader: Reader, value: Scalar, key: str) -> int:
    if value.text.isdecimal() and len(value.text) <= 3:  # noqa: PLR2004  calls in a week
        return int(value.text)
    reader.problem(value.source, 904, f"« {value.text} » n’est pas un nombre entier", f"écrivez `{key}:` en chiffres")
    return 1


def _periods(reader: Reader) -> Iterator[Period]:
    for entry in reader.children("periodes", required=True):
        before, after = ((entry.integer(key) or 0) - 1 for key in ("avant", "apres"))
        yield Period(entry.text("nom"), before, after, entry.place("nom"))
        entry.close()
