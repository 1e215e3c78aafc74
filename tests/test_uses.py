"""When a fact changes, every place that rests on it is named, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import COURSE, rewrite
from enclair import cli
from enclair.reading.load import load
from enclair.uses import AGAIN, CATALOGUE, DRAWINGS, GLOSSARY, ITEMS, PAGES, REGISTER, TRAINER, uses

STEM = "Quels textes pouvez-vous coller dans un outil grand public ? Plusieurs réponses sont possibles."


def places(project: Path, fact_id: str) -> dict[str, list[tuple[str, int]]]:
    """Return what a fact touches in a course: path and line, by kind."""
    course = load(project).course
    assert course is not None
    found = uses(course, course.facts[fact_id])
    return {kind: [(use.source.path, use.source.line) for use in kept] for kind, kept in found.items()}


def test_every_place_is_named(project: Path) -> None:
    """Register, pages of learners and trainers, questions, drawings, catalogue, and what says the same number."""
    rewrite(project / "modules" / "sources.yml", "valeur: 10 %", "valeur: 10 % ; 12 mars 2025")
    rewrite(project / "modules" / "demo" / "reponse.md", "## À vous", "## Encore[^part-des-erreurs]\n\nEnfin.\n\n## À vous")
    rewrite(project / "modules" / "demo" / "reponse.md", "- Ouvrir la source", "- Relire la note du 12 mars 2025.\n- Ouvrir la source")
    with (project / "modules" / "demo" / "formateur" / "texte.md").open("a", encoding="utf-8") as note:
        note.write("\nDites-le[^part-des-erreurs].\n")
    rewrite(project / "modules" / "glossaire.yml", "Demande écrite", "Depuis le 12 mars 2025, demande écrite")
    case = project / "modules" / "cas-usage" / "catalogue.yml"
    case.write_text(case.read_text("utf-8").replace("https://exemple.fr/tri", "https://exemple.fr/erreurs", 1), "utf-8")
    assert places(project, "part-des-erreurs") == {
        REGISTER: [("modules/sources.yml", 8)],
        PAGES: [("docs/a-propos/index.md", 8), ("modules/demo/reponse.md", 16), ("modules/demo/reponse.md", 32)],
        TRAINER: [("modules/demo/formateur/texte.md", 7)],
        ITEMS: [("quizzes/demo.yml", 34)],
        DRAWINGS: [("modules/demo/images/etapes.svg", 1), ("modules/demo/reponse.md", 19)],
        CATALOGUE: [("modules/cas-usage/catalogue.yml", 24)],
        AGAIN: [("modules/demo/reponse.md", 52), ("modules/glossaire.yml", 11)],
    }


def test_terms_that_a_fact_names_are_told() -> None:
    """The definition of « modèle de langage » may rest on a fact that names it."""
    assert places(COURSE, "fluide-sans-verite")[GLOSSARY] == [("modules/glossaire.yml", 6)]


def test_an_unknown_fact_is_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    """The closest id is given, and nothing is listed."""
    with pytest.raises(SystemExit) as stop:
        cli.main(["--projet", str(COURSE), "fait", "part-des-erreur"])
    assert stop.value.code == 1
    out, err = capsys.readouterr()
    assert (out, err) == (
        "",
        "enclair : le fait « part-des-erreur » n’est pas dans modules/sources.yml : vouliez-vous dire « part-des-erreurs » ?\n",
    )


def test_the_command_lists_places_by_kind(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a place, that an editor can open; the count comes last, apart."""
    with pytest.raises(SystemExit) as stop:
        cli.main(["--projet", str(COURSE), "fait", "donnees-personnelles"])
    assert stop.value.code in {0, None}
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "Registre : 1",
        "  modules/sources.yml:17:5: Une donnée personnelle se rapporte à une personne que l’on peut reconnaître.",
        "Pages : 2",
        "  docs/a-propos/index.md:9:1: Une donnée personnelle se rapporte à une personne.",
        "  modules/demo/texte.md:14:1: Une donnée personnelle se rapporte à une personne.",
        "Questions : 1",
        f"  quizzes/demo.yml:78:13: {STEM}",
    ]
    assert err == "4 endroits à relire.\n"
