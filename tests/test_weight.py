"""What a lesson may weigh: elements, requests and bytes of the real pages; nothing shipped that no page uses."""

from __future__ import annotations

import gzip
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bench.poids import served, weigh
from lxml import etree
from lxml import html as lxml_html
from playwright.sync_api import Browser

from conftest import ROOT, model, opened

MOST_ELEMENTS, MOST_REQUESTS, MOST_OF_A_NAME = 450, 6, 3
"""Elements and requests of a page; elements that keep the place of a body’s name, filled or not."""
MOST_IN_BUNDLE, MOST_FIRST, MOST_NEXT = 30_000, 100_000, 12_000
MOST_OF_A_DEMO, MOST_IN_A_DEMO = 160, 12_000
"""Elements and bytes that a demonstration adds to its page, its programs and its data among them."""
MOST_IN_ARCHIVE, MOST_IN_IMAGE, MOST_IN_SCREEN, MOST_IN_SCRIPT = 195_000, 5_000, 60_000, 14_000
DEMOS = "//section[@class='demo'] | //script[contains(@src, 'demo')]"
IMAGES = (".svg", ".png", ".jpg", ".webp")
EDITORS = re.compile(rb"inkscape|sodipodi|<metadata|adobe|<!--", re.IGNORECASE)


@dataclass(frozen=True)
class Weight:
    """A page: its elements, the files that it asks for, its bytes on the wire alone and with styles and scripts.

    Pictograms are left out of the files: « Facile à lire » has one a line, of less than a kilobyte.
    """

    elements: int
    requests: int
    alone: int
    whole: int


@cache
def packed(path: Path) -> int:
    """Return the size of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes(), 6))


def weight(page: Path) -> Weight:
    """Weigh a page without a browser, its demonstrations left out."""
    tree = lxml_html.document_fromstring(page.read_bytes())
    demos = tree.xpath(DEMOS)
    for node in demos:
        node.getparent().remove(node)
    asked = {
        (page.parent / urlsplit(address).path).resolve()
        for address in tree.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img/@src")
        if not address.startswith("data:") and "picto-" not in address
    }
    if tree.xpath("//a[@class='terme']"):  # the script of questions loads what opens the definitions
        asked |= {path.with_name("termes.js") for path in asked if path.name == "enclair.js"}
    alone = len(gzip.compress(lxml_html.tostring(tree, encoding="utf-8"), 6)) if demos else packed(page)
    return Weight(
        sum(1 for node in tree.iter() if isinstance(node.tag, str)), 1 + len(asked), alone,
        alone + sum(packed(path) for path in asked if path.suffix not in IMAGES),
    )  # fmt: skip


def added(page: Path) -> tuple[int, int]:
    """Return the elements of the demonstrations of a page, and the bytes of what they load, each counted once."""
    tree = lxml_html.document_fromstring(page.read_bytes())
    scripts = {page.parent / address for address in tree.xpath("//script/@src") if "demo" in address}
    return len(tree.xpath("//section[@class='demo']//*")), sum(packed(path.resolve()) for path in scripts)


def lessons() -> Iterator[tuple[str, str]]:
    """Yield module and lesson, in order."""
    course = model(ROOT)
    yield from ((module.slug, lesson.slug) for module in course.modules for lesson in module.lessons)


@pytest.fixture(scope="module")
def whole_course(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The HTML package of the whole course, opened in a folder."""
    return opened(published, "parcours", tmp_path_factory.mktemp("parcours"))


def test_lessons_of_packages_are_light(published: Path, tmp_path: Path) -> None:
    """Few elements, few requests, few bytes: every lesson, in every selection that holds it (formats share one tree)."""
    names = {f"{module}-{lesson}.html" for module, lesson in lessons()}
    heavy: list[tuple[str, str, Weight]] = []
    seen: set[str] = set()
    for package in published.glob("dist/*-html-*.zip"):
        with zipfile.ZipFile(package) as archive:
            archive.extractall(tmp_path / package.stem)
        for page in (tmp_path / package.stem).glob("*.html"):
            if page.name not in names:
                continue
            seen.add(page.name)
            found = weight(page)
            if found.elements > MOST_ELEMENTS + MOST_OF_A_NAME or found.requests > MOST_REQUESTS or found.whole > MOST_IN_BUNDLE:
                heavy.append((package.name, page.name, found))
    assert heavy == []
    assert seen == names


def test_lessons_of_the_site_are_light(site: Path) -> None:
    """The first one a reader opens brings styles and scripts; the next ones, themselves only."""
    found = {name: weight(site / "modules" / f"{'/'.join(name)}.html") for name in lessons()}
    assert {name: one for name, one in found.items() if one.whole > MOST_FIRST or one.alone > MOST_NEXT} == {}


def test_demonstrations_are_light(site: Path) -> None:
    """They are counted apart: what one adds to its page, whatever the page."""
    pages = [site / "modules" / f"{'/'.join(name)}.html" for name in lessons()]
    found = {page.name: added(page) for page in pages if b'class="demo"' in page.read_bytes()}
    assert found
    assert {name: one for name, one in found.items() if one[0] > MOST_OF_A_DEMO or one[1] > MOST_IN_A_DEMO} == {}


def test_the_script_of_questions_is_small() -> None:
    """One script answers every kind of question, comments included, as it is shipped."""
    assert len((ROOT / "hooks" / "enclair" / "assets" / "enclair.js").read_bytes()) <= MOST_IN_SCRIPT


def test_a_browser_counts_the_same(whole_course: Path, browser: Browser) -> None:
    """On the wire, from a server that compresses: no request, no byte and no element that the weighing above forgets."""
    page = whole_course / "bases-bien-demander-bien-verifier.html"
    expected = weight(page)
    with served(whole_course) as address:
        found = weigh(browser, f"{address}/{page.name}")
    assert (found.elements, found.requests) == (expected.elements + 1, expected.requests)  # the script of definitions
    headers = 400 * found.requests
    assert expected.whole < found.wire - found.images < expected.whole + headers


def test_module_packages_fit(published: Path) -> None:
    """Each package of one module, its images and the programs of its demonstrations left out: these have their own bound."""
    modules = "|".join(sorted({module for module, _ in lessons()}))
    heavy, seen = [], 0
    for path in published.glob("dist/*.zip"):
        if not re.search(rf"-(?:{modules})-(?:html|scorm.*)-[0-9]", path.name):
            continue
        seen += 1
        with zipfile.ZipFile(path) as archive:
            apart = sum(entry.compress_size for entry in archive.infolist()
                        if entry.filename.endswith(IMAGES) or re.match(r"demo[-.].*js$", entry.filename))  # fmt: skip
        if path.stat().st_size - apart > MOST_IN_ARCHIVE:
            heavy.append(path.name)
    assert heavy == []
    assert seen == 5 * len(modules.split("|"))


def test_images_are_drawings_that_weigh_little(site: Path) -> None:
    """SVG only, without what drawing programmes leave in it; the guide alone shows screens, in few bytes."""
    screens = [path for path in (site / "contribuer" / "images").iterdir() if path.suffix == ".png"]
    assert [path.name for path in screens if path.stat().st_size > MOST_IN_SCREEN] == []
    images = [path for path in site.rglob("*") if path.suffix in IMAGES and path not in screens]
    assert len(images) > 20
    assert [path.name for path in images if path.suffix != ".svg" or packed(path) > MOST_IN_IMAGE] == []
    assert [path.name for path in images if EDITORS.search(path.read_bytes())] == []
    assert [path.name for path in images if etree.parse(path).getroot().get("viewBox") is None] == []


def test_nothing_of_the_theme_is_shipped_unused(site: Path, whole_course: Path) -> None:
    """Of the theme, one style sheet in the site; no font, no programme, no source map; nothing in packages."""
    used = {
        (page.parent / address).resolve()
        for page in site.rglob("*.html")
        for address in re.findall(r'(?:src|href|data-index)="([^"#?]+\.(?:css|js|svg))"', page.read_text("utf-8"))
    }
    shipped = {path.resolve() for path in (site / "assets").rglob("*.*") if path.parent.name != "communes"}  # called by number
    programmes = "".join(path.read_text("utf-8") for path in shipped if path.suffix == ".js" and path.name != "recherche.js")
    assert [path.name for path in shipped - used if f'"{path.stem}.' not in programmes] == []
    theme = [path for path in shipped if path.parent not in {(site / "assets").resolve(), (site / "assets" / "demos").resolve()}]
    assert [(path.parent.name, path.suffix) for path in theme] == [("stylesheets", ".css")]
    assert {path.suffix for path in whole_course.iterdir()} == {".html", ".css", ".js", ".json", ".svg", ".txt"}
    assert not list(whole_course.rglob("*.min.*"))
