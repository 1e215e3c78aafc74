"""Files become the model; what cannot be read is a problem, and the rest is read all the same."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from conftest import COURSE, copy_course, examine, rewrite
from enclair.model import Bloom, Confidence, Course, Level, Nature
from enclair.reading.load import load
from enclair.reading.yamltree import MAX_BYTES
from enclair.rules import REGISTRY


def codes(root: Path) -> set[tuple[str, str]]:
    """Return path and code of every problem of a course, rules included."""
    return {(problem.source.path, problem.code) for problem in examine(root).problems}


def test_the_course_has_all_its_parts(course: Course) -> None:
    """Order, counts and values are those of the files."""
    assert (course.id, course.version, course.date) == ("essai", "2026.1", date(2026, 11, 23))
    assert [module.slug for module in course.modules] == ["demo", "suite"]
    assert [lesson.id for _, lesson in course.lessons] == [
        "demo-reponse", "demo-texte", "demo-essentiel", "suite-demande",
    ]  # fmt: skip
    assert [role.id for role in course.roles] == ["accueil", "elu"]
    assert list(course.facts) == ["fluide-sans-verite", "part-des-erreurs", "donnees-personnelles"]
    assert [term.id for term in course.terms] == ["ia", "modele", "prompt"]
    assert [case.id for case in course.use_cases] == ["saint-exemple-standard", "val-exemple-tri"]
    assert [page.path.relative_to(course.root / "docs").as_posix() for page in course.docs] == [
        "a-propos/donnees-personnelles.md", "a-propos/essais-manuels.md", "a-propos/index.md", "a-propos/licences.md",
        "a-propos/mentions.md", "contribuer/index.md", "index.md", "ou-commencer.md", "proposer-un-cas.md",
    ]  # fmt: skip
    assert Counter(item.interaction.kind for item in course.items.values()) == {
        "choix-unique": 6, "choix-multiple": 1, "vrai-faux": 2, "texte-a-trous": 1,
    }  # fmt: skip
    assert (course.template, course.damaged) == (None, frozenset())


def test_a_module_keeps_what_its_sheet_says(course: Course) -> None:
    """Titles, level, objectives with their level, waivers, lessons in the order of the sheet."""
    demo, suite = course.modules
    assert (demo.title, demo.level, demo.checked_on) == ("Vérifier une réponse", Level.DISCOVERY, date(2026, 11, 23))
    assert [(objective.id, objective.bloom, objective.source.line) for objective in demo.objectives] == [
        ("demo-reperer", Bloom.ANALYSE, 10),
        ("demo-verifier", Bloom.APPLY, 13),
        ("demo-choisir", Bloom.APPLY, 16),
        ("demo-expliquer", Bloom.UNDERSTAND, 19),
    ]
    assert [(lesson.slug, lesson.nature) for lesson in demo.lessons] == [
        ("reponse", Nature.LESSON), ("texte", Nature.LESSON), ("essentiel", Nature.ESSENTIAL),
    ]  # fmt: skip
    assert demo.minutes == sum(lesson.duration.total for lesson in demo.lessons)
    assert [(waiver.code, waiver.reason) for waiver in suite.waivers] == [
        ("MOD004", "module court, qui montre une exemption dans les essais"),
    ]
    assert [(note.lesson.id, note.page.path.name) for note in demo.notes] == [
        ("demo-reponse", "reponse.md"), ("demo-texte", "texte.md"),
    ]  # fmt: skip
    assert [(image.path.name, image.author) for image in demo.images] == [("etapes.svg", "L’IA en clair")]


def test_an_item_keeps_what_its_bank_says(course: Course) -> None:
    """Stem folded on one line, choices with their place, gaps with their answers, facts and hints."""
    article, gap = course.items["demo-article"], course.items["demo-trou"]
    assert article.stem.startswith("À l’accueil, l’assistant cite un « article 12 »")
    assert "\n" not in article.stem
    assert [(choice.is_key, choice.source.line, choice.source.column) for choice in article.choices] == [
        (True, 12, 16), (False, 15, 16), (False, 17, 16),
    ]  # fmt: skip
    assert (article.is_situation, len(article.hints), [ref.id for ref in article.facts]) == (
        True, 2, ["fluide-sans-verite"],
    )  # fmt: skip
    assert [(blank.name, blank.answers) for blank in gap.interaction.blanks] == [("quoi", ("source", "sources")), ("quand", ("date",))]


def test_a_fact_keeps_what_the_register_says(course: Course) -> None:
    """Confidence, dates, disagreement, law or not, and where it comes from."""
    figure, law = course.facts["part-des-erreurs"], course.facts["donnees-personnelles"]
    assert (figure.confidence, figure.value, figure.is_law) == (Confidence.SECONDARY, "10 %", False)
    assert (figure.checked_on, figure.review_before) == (date(2026, 11, 22), date(2027, 11, 30))
    assert figure.disagreement == "une autre enquête compte une réponse sur vingt."
    assert (law.confidence, law.is_law, law.origin.url) == (Confidence.VERIFIED, True, "https://exemple.fr/reglement")


def test_the_shown_order_depends_on_the_id_only(course: Course) -> None:
    """Two readings show the choices in the same order; true-false questions keep theirs."""
    again = load(COURSE).course
    assert again is not None
    for item in course.items.values():
        assert [choice.text for choice in item.shown_choices] == [
            choice.text for choice in again.items[item.id].shown_choices
        ]
        assert sorted(choice.text for choice in item.shown_choices) == sorted(choice.text for choice in item.choices)
    assert [choice.text for choice in course.items["demo-sources"].shown_choices] == ["Vrai", "Faux"]


def test_a_template_is_read_apart(project: Path) -> None:
    """`_gabarit` is checked with the rest, and is no module of the course."""
    template = project / "modules" / "_gabarit"
    template.mkdir()
    for name in ("index.md", "demande.md"):
        text = (project / "modules" / "suite" / name).read_text("utf-8")
        (template / name).write_text(text.replace("suite", "modele").replace("Voir aussi [la page", "Voir [la page"), "utf-8")
    loaded = load(project).course
    assert loaded is not None
    assert loaded.template is not None
    assert [module.slug for module in loaded.modules] == ["demo", "suite"]
    assert [module.slug for module in loaded.all_modules] == ["demo", "suite", "_gabarit"]


def test_an_empty_folder_is_one_problem(tmp_path: Path) -> None:
    """Without parcours.yml there is no course, and one problem says so."""
    loaded = load(tmp_path)
    assert loaded.course is None
    assert [(problem.source.path, problem.code) for problem in loaded.problems] == [("modules/parcours.yml", "PAR900")]


@pytest.mark.parametrize(
    ("path", "family"),
    [
        ("modules/parcours.yml", "PAR"), ("modules/sources.yml", "SRC"), ("modules/glossaire.yml", "GLO"),
        ("modules/cas-usage/catalogue.yml", "CAS"), ("modules/demo/index.md", "MOD"),
        ("modules/demo/reponse.md", "SEQ"), ("modules/demo/formateur/reponse.md", "SEQ"), ("quizzes/demo.yml", "QUI"),
        ("modules/demo/images/credits.yml", "ACC"), ("docs/index.md", "PAR"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("damage", ["latin-1", "1 Mo", "profondeur"])
def test_an_unreadable_file_is_one_problem(path: str, family: str, damage: str, project: Path) -> None:
    """Whatever file is damaged, one problem names it; rules that would need it wait instead of lying."""
    target = project / path
    code = {"latin-1": 901, "1 Mo": 907, "profondeur": 907}[damage]
    match damage:
        case "latin-1":
            target.write_bytes(target.read_bytes() + "\n# é".encode("latin-1"))
        case "1 Mo":
            target.write_bytes(target.read_bytes() + b"\n" + b"#" * MAX_BYTES)
        case _:
            deep = "x: " + "[" * 30 + "]" * 30 + "\n"
            text = target.read_text("utf-8")
            target.write_text(f"---\n{deep}{text[4:]}" if path.endswith(".md") else deep + text, "utf-8")
    assert codes(project) == {(path, f"{family}{code}")}


@pytest.mark.parametrize("path", ["quizzes/demo.yml", "modules/demo/reponse.md"])
def test_other_files_are_still_checked(path: str, project: Path) -> None:
    """A damaged file does not hide what is wrong in the others."""
    (project / path).write_bytes(b"\xff")
    rewrite(project / "modules" / "suite" / "demande.md", "## Dire", "#### Dire")
    family = "QUI" if path.endswith("yml") else "SEQ"
    assert codes(project) == {(path, f"{family}901"), ("modules/suite/demande.md", "SEQ005")}


def test_a_link_out_of_the_project_is_refused(project: Path, tmp_path: Path) -> None:
    """A symbolic link that leads elsewhere on the disk is not followed."""
    outside = tmp_path / "secret.md"
    outside.write_text("---\ntitle: Secret\n---\n\nmot de passe\n", "utf-8")
    (project / "docs" / "secret.md").symlink_to(outside)
    loaded = load(project)
    assert [(problem.source.path, problem.code) for problem in loaded.problems] == [("docs/secret.md", "PAR907")]
    assert loaded.course is not None
    assert all("mot de passe" not in page.written for page in loaded.course.pages)


def test_a_folder_in_the_place_of_a_page_is_a_problem(project: Path) -> None:
    """A folder named like a page is reported in French, whatever the system says."""
    (project / "docs" / "dossier.md").mkdir()
    (problem,) = load(project).problems
    assert (problem.source.path, problem.code, problem.message) == ("docs/dossier.md", "PAR900", "le fichier est illisible")


def test_a_forbidden_file_is_a_problem(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that one may not read is reported, not raised."""
    read_bytes = Path.read_bytes

    def forbidden(path: Path) -> bytes:
        if path.name == "glossaire.yml":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    assert [(problem.source.path, problem.code) for problem in load(project).problems] == [
        ("modules/glossaire.yml", "GLO900"),
    ]


@pytest.mark.parametrize("slug", ["../demo", "/etc", "demo/images", ".", "", "demo\\images"])
def test_a_module_name_cannot_leave_its_folder(slug: str, project: Path) -> None:
    """Only a plain folder name of modules/ is a module."""
    rewrite(project / "modules" / "parcours.yml", "[demo, suite]", f"[demo, '{slug}']")
    assert ("modules/parcours.yml", "PAR901") in codes(project)


@pytest.mark.parametrize("slug", ["../suite/demande", "/etc/passwd", "../../docs/index"])
def test_a_lesson_name_cannot_leave_its_module(slug: str, project: Path) -> None:
    """Only a page of the module’s own folder is one of its lessons."""
    rewrite(project / "modules" / "demo" / "index.md", "[reponse, texte, essentiel]", f"[reponse, texte, essentiel, '{slug}']")
    assert codes(project) == {("modules/demo/index.md", "MOD901")}


def test_every_rule_says_what_it_wants() -> None:
    """Each rule has a French title that ends a sentence, and is about a part of the model."""
    for code, rule in REGISTRY.items():
        assert code == rule.code
        assert rule.title.endswith((".", "`."))
        assert "'" not in rule.title


def test_loading_twice_gives_the_same(tmp_path: Path) -> None:
    """Reading depends on the files only."""
    roots = [copy_course(tmp_path / name) for name in ("un", "deux")]
    first, second = (load(root).course for root in roots)
    assert first is not None
    assert second is not None
    assert list(first.items.values()) == list(second.items.values())
    assert first.facts == second.facts


@pytest.mark.parametrize("text", ["", "# rien\n", "un texte\n", "- une\n- liste\n", "~\n"])
def test_a_file_without_keys_is_one_problem(text: str, project: Path) -> None:
    """An empty file, a text or a list in the place of keys and values."""
    (project / "quizzes" / "suite.yml").write_text(text, "utf-8")
    assert codes(project) == {("quizzes/suite.yml", "QUI904")}
