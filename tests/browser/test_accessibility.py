"""What a browser shows of the RGAA and of the WCAG 2.2: axe-core on every page, reflow, spacing, styles off, keys."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from .conftest import BUNDLE_PAGES, SITE_PAGES

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
RUN = """async ([type, values]) => {
  await Promise.all(document.getAnimations().map((one) => one.finished));
  const found = await axe.run(document, {runOnly: {type, values}, resultTypes: ["violations"], preload: false});
  return found.violations.flatMap(({id, nodes}) => nodes.map(({target, failureSummary}) => `${id}: ${target} ${failureSummary.slice(0, 160)}`));
}"""
WITH_MENUS = 3
"""The first pages of each sample: a home, a module, a lesson."""
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
CUT = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((node) => {
  const style = getComputedStyle(node);
  return node.checkVisibility() && !node.closest(".vh") && [style.overflowX, style.overflowY].some((word) => word === "hidden" || word === "clip")
    && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1);
}).map((node) => node.outerHTML.slice(0, 120))"""
SIDEWAYS = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(params=["site", "bundle"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The site, then a package."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A context whose pages all hold axe-core."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR")
    context.add_init_script(path=AXE)
    yield context
    context.close()


def violations(page: Page, *, colours_only: bool = False) -> list[str]:
    """Return what axe-core finds, once transitions are over: rule, then where.

    The scheme changes colours and nothing else: once a page passed in light, the rules on colours judge it in dark.
    """
    found: list[str] = page.evaluate(RUN, ("rule", COLOURS) if colours_only else ("tag", TAGS))
    return found


def sample(folder: Path) -> tuple[str, ...]:
    """Return one page of each kind."""
    return SITE_PAGES if (folder / "plan.html").is_file() else BUNDLE_PAGES


def test_every_page_in_light_and_dark(context: BrowserContext, folder: Path, serve: Callable[[Path], str]) -> None:
    """axe-core finds nothing on any page, in either scheme; none moves, opens a window, or scrolls sideways."""
    base, page = serve(folder), context.new_page()
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.emulate_media(color_scheme="light")
        page.goto(f"{base}/{name}")
        problems = ["quelque chose bouge"] if page.evaluate("() => document.getAnimations().length") else []
        problems += violations(page)
        page.emulate_media(color_scheme="dark")
        problems += [f"sombre, {one}" for one in violations(page, colours_only=True)]
        for width in (640, 320):
            page.set_viewport_size({"width": width, "height": 800})
            problems += [f"défile de côté à {width} px"] if page.evaluate(SIDEWAYS) else []
        if problems:
            found[name] = problems
    assert found == {}
    assert context.pages == [page]


@pytest.mark.parametrize("width", [640, 320])
def test_narrow(context: BrowserContext, folder: Path, serve: Callable[[Path], str], width: int) -> None:
    """At 200 % and 400 % of zoom, axe-core finds nothing, menus closed; then open, on the pages that differ by them."""
    base, page = serve(folder), context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    found: dict[str, list[str]] = {}
    for number, name in enumerate(sample(folder)):
        page.goto(f"{base}/{name}")
        problems = violations(page)
        if number < WITH_MENUS:
            for menu in page.locator(".volet > summary:visible").all():
                menu.click()
            problems += [f"menus ouverts, {one}" for one in violations(page)]
            problems += ["défile de côté, menus ouverts"] if page.evaluate(SIDEWAYS) else []
        if problems:
            found[name] = problems
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_answered_questions(
    context: BrowserContext, folder: Path, serve: Callable[[Path], str], scheme: str
) -> None:
    """With every kind of question answered rightly or not, and every answer unfolded, axe-core finds nothing."""
    base, page = serve(folder), context.new_page()
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    is_site = (folder / "plan.html").is_file()
    pages = sorted(folder.rglob("bases/*.html" if is_site else "bases-*.html"))[:4]
    assert len(pages) == 4
    for path in pages:
        page.goto(f"{base}/{path.relative_to(folder).as_posix()}")
        for number, quiz in enumerate(page.locator(".quiz").all()):
            field = quiz.locator("input").nth(number % 2 if quiz.locator("input").count() > 1 else 0)
            field.fill("réponse") if field.get_attribute("type") == "text" else field.check()
            quiz.get_by_role("button", name="Vérifier").click()
        for summary in page.locator(".quiz summary").all():
            summary.click()
        assert violations(page) == [], path.name


def test_search_and_filters(context: BrowserContext, site: Path, serve: Callable[[Path], str]) -> None:
    """With results shown, and with the catalogue filtered, axe-core finds nothing."""
    base, page = serve(site), context.new_page()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(f"{base}/index.html")
        page.get_by_label("Chercher dans le site").fill("données")
        assert violations(page) == []
        page.keyboard.press("Enter")
        page.locator("#recherche-resultats li").first.wait_for()
        assert violations(page) == []
        page.goto(f"{base}/catalogue.html")
        page.locator("#filtres select").first.select_option(index=1)
        assert violations(page) == []


def test_printed(context: BrowserContext, folder: Path, serve: Callable[[Path], str]) -> None:
    """As printed, in either scheme, axe-core finds nothing."""
    base, page = serve(folder), context.new_page()
    found: dict[str, list[str]] = {}
    for name in sample(folder):
        page.emulate_media(media="print", color_scheme="light")
        page.goto(f"{base}/{name}")
        problems = violations(page)
        page.emulate_media(media="print", color_scheme="dark")
        problems += [f"sombre, {one}" for one in violations(page, colours_only=True)]
        if problems:
            found[name] = problems
    assert found == {}


def test_text_spacing_grows(context: BrowserContext, folder: Path, serve: Callable[[Path], str]) -> None:
    """With the spacing of WCAG 1.4.12 (RGAA 10.12), nothing is cut and no page scrolls sideways."""
    base, page = serve(folder), context.new_page()
    found: dict[str, list[str]] = {}
    for name in sample(folder):
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"{base}/{name}")
        page.add_style_tag(content=SPACING)
        problems: list[str] = page.evaluate(CUT)
        page.set_viewport_size({"width": 320, "height": 800})
        problems += page.evaluate(CUT)
        problems += ["défile de côté"] if page.evaluate(SIDEWAYS) else []
        if problems:
            found[name] = problems
    assert found == {}


def test_text_stays_without_styles(context: BrowserContext, folder: Path, serve: Callable[[Path], str]) -> None:
    """Style sheets off (RGAA 10.2), what is read in the page is what is read with them, in the same order."""
    base, page = serve(folder), context.new_page()
    read = "() => document.querySelector('main').innerText.replace(/\\s/g, '')"
    for name in sample(folder):
        page.goto(f"{base}/{name}")
        styled = page.evaluate(read)
        page.evaluate("() => { for (const sheet of document.styleSheets) sheet.disabled = true; }")
        assert page.evaluate(read) == styled, name


def test_no_key_does_anything_alone(context: BrowserContext, folder: Path, serve: Callable[[Path], str]) -> None:
    """No letter, digit or sign is a shortcut while reading (RGAA 12.10)."""
    base, page = serve(folder), context.new_page()
    state = "() => [location.href, document.documentElement.outerHTML, document.activeElement.outerHTML, scrollY].join()"
    for name in sample(folder):
        page.goto(f"{base}/{name}")
        before = page.evaluate(state)
        for key in string.ascii_letters + string.digits + "?/.,;:!'=+-*&":
            page.keyboard.press(key)
        assert page.evaluate(state) == before, name
    assert context.pages == [page]
