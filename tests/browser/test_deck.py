"""A run sheet on a wall: every screen fits, exchanges are played, activities have a clock, notes follow the room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from conftest import once
from enclair.bundle import Rendering
from enclair.reading.load import load
from enclair.room.bundle import TrainerBundle
from enclair.room.reading import site_pages, trainer_pages, trainer_sources
from enclair.room.sheets import Sheets

from .conftest import NOTHING, Witness
from .test_accessibility import AXE, violations
from .test_projection import SCREEN, go_to, opened, screens

SHORT = "projeter-bases-deroule-de-45-minutes.html"
TEAM = "projeter-quart-dheure-technique-voix.html"
DEMO = "projeter-cas-usage-deroule-de-45-minutes.html"


@pytest.fixture(scope="session")
def lot(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The trainer’s lot of the real course, its prints left out."""

    def make(common: Path) -> None:
        course = load(published).course
        assert course is not None
        site, sources = site_pages(course, published / "site"), trainer_sources(course)
        rendering = Rendering({**site.pages, **trainer_pages(course, sources)}, site.images)
        files = TrainerBundle(course, rendering, sources, Sheets(course, rendering.pages), {}).files()
        for name, data in files.items():
            (common / name).write_bytes(data)

    return once(tmp_path_factory, "lot du formateur", make)


@pytest.fixture
def wall(witness: Witness, lot: Path) -> Iterator[Page]:
    """A session of 45 minutes, projected from a USB key at 1024 × 768; nothing goes wrong, nothing stays."""
    witness.page.set_viewport_size({"width": 1024, "height": 768})
    yield opened(witness.page, (lot / SHORT).as_uri() + "?projection")
    assert witness.errors == []
    assert all(url.startswith("file:") for url in witness.requests)
    assert witness.traces() == NOTHING


@pytest.mark.parametrize("name", [SHORT, TEAM, DEMO])
def test_every_screen_of_a_session_fits(witness: Witness, lot: Path, name: str) -> None:
    """Nothing scrolls, no screen is empty, one votes among the first; a session has fewer screens than minutes."""
    witness.page.set_viewport_size({"width": 1024, "height": 768})
    found = screens(opened(witness.page, (lot / name).as_uri() + "?projection"))
    assert [one["place"] for one in found if one["tooTall"] > 0 or one["tooWide"] > 0 or not (one["shown"].strip() or one["pictures"])] == []
    assert len(found) < 45
    assert witness.errors == []
    assert "Intention." not in "".join(one["shown"] for one in found)


def test_an_exchange_is_played_line_by_line(wall: Page) -> None:
    """Each line comes in its turn, where it will stay."""
    go_to(wall, "L’écran de l’accueil (fictif)")
    lines = wall.locator(".projection-scene .repliques > li")
    before = [line.is_visible() for line in lines.all()], lines.nth(0).bounding_box()
    wall.keyboard.press("PageDown")
    after = [line.is_visible() for line in lines.all()], lines.nth(0).bounding_box()
    assert (before[0], after[0]) == ([True, False], [True, True])
    assert before[1] == after[1]


def test_an_activity_has_its_clock(wall: Page) -> None:
    """It says the minutes of the run sheet; M or the button starts it and stops it; it goes on behind other screens."""
    go_to(wall, "Le jeu des jetons")
    clock, run = wall.locator(".minuteur > span"), wall.get_by_role("button", name="Lancer ou arrêter le minuteur")
    assert (clock.inner_text(), run.inner_text()) == ("12:00", "Lancer")
    wall.keyboard.press("m")
    assert run.inner_text() == "Arrêter"
    wall.wait_for_function("() => document.querySelector('.minuteur > span').textContent === '11:58'")
    wall.keyboard.press("PageDown")
    wall.keyboard.press("PageUp")
    assert clock.inner_text().startswith("11:")
    run.click()
    assert run.inner_text() == "Lancer"


def test_a_bet_has_no_answer_and_a_question_its_key_alone(wall: Page) -> None:
    """What a wrong answer teaches is in the notes: the room reads the right one."""
    go_to(wall, "Question, réponse")
    assert wall.locator(".projection-rang").count() == 1
    go_to(wall, "Deux réponses à la même question (fictives)")
    wall.keyboard.press("PageDown")
    place = wall.evaluate(SCREEN)["place"]
    assert wall.locator(".projection-choix").count() == 1
    assert wall.locator(".projection-reveler").count() == 0
    wall.keyboard.press("r")
    assert wall.evaluate(SCREEN)["place"] == place


def test_the_notes_follow_the_room(wall: Page) -> None:
    """In the second window: what to do now, what to say if the room votes B, until which minute."""
    go_to(wall, "Question")
    with wall.context.expect_page() as found:
        wall.keyboard.press("n")
    desk = found.value
    notes = desk.locator(".projection-notes")
    desk.wait_for_function("() => /Minutes 5 à 8/.test(document.querySelector('.projection-notes')?.textContent)")
    assert re.search(r"Si la salle vote A, la bonne réponse\s: .*Si la salle vote B\s:", notes.inner_text(), re.DOTALL)
    assert desk.locator(".projection-prevu").inner_text() == "de 5 à 8\u00a0min"
    go_to(wall, "Le jeu des jetons")
    desk.wait_for_function("() => /Minutes 12 à 24/.test(document.querySelector('.projection-notes')?.textContent)")
    assert "À dire" in notes.inner_text()


def test_a_session_is_read_and_printed_in_two_columns(witness: Witness, lot: Path) -> None:
    """What the room sees at left, the notes at right, on paper and on a wide screen; under it on a phone."""
    page = witness.page
    page.goto((lot / SHORT).as_uri())
    columns = "() => [...document.querySelectorAll('.temps')].map((one) => getComputedStyle(one).gridTemplateColumns.split(' ').length)"
    assert set(page.evaluate(columns)) == {2}
    page.set_viewport_size({"width": 320, "height": 640})
    assert set(page.evaluate(columns)) == {1}
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.emulate_media(media="print")
    assert set(page.evaluate(columns)) == {2}


def test_a_session_is_accessible(witness: Witness, lot: Path) -> None:
    """As read, and as projected."""
    for query in ("", "?projection"):
        witness.page.goto((lot / SHORT).as_uri() + query)
        witness.page.add_script_tag(path=AXE)
        assert violations(witness.page) == []
