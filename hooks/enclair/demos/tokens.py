"""Les jetons: eight sentences cut into cards, a chance for each next word, sentences drawn that nobody wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from itertools import islice
from math import lcm
from typing import ClassVar, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.demos.demonstration import Data, Demonstration, choice, output, radios, table
from enclair.problems import Source
from enclair.questions.html import inline
from enclair.questions.interaction import Fault, Text, listed
from enclair.reading.yamltree import Reader
from enclair.typography import french

END = "."
DRAWS = 8
MOST = 100
"""Sentences that the cards may write."""
Piles = Mapping[str, Mapping[str, int]]
"""After each word, how many cards have each next one."""

QUESTION = "Pariez d’abord : laquelle la machine écrit-elle le plus souvent ?"
BETS = ("« {vraie} » (vrai)", "« {fausse} » (faux)", "Autant l’une que l’autre", "Je ne sais pas")
ANSWER = "Avec ces cartes, la vraie sort {vraie}, et la fausse {fausse}. Le tirage ne sait pas laquelle est vraie."
CHANCES = "Après « {mot} » : {chances}."
DRAWN = "Phrases tirées : {tirees}, dont {lues} {comme}. En moyenne, on en attend {moyenne}."
LIKE = ("jamais écrite", "dans le journal", "comme la note")
"""What a sentence drawn may be, by rank."""
ALONE, NOTED = "Celles du journal", "Plus la note « {mot} »"
NOTE = "La note : {texte} Elle ajoute {cartes} cartes « {mot} » après « {apres} »."
START, CARDS, DRAW = "Le début", "Les cartes", "Tirer huit phrases"
JOURNAL = "Le journal, tout ce que la machine a lu :"
COLUMNS = ("Ce qui sort", "Cartes du journal", "Avec la note")
NEXT = "Après « {apres} » : {mot}"
BY_HAND = "Les cartes sont à la planche du jeu des jetons, dans les pages du formateur."
LINES = "Vos huit phrases, et une croix devant celles du journal :"


class Note(Struct, frozen=True):
    """Cards added to a pile: after which word, which next one, how many; who wrote what, that adds them."""

    after: str
    word: str
    cards: int
    text: str


class Tokens(Demonstration, frozen=True):
    """The sentences that the machine has read, the two to bet on, how a question begins, the note pasted to it."""

    read_: tuple[Text, ...]
    right: str
    wrong: str
    asked: str
    note: Note
    source: Source
    id: ClassVar[str] = "jetons"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `journal:`, `vraie:`, `fausse:`, `question:` and `note:`."""
        note = Note("", "", 0, "")
        if entry := reader.child("note", required=True):
            note = Note(entry.text("apres"), entry.text("mot"), entry.integer("cartes") or 0, entry.text("texte"))
            entry.close()
        sentences = tuple(listed(reader, "journal", required=True))
        return cls(sentences, reader.text("vraie"), reader.text("fausse"), reader.text("question"), note, reader.source)

    def texts(self) -> Iterator[Text]:
        """Yield the sentences, then the note."""
        yield from self.read_
        yield self.note.text, self.source

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: too long a text, a word with no end in sight, a sentence that no cards write."""
        piles = self.piles()
        for wrong, message, hint in (
            (not self.read_, "le journal est vide", "écrivez `journal:`"),
            (_turns(piles),
             "un mot peut revenir dans une phrase, qui ne finirait pas", "gardez les mots dans le même ordre"),
            (self.note.word not in piles.get(self.note.after, {}),
             "la note ajoute des cartes que le journal n’a pas", "reprenez deux mots qui s’y suivent"),
        ):  # fmt: skip
            if wrong:
                yield Fault("DEM006", self.source, message, hint)
                return
        found = {text for text, _ in islice(sentences(self.start, piles), MOST + 1)}
        if len(found) > MOST:
            yield Fault("DEM006", self.source, f"les cartes écrivent plus de {MOST} phrases", "raccourcissez-le")
            return
        for text in (self.right, self.wrong):
            if text not in found:
                yield Fault("DEM006", self.source, f"aucun tirage n’écrit « {text} »", "reprenez ses mots")
        if not any(text.startswith(f"{self.asked} ") for text in found):
            missing = f"aucune phrase ne commence par « {self.asked} »"
            yield Fault("DEM006", self.source, missing, "reprenez un début")

    @property
    def start(self) -> str:
        """The word that every sentence opens with."""
        return cut(self.read_[0][0])[0] if self.read_ else ""

    def piles(self, *, noted: bool = False) -> dict[str, Counter[str]]:
        """Return the cards of the journal, with those of the note on demand."""
        piles = piled([text for text, _ in self.read_])
        if noted:
            piles[self.note.after][self.note.word] += self.note.cards
        return piles

    def settings(self) -> list[tuple[str, bool]]:
        """Return how a sentence begins, and with which cards, in the order of the script: the cards turn first."""
        return [(start, noted) for start in (self.start, self.asked) for noted in (False, True)]

    def data(self) -> Data:
        """Return, for each setting, the sentences with their cards out of a common number, and what to expect."""
        rows = []
        for start, noted in self.settings():
            piles = self.piles(noted=noted)
            found = list(sentences(start, piles))
            whole = lcm(*(share.denominator for _, share in found))
            aim = 2 if noted and start == self.asked else 1
            like = [self.like(text, aim) for text, _ in found]
            mean = DRAWS * sum(share for (_, share), rank in zip(found, like, strict=True) if rank == aim)
            rows.append({
                "poids": [int(share * whole) for _, share in found], "sur": whole,
                "phrases": [french(text) for text, _ in found], "comme": like, "vise": aim,
                "chances": french(CHANCES.format(mot=self.note.after, chances=_listed(piles[self.note.after]))),
                "moyenne": f"{float(mean):.2g}".replace(".", ","), "pari": french(self.answer(start, piles)),
            })  # fmt: skip
        return {
            "reglages": rows, "tirees": DRAWS, "resultat": french(DRAWN), "note": french(self.told_note),
            "comme": [french(text) for text in LIKE], "titre": french(JOURNAL),
            "journal": [french(text) for text, _ in self.read_],
        }  # fmt: skip

    def answer(self, start: str, piles: Piles) -> str:
        """Return what these cards make of the bet; nothing when a sentence that starts so cannot be one of the two."""
        if not self.right.startswith(f"{start} "):
            return ""
        return ANSWER.format(vraie=told(chance(self.right, piles)), fausse=told(chance(self.wrong, piles)))

    @property
    def told_note(self) -> str:
        """Who wrote the note, of what, and the cards that it adds."""
        note = self.note
        return NOTE.format(texte=note.text, cartes=note.cards, mot=note.word, apres=note.after)

    def like(self, text: str, most: int) -> int:
        """Return what a sentence is, as a rank in `LIKE`, those above ``most`` left out."""
        if most > 1 and text.startswith(f"{self.asked} {self.note.after} {self.note.word}"):
            return 2
        return int(text in {one for one, _ in self.read_})

    def screen(self) -> Iterator[HtmlElement]:
        """Yield the bet, then how the sentence begins, the cards, the draw."""
        bets = [text.format(vraie=self.right.removesuffix(END), fausse=self.wrong.removesuffix(END)) for text in BETS]
        yield radios(self.id, "pari", QUESTION, [(str(rank), text) for rank, text in enumerate(bets)])
        noted = NOTED.format(mot=self.note.word)
        yield E.fieldset(
            {"class": "demo-reglages", "hidden": "hidden"},
            E.legend("Tirez, et regardez ce qui sort"),
            choice("debut", START, [self.start, self.asked]),
            choice("cartes", CARDS, [ALONE, noted]),
            E.button({"type": "button", "class": "bouton", "data-champ": "tirer"}, DRAW),
        )
        yield output()
        yield E.div({"class": "demo-dessin"})

    def table(self) -> HtmlElement:
        """Return the chance of the two sentences, then that of each word after the one that the note changes."""
        alone, noted = self.piles(), self.piles(noted=True)
        rows = [(text, told(chance(text, alone)), told(chance(text, noted))) for text in (self.right, self.wrong)]
        for word, count in alone[self.note.after].items():
            label = NEXT.format(apres=self.note.after, mot=word)
            more = noted[self.note.after]
            rows.append((label, _out_of(count, alone[self.note.after]), _out_of(more[word], more)))
        return table("Les chances exactes, carte par carte", COLUMNS, rows)

    def unscripted(self) -> Iterator[HtmlElement]:
        """Yield the journal."""
        yield E.p(JOURNAL)
        yield E.p({"class": "demo-texte"}, "\n".join(text for text, _ in self.read_))
        yield E.p(*inline(self.told_note))

    def paper(self) -> Iterator[HtmlElement]:
        """Yield the bet, the journal, and room for eight sentences."""
        yield E.p(*inline(QUESTION), " ", E.span("_" * 8, {"class": "trou"}))
        yield E.p(JOURNAL)
        yield E.ul(*(E.li(*inline(text)) for text, _ in self.read_))
        yield E.p(*inline(self.told_note))
        yield E.p(f"{BY_HAND} {LINES}")
        yield E.ul({"class": "cases"}, *(E.li(E.span("☐", {"class": "case"}), " ", "_" * 50) for _ in range(DRAWS)))


# ——— numbers ———


def cut(sentence: str) -> list[str]:
    """Return the words of a sentence, its full stop last."""
    return [*sentence.removesuffix(END).split(), END]


def piled(texts: Sequence[str]) -> dict[str, Counter[str]]:
    """Return the cards of some sentences: one each time that a word follows another."""
    piles: dict[str, Counter[str]] = {}
    for words in map(cut, texts):
        for word, rest in _tails(words):
            if rest:
                piles.setdefault(word, Counter())[rest[0]] += 1
    return piles


def sentences(start: str, piles: Piles) -> Iterator[tuple[str, Fraction]]:
    """Yield each sentence that the cards write from its first words, with its chance: the product of c/Σc."""
    open_ = [(start.split(), Fraction(1))]
    while open_:
        words, so_far = open_.pop()
        pile = piles[words[-1]]
        for word, count in pile.items():
            share = so_far * Fraction(count, sum(pile.values()))
            if word == END:
                yield " ".join(words) + END, share
            else:
                open_.append(([*words, word], share))


def chance(sentence: str, piles: Piles) -> Fraction:
    """Return how often the cards write a sentence, from its first word."""
    return dict(sentences(cut(sentence)[0], piles)).get(sentence, Fraction(0))


def told(share: Fraction) -> str:
    """Return a chance in words: « 3 fois sur 32 »."""
    return f"{share.numerator} fois sur {share.denominator}"


def _out_of(count: int, pile: Mapping[str, int]) -> str:
    return f"{count} fois sur {sum(pile.values())}"


def _listed(pile: Mapping[str, int]) -> str:
    return ", ".join(f"{word} {_out_of(count, pile)}" for word, count in pile.items())


def _tails(words: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    return ((word, words[rank + 1 :]) for rank, word in enumerate(words))


def _turns(piles: Piles) -> bool:
    """Tell whether some cards lead back to a word already drawn."""
    try:
        TopologicalSorter(piles).prepare()
    except CycleError:
        return True
    return False
