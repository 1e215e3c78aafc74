"""A Moodle question bank, in Moodle’s own XML: every kind of question, with its feedback, its hints and its sources.

Sources: question/format/xml/format.php and question/type/multianswer/questiontype.php of Moodle 4.5.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import ClassVar

from lxml import etree
from lxml.etree import _Element

from enclair.bundle.counts import Counts
from enclair.bundle.tree import Entry, Selection
from enclair.formats.bank import (
    Offer,
    Row,
    afterwards,
    asked,
    by_module,
    choosable,
    filled_in,
    followed,
    is_asked,
    listed,
    lost_pages,
    lost_ways,
    offers,
    parsed,
    plain,
    rich,
    rows,
    scene_text,
    spoken,
    told,
    variants,
)
from enclair.formats.door import Door, Loss, Lot, Takes
from enclair.model import Course, Item
from enclair.pages.attribution import credit
from enclair.questions.branching import Branching
from enclair.questions.cards import Cards
from enclair.questions.cloze import Cloze
from enclair.questions.discovery import Discovery
from enclair.questions.highlight import Highlight
from enclair.questions.interaction import Interaction
from enclair.questions.matching import Matching
from enclair.questions.menu import Menu
from enclair.questions.multiple import Multiple
from enclair.questions.numeric import Numeric
from enclair.questions.open import Open
from enclair.questions.order import Order
from enclair.questions.single import Single
from enclair.questions.sorting import Sorting
from enclair.questions.true_false import TrueFalse
from enclair.typography import french

OPENING, CLOSING = b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- provenance.json\n', b"-->\n"
DASHES, WRITTEN_DASHES = b"--", b"-\\u002d"
"""Two dashes cannot stand in a comment; JSON has another way to write the second one, which we use for nothing else."""
PENALTY = "0.3333333"
LONGEST_NAME = 80
MOST_EQUAL, MOST_FIVES = 10, 20
FIELD = re.compile(r"\{1:([A-Z_]+):([^{}]*)\}")
FEEDBACK = re.compile("(?<!&)#")
BRACES = str.maketrans({sign: f"&#{ord(sign)};" for sign in "{}"})
FIELD_SIGNS = str.maketrans({sign: f"&#{ord(sign)};" for sign in '&~#{}\\=%<>"'})
"""What means something in a field of a text, or in the HTML around it, as Moodle reads it back."""
EXPLAINED = "les retours ligne par ligne, en liste, après la réponse"


class MoodleXml(Door):
    """A bank by version and by module; each question keeps its id."""

    name = "moodle-xml"
    title = "Banque de questions Moodle XML"
    audience = "la banque de questions de Moodle 4.5 ou plus récent"
    takes = Takes.QUESTIONS
    suffix = ".xml"
    has_parts = True
    kinds: ClassVar[Mapping[type[Interaction], str | Loss]] = {
        Single: "« choix multiple » à une réponse, avec un retour par choix",
        Multiple: "« choix multiple » à plusieurs réponses, avec un retour par choix",
        TrueFalse: "« vrai/faux », avec un retour par réponse",
        Cloze: "« réponses intégrées » à écrire ; casse, accents, apostrophe et point final ne comptent pas",
        Menu: "« réponses intégrées » à choisir, avec un retour par choix",
        Discovery: "« choix multiple » où chaque réponse vaut tous les points",
        Highlight: "« choix multiple » à plusieurs réponses, les passages sous le texte",
        Cards: f"« appariement » à deux réponses ; {EXPLAINED}",
        Open: "« composition » ; le modèle et la grille suivent la réponse",
        Branching: "« réponses intégrées », une par scène, toutes visibles : l’enchaînement est perdu",
        Sorting: f"« appariement » ; {EXPLAINED}",
        Order: f"« ordonnancement », livré avec Moodle depuis sa version 4.5 ; {EXPLAINED}",
        Numeric: "« numérique », avec la tolérance, l’unité et les erreurs connues",
        Matching: f"« appariement », avec les leurres ; {EXPLAINED}",
    }

    def serves(self, course: Course, selection: Selection) -> bool:
        return is_asked(course, selection)

    def write(self, lot: Lot) -> bytes:
        questions = []
        for module, items in by_module(lot).items():
            questions += [_category(lot, module), *(_written(lot, item) for item in items)]
        note = lot.provenance(self, {}).replace(DASHES, WRITTEN_DASHES)
        return OPENING + note + CLOSING + b"<quiz>" + b"".join(questions) + b"\n</quiz>\n"

    def make_parts(self, lot: Lot, entry: Entry) -> None:
        for item in lot.tree.questions[entry.name]:
            _written(lot, item)

    def losses(self, lot: Lot) -> Iterator[Loss]:
        yield from lost_pages(lot)
        yield from lost_ways(lot, "Moodle montre d’un coup toutes les parties d’une question")

    def recognises(self, data: bytes) -> bool:
        return data.startswith(OPENING) and b"<quiz>" in data

    def counts(self, data: bytes) -> Counts:
        if not self.recognises(data):
            raise ValueError("ce fichier n’est pas une banque Moodle XML de cet outil")
        asked_ones = [node for node in parsed(data) if node.get("type") != "category"]
        return sum((_held(node) for node in asked_ones), Counts())

    def provenance(self, data: bytes) -> bytes:
        note, found, _ = data.removeprefix(OPENING).partition(CLOSING)
        if not data.startswith(OPENING) or not found:
            raise ValueError("ce fichier ne dit pas d’où il vient")
        return note.replace(WRITTEN_DASHES, DASHES)


# ——— writing ———


def category_path(lot: Lot, module: str) -> str:
    """Return where the questions of a module go: each version has its own place, so that none mixes with another."""
    selection, course = lot.selection, lot.course
    bank = selection.title if selection.kind == "role" else french(course.title)
    return "/".join(["$course$", "top", *(part.replace("/", "//") for part in (f"{bank} {course.version}", module))])


def question_name(item: Item) -> str:
    """Return what a list of questions shows of one: its id, then how it begins."""
    stem = plain(item.stem)
    start = stem if len(stem) <= LONGEST_NAME else stem[:LONGEST_NAME].rpartition(" ")[0] + "…"
    return f"{item.id} : {start}"


def shares(number: int) -> Sequence[str]:
    """Return what each of some right answers is worth, in per cents that Moodle knows; their sum is 100."""
    if number <= MOST_EQUAL:
        return [f"{100 / number:.5f}".rstrip("0").rstrip(".")] * number
    tens = max(0, MOST_FIVES - number)
    return ["10"] * tens + ["5"] * (MOST_FIVES - 2 * tens) + ["0"] * (number - MOST_FIVES + tens)


def _written(lot: Lot, item: Item) -> bytes:
    """Return a question: the same in every bank."""

    def made() -> bytes:
        quiz = etree.Element("quiz")
        _question(quiz, item, lot.course)
        return _inside(quiz)

    return lot.shared.once(("moodle-xml", lot.question(item)), made)


def _inside(quiz: _Element) -> bytes:
    """Return what a bank holds, each question on lines of its own."""
    etree.indent(quiz, " ")
    return etree.tostring(quiz, encoding="UTF-8").removeprefix(b"<quiz>").removesuffix(b"\n</quiz>")


def _category(lot: Lot, module: str) -> bytes:
    quiz = etree.Element("quiz")
    node = etree.SubElement(quiz, "question", type="category")
    _text(etree.SubElement(node, "category"), category_path(lot, module))
    again = (
        "Importer deux fois le même fichier double les questions, et la seconde série perd ses identifiants. "
        "Pour remplacer une version, importez la nouvelle, puis supprimez cette catégorie."
    )  # fmt: skip
    _html(node, "info", f"<p>{rich(credit(lot.course, lot.selection.ids))}</p><p>{rich(again)}</p>")
    return _inside(quiz)


def _question(quiz: _Element, item: Item, course: Course) -> None:
    kind, ask = WRITERS[type(item.interaction)]
    node = etree.SubElement(quiz, "question", type=kind)
    _text(etree.SubElement(node, "name"), question_name(item))
    ask(node, item, course)
    hints = item.hints or (("",) if isinstance(item.interaction, Order) else ())  # without a hint, the import stops
    for hint in hints:
        written = _html(node, "hint", f"<p>{rich(hint)}</p>" if hint else "")
        if kind in {"match", "ordering"}:
            etree.SubElement(written, "shownumcorrect")
        if kind == "ordering":
            etree.SubElement(written, "options").text = "1"


def _common(node: _Element, item: Item, text: str, after: str) -> None:
    """Write what every question has."""
    _html(node, "questiontext", text)
    _html(node, "generalfeedback", after)
    _settings(node, defaultgrade="1", penalty=PENALTY, hidden="0", idnumber=item.id)


def _combined(node: _Element) -> None:
    """Write what is told of an answer as a whole: nothing, since each part says more."""
    for tag in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        _html(node, tag, "")


def _choices(node: _Element, item: Item, course: Course) -> None:
    interaction = item.interaction
    found = offers(item)
    _common(node, item, asked(item), afterwards(item, course))
    is_single = isinstance(interaction, Single | Discovery)
    is_shuffled = isinstance(interaction, Single | Multiple)
    _settings(node, single=str(is_single).lower(), shuffleanswers=str(is_shuffled).lower(), answernumbering="none")
    _combined(node)
    for offer, fraction in zip(found, fractions(item, found), strict=True):
        _answer(node, f"<p>{offer.text}</p>", fraction, offer.feedback)


def fractions(item: Item, found: Sequence[Offer]) -> Iterator[str]:
    """Yield what each choice is worth, in per cents."""
    if not item.interaction.has_key:
        yield from ("100" for _ in found)
        return
    worth = iter(shares(sum(offer.is_key for offer in found)))
    wrong = "0" if isinstance(item.interaction, Single) else "-100"
    yield from (next(worth) if offer.is_key else wrong for offer in found)


def _true_false(node: _Element, item: Item, course: Course) -> None:
    _common(node, item, asked(item), afterwards(item, course))
    for word, offer in zip(("true", "false"), offers(item), strict=True):
        answer = etree.SubElement(node, "answer", fraction="100" if offer.is_key else "0", format="moodle_auto_format")
        _text(answer, word)
        _html(answer, "feedback", offer.feedback and f"<p>{offer.feedback}</p>")


def _cloze(node: _Element, item: Item, course: Course) -> None:
    interaction = item.interaction
    if isinstance(interaction, Menu):
        fields = []
        for gap in interaction.gaps:
            why = {gap.answer: gap.feedback, **{lure.text: lure.feedback for lure in gap.lures}}
            found = [Offer(rich(text), text == gap.answer, rich(why[text])) for text in gap.options(item.id)]
            fields.append(_field("MULTICHOICE", found))
    else:
        assert isinstance(interaction, Cloze)
        fields = []
        for blank in interaction.blanks:
            feedback = rich(blank.feedback)
            typed = (one.replace("*", r"\*") for one in variants(blank.answers))  # a star alone stands for anything
            accepted = [Offer(one, is_key=True, feedback=feedback) for one in typed]
            other = f"~%0%*#{feedback.translate(FIELD_SIGNS)}" if feedback else ""
            fields.append(_field("SHORTANSWER", accepted, other))
    text = filled_in(rich(item.stem).translate(BRACES), fields)
    _common(node, item, f"<p>{text}</p>", afterwards(item, course))


def _field(kind: str, found: Sequence[Offer], other: str = "") -> str:
    """Return a field to fill in within a text; ``other`` is what any other answer is told."""
    written = [
        ("=" if offer.is_key else "") + offer.text.translate(FIELD_SIGNS)
        + (f"#{offer.feedback.translate(FIELD_SIGNS)}" if offer.feedback else "")
        for offer in found
    ]  # fmt: skip
    return "{1:" + kind + ":" + "~".join(written) + other + "}"


def _branching(node: _Element, item: Item, course: Course) -> None:
    interaction = item.interaction
    assert isinstance(interaction, Branching)
    text = asked(item).translate(BRACES)
    for scene in (one for one in interaction.order if one.ways):
        text += f"<p>{scene_text(interaction, scene)}</p>".translate(BRACES)
        ways = followed(interaction, scene)
        if len(ways) > 1:
            text += f"<p>{_field('MULTICHOICE_V', ways)}</p>"
        else:  # Moodle refuses a field with one choice
            text += "".join(f"<ul>{told(Row(way.text, '', way.feedback))}</ul>" for way in ways).translate(BRACES)
    _common(node, item, text, afterwards(item, course))


def _match(node: _Element, item: Item, course: Course) -> None:
    found = rows(item)
    _common(node, item, asked(item), afterwards(item, course, found))
    _settings(node, shuffleanswers="false")
    _combined(node)
    etree.SubElement(node, "shownumcorrect")
    used = [spoken(row.answer) for row in found]
    for row, answer in zip(found, used, strict=True):
        _text(etree.SubElement(_html(node, "subquestion", f"<p>{row.text}</p>"), "answer"), answer)
    for other in choosable(item):
        if other not in used:
            _text(etree.SubElement(_html(node, "subquestion", ""), "answer"), other)


def _ordering(node: _Element, item: Item, course: Course) -> None:
    found = rows(item)
    _common(node, item, asked(item), afterwards(item, course, found))
    _settings(node, layouttype="VERTICAL", selecttype="ALL", selectcount=str(len(found)),
              gradingtype="ABSOLUTE_POSITION", showgrading="SHOW", numberingstyle="none")  # fmt: skip
    _combined(node)
    etree.SubElement(node, "shownumcorrect").text = "1"
    for rank, row in enumerate(found, 1):
        _text(etree.SubElement(node, "answer", fraction=f"{rank}.0000000", format="html"), row.text, is_html=True)


def _numerical(node: _Element, item: Item, course: Course) -> None:
    interaction = item.interaction
    assert isinstance(interaction, Numeric)
    _common(node, item, asked(item), afterwards(item, course))
    expected = (interaction.answer, interaction.tolerance, "100", interaction.feedback)
    mistakes = ((one.value, Decimal(0), "0", one.feedback) for one in interaction.mistakes)
    for value, tolerance, fraction, feedback in (expected, *mistakes):
        answer = etree.SubElement(node, "answer", fraction=fraction, format="moodle_auto_format")
        _text(answer, f"{value:f}")
        _html(answer, "feedback", feedback and f"<p>{rich(feedback)}</p>")
        etree.SubElement(answer, "tolerance").text = f"{tolerance:f}"
    if interaction.unit:
        unit = etree.SubElement(etree.SubElement(node, "units"), "unit")
        etree.SubElement(unit, "multiplier").text = "1"
        etree.SubElement(unit, "unit_name").text = plain(interaction.unit)
    _settings(node, unitgradingtype="0", showunits="0" if interaction.unit else "3", unitsleft="0")


def _essay(node: _Element, item: Item, course: Course) -> None:
    _common(node, item, asked(item), afterwards(item, course, rows(item)))
    _settings(node, responseformat="editor", responserequired="1", responsefieldlines="5", attachments="0",
              attachmentsrequired="0")  # fmt: skip


def _answer(node: _Element, text: str, fraction: str, feedback: str) -> None:
    answer = etree.SubElement(node, "answer", fraction=fraction, format="html")
    _text(answer, text, is_html=True)
    _html(answer, "feedback", feedback and f"<p>{feedback}</p>")


def _settings(node: _Element, **values: str) -> None:
    """Write what a question has of one word each."""
    for tag, value in values.items():
        etree.SubElement(node, tag).text = value


def _html(parent: _Element, tag: str, html: str) -> _Element:
    """Add an element that holds HTML."""
    node = etree.SubElement(parent, tag, format="html")
    _text(node, html, is_html=True)
    return node


def _text(parent: _Element, text: str, *, is_html: bool = False) -> None:
    etree.SubElement(parent, "text").text = etree.CDATA(text) if is_html and text else text


Writer = Callable[[_Element, Item, Course], None]
WRITERS: Mapping[type[Interaction], tuple[str, Writer]] = {
    Single: ("multichoice", _choices), Multiple: ("multichoice", _choices), Discovery: ("multichoice", _choices),
    Highlight: ("multichoice", _choices), TrueFalse: ("truefalse", _true_false), Cloze: ("multianswer", _cloze),
    Menu: ("multianswer", _cloze), Branching: ("multianswer", _branching), Matching: ("match", _match),
    Sorting: ("match", _match), Cards: ("match", _match), Order: ("ordering", _ordering),
    Numeric: ("numerical", _numerical), Open: ("essay", _essay),
}  # fmt: skip
"""What each kind is called in Moodle, and how it is written."""


# ——— reading back ———


def _held(node: _Element) -> Counts:
    """Return what a question holds, read from its XML alone."""
    kind = node.get("type", "")
    text, after = node.findtext("questiontext/text", ""), node.findtext("generalfeedback/text", "")
    explained = listed(after) + listed(text)
    choices, feedbacks = 0, explained.feedbacks
    if kind == "multianswer":
        choices = explained.choices
        for field in FIELD.finditer(text):
            alternatives = field[2].split("~")
            whys = sum(bool(FEEDBACK.search(one)) for one in alternatives)
            is_typed = field[1] == "SHORTANSWER"
            choices += 1 if is_typed else len(alternatives)
            feedbacks += bool(whys) if is_typed else whys
    elif kind == "match":
        choices = sum(bool(one.findtext("text")) for one in node.iterchildren("subquestion"))
    elif kind == "essay":
        choices = explained.choices
    else:
        answers = list(node.iterchildren("answer"))
        choices = len(answers)
        feedbacks += sum(bool(answer.findtext("feedback/text")) for answer in answers)
    return Counts(questions=1, choices=choices, feedbacks=feedbacks)
