"""A chat, two texts and a letter in a browser: side by side or one under the other, never cut, whole on a wall."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from conftest import opened

from .test_accessibility import AXE, SIDEWAYS, violations
from .test_projection import screens

PLACES = """(what) => [...document.querySelectorAll(what)].map((node) => {
  const {left, top} = node.getBoundingClientRect();
  return [Math.round(left), Math.round(top)];
})"""
LENGTHEN = """() => {
  const said = document.querySelector(".repliques > li:nth-child(2) > p:not(.nom)");
  said.textContent = "Une phrase de plus, à lire. ".repeat(40);
}"""


@pytest.fixture
def lesson(browser: Browser, built: Path, tmp_path: Path) -> Iterator[Page]:
    """A lesson of a package that shows all three."""
    context = browser.new_context(locale="fr-FR", bypass_csp=True)
    context.add_init_script(path=AXE)
    page = context.new_page()
    page.goto((opened(built, "suite", tmp_path) / "suite-demande.html").as_uri())
    yield page
    context.close()


def project(page: Page) -> list[str]:
    """Project a page; return what each screen that shows an object says, once none of them scrolls."""
    page.set_viewport_size({"width": 1024, "height": 768})
    page.locator(".projeter").click()
    page.wait_for_function("() => document.querySelector('.projection-place')?.textContent")
    found = screens(page)
    assert [one["title"] for one in found if one["tooTall"] > 0 or one["tooWide"] > 0] == []
    return [" ".join(one["shown"].split()) for one in found if "(fictive" in one["shown"]]


@pytest.mark.parametrize(("width", "is_beside"), [(1280, True), (640, True), (320, False)])
def test_two_texts_stand_beside_each_other_where_there_is_room(lesson: Page, width: int, *, is_beside: bool) -> None:
    """On a phone, one under the other; speakers keep their side. Nothing overflows, axe-core has nothing to say."""
    lesson.set_viewport_size({"width": width, "height": 800})
    (left, top), (right, low) = lesson.evaluate(PLACES, ".cote")
    assert (left < right, top < low) == (is_beside, not is_beside)
    sides = [place[0] for place in lesson.evaluate(PLACES, ".repliques > li")]
    assert sides[0] == sides[2] > sides[1] == sides[3]
    assert not lesson.evaluate(SIDEWAYS)
    assert violations(lesson) == []
    lesson.emulate_media(color_scheme="dark")
    assert violations(lesson, colours_only=True) == []


def test_each_one_is_a_screen(lesson: Page) -> None:
    """A letter, a chat and two texts: three screens, each whole."""
    assert [(text.partition(" (")[0], text.rpartition(" ")[2]) for text in project(lesson)] == [
        ("DocumentLa note de la directrice", "directrice"), ("ConversationLa demande et sa réponse", "pas."),
        ("Côte à côteDeux demandes", "agents."),
    ]  # fmt: skip


def test_a_speech_too_long_for_a_screen_says_again_who_speaks(lesson: Page) -> None:
    """Cut between sentences, it opens each of its screens with the name."""
    lesson.evaluate(LENGTHEN)
    found = [text for text in project(lesson) if "Une phrase" in text]
    assert len(found) > 1
    assert [text.count("Assistant") for text in found] == [1] * len(found)
