"""The packages that an earlier run made from the same things: they are left where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace

from enclair.bundle.archive import entry_date, sum_of
from enclair.bundle.tree import SITE_SOURCES, Rendering, Selection
from enclair.cache import Shelf, digest
from enclair.downloads import Made
from enclair.formats.door import Door
from enclair.model import Course, Module, Page

CALLED = re.compile(rf"{re.escape(SITE_SOURCES)}#([^\"]+)")
"""How a page links to a fact in the list of all of them."""


class Known:
    """What is known of the packages of a course before any is made, by the digest of all that each is made from."""

    def __init__(self, course: Course, rendering: Rendering, out: Path, shelf: Shelf | None) -> None:
        """``out`` is where they stand; without a shelf, nothing is known."""
        self.course, self.rendering, self.out, self.shelf = course, rendering, out, shelf
        self._origins: dict[str, str] = {}
        self._pages: dict[str, str] = {}
        self.kept: set[str] = set()
        """The names of the files that stay where they are."""

    def made(self, selection: Selection, door: Door) -> Made | None:
        """Return what is said of a package that need not be made again: its file is whole, under its name."""
        if self.shelf is None:
            return None
        made = self.shelf.get(self._key(selection, door.name), Made)
        name = door.file_name(self.course, selection)
        if made is None or made.name != name or made.digest != sum_of(self.out / name):
            return None
        self.kept.add(name)
        return made

    def keep(self, selection: Selection, made: Made) -> None:
        """Note a package that was made."""
        if self.shelf is not None:
            self.shelf.put(self._key(selection, made.door), made)

    def _key(self, selection: Selection, door: str) -> str:
        if selection.name not in self._origins:
            self._origins[selection.name] = digest(*self.origin(selection))
        return digest(self._origins[selection.name], door)

    def origin(self, selection: Selection) -> Iterator[object]:
        """Yield all that the packages of a selection are made from: the rest of the course counts by its outline."""
        yield self.outline
        yield selection
        yield from (self._page(entry.uri) for entry in selection.entries if entry.uri)

    def _page(self, uri: str) -> str:
        """Return the digest of what a page brings to each package that holds it."""
        if uri not in self._pages:
            called = dict.fromkeys(CALLED.findall(self.rendering.pages[uri].html))
            facts = [self.course.facts.get(name) for name in called]
            self._pages[uri] = digest(self.rendering.digests[uri], facts)
        return self._pages[uri]

    @cached_property
    def outline(self) -> str:
        """The digest of what any package may show of the course, or of what it shares with the others.

        The texts of pages, the questions and the facts are left out, and what no package holds.
        """
        course = replace(
            self.course, modules=tuple(map(_outline, self.course.modules)), docs=tuple(map(_bare, self.course.docs)),
            facts={}, documents=(), template=None, published=None, cast=None, sought=(), waivers=(), overrides=(),
            adapted=frozenset(), damaged=frozenset(),
        )  # fmt: skip
        return digest(course, sorted(self.course.adapted), sorted(self.rendering.images.items()), entry_date())


def _outline(module: Module) -> Module:
    lessons = tuple(replace(lesson, page=_bare(lesson.page)) for lesson in module.lessons)
    return replace(module, page=_bare(module.page), lessons=lessons, bank=None, notes=(), guides=(), activities=(),
                   waivers=())  # fmt: skip


def _bare(page: Page) -> Page:
    """Return what the menus show of a page."""
    return Page(page.path, page.title, "", "", page.source, page.description)
