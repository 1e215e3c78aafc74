"""The page on a wall: a screen at a time, nothing lost, nothing that scrolls; raised hands; the trainer’s window."""

from __future__ import annotations

import functools
import http.server
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, Route

from conftest import NIGHT, PATIENCE, model
from enclair.model import Course
from enclair.pages import words
from enclair.reading.load import load
from enclair.site import Site
from kinds import EVERY, PAGE
from systeme import firefox

from .conftest import NOTHING, Witness
from .marionette import Firefox
from .test_accessibility import AXE, RUN, violations

LESSON = "faux-avec-aplomb"
WALLS = ((1024, 768), (1920, 1080), (640, 480))
SHOWN = (*zip(("donnees", "bases"), WALLS, strict=False), *zip(("bases", "donnees"), WALLS if NIGHT else (), strict=False))
"""The modules whose pages are all shown, and on which wall; by day `bases` on the first one is the package’s."""
PLACES = (
    [(size, kind, protocol) for size in WALLS for kind in ("site", "bundle") for protocol in ("file", "http")]
    if NIGHT else [*zip(WALLS, ("site", "bundle", "site"), ("file", "file", "http"), strict=True)]
)  # fmt: skip
"""Where a lesson is projected; by day, once on each wall."""
PAGE_UP, PAGE_DOWN = "\ue00e", "\ue00f"
"""Their code points (W3C WebDriver, « Keyboard actions »)."""
PROJECTED = re.compile(r"[?&]projection\b")
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"

SCREEN = """() => {
  const scene = document.querySelector(".projection-scene"), node = scene.firstElementChild.cloneNode(true);
  const texts = [...scene.querySelectorAll("*")].filter((one) => [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim()));
  node.querySelectorAll("[data-rappel]").forEach((one) => one.remove());
  return {
    place: document.querySelector(".projection-place").textContent,
    title: scene.getAttribute("aria-label"),
    above: document.querySelector("dialog > .projection-rappel").textContent,
    text: scene.firstElementChild.matches("[data-rappel]") ? "" : node.textContent.replace(/\\s+/g, ""),
    shown: scene.textContent,
    pictures: scene.querySelectorAll("img").length,
    tooTall: scene.scrollHeight - (scene.querySelector(".demo-ecran") ? 3 : 1) * scene.clientHeight,
    tooWide: scene.scrollWidth - scene.clientWidth,
    smallest: Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize))),
    body: parseFloat(getComputedStyle(scene).fontSize),
    hash: location.hash,
  };
}"""
"""What a screen shows, and whether it fits: a demonstration alone may scroll; `text` is what it takes from the article."""

ARTICLE = """() => {
  const root = document.querySelector("article").cloneNode(true);
  const asked = [...root.querySelectorAll(".quiz")].map((quiz) => [".quiz-label", ".quiz-consigne"].map((name) => quiz.querySelector(name).textContent.trim()).join(". "));
  for (const fields of root.querySelectorAll(".quiz > fieldset")) {
    const menus = [...fields.querySelectorAll("select")].map((menu) => [...menu.options].slice(1).map(({text}) => text).join(""));
    const cards = [...fields.querySelectorAll(".quiz-carte")].map((card) => [...card.querySelectorAll(".quiz-option")].map((one) => one.textContent).join(""));
    fields.querySelectorAll("select, .quiz-option, .quiz-etape button").forEach((one) => one.remove());
    for (const offered of [menus, cards]) fields.append(new Set(offered).size === 1 ? offered[0] : offered.join(""));
  }
  root.querySelectorAll(".footnote-ref, .sources, .demo:has(.demo-ecran) :is(.demo-cas, .demo-lecture)").forEach((one) => one.remove());
  [...root.querySelectorAll("figcaption")].filter((one) => one.textContent.startsWith("Crédit\u00a0: ")).forEach((one) => one.remove());
  root.querySelectorAll(".quiz-actions, .quiz-retour, .quiz-suite, .footnote-backref, .headerlink, .quiz-label, .quiz-consigne, .quiz-corrige > summary").forEach((one) => one.remove());
  return {text: root.textContent.replace(/\\s+/g, ""), asked};
}"""
"""The text of the article, without the buttons of reading alone, nor sources, credits, and readings of what is played; what stands above each question is apart, what menus
and cards offer comes after their lines, once if it is the same for all."""

STATE = """() => [scrollY, location.href, document.querySelector("article").innerHTML, document.documentElement.className]"""
FRESH = """(room) => {
  const met = ((window.met ||= {})[room] ||= new Set()), before = met.size;
  for (const one of document.querySelectorAll(".projection-scene *")) met.add([one.parentElement.tagName, one.tagName, one.getAttribute("class")].join());
  return met.size > before;
}"""
"""Whether a screen holds an element, as styles know it, that no screen before holds in that room."""
FOCUSED = """() => {
  const here = document.activeElement;
  return here.closest(".projection") ? here.textContent : here.tagName;
}"""


def address(folder: Path, module: str, lesson: str) -> Path:
    """Return the file of a page in the site or in a package."""
    path = folder / "modules" / module / f"{lesson}.html"
    return path if path.is_file() else folder / (f"{module}-{lesson}.html" if lesson != "index" else "index.html")


def opened(page: Page, url: str) -> Page:
    """Open a page already projected."""
    page.goto(url)
    page.wait_for_function("() => document.querySelector('.projection-place')?.textContent")
    return page


def screens(page: Page, *, key: str = "") -> list[dict[str, Any]]:
    """Walk from the first screen to the last, with a key or with the button, and return what each shows."""
    page.keyboard.press("Home")
    total = int(page.evaluate(SCREEN)["place"].split("/")[1])
    if key:
        found = [page.evaluate(SCREEN)]
        for _ in range(total - 1):
            page.keyboard.press(key)
            found.append(page.evaluate(SCREEN))
    else:
        found = page.evaluate(
            f"""(total) => [...Array(total).keys()].map((n) => {{
              if (n) document.querySelector(".projection-apres").click();
              return ({SCREEN})();
            }})""",
            total,
        )
    assert [one["place"] for one in found] == [f"{number} / {total}" for number in range(1, total + 1)]
    return found


LABEL = "() => document.querySelector(`article .quiz[data-type='{}'] .quiz-label`).textContent"
"""What names the first question of a kind in a page."""


def label(page: Page, kind: str) -> str:
    """Return what names the first question of a kind in the page behind."""
    return str(page.evaluate(LABEL.format(kind)))


GO_ON = """(sought) => {
  const [place, next] = [".projection-place", ".projection-apres"].map((name) => document.querySelector(name));
  while (!document.querySelector(sought) && new Set(place.textContent.split(" / ")).size > 1) next.click();
  return Boolean(document.querySelector(sought));
}"""
"""Go forward to the first screen where an element stands, and tell whether there is one."""


def go_to(page: Page, title: str) -> dict[str, Any]:
    """Go to the first screen of that title, and return what it shows."""
    page.keyboard.press("Home")
    named = json.dumps(f". {title}", ensure_ascii=False)
    assert page.evaluate(GO_ON, f".projection-scene[aria-label$={named}]"), f"pas d’écran « {title} »"
    found: dict[str, Any] = page.evaluate(SCREEN)
    return found


@pytest.fixture
def wall(witness: Witness, site: Path) -> Page:
    """A short lesson of the site, projected from a USB key at 1024 × 768."""
    witness.page.set_viewport_size({"width": 1024, "height": 768})
    return opened(witness.page, address(site, "quart-dheure", "technique-voix").as_uri() + "?projection")


@pytest.fixture
def all_kinds(witness: Witness, every_kind: Path) -> Page:
    """The page of all kinds, projected at 1024 × 768."""
    witness.page.set_viewport_size({"width": 1024, "height": 768})
    return opened(witness.page, (every_kind / "site" / PAGE).as_uri() + "?projection")


# ——— screens ———


@pytest.mark.parametrize(("module", "size"), SHOWN, ids=lambda part: part if isinstance(part, str) else "×".join(map(str, part)))
def test_every_screen_fits_and_no_text_is_lost(witness: Witness, site: Path, module: str, size: tuple[int, int]) -> None:
    """All pages of two modules: nothing scrolls, text stays large, and the screens end to end are the article.

    By day, one page out of two, and one out of three of the module that its package shows whole.
    """
    width, height = size
    unit = min(width / 1024, height / 768)
    page = witness.page
    page.set_viewport_size({"width": width, "height": height})
    wrong: dict[str, object] = {}
    bodies: list[float] = []
    every = 1 if NIGHT else 2 if size == WALLS[0] else 3
    for path in sorted((site / "modules" / module).glob("*.html"))[::every]:
        article = opened(page, path.as_uri() + "?projection").evaluate(ARTICLE)
        found = screens(page)
        bodies += [one["body"] / unit for one in found]
        cut = [one["place"] for one in found if one["tooTall"] > 0 or one["tooWide"] > 0]
        small = [one["place"] for one in found if one["smallest"] < 28 * unit - 0.1]
        lost = "".join(one["text"] for one in found) != article["text"]
        above = [one["above"] for one in found]
        unasked = [words for words in article["asked"] if words not in above]
        if cut or small or lost or unasked:
            wrong[path.name] = (cut, small, lost, unasked)
    assert wrong == {}
    assert sum(body >= 768 / 25 for body in bodies) > 0.95 * len(bodies)
    assert witness.errors == []


@pytest.mark.parametrize("size", WALLS[: 2 if NIGHT else 1], ids=lambda size: "×".join(map(str, size)))
def test_every_kind_of_question_fits(witness: Witness, every_kind: Path, size: tuple[int, int]) -> None:
    """One question of each kind: nothing scrolls or is lost, each is asked then answered; only choices are voted."""
    page = witness.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    article = opened(page, (every_kind / "site" / PAGE).as_uri() + "?projection").evaluate(ARTICLE)
    found = screens(page)
    assert [one["place"] for one in found if one["tooTall"] > 0 or one["tooWide"] > 0] == []
    assert "".join(one["text"] for one in found) == article["text"]
    assert [words for words in article["asked"] if words not in [one["above"] for one in found]] == []
    voted = set()
    for number, (kind, _) in enumerate(EVERY, 1):
        go_to(page, f"Question {number} sur {len(EVERY)}")
        if page.locator(".projection-scene [data-voix]").count():
            voted.add(kind)
        page.keyboard.press("r")
        assert page.evaluate(SCREEN)["title"].endswith(f"Question {number} sur {len(EVERY)}, réponse")
    assert voted == {"choix-unique", "choix-multiple", "vrai-faux", "decouverte"}
    assert witness.errors == []


def asked(page: Page, kind: str, *, answer: bool = False) -> str:
    """Go to the screen that asks the question of a kind, or to the one that answers it, and return what it shows."""
    number = [one for one, _ in EVERY].index(kind) + 1
    go_to(page, f"Question {number} sur {len(EVERY)}")
    if answer:
        page.keyboard.press("r")
    return page.locator(".projection-scene").inner_text()


def test_menus_are_numbered_and_what_they_offer_is_said_once(all_kinds: Page) -> None:
    """Lines have numbers, what goes with them letters; menus that offer different words say theirs by number."""
    shown = asked(all_kinds, "classement")
    assert [shown.count(words) for words in ("Je colle tel quel", "Je retire des passages", "Je ne colle pas")] == [1, 1, 1]
    assert all_kinds.locator(".projection-lignes .projection-lettre").all_inner_texts() == ["1", "2", "3", "4"]
    assert all_kinds.locator(".projection-options .projection-lettre").all_inner_texts() == ["A", "B", "C"]
    asked(all_kinds, "trous-a-menu")
    assert all_kinds.locator(".projection-trou").all_inner_texts() == ["1", "2"]
    assert all_kinds.locator(".projection-options li").all_inner_texts() == [
        "1\nexacte / probable / récente", "2\nla personne qui signe / la personne qui a fourni l’outil",
    ]  # fmt: skip
    asked(all_kinds, "cartes")
    assert all_kinds.locator(".projection-options li").all_inner_texts() == ["A\nJe colle", "B\nJe ne colle pas"]


def test_answers_are_lettered_as_questions_are(all_kinds: Page) -> None:
    """Passages and steps keep their letters from the question to the answer; a bet is neither right nor wrong."""
    asked(all_kinds, "surlignage", answer=True)
    assert all_kinds.locator(".projection-cle").inner_text() == "Réponses\u00a0: A et B"
    asked(all_kinds, "ordre", answer=True)
    assert all_kinds.locator(".projection-rang .projection-lettre").all_inner_texts() == ["D", "B", "C", "A"]
    shown = asked(all_kinds, "decouverte", answer=True)
    assert "Juste" not in shown
    assert all_kinds.locator(".projection-cle").inner_text() == "Ce qu’il en est"
    assert all_kinds.locator(".projection-rang[data-juste='oui']").count() == 0
    asked(all_kinds, "ouverte", answer=True)
    assert all_kinds.locator(".projection-cle").inner_text() == "Réponse possible"
    assert all_kinds.locator(".projection-scene input").count() == 0


def test_a_choice_of_a_scene_leads_to_the_screen_that_follows(all_kinds: Page) -> None:
    """A room that chooses goes on to the scene that its choice opens; the answer says what each choice changes."""
    asked(all_kinds, "embranchement")
    seen = []
    for choice in ("Je lui lis la réponse.", "Je m’excuse, et nous lisons ensemble."):
        all_kinds.locator(".projection-scene").get_by_role("button", name=choice).click()
        seen.append(all_kinds.locator(".projection-scene .quiz-scene-nom").inner_text())
    assert seen == ["Scène 2", "Scène 4\u00a0: fin"]
    all_kinds.keyboard.press("r")
    assert all_kinds.locator(".projection-cle").inner_text() == "Ce que change chaque choix"


def test_package_pages_fit_too(witness: Witness, bundle: Path) -> None:
    """In a package, every page of the module that can be projected is whole and fits; by day, one out of three."""
    page = witness.page
    page.set_viewport_size({"width": 1024, "height": 768})
    taught = [path for path in sorted(bundle.glob("*.html")) if '<button type="button" class="projeter' in path.read_text("utf-8")]
    assert len(taught) > 10
    for path in taught[:: 1 if NIGHT else 3]:
        article = opened(page, path.as_uri() + "?projection").evaluate(ARTICLE)
        found = screens(page)
        assert [one["place"] for one in found if one["tooTall"] > 0 or one["tooWide"] > 0] == [], path.name
        assert "".join(one["text"] for one in found) == article["text"], path.name


SCENES = """() => {
  const [place, scene, next] = [".projection-place", ".projection-scene", ".projection-apres"].map((name) => document.querySelector(name));
  const found = [scene.innerHTML];
  for (const total = parseInt(place.textContent.split("/")[1]); found.length < total; found.push(scene.innerHTML)) next.click();
  return found;
}"""
"""The markup of each screen, from the one shown to the last."""


def projected(page: Page) -> str:
    """Return the text of all screens, end to end; what is split between two blocks is two words."""
    page.keyboard.press("Home")
    found = []
    for markup in page.evaluate(SCENES):
        scene = html.fragment_fromstring(markup, create_parent="div")
        for again in scene.xpath(".//*[@data-rappel]"):
            again.drop_tree()
        found.append(words.spoken(scene))
    return " ".join(found)


@pytest.mark.parametrize(("module", "lesson"), [("bases", "faux-avec-aplomb"), ("donnees", "essentiel"), ("risques", "cas-cantine")])
def test_screens_say_what_a_lesson_says(witness: Witness, site: Path, published: Path, module: str, lesson: str) -> None:
    """Every word of its source and of its questions, in order, from the first screen to the last."""
    course = model(published)
    page = Site(course, course.date).sources[f"modules/{module}/{lesson}.html"]
    said = [*words.said(page, course.items)]
    shown = projected(opened(witness.page, address(site, module, lesson).as_uri() + "?projection"))
    assert list(words.lost(said, shown)) == []
    assert len(said) > 20


def test_screens_say_what_every_kind_says(all_kinds: Page, every_kind: Path) -> None:
    """The same of one question of each kind."""
    course = load(every_kind).course
    assert course is not None
    page = Site(course, course.date).sources[PAGE]
    assert list(words.lost(words.said(page, course.items), projected(all_kinds))) == []


def test_screens_say_what_the_pages_of_the_tests_say(witness: Witness, built: Path, course: Course) -> None:
    """The same of each page of tests/course that can be projected."""
    wrong = {}
    for uri, page in Site(course, course.date).sources.items():
        if uri.startswith("modules/"):
            shown = projected(opened(witness.page, (built / "site" / uri).as_uri() + "?projection"))
            if found := list(words.lost(words.said(page, course.items), shown)):
                wrong[uri] = found
    assert wrong == {}


@pytest.mark.parametrize("name", ["parcours/index.html", "parcours/elu.html", "modules/bases/index.html"])
def test_role_paths_and_module_sheets_are_a_title_then_lists(witness: Witness, site: Path, name: str) -> None:
    """They fit, their links stay in projection, and the last screen leads to a first lesson where there is one."""
    page = witness.page
    page.set_viewport_size({"width": 1024, "height": 768})
    opened(page, (site / name).as_uri() + "?projection")
    assert page.locator(".projection-scene h1").count() == 1
    links = set()
    for one in screens(page):
        assert one["tooTall"] <= 0
        assert one["tooWide"] <= 0
    page.keyboard.press("Home")
    for _ in range(int(page.locator(".projection-place").inner_text().split("/")[1]) - 1):
        page.keyboard.press("PageDown")
        links |= set(page.locator(".projection-scene a[href^='file:']").evaluate_all("(all) => all.map((a) => a.href)"))
    assert links
    assert [link for link in links if not PROJECTED.search(link)] == []
    if name != "parcours/index.html":
        page.keyboard.press("PageDown")
        page.wait_for_url(re.compile(r"/(le-prochain-mot|de-quoi-parle-t-on)\.html\?(parcours=elu&)?projection"))


def test_a_role_path_is_projected_from_end_to_end(witness: Witness, site: Path) -> None:
    """From the path of a role, each last screen leads to the next step of that path, then to its bilan.

    By day, from its page to its third step, then from its last.
    """
    page = witness.page
    steps = opened(page, (site / "parcours/elu.html").as_uri() + "?projection").evaluate(
        "() => [...document.querySelectorAll('article ol a')].map(({pathname}) => pathname)"
    )
    assert len(steps) > 5
    for number, step in enumerate([*steps, "/bilan/role-elu.html"], 1):
        if not NIGHT and 3 < number <= len(steps):
            continue
        if not NIGHT and number > len(steps):
            opened(page, f"file://{steps[-1]}?parcours=elu&projection")
        page.keyboard.press("End")
        with page.expect_navigation():
            page.keyboard.press("PageDown")
        page.wait_for_function("() => document.querySelector('.projection-place')?.textContent")
        assert page.evaluate("() => location.pathname").endswith(step)
        if number <= len(steps):
            assert page.locator(".projection-etape").inner_text().endswith(f"étape {number} sur {len(steps)}")
    assert witness.traces() == NOTHING
    assert witness.errors == []


def test_large_text_makes_more_screens(witness: Witness, site: Path) -> None:
    """+ doubles the text in three steps and keeps the place; − brings it back; the address remembers."""
    wall = witness.page
    wall.set_viewport_size({"width": 1024, "height": 768})
    opened(wall, address(site, "quart-dheure", "technique-voix").as_uri() + "?projection")  # each step cuts the whole page again
    before = go_to(wall, "À retenir")
    for _ in range(3):
        wall.keyboard.press("+")
    after = wall.evaluate(SCREEN)
    assert after["smallest"] >= 56
    assert after["title"].endswith(". À retenir")
    assert int(after["place"].split("/")[1]) > int(before["place"].split("/")[1])
    assert "taille=2" in wall.url
    opened(wall, wall.url)
    assert wall.evaluate(SCREEN)["place"] == after["place"]
    for _ in range(3):
        wall.keyboard.press("-")
    assert wall.evaluate(SCREEN)["place"] == before["place"]


RIGHT = """() => Object.fromEntries([...document.querySelectorAll("article .quiz")].map((quiz) => [
  quiz.querySelector(".quiz-label").textContent.trim(),
  [...quiz.querySelectorAll("[data-choix][data-juste=oui] > q")].map((one) => one.textContent.trim()),
]))"""
"""The right choices of each question, by its label."""


def test_the_right_answer_is_read_at_once(witness: Witness, site: Path) -> None:
    """Where an answer takes several screens, the first one tells the right choice, wherever its line stands."""
    page = witness.page
    page.set_viewport_size({"width": 1280, "height": 720})
    for module, lesson in (("donnees", "index"), ("cas-usage", "cas-standard")):
        opened(page, address(site, module, lesson).as_uri() + "?projection")
        right: dict[str, list[str]] = page.evaluate(RIGHT)
        assert len(right) > 2
        firsts: dict[str, str] = {}
        for screen in screens(page):
            if (title := screen["title"].split(". ", 1)[1]).endswith(", réponse"):
                firsts.setdefault(title.removesuffix(", réponse"), screen["shown"])
        assert {name: [text for text in texts if text not in firsts.get(name, "")] for name, texts in right.items()} == {
            name: [] for name in right
        }


def test_sources_and_credits_stay_on_the_page(witness: Witness, site: Path) -> None:
    """No screen of sources, no call in the text: the last screen says where they are, and names who drew the pictures."""
    wall = opened(witness.page, address(site, "bases", LESSON).as_uri() + "?projection")
    found = screens(wall)
    assert [one["title"] for one in found if one["title"].endswith("Sources")] == []
    assert [one["title"] for one in found if "[" in one["shown"] or "Crédit" in one["shown"]] == [found[-1]["title"]]
    cited = wall.locator("article .sources li").count()
    assert f"Les sources sont au bas de la page\u00a0: {cited}." in found[-1]["shown"]


def test_the_first_vote_moves_nothing(all_kinds: Page) -> None:
    """The choices, and what stands under them, keep their place when a hand is counted."""
    go_to(all_kinds, label(all_kinds, "choix-unique"))
    places = """() => [...document.querySelectorAll(".projection-choix li, .projection-outils > button")].map((one) => {
      const {x, y, width, height} = one.getBoundingClientRect();
      return [x, y, width, height];
    })"""
    before = all_kinds.evaluate(places)
    all_kinds.keyboard.press("A")
    assert all_kinds.evaluate(places) == before


def test_single_keys_can_be_cut(wall: Page) -> None:
    """RGAA 12.10: once cut, letters, figures and signs do nothing; arrows and Escape still do; the address remembers."""
    wall.keyboard.press("O")
    wall.get_by_role("button", name="Couper les raccourcis d’une lettre").click()
    wall.keyboard.press("Escape")
    before = wall.evaluate(SCREEN)
    for key in ("B", "O", "+", ".", "S"):
        wall.keyboard.press(key)
        assert wall.evaluate(SCREEN) == before
    wall.keyboard.press("ArrowRight")
    assert "touches=non" in wall.url
    opened(wall, wall.url)
    wall.keyboard.press("B")
    assert wall.locator(".projection-noir").is_hidden()
    wall.locator(".projection-vue").click()
    wall.get_by_role("button", name="Rétablir les raccourcis d’une lettre").click()
    wall.keyboard.press("Escape")
    wall.keyboard.press("B")
    assert wall.locator(".projection-noir").is_visible()


def test_a_slow_demonstration_is_waited_for(witness: Witness, site: Path) -> None:
    """Its script may come after ours: screens are cut once it is alive, so that each keeps its place when cut again."""
    page = witness.page
    late: list[str] = []

    def hold(route: Route) -> None:
        late.append(route.request.url)
        page.wait_for_timeout(1000)
        route.continue_()

    page.route("**/demos/relire-une-reponse.js", hold)
    opened(page, address(site, "bases", LESSON).as_uri() + "?projection")
    assert late
    go_to(page, "Relire une réponse avant de l’envoyer")
    assert page.locator(".projection-scene .demo-ecran").is_visible()


def test_another_size_keeps_the_place(wall: Page) -> None:
    """Full screen, F11 after the start, cuts again: the same idea stays on the wall."""
    size = go_to(wall, "À retenir")["body"]
    wall.set_viewport_size({"width": 1920, "height": 1080})
    wall.wait_for_function("(size) => parseFloat(getComputedStyle(document.querySelector('.projection-scene')).fontSize) > size", arg=size)
    wall.evaluate("() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); })")
    assert wall.evaluate(SCREEN)["title"].endswith(". À retenir")


# ——— keys, touch, address ———


@pytest.mark.parametrize(("size", "kind", "protocol"), PLACES, ids=lambda part: part if isinstance(part, str) else "×".join(map(str, part)))
def test_a_lesson_by_keyboard_alone(
    request: pytest.FixtureRequest, witness: Witness, serve: Callable[[Path], str],
    size: tuple[int, int], kind: str, protocol: str,
) -> None:  # fmt: skip
    """From the button to the last screen and back to the page, without a mouse; nothing stored or asked elsewhere."""
    folder: Path = request.getfixturevalue(kind)
    path = address(folder, "bases", LESSON)
    base = folder.as_uri() if protocol == "file" else serve(folder)
    page = witness.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{base}/{path.relative_to(folder).as_posix()}")
    assert [url for url in witness.requests if "projection." in url] == []
    button = page.get_by_role("button", name="Projeter")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('.projection-place')?.textContent")
    forward = screens(page, key="ArrowRight")
    assert [one["tooTall"] for one in forward if one["tooTall"] > 0] == []
    assert [one["hash"] for one in forward] == [f"#ecran={n}" for n in range(1, len(forward) + 1)]
    assert page.locator(".projection [role=status]").inner_text() == f"Écran {len(forward)} sur {len(forward)}. Fin"
    for key, place in (("PageUp", -2), ("ArrowLeft", -3), (" ", -2), ("Home", 0), ("PageDown", 1), ("End", -1)):
        page.keyboard.press(key)
        assert page.evaluate(SCREEN)["place"] == forward[place]["place"], key
    page.keyboard.press("Escape")
    assert page.locator(".projection").count() == 0
    assert "projection" not in page.url
    assert "ecran" not in page.url
    assert button.evaluate("(one) => one === document.activeElement")
    assert witness.traces() == NOTHING
    assert witness.errors == []
    assert [url for url in witness.requests if not url.startswith((base, "data:"))] == []


def test_leaving_gives_the_page_back(witness: Witness, site: Path) -> None:
    """Scroll, focus, address and answers in progress are as they were; the keys are the page’s again."""
    page = witness.page
    page.goto(address(site, "bases", LESSON).as_uri() + "#a-vous")
    page.evaluate("() => { scrollTo(0, 900); document.querySelector('.quiz-choix input').checked = true; }")
    before = page.evaluate(STATE)
    page.evaluate("() => document.querySelector('.projeter').click()")
    page.wait_for_function("() => document.querySelector('.projection-place')?.textContent")
    page.keyboard.press("PageDown")
    page.get_by_role("button", name="Quitter").click()
    assert page.evaluate(STATE) == before
    assert page.locator(".quiz-choix input").first.is_checked()
    for key in ("b", "o", "n", "r", "s", "a", "1", "PageDown"):
        page.keyboard.press(key)
    assert page.locator(".projection").count() == 0
    assert len(page.context.pages) == 1
    page.locator(".projeter").click()
    assert page.evaluate(SCREEN)["place"].startswith("1 / ")
    assert page.locator(".projection").count() == 1


def test_a_screen_has_an_address(wall: Page, site: Path) -> None:
    """`?projection#ecran=4` opens there, a new number goes there, one too large goes to the last."""
    url = address(site, "bases", LESSON).as_uri()
    wall.goto("about:blank")
    assert opened(wall, url + "?projection#ecran=4").evaluate(SCREEN)["place"].startswith("4 / ")
    wall.evaluate("() => { location.hash = '#ecran=7' }")
    wall.wait_for_function("() => document.querySelector('.projection-place').textContent.startsWith('7 /')")
    wall.evaluate("() => { location.hash = '#ecran=999' }")
    wall.wait_for_function("() => /^(\\d+) \\/ \\1$/.test(document.querySelector('.projection-place').textContent)")


def test_black_overview_and_escape(wall: Page) -> None:
    """B darkens and any key lights again; O lists the screens and goes to one; Escape undoes one thing at a time."""
    wall.keyboard.press("PageDown")
    wall.keyboard.press("b")
    black = wall.get_by_role("button", name="Écran noir. Rallumer.")
    assert black.evaluate("(one) => [one === document.activeElement, one.offsetWidth, one.offsetHeight, getComputedStyle(one).backgroundColor]") == [
        True, 1024, 768, "rgb(0, 0, 0)",
    ]  # fmt: skip
    wall.keyboard.press("PageDown")
    assert black.is_hidden()
    assert wall.evaluate(SCREEN)["place"].startswith("2 / ")
    wall.keyboard.press("o")
    plan = wall.get_by_role("navigation", name="Vue d’ensemble")
    total = int(wall.locator(".projection-place").inner_text().split("/")[1])
    assert plan.locator("[data-ecran]").count() == total
    assert plan.locator("[aria-current]").inner_text().startswith("2. ")
    wall.keyboard.press("ArrowRight")
    wall.keyboard.press("Enter")
    assert plan.is_hidden()
    assert wall.evaluate(SCREEN)["place"].startswith("3 / ")
    wall.keyboard.press("o")
    wall.keyboard.press("Escape")
    assert plan.is_hidden()
    assert wall.locator(".projection").count() == 1
    wall.keyboard.press("Escape")
    assert wall.locator(".projection").count() == 0


def test_focus_stays_inside_and_buttons_do_what_keys_do(wall: Page) -> None:
    """Tab never reaches the page behind; a button keeps the focus for the keyboard and gives it back after a click."""
    seen = set()
    for _ in range(24):
        wall.keyboard.press("Tab")
        seen.add(wall.evaluate(FOCUSED))
    assert {"→", "Vue", "Noir", "Sombre", "A−", "A+", "Formateur", "Quitter"} <= seen
    assert seen & {"A", "INPUT", "SUMMARY", "MAIN"} == set()
    wall.locator(".projection-apres").focus()
    wall.keyboard.press("Space")
    assert wall.evaluate(SCREEN)["place"].startswith("2 / ")
    wall.locator(".projection-apres").click()
    wall.keyboard.press("Space")
    assert wall.evaluate(SCREEN)["place"].startswith("4 / ")


@pytest.mark.by_night
def test_firefox_projects_and_counts_too(every_kind: Path, tmp_path: Path) -> None:
    """From a USB key, by keyboard alone: every screen fits, hands are counted, the answer is revealed, nothing is stored."""
    binary = firefox()
    assert binary is not None, "Firefox manque : voyez tests/systeme.py"
    wall = Firefox(binary, tmp_path, width=1024, height=860)
    try:
        wall.call("WebDriver:Navigate", url=(every_kind / "site" / PAGE).as_uri() + "?projection")
        place = "return document.querySelector('.projection-place')?.textContent"
        end = time.monotonic() + PATIENCE
        while not (first := wall.run(place)) and time.monotonic() < end:
            time.sleep(0.1)
        total, told, wrong, voted = int(first.split("/")[1]), [], [], 0
        for number in range(1, total + 1):
            shown = wall.run(f"return ({SCREEN})()")
            told.append(shown["title"].split(". ", 1)[1])
            if shown["place"] != f"{number} / {total}" or shown["tooTall"] > 0 or shown["tooWide"] > 0:
                wrong.append(shown)
            if told[-1] == wall.run(f"return ({LABEL.format('choix-multiple')})()"):
                voted += 1
                for key in "aab":
                    wall.press(key)
                shares = "return [...document.querySelectorAll('.projection-part')].map((one) => one.textContent)"
                assert wall.run(shares)[:2] == ["67\u00a0%", "33\u00a0%"]
                wall.press("r")
                assert "2\u00a0voix" in wall.run(f"return ({SCREEN})()")["shown"]
                wall.press(PAGE_UP)
            if number < total:
                wall.press(PAGE_DOWN)
        assert (wrong, voted) == ([], 1)
        assert told[-1] == "Fin"
        assert wall.run("return [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    finally:
        wall.close()


def test_fingers_swipe(browser: Browser, site: Path) -> None:
    """A swipe to the left goes on, to the right goes back; a vertical one does nothing."""
    context = browser.new_context(viewport={"width": 1024, "height": 768}, has_touch=True)
    page = opened(context.new_page(), address(site, "bases", LESSON).as_uri() + "?projection")
    client = context.new_cdp_session(page)
    moves = (((800, 300), (300, 320), "2 / "), ((500, 200), (510, 600), "2 / "), ((200, 300), (700, 310), "1 / "))
    for start, end, place in moves:
        steps: tuple[tuple[str, list[tuple[int, int]]], ...] = (("touchStart", [start]), ("touchMove", [end]), ("touchEnd", []))
        for kind, points in steps:
            client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": a, "y": b} for a, b in points]})
        assert page.evaluate(SCREEN)["place"].startswith(place)
    context.close()


# ——— raised hands ———


def counts(page: Page) -> list[tuple[str, str]]:
    """Return, for each choice on the wall, its count and its share."""
    fields = page.locator(".projection-choix input").evaluate_all("(all) => all.map((one) => one.value)")
    return list(zip(fields, page.locator(".projection-part").all_inner_texts(), strict=True))


def test_hands_are_counted_by_keyboard_then_the_answer_is_revealed(all_kinds: Page, witness: Witness) -> None:
    """Letters and digits add, with Shift they take away; R, not before, shows key, votes and each feedback."""
    wall, name = all_kinds, label(all_kinds, "choix-multiple")
    question = go_to(wall, name)
    feedback = wall.locator("article .quiz[data-type='choix-multiple']").first.locator(".quiz-pourquoi").all_text_contents()
    assert [words for words in ("Juste", "À écarter", *feedback) if words in question["shown"]] == []
    assert wall.locator(".projection .quiz-pourquoi").count() == 0
    wall.keyboard.press("a")
    wall.get_by_role("button", name="Remettre à zéro").click()
    assert counts(wall) == [("0", ""), ("0", ""), ("0", "")]
    for key in ("a", "a", "a", "b", "1", "2", "c", "Shift+C", "Shift+Digit1", "3"):
        wall.keyboard.press(key)
    assert counts(wall) == [("3", "50\u00a0%"), ("2", "33\u00a0%"), ("1", "17\u00a0%")]
    assert wall.locator(".projection-total").inner_text() == "6\u00a0voix"
    assert wall.locator(".projection [role=status]").inner_text() == "C\u00a0: 1 voix sur 6"
    bars = wall.locator(".projection-choix progress").evaluate_all("(all) => all.map(({value, max}) => [value, max])")
    assert bars == [[3, 6], [2, 6], [1, 6]]
    wall.keyboard.press("r")
    shown, seen = wall.evaluate(SCREEN), ""
    assert shown["title"].endswith(f"{name}, réponse")
    while (shown := wall.evaluate(SCREEN))["title"].endswith(f"{name}, réponse"):
        assert shown["shown"].startswith("Réponses\u00a0: A et C")
        assert shown["tooTall"] <= 0
        seen += shown["shown"]
        wall.keyboard.press("PageDown")
    assert [words for words in feedback if words not in seen] == []
    assert "3\u00a0voix, 50\u00a0%" in seen
    go_to(wall, name)
    assert counts(wall)[0] == ("3", "50\u00a0%")
    wall.keyboard.press("Escape")
    wall.locator(".projeter").click()
    go_to(wall, name)
    assert counts(wall)[0] == ("0", "")
    assert witness.traces() == NOTHING
    assert witness.errors == []


def test_hands_are_counted_by_taps_and_typed(all_kinds: Page) -> None:
    """A tap adds one, with Shift it takes one away, a field takes a number; then the space bar goes on."""
    wall, name = all_kinds, label(all_kinds, "vrai-faux")
    go_to(wall, name)
    first = wall.locator(".projection-vote").first
    first.click()
    first.click()
    first.click(modifiers=["Shift"])
    field = wall.get_by_role("spinbutton", name="Voix pour B")
    field.fill("9")
    assert counts(wall) == [("1", "10\u00a0%"), ("9", "90\u00a0%")]
    field.press("b")
    field.press("Escape")
    assert wall.locator(".projection").count() == 1
    wall.keyboard.press("b")
    assert counts(wall)[1] == ("10", "91\u00a0%")
    first.click()
    wall.keyboard.press("Space")
    assert wall.evaluate(SCREEN)["title"].endswith(f"{name}, réponse")
    assert wall.evaluate(SCREEN)["shown"].startswith("Réponse\u00a0: B")


def test_a_text_with_blanks_is_shown_then_answered(witness: Witness, site: Path) -> None:
    """No vote there: the text with numbered blanks, then the accepted answers."""
    page = opened(witness.page, address(site, "bases", "comment-une-machine-apprend").as_uri() + "?projection")
    while not page.locator(".quiz-texte .projection-trou").count():
        page.keyboard.press("PageDown")
    question = page.evaluate(SCREEN)
    assert page.locator(".projection-trou").all_inner_texts() == ["1", "2"]
    assert page.locator(".projection input").count() == 0
    assert "étiquette" not in question["shown"]
    page.keyboard.press("a")
    page.keyboard.press("r")
    answer = page.evaluate(SCREEN)
    assert answer["shown"].startswith("Réponses")
    assert "l’étiquette" in answer["shown"]
    assert witness.errors == []


# ——— seen by all ———


def contrast(page: Page) -> list[str]:
    """Return each text on the wall whose contrast is less than 7 to 1 (WCAG 2.2, 1.4.6)."""
    found: list[str] = page.evaluate(RUN, ["rule", ["color-contrast-enhanced"], ".projection"])
    return found


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.by_night)])
def test_axe_and_contrast(browser: Browser, site: Path, scheme: str) -> None:
    """On every screen, over black, overview and trainer’s window: no violation, and text at 7:1 or more.

    By day, screens that show nothing new are left out, and so is who prefers the dark: both rooms are seen all the same.
    """
    context = browser.new_context(viewport={"width": 1024, "height": 768}, color_scheme=scheme)  # type: ignore[arg-type]
    context.add_init_script(path=AXE)
    page = opened(context.new_page(), address(site, "bases", LESSON).as_uri() + "?projection")
    found: dict[object, list[str]] = {}
    for room in range(2):
        total = int(page.evaluate(SCREEN)["place"].split("/")[1])
        page.keyboard.press("Home")
        for number in range(1, total + 1):
            if page.locator(".projection-vote").count():
                page.keyboard.press("1")
            if page.evaluate(FRESH, room) or NIGHT:
                part = "html" if number == 1 else ".projection"
                problems = contrast(page) + ([] if room else violations(page, part, colours_only=scheme == "dark"))
                if problems:
                    found[room, number] = problems
            if number < total:
                page.keyboard.press("PageDown")
        for key in "ob":
            page.keyboard.press(key)
            if problems := contrast(page) + violations(page, ".projection", colours_only=room > 0):
                found[room, key] = problems
            page.keyboard.press("Escape")
        page.keyboard.press("s")
    assert found == {}
    context.close()


def test_the_room_may_be_dark_or_light(wall: Page) -> None:
    """S turns a light wall dark and back, whatever the computer prefers, and the address remembers."""
    paper = "() => getComputedStyle(document.querySelector('.projection')).backgroundColor"
    assert wall.evaluate(paper) == "rgb(255, 255, 255)"
    wall.keyboard.press("s")
    assert wall.evaluate(paper) == "rgb(15, 22, 38)"
    assert "salle=sombre" in wall.url
    wall.emulate_media(color_scheme="dark")
    wall.keyboard.press("s")
    assert wall.evaluate(paper) == "rgb(255, 255, 255)"


def test_print_ignores_the_projection(wall: Page) -> None:
    """Printed during the projection, the page is the page."""
    wall.emulate_media(media="print")
    assert wall.locator(".projection").is_hidden()
    assert wall.locator("article h1").is_visible()
    assert wall.locator(".projeter").is_hidden()


def test_still_for_who_asks(browser: Browser, every_kind: Path) -> None:
    """With reduced motion, bars do not grow: they are there."""
    context = browser.new_context(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
    page = opened(context.new_page(), (every_kind / "site" / PAGE).as_uri() + "?projection")
    go_to(page, label(page, "choix-multiple"))
    page.keyboard.press("a")
    assert page.evaluate("() => document.getAnimations().length") == 0
    context.close()


def test_strict_policy_and_sandboxed_frame(browser: Browser, bundle: Path) -> None:
    """Under a strict policy, alone or in a frame with scripts and nothing else: it projects, counts, and throws nothing."""

    class Strict(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Strict, directory=str(bundle)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/bases-{LESSON}.html"
    page = browser.new_page(viewport={"width": 1024, "height": 768})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.extend([message.text] if message.type == "error" else []))
    opened(page, url + "?projection")
    assert page.evaluate(SCREEN)["body"] == 44
    page.close()
    page = browser.new_page(viewport={"width": 1024, "height": 768})
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.evaluate(
        "(src) => new Promise((done) => { const f = document.createElement('iframe'); f.setAttribute('sandbox', 'allow-scripts');"
        "f.onload = done; f.src = src; f.style.cssText = 'border: 0; width: 900px; height: 600px'; document.body.replaceChildren(f); })",
        url,
    )
    frame = page.frame_locator("iframe")
    frame.get_by_role("button", name="Projeter").click()
    frame.locator(".projection-scene h1").wait_for()
    for _ in range(3):
        page.keyboard.press("PageDown")
    assert frame.locator(".projection-place").inner_text().startswith("4 / ")
    page.keyboard.press("n")
    assert "bloquée" in frame.locator(".projection-rappel").first.inner_text()
    page.keyboard.press("Escape")
    assert frame.locator(".projection").count() == 0
    assert [error for error in errors if "allow-popups" not in error] == []
    page.close()
    server.shutdown()
    server.server_close()


# ——— the trainer’s window ———


@pytest.fixture
def pair(browser: Browser, bundle: Path, request: pytest.FixtureRequest) -> Iterator[tuple[BrowserContext, str]]:
    """A context, and the address of a package: from a key, then over HTTP."""
    context = browser.new_context(viewport={"width": 1024, "height": 768})
    yield context, bundle.as_uri() if request.param == "file" else request.getfixturevalue("serve")(bundle)
    context.close()


def beside(wall: Page) -> Page:
    """Open the trainer’s window with N, and wait for it to follow."""
    with wall.context.expect_page() as opening:
        wall.keyboard.press("n")
    window = opening.value
    window.set_viewport_size({"width": 1100, "height": 760})
    follows(window, "Écran")
    return window


def follows(window: Page, words: str) -> None:
    """Wait until the trainer’s window says these words."""
    window.wait_for_function(
        "(words) => document.querySelector('.projection header [role=status]')?.textContent.startsWith(words)", arg=words
    )


@pytest.mark.parametrize("pair", ["file", pytest.param("http", marks=pytest.mark.by_night)], indirect=True)
def test_the_trainer_sees_what_comes_next(pair: tuple[BrowserContext, str]) -> None:
    """Current and next screens follow the wall and lead it, to the next lesson; the timer runs on; no notes for learners."""
    context, base = pair
    wall = opened(context.new_page(), f"{base}/bases-{LESSON}.html?projection")
    wall.keyboard.press("PageDown")
    window = beside(wall)
    follows(window, "Écran 2 sur ")
    assert "Les notes sont dans le lot du formateur, pas ici." in window.locator(".projection-notes").inner_text()
    shown = window.locator(".projection-apercu").all_inner_texts()
    wall.keyboard.press("PageDown")
    follows(window, "Écran 3 sur ")
    assert window.locator(".projection-apercu").all_inner_texts()[0] == shown[1]
    window.keyboard.press("PageDown")
    wall.wait_for_function("() => document.querySelector('.projection-place').textContent.startsWith('4 /')")
    window.evaluate(AXE.read_text("utf-8"))
    assert violations(window) == []
    assert window.get_by_role("timer").inner_text() == "0:00"
    window.get_by_role("button", name="Démarrer").click()
    window.wait_for_function("() => document.querySelector('[role=timer]').textContent !== '0:00'")
    wall.keyboard.press("End")
    wall.keyboard.press("PageDown")
    window.wait_for_url("**/bases-bien-demander-bien-verifier.html?formateur*")
    follows(window, "Écran 1 sur ")
    window.get_by_role("button", name="Pause").click()
    assert window.get_by_role("timer").inner_text() != "0:00"
    window.get_by_role("button", name="Remettre à zéro le minuteur").click()
    assert window.get_by_role("timer").inner_text() == "0:00"
    wall.keyboard.press("n")
    assert len(context.pages) == 2
    wall.keyboard.press("Escape")
    follows(window, "Aucune projection")


@pytest.mark.parametrize("pair", ["file"], indirect=True)
def test_notes_come_from_the_trainers_lot_alone(pair: tuple[BrowserContext, str]) -> None:
    """With the notes that the lot’s pages load, the window shows those of the lesson; the wall never does."""
    context, base = pair
    notes = {"bases-faux-avec-aplomb": "<p><strong>Intention.</strong> Casser le lien entre bien écrit et vrai.</p>"}
    context.add_init_script(f"window.ENCLAIR_NOTES = {json.dumps(notes)};")
    wall = opened(context.new_page(), f"{base}/bases-{LESSON}.html?projection")
    window = beside(wall)
    assert window.locator(".projection-notes strong").inner_text() == "Intention."
    assert "Intention" not in "".join(one["shown"] for one in screens(wall))


@pytest.mark.parametrize("pair", ["http"], indirect=True)
def test_strangers_are_not_heard(pair: tuple[BrowserContext, str]) -> None:
    """A message from another window moves nothing; the projection says nothing to the page that frames it."""
    context, base = pair
    page = context.new_page()
    page.goto(f"{base}/a-propos.html")
    page.evaluate(
        "(src) => new Promise((done) => { window.heard = []; addEventListener('message', ({data}) => heard.push(data));"
        "const f = document.createElement('iframe'); f.onload = done; f.src = src; f.width = 1024; f.height = 768; document.body.replaceChildren(f); })",
        f"bases-{LESSON}.html?projection",
    )
    place = page.frame_locator("iframe").locator(".projection-place")
    place.filter(has_text="1 /").wait_for()
    frame = page.frames[-1]
    frame.evaluate("() => { window.told = 0; addEventListener('message', () => { told += 1; parent.postMessage('entendu', '*'); }); }")
    page.evaluate("() => ['bonjour', 'aller'].forEach((enclair) => document.querySelector('iframe').contentWindow.postMessage({enclair, pas: 1}, '*'))")
    page.wait_for_function("() => heard.filter((said) => said === 'entendu').length === 2")
    assert frame.evaluate("() => told") == 2
    assert place.inner_text().startswith("1 / ")
    assert page.evaluate("() => heard") == ["entendu", "entendu"]


@pytest.mark.parametrize("pair", ["http"], indirect=True)
@pytest.mark.parametrize("sandbox", [None, "allow-scripts"])
def test_in_a_frame_the_projection_has_its_own_window(pair: tuple[BrowserContext, str], sandbox: str | None) -> None:
    """A platform’s frame is too small for a wall: a window opens; where none may, the frame itself projects."""
    context, base = pair
    page = context.new_page()
    page.goto(f"{base}/a-propos.html")
    page.evaluate(
        "([src, sandbox]) => new Promise((done) => { const f = document.createElement('iframe'); f.onload = done;"
        "if (sandbox) f.setAttribute('sandbox', sandbox); f.src = src; f.width = 660; f.height = 500; document.body.replaceChildren(f); })",
        [f"bases-{LESSON}.html", sandbox],
    )
    frame = page.frame_locator("iframe")
    if sandbox:
        frame.locator(".projeter").click()
        frame.locator(".projection-place").filter(has_text="1 /").wait_for()
        return
    for _ in range(2):  # the first click loads the projection, the next one has it
        with page.expect_popup() as opened_one:
            frame.locator(".projeter").click()
        wall = opened_one.value
        assert wall.url.partition("#")[0].endswith("?projection")  # it says its screen as soon as it has one
        wall.locator(".projection-place").filter(has_text="1 /").wait_for()
        assert frame.locator(".projection").count() == 0
        wall.close()
