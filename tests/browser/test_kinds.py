"""One question of each kind on a page: asked, right, partly right, wrong, passed, begun again, with a mouse or with keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from answering import ANSWER
from conftest import NIGHT
from kinds import EVERY, PAGE

from .conftest import NOTHING, Witness
from .test_accessibility import ANSWER_ALL, AXE, PAPER, sideways, violations

IDS = {kind: f"q-{item_id}" for kind, item_id in EVERY}
WIDTHS = ((1280, 720), (900, 600), (360, 740), (320, 640))


@dataclass(frozen=True)
class Try:
    """An answer, and what it is worth: boxes ticked, fields filled, steps moved; the state and the verdict."""

    given: Mapping[str, str] | tuple[int, ...] | tuple[tuple[int, int], ...]
    state: str
    verdict: str


RIGHT, WRONG = "Juste.", "Ce n’est pas encore ça."
TRIES: Mapping[str, tuple[Try, ...]] = {
    "choix-unique": (Try((1,), "juste", RIGHT), Try((2,), "revoir", WRONG)),
    "choix-multiple": (
        Try((1, 3), "juste", RIGHT),
        Try((1,), "presque", "Presque\u00a0: il manque une bonne réponse."),
        Try((1, 2), "presque", "En partie juste\u00a0: une réponse à revoir, une à trouver."),
        Try((1, 2, 3), "presque", "En partie juste\u00a0: une réponse à revoir."),
        Try((2,), "revoir", WRONG),
    ),
    "vrai-faux": (Try((2,), "juste", RIGHT), Try((1,), "revoir", WRONG)),
    "texte-a-trous": (Try({"1": " Afficher "}, "juste", RIGHT), Try({"1": "effacer"}, "revoir", WRONG)),
    "trous-a-menu": (
        Try({"1": "2", "2": "1"}, "juste", "Juste. Deux réponses sur deux."),
        Try({"1": "2", "2": "2"}, "presque", "Une réponse sur deux. Regardez la deuxième."),
        Try({"1": "2"}, "presque", "Une réponse sur deux. Il en reste une à faire."),
        Try({"1": "1", "2": "2"}, "revoir", WRONG),
    ),
    "surlignage": (
        Try((1, 2), "juste", RIGHT),
        Try((2,), "presque", "Presque\u00a0: il manque une bonne réponse."),
        Try((1, 3), "presque", "En partie juste\u00a0: une réponse à revoir, une à trouver."),
        Try((3,), "revoir", WRONG),
    ),
    "cartes": (
        Try({"1": "1", "2": "2", "3": "1"}, "juste", "Juste. Trois cartes sur trois."),
        Try({"1": "1", "2": "2", "3": "2"}, "presque", "Deux cartes sur trois. Regardez la troisième."),
        Try({"1": "2", "2": "1", "3": "1"}, "presque", "Une carte sur trois. Regardez la première et la deuxième."),
        Try({"2": "2"}, "presque", "Une carte sur trois. Il en reste deux à faire."),
        Try({"1": "2", "2": "1", "3": "2"}, "revoir", WRONG),
    ),
    "classement": (
        Try({"1": "1", "2": "3", "3": "2", "4": "1"}, "juste", "Juste. Quatre réponses sur quatre."),
        Try({"1": "1", "2": "2", "3": "2"}, "presque", "Deux réponses sur quatre. Regardez la deuxième. Il en reste une à faire."),
        Try({"1": "2", "2": "2", "3": "1", "4": "3"}, "revoir", WRONG),
    ),
    "ordre": (
        Try(((4, -3), (1, 2)), "juste", "Juste. Quatre étapes sur quatre."),
        Try(((4, -3), (1, 1)), "presque", "Deux étapes sur quatre. Regardez la troisième et la quatrième."),
        Try(((4, -2),), "revoir", WRONG),
    ),
    "numerique": (Try({"1": "15"}, "juste", RIGHT), Try({"1": "12"}, "revoir", WRONG)),
    "appariement": (
        Try({"1": "3", "2": "2", "3": "1"}, "juste", "Juste. Trois réponses sur trois."),
        Try({"1": "3", "2": "1", "3": "4"}, "presque", "Une réponse sur trois. Regardez la deuxième et la troisième."),
        Try({"1": "1", "2": "1", "3": "2"}, "revoir", WRONG),
    ),
}  # fmt: skip
"""What is tried of each kind that can be right or wrong."""
FIRST = {
    "texte-a-trous": "Écrivez d’abord une réponse.", "numerique": "Écrivez d’abord une réponse.", "ouverte": "Écrivez d’abord une réponse.",
    "ordre": "Déplacez d’abord une étape.",
}  # fmt: skip
SEEN = """(node) => {
  const box = node.getBoundingClientRect(), button = document.activeElement.getBoundingClientRect();
  return box.height > 0 && box.top < innerHeight && (box.bottom <= innerHeight + 1 || box.top <= innerHeight / 4) && button.bottom > 0 && button.top < innerHeight;
}"""
"""Whether feedback is on screen, whole if it can be, and what has the focus with it."""
FOCUS = "document.activeElement"


@pytest.fixture
def page(witness: Witness, every_kind: Path, serve: Callable[[Path], str]) -> Page:
    """The page of all kinds, over HTTP."""
    witness.page.goto(f"{serve(every_kind / 'site')}/{PAGE}")
    return witness.page


def quiz_of(page: Page, kind: str) -> Locator:
    """Return the question of a kind."""
    return page.locator(f"#{IDS[kind]}")


def fill(page: Page, kind: str, given: object) -> None:
    """Answer with the mouse and the keyboard, as learners do."""
    name = IDS[kind]
    if isinstance(given, tuple):
        for one in given:
            if isinstance(one, tuple):
                step, moves = one
                button = page.locator(f"#{name} [data-etape='{step}'] .quiz-{'monter' if moves < 0 else 'descendre'}")
                for _ in range(abs(moves)):
                    button.click()
            else:
                page.locator(f"[id='{name}-{one}']").check()
    elif isinstance(given, Mapping):
        for number, value in given.items():
            field = page.locator(f"#{name} :is([name='{name}-{number}'], [id='{name}-{number}'])")
            if field.first.get_attribute("type") == "radio":
                page.locator(f"#{name} [name='{name}-{number}'][value='{value}']").check()
            elif field.evaluate("node => node.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)


def held(quiz: Locator) -> list[str]:
    """Return what the fields of a question hold, and the order of its steps."""
    found: list[str] = quiz.evaluate(
        """(quiz) => [...quiz.querySelectorAll("input, select, textarea")].map((field) => /radio|checkbox/.test(field.type) ? `${field.checked}` : field.value)
          .concat([...quiz.querySelectorAll("[data-etape]")].map((step) => step.dataset.etape))"""
    )
    return found


def test_every_kind_is_tried() -> None:
    """No kind is forgotten here."""
    assert set(TRIES) | {"decouverte", "ouverte", "embranchement"} == set(IDS)


def test_an_answer_is_asked_for_first(page: Page) -> None:
    """With nothing given, the button of each kind says what to do; nothing is marked, counted or begun."""
    for kind in IDS.keys() - {"embranchement"}:
        quiz = quiz_of(page, kind)
        quiz.locator(".quiz-verifier").click()
        assert quiz.get_by_role("status").inner_text() == FIRST.get(kind, "Choisissez d’abord une réponse."), kind
        assert quiz.locator(".quiz-marque").count() == 0, kind
        assert not quiz.locator(".quiz-recommencer").is_visible(), kind
        assert not quiz.locator("details.quiz-corrige").evaluate("node => node.open"), kind


@pytest.mark.parametrize("kind", TRIES)
def test_an_answer_is_judged_in_words(witness: Witness, page: Page, kind: str) -> None:
    """Verdict, state and marks; each mark is tied to its field and goes when it changes; beginning again empties all."""
    quiz, address = quiz_of(page, kind), page.url
    for one in TRIES[kind]:
        judge(page, quiz, kind, one)
    assert (page.url, witness.traces(), witness.errors) == (address, NOTHING, [])
    assert [url for url in witness.requests if not url.startswith((address.split("/modules")[0], "data:"))] == []


def judge(page: Page, quiz: Locator, kind: str, one: Try) -> None:
    """Answer a question, look at what it says, change something, begin again: it is as it was."""
    before = held(quiz)
    fill(page, kind, one.given)
    quiz.locator(".quiz-verifier").click()
    status = quiz.get_by_role("status")
    assert (status.locator(".quiz-verdict").inner_text(), status.get_attribute("data-etat")) == (one.verdict, one.state)
    words = quiz.locator("fieldset .quiz-marque").all_inner_texts()
    assert set(words) == {"juste": {"juste"}, "revoir": {"à revoir"}}.get(one.state, set(words))
    assert words
    assert ("à revoir" in words) == ("revoir" in one.verdict or "Regardez" in one.verdict or one.state == "revoir")
    told = status.inner_text()
    assert len(told) > len(one.verdict)
    assert loose_marks(quiz) == []
    assert quiz.locator(":disabled:not(.quiz-monter, .quiz-descendre)").count() == 0
    quiz.evaluate("(quiz) => (quiz.querySelector('fieldset :is(input, select)') || quiz.querySelector('fieldset button')).dispatchEvent(new Event('input', {bubbles: true}))")
    assert quiz.locator(".quiz-marque, [data-etat], [aria-describedby]").count() == 0
    assert status.inner_text() == ""
    quiz.locator(".quiz-verifier").click()
    quiz.locator(".quiz-recommencer").click()
    assert held(quiz) == before
    assert (status.inner_text(), quiz.locator(".quiz-marque").count()) == ("", 0)
    assert not quiz.locator(".quiz-recommencer").is_visible()
    assert quiz.evaluate(f"(quiz) => quiz.querySelector('fieldset').contains({FOCUS})")


def loose_marks(quiz: Locator) -> list[str]:
    """Return the marks that no field says: neither its label nor its description holds them."""
    found: list[str] = quiz.evaluate(
        """(quiz) => [...quiz.querySelectorAll("fieldset .quiz-marque")].filter((mark) => {
          const fields = quiz.querySelectorAll(`[aria-describedby="${mark.id}"]`), label = mark.closest("label");
          return label ? label.control.getAttribute("aria-describedby") : !fields.length;
        }).map((mark) => mark.parentNode.innerText)"""
    )
    return found


@pytest.mark.parametrize("size", WIDTHS, ids=lambda size: "×".join(map(str, size)))
def test_feedback_is_seen_without_scrolling(page: Page, size: tuple[int, int]) -> None:
    """On each screen, once verified, the feedback is on it and the focus is still on the button."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    unseen = []
    for kind, tries in TRIES.items():
        quiz = quiz_of(page, kind)
        fill(page, kind, tries[-1].given)
        button = quiz.locator(".quiz-verifier")
        button.evaluate("node => { node.scrollIntoView({block: 'end'}); node.focus(); }")
        page.keyboard.press("Enter")
        assert button.evaluate(f"node => node === {FOCUS}"), kind
        if not quiz.get_by_role("status").evaluate(SEEN):
            unseen.append(kind)
    assert unseen == []


@pytest.mark.parametrize(
    ("kind", "given", "why"),
    [
        ("trous-a-menu", {"1": "3"}, "La date ne décide de rien"),
        ("trous-a-menu", {"2": "2"}, "Le fournisseur ne lit pas vos réponses"),
        ("numerique", {"1": "85 %"}, "C’est la part des réponses justes"),
        ("numerique", {"1": "6,0"}, "Vous avez divisé 20 par 3"),
        ("numerique", {"1": "12"}, "Trois sur vingt"),
        ("texte-a-trous", {"1": "effacer"}, "C’est le test de publication"),
    ],
)
def test_a_wrong_field_says_why(page: Page, kind: str, given: Mapping[str, str], why: str) -> None:
    """An error that has a name has its own feedback; another one has that of the field."""
    quiz = quiz_of(page, kind)
    fill(page, kind, given)
    quiz.locator(".quiz-verifier").click()
    told = quiz.get_by_role("status").inner_text()
    assert why in told
    whys = [text for text in quiz.locator(".quiz-corrige .quiz-pourquoi").all_text_contents() if text in told]
    assert len(whys) == 1


NUMBERS = (
    ("15", True), ("15,0", True), ("15.5", True), ("14,5", True), ("15 %", True), ("15\u00a0%", True), ("15\u202f%", True), ("15%", True),
    (" 15,3 % ", True), ("15,6", False), ("−15", False), ("-15", False), ("1 5", True), ("0,15", False), ("150", False), ("1 500 %", False),
)  # fmt: skip
NO_NUMBERS = ("quinze", "%", "?", "14 ou 15", "15,", "1,5,0", "environ 15")


def test_numbers_are_read_the_french_way(page: Page) -> None:
    """Comma or point, spaces between thousands, the unit; what is no number is said, and not counted wrong."""
    quiz = quiz_of(page, "numerique")
    field, status = quiz.locator("input"), quiz.get_by_role("status")
    found = {}
    for typed in [*dict(NUMBERS), *NO_NUMBERS]:
        field.fill(typed)
        field.press("Enter")
        found[typed] = {"juste": True, "revoir": False}.get(status.get_attribute("data-etat") or "", status.inner_text())
    asked = dict.fromkeys(NO_NUMBERS, "Écrivez un nombre, par exemple 12,5.") | {"15,": True}
    assert found == dict(NUMBERS) | asked


def test_not_knowing_opens_the_answer(page: Page) -> None:
    """« Je ne sais pas » shows the answer; nothing is marked or wrong, and one can begin again."""
    quiz = quiz_of(page, "trous-a-menu")
    quiz.locator(".quiz-passer").click()
    status = quiz.get_by_role("status")
    assert (status.inner_text(), status.get_attribute("data-etat")) == ("Vous ne savez pas\u00a0: voici de quoi décider.", "pari")
    assert quiz.locator(".quiz-corrige .quiz-pourquoi").first.is_visible()
    assert quiz.locator(".quiz-marque, fieldset [data-etat]").count() == 0
    quiz.locator(".quiz-recommencer").click()
    assert not quiz.locator(".quiz-corrige .quiz-pourquoi").first.is_visible()


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_bet_is_neither_right_nor_wrong(page: Page, number: int) -> None:
    """The button of a discovery shows the feedback of what was chosen, alone: no verdict, no mark."""
    quiz = quiz_of(page, "decouverte")
    fill(page, "decouverte", (number,))
    quiz.locator(".quiz-verifier").click()
    status = quiz.get_by_role("status")
    assert status.inner_text() == quiz.locator(".quiz-corrige .quiz-pourquoi").nth(number - 1).text_content()
    assert status.get_attribute("data-etat") == "pari"
    assert quiz.locator(".quiz-verdict, .quiz-marque, fieldset [data-etat]").count() == 0


def test_an_open_answer_is_compared(page: Page) -> None:
    """What is written is never judged: the model opens, and the criteria ticked are counted in words."""
    quiz = quiz_of(page, "ouverte")
    status, criteria = quiz.get_by_role("status"), quiz.locator(".quiz-critere input")
    quiz.locator("textarea").fill("<b>Retire</b> le nom.")
    quiz.locator(".quiz-verifier").click()
    assert status.inner_text() == "Comparez votre réponse à celle-ci, puis cochez ce que vous y retrouvez."
    said = []
    for number in (0, 1, 1):
        criteria.nth(number).click()
        said.append(status.inner_text())
    assert said == ["1 point sur 2 retrouvé.", "2 points sur 2 retrouvés.", "1 point sur 2 retrouvé."]
    assert criteria.first.evaluate(f"node => node.checked && node !== {FOCUS}")
    assert quiz.locator(".quiz-marque").count() == 0
    quiz.locator(".quiz-recommencer").click()
    assert held(quiz) == ["", "false", "false"]
    assert not criteria.first.is_visible()


def test_a_path_leads_to_its_end(page: Page) -> None:
    """A choice says what it does and shows the next scene, which has the focus; the end says the way; the address stays."""
    quiz, address = quiz_of(page, "embranchement"), page.url
    status, name = quiz.get_by_role("status"), quiz.locator(".quiz-scene:visible .quiz-scene-nom")
    seen = []
    for choice in ("Je lui lis la réponse.", "Je m’excuse, et nous lisons ensemble."):
        quiz.get_by_role("link", name=choice).click()
        assert name.evaluate(f"node => node === {FOCUS}")
        seen.append((name.all_inner_texts(), status.inner_text().split("\n")[0].replace("\u202f", " ")))
    assert seen == [
        (["Scène 2"], "Elle repart avec une règle qui n’existe peut-être pas ; la suite le dira."),
        (["Scène 4\u00a0: fin"], "L’erreur est dite, et la bonne règle est lue là où elle est écrite."),
    ]
    assert status.inner_text().endswith("Votre chemin\u00a0: Je lui lis la réponse → Je m’excuse, et nous lisons ensemble.")
    assert page.url == address
    quiz.locator(".quiz-recommencer").click()
    assert (name.all_inner_texts(), status.inner_text()) == (["Scène 1"], "")
    assert name.evaluate(f"node => node === {FOCUS}")
    quiz.get_by_role("link", name="J’ouvre le règlement affiché.").click()
    assert status.inner_text().endswith("Votre chemin\u00a0: J’ouvre le règlement affiché.")


def test_an_address_of_a_scene_shows_it(page: Page) -> None:
    """The address of a scene, from elsewhere, shows that scene."""
    page.goto(f"{page.url}#{IDS['embranchement']}-s-trouve")
    page.reload()
    assert quiz_of(page, "embranchement").locator(".quiz-scene:visible .quiz-scene-nom").all_inner_texts() == ["Scène 3\u00a0: fin"]


def test_every_kind_lets_a_story_go_on(witness: Witness, every_kind: Path, serve: Callable[[Path], str]) -> None:
    """Told in steps, the page waits at each question until it is answered, passed, or followed to an end."""
    page, url = witness.page, f"{serve(every_kind / 'site')}/{PAGE}"
    told = (every_kind / "site" / PAGE).read_text("utf-8").replace("<article ", "<article data-par-etapes ")
    page.route(url, lambda route: route.fulfill(body=told, content_type="text/html; charset=utf-8"))
    page.goto(url)
    opened = []
    for (kind, _), (following, _) in pairwise(EVERY):
        quiz, ways = quiz_of(page, kind), quiz_of(page, kind).locator(".quiz-pas a:visible")
        if kind == "trous-a-menu":
            quiz.locator(".quiz-passer").click()
        elif kind != "embranchement":
            quiz.evaluate(ANSWER)
        while ways.count():
            assert not quiz_of(page, following).is_visible()
            ways.first.click()
        if quiz_of(page, following).is_visible() and page.locator(".quiz:visible").count() == len(opened) + 2:
            opened.append(kind)
    assert opened == [kind for kind, _ in EVERY[:-1]]
    assert witness.errors == []


def test_steps_move_and_keep_the_focus(page: Page) -> None:
    """A step goes up or down, says its place, keeps the focus; at an end the other button takes it."""
    quiz = quiz_of(page, "ordre")
    up, down = (quiz.locator(f"[data-etape='3'] .quiz-{name}") for name in ("monter", "descendre"))
    status = quiz.get_by_role("status")
    up.click()
    assert status.inner_text() == "«\u00a0Comparer mot à mot\u00a0»\u00a0: 2 sur 4."
    assert up.evaluate(f"node => node === {FOCUS}")
    page.keyboard.press("Enter")
    assert status.inner_text() == "«\u00a0Comparer mot à mot\u00a0»\u00a0: 1 sur 4."
    assert up.is_disabled()
    assert down.evaluate(f"node => node === {FOCUS}")
    assert held(quiz) == ["3", "1", "2", "4"]
    assert quiz.locator("button:disabled").count() == 2


WITH_KEYS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "choix-unique": (("Space", "input"),),
    "choix-multiple": (("Space", "input"), ("Tab", "input"), ("Tab", "input"), ("Space", "input")),
    "vrai-faux": (("Space", "input"), ("ArrowDown", "input")),
    "texte-a-trous": (("publier", "input"),),
    "trous-a-menu": (("ArrowDown", "select"), ("ArrowDown", "select"), ("Tab", "select"), ("ArrowDown", "select")),
    "surlignage": (("Space", "input"), ("Tab", "input"), ("Space", "input")),
    "cartes": (("Space", "input"), ("Tab", "input"), ("ArrowDown", "input"), ("Tab", "input"), ("Space", "input")),
    "classement": (("ArrowDown", "select"), ("Tab", "select"), *(("ArrowDown", "select"),) * 3, ("Tab", "select"),
                   *(("ArrowDown", "select"),) * 2, ("Tab", "select"), ("ArrowDown", "select")),
    "ordre": (("Enter", "button"), ("Enter", "button"), ("Enter", "button")),
    "numerique": (("15", "input"),),
    "appariement": (*(("ArrowDown", "select"),) * 3, ("Tab", "select"), *(("ArrowDown", "select"),) * 2, ("Tab", "select"), ("ArrowDown", "select")),
}  # fmt: skip
"""Keys that answer each kind, from its first field, and what has the focus then."""
STATES = dict.fromkeys(WITH_KEYS, "juste") | {"ordre": "presque"}


def test_with_a_keyboard_alone(page: Page) -> None:
    """From the first field of each kind to the verdict, then back to it: Tab, arrows, Space, Enter, letters."""
    for kind, pressed in WITH_KEYS.items():
        quiz = quiz_of(page, kind)
        quiz.locator("fieldset :is(input, select, button:enabled)").first.focus()
        for keys, focused in pressed:
            if len(keys) > 1 and not keys[0].isupper():
                page.keyboard.type(keys)
            else:
                page.keyboard.press(keys)
            assert quiz.locator(f"{focused}:focus").count() == 1, (kind, keys)
        while not quiz.locator(".quiz-verifier:focus").count():
            page.keyboard.press("Tab")
            assert quiz.locator(":focus").count() == 1, kind
        page.keyboard.press("Enter")
        assert quiz.get_by_role("status").get_attribute("data-etat") == STATES[kind], kind
        while not quiz.locator(".quiz-recommencer:focus").count():
            page.keyboard.press("Tab")
            assert quiz.locator(":focus").count() == 1, kind
        page.keyboard.press("Enter")
        assert quiz.locator("fieldset :focus").count() == 1, kind


def test_without_script_all_is_there(browser: Browser, every_kind: Path) -> None:
    """Scripts off: no button, every field and scene, links that lead to scenes, and the whole answer behind `<details>`."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((every_kind / "site" / PAGE).as_uri())
    assert page.locator("article").get_by_role("button").count() == 0
    assert page.locator(".quiz-scene:visible").count() == page.locator(".quiz-scene").count() > 1
    for summary in page.locator("details.quiz-corrige > summary").all():
        summary.click()
    hidden = page.locator("article :is(fieldset, label, select, textarea, .quiz-etape-texte, .quiz-pourquoi, .quiz-explication)").locator("visible=false")
    assert hidden.count() == 0
    page.get_by_role("link", name="Je lui lis la réponse.").click()
    assert page.locator(":target .quiz-scene-nom").inner_text() == "Scène 2"
    context.close()


GIVE = """([name, given]) => {
  const quiz = document.getElementById(name), again = quiz.querySelector(".quiz-recommencer");
  if (again.checkVisibility()) again.click();
  if (!Array.isArray(given)) for (const [number, value] of Object.entries(given)) {
    const [field, ...others] = quiz.querySelectorAll(`[name='${name}-${number}'], [id='${name}-${number}']`);
    if (field.type === "radio") [field, ...others].find((one) => one.value === value).click();
    else {
      field.value = value;
      field.dispatchEvent(new Event("input", {bubbles: true}));
    }
  }
  else for (const one of given) {
    const [step, moves] = Array.isArray(one) ? one : [];
    if (!step) document.getElementById(`${name}-${one}`).click();
    for (let left = Math.abs(moves); left > 0; left -= 1) quiz.querySelector(`[data-etape='${step}'] .quiz-${moves < 0 ? "monter" : "descendre"}`).click();
  }
  quiz.querySelector(".quiz-verifier").click();
  return quiz.querySelector("[role=status]").dataset.etat;
}"""
"""Begin a question again, give an answer and verify it, at once: by hand, it is done above."""


def states(page: Page) -> Iterator[tuple[str, str]]:
    """Put the questions in each state: before, asked, then each try; yield its name, and what it changes in the page."""
    yield "avant", "html"
    page.locator(".quiz-verifier").evaluate_all("(all) => all.forEach((one) => one.click())")
    yield "sans réponse", ".contenu"
    for number in range(max(map(len, TRIES.values()))):
        tried = {kind: tries[number] for kind, tries in TRIES.items() if number < len(tries)}
        for kind, one in tried.items():
            assert page.evaluate(GIVE, [IDS[kind], one.given]) == one.state, (kind, number)
        yield f"essai {number + 1}", ", ".join(f"#{IDS[kind]}" for kind in tried)
    fill(page, "decouverte", (2,))
    quiz_of(page, "ouverte").locator("textarea").fill("Retire le nom.")
    for kind in ("decouverte", "ouverte"):
        quiz_of(page, kind).locator(".quiz-verifier").click()
    quiz_of(page, "ouverte").locator(".quiz-critere input").first.check()
    quiz_of(page, "embranchement").get_by_role("link").nth(1).click()
    quiz_of(page, "trous-a-menu").locator(".quiz-passer").click()
    yield "ni juste ni faux", ", ".join(f"#{IDS[kind]}" for kind in ("decouverte", "ouverte", "embranchement", "trous-a-menu"))


@pytest.fixture
def audited(browser: Browser) -> Iterator[BrowserContext]:
    """A context whose pages hold axe-core."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR", bypass_csp=True, reduced_motion="reduce")
    context.add_init_script(path=AXE)
    yield context
    context.close()


def test_axe_finds_nothing_in_any_state(audited: BrowserContext, every_kind: Path, serve: Callable[[Path], str]) -> None:
    """Light, dark, at 320 px and printed, in every state of every kind; and nothing scrolls sideways.

    Past the first state, what it changes is judged; by day, colours alone on paper.
    """
    page = audited.new_page()
    page.goto(f"{serve(every_kind / 'site')}/{PAGE}")
    found: dict[str, list[str]] = {}
    for state, part in states(page):
        problems = violations(page, part)
        page.emulate_media(color_scheme="dark")
        problems += violations(page, part, colours_only=True)
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 320, "height": 640})
        problems += violations(page, part) + sideways(page)
        page.set_viewport_size(PAPER)
        page.emulate_media(media="print")
        problems += violations(page, part, colours_only=not NIGHT) + sideways(page)
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 1280, "height": 900})
        if problems:
            found[state] = problems
    assert found == {}


def test_on_paper_questions_are_asked_again(page: Page) -> None:
    """Once answered, a print still asks: no verdict, no mark, no button; every scene; lines to write on."""
    assert page.evaluate(ANSWER_ALL) == []
    page.emulate_media(media="print")
    assert page.locator("article :is(button, .quiz-retour, .quiz-marque)").locator("visible=true").count() == 0
    assert page.locator(".quiz-scene:visible").count() == page.locator(".quiz-scene").count()
    lines = page.locator("article select").evaluate_all("(all) => all.map((node) => getComputedStyle(node)).map(({color, appearance}) => [color, appearance])")
    assert {tuple(line) for line in lines} == {("rgba(0, 0, 0, 0)", "none")}


SMALL = """() => [...document.querySelectorAll("article :is(button, select, input, textarea, .quiz-pas a)")].map((node) => node.closest("label") || node)
  .filter((node) => node.checkVisibility()).map((node) => [node, Math.max(...[...node.getClientRects()].map(({height}) => height)), node.matches("button") ? 44 : 24])
  .filter(([, height, least]) => height < least).map(([node, height]) => `${node.outerHTML.slice(0, 80)} ${height}`)"""


@pytest.mark.parametrize("width", [1280, 320])
def test_targets_are_large(page: Page, width: int) -> None:
    """What is pressed is 24 px high or more, buttons 44."""
    page.set_viewport_size({"width": width, "height": 640})
    assert page.evaluate(SMALL) == []
