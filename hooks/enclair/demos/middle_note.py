"""Convention: notes from 1 to 5, the one in the middle, and those that it hides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import ClassVar, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.demos.demonstration import Data, Demonstration, choice, output, radios, table
from enclair.problems import Source
from enclair.questions.interaction import Fault, Text
from enclair.reading.yamltree import Reader
from enclair.typography import french

SCALE = ("En désaccord", "Plutôt en désaccord", "Partagé", "D’accord, à un mot près", "Tout à fait d’accord")
LOW, KEPT = 2, 4
"""The notes that refuse, from the lowest; the lowest that keeps a sentence."""
QUARTER = 4
MOST, MOST_GROUPS = 40, 10
"""Voices counted for one note; groups offered."""

QUESTION = (
    "Deux groupes de {voix} personnes notent chacun une phrase de 1 à 5. Rangées de la plus basse à la plus haute, "
    "leurs notes ont {milieu} au milieu. Garde-t-on les deux phrases ?"
)
BETS = ("Les deux", "Une seule", "Aucune", "Je ne sais pas")
BET = "Une seule. {suites}."
ROOM = "Votre salle"
MIDDLE = "Rangées de la plus basse à la plus haute, la voix du milieu, n° {rang} sur {voix}, a mis {milieu}."
SHARE = ("Ont mis 1 ou 2 : {bas} sur {voix}, moins d’un quart.", "Ont mis 1 ou 2 : {bas} sur {voix}, un quart ou plus.")
KEEP = "On garde la phrase, avec les raisons des plus réservés."
AGAIN = "La note du milieu est de 3 ou moins : on demande à chacun ce qui le gêne, et on réécrit."
HEAR = "La note du milieu les cache : on écoute ces personnes, et on réécrit."
EMPTY = "Comptez les doigts levés, et écrivez combien de voix a chaque note."
HERE = "{note}, note du milieu"
CAPTION = "Même méthode, groupe par groupe (notes fictives)"
COLUMNS = ("Le groupe", "Voix, de 1 à 5", "Note du milieu", "Ont mis 1 ou 2", "La phrase")
KEEPS, CHANGES = "on garde", "on réécrit"
BY_HAND = "Une phrase, des doigts levés ensemble. Combien de voix pour chaque note ?"


class Group(Struct, frozen=True):
    """Voices of each note, from 1 to 5."""

    name: str
    counts: tuple[int, ...]
    source: Source

    @property
    def voices(self) -> int:
        """How many people gave a note."""
        return sum(self.counts)

    @property
    def middle(self) -> int:
        """The note in the middle once they are in order; of two, the lower."""
        return 1 + next(rank for rank, sofar in enumerate(accumulate(self.counts)) if sofar >= place(self.voices))

    @property
    def low(self) -> int:
        """How many refuse."""
        return sum(self.counts[:LOW])

    @property
    def kept(self) -> bool:
        """Whether the sentence stays."""
        return self.middle >= KEPT and self.low < quarter(self.voices)


class MiddleNote(Demonstration, frozen=True):
    """Groups whose notes are known; the first two have the same middle."""

    groups: tuple[Group, ...]
    source: Source
    id: ClassVar[str] = "convention"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `groupes:`."""
        return cls(tuple(_groups(reader)), reader.source)

    def texts(self) -> Iterator[Text]:
        """Yield the names of the groups."""
        yield from ((group.name, group.source) for group in self.groups)

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: notes that are not five counts, two first groups that do not compare."""
        if not 2 <= len(self.groups) <= MOST_GROUPS:  # noqa: PLR2004
            yield Fault("DEM006", self.source, "la démonstration compare deux groupes, et en offre quelques-uns",
                        f"donnez de 2 à {MOST_GROUPS} `groupes:`")  # fmt: skip
            return
        wrong = [
            one for one in self.groups if len(one.counts) != len(SCALE) or max(one.counts) > MOST or not one.voices
        ]
        for group in wrong:
            yield Fault("DEM006", group.source, f"« {group.name} » n’a pas un nombre de voix pour chaque note",
                        f"donnez {len(SCALE)} nombres, de 0 à {MOST}, et une voix au moins")  # fmt: skip
        first, second, *_ = self.groups
        if not wrong and ((first.voices, first.middle) != (second.voices, second.middle) or first.kept is second.kept):
            yield Fault("DEM006", second.source, "les deux premiers groupes n’ont pas un même milieu et deux suites",
                        "reprenez leurs `notes:`")  # fmt: skip

    @property
    def shown(self) -> int:
        """The rank of the group shown first: one whose sentence is not kept, since it has something to find."""
        return next((rank for rank, group in enumerate(self.groups) if not group.kept), 0)

    def data(self) -> Data:
        """Return, for each number of voices, where the middle stands and what makes a quarter; groups; words."""
        most = MOST * len(SCALE)
        fates = (f"{group.name} : {KEEPS if group.kept else CHANGES}" for group in self.groups[:2])
        return {
            "rangs": [place(voices) for voices in range(most + 1)],
            "quarts": [quarter(voices) for voices in range(most + 1)],
            "groupes": [list(group.counts) for group in self.groups],
            "plus": MOST, "bas": LOW, "garde": KEPT,
            "pari": french(BET.format(suites=" ; ".join(fates))), "milieu": french(MIDDLE),
            "part": [french(text) for text in SHARE], "vide": french(EMPTY), "ici": french(HERE),
            "suites": {"garder": french(KEEP), "reecrire": french(AGAIN), "ecouter": french(HEAR)},
            "echelle": [french(text) for text in SCALE],
        }  # fmt: skip

    def screen(self) -> Iterator[HtmlElement]:
        """Yield the bet, then a group or the voices of the room, and the notes in view."""
        first, shown = self.groups[0], self.shown
        question = QUESTION.format(voix=first.voices, milieu=first.middle)
        yield radios(self.id, "pari", question, [(str(rank), text) for rank, text in enumerate(BETS)])
        fields = [_field(note, count) for note, count in enumerate(self.groups[shown].counts, 1)]
        yield E.fieldset(
            {"class": "demo-reglages demo-voix", "hidden": "hidden"},
            E.legend("Un groupe, ou votre salle"),
            choice("groupe", "Le groupe", [*(group.name for group in self.groups), ROOM], shown),
            *fields,
        )
        yield output()
        yield E.div({"class": "demo-dessin"})

    def table(self) -> HtmlElement:
        """Return the middle, those below and what is done, for each group."""
        return table(CAPTION, COLUMNS, map(_row, self.groups))

    def paper(self) -> Iterator[HtmlElement]:
        """Yield the scale, and room for the voices of a sentence."""
        yield E.p(BY_HAND)
        notes = (f"{note}, {text} : " for note, text in enumerate(map(str.lower, SCALE), 1))
        yield E.ul(*(E.li(text, E.span("_" * 6, {"class": "trou"})) for text in notes))
        gaps = (E.span("_" * size, {"class": "trou"}) for size in (4, 8))
        yield E.p("Note du milieu : ", next(gaps), " Ont mis 1 ou 2 : ", next(gaps))


def place(voices: int) -> int:
    """Return which note is the middle one, from 1: the fifth of nine, the fifth of ten."""
    return (voices + 1) // 2


def quarter(voices: int) -> int:
    """Return how many voices make a quarter or more."""
    return -(-voices // QUARTER)


def _field(note: int, count: int) -> HtmlElement:
    name = {"type": "number", "inputmode": "numeric", "data-champ": f"note{note}",
            "autocomplete": "off", "value": str(count)}  # fmt: skip
    return E.label({"class": "demo-champ"}, E.span(f"Ont mis {note}"), E.input(name))


def _row(group: Group) -> list[str]:
    counts = " · ".join(map(str, group.counts))
    share = f"{group.low} sur {group.voices}"
    return [group.name, counts, str(group.middle), share, KEEPS if group.kept else CHANGES]


def _groups(reader: Reader) -> Iterator[Group]:
    for entry in reader.children("groupes", required=True):
        counts = tuple(_count(entry, one.text, one.source) for one in entry.scalars("notes", required=True))
        yield Group(entry.text("nom"), counts, entry.place("nom"))
        entry.close()


def _count(reader: Reader, text: str, source: Source) -> int:
    if not text.isdecimal() or len(text) > len(str(MOST)):
        reader.problem(source, 904, f"« {text} » n’est pas un nombre de voix", f"écrivez un entier, {MOST} au plus")
        return 0
    return int(text)
