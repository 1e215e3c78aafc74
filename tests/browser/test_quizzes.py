"""The four kinds that every module has, as a person meets them: in the site and in a package, with a mouse, a keyboard, or no script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from conftest import model
from enclair.model import Item
from enclair.questions.cloze import Cloze

from .conftest import NOTHING, Witness

ROOT = Path(__file__).resolve().parents[2]
COURSE = model(ROOT)
EVERYWHERE = ("choix-unique", "choix-multiple", "vrai-faux", "texte-a-trous")
"""The kinds below; `test_kinds.py` has them all, one page of each."""
PLACES = {
    item.id: (module.slug, lesson.slug)
    for module in COURSE.modules
    if module.slug == "bases"
    for lesson in module.lessons
    for ref in lesson.page.quizzes
    for item in [COURSE.items[ref.id]]
}


def first(kind: str) -> Item:
    """Return the first question of a kind placed in the module under test."""
    assert COURSE is not None
    return next(COURSE.items[item_id] for item_id in PLACES if COURSE.items[item_id].interaction.kind == kind)


def address(folder: str, item: Item, *, bundled: bool) -> str:
    slug, lesson = PLACES[item.id]
    return f"{folder}/{slug}-{lesson}.html" if bundled else f"{folder}/modules/{slug}/{lesson}.html"


@pytest.fixture(params=[False, True], ids=["site", "paquet"])
def folder(request: pytest.FixtureRequest, site: Path, bundle: Path, serve: Callable[[Path], str]) -> tuple[str, bool]:
    """Address of the site, then of the package, both over HTTP."""
    return serve(bundle if request.param else site), request.param


def answer(page: Page, item: Item, *, right: bool) -> None:
    """Answer a question rightly or wrongly, and verify."""
    quiz = page.locator(f"#q-{item.id}")
    if isinstance(item.interaction, Cloze):
        for number, blank in enumerate(item.interaction.blanks, 1):
            word = f"  {blank.answers[-1].upper()} " if right else "xyzzy"
            page.locator(f"[id='q-{item.id}-{number}']").fill(word)
    else:
        for number, choice in enumerate(item.shown_choices, 1):
            if choice.is_key == right:
                page.locator(f"[id='q-{item.id}-{number}']").check()
                if item.interaction.kind != "choix-multiple":
                    break
    quiz.get_by_role("button", name="Vérifier").click()


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_right_and_wrong_are_said_in_words(witness: Witness, folder: tuple[str, bool], kind: str) -> None:
    """A wrong then a right answer are told apart by text, in a live region; nothing is locked or left behind."""
    item = first(kind)
    page = witness.page
    page.goto(address(folder[0], item, bundled=folder[1]) + f"#q-{item.id}")  # a case study unfolds down to there
    quiz = page.locator(f"#q-{item.id}")
    status, again = quiz.get_by_role("status"), quiz.get_by_role("button", name="Recommencer")
    assert status.inner_text() == ""
    quiz.get_by_role("button", name="Vérifier").click()
    assert "d’abord une réponse" in status.inner_text()
    assert again.count() == 0
    answer(page, item, right=False)
    assert not status.inner_text().startswith("Juste.")
    assert "à revoir" in quiz.locator("fieldset").inner_text()
    again.click()
    assert (status.inner_text(), again.count(), quiz.locator(".quiz-marque").count()) == ("", 0, 0)
    assert quiz.locator("fieldset input").first.evaluate("field => field === document.activeElement")
    answer(page, item, right=True)
    assert status.inner_text().startswith("Juste.")
    assert quiz.locator("fieldset input:disabled").count() == 0
    assert witness.traces() == NOTHING
    assert witness.errors == []
    assert [url for url in witness.requests if not url.startswith((folder[0], "data:"))] == []


def test_arrows_move_without_submitting(witness: Witness, folder: tuple[str, bool]) -> None:
    """Arrow keys walk through all the choices of a single-choice question and nothing is verified (WCAG 3.2.2)."""
    item = first("choix-unique")
    page = witness.page
    page.goto(address(folder[0], item, bundled=folder[1]))
    page.locator(f"[id='q-{item.id}-1']").focus()
    page.keyboard.press("Space")
    for number in range(2, len(item.choices) + 1):
        page.keyboard.press("ArrowDown")
        assert page.locator(f"[id='q-{item.id}-{number}']").is_checked()
    assert page.locator(f"#q-{item.id} [role=status]").inner_text() == ""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(f"#q-{item.id} [role=status]").inner_text() != ""


def test_enter_verifies_a_blank(witness: Witness, folder: tuple[str, bool]) -> None:
    """Enter in a text field verifies the question; markup typed there stays text."""
    item = first("texte-a-trous")
    page = witness.page
    page.goto(address(folder[0], item, bundled=folder[1]))
    page.evaluate("() => { window.touched = 0 }")
    field = page.locator(f"[id='q-{item.id}-1']")
    field.fill("<img src=x onerror='window.touched = 1'>")
    field.press("Enter")
    assert page.locator(f"#q-{item.id} [role=status]").inner_text() != ""
    page.evaluate("() => new Promise((failed) => { const later = new Image(); later.onerror = failed; later.src = 'y'; })")
    assert page.evaluate("() => window.touched") == 0
    assert page.locator("img[src=x]").count() == 0


SAME = [
    ("source", "« source »"), ("source", "“Source”"), ("source", "'source'"), ("source", '"source".'), ("source", "« source. »"),
    ("source", "sour\u200bce"), ("source", "sour\u00adce"), ("source", "\ufeffsource\u2060"), ("source", "\u202asource\u202c"),
    ("source", "la source"), ("source", "Les sources"), ("source", "« la source »"), ("source", "une source"), ("sources", "source"),
    ("jetons", "des jetons"), ("l’étiquette", "Etiquette"), ("étiquette", "l'étiquette"), ("étiquette", "L’ÉTIQUETTE !"),
    ("réseaux", "le réseau"), ("un", "Un"), ("la", "la"), ("une", "une."), ("x", "X"), ("os", "OS"), ("s", "s"),
    ("cœur", "coeur"), ("sous-traitant", "sous traitant"), ("sous-traitant", "sous\u2011traitants"), ("covid-19", "covid 19"),
    ("mise en ligne", "mise\u00a0en\u202fligne"), ("68 000", "68\u202f000"), ("68 000 €", "68000€"),
    ("3,5", "3.5"), ("3.5", "3,5"), ("-5", "-5"), ("-5", "−5"), ("-5", "– 5"), ("−3,5", "-3.5"), ("2-3", "2–3"), ("5", "5."),
]  # fmt: skip
"""(key, what is typed) that say the same."""
OTHERS = [
    ("-5", "5"), ("5", "-5"), ("-3,5", "3.5"), ("3,5", "35"), ("35", "3.5"), ("10-20", "1020"), ("2030", "2 0 3 1"),
    ("source", "ressource"), ("source", ""), ("source", "la"), ("source", "les"), ("un", "une"), ("?", ""), ("?", "?"), ("?", "!"),
    ("-", "-"), ("«»", "«»"), ("…", "…"), ("?", "\u200b"), ("x", ""), ("l’", ""), ("chat", "chatte"),
]  # fmt: skip
"""(key, what is typed) that do not."""


def test_what_is_typed_is_compared_as_a_person_would(witness: Witness, site: Path) -> None:
    """Quotes, decimal sign, blanks, what cannot be seen, case, accents, plural and article do not matter; a minus does."""
    item = first("texte-a-trous")
    page = witness.page
    page.goto(address(site.as_uri(), item, bundled=False))
    verdicts = page.evaluate(
        """([id, pairs]) => pairs.map(([key, typed]) => {
          const quiz = document.getElementById(id), [field, ...others] = quiz.querySelectorAll("fieldset input");
          const rows = quiz.querySelectorAll("li[data-trou]");
          rows.forEach((row) => { row.dataset.reponses = JSON.stringify([key]); });
          field.value = typed;
          others.forEach((other) => { other.value = "xyzzy"; });
          quiz.querySelector(".quiz-verifier").click();
          return quiz.querySelector(".quiz-marque").textContent.trim();
        })""",
        [f"q-{item.id}", SAME + OTHERS],
    )
    found = dict(zip([*SAME, *OTHERS], verdicts, strict=True))
    assert found == dict.fromkeys(SAME, "juste") | dict.fromkeys(OTHERS, "à revoir")
    assert witness.errors == []


@pytest.mark.parametrize("kind", EVERYWHERE)
def test_without_script_the_answer_is_behind_details(
    browser: Browser, folder: tuple[str, bool], kind: str
) -> None:
    """With scripts off: no dead button, every choice, and the answer with each feedback behind `<details>`."""
    item = first(kind)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(folder[0], item, bundled=folder[1]))
    quiz = page.locator(f"#q-{item.id}")
    assert quiz.get_by_role("button").count() == 0
    quiz.locator("details.quiz-corrige summary").click()
    assert quiz.locator(".quiz-pourquoi:visible").count() == len(list(item.interaction.parts()))
    context.close()


def framed(page: Page, base: str, source: str, sandbox: str) -> None:
    """Show a page of the package in a sandboxed frame, as tall as a platform makes it by default."""
    page.goto(f"{base}/a-propos.html")
    page.evaluate(
        "([sandbox, src]) => new Promise((done) => { const f = document.createElement('iframe');"
        "f.setAttribute('sandbox', sandbox); f.onload = done; f.src = src;"
        "f.setAttribute('style', 'border: 0; width: 900px; height: 450px');"
        "document.body.setAttribute('style', 'margin: 0'); document.body.replaceChildren(f); })",
        [sandbox, source],
    )


def test_sandboxed_frame_with_scripts(browser: Browser, bundle: Path, serve: Callable[[Path], str]) -> None:
    """In a sandboxed frame of another origin, a package page answers and throws nothing."""
    item = first("choix-unique")
    base = serve(bundle)
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    framed(page, base, address(base, item, bundled=True), "allow-scripts")
    quiz = page.frame_locator("iframe").locator(f"#q-{item.id}")
    number = next(n for n, choice in enumerate(item.shown_choices, 1) if choice.is_key)
    quiz.locator(f"[id='q-{item.id}-{number}']").check()
    quiz.get_by_role("button", name="Vérifier").click()
    assert quiz.get_by_role("status").inner_text().startswith("Juste.")
    assert errors == []
    page.close()


LAYOUT = """() => [...document.querySelectorAll("body *")].map((node) => {
  const box = node.getBoundingClientRect(), style = getComputedStyle(node);
  return [node.tagName, ...[box.x, box.y, box.width, box.height].map(Math.round), style.color, style.fontSize,
          style.display, style.backgroundColor, node.checkVisibility()].join(" ");
})"""
"""Where each element of a page stands and how it looks, as the browser has it: nothing of it waits to be painted."""


def test_sandboxed_frame_without_scripts(browser: Browser, bundle: Path, serve: Callable[[Path], str]) -> None:
    """In a frame without scripts, a package page is laid out, element by element, as it is by itself without scripts."""
    item = first("choix-unique")
    base = serve(bundle)
    source = address(base, item, bundled=True)
    page = browser.new_page(viewport={"width": 900, "height": 450})
    framed(page, base, source, "")
    inside = page.frames[-1].evaluate(LAYOUT)
    page.close()
    context = browser.new_context(java_script_enabled=False, viewport={"width": 900, "height": 450})
    alone = context.new_page()
    alone.goto(source)
    assert len(inside) > 50
    assert alone.evaluate(LAYOUT) == inside
    context.close()
