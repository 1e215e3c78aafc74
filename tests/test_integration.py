"""The sheet that goes with each package: filled by the build, true of the files, on one sheet of paper."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from lxml import html as lxml_html
from msgspec.structs import replace
from playwright.sync_api import Browser

import bundle_factory
from bundle_factory import write_bundles
from enclair import integration
from enclair.bundle import selections
from enclair.downloads import in_site, read_versions
from enclair.formats import DOORS
from enclair.model import Course
from enclair.pages.generated import DOWNLOADS, SHEETS
from enclair.reading.load import load


def plain(node: lxml_html.HtmlElement) -> str:
    """Return the words of an element, with ordinary spaces."""
    return " ".join(node.text_content().split())


def rows(root: lxml_html.HtmlElement) -> dict[str, str]:
    """Return what a sheet says, by its heading."""
    (table,) = root.xpath(".//dl[@class='identite']")
    return dict(zip(map(plain, table.xpath("./dt")), map(plain, table.xpath("./dd")), strict=True))


def files(root: lxml_html.HtmlElement) -> dict[str, str]:
    """Return the files that a sheet names, with their digests."""
    (table,) = root.xpath(".//dl[@class='empreintes']")
    names = (plain(node).rpartition(" ")[2] for node in table.xpath("./dt"))
    return dict(zip(names, map(plain, table.xpath("./dd")), strict=True))


def test_each_selection_has_its_sheet(built: Path) -> None:
    """In the site as in `dist/`: every file of the selection, with its true digest, and each offered once."""
    course = load(built).course
    assert course is not None
    document = lxml_html.document_fromstring((built / "dist" / integration.FILE).read_bytes())
    sections = {node.xpath("./h2")[0].get("id"): node for node in document.iter("section")}
    assert list(sections) == [selection.name for selection in selections(course)]
    for name, section in sections.items():
        made = {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
                for door in DOORS for path in (built / "dist").glob(f"essai-{name}-{door.name}-2026.1{door.suffix}")}  # fmt: skip
        page = built / "site" / SHEETS / f"{name}.html"
        root = lxml_html.document_fromstring(page.read_bytes())
        assert files(section) == files(root) == made
        for link in root.xpath("//dl[@class='empreintes']//a"):
            assert (page.parent / link.get("href")).read_bytes() == (built / "dist" / link.get("download")).read_bytes()
        assert rows(section) == rows(root) | {"Essayé par, le": ""}


def test_sheets_are_found_where_files_are(built: Path) -> None:
    """« Télécharger » and the list of `dist/` lead to each; the list of digests holds the file."""
    for page, suffix in ((built / "site" / DOWNLOADS, SHEETS), (built / "dist" / "index.html", f"{integration.FILE}#")):
        links = [href for href in lxml_html.document_fromstring(page.read_bytes()).xpath("//main//a/@href") if href.startswith(suffix)]
        assert len(links) == len(set(links)) == 5
        assert all((page.parent / href.partition("#")[0]).is_file() for href in links)
    digest = hashlib.sha256((built / "dist" / integration.FILE).read_bytes()).hexdigest()
    assert f"{digest}  {integration.FILE}\n" in (built / "dist" / "SHA256SUMS").read_text("utf-8")


def test_a_sheet_tells_what_the_course_says(tmp_path: Path) -> None:
    """Identity, duration, day to read again, state of accessibility, by whom; a module names no other module."""
    course = bundle_factory.course(tmp_path)
    write_bundles(course, bundle_factory.rendering(), tmp_path / "dist")
    made = read_versions(tmp_path / "dist")
    pages = {name: lxml_html.fragment_fromstring(integration.article(course, f"{SHEETS}{name}.html", made, in_site(course).of), create_parent="div")
             for name in ("alpha", "beta", "role-accueil")}  # fmt: skip
    told = rows(pages["alpha"])
    assert told["Version"] == "2026.1, mise à jour le 23 novembre 2026. À relire avant le 1er mars 2027"
    assert told["Identifiant"].startswith("essai-alpha,")
    assert told["Durée"] == "8 minutes, en autonomie"
    assert "Licence Ouverte 2.0" in told["Licence, source"]
    assert told["Accessibilité"].startswith("Non conforme au RGAA 4.1.2")
    assert rows(pages["beta"])["Version"] == "2026.1, mise à jour le 23 novembre 2026"  # no fact, no day
    assert integration.article(course, f"{SHEETS}alpha.html", [], in_site(course).of) == ""
    assert rows(pages["role-accueil"])["Public"] == "Accueil."


def test_many_objectives_give_way_to_modules(course: Course) -> None:
    """A path with more objectives than a sheet has room for names its modules, with the minutes spent in each."""
    one = integration.Sheet("parcours", "Essai", "essai-parcours", 40, "", "", tuple("abcdefghijklm"), (("Alpha", 30), ("Bêta", 10)), ())
    few = replace(one, objectives=("Juger",))
    shown = [" ".join(integration.shown(course, sheet, f"{SHEETS}x.html", in_site(course).of).split()) for sheet in (one, few)]
    assert "Bêta : 10 minutes" in shown[0]
    assert "13 objectifs" in shown[0]
    assert "Juger" in shown[1]
    assert "Bêta" not in shown[1]


def test_a_sheet_prints_on_one_page(browser: Browser, published: Path) -> None:
    """A4: as many pages as sheets in `dist/`; one for those of the site that say most, and for the note to the DPO."""
    document = published / "dist" / integration.FILE
    longest = sorted((published / "site" / SHEETS).iterdir(), key=lambda path: path.stat().st_size)[-3:]
    single = (*longest, published / "site" / integration.STORED)
    expected = {document: document.read_text("utf-8").count("<section"), **dict.fromkeys(single, 1)}
    page, printed = browser.new_page(), {}
    for path in expected:
        page.goto(path.as_uri())
        printed[path] = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    page.close()
    assert printed == expected
