"""« Rien n’a changé » is said when nothing did: not a byte of what goes in, not a file of what came out."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from conftest import PATIENCE, rewrite
from enclair import cache
from enclair.problems import Problem, Severity, Source
from enclair.unchanged import Built, Past, Told, outputs

DAY = date(2026, 11, 29)
UNCHANGED = "Rien n’a changé : site/ et dist/ sont à jour.\n"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "chez-moi"))
    cache._key.cache_clear()
    cache.engine.cache_clear()
    yield
    cache._key.cache_clear()
    cache.engine.cache_clear()


def past(root: Path, *options: object) -> Past:
    """Return what a new run knows."""
    cache.engine.cache_clear()
    return Past(root, "essai", *(options or (DAY,)))


def _touched(root: Path) -> None:
    path = root / "docs" / "index.md"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")


def _emptied(root: Path) -> None:
    (root / "quizzes" / "suite.yml").unlink()


def _added(root: Path) -> None:
    (root / "modules" / "demo" / "notes.txt").touch()


def _body(root: Path) -> None:
    (root / "organisations" / "autre").mkdir()


def _noted(root: Path) -> None:
    (root / "NOTES.md").write_text("## 2027.1\n", "utf-8")


def _set(root: Path) -> None:
    rewrite(root / "mkdocs.yml", "# Le site", "# Un site")


def _asked(_root: Path) -> None:
    os.environ["ENCLAIR_ORGANISATION"] = "essai"


def _dated(_root: Path) -> None:
    os.environ["SOURCE_DATE_EPOCH"] = "1"


CHANGES = (_touched, _emptied, _added, _body, _noted, _set, _asked, _dated)


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: one.__name__)
def test_any_change_of_what_goes_in_is_seen(project: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ENCLAIR_ORGANISATION", "SOURCE_DATE_EPOCH"):
        monkeypatch.setenv(name, "")
    past(project).keep("fait")
    assert past(project).outcome(str) == "fait"
    change(project)
    assert past(project).outcome(str) is None


def test_another_day_or_another_format_is_another_command(project: Path) -> None:
    past(project, DAY, ["html"]).keep("fait")
    assert past(project, DAY, ["html"]).outcome(str) == "fait"
    assert past(project, DAY, []).outcome(str) is None
    assert past(project, date(2026, 11, 30), ["html"]).outcome(str) is None


def test_a_project_that_cannot_be_read_whole_has_no_past(project: Path) -> None:
    os.mkfifo(project / "docs" / "tube.md")
    past(project).keep("fait")
    assert past(project).outcome(str) is None


def test_any_change_of_what_came_out_is_seen(tmp_path: Path) -> None:
    for name in ("site/assets", "dist"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text("a")
    (tmp_path / "dist" / "a.zip").write_text("b")
    found = {outputs(tmp_path)}

    def changed() -> bool:
        before = len(found)
        found.add(outputs(tmp_path))
        return len(found) > before

    assert not changed()
    (tmp_path / "site" / "assets" / "b.js").touch()
    assert changed()
    (tmp_path / "dist" / "a.zip").rename(tmp_path / "dist" / "b.zip")
    assert changed()
    os.utime(tmp_path / "dist" / "b.zip", ns=(1, 1))
    assert changed()
    (tmp_path / "site" / "index.html").unlink()
    assert changed()
    shutil.rmtree(tmp_path / "dist")
    assert changed()


def test_a_report_comes_back_whole(project: Path) -> None:
    told = Told((Problem(Source("a.md", 2, 3), "SEQ001", "quoi", "faire", Severity.WARNING),), (), "Une règle.")
    past(project).keep(told)
    found = past(project).outcome(Told)
    assert found == told
    assert found.problems[0].severity is Severity.WARNING
    past(project).keep(Built(("a", "b"), "c"))
    assert past(project).outcome(Built) == Built(("a", "b"), "c")


def enclair(root: Path, *arguments: str) -> tuple[int, str, str]:
    """Run a command on a project; return its code, what it said, what it said beside."""
    command = [sys.executable, "-m", "enclair", "--projet", str(root), *arguments]
    environment = os.environ | {"ENCLAIR_FORMATS": "", "GITHUB_ACTIONS": ""}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE)
    return done.returncode, done.stdout, done.stderr


def test_a_build_is_said_to_be_up_to_date_only_when_it_is(project: Path) -> None:
    """The second time, the same warnings and one sentence; a build that failed leaves the outputs as they were."""
    rewrite(project / "modules" / "sources.yml", "revoir_avant: 2028-11-30", f"revoir_avant: {date.today()}")
    code, first, beside = enclair(project, "bundle", "--format", "html")
    assert (code, UNCHANGED in first) == (0, False)
    told = [line for line in beside.splitlines() if "SRC007" in line or "règles vérifiées" in line]
    assert len(told) == 2
    left = outputs(project)
    assert enclair(project, "bundle", "--format", "html") == (0, UNCHANGED, "".join(f"{line}\n" for line in told))
    page = project / "docs" / "index.md"
    whole = page.read_text("utf-8")
    page.write_text(f"{whole}\n<script>\n", "utf-8")
    code, said, _ = enclair(project, "bundle", "--format", "html")
    assert (code, UNCHANGED in said) == (1, False)
    page.write_text(whole, "utf-8")
    assert enclair(project, "bundle", "--format", "html")[1] == UNCHANGED
    assert outputs(project) == left
    next((project / "dist").glob("*.zip")).unlink()
    code, said, _ = enclair(project, "bundle", "--format", "html")
    assert (code, UNCHANGED in said) == (0, False)


def test_a_check_says_again_what_it_said(project: Path) -> None:
    """Same report in each form, same code; and anew once something changed."""
    page = project / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n<script>\n", "utf-8")
    first = enclair(project, "check")
    assert first[0] == 1
    assert "SEC001" in first[1]
    shelf = project / cache.FOLDER / "controle"
    written = shelf.stat().st_mtime_ns
    assert enclair(project, "check") == first
    assert '"SEC001"' in enclair(project, "check", "--format", "json")[1]
    assert shelf.stat().st_mtime_ns == written  # nothing was checked again
    page.write_text(page.read_text("utf-8").replace("\n<script>\n", ""), "utf-8")
    assert enclair(project, "check")[0] == 0
