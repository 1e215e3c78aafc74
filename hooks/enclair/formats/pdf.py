"""Pages to print, or to read as they would be printed: tagged, in French, without an answer.

The answers are a print of trainers, whose numbers are these. WeasyPrint lays out hundreds of pages: it takes minutes,
and a plain build makes none of them. PDF/UA-1: ISO 14289-1; PDF 1.7: ISO 32000-1, §7.5.7 (object streams), §12.3.3.
"""

from __future__ import annotations

import posixpath
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import ClassVar

from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E
from markupsafe import Markup

from enclair import paper
from enclair.bundle.counts import PICTURES, Counts
from enclair.bundle.entries import MOST_BYTES
from enclair.bundle.tree import ABOUT, GLOSSARY, Selection
from enclair.formats.door import Door, Loss, Lot, Takes, Use
from enclair.formats.pages import BUTTON, as_book
from enclair.model import Course, Nature
from enclair.pages import demo
from enclair.pages.attribution import credit
from enclair.pages.generated import lesson_uri, module_uri
from enclair.pages.templating import environment
from enclair.paper import exercises
from enclair.paper.printing import MEDIA, Printer, Sheet
from enclair.paper.tools import MissingToolError, fonts, weasyprint
from enclair.questions import KINDS
from enclair.questions.interaction import Interaction
from enclair.signs import DRAWN
from enclair.typography import french

HEADER, PROVENANCE = b"%PDF-1.7", "provenance.json"
BESIDES = {GLOSSARY: "Glossaire", ABOUT: "À propos"}
TOLD = (
    "Cette version n’a pas les réponses. Elles sont dans les pages du site, à la fin du livre EPUB, et dans le corrigé "
    "du formateur, où les questions portent les mêmes numéros."
)  # fmt: skip
HELD = re.compile(rb"<</Type /(ObjStm|EmbeddedFile)\b[^\n]{0,400}>>\nstream\n")
WRITTEN = re.compile(r"/(?:Title|Alt) ?(\((?:\\.|[^\\)])*\)|<[0-9a-fA-F]*>)", re.DOTALL)
NUMBERED = re.compile(r"Question \d+")


class Pdf(Door):
    """A tagged document: each page of the course on a new sheet, in the outline too, with its questions."""

    name = "pdf"
    title = "PDF à lire ou à imprimer, sans les réponses"
    use = Use.LEARN
    audience = "qui veut imprimer un module entier, ou le lire avec une synthèse vocale"
    takes = Takes.PAGES
    suffix = ".pdf"
    is_long = True
    kinds: ClassVar[Mapping[type[Interaction], str | Loss]] = dict.fromkeys(
        KINDS, "à faire sur le papier ; la réponse est dans le corrigé du formateur, sous le même numéro"
    )

    def missing(self) -> str:
        try:
            weasyprint()
            fonts()
        except MissingToolError:
            return "ce sont les outils de la salle qui le mettent en page ; « make formateur » les installe"
        return ""

    def serves(self, _course: Course, selection: Selection) -> bool:
        return selection.kind != "role"  # a role path is made of pages of modules, which one prints

    def write(self, lot: Lot) -> bytes:
        files = lot.tree.files
        pictures = {
            paper.address(name): (data, MEDIA[posixpath.splitext(name)[1][1:].replace("jpg", "jpeg")])
            for name, data in files.items() if posixpath.splitext(name)[1] in PICTURES
        }  # fmt: skip
        title = lot.selection.title
        template = environment(Path(__file__).parent).get_template("pdf.html.j2")
        html = template.render(course=lot.course, title=title, credit=credit(lot.course, lot.selection.ids),
                               told=french(TOLD), pages=[*_pages(lot)])  # fmt: skip
        sheet = Sheet("", lot.selection.name, title, "livre", paper.with_addresses(paper.with_drawn_signs(html)))
        return Printer(lot.course, pictures).book(sheet, {PROVENANCE: lot.provenance(self, {})})

    def losses(self, lot: Lot) -> Iterator[Loss]:
        held, told = lot.tree.counts, _shown_images(lot)
        if held.questions:
            costs = Counts(choices=held.choices, feedbacks=held.feedbacks)
            why = "le corrigé est à part, pour qui forme ; le livre EPUB a les réponses à la fin"
            yield Loss("les réponses expliquées", why, held.questions, costs)
        if narrow := held.images - told:
            why = "le papier a la largeur du grand dessin, et un pictogramme qui ne dit rien n’y est qu’un fond"
            yield Loss("les dessins pour téléphone, les pictogrammes", why, narrow, Counts(images=narrow))
        if tried := sum('class="demo"' in article for article in lot.tree.articles.values()):
            why = "le papier n’exécute pas de programme : restent le cas, pas à pas, et son tableau"
            yield Loss("les réglages des démonstrations", why, tried)

    def recognises(self, data: bytes) -> bool:
        try:
            return bool(self.provenance(data))
        except ValueError:
            return False

    def counts(self, data: bytes) -> Counts:
        self.provenance(data)
        objects = _objects(data)
        titles = [_said(one) for one in objects if "/Title" in one and "/Parent" in one]
        asked = sum(NUMBERED.fullmatch(title) is not None for title in titles)
        pages = [title for title in titles if title not in BESIDES.values() and not NUMBERED.fullmatch(title)]
        images = {_said(one) for one in objects if "/S /Figure" in one and "/Alt" in one} - {*DRAWN.values()}
        return Counts(len(pages), asked, images=len(images))

    def provenance(self, data: bytes) -> bytes:
        if not data.startswith(HEADER):
            raise ValueError("ce fichier n’est pas un PDF de cet outil")
        return _streams(data, b"EmbeddedFile")


# ——— the document ———


def numbers(course: Course) -> Mapping[str, int]:
    """Return the number of the first question of each page, as the key of its module counts them."""
    found = {}
    for module in course.modules:
        found[module_uri(module)], following = 1, 1 + len(module.page.quizzes)
        for lesson in module.lessons:
            is_recall = lesson.nature is Nature.RECALL
            found[lesson_uri(module, lesson)] = 1 if is_recall else following
            following += 0 if is_recall else len(lesson.page.quizzes)
    return found


def _pages(lot: Lot) -> Iterator[tuple[str, str, Markup]]:
    """Yield (anchor, level, content) of each page, then of those that speak of the whole."""
    first = numbers(lot.course)
    for entry in lot.selection.entries:
        root = paper.parse(lot.tree.articles[entry.name])
        start = first.get(entry.uri, 1)
        yield entry.id, "sous" if entry.parent else "sur", _printed(root, entry.id, start)
    for name, title in BESIDES.items():
        if name in lot.tree.files:
            (article,) = lxml_html.document_fromstring(lot.tree.files[name].decode()).findall(".//article")
            yield posixpath.splitext(name)[0], "sur", _printed(E.div(*article), title, 1)


def _printed(root: HtmlElement, prefix: str, start: int) -> Markup:
    """Return a page as paper shows it, its questions numbered, its ids unlike those of the others."""
    for button in root.xpath(f".//a[@class='{BUTTON}']"):
        button.drop_tree()
    root = as_book(demo.on_paper(paper.settle(root)))
    for number, asked in enumerate(exercises.put_on_paper(root, start).find_class("question"), start):
        asked.set("data-signet", f"Question {number}")
    for image in root.iter("img"):
        image.set("src", paper.address(image.get("src")))
    paper.lay_pictograms(root)
    return Markup(paper.inner(paper.prefix_ids(root, prefix)))  # noqa: S704  made by us


def _shown_images(lot: Lot) -> int:
    """Return how many images say something on paper."""
    told = (re.findall(r'<img src="([^"]*)" alt="[^"]', article) for article in lot.tree.articles.values())
    return len({name for found in told for name in found})


# ——— reading back ———


def _streams(data: bytes, kind: bytes) -> bytes:
    """Return what the only stream of a kind holds, unpacked. Raises ValueError when there is none, or it is huge."""
    found = [one for one in HELD.finditer(data) if one[1] == kind]
    if len(found) != 1:
        raise ValueError("ce PDF n’est pas de ceux que l’outil écrit")
    unpacker = zlib.decompressobj()
    try:
        held = unpacker.decompress(data[found[0].end() :], MOST_BYTES)
    except zlib.error as error:
        raise ValueError("ce PDF est abîmé") from error
    if not unpacker.eof:
        raise ValueError("ce PDF est coupé, ou trop grand")
    return held


def _objects(data: bytes) -> list[str]:
    """Return the objects of a PDF that are no streams: WeasyPrint puts them all in one."""
    held = _streams(data, b"ObjStm").decode("latin-1")
    start = re.match(r"[\d ]+", held)
    if start is None:
        raise ValueError("ce PDF est abîmé")
    places = [start.end() + int(place) for place in start[0].split()[1::2]]
    return [held[place:after] for place, after in zip(places, [*places[1:], len(held)], strict=True)]


def _said(written: str) -> str:
    """Return the title or the alternative text of an object, whichever way PDF writes it."""
    found = WRITTEN.search(written)
    if not found:
        return ""
    if found[1].startswith("<"):
        return bytes.fromhex(found[1][1:-1]).decode("utf-16")
    return re.sub(r"\\(.)", r"\1", found[1][1:-1])
