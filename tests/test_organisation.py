"""An organisation changes the course in its own folder, and takes the next version without losing a word of it."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from conftest import ROOT, build, examine, rewrite
from enclair.brand.overrides import OrganisationError, new_organisation, opened, state_of, take_up
from enclair.cli import main
from enclair.formats.inspect import inspect_archive
from enclair.model import Course, State
from enclair.problems import Severity
from enclair.reading.load import load
from enclair.reading.overlay import texts
from enclair.rules.organisation import INSEE, is_siren

CODE = "val"
HEAD = """\
nom: Commune du Val
code_insee: '38185'
contacts: {dpo: dpo@val.exemple.fr, accessibilite: acces@val.exemple.fr}
"""
LOCAL = """\
retire: [demo-reponse#lundi-matin]
remplace:
  demo-texte#lundi-matin: lundi.md
  demo-texte#a-retenir: retenir.md
  demo-reponse#pourquoi-cest-faux-avec-aplomb: pourquoi.md
  demo-essentiel: essentiel.md
ajoute:
  - {apres: demo-texte, page: chez-nous.md}
  - {apres: suite-demande, page: nos-outils.md}
"""
FILES = {
    "lundi.md": "## Lundi matin\n\n- Ouvrir la liste du Val.\n",
    "retenir.md": "## À retenir\n\n- Au Val, rien ne se colle sans relire.\n",
    "pourquoi.md": "## Pourquoi c’est faux avec aplomb\n\nVoyez [le texte que l’on colle](texte.md).\n",
    "essentiel.md": """\
---
id: demo-essentiel
titre: L’essentiel au Val
nature: essentiel
duree: {lecture: 1, activites: 0}
objectifs: [demo-reperer]
---

- On vérifie avant d’envoyer.
""",
    "chez-nous.md": """\
---
id: val-chez-nous
titre: Chez nous
duree: {lecture: 1, activites: 1}
objectifs: [demo-choisir]
roles: [elu]
---

Le Val a deux outils[^val-outils].

![Le logo du Val.](images/carte.svg)

<!-- quiz: val-question -->
""",
    "nos-outils.md": """\
---
id: val-outils-page
titre: Nos outils
duree: {lecture: 1, activites: 0}
objectifs: [suite-formuler]
---

Deux outils sont admis.
""",
    "sources.yml": """\
faits:
  - id: val-outils
    enonce: Le Val admet deux outils.
    source: {titre: Charte du Val, editeur: Commune du Val, url: https://val.exemple.fr/charte, date: '2026-01-01'}
    confiance: verifie
    verifie_le: 2026-11-22
    revoir_avant: 2027-11-30
""",
    "quizzes/demo.yml": """\
module: demo
items:
  - id: val-question
    type: vrai-faux
    objectif: demo-choisir
    bloom: appliquer
    enonce: Au Val, tout outil gratuit est admis.
    propositions:
      - {texte: Vrai, retour: 'La liste en compte deux ; les autres attendent un avis du DPO.'}
      - {texte: Faux, juste: oui, retour: 'Seuls les deux outils de la liste sont admis, et elle est affichée.'}
    explication: La liste fait foi.
""",
    "images/carte.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40"><path d="M0 0h40v40H0z"/></svg>\n',
    "images/credits.yml": "carte.svg: {auteur: Commune du Val, licence: Licence Ouverte 2.0}\n",
}


def write(project: Path, files: Mapping[str, str]) -> Path:
    """Write files in the folder of the organisation of these tests; return that folder."""
    folder = project / "organisations" / CODE
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def settle(project: Path) -> Path:
    """Give the course an organisation that has read again all that it replaces; return its folder."""
    folder = write(project, FILES | {"organisation.yml": HEAD + LOCAL})
    for name in ("demo-texte#lundi-matin", "demo-texte#a-retenir", "demo-essentiel"):
        take_up(project, CODE, name)
    take_up(project, CODE, "demo-reponse#pourquoi-cest-faux-avec-aplomb")
    return folder


def overlaid(project: Path) -> Course:
    """Return the course as the organisation has it, which has to be without an error."""
    loaded = load(project, CODE)
    assert loaded.course is not None
    assert [str(one) for one in loaded.problems if one.severity is Severity.ERROR] == []
    return loaded.course


def states(project: Path) -> dict[str, State]:
    return {one.id: one.state for one in overlaid(project).overrides}


def errors(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int, str]]:
    """Return place and code of the errors of the course as the organisation has it."""
    monkeypatch.setenv("ENCLAIR_ORGANISATION", CODE)
    problems = examine(project).problems
    return [(one.source.path, one.source.line, one.code) for one in problems if one.severity is Severity.ERROR]


# ——— numbers ———


@pytest.mark.parametrize(
    ("number", "is_one"),
    [
        ("356000000", True), ("217500016", True), ("200067130", True), ("217500017", False), ("000000000", False),
        ("21750001", False), ("2175000160", False), ("21750001A", False), ("２１７５０００１６", False),
    ],
)  # fmt: skip
def test_a_siren_follows_the_formula_of_luhn(number: str, is_one: bool) -> None:
    """Nine digits, of which the last verifies the others; that of La Poste too, whose establishments escape it."""
    assert is_siren(number) is is_one


@pytest.mark.parametrize(
    ("code", "is_one"),
    [
        ("01004", True), ("2A004", True), ("2B033", True), ("38185", True), ("97411", True), ("97502", True), ("98818", True),
        ("20004", False), ("2C004", False), ("96001", False), ("1004", False), ("97911", False), ("99100", False), ("381850", False),
    ],
)  # fmt: skip
def test_the_insee_code_of_a_commune(code: str, is_one: bool) -> None:
    """Corsica and overseas have their own form; 20 is no department, 99 is abroad."""
    assert bool(INSEE.fullmatch(code)) is is_one


# ——— the six states, from one version to the next ———


def test_version_two_keeps_every_local_text_and_names_each_stale_override(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All that the organisation wrote survives; what changed under it is told with its lines; exit 1 until somebody decides."""
    folder = settle(project)
    assert states(project) == {
        "demo-reponse#lundi-matin": State.REMOVED, "demo-texte#lundi-matin": State.REPLACED, "demo-texte#a-retenir": State.REPLACED,
        "demo-reponse#pourquoi-cest-faux-avec-aplomb": State.REPLACED, "demo-essentiel": State.REPLACED,
        "demo-texte": State.ADDED, "suite-demande": State.ADDED,
    }  # fmt: skip
    assert enclair(project, "org", "etat", CODE) == 0
    before = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}

    module = project / "modules"
    rewrite(module / "parcours.yml", "version: '2026.1'", "version: '2027.1'")
    rewrite(module / "demo/texte.md", "- Ce qui ne se publie pas ne se colle pas.", "- Ce qui ne se publie pas reste au bureau.")
    rewrite(module / "demo/reponse.md", "## Pourquoi c’est faux avec aplomb", "## D’où vient l’erreur")
    rewrite(module / "suite/demande.md", "id: suite-demande", "id: suite-question")
    (module / "demo/essentiel.md").write_text(FILES["essentiel.md"], "utf-8")

    capsys.readouterr()
    assert enclair(project, "org", "etat", CODE) == 1
    told = capsys.readouterr().out.split("\n")
    assert {path: path.read_bytes() for path in before} == before
    loaded = load(project, CODE).course
    assert loaded is not None
    found = {one.id: (one.state, one.is_vain) for one in loaded.overrides}
    assert found == {
        "demo-reponse#lundi-matin": (State.REMOVED, False),
        "demo-texte#lundi-matin": (State.REPLACED, False),
        "demo-texte#a-retenir": (State.CHANGED, False),
        "demo-reponse#pourquoi-cest-faux-avec-aplomb": (State.ORPHAN, False),
        "demo-essentiel": (State.CHANGED, True),
        "demo-texte": (State.ADDED, False),
        "suite-demande": (State.ORPHAN, False),
    }
    text = "\n".join(told)
    assert "Écrit contre la version 2026.1." in text
    assert "      - - Ce qui ne se publie pas ne se colle pas." in told
    assert "      + - Ce qui ne se publie pas reste au bureau." in told
    assert "Son texte est maintenant sous « demo-reponse#dou-vient-lerreur »" in text
    assert "Le parcours dit maintenant la même chose : retirez cette ligne et essentiel.md." in text
    assert told[-2].endswith("En tout, 4 changements demandent quelqu’un.")

    yml = folder / "organisation.yml"
    take_up(project, CODE, "demo-texte#a-retenir")
    rewrite(yml, "  demo-essentiel: essentiel.md\n", "")
    rewrite(yml, "demo-reponse#pourquoi-cest-faux-avec-aplomb", "demo-reponse#dou-vient-lerreur")
    rewrite(yml, "apres: suite-demande", "apres: suite-question")
    take_up(project, CODE, "demo-reponse#dou-vient-lerreur")
    assert enclair(project, "org", "etat", CODE) == 0
    course = overlaid(project)
    shown = "".join(page.html for page in course.pages)
    for name in ("lundi.md", "retenir.md", "pourquoi.md", "chez-nous.md", "nos-outils.md"):
        words = FILES[name].rstrip("\n").split("\n")[-1].strip("- ").partition("[")[0]
        assert words.startswith("<!--") or words in shown, name


def test_a_replacement_never_read_says_so(project: Path) -> None:
    """Without the text that it was written against, a replacement asks to be read; a spoilt record too, and no text is lost."""
    folder = write(project, FILES | {"organisation.yml": HEAD + LOCAL})
    course, body = opened(project, CODE)
    assert states(project)["demo-texte#lundi-matin"] is State.CHANGED
    assert "    Rien ne dit contre quel texte du parcours il est écrit. Relisez-le à côté de celui-ci :" in [*state_of(course, body)]
    (folder / "origines.json").write_text("{", "utf-8")
    assert [str(one) for one in load(project, CODE).problems] == [
        "organisations/val/origines.json:1:1: ORG901 ce fichier est abîmé → reprenez-le d’une copie, ou effacez-le et relisez tout"
    ]
    with pytest.raises(OrganisationError, match=r"origines\.json est abîmé"):
        take_up(project, CODE, "demo-texte#lundi-matin")


def test_a_replacement_begins_as_the_text_of_the_course(project: Path) -> None:
    """The first time, `reprendre` writes the block to change; an unknown one is refused, with the nearest."""
    folder = write(project, {"organisation.yml": HEAD + "remplace: {demo-texte#a-retenir: ici.md, demo-texte#perdu: la.md}\n"})
    take_up(project, CODE, "demo-texte#a-retenir")
    base = load(project, "").course
    assert base is not None
    assert (folder / "ici.md").read_text("utf-8").strip() == texts(base)["demo-texte#a-retenir"]
    with pytest.raises(OrganisationError, match="« demo-texte#a-retenr » n’est pas un remplacement de « val » : vouliez-vous dire"):
        take_up(project, CODE, "demo-texte#a-retenr")
    with pytest.raises(OrganisationError, match="ne désigne rien dans le parcours"):
        take_up(project, CODE, "demo-texte#perdu")


# ——— what is left holds together ———


def test_the_overlay_has_no_error(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lessons, questions, facts and images of the organisation stand among those of the course, and nothing is lost."""
    settle(project)
    assert errors(project, monkeypatch) == []
    course = overlaid(project)
    assert [lesson.id for _, lesson in course.lessons] == [
        "demo-reponse", "demo-texte", "val-chez-nous", "demo-essentiel", "suite-demande", "val-outils-page",
    ]  # fmt: skip
    assert {"val-question", "demo-article"} <= course.items.keys()
    assert {"val-outils", "fluide-sans-verite"} <= course.facts.keys()
    assert "modules/demo/images/carte.svg" in course.images
    assert course.adapted == {"demo", "demo-reponse", "demo-texte", "demo-essentiel", "val-chez-nous", "suite", "val-outils-page"}
    assert next(role.minutes for role in course.roles if role.id == "elu") == sum(
        lesson.duration.total for _, lesson in course.path_of(next(role for role in course.roles if role.id == "elu"))
    )


def test_a_fault_is_told_in_the_file_of_its_author(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A replaced block keeps the lines of its own file, and what follows it those of the course."""
    settle(project)
    write(project, {"retenir.md": "## À retenir\n\n- Voir [nulle part](perdue.md).\n"})
    lesson = project / "modules/demo/texte.md"
    rewrite(lesson, "- Retirer les noms avant de coller.", "- Retirer les noms avant de coller.\n- Voir [rien](rien.md).")
    rewrite(project / "organisations/val/organisation.yml", "  demo-texte#lundi-matin: lundi.md\n", "")
    line = lesson.read_text("utf-8").split("\n").index("- Voir [rien](rien.md).") + 1
    assert errors(project, monkeypatch) == [("modules/demo/texte.md", line, "LIE001"), ("organisations/val/retenir.md", 3, "LIE001")]


def test_what_pointed_at_a_lesson_left_out_is_mended(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Links become words, its questions, its note and its objectives go, paths announce what they take."""
    write(project, {"organisation.yml": HEAD + "retire: [demo-texte]\nroles: [accueil]\n"})
    assert errors(project, monkeypatch) == []
    course = overlaid(project)
    reply = next(lesson for _, lesson in course.lessons if lesson.id == "demo-reponse")
    assert "La suite est dans le texte que l’on colle." in reply.page.written
    assert not {"demo-coller", "demo-courrier"} & course.items.keys()
    assert [note.lesson.id for note in course.modules[0].notes] == ["demo-reponse"]
    assert [role.id for role in course.roles] == ["accueil"]
    assert course.roles[0].minutes == sum(lesson.duration.total for _, lesson in course.path_of(course.roles[0]))


def test_a_module_left_out_leaves_no_trace(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What led to a module that was not chosen leads nowhere any more; a link of the organisation itself is told."""
    write(project, {"organisation.yml": HEAD + "modules: [suite]\najoute: [{apres: suite, page: p.md}]\n",
                    "p.md": FILES["nos-outils.md"] + "\nVoir [le module](../demo/index.md).\n"})  # fmt: skip
    assert errors(project, monkeypatch) == [("organisations/val/p.md", 10, "LIE001")]
    course = overlaid(project)
    assert [module.id for module in course.modules] == ["suite"]
    assert course.modules[0].lessons[0].id == "val-outils-page"


def test_only_one_organisation_is_that_of_the_project(project: Path) -> None:
    """Two that say so are told apart; another may still be chosen, or nobody."""
    for code in ("b", "a"):
        path = project / "organisations" / code / "organisation.yml"
        path.parent.mkdir(parents=True)
        path.write_text(HEAD + "par_defaut: oui\n", "utf-8")
    (problem,) = load(project).problems
    assert (problem.source.path, problem.code) == ("organisations/b/organisation.yml", "ORG006")
    assert load(project, "b").problems == load(project, "").problems == ()
    (problem,) = load(project, "zz").problems
    assert (problem.code, problem.hint) == ("ORG900", "organismes connus : a, b")


# ——— the command line, the packages ———


def enclair(project: Path, *arguments: str) -> object:
    """Run the command line in this process; return its exit code."""
    with pytest.raises(SystemExit) as end:
        main(["--projet", str(project), *arguments])
    return end.value.code or 0


def test_a_new_organisation_asks_to_be_filled(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Made from the template, it says what to fill; filled, it passes; its name may hold an apostrophe."""
    shutil.copytree(ROOT / "organisations", project / "organisations", dirs_exist_ok=True)
    assert enclair(project, "org", "new", "Val") == 1
    assert "« Val » ne peut pas nommer un dossier" in capsys.readouterr().err
    assert enclair(project, "org", "new", CODE, "--nom", "Commune de l'Essai") == 0
    assert enclair(project, "org", "new", CODE) == 1
    found = {one.code for one in examine(project).problems if one.severity is Severity.ERROR}
    assert found == {"PAR012"}
    yml = project / "organisations" / CODE / "organisation.yml"
    rewrite(yml, "'[code INSEE]'", "'38185'")
    rewrite(yml, "  dpo: '[nom ou service, courriel ou téléphone]'", "  dpo: dpo@val.exemple.fr")
    rewrite(yml, "'[service, courriel ou téléphone]'", "02 41 00 00 00")
    report = examine(project)
    assert [one.code for one in report.problems] == ["ACC011"]
    course = load(project).course
    assert course is not None
    assert course.organisation is not None
    assert (course.organisation.name, course.organisation.number) == ("Commune de l'Essai", "38185")
    with pytest.raises(OrganisationError, match="n’a pas de modèle"):
        new_organisation(project.parent, "x", "")


def test_blocks_are_listed_by_id(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What can be replaced has a name that one can copy."""
    assert enclair(project, "org", "blocs", "demo-texte") == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        "demo-texte#debut", "demo-texte#ce-que-lon-peut-coller", "demo-texte#a-vous", "demo-texte#a-retenir", "demo-texte#lundi-matin",
    ]  # fmt: skip
    assert enclair(project, "org", "blocs", "demo-tete") == 1
    assert "vouliez-vous dire « demo-texte » ?" in capsys.readouterr().err


def test_packages_say_who_adapted_them_only_where_a_text_changed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Site and packages have the texts of the organisation; source, date and licence are still there; identifiers are its own."""
    write(project, {"organisation.yml": HEAD + "remplace: {demo-texte#lundi-matin: lundi.md}\n", "lundi.md": FILES["lundi.md"]})
    page = project / "docs" / "a-propos" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n<!-- bloc: adresses -->\n", "utf-8")
    monkeypatch.setenv("ENCLAIR_ORGANISATION", CODE)
    outcome = build(project)
    assert outcome.returncode == 0, outcome.stderr[-2000:]
    found = (project / "site/a-propos/index.html").read_text("utf-8")
    assert "Commune du Val, qui l’a adapté" in found
    assert "Ouvrir la liste du Val." in (project / "site/modules/demo/texte.html").read_text("utf-8")
    for name, is_adapted in (("demo", True), ("suite", False), ("parcours", True)):
        path = project / "dist" / f"essai-{name}-scorm12-2026.1.zip"
        report = inspect_archive(path)
        assert (report.organisation, report.adapted_by, report.problems) == ("Commune du Val", "Commune du Val" * is_adapted, ())
        assert (report.source, report.licence, report.date) == ("L’IA en clair", "Licence Ouverte 2.0", "2026-11-23")
        with zipfile.ZipFile(path) as archive:
            foot = archive.read("a-propos.html").decode().partition("coque-pied")[2]
            assert ("Adapté par Commune du Val." in foot) is is_adapted
            assert "mise à jour le 23 novembre 2026" in foot.replace("\u00a0", " ")
            assert f'identifier="essai-{name}.38185"' in archive.read("imsmanifest.xml").decode()
