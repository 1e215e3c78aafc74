"""A case study comes step by step: what follows a question is hidden, on a screen with scripts only, until it is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from answering import ANSWER

from .conftest import NOTHING, Witness

STORY = ("bases", "cas-candidatures")
TOLD = """(shown) => [...document.querySelectorAll("article :is(p, li, h2, .quiz):not(:is(.quiz, .sources) *)")]
  .filter((node) => !shown || node.checkVisibility()).map((node) => node.matches(".quiz") ? `#${node.id}` : node.textContent.trim())"""
"""The story, or what of it is on screen: texts, and ids of questions."""
IN_VIEW = """(hash) => {
  const box = document.querySelector(hash).getBoundingClientRect();
  return box.height && box.top < innerHeight && box.bottom > 0;
}"""
SKIP = "Lire la suite sans répondre"
NEXT = "La suite est affichée."


@pytest.fixture(params=["site", "bundle"])
def address(request: pytest.FixtureRequest, serve: Callable[[Path], str]) -> str:
    """The address of a case study, in the site then in a package."""
    base = serve(request.getfixturevalue(request.param))
    return f"{base}/modules/{'/'.join(STORY)}.html" if request.param == "site" else f"{base}/{'-'.join(STORY)}.html"


def until(whole: list[str], questions: int) -> list[str]:
    """Return the story down to its n-th question, this one included."""
    ends = [i for i, one in enumerate(whole) if one.startswith("#q-")]
    return whole[: ends[questions - 1] + 1]


def shown(page: Page) -> list[str]:
    """Return what of the story is on screen."""
    found: list[str] = page.evaluate(TOLD, arg=True)
    return found


def asked(page: Page) -> tuple[list[str], list[str]]:
    """Return the whole story, and its questions."""
    whole = page.evaluate(TOLD, arg=False)
    return whole, [one for one in whole if one.startswith("#q-")]


def test_each_question_opens_what_follows(witness: Witness, address: str) -> None:
    """Asked for an answer first, nothing comes; answered, even wrongly, the story goes on to the next question, and says so."""
    page = witness.page
    page.goto(address)
    whole, questions = asked(page)
    assert len(questions) > 3
    for number, question in enumerate(questions, 1):
        quiz = page.locator(question)
        verify = quiz.locator(".quiz-verifier")
        assert shown(page) == until(whole, number)
        verify.click()
        assert shown(page) == until(whole, number)
        quiz.evaluate(ANSWER)
        assert quiz.get_by_role("status").inner_text().split("\n").count(NEXT) == (1 if number < len(questions) or whole[-1] != question else 0)
        assert verify.evaluate("node => node === document.activeElement")
    assert shown(page) == whole
    assert page.get_by_role("button", name=SKIP).count() == 0
    quiz.get_by_role("button", name="Recommencer").click()
    assert shown(page) == whole
    assert (page.url, witness.traces(), witness.errors) == (address, NOTHING, [])


def test_a_question_can_be_skipped(witness: Witness, address: str) -> None:
    """One button, with keys: what comes next has the focus, and the question skipped says that it came."""
    page = witness.page
    page.goto(address)
    whole, questions = asked(page)
    for number, question in enumerate(questions[:-1], 1):
        skip = page.get_by_role("button", name=SKIP)
        assert skip.count() == 1
        skip.focus()
        page.keyboard.press("Enter")
        assert shown(page) == until(whole, number + 1)
        assert page.locator(question).get_by_role("status").inner_text() == NEXT
        assert page.locator(f"{question} + :focus").count() == 1
        assert page.locator(f"{question} .quiz-marque, {question} [data-etat]").count() == 0


def test_an_address_inside_shows_up_to_it(witness: Witness, address: str) -> None:
    """A page opened at a place that was to come shows what is before it, no more; so does a link to it."""
    page = witness.page
    page.goto(address)
    whole, questions = asked(page)
    page.goto("about:blank")
    page.goto(address + questions[2])
    assert shown(page) == until(whole, 3)
    page.evaluate("(hash) => { location.hash = hash; }", questions[3])
    page.wait_for_function(IN_VIEW, arg=questions[3])
    assert shown(page) == until(whole, 4)


def test_a_link_inside_shows_up_to_it(witness: Witness, address: str) -> None:
    """A source, always there, leads back to its call, which was to come; a call leads to its source, and opens nothing more."""
    page = witness.page
    page.goto(address)
    whole, questions = asked(page)
    back = page.locator(".footnote-backref").first
    target = back.get_attribute("href") or ""
    before = shown(page)
    page.evaluate("(hash) => { location.hash = hash; }", "#" + (page.locator(".sources li[id]").first.get_attribute("id") or ""))
    assert shown(page) == before
    back.evaluate("node => node.closest('details') && (node.closest('details').open = true)")
    back.click()
    assert page.locator(f"[id='{target[1:]}']").is_visible()
    reached = next(n for n in range(1, len(questions) + 1) if shown(page) == until(whole, n))
    page.locator(f"[id='{target[1:]}'] a, a[id='{target[1:]}']").first.click()
    assert shown(page) == until(whole, reached)


def test_paper_and_readers_without_script_have_it_all(witness: Witness, browser: Browser, address: str) -> None:
    """Printed, the whole story; without script too; no button to go on."""
    page = witness.page
    page.goto(address)
    whole, _ = asked(page)
    assert shown(page) != whole
    page.emulate_media(media="print")
    assert shown(page) == whole
    assert not page.get_by_role("button", name=SKIP).is_visible()
    context = browser.new_context(java_script_enabled=False)
    alone = context.new_page()
    alone.goto(address)
    assert shown(alone) == alone.evaluate(TOLD, arg=False)
    assert len(shown(alone)) == len(whole)
    context.close()


def test_a_wall_shows_it_all(witness: Witness, address: str) -> None:
    """Projected while it waits at its first question, the story has the screens of all its questions."""
    page = witness.page
    page.goto(address)
    _, questions = asked(page)
    page.get_by_role("button", name="Projeter").click()
    page.wait_for_function("() => document.querySelector('.projection-place')?.textContent")
    titles = set()
    for _ in range(int(page.locator(".projection-place").inner_text().split("/")[1])):
        titles.add((page.locator(".projection-scene").get_attribute("aria-label") or "").partition(". ")[2])
        page.keyboard.press("PageDown")
    assert {title for title in titles if title.startswith("Question") and "," not in title} == {f"Question {n} sur {len(questions)}" for n in range(1, len(questions) + 1)}
