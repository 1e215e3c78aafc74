"""Every text of the course that somebody reads, with its place: prose, questions, demonstrations, facts, glossary."""

from __future__ import annotations

from collections.abc import Iterator

from enclair.model import Course, Demo, Fact, Image, Item, Lesson, Module, Objective, Page, Term, UseCase
from enclair.problems import Source

Text = tuple[str, Source]
Part = Course | Module | Objective | Lesson | Page | Item | Demo | Image | Fact | Term | UseCase


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


def of_all(course: Course, *, glossary: bool = True) -> Iterator[Text]:
    """Yield every text of the course that is not empty, those of the glossary on demand."""
    parts: list[Part] = [course, *course.facts.values(), *course.items.values(), *course.demos.values(),
                         *course.use_cases,
                         *course.pages, *course.trainer_pages]  # fmt: skip
    for module in course.all_modules:
        parts += [module, *module.objectives]
    for part in (*parts, *(course.terms if glossary else ())):
        yield from ((text, source) for text, source in of(part) if text.strip())
