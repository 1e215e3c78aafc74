"""Whom to cite, who publishes and whom to ask, in the words that every output shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from enclair.model import BLANK, Course
from enclair.typography import day_in_french, french

MAILBOX = re.compile(r"""[^\s<>()\[\]",;:@]+@[\w-]+(?:\.[\w-]+)+""")
ADDRESS = re.compile(rf"""https?://[^\s<>"]*[^\s<>".,;:!?)»]|{MAILBOX.pattern}""")


def source_line(course: Course) -> str:
    """Return the citation that the licence asks for: producer, version, day of the last update, place, licence."""
    told = course.attribution
    where = "" if BLANK.search(told.address) else f" ({told.address})"
    day = day_in_french(told.updated_on)
    return french(f"Source : {told.name}, version {told.version}, mise à jour le {day}{where}. {told.licence}.")


def adaptation(course: Course, ids: Iterable[str] | None = None) -> str:
    """Return who changed a text of these pages, of any page by default; nothing where nobody did."""
    is_changed = bool(course.adapted) if ids is None else not course.adapted.isdisjoint(ids)
    return french(f" Adapté par {course.organisation.name}.") if course.organisation and is_changed else ""


def cited(course: Course, ids: Iterable[str] | None = None) -> str:
    """Return the citation of some pages, of all by default: the source, then who adapted it, where somebody did."""
    return source_line(course) + adaptation(course, ids)


def credit(course: Course, ids: Iterable[str] | None = None) -> str:
    """Return the citation of some pages, of all by default, then the name of the body that publishes, if any."""
    publisher = french(f" Proposé par {course.organisation.name}.") if course.organisation else ""
    return cited(course, ids) + publisher


def contacts(course: Course) -> Mapping[str, str]:
    """Return the contacts that the body that publishes gives, by whom they lead to."""
    body = course.organisation
    given = {
        "DPO": body.dpo, "référent IA": body.ai_officer, "accessibilité": body.accessibility,
    } if body else {}  # fmt: skip
    return {who: french(contact) for who, contact in given.items() if contact}


def linked(text: str) -> Markup:
    """Return a text where each web address and each mailbox is a link."""
    pieces, start = Markup(), 0
    for found in ADDRESS.finditer(text):
        target = found[0] if ":" in found[0] else f"mailto:{found[0]}"
        pieces += text[start : found.start()]
        pieces += Markup('<a href="{}">{}</a>').format(target, found[0])
        start = found.end()
    return pieces + text[start:]
