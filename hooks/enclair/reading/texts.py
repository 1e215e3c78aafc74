"""Every text of the course that somebody reads, with its place: prose, questions, demonstrations, facts, glossary."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cached_property

from enclair.model import Course, Demo, Fact, Image, Item, Lesson, Module, Objective, Page, Term, UseCase
from enclair.problems import APART, Source

Text = tuple[str, Source]
Part = Course | Module | Objective | Lesson | Page | Item | Demo | Image | Fact | Term | UseCase
WORDS = re.compile(rf"\w+|{APART}")


def of_page(page: Page) -> Iterator[Text]:
    """Yield the texts of a page: title, description, prose, alternatives of images, titles of links."""
    yield page.title, page.source
    yield page.description, page.source
    for paragraph in page.paragraphs:
        yield paragraph.text, paragraph.source
    for link in (*page.links, *page.images):
        yield link.title, link.source
    for image in page.images:
        yield image.text, image.source


def of_item(item: Item) -> Iterator[Text]:
    """Yield the texts of a question."""
    yield item.stem, item.stem_source
    yield item.projected, item.source
    yield from item.interaction.texts()
    for text in (item.explanation, *item.hints):
        yield text, item.source


def of_demo(demo: Demo) -> Iterator[Text]:
    """Yield the texts of a demonstration."""
    for text in (demo.title, demo.hook, demo.idea, demo.instruction):
        yield text, demo.source
    yield from (*demo.case, *demo.limits)
    yield from demo.demonstration.texts()


def of_use_case(case: UseCase) -> Iterator[Text]:
    """Yield the texts of an entry of the catalogue."""
    results = (text for result in case.results for text in (result.figure, result.declared_by))
    for text in (case.title, case.body, case.need, case.description, case.data, case.status_detail, *case.watch,
                 *results, case.vendor, case.note):  # fmt: skip
        yield text, case.source


def of_course(course: Course) -> Iterator[Text]:
    """Yield the texts that stand in no page and no question: titles, role paths."""
    for text in (course.title, course.subtitle):
        yield text, course.source
    for role in course.roles:
        yield role.title, role.source
        yield role.summary, role.source


def of(part: Part) -> Iterator[Text]:  # noqa: C901  one branch a kind
    """Return the texts of one part of the course, those of its own parts left out."""
    found: tuple[str, ...]
    match part:
        case Course():
            return of_course(part)
        case Page():
            return of_page(part)
        case Item():
            return of_item(part)
        case Demo():
            return of_demo(part)
        case UseCase():
            return of_use_case(part)
        case Module():
            found = (part.title, part.summary, part.audience, part.prerequisites)
        case Fact():
            found = (part.statement, part.value, part.disagreement, part.note)
        case Term():
            found = (part.term, part.expansion, part.definition)
        case Lesson():
            found = (part.title,)
        case Image():
            found = (part.author, part.licence)
        case Objective():
            found = (part.statement,)
    return ((text, part.source) for text in found)


def beside(part: Part) -> Iterator[Text]:
    """Yield what is shown of a part and is no prose: code, publishers, other forms of a term."""
    match part:
        case Page():
            for code in part.codes:
                lines = enumerate(code.text.split("\n"), int(code.is_fenced))
                yield from ((line, code.source.shifted(number)) for number, line in lines)
        case Course():
            told, body = part.attribution, part.organisation
            yield from ((text, told.source) for text in (told.name, told.address, told.licence))
            yield from [(body.name, body.source)] if body else ()
        case Module():
            yield from ((activity.participants, activity.source) for activity in part.activities)
        case Fact() | UseCase():
            origin = part.origin
            yield from ((text, origin.source) for text in (origin.title, origin.publisher, origin.date))
            yield from [(part.department, part.source)] if isinstance(part, UseCase) else ()
        case Term():
            yield from ((form, part.source) for form in part.variants)


def parts(course: Course) -> Iterator[Part]:
    """Yield every part of the course that has texts, itself and the glossary left out; what changes least is first."""
    yield from course.facts.values()
    yield from course.use_cases
    yield from course.demos.values()
    yield from course.items.values()
    yield from course.pages
    yield from course.trainer_pages
    for module in course.all_modules:
        yield module
        yield from module.objectives


def of_all(course: Course) -> Iterator[Text]:
    """Yield every text of the course that is not empty."""
    for part in (course, *parts(course), *course.terms):
        yield from ((text, source) for text, source in of(part) if text.strip())


def finder(among: Mapping[Hashable, Part]) -> Callable[[Sequence[str]], Hashable]:
    """Return a function that finds in which part one of some words stands, None when it is in none of them."""
    read: list[tuple[Hashable, _Told]] = []
    left = ((key, _Told(part)) for key, part in among.items())

    def told() -> Iterator[tuple[Hashable, _Told]]:
        yield from read
        for one in left:
            read.append(one)
            yield one

    def found(forms: Sequence[str]) -> Hashable:
        sought = _sought(forms)
        return next((key for key, one in told() if one.has(sought)), None)

    return found


def holds(part: Part, forms: Sequence[str]) -> bool:
    """Tell whether one of some words, or its plural, stands in a text of a part: « Outil d’IA » is « outil d ia »."""
    return _Told(part).has(_sought(forms))


class _Told:
    """The texts of a part in lower case, a sign that is no letter between them."""

    def __init__(self, part: Part) -> None:
        self.lowered = APART.join(text for text, _ in of(part)).lower()

    @cached_property
    def folded(self) -> str:
        """The same, folded; most parts hold none of the words sought, and need not be."""
        return _folded(self.lowered)

    def has(self, sought: Sequence[tuple[str, str, str]]) -> bool:
        """Tell whether a word stands there; what is looked for first tells most of those that do not."""
        return any(
            longest in self.lowered and (one in self.folded or several in self.folded)
            for longest, one, several in sought
        )


def _sought(forms: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return the longest word of each form, the form folded, its plural."""
    folded = [_folded(form.lower()) for form in forms]
    return [(max(form.split(), key=len, default=""), form, f"{form[:-1]}s ") for form in folded]


def _folded(lowered: str) -> str:
    """Return a text, each run of other signs than letters, digits and :data:`APART` made one space."""
    return f" {' '.join(WORDS.findall(lowered))} "
