"""What the content looks like in numbers: a report, computed from the model alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from enclair.activity import Activities, activities, kinds_of
from enclair.guessing import Guess, guess
from enclair.model import Bloom, Confidence, Course, Item, Lesson, Module, Objective
from enclair.problems import Waiver
from enclair.reading.prose import PROSE_KINDS, WORDS_A_MINUTE, kandel_moles, sentences, words
from enclair.rules import written_waivers
from enclair.rules.items import key_is_longest, key_position, singles


class ObjectiveQuality(Struct, frozen=True):
    """An objective: how many lessons work on it, how many items assess it, by what they ask."""

    objective: Objective
    lessons: int
    items: Mapping[Bloom, int]

    @property
    def total(self) -> int:
        """Items in all."""
        return sum(self.items.values())


class LessonQuality(Struct, frozen=True):
    """A page of a module: its length, its reading ease (None without a sentence), its sentences, in words."""

    lesson: Lesson
    words: int
    ease: float | None
    mean_sentence: float
    longest_sentence: int

    @property
    def reading(self) -> int:
        """Minutes that reading takes, one at least."""
        return max(1, round(self.words / WORDS_A_MINUTE))


class ModuleQuality(Struct, frozen=True):
    """A module: its objectives and pages, and what its single-choice items give away."""

    module: Module
    objectives: tuple[ObjectiveQuality, ...]
    lessons: tuple[LessonQuality, ...]
    bloom: Mapping[Bloom, int]
    positions: tuple[int, ...]
    """How many keys are shown first, second…"""
    longest: int
    """How many keys are longer than each distractor."""
    guess: Guess
    activities: Activities

    @property
    def items(self) -> int:
        """Items of the bank."""
        return sum(self.bloom.values())

    @property
    def singles(self) -> int:
        """Single-choice items of the bank."""
        return sum(self.positions)


class Quality(Struct, frozen=True):
    """The whole course."""

    modules: tuple[ModuleQuality, ...]
    guess: Guess
    activities: Activities
    facts: Mapping[Confidence, int]
    waivers: tuple[Waiver, ...]

    @property
    def places(self) -> int:
        """The most choices that a single-choice item of the course offers."""
        return max((len(module.positions) for module in self.modules), default=0)


def measure(course: Course) -> Quality:
    """Return the report of a course; the template module is left out, its waivers too."""
    items = course.items
    facts = Counter(fact.confidence for fact in course.facts.values())
    modules = tuple(_module(module, items) for module in course.modules)
    lessons = (one for module in modules for one in module.activities.lessons)
    return Quality(
        modules,
        guess(item for module in course.modules for item in singles(module)),
        Activities(tuple(lessons), kinds_of(course.modules, items)),
        {level: facts[level] for level in Confidence},
        written_waivers(course),
    )


def _module(module: Module, known: Mapping[str, Item]) -> ModuleQuality:
    items = module.bank.items if module.bank else ()
    keys = singles(module)
    shown = Counter(key_position(item) for item in keys)
    return ModuleQuality(
        module,
        tuple(_objective(objective, module, items) for objective in module.objectives),
        tuple(_lesson(lesson) for lesson in module.lessons),
        _by_bloom(items),
        tuple(shown[place] for place in range(1, max((len(item.choices) for item in keys), default=0) + 1)),
        sum(key_is_longest(item) for item in keys),
        guess(keys),
        activities([module], known),
    )


def _objective(objective: Objective, module: Module, items: tuple[Item, ...]) -> ObjectiveQuality:
    lessons = sum(any(ref.id == objective.id for ref in lesson.objectives) for lesson in module.lessons)
    assessing = tuple(item for item in items if item.objective and item.objective.id == objective.id)
    return ObjectiveQuality(objective, lessons, _by_bloom(assessing))


def _by_bloom(items: tuple[Item, ...]) -> dict[Bloom, int]:
    counts = Counter(item.bloom for item in items)
    return {level: counts[level] for level in Bloom}


def _lesson(lesson: Lesson) -> LessonQuality:
    prose = [paragraph.text for paragraph in lesson.page.paragraphs if paragraph.kind in PROSE_KINDS]
    lengths = [len(words(sentence)) for text in prose for sentence in sentences(text)]
    return LessonQuality(
        lesson,
        lesson.page.words,
        kandel_moles(prose),
        sum(lengths) / len(lengths) if lengths else 0,
        max(lengths, default=0),
    )
