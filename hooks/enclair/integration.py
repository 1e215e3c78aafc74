"""The sheet that goes with a package: all that a platform’s administrator and a DPO write down before taking it in.

It is made with the packages, and tells their files as they are. The site holds a page for each selection, `dist/` one
file that holds them all, each on a sheet of paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup
from msgspec import Struct

from enclair.bundle.open_data import objectives
from enclair.bundle.tree import Selection, selections
from enclair.formats import BY_NAME
from enclair.formats.manifest import manifest_id
from enclair.model import Course
from enclair.pages.attribution import contacts, credit, source_line
from enclair.pages.generated import SHEETS, published, render, typeset

if TYPE_CHECKING:
    from enclair.downloads import Made

FILE = "fiches.html"
"""In `dist/`."""
STORED = "republier/note-dpo.html"
"""The page that tells what each platform keeps."""
STYLE = Path(__file__).parent / "assets" / "fiches.css"
MOST_OBJECTIVES = 12
"""As many as one sheet of paper has room for; beyond, modules are named instead."""


class Sheet(Struct, frozen=True):
    """What a sheet says of a selection, and of the files that were made of it."""

    name: str
    title: str
    identifier: str
    minutes: int
    audience: str
    prerequisites: str
    objectives: tuple[str, ...]
    modules: tuple[tuple[str, int], ...]
    """The modules that a path goes through, with the minutes that it spends there; none for a module."""
    files: tuple[Made, ...]

    @property
    def review(self) -> date | None:
        """Before which day the first of the facts of these files has to be read again."""
        return min((date.fromisoformat(one.review) for one in self.files if one.review), default=None)


def sheets(course: Course, made: Iterable[Made]) -> Iterator[Sheet]:
    """Yield the sheet of each selection of which a file was made."""
    files: dict[str, list[Made]] = {}
    for one in made:
        if one.door in BY_NAME:
            files.setdefault(one.selection, []).append(one)
    for selection in selections(course):
        if selection.name in files:
            yield _sheet(course, selection, tuple(files[selection.name]))


def _sheet(course: Course, selection: Selection, files: tuple[Made, ...]) -> Sheet:
    module = next((module for module in course.modules if module.slug == selection.name), None)
    role = next((role for role in course.roles if f"role-{role.id}" == selection.name), None)
    held = {entry.id: entry.minutes for entry in selection.entries[1:] if not entry.mark}
    lessons = [(owner, lesson) for owner, lesson in course.lessons if lesson.id in held]
    spent: dict[str, int] = {}
    for owner, lesson in lessons:
        spent[owner.title] = spent.get(owner.title, 0) + held[lesson.id]
    audience = module.audience if module else f"{role.title}. {role.summary}" if role else ""
    return Sheet(
        name=selection.name, title=selection.title, identifier=manifest_id(course.id, selection.name),
        minutes=selection.entries[0].minutes, audience=audience,
        prerequisites=module.prerequisites if module else "", objectives=tuple(objectives(lessons)),
        modules=() if module else tuple(spent.items()), files=files,
    )  # fmt: skip


def article(course: Course, uri: str, made: Iterable[Made], place: Callable[[Made], str]) -> str:
    """Return the sheet that a page of the site shows; empty when no file was made of it. ``place``: where files are."""
    name = uri.removeprefix(SHEETS).removesuffix(".html")
    own = (one for one in made if one.selection == name)
    return next((shown(course, sheet, uri, place) for sheet in sheets(course, own)), "")


def document(course: Course, made: Iterable[Made], place: Callable[[Made], str]) -> bytes:
    """Return the file of `dist/` that holds every sheet."""
    filled = [(sheet, shown(course, sheet, FILE, place)) for sheet in sheets(course, made)]
    page = render("fiches.html.j2", FILE, course=course, credit=credit(course), sheets=filled,
                  style=Markup(STYLE.read_text("utf-8")))  # noqa: S704  our own  # fmt: skip
    return page.encode()


@lru_cache(maxsize=1024)
def shown(course: Course, sheet: Sheet, uri: str, place: Callable[[Made], str]) -> str:
    """Return a sheet as HTML, for a page of the site or for the file of `dist/`, which the site wants too."""
    return typeset(render(
        "integration.html.j2", uri, course=course, sheet=sheet, place=place, doors=BY_NAME, most=MOST_OBJECTIVES,
        source=source_line(course), contacts=contacts(course), is_site=uri != FILE, stored=published(STORED, course),
    ))  # fmt: skip
