"""With a keyboard alone, in Chromium and in Firefox, at 1280 px and at 200 % and 400 % of zoom."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page

from conftest import NIGHT, PATIENCE
from kinds import EVERY, PAGE
from systeme import firefox

from .marionette import Firefox, MarionetteError

FULL_WIDTH, HEIGHT = 1280, 1024
WIDTHS = (1280, 640, 320)
MOST_STOPS = 150
"""More stops than any page of the sample has before what is looked for."""
WALKED = (
    "index.html", "modules/bases/index.html", "modules/bases/faux-avec-aplomb.html", "recherche.html", "catalogue.html",
    "kit/grille-achat.html",
)  # fmt: skip
WALKED_BACK = 3
"""The first of them are walked both ways; by day, they alone are walked."""
STOP = """() => {
  const node = document.activeElement;
  if (!node || node === document.body || node === document.documentElement) return null;
  const box = node.getBoundingClientRect(), style = getComputedStyle(node);
  const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  const lines = [...node.getClientRects()].filter((one) => one.bottom > 0 && one.top < innerHeight);
  const shown = lines[0] || box;
  const under = document.elementFromPoint((Math.max(shown.left, 0) + Math.min(shown.right, innerWidth)) / 2,
    (Math.max(shown.top, 0) + Math.min(shown.bottom, innerHeight)) / 2);
  const again = (window.seen ||= new Set()).has(node);
  window.seen.add(node);
  return {
    again,
    found: node.matches(SELECTOR),
    what: node.outerHTML.slice(0, 110),
    onScreen: right - left >= 4 && bottom - top >= 4,
    fits: box.left >= -1 && box.right <= innerWidth + 1,
    covered: !(under && (node.contains(under) || under.contains(node))),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && !/(, 0|\\/ 0)\\)$/.test(style.outlineColor),
  };
}"""
FRAME = "requestAnimationFrame(done)"
"""No hand presses two keys within a frame; Firefox adds up wrongly the two scrolls that would make."""
FEW = 20
MARK = """() => {
  const shown = (node) => node.checkVisibility() && node.getClientRects().length && !node.disabled;
  const groups = new Set();
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter((node) => {
    if (!shown(node)) return false;
    if (node.type !== "radio") return true;
    const first = !groups.has(node.name);
    groups.add(node.name);
    return first;
  }).length;
}"""


SCROLLED = """() => [...document.querySelectorAll("body *")].filter((node) =>
  /auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight && node.tabIndex < 0 && node.checkVisibility()
).length"""
"""The boxes that one scrolls: Firefox stops at each, so that the arrows move it."""


class Keyboard(Protocol):
    """A browser that one drives with keys: open an address, press keys, ask the page, wait for it."""

    width: int

    def open(self, url: str) -> None: ...  # noqa: D102
    def press(self, keys: str) -> None: ...  # noqa: D102
    def ask(self, script: str) -> Any: ...  # noqa: D102
    def settle(self) -> None: ...  # noqa: D102
    def arrive(self, url: str) -> None: ...  # noqa: D102


class InChromium:
    """Chromium, as wide as wanted: what a zoomed page gets, in CSS pixels."""

    def __init__(self, page: Page, width: int) -> None:
        self.page, self.width, self.open = page, width, page.goto
        self.press, self.ask = page.keyboard.press, page.evaluate
        page.set_viewport_size({"width": width, "height": HEIGHT * width // FULL_WIDTH})

    def settle(self) -> None:
        """Wait until the next frame."""
        self.page.evaluate(f"() => new Promise((done) => {{ {FRAME}; }})")

    def arrive(self, url: str) -> None:
        """Wait until a page is loaded."""
        self.page.wait_for_url(url)


class InFirefox:
    """Firefox, in the same way."""

    def __init__(self, firefox: Firefox, width: int) -> None:
        self.firefox, self.width = firefox, width
        firefox.resize(width, HEIGHT * width // FULL_WIDTH)

    def open(self, url: str) -> None:
        """Open an address."""
        self.firefox.call("WebDriver:Navigate", url=url)
        self.arrive(url)

    def press(self, keys: str) -> None:
        """Press keys, Tab at a pace that a hand could keep."""
        self.firefox.press(keys)
        if keys.endswith("Tab"):
            self.settle()

    def ask(self, script: str) -> Any:
        """Return what a function says in the page."""
        return self.firefox.run(f"return ({script})()")

    def settle(self) -> None:
        """Wait until the next frame."""
        self.firefox.call("WebDriver:ExecuteAsyncScript", script=f"const [done] = arguments; {FRAME};", args=[])

    def arrive(self, url: str) -> None:
        """Wait until a page is loaded."""
        wait_for(self, f"() => document.readyState === 'complete' && location.href === {url!r}")


@pytest.fixture(scope="session")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Firefox, headless."""
    binary = firefox()
    assert binary is not None
    driver = Firefox(binary, tmp_path_factory.mktemp("firefox"), width=FULL_WIDTH, height=HEIGHT)
    yield driver
    driver.close()


@pytest.fixture
def keyboard(request: pytest.FixtureRequest) -> Iterator[Keyboard]:
    """A browser at a width."""
    name, width = request.param
    if name == "firefox":
        yield InFirefox(request.getfixturevalue("fox"), width)
        return
    browser: Browser = request.getfixturevalue("browser")
    context = browser.new_context(locale="fr-FR")
    yield InChromium(context.new_page(), width)
    context.close()


def widths(*firefox: int) -> pytest.MarkDecorator:
    """Have a test driven in Chromium and in Firefox, at each width; by day, in Chromium wide and narrow, in Firefox at these."""
    by_day = {("chromium", WIDTHS[0]), ("chromium", WIDTHS[-1]), *(("firefox", width) for width in firefox)}
    places = [place for place in product(("chromium", "firefox"), WIDTHS) if NIGHT or place in by_day]
    return pytest.mark.parametrize("keyboard", places, indirect=True, ids=lambda place: f"{place[0]}-{place[1]}")


def faults(stop: dict[str, Any]) -> list[str]:
    """Return what is wrong with a stop: off screen, cut, covered, or without a ring."""
    wrong = {
        "hors de l’écran": not stop["onScreen"], "dépasse de l’écran": not stop["fits"], "caché": stop["covered"],
        "sans contour": not stop["ring"],
    }  # fmt: skip
    return [f"{name} : {stop['what']}" for name, is_so in wrong.items() if is_so]


def look(keyboard: Keyboard, selector: str = "*") -> dict[str, Any] | None:
    """Return what the stop is like, None out of the page; a slow machine has a few frames to draw it."""
    script = STOP.replace("SELECTOR", repr(selector))
    first: dict[str, Any] | None = keyboard.ask(script)
    stop = first
    for _ in range(FEW):
        if stop is None or first is None or not faults(stop):
            break
        keyboard.settle()
        stop = keyboard.ask(script)
    return stop and first and {**stop, "again": first["again"]}


def wait_for(keyboard: Keyboard, script: str) -> None:
    """Ask the page until it says yes."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(MarionetteError):  # between two pages there is none to ask
            if keyboard.ask(script):
                return
        time.sleep(0.05)
    raise AssertionError(f"en vain : {script}")


def tab_to(keyboard: Keyboard, selector: str, *, key: str = "Tab") -> None:
    """Press Tab until an element has the focus; every stop on the way is on screen, whole, bare and ringed."""
    for _ in range(MOST_STOPS):
        keyboard.press(key)
        stop = look(keyboard, selector)
        assert stop is not None, f"« {selector} » ne s’atteint pas"
        assert faults(stop) == []
        if stop["found"]:
            return
    pytest.fail(f"« {selector} » ne s’atteint pas en {MOST_STOPS} appuis")


def follow(keyboard: Keyboard, selector: str) -> str:
    """Go to a link and open it; return the title of the page that it leads to."""
    tab_to(keyboard, selector)
    address = keyboard.ask("() => document.activeElement.href")
    keyboard.press("Enter")
    keyboard.arrive(address)
    return str(keyboard.ask("() => document.querySelector('h1').innerText"))


def answer(keyboard: Keyboard) -> str:
    """Answer the first question of the page, verify, and return what is said."""
    tab_to(keyboard, ".quiz input")
    keyboard.press("a" if keyboard.ask("() => document.activeElement.type") == "text" else "Space")
    tab_to(keyboard, ".quiz-verifier")
    keyboard.press("Enter")
    return str(keyboard.ask("() => document.activeElement.closest('.quiz').querySelector('[role=status]').innerText"))


@widths(1280)
def test_from_home_to_the_next_lesson(keyboard: Keyboard, site: Path, serve: Callable[[Path], str]) -> None:
    """Home, module, lesson, a question answered, next: each by Tab, Space and Enter, at the width that was asked for."""
    keyboard.open(f"{serve(site)}/index.html")
    assert keyboard.ask("() => innerWidth") == keyboard.width
    module = follow(keyboard, "main a[href$='modules/bases/index.html']")
    lesson = follow(keyboard, "main a[href$='faux-avec-aplomb.html']")
    assert answer(keyboard) != ""
    following = follow(keyboard, "a[rel=next]")
    assert len({module, lesson, following}) == 3


KEYS = {"radio": "Space", "checkbox": "Space", "text": "1", "textarea": "a", "select-one": "ArrowDown"}
"""What answers a field, by its type; a button and a link take Enter."""


@widths(640)
def test_every_kind_is_answered(keyboard: Keyboard, every_kind: Path, serve: Callable[[Path], str]) -> None:
    """On the page of all kinds, each question is answered and verified, or followed, in the order of the page."""
    keyboard.open(f"{serve(every_kind / 'site')}/{PAGE}")
    silent = []
    for kind, item_id in EVERY:
        quiz = f"#q-{item_id}"
        tab_to(keyboard, f"{quiz} fieldset :is(input, select, textarea, button, .quiz-pas a)")
        keyboard.press(KEYS.get(keyboard.ask("() => document.activeElement.type"), "Enter"))
        if kind != "embranchement":
            tab_to(keyboard, f"{quiz} .quiz-verifier")
            keyboard.press("Enter")
        if not keyboard.ask(f"() => document.querySelector('{quiz} [role=status]').innerText.trim()"):
            silent.append(kind)
    assert silent == []


@widths(320)
def test_through_a_package(keyboard: Keyboard, bundle: Path, serve: Callable[[Path], str]) -> None:
    """In a package: its sheet, the next page, a question answered, the next page again."""
    keyboard.open(f"{serve(bundle)}/index.html")
    follow(keyboard, "a[rel=next]")
    assert answer(keyboard) != ""
    follow(keyboard, "a[rel=next]")


@widths(640)
def test_skip_link_and_search(keyboard: Keyboard, site: Path, serve: Callable[[Path], str]) -> None:
    """The first stop leads to the content, past the menus; the search field, or its page on a phone, takes words."""
    base = serve(site)
    keyboard.open(f"{base}/modules/bases/faux-avec-aplomb.html")
    tab_to(keyboard, "a.evitement[href='#contenu']")
    keyboard.press("Enter")
    keyboard.press("Tab")
    assert keyboard.ask("() => Boolean(document.activeElement.closest('main'))")
    keyboard.open(f"{base}/index.html")
    tab_to(keyboard, ".chercher, .chercher-ici input")
    if keyboard.ask("() => document.activeElement.matches('.chercher')"):
        keyboard.press("Enter")
        keyboard.arrive(f"{base}/recherche.html")
        tab_to(keyboard, "#recherche-champ")
    for letter in "charte":
        keyboard.press(letter)
    if "recherche.html" not in keyboard.ask("() => location.href"):
        keyboard.press("Enter")
    keyboard.arrive(f"{base}/recherche.html#q=charte")
    wait_for(keyboard, "() => document.querySelectorAll('#recherche-resultats a').length")
    assert follow(keyboard, "#recherche-resultats a") != ""


@widths(320)
def test_menu_opens_when_narrow(keyboard: Keyboard, site: Path, serve: Callable[[Path], str]) -> None:
    """Where the menu is folded, Enter unfolds it and Tab goes in; where it is open, Tab goes in at once."""
    keyboard.open(f"{serve(site)}/modules/bases/index.html")
    if keyboard.ask("() => document.querySelector('#menu summary').checkVisibility()"):
        tab_to(keyboard, "#menu > summary")
        keyboard.press("Enter")
    tab_to(keyboard, "#menu nav a")
    assert follow(keyboard, "#menu a[href$='plan.html'], #menu a[href$='kit/index.html']") != ""


@widths(640)
def test_every_stop_both_ways(keyboard: Keyboard, site: Path, serve: Callable[[Path], str]) -> None:
    """Tab goes through a whole page and out of it, then back: no trap, no stop off screen, none left out.

    By day, Firefox walks a page out of three: where things stand is asked of Chromium; and each page that is walked back
    is at one width.
    """
    base = serve(site)
    found: dict[str, object] = {}
    for number, name in enumerate(WALKED if NIGHT else WALKED[:WALKED_BACK]):
        is_turn = NIGHT or number % len(WIDTHS) == WIDTHS.index(keyboard.width)
        if not is_turn and isinstance(keyboard, InFirefox):
            continue
        keyboard.open(f"{base}/{name}")
        expected = keyboard.ask(MARK) + (keyboard.ask(SCROLLED) if isinstance(keyboard, InFirefox) else 0)
        stops, problems = walk(keyboard, "Tab", expected)
        if stops != expected:
            problems.append(f"{stops} arrêts pour {expected} éléments")
        if number < WALKED_BACK and is_turn:
            keyboard.open(f"{base}/{name}")
            for _ in range(stops):
                keyboard.press("Tab")
            back, wrong = walk(keyboard, "Shift+Tab", expected)
            problems += wrong if back >= stops - 1 else [*wrong, f"au retour, {back} arrêts pour {stops}"]
        if problems:
            found[name] = problems
    assert found == {}


def walk(keyboard: Keyboard, key: str, most: int) -> tuple[int, list[str]]:
    """Press a key until the focus leaves the page; return how many stops it made, and what was wrong with them.

    Headless Chromium has no toolbar to leave to: from the last stop it comes back to the first.
    """
    keyboard.ask("() => { window.seen = new Set(); }")
    problems: list[str] = []
    for count in range(most + 5):
        keyboard.press(key)
        stop = look(keyboard)
        if stop is None or stop["again"]:
            return count, problems
        problems += faults(stop)
    return most + 5, [*problems, "on ne sort pas de la page"]


def test_a_reloaded_page_forgets(fox: Firefox, site: Path, serve: Callable[[Path], str]) -> None:
    """Firefox gives fields back what they held; ours stay empty once the page is left, as the site promises."""
    keyboard = InFirefox(fox, FULL_WIDTH)
    keyboard.open(f"{serve(site)}/modules/bases/faux-avec-aplomb.html")
    checked = "() => document.querySelectorAll('.quiz :checked').length"
    keyboard.ask("() => document.querySelector('.quiz input').click()")
    assert keyboard.ask(checked) == 1
    keyboard.ask("() => { window.before = true; location.reload(); }")
    wait_for(keyboard, "() => document.readyState === 'complete' && !window.before")
    assert keyboard.ask(checked) == 0
