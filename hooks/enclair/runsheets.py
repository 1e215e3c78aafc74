"""The run sheets of a session: the tables of guides that tell it minute by minute, and what each row puts on screen.

A row names its screens in a mark, `<!-- ecran: name, name -->`, at the end of any of its cells. A name is a question, a
demonstration, a module (its opening questions, not corrected), a lesson (what it shows first, its drawing, its idea) or
one part of it (`bases-les-biais/image`), an activity, or a heading of « À l’écran » in the same page or in that of the
whole course. Where `*` stands for a lesson, the table is one of each lesson of its module.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from enclair.model import Course, Item, Lesson, Module, Nature, Page, Paragraph, Reference, TrainerPage
from enclair.problems import Source
from enclair.questions.discovery import Discovery
from enclair.reading.markdown import anchor_of
from enclair.reading.prose import words

MARK = re.compile(r"<!--\s*ecran\s*:\s*(.*?)\s*-->", re.DOTALL)
MINUTE = "Minute"
"""The heading of the first column of a run sheet."""
TIMES = re.compile(r"(\d+)\s*–\s*(\d+)")
ANNOUNCED = re.compile(r"(\d+) minutes|\((?:(\d+) h(?: (\d+))?)\)")
ON_SCREEN = "À l’écran"
"""The part of a page for trainers that holds what the room reads; in the note of a lesson, its idea."""
PARTS = ("scene", "image", "demo", "pari", "questions", "idee", "retenir")
"""What a name may take of a lesson."""
WHOLE = ("scene", "image", "idee")
"""What the name of a lesson alone takes of it."""
EACH = "*"


class Step(Struct, frozen=True):
    """A row of a run sheet: from which minute to which, its cells, the names of what it puts on screen."""

    start: int
    end: int
    cells: tuple[str, ...]
    screens: tuple[Reference, ...]
    source: Source


class RunSheet(Struct, frozen=True):
    """A session minute by minute; ``announced`` are the minutes that its heading tells, 0 when it tells none."""

    title: str
    anchor: str
    announced: int
    columns: tuple[str, ...]
    steps: tuple[Step, ...]
    source: Source

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return max((step.end for step in self.steps), default=0)

    @property
    def is_projected(self) -> bool:
        """Whether its rows say what goes on screen."""
        return any(step.screens for step in self.steps)

    @property
    def is_of_each_lesson(self) -> bool:
        """Whether there is one of each lesson of its module."""
        return any(screen.id.startswith(EACH) for step in self.steps for screen in step.screens)


def run_sheets(page: Page) -> Iterator[RunSheet]:
    """Yield the run sheets of a page: its tables whose first column is « Minute »."""
    rows: dict[int, list[Paragraph]] = defaultdict(list)
    for paragraph in page.paragraphs if any(one.text == MINUTE for one in page.paragraphs) else ():
        if paragraph.kind == "cell":
            rows[paragraph.source.line].append(paragraph)
    marks: dict[int, list[Reference]] = defaultdict(list)
    for comment in page.comments:
        if found := MARK.fullmatch(comment.html):
            names = filter(None, re.split(r"[\s,]+", found[1]))
            marks[comment.source.line] += (Reference(name, comment.source) for name in names)
    for first in (line for line, cells in rows.items() if cells[0].text == MINUTE):
        heading = max((one for one in page.headings if one.source.line < first), key=lambda one: one.source.line,
                      default=None)  # fmt: skip
        steps, line = [], first + 2
        while line in rows:
            texts = tuple(cell.text for cell in rows[line])
            start, end = (int(found[1]), int(found[2])) if (found := TIMES.fullmatch(texts[0])) else (0, 0)
            steps.append(Step(start, end, texts[1:], tuple(marks[line]), rows[line][0].source))
            line += 1
        title = heading.text if heading else page.title
        yield RunSheet(title, heading.anchor if heading else "", _announced(title),
                       tuple(cell.text for cell in rows[first][1:]), tuple(steps), rows[first][0].source)  # fmt: skip


def _announced(title: str) -> int:
    found = ANNOUNCED.search(title)
    if not found:
        return 0
    return int(found[1]) if found[1] else 60 * int(found[2]) + int(found[3] or 0)


def written_screens(page: Page) -> Mapping[str, Sequence[Paragraph]]:
    """Return what a page for trainers writes for the screen, by anchor; `""` is what has no heading of its own."""
    found: dict[str, list[Paragraph]] = {}
    name: str | None = None
    levels = {heading.source.line: heading.level for heading in page.headings}
    for paragraph in page.paragraphs:
        level = levels.get(paragraph.source.line, 0) if paragraph.kind == "heading" else 0
        if level and level <= 2:  # noqa: PLR2004  a part of the page
            name = "" if paragraph.text == ON_SCREEN else None
        elif level and name is not None:
            name = anchor_of(paragraph.text)
        if name is not None and paragraph.text != ON_SCREEN:
            found.setdefault(name, []).append(paragraph)
        elif paragraph.text.startswith(f"{ON_SCREEN}."):
            found[""] = [paragraph]
    return found


def own_screens(page: Page) -> frozenset[str]:
    """Return the names of what a page writes for the screen."""
    return frozenset(filter(None, written_screens(page)))


def count_words(paragraphs: Sequence[Paragraph]) -> int:
    """Return how many words a screen holds."""
    return sum(len(words(one.text.removeprefix(f"{ON_SCREEN}."))) for one in paragraphs)


class Names(Struct, frozen=True, dict=True):
    """What the marks of a course may name."""

    course: Course

    @property
    def shared(self) -> Page | None:
        """The page that writes the screens of every session."""
        return next((one.page for one in self.course.documents if written_screens(one.page)), None)

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The questions by id."""
        return self.course.items

    @cached_property
    def lessons(self) -> Mapping[str, Lesson]:
        """The lessons by id."""
        return {lesson.id: lesson for _, lesson in self.course.lessons}

    @cached_property
    def modules(self) -> Mapping[str, Module]:
        """The modules by id."""
        return {module.id: module for module in self.course.modules}

    @property
    def activities(self) -> Mapping[str, TrainerPage]:
        """The activities by the name of their file: a demonstration may have the same title."""
        return {part.slug: part for module in self.course.modules for part in module.activities}

    def questions(self, name: str) -> tuple[str, ...]:
        """Return the questions that a name puts on screen, in order."""
        lesson, _, part = name.partition("/")
        items = self.items
        if name in items:
            return (name,)
        if name in self.modules:
            return tuple(ref.id for ref in self.modules[name].page.quizzes if ref.id in items)
        if lesson in self.lessons and part in {"pari", "questions"}:
            asked = (ref.id for ref in self.lessons[lesson].page.quizzes if ref.id in items)
            return tuple(one for one in asked if (items[one].interaction.kind == Discovery.kind) is (part == "pari"))
        return ()

    @property
    def known(self) -> frozenset[str]:
        """Every name that any run sheet may give, beside those of its own page."""
        lessons = (EACH, *self.lessons)
        parts = {f"{lesson}/{part}" for lesson in lessons for part in PARTS}
        written = own_screens(self.shared) if self.shared else ()
        return frozenset({*self.course.items, *self.course.demos, *lessons, *self.modules, *self.activities,
                          *parts, *written})  # fmt: skip

    @property
    def asked(self) -> frozenset[str]:
        """The questions that the run sheets of the course put on screen."""
        quarters = [lesson.id for lesson in self.lessons.values() if lesson.nature is Nature.QUARTER]
        found: set[str] = set()
        for sheet in (sheet for page in self.course.trainer_pages for sheet in run_sheets(page)):
            for name in (screen.id for step in sheet.steps for screen in step.screens):
                meant = [name.replace(EACH, lesson) for lesson in quarters] if name.startswith(EACH) else [name]
                found |= {question for one in meant for question in self.questions(one)}
        return frozenset(found)
