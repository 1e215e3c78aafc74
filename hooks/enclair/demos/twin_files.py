"""Essai de jumeaux: the same file sent twice with one detail changed, and how many pairs rule chance out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import comb
from typing import ClassVar, NamedTuple, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.demos.demonstration import Data, Demonstration, choice, output, radios, rounded, table
from enclair.problems import Source
from enclair.questions.html import inline
from enclair.questions.interaction import Fault, Text
from enclair.reading.yamltree import Reader, Scalar
from enclair.typography import french

USUAL = Fraction(1, 20)
"""How seldom chance alone must do as much, for one to hold a lead: the usual threshold."""
TWINS = 2
MOST_DETAILS, MOST_COUNTS, MOST_PAIRS = 6, 6, 100

QUESTION = "Un outil classe les signalements. Quel détail change le rang d’un dossier ?"
UNKNOWN = "Je ne sais pas"
RULES = ("Cachée", "Montrée", "Corrigée")
HIDDEN, SHOWN, MENDED = range(len(RULES))
BET = "Vous aviez parié sur « {pari} »."
RULE = (
    "Règle inventée : {depart} points, {par_demande} par demande déjà reçue dans la rue ({rues}), "
    "puis 0 à {hasard} au hasard. Elle ne lit ni le nom, ni « Madame »."
)
MEND = "On a retiré les demandes déjà reçues. Il reste {depart} points, puis de 0 à {hasard} au hasard."
ONE_PAIR = (
    "Première paire : « {devant} » passe devant.",
    "Une seule paire penche toujours d’un côté : envoyez-en dix.",
)
LEANING = "Sur {paires} paires, « {devant} » passe devant {plus} fois et « {derriere} » {moins} fois."
EVEN = "Sur {paires} paires, chacun passe devant {plus} fois."
CHANCE = "À pile ou face, on verrait un tel écart {fois} : {verdict}"
ALWAYS, SELDOM, TIMES = "à chaque fois", "moins d’une fois sur 100", "environ {fois} fois sur 100"
LEAD = "le hasard l’explique mal, la piste est sérieuse."
NO_LEAD = "le hasard suffit. Il en faudrait {assez} du même côté."
NEVER_ENOUGH = "on ne conclut pas, car même {paires} du même côté ne suffiraient pas."
PAIR = "Paire {rang} : « {message} »"
NOTE, FIRST = "Note : {note}", "Note : {note}, devant"
LEGEND = "« {nom} » devant : {fois}"
CAPTION = "Qui passe devant, selon le nombre de paires (chiffres fictifs)"
COLUMN, ONE, MANY = "Le détail changé", "1 paire", "{paires} paires"
WITHOUT = "{nom}, critère retiré"
ENOUGH = "Assez pour conclure"
NO = "jamais"


class Count(NamedTuple):
    """How many times each of two twins goes first."""

    first: int
    second: int

    @property
    def pairs(self) -> int:
        """How many pairs there are."""
        return self.first + self.second

    def chance(self) -> Fraction:
        """Return how often a fair coin leans as much, on either side: 2·P(X ≥ the larger), at most 1."""
        return min(Fraction(1), 2 * tail(self.pairs, max(self)))


def tail(tosses: int, heads: int) -> Fraction:
    """Return P(X ≥ heads) for a fair coin."""
    return Fraction(sum(comb(tosses, k) for k in range(heads, tosses + 1)), 2**tosses)


def enough(pairs: int) -> int | None:
    """Return the fewest pairs on one side that chance does one time in twenty at most; None when even all do not."""
    return next((k for k in range(pairs // 2 + 1, pairs + 1) if 2 * tail(pairs, k) <= USUAL), None)


class Twin(NamedTuple):
    """One of two files: its name in a sentence, what is written, what its street has, the luck of each sending."""

    name: str
    written: str
    requests: int
    luck: tuple[int, ...]


class Detail(NamedTuple):
    """What is changed, and the two files."""

    name: str
    twins: tuple[Twin, ...]
    source: Source


class Score(NamedTuple):
    """The rule of the tool: points at the start, for each request of the street, and drawn at most."""

    start: int
    each: int
    most: int

    def notes(self, twin: Twin) -> list[int]:
        """Return the note of a file at each sending."""
        return [self.start + self.each * twin.requests + luck for luck in twin.luck]

    def pairs(self, detail: Detail) -> list[tuple[int, int]]:
        """Return the notes of each pair."""
        return list(zip(*map(self.notes, detail.twins), strict=True))

    def tally(self, detail: Detail, pairs: int) -> Count:
        """Return who goes first in so many pairs."""
        ahead = [first > second for first, second in self.pairs(detail)[:pairs]]
        return Count(sum(ahead), len(ahead) - sum(ahead))


class TwinFiles(Demonstration, frozen=True):
    """The message, the rule, the details that one changes, how many pairs one sends."""

    message: str
    score: Score
    counts: tuple[int, ...]
    details: tuple[Detail, ...]
    source: Source
    id: ClassVar[str] = "essai-jumeaux"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `message:`, the rule (`depart:`, `par_demande:`, `hasard:`), `paires:` and `details:`."""
        return cls(
            message=reader.text("message"),
            score=Score(*(reader.integer(key) or 0 for key in ("depart", "par_demande", "hasard"))),
            counts=_whole(reader, "paires"),
            details=tuple(_details(reader)),
            source=reader.source,
        )

    def texts(self) -> Iterator[Text]:
        """Yield the message, and the words of each file."""
        yield self.message, self.source
        for detail in self.details:
            yield detail.name, detail.source
            yield from ((text, detail.source) for twin in detail.twins for text in (twin.name, twin.written))

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: not two files, sendings that are missing, two notes that are the same."""
        if not 0 < len(self.details) <= MOST_DETAILS or not 0 < len(self.counts) <= MOST_COUNTS:
            yield Fault("DEM006", self.source, "la démonstration n’a pas de détail ou de paires, ou en a trop",
                        f"donnez {MOST_DETAILS} détails et {MOST_COUNTS} nombres de paires, au plus")  # fmt: skip
        most = max(self.counts, default=1)
        if not all(0 < count <= MOST_PAIRS for count in self.counts):
            yield Fault("DEM006", self.source, f"on envoie de 1 à {MOST_PAIRS} paires", "revoyez `paires:`")
            return
        for detail in self.details:
            if len(detail.twins) != TWINS or any(len(twin.luck) != most for twin in detail.twins):
                yield Fault("DEM006", detail.source, f"« {detail.name} » n’a pas deux jumeaux de {most} tirages",
                            "donnez deux jumeaux, et un tirage par paire")  # fmt: skip
            elif any(luck > self.score.most for twin in detail.twins for luck in twin.luck):
                yield Fault("DEM006", detail.source, f"un tirage de « {detail.name} » dépasse `hasard:`", "baissez-le")
            elif any(first == second for score in self.scores for first, second in score.pairs(detail)):
                yield Fault("DEM006", detail.source, f"deux jumeaux de « {detail.name} » ont la même note",
                            "changez un tirage, pour que l’un passe devant")  # fmt: skip

    @property
    def scores(self) -> tuple[Score, Score]:
        """The rule, then the same without the requests of the street."""
        return self.score, self.score._replace(each=0)

    @property
    def words(self) -> dict[str, object]:
        """What the sentences on the rule are filled with."""
        streets = [f"{one.name} : {one.requests}" for detail in self.leaning for one in detail.twins]
        return {
            "depart": self.score.start, "par_demande": self.score.each, "hasard": self.score.most,
            "rues": ", ".join(streets),
        }  # fmt: skip

    @property
    def leaning(self) -> list[Detail]:
        """The details that the rule does read."""
        return [detail for detail in self.details if len({twin.requests for twin in detail.twins}) > 1]

    def data(self) -> Data:
        """Return, for each rule and each detail, the notes of the pairs and what one says of so many of them."""
        return {
            "paires": list(self.counts), "message": french(self.message),
            "details": [
                {"nom": french(one.name), "jumeaux": [[french(text) for text in twin[:2]] for twin in one.twins]}
                for one in self.details
            ],
            "notes": [[score.pairs(one) for one in self.details] for score in self.scores],
            "comptes": [[[score.tally(one, n) for n in self.counts] for one in self.details] for score in self.scores],
            "phrases": [
                [[list(map(french, said(one, score.tally(one, n)))) for n in self.counts] for one in self.details]
                for score in self.scores
            ],
            "regles": ["", french(RULE.format(**self.words)), french(MEND.format(**self.words))],
            "pari": french(BET), "paire": french(PAIR), "note": french(NOTE), "devant": french(FIRST),
            "legende": french(LEGEND),
        }  # fmt: skip

    def screen(self) -> Iterator[HtmlElement]:
        """Yield the bet, then the detail, the number of pairs and the rule, the files and who goes first."""
        bets = [*((str(rank), detail.name) for rank, detail in enumerate(self.details)), ("", UNKNOWN)]
        yield radios(self.id, "pari", QUESTION, bets)
        yield E.fieldset(
            {"class": "demo-reglages", "hidden": "hidden"},
            E.legend("Envoyez des jumeaux"),
            choice("detail", "Ce qui change", [detail.name for detail in self.details]),
            choice("paires", "Combien de paires", [plural(count) for count in self.counts]),
            choice("regle", "La règle de l’outil", RULES),
        )
        yield E.div({"class": "demo-effet"}, output(), E.div({"class": "demo-dessin"}))

    def table(self) -> HtmlElement:
        """Return who goes first for each detail, with the rule and without the criterion that leans."""
        columns = [COLUMN, *map(plural, self.counts)]
        rows = [_row(detail, [self.score.tally(detail, n) for n in self.counts]) for detail in self.details]
        mended = self.scores[1]
        rows += [
            _row(detail._replace(name=WITHOUT.format(nom=detail.name)), [mended.tally(detail, n) for n in self.counts])
            for detail in self.leaning
        ]
        rows.append([ENOUGH, *(str(enough(count) or NO) for count in self.counts)])
        return table(CAPTION, columns, rows)

    def paper(self) -> Iterator[HtmlElement]:
        """Yield the bet, and a coin to toss."""
        yield E.p(*inline(QUESTION), " ", E.span("_" * 12, {"class": "trou"}))
        yield E.p(*inline("Lancez une pièce dix fois. Combien de fois tombe-t-elle du même côté ?"), " ",
                  E.span("_" * 4, {"class": "trou"}))  # fmt: skip


def said(detail: Detail, count: Count) -> list[str]:
    """Return what one says of so many pairs: who goes first, what chance does, what one concludes."""
    ranks = sorted(range(TWINS), key=lambda rank: -count[rank])
    front, back = (detail.twins[rank].name for rank in ranks)
    if count.pairs == 1:
        return [text.format(devant=front) for text in ONE_PAIR]
    needed = enough(count.pairs)
    words = {"devant": front, "derriere": back, "plus": max(count), "moins": min(count), "paires": count.pairs}
    verdict = NEVER_ENOUGH if needed is None else LEAD if max(count) >= needed else NO_LEAD
    return [
        (EVEN if count.first == count.second else LEANING).format(**words),
        CHANCE.format(fois=often(count.chance()), verdict=verdict.format(paires=count.pairs, assez=needed)),
    ]


def often(chance: Fraction) -> str:
    """Return how often something happens, in a hundred times."""
    times = rounded(100 * chance)
    if chance == 1:
        return ALWAYS
    return TIMES.format(fois=times) if times else SELDOM


def plural(pairs: int) -> str:
    """Return a number of pairs."""
    return ONE if pairs == 1 else MANY.format(paires=pairs)


def _row(detail: Detail, counts: Sequence[Count]) -> list[str]:
    return [detail.name, *(f"{count.first} contre {count.second}" for count in counts)]


def _details(reader: Reader) -> Iterator[Detail]:
    for entry in reader.children("details", required=True):
        yield Detail(entry.text("nom"), tuple(_twins(entry)), entry.place("nom"))
        entry.close()


def _twins(reader: Reader) -> Iterator[Twin]:
    for entry in reader.children("jumeaux", required=True):
        requests = entry.integer("demandes") or 0
        yield Twin(entry.text("nom"), entry.text("dossier"), requests, _whole(entry, "tirages"))
        entry.close()


def _whole(reader: Reader, key: str) -> tuple[int, ...]:
    """Return whole numbers of three digits at most."""
    return tuple(_number(reader, one, key) for one in reader.scalars(key, required=True))


def _number(reader: Reader, value: Scalar, key: str) -> int:
    if value.text.isdecimal() and len(value.text) <= 3:  # noqa: PLR2004  a list of small numbers
        return int(value.text)
    reader.problem(value.source, 904, f"« {value.text} » n’est pas un nombre entier", f"écrivez `{key}:` en chiffres")
    return 1
