"""The USB key: written whole or not at all, over nothing that is not its own; everything opens by a double click."""

from __future__ import annotations

import hashlib
import re
import shutil
import zipfile
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from lxml import html
from playwright.sync_api import Browser
from pypdf import PdfReader

from conftest import NIGHT, model
from enclair.downloads import FOLDER, VERSIONS, Made, lasting, read_versions, versions_file
from enclair.model import Course, Item, Module, Nature
from enclair.pages.generated import DOWNLOADS
from enclair.paper.printing import SMALLEST, Printer, Sheet
from enclair.questions.cards import Cards
from enclair.questions.highlight import Highlight
from enclair.room import trainer_bundle_name
from enclair.room.key import (
    FORBIDDEN,
    MOST_BYTES,
    KeyContentError,
    KeyFolderError,
    check_names,
    check_target,
    write_key,
)
from enclair.room.reading import site_pages, trainer_pages, trainer_sources
from enclair.room.sheets import Sheets
from room import Room, defects, enclair, needs_tools


@pytest.fixture(scope="module")
def key(request: pytest.FixtureRequest) -> Path:
    """The key of the real course by night; by day that of the course of the tests, whose sheets print in seconds."""
    folder: Path = request.getfixturevalue("real_key") if NIGHT else request.getfixturevalue("room").key
    return folder


@needs_tools
def test_the_key_holds_everything_and_fits(key: Path) -> None:
    """Its folders, its way in, its digests; under the limit, with names that FAT32 takes."""
    assert {path.name for path in key.iterdir()} == {
        "LISEZ-MOI.html", "LISEZ-MOI.txt", "SHA256SUMS", "site", "paquets", "formateur", "impressions", "modifiables",
    }  # fmt: skip
    files = {path.relative_to(key).as_posix(): path for path in key.rglob("*") if path.is_file()}
    assert sum(path.stat().st_size for path in files.values()) < MOST_BYTES
    assert [name for name in files if any(FORBIDDEN.search(part) or len(part) > 100 for part in name.split("/"))] == []
    assert len({name.casefold() for name in files}) == len(files)
    listed = dict(reversed(line.split("  ")) for line in (key / "SHA256SUMS").read_text("utf-8").splitlines())
    assert listed == {
        name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items() if name != "SHA256SUMS"
    }
    assert not any("formateur" in path.name for path in (key / "paquets").iterdir())
    text = (key / "LISEZ-MOI.txt").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in text


ON_A_PAGE = {Nature.ESSENTIAL: "essentiel", Nature.RECALL: "rappel-j7", Nature.EASY: "facile-a-lire"}
"""The pages that have a sheet of their own, which is one page."""


@pytest.fixture(scope="module")
def sheets(published: Path) -> list[Sheet]:
    """Every sheet of the real course, before it is printed: each holds the words that it is made for."""
    course = model(published)
    pages = trainer_pages(course, trainer_sources(course))
    return [*Sheets(course, {**site_pages(course, published / "site").pages, **pages}).all()]


@pytest.fixture(scope="module")
def prints(real_key: Path) -> dict[str, PdfReader]:
    """The prints of the real course by name."""
    return {path.stem: PdfReader(path) for path in (real_key / "impressions").rglob("*.pdf")}


@needs_tools
def test_what_has_to_fit_does(sheets: list[Sheet], published: Path) -> None:
    """In the smallest text that is allowed, each sheet of the real course that has so many pages to fill holds on them.

    By day, one out of eight: what one prints is refused too when it does not hold.
    """
    printer = Printer(model(published))
    bound = {one.name: one for one in sheets if one.pages}
    assert len(bound) > 30
    tried = [one for rank, one in enumerate(bound.values()) if NIGHT or rank % 8 == 0]
    assert {one.name: one.pages for one in tried if len(printer.laid(one, SMALLEST).pages) > (one.pages or 0)} == {}


@pytest.mark.by_night
@needs_tools
def test_prints_of_the_real_course_are_whole(prints: dict[str, PdfReader], published: Path) -> None:
    """All the sheets of each module, poster and cards; one page where one is promised; source and licence on each page, no defect."""
    course = model(published)
    texts = {name: [plain(page.extract_text()) for page in pdf.pages] for name, pdf in prints.items()}
    for module in course.modules:
        on_a_page = {ON_A_PAGE[lesson.nature] for lesson in module.lessons if lesson.nature in ON_A_PAGE}
        kinds = {"fiche-participant", "exercices", "corrige", "guide", "bilan", *on_a_page}
        kinds |= {f"{kind}-{part.slug.removeprefix('activite-')}" for part in module.activities for kind in ("activite", "planche")}
        assert {name.removeprefix(f"{module.slug}-") for name in prints if name.startswith(f"{module.slug}-")} == kinds
        assert {kind: len(prints[f"{module.slug}-{kind}"].pages) for kind in ("bilan", *on_a_page)} == dict.fromkeys(("bilan", *on_a_page), 1)
        exercises, answers = ("".join(texts[f"{module.slug}-{kind}"]) for kind in ("exercices", "corrige"))
        asked = [item for item in module.bank.items if item.id not in recalled(module)]
        for number in range(1, len(asked) + 1):
            assert f" {number}. " in exercises
            assert f" {number}. " in answers
        assert f" {len(asked) + 1}. " not in exercises
        assert exercises.count("☐") == sum(boxes(item) for item in asked)
    (poster,) = prints["affiche-puis-je-coller-ca"].pages
    assert [round(float(side) / 72 * 25.4) for side in poster.mediabox[2:]] == [420, 297]
    assert "En cas de doute, je demande à : ____" in "".join(texts["affiche-puis-je-coller-ca"])
    assert len(prints["cartes-abcd"].pages) == 4
    assert {name: wrong for name, pdf in prints.items() if (wrong := defects(pdf))} == {}
    source = f"Source : {course.attribution.name}, version {course.version}"
    bare = [
        (name, number) for name, pages in texts.items() for number, text in enumerate(pages, 1)
        if source not in text or f"{course.attribution.licence}." not in text
    ]  # fmt: skip
    assert bare == []


def recalled(module: Module) -> set[str]:
    """Return the ids of the questions asked a week later."""
    recalls = [lesson for lesson in module.lessons if lesson.nature is Nature.RECALL]
    return {reference.id for lesson in recalls for reference in lesson.page.quizzes}


def plain(text: str) -> str:
    """Return a text with ordinary spaces."""
    return f" {' '.join(text.split())} ".replace("'", "’")


def boxes(item: Item) -> int:
    """Return how many boxes a question has on paper: its choices, its passages, the two sides of each card."""
    held = item.interaction
    if isinstance(held, Cards):
        return len(held.cards) * len(held.sides)
    return len(held.passages if isinstance(held, Highlight) else item.choices)


@needs_tools
def test_links_of_the_key_open_without_a_network(key: Path, browser: Browser) -> None:
    """From LISEZ-MOI.html by file://, each link opens a page with a title, then each link of the trainer’s contents."""
    assert [address for address in _follow(browser, key) if not address.startswith(("file:", "data:"))] == []


def _follow(browser: Browser, key: Path) -> list[str]:
    context = browser.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    errors: list[str] = []
    page.on("requestfailed", lambda request: errors.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    for start in ("LISEZ-MOI.html", "formateur/index.html"):
        address = f"file://{quote(str(key / start))}"
        page.goto(address)
        links = page.eval_on_selector_all("main a[href]", "nodes => nodes.map(node => node.href)")
        assert links
        for link in sorted({re.sub("#.*", "", link) for link in links if link.endswith(".html")}):
            page.goto(link, wait_until="domcontentloaded")
            assert page.title()
            assert page.locator("h1").count() == 1
    assert errors == []
    context.close()
    return asked


@needs_tools
def test_the_site_of_the_key_leads_to_what_lies_beside_it(room: Room) -> None:
    """Each file is once on the key, no link is dead, and the page offers the packages, the prints and the open lot."""
    site = room.key / "site"
    assert not (site / FOLDER).exists()
    assert dead(site) == set()
    root = html.parse(site / DOWNLOADS).getroot()
    held = {path.relative_to(room.key).as_posix() for path in room.key.rglob("*") if path.is_file()}
    offered = {href.removeprefix("../") if href.startswith("../") else f"site/{href}" for href in root.xpath("//div[starts-with(@id, 'offre-')]//a/@href")}
    assert offered <= held
    assert {name for name in held if name.startswith("paquets/")} <= offered
    assert {name for name in held if name.startswith("impressions/participants/")} <= offered
    assert {"formateur/index.html", "SHA256SUMS"} <= offered


@needs_tools
def test_the_site_offers_what_the_room_made(room: Room) -> None:
    """The lot, prints for participants and texts, each the same bytes as in `dist/`; nothing of trainers on its own."""
    site, dist = room.root / "site", room.root / "dist"
    assert dead(site) == set()
    root = html.parse(site / DOWNLOADS).getroot()
    offered = set(root.xpath("//div[@id='offre-animer']//a/@href"))
    made = {one.name: one for one in read_versions(dist)}
    assert {f"{FOLDER}/{name}" for name in made if name.startswith("impressions/participants/")} <= offered
    assert f"{FOLDER}/essai-formateur.zip" in offered
    assert [href for href in offered if "impressions/formateur" in href] == []
    for name, one in made.items():
        data = (dist / name).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (one.size, one.digest)
        place = site / FOLDER / lasting(name, "2026.1")
        assert place.read_bytes() == data if one.is_for_all else not place.exists()
    assert {name.split("/")[1] for name, one in made.items() if not one.is_for_all} >= {"formateur"}


def dead(site: Path) -> set[tuple[str, str]]:
    """Return (page, address) of each link of what a site offers to a file that is not there."""
    found = set()
    for page in site.rglob("*.html"):
        offers = html.parse(page).getroot().xpath("//div[@class='a-telecharger' or starts-with(@id, 'offre-')]")
        for href in (href for one in offers for href in one.xpath(".//a/@href")):
            path = unquote(re.sub(r"[#?].*", "", href))
            if path and not re.match(r"[a-z]+:", path) and not (page.parent / path).exists():
                found.add((page.relative_to(site).as_posix(), href))
    return found


@needs_tools
def test_a_key_is_rewritten_over_itself_only(room: Room, tmp_path: Path) -> None:
    """A second run replaces the key; a file added or changed by someone stops it, and stays."""
    target = shutil.copytree(room.key, tmp_path / "clé")
    (target / "Thumbs.db").write_bytes(b"x")
    check_target(target)
    (target / "mes notes.txt").write_text("à moi", "utf-8")
    refused = enclair(room.root, "cle", "--vers", str(target))
    assert (refused.returncode, "« mes notes.txt »" in refused.stderr) == (1, True)
    assert (target / "mes notes.txt").read_text("utf-8") == "à moi"
    (target / "mes notes.txt").unlink()
    (target / "LISEZ-MOI.txt").write_text("retouché", "utf-8")
    with pytest.raises(KeyFolderError, match=r"LISEZ-MOI\.txt"):
        check_target(target)


def test_a_folder_that_cannot_take_a_key_is_refused(tmp_path: Path) -> None:
    """A disk’s root, a file, a folder with something else in it, a parent that is not there; an empty folder is fine."""
    (tmp_path / "vide").mkdir()
    check_target(tmp_path / "vide")
    check_target(tmp_path / "neuf")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "été.jpg").write_bytes(b"x")
    (tmp_path / "fichier").write_bytes(b"x")
    for path, said in ((Path("/"), "racine d’un disque"), (tmp_path / "fichier", "est un fichier"),
                       (tmp_path / "photos", "« été.jpg »"), (tmp_path / "sans" / "parent", "n’existe pas")):  # fmt: skip
        with pytest.raises(KeyFolderError, match=said):
            check_target(path)


@pytest.mark.parametrize("names", [["con.txt"], ["a:b"], ["fin."], ["fin "], ["a", "A"], ["x" * 200], ["a?b/c"]])
def test_names_that_a_key_does_not_take_are_a_bug(names: list[str]) -> None:
    """Reserved words, signs, endings, twins but for case, too long a path."""
    check_names(["site/index.html", "site/kit/index.html"])
    with pytest.raises(KeyContentError):
        check_names(names)


def test_the_lot_of_trainers_is_not_among_the_packages(course: Course, tmp_path: Path) -> None:
    """What one hands out is in a folder of its own; answers and notes are opened in another."""
    root, package, lot = tmp_path / "projet", f"{course.id}-demo-html-2026.1.zip", trainer_bundle_name(course)
    for name in ("site", "dist"):
        (root / name).mkdir(parents=True)
    for name in (package, lot):
        with zipfile.ZipFile(root / "dist" / name, "w") as archive:
            archive.writestr(f"dans-{name}.html", "x")
    size = (root / "dist" / package).stat().st_size
    made = [Made(package, "Essai", size, "0" * 64, door="html", selection="demo"), Made(lot, "Lot", size, "0" * 64, selection="formateur")]
    (root / "dist" / VERSIONS).write_bytes(versions_file(course, made))
    write_key(course, root, tmp_path / "clé")
    held = {folder: {path.name for path in (tmp_path / "clé" / folder).iterdir()} for folder in ("paquets", "formateur")}
    assert held == {"paquets": {package, VERSIONS}, "formateur": {f"dans-{lot}.html"}}
