"""Outliving the theme: what another generator makes of the same files, and what stops one that runs no hook."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import NIGHT, ROOT, copy_course, rewrite
from enclair.folders import count_questions

COPIED = ("modules", "quizzes", "demos", "docs", "overrides")
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT / "hooks")}


def run(*command: str, root: Path) -> subprocess.CompletedProcess[str]:
    """Run a Python module on a project, its output in one text."""
    return subprocess.run([sys.executable, "-m", *command], env=ENVIRONMENT, cwd=root, text=True, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)  # fmt: skip


def generate(generator: str, root: Path) -> subprocess.CompletedProcess[str]:
    return run(generator, "build", "--strict", "--config-file", str(root / "mkdocs.yml"), root=root)


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its relative path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def enclair(*arguments: str, root: Path) -> subprocess.CompletedProcess[str]:
    return run("enclair", "--projet", str(root), *arguments, root=root)


def test_properdocs_makes_the_same_site_and_packages(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """ProperDocs, which goes on with MkDocs 1.6, makes the same bytes, page by page: of the real course by night."""
    former: Path = request.getfixturevalue("published" if NIGHT else "built")
    if NIGHT:
        for name in COPIED:
            shutil.copytree(ROOT / name, tmp_path / name)
        config = (ROOT / "mkdocs.yml").read_text("utf-8").replace("[hooks/", f"[{ROOT.as_posix()}/hooks/")
        (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    else:
        copy_course(tmp_path)
    outcome = generate("properdocs", tmp_path)
    assert outcome.returncode == 0, outcome.stdout
    ours, theirs = (files(root / "site") | files(root / "dist") for root in (former, tmp_path))
    assert sum(name.endswith(".html") for name in ours) > (90 if NIGHT else 15)
    assert ours.keys() == theirs.keys()
    assert [name for name, data in ours.items() if data != theirs[name]] == []


@pytest.mark.parametrize("generator", ["mkdocs", "properdocs"])
def test_a_warning_publishes_nothing(project: Path, generator: str) -> None:
    """In strict mode a warning of the generator itself leaves no site, under either name of its logger."""
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "nav: [index.md, absente.md]\n", "utf-8")
    outcome = generate(generator, project)
    assert outcome.returncode != 0
    assert not (project / "site").exists()
    assert not (project / "dist").exists()


def test_enclair_build_is_strict(project: Path) -> None:
    """`enclair build` shows the generator’s warning, fails, and publishes nothing."""
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "nav: [index.md, absente.md]\n", "utf-8")
    outcome = enclair("build", root=project)
    assert outcome.returncode == 1
    assert "absente.md" in outcome.stdout
    assert "INFO" not in outcome.stdout
    assert not (project / "site").exists()


@pytest.mark.parametrize("generator", ["mkdocs", "properdocs"])
def test_a_generator_without_hooks_stops(project: Path, generator: str) -> None:
    """Without our hooks no page is written: the build stops on a name that says why."""
    without_hooks(project)
    outcome = generate(generator, project)
    assert outcome.returncode != 0
    assert "CE GÉNÉRATEUR N’A PAS LANCÉ hooks/mkdocs_hooks.py" in outcome.stdout
    assert list((project / "site").rglob("*.html")) == []


def without_hooks(project: Path) -> None:
    config = project / "mkdocs.yml"
    lines = [line for line in config.read_text("utf-8").splitlines() if not line.startswith("hooks:")]
    config.write_text("\n".join([*lines, "hooks: []", ""]), "utf-8")


def test_enclair_says_that_hooks_did_not_run(project: Path) -> None:
    """`enclair build` says in French that the generator ran without hooks, and fails."""
    (project / "mkdocs_hooks.py").write_text("", "utf-8")
    without_hooks(project)
    rewrite(project / "mkdocs.yml", "hooks: []", "hooks: [mkdocs_hooks.py]")
    (project / "site").mkdir()
    outcome = enclair("build", root=project)
    assert outcome.returncode == 1
    assert "enclair : le générateur n’a pas lancé nos programmes" in outcome.stdout
    assert list((project / "site").iterdir()) == []
    assert [path.name for path in project.iterdir() if path.name.startswith(".")] == []


def test_enclair_counts_the_questions_of_the_site(project: Path) -> None:
    """A theme that drops what a page holds ends well for the generator, and fails for us."""
    (project / "gabarits").mkdir()
    (project / "gabarits" / "main.html").write_text("<!doctype html><title>{{ page.title }}</title>", "utf-8")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace(f"{ROOT.as_posix()}/overrides", "gabarits"), "utf-8")
    outcome = enclair("build", root=project)
    assert outcome.returncode == 1
    assert "le site montre 0 questions au lieu de 11" in outcome.stdout


def test_enclair_build_ends_well(project: Path) -> None:
    """A sound project is built; its site shows every question placed."""
    outcome = enclair("build", root=project)
    assert outcome.returncode == 0, outcome.stdout
    assert count_questions(project / "site") == 11


ALONE = "import os, sys; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}); os.execv(sys.executable, [sys.executable, '-m', *sys.argv[1:]])"


@pytest.mark.skipif(sys.platform != "linux", reason="sched_setaffinity")
def test_on_one_core_mkdocs_starts_anew(project: Path, tmp_path: Path) -> None:
    """There, nothing is forked: another Python starts, and makes the same bytes."""
    assert enclair("build", root=project).returncode == 0
    shutil.copytree(project, tmp_path / "ailleurs", ignore=shutil.ignore_patterns("site", "dist", ".*"))
    command = [sys.executable, "-c", ALONE, "enclair", "--projet", str(tmp_path / "ailleurs"), "build"]
    outcome = subprocess.run(command, env=ENVIRONMENT, text=True, check=False, capture_output=True)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    for name in ("site", "dist"):
        assert files(tmp_path / "ailleurs" / name) == files(project / name)


FORKED = """\
import os, signal, sys
from enclair.generator import Forked

def says() -> None:
    print("du texte é")
    print("une erreur", file=sys.stderr)
    os.system("echo un programme")
    sys.exit(3)

def fails() -> None:
    raise OSError(28, "plein", "index.html")

def waits() -> None:
    print("prêt")
    signal.pause()

for work, end in ((says, None), (fails, None), (waits, Forked.terminate), (waits, Forked.kill)):
    with Forked(work) as process:
        told = process.stdout.readline() if end else process.stdout.read()
        if end:
            end(process)
    print([line for line in told.splitlines() if line[:1] != " "], process.returncode)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="fork")
def test_a_forked_mkdocs_is_handled_as_a_process() -> None:
    """All that it says is on one pipe, a traceback too; its exit code is its own, or the signal that ended it."""
    outcome = subprocess.run([sys.executable, "-c", FORKED], env=ENVIRONMENT, text=True, check=False, capture_output=True)
    assert outcome.stderr == ""
    assert outcome.stdout.splitlines() == [
        "['du texte é', 'une erreur', 'un programme'] 3",
        "['Traceback (most recent call last):', \"OSError: [Errno 28] plein: 'index.html'\"] 1",
        "['prêt'] -15",
        "['prêt'] -9",
    ]


@pytest.mark.parametrize("arguments", [["check"], ["build"]], ids=lambda arguments: arguments[0])
def test_an_error_in_the_content_fails_the_command(project: Path, arguments: list[str]) -> None:
    """Exit code 1, for a script or a forge to stop on."""
    with (project / "modules" / "parcours.yml").open("a", encoding="utf-8") as file:
        file.write("inconnue: oui\n")
    outcome = enclair(*arguments, root=project)
    assert outcome.returncode == 1
    assert "PAR902" in outcome.stdout
