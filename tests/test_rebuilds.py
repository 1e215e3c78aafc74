"""A build that keeps what did not change gives the bytes of a build from nothing, whatever was changed before it."""

from __future__ import annotations

import gc
import os
import pickle
import random
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from unittest.mock import Mock

import pytest
from mkdocs.__main__ import cli

from conftest import NIGHT, ROOT, copy_course, model, rewrite
from enclair import cache
from enclair.bundle import Rendering
from enclair.cache import Shelf
from enclair.folders import Edition
from enclair.formats.known import Known

EDITS, SEED = (30, 20261129) if NIGHT else (6, 19)
OUTPUTS = ("site", "dist")
KEPT = (cache.FOLDER, *OUTPUTS)
BODY = """\
nom: Mairie d’essai
par_defaut: oui
contacts: {dpo: dpo@exemple.fr, accessibilite: acces@exemple.fr}
"""


@pytest.fixture(autouse=True)
def _watched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Builds in this process, as `enclair build` starts them: it holds the lock, and reads what they say."""
    monkeypatch.setenv("ENCLAIR_AVANCEMENT", "1")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("ENCLAIR_FORMATS", "html,scorm12,gift,cc11")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "chez-moi"))
    cache._key.cache_clear()
    threshold = gc.get_threshold()
    yield
    gc.set_threshold(*threshold)
    cache._key.cache_clear()


def build(root: Path) -> bool:
    """Build a project; tell whether it could be."""
    cache.engine.cache_clear()
    try:
        cli.main(["build", "-q", "--strict", "--config-file", str(root / "mkdocs.yml")], standalone_mode=False)
    except SystemExit:  # what the hooks do, once the check told of an error
        return False
    return True


def files(root: Path) -> dict[str, bytes]:
    """Return every file of the outputs, by its place."""
    paths = (path for name in OUTPUTS for path in (root / name).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def copy_content(root: Path, other: Path) -> None:
    """Give a project the content of another; what was built there stays."""
    other.mkdir(exist_ok=True)
    for path in other.iterdir():
        if path.is_dir() and path.name not in KEPT:
            shutil.rmtree(path)
    shutil.copytree(root, other, ignore=shutil.ignore_patterns(*KEPT), dirs_exist_ok=True)


def from_nothing(root: Path, fresh: Path) -> dict[str, bytes]:
    """Return what a build of the same content gives in a folder where nothing was ever built."""
    shutil.rmtree(fresh, ignore_errors=True)
    copy_content(root, fresh)
    assert build(fresh)
    return files(fresh)


# ——— what an author does, at random ———

Edit = Callable[[Path, random.Random], None]


def _append(paths: str) -> Edit:
    def edit(root: Path, chance: random.Random) -> None:
        path = chance.choice(sorted(root.glob(paths)))
        path.write_text(f"{path.read_text('utf-8')}\nUne phrase de plus, la {chance.randrange(10**6)}.\n", "utf-8")

    return edit


def _suffix(paths: str, key: str) -> Edit:
    """Change the value of a key, somewhere."""

    def edit(root: Path, chance: random.Random) -> None:
        path = chance.choice([path for path in sorted(root.glob(paths)) if re.search(rf"^ *{key}: \w", path.read_text("utf-8"), re.MULTILINE)])
        text = path.read_text("utf-8")
        found = chance.choice([*re.finditer(rf"^( *{key}: )(\w.*)$", text, re.MULTILINE)])
        said = re.sub(r" v\d+", "", found[2])
        said = re.sub(r"([.?]?)$", rf" v{chance.randrange(100)}\1", said, count=1)
        path.write_text(text[: found.start()] + found[1] + said + text[found.end() :], "utf-8")

    return edit


def _modules_swapped(root: Path, _chance: random.Random) -> None:
    path = root / "modules" / "parcours.yml"
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"modules: \[(\w+), (\w+)\]", r"modules: [\2, \1]", text), "utf-8")


def _lessons_swapped(root: Path, _chance: random.Random) -> None:
    path = root / "modules" / "demo" / "index.md"
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"sequences: \[(\w+), (\w+)", r"sequences: [\2, \1", text), "utf-8")


def _redrawn(root: Path, chance: random.Random) -> None:
    path = root / "modules" / "demo" / "images" / "etapes.svg"
    text = re.sub(r"<!--.*?-->\n", "", path.read_text("utf-8"))
    path.write_text(re.sub(r'width="\d+"', f'width="{chance.randrange(600, 700)}"', text, count=1), "utf-8")


def _credited(root: Path, chance: random.Random) -> None:
    path = root / "modules" / "demo" / "images" / "credits.yml"
    path.write_text(f"etapes.svg: {{auteur: Agence {chance.randrange(100)}, licence: Licence Ouverte 2.0}}\n", "utf-8")


def _published(root: Path, chance: random.Random) -> None:
    """Rename who publishes a source."""
    path = root / "modules" / "sources.yml"
    name = chance.choice(["Institut", "Presse", "Union"])
    path.write_text(re.sub(rf"editeur: {name} d’essai[^,]*", f"editeur: {name} d’essai {chance.randrange(100)}", path.read_text("utf-8")), "utf-8")


def _a_page_more(root: Path, chance: random.Random) -> None:
    number = chance.randrange(10**6)
    (root / "docs" / f"page-{number}.md").write_text(f"---\ntitle: Page {number}\ndescription: Une page de plus.\n---\n\nUn prompt.\n", "utf-8")
    rewrite(root / "docs" / "index.md", "Bienvenue.", f"Bienvenue.\nVoir [la page {number}](page-{number}.md).")


def _a_page_less(root: Path, _chance: random.Random) -> None:
    """Delete the pages that were added, and what leads to them."""
    for path in (root / "docs").glob("page-*.md"):
        path.unlink()
    index = root / "docs" / "index.md"
    index.write_text(re.sub(r"\nVoir \[la page \d+\]\(page-\d+\.md\)\.", "", index.read_text("utf-8")), "utf-8")


def _renamed(root: Path, _chance: random.Random) -> None:
    """Give a lesson another file name, there and back."""
    folder, index = root / "modules" / "suite", root / "modules" / "suite" / "index.md"
    old, new = ("demande", "question") if (folder / "demande.md").exists() else ("question", "demande")
    (folder / f"{old}.md").rename(folder / f"{new}.md")
    (folder / "formateur" / f"{old}.md").rename(folder / "formateur" / f"{new}.md")
    rewrite(index, f"sequences: [{old}]", f"sequences: [{new}]")


def _a_body(root: Path, chance: random.Random) -> None:
    """A body proposes the course under its name, under another, then no more."""
    path = root / "organisations" / "essai" / "organisation.yml"
    if path.exists() and chance.random() < 0.5:
        shutil.rmtree(path.parent)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(BODY.replace("d’essai", f"d’essai {chance.randrange(100)}"), "utf-8")


def _a_question_moved(root: Path, chance: random.Random) -> None:
    """Put a question before another, on the same page."""
    path = root / "modules" / "demo" / "texte.md"
    text = path.read_text("utf-8")
    found = re.findall(r"<!-- quiz: (.*?) -->", text)
    one, other = chance.sample(found, 2)
    path.write_text(text.replace(f": {one} ", ": # ").replace(f": {other} ", f": {one} ").replace(": # ", f": {other} "), "utf-8")


def _a_fact_called(root: Path, chance: random.Random) -> None:
    path = chance.choice(sorted((root / "modules").glob("[ds]*/*e.md")))
    path.write_text(path.read_text("utf-8") + f"\nUne phrase{' encore' * chance.randrange(9)}[^donnees-personnelles].\n", "utf-8")


HOW: Mapping[str, Edit] = {
    "corps": _append("modules/*/[!i]*.md"), "fiche": _append("modules/*/index.md"), "titre": _suffix("modules/*/[!i]*.md", "titre"),
    "module": _suffix("modules/*/index.md", "titre"), "objectif": _suffix("modules/*/index.md", "enonce"),
    "question": _suffix("quizzes/*.yml", "enonce"), "retour": _suffix("quizzes/*.yml", "retour"),
    "explication": _suffix("quizzes/*.yml", "explication"), "ordre": _a_question_moved,
    "fait": _suffix("modules/sources.yml", "enonce"), "source": _published, "appel": _a_fact_called,
    "terme": _suffix("modules/glossaire.yml", "definition"),
    "dessin": _redrawn, "credit": _credited, "autour": _append("docs/*.md"), "page": _a_page_more, "retrait": _a_page_less,
    "modules": _modules_swapped, "lecons": _lessons_swapped, "renommage": _renamed, "organisme": _a_body,
    "parcours": _suffix("modules/parcours.yml", "sous_titre"), "date": lambda root, chance: (root / "modules" / "parcours.yml").write_text(
        re.sub(r"date: 2026-11-\d+", f"date: 2026-11-{chance.randrange(10, 24)}", (root / "modules" / "parcours.yml").read_text("utf-8")), "utf-8") and None,
}  # fmt: skip


def test_random_edits_give_what_a_build_from_nothing_gives(project: Path, tmp_path: Path) -> None:
    """After each edit, and whatever came before, `site/` and `dist/` are those of a first build, to the byte."""
    chance, done, before = random.Random(SEED), [], tmp_path / "avant"
    assert build(project)
    names = [*HOW]
    chance.shuffle(names)
    for name in names * (2 * EDITS // len(names) + 1):
        if len(done) == EDITS:
            break
        copy_content(project, before)
        HOW[name](project, chance)
        done.append(name)
        if not build(project):  # the check refuses it: its author takes it back
            done[-1] += ", repris"
            copy_content(before, project)
            assert build(project), f"seed {SEED}, after {done}"
        found, expected = files(project), from_nothing(project, tmp_path / "neuf")
        wrong = sorted(place for place in found.keys() | expected.keys() if found.get(place) != expected.get(place))
        assert wrong == [], f"seed {SEED}, after {done}"
    assert sum("repris" in name for name in done) <= EDITS / 3, done


def test_the_real_course_is_always_told_in_the_same_words() -> None:
    """Read anew or taken back from the disk, what packages show of it has one digest: a set has no order of its own."""
    course = model(ROOT)
    again = pickle.loads(pickle.dumps(course))
    nothing = Rendering({}, {})
    assert Known(again, nothing, ROOT, None).outline == Known(course, nothing, ROOT, None).outline
    assert "frozenset({" not in repr((course.modules, course.docs, course.facts, course.demos, course.terms))


def stamps(root: Path) -> dict[str, int]:
    """Return when each package was written."""
    return {path.name: path.stat().st_mtime_ns for path in (root / "dist").glob("essai-*")}


def test_only_what_holds_the_edited_lesson_is_made_again(project: Path) -> None:
    """An edit of a lesson leaves the packages of the other module where they are; one of the glossary, none."""
    assert build(project)
    before = stamps(project)
    _append("modules/suite/demande.md")(project, random.Random(1))
    assert build(project)
    after = stamps(project)
    made = {re.sub(r"essai-(.*?)-(?:html|scorm12|gift|cc11)-.*", r"\1", name) for name in after if after[name] != before[name]}
    assert after.keys() == before.keys()
    assert made == {"suite", "parcours"}
    _suffix("modules/glossaire.yml", "definition")(project, random.Random(1))
    assert build(project)
    assert all(stamp != after[name] for name, stamp in stamps(project).items())


def test_what_did_not_change_is_the_same_file(project: Path, tmp_path: Path) -> None:
    """A new site shares with the former one the files that are the same, and writes into none of them."""
    assert build(project)
    site, former = project / "site", tmp_path / "avant"
    shutil.copytree(site, former, copy_function=os.link)
    before = {path: path.read_bytes() for path in former.rglob("*") if path.is_file()}
    _append("modules/suite/demande.md")(project, random.Random(1))
    assert build(project)
    assert {path: path.read_bytes() for path in before} == before
    now = {site / path.relative_to(former): data for path, data in before.items()}
    assert now.keys() == {path for path in site.rglob("*") if path.is_file()}
    changed = {path for path, data in now.items() if path.read_bytes() != data}
    written = {path for path in now if not path.samefile(former / path.relative_to(site))}
    packages = {path for path in now if path.name.startswith("essai-")}  # one may be made again, and be the same
    assert written - packages == changed - packages
    assert {"demande.html", "recherche.js", "essai-suite-html.zip"} <= {path.name for path in written}
    assert "essai-demo-html.zip" not in {path.name for path in written}


def test_a_file_written_twice_leaves_the_former_one(tmp_path: Path) -> None:
    """What was first the same, then is not, is written anew: not into the file that the former folder has."""
    former, edition = tmp_path / "avant", Edition(tmp_path / "apres", tmp_path / "avant")
    Edition(former).write("index.html", b"un")
    edition.write("index.html", b"un")
    edition.write("index.html", b"si")
    assert (tmp_path / "apres" / "index.html").read_bytes() == b"si"
    assert (former / "index.html").read_bytes() == b"un"


def test_a_disk_that_knows_no_second_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There, a file that did not change is written again; nothing else differs."""
    monkeypatch.setattr(os, "link", Mock(side_effect=OSError))
    former, edition = Edition(tmp_path / "avant"), Edition(tmp_path / "apres", tmp_path / "avant")
    told = {"index.html": b"un", "modules/demo/index.html": b"deux"}
    former.take(told.items())
    edition.take(told.items())
    assert {path.relative_to(tmp_path / "apres").as_posix(): path.read_bytes() for path in (tmp_path / "apres").rglob("*.html")} == told


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="mkfifo")
def test_what_somebody_put_in_the_site_is_no_page_of_it(tmp_path: Path) -> None:
    """A link in the former folder, a pipe, a folder: none is taken for the file, whatever it leads to."""
    former, edition = tmp_path / "avant", Edition(tmp_path / "apres", tmp_path / "avant")
    (former / "dossier.html").mkdir(parents=True)
    (tmp_path / "ailleurs.html").write_bytes(b"un")
    (former / "lien.html").symlink_to(tmp_path / "ailleurs.html")
    os.mkfifo(former / "tube.html")
    told = {"lien.html": b"un", "tube.html": b"", "dossier.html": b"trois"}
    edition.take(told.items())
    assert {path.name: path.read_bytes() for path in (tmp_path / "apres").iterdir() if not path.is_symlink()} == told


def test_a_package_that_somebody_touched_is_made_again(project: Path) -> None:
    """What stands in `dist/` is read again: what is not what was made leaves."""
    assert build(project)
    whole = files(project)
    one, other, *_ = sorted((project / "dist").glob("essai-*"))
    one.unlink()
    one.write_bytes(b"autre chose")
    other.unlink()
    assert build(project)
    assert files(project) == whole


def test_a_shelf_that_is_lost_changes_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without what earlier runs left, with a broken one, or on a disk that keeps nothing: the same bytes."""
    assert build(project)
    whole = files(project)
    for shelf in (project / cache.FOLDER).iterdir():
        shelf.write_bytes(b"abc")
    assert build(project)
    assert files(project) == whole
    monkeypatch.setattr(Shelf, "save", lambda _: None)
    shutil.rmtree(project / cache.FOLDER)
    assert build(project)
    assert files(project) == whole
    assert not (project / cache.FOLDER).exists()


def test_the_sample_is_large_enough(tmp_path: Path) -> None:
    """Each kind of edit changes the content."""
    for name, edit in HOW.items():
        root = copy_course(tmp_path / name)
        before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        edit(root, random.Random(SEED))
        assert name == "retrait" or before != {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
