"""Texts to rework, read back from their XML: accents, tables, alternatives, language; the kit’s are on the site."""

from __future__ import annotations

import re
import zipfile

import pytest
from lxml import etree, html

from room import Room, needs_tools, words_of

pytestmark = needs_tools
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
ALTERNATIVE = "Trois étapes : la question, le mot le plus probable, la réponse non vérifiée."
NAMES = {
    "sequences/demo-reponse", "sequences/demo-texte", "sequences/demo-essentiel", "sequences/demo-rappel",
    "sequences/suite-demande", "formateur/demo-guide", "formateur/demo-activite-tri", "formateur/document-feuille", "kit/modele",
}  # fmt: skip


def plain(text: str) -> str:
    """Return a text with ordinary spaces."""
    return re.sub(r"[\u00a0\u202f]", " ", text)


def test_every_text_is_there_in_both_forms(room: Room) -> None:
    """Lessons, kit, guides, activities and documents; nothing else."""
    folder = room.out / "modifiables"
    made = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert made == {f"{name}.{form}" for name in NAMES for form in ("docx", "odt")}


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_lesson_keeps_its_words(room: Room, form: str) -> None:
    """Accents, guillemets, callouts, boxes to tick and key survive."""
    path = f"sequences/demo-reponse.{form}"
    text = plain(words_of(path, (room.out / "modifiables" / path).read_bytes()))
    for expected in ("Une belle réponse, et fausse", "À l’accueil de Saint-Exemple-sur-Loire", "☐ A. ", "Corrigé", "« article 12 »",
                     "Source : L’IA en clair, version 2026.1, mise à jour le 23 novembre 2026 (https://exemple.fr/ia-en-clair). Licence Ouverte 2.0."):  # fmt: skip
        assert expected in text, expected
    assert "“" not in text


def test_docx_holds_table_alternative_and_language(room: Room) -> None:
    """Cells of the table, alternative of the figure, French for the whole text, no date or path of this machine."""
    entries = room.reworked("sequences/demo-reponse.docx")
    document = etree.fromstring(entries["word/document.xml"])
    cells = ["".join(cell.itertext()) for cell in document.iter(f"{W}tc")]
    assert cells == ["Geste", "Effet", "Ouvrir la source", "On lit le vrai texte", "Relire la réponse", "On juge le style"]
    assert ALTERNATIVE in [plain(node.get("descr", "")) for node in document.iter("{*}docPr")]
    assert any(name.startswith("word/media/") and data.startswith(b"\x89PNG") for name, data in entries.items())
    assert b'w:val="fr-FR"' in entries["word/styles.xml"]
    assert b"<w:tblBorders>" in entries["word/styles.xml"]
    assert [(page.get(f"{W}w"), page.get(f"{W}h")) for page in document.iter(f"{W}pgSz")] == [("11906", "16838")]
    styles = etree.fromstring(entries["word/styles.xml"])
    by_name = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    assert by_name["Hyperlink"].find(f"{W}rPr/{W}color").get(f"{W}val") == "17546E"
    assert by_name["BlockText"].find(f"{W}pPr/{W}pBdr/{W}left") is not None
    assert any(node.get(f"{W}val") == "BlockText" for node in document.iter(f"{W}pStyle"))
    assert b"2026-11-23T00:00:00Z" in entries["docProps/core.xml"]
    assert not any(b"/tmp" in data or str(room.root).encode() in data for data in entries.values())


def test_odt_holds_table_alternative_and_language(room: Room) -> None:
    """The same in an ODT, whose first entry is its type, stored."""
    entries = room.reworked("sequences/demo-reponse.odt")
    with zipfile.ZipFile(room.out / "modifiables/sequences/demo-reponse.odt") as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    content = etree.fromstring(entries["content.xml"])
    cells = ["".join(cell.itertext()).strip() for cell in content.iter(f"{TABLE}table-cell")]
    assert cells == ["Geste", "Effet", "Ouvrir la source", "On lit le vrai texte", "Relire la réponse", "On juge le style"]
    assert ALTERNATIVE in [plain("".join(node.itertext())) for node in content.iter("{*}title")]
    assert b'fo:border="0.5pt solid #666666"' in entries["content.xml"]
    assert b'fo:language="fr"' in entries["styles.xml"]
    page = next(etree.fromstring(entries["styles.xml"]).iter("{*}page-layout-properties"))
    sizes = {etree.QName(name).localname: value for name, value in page.attrib.items()}
    assert (sizes["page-width"], sizes["page-height"]) == ("21cm", "29.7cm")
    assert b'fo:border-left="2pt solid #17546e"' in entries["styles.xml"]
    assert b"fr-FR" in entries["meta.xml"]
    assert b"2026-11-23T00:00:00Z" in entries["meta.xml"]


def test_the_guide_comes_with_the_notes(room: Room) -> None:
    """A guide to rework holds its run sheet, then the notes of its lessons; blanks stay for the organiser."""
    text = plain(words_of("x.docx", (room.out / "modifiables/formateur/demo-guide.docx").read_bytes()))
    assert text.index("J’accueille le groupe") < text.index("Notes : Une belle réponse") < text.index("Notes : Le texte que l’on colle")
    sheet = plain(words_of("x.odt", (room.out / "modifiables/formateur/document-feuille.odt").read_bytes()))
    assert "Fait à [À remplir], le [À remplir : date]." in sheet


def test_the_kit_is_offered_where_the_files_are(room: Room) -> None:
    """A page of the kit links to its two files, with their form and size; each link leads to the file made."""
    page = html.parse(str(room.root / "site/kit/modele.html"))
    links = page.xpath("//p[@class='modifiables']/a")
    assert [link.get("href") for link in links] == ["modele.docx", "modele.odt"]
    assert [plain(link.text) for link in links] == [f"« Modèle de courrier », {form}, {link_size(room, form)} ko" for form in ("DOCX", "ODT")]
    for link in links:
        made = (room.out / "modifiables/kit" / link.get("href")).read_bytes()
        assert (room.root / "site/kit" / link.get("href")).read_bytes() == made


def link_size(room: Room, form: str) -> str:
    """Return the size that a link announces."""
    return f"{(room.out / f'modifiables/kit/modele.{form.lower()}').stat().st_size / 1000:.0f}"
