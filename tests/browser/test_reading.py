"""Reading: from a USB key, without scripts, leaving no trace."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from conftest import NIGHT, ROOT, model
from enclair.pages.search import KINDS
from enclair.room.sheets import kit_pages
from samples import SITE_PAGES

from .conftest import NOTHING, Witness


@pytest.mark.parametrize("script", [True, False], ids=["avec script", "sans script"])
def test_usb_key(browser: Browser, site: Path, bundle: Path, script: bool) -> None:
    """Opened by double-click, site and package load only their own files, and lead from page to page."""
    for folder, start, steps in ((site, "index.html", 3), (bundle, "index.html", 5)):
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        requests: list[str] = []
        failed: list[str] = []
        page.on("request", lambda request, seen=requests: seen.append(request.url))
        page.on("requestfailed", lambda request, seen=failed: seen.append((request.failure, request.url)))
        page.goto((folder / start).as_uri())
        if folder is site:
            page.goto((folder / "modules/bases/index.html").as_uri())
        for _ in range(steps):
            page.locator("a[rel=next]").first.click()
            page.wait_for_load_state()
            assert page.locator("h1").inner_text().strip()
        assert [url for url in requests if not url.startswith((folder.as_uri(), "data:"))] == []
        assert [one for one in failed if one[0] != "net::ERR_ABORTED"] == []  # the next page came before an icon
        context.close()


ANSWERS = {
    "IA": "glossaire.html#ia", "hallucination": "modules/bases/faux-avec-aplomb.html", "DPO": "glossaire.html#dpo",
    "attestation": "modules/agir/sensibiliser-et-former.html", "cantinne": "modules/quart-dheure/cantine-allergene.html",
    "ChatGPT": "modules/agir/charte-et-liste-d-outils.html", "chatgtp": "modules/agir/charte-et-liste-d-outils.html",
    "données": "modules/donnees/index.html", "DONNEES": "modules/donnees/index.html", "charte": "kit/charte-usage.html",
    "aipd": "glossaire.html#aipd", "analyse d'impact": "glossaire.html#aipd", "élue": "parcours/elu.html",
    "acheter un outil": "modules/agir/acheter-de-l-ia.html", "énergie": "modules/risques/empreinte-environnementale.html",
    "deepfake": "modules/risques/faux-maire-au-telephone.html", "fuites d’eau": "catalogue.html#capi-fuites-eau",
    "jetons": "glossaire.html#jeton", "caméras": "modules/risques/video-et-droit.html", "convention citoyenne": "glossaire.html#convention-citoyenne",
    "article 4": "modules/agir/sensibiliser-et-former.html", "Suresnes": "catalogue.html#suresnes-comptes-rendus",
    "vidéosurveillence": "modules/risques/video-et-droit.html", "registre de sensibilisation": "glossaire.html#registre-sensibilisation",
}  # fmt: skip
"""What people type, and the page that they want first: exact words, near ones, words of every day, names of products."""


def test_search_answers_what_people_type(witness: Witness, site: Path) -> None:
    """From a USB key: the wanted page comes first, says what it is, without the blanks of a form; no upkeep before it."""
    page = witness.page
    page.goto((site / "recherche.html").as_uri())
    found: dict[str, str] = {}
    for query in ANSWERS:
        page.evaluate("(query) => { location.hash = `q=${encodeURIComponent(query)}`; }", query)
        page.wait_for_function("(query) => document.querySelector('#recherche-bilan').textContent.includes(query)", arg=query)
        first = page.locator("#recherche-resultats li").first
        found[query] = str(first.locator("a").get_attribute("href"))
        assert first.locator("a > span").inner_text().split("\u00a0: ")[0] in dict(KINDS)
        assert "Contribuer" not in page.locator("#recherche-resultats a > span").all_inner_texts()[:3]
    assert found == ANSWERS
    assert witness.errors == []


def test_search_of_nothing(witness: Witness, site: Path) -> None:
    """No word, or none that is near anything: a sentence says so."""
    page = witness.page
    page.goto((site / "recherche.html").as_uri())
    for query, said in (("", "Écrivez"), ("le", "Écrivez"), ("zzzzzz", "Aucun résultat")):
        page.locator("#recherche-champ").fill(query)
        page.wait_for_function("(said) => document.querySelector('#recherche-bilan').textContent.startsWith(said)", arg=said)
        assert page.locator("#recherche-resultats li").count() == 0


def test_the_same_field_everywhere(witness: Witness, site: Path) -> None:
    """RGAA 12.5, 11.3: the header of each page, the search page’s too, leads to the same answers under the same name."""
    page = witness.page
    for name in ("index.html", "modules/bases/faux-avec-aplomb.html", "recherche.html"):
        page.goto((site / name).as_uri())
        field = page.locator("header").get_by_role("searchbox", name="Chercher dans le site")
        field.fill("cantine")
        field.press("Enter")
        page.wait_for_url("**/recherche.html#q=cantine")
        page.locator("#recherche-resultats li").first.wait_for()
        assert page.locator("#recherche-champ").input_value() == "cantine"
    assert page.get_by_role("searchbox", name="Chercher dans le site").count() == 2


def test_site_leaves_no_trace(witness: Witness, site: Path, serve: Callable[[Path], str]) -> None:
    """No storage, no cookie, no request elsewhere, on any kind of page."""
    base = serve(site)
    for name in SITE_PAGES:
        witness.page.goto(f"{base}/{name}")
        assert witness.traces() == NOTHING
    assert [url for url in witness.requests if not url.startswith((base, "data:"))] == []
    assert witness.errors == []


def test_next_follows_the_path_of_a_role(witness: Witness, site: Path) -> None:
    """From a path’s page, « Suivant » goes through its steps in order, to its end, and back; the address alone remembers.

    By day, through its first steps, then from the last one.
    """
    page = witness.page
    home = (site / "parcours/elu.html").as_uri()
    page.goto(home)
    steps = page.eval_on_selector_all("main ol a", "links => links.map((link) => link.href)")
    assert len(steps) > 5
    page.goto(steps[0])
    for place, step in enumerate(steps, 1):
        if not NIGHT and 4 < place < len(steps):
            continue
        if not NIGHT and place == len(steps):
            page.goto(step)
        assert page.url == step
        assert f"étape {place} sur {len(steps)}" in page.locator(".repere").inner_text()
        page.locator("a[rel=next]").click()
        page.wait_for_load_state()
    assert page.url == (site / "bilan/role-elu.html").as_uri()
    page.locator("#bilan-retour a").click()
    page.wait_for_load_state()
    assert page.url == home
    page.goto(steps[1])
    page.locator("a[rel=prev]").click()
    page.wait_for_load_state()
    assert page.url == steps[0]
    assert witness.traces() == NOTHING
    assert witness.errors == []


def test_links_of_packages_say_that_they_open_beside(witness: Witness, bundle: Path) -> None:
    """A sign for those who see, a description for those who listen; the name of the link stays the source’s."""
    witness.page.goto((bundle / "bases-faux-avec-aplomb.html").as_uri())
    links = witness.page.locator(".sources a[target]")
    assert links.count() > 1
    for link in links.all():
        expect(link).to_have_accessible_description("Nouvelle fenêtre")
        assert link.evaluate("node => getComputedStyle(node, '::after').content").startswith('"\u00a0↗"')
        assert "↗" not in link.inner_text()


def test_filters_keep_the_cases_that_answer(witness: Witness, site: Path) -> None:
    """Choices add up; a choice that nothing answers says what to do; « Tout afficher » shows all again."""
    page = witness.page
    page.goto((site / "catalogue.html").as_uri())
    told, shown = page.locator("#filtres-bilan"), page.locator(".cas:visible")
    everything = shown.count()
    assert told.inner_text() == f"{everything} cas affichés sur {everything}."
    page.get_by_label("Domaine").select_option("eau")
    assert 0 < shown.count() < everything
    assert set(shown.evaluate_all("cases => cases.map((one) => one.dataset.domaine)")) == {"eau"}
    page.get_by_label("Famille d’IA").select_option("generer")
    assert (shown.count(), told.inner_text().partition(".")[0]) == (0, "Aucun cas ne répond à ces choix")
    assert page.locator(".domaine:visible").count() == 0
    page.get_by_role("button", name="Tout afficher").click()
    assert shown.count() == everything
    assert witness.traces() == NOTHING


def test_a_model_prints_on_the_pages_that_it_promises(site: Path, browser: Browser) -> None:
    """Printed from the site, a model of the kit holds on its pages; its sources follow, on pages of their own."""
    course = model(ROOT)
    page = browser.new_page()
    for form in kit_pages(course):
        page.goto((site / "kit" / f"{form.path.stem}.html").as_uri())
        printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        texts = [one.extract_text() for one in printed.pages]
        sources = next(number for number, text in enumerate(texts) if re.search(r"^Sources$", text, re.MULTILINE))
        assert (form.path.stem, form.sheets > 0, sources <= form.sheets) == (form.path.stem, True, True)
    page.close()


def test_the_ways_back_from_a_note_can_be_read(witness: Witness, site: Path) -> None:
    """In words, on the screen; one leads to its call."""
    witness.page.goto((site / "modules/bases/faux-avec-aplomb.html").as_uri())
    backs = witness.page.locator(".sources li").first.locator(".footnote-backref")
    assert backs.all_inner_texts() == ["Revenir au texte", "appel 2", "appel 3"]
    assert all(box is not None and box["width"] > 30 and box["height"] > 12 for box in (back.bounding_box() for back in backs.all()))
    backs.nth(1).click()
    assert witness.page.evaluate("() => document.querySelector(':target').className.split(' ')[0]") == "footnote-ref"


def test_filters_live_in_the_address_and_count(witness: Witness, site: Path) -> None:
    """An address opens the cases it names; each choice says how many it leaves; « Tout afficher » cleans the address."""
    page = witness.page
    home = (site / "catalogue.html").as_uri()
    page.goto(home)
    shown, domain = page.locator(".cas:visible"), page.get_by_label("Domaine")
    everything = shown.count()
    told = domain.evaluate("select => [...select.options].map((option) => [option.value, Number(option.text.match(/\\((\\d+)\\)$/)[1])])")
    assert told[0] == ["", everything]
    assert sum(many for _, many in told[1:]) == everything
    value, many = told[1]
    domain.select_option(value)
    assert (page.url, shown.count()) == (f"{home}#domaine={value}", many)
    left = page.get_by_label("Maturité").evaluate("select => [...select.options].map((option) => Number(option.text.match(/(\\d+)\\)$/)[1]))")
    assert left[0] == sum(left[1:]) == many
    page.goto("about:blank")
    page.goto(f"{home}#domaine={value}&taille=rien&maturite=%22%3E")
    assert (shown.count(), domain.input_value()) == (many, value)
    page.get_by_role("button", name="Tout afficher").click()
    assert (page.url, shown.count()) == (home, everything)
    assert (witness.traces(), witness.errors) == (NOTHING, [])


@pytest.mark.parametrize("where", ["site", "bundle"])
def test_a_term_opens_its_definition_in_place(witness: Witness, request: pytest.FixtureRequest, where: str) -> None:
    """With keys: it opens, is read, leads to the glossary, closes; the focus comes back; nothing is left in the page."""
    folder: Path = request.getfixturevalue(where)
    page = witness.page
    page.goto((folder / ("modules/bases/le-prochain-mot.html" if where == "site" else "bases-le-prochain-mot.html")).as_uri())
    link = page.locator("a.terme[aria-haspopup]:visible").first
    link.wait_for()
    before = page.locator("article").inner_text()
    link.focus()
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        box = page.get_by_role("dialog")
        expect(box).to_be_focused()
        assert len(box.inner_text()) > 40
        assert link.get_attribute("aria-expanded") == "true"
        page.keyboard.press("Escape")
        expect(box).to_have_count(0)
        expect(link).to_be_focused()
    assert page.locator("article").inner_text() == before
    link.click()
    more = page.get_by_role("link", name="Voir le glossaire")
    target = more.evaluate("node => node.href")
    more.click()
    page.wait_for_load_state()
    assert page.url == target
    assert page.locator("dt:target").count() == 1
    assert (witness.traces(), witness.errors) == (NOTHING, [])


def test_a_definition_stays_on_the_screen(browser: Browser, site: Path) -> None:
    """On a narrow screen, the first term and the last open inside it."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto((site / "modules/bases/le-prochain-mot.html").as_uri())
    for place in ("first", "last"):
        getattr(page.locator("article > p a.terme, article li a.terme"), place).click()
        box = page.get_by_role("dialog").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        page.keyboard.press("Escape")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    page.close()


def test_a_term_without_script_leads_to_the_glossary(browser: Browser, site: Path) -> None:
    """And its title says what it means."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "modules/bases/le-prochain-mot.html").as_uri())
    link = page.locator("a.terme").first
    assert link.get_attribute("title")
    link.click()
    page.wait_for_load_state()
    assert page.locator("dt:target").count() == 1
    context.close()
