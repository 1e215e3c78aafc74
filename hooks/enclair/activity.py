"""What a lesson makes one do, and how it holds together, in numbers; the rules and « Qualité du contenu » read them.

An action is an answer that is asked for and corrected, or a demonstration that one tries: each question placed counts
one, a series of cards as much as a choice, so that a long series is no way to a better number. A task told in words
counts none, `!!! activite` included: nobody is answered. Words are those that the page says: titles and tables are,
what it shows (a chat, two texts side by side, a document) is not, since one looks at an object before one reads about
it.

All thresholds are here, each with where it comes from.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from msgspec import Struct

from enclair.model import Heading, Item, Lesson, Module, Page
from enclair.reading.figures import figures
from enclair.reading.objects import OBJECTS
from enclair.reading.prose import words

FIRST_ACTION = 100
"""By which word one acts: a bet before the text helps to read it (Pan & Carpenter, 2023); a Pix module asks at 32."""
ACTIONS = 10
"""Actions in a thousand words, at least: two Pix modules on our subjects ask 12 and 16."""
KINDS = 4
"""Kinds of questions in a full module, at least: the same two Pix modules use five and six in one lesson."""
COMMONEST = 0.45
"""The largest share of the questions of the course that one kind may have: single choices were 75 %."""
CONNECTIVES = 25
"""Connectives in a thousand words, at least: Pix 30 to 39; beginners need cohesion (McNamara et al., 1996)."""
ENOUGH_WORDS = 200
"""Below that many words, a minute of reading, nothing is asked of a page: a share of it says nothing."""
ENOUGH_QUESTIONS = 30
"""Below that many questions, the kinds of a course are not compared."""
TASK = 20
"""Words of its own from which « À vous » tells a task, which then has its model answer: an instruction takes fewer."""
GAP, SHARE = 1, 0.3
"""By how many minutes, and by which share, a declared time may stray: what SEQ018 allows for reading."""

CLOSING = ("À retenir", "Lundi matin")
ASKING = "À qui demander"
"""Where a quarter of an hour ends: a person to ask."""
TRY = "À vous"
MODEL = "ouverte"
"""The kind of question that has a model answer and a grid."""
TASK_BOX = "activite"
UNTIMED = 2
"""Minutes of an `!!! activite` that does not say how long it takes."""


class Pace(NamedTuple):
    """How many seconds a question takes: once, and for each part that is answered on its own."""

    once: int
    each: int = 0


SECONDS: Mapping[str, Pace] = {
    "decouverte": Pace(30),
    "vrai-faux": Pace(30),
    "choix-unique": Pace(45),
    "choix-multiple": Pace(45),
    "texte-a-trous": Pace(30),
    "trous-a-menu": Pace(30),
    "cartes": Pace(0, 10),
    "surlignage": Pace(45),
    "classement": Pace(60),
    "appariement": Pace(60),
    "ordre": Pace(60),
    "numerique": Pace(60),
    "embranchement": Pace(60),
    "ouverte": Pace(120),
}
"""Our estimate by kind: some 75 words to read at 200 a minute for a choice and its answer, then as long to decide."""

DEMONSTRATION, TRIED = "demonstration", Pace(90)
"""How a demonstration is counted: a bet, then three settings with their sentence."""

LINKS = (
    # why, and what follows from it
    "car", "parce que", "parce qu’", "puisque", "puisqu’", "en effet", "comme", "donc", "alors", "ainsi",
    "c’est pourquoi", "du coup", "si bien que", "de sorte que", "par conséquent",
    # what goes against it
    "mais", "pourtant", "cependant", "toutefois", "or", "tandis que", "alors que", "bien que", "même si",
    "au contraire", "en revanche", "sinon", "sauf si",
    # on which condition, when, in which order
    "si", "s’il", "s’ils", "quand", "lorsque", "lorsqu’", "dès que", "dès qu’", "tant que",
    "d’abord", "ensuite", "puis", "enfin",
    # what for, and how it is clearer
    "afin de", "afin que", "pour que", "par exemple", "autrement dit", "c’est-à-dire", "de même",
)  # fmt: skip
"""The connectives that are counted: words that say how a sentence, or a part of one, holds to another."""


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_LINK = re.compile(
    rf"(?<![\w-])(?<!d’)(?<!l’)(?:(?:{_either(word for word in LINKS if word[-1] != '’')})(?![\w-])"
    rf"|(?:{_either(word for word in LINKS if word[-1] == '’')}))",
    re.IGNORECASE,
)


class Activity(Struct, frozen=True):
    """What one page makes one do, and how its prose holds together."""

    lesson: Lesson
    words: int
    """Words that it says."""
    shown: int
    """Words of the objects that it shows."""
    first: int | None
    """How many words stand before its first action; None without one."""
    kinds: Mapping[str, int]
    """Its actions by kind of question, the commonest first."""
    silent: tuple[Heading, ...]
    """Its parts where one does nothing; « À vous » and the two that close a lesson are no such parts."""
    prose: int
    """Words of its paragraphs, lists and objects left out."""
    links: int
    """Connectives in these paragraphs."""
    seconds: int
    """How long its activities take."""

    @property
    def actions(self) -> int:
        """How many answers are asked for."""
        return sum(self.kinds.values())

    @property
    def density(self) -> float:
        """Actions in a thousand words."""
        return a_thousand(self.actions, self.words)

    @property
    def cohesion(self) -> float:
        """Connectives in a thousand words of prose."""
        return a_thousand(self.links, self.prose)

    @property
    def minutes(self) -> int:
        """Minutes that its activities take, half a minute counted as one."""
        return (self.seconds + 30) // 60


def a_thousand(count: int, words: int) -> float:
    """Return how many there are in a thousand words."""
    return 1000 * count / words if words else 0


def activity(lesson: Lesson, items: Mapping[str, Item]) -> Activity:
    """Measure a page of a module."""
    page = lesson.page
    said = [(one.source.line, _words(one.text)) for one in page.paragraphs if one.callout not in OBJECTS]
    asked = [(ref.source.line, items[ref.id].interaction.kind) for ref in page.quizzes if ref.id in items]
    asked += [(ref.source.line, DEMONSTRATION) for ref in page.demos]
    first = min((line for line, _ in asked), default=None)
    prose = [one.text for one in page.paragraphs if one.kind == "paragraph" and one.callout not in OBJECTS]
    return Activity(
        lesson,
        words=sum(count for _, count in said),
        shown=sum(_words(one.text) for one in page.paragraphs if one.callout in OBJECTS),
        first=None if first is None else sum(count for line, count in said if line < first),
        kinds=dict(Counter(kind for _, kind in asked).most_common()),
        silent=tuple(
            heading for heading, start, end in parts(page)
            if _name(heading) not in {*CLOSING, ASKING, TRY} and not any(start < line < end for line, _ in asked)
        ),
        prose=sum(_words(text) for text in prose),
        links=sum(map(_links, prose)),
        seconds=sum(_seconds(items[ref.id]) for ref in page.quizzes if ref.id in items)
        + TRIED.once * len(page.demos) + _told_seconds(page),
    )  # fmt: skip


def parts(page: Page) -> Iterator[tuple[Heading, int, float]]:
    """Yield the parts of a page: the heading of each, its line, that of the next one."""
    headings = [heading for heading in page.headings if heading.level == 2 and not heading.is_nested]  # noqa: PLR2004  `##`
    lines = [*(heading.source.line for heading in headings), float("inf")]
    for heading, end in zip(headings, lines[1:], strict=True):
        yield heading, heading.source.line, end


class Trial(Struct, frozen=True):
    """The part « À vous » of a page: its heading, its own words, the kinds of questions that it places."""

    heading: Heading
    words: int
    kinds: tuple[str, ...]


def trial(page: Page, items: Mapping[str, Item]) -> Trial | None:
    """Return the part « À vous » of a page, if it has one."""
    for heading, start, end in parts(page):
        if _name(heading) == TRY:
            own = (one for one in page.paragraphs if start < one.source.line < end and one.callout not in OBJECTS)
            asked = (items[ref.id] for ref in page.quizzes if start < ref.source.line < end and ref.id in items)
            return Trial(heading, sum(_words(one.text) for one in own), tuple(one.interaction.kind for one in asked))
    return None


def kinds_of(modules: Iterable[Module], items: Mapping[str, Item]) -> dict[str, int]:
    """Return the questions placed in some modules by kind, the commonest first; one that comes again counts once."""
    placed = {ref.id for module in modules for page in module.pages for ref in page.quizzes if ref.id in items}
    return dict(Counter(items[name].interaction.kind for name in sorted(placed)).most_common())


def largest_share(kinds: Mapping[str, int]) -> float:
    """Return the share of the commonest kind, 0 without a question."""
    return max(kinds.values(), default=0) / max(sum(kinds.values()), 1)


class Activities(Struct, frozen=True):
    """The lessons of a module, or of the course, measured together; ``kinds`` are those of all its pages."""

    lessons: tuple[Activity, ...]
    kinds: Mapping[str, int]

    @property
    def words(self) -> int:
        """Words that they say."""
        return sum(one.words for one in self.lessons)

    @property
    def first(self) -> int | None:
        """The median of their first actions."""
        firsts = [one.first for one in self.lessons if one.first is not None]
        return round(median(firsts)) if firsts else None

    @property
    def density(self) -> float:
        """Actions in a thousand words."""
        return a_thousand(sum(one.actions for one in self.lessons), self.words)

    @property
    def cohesion(self) -> float:
        """Connectives in a thousand words of prose."""
        return a_thousand(sum(one.links for one in self.lessons), sum(one.prose for one in self.lessons))

    @property
    def silent(self) -> int:
        """How many of their parts are without an action."""
        return sum(len(one.silent) for one in self.lessons)


def activities(modules: Sequence[Module], items: Mapping[str, Item]) -> Activities:
    """Measure the pages of some modules that teach; case studies, summaries and reminders have another form."""
    lessons = (lesson for module in modules for lesson in module.lessons if lesson.nature.teaches)
    return Activities(tuple(activity(lesson, items) for lesson in lessons), kinds_of(modules, items))


def _name(heading: Heading) -> str:
    return heading.text.replace("\u00a0", " ")


def _words(text: str) -> int:
    return len(words(text))


@lru_cache(maxsize=16_384)
def _links(text: str) -> int:
    return len(_LINK.findall(text))


def _seconds(item: Item) -> int:
    pace = SECONDS[item.interaction.kind]
    return pace.once + pace.each * sum(not part.is_error for part in item.interaction.parts())


def _told_seconds(page: Page) -> int:
    """Return the seconds of the tasks that a page tells in boxes: the first time that each one gives."""
    starts = [box.source.line for box in page.boxes if box.kind == TASK_BOX]
    total = 0.0
    for start, end in pairwise([*starts, float("inf")]):
        own = " ".join(
            one.text for one in page.paragraphs if one.callout == TASK_BOX and start <= one.source.line < end
        )
        total += next((figure.value for figure in figures(own) if figure.unit == "minute"), UNTIMED)
    return round(60 * total)
