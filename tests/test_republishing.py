"""A body that publishes the course in its own name: what the pages ask is accepted, and both names go everywhere."""

from __future__ import annotations

import json
import re
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html

from conftest import ROOT, build, copy_course, examine, rewrite
from enclair.formats.inspect import inspect_archive
from enclair.model import BLANK
from enclair.pages.attribution import linked
from enclair.pages.licences import MIT
from enclair.signs import lacking

SOURCE = (
    "Source\u00a0: L’IA en clair, version 2026.1, mise à jour le 23\u00a0novembre 2026 (https://exemple.fr/ia-en-clair)."
    " Licence Ouverte 2.0."
)
PUBLISHED = "Proposé par Communauté de communes du Val (CCVE)."
ORGANISATION = """\
nom: Communauté de communes du Val (CCVE)
siren: '200 067 130'
par_defaut: oui
contacts:
  dpo: Mme Essai, dpo@cc-val-exemple.fr
  referent_ia: Service numérique, 02 41 00 00 00
  accessibilite: acces@cc-val-exemple.fr
"""
FILLED = {
    "[Nom de la collectivité ou de l’organisme]": "Communauté de communes du Val (CCVE)",
    "[Adresse postale]": "1 place de la Mairie, 49000 Saint-Exemple-sur-Loire",
    "[Téléphone et adresse de courriel du service]": "02 41 00 00 00, numerique@cc-val-exemple.fr",
    "[Numéro Siret]": "SIRET 200 067 130 00012",
    "[Prénom, nom et fonction de la personne responsable de la publication]": "Camille Essai, présidente de la CCVE",
    "[Nom de l’hébergeur]": "HDX SAS",
    "[Adresse postale et téléphone de l’hébergeur]": "2 rue du Serveur, 59000 Lille, +33 3 20 00 00 00",
    "[Pays où se trouvent les serveurs]": "France",
    "[durée]": "douze mois",
    "[à faire confirmer par le délégué ou la déléguée à la protection des données]": "intérêt légitime (RGPD, article 6)",
    "[Nom du service]": "La DSI",
    "[adresse]": "[la boîte du service](mailto:rgpd@cc-val-exemple.fr)",
    "[coordonnées du délégué ou de la déléguée à la protection des données]": "Mme Essai, dpo@cc-val-exemple.fr",
    "[organisme]": "la CCVE",
    "[Adresse de courriel ou formulaire pour signaler une erreur ou un défaut d’accès.]": "<numerique@cc-val-exemple.fr>",
    "[nom, adresse et téléphone du service]": "service numérique, 1 place de la Mairie, 02 41 00 00 01",
    "[adresse de courriel]": "acces@cc-val-exemple.fr",
    "[adresse du formulaire]": "https://cc-val-exemple.fr/contact",
}
"""What a body writes in place of each blank of the two files that the page « Republier » names."""


def fill(project: Path) -> None:
    """Do what docs/republier/index.md asks, with the real files."""
    for name in ("mentions.md", "accessibilite.yml"):
        text = (ROOT / "docs" / "a-propos" / name).read_text("utf-8")
        text = re.sub(r"!!! attention .*\n(?:    .*\n)+\n", "", text)
        (project / "docs" / "a-propos" / name).write_text(BLANK.sub(lambda found: FILLED.get(found[0], found[0]), text), "utf-8")
    name_itself(project)


def name_itself(project: Path) -> None:
    """Add the file of the body that publishes to the course of the tests."""
    path = project / "organisations" / "ccve" / "organisation.yml"
    path.parent.mkdir(parents=True)
    path.write_text(ORGANISATION, "utf-8")


def codes(project: Path) -> list[str]:
    return [problem.code for problem in examine(project).problems]


@pytest.fixture(scope="module")
def republished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course of the tests, published by a body."""
    project = copy_course(tmp_path_factory.mktemp("republie") / "projet")
    fill(project)
    (project / "docs" / "a-propos" / "licences.md").write_text("---\ntitle: Licences\n---\n\n<!-- bloc: citation -->\n", "utf-8")
    outcome = build(project)
    assert outcome.returncode == 0, outcome.stderr[-2000:]
    return project


# ——— contacts ———


def test_what_the_pages_ask_is_accepted(project: Path) -> None:
    """Every blank of the legal notice and of the statement filled, the body named: no problem at all."""
    fill(project)
    assert examine(project).problems == ()


def test_contacts_given_once_are_admitted_everywhere(project: Path) -> None:
    """A published contact may stand in a lesson or a page; written otherwise, it is the same; another is still refused."""
    fill(project)
    for path in (project / "modules/demo/essentiel.md", project / "docs/index.md"):
        text = path.read_text("utf-8")
        path.write_text(text + "\nÉcrire à NUMERIQUE@cc-val-exemple.fr, ou appeler le 02 41 00 00 00.\n", "utf-8")
        assert codes(project) == []
        path.write_text(text + "\nÉcrire à accueil@cc-val-exemple.fr, ou appeler le 02 41 00 00 99.\n", "utf-8")
        assert codes(project) == ["SEC003", "SEC003"]
        path.write_text(text, "utf-8")
    page = project / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\nAppelez [le service](tel:+33241000000), au +33 (0)2.41.00.00.00.\n", "utf-8")
    assert codes(project) == []


def test_a_legal_notice_alone_gives_its_contacts(project: Path) -> None:
    """The notice needs no other file; what is nobody’s contact is refused there too."""
    notice = project / "docs" / "a-propos" / "mentions.md"
    notice.write_text("---\ntitle: Mentions légales\n---\n\n- SIVOM du Val, 02 41 00 00 00, numerique@cc-val-exemple.fr\n", "utf-8")
    assert codes(project) == []
    notice.write_text("---\ntitle: Mentions légales\n---\n\n- 2 85 05 49 588 157 80\n", "utf-8")
    assert codes(project) == ["SEC003"]


def test_a_named_body_is_reminded_of_its_statement(project: Path) -> None:
    """Naming oneself and leaving the statement unsigned is a warning, which does not stop the build."""
    name_itself(project)
    (problem,) = examine(project).problems
    assert (problem.code, str(problem.severity)) == ("ACC011", "avertissement")


def test_the_name_of_the_source_may_be_typed_plainly(project: Path) -> None:
    """A straight apostrophe is not another name; an own course, with nothing of ours, waives the rule."""
    path = project / "modules" / "parcours.yml"
    rewrite(path, "nom: L’IA en clair", "nom: L'IA en clair")
    assert codes(project) == []
    rewrite(path, "nom: L'IA en clair", "nom: Parcours du Val")
    assert codes(project) == ["PAR013"]
    path.write_text(path.read_text("utf-8") + "ignorer: {PAR013: 'parcours tout neuf, rien de L’IA en clair'}\n", "utf-8")
    assert codes(project) == []


# ——— both names, everywhere ———


def test_every_page_cites_the_source_and_the_publisher(republished: Path) -> None:
    """In the site and in the packages, the foot of each page gives the source, then who publishes; the head too."""
    pages = {path.name: path.read_text("utf-8") for path in (republished / "site").rglob("*.html")}
    packages = sorted((republished / "dist").glob("*.zip"))
    assert len(packages) > 4
    for path in packages:
        with zipfile.ZipFile(path) as archive:
            pages |= {f"{path.name}/{name}": archive.read(name).decode() for name in archive.namelist() if name.endswith(".html")}
    for name, page in pages.items():
        root = lxml_html.fromstring(page)
        assert f"{SOURCE} {PUBLISHED}" in root.xpath("string(//footer)"), name
        assert "Communauté de communes du Val (CCVE)" in root.xpath("string(//*[@id='bloc-organisation'])"), name


def test_contacts_are_where_readers_look(republished: Path) -> None:
    """The foot of the site links to them; the page about a package lists them, and says whom to tell of a defect."""
    (block,) = lxml_html.parse(republished / "site" / "index.html").getroot().xpath("//*[@id='bloc-contacts']")
    assert [link.get("href") for link in block.iter("a")] == ["mailto:dpo@cc-val-exemple.fr", "mailto:acces@cc-val-exemple.fr"]
    assert "référent IA\u00a0: Service numérique, 02 41 00 00 00" in block.text_content()
    with zipfile.ZipFile(next((republished / "dist").glob("*-demo-html-*.zip"))) as archive:
        about = lxml_html.fromstring(archive.read("a-propos.html").decode()).text_content().replace("\u00a0", " ")
    assert "DPO : Mme Essai, dpo@cc-val-exemple.fr" in about
    assert "signalez-le à acces@cc-val-exemple.fr" in about


def test_packages_tell_both_names(republished: Path) -> None:
    """Provenance, manifest and our own inspection give the source and the body that publishes."""
    path = next((republished / "dist").glob("*-demo-scorm12-[0-9]*.zip"))
    with zipfile.ZipFile(path) as archive:
        told = json.loads(archive.read("provenance.json"))
        manifest = etree.fromstring(archive.read("imsmanifest.xml"))
    assert told["source"] == {"nom": "L’IA en clair", "adresse": "https://exemple.fr/ia-en-clair"}
    assert told["organisation"]["nom"] == "Communauté de communes du Val (CCVE)"
    assert told["organisation"]["contacts"]["accessibilité"] == "acces@cc-val-exemple.fr"
    people = dict(zip(manifest.xpath("//*[local-name()='role']/*[local-name()='value']/*/text()"),
                      manifest.xpath("//*[local-name()='vcard']/text()"), strict=True))  # fmt: skip
    assert "FN:L’IA en clair\n" in people["Author"]
    assert "FN:Communauté de communes du Val (CCVE)\n" in people["Publisher"]
    assert manifest.xpath("string(//*[local-name()='rights']/*[local-name()='description'])").strip() == f"{SOURCE} {PUBLISHED}"
    report = inspect_archive(path)
    assert (report.source, report.organisation, report.problems) == (
        "L’IA en clair", "Communauté de communes du Val (CCVE)", (),
    )  # fmt: skip


def test_manifest_follows_its_schemas(republished: Path, schema: etree.XMLSchema) -> None:
    """The schemas of SCORM 1.2 accept what the manifest says of both bodies."""
    for path in sorted((republished / "dist").glob("*-scorm12*.zip")):
        with zipfile.ZipFile(path) as archive:
            schema.assertValid(etree.fromstring(archive.read("imsmanifest.xml")))


def test_the_licence_page_gives_the_line_to_copy(republished: Path) -> None:
    """The page shows the citation of this very version, and leads to the notices."""
    root = lxml_html.parse(republished / "site" / "a-propos" / "licences.html").getroot()
    lines = [block.text_content() for block in root.xpath("//article//pre")]
    assert lines[0].strip() == SOURCE
    assert lines[1].startswith(SOURCE.replace("Source", "D’après"))
    assert "../licences.txt" in root.xpath("//article//a/@href")


def test_notices_travel_with_what_they_are_about(republished: Path) -> None:
    """Ours in the site and in each package, once in its manifest; those of the theme where its style sheet is."""
    site = (republished / "site" / "licences.txt").read_text("utf-8")
    theme = metadata.distribution("mkdocs-material").read_text("licenses/LICENSE")
    assert theme
    assert theme.strip() in site
    for words in ("Octicons (MIT)", "GitHub Inc.", "Pictogrammers Free License", "Font Awesome Free License"):
        assert words in site
    for path in (republished / "dist").glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            notices = archive.read("licences.txt").decode()
            assert notices == site[: len(notices)]
            assert MIT.read_text("utf-8").strip() in notices
            assert SOURCE in notices
            assert "Material" not in notices
            assert b"Material" not in archive.read("enclair.css")
    assert MIT.read_text("utf-8").strip() in (ROOT / "LICENCES.md").read_text("utf-8")


def test_the_theme_draws_from_the_sets_that_the_notices_name(published: Path) -> None:
    """Every icon of the theme’s style sheet comes from a set whose licence is given."""
    (sheet,) = (published / "site" / "assets" / "stylesheets").glob("main.*.css")
    drawn = set(re.findall(r"\bd='([^']+)'", sheet.read_text("utf-8")))
    folder = Path(str(metadata.distribution("mkdocs-material").locate_file("material/templates/.icons")))
    sets = ("octicons", "material", "fontawesome")
    known = "".join(path.read_text("utf-8") for name in sets for path in (folder / name).rglob("*.svg"))
    assert drawn
    assert [icon for icon in drawn if f'd="{icon}"' not in known] == []


def test_a_blank_address_is_written_nowhere(project: Path) -> None:
    """While nobody knows the address, the line goes without it."""
    rewrite(project / "modules" / "parcours.yml", "https://exemple.fr/ia-en-clair", "'[adresse du projet]'")
    assert codes(project) == ["PAR011"]
    assert build(project).returncode == 0
    for path in [*(project / "site").rglob("*.html"), *(project / "site").glob("*.txt")]:
        assert "adresse du projet" not in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mme Essai", "Mme Essai"),
        ("Écrire à a@b.example.fr.", 'Écrire à <a href="mailto:a@b.example.fr">a@b.example.fr</a>.'),
        ("https://example.fr/x?a=1&b=2, puis", '<a href="https://example.fr/x?a=1&amp;b=2">https://example.fr/x?a=1&amp;b=2</a>, puis'),
        ("<b>gras</b>", "&lt;b&gt;gras&lt;/b&gt;"),
        ("[adresse de courriel]", "[adresse de courriel]"),
    ],
)
def test_addresses_become_links(text: str, expected: str) -> None:
    """Mailboxes and web addresses only; the rest is escaped."""
    assert linked(text) == expected


# ——— signs ———


@pytest.mark.parametrize(
    ("text", "drawn", "expected"),
    [
        ("« Été », œuvre : 5 € ≥ ½ → ☐ ✓", False, []),
        ("a\u202fb\u00a0c\u00add\u2009f", False, []),
        ("a\u2011b", True, []),
        ("a\u2011b", False, [(1, "\u2011")]),
        ("★ ⚠️ ⇒", True, []),
        ("★ ⚠️ ⇒", False, [(0, "★"), (2, "⚠"), (5, "⇒")]),
        ("un 👩‍💼 et 中文", True, [(3, "👩💼"), (10, "中文")]),
    ],
)
def test_signs_that_the_font_lacks_are_found(text: str, drawn: bool, expected: list[tuple[int, str]]) -> None:
    """Each run once, where it starts; what needs no drawing, and what we draw, are left alone."""
    assert list(lacking(text, drawn=drawn)) == expected
