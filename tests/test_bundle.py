"""Packages hold what they promise, and nothing else."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html
from msgspec.structs import replace

from bundle_factory import (
    GOLDEN,
    GOLDEN_PACKAGES,
    IMAGE,
    PAGES,
    QUIZ,
    contents,
    course,
    next_version,
    plain_assets,
    rendering,
    with_page,
    write,
    write_bundles,
)
from enclair.bundle import BrokenPackageError, verify_counts
from enclair.bundle.counts import Counts
from enclair.bundle.tree import TreeBuilder
from enclair.formats import available
from enclair.formats.door import Takes
from enclair.formats.inspect import inspect_archive
from enclair.formats.package import Package
from enclair.formats.writing import Bundles
from enclair.model import Page
from enclair.pages.quiz import CountMismatchError
from enclair.problems import Source

LESSON = "modules/alpha/un.html"
IMSCP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
PARTS = ("alpha", "beta", "parcours", "role-accueil")
BANKS = sum(door.takes is Takes.QUESTIONS for door in available())
"""Doors that make nothing of a module without questions, as the second one of the tiny course."""
NAMES = {
    f"essai-{part}-{door.name}-2026.1{door.suffix}"
    for part in PARTS
    for door in available()
    if part != "beta" or door.takes is not Takes.QUESTIONS
}
LISTS = {"SHA256SUMS", "fiches.html", "index.html", "versions.json"}
"""What tells of the packages, beside them."""
TREES = {f"essai-{part}-{door.name}-2026.1.zip" for part in PARTS for door in available() if isinstance(door, Package)}
"""Those that are pages in our own shell."""


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of the tiny course."""
    root = tmp_path_factory.mktemp("paquets")
    write(root / "dist", root)
    return root / "dist"


def package(dist: Path, part: str, form: str = "scorm12") -> dict[str, str]:
    return contents(dist / f"essai-{part}-{form}-2026.1.zip")


def made(tmp_path: Path, pages: Mapping[str, str] = PAGES) -> Path:
    """Write the packages of the course with other pages; return their folder."""
    with plain_assets(tmp_path):
        write_bundles(course(tmp_path), rendering(pages), tmp_path / "dist")
    return tmp_path / "dist"


# ——— which packages ———


def test_one_package_a_module_a_role_and_the_whole(dist: Path, tmp_path: Path) -> None:
    """One file for each door; a role without a path has none. The paths returned are those of the packages, sorted."""
    assert {path.name for path in dist.iterdir()} == NAMES | LISTS
    assert write(tmp_path / "dist", tmp_path) == tuple(sorted(tmp_path / "dist" / name for name in NAMES))


def test_sums_are_those_of_sha256sum(tmp_path: Path) -> None:
    """`SHA256SUMS` has the form that `sha256sum -c` reads, sorted by name whatever the order of the modules."""
    tiny, dist = course(tmp_path), tmp_path / "dist"
    write_bundles(replace(tiny, modules=tiny.modules[::-1]), rendering(), dist)
    expected = [f"{hashlib.sha256((dist / name).read_bytes()).hexdigest()}  {name}" for name in sorted({*NAMES, "fiches.html"})]
    assert (dist / "SHA256SUMS").read_text("utf-8") == "\n".join(expected) + "\n"


def test_each_package_is_told_once(tmp_path: Path) -> None:
    """Whoever follows hears of each package as it is made, in the process that makes it."""
    heard = tmp_path / "entendu"

    def hear(name: str) -> None:
        with heard.open("a") as stream:
            stream.write(f"{name}\n")

    with plain_assets(tmp_path):
        write_bundles(course(tmp_path), rendering(), tmp_path / "dist", on_bundle=hear)
    assert sorted(heard.read_text().split()) == sorted(NAMES)


@pytest.mark.parametrize("name", GOLDEN_PACKAGES)
def test_package_is_the_golden_one(dist: Path, name: str) -> None:
    """Names and text are those of tests/golden (`python tests/bundle_factory.py --golden` rewrites them)."""
    folder = GOLDEN / name
    expected = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.*")}
    found = contents(dist / f"{name}.zip")
    assert sorted(found) == sorted(expected)
    for file, text in expected.items():
        assert found[file] == text, file


def test_formats_share_one_tree(dist: Path) -> None:
    """A SCORM package is the HTML one and a manifest, nothing else."""
    for part in ("alpha", "beta", "parcours", "role-accueil"):
        for form in ("scorm12", "scorm12-une-page", "scorm12-muet", "scorm2004"):
            scorm = package(dist, part, form)
            del scorm["imsmanifest.xml"]
            assert scorm == package(dist, part, "html")


def test_every_package_is_sound(dist: Path, tmp_path: Path) -> None:
    """Our own inspection finds nothing in what we make."""
    with plain_assets(tmp_path):
        for name in sorted(NAMES):
            assert inspect_archive(dist / name).problems == ()


def test_report_says_what_a_package_holds(dist: Path, tmp_path: Path) -> None:
    """What the inspection tells comes from the package alone."""
    with plain_assets(tmp_path):
        report = inspect_archive(dist / "essai-parcours-scorm12-2026.1.zip")
    files = package(dist, "parcours")
    assert (report.form, report.title, report.version, report.date, report.licence, report.source, report.organisation) == (
        "SCORM 1.2, une leçon par élément ; pages sans suivi", "Essai & Cie", "2026.1", "2026-11-23", "Licence Ouverte 2.0", "L’équipe d’essai", "",
    )  # fmt: skip
    assert (report.files, report.held) == (24, Counts(8, 1, 2, 2, 1))
    assert report.size == sum(len(text.encode()) for text in files.values())


# ——— pages ———


def links(html: str) -> list[tuple[str, ...]]:
    """Return the links, images and lost links of an article, in order."""
    (article,) = lxml_html.fromstring(html).xpath("//article")
    found = article.xpath(".//a | .//img | .//span[@class='hors-paquet']")
    return [(n.tag, n.get("href") or n.get("src") or "", n.get("target") or "", n.text_content()) for n in found]


def test_links_are_those_of_the_package(dist: Path) -> None:
    """Known pages have their new name, absent ones leave their words, external ones open beside and say so."""
    alone = [
        ("a", "glossaire.html#bot", "", "bot"),
        ("a", "#un", "", "ici"),
        ("a", "alpha-deux.html#bas", "", "plus loin"),
        ("span", "", "", "autre module"),
        ("span", "", "", "le kit"),
        ("a", "https://exemple.fr/a?b=1&c=2", "_blank", "dehors"),
        ("a", "mailto:dpo@exemple.fr", "", "écrire"),
        ("a", "a-propos.html#source-chiffre", "", "la source"),
        ("a", "alpha-etapes-cles.svg", "", "le schéma"),
        ("img", "alpha-etapes-cles.svg", "", ""),
    ]
    assert links(package(dist, "alpha")["alpha-un.html"]) == alone
    whole = [("a", "beta.html", "", "autre module") if link[3] == "autre module" else link for link in alone]
    assert links(package(dist, "parcours")["alpha-un.html"]) == whole
    path = [("span", "", "", "plus loin") if link[3] == "plus loin" else link for link in alone]
    assert links(package(dist, "role-accueil")["alpha-un.html"]) == path


def test_lost_link_keeps_its_language(tmp_path: Path) -> None:
    """Words of another language are still told so once their link is gone."""
    link = '<a class="x" lang="en" title="t" href="../../kit/index.html">prompt</a>'
    dist = made(tmp_path, with_page(LESSON, PAGES[LESSON] + link))
    (lost,) = re.findall("<span[^>]*>prompt</span>", package(dist, "alpha")["alpha-un.html"])
    assert lost == '<span lang="en" class="hors-paquet">prompt</span>'


def test_every_local_link_leads_to_a_file_and_an_anchor(dist: Path) -> None:
    """No link of any page of any package is dead, anchors included."""
    for name in TREES:
        files = contents(dist / name)
        trees = {file: lxml_html.fromstring(text) for file, text in files.items() if file.endswith(".html")}
        for file, root in trees.items():
            for target in map(str, root.xpath("//@href | //@src")):
                if re.match("[a-z]+:", target):
                    continue
                page, _, anchor = target.partition("#")
                assert (page or file) in files, (name, file, target)
                if anchor:
                    assert trees[page or file].xpath("//*[@id=$id]", id=anchor), (name, file, target)


def test_pages_open_anywhere(dist: Path) -> None:
    """Charset first, a new line after <body>, no inline program or style, no address that starts at the root."""
    for name in TREES:
        for file, text in contents(dist / name).items():
            if file.endswith(".html"):
                assert re.search(r"<head>\s*<meta charset=\"utf-8\">", text[:200])
                assert "<body>\n" in text
                assert re.findall(r"<style|\sstyle=|\son\w+=|<script(?! src=)|<form|(?:href|src)=\"/", text) == []


def test_glossary_holds_the_terms_that_pages_call(dist: Path) -> None:
    """A term that no page of the package links to is not in it; without terms there is no glossary."""
    found = {part: re.findall(r'<dt id="(\w+)"', package(dist, part).get("glossaire.html", ""))
             for part in ("alpha", "beta", "parcours", "role-accueil")}  # fmt: skip
    assert found == {"alpha": ["bot"], "beta": ["ia"], "parcours": ["bot", "ia"], "role-accueil": ["bot"]}
    assert "glossaire.html" in package(dist, "beta")


def test_no_term_no_glossary(tmp_path: Path) -> None:
    """A glossary that nothing calls is not made."""
    dist = made(tmp_path, with_page("modules/beta/index.html", '<h1 id="beta">Bêta</h1>'))
    assert sorted(package(dist, "beta", "html")) == [
        "a-propos.html", "beta-trois.html", "bilan-beta.html", "bilan.css", "bilan.js", "cours.json", "enclair.css",
        "enclair.js", "index.html", "inventaire.json", "licences.txt", "organisation.css", "projection.css",
        "projection.js", "provenance.json", "termes.js",
    ]  # fmt: skip


def test_about_page_gives_the_sources_and_the_first_review(dist: Path) -> None:
    """Facts of pages, of questions and of links count; the earliest date to review is told, unused facts are not."""
    about = package(dist, "alpha")["a-propos.html"]
    assert re.findall(r'<li id="source-(\w+)"', about) == ["chiffre", "loi", "question"]
    assert "À relire avant le 1er mars 2027" in about.replace("\u00a0", " ")
    assert [json.loads(package(dist, name)["provenance.json"])["a_relire_avant"] for name in ("alpha", "beta")] == ["2027-03-01", None]
    assert re.findall(r'<li id="source', package(dist, "beta")["a-propos.html"]) == []


def test_provenance_tells_the_truth(dist: Path) -> None:
    """Version, date, licence, modules and the hash of each file but itself and the manifest."""
    files = package(dist, "role-accueil")
    document = json.loads(files["provenance.json"])
    hashes = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()
              if name not in {"provenance.json", "imsmanifest.xml"}}  # fmt: skip
    assert document == {
        "parcours": "essai", "paquet": "role-accueil", "titre": "Essai & Cie\u00a0: Accueil", "version": "2026.1",
        "date": "2026-11-23", "a_relire_avant": "2027-03-01", "licence": "Licence Ouverte 2.0",
        "adaptation": None, "organisation": None,
        "source": {"nom": "L’équipe d’essai", "adresse": "https://exemple.fr/essai"},
        "modules": ["alpha", "beta"], "pages": ["essai", "alpha-un", "beta-trois", "role.accueil.bilan"], "sha256": hashes,
        "contenu": {"pages": 4, "questions": 1, "reponses": 2, "retours": 2, "images": 1}, "pertes": [],
    }  # fmt: skip


def test_provenance_is_never_a_page(tmp_path: Path) -> None:
    """A server that gives it no type, or a wrong one, shows no tag of a title; who reads the data gets it back."""
    title = "</script><img src=x onerror=alert(1)>"
    write_bundles(replace(course(tmp_path), title=title), rendering(), tmp_path / "dist")
    written = package(tmp_path / "dist", "parcours")["provenance.json"]
    assert "<" not in written
    assert json.loads(written)["titre"] == title


def test_nothing_of_the_machine_leaks(dist: Path, tmp_path: Path) -> None:
    """No file tells where it was made."""
    for name in TREES:
        for text in contents(dist / name).values():
            assert str(dist.parent) not in text
            assert str(tmp_path.parents[1]) not in text


# ——— manifest ———


def manifest(files: Mapping[str, str]) -> etree._Element:
    return etree.fromstring(files["imsmanifest.xml"].encode())


def test_manifest_lists_each_file_once(dist: Path) -> None:
    """The first resource is the first page; every file but the manifest is in one resource; all are assets."""
    for part in ("alpha", "beta", "parcours", "role-accueil"):
        files = package(dist, part)
        root = manifest(files)
        listed = [node.get("href") for node in root.iter(f"{IMSCP}file")]
        assert sorted(listed) == sorted(files.keys() - {"imsmanifest.xml"})
        resources = list(root.iter(f"{IMSCP}resource"))
        assert resources[0].get("href") == "index.html"
        assert {node.get(f"{ADLCP}scormtype") for node in resources} == {"asset"}
        assert next(iter(files)) == "imsmanifest.xml"


def outline(item: etree._Element) -> tuple[str, list[object]]:
    return item.get("identifier"), [outline(child) for child in item.findall(f"{IMSCP}item")]


def test_manifest_has_one_root_item(dist: Path) -> None:
    """Pages hang under the first one, lessons of the whole course under their module; each item is visible and titled.

    The title of the whole stands once, above them.
    """
    root = manifest(package(dist, "parcours"))
    (organization,) = root.iter(f"{IMSCP}organization")
    (top,) = organization.findall(f"{IMSCP}item")
    assert outline(top) == ("element-essai", [
        ("element-alpha", [("element-alpha-un", []), ("element-alpha-deux", []), ("element-alpha.bilan", [])]),
        ("element-beta", [("element-beta-trois", []), ("element-beta.bilan", [])]),
    ])  # fmt: skip
    items = list(root.iter(f"{IMSCP}item"))
    assert {item.get("isvisible") for item in items} == {"true"}
    assert [item.findtext(f"{IMSCP}title") for item in items] == [
        "Sommaire", "Alpha", "Un\u00a0: ouvrir la source", "Deux", "Bilan\u00a0: Alpha", "Bêta", "Trois", "Bilan\u00a0: Bêta",
    ]  # fmt: skip


def test_identifiers_do_not_depend_on_order_title_or_version(tmp_path: Path) -> None:
    """Platforms keep their traces by identifier: the same page has the same one in another order and version."""
    tiny = course(tmp_path)
    alpha, beta = tiny.modules
    turned = replace(alpha, title="Autre titre", lessons=alpha.lessons[::-1])
    other = replace(next_version(tiny), modules=(beta, turned))
    places = []
    for number, one in enumerate((tiny, other)):
        with plain_assets(tmp_path):
            write_bundles(one, rendering(), tmp_path / str(number))
        root = manifest(contents(tmp_path / str(number) / f"essai-parcours-scorm12-{one.version}.zip"))
        hrefs = {node.get("identifier"): node.get("href") for node in root.iter(f"{IMSCP}resource")}
        places.append({item.get("identifier"): hrefs[item.get("identifierref")] for item in root.iter(f"{IMSCP}item")})
    assert places[0] == places[1]
    assert places[0]["element-alpha-un"] == "alpha-un.html"


# ——— bugs of ours ———


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<a href="perdue.html">x</a>', f"{LESSON} : « modules/alpha/perdue.html » n’existe pas"),
        ('<a href="deux.html#nulle-part">x</a>', f"{LESSON} : « modules/alpha/deux.html » n’a pas d’ancre « nulle-part »"),
        ('<a href="#nulle-part">x</a>', f"{LESSON} : « {LESSON} » n’a pas d’ancre « nulle-part »"),
        ('<a href="../../glossaire.html#rien">x</a>', f"{LESSON} : le terme « rien » n’est pas dans le glossaire"),
        ('<a href="../../sources.html#rien">x</a>', f"{LESSON} : le fait « rien » n’est pas dans le registre"),
        ('<a href="../../../ailleurs.html">x</a>', f"{LESSON} : « ../../../ailleurs.html » sort du site"),
        ('<a href="/racine.html">x</a>', f"{LESSON} : « /racine.html » sort du site"),
        ('<a href="//exemple.fr/x">x</a>', f"{LESSON} : l’adresse « //exemple.fr/x » n’est pas admise"),
        ('<a href="javascript:alert(1)">x</a>', f"{LESSON} : l’adresse « javascript:alert(1) » n’est pas admise"),
        ('<img src="images/rien.svg" alt="">', f"{LESSON} : l’image « modules/alpha/images/rien.svg » n’est pas dans le parcours"),
        ('<img src="https://exemple.fr/a.png" alt="">', f"{LESSON} : « https://exemple.fr/a.png » sort du site"),
    ],
)  # fmt: skip
def test_link_to_nothing_is_refused(tmp_path: Path, html: str, message: str) -> None:
    """A page that points at nothing stops the packages, and says where."""
    with pytest.raises(BrokenPackageError) as caught:
        made(tmp_path, with_page(LESSON, PAGES[LESSON] + html))
    assert str(caught.value) == message


def test_images_whose_flat_names_meet_both_have_one(tmp_path: Path) -> None:
    """Accents and case leave the names of packages; the second image takes a number, and its page shows that one."""
    twin = IMAGE.replace("É", "é")
    shown = f'<h1>Deux</h1><img src="{posixpath.relpath(twin, "modules/alpha")}" alt="Jumelle.">'
    built = rendering(with_page(LESSON, PAGES[LESSON] + shown))
    other = replace(built.images[IMAGE], data=b"<svg/>")
    (path, *_) = (path for path in write_bundles(course(tmp_path), replace(built, images=built.images | {twin: other}), tmp_path / "dist")
                  if "alpha-html" in path.name)  # fmt: skip
    with zipfile.ZipFile(path) as archive:
        page = archive.read("alpha-un.html").decode()
        held = {name: archive.read(name) for name in archive.namelist() if name.endswith(".svg")}
    assert held == {"alpha-etapes-cles.svg": built.images[IMAGE].data, "alpha-etapes-cles-2.svg": b"<svg/>"}
    assert 'src="alpha-etapes-cles-2.svg" alt="Jumelle."' in page


def test_drawing_for_phones_is_in_the_package(tmp_path: Path) -> None:
    """A page offers it under its flat name, in a `<source>` that nothing closes, and the package is sound."""
    other = IMAGE.replace(".svg", ".etroit.svg")
    shown, wide = (posixpath.relpath(uri, "modules/alpha").replace(" ", "%20") for uri in (other, IMAGE))
    source = '<picture><source media="screen and (max-width: 40em)" srcset="{}"><img src="{}" alt="Deux."></picture>'
    built = rendering(with_page(LESSON, PAGES[LESSON] + source.format(shown, wide)))
    whole = replace(built, images=built.images | {other: built.images[IMAGE]})
    (path, *_) = (path for path in write_bundles(course(tmp_path), whole, tmp_path / "dist") if "alpha-html" in path.name)
    with zipfile.ZipFile(path) as archive:
        page, names = archive.read("alpha-un.html").decode(), archive.namelist()
    assert source.format("alpha-etapes-cles.etroit.svg", "alpha-etapes-cles.svg") in page
    assert "alpha-etapes-cles.etroit.svg" in names


def test_names_of_images_do_not_depend_on_the_order_of_the_disk(tmp_path: Path) -> None:
    """Read in another order, each of two images whose names meet keeps its own."""
    one = rendering()
    images = {**one.images, IMAGE.replace("É", "é"): one.images[IMAGE]}
    names = [TreeBuilder(course(tmp_path), replace(one, images=dict(order))).image_names
             for order in (images.items(), reversed(images.items()))]  # fmt: skip
    assert names[0] == names[1]
    assert len(set(names[0].values())) == len(images)


def test_failure_leaves_the_former_packages(tmp_path: Path) -> None:
    """Nothing in the folder changes unless every package is whole."""
    dist = made(tmp_path)
    before = {path.name: path.read_bytes() for path in dist.iterdir()}
    with plain_assets(tmp_path), pytest.raises(BrokenPackageError):
        write_bundles(
            next_version(course(tmp_path)),
            rendering(with_page("modules/beta/trois.html", '<h1>Trois</h1><a href="rien.html">x</a>')), dist,
        )  # fmt: skip
    assert {path.name: path.read_bytes() for path in dist.iterdir()} == before


def test_packages_that_take_no_name_leave_no_folder(tmp_path: Path) -> None:
    """A site that fails once they are begun: a folder made for them goes, one that holds something stays."""
    tiny, dist = course(tmp_path), tmp_path / "dist"
    with plain_assets(tmp_path):
        Bundles(tiny, rendering(), dist).leave()
    assert not dist.exists()
    dist.mkdir()
    (dist / "à moi.txt").write_text("gardé", "utf-8")
    with plain_assets(tmp_path):
        Bundles(tiny, rendering(), dist).leave()
    assert [path.name for path in dist.iterdir()] == ["à moi.txt"]


def _told(*parts: str | int) -> str:
    placed, found = parts[::2], parts[1::2]
    return ", ".join(f"{name} dans la source, {number} rendu(s)" for name, number in zip(placed, found, strict=True))


LOST = {
    "question": (QUIZ, "", _told("1 question(s)", 0, "2 champ(s)", 0, "2 réponse(s)", 0, "2 retour(s)", 0)),
    "champ": ('<label class="quiz-choix" for="q-alpha-q1-2">', '<label for="q-alpha-q1-2">', _told("2 champ(s)", 1)),
    "réponse": ('<li data-choix="2" ', "<li ", _told("2 réponse(s)", 1)),
    "retour": ('<span class="quiz-pourquoi">Il faut ouvrir', "<span>Il faut ouvrir",
               _told("2 retour(s)", 1)),
    "en-double": (QUIZ, QUIZ * 2, _told("1 question(s)", 2, "2 champ(s)", 4, "2 réponse(s)", 4, "2 retour(s)", 4)),
}  # fmt: skip


@pytest.mark.parametrize("case", LOST)
def test_lost_part_of_a_question_is_told(tmp_path: Path, case: str) -> None:
    """A question, a field, an answer or a feedback that disappears (or comes twice) is a mismatch."""
    old, new, message = LOST[case]
    assert PAGES[LESSON].count(old) == 1
    pages = with_page(LESSON, PAGES[LESSON].replace(old, new))
    with pytest.raises(CountMismatchError) as caught:
        verify_counts(course(tmp_path), rendering(pages))
    assert str(caught.value) == f"{LESSON} : {message}"


def test_question_where_none_was_placed_is_told(tmp_path: Path) -> None:
    """A question that the source of its page does not place there is one too many."""
    page = "modules/alpha/deux.html"
    with pytest.raises(CountMismatchError, match=rf"^{page} : 0 question\(s\) dans la source, 1 rendu"):
        verify_counts(course(tmp_path), rendering(with_page(page, PAGES[page] + QUIZ)))


def test_page_not_rendered_is_told(tmp_path: Path) -> None:
    """A lesson that the site forgot is a mismatch."""
    pages = {uri: html for uri, html in PAGES.items() if uri != LESSON}
    with pytest.raises(CountMismatchError, match=r"^la page modules/alpha/un\.html n’a pas été rendue$"):
        verify_counts(course(tmp_path), rendering(pages))


def test_counts_hold_when_all_is_there(tmp_path: Path) -> None:
    """A page around the course may hold a question too, if its source places it there."""
    tiny = course(tmp_path)
    verify_counts(tiny, rendering())
    doc = Page(tmp_path / "docs" / "kit" / "index.md", "Kit", "", "", Source("docs/kit/index.md"),
               quizzes=tiny.modules[0].lessons[0].page.quizzes)  # fmt: skip
    around = replace(tiny, docs=(doc,))
    verify_counts(around, rendering(with_page("kit/index.html", QUIZ)))
    with pytest.raises(CountMismatchError, match=r"^kit/index.html : 1 question\(s\) dans la source, 0 rendu"):
        verify_counts(around, rendering())


# ——— former packages ———


def test_former_packages_of_the_course_leave(tmp_path: Path) -> None:
    """Another version of ours goes; what another course or a person put there stays."""
    dist = made(tmp_path)
    other = replace(course(tmp_path), id="essai-alpha")
    with plain_assets(tmp_path):
        write_bundles(other, rendering(), dist)
    neighbours = {path.name for path in dist.glob("essai-alpha-*")} - NAMES
    (dist / "essai-notes.zip").write_bytes(b"pas une archive")
    (dist / "essai-vide.zip").write_bytes(b"PK\5\6" + bytes(18))
    with plain_assets(tmp_path):
        write_bundles(replace(next_version(course(tmp_path)), modules=course(tmp_path).modules[1:], roles=()),
                      rendering(), dist)  # fmt: skip
    mine = {f"essai-{part}-{door.name}-2026.2{door.suffix}" for part in ("beta", "parcours") for door in available()
            if door.takes is not Takes.QUESTIONS}  # fmt: skip
    assert {path.name for path in dist.iterdir()} == neighbours | mine | LISTS | {
        "essai-notes.zip",
        "essai-vide.zip",
    }
    assert len(neighbours) == 4 * len(available()) - BANKS


def test_dates_are_those_of_the_course(dist: Path) -> None:
    """The foot of each page gives the version and the date of the course, not today’s."""
    for text in package(dist, "alpha").values():
        if text.startswith("<!doctype"):
            assert "version 2026.1, mise à jour le 23\u00a0novembre 2026" in text


def test_about_page_begins_with_who_to_ask(dist: Path) -> None:
    """A person who looks for help finds it before anything else; nothing is to be projected there, nor in the glossary."""
    files = package(dist, "alpha")
    assert re.findall('<h2 id="([^"]+)"', files["a-propos.html"])[0] == "bloc-contacts"
    shown = {name for name, text in files.items() if name.endswith(".html") and 'class="projeter' in text}
    assert {name for name in files if name.endswith(".html")} - shown == {"a-propos.html", "glossaire.html", "bilan-alpha.html"}
