"""What can be downloaded is what was made: true sizes and digests, no dead link, addresses that last."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace

import bundle_factory
from bundle_factory import write_bundles
from enclair.downloads import (
    FOLDER,
    OFFERS,
    Made,
    beside,
    filled,
    in_site,
    lasting,
    offer,
    read_versions,
    versions_file,
)
from enclair.formats import available
from enclair.integration import FILE
from enclair.model import Addresses, Course
from enclair.my_copy import FILES_SCRIPT
from enclair.pages.generated import DOWNLOADS, frame

BARE = "<article>\n</article>\n"
BARE_PAGE = "".join(f'<div id="offre-{name}"><p>Rien.</p></div>\n' for name in OFFERS)


def links(page: Path) -> list[str]:
    """Return the addresses of a page that lead to a file beside it."""
    root = lxml_html.document_fromstring(page.read_bytes())
    found = (unquote(re.sub(r"[#?].*", "", href)) for href in root.xpath("//a/@href"))
    return [href for href in found if href and not re.match(r"[a-z]+:", href)]


def test_the_site_offers_all_that_was_made_and_nothing_else(built: Path) -> None:
    """Each file of `dist/` is linked once from the page, under a name that lasts, with its size and its digest."""
    dist, page = built / "dist", built / "site" / DOWNLOADS
    made = {path.name: path.read_bytes() for path in dist.glob("essai-*")}
    root = lxml_html.document_fromstring(page.read_bytes())
    shown = {link.get("download"): link for link in root.xpath("//a[@download]")}
    assert sorted(shown) == sorted(made)
    assert len(shown) == len(root.xpath("//a[@download]"))
    for name, data in made.items():
        held = page.parent / shown[name].get("href")
        assert held.parent == page.parent / FOLDER
        assert held.read_bytes() == data
        assert "2026" not in held.name
        assert f"{len(data) / 1000:.0f} ko" in " ".join(shown[name].text_content().split())
    digests = dict(zip(root.xpath("//dl[@class='empreintes']/dt/text()"), root.xpath("//dl[@class='empreintes']//code/text()"), strict=True))
    assert digests == {name: hashlib.sha256(data).hexdigest() for name, data in made.items()}
    assert {door.title for door in available()} <= {"".join(head.itertext()) for head in root.iter("h3")}


def test_lists_tell_the_truth(built: Path) -> None:
    """`versions.json` is the same beside the packages and in the site; `SHA256SUMS` of the site holds both names."""
    told = json.loads((built / "dist" / "versions.json").read_bytes())
    assert (built / "site" / FOLDER / "versions.json").read_bytes() == (built / "dist" / "versions.json").read_bytes()
    assert {one["nom"]: (one["octets"], one["sha256"]) for one in told["fichiers"]} == {
        path.name: (path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest()) for path in (built / "dist").glob("essai-*")
    }
    sums = dict(line.split("  ")[::-1] for line in (built / "site" / FOLDER / "SHA256SUMS").read_text("utf-8").splitlines())
    sheets = hashlib.sha256((built / "dist" / FILE).read_bytes()).hexdigest()
    assert sums == {one[key]: one["sha256"] for one in told["fichiers"] for key in ("nom", "nom_permanent")} | {FILE: sheets}
    told_to_pages = (built / "site" / FILES_SCRIPT).read_text("utf-8")
    assert json.loads(told_to_pages.removeprefix("window.ENCLAIR_FICHIERS = ").removesuffix(";\n")) == {
        one["sha256"]: one["nom"] for one in told["fichiers"]
    }
    assert {one["nom_permanent"] for one in told["fichiers"]} == {path.name for path in (built / "site" / FOLDER).glob("essai-*")}


def test_every_link_to_a_file_is_alive(built: Path) -> None:
    """In the page, in the block of each module and each path, in `dist/index.html`."""
    pages = [path for path in (built / "site").rglob("*.html") if FOLDER in path.read_text("utf-8") or path.name == DOWNLOADS]
    assert {path.parent.name for path in pages} > {"site", "parcours"}
    for page in (*pages, built / "dist" / "index.html"):
        assert [href for href in links(page) if not (page.parent / href).exists()] == []
    assert sorted(href for href in links(built / "dist" / "index.html") if href.startswith("essai-")) == sorted(
        path.name for path in (built / "dist").glob("essai-*")
    )


def test_a_module_offers_its_own_files(built: Path) -> None:
    """Its page holds this module to read offline, as pages and as a book; the packages hold no block."""
    root = lxml_html.document_fromstring((built / "site" / "modules" / "demo" / "index.html").read_bytes())
    (block,) = root.find_class("a-telecharger")
    assert [link.get("download") for link in block.xpath(".//a[@download]")] == ["essai-demo-html-2026.1.zip", "essai-demo-epub-2026.1.epub"]
    assert block.getparent().tag == "main"
    (package,) = (built / "dist").glob("essai-demo-html-*.zip")
    assert "a-telecharger" not in "".join(bundle_factory.contents(package).values())


def test_a_file_takes_its_place_again(tmp_path: Path) -> None:
    """Offering twice, once with less, leaves what the second run made; a page keeps one block, or none."""
    tiny = bundle_factory.course(tmp_path)
    site, dist = tmp_path / "site", tmp_path / "dist"
    for uri, html in ((DOWNLOADS, BARE_PAGE), ("modules/alpha/index.html", BARE)):
        (site / uri).parent.mkdir(parents=True, exist_ok=True)
        (site / uri).write_text(html, "utf-8")
    write_bundles(tiny, bundle_factory.rendering(), dist, on_ready=lambda made: offer(tiny, site, made))
    first = (site / "modules" / "alpha" / "index.html").read_text("utf-8")
    made = {dist / one.name: one for one in read_versions(dist)}
    offer(tiny, site, made)
    assert (site / "modules" / "alpha" / "index.html").read_text("utf-8") == first
    assert first.count("a-telecharger") == 1
    assert filled(first, "modules/alpha/index.html", tiny, [], in_site(tiny)) == BARE


def test_a_disk_without_links_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT32, a network disk: the site holds the same bytes."""
    def refuse(*_: object) -> None:
        raise OSError(1, "pas de liens")

    monkeypatch.setattr("os.link", refuse)
    tiny = bundle_factory.course(tmp_path)
    write_bundles(tiny, bundle_factory.rendering(), tmp_path / "dist", on_ready=lambda made: offer(tiny, tmp_path / "site", made))
    for one in read_versions(tmp_path / "dist"):
        assert (tmp_path / "site" / in_site(tiny).of(one)).read_bytes() == (tmp_path / "dist" / one.name).read_bytes()


def test_an_address_lasts_while_the_version_changes(tmp_path: Path) -> None:
    """The next version stands at the same address; only the version leaves a name."""
    tiny = bundle_factory.course(tmp_path)
    later = bundle_factory.next_version(tiny)
    for course in (tiny, later):
        write_bundles(course, bundle_factory.rendering(), tmp_path / course.version)
    before, after = (
        {in_site(course).of(one) for one in read_versions(tmp_path / course.version)} for course in (tiny, later)
    )
    assert before == after
    assert lasting("a-b-html-2026.1.zip", "2026.1") == "a-b-html.zip"
    assert lasting("impressions/participants/x.pdf", "2026.1") == "impressions/participants/x.pdf"


def test_what_a_format_loses_is_said(tmp_path: Path) -> None:
    """A loss stands under its format, on the page and in the list."""
    tiny = bundle_factory.course(tmp_path)
    one = Made("essai-alpha-scorm12-2026.1.zip", "Alpha", 2_400_000, "0" * 64, "scorm12", "alpha", ("les sons : SCORM n’en a pas",))
    html = filled(BARE_PAGE, DOWNLOADS, tiny, [one], in_site(tiny))
    assert "les sons" in html
    assert "ZIP,\u00a02,4\u00a0Mo" in html
    assert "(SCORM n’en a pas)" in html.replace("\u00a0", " ")
    assert html.count("<p>Rien.</p>") == 2  # nothing to learn offline, nothing for a session
    assert json.loads(versions_file(tiny, [one]))["fichiers"][0]["pertes"] == ["les sons : SCORM n’en a pas"]
    assert "les sons" in beside(tiny, [one])["index.html"].decode()


def test_addresses_are_said_once(course: Course) -> None:
    """The block shows those that are given, as links; for the others, it says by whom to pass."""
    given = Addresses(repository="https://forge.example.fr/ia", contact="ia@example.fr")
    bare, full = (frame("a-propos/index.html", one).blocks["adresses"] for one in (course, replace(course, addresses=given)))
    assert re.findall(r'href="([^"]+)"', bare) == ["../telecharger.html"]
    assert re.findall(r'href="([^"]+)"', full) == ["https://forge.example.fr/ia", "../telecharger.html", "mailto:ia@example.fr"]
    assert "pas encore" in bare
    assert "pas encore" not in full
