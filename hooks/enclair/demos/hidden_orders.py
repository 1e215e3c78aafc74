"""Le document qui donne des ordres: what a hidden line obtains, and which of three accesses stops it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import ClassVar, NamedTuple, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.demos.demonstration import Data, Demonstration, capital, choice, number, output, radios, rounded, table
from enclair.problems import Source
from enclair.questions.html import inline
from enclair.questions.interaction import Fault, Text
from enclair.reading.yamltree import Reader
from enclair.typography import french

MOST = 6
MOST_TRIALS = 20
BEST = 10
HEAVIEST = 100
UNKNOWN = "Je ne sais pas"
QUESTION = "Vous lisez les offres vous-même. Laquelle placez-vous en tête ?"
BET = "Vous placez en tête {offre}."
GRID = "La grille du marché ({criteres}) donne, dans l’ordre : {grille}."
ANSWER = "L’assistant répond : « À lire en premier, {piegee}, de très loin. »"
RANKED = "Sur {essais} essais, l’assistant place {piegee} en tête {trompes} fois."
RIGHT = "Sur {essais} essais, le classement est faussé 0 fois : l’assistant ne lit plus les offres, vous les classez."
LEAKED = "L’estimation de la mairie part {partis} fois."
STAYED = "L’estimation de la mairie ne part jamais."
WARNED = "Votre phrase aide, sans rien garantir."
SEEN = "La page, telle qu’on la voit, ne montre rien d’étrange."
FOUND = "L’outil lit une ligne que la page ne montre pas : « {ordre} »"
CUT = "Le dossier est sauf, mais le classement reste à refaire."
LOOK = "Pour savoir pourquoi, regardez le bas de page « {vue} »."
VIEWS = ("Comme on le voit", "Comme l’outil le lit")
STOP = "L’assistant met {piegee} en tête : voyez ce qu’il a lu, puis arrêtez-le"
ALLOWED = "Ce que l’assistant a le droit de faire"
ACCESSES = ("Lire ce qui vient du dehors", "Ouvrir les dossiers de la mairie", "Envoyer des messages seul")
WITHOUT = ("S’il ne lit plus ce qui vient du dehors", "S’il n’ouvre plus les dossiers", "S’il n’envoie plus seul")
NOTHING = "Sans rien changer"
FOLD = "Pliez la feuille ici, et n’ouvrez qu’après avoir classé les offres."
TRIALS = ("Offre piégée en tête", "Estimation partie")
LEGEND = ("Obéi", "Sans effet")
HIDDEN = "Écrit en blanc sur blanc"


class Outcome(NamedTuple):
    """In how many trials the ranking is false, and in how many a file leaves."""

    misled: int
    leaked: int


class Offer(NamedTuple):
    """An offer: what one reads of it, and what the grid gives it, criterion by criterion."""

    name: str
    facts: str
    marks: tuple[Fraction, ...]
    source: Source


class Prompt(NamedTuple):
    """What one asks of the tool, and in how many trials it obeys the hidden line all the same."""

    name: str
    obeys: int
    source: Source


class Criterion(NamedTuple):
    """A criterion of the grid and its weight."""

    name: str
    weight: int


def outcome(obeys: int, accesses: Sequence[bool]) -> Outcome:
    """Return what a hidden line obtains: it must be read to mislead; to leak, it needs the three accesses at once."""
    return Outcome(obeys if accesses[0] else 0, obeys if all(accesses) else 0)


def score(marks: Sequence[Fraction], weights: Sequence[int]) -> Fraction:
    """Return the weighted mean of marks: Σ weight × mark / Σ weight."""
    return sum((mark * weight for mark, weight in zip(marks, weights, strict=True)), Fraction(0)) / sum(weights)


def ranking(scores: Sequence[Fraction]) -> tuple[int, ...]:
    """Return ranks from the best score to the worst; the first written wins a draw."""
    return tuple(sorted(range(len(scores)), key=lambda rank: (-scores[rank], rank)))


class HiddenOrders(Demonstration, frozen=True):
    """The offers and their grid, the page with its hidden line, and what one may ask."""

    trials: int
    criteria: tuple[Criterion, ...]
    offers: tuple[Offer, ...]
    trapped: int
    page: tuple[str, ...]
    order: str
    prompts: tuple[Prompt, ...]
    source: Source
    id: ClassVar[str] = "document-ordres"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `essais:`, the grid (`criteres:`, `offres:`), the page (`piegee:`, `page:`, `ordre:`), `consignes:`."""
        return cls(
            trials=reader.integer("essais") or 0,
            criteria=tuple(_criteria(reader)),
            offers=tuple(_offers(reader)),
            trapped=reader.integer("piegee") or 0,
            page=reader.texts("page"),
            order=reader.text("ordre"),
            prompts=tuple(_prompts(reader)),
            source=reader.source,
        )

    def texts(self) -> Iterator[Text]:
        """Yield the offers, the page, its hidden line and what one asks."""
        for offer in self.offers:
            yield from ((text, offer.source) for text in (offer.name, offer.facts))
        yield from ((text, self.source) for text in (*(one.name for one in self.criteria), *self.page, self.order))
        yield from ((prompt.name, prompt.source) for prompt in self.prompts)

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: nothing to rank, a mark without its criterion, more trials obeyed than made."""
        if not all(0 < len(one) <= MOST for one in (self.criteria, self.offers, self.prompts, self.page)):
            yield Fault("DEM006", self.source, "il manque une offre, un critère, une consigne ou une page",
                        f"donnez-en de 1 à {MOST} de chaque")  # fmt: skip
        if not 0 < self.trials <= MOST_TRIALS:
            yield Fault("DEM006", self.source, f"{self.trials} essais ne se dessinent pas", f"de 1 à {MOST_TRIALS}")
        if self.trapped >= max(1, len(self.offers)):
            yield Fault("DEM006", self.source, f"aucune offre n’a le rang {self.trapped}", "comptez à partir de 0")
        if not all(0 < one.weight <= HEAVIEST for one in self.criteria):
            yield Fault("DEM006", self.source, "un critère n’a pas de poids", f"donnez `poids:`, de 1 à {HEAVIEST}")
        for offer in self.offers:
            if len(offer.marks) != len(self.criteria) or not all(0 <= mark <= BEST for mark in offer.marks):
                yield Fault("DEM006", offer.source, f"« {offer.name} » n’a pas une note de 0 à {BEST} par critère",
                            "donnez `notes:`, dans l’ordre des critères")  # fmt: skip
        for prompt in self.prompts:
            if prompt.obeys > self.trials:
                yield Fault("DEM006", prompt.source, f"l’outil obéit {prompt.obeys} fois en {self.trials} essais",
                            "corrigez `obeit:`")  # fmt: skip

    @property
    def grid(self) -> list[str]:
        """The offers in the order of the grid, each with its mark."""
        weights = [one.weight for one in self.criteria]
        scores = [score(offer.marks, weights) for offer in self.offers]
        return [f"{self.offers[rank].name} ({_mark(scores[rank])})" for rank in ranking(scores)]

    def data(self) -> Data:
        """Return what each prompt obtains with each set of accesses, and the words."""
        return {
            "essais": self.trials,
            "offres": [french(one.name) for one in self.offers], "piegee": french(self.offers[self.trapped].name),
            "criteres": french(", ".join(f"{one.name} {one.weight}" for one in self.criteria)),
            "grille": french(", ".join(self.grid)),
            "page": [french(one) for one in self.page], "ordre": french(self.order), "cache": french(HIDDEN),
            "issues": [[list(outcome(prompt.obeys, accesses)) for accesses in product((False, True), repeat=3)]
                       for prompt in self.prompts],
            "phrases": {
                name: french(text) for name, text in {
                    "pari": BET, "grille": GRID, "reponse": ANSWER, "classe": RANKED, "juste": RIGHT, "part": LEAKED,
                    "reste": STAYED, "mefiance": WARNED, "coupe": CUT, "vu": SEEN, "trouve": FOUND,
                    "voir": LOOK.format(vue=VIEWS[1][0].lower() + VIEWS[1][1:]),
                }.items()
            },
            "rangees": [french(text) for text in TRIALS], "legende": [french(text) for text in LEGEND],
        }  # fmt: skip

    def screen(self) -> Iterator[HtmlElement]:
        """Yield the bet on the offers, then what one looks at, asks and allows, and what it obtains."""
        bets = [(str(rank), f"{capital(one.name)} : {one.facts}") for rank, one in enumerate(self.offers)]
        yield radios(self.id, "pari", QUESTION, [*bets, ("", UNKNOWN)])
        boxes = [
            E.label({"class": "demo-choix"}, E.input({"type": "checkbox", "data-champ": "acces", "value": str(rank),
                                                      "checked": "checked"}), " ", E.span(*inline(text)))
            for rank, text in enumerate(ACCESSES)
        ]  # fmt: skip
        yield E.fieldset(
            {"class": "demo-reglages demo-ordres", "hidden": "hidden"},
            E.legend(*inline(STOP.format(piegee=self.offers[self.trapped].name))),
            choice("vue", f"Le bas de page de {self.offers[self.trapped].name}", VIEWS),
            choice("consigne", "Ce que l’on demande", [prompt.name for prompt in self.prompts]),
            E.fieldset({"class": "demo-acces"}, E.legend(*inline(ALLOWED)), *boxes),
        )
        yield E.div({"class": "demo-effet"}, output(), E.div({"class": "demo-dessin"}))

    def table(self) -> HtmlElement:
        """Return what each prompt obtains, then what each access taken away changes."""
        first, *others = self.prompts
        every = (True, True, True)
        rows = [(NOTHING, outcome(first.obeys, every))]
        rows += [(f"Avec « {prompt.name} »", outcome(prompt.obeys, every)) for prompt in others]
        rows += [
            (text, outcome(first.obeys, [other != rank for other in range(3)])) for rank, text in enumerate(WITHOUT)
        ]
        columns = ["Ce que l’on change", f"{capital(self.offers[self.trapped].name)} en tête", TRIALS[1]]
        caption = f"Ce que l’ordre caché obtient, sur {self.trials} essais (fictifs)"
        return table(caption, columns, ([name, *map(str, found)] for name, found in rows))

    def paper(self) -> Iterator[HtmlElement]:
        """Yield the offers to rank, then the fold, and the hidden line under it."""
        yield E.ul(*(E.li(*inline(f"{capital(offer.name)} : {offer.facts}")) for offer in self.offers))
        yield E.p(*inline(QUESTION), " ", E.span("_" * 8, {"class": "trou"}))
        yield E.p(*inline(FOLD))
        yield E.blockquote(*(E.p(*inline(text)) for text in self.page), E.p(E.strong(*inline(self.order))))


def _mark(value: Fraction) -> str:
    tenths = rounded(value * 10)
    return f"{Decimal(tenths) / 10:f}".replace(".", ",")


def _criteria(reader: Reader) -> Iterator[Criterion]:
    for entry in reader.children("criteres", required=True):
        yield Criterion(entry.text("nom"), entry.integer("poids") or 0)
        entry.close()


def _offers(reader: Reader) -> Iterator[Offer]:
    for entry in reader.children("offres", required=True):
        marks = tuple(number(entry, one, "notes") for one in entry.scalars("notes", required=True))
        yield Offer(entry.text("nom"), entry.text("texte"), marks, entry.place("nom"))
        entry.close()


def _prompts(reader: Reader) -> Iterator[Prompt]:
    for entry in reader.children("consignes", required=True):
        yield Prompt(entry.text("nom"), entry.integer("obeit") or 0, entry.place("nom"))
        entry.close()
