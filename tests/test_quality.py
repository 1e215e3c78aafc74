"""The report on the content says what the content holds."""

from __future__ import annotations

from datetime import date

import pytest

from enclair.model import Bloom, Confidence, Course
from enclair.pages.generated import pages
from enclair.quality import measure
from enclair.rules.items import chi_square_p


def test_report_counts_what_the_course_holds(course: Course) -> None:
    """Objectives × items, keys, pages, facts and waivers of tests/course, counted by hand."""
    quality = measure(course)
    demo, suite = quality.modules
    assert [(row.objective.id, row.lessons, row.total) for row in demo.objectives] == [
        ("demo-reperer", 2, 2), ("demo-verifier", 1, 2), ("demo-choisir", 1, 2), ("demo-expliquer", 1, 2),
    ]  # fmt: skip
    assert suite.bloom == {**dict.fromkeys(Bloom, 0), Bloom.APPLY: 1, Bloom.CREATE: 1}
    assert (suite.singles, suite.positions, suite.longest) == (2, (0, 1, 1), 2)
    assert [row.lesson.slug for row in demo.lessons] == ["reponse", "texte", "essentiel"]
    assert quality.facts == {
        Confidence.VERIFIED: 2, Confidence.COPY: 0, Confidence.SECONDARY: 1, Confidence.UNVERIFIED: 0,
    }  # fmt: skip
    assert [(waiver.source.path, waiver.code) for waiver in quality.waivers] == [("modules/suite/index.md", "MOD004")]


def test_every_table_of_the_page_has_a_caption_and_scopes(course: Course) -> None:
    """A screen reader says which column and which row a number belongs to."""
    page = next(page for page in pages(course, today=date(2026, 11, 23)) if page.uri == "qualite.html")
    assert page.html.count("<table") == page.html.count("<caption>") == page.html.count('class="tableau" role="region"')
    assert page.html.count("<th") - page.html.count("<thead") == page.html.count('<th scope="')
    assert "module court, qui montre une exemption dans les essais" in page.html


def test_chi_square_agrees_with_the_tables() -> None:
    """Published critical values at 1 % (NIST/SEMATECH e-Handbook, 1.3.6.7.4), for one to four degrees of freedom."""
    for degrees, critical in ((1, 6.635), (2, 9.210), (3, 11.345), (4, 13.277)):
        gap = (critical / 2) ** 0.5
        observed = [1 + gap, 1 - gap, *[1.0] * (degrees - 1)]
        assert chi_square_p(observed, [1.0] * (degrees + 1)) == pytest.approx(0.01, rel=1e-3)
