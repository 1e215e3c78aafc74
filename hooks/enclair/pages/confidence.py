"""A source as a link, and how well a fact was checked, in words."""

from __future__ import annotations

from collections.abc import Mapping

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.model import Confidence, Fact, Origin
from enclair.typography import day_in_french

CONFIDENCE_LABELS: Mapping[Confidence, str] = {
    Confidence.VERIFIED: "vérifié",
    Confidence.COPY: "vérifié sur copie",
    Confidence.SECONDARY: "source secondaire",
    Confidence.UNVERIFIED: "non vérifié",
}
_CHECKS: Mapping[Confidence, str] = {
    Confidence.VERIFIED: "vérifié le",
    Confidence.COPY: "vérifié sur copie le",
    Confidence.SECONDARY: "source secondaire, lue le",
    Confidence.UNVERIFIED: "non vérifié, relevé le",
}
WEAK = frozenset({Confidence.SECONDARY, Confidence.UNVERIFIED})
"""What is said where the fact is called; the note alone says that a copy was read."""


def checked(fact: Fact) -> str:
    """Return how a fact was checked, and when: « vérifié sur copie le 22 novembre 2026 »."""
    return f"{_CHECKS[fact.confidence]} {day_in_french(fact.checked_on)}"


def source_link(origin: Origin) -> HtmlElement:
    """Return the title of a source as a link to it, in its language (RGAA 8.7)."""
    link = E.a(origin.title, {"href": origin.url})
    if origin.language:
        link.set("lang", origin.language)
    return link
