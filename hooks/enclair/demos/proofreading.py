"""Relire une réponse: fluent replies beside their source, faults planted in some, none in one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import ClassVar, NamedTuple, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.demos.demonstration import Data, Demonstration, choice, output, table
from enclair.problems import Source
from enclair.questions.html import inline
from enclair.questions.interaction import Fault, Text
from enclair.reading.yamltree import Reader
from enclair.typography import french

LINES = 12
MISSING = "omission"
KINDS = {"précis": "détail précis", "local": "usage local", "récent": "changement récent", MISSING: "omission"}
"""The kinds of faults, as authors write them and as learners read them."""
CHOICE = "La réponse à relire"
LEGEND = "Cochez ce qu’il faut ouvrir avant d’envoyer"
SORT = "Décochez ce qui est juste, ne gardez que ce qu’il faut corriger"
LACK = "Il manque une chose utile à cette personne"
ASKED, TRUE, CORRECTION = "La demande", "La source", "Ses fautes"
OPEN, COMPARE = "Ouvrir la source", "Comparer"
FOUND, MISSED = "Faute trouvée", "Faute manquée"
USELESS, FINE = "Vérifié, et juste : à décocher", "Peut partir"
BESIDE = "Les six réponses, chacune à côté de sa source"
PLANTED, NONE = "Faute", "aucune"
START = "{nom} : à relire. Coches : {coches} sur {cases}."
WHERE = "La source s’ouvre sous la liste."
RESULT = "Fautes trouvées : {trouvees} sur {placees}. Coches inutiles : {inutiles}."
CLEAN = "Cette réponse pouvait partir telle quelle. Coches inutiles : {inutiles}."
BEFORE = "À la seule lecture : {trouvees} sur {placees}. Coches inutiles : {inutiles}."
UNOPENED = "Vous avez comparé sans ouvrir la source. La voici."
ALL = "Réponses comparées : {nombre} sur {offertes}. Fautes : {trouvees} sur {placees}. Coches inutiles : {inutiles}."
COLUMNS = ("La réponse", "Fautes", "Leurs sortes", "Inutiles si tout est coché")
TOTAL = "Les six ensemble"


class Outcome(NamedTuple):
    """What some ticks are worth: faults found, faults missed, ticks on what could leave as it was."""

    found: int
    missed: int
    useless: int


class Line(Struct, frozen=True):
    """What one ticks or lets go: a line of a reply, or what it lacks; the kind of its fault, empty for none."""

    text: str
    fault: str
    why: str
    source: Source


class Reply(Struct, frozen=True):
    """A reply of an assistant beside the document that it should have followed."""

    name: str
    request: str
    title: str
    document: tuple[Text, ...]
    lines: tuple[Line, ...]
    lack: Line
    source: Source

    @property
    def boxes(self) -> tuple[Line, ...]:
        """All that one may tick: the lines, then what the reply lacks."""
        return (*self.lines, self.lack)

    def planted(self) -> Counter[str]:
        """Return how many faults of each kind were planted."""
        return Counter(one.fault for one in self.boxes if one.fault)

    def outcome(self, ticked: Collection[int]) -> Outcome:
        """Return what it is worth to tick the boxes of these ranks."""
        found = sum(bool(one.fault) and rank in ticked for rank, one in enumerate(self.boxes))
        return Outcome(found, self.planted().total() - found, len(ticked) - found)


class Proofreading(Demonstration, frozen=True):
    """The replies to read again, in the order offered."""

    replies: tuple[Reply, ...]
    source: Source
    id: ClassVar[str] = "relire-une-reponse"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `reponses:`."""
        return cls(tuple(map(_reply, reader.children("reponses", required=True))), reader.source)

    def texts(self) -> Iterator[Text]:
        """Yield the requests, the documents, the lines and why each is right or wrong."""
        for reply in self.replies:
            yield from ((text, reply.source) for text in (reply.name, reply.request, reply.title))
            yield from reply.document
            yield from ((text, one.source) for one in reply.boxes for text in (one.text, one.why))

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong: a reply of another length, no clean reply, a kind of fault that nobody meets."""
        for reply in self.replies:
            if len(reply.lines) != LINES:
                yield Fault("DEM006", reply.source, f"« {reply.name} » a {len(reply.lines)} lignes",
                            f"écrivez-en {LINES}, pour que rien ne se devine à la longueur")  # fmt: skip
            for one in reply.boxes:
                if one.fault and (one.fault == MISSING) != (one is reply.lack):
                    yield Fault("DEM006", one.source, f"« {one.fault} » n’est pas à sa place",
                                "une omission se dit sous `manque:`, les autres fautes dans `lignes:`")  # fmt: skip
        planted = [reply.planted() for reply in self.replies]
        if all(planted):
            yield Fault("DEM006", self.source, "chaque réponse a une faute", "laissez-en une sans faute")
        for kind in KINDS:
            if not any(found[kind] for found in planted):
                yield Fault("DEM006", self.source, f"aucune réponse n’a de faute « {kind} »", "placez-en une")

    def data(self) -> Data:
        """Return each reply with the verdict of its boxes, and the sentences."""
        return {
            "reponses": [
                {
                    "nom": french(reply.name), "demande": french(_asked(reply)), "document": french(_titled(reply)),
                    "source": [french(text) for text, _ in reply.document],
                    "cases": [
                        {"texte": french(one.text), "faute": KINDS.get(one.fault, ""), "retour": french(one.why)}
                        for one in reply.boxes
                    ],
                }
                for reply in self.replies
            ],
            "verdicts": {"trouvee": FOUND, "manquee": MISSED, "inutile": french(USELESS), "bonne": FINE},
            "cocher": LEGEND, "trier": SORT, "ouvrir": OPEN, "comparer": COMPARE, "debut": french(START),
            "sous": french(WHERE), "resultat": french(RESULT),
            "propre": french(CLEAN), "avant": french(BEFORE), "ferme": french(UNOPENED), "ensemble": french(ALL),
        }  # fmt: skip

    def screen(self) -> Iterator[HtmlElement]:
        """Yield the list of replies, the result, and the place where the script writes each reply."""
        yield choice("reponse", CHOICE, [reply.name for reply in self.replies])
        yield output()
        yield E.div({"class": "demo-relectures"})

    def table(self) -> HtmlElement:
        """Return how many faults of each kind each reply has, and what it costs to tick all of it."""
        rows = [(reply.name, *_counts([reply])) for reply in self.replies]
        return table("Les fautes placées, réponse par réponse", COLUMNS, [*rows, (TOTAL, *_counts(self.replies))])

    def unscripted(self) -> Iterator[HtmlElement]:
        """Yield each reply beside its source, one line under another, then its faults, folded."""
        yield E.p(BESIDE)
        for reply in self.replies:
            lines = "\n".join(one.text for one in reply.lines)
            source = "\n".join((_titled(reply), *(text for text, _ in reply.document)))
            wrong = [one for one in reply.boxes if one.fault]
            sides = (E.p({"class": "demo-texte"}, text) for text in (lines, source))
            told = [E.ul(*map(_answer, wrong))] if wrong else [E.p(f"{FINE} telle quelle.")]
            yield E.details(
                E.summary(*inline(reply.name)), E.p(_asked(reply)),
                E.div({"class": "demo-relecture"}, *sides), E.details(E.summary(CORRECTION), *told),
            )  # fmt: skip

    def paper(self) -> Iterator[HtmlElement]:
        """Yield each reply, a box before each line, and its source."""
        yield E.div({"class": "demo-papier"}, *map(_paper, self.replies))

    def answers(self) -> Iterator[HtmlElement]:
        """Yield the correction of each reply."""
        for reply in self.replies:
            yield E.p(E.strong(*inline(reply.name)))
            yield _answers(reply)


def _asked(reply: Reply) -> str:
    return f"{ASKED} : « {reply.request} »"


def _titled(reply: Reply) -> str:
    return f"{TRUE} : {reply.title}"


def _document(reply: Reply) -> list[HtmlElement]:
    rows = (E.li(*inline(text)) for text, _ in reply.document)
    return [E.p(E.strong(f"{TRUE} :"), " ", *inline(reply.title)), E.ul(*rows)]


def _paper(reply: Reply) -> HtmlElement:
    boxes = (E.li(E.span("☐", {"class": "case"}), " ", *inline(one.text)) for one in reply.boxes)
    task = (E.p(E.strong(f"{LEGEND} :")), E.ul({"class": "cases"}, *boxes))
    return E.div(E.h2(*inline(reply.name)), E.p(_asked(reply)), *task, *_document(reply))


def _answers(reply: Reply) -> HtmlElement:
    return E.ol(*map(_answer, reply.boxes))


def _answer(line: Line) -> HtmlElement:
    verdict = f"{PLANTED} ({KINDS[line.fault]})." if line.fault else f"{FINE}."
    return E.li(f"{line.text} ", E.strong(verdict), f" {line.why}")


def _counts(replies: Sequence[Reply]) -> list[str]:
    """Return the cells of some replies: faults, their kinds, useless ticks when all is ticked."""
    planted = sum((reply.planted() for reply in replies), Counter[str]())
    useless = sum(reply.outcome(range(len(reply.boxes))).useless for reply in replies)
    kinds = [kind if planted[kind] == 1 else f"{kind} {planted[kind]}" for kind in KINDS if planted[kind]]
    return [str(planted.total()), ", ".join(kinds) or NONE, str(useless)]


def _reply(entry: Reader) -> Reply:
    lack = entry.child("manque", required=True)
    reply = Reply(
        name=entry.text("nom"), request=entry.text("demande"), title=entry.text("document"),
        document=tuple((one.text, one.source) for one in entry.scalars("source", required=True)),
        lines=tuple(_line(line, line.text("texte")) for line in entry.children("lignes", required=True)),
        lack=_line(lack, LACK) if lack else Line(LACK, "", "", entry.source),
        source=entry.place("nom"),
    )  # fmt: skip
    entry.close()
    return reply


def _line(reader: Reader, text: str) -> Line:
    written = reader.scalar("faute")
    fault = reader.word(written, list(KINDS), "faute") if written else ""
    line = Line(text, fault, reader.text("retour"), reader.place("texte"))
    reader.close()
    return line
