"""Real objects in a page, a chat, two texts, a letter: each part named in words, in order, nothing lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as lxml_html
from lxml.html import HtmlElement

from enclair.formats import DOORS
from enclair.formats.inspect import inspect_archive
from enclair.formats.package import Package
from enclair.model import Course, Page
from enclair.pages.article import finish
from enclair.problems import Source
from enclair.reading.document import read_page

CHAT = """!!! conversation "L’échange (fictif)"
    **Agent :** Quel tarif ?
    Pour deux enfants.

    **Assistant :** Deux tarifs :

    - plein
    - réduit

    Objet : la *cantine*.

    __agent :__
    Merci.
"""
PAIR = '!!! cote-a-cote "Deux réponses (fictives)"\n    **Réponse A :**\n\n    | a |\n    | - |\n    | 1 |\n\n    **Réponse B\u00a0:** Non.\n'
LETTER = '!!! document "Courrier (fictif)"\n    Mairie\\\n    1, place\n\n    Madame,\n\n    > Le rappel.\n'


def read(body: str, course: Course) -> Page:
    """Read a page."""
    page, problems = read_page(course.root / "docs" / "essai.md", "Page d’essai", body, Source("docs/essai.md", 5))
    assert problems == ()
    return page


def box_of(body: str, course: Course) -> HtmlElement:
    """Return the one box of a page, dressed."""
    root = lxml_html.fragment_fromstring(finish({}, read(body, course), "essai.html", course).html, create_parent="div")
    (box,) = root.find_class("admonition")
    return box


def told(node: HtmlElement) -> list[str]:
    """Return the texts of the children of an element, blanks folded."""
    return [" ".join(child.text_content().split()) for child in node]


def test_a_conversation_is_a_list_of_speeches(course: Course) -> None:
    """Each one opens with who speaks, in words; what follows is theirs up to the next name; the first speaker is marked."""
    box = box_of(CHAT, course)
    assert told(box)[:2] == ["Conversation", "L’échange (fictif)"]
    (speeches,) = box.xpath("./ol[@class='repliques']")
    assert [told(one) for one in speeches] == [
        ["Agent", "Quel tarif ? Pour deux enfants."],
        ["Assistant", "Deux tarifs :", "plein réduit", "Objet : la cantine."],
        ["agent", "Merci."],
    ]
    assert [one.get("class") for one in speeches] == ["premier", None, "premier"]
    assert speeches.xpath("./li/*[1]/@class") == ["nom"] * 3
    assert box.xpath(".//@role | .//@*[starts-with(name(), 'aria-')]") == []


def test_two_texts_are_two_named_groups(course: Course) -> None:
    """One after the other for who hears them, each under its name."""
    box = box_of(PAIR, course)
    assert told(box)[0] == "Côte à côte"
    first, second = box.xpath("./div[@class='paire']/div[@class='cote' and @role='group']")
    assert (told(first), first.get("aria-label")) == (["Réponse A", "a 1"], "Réponse A")
    assert (told(second), second.get("aria-label")) == (["Réponse B", "Non."], "Réponse B")


def test_a_document_is_a_sheet(course: Course) -> None:
    """A quotation holds it whole, its title left out; lines that end stay so."""
    box = box_of(LETTER, course)
    assert [child.tag for child in box] == ["p", "p", "blockquote"]
    assert box[2].get("class") == "feuille"
    assert told(box[2]) == ["Mairie 1, place", "Madame,", "Le rappel."]
    assert len(box[2].xpath("./p[1]/br")) == 1


@pytest.mark.parametrize("kind", ["exemple", "situation", "attention"])
def test_other_boxes_have_no_parts(kind: str, course: Course) -> None:
    """A bold word with its colon opens nothing there."""
    box = box_of(f'!!! {kind} "Titre"\n    **Agent :** Bonjour.\n', course)
    assert told(box)[-1] == "Agent : Bonjour."
    assert box.find_class("nom") == []


@pytest.mark.parametrize("host", ["- un\n\n  ", "> ", '!!! exemple "A"\n    ', '!!! document "B (fictif)"\n    '])
def test_it_stands_anywhere(host: str, course: Course) -> None:
    """In a list, a quote, another box, a document: the same list of speeches."""
    indent = "> " if host == "> " else " " * len(host.rpartition("\n")[2])
    body = host + CHAT.replace("\n", f"\n{indent}")
    root = lxml_html.fragment_fromstring(read(body, course).html, create_parent="div")
    assert [child.get("class") for child in root.xpath("//ol[@class='repliques']/li")] == ["premier", None, "premier"]


def test_the_model_knows_parts_and_their_places(course: Course) -> None:
    """Names, lines and columns; a name is a title, not prose: it weighs on no sentence."""
    page = read(CHAT + "\n" + PAIR, course)
    assert [(part.name, str(part.source)) for box in page.boxes for part in box.parts] == [
        ("Agent", "docs/essai.md:6:5"), ("Assistant", "docs/essai.md:9:5"), ("agent", "docs/essai.md:16:5"),
        ("Réponse A", "docs/essai.md:20:5"), ("Réponse B", "docs/essai.md:26:5"),
    ]  # fmt: skip
    assert [one.text for one in page.paragraphs if one.kind == "title"] == [
        "L’échange (fictif)", "Agent", "Assistant", "agent", "Deux réponses (fictives)", "Réponse A", "Réponse B",
    ]  # fmt: skip
    assert [(one.text, one.source.line) for one in page.paragraphs if one.text == "Merci."] == [("Merci.", 17)]


def test_packages_that_hold_them_are_sound(built: Path) -> None:
    """The lesson of the tests that shows all three, in the light shell."""
    found = {path.name: inspect_archive(path).problems for path in built.glob("dist/*-suite-*.zip")}
    trees = (door.name for door in DOORS if isinstance(door, Package))
    assert found == dict.fromkeys((f"essai-suite-{name}-2026.1.zip" for name in trees), ())
