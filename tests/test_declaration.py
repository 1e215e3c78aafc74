"""The statement of accessibility, from its file to the pages and the packages; a blank in it stops the build."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace

from conftest import ROOT, examine, model
from enclair.model import Audit, Course, Declaration, Outcome, Trial
from enclair.pages.audit import LEGAL, grid
from enclair.pages.generated import pages
from enclair.problems import Source
from enclair.rgaa import Mode, criteria
from enclair.site import Site

FILLED = """\
entite: Commune d’essai
perimetre: ce site
referentiel: '4.1.2'
etabli_le: 2026-11-01
schema_pluriannuel: https://essai.exemple.fr/schema
contact:
  service: service numérique, 1 place de l’Essai
  courriel: acces@essai.exemple.fr
"""
AUDITED = f"""{FILLED}
essais_automatiques_le: 2026-11-23
audit:
  realise_par: l’agence d’essai
  le: 2026-10-05
  criteres_applicables: 60
  criteres_respectes: 45
  environnements: [NVDA 2026.3 et Firefox 153]
non_conformites: [Le schéma des étapes n’a pas de description détaillée.]
resultats:
  - {{critere: '7.1', resultat: non-conforme, le: 2026-11-02, par: A. Essai, note: résultat dit deux fois}}
"""


def declare(project: Path, text: str) -> None:
    """Give a project its statement."""
    (project / "docs" / "a-propos" / "accessibilite.yml").write_text(text, "utf-8")


def build(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "enclair", "--projet", str(project), "build"]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def text_of(page: str) -> str:
    return " ".join(lxml_html.fromstring(page).text_content().split())


def statement(course: Course, declaration: Declaration, uri: str = "a-propos/accessibilite.html") -> str:
    """Return the text of a page of accessibility."""
    made = pages(replace(course, declaration=declaration), today=date(2026, 11, 23))
    return next(text_of(page.html) for page in made if page.uri == uri)


def audit(met: int, applicable: int) -> Audit:
    return Audit("l’agence", date(2026, 10, 5), applicable, met, (), (), (), Source("x"))


@pytest.mark.parametrize(
    ("found", "state"),
    [
        (None, "non conforme"), (audit(0, 0), "non conforme"), (audit(29, 60), "non conforme"),
        (audit(30, 60), "partiellement conforme"), (audit(59, 60), "partiellement conforme"),
        (audit(60, 60), "totalement conforme"),
    ],
)  # fmt: skip
def test_state_is_the_one_that_the_law_says(course: Course, found: Audit | None, state: str) -> None:
    """No audit, or under half of the criteria: « non conforme »; all of them: « totalement conforme »."""
    declaration = Declaration(audit=found)
    assert declaration.state == state
    assert f"Accessibilité : {state}." in statement(course, declaration)


def test_our_own_statement_is_a_template() -> None:
    """The project says « non conforme », names the RGAA version, and leaves who publishes to be filled."""
    course = model(ROOT)
    declaration = course.declaration
    assert declaration.is_template
    assert declaration.state == "non conforme"
    assert declaration.reference == "4.1.2"
    said = statement(course, declaration)
    for words in ("article 47 de la loi n° 2005-102", "il n’existe aucun résultat d’audit en cours de validité",
                  "Défenseur des droits", "Libre réponse 71120", "Modèle à compléter"):  # fmt: skip
        assert words in said


def test_without_a_file_the_statement_is_an_empty_template(course: Course) -> None:
    """A project that never heard of it still says « non conforme », and whom to tell."""
    assert course.declaration == Declaration()
    assert "l’organisme qui met ce parcours à votre disposition" in statement(course, course.declaration)


def test_a_filled_statement_reaches_pages_and_packages(project: Path) -> None:
    """Entity, state, failures, contact and results by hand are shown in the site; state and contact in packages."""
    declare(project, AUDITED)
    outcome = build(project)
    assert outcome.returncode == 0, outcome.stderr
    said = text_of((project / "site" / "a-propos" / "accessibilite.html").read_text("utf-8"))
    for words in ("Commune d’essai s’engage", "partiellement conforme", "75,0 % des critères", "45 sur 60",
                  "Le schéma des étapes", "acces@essai.exemple.fr", "NVDA 2026.3", "https://essai.exemple.fr/schema"):  # fmt: skip
        assert words in said
    assert "Modèle à compléter" not in said
    table = text_of((project / "site" / "a-propos" / "accessibilite-criteres.html").read_text("utf-8"))
    assert "Non conforme à la main, 2 novembre 2026 : résultat dit deux fois" in table
    assert "Aucune erreur relevée, 23 novembre 2026" in table
    home = text_of((project / "site" / "index.html").read_text("utf-8"))
    assert "Accessibilité : partiellement conforme" in home
    package = next((project / "dist").glob("*-demo-html-*.zip"))
    about = text_of(zipfile.ZipFile(package).read("a-propos.html").decode())
    assert "Accessibilité : partiellement conforme" in about
    assert "signalez-le à service numérique, 1 place de l’Essai, acces@essai.exemple.fr" in about


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("service numérique, 1 place de l’Essai", "'[nom du service]'"),
        ("acces@essai.exemple.fr", "'[adresse de courriel]'"),
        ("https://essai.exemple.fr/schema", "'[adresse du schéma]'"),
        ("  courriel: acces@essai.exemple.fr\n", ""),
    ],
)  # fmt: skip
def test_a_blank_stops_the_build_of_an_organisation(project: Path, old: str, new: str) -> None:
    """Once the entity signs, a passage left between square brackets, or no way to tell, makes no site and no package."""
    assert old in FILLED
    declare(project, FILLED.replace(old, new))
    outcome = build(project)
    assert outcome.returncode == 1
    assert "ACC006" in outcome.stderr
    assert not (project / "site").exists()
    assert not (project / "dist").exists()


def test_a_blank_in_the_legal_notice_stops_it_too(project: Path) -> None:
    """The legal notice is signed with the statement; as a template, it may keep its blanks."""
    notice = project / "docs" / "a-propos" / "mentions.md"
    notice.write_text("---\ntitle: Mentions légales\n---\n\n- [nom de l’hébergeur]\n", "utf-8")
    declare(project, FILLED.replace("entite: Commune d’essai", "entite: '[nom]'"))
    assert [problem.code for problem in examine(project).problems] == []
    declare(project, FILLED)
    (problem,) = examine(project).problems
    assert (problem.source.path, problem.source.line, problem.code) == ("docs/a-propos/mentions.md", 5, "ACC006")


def test_no_package_of_the_template_shows_a_blank(published: Path) -> None:
    """Our own packages, made before anybody signs, show no passage to fill on their page about accessibility."""
    for path in (published / "dist").glob("*-html-*.zip"):
        about = lxml_html.fromstring(zipfile.ZipFile(path).read("a-propos.html").decode())
        assert "[" not in about.xpath("string(//*[@id='bloc-accessibilite']/following-sibling::p[1])")


def test_the_grid_of_an_audit_is_ready_to_fill(course: Course) -> None:
    """A line a criterion, a column a page that exists, the legal ones first; what tests and hands showed is in it."""
    known = {*LEGAL, *(uri for uri in Site(course, course.date).known)}
    outcome = Trial("7.1", Outcome.NOT_MET, date(2026, 11, 2), "A. Essai", "résultat dit deux fois", course.source)
    tested = replace(course.declaration, tested_on=date(2026, 11, 23), trials=(outcome,))
    rows = list(csv.reader(io.StringIO(grid(replace(course, declaration=tested), known).decode("utf-8-sig")), delimiter=";"))
    pages_told = rows[0][5:]
    assert pages_told[: len(LEGAL)] == list(LEGAL)
    assert {page.removesuffix("?projection") for page in pages_told} <= known
    assert any(page.endswith("?projection") for page in pages_told) == any(one.page.demos for _, one in course.lessons)
    assert [row[0].split(" ")[0] for row in rows[2:]] == list(criteria())
    assert {len(row) for row in rows[1:]} == {5 + len(pages_told) + 2}
    by_number = {row[0].split(" ")[0]: row for row in rows[2:]}
    assert set(by_number["7.1"][5:-2]) == {"NC"}
    assert by_number["1.1"][4] == "23/11/2026"
    for number, criterion in criteria().items():
        if number != "7.1":
            assert set(by_number[number][5:-2]) == {"NA" if criterion.mode is Mode.NOT_APPLICABLE else "NT"}
