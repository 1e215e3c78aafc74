"""Starting and going on: what one can do is seen without scrolling; a path stays the path of who follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser, Page, expect

from conftest import NIGHT, ROOT, model
from enclair.model import Course
from enclair.pages.generated import lesson_uri, module_uri

from .conftest import NOTHING, Witness

LAPTOP, PHONE = (1366, 650), (360, 740)
"""What a screen of 1366 × 768 leaves to a page, and a common phone."""
FIRST: Mapping[str, str] = {
    "index.html": ".ouverture .quiz-choix", "ou-commencer.html": ".orientation button", "parcours/index.html": ".cartes a",
    "catalogue.html": "#filtres select", "telecharger.html": ".fichiers a", "glossaire.html": ".lettres a",
    "kit/index.html": "td a", "former/index.html": "article a", "demonstrations/index.html": "article a",
    "republier/index.html": "article a", "contribuer/index.html": "article a", "recherche.html": "#recherche-champ",
    "bilan/bases.html": "article input", "a-propos/index.html": "article a", "cas-refuses.html": "article a",
    "a-votre-nom.html": "#nom button", "ma-copie.html": "article input", "fiches/bases.html": ".imprimer",
}  # fmt: skip
"""The first action of each landing page of the site, modules, paths and lessons apart."""
BOTTOM = """async (selector) => {
  await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });  // menus fold once the page is narrow
  const node = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
  return node ? node.getBoundingClientRect().bottom : Infinity;
}"""


@pytest.fixture(scope="module")
def real() -> Course:
    """The model of the real project."""
    return model(ROOT)


def landings(course: Course) -> Iterator[tuple[str, str]]:
    """Yield each page where one lands, and its first action; by day, of one role out of three."""
    yield from FIRST.items()
    for module in course.modules:
        yield module_uri(module), ".etapes a" if module.quarters else "a.bouton"
        yield lesson_uri(module, module.steps[0]), "h1"
    for role in course.roles[:: 1 if NIGHT else 3]:
        yield f"parcours/{role.id}.html", "a.bouton"


def test_the_first_action_is_seen_at_once(browser: Browser, site: Path, real: Course) -> None:
    """On a laptop and on a phone, whole; a lesson’s title stands in the upper half."""
    page = browser.new_page()
    low = {}
    for uri, selector in landings(real):
        page.goto((site / uri).as_uri())
        for width, height in (LAPTOP, PHONE):
            page.set_viewport_size({"width": width, "height": height})
            bottom = page.evaluate(BOTTOM, selector)
            if bottom > (height * 0.6 if selector == "h1" else height):
                low[uri, width] = bottom
    page.close()
    assert low == {}


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["portable", "téléphone"])
def test_home_opens_three_doors_and_a_question(browser: Browser, site: Path, size: tuple[int, int]) -> None:
    """All in the first screen; the doors lead to pages of the length they say; the question answers."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto((site / "index.html").as_uri())
    doors = page.locator(".ouverture > ul").first.get_by_role("link")
    assert doors.all_inner_texts() == ["J’ai 5 minutes.", "J’ai 30 minutes.", "Mon rôle."]
    assert all(box is not None and box["y"] + box["height"] <= size[1] for box in (door.bounding_box() for door in doors.all()))
    page.locator(".ouverture .quiz-choix").first.click()
    page.get_by_role("button", name="Vérifier").click()
    expect(page.locator(".quiz-retour")).not_to_be_empty()
    for place, minutes in ((0, "5 min"), (1, "30 min")):
        page.goto((site / "index.html").as_uri())
        doors.nth(place).click()
        page.wait_for_load_state()
        assert minutes in page.locator(".repere").inner_text().replace("\u00a0", " ")
    page.close()


def asked(page: Page) -> str:
    """Return the question on the screen, or where it leads."""
    return page.locator(".orientation-dite p").last.inner_text()


def test_ten_questions_lead_to_a_start(witness: Witness, site: Path) -> None:
    """One by one, with keys alone: « oui » leads to what the table says, ten « non » to what follows it; one can go back."""
    page = witness.page
    page.goto((site / "ou-commencer.html").as_uri())
    rows = page.locator(".orientation-toutes tbody tr").evaluate_all(
        "rows => rows.map((row) => [row.cells[0].textContent, row.cells[1].querySelector('a').href])"
    )
    assert len(rows) == 10
    for number, (question, target) in enumerate(rows):
        assert asked(page) == question
        page.get_by_role("button", name="Oui").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.textContent").startswith("Commencez par ")
        assert page.locator(".orientation a").evaluate("link => link.href") == target
        page.get_by_role("button", name="Reprendre").click()
        for _ in range(number + 1):
            page.get_by_role("button", name="Non").click()
    assert page.locator(".orientation a").count() == 2
    page.get_by_role("button", name="Reprendre").click()
    page.get_by_role("button", name="Non").click()
    page.get_by_role("button", name="Question précédente").click()
    assert asked(page) == rows[0][0]
    assert (witness.traces(), witness.errors) == (NOTHING, [])


def test_ten_questions_without_script(browser: Browser, site: Path) -> None:
    """The table, whole."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "ou-commencer.html").as_uri())
    assert page.locator(".contenu tbody tr:visible").count() == 10
    context.close()


def test_a_module_asks_before_it_lists(site: Path, browser: Browser, real: Course) -> None:
    """Facts on one line, the start, the questions, then the steps."""
    page = browser.new_page(viewport={"width": LAPTOP[0], "height": LAPTOP[1]})
    for module in real.modules:
        page.goto((site / module_uri(module)).as_uri())
        facts = page.locator(".fiche")
        assert facts.evaluate("node => node.getBoundingClientRect().height") < 40
        if module.page.quizzes:
            tops = [page.locator(one).first.evaluate("node => node.getBoundingClientRect().top") for one in ("a.bouton", ".quiz", ".etapes")]
            assert tops == sorted(tops)
    page.close()


def test_numbers_agree(site: Path, browser: Browser, real: Course) -> None:
    """A list of steps, what is said of it, and « Étape n sur m »: in modules, in paths; by day, in one path out of three."""
    page = browser.new_page()
    for module in real.modules:
        page.goto((site / module_uri(module)).as_uri())
        steps = page.locator("ol.etapes > li a").evaluate_all("links => links.map((link) => link.href)")
        said = re.search(r"(\d+)\sétapes", page.locator(".fiche").inner_text())
        assert module.quarters or (said and int(said[1])) == len(steps)
        assert page.locator(".colonne ol li").count() == len(steps)
        page.goto(steps[-1])
        assert page.locator(".repere strong").inner_text() == f"Étape {len(steps)} sur {len(steps)}"
    for role in real.roles[:: 1 if NIGHT else 3]:
        page.goto((site / f"parcours/{role.id}.html").as_uri())
        steps = page.locator("ol.etapes > li a").evaluate_all("links => links.map((link) => link.href)")
        shown = page.locator("ol.etapes").evaluate_all("lists => lists.map((list) => [list.start, list.children.length])")
        assert [start for start, _ in shown] == [1 + sum(many for _, many in shown[:i]) for i in range(len(shown))]
        assert f"{len(steps)}\u00a0étapes" in page.locator(".repere").inner_text()
        assert page.locator(".colonne ol a").evaluate_all("links => links.map((link) => link.href)") == steps
        page.goto(steps[-1])
        assert page.locator(".repere strong").inner_text().endswith(f"étape {len(steps)} sur {len(steps)}")
    page.close()


def test_a_lesson_of_a_path_stays_in_it(witness: Witness, site: Path) -> None:
    """The column and the way back are the path’s, and its links keep it; an unknown path changes nothing."""
    page = witness.page
    page.goto((site / "parcours/elu.html").as_uri())
    column = page.locator(".colonne ol a").evaluate_all("links => links.map((link) => link.href)")
    page.goto(column[2])
    assert page.locator(".colonne ol a").evaluate_all("links => links.map((link) => link.href)") == column
    assert page.locator(".colonne ol [aria-current]").evaluate_all("links => links.map((link) => link.href)") == [column[2]]
    assert page.get_by_role("navigation", name="Dans ce parcours").count() == 1
    home = (site / "parcours/elu.html").as_uri()
    assert page.locator(".fil a").last.evaluate("link => link.href") == home
    assert page.locator(".colonne summary + p a").evaluate("link => link.href") == home
    page.locator(".colonne ol a").nth(3).click()
    page.wait_for_load_state()
    assert page.url == column[3]
    for other in ("inconnu", "__proto__", "dpo%3Cb%3E"):
        page.goto(column[2].replace("elu", other))
        assert page.get_by_role("navigation", name="Dans ce module").count() == 1
    assert (witness.traces(), witness.errors) == (NOTHING, [])


def test_the_column_stays_in_view(browser: Browser, site: Path) -> None:
    """On a large screen, at the end of a long lesson, the step one is at is still seen, and the others can be reached."""
    page = browser.new_page(viewport={"width": LAPTOP[0], "height": LAPTOP[1]})
    page.goto((site / "parcours/dpo.html").as_uri())
    page.goto(page.locator(".colonne ol a").last.evaluate("link => link.href"))
    page.evaluate("() => document.querySelector('.suite').scrollIntoView({ block: 'end' })")
    box = page.locator(".colonne ol [aria-current]").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= LAPTOP[1] - box["height"]
    page.close()


def test_tools_step_back_on_a_phone(browser: Browser, site: Path) -> None:
    """« Projeter » and « Imprimer » are still there, as plain words that take no line of the title; a path is not projected."""
    page = browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]})
    page.goto((site / "modules/bases/le-prochain-mot.html").as_uri())
    for name in ("Projeter", "Imprimer"):
        box = page.get_by_role("button", name=name).bounding_box()
        assert box is not None
        assert 24 <= box["height"] <= 30
    page.goto((site / "parcours/elu.html").as_uri())
    assert page.locator(".repere button:visible").all_inner_texts() == ["Imprimer"]
    page.close()


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["portable", "téléphone"])
def test_a_button_alone_takes_no_line(browser: Browser, site: Path, size: tuple[int, int]) -> None:
    """« Imprimer », when nothing is said beside it, stands on the first line of the title, and the column gives the other pages."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    for uri in ("kit/grille-achat.html", "fiches/bases.html"):
        page.goto((site / uri).as_uri())
        button, title = page.locator(".imprimer").bounding_box(), page.locator("h1").bounding_box()
        assert button is not None
        assert title is not None
        assert title["y"] <= button["y"] <= title["y"] + 20
    page.close()


def test_a_page_stands_among_those_of_its_kind(site: Path) -> None:
    """A demonstration lists the others, itself marked; the sheet of a package is under « Télécharger »."""
    pages = {path.name: lxml_html.parse(path).getroot() for path in (site / "demonstrations").glob("*.html")}
    for name, root in pages.items():
        links = root.xpath("//nav[@class='colonne']//a")
        if name != "index.html":
            assert {link.get("href").rpartition("/")[2] for link in links} == set(pages)
            assert [link.get("href") for link in links if link.get("aria-current")] == [name]
    sheet = lxml_html.parse(site / "fiches" / "bases.html").getroot()
    assert sheet.xpath("//nav[@class='fil']//a/@href") == ["../index.html", "../telecharger.html"]


def test_what_one_ticks_looks_the_same(browser: Browser, site: Path) -> None:
    """In a question, at the end of a module, in a demonstration, in a form: one box, one size, one line, in the dark too."""
    seen = set()
    page = browser.new_page(color_scheme="dark")
    for uri in ("modules/bases/le-prochain-mot.html", "bilan/bases.html", "demonstrations/jetons.html", "a-votre-nom.html"):
        page.goto((site / uri).as_uri())
        boxes = page.locator("article input:is([type=radio], [type=checkbox]):not(:checked):visible")
        seen.add(boxes.first.evaluate(
            "box => { const {appearance, width, height, borderTopColor, backgroundColor} = getComputedStyle(box);"
            " return [appearance, width, height, borderTopColor, backgroundColor].join(); }"
        ))  # fmt: skip
    page.close()
    assert len(seen) == 1
    assert seen.pop().startswith("none,")
