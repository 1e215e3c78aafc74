"""A page on paper: what was folded is there or is gone, what one reads elsewhere keeps its address, nothing asks for a click."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page as the printer gets it."""
    page = browser.new_page()
    page.emulate_media(media="print")
    yield page
    page.close()


def test_questions_asked_one_by_one_are_a_table(paper: Page, site: Path) -> None:
    """« Par où commencer »: all ten, without the screen that asks them nor what unfolds them."""
    paper.goto((site / "ou-commencer.html").as_uri())
    assert paper.locator(".orientation-toutes tbody tr:visible").count() == 10
    assert paper.locator(".orientation:visible, article summary:visible").count() == 0


def test_folded_downloads_are_left_out(paper: Page, site: Path) -> None:
    """A closed list is a heading over nothing; an open one stays."""
    paper.goto((site / "telecharger.html").as_uri())
    assert paper.locator("article details:not([open]):visible").count() == 0
    assert paper.locator("article details[open] .fichiers:visible").count() > 0


@pytest.mark.parametrize("uri", ["catalogue.html", "cas-refuses.html"])
def test_a_case_keeps_its_source(paper: Page, site: Path, uri: str) -> None:
    """Its address follows its title; its details are in view."""
    paper.goto((site / uri).as_uri())
    shown = paper.locator(".cas .origine a").evaluate_all("links => links.map((link) => getComputedStyle(link, '::after').content.includes(link.href))")
    assert shown
    assert all(shown)
    assert paper.locator(".cas dl:visible").count() == len(shown)


def test_a_form_says_what_it_is_for(paper: Page, site: Path) -> None:
    """« Un paquet à votre nom »: the fields go, what they do stays."""
    paper.goto((site / "a-votre-nom.html").as_uri())
    assert paper.locator("article .chapeau:visible").count() == 1
    assert paper.locator("article :is(input, select, button):visible").count() == 0
