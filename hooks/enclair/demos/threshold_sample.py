"""Le curseur, puis l'échantillon: each setting of a threshold has its errors, and a small sample hides many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import comb
from typing import ClassVar, NamedTuple, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.demos.demonstration import Data, Demonstration, choice, integers, output, radios, table
from enclair.problems import Source
from enclair.questions.html import inline
from enclair.questions.interaction import Fault, Text
from enclair.reading.yamltree import Reader
from enclair.typography import french

RISK = 0.05
"""How often a sample may be luckier than the bound says: one time in twenty."""
HALVINGS = 60
MOST = 200
MOST_LISTED = 12
PERFECT = (
    "L’assistant se note, et passe l’appel à un agent quand sa note est sous le curseur. "
    "Peut-on le régler pour qu’il ne réponde jamais à tort, et ne passe aucun appel pour rien ?"
)
SAMPLE = "Vingt appels réécoutés, aucune faute. Sur cent appels, combien peuvent encore être faux ?"
BETS = (0, 3, 5, 14)
UNKNOWN = "Je ne sais pas"
ALWAYS, NEVER = "Toujours", "Jamais"
NEXT, BACK = "Passer à l’échantillon", "Revenir au curseur"
SENTENCES = {
    "oui": "Cherchez bien : aucun réglage n’évite à la fois les deux erreurs.",
    "non": "En effet, aucun réglage n’évite à la fois les deux erreurs.",
    "": "Essayez : aucun réglage n’évite à la fois les deux erreurs.",
    "compte": "Il répond seul {seuls} fois. Erreurs : {total}, soit {tort} à tort et {rien} pour rien.",
    "prix": "Coût : {minutes} minutes. Au mieux, à ces prix : {minimum}, « {meilleur} ».",
    "piege": "Noté {note} sur 10, et répondu à tort : {piege}.",
    "pari": "Vous aviez parié {pari} sur 100.",
    "plafond": "Fautes entendues : {fautes} sur {ecoutes}. Il peut encore se tromper {plafond} fois sur 100.",
    "chance": "Avec {plafond} fautes sur 100, en entendre si peu arrive une fois sur vingt.",
    "bon": "Un outil acceptable ({tolere} fautes sur 100) en montre au moins autant {souvent} fois sur 100.",
}
CALLS = ("Répond bien", "Répond à tort", "Passé pour rien", "Passé à raison")
HEARD = ("Entendues", "Possibles", "Peu probables")
SCALE = "La note, de 1 à 10. Le trait est le curseur."
COLUMNS = ("Il répond seul", "À tort", "Passés pour rien", "Coût, en minutes")


class Errors(NamedTuple):
    """What a threshold gives: calls answered alone, those of them that needed somebody, calls passed on for nothing."""

    alone: int
    wrong: int
    needless: int

    def cost(self, needless: int, wrong: int) -> int:
        """Return what these errors cost at the price of each."""
        return self.needless * needless + self.wrong * wrong


def errors(page: Sequence[int], agent: Sequence[int], threshold: int) -> Errors:
    """Return what is answered alone from a mark on (the first is 1), how often wrongly, what is passed for nothing."""
    kept = threshold - 1
    return Errors(sum(page[kept:]) + sum(agent[kept:]), sum(agent[kept:]), sum(page[:kept]))


def at_most(few: int, tries: int, rate: float) -> float:
    """Return the probability of so few errors, or fewer, in so many tries."""
    return sum(comb(tries, i) * rate**i * (1 - rate) ** (tries - i) for i in range(few + 1))


def ceiling(few: int, tries: int) -> float:
    """Return the rate at which so few errors come one time in twenty (Clopper and Pearson, 1934, one-sided, 95 %)."""
    low, high = few / tries, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if at_most(few, tries, middle) > RISK else (low, middle)
    return high


class ThresholdSample(Demonstration, frozen=True):
    """The calls by the mark that the tool gives itself, the prices and the samples offered."""

    page: tuple[int, ...]
    agent: tuple[int, ...]
    trap: str
    needless: tuple[int, ...]
    wrong: tuple[int, ...]
    start: int
    tries: tuple[int, ...]
    found: tuple[int, ...]
    tolerated: int
    source: Source
    id: ClassVar[str] = "curseur-echantillon"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read the calls (`page:`, `agent:`, `piege:`), the prices (`renvois:`, `reparations:`), then the samples."""
        return cls(
            page=integers(reader, "page"),
            agent=integers(reader, "agent"),
            trap=reader.text("piege"),
            needless=integers(reader, "renvois"),
            wrong=integers(reader, "reparations"),
            start=reader.integer("depart") or 1,
            tries=integers(reader, "ecoutes"),
            found=integers(reader, "fautes"),
            tolerated=reader.integer("tolere") or 0,
            source=reader.source,
        )

    def texts(self) -> Iterator[Text]:
        """Yield the call on which the tool is sure of itself and wrong."""
        yield self.trap, self.source

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: lists of other lengths, a setting without an error, more errors than calls."""
        lists = (self.page, self.agent, self.needless, self.wrong, self.tries, self.found)
        if any(len(one) > MOST_LISTED or any(number > MOST for number in one) for one in lists):
            yield Fault("DEM006", self.source, f"une liste dépasse {MOST_LISTED} nombres, ou un nombre {MOST}",
                        "raccourcissez-la")  # fmt: skip
            return
        if len(self.page) != len(self.agent) or not sum(self.agent):
            yield Fault("DEM006", self.source, "`page:` et `agent:` ne comptent pas les mêmes notes, ou aucun appel",
                        "donnez un nombre d’appels par note dans chaque liste")  # fmt: skip
        elif any(one.wrong == one.needless == 0 for one in self.settings):
            yield Fault("DEM006", self.source, "un réglage ne se trompe dans aucun sens : il n’y a rien à peser",
                        "mêlez les notes des appels")  # fmt: skip
        if not 1 <= self.start <= len(self.page) + 1:
            yield Fault("DEM006", self.source, f"le curseur ne peut pas partir de {self.start}", "prenez une des notes")
        if not self.tries or not self.found or max(self.found) >= min(self.tries):
            yield Fault("DEM006", self.source, "on n’entend pas plus de fautes que d’appels",
                        "corrigez `ecoutes:` ou `fautes:`")  # fmt: skip
        if not 0 < self.tolerated < 100:  # noqa: PLR2004
            yield Fault("DEM006", self.source, "`tolere:` est un pourcentage", "de 1 à 99")

    @property
    def settings(self) -> list[Errors]:
        """What each position of the threshold gives, from « always » to « never »."""
        return [errors(self.page, self.agent, mark) for mark in range(1, len(self.page) + 2)]

    @property
    def names(self) -> list[str]:
        """The positions of the threshold, in words."""
        return [ALWAYS, *(f"À partir de {mark}" for mark in range(2, len(self.page) + 1)), NEVER]

    def best(self, needless: int, wrong: int) -> int:
        """Return the rank of the cheapest position, the most careful of those as cheap."""
        costs = [one.cost(needless, wrong) for one in self.settings]
        return max(rank for rank, cost in enumerate(costs) if cost == min(costs))

    def sample(self, few: int, tries: int) -> list[int]:
        """Return, in a hundred: errors heard, errors still possible, how often a tool that will do shows as many."""
        often = 1 - at_most(few - 1, tries, self.tolerated / 100)
        return [round(100 * few / tries), round(100 * ceiling(few, tries)), round(100 * often)]

    def data(self) -> Data:
        """Return the errors and the cost of each position, what each sample leaves possible, and the words."""
        prices = list(product(self.needless, self.wrong))
        return {
            "page": list(self.page), "agent": list(self.agent),
            "reglages": [[*one, one.wrong + one.needless] for one in self.settings],
            "couts": [[one.cost(*price) for one in self.settings] for price in prices],
            "meilleurs": [self.best(*price) for price in prices],
            "noms": [french(name[0].lower() + name[1:]) for name in self.names],
            "reparations": len(self.wrong),
            "piege": french(self.trap), "note": max((i for i, n in enumerate(self.agent, 1) if n), default=0),
            "ecoutes": list(self.tries), "fautes": list(self.found), "tolere": self.tolerated,
            "plafonds": [[self.sample(few, tries) for few in self.found] for tries in self.tries],
            "phrases": {name: french(text) for name, text in SENTENCES.items()},
            "appels": [french(text) for text in CALLS], "entendues": [french(text) for text in HEARD],
            "echelle": french(SCALE),
        }  # fmt: skip

    def screen(self) -> Iterator[HtmlElement]:
        """Yield a bet and the threshold, then, in their place, a bet and the sample; the sentence and the signs."""
        perfect = radios(self.id, "parfait", PERFECT, [("oui", "Oui"), ("non", "Non"), ("", UNKNOWN)])
        minutes = [[french(f"{number} minutes") for number in prices] for prices in (self.needless, self.wrong)]
        cursor = E.fieldset(
            {"class": "demo-reglages", "hidden": "hidden"},
            E.legend("Le curseur, et le prix de chaque erreur"),
            choice("seuil", "Il répond seul", self.names, self.start - 1),
            choice("renvoi", "Passé pour rien", minutes[0]),
            choice("reparation", "Répond à tort", minutes[1], min(2, len(minutes[1]) - 1)),
            _button("suite", NEXT),
        )
        bets = radios(self.id, "pari", SAMPLE, [*((str(bet), str(bet)) for bet in BETS), ("", UNKNOWN)])
        bets.set("hidden", "hidden")
        bets.append(_button("retour", BACK))
        sample = E.fieldset(
            {"class": "demo-reglages", "hidden": "hidden"},
            E.legend("L’échantillon"),
            choice("ecoutes", "Appels réécoutés", list(map(str, self.tries))),
            choice("fautes", "Fautes entendues", list(map(str, self.found))),
        )
        yield E.div({"class": "demo-commandes"}, perfect, cursor, bets, sample)
        yield output()
        yield E.div({"class": "demo-dessin"})

    def table(self) -> HtmlElement:
        """Return each position that one may weigh, at the prices first shown; those that only err more are left out."""
        prices = self.needless[0], self.wrong[min(2, len(self.wrong) - 1)]
        caption = f"Le curseur, un appel pour rien à {prices[0]} minutes, une réponse à tort à {prices[1]} (fictif)"
        return table(caption, COLUMNS, (
            [name, str(one.wrong), str(one.needless), str(one.cost(*prices))]
            for rank, (name, one) in enumerate(zip(self.names, self.settings, strict=True))
            if rank == 0 or any(near.needless for near in self.settings[rank : rank + 2])
        ))  # fmt: skip

    def paper(self) -> Iterator[HtmlElement]:
        """Yield both bets."""
        for question in (PERFECT, SAMPLE):
            yield E.p(*inline(question), " ", E.span("_" * 8, {"class": "trou"}))


def _button(name: str, text: str) -> HtmlElement:
    return E.button({"type": "button", "class": "bouton", "data-champ": name}, text)
