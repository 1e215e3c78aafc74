"""The files of a package: pages in the light shell, what they show, where they come from.

A package is flat: platforms serve files by base name, so every name in it is unique, lower case, ASCII.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from html import escape, unescape
from itertools import count
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E
from markupsafe import Markup
from msgspec import Struct, field
from msgspec.structs import replace

from enclair.bundle.counts import Counts
from enclair.bundle.inventory import INVENTORY, Inventory
from enclair.bundle.open_data import COURSE_SHEET, course_sheet, json_file
from enclair.bundle.slots import ASKED, EMPTY_SHEET, SHEET, brand_of, filled_tree
from enclair.images import shown_at
from enclair.model import BLANK, Course, Fact, Item, Lesson, Module, Page, Picture
from enclair.pages import demo, quiz
from enclair.pages.article import gloss, serialised, write_source
from enclair.pages.attribution import cited
from enclair.pages.bilan import Bilan, bilans, of_module, of_role
from enclair.pages.generated import OPENED, lesson_uri, module_uri, told_by_steps
from enclair.pages.licences import NOTICES, notices
from enclair.pages.quiz import CountMismatchError
from enclair.pages.templating import environment
from enclair.pages.words import LostWordsError, said, verify
from enclair.reading.names import flat_name
from enclair.typography import french, set_typography

ASSETS = Path(__file__).parents[1] / "assets"
STYLESHEETS = ("enclair.css", "shell.css")
STYLESHEET, SCRIPT = "enclair.css", "enclair.js"
TERMS = "termes.js"
"""What the script loads where a page calls terms of the glossary."""
ON_DEMAND = ("projection.css", "projection.js")
"""What the script loads when somebody asks to project."""
END, LATER, EASY = "Bilan", "Plus tard", "Facile à lire"
"""What packages call the pages that are no step."""
ASIDE = frozenset({LATER, EASY})
"""Those among them where « Suivant » does not lead."""
AT_THE_END = ("bilan.css", "bilan.js")
"""What the pages that end a module or a path ask for, besides."""
INDEX, ABOUT, GLOSSARY, PROVENANCE = "index.html", "a-propos.html", "glossaire.html", "provenance.json"
NOTES, NOTES_SET, NOTES_END = "notes.js", "window.ENCLAIR_NOTES = ", ";\n"
"""What a trainer says of each lesson, in the trainer’s lot only."""
READ_ME = "0-lisez-moi.txt"
"""What to do with that lot, once unpacked: the first of its files where they are sorted by name."""
ID = re.compile(r'<[a-z][^>]* id="([^"]*)"')
"""What a link may lead to, in HTML of ours: lxml writes no `>` in an attribute."""
PICTURE, LINK = re.compile(r"<(?:img|source) [^>]*>"), re.compile(r"(<a(?: [^>]*)?>)(.*?)</a>", re.DOTALL)
"""A picture; a link, and what it holds."""
OUTSIDE = "hors-paquet"
"""The class of what was a link to a page that is not in the package."""
LOCAL = re.compile(rf'<(?:a|img|source)(?: [^>]*)?>|<span(?: lang="[^"]*")? class="{OUTSIDE}">|</(?:a|span)>')
"""All that a package changes in a page: the rest stays, to the letter, its words and its questions with it."""
SITE_GLOSSARY, SITE_SOURCES = "glossaire.html", "sources.html"


class BrokenPackageError(Exception):
    """A page points at nothing, or two files want one name: a bug of ours, since the rules let it pass."""


class RenderedPage(Struct, frozen=True):
    """A page as the site shows it: its place there, its title, the HTML of its article, which opens with `<h1>`."""

    uri: str
    title: str
    html: str


class Rendering(Struct, frozen=True):
    """All that packages need of a build: pages and images by site uri."""

    pages: Mapping[str, RenderedPage]
    images: Mapping[str, Picture]
    digests: Mapping[str, str] = field(default_factory=dict)
    """That of all that each page is made from, for who keeps what it makes."""


class Entry(Struct, frozen=True):
    """A page of a package that readers go to in order; ``parent`` is the id of the page it hangs under, if any.

    ``mark`` says what it is instead of a step; « Suivant » does not lead to what stands aside.
    """

    id: str
    title: str
    name: str
    minutes: int
    uri: str = ""
    parent: str = ""
    mark: str = ""


class Place(Struct, frozen=True):
    """Where a page stands among those of its package: which step it is, or what it is instead of one."""

    previous: Entry | None = None
    next: Entry | None = None
    position: str = ""


NOWHERE = Place()


class Selection(Struct, frozen=True, dict=True):
    """What a package holds: a module, the whole course, or a role’s path; entries in order, the first is the index."""

    name: str
    title: str
    kind: str
    entries: tuple[Entry, ...]

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of its pages."""
        return frozenset(entry.id for entry in self.entries)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of each page, by its place in the site."""
        return {entry.uri: entry.name for entry in self.entries if entry.uri}

    @cached_property
    def way(self) -> Sequence[Entry]:
        """The pages that « Suivant » leads to, one after the other, from the index."""
        return [entry for entry in self.entries if entry.mark not in ASIDE]

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The place of each page, by its name; what stands aside goes back to the page before, or to its module."""
        found: dict[str, Place] = {}
        named = {entry.id: entry for entry in reversed(self.entries)}
        following = dict(zip(self.way, self.way[1:], strict=False))
        steps = count(1)
        total = sum(not entry.mark for entry in self.entries[1:])
        previous: Entry | None = None
        for rank, entry in enumerate(self.entries):
            position = entry.mark or (f"Étape {next(steps)} sur {total}" if rank else "")
            if entry.mark == EASY:
                found[entry.name] = Place(named[entry.parent], None, position)
            else:
                found[entry.name] = Place(previous, following.get(entry), position)
            previous = entry if entry.mark not in ASIDE else previous
        return found


@lru_cache(maxsize=2)
def selections(course: Course) -> Sequence[Selection]:
    """Return every package to make: each module, the course, each role that has a path."""
    return [*_selections(course)]


def _selections(course: Course) -> Iterator[Selection]:
    for module in course.modules:
        sheet = Entry(module.id, french(module.title), INDEX, module.minutes, module_uri(module))
        yield Selection(module.slug, french(module.title), "module", (sheet, *_inside(course, module)))
    whole: list[Entry] = [Entry(course.id, french(course.title), INDEX, sum(m.minutes for m in course.modules))]
    for module in course.modules:
        name = flat_name(f"{module.slug}.html")
        whole.append(Entry(module.id, french(module.title), name, module.minutes, module_uri(module)))
        whole += _inside(course, module)
    yield Selection("parcours", french(course.title), "parcours", tuple(whole))
    for role in course.roles:
        steps = course.path_of(role)
        title = french(f"{course.title} : {role.title}")
        index = Entry(course.id, title, INDEX, sum(lesson.duration.total for _, lesson in steps))
        entries = [_lesson(module, lesson) for module, lesson in steps]
        if entries:
            yield Selection(f"role-{role.id}", title, "role", (index, *entries, *_end(of_role(course, role))))


def _inside(course: Course, module: Module) -> Iterator[Entry]:
    """Yield what a module holds after its sheet: its steps, its end, what comes a week later, what is easy to read."""
    yield from (_lesson(module, lesson) for lesson in module.steps)
    yield from _end(of_module(course, module))
    if module.easy:
        yield replace(_lesson(module, module.easy), mark=EASY)


def _lesson(module: Module, lesson: Lesson) -> Entry:
    name = flat_name(f"{module.slug}-{lesson.slug}.html")
    return Entry(lesson.id, french(lesson.title), name, lesson.duration.total, lesson_uri(module, lesson), module.id)


def _end(bilan: Bilan) -> Iterator[Entry]:
    """Yield the end of a module or of a path, then what comes a week later."""
    parent = "" if bilan.is_path else bilan.followed.id
    yield Entry(bilan.id, french(bilan.title), bilan.file, 0, bilan.uri, parent, END)
    for module, lesson in bilan.recalls:
        name = lesson.title if parent else f"{lesson.title} : {module.title}"
        yield replace(_lesson(module, lesson), title=french(name), mark=LATER)


def compared(selection: Selection) -> Iterator[tuple[str, str]]:
    """Yield (id, uri) of the pages of a package that authors write."""
    return ((entry.id, entry.uri) for entry in selection.entries if entry.uri and entry.mark != END)


@lru_cache(maxsize=2)
def course_pages(course: Course) -> Mapping[str, Page]:
    """Return the module sheets, the lessons and the ends of modules and paths, by site uri."""
    pages = {module_uri(module): module.page for module in course.modules}
    pages |= {bilan.uri: bilan.page for bilan in bilans(course)}
    return pages | {lesson_uri(module, lesson): lesson.page for module, lesson in course.lessons}


def verify_counts(course: Course, rendering: Rendering) -> None:
    """Raise CountMismatchError unless every page holds the questions, fields, answers and feedbacks of its source."""
    items, sources = course.items, dict(course_pages(course))
    if missing := sorted(sources.keys() - rendering.pages.keys()):
        raise CountMismatchError(f"la page {missing[0]} n’a pas été rendue")
    docs = course.root / "docs"
    sources |= {page.path.relative_to(docs).with_suffix(".html").as_posix(): page for page in course.docs}
    for uri in sorted(sources.keys() & rendering.pages.keys()):
        quiz.verify(parse(rendering.pages[uri].html), [items[ref.id] for ref in sources[uri].quizzes], uri)


class Tree(Struct, frozen=True):
    """The files of a package by name, the manifest excepted; what its pages show and ask, by the name of their file."""

    files: Mapping[str, bytes]
    articles: Mapping[str, str]
    """The article of each page in order, without the shell; its links and images are those of the package."""
    questions: Mapping[str, tuple[Item, ...]]
    """The questions that each page places, in order."""
    counts: Counts
    """What the sources of these pages hold."""
    told: Mapping[str, object]
    """What `provenance.json` says, hashes and losses apart: they are those of each format."""


class Calls(Struct, frozen=True):
    """What the pages of one package call: terms of the glossary and facts by id, images by site uri."""

    facts: set[str] = field(default_factory=set)
    terms: set[str] = field(default_factory=set)
    images: set[str] = field(default_factory=set)


class TreeBuilder:
    """Makes the files of one package after another; what they share is made once."""

    def __init__(self, course: Course, rendering: Rendering, others: Mapping[str, Page] | None = None) -> None:
        """``others`` are pages beside the course’s that packages may hold, by uri."""
        self.course, self.rendering = course, rendering
        self.items, self.sources = course.items, {**course_pages(course), **(others or {})}
        self.inventory = Inventory(course, self.sources)
        self.terms = {term.id: term for term in course.terms}
        self.told_by_steps = told_by_steps(course)
        self.image_names = _image_names(rendering.images)
        self.taken = frozenset(self.image_names.values())
        env = environment(Path(__file__).parent)
        env.filters["source"] = lru_cache(maxsize=None)(_source)
        self.shell = env.get_template("shell.html.j2")
        self.index = env.get_template("index.html.j2")
        self.about = env.get_template("a_propos.html.j2")
        self.glossary = env.get_template("glossaire.html.j2")

    @cached_property
    def shared(self) -> dict[str, bytes]:
        """What stands in every package: programs, style sheets, notices; read once."""
        return {NOTICES: notices(self.course).encode(), **shared_files()}

    def prepare(self) -> None:
        """Make what every package shares."""
        _ = self.shared, self.demo_scripts, self.anchors, self.inventory.questions

    def tree(self, selection: Selection) -> Tree:
        """Return what stands in every package of a selection, whatever its format.

        Raises BrokenPackageError or LostWordsError.
        """
        names = selection.names
        self.refuse_twins(*(entry.name for entry in selection.entries), GLOSSARY, ABOUT)
        calls = Calls(facts=self.facts_of(names))
        files = self.shared | self.demo_files(names)
        articles: dict[str, str] = {}
        for number, entry in enumerate(selection.entries):
            if entry.uri:
                content = self.localise(self.rendering.pages[entry.uri].html, entry.uri, names, calls)
            else:
                content = self.index.render(course=self.course, selection=selection, opened=french(OPENED),
                                            modules=self.by_module(selection))
            articles[entry.name] = content
            files[entry.name] = self.page(selection, number, entry.title, content)
        files |= {self.image_names[uri]: self.rendering.images[uri].data for uri in calls.images}
        if calls.terms:
            files[GLOSSARY] = self.page(selection, None, "Glossaire", self.glossary_page(calls))
        files[ABOUT] = self.page(selection, None, "À propos", self.about_page(selection, calls))
        files[COURSE_SHEET] = json_file(course_sheet(self.course, selection))
        files[INVENTORY] = json_file(self.inventory.of(compared(selection), calls.facts))
        questions = {
            entry.name: tuple(self.items[ref.id] for ref in self.sources[entry.uri].quizzes) if entry.uri else ()
            for entry in selection.entries
        }
        placed = [item for items in questions.values() for item in items]
        asked, _, choices, feedbacks = quiz.expected_counts(placed)
        held = Counts(len(selection.entries), asked, choices, feedbacks, len(calls.images))
        told = self.told(selection, calls, held)
        files[PROVENANCE] = provenance_file(told, files)
        files = filled_tree(files, self.course)
        return Tree(files, articles, questions, held, told)

    def refuse_twins(self, *names: str) -> None:
        """Raise BrokenPackageError when two pages of a package, or a page and an image, want one name."""
        twins = {name for name, times in Counter(names).items() if times > 1} | self.taken.intersection(names)
        if twins:
            raise BrokenPackageError(f"deux fichiers voudraient s’appeler « {min(twins)} » dans un paquet")

    def demo_files(self, uris: Iterable[str]) -> dict[str, bytes]:
        """Return what the demonstrations of some pages load, by flat name."""
        placed = [ref.id for uri in uris for ref in self.sources[uri].demos]
        return {flat_script(name): self.demo_scripts[name] for name in demo.names(placed)}

    @cached_property
    def demo_scripts(self) -> Mapping[str, bytes]:
        """What all demonstrations load, by its name in the site."""
        return demo.files(self.course.demos, self.course.demos)

    @cached_property
    def anchors(self) -> Mapping[str, frozenset[str]]:
        """The ids that links may lead to in each page."""
        return {uri: frozenset(map(unescape, ID.findall(self.rendering.pages[uri].html))) for uri in self.sources}

    def facts_of(self, uris: Mapping[str, str]) -> set[str]:
        """Return the facts that pages and their questions rest on."""
        pages = [self.sources[uri] for uri in uris]
        refs = [ref for page in pages for ref in page.facts]
        refs += [ref for page in pages for quiz in page.quizzes for ref in self.items[quiz.id].facts]
        refs += [ref for page in pages for placed in page.demos for ref in self.course.demos[placed.id].facts]
        return {ref.id for ref in refs}

    def localise(self, html: str, uri: str, names: Mapping[str, str], calls: Calls) -> str:
        """Point links and images of a page at the package’s own files, and note what it calls.

        Nothing else of it changes, and no tree has to be made. Raises BrokenPackageError, or LostWordsError when
        something else of the page changed on the way.
        """
        local = PICTURE.sub(lambda found: self.local_picture(found[0], uri, calls), html)
        local = LINK.sub(lambda found: self.local_link(found[1], found[2], uri, names, calls), local)
        if LOCAL.sub("", local) != LOCAL.sub("", html):
            written = self.sources[uri]
            verify(said(written, self.items, tried=demo.teller(self.course)), parse(local), "un paquet")
            raise LostWordsError(f"{written.source} : un paquet ne montre pas la page du site telle qu’elle est")
        return local

    def local_picture(self, tag: str, uri: str, calls: Calls) -> str:
        """Return the tag of an image, that of the package."""
        name = "srcset" if tag.startswith("<source") else "src"
        return _with(tag, name, self.image_name(uri, _resolve(uri, _value(tag, name)), calls))

    def local_link(self, tag: str, inside: str, uri: str, names: Mapping[str, str], calls: Calls) -> str:
        """Return a link that leads to the same place from the package, or what it held when the place is not there."""
        target = urlsplit(_value(tag, "href"))
        if target.scheme in {"http", "https"}:
            return f"{_aside(tag)}{inside}</a>"
        if target.scheme not in {"", "mailto", "tel"} or target.netloc:
            raise BrokenPackageError(f"{uri} : l’adresse « {_value(tag, 'href')} » n’est pas admise")
        if target.scheme:
            return f"{tag}{inside}</a>"
        page = _resolve(uri, target.path) if target.path else uri
        href = self.local_href(uri, page, unquote(target.fragment), names, calls)
        return _unlinked(tag, inside) if href is None else f"{_with(tag, 'href', href)}{inside}</a>"

    def local_href(self, uri: str, page: str, anchor: str, names: Mapping[str, str], calls: Calls) -> str | None:
        """Return what a link to a page of the site becomes in the package; None when the page is not in it."""
        if page == SITE_GLOSSARY:
            _must_be(anchor in self.terms or not anchor, uri, f"le terme « {anchor} » n’est pas dans le glossaire")
            calls.terms.add(anchor)
            return _href(GLOSSARY, anchor)
        if page == SITE_SOURCES:
            _must_be(anchor in self.course.facts or not anchor, uri, f"le fait « {anchor} » n’est pas dans le registre")
            calls.facts.update({anchor} - {""})
            return _href(ABOUT, f"source-{anchor}" if anchor else "sources")
        if page in names:
            _must_be(anchor in self.anchors[page] or not anchor, uri, f"« {page} » n’a pas d’ancre « {anchor} »")
            return f"#{anchor}" if page == uri and anchor else _href(names[page], anchor)
        if page in self.image_names:
            return self.image_name(uri, page, calls)
        _must_be(page in self.rendering.pages or not page.startswith("modules/"), uri, f"« {page} » n’existe pas")
        return None

    def image_name(self, uri: str, source: str, calls: Calls) -> str:
        """Return the name of an image in the package, and note that it has to be there."""
        _must_be(source in self.image_names, uri, f"l’image « {source} » n’est pas dans le parcours")
        calls.images.add(source)
        return self.image_names[source]

    def by_module(self, selection: Selection) -> list[tuple[str, list[Entry]]]:
        """Return the entries after the index, grouped under the title of their module."""
        groups: dict[str, list[Entry]] = {}
        for entry in selection.entries[1:]:
            if entry.uri in self.module_titles:
                groups.setdefault(self.module_titles[entry.uri], []).append(entry)
        return list(groups.items())

    @cached_property
    def module_titles(self) -> Mapping[str, str]:
        """The title of the module of each page that has one, its end included."""
        modules = self.course.modules
        titles = {lesson_uri(module, lesson): french(module.title) for module, lesson in self.course.lessons}
        titles |= {module_uri(module): french(module.title) for module in modules}
        return titles | {of_module(self.course, module).uri: french(module.title) for module in modules}

    def page(
        self, selection: Selection, number: int | None, title: str, content: str, demos: Sequence[str] = ()
    ) -> bytes:
        """Return a whole page: the shell around an article; ``demos`` are those of a page that stands in no order."""
        entries = selection.entries
        current = entries[number] if number is not None else None
        placed = [ref.id for ref in self.sources[current.uri].demos] if current and current.uri else demos
        place = selection.places[current.name] if current else NOWHERE
        html = self.shell.render(
            course=self.course,
            title=title,
            content=Markup(content),  # noqa: S704  made by us, allow-listed when the page was finished
            bundle=selection,
            current=current,
            source=cited(self.course, [current.id] if current else selection.ids),
            previous=place.previous,
            next=place.next,
            home=INDEX,
            position=place.position,
            minutes=current.minutes if current else None,
            sequence=current.id if current else "",
            is_told_by_steps=current is not None and current.uri in self.told_by_steps,
            stylesheet=STYLESHEET,
            script=SCRIPT,
            demos=map(flat_script, demo.names(placed)),
            is_end=current is not None and current.mark == END,
        )  # fmt: skip
        return html.encode()

    def glossary_page(self, calls: Calls) -> str:
        """Return the article of the glossary: the terms that this package’s pages call."""
        terms = [self.terms[term_id] for term_id in sorted(calls.terms - {""})]
        return self.glossary.render(terms=[(term, french(gloss(term))) for term in terms])

    def about_page(self, selection: Selection, calls: Calls) -> str:
        """Return the article that says where the package comes from, on what it rests, and what it does not do."""
        facts = [self.course.facts[fact_id] for fact_id in calls.facts]
        facts.sort(key=lambda fact: (fact.origin.publisher.lower(), fact.id))
        told = self.course.attribution.address
        return self.about.render(course=self.course, selection=selection, facts=facts,
                                 source=cited(self.course, selection.ids),
                                 asked=Markup(ASKED), notices=NOTICES,  # noqa: S704  made by us
                                 address="" if BLANK.search(told) else told,
                                 review=self.review(calls))  # fmt: skip

    def review(self, calls: Calls) -> date | None:
        """Return the day before which the first of the facts called has to be read again; None without a fact."""
        return min((self.course.facts[fact_id].review_before for fact_id in calls.facts), default=None)

    def told(self, selection: Selection, calls: Calls, held: Counts | None = None) -> dict[str, object]:
        """Return what `provenance.json` says: what this is, of when, until when, from whom, by whom, how much."""
        told, brand = self.course.attribution, brand_of(self.course)
        review = self.review(calls)
        held_modules = {entry.uri.split("/")[1] for entry in selection.entries if entry.uri.startswith("modules/")}
        return {
            "parcours": self.course.id,
            "paquet": selection.name,
            "titre": selection.title,
            "version": told.version,
            "date": told.updated_on.isoformat(),
            "a_relire_avant": review and review.isoformat(),
            "licence": told.licence,
            "source": {"nom": told.name, "adresse": "" if BLANK.search(told.address) else told.address},
            "adaptation": self.adaptation(selection),
            "organisation": brand and brand.told(),
            "modules": [module.id for module in self.course.modules if module.slug in held_modules],
            "pages": [entry.id for entry in selection.entries],
            "contenu": held and held.told(),
        }

    def adaptation(self, selection: Selection) -> dict[str, object] | None:
        """Return who changed a text of a package, and on which pages; None when nobody did."""
        body = self.course.organisation
        pages = [entry.id for entry in selection.entries if entry.id in self.course.adapted]
        return {"par": french(body.name), "pages": pages} if body and pages else None


def shared_files() -> dict[str, bytes]:
    """Return the style sheet and the script of every package, those of its last pages, and the projection."""
    css = "\n".join((ASSETS / name).read_text("utf-8") for name in STYLESHEETS)
    others = (SCRIPT, TERMS, *AT_THE_END, *ON_DEMAND)
    return {STYLESHEET: css.encode(), SHEET: EMPTY_SHEET, **{name: (ASSETS / name).read_bytes() for name in others}}


def flat_script(name: str) -> str:
    """Return the name in a package of what a demonstration loads: `demo-` goes before that of the site."""
    return name if name == demo.SHARED else f"demo-{name}"


def notes_script(notes: Mapping[str, str]) -> bytes:
    """Return a classic script that sets the notes of each lesson, for the trainer’s window of the projection."""
    return f"{NOTES_SET}{json.dumps(notes, ensure_ascii=False, indent=1)}{NOTES_END}".encode()


def provenance_file(
    told: Mapping[str, object], files: Mapping[str, bytes], losses: Sequence[Mapping[str, object]] = ()
) -> bytes:
    """Return `provenance.json`: what it says of a file, what a format lost of it, the hash of what stands beside."""
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    return json_file({**told, "pertes": [*losses], "sha256": hashes})


def _image_names(images: Mapping[str, Picture]) -> dict[str, str]:
    """Return the flat name of each image: `modules/bases/images/etapes.svg` gives `bases-etapes.svg`.

    Names that become the same take a number.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for uri in sorted(images):
        whole = flat_name("-".join(part for part in uri.split("/") if part not in {"modules", "images", "assets"}))
        stem, suffix = posixpath.splitext(whole)
        suffix = suffix.replace(".jpeg", ".jpg")
        numbered = (f"{stem}{f'-{number}' if number > 1 else ''}{suffix}" for number in count(1))
        names[uri] = next(name for name in numbered if name not in taken)
        taken.add(names[uri])
    return names


def _must_be(truth: bool, uri: str, otherwise: str) -> None:
    if not truth:
        raise BrokenPackageError(f"{uri} : {otherwise}")


@lru_cache(maxsize=16384)
def _resolve(uri: str, path: str) -> str:
    """Return the site uri that a relative path in a page means."""
    place = shown_at(uri, path)
    _must_be(not place.startswith(("/", "..")), uri, f"« {path} » sort du site")
    return place


def _href(name: str, anchor: str) -> str:
    return f"{name}#{anchor}" if anchor else name


@lru_cache(maxsize=16384)
def _value(tag: str, name: str) -> str:
    """Return the value of an attribute in a tag of ours, nothing when it has none."""
    found = re.search(rf' {name}="([^"]*)"', tag)
    return unescape(found[1]) if found else ""


@lru_cache(maxsize=16384)
def _with(tag: str, name: str, value: str) -> str:
    """Return a tag of ours with another value of an attribute, or with one more."""
    written = f' {name}="{escape(value)}"'
    changed, times = re.subn(rf' {name}="[^"]*"', lambda _: written, tag)
    return changed if times else f"{tag[:-1]}{written}>"


@lru_cache(maxsize=16384)
def _aside(tag: str) -> str:
    """Open an external page beside, and say so: it could not open inside a platform’s frame."""
    for name, value in (("target", "_blank"), ("rel", "noopener noreferrer"), ("aria-describedby", "dehors")):
        tag = _with(tag, name, value)
    return tag


def _unlinked(tag: str, inside: str) -> str:
    """Keep the words of a link whose page is not in this package, and their language."""
    lang = _value(tag, "lang")
    return _with(_with("<span>", "lang", lang) if lang else "<span>", "class", OUTSIDE) + f"{inside}</span>"


def _source(fact: Fact) -> Markup:
    """Return the line that says where a fact comes from."""
    line = E.div()
    write_source(line, fact)
    set_typography(line)
    html = serialised(line).removeprefix("<div>").removesuffix("</div>")
    return Markup(LINK.sub(lambda found: f"{_aside(found[1])}{found[2]}</a>", html))  # noqa: S704  escaped by lxml


def parse(html: str) -> HtmlElement:
    """Return the tree of a page, to work on; those of all pages would take too much memory to be kept."""
    return lxml_html.fragment_fromstring(html, create_parent="div")
