"""Under `enclair serve`, an edit remakes the pages that it changes and no other; one sees what a whole build would show."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http import HTTPStatus
from multiprocessing import get_context
from pathlib import Path
from threading import Event
from wsgiref.util import setup_testing_defaults

import pytest
from jinja2 import Environment, nodes
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from playwright.sync_api import Browser, expect
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from conftest import NIGHT, PATIENCE, ROOT, rewrite
from enclair import watching
from enclair.pages.refusal import FOLDER
from enclair.site import Site
from enclair.watching import Watch, state
from test_cli import free_port

URL = "http://127.0.0.1:8000/"
LESSON = "modules/demo/reponse.md"


def whole(root: Path, folder: Path, *, is_first: bool = False) -> None:
    """Build the site of a project in a folder, as `mkdocs serve` does; the first time, nothing is remembered."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), site_url=URL)
    if is_first:
        config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=URL)


def shown(folder: Path) -> dict[str, bytes]:
    """Return the files of a site, by their place."""
    files = (path for path in folder.rglob("*") if path.is_file() and FOLDER not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


class Author:
    """Somebody who saves files, and looks at the site of a server that listens to no one else."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.folder = root, folder / "servi"
        whole(root, self.folder, is_first=True)
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(self.folder), site_url=URL)
        self.builds: list[float] = []
        self.server = LiveReloadServer(self._whole, "127.0.0.1", 8000, str(self.folder))
        for path in (config.docs_dir, config.config_file_path):
            self.server.watch(path)
        config.plugins.on_serve(self.server, config=config, builder=self._whole)

    def _whole(self) -> None:
        self.builds.append(time.monotonic())
        whole(self.root, self.folder)

    def saves(self) -> set[str]:
        """Have the server see the edits; return the pages that were written."""
        before = {path: path.stat().st_mtime_ns for path in self.folder.rglob("*.html")}
        self.server.builder()
        pages = (path for path in self.folder.rglob("*.html") if FOLDER not in path.parts)
        written = (path for path in pages if path.stat().st_mtime_ns != before.get(path))
        return {path.relative_to(self.folder).as_posix() for path in written}

    def sees(self, uri: str) -> tuple[int, str]:
        """Return the status of what the server answers, and what it answers."""
        environ = {"PATH_INFO": f"/{uri}"}
        setup_testing_defaults(environ)
        status: list[str] = []
        answer = b"".join(self.server.get_app()(environ, lambda said, _: status.append(said)))
        return int(status[0].split()[0]), answer.decode()


@pytest.fixture
def author(project: Path, tmp_path: Path) -> Iterator[Author]:
    found = Author(project, tmp_path)
    yield found
    found.server.server_close()


def fresh(root: Path, folder: Path) -> dict[str, bytes]:
    """Return the site as a process that remembers nothing builds it."""
    process = get_context("fork").Process(target=whole, args=(root, folder), kwargs={"is_first": True})
    process.start()
    process.join(PATIENCE)
    assert process.exitcode == 0
    return shown(folder)


def lesson(root: Path) -> None:
    rewrite(root / LESSON, "aucun résultat.", "aucun résultat, ni lundi, ni mardi.")


def question(root: Path) -> None:
    rewrite(root / "quizzes/demo.yml", "On vérifie dans la source, pas dans", "On vérifie dans la source et non dans")


def title(root: Path) -> None:
    rewrite(root / LESSON, "titre: Une belle réponse, et fausse", "titre: Une réponse belle et fausse")


def module(root: Path) -> None:
    rewrite(root / "modules/suite/index.md", "titre: ", "titre: Et ")


def fact(root: Path) -> None:
    rewrite(root / "modules/sources.yml", "30 réponses sur 300 contiennent une erreur", "30 réponses sur 300 portent une erreur")


def term(root: Path) -> None:
    rewrite(root / "modules/glossaire.yml", "Programme qui écrit un texte", "Outil qui écrit un texte")


def case(root: Path) -> None:
    rewrite(root / "modules/cas-usage/catalogue.yml", "Le robot écoute la demande", "Le robot entend la demande")


def around(root: Path) -> None:
    rewrite(root / "docs/index.md", "Bienvenue.", "Bienvenue à vous.")


def sheet(root: Path) -> None:
    rewrite(root / "modules/demo/index.md", "sequences: [reponse, texte, essentiel]", "sequences: [texte, reponse, essentiel]")


def drawing(root: Path) -> None:
    rewrite(root / "modules/demo/images/etapes.svg", 'stroke-width="3"', 'stroke-width="4"')


def new_lesson(root: Path) -> None:
    text = (root / LESSON).read_text("utf-8").replace("demo-reponse", "demo-encore").replace("titre: Une", "titre: Encore une")
    (root / "modules/demo/encore.md").write_text(re.sub(r"\n<!-- quiz: demo-(article|delai|trou) -->\n", "", text), "utf-8")
    rewrite(root / "modules/demo/index.md", "sequences: [texte, reponse, essentiel]", "sequences: [texte, reponse, encore, essentiel]")


def lesson_gone(root: Path) -> None:
    (root / "modules/demo/encore.md").unlink()
    rewrite(root / "modules/demo/index.md", "encore, ", "")


def setting(root: Path) -> None:
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "site_name: Autre nom\n", "utf-8")


def again(root: Path) -> None:
    rewrite(root / LESSON, "On juge le style", "On juge la forme")


IN_PLACE = (title, module, sheet, fact, term, question, case, around, lesson, again)
"""Edits of texts: first those that show in many pages, so that none of the others mends what they would have left."""
WHOLE = (drawing, new_lesson, lesson_gone, setting)
"""Edits that ask MkDocs for the whole site."""


def test_what_is_served_is_what_a_whole_build_shows(author: Author, tmp_path: Path) -> None:
    """After edits of every kind, one on top of the other: the same files, byte for byte; texts are remade in place.

    By night, the two are compared after each edit.
    """
    for edit in (*IN_PLACE[:-1], *WHOLE[:2], again, *WHOLE[2:]):
        builds = len(author.builds)
        edit(author.root)
        author.saves()
        assert author.server.root == str(author.folder), f"{edit.__name__} is no error"
        assert len(author.builds) - builds == (edit in WHOLE), edit.__name__
        if NIGHT or edit in {lesson, again, setting}:
            author.sees("assets/recherche.js")
            assert shown(author.folder) == fresh(author.root, tmp_path / edit.__name__), edit.__name__


def test_only_the_pages_that_show_an_edit_are_written(author: Author) -> None:
    """A text is in its page; a title in the menus of its module and in lists; trainers’ notes are in none."""
    rewrite(author.root / LESSON, "On juge le style", "On juge la forme")
    assert author.saves() == {"modules/demo/reponse.html"}
    rewrite(author.root / "docs/index.md", "Bienvenue.", "Bienvenue à vous.")
    assert author.saves() == {"index.html"}
    rewrite(author.root / "modules/demo/formateur/reponse.md", "\n\n", "\n\nUn mot de plus. ")
    assert author.saves() == set()
    title(author.root)
    written = author.saves()
    assert written >= {f"modules/demo/{name}.html" for name in ("index", "reponse", "texte", "essentiel")}
    assert written.isdisjoint({"modules/suite/demande.html", "glossaire.html", "index.html"})


def test_the_page_that_was_edited_is_shown_first(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    """Open pages reload once it is remade; the others answer when they too are as they should be."""
    is_shown, may_end, finish = Event(), Event(), Site.finish

    def held(site: Site) -> None:
        is_shown.set()
        assert may_end.wait(PATIENCE)
        finish(site)

    monkeypatch.setattr(Site, "finish", held)
    author.server._wanted_epoch += 1
    title(author.root)
    with ThreadPoolExecutor() as pool:
        saved = pool.submit(author.server.builder)
        try:
            assert is_shown.wait(PATIENCE)
            assert author.server._visible_epoch == author.server._wanted_epoch
            assert "Une réponse belle et fausse" in author.sees("modules/demo/reponse.html")[1]
            other = pool.submit(author.sees, "modules/demo/index.html")
            with pytest.raises(TimeoutError):
                other.result(0.2)
        finally:
            may_end.set()
        assert "Une réponse belle et fausse" in other.result(PATIENCE)[1]
        saved.result(PATIENCE)
    assert author.builds == []


def test_the_template_shows_what_the_site_tells_it_alone() -> None:
    """Otherwise a page could be out of date without anyone to tell: MkDocs only says where it is, and on which site."""
    tree = Environment().parse((ROOT / "overrides" / "page.html").read_text("utf-8"))
    assert {"course", "files", "nav", "pages"}.isdisjoint(name.name for name in tree.find_all(nodes.Name))
    read = {(part.node.name, part.attr) for part in tree.find_all(nodes.Getattr) if isinstance(part.node, nodes.Name)}
    assert {place for place in read if place[0] in {"page", "config"}} == {
        ("page", "file"), ("page", "canonical_url"), ("page", "is_homepage"),
        ("config", "site_name"), ("config", "site_description"),
    }  # fmt: skip
    assert {part.attr for part in tree.find_all(nodes.Getattr) if getattr(part.node, "attr", "") == "file"} == {"dest_uri"}


def test_data_is_as_new_as_the_pages(author: Author) -> None:
    """The search index is not remade while one waits for a page, but once it is asked for."""
    rewrite(author.root / LESSON, "On juge le style", "On juge la calligraphie")
    author.saves()
    author.sees("modules/demo/reponse.html")
    assert b"calligraphie" not in (author.folder / "assets/recherche.js").read_bytes()
    assert "calligraphie" in author.sees("assets/recherche.js")[1]


def test_errors_stand_in_place_of_the_pages_until_they_are_mended(author: Author) -> None:
    """At every address, known or not; the pages wait as they were, and come back."""
    before, bank = shown(author.folder), author.root / "quizzes" / "demo.yml"
    text = bank.read_text("utf-8")
    bank.write_text(text.replace("texte: Je cherche", "texte:<b>Je cherche", 1), "utf-8")
    author.saves()
    for uri in ("", "modules/demo/reponse.html", "glossaire.html", "perdue.html"):
        status, html = author.sees(uri)
        assert "quizzes/demo.yml:12:9" in html
        assert "il manque une espace après « texte: »" in html
        assert status == (HTTPStatus.NOT_FOUND if uri in {"glossaire.html", "perdue.html"} else HTTPStatus.OK)
    assert author.sees("modules/demo/reponse.html")[1].count('<script src="/livereload/recharge.js?') == 1
    assert shown(author.folder) == before
    bank.write_text(text, "utf-8")
    assert author.saves() == set()
    assert "demo-article" in author.sees("modules/demo/reponse.html")[1]
    assert author.sees("perdue.html")[0] == HTTPStatus.NOT_FOUND
    assert shown(author.folder) == before


def test_a_bug_of_ours_is_told_and_the_next_edit_starts_anew(author: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was half remade is not trusted: the whole site is built."""
    rewrite(author.root / LESSON, "On juge le style", "On juge la forme")
    with monkeypatch.context() as patched:
        patched.setattr("enclair.serving._build_page", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            author.saves()
    author.saves()
    assert len(author.builds) == 1
    assert "On juge la forme" in author.sees("modules/demo/reponse.html")[1]


# ——— noticing ———


class Told(FileSystemEventHandler):
    """Waits to be told of a change."""

    def __init__(self) -> None:
        self._told = Event()

    def on_any_event(self, event: FileSystemEvent) -> None:  # noqa: ARG002
        """Be told."""
        self._told.set()

    def waits(self) -> None:
        """Wait for it, then start again."""
        assert self._told.wait(PATIENCE)
        self._told.clear()


def no_more(*_: object, **__: object) -> None:
    raise OSError(28, "inotify watch limit reached")


@pytest.mark.parametrize("can_listen", [True, False], ids=["système", "regard"])
def test_a_change_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_listen: bool) -> None:
    """Told by the system, or seen where it tells nothing: a file written, added, renamed, removed; a folder moved."""
    monkeypatch.setattr(watching, "PATIENCE", PATIENCE if can_listen else 0.05)
    if not can_listen:
        monkeypatch.setattr(watching.Observer, "start", no_more)
    folder, told = tmp_path / "modules" / "demo", Told()
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("un", "utf-8")
    watch = Watch(state([str(tmp_path)]))
    watch.schedule(told, str(tmp_path))
    watch.start()
    try:
        edits: list[Callable[[], object]] = [
            lambda: (folder / "a.md").write_text("deux", "utf-8"),
            (folder / "b.md").touch,
            lambda: (folder / "b.md").rename(folder / "c.md"),
            (folder / "c.md").unlink,
            lambda: shutil.move(folder, tmp_path / "ailleurs"),
        ]
        for edit in edits:
            edit()
            told.waits()
    finally:
        watch.stop()
        watch.join(PATIENCE)
    assert not watch.is_alive()


# ——— served to someone ———


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """Serve a project; give its address."""
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "enclair", "--projet", str(project), "serve", "--adresse", address]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        for line in process.stdout or ():
            if "Le site est ici" in line:
                break
        else:
            raise AssertionError("the server did not start")
        yield f"http://{address}/"
    finally:
        process.terminate()
        process.wait(PATIENCE)


def test_an_open_page_follows_what_is_saved(project: Path, browser: Browser) -> None:
    """It reloads by itself, under the policy of the site: with the new text, with an error, and again without."""
    path = project / LESSON
    text = path.read_text("utf-8")
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    with serving(project) as site:
        page.goto(f"{site}modules/demo/reponse.html")
        path.write_text(text.replace("On juge le style", "On juge la forme"), "utf-8")
        expect(page.get_by_text("On juge la forme")).to_be_visible()
        path.write_text(text.replace("objectifs:", "objectif:"), "utf-8")
        expect(page.get_by_text("vouliez-vous dire « objectifs »")).to_be_visible()
        path.write_text(text, "utf-8")
        expect(page.get_by_text("On juge le style")).to_be_visible()
    page.close()
    assert [told for told in refused if "Security Policy" in told] == []


def test_a_project_in_error_is_served(project: Path) -> None:
    """From the start: what is to mend is shown, and not run; the site comes once it is mended."""
    rewrite(project / "docs" / "index.md", "Bienvenue.", "Bienvenue, voyez [la <script>](perdue.md).")
    with serving(project) as site:
        html = fetched(site)
        assert "perdue.md" in html
        assert "<script>](" not in html
        shown_now = re.search(r"recharge\.js\?(\d+)", html)
        assert shown_now
        rewrite(project / "docs" / "index.md", "Bienvenue, voyez [la <script>](perdue.md).", "Bienvenue.")
        fetched(f"{site}livereload/{shown_now[1]}/0")  # answers once there is something else to see
        assert "modèle de langage" in fetched(f"{site}glossaire.html")


def fetched(url: str) -> str:
    """Return a page, whatever its status."""
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        return error.read().decode()
