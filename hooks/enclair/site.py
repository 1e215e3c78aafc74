"""One build of the site, told in calls that a generator’s events can make; knows nothing of MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

from enclair import my_copy
from enclair.beside import Beside, shared_out
from enclair.bundle import RenderedPage, Rendering, open_data, selections
from enclair.bundle.slots import EMPTY_SHEET, SHEET, Brand, filled, of_organisation
from enclair.bundle.tree import AT_THE_END, ON_DEMAND, TERMS
from enclair.cache import Shelf, digest
from enclair.model import Course, Module, Page, Picture
from enclair.pages import audit, catalogue, demo, generated, navigation, search
from enclair.pages.article import NO_FRAME, Article, Frame, finish, mark_up
from enclair.pages.attribution import contacts, credit
from enclair.pages.licences import NOTICES, site_notices
from enclair.pages.quiz import emitted, forms_of
from enclair.pages.script import classic
from enclair.typography import french

SHARED_ASSETS = Path(__file__).parent / "assets"
IN_YOUR_NAME = ("marque.js", "a-votre-nom.css", "a-votre-nom.js")
"""What « Un paquet à votre nom » asks for, beside the communes and what reads archives."""
ABOUT_A_COPY = ("zip.js", "ma-copie.css", "ma-copie.js")
"""What « Ma copie est-elle à jour ? » asks for, beside what it compares with."""


@dataclass
class Memory:
    """The articles of the build before, by uri, each with all that it was made from: `mkdocs serve` passes it on."""

    articles: dict[str, tuple[Sequence[object], Article]] = field(default_factory=dict)
    shared: object = None
    """What any page may show."""
    forms: dict[str, str] = field(default_factory=dict)
    """What the generator made of each form of question."""


OURS, QUESTION = 20_000, 2_000
"""About how much a page of the engine, and a question, weigh among the pages of authors, counted in signs."""
FORMS = "formes"


@dataclass
class Site:
    """The pages of a course while a generator renders them, one after the other."""

    course: Course
    today: date
    memory: Memory | None = None
    shelf: Shelf | None = None
    """The articles of earlier runs, by the digest of all that each was made from."""
    digests: dict[str, str] = field(default_factory=dict)
    """Those that :meth:`digest_of` returned."""
    ahead: Beside[Mapping[str, tuple[str, str]]] | None = None
    """Those of the pages :attr:`aside`, with what a changed one shows, once :meth:`begin` had them made beside."""
    articles: dict[str, Article] = field(default_factory=dict)
    """What :meth:`finish` made of that: the pages, the packages and the search show it."""

    def __post_init__(self) -> None:
        root = self.course.root
        self.sources: dict[str, Page] = {}
        self.modules: dict[str, Module] = {}
        self.taught: dict[str, str] = {}
        for page in self.course.docs:
            self.sources[page.path.relative_to(root / "docs").with_suffix(".html").as_posix()] = page
        for module in self.course.modules:
            self.modules[generated.module_uri(module)] = module
            self.taught[generated.module_uri(module)] = module.id
            self.sources[generated.module_uri(module)] = module.page
            for lesson in module.lessons:
                self.sources[generated.lesson_uri(module, lesson)] = lesson.page
                self.taught[generated.lesson_uri(module, lesson)] = lesson.id
        around = [(uri, page.title) for uri, page in self.sources.items() if not uri.startswith("modules/")]
        self.generated = {page.uri: page for page in generated.pages(self.course, today=self.today, sitemap=around)}
        self.items = self.course.items
        self.known = frozenset(self.sources) | frozenset(self.generated)
        self.told_by_steps = generated.told_by_steps(self.course)
        self.forms = self.memory.forms if self.memory else (self.shelf and self.shelf.get(digest(FORMS), dict)) or {}

    @property
    def steps(self) -> int:
        """How many pages a build makes."""
        return len(self.known)

    @property
    def questions(self) -> int:
        """How many questions the site shows, page after page."""
        return sum(len(page.quizzes) for page in self.sources.values())

    def mounted(self) -> Iterator[tuple[str, Path]]:
        """Yield (site uri, file) of what lives outside docs/, images apart: module pages, shared assets."""
        for module in self.course.modules:
            root = self.course.root
            yield from ((f"modules/{module.slug}/{page.path.name}", root / page.source.path) for page in module.pages)
        for name in ("enclair.css", "enclair.js", TERMS, *AT_THE_END, *ON_DEMAND, *ABOUT_A_COPY, *IN_YOUR_NAME):
            yield f"assets/{name}", SHARED_ASSETS / name
        for path in sorted((SHARED_ASSETS / "communes").glob("*.js")):
            yield f"assets/communes/{path.name}", path
        for name in demo.programs(self.course.demos):
            yield f"assets/demos/{name}", demo.FOLDER / name

    def images(self) -> dict[str, Picture]:
        """Return what the site publishes of each image, by site uri."""
        return {uri: image.picture for uri, image in self.course.images.items()}

    def asked(self, uri: str) -> list[str]:
        """Return the forms of question of a page that the generator has to make: none when it did not change."""
        if uri not in self.sources or (uri not in self.retouched and uri in self.kept):
            return []
        items = (self.items[ref.id] for ref in self.sources[uri].quizzes)
        return [form for form in forms_of(items) if form not in self.forms]

    def markdown(self, uri: str) -> str:
        """Return what the generator has to render for a page: the forms of its questions."""
        return "\n\n".join(self.asked(uri))

    def take(self, uri: str, html: str) -> None:
        """Take what the generator made of that. Raises QuizMarkupError."""
        if forms := self.asked(uri):
            self.forms.update(emitted(html, forms, uri))

    @property
    def places(self) -> object:
        """All that a generator knows of the site before it makes its pages, to compare with the build before."""
        return self.known, {*self.mounted()}, self.images()

    @cached_property
    def shared(self) -> object:
        """What any page may show; the very one of the build before when it is the same, and is compared once."""
        own = self.course.facts, self.course.terms, self.course.images
        return self.memory.shared if self.memory and self.memory.shared == own else own

    @cached_property
    def origins(self) -> Mapping[str, Sequence[object]]:
        """All that each page is made from, to compare with the build before."""
        return {uri: self.origin(uri) for uri in self.known}

    def origin(self, uri: str) -> Sequence[object]:
        """Return all that a page is made from."""
        if uri in self.generated:
            return self.generated[uri].shown
        return *self.own(uri), self.frame(uri), self.shared

    def own(self, uri: str) -> Sequence[object]:
        """Return what an author wrote for a page alone: its text, its questions, its demonstrations."""
        page = self.sources[uri]
        demos = [self.course.demos[ref.id] for ref in page.demos]
        return page, [self.items[ref.id] for ref in page.quizzes], demos

    @cached_property
    def retouched(self) -> Sequence[str]:
        """The pages of the build before of which an author wrote something else since: those to show first."""
        before = self.memory.articles if self.memory else {}
        found = ((uri, before[uri][0]) for uri in self.sources if uri in before)
        return [uri for uri, origin in found if (own := self.own(uri)) != origin[: len(own)]]

    @cached_property
    def around(self) -> str:
        """The digest of what any page may show of the glossary and of the images."""
        return digest(self.course.terms, self.course.images)

    def begin(self) -> None:
        """Start to look for what did not change; meanwhile, the generator makes its own things ready."""
        if self.shelf is None:
            return
        if not self.shelf.is_empty:
            self.ahead = Beside(partial(self.told_ahead, self.shelf))
        for one in self.course.demos.values():
            told = digest(one)
            if data := self.shelf.get(told, dict):
                vars(one)["data"] = data
            else:
                self.shelf.put(told, one.data)

    @cached_property
    def aside(self) -> frozenset[str]:
        """The pages of the engine, demonstrations apart: their digests take as long as those of all other pages."""
        return frozenset(uri for uri in self.generated if not uri.startswith(generated.DEMOS))

    def told_ahead(self, shelf: Shelf) -> Mapping[str, tuple[str, str]]:
        """Return the digest of each page :attr:`aside`, and its HTML where no earlier run kept the article."""
        told = {uri: self.digest_of(uri) for uri in self.aside}
        return {uri: (one, "" if shelf.get(one, Article) else self.generated[uri].html) for uri, one in told.items()}

    def digest_of(self, uri: str) -> str:
        """Return the digest of all that a page is made from."""
        if uri not in self.digests:
            self.digests[uri] = digest(*self.parts(uri), self.around)
        return self.digests[uri]

    def parts(self, uri: str) -> Iterator[object]:
        """Yield all that a page is made from, glossary and images apart: of the register, the facts that it calls."""
        if uri in self.generated:
            yield self.generated[uri].shown
            return
        page = self.sources[uri]
        items, demos = [self.items[ref.id] for ref in page.quizzes], [self.course.demos[ref.id] for ref in page.demos]
        called = (page.facts, *(item.facts for item in items), *(one.facts for one in demos))
        facts = [self.course.facts.get(ref.id) for refs in called for ref in refs]
        yield uri, page, items, demos, self.frame(uri), facts

    @cached_property
    def kept(self) -> Mapping[str, Article]:
        """The articles of the build before, or of an earlier run, that are made from nothing that changed."""
        if self.shelf is not None:
            if self.ahead:
                for uri in self.known - self.aside:
                    self.digest_of(uri)
                for uri, (told, html) in self.ahead.outcome().items():
                    self.digests[uri] = told
                    vars(self.generated[uri]).update({"html": html} if html else {})
            found = ((uri, self.shelf.get(told, Article)) for uri, told in self.digests.items())
            return {uri: article for uri, article in found if article}
        before = self.memory.articles.items() if self.memory else ()
        return {uri: article for uri, (origin, article) in before if uri in self.known and origin == self.origins[uri]}

    def frame(self, uri: str) -> Frame:
        """Return what the engine adds to an author’s page."""
        is_framed = uri in self.modules or self.sources[uri].blocks
        return generated.frame(uri, self.course) if is_framed else NO_FRAME

    def title(self, uri: str) -> str:
        """Return the title of a page."""
        return french(self.sources[uri].title if uri in self.sources else self.generated[uri].title)

    def description(self, uri: str) -> str:
        """Return the description of a page, for search engines and previews."""
        module = self.modules.get(uri)
        if module:
            return module.summary
        if uri in self.sources:
            return self.sources[uri].description
        return self.generated[uri].description

    def finish(self, is_free: Callable[[], bool] = lambda: True) -> None:
        """Turn every rendered page into the article shown, each core as many of them as the others.

        As long as the other core is not free, this one goes on alone. Raises QuizMarkupError, CountMismatchError,
        UnsafeMarkupError or LostWordsError, bugs of ours.
        """
        to_make, made = sorted(self.known - self.kept.keys(), reverse=True), []
        while to_make and not is_free():
            made += self.made([to_make.pop()])
        own, *others = shared_out(to_make, self.weight)
        works = [Beside(partial(self.made, uris)) for uris in others if uris]
        made += chain(self.made(own), *(work.outcome() for work in works))
        articles = {**self.kept, **{article.uri: article for article, _ in made}}
        self.articles = {uri: articles[uri] for uri in sorted(articles)}
        if self.shelf is not None:
            self.shelf.put(digest(FORMS), self.forms)
            for article, told in made:
                self.digests[article.uri] = told
                self.shelf.put(told, article)
        if self.memory is not None:
            self.memory.articles = {uri: (self.origins[uri], article) for uri, article in self.articles.items()}
            self.memory.shared = self.shared

    def remember(self) -> None:
        """Keep the articles for the next runs."""
        if self.shelf is not None:
            self.shelf.save()

    def finish_first(self, uri: str) -> None:
        """Make the article of a page before all others, which then finds it made."""
        assert self.memory is not None, "the others are made later in one process"
        self.articles[uri] = self.article(uri)
        self.memory.articles[uri] = self.origin(uri), self.articles[uri]

    def weight(self, uri: str) -> int:
        """Return about how long the article of a page takes to make."""
        page = self.sources.get(uri)
        return len(page.written) + QUESTION * len(page.quizzes) if page else OURS

    def made(self, uris: Sequence[str]) -> list[tuple[Article, str]]:
        """Return the articles of some pages, each with the digest of all that it is made from, if it is to be kept."""
        return [(self.article(uri), self.digest_of(uri) if self.shelf else "") for uri in uris]

    def article(self, uri: str) -> Article:
        """Return the article that a page shows."""
        if uri not in self.sources:
            return mark_up(self.generated[uri].html, self.generated[uri].title, uri)
        return finish(self.forms, self.sources[uri], uri, self.course, self.frame(uri))

    def context(self, uri: str) -> Mapping[str, object]:
        """Return all that the page template shows, but the name of the site and the place of the page in it.

        It is compared with the build before: a page is rendered again when something in it changed.
        """
        return {
            "title": self.title(uri),
            "description": french(self.description(uri)),
            "content": self.articles[uri].html,
            "is_one_sheet": uri in self.sources and self.sources[uri].sheets == 1,
            "organisation": self.course.organisation.name if self.course.organisation else "",
            "here": navigation.here(uri, self.course),
            "path": navigation.followed(uri, self.course),
            "is_told_by_steps": uri in self.told_by_steps,
            "demos": self.demos(uri),
            "outline": self.articles[uri].outline,
            "menu": navigation.menu(uri, self.known, self.course.demos.values()),
            "crumbs": navigation.crumbs(uri, self.title(uri), self.course),
            "state_of_accessibility": self.course.declaration.state,
            "credit": credit(self.course, self.ids(uri)),
            "contacts": contacts(self.course),
            "logo": self.brand[0].logo and f"assets/{self.brand[0].logo}" if self.brand else "",
        }

    def ids(self, uri: str) -> list[str]:
        """Return the ids of what a page teaches: a lesson, the sheet of a module; nothing else was adapted."""
        return [self.taught[uri]] if uri in self.taught else []

    @cached_property
    def brand(self) -> tuple[Brand, bytes] | None:
        """What the site shows of the body that proposes it, and its logo."""
        return of_organisation(self.course.organisation) if self.course.organisation else None

    def demos(self, uri: str) -> list[str]:
        """Return the scripts that the demonstrations of a page load, by their place in the site."""
        page = self.sources.get(uri)
        placed = [ref.id for ref in page.demos] if page else generated.tried(uri, self.course)
        return [f"assets/demos/{name}" for name in demo.names(placed)]

    def rendering(self) -> Rendering:
        """Return what the bundles are made from."""
        pages = {uri: RenderedPage(uri, article.title, article.html) for uri, article in self.articles.items()}
        return Rendering(pages, self.images(), self.digests)

    def data(self) -> Iterator[tuple[str, bytes]]:
        """Yield, by its place in the site, all that is no page: the search index, the open data, the licences."""
        yield NOTICES, site_notices(self.course).encode()
        if self.brand:
            brand, logo = self.brand
            yield f"assets/{SHEET}", filled(SHEET, EMPTY_SHEET, brand)
            if brand.logo:
                yield f"assets/{brand.logo}", logo
        for one in self.course.demos.values():
            yield f"assets/demos/{demo.data_name(one.id)}", demo.script(one.id, one.data)
        yield "assets/recherche.js", search.index(self.course, self.articles).encode()
        yield "assets/parcours.js", classic("window.ENCLAIR_ROLES", navigation.told_paths(self.course)).encode()
        yield from my_copy.files(self.course)
        yield audit.GRID, audit.grid(self.course, self.known)
        yield from catalogue.files(self.course)
        whole = next(selection for selection in selections(self.course) if selection.kind == "parcours")
        yield from open_data.files(self.course, whole)
