"""The sheet that ends a module or a path: what it holds, where it stands, and what comes a week later, off the way."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html as lxml_html

from bundle_factory import course as tiny
from conftest import ROOT, model
from enclair.bundle import selections
from enclair.bundle.tree import LATER
from enclair.formats.inspect import inspect_archive
from enclair.model import Course, Nature
from enclair.pages import navigation
from enclair.pages.bilan import REGISTER, Bilan, bilans, of_module, of_role
from enclair.pages.generated import lesson_uri, module_uri

MOST_IN_SCRIPT = 6_000
PROPOSED, KEPT = ".//section[@class='lundi']//li", ".//section[@class='retenir']/p"
"""What a lesson proposes to do, and the sentence of a quarter of an hour."""


@pytest.fixture(scope="module")
def real() -> Course:
    """The model of the real course."""
    return model(ROOT)


def article(folder: Path, name: str) -> lxml_html.HtmlElement:
    """Return the tree of the article of a page."""
    (found,) = lxml_html.document_fromstring((folder / name).read_text("utf-8")).xpath("//article")
    return found


def test_each_module_and_each_path_has_its_end(real: Course, tmp_path: Path) -> None:
    """One a module, one a role that has steps; each bears the name of the package of the same steps."""
    names = [bilan.name for bilan in bilans(real)]
    assert names == [one.name for one in selections(real) if one.kind != "parcours"]
    assert [bilan.uri for bilan in bilans(tiny(tmp_path))] == ["bilan/alpha.html", "bilan/beta.html", "bilan/role-accueil.html"]


def test_a_bilan_holds_the_objectives_and_the_gestures(real: Course, site: Path) -> None:
    """A box for each objective worked on, and what each lesson proposes for Monday, as its own page says it."""
    for bilan in bilans(real):
        root = article(site, bilan.uri)
        boxes = root.xpath("//ul[@class='bilan-cases']//label[input[@type='checkbox' and @id and not(@checked)]]")
        assert len(boxes) == len(bilan.objectives) > 1
        written = {" ".join(label.text_content().split()) for label in root.xpath("//details//label[input[@type='radio']]")}
        lessons = [article(site, lesson_uri(*step)) for step in bilan.steps]
        proposed = {
            " ".join(item.text_content().split())
            for (_, lesson), page in zip(bilan.steps, lessons, strict=True)
            for item in page.xpath(KEPT if lesson.nature is Nature.QUARTER else PROPOSED)
        }
        assert {re.sub(r"\[[^\]]*\]$", "", text).strip() for text in proposed} == written


def test_a_quarter_of_an_hour_lasts_one(real: Course) -> None:
    """One takes that of one’s trade: the declaration says fifteen minutes, and not the six cards together."""
    assert [of_module(real, module).duration for module in real.modules if module.quarters] == ["15 min"]


def test_the_line_has_the_columns_of_the_register() -> None:
    """The line is pasted in the table of actions of the kit: same columns, in the same order."""
    page = (ROOT / "docs" / "kit" / "registre-sensibilisation.md").read_text("utf-8")
    heading = re.search(r"^## Les actions\n\n\| (.*) \|$", page, re.MULTILINE)
    assert heading is not None
    assert tuple(heading[1].split(" | ")) == REGISTER


def test_the_line_names_nobody(real: Course) -> None:
    """As many cells as columns; what one fills is between brackets, and none asks for a name."""
    for bilan in bilans(real):
        line = bilan.register
        assert len(line) == len(REGISTER)
        assert re.findall(r"\[([^\]]*)\]", " ".join(line)) == ["date", "service", " "]
        assert bilan.followed.title in line[2]


def test_the_message_has_no_recipient(real: Course) -> None:
    """A mail program opens with subject and body; who gets it is for the person to say."""
    for bilan in bilans(real):
        address = urlsplit(bilan.mailto)
        asked = parse_qs(address.query, strict_parsing=True)
        assert (address.scheme, address.path, asked.keys()) == ("mailto", "", {"subject", "body"})
        assert asked["body"] == [bilan.message.replace("\n", "\r\n")]
        assert not re.search(r"\[|@", bilan.message)


def test_what_comes_later_is_no_step(real: Course) -> None:
    """« Sept jours après » is on no chain, in no count; one reaches it from the end, and goes back there."""
    for module in real.modules:
        recalls = [lesson for lesson in module.lessons if lesson.nature is Nature.RECALL]
        assert len(recalls) == (not module.quarters)
        way, here = [], navigation.here(f"modules/{module.slug}/index.html", real)
        while here and here.module.sheet.uri == module_uri(module):
            way.append(here)
            here = here.next and navigation.here(here.next.uri, real)
        titles = [one.lesson and one.lesson.title for one in way]
        assert titles == [None, *(lesson.title for lesson in module.steps), None]
        assert [one.position for one in way] == [*range(len(module.steps) + 1), 0]
        assert {len(one.module.steps) for one in way} == {len(module.steps)}
        for recall in recalls:
            apart = navigation.here(lesson_uri(module, recall), real)
            assert apart is not None
            assert (apart.position, apart.previous, apart.next) == (0, way[-1].module.end, None)
    for role in real.roles:
        assert all(lesson.nature is not Nature.RECALL for _, lesson in real.path_of(role))


def test_the_last_step_of_a_path_leads_to_its_end(real: Course) -> None:
    """In the site, « Suivant » follows the path to its own end, whatever module the last step is in."""
    told = navigation.told_paths(real)
    for role in real.roles:
        assert [uri for uri, _ in told[role.id][1]] == [*(lesson_uri(*step) for step in real.path_of(role)), of_role(real, role).uri]


def test_crumbs_lead_to_what_was_followed(real: Course) -> None:
    """The end of a module is under it, that of a path under the path."""
    module, role = real.modules[0], real.roles[0]
    for bilan, parent in ((of_module(real, module), f"modules/{module.slug}/index.html"), (of_role(real, role), f"parcours/{role.id}.html")):
        assert [step.uri for step in navigation.crumbs(bilan.uri, bilan.title, real)][-2:] == [parent, bilan.uri]


def test_every_package_ends_on_its_bilan(real: Course, published: Path, tmp_path: Path) -> None:
    """Each module, the whole course module by module, each path; recalls are there too, and nobody is sent to them."""
    for selection in selections(real):
        wanted = [of for of in bilans(real) if of.name == selection.name or (selection.kind == "parcours" and not of.is_path)]
        path = published / "dist" / f"{real.id}-{selection.name}-html-{real.version}.zip"
        with zipfile.ZipFile(path) as archive:
            archive.extractall(tmp_path / selection.name)
        later = {entry.name for entry in selection.entries if entry.mark == LATER}
        told = [check_end(bilan, tmp_path / selection.name, later) for bilan in wanted]
        total = sum(not entry.mark for entry in selection.entries[1:])
        assert told[-1] == f"Étape {total} sur {total}"
        nexts = [href for page in (tmp_path / selection.name).glob("*.html")
                 for href in lxml_html.document_fromstring(page.read_text("utf-8")).xpath("//a[@rel='next']/@href")]  # fmt: skip
        assert [href for href in nexts if href.endswith("-rappel.html")] == []
        assert inspect_archive(path).problems == ()


def check_end(bilan: Bilan, folder: Path, later: set[str]) -> str:
    """The last step leads to the end, which loads its own script, and links to what comes later; return its number."""
    tree = lxml_html.document_fromstring((folder / bilan.file).read_text("utf-8"))
    assert {"bilan.js", "enclair.js"} == set(tree.xpath("//head/script/@src"))
    (before,) = tree.xpath("//a[@rel='prev']/@href")
    last = lxml_html.document_fromstring((folder / before).read_text("utf-8"))
    assert last.xpath("//a[@rel='next']/@href") == [bilan.file]
    assert tree.xpath("//p[@class='repere']/strong/text()") == ["Bilan"]
    links = set(tree.xpath("//ul[@id='bilan-rappels']//a/@href"))
    assert len(links) == len(bilan.recalls)
    assert links <= later
    assert "bilan.js" not in (folder / before).read_text("utf-8")
    (number,) = last.xpath("//p[@class='repere']/strong/text()")
    return str(number)


def test_without_a_program_buttons_are_hidden(real: Course, site: Path) -> None:
    """Everything else reads and prints: fields with their labels, the line, the message, the day to note."""
    for bilan in bilans(real):
        root = article(site, bilan.uri)
        assert all("hidden" in button.attrib for button in root.iter("button"))
        assert root.xpath("//table[@id='bilan-registre']//td")[3].text_content() == "[ ]"
        is_noted = "sept jours après la date de votre déclaration" in " ".join(root.text_content().split())
        assert is_noted == bool(bilan.recalls)
        assert root.text_content().count("Elle ne sait rien de vous") == 1


def test_the_script_is_small_and_alone() -> None:
    """Its own file, that the pages of lessons do not load."""
    assert len((ROOT / "hooks" / "enclair" / "assets" / "bilan.js").read_bytes()) <= MOST_IN_SCRIPT


def test_opened_steps_show_by_colours_that_stand_for_a_rule() -> None:
    """Browsers let `:visited` change colours alone: a rule is there from the start, in the colour of the page."""
    style = (ROOT / "hooks" / "enclair" / "assets" / "enclair.css").read_text("utf-8")
    assert re.search(r"^\.etapes a \{[^}]*border-left: 4px solid var\(--papier\)", style, re.MULTILINE)
    assert re.search(r"^\.etapes a:visited \{ border-left-color: var\(--bord\); \}", style, re.MULTILINE)


def test_lists_say_what_the_rule_means(real: Course, site: Path) -> None:
    """In words, beside each list of steps."""
    pages = [f"modules/{module.slug}/index.html" for module in real.modules] + [f"parcours/{role.id}.html" for role in real.roles]
    for page in pages:
        assert "déjà ouvertes dans ce navigateur" in article(site, page).text_content()
