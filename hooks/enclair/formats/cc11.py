"""IMS Common Cartridge 1.1: pages as plain HTML, questions as QTI 1.2 quizzes, one after each page.

Moodle 4.5 reads 1.0 and 1.1 only, and cleans pages; what it does with a quiz is in `backup/cc/entity11.quiz.class.php`.
Profile: IMS Global, Common Cartridge 1.1 (2011), §6 (QTI 1.2.1).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import ClassVar

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import _Element
from lxml.html.builder import E
from msgspec import Struct
from msgspec.structs import replace

from enclair.bundle.archive import zip_archive
from enclair.bundle.counts import PICTURES, Counts
from enclair.bundle.entries import NotOursError, entries_of
from enclair.bundle.tree import PROVENANCE, Entry
from enclair.formats.bank import (
    Offer,
    Row,
    afterwards,
    asked,
    choosable,
    filled_in,
    followed,
    held,
    listed,
    lost_ways,
    offers,
    parsed,
    rich,
    rows,
    scene_text,
    spoken,
    told,
    variants,
)
from enclair.formats.door import Door, Loss, Lot, Takes
from enclair.formats.manifest import MANIFEST, manifest_id
from enclair.formats.moodle_xml import question_name
from enclair.formats.package import files_of
from enclair.formats.pages import about, glossary, pieces
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

SPACE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
"""Moodle looks for it in the first 1,024 bytes of the manifest."""
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
QUIZ = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
BESIDES = {"a-propos": "À propos", "glossaire": "Glossaire"}
ANSWERED, ROW, GENERAL = "response", "row", "general_fb"
MOST_MANIFEST = 1_000_000
LINK = re.compile(r'<a\b[^>]*? href="[^"#:]+["#]')
"""A link to another page."""
PICTURE = re.compile(r' src="([^"]+)"')
BLANK, OTHER_GAP = "_____", "(…)"
RECORDED = "La plateforme garde les réponses aux quiz ; les pages n’enregistrent et n’envoient rien."
NO_ORDER = Loss("les questions d’ordre", "Common Cartridge 1.1 n’a pas d’ordre")
PER_ROW = "un choix unique par ligne, avec son retour"
PER_GAP = "une question par trou"


class CommonCartridge(Door):
    """A page and its quiz, one after the other, in a folder a module."""

    name = "cc11"
    title = "IMS Common Cartridge 1.1"
    audience = "Moodle, Canvas, Blackboard, Brightspace : restaurer un cours dont les pages et les quiz se modifient"
    takes = Takes.BOTH
    has_parts = True
    suffix = ".imscc"
    kinds: ClassVar[Mapping[type[Interaction], str | Loss]] = {
        Single: "choix unique, avec un retour par choix",
        Multiple: "choix multiple, avec un retour par choix",
        TrueFalse: "vrai ou faux, avec un retour par réponse",
        Cloze: f"réponse courte, {PER_GAP} ; le retour suit la réponse",
        Menu: f"choix unique, {PER_GAP}, avec un retour par choix",
        Discovery: "choix unique où tout est accepté, avec un retour par choix",
        Highlight: "choix multiple, les passages sous le texte, avec un retour par passage",
        Cards: PER_ROW,
        Open: "réponse libre ; le modèle et la grille suivent la réponse",
        Branching: "un choix unique par scène : l’enchaînement est perdu",
        Sorting: PER_ROW,
        Order: NO_ORDER,
        Numeric: "réponse courte au nombre exact : la tolérance est perdue ; les erreurs connues ont leur retour",
        Matching: PER_ROW,
    }

    def write(self, lot: Lot) -> bytes:
        files = _Cartridge(lot).files
        files = {**files, PROVENANCE: lot.provenance(self, files)}
        return zip_archive({name: lot.deflated(data) for name, data in files.items()})

    def make_parts(self, lot: Lot, entry: Entry) -> None:
        for _ in pieces(lot, entry, _nowhere, str):
            pass
        _quiz(lot, entry)

    def losses(self, lot: Lot) -> Iterator[Loss]:
        placed = [item for items in lot.tree.questions.values() for item in items]
        for what in self.kinds.values():
            lost = [item for item in placed if self.kinds[type(item.interaction)] is what]
            if isinstance(what, Loss) and lost:
                yield Loss(what.what, what.why, len(lost), held(lost))
        yield from lost_ways(lot, "un quiz ne mène pas d’une question à l’autre")
        kinds = [item.interaction for item in placed]
        links = sum(len(LINK.findall(html)) for html in lot.tree.articles.values())
        yield from (loss for loss in (
            Loss("les indices", "un quiz de ce format n’en a pas",
                 sum(bool(item.hints) for item in placed if type(item.interaction) in WRITERS)),
            Loss("la tolérance des nombres", "ce format compare un texte à un texte",
                 sum(isinstance(one, Numeric) and bool(one.tolerance) for one in kinds)),
            Loss("dans Moodle, le modèle des questions ouvertes", "il est dans le fichier, et Moodle ne le reprend pas",
                 sum(isinstance(one, Open) for one in kinds)),
            Loss("les liens d’une page à l’autre", "Moodle donne à chaque page une autre adresse", links),
        ) if loss.times)  # fmt: skip

    def recognises(self, data: bytes) -> bool:
        try:
            first = next((one for one in entries_of(data) if not one.faults), None)
        except NotOursError:
            return False
        if first is None or first.name != MANIFEST or first.size > MOST_MANIFEST:
            return False
        return SPACE.encode() in (first.content() or b"")[:1024]

    def counts(self, data: bytes) -> Counts:
        files = files_of(data)
        if SPACE.encode() not in files.get(MANIFEST, b""):
            raise ValueError("cette archive n’est pas une cartouche de cet outil")
        ours = {f"{name}.html" for name in BESIDES}
        pages = sum(name.endswith(".html") and name not in ours for name in files)
        images = sum(posixpath.splitext(name)[1] in PICTURES for name in files)
        quizzes = (parsed(content) for name, content in files.items() if name.startswith("quiz-"))
        items = (item for quiz in quizzes for item in quiz.iter(f"{{{QTI}}}item"))
        return sum(map(_held, items), Counts(pages=pages, images=images))

    def provenance(self, data: bytes) -> bytes:
        return files_of(data).get(PROVENANCE, b"")


# ——— the cartridge ———


class _Cartridge:
    """The files of one cartridge, made page by page."""

    def __init__(self, lot: Lot) -> None:
        self.lot, self.course = lot, lot.course
        self.files: dict[str, bytes] = {}
        body = lot.course.organisation
        identifier = manifest_id(lot.course.id, lot.selection.name) + (f".{body.number}" if body else "")
        self.root = _root(SPACE, "manifest", {None: SPACE, "lomimscc": LOM}, identifier=identifier)
        self.describe()
        organizations = _add(self.root, "organizations")
        organization = _add(organizations, "organization", identifier="parcours", structure="rooted-hierarchy")
        self.resources = _add(self.root, "resources")
        whole = _add(organization, "item", identifier="racine")
        titles = {module.id: french(module.title) for module in self.course.modules}
        for module, entries in groupby(lot.selection.entries, key=lambda entry: entry.parent or entry.id):
            folder = self.folder(whole, module, titles.get(module, lot.selection.title))
            for entry in entries:
                self.page(folder, entry)
        folder = self.folder(whole, "annexes", "Annexes")
        for name, html in (("a-propos", about(lot, RECORDED)), ("glossaire", glossary(lot, _nowhere, str))):
            if html:
                self.resource(folder, name, BESIDES[name], f"{name}.html", _document(BESIDES[name], html))
        for name in lot.tree.files:
            if posixpath.splitext(name)[1] in PICTURES:
                self.files[name] = lot.tree.files[name]
        _add(_add(self.resources, "resource", identifier="ressource-provenance", type="webcontent"), "file",
             href=PROVENANCE)  # fmt: skip
        self.files[MANIFEST] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", pretty_print=True)

    def describe(self) -> None:
        """Say what the cartridge is and whose (LOM, as the profile narrows it)."""
        metadata = _add(self.root, "metadata")
        _add(metadata, "schema").text = "IMS Common Cartridge"
        _add(metadata, "schemaversion").text = "1.1.0"
        lom = etree.SubElement(metadata, f"{{{LOM}}}lom")
        general = _add(lom, "general")
        _add(_add(general, "title"), "string", language="fr").text = self.lot.selection.title
        _add(general, "language").text = "fr"
        rights = _add(_add(_add(lom, "rights"), "description"), "string", language="fr")
        rights.text = credit(self.course, self.lot.selection.ids)

    def folder(self, parent: _Element, name: str, title: str) -> _Element:
        """Add a folder to the menu."""
        folder = _add(parent, "item", identifier=f"dossier-{name}")
        _add(folder, "title").text = title
        return folder

    def page(self, folder: _Element, entry: Entry) -> None:
        """Add a page, then its quiz."""
        items = _taken(self.lot, entry)
        numbers = iter(range(1, len(items) + 1))
        html = "\n".join(
            piece if isinstance(piece, str) else f"<p><em>Question {next(numbers)} du quiz qui suit.</em></p>"
            for piece in pieces(self.lot, entry, _nowhere, str)
            if isinstance(piece, str) or type(piece.interaction) in WRITERS
        )
        resource = self.resource(folder, entry.id, entry.title, entry.name, _document(entry.title, html))
        for name in sorted({*PICTURE.findall(html)} & self.lot.tree.files.keys()):
            _add(resource, "file", href=name)
        if items:
            title, name = french(f"Questions : {entry.title}"), f"quiz-{entry.id}"
            self.resource(folder, name, title, f"{name}.xml", _quiz(self.lot, entry), QUIZ)

    def resource(  # noqa: PLR0913, PLR0917  where it stands, what it is called, what it holds
        self, folder: _Element, name: str, title: str, file: str, data: bytes, kind: str = "webcontent"
    ) -> _Element:
        """Add a file to the menu and to the archive."""
        item = _add(folder, "item", identifier=f"element-{name}", identifierref=f"ressource-{name}")
        _add(item, "title").text = title
        resource = _add(self.resources, "resource", identifier=f"ressource-{name}", type=kind)
        if kind == "webcontent":
            resource.set("href", file)
        _add(resource, "file", href=file)
        self.files[file] = data
        return resource


def _nowhere(_name: str, _anchor: str) -> None:
    """Say that a link to another page leads nowhere: Moodle gives each page an address of its own."""


def _document(title: str, html: str) -> bytes:
    """Return a page."""
    head = lxml_html.tostring(E.title(title), encoding="unicode")
    return (f'<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n{head}\n</head>\n'
            f"<body>\n{html}\n</body>\n</html>\n").encode()  # fmt: skip


def _root(space: str, tag: str, prefixes: Mapping[str | None, str], **attributes: str) -> _Element:
    return etree.Element(f"{{{space}}}{tag}", attributes, nsmap=dict(prefixes))  # type: ignore[arg-type]


def _add(parent: _Element, tag: str, **attributes: str) -> _Element:
    """Add an element of the same vocabulary as the one around it."""
    return etree.SubElement(parent, f"{{{etree.QName(parent).namespace}}}{tag}", attributes)


# ——— quizzes ———


class Asked(Struct, frozen=True):
    """One item of a quiz: its profile, what it asks, what one may answer, what follows."""

    profile: str
    text: str
    offers: Sequence[Offer] = ()
    typed: Sequence[str] = ()
    after: str = ""
    response: str = ANSWERED


def _taken(lot: Lot, entry: Entry) -> Sequence[Item]:
    """Return the questions of a page that the format takes."""
    return [one for one in lot.tree.questions[entry.name] if type(one.interaction) in WRITERS]


def _quiz(lot: Lot, entry: Entry) -> bytes:
    """Return the quiz of a page: the same in every cartridge that holds it."""
    items, ident, title = _taken(lot, entry), f"quiz-{entry.id}", french(f"Questions : {entry.title}")
    key = "cc11", ident, title, *map(lot.question, items)
    return lot.shared.once(key, lambda: assessment(ident, title, items, lot.course))


def assessment(ident: str, title: str, items: Sequence[Item], course: Course) -> bytes:
    """Return a quiz."""
    root = _root(QTI, "questestinterop", {None: QTI})
    quiz = _add(root, "assessment", ident=ident, title=title)
    _metadata(quiz, cc_profile="cc.exam.v0p1", qmd_assessmenttype="Examination", cc_maxattempts="unlimited")
    section = _add(quiz, "section", ident="root_section")
    for item in items:
        for rank, one in enumerate(WRITERS[type(item.interaction)](item, course), 1):
            _item(section, f"{item.id}.{rank}" if rank > 1 else item.id, question_name(item), one)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _item(section: _Element, ident: str, title: str, one: Asked) -> None:
    item = _add(section, "item", ident=ident, title=title)
    _metadata(_add(item, "itemmetadata"), cc_profile=f"cc.{one.profile}.v0p1")
    presentation = _add(item, "presentation")
    _material(presentation, one.text)
    if one.offers and not one.typed:
        is_several = one.profile == "multiple_response"
        response = _add(presentation, "response_lid", ident=one.response,
                        rcardinality="Multiple" if is_several else "Single")  # fmt: skip
        choices = _add(response, "render_choice")
        for name, offer in _named(one):
            _material(_add(choices, "response_label", ident=name), offer.text)
    else:
        response = _add(presentation, "response_str", ident=one.response, rcardinality="Single")
        _add(response, "render_fib", prompt="Box" if one.profile == "essay" else "Dashes")
    _processing(item, one)
    whys = [(f"{name}_fb", offer.feedback) for name, offer in _named(one)] + [(GENERAL, one.after)]
    for name, html in whys:
        if html:
            _material(_add(_add(item, "itemfeedback", ident=name), "flow_mat"), html)


def _named(one: Asked) -> Sequence[tuple[str, Offer]]:
    """Return the choices under the names that answers refer to; those of « Vrai » and « Faux » are set by Moodle."""
    names = ("true", "false") if one.profile == "true_false" else [f"c{rank}" for rank in range(1, len(one.offers) + 1)]
    return [*zip(names, one.offers, strict=True)]


def _processing(item: _Element, one: Asked) -> None:
    """Say what is right, and what is told of each answer.

    What goes on (`continue`) becomes, in Moodle, what is told of the whole: an answer to a single choice stops there.
    """
    processing = _add(item, "resprocessing")
    _add(_add(processing, "outcomes"), "decvar", varname="SCORE", vartype="Decimal", minvalue="0", maxvalue="100")
    if one.after:
        _add(_condition(processing, "Yes", GENERAL), "other")
    named = _named(one)
    if one.profile == "multiple_response":
        for name, offer in named:
            if offer.feedback:
                _equal(_condition(processing, "Yes", f"{name}_fb"), name, one)
        both = _add(_condition(processing, "No", scores=True), "and")
        for name, offer in named:
            _equal(both if offer.is_key else _add(both, "not"), name, one, case="Yes")
        return
    if one.typed:
        right = _condition(processing, "No", scores=True)
        for answer in one.typed:
            _equal(right, answer, one)
    for name, offer in named:
        condition = _condition(processing, "No", f"{name}_fb" * bool(offer.feedback), scores=offer.is_key)
        _equal(condition, spoken(offer.text) if one.typed else name, one)


def _condition(processing: _Element, goes_on: str, feedback: str = "", *, scores: bool = False) -> _Element:
    """Add a condition; return what holds its terms."""
    condition = _add(processing, "respcondition")
    condition.set("continue", goes_on)
    terms = _add(condition, "conditionvar")
    if scores:
        _add(condition, "setvar", action="Set", varname="SCORE").text = "100"
    if feedback:
        _add(condition, "displayfeedback", feedbacktype="Response", linkrefid=feedback)
    return terms


def _equal(parent: _Element, value: str, one: Asked, **attributes: str) -> None:
    _add(parent, "varequal", respident=one.response, **attributes).text = value


def _material(parent: _Element, html: str) -> None:
    _add(_add(parent, "material"), "mattext", texttype="text/html").text = html


def _metadata(parent: _Element, **fields: str) -> None:
    metadata = _add(parent, "qtimetadata")
    for label, entry in fields.items():
        field = _add(metadata, "qtimetadatafield")
        _add(field, "fieldlabel").text = label
        _add(field, "fieldentry").text = entry


def _choices(item: Item, course: Course) -> Iterator[Asked]:
    interaction = item.interaction
    found = offers(item)
    if not interaction.has_key:
        found = [one._replace(is_key=True) for one in found]
    profile = "multiple_choice"
    if isinstance(interaction, TrueFalse):
        profile = "true_false"
    elif isinstance(interaction, Multiple | Highlight):
        profile = "multiple_response"
    yield Asked(profile, asked(item), found, after=afterwards(item, course))


def _gaps(item: Item, course: Course) -> Iterator[Asked]:
    """Yield a question for each gap; the last one tells what follows them all."""
    interaction = item.interaction
    assert isinstance(interaction, Cloze | Menu)
    number = len(interaction.blanks if isinstance(interaction, Cloze) else interaction.gaps)
    for rank in range(number):
        shown = [BLANK if place == rank else OTHER_GAP for place in range(number)]
        text = f"<p>{filled_in(rich(item.stem), shown)}</p>"
        after = afterwards(item, course) if rank == number - 1 else ""
        if isinstance(interaction, Menu):
            gap = interaction.gaps[rank]
            why = {gap.answer: gap.feedback, **{lure.text: lure.feedback for lure in gap.lures}}
            found = [Offer(rich(one), one == gap.answer, rich(why[one])) for one in gap.options(item.id)]
            yield Asked("multiple_choice", text, found, after=after)
        else:
            blank = interaction.blanks[rank]
            answer = Row(escape(" / ".join(blank.told), quote=False), "", rich(blank.feedback))
            yield Asked("fib", text, typed=variants(blank.answers), after=f"<ul>{told(answer)}</ul>{after}")


def _rows(item: Item, course: Course) -> Iterator[Asked]:
    """Yield a choice for each row; what its row is told follows it."""
    found = rows(item)
    for rank, row in enumerate(found):
        right = spoken(row.answer)
        offered = [Offer(escape(one, quote=False), one == right, "") for one in choosable(item)]
        after = f"<ul>{told(row)}</ul>" + (afterwards(item, course) if rank == len(found) - 1 else "")
        text = f"{asked(item)}<p><strong>{row.text}</strong></p>"
        yield Asked("multiple_choice", text, offered, after=after, response=ROW)


def _number(item: Item, course: Course) -> Iterator[Asked]:
    interaction = item.interaction
    assert isinstance(interaction, Numeric)
    wrong = [Offer(f"{one.value:f}".replace(".", ","), is_key=False, feedback=rich(one.feedback))
             for one in interaction.mistakes]  # fmt: skip
    right = Row(escape(interaction.told(interaction.answer), quote=False), "", rich(interaction.feedback))
    after = f"<ul>{told(right)}</ul>{afterwards(item, course)}"
    yield Asked("fib", asked(item), wrong, _forms(interaction), after)


def _forms(numeric: Numeric) -> Sequence[str]:
    """Return the right number as people type it."""
    point, unit = f"{numeric.answer:f}", numeric.unit
    bare = (point, point.replace(".", ","))
    return tuple(dict.fromkeys([*bare, *(f"{one}{gap}{unit}" for one in bare for gap in (" ", "") if unit)]))


def _open(item: Item, course: Course) -> Iterator[Asked]:
    yield Asked("essay", asked(item), after=afterwards(item, course, rows(item)))


def _scenes(item: Item, course: Course) -> Iterator[Asked]:
    """Yield a choice for each scene that leaves one; a scene with one way out is told with the next."""
    interaction = item.interaction
    assert isinstance(interaction, Branching)
    scenes = [scene for scene in interaction.order if scene.ways]
    choosing = [scene for scene in scenes if len(scene.ways) > 1] or scenes
    text, found = asked(item), list[Asked]()
    for scene in scenes:
        text += f"<p>{scene_text(interaction, scene)}</p>"
        ways = followed(interaction, scene)
        if scene in choosing:
            found.append(Asked("multiple_choice", text, ways))
            text = ""
        else:
            text += "".join(f"<ul>{told(Row(way.text, '', way.feedback))}</ul>" for way in ways)
    yield from found[:-1]
    yield replace(found[-1], after=text + afterwards(item, course))


Writer = Callable[[Item, Course], Iterator[Asked]]
WRITERS: Mapping[type[Interaction], Writer] = {
    Single: _choices, Multiple: _choices, TrueFalse: _choices, Discovery: _choices, Highlight: _choices, Cloze: _gaps,
    Menu: _gaps, Matching: _rows, Sorting: _rows, Cards: _rows, Numeric: _number, Open: _open, Branching: _scenes,
}  # fmt: skip


# ——— reading back ———


def _held(item: _Element) -> Counts:
    """Return what an item of a quiz holds; one that has a rank is a part of the question before it."""
    names = {"q": QTI}
    texts = "".join(node.text or "" for node in item.iter(f"{{{QTI}}}mattext"))
    total = Counts(questions="." not in item.get("ident", "")) + listed(texts)
    feedbacks = item.findall("q:itemfeedback", names)
    total += Counts(feedbacks=sum(one.get("ident") != GENERAL for one in feedbacks))
    if item.find(f"q:presentation/q:response_lid[@ident='{ANSWERED}']", names) is not None:
        total += Counts(choices=len(item.findall(".//q:response_label", names)))
    if item.find(".//q:render_fib", names) is not None:
        wrong = [one for one in item.findall(".//q:respcondition", names) if one.find("q:setvar", names) is None]
        total += Counts(choices=sum(one.find(".//q:varequal", names) is not None for one in wrong))
    return total
