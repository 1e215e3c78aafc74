"""What must be reread when a fact changes: every place that calls it, draws it, or says its numbers again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from enclair.model import Course, Fact, Page, Term
from enclair.problems import Source
from enclair.reading import texts
from enclair.reading.dates import dates
from enclair.reading.drawings import drawn
from enclair.reading.figures import figures, references
from enclair.reading.prose import sentences, told

LONGEST = 100
UNTOLD = frozenset({"heading", "title"})
COMMON = 10
"""A term that as many facts name depends on none of them."""
DISTINCTIVE = 100
"""A count from this number on is seldom that of something else."""

REGISTER, PAGES, TRAINER, ITEMS = "Registre", "Pages", "Pages du formateur", "Questions"
DRAWINGS, CATALOGUE = "Schémas des pages qui l’appellent", "Catalogue, par la même source"
GLOSSARY, AGAIN = "Termes qu’il emploie", "Le même nombre ailleurs"


class Use(Struct, frozen=True, order=True):
    """A place to reread, and what stands there."""

    source: Source
    text: str

    def __str__(self) -> str:
        text = " ".join(self.text.split())
        return f"{self.source}: {text if len(text) <= LONGEST else f'{text[: LONGEST - 1]}…'}"


def uses(course: Course, fact: Fact) -> dict[str, tuple[Use, ...]]:
    """Return the places to reread, by kind; kinds without a place are left out, a place is told once."""
    calling = {
        PAGES: [page for page in course.pages if _calls(page, fact)],
        TRAINER: [page for page in course.trainer_pages if _calls(page, fact)],
    }
    found = {
        REGISTER: [Use(fact.source, fact.statement)],
        **{kind: [use for page in pages for use in _sentences(page, fact)] for kind, pages in calling.items()},
        ITEMS: [
            Use(ref.source, item.stem) for item in course.items.values() for ref in item.facts if ref.id == fact.id
        ],
        DRAWINGS: [use for pages in calling.values() for page in pages for use in _drawings(page, course)],
        CATALOGUE: [Use(case.source, case.title) for case in course.use_cases if case.origin.url == fact.origin.url],
        GLOSSARY: [Use(term.source, f"{term.term} : {term.definition}") for term in _terms(course, fact)],
    }
    seen = {use.source for places in found.values() for use in places}
    found[AGAIN] = [use for use in _again(course, fact) if use.source not in seen]
    return {kind: tuple(sorted(set(places))) for kind, places in found.items() if places}


def _calls(page: Page, fact: Fact) -> bool:
    return any(ref.id == fact.id for ref in page.facts)


def _sentences(page: Page, fact: Fact) -> Iterator[Use]:
    """Yield the sentences that call a fact, headings and titles of boxes too."""
    yield from (Use(sentence.source, sentence.text) for sentence in told(page) if fact.id in sentence.marks)
    for paragraph in page.paragraphs:
        if paragraph.kind in UNTOLD and fact.id in paragraph.marks:
            yield Use(paragraph.source, paragraph.text)


def _drawings(page: Page, course: Course) -> Iterator[Use]:
    for image in page.images:
        yield Use(image.source, image.text)
        if drawing := drawn(page, image, course.root):
            yield Use(Source(drawing[0][1].path), "le dessin lui-même")


def _terms(course: Course, fact: Fact) -> Iterator[Term]:
    """Yield the terms of the glossary that a fact names, and few others do."""
    for term in course.terms:
        named = re.compile(rf"\b(?:{'|'.join(map(re.escape, term.forms))})(?!\w)", re.IGNORECASE)
        naming = sum(bool(named.search(other.statement)) for other in course.facts.values())
        if named.search(fact.statement) and naming < COMMON:
            yield term


def _again(course: Course, fact: Fact) -> Iterator[Use]:
    """Yield what says, anywhere, a number of the fact that is seldom that of something else."""
    known = _telling(f"{fact.statement} ; {fact.value}")
    parts: tuple[texts.Part, ...] = (course, *course.facts.values(), *course.items.values(), *course.terms)
    said = [(sentence, source) for part in parts for text, source in texts.of(part) for sentence in sentences(text)]
    pages = (*course.pages, *course.trainer_pages)
    said += [(sentence.text, sentence.source) for page in pages for sentence in told(page)]
    yield from (Use(source, sentence) for sentence, source in said if known & _telling(sentence))


def _telling(text: str) -> frozenset[object]:
    """Return the days, the large numbers, the money and the numbers of laws of a text; shares are too common."""
    days = {day.first for day in dates(text) if day.first == day.last}
    counts = {(f.value, f.unit) for f in figures(text) if f.value >= DISTINCTIVE or f.value != round(f.value)}
    return frozenset({*days, *counts, *(name for name in references(text) if len(name) >= len("L.1-1"))})
