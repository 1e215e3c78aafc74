"""What holds for rules in general; each one has its bad files in tests/bad."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from conftest import TODAY, examine, rewrite
from enclair.model import Course, Nature, Page
from enclair.pages import generated
from enclair.pages.bilan import FOLDER, bilans
from enclair.problems import Severity
from enclair.reading.load import load
from enclair.rules import REGISTRY, Context, Finding, Report, check, report_on, rule, rule_count
from enclair.rules.links import BLOCKS, GENERATED, sheets
from enclair.rules.manual import manual
from enclair.rules.marks import NEAR_MARKS, _near_mark

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


NEAR = (
    "Voir [ ^fait].", "quiz : qu-demo", "Voici <!- quiz : un commentaire.", "!!!exemple", "::: note", "[!NOTE] Lisez.",
    "Voici {{ nom }}.", "Un titre {#ancre}", "=======", "=== «Onglet»", "[[_toc_]]", "-8<- texte", "*[IA]: sigle",
    ": une définition", "##Titre", "Une note^[ici].", "![Une image] (a.svg)", "Un [lien] (page.md)", "Un [lien][la].",
    "Un [[trou]].", "| a | b |", "\u2019\u2019\u2019", "Un ++ajout++.", "Un ** gras **.",
)  # fmt: skip
"""A text for each near mark, in their order."""


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
    assert made == GENERATED | {*sheets(course)} | {f"parcours/{role.id}.md" for role in course.roles} | {f"{FOLDER}{one.name}.md" for one in bilans(course)}


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


def test_the_nearest_of_two_waivers_serves(project: Path) -> None:
    """Where a page and the course waive one rule, the reason is that of the page, and the other serves no more."""
    rewrite(project / "modules" / "parcours.yml", "id: essai\n", "id: essai\nignorer: {SEQ005: 'un motif qui vaut pour tout'}\n")
    page = project / "docs" / "index.md"
    rewrite(page, "title: Parcours d’essai\n", "title: Parcours d’essai\nignorer: {SEQ005: 'un motif qui vaut pour elle'}\n")
    page.write_text(page.read_text("utf-8") + "\n#### Un titre trop bas\n\nUn texte.\n", "utf-8")
    report = examine(project)
    assert [problem.message for problem in report.problems] == ["l’exemption de SEQ005 ne sert plus"]
    assert "un motif qui vaut pour elle" in {waiver.reason for waiver in report.waivers}


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


@pytest.mark.parametrize(("day", "expected"), [("2026-11-23", []), ("2026-11-24", ["SRC006"])])
def test_a_fact_may_be_checked_today(day: str, expected: list[str], project: Path) -> None:
    """Today is not the future; tomorrow is."""
    rewrite(project / "modules" / "sources.yml", f"    verifie_le: 2026-11-22\n{REVIEW}", f"    verifie_le: {day}\n{REVIEW}")
    assert [problem.code for problem in checked(project).problems] == expected


SECURITY = sorted(code for code in REGISTRY if code.startswith("SEC"))


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("modules/parcours.yml", "sous_titre: Deux modules, trois rôles\n"),
        ("modules/demo/index.md", "verifie_le: 2026-11-23\n"),
        ("modules/demo/reponse.md", "roles: [accueil]\n"),
        ("quizzes/suite.yml", "    situation: oui\n"),
        ("modules/sources.yml", "    valeur: 10 %\n"),
        ("docs/index.md", "title: Parcours d’essai\n"),
    ],
    ids=["parcours", "module", "sequence", "question", "fait", "page"],
)
def test_nothing_waives_a_rule_of_security(path: str, old: str, project: Path) -> None:
    """Wherever it is written, and whichever the rule, the waiver is told at its line."""
    indent = " " * (len(old) - len(old.lstrip()))
    text = (project / path).read_text("utf-8")
    line = text[: text.index(old)].count("\n") + 2
    waivers = "".join(f"{indent}  {code}: un motif assez long pour convaincre\n" for code in SECURITY)
    rewrite(project / path, old, f"{old}{indent}ignorer:\n{waivers}")
    told = [(problem.source.path, problem.source.line, problem.code, problem.message) for problem in examine(project).problems]
    assert told == [(path, line + number, "PAR004", f"{code} est une règle de sécurité : rien n’en dispense")
                    for number, code in enumerate(SECURITY, 1)]  # fmt: skip


def test_nothing_waives_a_rule_of_security_for_an_image(project: Path) -> None:
    """Nor where it is credited."""
    credited = "modules/demo/images/credits.yml"
    rewrite(project / credited, "2.0}", "2.0, ignorer: {SEC005: 'un motif assez long pour convaincre'}}")
    assert problems(project) == [(credited, 1, "PAR004")]


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


QUARTER = """\
---
id: suite-demande
titre: Une demande claire
nature: quart-dheure
duree: {lecture: 1, activites: 14}
objectifs: [suite-formuler]
---

!!! document "Une note (fictive)"
    Résumez la séance.

<!-- quiz: suite-pari -->

## Le bon geste

Un prompt dit le but, donc la réponse se compare à la demande.
Voir aussi [la page d’accueil](../../index.md).

<!-- quiz: suite-resume -->

<!-- quiz: suite-mots -->

## À retenir

Une demande précise se vérifie.

## À qui demander

À la directrice.
"""
BET = """\
  - id: suite-pari
    type: decouverte
    objectif: suite-formuler
    bloom: creer
    enonce: À votre avis, que manque-t-il à cette note ?
    propositions:
      - texte: La longueur
        retour: Elle manque en effet, et la suite dit pourquoi elle compte.
      - texte: Je ne sais pas
        retour: La suite regarde ce que l’on pourra comparer à la demande.
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("À la", "À la", []),
        ("activites: 14", "activites: 15", ["SEQ049"]),
        ("<!-- quiz: suite-mots -->\n\n", "", ["QUI018", "SEQ049"]),
        ("## Le bon geste", "## Un geste", ["SEQ049"]),
        ("se vérifie.", "se vérifie. Elle est courte.", ["SEQ049"]),
        ("\nÀ la directrice.", "\n" + 59 * "On dit le but. Puis on relit. " + "\nÀ la directrice.", ["SEQ014", "SEQ018", "SEQ043", "SEQ049"]),
        ('!!! document "Une note (fictive)"\n    Résumez la séance.\n', "Un. Deux. Trois.\n", ["SEQ009"]),
    ],
)
def test_a_quarter_of_an_hour_is_one_gesture(old: str, new: str, expected: list[str], project: Path) -> None:
    """An object to see, a bet and two questions, three parts, one sentence to keep, fifteen minutes, no « Lundi matin »."""
    rewrite(project / "quizzes" / "suite.yml", "items:\n", "items:\n" + BET)
    path = project / "modules" / "suite" / "demande.md"
    path.write_text(QUARTER, "utf-8")
    rewrite(path, old, new)
    assert sorted({code for *_, code in problems(project)}) == expected


def test_quarters_of_an_hour_do_not_make_a_full_module(course: Course) -> None:
    """Each is taken alone: forty-five minutes of them ask for no start, case, summary nor recall; lessons would."""
    suite = course.modules[1]
    lesson = replace(suite.lessons[0], duration=replace(suite.lessons[0].duration, activities=44))
    made = [replace(suite, lessons=(replace(lesson, nature=nature),)) for nature in (Nature.QUARTER, Nature.LESSON)]
    assert [(module.read_through, module.quarters) for module in made] == [(0, 1), (45, 0)]


@pytest.mark.parametrize(("minutes", "expected"), [(11, ["PAR003"]), (12, []), (20, []), (21, ["PAR003"])])
def test_a_role_path_lasts_what_it_promises(minutes: int, expected: list[str], project: Path) -> None:
    """Fifteen minutes of lessons: a promise from 12 to 20 holds, within a quarter of what is promised."""
    rewrite(project / "modules" / "parcours.yml", "minutes: 15", f"minutes: {minutes}")
    assert [code for *_, code in problems(project)] == expected


# ——— what time overtakes ———


def announce(project: Path) -> None:
    """Make a fact announce two dates, and a page, a drawing and a question tell them in the future."""
    sources, page = project / "modules" / "sources.yml", project / "modules" / "demo" / "texte.md"
    rewrite(sources, "que l’on peut reconnaître.", "que l’on peut reconnaître, dès le 2 décembre 2026, puis le 12 janvier 2027.")
    rewrite(sources, "revoir_avant: 2028-11-30", "revoir_avant: 2026-12-02")
    rewrite(page, "se rapporte à une personne[", "se rapportera à une personne, le 12 janvier 2027[")
    rewrite(
        page, "## À vous", "![Déjà là : octobre 2026. À venir : décembre 2026, janvier 2027.](images/etapes.svg)\n\n## À vous"
    )
    rewrite(project / "modules" / "demo" / "images" / "etapes.svg", "La question</text>", "Bientôt, 12 janvier 2027</text>")
    rewrite(project / "quizzes" / "demo.yml", "Ces informations sont déjà publiques ; le test",
            "Ces informations seront publiques ; le test")  # fmt: skip


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 12, 2), []),
        (date(2026, 12, 3), [("modules/demo/texte.md", 17, "2 décembre 2026")]),
        (date(2027, 1, 13), [
            ("modules/demo/images/etapes.svg", 5, "12 janvier 2027"), ("modules/demo/texte.md", 14, "12 janvier 2027"),
            ("modules/demo/texte.md", 17, "12 janvier 2027"), ("quizzes/demo.yml", 69, "12 janvier 2027"),
        ]),
    ],
    ids=str,
)  # fmt: skip
def test_a_date_that_passes_names_what_must_be_reread(
    today: date, expected: list[tuple[str, int, str]], project: Path
) -> None:
    """Sentence, alternative, drawing and question, each from the day after its date, and nothing before."""
    announce(project)
    course = load(project).course
    assert course is not None
    found = [problem for problem in check(course, today=today).problems if problem.code == "SRC016"]
    assert [(one.source.path, one.source.line, one.message.rpartition(" : ")[2]) for one in found] == expected


# ——— figures ———


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Cela concerne 45 % des réponses", []),
        ("Près d’une réponse sur deux est fausse", []),
        ("Un tiers des réponses le sont", ["Un tiers"]),
        ("Ce n’est pas l’affaire d’un tiers", []),
        ("Il a fallu 110\u202f000 euros, en juin 2025", []),
        ("Il a fallu 110 000 repas", ["110 000 repas"]),
        ("Il a fallu 0,11 million d’euros", []),
        ("On compte une quarantaine de villes", []),
        ("On compte trois villes, en deux semaines", ["trois villes"]),
        ("Trois raisons l’expliquent", []),
        ("Le délai est d’un mois", ["un mois"]),
        ("Le délai est de deux mois", ["deux mois"]),
        ("De 20 à 30 % du réseau", []),
        ("De 20 à 35 % du réseau", ["35 %"]),
        ("Selon l’article L. 311-3-1 du code", []),
        ("Selon l’article L. 311-3-2 du code", ["L.311-3-2"]),
        ("Depuis le 12 juin 2025", []),
        ("Depuis juillet 2025", ["juillet 2025"]),
        ("À 9 h 30, en 15 minutes, en CE2, le 1er", []),
        ("« Fiable à 98 % », dit-il", []),
    ],
)  # fmt: skip
def test_a_figure_is_held_by_its_fact(sentence: str, missing: list[str], project: Path) -> None:
    """Numbers are understood in digits and in letters, rounded or exact, with their unit; what is wrong is named."""
    rewrite(project / "modules" / "sources.yml", "En 2025, 30 réponses sur 300 contiennent une erreur de fait.",
            "Le 12 juin 2025, 42 villes ont compté 45 % d’erreurs sur 20 à 30 % du réseau, pour 110 000 euros, en deux "
            "semaines et 3 mois. Voir l’article L. 311-3-1.")  # fmt: skip
    rewrite(project / "modules" / "demo" / "reponse.md", "En 2025, une enquête compte 30 erreurs sur 300 réponses[",
            f"{sentence}[")  # fmt: skip
    found = [problem.message for problem in examine(project).problems if problem.code == "SRC020"]
    assert [message.split(" » ")[0].removeprefix("« ") for message in found] == missing


@pytest.mark.parametrize(
    ("statement", "lacking"),
    [
        ("En 2025, 40 % des 300 agents s’en servent.", ""),
        ("Sur 300 agents, 40 % s’en servent.", "sa période"),
        ("En 2025, un agent sur trois s’en sert.", "sa taille"),
        ("Un tiers des agents s’en sert.", "sa période ni sa taille"),
        ("L’outil a accusé à tort 26 000 familles.", "sa période"),
        ("En 2025, l’outil a économisé 45 000 euros.", "sa comparaison"),
        ("En 2025, l’outil a économisé 45 000 euros par rapport à 2024.", ""),
        ("Les trois familles d’outils sont connues.", ""),
    ],
)
def test_a_measure_is_told_with_what_gives_it_its_sense(statement: str, lacking: str, project: Path) -> None:
    """A share with its year and its count, a number of people with its year, a gain with its base."""
    rewrite(project / "modules" / "sources.yml", "Un modèle de langage écrit la suite la plus probable, pas la plus vraie.", statement)
    found = [problem.message for problem in examine(project).problems if problem.code == "SRC019"]
    assert [message.partition("est dit sans ")[2] for message in found] == [lacking] * bool(lacking)


# ——— waivers of facts and pages ———


def test_a_fact_and_a_page_of_docs_carry_their_own_waivers(project: Path) -> None:
    """A waiver of theirs silences its rule there, is counted at its place, and is told when it serves no more."""
    reason = "la source ne le dit pas, essai fait"
    sources, page = project / "modules" / "sources.yml", project / "docs" / "index.md"
    rewrite(sources, "    valeur: 10 %\n", f"    ignorer: {{SRC015: '{reason}'}}\n")
    rewrite(sources, "    note: Enquête citée par la presse.", "    note: Suite en 2027.")
    page.write_text(page.read_text("utf-8").replace("---\n", f"---\nignorer: {{SRC017: '{reason}'}}\n", 1), "utf-8")
    report = examine(project)
    assert [(str(problem.source), problem.code, problem.message) for problem in report.problems] == [
        ("docs/index.md:2:11", "PAR004", "l’exemption de SRC017 ne sert plus"),
    ]
    assert ("modules/sources.yml", "SRC015", reason) in [(one.source.path, one.code, one.reason) for one in report.waivers]


# ——— what was renamed, what waits ———


def rename(root: Path, path: str, old: str, new: str) -> None:
    """Change an id where it is defined."""
    text = (root / path).read_text("utf-8")
    (root / path).write_text(text.replace(f"id: {old}\n", f"id: {new}\n", 1), "utf-8")


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        ("modules/demo/index.md", "demo-reperer", "demo-detecter", 10),
        ("modules/sources.yml", "fluide-sans-verite", "langage-fluide", 2),
    ],
)
def test_a_renamed_id_is_one_problem(path: str, old: str, new: str, line: int, project: Path) -> None:
    """However many places cite the former name, and whatever the new one looks like."""
    rename(project, path, old, new)
    (problem,) = examine(project).problems
    assert (problem.source.path, problem.source.line, problem.code) == (path, line, "PAR009")
    assert problem.message.startswith(f"« {new} » s’appelait-il « {old} » ?")
    assert problem.hint == f"remettez « {old} », ou corrigez ces endroits"


def test_a_renamed_role_is_one_problem(project: Path) -> None:
    """Each lesson cites it; that its path is now empty goes without saying."""
    rewrite(project / "modules" / "parcours.yml", "accueil: {titre", "reception: {titre")
    assert [(path, code) for path, _, code in problems(project)] == [("modules/parcours.yml", "PAR009")]


def test_an_id_cited_wrong_once_is_told_where_it_stands(project: Path) -> None:
    """One slip is no renaming."""
    rewrite(project / "modules" / "demo" / "reponse.md", "[accueil]", "[acceuil]")
    assert "SEQ002" in [code for *_, code in problems(project)]
    assert "PAR009" not in [code for *_, code in problems(project)]


def test_a_renamed_module_is_one_problem(project: Path) -> None:
    """Its folder has another name than the list: the list is told, with the name that was likely meant."""
    (project / "modules" / "suite").rename(project / "modules" / "suites")
    (problem,) = examine(project).problems
    assert (problem.code, problem.hint) == ("PAR901", "vouliez-vous dire « suites » ?")


def test_a_renamed_lesson_is_one_problem(project: Path) -> None:
    """Its file has another name than the list."""
    folder = project / "modules" / "demo"
    (folder / "texte.md").rename(folder / "textes.md")
    (problem,) = examine(project).problems
    assert (problem.code, problem.hint) == ("MOD901", "vouliez-vous dire « textes » ?")


def test_a_check_that_could_not_be_whole_says_so(project: Path) -> None:
    """Rules that compare files wait for those that cannot be read: the report counts them."""
    assert checked(project).summary == f"{rule_count()} règles vérifiées : 1 exemption."
    (project / "quizzes" / "demo.yml").write_text("a: [", "utf-8")
    waiting = sum(not one.is_local for one in REGISTRY.values())
    summary = report_on(load(project), today=TODAY).summary
    assert summary == f"Contrôle interrompu : {waiting} règles sur {rule_count()} attendent que ces fichiers se lisent. Pour l’instant, 1 erreur."
    (project / "modules" / "parcours.yml").unlink()
    assert f"{rule_count()} règles sur {rule_count()}" in report_on(load(project), today=TODAY).summary


def test_the_number_of_rules_is_the_same_everywhere(course: Course) -> None:
    """The check, `enclair rules` and the page of the rules count the same."""
    (page,) = [page for page in generated.pages(course, today=TODAY) if page.uri == "contribuer/regles.html"]
    assert f"vérifié par {rule_count()} règles" in page.html
    listed = [code for code in manual() if int(code[3:]) < 900 and not code.startswith("PAQ")]
    assert len(listed) == rule_count()


def test_every_near_mark_is_told() -> None:
    """None is passed over because its text has none of the signs that are looked for first."""
    told = [(found[1].rpartition("» est ")[2] if (found := _near_mark(text)) else "") for text in NEAR]
    assert told == [what for _, what, _ in NEAR_MARKS]
