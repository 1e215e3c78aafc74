"""What « Ma copie est-elle à jour ? » compares a file with: the course of today, and the digests of what is published.

A page read from a disk can fetch nothing: both are classic scripts, which load from a USB key too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from enclair.bundle.inventory import Inventory, fact_told
from enclair.bundle.tree import compared, course_pages, selections
from enclair.model import Course
from enclair.pages.script import classic
from enclair.typography import french

COURSE_SCRIPT, FILES_SCRIPT = "assets/ma-copie-parcours.js", "telechargements/empreintes.js"


def course_script(course: Course) -> bytes:
    """Return the course of today: its version, its pages, questions and facts, and what each package holds."""
    inventory = Inventory(course, course_pages(course))
    packages = {selection.name: [*compared(selection)] for selection in selections(course)}
    uris = dict(page for pages in packages.values() for page in pages)
    facts = {name: [*inventory.facts_of(uri)] for name, uri in uris.items()}
    told = {
        "parcours": course.id, "titre": french(course.title), "version": course.version,
        "date": course.date.isoformat(), "organisation": course.organisation and french(course.organisation.name),
        **inventory.of(uris.items(), ()),
        "pages": [inventory.page(*page) | {"adresse": page[1], "faits": facts[page[0]]} for page in uris.items()],
        "faits": {fact.id: fact_told(fact) | {"enonce": french(fact.statement)} for fact in course.facts.values()},
        "paquets": {name: [one for one, _ in pages] for name, pages in packages.items()},
    }  # fmt: skip
    return classic("window.ENCLAIR_PARCOURS", told).encode()


def files_script(names: Mapping[str, str]) -> bytes:
    """Return the names of the files that the site publishes, by digest."""
    return classic("window.ENCLAIR_FICHIERS", dict(sorted(names.items()))).encode()


def files(course: Course) -> Iterator[tuple[str, bytes]]:
    """Yield both scripts, by their place in the site; that of the files knows none until they are made."""
    yield COURSE_SCRIPT, course_script(course)
    yield FILES_SCRIPT, files_script({})
