"""The SCORM packages, taken by what real platforms are made of."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import django
import pytest
from django.conf import settings
from lxml import etree
from playwright.sync_api import Browser
from xblock.field_data import DictFieldData

from answering import ANSWER

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


@pytest.mark.parametrize("door", INTERFACES)
def test_scorm_again_hears_nothing(
    browser: Browser, project: Path, tmp_path: Path, serve: Callable[[Path], str], door: str
) -> None:
    """With the run-time interface of scorm-again around it, a package calls none of it, wherever one clicks."""
    script, maker, place, prefix = INTERFACES[door]
    (package,) = project.glob(f"dist/*-bases-{door}-[0-9]*.zip")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "paquet")
    (tmp_path / "scorm.js").write_bytes((SCORM_AGAIN / script).read_bytes())
    calls = [f"{prefix}{name}" for name in ("Initialize", "SetValue", "GetValue", "Commit", "Finish" if prefix else "Terminate")]
    opening = "index.html" if "-" in door else "bases-faux-avec-aplomb.html"
    (tmp_path / "hote.html").write_text(
        "<!doctype html><title>hôte</title><script src='scorm.js'></script><script>"
        f"window.calls = []; window.{place} = {maker}({{autocommit: false, logLevel: 5}});"
        f"for (const name of {calls}) window.{place}.on(name, () => window.calls.push(name));"
        f"</script><iframe src='paquet/{opening}' width=1000 height=700></iframe>",
        "utf-8",
    )
    page = browser.new_page()
    page.goto(f"{serve(tmp_path)}/hote.html")
    heard = page.evaluate(f"() => {{ {place}.{calls[0]}(''); return calls.splice(0) }}")
    assert heard == calls[:1]
    frame = page.frame_locator("iframe")
    if opening == "index.html":  # one item: the package leads by its own links
        with page.expect_event("framenavigated"):
            frame.locator("article a[href='bases-faux-avec-aplomb.html']").first.click()
        page.frames[-1].wait_for_load_state()
    for quiz in frame.locator(".quiz").all():
        assert quiz.evaluate(ANSWER)
    with page.expect_event("framenavigated"):
        frame.locator("a[rel=next]").click()
    page.frames[-1].wait_for_load_state()
    assert page.evaluate("() => calls") == []
    page.close()
