"""What a package holds, page by page, question by question, fact by fact, each with a digest: `inventaire.json`.

A copy carries its own list, and the site that of today: « Ma copie est-elle à jour ? » compares them. Digests are of
what authors write, not of our HTML: a new style sheet changes none.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from html import unescape

from msgspec import Struct, field

from enclair.bundle.open_data import json_file, question
from enclair.images import narrow, shown_at
from enclair.model import Course, Fact, Item, Page
from enclair.typography import french

INVENTORY = "inventaire.json"
FILED = frozenset({"module", "objectif", "bloom", "faits", "a_projeter"})
"""What a question is filed under, or shown by elsewhere: it may change, and the question stay the same."""
TAG = re.compile(r"<[^>]*>")
"""A tag that our parser of Markdown writes: no attribute of it holds a `>`."""
DIGITS = 8
"""How much of a digest is kept: it tells versions apart, and proves nothing; the digest of the whole file does."""


class Inventory(Struct, frozen=True, dict=True):
    """The pages, questions and facts of a course, each told once for all the packages that hold it."""

    course: Course
    sources: Mapping[str, Page]
    """The pages that packages may hold, by uri."""
    told: dict[str, dict[str, object]] = field(default_factory=dict)

    def of(self, pages: Iterable[tuple[str, str]], facts: Iterable[str]) -> dict[str, object]:
        """Return the list of some pages, (id, uri), and of the facts that they rest on."""
        shown = [*pages]
        placed = (ref.id for _, uri in shown for ref in self.sources[uri].quizzes)
        return {
            "pages": [self.page(*page) for page in shown],
            "questions": {name: self.questions[name] for name in dict.fromkeys(placed)},
            "faits": {name: fact_told(self.course.facts[name]) for name in sorted(facts)},
        }

    def page(self, name: str, uri: str) -> dict[str, object]:
        """Return what is told of a page."""
        if uri not in self.told:
            page = self.sources[uri]
            self.told[uri] = {
                "id": name, "titre": french(page.title), "empreinte": _digest(self._shown(uri, page)),
                "questions": [ref.id for ref in page.quizzes],
            }  # fmt: skip
        return self.told[uri]

    def facts_of(self, uri: str) -> list[str]:
        """Return the facts that a page, its questions and its demonstrations rest on, each once."""
        page, items = self.sources[uri], self.course.items
        refs = [*page.facts, *(ref for placed in page.quizzes for ref in items[placed.id].facts)]
        refs += [ref for placed in page.demos for ref in self.course.demos[placed.id].facts]
        return [*dict.fromkeys(ref.id for ref in refs)]

    def _shown(self, uri: str, page: Page) -> Iterator[object]:
        """Yield what a page shows: its words, its images, its demonstrations."""
        yield page.title
        yield " ".join(unescape(TAG.sub("", page.html)).split())
        for link in page.images:
            place = shown_at(uri, link.target)
            yield [self.images[name] for name in (place, narrow(place)) if name in self.images]
        for placed in page.demos:
            one = self.course.demos[placed.id]
            yield one.title, one.hook, one.idea, one.instruction
            yield [text for text, _ in (*one.case, *one.limits)], one.data

    @cached_property
    def images(self) -> Mapping[str, str]:
        """The digest of each image, by its place in the site."""
        return {uri: hashlib.sha256(one.picture.data).hexdigest() for uri, one in self.course.images.items()}

    @cached_property
    def questions(self) -> Mapping[str, str]:
        """The digest of each question, wherever it is asked."""
        return {item.id: _digest([_asked(item)]) for item in self.course.items.values()}


def fact_told(fact: Fact) -> dict[str, object]:
    """Return what is told of a fact; its digest leaves its dates of review out."""
    said = (fact.statement, fact.value, fact.disagreement, fact.origin.title, fact.origin.url, fact.origin.date)
    return {"droit": fact.is_law, "revoir_avant": fact.review_before.isoformat(), "empreinte": _digest(said)}


def inventory_faults(data: bytes) -> Iterator[str]:
    """Yield what is wrong in an inventory: it is data, written as ours is."""
    try:
        document = json.loads(data)
        is_ours = [*document] == ["pages", "questions", "faits"] and json_file(document) == data
    except (ValueError, TypeError, RecursionError):
        is_ours = False
    if not is_ours:
        yield "cet inventaire n’est pas écrit comme celui de l’outil"


def _asked(item: Item) -> dict[str, object]:
    return {name: value for name, value in question("", item).items() if name not in FILED}


def _digest(parts: Iterable[object]) -> str:
    text = json.dumps([*parts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
