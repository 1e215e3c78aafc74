"""A module begun by `enclair new` passes the check as it is, whatever its title; a name that cannot be is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import ROOT, TODAY, model, rewrite
from enclair.again import Again
from enclair.problems import Severity
from enclair.scaffold import ScaffoldError, new_module

TITLES = [
    "Mon module", "L’IA : pour quoi faire ?", "Un module : deux", "Leçon #2", "#1 des usages", "« Cité », dit-elle",
    'Un "mot" et l\'autre', "Été à l’école — suite…", "100 % utile", "- tiret", "? question", "& ensemble", "* étoile",
    "[crochets]", "{accolades}", "@arobase", "oui", "null", "2026", "2026-11-28", "clé: valeur", "a\nb", "a < b & c > d", "\\n",
]  # fmt: skip


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A copy of what the check reads of the real project."""
    for name in ("modules", "quizzes", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_a_new_module_passes_whatever_its_title(real: Path) -> None:
    """Listed as they were made, modules give no error, and keep their titles whole."""
    project = Again(real)
    before = [problem for problem in project.checked(TODAY)[1].problems if problem.severity is Severity.ERROR]
    for number, title in enumerate(TITLES):
        new_module(real, f"essai-{number}", title)
    waiting = project.checked(TODAY)[1].problems
    assert {problem.code for problem in waiting if problem.severity is Severity.ERROR} == {problem.code for problem in before}
    assert sum(problem.code == "MOD009" for problem in waiting) == len(TITLES)
    slugs = ", ".join(f"essai-{number}" for number in range(len(TITLES)))
    rewrite(real / "modules" / "parcours.yml", "modules: [", f"modules: [{slugs}, ")
    loaded, report = project.checked(TODAY)
    assert [str(problem) for problem in report.problems if problem.severity is Severity.ERROR] == [str(problem) for problem in before]
    course = loaded.course
    assert course is not None
    assert [module.title for module in course.modules[: len(TITLES)]] == [" ".join(title.split()) for title in TITLES]


@pytest.mark.parametrize(
    ("slug", "message"),
    [
        ("état-civil", "Essayez « etat-civil »"), ("Mon Module", "Essayez « mon-module »"), ("con", "Windows garde ce nom"),
        ("parcours", "ce nom est déjà celui d’un paquet"), ("role-elu", "ce nom est déjà celui"), ("_gabarit", "Essayez « gabarit »"),
        ("a" * 300, "60 signes au plus"), ("", "ne peut pas nommer"), ("../ailleurs", "Essayez « ailleurs »"), ("bases", "existe déjà"),
    ],
)  # fmt: skip
def test_a_name_that_cannot_be_is_refused(slug: str, message: str) -> None:
    """With a name that can, where one is near; nothing is written."""
    before = sorted((ROOT / "modules").rglob("*"))
    with pytest.raises(ScaffoldError, match=message):
        new_module(ROOT, slug, "Un titre")
    assert sorted((ROOT / "modules").rglob("*")) == before


@pytest.mark.parametrize(
    ("title", "message"),
    [
        (" ", "est vide"), ("**", "est vide"), ("a\u202eb", "invisible"), ("a" * 256, "256 signes"), ("<b>gras</b>", "HTML"),
        ("[ici](a.md)", "lien"), ("un `code`", "mise en forme"), ("a\x07b", "invisible"), ("Bravo 🎉", "la police des impressions n’a pas : 🎉"),
    ],
)  # fmt: skip
def test_a_title_that_the_check_would_refuse_is_refused(title: str, message: str) -> None:
    """Before anything is written."""
    with pytest.raises(ScaffoldError, match=message):
        new_module(ROOT, "essai-neuf", title)
    assert not (ROOT / "modules" / "essai-neuf").exists()


def test_a_project_without_template_says_so(project: Path) -> None:
    """There is nothing to copy."""
    with pytest.raises(ScaffoldError, match="pas de module modèle"):
        new_module(project, "neuf", "Un titre")


def test_the_template_itself_passes() -> None:
    """With its one exemption, that a new module inherits."""
    template = model(ROOT)
    assert template.template is not None
    assert [waiver.code for waiver in template.template.waivers] == ["MOD004"]
