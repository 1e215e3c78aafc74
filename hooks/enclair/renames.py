"""Ids that changed where they are defined, and not where they are cited: one cause, however many places."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from enclair.model import Course, Reference
from enclair.problems import Source

FEWEST = 2
"""Citations from which an unknown id is a former name; cited once, it is a slip, told where it stands."""


class Rename(Struct, frozen=True):
    """A name that nothing defines any more, the new one that nothing cites, and where the former is cited."""

    before: str
    after: str
    source: Source
    places: tuple[Source, ...]


def renames(course: Course) -> Iterator[Rename]:
    """Yield what was likely renamed: objectives, module by module, then questions, lessons, roles and facts."""
    pages = [*course.pages, *course.trainer_pages]
    for module in course.all_modules:
        items = module.bank.items if module.bank else ()
        cited = [ref for lesson in module.lessons for ref in lesson.objectives]
        cited += [item.objective for item in items if item.objective]
        yield from _between({objective.id: objective.source for objective in module.objectives}, cited)
        lessons = {lesson.id: lesson.source for lesson in module.lessons}
        yield from _between(lessons, [note.lesson for note in module.notes])
    yield from _between({role.id: role.source for role in course.roles},
                        [ref for _, lesson in course.lessons for ref in lesson.roles])  # fmt: skip
    questions = {item.id: item.source for item in course.items.values()}
    placed = [ref for page in pages for ref in page.quizzes]
    yield from _between(questions, [*placed, *(ref for demo in course.demos.values() for ref in demo.questions)])
    facts = [ref for page in pages for ref in page.facts]
    facts += [ref for item in course.items.values() for ref in item.facts]
    facts += [ref for demo in course.demos.values() for ref in demo.facts]
    yield from _between({fact.id: fact.source for fact in course.facts.values()}, facts)


def _between(defined: Mapping[str, Source], cited: Iterable[Reference]) -> Iterator[Rename]:
    lost: dict[str, list[Source]] = {}
    used = set()
    for ref in cited:
        used.add(ref.id)
        if ref.id not in defined:
            lost.setdefault(ref.id, []).append(ref.source)
    free = [name for name in defined if name not in used]
    many = {name: places for name, places in lost.items() if len(places) >= FEWEST}
    for name, places in many.items():
        close = difflib.get_close_matches(name, free, n=1, cutoff=0.6)
        after = close[0] if close else free[0] if len(free) == len(many) == 1 else ""
        if after:
            free.remove(after)
            yield Rename(name, after, defined[after], tuple(places))
