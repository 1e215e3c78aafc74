"""The SCORM packages, taken by what real platforms are made of."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest import mock

import django
import pytest
from django.conf import settings
from lxml import etree
from playwright.sync_api import Browser, Frame, Page
from xblock.field_data import DictFieldData

from answering import ANSWER
from conftest import NIGHT

MODULES = Path(__file__).resolve().parents[2] / "node_modules"
SCORM_AGAIN = MODULES / "scorm-again" / "dist"
INTERFACES = {
    "scorm12": ("scorm12.min.js", "new Scorm12API", "API", "LMS"),
    "scorm12-une-page": ("scorm12.min.js", "new Scorm12API", "API", "LMS"),
    "scorm12-muet": ("scorm12.min.js", "new Scorm12API", "API", "LMS"),
    "scorm2004": ("scorm2004.min.js", "new Scorm2004API", "API_1484_11", ""),
}
"""For each door: the script of scorm-again, what makes its interface, where packages look for it, how its calls open."""


@pytest.fixture
def packages(project: Path) -> list[Path]:
    """Every SCORM package of the real course."""
    found = sorted(project.glob("dist/*-scorm*.zip"))
    assert len(found) == 4 * 20  # six modules, the whole, thirteen roles
    return found


def manifest(package: Path) -> etree._Element:
    with zipfile.ZipFile(package) as archive:
        assert archive.infolist()[0].filename == "imsmanifest.xml"
        return etree.fromstring(archive.read("imsmanifest.xml"))


def test_manifests_follow_the_official_schemas(
    packages: list[Path], schema: etree.XMLSchema, schema_2004: etree.XMLSchema
) -> None:
    """Each manifest is valid against the XSDs of its edition; `formats/test_scorm.py` checks that they do judge."""
    for package in packages:
        judge = schema_2004 if "-scorm2004-" in package.name else schema
        assert judge.validate(manifest(package)), judge.error_log


def test_every_resource_is_an_asset(packages: list[Path]) -> None:
    """No resource is a SCO but that of the silent packages, which has nothing to call the platform with either."""
    for package in packages:
        kinds = set(map(str, manifest(package).xpath("//@*[local-name() = 'scormtype' or local-name() = 'scormType']")))
        assert kinds == {"sco" if "-scorm12-muet-" in package.name else "asset"}


def test_manifest_lists_every_file_once(packages: list[Path]) -> None:
    """The files of the archive and those of the manifest are the same set, each listed once."""
    for package in packages:
        with zipfile.ZipFile(package) as archive:
            names = set(archive.namelist()) - {"imsmanifest.xml"}
        listed = [node.get("href") for node in manifest(package).iter("{*}file")]
        assert sorted(listed) == sorted(names)


@pytest.fixture(scope="session")
def scorm_block(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], object]:
    """Make blocks of openedx-scorm-xblock, which store what they extract in a folder of ours."""
    if not settings.configured:
        settings.configure(
            MEDIA_ROOT=str(tmp_path_factory.mktemp("media")), USE_TZ=True,
            CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
            TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
        )  # fmt: skip
        django.setup()
    from openedxscorm.scormxblock import ScormXBlock  # noqa: PLC0415  needs the settings above

    def make() -> object:
        block = ScormXBlock(mock.Mock(), DictFieldData({}), mock.Mock())
        block.location = mock.Mock(block_id="bloc", org="org", course="cours", block_type="scorm")
        block.runtime.service = mock.Mock(return_value=None)
        return block

    return make


def test_open_edx_takes_every_package(packages: list[Path], scorm_block: Callable[[], object]) -> None:
    """The XBlock of Open edX extracts each package, launches its first page, and shows every page in its menu."""
    for package in packages:
        block = scorm_block()
        upload = mock.Mock(file=io.BytesIO(package.read_bytes()))
        upload.file.name = package.name
        params = {
            "display_name": "x", "width": "", "height": "450", "has_score": "0", "enable_navigation_menu": "1",
            "enable_fullscreen_button": "1", "navigation_menu_width": "", "weight": "1", "popup_on_launch": "0",
            "file": upload,
        }  # fmt: skip
        with mock.patch.object(type(block), "xblock_settings", {}, create=True):
            answer = json.loads(block.studio_submit(mock.Mock(method="POST", params=params), "").body)
        assert answer == {"result": "success", "errors": []}
        assert block.index_page_path == "index.html"
        assert block.scorm_version == ("SCORM_2004" if "-scorm2004-" in package.name else "SCORM_12")
        assert block.navigation_menu.count("href=") == len(manifest(package).xpath("//@identifierref[parent::*[@isvisible]]"))


HOSTS: Mapping[str, str] = {
    "cadre": "<iframe src='{package}'></iframe>",
    "cadre dans un cadre": "<iframe src='cadre.html'></iframe>",
    "fenêtre": "<a href='{package}' target='paquet'>Ouvrir</a>",
    "autre origine": "<iframe src='{elsewhere}'></iframe>",
    "bac à sable": "<iframe src='{package}' sandbox='allow-scripts'></iframe>",
    "bac à sable sans programme": "<iframe src='{package}' sandbox></iframe>",
}
"""The six ways in which platforms show a package: what stands in their page, the interface of SCORM around it."""


def shown(page: Page, host: str) -> tuple[Page, Frame]:
    """Return where the package is shown: the page that holds it, and its frame, once it is there."""
    if host == "fenêtre":
        with page.expect_popup() as popup:
            page.locator("a").click()
        popup.value.wait_for_load_state()
        return popup.value, popup.value.main_frame
    page.wait_for_load_state("load")
    frame = page.frames[-1]
    frame.wait_for_load_state("load")
    return page, frame


def follow(page: Page, frame: Frame, link: str) -> None:
    """Follow a link of the package to its next page."""
    with page.expect_event("framenavigated"):
        frame.locator(link).first.click()
    frame.wait_for_load_state("load")


def answered(frame: Frame, host: str) -> bool:
    """Answer the questions of a page; without programs, unfold what explains them. Tell whether each is explained.

    They are the same everywhere: past the first host, one question says whether programs and answers are at work.
    """
    quizzes = frame.locator(".quiz").all()[: None if host == "cadre" else 1]
    if host == "bac à sable sans programme":
        for quiz in quizzes:
            quiz.locator("details.quiz-corrige > summary").first.click()
        return bool(quizzes) and all(quiz.locator("details.quiz-corrige[open] li").first.is_visible() for quiz in quizzes)
    return bool(quizzes) and all(quiz.evaluate(ANSWER) for quiz in quizzes)


@pytest.mark.parametrize("door", INTERFACES)
def test_scorm_again_hears_nothing(
    browser: Browser, project: Path, tmp_path: Path, serve: Callable[[Path], str], door: str
) -> None:
    """With the run-time interface of scorm-again around it, a package plays in six hosts and calls none of them.

    By day, the packages of one door in all six, those of the others, which hold the same pages, in a frame and in a window.
    """
    script, maker, place, prefix = INTERFACES[door]
    (package,) = project.glob(f"dist/*-bases-{door}-[0-9]*.zip")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "paquet")
    (tmp_path / "scorm.js").write_bytes((SCORM_AGAIN / script).read_bytes())
    calls = [f"{prefix}{name}" for name in ("Initialize", "SetValue", "GetValue", "Commit", "Finish" if prefix else "Terminate")]
    lesson = "bases-faux-avec-aplomb.html"
    opening = "index.html" if "-" in door else lesson
    places = {"package": f"paquet/{opening}", "elsewhere": f"{serve(tmp_path / 'paquet')}/{opening}"}
    (tmp_path / "cadre.html").write_text(f"<!doctype html><title>cadre</title><iframe src='paquet/{opening}'></iframe>", "utf-8")
    context = browser.new_context(locale="fr-FR")
    tried = HOSTS if NIGHT or door == "scorm12" else {"cadre": HOSTS["cadre"]}
    for rank, (host, body) in enumerate(tried.items()):
        (tmp_path / f"hote-{rank}.html").write_text(
            "<!doctype html><title>hôte</title><style>iframe { width: 1000px; height: 700px }</style><script src='scorm.js'></script>"
            f"<script>window.calls = []; window.{place} = {maker}({{autocommit: false, logLevel: 5}});"
            f"for (const name of {calls}) window.{place}.on(name, () => window.calls.push(name));</script>" + body.format(**places),
            "utf-8",
        )
        page, errors = context.new_page(), list[str]()
        context.on("weberror", lambda error, told=errors: told.append(str(error.error)))
        page.goto(f"{serve(tmp_path)}/hote-{rank}.html")
        heard = page.evaluate(f"() => {{ {place}.{calls[0]}(''); return calls.splice(0) }}")
        assert heard == calls[:1], host
        holder, frame = shown(page, host)
        if opening == "index.html":  # one item: the package leads by its own links
            follow(holder, frame, f"article a[href='{lesson}']")
        title = frame.locator("h1").inner_text()
        assert answered(frame, host), host
        follow(holder, frame, "a[rel=next]")
        assert frame.locator("h1").inner_text() != title, host
        assert page.evaluate("() => calls") == [], host
        assert errors == [], host
        for one in context.pages:
            one.close()
    assert context.storage_state() == {"cookies": [], "origins": []}
    context.close()


def test_the_six_hosts_are_those_that_are_told() -> None:
    """The page about what was tried names each way of showing a package, and no other."""
    told = (MODULES.parent / "docs" / "republier" / "essais.md").read_text("utf-8").partition("\n## Six façons")[2]
    rows = [line.strip("| ").split(" | ")[0] for line in told.splitlines() if line.startswith("| ")]
    assert [row.lower() for row in rows[2:]] == [*HOSTS]
