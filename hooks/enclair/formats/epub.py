"""A book: every page, its questions to answer by hand, the answers at the end; it needs no network and no program.

EPUB 3.3 (https://www.w3.org/TR/epub-33/); metadata of EPUB Accessibility 1.1. No conformance is claimed: that takes an
evaluation by people.
"""

from __future__ import annotations

import posixpath
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import ClassVar, NamedTuple
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.bundle.archive import stored, zip_archive
from enclair.bundle.counts import PICTURES, Counts
from enclair.bundle.entries import NotOursError, entries_of
from enclair.bundle.tree import ABOUT, GLOSSARY, Entry
from enclair.formats.bank import ABROAD, parsed
from enclair.formats.door import Door, Loss, Lot, Takes, Use
from enclair.formats.package import files_of
from enclair.formats.pages import as_book
from enclair.pages.attribution import cited, credit
from enclair.pages.licences import NOTICES
from enclair.paper import exercises
from enclair.questions import KINDS
from enclair.questions.interaction import Interaction
from enclair.typography import french

MIMETYPE, MEDIA = "mimetype", b"application/epub+zip"
CONTAINER, PROVENANCE = "META-INF/container.xml", "META-INF/provenance.json"
FOLDER, BOOK, CONTENTS, STYLESHEET = "livre", "livre.opf", "navigation.xhtml", "livre.css"
PAGES = f"{FOLDER}/pages"
ANSWERS = ".reponses.xhtml"
"""How the names of pages of answers end: a page of the course has no other point in its name."""
QUESTION, WHY = "question", ".//*[@class='quiz-pourquoi']"
ROW = ".//ul[@class='pourquoi']//li[not(@class='quiz-modele')]"
XHTML, OPS = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops"
TYPES = {
    ".xhtml": "application/xhtml+xml", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png",
    ".jpg": "image/jpeg", ".webp": "image/webp",
}  # fmt: skip
OURS = ("decoding", "tabindex", "target", "rel", "aria-describedby", "autocomplete", "for", "title")
"""Attributes that speak to a browser, to our style sheets or to what a book leaves out."""
ACCESSIBLE: Sequence[tuple[str, str]] = (
    ("accessMode", "textual"), ("accessMode", "visual"), ("accessModeSufficient", "textual"),
    ("accessModeSufficient", "textual,visual"), ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "displayTransformability"), ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"), ("accessibilityFeature", "tableOfContents"),
    ("accessibilityHazard", "none"),
    ("accessibilitySummary", french(
        "Les images qui disent quelque chose ont un texte de remplacement, les tableaux des en-têtes, et l’ordre de "
        "lecture est celui des pages. Le livre n’a ni son, ni vidéo, ni animation. Chaque question mène à sa réponse, "
        "à la fin. Aucun audit n’en a été fait."
    )),
)  # fmt: skip
"""What the book says of its accessibility, in schema.org’s words."""


class Page(NamedTuple):
    """A page of the book: its file, its title, its article as XHTML; what the contents call it, under a title there."""

    name: str
    title: str
    body: str
    label: str = ""


class Epub(Door):
    """A file a page, then the glossary, a file of answers a page that asks, and where it comes from."""

    name = "epub"
    title = "Livre numérique EPUB"
    use = Use.LEARN
    audience = "une liseuse, une tablette ou un téléphone, sans réseau"
    takes = Takes.PAGES
    suffix = ".epub"
    has_parts = True
    kinds: ClassVar[Mapping[type[Interaction], str | Loss]] = dict.fromkeys(
        KINDS, "à faire de tête ou sur papier ; la réponse expliquée, avec chaque retour, est à la fin du livre"
    )

    def write(self, lot: Lot) -> bytes:
        files = _Book(lot).files()
        files[PROVENANCE] = lot.provenance(self, files)
        return zip_archive({MIMETYPE: stored(MEDIA), **{name: lot.deflated(data) for name, data in files.items()}})

    def make_parts(self, lot: Lot, entry: Entry) -> None:
        _dressed(lot, entry)

    def losses(self, lot: Lot) -> Iterator[Loss]:
        if asked := lot.tree.counts.questions:
            yield Loss("la correction sur place", "un livre ne calcule rien : la réponse expliquée est à la fin", asked)
        if tried := sum('class="demo"' in article for article in lot.tree.articles.values()):
            why = "un livre n’exécute pas de programme : restent le cas, pas à pas, et son tableau"
            yield Loss("les réglages des démonstrations", why, tried)

    def recognises(self, data: bytes) -> bool:
        try:
            entries = entries_of(data)
        except NotOursError:
            return False
        named = [entry for entry in entries if entry.name == MIMETYPE and entry.size == len(MEDIA) and not entry.faults]
        return any(entry.content() == MEDIA for entry in named)  # nothing else is unpacked: sizes are not judged yet

    def counts(self, data: bytes) -> Counts:
        files = files_of(data)
        if files.get(MIMETYPE) != MEDIA:
            raise ValueError("ce fichier n’est pas un livre EPUB de cet outil")
        names = [name for name in files if name.startswith(f"{PAGES}/")]
        besides = {f"{PAGES}/{_page_name(name)}" for name in (ABOUT, GLOSSARY, NOTICES)}
        answers = [parsed(files[name]) for name in names if name.endswith(ANSWERS)]
        pages = [parsed(files[name]) for name in names
                 if name.endswith(".xhtml") and not name.endswith(ANSWERS) and name not in besides]  # fmt: skip
        return Counts(
            len(pages), sum(len(_found(page, f".//div[@class='{QUESTION}']")) for page in pages),
            sum(len(_found(page, ROW)) for page in answers), sum(len(_found(page, WHY)) for page in answers),
            sum(posixpath.splitext(name)[1] in PICTURES for name in names),
        )  # fmt: skip

    def provenance(self, data: bytes) -> bytes:
        return files_of(data).get(PROVENANCE, b"")


def _found(root: etree._Element, path: str) -> list[etree._Element]:
    """Return what a path finds in a page of a book, its namespace set aside."""
    plain = path.replace("//", "//x:").replace("x:*", "*")
    found: list[etree._Element] = root.xpath(plain, namespaces={"x": XHTML})  # type: ignore[assignment]
    return found


def _page_name(name: str) -> str:
    """Return the name in the book of a page of a package."""
    return f"{posixpath.splitext(name)[0]}.xhtml"


def _answers_name(name: str) -> str:
    return posixpath.splitext(name)[0] + ANSWERS


# ——— a page ———


def _dressed(lot: Lot, entry: Entry) -> tuple[str, str]:
    """Return what a page becomes: the same in each book that holds it."""
    article = lot.tree.articles[entry.name]
    return lot.shared.once(("epub", article, entry.name), lambda: dressed(article, entry.name))


def dressed(article: str, name: str) -> tuple[str, str]:
    """Return the article of a page as a book shows it, and the answers to its questions; nothing when it asks none."""
    root = as_book(lxml_html.fragment_fromstring(article, create_parent="div"))
    for narrow in root.xpath(".//picture/source"):
        narrow.set("type", TYPES[posixpath.splitext(narrow.get("srcset"))[1]])
        narrow.getparent().extend(narrow)  # lxml reads HTML 4, where nothing ends a `<source>`
    answers = E.div()
    for number, quiz in enumerate(exercises.questions(root), 1):
        asked, key = exercises.question(quiz, number), exercises.answer(quiz, number)
        anchor = quiz.get("id")
        asked.set("id", anchor)
        asked.append(E.p(E.a("Voir la réponse", href=f"{_answers_name(name)}#{anchor}")))
        asked.tail = quiz.tail
        quiz.getparent().replace(quiz, asked)
        key.set("id", anchor)
        for hint in reversed(quiz.find_class("quiz-indice")):
            key.insert(1, E.div(*hint.xpath("./*[not(self::summary)]"), {"class": "indice"}))
        key.append(E.p(E.a("Revenir à la question", href=f"{_page_name(name)}#{anchor}")))
        answers.append(key)
    return _as_xhtml(root), _as_xhtml(answers) if len(answers) else ""


def _as_xhtml(root: HtmlElement) -> str:
    """Return what an element holds as XHTML, its links within the book."""
    for anchor in list(root.iter("a")):
        href = anchor.get("href", "")
        target = urlsplit(href)
        kind = posixpath.splitext(target.path)[1]
        if href.startswith(ABROAD) or not target.path or kind == ".xhtml":
            continue
        if kind == ".html" or target.path == NOTICES:
            anchor.set("href", _page_name(target.path) + (f"#{target.fragment}" if target.fragment else ""))
        else:
            anchor.drop_tag()  # an image, which the page shows
    for node in root.iter():
        for name in [name for name in node.attrib if name in OURS or name.startswith("data-")]:
            del node.attrib[name]
    inside = (etree.tostring(node, encoding="unicode", method="xml") for node in root)
    return escape(root.text or "", quote=False) + "".join(inside)


def _beside(lot: Lot, name: str) -> str:
    """Return the article of a page that speaks of the package: the same in each book whose page is the same."""
    page = lot.tree.files[name].decode()
    return lot.shared.once(("whole", "epub", page), lambda: _article(page))


def _article(page: str) -> str:
    (article,) = lxml_html.document_fromstring(page).findall(".//article")
    return _as_xhtml(as_book(article))


def document(title: str, body: str, *, up: str = "../") -> bytes:
    """Return a whole page."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<html xmlns="{XHTML}" xmlns:epub="{OPS}" lang="fr" xml:lang="fr">\n<head>\n<meta charset="utf-8"/>\n'
        f"<title>{escape(title, quote=False)}</title>\n"
        f'<link rel="stylesheet" type="text/css" href="{up}{STYLESHEET}"/>\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    ).encode()


# ——— the book ———


class _Book:
    """The files of one book."""

    def __init__(self, lot: Lot) -> None:
        self.lot, self.course, self.selection = lot, lot.course, lot.selection
        self.pages: list[Page] = []
        self.answers: list[Page] = []
        for entry in self.selection.entries:
            body, key = _dressed(lot, entry)
            if not self.pages:
                body += f'\n<p class="credit">{escape(credit(self.course, self.selection.ids), quote=False)}</p>'
            self.pages.append(Page(_page_name(entry.name), entry.title, body))
            if key:
                title = french(f"Réponses : {entry.title}")
                heading = f"<h1>{escape(title, quote=False)}</h1>\n"
                self.answers.append(Page(_answers_name(entry.name), title, heading + key, entry.title))
        self.besides = [*self.beside()]

    def beside(self) -> Iterator[Page]:
        """Yield the pages that speak of the whole."""
        files = self.lot.tree.files
        if GLOSSARY in files:
            yield Page(_page_name(GLOSSARY), "Glossaire", _beside(self.lot, GLOSSARY))
        yield Page(_page_name(ABOUT), "À propos", _beside(self.lot, ABOUT))
        notices = escape(files[NOTICES].decode(), quote=False)
        yield Page(_page_name(NOTICES), "Avis de licence", f"<h1>Avis de licence</h1>\n<pre>{notices}</pre>")

    def files(self) -> dict[str, bytes]:
        """Return every file by name, but for its type and where it comes from."""
        made = [*self.pages, *self.answers, *self.besides]
        found = {f"{PAGES}/{page.name}": document(page.title, page.body) for page in made}
        found |= {f"{PAGES}/{name}": data for name, data in self.lot.tree.files.items() if _is_picture(name)}
        found[f"{FOLDER}/{STYLESHEET}"] = Path(__file__).with_suffix(".css").read_bytes()
        found[f"{FOLDER}/{CONTENTS}"] = document("Sommaire", self.contents(), up="")
        listed = sorted(name.removeprefix(f"{FOLDER}/") for name in found)
        found[f"{FOLDER}/{BOOK}"] = self.book(listed, [page.name for page in made])
        found[CONTAINER] = (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n<rootfiles>\n'
            f'<rootfile full-path="{FOLDER}/{BOOK}" media-type="application/oebps-package+xml"/>\n'
            "</rootfiles>\n</container>\n"
        ).encode()
        return found

    def contents(self) -> str:
        """Return the table of contents: pages under their module, then what stands at the end."""
        titles = {module.id: french(module.title) for module in self.course.modules}
        rows = []
        pages = dict(zip(self.selection.entries, self.pages, strict=True))
        for module, group in groupby(self.selection.entries, key=lambda entry: entry.parent or entry.id):
            first, *others = group
            if first.id == module:
                rows.append(_row(_link(pages[first]), (_row(_link(pages[entry])) for entry in others)))
            else:
                inside = (_row(_link(pages[entry])) for entry in (first, *others))
                rows.append(_row(f"<span>{escape(titles[module], quote=False)}</span>", inside))
        if self.answers:
            rows.append(_row("<span>Réponses</span>", (_row(_link(page)) for page in self.answers)))
        rows += [_row(_link(page)) for page in self.besides]
        marks = f'<li><a epub:type="bodymatter" href="pages/{self.pages[0].name}">Début</a></li>'
        if self.answers:
            marks += f'<li><a epub:type="backmatter" href="pages/{self.answers[0].name}">Réponses</a></li>'
        return (
            f'<nav epub:type="toc" role="doc-toc" aria-labelledby="sommaire">\n<h1 id="sommaire">Sommaire</h1>\n'
            f"<ol>{''.join(rows)}</ol>\n</nav>\n"
            f'<nav epub:type="landmarks" aria-label="Repères" hidden="hidden">\n<ol>{marks}</ol>\n</nav>'
        )

    def book(self, files: Sequence[str], order: Sequence[str]) -> bytes:
        """Return the package document: what the book is, its files, the order of its pages."""
        special = {CONTENTS: ' properties="nav"'}
        items = "".join(
            f'<item id="{_id(name)}" href="{name}" media-type="{TYPES[posixpath.splitext(name)[1]]}"'
            f"{special.get(name, '')}/>\n"
            for name in files
        )
        spine = "".join(f'<itemref idref="{_id(f"pages/{name}")}"/>\n' for name in order)
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" xml:lang="fr" unique-identifier="livre">\n'
            f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n{"".join(self.metadata())}</metadata>\n'
            f"<manifest>\n{items}</manifest>\n<spine>\n{spine}</spine>\n</package>\n"
        ).encode()

    def metadata(self) -> Iterator[str]:
        """Yield what a catalogue reads, a line each."""
        told, body = self.course.attribution, self.course.organisation
        whose = f" {body.number}" if body else ""
        name = uuid.uuid5(uuid.NAMESPACE_URL, f"{told.address} {self.course.id} {self.selection.name}{whose}")
        yield f'<dc:identifier id="livre">urn:uuid:{name}</dc:identifier>\n'
        known = {
            "title": self.selection.title, "language": "fr", "creator": told.name,
            "publisher": body.name if body else told.name, "date": told.updated_on.isoformat(),
            "rights": cited(self.course, self.selection.ids), "description": french(f"{self.course.subtitle}."),
        }  # fmt: skip
        for tag, text in known.items():
            yield f"<dc:{tag}>{escape(text, quote=False)}</dc:{tag}>\n"
        yield f'<meta property="dcterms:modified">{told.updated_on.isoformat()}T00:00:00Z</meta>\n'
        for tag, text in ACCESSIBLE:
            yield f'<meta property="schema:{tag}">{escape(text, quote=False)}</meta>\n'


def _is_picture(name: str) -> bool:
    return posixpath.splitext(name)[1] in PICTURES


def _id(name: str) -> str:
    """Return the identifier of a file in the package document."""
    return "f-" + name.replace("/", "_")


def _link(page: Page) -> str:
    return f'<a href="pages/{page.name}">{escape(page.label or page.title, quote=False)}</a>'


def _row(head: str, inside: Iterable[str] = ()) -> str:
    held = "".join(inside)
    return f"<li>{head}{f'<ol>{held}</ol>' if held else ''}</li>\n"
