"""« Facile à lire »: one A4 a module, a pictogram a line that no voice reads, off the chain of steps, in every output."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree, html
from lxml.html import HtmlElement
from pypdf import PdfReader

from conftest import ROOT, model
from enclair.bundle import selections
from enclair.bundle.tree import ASIDE, EASY
from enclair.model import Course, Lesson, Module, Nature
from enclair.pages import navigation
from enclair.pages.generated import lesson_uri, module_uri
from enclair.paper.printing import Printer
from enclair.room.reading import site_pages
from enclair.room.remix import Converter, texts
from enclair.room.sheets import Sheets
from room import defects, needs_tools

SLUGS = ("bases", "donnees", "cas-usage", "risques", "agir")
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
LARGEST_PICTURE = 500_000
"""In EMU: 1.4 cm."""


@pytest.fixture(scope="module")
def real() -> Course:
    """The model of the real course."""
    return model(ROOT)


@pytest.fixture(scope="module")
def sheets(real: Course, site: Path) -> Sheets:
    """What prints are made from, trainers’ pages left out."""
    return Sheets(real, site_pages(real, site).pages)


def page(real: Course, slug: str) -> tuple[Module, Lesson]:
    """Return a module and its easy page."""
    module = next(one for one in real.modules if one.slug == slug)
    assert module.easy is not None
    return module, module.easy


def lines(root: HtmlElement) -> list[HtmlElement]:
    """Return the lines of an easy page."""
    return list(root.xpath(".//ul[@class='pictos']/li"))


def test_each_module_that_is_read_through_has_one(real: Course) -> None:
    """A quarter of an hour is already one sentence to keep: its module has none."""
    assert tuple(module.slug for module in real.modules if module.easy) == SLUGS
    assert [module.slug for module in real.modules if module.quarters] == ["quart-dheure"]


@pytest.mark.parametrize("slug", SLUGS)
def test_its_pictograms_say_nothing_more(real: Course, site: Path, slug: str) -> None:
    """Each line opens with a picture whose alternative is empty; no note, no link to the glossary, and a notice first."""
    root = html.document_fromstring((site / lesson_uri(*page(real, slug))).read_text("utf-8")).xpath("//article")[0]
    found = lines(root)
    assert 12 <= len(found) <= 15
    assert [(line[0].tag, line[0].get("alt"), len(line)) for line in found] == [("img", "", 1)] * len(found)
    assert "Aucun lecteur concerné" in root.find("p").text_content()
    assert "FALC" not in root.text_content()


@pytest.mark.parametrize("slug", SLUGS)
def test_one_reaches_it_and_comes_back(real: Course, site: Path, slug: str) -> None:
    """The sheet of the module and « L’essentiel » lead there; it is no step, and goes back to the sheet."""
    module, easy = page(real, slug)
    assert easy not in module.steps
    here = navigation.here(lesson_uri(module, easy), real)
    assert here is not None
    assert here.previous is not None
    assert (here.position, here.previous.uri, here.next) == (0, module_uri(module), None)
    essential = next(lesson for lesson in module.lessons if lesson.nature is Nature.ESSENTIAL)
    for uri in (module_uri(module), lesson_uri(module, essential)):
        assert html.document_fromstring((site / uri).read_text("utf-8")).xpath("//article//a[@href='facile.html']")


def test_packages_hold_it_beside_the_steps(real: Course) -> None:
    """Those of the modules and of the course; paths have their own steps only."""
    for selection in selections(real):
        found = [entry for entry in selection.entries if entry.mark == EASY]
        expected = {"module": int(selection.name in SLUGS), "parcours": len(SLUGS), "role": 0}[selection.kind]
        assert (selection.name, len(found)) == (selection.name, expected)
    assert EASY in ASIDE


@needs_tools
@pytest.mark.parametrize("slug", SLUGS)
def test_it_prints_on_one_a4(real: Course, sheets: Sheets, slug: str) -> None:
    """One page, tagged without a picture that lacks its words, with as many pictograms as lines, all of them drawn."""
    sheet = sheets.easy(*page(real, slug))
    drawn = html.document_fromstring(sheet.html)
    assert [line[0].get("class") for line in lines(drawn)] == ["picto"] * len(lines(drawn))
    assert not drawn.xpath("//img")
    made = PdfReader(io.BytesIO(Printer(real).pdf(sheet)))
    assert len(made.pages) == 1
    assert [round(float(side)) for side in made.pages[0].mediabox[2:]] == [595, 842]
    assert defects(made) == []
    kinds = {line[0].get("style") for line in lines(drawn)}
    assert len(list(made.pages[0]["/Resources"].get("/XObject", {})) + list(made.pages[0]["/Resources"].get("/Pattern", {}))) >= len(kinds)


@needs_tools
def test_a_word_processor_gets_small_pictures(real: Course, sheets: Sheets, tmp_path: Path) -> None:
    """As wide as a finger, where a figure is as wide as the page; no alternative is made up."""
    text = next(one for one in texts(real, sheets) if one.name == "sequences/bases-facile")
    with zipfile.ZipFile(io.BytesIO(Converter(real, tmp_path).convert(text, "docx"))) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    sizes = [int(one.get("cx")) for one in root.iter(PICTURE)]
    assert len(sizes) == 15
    assert max(sizes) < LARGEST_PICTURE
