"""The files of a package: pages in the light shell, what they show, where they come from.

A package is flat: platforms serve files by base name, so every name in it is unique, lower case, ASCII.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E
from markupsafe import Markup

from enclair.model import Course, Lesson, Module, Term
from enclair.pages.generated import day_in_french, gloss, lesson_uri, module_uri
from enclair.pages.quiz import counts, expected_counts
from enclair.pages.typography import french

ASSETS = Path(__file__).parents[1] / "assets"
STYLESHEETS = ("enclair.css", "shell.css")
STYLESHEET, SCRIPT = "enclair.css", "enclair.js"
INDEX, ABOUT, GLOSSARY, PROVENANCE = "index.html", "a-propos.html", "glossaire.html", "provenance.json"


class CountMismatchError(Exception):
    """An output does not hold the questions that the sources place there."""


class BrokenPackageError(Exception):
    """A page points at something that no package can hold: a bug of ours."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page as the site shows it: its place there, its title, the HTML of its article, which opens with `<h1>`."""

    uri: str
    title: str
    html: str


@dataclass(frozen=True, slots=True)
class Rendering:
    """All that packages need of a build: pages by site uri, image files by site uri."""

    pages: Mapping[str, RenderedPage]
    files: Mapping[str, Path]


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of a package that readers go to in order: stable id, title, file name, minutes, site page."""

    id: str
    title: str
    name: str
    minutes: int
    uri: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a package holds: a module, the whole course, or a role’s path; entries in order, the first is the index."""

    name: str
    title: str
    kind: str
    entries: tuple[Entry, ...]


def selections(course: Course) -> Iterator[Selection]:
    """Yield every package to make: each module, the course, each role that has a path."""
    for module in course.modules:
        sheet = Entry(module.id, french(module.title), INDEX, module.minutes, module_uri(module))
        yield Selection(module.slug, french(module.title), "module", (sheet, *_lessons(module, module.lessons)))
    whole: list[Entry] = [Entry("accueil", french(course.title), INDEX, sum(m.minutes for m in course.modules))]
    for module in course.modules:
        whole.append(Entry(module.id, french(module.title), f"{module.slug}.html", module.minutes, module_uri(module)))
        whole += _lessons(module, module.lessons)
    yield Selection("parcours", french(course.title), "parcours", tuple(whole))
    for role in course.roles:
        steps = course.path_of(role)
        title = french(f"{course.title} : {role.title}")
        index = Entry("accueil", title, INDEX, sum(lesson.duration.total for _, lesson in steps))
        entries = [_lesson(module, lesson) for module, lesson in steps]
        if entries:
            yield Selection(f"role-{role.id}", title, "role", (index, *entries))


def _lessons(module: Module, lessons: tuple[Lesson, ...]) -> Iterator[Entry]:
    return (_lesson(module, lesson) for lesson in lessons)


def _lesson(module: Module, lesson: Lesson) -> Entry:
    name = f"{module.slug}-{lesson.slug}.html"
    return Entry(lesson.id, french(lesson.title), name, lesson.duration.total, lesson_uri(module, lesson))


def verify_counts(course: Course, rendering: Rendering) -> None:
    """Raise CountMismatchError unless every page holds the quizzes, choices and feedbacks of its source."""
    items = course.items
    for module in course.modules:
        places = [(module_uri(module), module.page)]
        places += [(lesson_uri(module, lesson), lesson.page) for lesson in module.lessons]
        for uri, page in places:
            if uri not in rendering.pages:
                raise CountMismatchError(f"la page {uri} n’a pas été rendue")
            expected = expected_counts([items[ref.id] for ref in page.quizzes])
            found = counts(lxml_html.fragment_fromstring(rendering.pages[uri].html, create_parent="div"))
            _compare(uri, expected, found)


def _compare(where: str, expected: tuple[int, int, int], found: tuple[int, int, int]) -> None:
    if expected != found:
        names = ("question(s)", "proposition(s)", "retour(s)")
        told = ", ".join(f"{e} {name} dans la source, {f} rendu(s)"
                         for e, f, name in zip(expected, found, names, strict=True) if e != f)  # fmt: skip
        raise CountMismatchError(f"{where} : {told}")


class TreeBuilder:
    """Makes the files of one package after another; what they share is made once."""

    def __init__(self, course: Course, rendering: Rendering) -> None:
        self.course, self.rendering = course, rendering
        self.terms = {term.id: term for term in course.terms}
        self.image_names = {uri: _image_name(uri) for uri in rendering.files}
        env = Environment(
            loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined,
            trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        env.filters |= {"fr": french, "day": day_in_french}
        self.shell = env.get_template("shell.html.j2")
        self.index = env.get_template("index.html.j2")
        self.about = env.get_template("a_propos.html.j2")
        self.glossary = env.get_template("glossaire.html.j2")

    @cached_property
    def shared(self) -> dict[str, bytes]:
        """The style sheet and the script of every package."""
        css = "\n".join((ASSETS / name).read_text("utf-8") for name in STYLESHEETS)
        return {STYLESHEET: css.encode(), SCRIPT: (ASSETS / SCRIPT).read_bytes()}

    @cached_property
    def parsed(self) -> dict[str, HtmlElement]:
        """The tree of each page, parsed once; packages work on copies."""
        return {
            uri: lxml_html.fragment_fromstring(page.html, create_parent="div")
            for uri, page in self.rendering.pages.items()
            if uri.startswith("modules/")
        }

    def files(self, selection: Selection) -> dict[str, bytes]:
        """Return every file of a package by name, the manifest excepted."""
        names = {entry.uri: entry.name for entry in selection.entries if entry.uri}
        files = dict(self.shared)
        wanted: dict[str, None] = {}
        placed = [0, 0, 0]
        for number, entry in enumerate(selection.entries):
            if entry.uri:
                root = lxml_html.fromstring(lxml_html.tostring(self.parsed[entry.uri], encoding="unicode"))
                placed = [a + b for a, b in zip(placed, counts(root), strict=True)]
                wanted |= dict.fromkeys(self.localise(root, entry.uri, names, files))
                content = _inner(root)
            else:
                content = self.index.render(course=self.course, selection=selection, modules=self.by_module(selection))
            files[entry.name] = self.page(selection, number, entry.title, content)
        self.check_counts(selection, tuple(placed))
        terms = sorted((self.terms[term_id] for term_id in wanted), key=lambda term: term.id)
        if terms:
            files[GLOSSARY] = self.page(selection, None, "Glossaire", self.glossary_page(terms))
        files[ABOUT] = self.page(selection, None, "À propos", self.about_page(selection))
        files[PROVENANCE] = self.provenance(selection, files)
        return files

    def check_counts(self, selection: Selection, found: tuple[int, ...]) -> None:
        """Raise CountMismatchError unless the package holds what its pages’ sources place there."""
        pages = {module_uri(module): module.page for module in self.course.modules}
        pages |= {lesson_uri(module, lesson): lesson.page for module, lesson in self.course.lessons}
        items = self.course.items
        placed = [items[ref.id] for entry in selection.entries if entry.uri for ref in pages[entry.uri].quizzes]
        _compare(f"paquet « {selection.name} »", expected_counts(placed), (found[0], found[1], found[2]))

    def localise(
        self, root: HtmlElement, uri: str, names: Mapping[str, str], files: dict[str, bytes]
    ) -> Iterator[str]:
        """Point links and images of a page at the package’s own files; yield the glossary terms it calls."""
        folder = posixpath.dirname(uri)
        for image in root.xpath(".//img"):
            source = posixpath.normpath(posixpath.join(folder, image.get("src")))
            if source not in self.image_names:
                raise BrokenPackageError(f"{uri} : l’image « {source} » n’est pas dans le parcours")
            name = self.image_names[source]
            image.set("src", name)
            files[name] = self.rendering.files[source].read_bytes()
        for link in root.xpath(".//a[@href]"):
            target, _, anchor = link.get("href").partition("#")
            if link.get("href").startswith(("http:", "https:")):
                _open_aside(link)
            elif target and not target.startswith(("mailto:", "tel:")):
                page = posixpath.normpath(posixpath.join(folder, target))
                if page == "glossaire.html" and anchor in self.terms:
                    link.set("href", f"{GLOSSARY}#{anchor}")
                    yield anchor
                elif page in names:
                    link.set("href", names[page] + (f"#{anchor}" if anchor else ""))
                else:
                    _unlink(link)

    def by_module(self, selection: Selection) -> list[tuple[str, list[Entry]]]:
        """Return the entries after the index, grouped under the title of their module."""
        groups: dict[str, list[Entry]] = {}
        titles = {lesson_uri(m, lesson): french(m.title) for m, lesson in self.course.lessons}
        titles |= {module_uri(m): french(m.title) for m in self.course.modules}
        for entry in selection.entries[1:]:
            groups.setdefault(titles[entry.uri], []).append(entry)
        return list(groups.items())

    def page(self, selection: Selection, number: int | None, title: str, content: str) -> bytes:
        """Return a whole page: the shell around an article."""
        entries = selection.entries
        current = entries[number] if number is not None else None
        html = self.shell.render(
            course=self.course,
            title=title,
            content=Markup(content),  # noqa: S704  made by us, allow-listed when the page was finished
            bundle={
                "title": selection.title, "kind": selection.kind, "version": self.course.version,
                "date": self.course.date, "licence": self.course.licence, "publisher": self.course.publisher,
                "entries": [
                    {"title": e.title, "href": e.name, "minutes": e.minutes, "current": e is current} for e in entries
                ],
            },
            previous=_step(entries, number, -1),
            next=_step(entries, number, 1),
            home=INDEX,
            position=f"Étape {number} sur {len(entries) - 1}" if number else "",
            minutes=current.minutes if current else None,
            stylesheet=STYLESHEET,
            script=SCRIPT,
        )  # fmt: skip
        return html.encode()

    def glossary_page(self, terms: list[Term]) -> str:
        """Return the article of the glossary: the terms that this package’s pages call."""
        return self.glossary.render(terms=[(term, french(gloss(term))) for term in terms])

    def about_page(self, selection: Selection) -> str:
        """Return the article that says where the package comes from and what it does not do."""
        pages = {lesson_uri(module, lesson): lesson.page for module, lesson in self.course.lessons}
        uris = {entry.uri for entry in selection.entries}
        facts = {self.course.facts[ref.id] for uri, page in pages.items() if uri in uris for ref in page.facts}
        return self.about.render(course=self.course, selection=selection,
                                 review=min((fact.review_before for fact in facts), default=None))  # fmt: skip

    def provenance(self, selection: Selection, files: Mapping[str, bytes]) -> bytes:
        """Return `provenance.json`: what this is, from whom, of when, and the hash of each other file."""
        document = {
            "parcours": self.course.id,
            "paquet": selection.name,
            "titre": selection.title,
            "version": self.course.version,
            "date": self.course.date.isoformat(),
            "licence": self.course.licence,
            "editeur": self.course.publisher,
            "organisation": None,
            "pages": [entry.id for entry in selection.entries],
            "sha256": {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())},
        }
        return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _step(entries: tuple[Entry, ...], number: int | None, offset: int) -> dict[str, str] | None:
    if number is None or not 0 <= number + offset < len(entries):
        return None
    entry = entries[number + offset]
    return {"title": entry.title, "href": entry.name}


def _image_name(uri: str) -> str:
    """Return the flat name of an image: module, then file."""
    parts = uri.split("/")
    return f"{parts[1]}-{parts[-1]}".lower()


def _open_aside(link: HtmlElement) -> None:
    """An external page cannot open inside a platform’s frame: open it beside, and say so."""
    link.set("target", "_blank")
    link.set("rel", "noopener noreferrer")
    link.append(E.span(" (nouvelle fenêtre)", {"class": "vh"}))


def _unlink(link: HtmlElement) -> None:
    """Keep the words of a link whose page is not in this package."""
    link.tag = "span"
    for name in list(link.attrib):
        del link.attrib[name]
    link.set("class", "hors-paquet")


def _inner(root: HtmlElement) -> str:
    return (root.text or "") + "".join(lxml_html.tostring(child, encoding="unicode") for child in root)
