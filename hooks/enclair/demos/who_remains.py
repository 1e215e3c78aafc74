"""Qui reste ?: how many people a message without a name can still come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate
from math import prod
from operator import or_
from typing import ClassVar, NamedTuple, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.demos.demonstration import (
    Data,
    Demonstration,
    capital,
    choice,
    number,
    output,
    radios,
    rounded,
    table,
    told,
)
from enclair.problems import Source
from enclair.questions.html import inline
from enclair.questions.interaction import Fault, Text
from enclair.reading.yamltree import Reader
from enclair.typography import french

MOST_DETAILS, MOST_TOWNS = 6, 6
MOST_SIGNS = 400
EACH_SIGN = (1, 5, 50, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000)
FEW = 10
BETS = (("Une centaine", "une centaine"), ("Une dizaine", "une dizaine"), ("Une seule", "une seule"))
UNKNOWN = "Je ne sais pas"
QUESTION = "Sur {habitants} habitants, combien ont pu écrire ce message ?"
BET = "Vous aviez parié sur {pari}."
CROWD = "{commune} : environ {reste} personnes correspondent à ce qui est coché."
EVERYONE = "{commune} : tous ont pu écrire ce qui part."
HANDFUL = "{commune} : {reste} personnes correspondent, à peu près. Un voisin a vite fait le tour."
ALONE = (
    "{commune} : moins d’une personne en moyenne. Celle qui écrit est donc sans doute seule. "
    "Le nom est parti, mais on la reconnaît."
)
ONE_OR_TWO = "{commune} : une ou deux personnes correspondent. Un voisin les connaît."
WITHOUT = "Sans la phrase qui dit « {detail} », le calcul passe de {avant} à {apres}."
WITH = "Avec la phrase qui dit « {detail} », le calcul passe de {avant} à {apres}."
REWRITTEN = "Il reste de quoi demander : « {demande} »"
SIGN = "Un signe pour une personne."
SIGNS = "Un signe pour {chaque} personnes."
AUTHOR = "L’auteur du message"
OTHERS = "Les autres qui correspondent"
REWRITE = "Ne garder que la demande"
NOBODY_NAMED = "Rien sur l’auteur"


class Town(NamedTuple):
    """A town: how it is called in a sentence, how many live there."""

    name: str
    people: int
    source: Source


class Detail(NamedTuple):
    """What a sentence tells of its author: the share of people who fit it, town by town."""

    sentence: str
    tells: str
    shares: tuple[Fraction, ...]
    source: Source


class Crowd(NamedTuple):
    """How many people fit, which sentence says it, and how it is drawn: signs, and how many people each stands for."""

    told: str
    kind: int
    signs: int
    each: int


def fitting(people: int, shares: Sequence[Fraction]) -> Fraction:
    """Return N·Πparts: how many people fit all the details, were these independent."""
    return people * prod(shares, start=Fraction(1))


def about(people: Fraction) -> str:
    """Return a number of people as one says it: whole from 1 on, two figures that count below."""
    if people >= 1:
        return told(rounded(people))
    digits = next((n for n in range(1, 9) if people * 10**n >= 1), 8) + 1
    text = f"{rounded(people * 10**digits):0{digits + 1}d}"
    return f"{text[:-digits]},{text[-digits:]}".rstrip("0").rstrip(",")


def crowd(people: Fraction) -> Crowd:
    """Return how many people are told (0 alone, 1 one or two, 2 a handful, 3 a crowd) and drawn: at least one."""
    whole = rounded(people)
    kind = min(whole, 2) if whole < FEW else 3
    each = next((one for one in EACH_SIGN if whole <= one * MOST_SIGNS), EACH_SIGN[-1])
    signs = min(MOST_SIGNS, max(1, rounded(Fraction(whole, each))))
    return Crowd(about(people), kind, signs, each)


class WhoRemains(Demonstration, frozen=True):
    """The towns offered, and the sentences of a message with what each tells."""

    towns: tuple[Town, ...]
    start: int
    details: tuple[Detail, ...]
    request: str
    rewritten: str
    source: Source
    id: ClassVar[str] = "qui-reste"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `communes:`, `depart:` (rank of the first shown), `details:`, `demande:` and `reecrite:`."""
        towns = tuple(_towns(reader))
        return cls(
            towns=towns,
            start=reader.integer("depart") or 0,
            details=tuple(_details(reader, towns)),
            request=reader.text("demande"),
            rewritten=reader.text("reecrite"),
            source=reader.source,
        )

    def texts(self) -> Iterator[Text]:
        """Yield the names of the towns, the message and its rewording."""
        yield from ((town.name, town.source) for town in self.towns)
        for detail in self.details:
            yield from ((text, detail.source) for text in (detail.sentence, detail.tells))
        yield from ((text, self.source) for text in (self.request, self.rewritten))

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: no town, a share that is none, too many sentences."""
        if not 0 < len(self.towns) <= MOST_TOWNS or not 0 < len(self.details) <= MOST_DETAILS:
            yield Fault("DEM006", self.source, "la démonstration n’a pas de commune, ou pas de détail, ou en a trop",
                        f"donnez {MOST_TOWNS} communes et {MOST_DETAILS} détails, au plus")  # fmt: skip
        if self.start >= max(1, len(self.towns)):
            yield Fault("DEM006", self.source, f"aucune commune n’a le rang {self.start}", "comptez à partir de 0")
        for town in self.towns:
            if town.people < 1:
                yield Fault("DEM006", town.source, "une commune n’a pas d’habitant", "écrivez `habitants:`")
        for detail in self.details:
            if len(detail.shares) != len(self.towns) or not all(0 < share <= 1 for share in detail.shares):
                yield Fault("DEM006", detail.source, f"« {detail.tells} » ne donne pas une part dans chaque commune",
                            "donnez `part:`, entre 0 et 100, ou `habitants:`, un nombre par commune")  # fmt: skip

    def remaining(self, town: int, mask: int) -> Fraction:
        """Return how many people of a town fit the details of a mask: bit 0 is the first one."""
        kept = [one.shares[town] for rank, one in enumerate(self.details) if mask >> rank & 1]
        return fitting(self.towns[town].people, kept)

    def data(self) -> Data:
        """Return, for each town, what each choice of sentences leaves, and the words."""
        return {
            "communes": [french(town.name) for town in self.towns],
            "details": [french(detail.tells) for detail in self.details],
            "restes": [
                [[french(one.told), *one[1:]] for mask in range(1 << len(self.details))
                 for one in (crowd(self.remaining(rank, mask)),)]
                for rank in range(len(self.towns))
            ],
            "paris": [told_bet for _, told_bet in BETS], "pari": french(BET),
            "phrases": [french(text) for text in (ALONE, ONE_OR_TWO, HANDFUL, CROWD)], "tous": french(EVERYONE),
            "sans": french(WITHOUT), "avec": french(WITH),
            "reecrite": french(REWRITTEN), "demande": french(self.rewritten),
            "signe": french(SIGN), "signes": french(SIGNS), "legende": [french(AUTHOR), french(OTHERS)],
        }  # fmt: skip

    def screen(self) -> Iterator[HtmlElement]:
        """Yield the message and the bet, then the town, the sentences to untick, and the crowd."""
        yield E.blockquote(*(E.p(*inline(text)) for text in (" ".join(self.message), self.request)))
        bets = [*((str(rank), text) for rank, (text, _) in enumerate(BETS)), ("", UNKNOWN)]
        yield radios(self.id, "pari", self.question, bets)
        lines = [
            E.label({"class": "demo-choix"}, E.input({"type": "checkbox", "data-champ": "detail", "value": str(rank),
                                                      "checked": "checked"}),
                    " ", E.span(*inline(detail.sentence)))
            for rank, detail in enumerate(self.details)
        ]  # fmt: skip
        yield E.fieldset(
            {"class": "demo-lettre", "hidden": "hidden"},
            E.legend("Ce que je laisse partir vers l’outil"),
            choice("commune", "Où ?", [town.name for town in self.towns], self.start),
            *lines,
            E.button(REWRITE, {"type": "button", "class": "bouton-discret", "data-champ": "reecrire"}),
        )
        yield E.div({"class": "demo-effet"}, output(), E.div({"class": "demo-dessin"}))

    @property
    def question(self) -> str:
        """What one bets on."""
        return QUESTION.format(habitants=told(self.towns[self.start].people))

    @property
    def message(self) -> list[str]:
        """The sentences that tell of their author."""
        return [detail.sentence for detail in self.details]

    def table(self) -> HtmlElement:
        """Return how many people are left in each town, one detail more in each row."""
        masks = [0, *accumulate((1 << rank for rank in range(len(self.details))), or_)]
        names = [
            NOBODY_NAMED,
            *(capital(f"{'puis ' if rank else ''}{one.tells}") for rank, one in enumerate(self.details)),
        ]
        rows = [
            [name, *(about(self.remaining(town, mask)) for town in range(len(self.towns)))]
            for name, mask in zip(names, masks, strict=True)
        ]
        columns = ["Ce que dit le message", *(town.name for town in self.towns)]
        return table("Combien de personnes correspondent, détail après détail (parts fictives)", columns, rows)

    def paper(self) -> Iterator[HtmlElement]:
        """Yield the message to strike out, and the bet."""
        yield E.blockquote(*(E.p(*inline(text)) for text in (*self.message, self.request)))
        yield E.p(*inline("Rayez ce que l’outil n’a pas besoin de savoir."))
        yield E.p(*inline(self.question), " ", E.span("_" * 8, {"class": "trou"}))


def _towns(reader: Reader) -> Iterator[Town]:
    for entry in reader.children("communes", required=True):
        yield Town(entry.text("nom"), entry.integer("habitants") or 0, entry.place("nom"))
        entry.close()


def _details(reader: Reader, towns: Sequence[Town]) -> Iterator[Detail]:
    for entry in reader.children("details", required=True):
        yield Detail(entry.text("phrase"), entry.text("dit"), _shares(entry, towns), entry.place("phrase"))
        entry.close()


def _shares(entry: Reader, towns: Sequence[Town]) -> tuple[Fraction, ...]:
    """Return the share of people who fit, in each town: `part:`, the same everywhere, or `habitants:`, a count."""
    if part := entry.scalar("part"):
        return (number(entry, part, "part") / 100,) * len(towns)
    counts = [number(entry, one, "habitants") for one in entry.scalars("habitants", required=True)]
    return tuple(count / max(1, town.people) for count, town in zip(counts, towns, strict=False))
