"""Names of files: each one is read, told or refused; none is left aside, and no two of them meet in a package."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import build, examine, rewrite
from enclair.problems import Severity
from enclair.reading.hazards import is_readable
from enclair.reading.names import fault_of_slug, suggested_slug
from enclair.rules.files import WRITTEN

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>\n'
PAGE = "---\ntitle: Une page\n---\n\nUn texte.\n"


def found(root: Path) -> dict[str, str]:
    """Return the codes of the problems of each path."""
    codes: dict[str, list[str]] = {}
    for problem in examine(root).problems:
        codes.setdefault(problem.source.path, []).append(problem.code)
    return {path: " ".join(found) for path, found in codes.items()}


def add(path: str, text: str = PAGE) -> Callable[[Path], None]:
    """Return what adds a file to a project."""

    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")

    return change


def decomposed(name: str) -> str:
    """Return a name as macOS writes it."""
    return unicodedata.normalize("NFD", name)


LEFT_ASIDE = {
    "banque": (add("quizzes/zzz.yml", "module: zzz\n"), {"quizzes/zzz.yml": "PAR005"}),
    "banque-yaml": (add("quizzes/zzz.yaml", "module: zzz\n"), {"quizzes/zzz.yaml": "QUI908"}),
    "banque-texte": (add("quizzes/idees.txt", "…"), {"quizzes/idees.txt": "PAR005"}),
    "module": (add("modules/zzz/index.md"), {"modules/zzz/index.md": "MOD009"}),
    "page-au-bord": (add("modules/zzz.md"), {"modules/zzz.md": "PAR005"}),
    "page-trop-bas": (add("modules/demo/plus/bas.md"), {"modules/demo/plus/bas.md": "PAR005"}),
    "page-image": (add("modules/demo/images/note.md"), {"modules/demo/images/note.md": "PAR005"}),
    "page-html": (add("modules/demo/page.htm", "<p>"), {"modules/demo/page.htm": "PAR005"}),
    "page-markdown": (add("modules/demo/page.markdown"), {"modules/demo/page.markdown": "SEQ908"}),
    "page-majuscule": (add("docs/page.MD"), {"docs/page.MD": "PAR908"}),
    "page-cachee": (add("docs/.page.md"), {"docs/.page.md": "PAR908"}),
    "page-de-macos": (add("docs/._index.md"), {"docs/._index.md": "PAR908"}),
    "page-de-gabarit": (add("docs/templates/page.md"), {"docs/templates/page.md": "PAR005"}),
    "page-du-theme": (add("docs/modules/demo/index.md"), {"docs/modules/demo/index.md": "PAR007"}),
    "style-de-l-outil": (add("docs/assets/enclair.css", ""), {"docs/assets/enclair.css": "PAR007 SEC005"}),
    "catalogue": (add("docs/catalogue/cas-usage.csv", ""), {"docs/catalogue/cas-usage.csv": "PAR007 SEC005"}),
    "page-de-role": (add("docs/parcours/elu.md"), {"docs/parcours/elu.md": "PAR007"}),
    "note-sans-module": (add("modules/zzz/formateur/a.md"), {"modules/zzz/formateur/a.md": "PAR005"}),
    "readme-docs": (add("docs/README.md"), {"docs/README.md": "PAR908"}),
    "readme-seul": (add("docs/former/README.md"), {"docs/former/README.md": "PAR908"}),
    "readme-lecon": (add("modules/demo/README.md"), {"modules/demo/README.md": "SEQ908"}),
    "image": (add("modules/demo/images/b.svg", SVG), {"modules/demo/images/b.svg": "PAR006"}),
    "image-ailleurs": (add("modules/demo/b.svg", SVG), {"modules/demo/b.svg": "PAR006"}),
    "glossaire-yaml": (add("modules/glossaire.yaml", ""), {"modules/glossaire.yaml": "GLO908"}),
    "windows": (add("docs/aux.md"), {"docs/aux.md": "PAR908"}),
    "windows-signe": (add("docs/a:b.md"), {"docs/a:b.md": "PAR908"}),
    "windows-image": (add("modules/demo/images/con.svg", SVG), {"modules/demo/images/con.svg": "ACC908"}),
    "decompose": (add(decomposed("docs/été.md")), {decomposed("docs/été.md"): "PAR908"}),
    "octets": (lambda root: (root / "docs" / os.fsdecode(b"\xe9t\xe9.md")).write_text(PAGE), {"docs/\udce9t\udce9.md": "PAR908"}),
    "tube": (lambda root: os.mkfifo(root / "docs" / "tube"), {"docs/tube": "PAR908"}),
    "lien-casse": (lambda root: (root / "docs" / "lien").symlink_to("perdu"), {"docs/lien": "PAR908"}),
}  # fmt: skip


@pytest.mark.parametrize("name", LEFT_ASIDE)
def test_no_file_is_left_aside_in_silence(name: str, project: Path) -> None:
    """A file that nothing reads is told, at its place, once."""
    change, expected = LEFT_ASIDE[name]
    change(project)
    assert found(project) == expected


@pytest.mark.parametrize("path", [".DS_Store", "Thumbs.db", "modules/demo/.DS_Store", "modules/demo/index.md~", "docs/.gitkeep", "quizzes/~$demo.yml"])
def test_what_systems_leave_is_not_told(path: str, project: Path) -> None:
    """Nobody wrote these files."""
    add(path, "")(project)
    assert found(project) == {}


def test_a_module_that_waits_passes(project: Path) -> None:
    """A module and its bank that no list names yet are told once, without stopping anything."""
    add("modules/zzz/index.md", "brouillon")(project)
    add("quizzes/zzz.yml", "brouillon")(project)
    (problem,) = examine(project).problems
    assert (problem.code, problem.severity) == ("MOD009", Severity.WARNING)


def rename_module(root: Path, slug: str) -> None:
    """Give another name to a module of the course."""
    (root / "modules" / "suite").rename(root / "modules" / slug)
    (root / "quizzes" / "suite.yml").rename(root / "quizzes" / f"{slug}.yml")
    rewrite(root / "modules" / "parcours.yml", "[demo, suite]", f"[demo, '{slug}']")


@pytest.mark.parametrize("slug", ["parcours", "index", "glossaire", "a-propos", "role-elu", "role-x", "état-civil", "Demo", "SUITE", "درس", "a" * 61])
def test_a_module_name_that_could_not_be_published_is_refused(slug: str, project: Path) -> None:
    """The name of a package, of one of our pages, of a device, or one that platforms would change."""
    rename_module(project, slug)
    (problem,) = examine(project).problems
    assert (problem.source.path, problem.source.line, problem.code) == ("modules/parcours.yml", 11, "PAR908")


def test_a_module_cannot_take_the_name_of_a_device(project: Path) -> None:
    """Windows could open neither its folder nor its bank: both are named."""
    rename_module(project, "con")
    assert found(project) == {"modules/con": "PAR908", "quizzes/con.yml": "QUI908"}


@pytest.mark.parametrize(
    ("name", "slug"),
    [("état-civil", "etat-civil"), ("Mon Module", "mon-module"), ("2026", "module-2026"), ("con", "con-ia"),
     ("parcours", "parcours-ia"), ("--", ""), ("درس", ""), ("l’été à la mer", "l-ete-a-la-mer")],
)  # fmt: skip
def test_a_name_near_the_one_meant_is_proposed(name: str, slug: str) -> None:
    """What is proposed can name a module."""
    assert suggested_slug(name) == slug
    assert not slug or fault_of_slug(slug) == ""


def test_files_named_as_written_are_those_written(built: Path) -> None:
    """Each asset that the engine adds to the site, and no other."""
    ours = {f"assets/{path.name}" for path in (built / "site" / "assets").iterdir() if path.suffix in {".css", ".js"}}
    assert ours == WRITTEN | {path for path in ours if path.startswith("assets/site")}


def twins(root: Path) -> list[tuple[str, str, str]]:
    """Return place, code and message of each problem."""
    return [(problem.source.path, problem.code, problem.message) for problem in examine(root).problems]


def test_a_lesson_that_takes_the_name_of_another_is_refused(project: Path) -> None:
    """`demo/texte.md` and `demo/Texte.md`; both are named."""
    folder = project / "modules" / "demo"
    (folder / "Texte.md").write_text((folder / "texte.md").read_text("utf-8").replace("id: demo-texte", "id: demo-autre"), "utf-8")
    rewrite(folder / "index.md", "[reponse, texte, essentiel]", "[reponse, texte, Texte, essentiel]")
    assert ("modules/demo/Texte.md", "PAR007", "ce nom se confond avec celui de « modules/demo/texte.md » (demo-texte.html)") in twins(project)


def test_a_module_that_takes_the_name_of_a_lesson_is_refused(project: Path) -> None:
    """The sheet of `demo-texte` and the lesson `texte` of `demo` want one name in the package of the whole."""
    rename_module(project, "demo-texte")
    assert ("modules/demo-texte/index.md", "PAR007") in [(path, code) for path, code, _ in twins(project)]


def test_two_images_that_accents_keep_apart_are_refused(project: Path) -> None:
    """`été.svg` and `ete.svg` are one name in a package."""
    folder = project / "modules" / "demo" / "images"
    register = folder / "credits.yml"
    for name in ("été.svg", "ete.svg"):
        (folder / name).write_text(SVG, "utf-8")
        register.write_text(register.read_text("utf-8") + f"{name}: {{auteur: Nous, licence: Licence Ouverte 2.0}}\n", "utf-8")
    rewrite(project / "modules" / "demo" / "reponse.md", "## À vous", "![Un carré.](images/été.svg)\n\n![Un carré noir.](images/ete.svg)\n\n## À vous")
    assert twins(project) == [("modules/demo/images/ete.svg", "PAR007", "ce nom se confond avec celui de « modules/demo/images/été.svg » (demo-ete.svg)")]


def test_an_image_named_by_macos_is_told_once(project: Path) -> None:
    """Its name on the disk is decomposed, those of the page and of the credit are not: one problem says so."""
    folder = project / "modules" / "demo" / "images"
    (folder / decomposed("été.svg")).write_text(SVG, "utf-8")
    with (folder / "credits.yml").open("a", encoding="utf-8") as register:
        register.write("été.svg: {auteur: Nous, licence: Licence Ouverte 2.0}\n")
    rewrite(project / "modules" / "demo" / "reponse.md", "## À vous", "![Un carré.](images/été.svg)\n\n## À vous")
    (problem,) = examine(project).problems
    assert (problem.code, problem.hint) == ("ACC908", "renommez-le « ete.svg »")


@pytest.mark.parametrize("name", ["mon image.svg", "Étapes (2).svg", "a+b&c.svg"])
def test_an_image_with_an_odd_name_is_published(name: str, project: Path) -> None:
    """Spaces, accents, signs: what the check accepts is built."""
    folder = project / "modules" / "demo" / "images"
    (folder / "etapes.svg").rename(folder / name)
    rewrite(folder / "credits.yml", "etapes.svg:", f'"{name}":')
    for path in (project / "modules" / "demo").glob("*.md"):
        path.write_text(path.read_text("utf-8").replace("images/etapes.svg)", f"<images/{name}>)"), "utf-8")
    assert found(project) == {}
    assert build(project).returncode == 0


def test_the_length_of_a_name_is_that_of_its_bytes() -> None:
    """Disks count bytes: a hundred accented letters are two hundred."""
    assert is_readable("modules/" + "e" * 190 + ".md")
    assert not is_readable("modules/" + "é" * 100 + ".md")
