"""The trainer’s lot: guides, notes, activities, keys, documents and prints, with the learners’ lessons to project.

It has the light shell of learners’ packages. A test reads all that learners get for the sentences of these pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct
from msgspec.structs import replace

from enclair import paper
from enclair.bundle import TRAINER_LOT, BrokenPackageError, Rendering, selections
from enclair.bundle.slots import filled_tree
from enclair.bundle.tree import (
    ABOUT,
    GLOSSARY,
    INDEX,
    NOTES,
    PROVENANCE,
    READ_ME,
    SCRIPT,
    Calls,
    Entry,
    Selection,
    TreeBuilder,
    notes_script,
    parse,
    provenance_file,
)
from enclair.downloads import PRINTS
from enclair.model import Course, Module, Page
from enclair.pages.bilan import of_module
from enclair.pages.generated import lesson_uri, module_uri
from enclair.pages.words import ANSWERED, verify
from enclair.paper.printing import TRAINER, Sheet
from enclair.reading.names import flat_name
from enclair.room.deck import Deck, DeckMaker, decks
from enclair.room.reading import trainer_uri
from enclair.room.sheets import PARTICIPANTS, Sheets
from enclair.typography import french

START = "0-ouvrir.html"
"""The contents once more, under a name that one finds at the top of a folder of four hundred files."""
ALONGSIDE = ("former/", "kit/")
"""Pages of the site that a trainer needs at hand."""


class TrainerBundle(Struct, frozen=True, dict=True):
    """Makes the files of the trainer’s lot; ``rendering`` and ``sources`` hold trainers’ pages beside the site’s."""

    course: Course
    rendering: Rendering
    sources: Mapping[str, Page]
    sheets: Sheets
    prints: Mapping[Sheet, bytes]

    @cached_property
    def around(self) -> dict[str, Page]:
        """Trainers’ pages, and those of the site that they need at hand, by uri."""
        docs = self.course.root / "docs"
        pages = {page.path.relative_to(docs).with_suffix(".html").as_posix(): page for page in self.course.docs}
        return {**self.sources, **{uri: page for uri, page in pages.items() if uri.startswith(ALONGSIDE)}}

    @cached_property
    def lessons(self) -> Selection:
        """The learners’ pages in order, under the title of the lot."""
        whole = next(selection for selection in selections(self.course) if selection.name == "parcours")
        return replace(whole, title=self.title)

    @cached_property
    def selection(self) -> Selection:
        """The whole lot."""
        titles = {uri: self.rendering.pages[uri].title for uri in self.around}
        entries = [Entry(flat_name(uri), title, self.name_of(uri), 0, uri) for uri, title in titles.items()]
        return Selection(TRAINER_LOT, self.title, TRAINER_LOT, (*self.lessons.entries, *entries))

    @property
    def title(self) -> str:
        """The title of the lot."""
        return french(f"{self.course.title} : lot du formateur")

    @cached_property
    def names(self) -> dict[str, str]:
        """The name in the lot of each page of the site that it holds."""
        return {entry.uri: entry.name for entry in self.selection.entries if entry.uri}

    @cached_property
    def builder(self) -> TreeBuilder:
        """What makes pages in the light shell."""
        return TreeBuilder(self.course, self.rendering, self.around)

    def name_of(self, uri: str) -> str:
        """Return the flat name of a page that is not a learner’s: its module or folder, its kind, its own name."""
        notes = {trainer_uri(note.page, self.course) for module in self.course.modules for note in module.notes}
        parts = uri.removeprefix("modules/").removeprefix("formateur/").split("/")
        document = ["document"] if uri.startswith("modules/formateur/") else []
        kind = ["notes"] if uri in notes else []
        return flat_name("-".join([*document, *(part for part in parts[:-1] if part != "formateur"), *kind, parts[-1]]))

    def files(self) -> dict[str, bytes]:
        """Return every file of the lot by name. Raises BrokenPackageError or LostWordsError, bugs of ours."""
        calls = Calls(facts=self.builder.facts_of(self.names))
        files: dict[str, bytes] = {}
        for name, data in self.pages(calls):
            if name in files:
                raise BrokenPackageError(f"deux pages du lot du formateur s’appellent « {name} »")
            files[name] = data
        files |= self.builder.shared | self.builder.demo_files(self.names)
        files[NOTES] = self.notes(calls)
        files[READ_ME] = self.read_me.encode()
        files |= {self.builder.image_names[uri]: self.rendering.images[uri].data for uri in calls.images}
        files |= {f"{PRINTS}/{sheet.path}": data for sheet, data in self.prints.items()}
        if calls.terms:
            files[GLOSSARY] = self.page("Glossaire", self.builder.glossary_page(calls))
        files[ABOUT] = self.page("À propos", self.builder.about_page(self.selection, calls))
        files[PROVENANCE] = provenance_file(self.builder.told(self.selection, calls), files)
        return filled_tree(files, self.course)

    def pages(self, calls: Calls) -> Iterator[tuple[str, bytes]]:
        """Yield name and content of each page: the contents, the learners’ ones, the trainer’s."""
        contents = self.page(self.title, self.index())
        yield from ((name, contents) for name in (START, INDEX))
        for number, entry in enumerate(self.lessons.entries):
            if entry.uri:
                content = paper.inner(self.localised(entry.uri, calls))
                yield entry.name, _with_notes(self.builder.page(self.lessons, number, entry.title, content))
        for uri in self.around:
            title = self.rendering.pages[uri].title
            yield self.names[uri], self.page(title, self.trainer_page(uri, calls))
        for module in self.course.modules:
            yield _key_name(module), self.page(french(f"Corrigé : {module.title}"), self.key(module, calls))
        for deck in self.decks:
            maker = DeckMaker(self.course, lambda uri: self.localised(uri, calls), deck)
            content = paper.inner(maker.article())
            yield deck.name, self.page(deck.title, content, demos=maker.demos)

    @cached_property
    def read_me(self) -> str:
        """What to do with the lot, in five lines, for who has never opened one."""
        return self.sheets.templates.get_template("lisez-moi-formateur.txt.j2").render()

    @cached_property
    def decks(self) -> tuple[Deck, ...]:
        """The run sheets that are projected."""
        return tuple(decks(self.course))

    def page(self, title: str, content: str, demos: Sequence[str] = ()) -> bytes:
        """Return a page that stands in no order, with the programs of the demonstrations that it shows."""
        return self.builder.page(self.selection, None, title, content, demos)

    def trainer_page(self, uri: str, calls: Calls) -> str:
        """Return the article of a page for the trainer: under the heading of a run sheet, how to project it."""
        root = self.localised(uri, calls)
        for deck in self.decks:
            if trainer_uri(deck.page, self.course) == uri:
                (heading,) = root.xpath(".//*[@id=$name]", name=deck.sheet.anchor)
                others = (one for one in heading.itersiblings() if one.get("class") != "deroule")
                next(others).addprevious(_offer(deck))
        return paper.inner(root)

    def localised(self, uri: str, calls: Calls) -> HtmlElement:
        """Return the tree of a page whose links and images stay in the lot."""
        return parse(self.builder.localise(self.rendering.pages[uri].html, uri, self.names, calls))

    def key(self, module: Module, calls: Calls) -> str:
        """Return the answers of a module, numbered as the exercise sheet is."""
        root = E.div(E.h1(french(f"Corrigé : {module.title}"), id="corrige"))
        keys = self.sheets.keys(module)
        for title, _, found in keys:
            root.extend([E.h2(title), *found] if found else [])
        said = (text for _, page, _ in keys for text in self.sheets.said(page, ANSWERED, has_prose=False))
        verify(said, root, f"le lot du formateur, {_key_name(module)}")
        return self.builder.localise(paper.inner(root), module_uri(module), self.names, calls)

    def notes(self, calls: Calls) -> bytes:
        """Return the script that holds the notes of each lesson."""
        notes = {}
        for module in self.course.modules:
            for note in module.notes:
                root = paper.without_title(self.localised(trainer_uri(note.page, self.course), calls))
                notes[note.lesson.id] = paper.inner(root).strip()
        return notes_script(notes)

    # ——— the contents ———

    def index(self) -> str:
        """Return the article of the first page: what to open, by module, then what modules share."""
        others = [uri for uri in self.around if uri.startswith(ALONGSIDE)]
        return self.sheets.templates.get_template("sommaire.html.j2").render(
            course=self.course, title=self.title, modules=[self.contents(module) for module in self.course.modules],
            documents=[self.link(document.page) for document in self.course.documents],
            decks=[(deck.name, deck.title, deck.sheet.minutes) for deck in self.decks if deck.module is None],
            others=[(self.names[uri], self.rendering.pages[uri].title) for uri in others],
            prints=[self.printed(sheet) for sheet in self.prints if self.owner(sheet) is None],
            participants=PARTICIPANTS, trainer=TRAINER,
        )  # fmt: skip

    def contents(self, module: Module) -> Mapping[str, object]:
        """Return what the contents show of a module."""
        uris = [(module_uri(module), module.title)]
        uris += [(lesson_uri(module, lesson), lesson.title) for lesson in module.lessons]
        uris.append(((end := of_module(self.course, module)).uri, end.title))
        titles = {lesson.id: french(lesson.title) for lesson in module.lessons}
        return {
            "slug": module.slug,
            "title": french(module.title),
            "guides": [self.link(guide.page) for guide in module.guides],
            "decks": [(deck.name, french(deck.lesson.title if deck.lesson else deck.sheet.title), deck.sheet.minutes)
                      for deck in self.decks if deck.module is module],
            "activities": [(*self.link(part.page), part.minutes) for part in module.activities],
            "notes": [(self.link(note.page)[0], titles[note.lesson.id]) for note in self.sheets.notes(module)],
            "key": _key_name(module),
            "lessons": [(self.names[uri], french(title)) for uri, title in uris],
            "prints": [self.printed(sheet) for sheet in self.prints if self.owner(sheet) is module],
        }

    def link(self, page: Page) -> tuple[str, str]:
        """Return the name and the title of a trainer’s page in the lot."""
        uri = trainer_uri(page, self.course)
        return self.names[uri], self.rendering.pages[uri].title

    def printed(self, sheet: Sheet) -> tuple[str, str, str]:
        """Return address, title and audience of a print."""
        return f"{PRINTS}/{sheet.path}", sheet.title, sheet.audience

    def owner(self, sheet: Sheet) -> Module | None:
        """Return the module that a sheet is about, or None when modules share it."""
        return next((module for module in self.course.modules if sheet.name.startswith(f"{module.slug}-")), None)


def _offer(deck: Deck) -> HtmlElement:
    """Return what leads from a run sheet to its deck, projected or to print."""
    of = french(f" : {deck.lesson.title}") if deck.lesson else ""
    start = E.a(f"Projeter ce déroulé{of}", {"class": "bouton", "href": f"{deck.name}?projection"})
    start.tail = " "
    return E.p({"class": "deroule"}, start, E.a("Le lire, l’imprimer", {"href": deck.name}))


def _key_name(module: Module) -> str:
    return flat_name(f"{module.slug}-corrige.html")


def _with_notes(page: bytes) -> bytes:
    """Return a lesson’s page that loads the notes before the shell’s script."""
    call = b'<script src="%s" defer></script>'
    return page.replace(call % SCRIPT.encode(), call % NOTES.encode() + b"\n" + call % SCRIPT.encode(), 1)
