"""A GIFT question bank: plain text that Moodle and other platforms read, for what this format can say.

A brace that is not escaped makes another question without any error: what is written is always read again.
Source: question/format/gift/format.php of Moodle 4.5.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import ClassVar

from msgspec.structs import replace

from enclair.bundle.counts import Counts
from enclair.bundle.tree import Entry, Selection
from enclair.formats.bank import (
    HOLE,
    Offer,
    Row,
    afterwards,
    asked,
    by_module,
    choosable,
    filled_in,
    followed,
    held,
    is_asked,
    listed,
    lost_pages,
    lost_ways,
    offers,
    rich,
    rows,
    scene_text,
    spoken,
    told,
    variants,
)
from enclair.formats.door import Door, Loss, Lot, Takes
from enclair.formats.moodle_xml import EXPLAINED, category_path, fractions, question_name
from enclair.model import Course, Item
from enclair.questions.branching import Branching
from enclair.questions.cards import Cards
from enclair.questions.cloze import Blank, Cloze
from enclair.questions.discovery import Discovery
from enclair.questions.highlight import Highlight
from enclair.questions.interaction import Interaction
from enclair.questions.matching import Matching
from enclair.questions.menu import Menu, MenuGap
from enclair.questions.multiple import Multiple
from enclair.questions.numeric import Numeric
from enclair.questions.open import Open
from enclair.questions.order import Order
from enclair.questions.single import Single
from enclair.questions.sorting import Sorting
from enclair.questions.true_false import TrueFalse

OPENING = "// provenance.json\n"
START = f"{OPENING}// {{\n".encode()
SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\~=#{}:"} | {"\n": "\\n"})
PIECE = r"(?:\\.|[^\\{}])*"
QUESTION = re.compile(rf"// \[id:([^\]\n]+)\]\n::((?:\\.|[^\\:])*)::\[html\]({PIECE})(?:\{{({PIECE})\}}({PIECE}))?")
WHY = re.compile(r"(?<!\\)#")
NUMBER, GENERAL, ARROW = "#", "####", " -> "
A_GAP = "une question par trou"
OTHER_GAP = "(…)"
NO_ORDER = Loss("les questions d’ordre", "GIFT n’a pas d’ordre")


class Gift(Door):
    """A bank by version and by module, as text."""

    name = "gift"
    title = "Banque de questions GIFT"
    audience = "Moodle avant 4.5, et les plateformes qui lisent le format GIFT"
    takes = Takes.QUESTIONS
    suffix = ".txt"
    has_parts = True
    kinds: ClassVar[Mapping[type[Interaction], str | Loss]] = {
        Single: "« = » et « ~ », avec un retour par choix",
        Multiple: "« ~%50% » et « ~%-100% », avec un retour par choix",
        TrueFalse: "« {TRUE} » ou « {FALSE} », avec un retour par réponse",
        Cloze: f"réponse courte dans le texte, {A_GAP}",
        Menu: f"choix dans le texte, avec un retour par choix, {A_GAP}",
        Discovery: "« ~%100% » pour chaque choix, avec son retour",
        Highlight: "choix multiple, les passages sous le texte",
        Cards: f"« = carte -> réponse » ; {EXPLAINED}",
        Open: "réponse libre ; le modèle et la grille suivent la réponse",
        Branching: "un texte, puis une question par scène : l’enchaînement est perdu",
        Sorting: f"« = élément -> catégorie » ; {EXPLAINED}",
        Order: NO_ORDER,
        Numeric: "« # », avec la tolérance et les erreurs connues",
        Matching: f"« = gauche -> droite », avec les leurres ; {EXPLAINED}",
    }

    def serves(self, course: Course, selection: Selection) -> bool:
        return is_asked(course, selection)

    def write(self, lot: Lot) -> bytes:
        note = lot.provenance(self, {}).decode()
        blocks = ["\n".join([OPENING.strip(), *(f"// {line}" for line in note.splitlines())])]
        for module, items in by_module(lot).items():
            blocks.append(f"$CATEGORY: {category_path(lot, module)}")
            for item in items:
                blocks += _written(lot, item)
        return "".join(f"{block}\n\n" for block in blocks).encode()

    def make_parts(self, lot: Lot, entry: Entry) -> None:
        for item in lot.tree.questions[entry.name]:
            _written(lot, item)

    def losses(self, lot: Lot) -> Iterator[Loss]:
        yield from lost_pages(lot)
        for what in self.kinds.values():
            lost = [item for item in lot.items if self.kinds[type(item.interaction)] is what]
            if isinstance(what, Loss) and lost:
                yield replace(what, times=len(lost), costs=held(lost))
        yield from lost_ways(lot, "GIFT ne mène pas d’une question à l’autre")
        if hinted := sum(bool(item.hints) for item in lot.items if type(item.interaction) in WRITERS):
            yield Loss("les indices", "GIFT n’en a pas", hinted)

    def recognises(self, data: bytes) -> bool:
        return data.startswith(START)

    def counts(self, data: bytes) -> Counts:
        return sum((_held(found) for found in _questions(data)), Counts())

    def provenance(self, data: bytes) -> bytes:
        note = _text(data).partition("\n\n")[0].removeprefix(OPENING)
        return "".join(f"{line.removeprefix('// ')}\n" for line in note.split("\n")).encode()


# ——— writing ———


def _written(lot: Lot, item: Item) -> Sequence[str]:
    """Return a question: the same in every bank."""
    writer = WRITERS.get(type(item.interaction))
    return lot.shared.once(("gift", lot.question(item)), lambda: [*writer(item, lot.course)] if writer else [])


def _question(item: Item, text: str, answers: Sequence[str] = (), after: str = "", part: str = "") -> str:
    """Return a question, or a text when it has no answer and nothing follows it."""
    head = f"// [id:{item.id}{part}]\n::{question_name(item).translate(SIGNS)}::[html]"
    before, _, behind = text.translate(SIGNS).partition(HOLE)
    if not answers and not after:
        return head + before
    general = [GENERAL + after.translate(SIGNS)] if after else []
    return head + before + "{" + "".join(f"\n\t{line}" for line in (*answers, *general)) + "\n}" + behind


def _choice(offer: Offer, fraction: str) -> str:
    sign = "=" if fraction == "100" else "~" if fraction == "0" else f"~%{fraction}%"
    return _answer(sign, offer.text, offer.feedback)


def _answer(sign: str, text: str, feedback: str) -> str:
    """Return an answer: what it is worth, what it says, what one is told."""
    return sign + text.translate(SIGNS) + (f"#{feedback.translate(SIGNS)}" if feedback else "")


def _choices(item: Item, course: Course) -> Iterator[str]:
    found, interaction = offers(item), item.interaction
    worth = fractions(item, found)
    if isinstance(interaction, Single):
        answers = [_choice(*one) for one in zip(found, worth, strict=True)]
    else:
        answers = [_answer(f"~%{share}%", one.text, one.feedback) for one, share in zip(found, worth, strict=True)]
    yield _question(item, asked(item), answers, afterwards(item, course))


def _true_false(item: Item, course: Course) -> Iterator[str]:
    true, false = offers(item)
    right, wrong = (true, false) if true.is_key else (false, true)
    whys = "".join(f"#{one.feedback.translate(SIGNS)}" for one in (wrong, right))
    yield _question(item, asked(item), [f"{str(true.is_key).upper()}{whys}"], afterwards(item, course))


def _gaps(item: Item, course: Course) -> Iterator[str]:
    """Yield a question for each gap; the text has only this one, and the last says what follows them all."""
    interaction = item.interaction
    if isinstance(interaction, Menu):
        fields = [_listed(item, gap) for gap in interaction.gaps]
    else:
        assert isinstance(interaction, Cloze)
        fields = [_typed(blank) for blank in interaction.blanks]
    for rank, answers in enumerate(fields):
        shown = [HOLE if number == rank else OTHER_GAP for number in range(len(fields))]
        after = afterwards(item, course) if rank == len(fields) - 1 else ""
        text = f"<p>{filled_in(rich(item.stem), shown)}</p>"
        yield _question(item, text, answers, after, f"/{rank + 1}" if rank else "")


def _typed(blank: Blank) -> Sequence[str]:
    feedback = rich(blank.feedback)
    accepted = [_answer("=%100%", one.replace("*", r"\*"), feedback) for one in variants(blank.answers)]
    return [*accepted, *([_answer("=%0%", "*", feedback)] if feedback else [])]


def _listed(item: Item, gap: MenuGap) -> Sequence[str]:
    why = {gap.answer: gap.feedback, **{lure.text: lure.feedback for lure in gap.lures}}
    return [_answer("=" if one == gap.answer else "~", rich(one), rich(why[one])) for one in gap.options(item.id)]


def _match(item: Item, course: Course) -> Iterator[str]:
    found = rows(item)
    used = [spoken(row.answer) for row in found]
    others = [one for one in choosable(item) if one not in used]
    lines = [*zip((row.text for row in found), used, strict=True), *(("", one) for one in others)]
    answers = [f"={text.translate(SIGNS)}{ARROW}{answer.translate(SIGNS)}" for text, answer in lines]
    yield _question(item, asked(item), answers, afterwards(item, course, found))


def _number(item: Item, course: Course) -> Iterator[str]:
    interaction = item.interaction
    assert isinstance(interaction, Numeric)
    right = _number_answer(f"={interaction.answer:f}:{interaction.tolerance:f}", interaction.feedback)
    wrong = [_number_answer(f"=%0%{one.value:f}:0", one.feedback) for one in interaction.mistakes]
    yield _question(item, asked(item), [NUMBER, right, *wrong], afterwards(item, course))


def _number_answer(written: str, feedback: str) -> str:
    return written + _answer("", "", rich(feedback))


def _open(item: Item, course: Course) -> Iterator[str]:
    yield _question(item, asked(item), (), afterwards(item, course, rows(item)))


def _branching(item: Item, course: Course) -> Iterator[str]:
    """Yield a text, then a question for each scene that leaves a choice; what follows is told after the last."""
    interaction = item.interaction
    assert isinstance(interaction, Branching)
    scenes = [scene for scene in interaction.order if scene.ways]
    choosing = [scene for scene in scenes if len(scene.ways) > 1]
    yield _question(item, asked(item))
    for scene in scenes:
        ways = followed(interaction, scene)
        text, after, part = f"<p>{scene_text(interaction, scene)}</p>", "", f"/{scene.id}"
        if scene not in choosing:  # Moodle refuses a choice of one
            text += "".join(f"<ul>{told(Row(way.text, '', way.feedback))}</ul>" for way in ways)
            yield _question(item, text, part=part)
            continue
        if scene is choosing[-1]:
            after = afterwards(item, course)
        yield _question(item, text, [_answer("~%100%", one.text, one.feedback) for one in ways], after, part)
    if not choosing:
        yield _question(item, afterwards(item, course), part="/fin")


Writer = Callable[[Item, Course], Iterator[str]]
WRITERS: Mapping[type[Interaction], Writer] = {
    Single: _choices, Multiple: _choices, Discovery: _choices, Highlight: _choices, TrueFalse: _true_false,
    Cloze: _gaps, Menu: _gaps, Matching: _match, Sorting: _match, Cards: _match, Numeric: _number, Open: _open,
    Branching: _branching,
}  # fmt: skip


# ——— reading back ———


def _text(data: bytes) -> str:
    """Return the text of a bank of ours. Raises ValueError when it is not one."""
    if not data.startswith(START):
        raise ValueError("ce fichier n’est pas une banque GIFT de cet outil")
    return data.decode("utf-8")


def _questions(data: bytes) -> Iterator[re.Match[str]]:
    """Yield the questions of a bank: id, name, text, answers, what follows them. Raises ValueError."""
    blocks = _text(data).split("\n\n")
    if blocks.pop():
        raise ValueError("cette banque GIFT est coupée")
    for block in blocks[1:]:
        if not block.startswith("$CATEGORY: "):
            found = QUESTION.fullmatch(block)
            if not found:
                raise ValueError("une question de cette banque GIFT est abîmée")
            yield found


def _held(found: re.Match[str]) -> Counts:
    """Return what a question holds; one that has a part of another’s id is a part of it."""
    answers, _, after = (found[4] or "").partition(GENERAL)
    lines = [line.strip() for line in answers.splitlines() if line.strip()]
    whys = [bool(WHY.search(line, 1)) for line in lines]
    explained = listed(f"{found[3]}{after}".replace("\\", ""))
    is_list = not lines or any(ARROW in line for line in lines)
    choices, feedbacks = len(lines), sum(whys)
    if lines and lines[0].startswith(("TRUE", "FALSE")):
        told_after = WHY.split(lines[0])[1:]
        choices, feedbacks = 2, sum(map(bool, told_after))
    elif lines and is_list:
        choices = sum(not line.startswith(f"={ARROW}") for line in lines)
    elif lines and lines[0] != NUMBER and all(line.startswith("=") for line in lines):
        choices, feedbacks = 1, int(any(whys))  # one gap, however many answers it accepts
    elif lines and lines[0] == NUMBER:
        choices, feedbacks = choices - 1, sum(whys[1:])
    if not lines:
        choices = explained.choices
    return Counts(questions="/" not in found[1], choices=choices, feedbacks=feedbacks + explained.feedbacks)
