"""Fausses alertes: what « 95 % fiable » is worth, once one knows how rare the event is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import prod
from typing import ClassVar, NamedTuple, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.demos.demonstration import (
    Data,
    Demonstration,
    choice,
    number,
    output,
    radios,
    rounded,
    shares,
    table,
    told,
)
from enclair.problems import Source
from enclair.questions.html import inline
from enclair.questions.interaction import Fault, Text
from enclair.reading.yamltree import Reader
from enclair.typography import french

ICONS = 1000
MOST = 1000
BETS = (95, 75, 50, 25)
QUESTION = (
    "Dans {cas}, {frequence} {lieux} sur 100 sont {evenement}. L’outil est juste à {detection}. "
    "Quand il sonne cent fois, combien d’alertes sont vraies ?"
)
BET = "Vous aviez parié {pari} sur 100."
RESULT = (
    "Sur {total} {lieux}, l’outil sonne {alertes} fois : {vraies} fois à raison, {fausses} fois pour rien. "
    "Quand il sonne, il a raison {part} fois sur 100. Il laisse passer {oublis} fois {evenement}."
)
LEGEND = ("Sonne à raison", "Sonne pour rien", "Oubli", "Silence justifié")
EACH = "Chaque signe compte pour {chaque}."
COLUMNS = ("Le cas", "À raison", "Pour rien", "Oublis", "Vraies, sur cent alertes")


class Counts(NamedTuple):
    """What an alarm gives over a number of cases: true and false alarms, events missed, silences that are right."""

    true: int
    false: int
    missed: int
    silent: int

    @property
    def alarms(self) -> int:
        """How many times it rings."""
        return self.true + self.false

    @property
    def events(self) -> int:
        """How many times the event takes place."""
        return self.true + self.missed


class Setting(NamedTuple):
    """How many cases, which share of them are events, and how often the tool is right about either."""

    cases: int
    prevalence: Fraction
    sensitivity: Fraction
    specificity: Fraction

    def counts(self) -> Counts:
        """Return N·p·Se and N(1 − p)(1 − Sp), to the nearest whole case, then what is left of events and others."""
        events = rounded(self.cases * self.prevalence)
        true = rounded(self.cases * self.prevalence * self.sensitivity)
        false = rounded(self.cases * (1 - self.prevalence) * (1 - self.specificity))
        return Counts(true, false, events - true, self.cases - events - false)

    def share(self) -> Fraction:
        """Return which share of the alarms is true: VP / (VP + FP)."""
        true = self.prevalence * self.sensitivity
        return true / (true + (1 - self.prevalence) * (1 - self.specificity))

    def row(self) -> list[int]:
        """Return what the script looks up: counts, true alarms in a hundred, icons of each sort."""
        return [*self.counts(), rounded(100 * self.share()), *shares(self.counts(), ICONS)]


class Preset(Struct, frozen=True):
    """A case with its words: what is watched, what may happen there."""

    name: str
    watched: str
    event: str
    setting: Setting
    source: Source


class FalseAlarms(Demonstration, frozen=True):
    """The settings offered, and the cases told with their words."""

    cases: tuple[int, ...]
    prevalences: tuple[Fraction, ...]
    sensitivities: tuple[Fraction, ...]
    specificities: tuple[Fraction, ...]
    presets: tuple[Preset, ...]
    source: Source
    id: ClassVar[str] = "fausses-alertes"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `nombres:`, `frequences:`, `detections:`, `silences:` (per cent) and `reglages:`."""
        return cls(
            cases=tuple(map(int, _numbers(reader, "nombres"))),
            prevalences=_shares(reader, "frequences"),
            sensitivities=_shares(reader, "detections"),
            specificities=_shares(reader, "silences"),
            presets=tuple(_presets(reader)),
            source=reader.source,
        )

    def texts(self) -> Iterator[Text]:
        """Yield the words of the cases."""
        for preset in self.presets:
            yield from ((text, preset.source) for text in (preset.name, preset.watched, preset.event))

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: a share that is none, a case that no setting offers."""
        if not self.presets:
            yield Fault("DEM006", self.source, "la démonstration n’a aucun cas", "ajoutez `reglages:`")
        all_shares = (*self.prevalences, *self.sensitivities, *self.specificities)
        for share in all_shares:
            if not 0 < share < 1:
                yield Fault("DEM006", self.source, f"« {percent(share)} » n’est pas entre 0 et 100 %, bornes exclues",
                            "donnez un pourcentage")  # fmt: skip
        if prod(map(len, self.lists)) > MOST:
            yield Fault("DEM006", self.source, f"les listes offrent plus de {MOST} réglages", "raccourcissez-les")
        for preset in self.presets:
            if any(number not in offered for number, offered in zip(preset.setting, self.lists, strict=True)):
                yield Fault("DEM006", preset.source, f"le cas « {preset.name} » prend un réglage qui n’est pas offert",
                            "reprenez un nombre de chaque liste")  # fmt: skip

    @property
    def lists(self) -> tuple[tuple[int, ...], tuple[Fraction, ...], tuple[Fraction, ...], tuple[Fraction, ...]]:
        """The lists of settings, in the order of the controls."""
        return self.cases, self.prevalences, self.sensitivities, self.specificities

    def settings(self) -> list[Setting]:
        """Return every setting offered, in the order of the script: the last list turns first."""
        return [Setting(*one) for one in product(*self.lists)]

    def data(self) -> Data:
        """Return the numbers of each setting, and the words."""
        return {
            "tailles": [len(one) for one in self.lists],
            "nombres": list(self.cases),
            "lignes": [setting.row() for setting in self.settings()],
            "cas": [
                {"lieux": french(one.watched), "evenement": french(one.event), "rangs": self.ranks(one.setting)}
                for one in self.presets
            ],
            "pari": french(BET), "resultat": french(RESULT), "chaque": french(EACH),
            "legende": [french(text) for text in LEGEND],
        }  # fmt: skip

    def ranks(self, setting: Setting) -> list[int]:
        """Return the rank of each number of a setting in its list."""
        return [offered.index(number) for number, offered in zip(setting, self.lists, strict=True)]

    @property
    def question(self) -> str:
        """What one bets on: the first case, with its numbers."""
        first = self.presets[0]
        return QUESTION.format(
            cas=first.name[:1].lower() + first.name[1:], lieux=first.watched, evenement=first.event,
            frequence=hundredths(first.setting.prevalence), detection=percent(first.setting.sensitivity),
        )  # fmt: skip

    def screen(self) -> Iterator[HtmlElement]:
        """Yield the bet, then the settings, the icons and the sentence."""
        bets = [*((str(bet), str(bet)) for bet in BETS), ("", "Je ne sais pas")]
        yield radios(self.id, "pari", self.question, bets)
        ranks = self.ranks(self.presets[0].setting)
        yield E.fieldset(
            {"class": "demo-reglages", "hidden": "hidden"},
            E.legend("Changez un réglage, et regardez la phrase"),
            choice("cas", "Le cas", [preset.name for preset in self.presets]),
            choice("nombre", "Surveillés en tout", [told(number) for number in self.cases], ranks[0]),
            choice("frequence", "L’évènement a lieu", [percent(share) for share in self.prevalences], ranks[1]),
            choice("detection", "Quand il a lieu, l’outil sonne", [percent(s) for s in self.sensitivities], ranks[2]),
            choice(
                "silence", "Quand il n’a pas lieu, l’outil se tait", list(map(percent, self.specificities)), ranks[3]
            ),
        )
        yield output()
        yield E.div({"class": "demo-dessin"})

    def table(self) -> HtmlElement:
        """Return one row for each case."""
        return table("Ce que valent les alertes, cas par cas (chiffres fictifs)", COLUMNS, map(_row, self.presets))

    def paper(self) -> Iterator[HtmlElement]:
        """Yield the bet."""
        yield E.p(*inline(self.question), " ", E.span("_" * 8, {"class": "trou"}))


def percent(share: Fraction) -> str:
    """Return a share in per cent: « 0,1 % »."""
    return french(f"{hundredths(share)} %")


def hundredths(share: Fraction) -> str:
    """Return how many in a hundred a share is: « 0,1 »."""
    hundredth = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return f"{hundredth.normalize():f}".replace(".", ",")


def _row(preset: Preset) -> list[str]:
    counts, setting = preset.setting.counts(), preset.setting
    name = f"{preset.name} ({told(setting.cases)} {preset.watched}, {told(counts.events)} fois {preset.event})"
    return [name, *map(told, (counts.true, counts.false, counts.missed, rounded(100 * setting.share())))]


def _number(reader: Reader, key: str) -> Fraction:
    value = reader.scalar(key, required=True, expected="un nombre")
    return number(reader, value, key) if value else Fraction(1)


def _numbers(reader: Reader, key: str) -> tuple[Fraction, ...]:
    return tuple(number(reader, one, key) for one in reader.scalars(key, required=True))


def _shares(reader: Reader, key: str) -> tuple[Fraction, ...]:
    return tuple(number / 100 for number in _numbers(reader, key))


def _presets(reader: Reader) -> Iterator[Preset]:
    for entry in reader.children("reglages", required=True):
        keys = ("nombre", "frequence", "detection", "silence")
        cases, *others = (_number(entry, key) for key in keys)
        setting = Setting(int(cases), *(share / 100 for share in others))
        yield Preset(entry.text("nom"), entry.text("lieux"), entry.text("evenement"), setting, entry.place("nom"))
        entry.close()
