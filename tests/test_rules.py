"""What holds for rules in general; each one has its bad files in tests/bad."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from conftest import TODAY, examine, rewrite
from enclair.model import Course, Page
from enclair.pages import generated
from enclair.problems import Severity
from enclair.reading.load import load
from enclair.rules import REGISTRY, Context, Finding, Report, check, rule
from enclair.rules.links import BLOCKS, GENERATED

REVIEW = "    revoir_avant: 2028-11-30"


def problems(project: Path) -> list[tuple[str, int, str]]:
    """Return path, line and code of every problem, in the order of the report."""
    return [(problem.source.path, problem.source.line, problem.code) for problem in examine(project).problems]


def hints(project: Path) -> list[str]:
    """Return what each problem tells to write."""
    return [problem.hint for problem in examine(project).problems]


def checked(project: Path, *, is_release: bool = False) -> Report:
    """Check a course that can be read."""
    course = load(project).course
    assert course is not None
    return check(course, today=TODAY, is_release=is_release)


# ——— registry ———


def test_an_id_is_never_reused() -> None:
    """A second rule with the id of another one is a mistake of ours."""
    with pytest.raises(ValueError, match="QUI001"):

        @rule("QUI001")
        def again(page: Page, _context: Context) -> list[Finding]:
            """Une règle de trop."""
            raise NotImplementedError


def test_a_rule_without_a_page_is_refused() -> None:
    """Its docstring is what authors read."""
    with pytest.raises(ValueError, match="XXX001"):

        @rule("XXX001")
        def silent(page: Page, _context: Context) -> list[Finding]:
            raise NotImplementedError

    assert "XXX001" not in REGISTRY


def test_pages_named_as_generated_are_those_generated(course: Course) -> None:
    """Links may lead to each page that the engine writes, and to no other."""
    made = {page.uri.removesuffix(".html") + ".md" for page in generated.pages(course, today=TODAY)}
    assert made == GENERATED | {f"parcours/{role.id}.md" for role in course.roles}


def test_blocks_that_pages_may_call_are_those_written(course: Course) -> None:
    """A page of docs/ gets each named block, and no other."""
    assert set(generated.frame("index.html", course).blocks) == set(BLOCKS)


# ——— report ———


def test_problems_come_sorted_and_once(project: Path) -> None:
    """All problems of all files, by path, line, column, code."""
    rewrite(project / "modules" / "suite" / "demande.md", "## Dire", "#### Dire")
    rewrite(project / "modules" / "suite" / "demande.md", "prompt dit", "prompt[^perdu] dit")
    rewrite(project / "docs" / "index.md", "Bienvenue.", "Voyez [ici](perdu.md).")
    assert problems(project) == [
        ("docs/index.md", 6, "ACC004"),
        ("docs/index.md", 6, "LIE001"),
        ("modules/suite/demande.md", 11, "SEQ005"),
        ("modules/suite/demande.md", 13, "SRC002"),
    ]


@pytest.mark.parametrize(
    ("path", "old", "new", "hint"),
    [
        ("modules/demo/reponse.md", "[accueil]", "[acceuil]", "accueil"),
        ("modules/demo/reponse.md", "[demo-reperer,", "[demo-repere,", "demo-reperer"),
        ("modules/demo/reponse.md", "quiz: demo-delai", "quiz: demo-delais", "demo-delai"),
        ("modules/demo/reponse.md", "[^part-des-erreurs]", "[^part-d-erreurs]", "part-des-erreurs"),
        ("modules/demo/reponse.md", "(texte.md#", "(textes.md#", "texte.md"),
        ("modules/demo/reponse.md", "#ce-que-lon-peut-coller", "#ce-que-peut-coller", "ce-que-lon-peut-coller"),
        ("modules/demo/formateur/reponse.md", "demo-reponse", "demo-reponses", "demo-reponse"),
        ("modules/demo/index.md", "decouverte", "découverte", "decouverte"),
        ("modules/glossaire.yml", "[ia, prompt]", "[ia, promtp]", "prompt"),
        ("quizzes/suite.yml", "module: suite", "module: suit", "suite"),
        ("docs/index.md", "bloc: modules", "bloc: module", "modules"),
    ],
)
def test_the_intended_word_is_guessed(path: str, old: str, new: str, hint: str, project: Path) -> None:
    """A reference that misses by a letter or two is answered with the one that was meant."""
    rewrite(project / path, old, new)
    assert f"vouliez-vous dire « {hint} » ?" in hints(project)


# ——— exemptions ———


def test_a_waiver_silences_its_rule_at_its_place_only(project: Path) -> None:
    """The exempted problem leaves the report and is counted with its reason; the same one elsewhere stays."""
    for name, waiver in (("demo/reponse.md", "ignorer: {SEQ005: 'la mise en page du tract l’impose'}\n"), ("demo/texte.md", "")):
        path = project / "modules" / name
        rewrite(path, "## À vous", "#### À vous")
        rewrite(path, "roles: [", f"{waiver}roles: [")
    report = examine(project)
    assert [(problem.source.path, problem.code) for problem in report.problems] == [("modules/demo/texte.md", "SEQ005")]
    assert [(waiver.source.path, waiver.code, waiver.reason) for waiver in report.waivers] == [
        ("modules/demo/reponse.md", "SEQ005", "la mise en page du tract l’impose"),
        ("modules/suite/index.md", "MOD004", "module court, qui montre une exemption dans les essais"),
    ]


@pytest.mark.parametrize(
    ("waiver", "message"),
    [
        ("{MOD999: 'une règle qui n’existe pas'}", "l’exemption vise « MOD999 », qui n’est pas une règle"),
        ("{MOD004: 'trop court'}", "l’exemption de MOD004 n’a pas de motif clair"),
        ("{MOD004: 'un motif clair et long', MOD003: 'un motif qui ne sert plus'}", "l’exemption de MOD003 ne sert plus"),
    ],
)
def test_a_waiver_must_be_useful_and_reasoned(waiver: str, message: str, project: Path) -> None:
    """Unknown rule, no reason, no use: each is a problem."""
    rewrite(project / "modules" / "suite" / "index.md",
            "{MOD004: 'module court, qui montre une exemption dans les essais'}", waiver)  # fmt: skip
    assert message in [problem.message for problem in examine(project).problems]
    assert {problem.code for problem in examine(project).problems} <= {"PAR004", "MOD004"}


# ——— dates ———


@pytest.mark.parametrize(
    ("days", "expected"),
    [(-1, ["SRC008"]), (0, ["SRC007"]), (60, ["SRC007"]), (61, [])],
)
def test_review_dates_are_announced_sixty_days_ahead(days: int, expected: list[str], project: Path) -> None:
    """Past, today, at the edge of the notice, beyond it: warnings only, the last day included."""
    day = (TODAY + timedelta(days=days)).isoformat()
    rewrite(project / "modules" / "sources.yml", f"    verifie_le: 2026-11-22\n{REVIEW}", f"    verifie_le: 2025-01-01\n    revoir_avant: {day}")
    report = checked(project)
    assert [problem.code for problem in report.problems] == expected
    assert {problem.severity for problem in report.problems} <= {Severity.WARNING}


def test_a_stale_fact_stops_a_release(project: Path) -> None:
    """What is a warning every day is an error on the day of a release, and said once."""
    rewrite(project / "modules" / "sources.yml", f"    verifie_le: 2026-11-22\n{REVIEW}", "    verifie_le: 2025-01-01\n    revoir_avant: 2026-11-22")
    found = [(problem.code, problem.severity) for problem in checked(project, is_release=True).problems]
    assert found == [("SRC009", Severity.ERROR)]


def test_a_check_depends_on_the_day_given(course: Course) -> None:
    """The same course, checked in a far future, has only its dates against it."""
    report = check(course, today=date(2040, 1, 1))
    assert {problem.code for problem in report.problems} == {"SRC008"}
    assert len(report.problems) == len(course.facts) + len(course.use_cases)


SECURITY = sorted(code for code in REGISTRY if code.startswith("SEC"))


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("modules/parcours.yml", "editeur: L’IA en clair\n"),
        ("modules/demo/index.md", "verifie_le: 2026-11-23\n"),
        ("modules/demo/reponse.md", "roles: [accueil]\n"),
        ("quizzes/suite.yml", "    situation: oui\n"),
    ],
    ids=["parcours", "module", "sequence", "question"],
)
def test_nothing_waives_a_rule_of_security(path: str, old: str, project: Path) -> None:
    """Wherever it is written, and whichever the rule, the waiver is told at its line."""
    indent = " " * (len(old) - len(old.lstrip()))
    text = (project / path).read_text("utf-8")
    line = text[: text.index(old)].count("\n") + 2
    waivers = "".join(f"{indent}  {code}: un motif assez long pour convaincre\n" for code in SECURITY)
    rewrite(project / path, old, f"{old}{indent}ignorer:\n{waivers}")
    assert problems(project) == [(path, line + number, "PAR004") for number in range(1, len(SECURITY) + 1)]


def test_a_rule_of_security_still_speaks_where_it_is_waived(project: Path) -> None:
    """The waiver is one problem, what it meant to hide is another."""
    path = project / "modules" / "demo" / "reponse.md"
    rewrite(path, "roles: [accueil]\n", "roles: [accueil]\nignorer: {SEC001: 'un motif assez long pour convaincre'}\n")
    rewrite(path, "## À vous\n", "<b>Ici</b>\n\n## À vous\n")
    assert {(line, code) for _, line, code in problems(project)} == {(7, "PAR004"), (33, "SEC001")}
    assert [waiver.code for waiver in examine(project).waivers] == ["MOD004"]


# ——— bounds ———


@pytest.mark.parametrize(("minutes", "expected"), [(4, ["SEQ003"]), (5, []), (8, []), (9, ["SEQ003"])])
def test_a_lesson_lasts_five_to_eight_minutes(minutes: int, expected: list[str], project: Path) -> None:
    """Both bounds are allowed."""
    path = project / "modules" / "suite" / "demande.md"
    rewrite(path, "duree: {lecture: 1, activites: 5}", f"duree: {{lecture: 1, activites: {minutes - 1}}}")
    assert [code for *_, code in problems(project)] == expected


@pytest.mark.parametrize(("minutes", "expected"), [(11, ["PAR003"]), (12, []), (20, []), (21, ["PAR003"])])
def test_a_role_path_lasts_what_it_promises(minutes: int, expected: list[str], project: Path) -> None:
    """Fifteen minutes of lessons: a promise from 12 to 20 holds, within a quarter of what is promised."""
    rewrite(project / "modules" / "parcours.yml", "minutes: 15", f"minutes: {minutes}")
    assert [code for *_, code in problems(project)] == expected
