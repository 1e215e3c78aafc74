"""Relire une réponse: what is planted, what ticks are worth, and that the script says it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from playwright.sync_api import Browser

from browser.test_accessibility import AXE, violations
from conftest import ROOT, model
from enclair.demos.proofreading import BEFORE, CLEAN, KINDS, LINES, MISSING, RESULT, SORT, Outcome, Proofreading
from enclair.typography import french

TICKS = st.sets(st.integers(0, LINES))


@pytest.fixture(scope="module")
def real() -> Proofreading:
    """The demonstration as the course writes it."""
    course = model(ROOT)
    found = course.demos["relire-une-reponse"].demonstration
    assert isinstance(found, Proofreading)
    return found


def test_three_faults_of_each_kind_and_one_clean_reply(real: Proofreading) -> None:
    """What the screen, the table and the paper count."""
    planted = [reply.planted() for reply in real.replies]
    assert {kind: sum(found[kind] for found in planted) for kind in KINDS} == dict.fromkeys(KINDS, 3)
    assert [found.total() for found in planted] == [2, 3, 0, 3, 2, 2]
    rows = [[cell.text_content() for cell in row] for row in real.table().find("tbody")]
    assert rows[1] == ["La salle des Tilleuls", "3", "précis, local, récent", "10"]
    assert rows[2][1:] == ["0", "aucune", "13"]
    assert rows[-1][1:] == ["12", "précis 3, local 3, récent 3, omission 3", "66"]


def test_nothing_in_a_line_gives_its_fault_away(real: Proofreading) -> None:
    """Most lines with a number are right, faults also stand in lines without; none hedges, a right line does."""
    lines = [line for reply in real.replies for line in reply.lines]
    wrong = [line for line in lines if line.fault]
    numbered = [line for line in lines if any(sign.isdecimal() for sign in line.text)]
    assert sum(bool(line.fault) for line in numbered) < len(numbered) / 2
    assert any(line not in numbered for line in wrong)
    assert [line.fault for line in lines if "erreur de notre part" in line.text] == [""]
    lengths = sorted(len(line.text) for line in lines if not line.fault)
    assert all(lengths[0] <= len(line.text) <= lengths[-1] for line in wrong)


@given(TICKS)
def test_every_tick_and_every_fault_is_counted_once(real: Proofreading, ticked: set[int]) -> None:
    """A tick finds a fault or is useless; a fault is found or missed."""
    for reply in real.replies:
        found, missed, useless = reply.outcome(ticked)
        assert found + useless == len(ticked)
        assert found + missed == reply.planted().total()
        assert useless == sum(not reply.boxes[rank].fault for rank in ticked)


def test_to_tick_all_finds_all_at_a_price(real: Proofreading) -> None:
    """What the case says of the hall: the same three faults, ten useless ticks; the right ticks cost none."""
    hall = real.replies[1]
    assert hall.outcome(range(LINES + 1)) == Outcome(3, 0, 10)
    for reply in real.replies:
        right = {rank for rank, one in enumerate(reply.boxes) if one.fault}
        assert reply.outcome(right) == Outcome(len(right), 0, 0)
        assert reply.outcome(()) == Outcome(0, len(right), 0)


def test_what_does_not_hold_is_told(real: Proofreading) -> None:
    """A shorter reply, a fault out of its place, no clean reply, a kind that nobody meets."""
    canteen, clean = real.replies[0], real.replies[2]
    shorter = replace(clean, lines=clean.lines[1:])
    lost = replace(clean, lack=replace(clean.lack, fault="local"))
    moved = replace(clean, lines=(replace(clean.lines[0], fault=MISSING), *clean.lines[1:]))
    told = {
        (shorter, *real.replies): ["« La médiathèque » a 11 lignes"],
        (lost, *real.replies): ["« local » n’est pas à sa place"],
        (moved, *real.replies): ["« omission » n’est pas à sa place"],
        (*real.replies[:2], *real.replies[3:]): ["chaque réponse a une faute"],
        (canteen, clean): ["aucune réponse n’a de faute « local »", "aucune réponse n’a de faute « récent »"],
    }
    assert [[fault.message for fault in replace(real, replies=replies).faults()] for replies in told] == list(told.values())


def test_the_script_says_what_is_computed(real: Proofreading, site: Path, browser: Browser) -> None:
    """Ticks before the source, ticks after it, each verdict beside its line; a reply compared unopened says so."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, bypass_csp=True)
    context.add_init_script(path=AXE)
    page = context.new_page()
    page.goto((site / "demonstrations" / "relire-une-reponse.html").as_uri())
    for rank, reply in enumerate(real.replies):
        page.locator(".demo-ecran select").select_option(str(rank))
        boxes, first, then = page.locator(".demo-ligne:visible input"), {2, 7}, {7, LINES}
        for box in first:
            boxes.nth(box).check()
        page.get_by_role("button", name="Ouvrir la source").click()
        assert page.evaluate("document.activeElement.className") == "demo-source"
        assert page.locator(".demo-lignes:visible legend").text_content() == SORT
        boxes.nth(2).uncheck()
        boxes.nth(LINES).check()
        page.get_by_role("button", name="Comparer").click()
        placed, now, before = reply.planted().total(), reply.outcome(then), reply.outcome(first)
        said = page.locator(".demo output").text_content() or ""
        assert french((RESULT if placed else CLEAN).format(trouvees=now.found, placees=placed, inutiles=now.useless)) in said
        assert french(BEFORE.format(trouvees=before.found, placees=placed, inutiles=before.useless)) in said
        verdicts = page.locator(".demo-ligne:visible").evaluate_all("lines => lines.map((line) => line.dataset.verdict)")
        names = {(True, True): "trouvee", (True, False): "manquee", (False, True): "inutile", (False, False): "bonne"}
        assert verdicts == [names[bool(one.fault), at in then] for at, one in enumerate(reply.boxes)]
        assert page.locator(".demo-ligne:visible p").all_text_contents()[7].endswith(french(reply.lines[7].why))
    assert violations(page) == []
    total = [reply.outcome({7, LINES}) for reply in real.replies]
    assert f"Fautes : {sum(one.found for one in total)} sur 12. Coches inutiles : {sum(one.useless for one in total)}." in said.replace("\u00a0", " ")
    page.reload()
    page.get_by_role("button", name="Comparer").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    opened = page.locator(".demo-lecture details[open]").evaluate_all("all => all.map((one) => one.parentNode.className)")
    assert opened == ["demo-lecture"] * len(real.replies)  # replies go to paper, their faults stay folded
    assert "sans ouvrir la source" in (page.locator(".demo output").text_content() or "")
    assert page.locator(".demo-source").first.is_visible()
    context.close()
