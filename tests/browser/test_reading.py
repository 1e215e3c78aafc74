"""Reading: from a USB key, without scripts, and what axe-core finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from .conftest import NOTHING, Witness

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SITE_PAGES = (
    "index.html", "modules/bases/index.html", "modules/bases/faux-avec-aplomb.html", "modules/donnees/essentiel.html",
    "parcours/index.html", "parcours/elu.html", "glossaire.html", "sources.html", "catalogue.html", "recherche.html",
    "plan.html", "a-propos/accessibilite.html", "fraicheur.html", "kit/charte-usage.html", "ou-commencer.html",
)  # fmt: skip
BUNDLE_PAGES = ("index.html", "bases-faux-avec-aplomb.html", "glossaire.html", "a-propos.html")


def violations(page: Page) -> list[str]:
    """Return what axe-core finds: rule, then where."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
    return [f"{rule['id']}: {node['target']} {node.get('failureSummary', '')[:160]}"
            for rule in found["violations"] for node in rule["nodes"]]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(
    browser: Browser, site: Path, bundle: Path, serve: Callable[[Path], str], scheme: str, width: int
) -> None:
    """No violation on each kind of page, in both schemes, at desktop and phone width; no sideways scroll."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    bases = [(serve(site), SITE_PAGES), (serve(bundle), BUNDLE_PAGES)]
    found: dict[str, list[str]] = {}
    for base, names in bases:
        for name in names:
            page.goto(f"{base}/{name}")
            problems = violations(page)
            if page.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
                problems.append("la page défile de côté")
            if problems:
                found[name] = problems
    context.close()
    assert found == {}


@pytest.mark.parametrize("script", [True, False], ids=["avec script", "sans script"])
def test_usb_key(browser: Browser, site: Path, bundle: Path, script: bool) -> None:
    """Opened by double-click, site and package load only their own files, and lead from page to page."""
    for folder, start, steps in ((site, "index.html", 3), (bundle, "index.html", 5)):
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        requests: list[str] = []
        failed: list[str] = []
        page.on("request", lambda request, seen=requests: seen.append(request.url))
        page.on("requestfailed", lambda request, seen=failed: seen.append(request.url))
        page.goto((folder / start).as_uri())
        if folder is site:
            page.goto((folder / "modules/bases/index.html").as_uri())
        for _ in range(steps):
            page.locator("a[rel=next]").first.click()
            page.wait_for_load_state()
            assert page.locator("h1").inner_text().strip()
        assert [url for url in requests if not url.startswith((folder.as_uri(), "data:"))] == []
        assert failed == []
        context.close()


@pytest.mark.parametrize("query", ["IA", "donnees", "données", "énergie", "DPO"])
def test_search_finds_in_french(witness: Witness, site: Path, query: str) -> None:
    """The search works from a USB key, with or without accents, and leaves no trace."""
    page = witness.page
    page.goto((site / "recherche.html").as_uri())
    page.locator("#recherche-champ").fill(query)
    page.locator("#recherche-resultats li").first.wait_for()
    assert page.locator("#recherche-resultats li").count() >= 3
    assert witness.errors == []


def test_site_leaves_no_trace(witness: Witness, site: Path, serve: Callable[[Path], str]) -> None:
    """No storage, no cookie, no request elsewhere, on any kind of page."""
    base = serve(site)
    for name in SITE_PAGES:
        witness.page.goto(f"{base}/{name}")
        assert witness.traces() == NOTHING
    assert [url for url in witness.requests if not url.startswith((base, "data:"))] == []
    assert witness.errors == []
