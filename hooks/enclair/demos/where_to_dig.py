"""Où creuser: what a tool that learns from leaks already found listens to, and where it never goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import ClassVar, NamedTuple, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.demos.demonstration import Data, Demonstration, choice, output, radios, rounded, table
from enclair.problems import Source
from enclair.questions.interaction import Fault, Text
from enclair.reading.yamltree import Reader
from enclair.typography import french

MOST_AREAS, MOST_PIPES, MOST_MONTHS = 10, 100, 12
SEED = 1
"""A shuffle whose draws find, on average, what a thousand others do."""

QUESTION = "Sur {nombre} quartiers, l’outil classe {quartier} en dernier. Qu’y trouverait-on, en écoutant partout ?"
BETS = ("Moins de fuites qu’ailleurs", "Autant", "Plus", "Je ne sais pas")
MORE, UNSURE = 2, 3
ANSWERS = ("Vous aviez parié « {pari} » : il y en a plus.", "Vous aviez parié « {pari} », et c’est juste.",
           "On y trouverait plus de fuites qu’ailleurs.")  # fmt: skip
"""What one says of a bet: lost, won, none made."""
BET = (
    "{quartier} : {fuites} tronçons sur {troncons} fuient, contre {autres} sur {reste} ailleurs. "
    "L’outil classe ce quartier en dernier parce que personne n’y a jamais écouté."
)
WAYS = ("L’outil seul", "Les plus vieux d’abord", "Au hasard", "L’outil, plus {hasard} au hasard")
_TOOL, OLDEST, DRAWN, MIXED = range(len(WAYS))
RESULT = "{facon}, {ecoutes} écoutes : {trouvees} fuites trouvées sur {fuites}."
MEAN = "Selon le tirage, on en trouve entre {moins} et {plus}, avec {moyenne} en moyenne."
UNHEARD = "{quartier} : aucun tronçon écouté, et {restent} fuites coulent encore."
HEARD = "{quartier} : tronçons écoutés, {ecoutes} sur {troncons}. Fuites qui coulent encore : {restent}."
MONTHS = "{mois} mois ({ecoutes} écoutes)"
SENT = "Le hasard y a trouvé une fuite, et l’outil y envoie maintenant l’équipe."
NOT_YET = "C’est trop tôt : dans les {tirages} tirages, l’outil n’y envoie pas encore l’équipe. Ajoutez des mois."
UNLUCKY = "Tirage sans chance jusqu’ici : {envois} tirages sur {tirages} y ont envoyé l’équipe. Changez de tirage."
LEGEND = ("Fuite trouvée", "Non cherchée", "Écouté, sain", "Sain")
PAST, NO_PAST = "{pose}, {connues} sur {ecoutes}", "{pose}, jamais écouté"
NOTE = "Pour chaque quartier : l’année de pose, puis les fuites déjà trouvées sur les écoutes passées."
CAPTION = "Fuites trouvées, sur {fuites} (réseau fictif ; pour le hasard, moyenne de {tirages} tirages)"
RANKING = "Rangez ces quartiers comme le ferait l’outil, du plus fragile au moins fragile :"


class Area(Struct, frozen=True):
    """A part of the network: when it was laid, what past listening found there, which of its pipes leak today."""

    name: str
    laid: int
    heard: int
    known: int
    pipes: int
    leaks: tuple[int, ...]
    source: Source


class Pipe(NamedTuple):
    """A pipe: the rank of its area, and its place there, from 1."""

    area: int
    place: int


class Tally(NamedTuple):
    """After some months: leaks found, then in the area without records, pipes listened to and leaks found."""

    found: int
    heard: int
    found_there: int


class WhereToDig(Demonstration, frozen=True):
    """A network, how many pipes one listens to in a month, how many of them are drawn beside the tool's."""

    round: int
    drawn: int
    months: int
    areas: tuple[Area, ...]
    source: Source
    id: ClassVar[str] = "ou-creuser"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `tournee:`, `hasard:`, `mois:` and `quartiers:`."""
        round_, drawn, months = (reader.integer(key) or 0 for key in ("tournee", "hasard", "mois"))
        return cls(round_, drawn, months, tuple(_areas(reader)), reader.source)

    def texts(self) -> Iterator[Text]:
        """Yield the names of the areas."""
        yield from ((area.name, area.source) for area in self.areas)

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: too large a network, a leak out of it, records that cannot be."""
        if not (0 < len(self.areas) <= MOST_AREAS and 0 < self.months <= MOST_MONTHS):
            most = f"{MOST_AREAS} quartiers et {MOST_MONTHS} mois, au plus"
            yield Fault("DEM006", self.source, "les quartiers ou les mois manquent, ou il y en a trop", most)
            return
        for area in self.areas:
            if not 0 < area.pipes <= MOST_PIPES or not all(0 < place <= area.pipes for place in area.leaks):
                yield Fault("DEM006", area.source, f"une fuite de « {area.name} » n’est sur aucun de ses tronçons",
                            f"donnez {MOST_PIPES} tronçons au plus, et le rang de ceux qui fuient")  # fmt: skip
            if not 0 <= area.known <= area.heard:
                yield Fault("DEM006", area.source, f"« {area.name} » a plus de fuites connues que d’écoutes",
                            "corrigez `connues:` ou `ecoutes:`")  # fmt: skip
        total = sum(area.pipes for area in self.areas)
        if not 0 < self.drawn < self.round or total % self.round or self.round * self.months > total:
            yield Fault("DEM006", self.source, "les tournées ne partagent pas le réseau, ou le hasard une tournée",
                        "donnez une `tournee:` qui divise les tronçons, et un `hasard:` plus petit")  # fmt: skip
        if sum(area.heard == 0 for area in self.areas) != 1:
            yield Fault("DEM006", self.source, "la démonstration repose sur un quartier sans écoute passée, et un seul",
                        "corrigez `ecoutes:`")  # fmt: skip
            return
        area = self.areas[self.unknown]
        if len(area.leaks) * (total - area.pipes) <= (self.leaks - len(area.leaks)) * area.pipes:
            yield Fault("DEM006", area.source, f"« {area.name} » ne fuit pas plus que les autres : rien à découvrir",
                        "ajoutez-lui des `fuites:`")  # fmt: skip

    @property
    def draws(self) -> int:
        """How many draws share the network: together, they begin with each pipe once."""
        return len(self.pipes) // self.round

    @property
    def pipes(self) -> list[Pipe]:
        """Every pipe, area by area."""
        return [Pipe(rank, place) for rank, area in enumerate(self.areas) for place in range(1, area.pipes + 1)]

    @property
    def unknown(self) -> int:
        """The rank of the area where nobody has ever listened."""
        return next((rank for rank, area in enumerate(self.areas) if area.heard == 0), 0)

    @property
    def leaks(self) -> int:
        """How many pipes leak."""
        return sum(len(area.leaks) for area in self.areas)

    def leaky(self, pipe: Pipe) -> bool:
        """Tell whether a pipe leaks."""
        return pipe.place in self.areas[pipe.area].leaks

    def ranking(self, heard: Sequence[Pipe] = ()) -> list[int]:
        """Return the areas as the tool ranks them: by leaks found out of pipes listened to, those unknown last."""
        listened = [area.heard for area in self.areas]
        found = [area.known for area in self.areas]
        for pipe in heard:
            listened[pipe.area] += 1
            found[pipe.area] += self.leaky(pipe)
        rates = [Fraction(yes, all_) if all_ else Fraction(-1) for yes, all_ in zip(found, listened, strict=True)]
        return sorted(range(len(self.areas)), key=lambda rank: -rates[rank])

    def shuffled(self, draw: int) -> list[Pipe]:
        """Return every pipe in the order of a draw: one shuffle for all, that each draw enters a month later."""
        generator = Random(SEED)  # noqa: S311  a draw to show, the same for all
        pipes = sorted(self.pipes, key=lambda _: generator.random())
        start = draw * self.round
        return [*pipes[start:], *pipes[:start]]

    def order(self, way: int, draw: int) -> list[Pipe]:
        """Return the pipes that one listens to, month after month; a draw has its number."""
        shuffled = self.shuffled(draw)
        last = self.round * self.months
        if way == DRAWN:
            return shuffled[:last]
        if way == OLDEST:
            return sorted(self.pipes, key=lambda pipe: self.areas[pipe.area].laid)[:last]
        heard: list[Pipe] = []
        while len(heard) < last:
            left = [pipe for pipe in shuffled if pipe not in heard][: self.drawn if way == MIXED else 0]
            ranks = self.ranking(heard)
            best = sorted(set(self.pipes) - {*heard, *left}, key=lambda pipe: (ranks.index(pipe.area), pipe.place))
            heard += [*left, *best[: self.round - len(left)]]
        return heard

    def tallies(self, order: Sequence[Pipe]) -> list[Tally]:
        """Return what is found after each month."""
        found = list(accumulate(self.leaky(pipe) for pipe in order))
        there = list(accumulate(pipe.area == self.unknown for pipe in order))
        both = list(accumulate(pipe.area == self.unknown and self.leaky(pipe) for pipe in order))
        ends = range(self.round - 1, len(order), self.round)
        return [Tally(found[end], there[end], both[end]) for end in ends]

    def drawings(self, way: int) -> range:
        """Return the numbers of the draws that a way takes: one when it leaves nothing to chance."""
        return range(self.draws if way in {DRAWN, MIXED} else 1)

    @lru_cache(maxsize=8)  # noqa: B019  a project has one, which its screen, its table and its data ask each way of
    def outcomes(self, way: int) -> list[list[Tally]]:
        """Return what a way finds, draw by draw, after each month."""
        return [self.tallies(self.order(way, draw)) for draw in self.drawings(way)]

    def said(self, way: int, month: int, outcomes: Sequence[Sequence[Tally]], draw: int) -> list[str]:
        """Return what one says of a way, after a month, for a draw."""
        tally, area = outcomes[draw][month], self.areas[self.unknown]
        counts = [one[month].found for one in outcomes]
        heard = (month + 1) * self.round
        told = [RESULT.format(facon=self.ways[way], ecoutes=heard, trouvees=tally.found, fuites=self.leaks)]
        if len(counts) > 1:
            told.append(MEAN.format(moins=min(counts), plus=max(counts), moyenne=mean(counts)))
        unheard = HEARD if tally.heard else UNHEARD
        rest = len(area.leaks) - tally.found_there
        told.append(unheard.format(quartier=area.name, ecoutes=tally.heard, troncons=area.pipes, restent=rest))
        if way == MIXED:
            sent = [self.sent(one, month) for one in outcomes]
            luck = SENT if sent[draw] else UNLUCKY if any(sent) else NOT_YET
            told.append(luck.format(envois=sum(sent), tirages=len(sent)))
        return told

    def sent(self, tallies: Sequence[Tally], month: int) -> bool:
        """Tell whether the tool has sent the team where nobody had listened: more pipes there than are drawn."""
        return tallies[month].heard > (month + 1) * self.drawn

    @property
    def typical(self) -> int:
        """The draw shown first: the one that ends nearest to the mean of all, so that it does not mislead."""
        counts = [one[-1].found for one in self.outcomes(MIXED)]
        return min(range(len(counts)), key=lambda draw: abs(counts[draw] * len(counts) - sum(counts)))

    @property
    def ways(self) -> list[str]:
        """How one may choose where to listen."""
        return [text.format(hasard=self.drawn) for text in WAYS]

    def data(self) -> Data:
        """Return the network, where each way listens, and what one says of it."""
        rank = {pipe: number for number, pipe in enumerate(self.pipes)}
        found = [self.outcomes(way) for way in range(len(WAYS))]
        area = self.areas[self.unknown]
        others = {"autres": self.leaks - len(area.leaks), "reste": len(self.pipes) - area.pipes}
        bet = BET.format(quartier=area.name, fuites=len(area.leaks), troncons=area.pipes, **others)
        ranks = (1 if rank == MORE else 2 if rank == UNSURE else 0 for rank in range(len(BETS)))
        answers = [ANSWERS[rank].format(pari=text) for rank, text in zip(ranks, BETS, strict=True)]
        return {
            "quartiers": [[french(one.name), french(_past(one)), one.pipes] for one in self.areas],
            "note": french(NOTE),
            "fuites": [rank[pipe] for pipe in self.pipes if self.leaky(pipe)],
            "ordres": [
                [[rank[pipe] for pipe in self.order(way, draw)] for draw in self.drawings(way)]
                for way in range(len(WAYS))
            ],
            "phrases": [
                [[list(map(french, self.said(way, month, found[way], draw))) for month in range(self.months)]
                 for draw in self.drawings(way)]
                for way in range(len(WAYS))
            ],
            "tournee": self.round, "paris": [french(f"{text} {bet}") for text in answers],
            "legende": [french(text) for text in LEGEND],
        }  # fmt: skip

    def screen(self) -> Iterator[HtmlElement]:
        """Yield the bet, then the way, the months and the draw, and the network."""
        question = QUESTION.format(nombre=len(self.areas), quartier=self.areas[self.unknown].name)
        yield radios(self.id, "pari", question, [(str(rank), text) for rank, text in enumerate(BETS)])
        months = [MONTHS.format(mois=month, ecoutes=month * self.round) for month in range(1, self.months + 1)]
        yield E.fieldset(
            {"class": "demo-reglages", "hidden": "hidden"},
            E.legend("Choisissez où écouter"),
            choice("facon", "Où écouter", self.ways),
            choice("mois", "Pendant", months),
            choice("tirage", "Le tirage", [f"Tirage {number + 1}" for number in range(self.draws)], self.typical),
        )
        yield output()
        yield E.div({"class": "demo-dessin"})

    def table(self) -> HtmlElement:
        """Return what each way finds after the first month, in the middle and at the end."""
        shown = sorted({0, self.months // 2, self.months - 1})
        heads = [f"{(month + 1) * self.round} écoutes" for month in shown]
        rows = []
        for way, name in enumerate(self.ways):
            outcomes = self.outcomes(way)
            found = [mean([one[month].found for one in outcomes]) for month in shown]
            rows.append([name, *found, mean([one[-1].heard for one in outcomes])])
        last = f"Tronçons écoutés, {self.areas[self.unknown].name}"
        caption = CAPTION.format(fuites=self.leaks, tirages=self.draws)
        return table(caption, ("Où écouter", *heads, last), rows)

    def paper(self) -> Iterator[HtmlElement]:
        """Yield the records of each area, to rank as the tool would."""
        yield E.p(f"{NOTE} {RANKING}")
        yield E.ul(*(E.li(f"{area.name} : {_past(area)} ", E.span("_" * 6, {"class": "trou"})) for area in self.areas))
        yield E.p("Combien de fuites dans votre dernier quartier ? ", E.span("_" * 6, {"class": "trou"}))


def mean(counts: Sequence[int]) -> str:
    """Return the mean of some counts to the tenth, without a useless zero: « 25,9 »."""
    whole, tenth = divmod(rounded(Fraction(10 * sum(counts), len(counts))), 10)
    return f"{whole},{tenth}" if tenth else str(whole)


def _past(area: Area) -> str:
    text = PAST if area.heard else NO_PAST
    return text.format(pose=area.laid, connues=area.known, ecoutes=area.heard)


def _areas(reader: Reader) -> Iterator[Area]:
    for entry in reader.children("quartiers", required=True):
        laid, heard, known, pipes = (entry.integer(key) or 0 for key in ("pose", "ecoutes", "connues", "troncons"))
        leaks = {_place(entry, one.text, one.source) for one in entry.scalars("fuites", required=True)}
        yield Area(entry.text("nom"), laid, heard, known, pipes, tuple(sorted(leaks)), entry.place("nom"))
        entry.close()


def _place(reader: Reader, text: str, source: Source) -> int:
    if not text.isdecimal() or len(text) > len(str(MOST_PIPES)):
        reader.problem(source, 904, f"« {text} » n’est pas un rang de tronçon", "écrivez un entier, à partir de 1")
        return 1
    return int(text)
