"""Prints: the right pages, tagged and in French, nothing that gives an answer away, the same bytes each time."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from msgspec.structs import replace
from pypdf import PdfReader

from enclair import paper
from enclair.formats.pdf import numbers
from enclair.model import Nature
from enclair.pages import words
from enclair.pages.generated import lesson_uri, module_uri
from enclair.paper import BLANK, draw_signs, lay_cards, parse, with_addresses
from enclair.paper.printing import PageCountError, Printer, Sheet
from enclair.problems import Source
from enclair.reading.load import load
from enclair.room.sheets import kit_pages
from room import Room, defects, enclair, needs_tools, room_project, structure

pytestmark = needs_tools
HERE = Source("essai.md")
SOURCE = "Source : L’IA en clair, version 2026.1, mise à jour le 23 novembre 2026 (https://exemple.fr/ia-en-clair). Licence Ouverte 2.0."


SHEETS = {
    "participants/demo-fiche-participant.pdf": 1,
    "participants/demo-exercices.pdf": 2,
    "participants/demo-essentiel.pdf": 1,
    "participants/demo-rappel-j7.pdf": 1,
    "participants/affiche-reponse.pdf": 1,
    "participants/suite-fiche-participant.pdf": 1,
    "participants/suite-exercices.pdf": 1,
    "participants/demo-bilan.pdf": 1,
    "participants/suite-bilan.pdf": 1,
    "participants/role-accueil-bilan.pdf": 1,
    "participants/role-elu-bilan.pdf": 1,
    "participants/cartes-abcd.pdf": 4,
    "participants/kit-modele.pdf": 1,
    "formateur/demo-corrige.pdf": 3,
    "formateur/demo-guide.pdf": 2,
    "formateur/demo-activite-tri.pdf": 1,
    "formateur/demo-planche-tri.pdf": 1,
    "formateur/suite-corrige.pdf": 1,
    "formateur/document-feuille.pdf": 1,
}


def test_every_sheet_is_made_and_has_its_pages(room: Room) -> None:
    """The prints are these, with so many pages."""
    folder = room.out / "impressions"
    made = {path.relative_to(folder).as_posix() for path in folder.rglob("*.pdf")}
    assert {name: len(room.pdf(name).pages) for name in made} == SHEETS


@pytest.mark.parametrize("name", SHEETS)
def test_a_print_speaks_to_a_screen_reader(room: Room, name: str) -> None:
    """A print is tagged PDF/UA, in French, with a title, and says page and source on each page."""
    pdf = room.pdf(name)
    catalog = pdf.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalog
    assert catalog["/Lang"] == "fr"
    assert b"pdfuaid" in catalog["/Metadata"].get_data()
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata.title
    assert defects(pdf) == []
    for number, page in enumerate(pdf.pages, 1):
        text = " ".join(page.extract_text().split())
        assert SOURCE in text.replace("\u00a0", " ")
        if "affiche" not in name and "cartes" not in name:
            assert f"page {number} sur {len(pdf.pages)}" in text


def test_a_quarter_of_an_hour_has_a_leaf_of_its_own(room: Room) -> None:
    """Its exercises tell its story too, apart from those of other trades; a lesson’s are its questions only."""
    suite = room.course.modules[1]
    quarter = replace(suite, lessons=tuple(replace(lesson, nature=Nature.QUARTER) for lesson in suite.lessons))
    told = {module is quarter: room.sheets.exercises(module).html for module in (suite, quarter)}
    assert ["Un prompt dit le but" in parse(html).text_content() for html in (told[False], told[True])] == [False, True]
    assert [len(parse(html).xpath("//section[@class='partie metier']")) for html in (told[False], told[True])] == [0, 1]


def test_a_print_holds_the_words_it_was_made_from(room: Room) -> None:
    """The text of each PDF, read back, holds in order every word of the document that was laid out."""
    for sheet in room.sheets.all():
        body = html.document_fromstring(sheet.html).find("body")
        said = [(word, HERE) for word in words.WORD.findall(words.spoken(body, has_calls=True))]
        assert len(said) > 3
        assert (sheet.path, list(words.lost(said, room.text(sheet.path)))) == (sheet.path, [])


def test_a_print_that_loses_a_word_is_refused(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not laid out: the paragraph and its line are named, as our bug."""
    module = room.course.modules[0]
    page = module.lessons[0].page

    def losing(what: str) -> Callable[[html.HtmlElement], html.HtmlElement]:
        def lose(root: html.HtmlElement) -> html.HtmlElement:
            root.xpath(what)[-1].drop_tree()
            return root

        return lose

    monkeypatch.setattr(paper, "leave_blanks", losing(".//p"))
    with pytest.raises(words.LostWordsError, match=r"^modules/demo/formateur/\w+\.md:\d+:\d+ : « .+ » ne paraît pas"):
        room.sheets.guide(module, module.guides[0])
    monkeypatch.setattr(paper, "without_sources", losing("./section[@class='retenir']//li"))
    with pytest.raises(words.LostWordsError, match=rf"^{page.source.path}:\d+:\d+ : .+dans l’impression participants/demo-fiche"):
        room.sheets.participant(module)


def test_exercises_ask_and_do_not_answer(room: Room) -> None:
    """Each question is on paper with its boxes and blanks; no feedback, explanation or source of it."""
    text = room.text("participants/demo-exercices.pdf").replace("\u00a0", " ").replace("\u202f", " ")
    items = room.course.modules[0].bank.items
    assert text.count("☐") == sum(len(item.choices) for item in items if item.choices) + len(room.course.items["demo-article"].choices)
    assert "☐ A. Je " in text
    assert "1. À l’accueil, l’assistant cite un « article 12 »" in text
    assert "Avant d’envoyer, j’ouvre la (1) ____" in text
    for item in items:
        for choice in item.choices:
            assert choice.feedback not in text
        assert item.explanation not in text
    assert "Réponse" not in text


def test_no_sheet_of_participants_tells_an_answer(room: Room) -> None:
    """Neither feedback nor explanation, be it on exercises or on the recall; the key tells them all."""
    items = room.course.items.values()
    answers = {answer.replace("'", "’") for item in items for answer in (item.explanation, *(choice.feedback for choice in item.choices)) if answer}
    texts = {name: room.text(name).replace("\u00a0", " ").replace("\u202f", " ") for name in SHEETS}
    told = {name for name, text in texts.items() if any(answer in text for answer in answers)}
    assert told == {"formateur/demo-corrige.pdf", "formateur/suite-corrige.pdf"}


def test_the_presentation_of_the_kit_is_no_model(project: Path) -> None:
    """Each page of docs/kit/ is a model to fill, but the one that presents them."""
    for name in ("index", "charte"):
        (project / "docs" / "kit").mkdir(exist_ok=True)
        (project / "docs" / "kit" / f"{name}.md").write_text("---\ntitle: Kit\n---\n\nUn mot.\n", "utf-8")
    course = load(project).course
    assert course is not None
    assert [page.path.stem for page in kit_pages(course)] == ["charte"]


def test_key_answers_with_the_same_numbers(room: Room) -> None:
    """The key gives letters first, then each feedback; its numbers are those of the exercises, the recall after them."""
    text = room.text("formateur/demo-corrige.pdf").replace("\u00a0", " ").replace("\u202f", " ")
    items = room.course.items
    letters = {
        name: [letter for letter, choice in zip("ABCD", items[name].shown_choices, strict=False) if choice.is_key]
        for name in ("demo-article", "demo-coller")
    }
    assert f"1. {', '.join(letters['demo-article'])}" in text
    assert f"Réponse : {', '.join(letters['demo-coller'])}" in text
    assert "Réponse : source ; date" in text
    for item in room.course.modules[0].bank.items:
        for choice in item.choices:
            assert choice.feedback.replace("'", "’") in text
    assert text.index("En un coup d’œil") < text.index("Sept jours après 1. B") < text.index("La source officielle tranche")


def test_the_pdf_of_a_module_has_the_numbers_of_the_key(room: Room) -> None:
    """Each page of questions begins there at the number at which the key takes it."""
    found, module = numbers(room.course), room.course.modules[0]
    places = {id(module.page): module_uri(module)} | {id(one.page): lesson_uri(module, one) for one in module.lessons}
    keys = [(places[id(page)], made[0]) for _, page, made in room.sheets.keys(module) if made]
    assert len(keys) > 2
    assert [found[uri] for uri, _ in keys] == [int(key.xpath("string(.//*[@class='numero'])").rstrip(".")) for _, key in keys]


def test_participant_sheet_holds_what_to_keep(room: Room) -> None:
    """Goals, what to remember, what to do on Monday, room to write; the figure keeps its alternative."""
    text = room.text("participants/demo-fiche-participant.pdf")
    for expected in ("Repérer une réponse inventée par un assistant", "Une réponse fluide n’est pas une réponse vérifiée.",
                     "☐ Retirer les noms avant de coller.", "Mes notes"):  # fmt: skip
        assert expected in text
    assert "Trois étapes : la question" in _alternatives(room, "participants/demo-fiche-participant.pdf")


def _alternatives(room: Room, name: str) -> str:
    tags = structure(room.pdf(name))
    return " ".join(str(tag["/Alt"]) for tag in tags if "/Alt" in tag).replace("\u00a0", " ")


def test_poster_and_cards_are_read_from_afar(room: Room) -> None:
    """The poster is an A3 with its title, figure and points; a card is a letter and a named shape."""
    poster = room.pdf("participants/affiche-reponse.pdf").pages[0]
    assert [round(float(side) / 72 * 25.4) for side in poster.mediabox[2:]] == [420, 297]
    assert "Une belle réponse, et fausse" in room.text("participants/affiche-reponse.pdf")
    cards = room.pdf("participants/cartes-abcd.pdf")
    assert [page.extract_text().strip()[:1] for page in cards.pages] == list("ABCD")
    assert _alternatives(room, "participants/cartes-abcd.pdf") == "rond carré triangle losange"


def test_blanks_are_lines_to_fill(room: Room) -> None:
    """« [À remplir] » becomes a line, to the margin where nothing follows, an empty cell; between guillemets it stays words."""
    text = room.text("formateur/document-feuille.pdf").replace("\u00a0", " ")
    assert "chaque « [À remplir] »" in text
    assert "Fait à ____" in text
    assert "(date)" in text
    assert re.search(r"Ce que j’emporte : _{50,}", text)
    assert "au stylo" in text
    assert not BLANK.search(text.replace("« [", "«\u00a0["))


def test_cards_to_cut_are_cells_pairs_or_letters() -> None:
    """Columns that come back make one card with a fold; a table of cards loses its header; a letter keeps its heading."""
    root = parse(
        "<table><thead><tr><th>É</th><th>R</th><th>É</th><th>R</th></tr></thead>"
        "<tbody><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></tbody></table>"
        "<table><thead><tr><th>Carte</th><th>Carte</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"
        "<h3>Lettre</h3><p>But.</p><blockquote><p>Madame.</p></blockquote>"
    )
    lay_cards(root)
    assert [cell.get("class") for cell in root.xpath("//table[1]//td")] == ["pli", "coupe", "pli", "coupe"]
    assert [cell.get("class") for cell in root.xpath("//div[@class='cartes colonnes-2']/div[@class='rangee']/div")] == ["coupe", "coupe"]
    assert len(root.xpath("//table")) == 1
    assert len(root.xpath("//thead")) == 1
    assert root.xpath("//section[@class='carte']")[0].text_content() == "LettreBut.Madame."


def test_a_sign_that_the_font_lacks_is_drawn_and_named() -> None:
    """A star is a picture called « étoile », wherever it stands; the words around it stay."""
    root = draw_signs(parse("<p>★ le → <b>samedi ●</b> ou ★</p>"))
    assert [image.get("alt") for image in root.iter("img")] == ["étoile", "rond", "étoile"]
    assert root.text_content() == " le → samedi  ou "
    assert [image.tail or "" for image in root.iter("img")] == [" le → ", "", ""]


def test_participants_are_spared_a_page_of_a_few_lines(room: Room) -> None:
    """The same text that runs over by a line holds on one page for participants; a trainer’s keeps its size."""
    html = "<html lang='fr'><title>Court</title><body>" + "<p>mot</p>" * 36
    pages = {
        audience: len(PdfReader(io.BytesIO(Printer(room.course).pdf(Sheet(audience, "court", "Court", "fiche", html)))).pages)
        for audience in ("participants", "formateur")
    }
    assert pages == {"participants": 1, "formateur": 2}


def test_a_form_is_spared_a_page_of_a_few_lines(room: Room) -> None:
    """The same text in a form that promises two pages: one is enough in slightly smaller text."""
    html = "<html lang='fr'><title>Court</title><body>" + "<p>mot</p>" * 36
    sheet = Sheet("participants", "court", "Court", "modele", html, pages=2)
    assert sheet.is_form
    assert len(PdfReader(io.BytesIO(Printer(room.course).pdf(sheet))).pages) == 1


def test_a_long_answer_of_the_key_goes_to_the_line(room: Room) -> None:
    """At a glance, an answer stays whole on its line where it can; longer than the page is wide, it is not cut."""
    html = f"<html lang='fr'><title>Vu</title><body><section class='coup-d-oeil'><p><span>{'mot ' * 100}</span></p></section>"
    read = PdfReader(io.BytesIO(Printer(room.course).pdf(Sheet("formateur", "vu", "Vu", "corriges", html))))
    lines = [line for line in read.pages[0].extract_text().splitlines() if "mot" in line]
    assert len(lines) > 2
    assert " ".join(lines).split() == ["mot"] * 100


def test_a_page_too_long_is_refused(room: Room) -> None:
    """A sheet that has to hold on one page, and does not even in small type, stops the command."""
    sheet = Sheet("participants", "long", "Long", "essentiel", "<html lang='fr'><title>Long</title><body>" + "<p>mot</p>" * 120, pages=1)
    with pytest.raises(PageCountError, match="« Long » compte"):
        Printer(room.course).pdf(sheet)


@pytest.mark.by_night
def test_everything_comes_out_the_same_twice(room: Room, tmp_path: Path) -> None:
    """Another folder, another process, another hash seed: the same bytes, prints and reworkable texts included."""
    root = room_project(tmp_path / "Ailleurs, en été")
    done = enclair(root, "formateur", PYTHONHASHSEED="7", TZ="Asia/Tokyo")
    assert done.returncode == 0, done.stderr
    ours = ("impressions", "modifiables", "essai-formateur-2026.1.zip")
    assert [_digests(root / "dist" / name) for name in ours] == [_digests(room.out / name) for name in ours]
    assert _digests(root / "site" / "kit") == _digests(room.root / "site" / "kit")


def _digests(root: Path) -> dict[str, str]:
    files = [root, *sorted(root.rglob("*"))]
    return {
        path.relative_to(root.parent).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.is_file()
    }


def test_sources_show_their_address_in_their_link() -> None:
    """As text of the link, so that no line of it is empty for who listens; other links and pages stay as they are."""
    page = "<!doctype html><html><body><p><a href='https://exemple.fr/a'>A</a></p>{}</body></html>"
    assert with_addresses(page.format("")) == page.format("")
    found = with_addresses(page.format("<ol class='sources x'><li><a href='https://exemple.fr/b?c=1&amp;d'>B</a>, 2026</li></ol>"))
    root = parse(found)
    assert [link.text_content() for link in root.iter("a")] == ["A", "B <https://exemple.fr/b?c=1&d>"]
