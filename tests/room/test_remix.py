"""Texts to rework, read back from their XML: accents, tables, alternatives, language; the kit’s are on the site."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree, html
from msgspec.structs import replace

from enclair.pages.words import LostWordsError
from enclair.paper.printing import PageCountError, Printer
from enclair.room import remix
from enclair.room.reading import site_pages
from enclair.room.remix import Converter, texts
from enclair.room.sheets import Sheets, kit_pages
from room import Room, needs_tools, words_of

pytestmark = needs_tools
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE_NAME, PARENT = (f"{{urn:oasis:names:tc:opendocument:xmlns:style:1.0}}{name}" for name in ("name", "parent-style-name"))
TEXT_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name"
ALTERNATIVE = "Trois étapes : la question, le mot le plus probable, la réponse non vérifiée."
NAMES = {
    "sequences/demo-reponse", "sequences/demo-texte", "sequences/demo-essentiel", "sequences/demo-rappel",
    "sequences/suite-demande", "formateur/demo-guide", "formateur/demo-activite-tri", "formateur/document-feuille", "kit/modele",
    "bilans/demo", "bilans/suite", "bilans/role-accueil", "bilans/role-elu",
}  # fmt: skip


def plain(text: str) -> str:
    """Return a text with ordinary spaces."""
    return re.sub(r"[\u00a0\u202f]", " ", text)


def test_every_text_is_there_in_both_forms(room: Room) -> None:
    """Lessons, kit, guides, activities, documents and ends of modules and paths; nothing else."""
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


def test_a_text_to_rework_that_differs_is_refused(room: Room, tmp_path: Path) -> None:
    """A word lost, added or cut between the page and its file: the file and the words are named."""
    converter = Converter(room.course, tmp_path)
    text = next(text for text in texts(room.course, room.sheets) if text.name == "sequences/demo-reponse")
    for form in remix.FORMS:
        made = converter.convert(text, form)
        for old, new in (("réponse", "rép onse"), ("assistant", ""), ("assistant", "assistant virtuel")):
            edits = {name: lambda xml, old=old, new=new: new.join(xml.rsplit(old, 1)) for name in remix.BODIES}
            with pytest.raises(LostWordsError, match=rf"^modifiables/sequences/demo-reponse\.{form} : « .+ » y devient « "):
                remix._compare(converter.drawn(text), remix._repacked(made, edits), f"modifiables/{text.name}.{form}")


def test_a_text_to_rework_holds_what_its_page_says(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is dropped on the way to the word processor is told with its line in the sources."""
    monkeypatch.setattr(remix.exercises, "answers", lambda _root: [])
    told = r"^quizzes/demo\.yml:\d+:\d+ : « .+ » ne paraît pas, ou pas à sa place, dans le texte modifiable sequences/demo-"
    with pytest.raises(LostWordsError, match=told):
        list(texts(room.course, room.sheets))


def test_an_object_keeps_its_names_in_bold(room: Room) -> None:
    """In the callout, each name on its line and in bold, before what is said; a letter keeps its lines."""
    document = etree.fromstring(room.reworked("sequences/suite-demande.docx")["word/document.xml"])
    quoted = [line for line in document.iter(f"{W}p") if line.find(f"{W}pPr/{W}pStyle[@{W}val='BlockText']") is not None]
    said = [plain("".join(line.itertext())) for line in quoted]
    assert said[said.index("Document") :] == [
        "Document", "La note de la directrice (fictive)", "Résumez la séance d’hier.", "Merci,La directrice",
        "Conversation", "La demande et sa réponse (fictives)", "Agente", "Résume la séance d’hier.", "Assistant", "Voici un résumé :",
        "Agente", "Combien de votants ?", "Assistant", "Je ne sais pas.",
        "Côte à côte", "Deux demandes (fictives)", "Demande vague", "Résume la séance.",
        "Demande précise", "Résume la séance en cinq lignes, pour les agents.",
    ]  # fmt: skip
    bold = [plain("".join(line.itertext())) for line in quoted if line.find(f".//{W}b") is not None]
    assert bold[-9:] == [
        "La note de la directrice (fictive)", "La demande et sa réponse (fictives)", "Agente", "Assistant", "Agente", "Assistant",
        "Deux demandes (fictives)", "Demande vague", "Demande précise",
    ]  # fmt: skip
    content = etree.fromstring(room.reworked("sequences/suite-demande.odt")["content.xml"])
    styles = {style.get(STYLE_NAME): style.get(PARENT) for style in content.iter("{*}style")}
    for name in ("Agente", "Je ne sais pas.", "Demande précise"):
        lines = [line for line in content.iter("{*}p") if plain("".join(line.itertext())) == name]
        assert (name, {styles.get(line.get(TEXT_STYLE), line.get(TEXT_STYLE)) for line in lines}) == (name, {"Quotations"})


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
    assert "Fait à <À remplir>, le <À remplir : date>." in sheet


def test_the_kit_is_offered_where_the_files_are(room: Room) -> None:
    """A page of the kit links to its three files, with their form and size; each link leads to the file made."""
    page = html.parse(str(room.root / "site/kit/modele.html"))
    links = page.xpath("//p[@class='modifiables']/a")
    assert [link.get("href") for link in links] == ["modele.pdf", "modele.docx", "modele.odt"]
    assert [plain(link.text) for link in links] == [f"« Modèle de courrier », {form}, {link_size(room, form)} ko" for form in ("PDF", "DOCX", "ODT")]
    for link in links:
        made = made_as(room, link.get("href").rpartition(".")[2]).read_bytes()
        assert (room.root / "site/kit" / link.get("href")).read_bytes() == made


def link_size(room: Room, form: str) -> str:
    """Return the size that a link announces."""
    return f"{made_as(room, form.lower()).stat().st_size / 1000:.0f}"


def made_as(room: Room, form: str) -> Path:
    """Return where the model of the kit was made in a form."""
    print_, text = "impressions/participants/kit-modele.pdf", f"modifiables/kit/modele.{form}"
    return room.out / (print_ if form == "pdf" else text)


BLANKS = ["nom du service", "date", "à remplir"]


def test_blanks_of_a_model_are_fields_in_each_format(room: Room) -> None:
    """A blank between brackets, a box to tick: form fields of the PDF, content controls of the DOCX, places of the ODT."""
    fields = room.pdf("participants/kit-modele.pdf").get_fields()
    told = {kind: [field["/TU"] for field in fields.values() if field["/FT"] == kind] for kind in ("/Tx", "/Btn")}
    assert told == {"/Tx": BLANKS, "/Btn": ["réponse", "rappel."]}
    document = etree.fromstring(room.reworked("kit/modele.docx")["word/document.xml"])
    controls = {control.find(f"{W}sdtPr/{W}alias").get(f"{W}val"): control for control in document.iter(f"{W}sdt")}
    assert [name for name, one in controls.items() if one.find(f"{W}sdtPr/{W}text") is not None] == BLANKS
    assert sum(1 for _ in document.iter("{*}checkbox")) == 2
    assert plain("".join(controls["nom du service"].itertext())) == "[nom du service]"
    content = etree.fromstring(room.reworked("kit/modele.odt")["content.xml"])
    assert [place.text for place in content.iter("{*}placeholder")] == ["<nom du service>", "<date>", "<…>"]


def test_a_model_that_outgrows_its_pages_is_told(room: Room) -> None:
    """A model holds on the pages that it promises, or the build says so."""
    (page,) = kit_pages(room.course)
    site = site_pages(room.course, room.root / "site")
    sheet = Sheets(room.course, site.pages).model(page)
    long = replace(sheet, html=sheet.html.replace("</body>", "<p>mot</p>" * 120 + "</body>"))
    with pytest.raises(PageCountError, match="Modèle de courrier"):
        Printer(room.course).pdf(long)
