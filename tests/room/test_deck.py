"""A run sheet as a page to project: its moments in order, what each shows, what the trainer says of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import html
from lxml.html import HtmlElement
from msgspec.structs import replace

from conftest import ROOT, model
from enclair.model import Course, Reference
from enclair.room.deck import DeckMaker, decks, told_in_short
from enclair.runsheets import Names, Step, count_words, written_screens
from room import Room, needs_tools

DECK = "projeter-demo-deroule-de-45-minutes.html"


@pytest.fixture(scope="module")
def course() -> Course:
    """The real course."""
    return model(ROOT)


@pytest.fixture
def deck(room: Room) -> HtmlElement:
    """The deck of the guide of the tests."""
    return html.fromstring(room.lot[DECK].decode()).find(".//article")


@needs_tools
def test_a_deck_follows_its_run_sheet(deck: HtmlElement) -> None:
    """A section a row, with its minutes; its notes open on what the row says."""
    moments = deck.find_class("temps")
    assert [(one.get("data-de"), one.get("data-a")) for one in moments] == [("0", "5"), ("5", "45")]
    assert [one.xpath("string(aside/p)") for one in moments] == [
        "Minutes 0 à 5. J’accueille le groupe à la porte", "Minutes 5 à 45. Je lis la scène de l’accueil, écran éteint",
    ]  # fmt: skip


@needs_tools
def test_what_is_shown_is_lifted_and_the_text_of_lessons_is_not(room: Room, deck: HtmlElement) -> None:
    """The scene of the lesson and the written screens are there; no paragraph of the lesson, no call of a source."""
    first, second = deck.find_class("temps")
    assert first.xpath("string(div[@class='ecran']/p[1])") == "Posez votre téléphone devant vous, éteint."
    assert first.xpath("string(.//p[@class='minuteur']/@data-minutes)") == "5"
    lesson = html.fromstring(room.lot["demo-reponse.html"].decode()).find(".//article")
    scenes = [one.text_content() for one in second.xpath("div[@class='ecran']/div[contains(@class, 'admonition')]")]
    assert scenes
    assert scenes[0] in lesson.text_content()
    prose = [one.text_content() for one in lesson.xpath("./p") if len(one.text_content()) > 40]
    assert prose
    assert [one for one in prose if one in deck.text_content()] == []
    assert deck.xpath(".//a[starts-with(@href, '#')]") == []
    assert "Faire sentir qu’une réponse bien écrite peut être fausse." in second.find("aside").text_content()


@needs_tools
def test_one_click_leads_from_the_guide_and_from_the_contents(room: Room) -> None:
    """Under the heading of the run sheet, and first in the contents of the module."""
    guide = html.fromstring(room.lot["demo-guide.html"].decode())
    (heading,) = guide.xpath("//h2[@id='deroule-de-45-minutes']")
    assert heading.getnext().xpath("a/@href") == [f"{DECK}?projection", DECK]
    assert f"{DECK}?projection" in html.fromstring(room.lot["index.html"].decode()).xpath("//ul[@class='seances']//a/@href")


@needs_tools
def test_the_lot_opens_on_five_lines(room: Room) -> None:
    """What to do with it, for who has never unpacked one, is the first file; the one to open is named, and is the next."""
    first, second = sorted(name for name in room.lot if "/" not in name)[:2]
    lines = room.lot[first].decode().splitlines()
    assert [line[:2] for line in lines] == ["1.", "2.", "3.", "4.", "5."]
    assert f"« {second} »" in lines[1]
    assert room.lot[second] == room.lot["index.html"]


def test_the_wall_has_the_short_form_and_the_trainer_reads_the_whole(course: Course) -> None:
    """What the bank writes after `a_projeter:` takes the place of the stem, which opens the notes; else nothing moves."""
    page = '<fieldset><legend class="quiz-enonce"><span class="quiz-label">Question</span> Lundi, <em>hier</em>. Quand ?</legend></fieldset>'
    item = next(iter(course.items.values()))
    quiz = html.fromstring(page)
    assert told_in_short(quiz, replace(item, projected="")) == []
    assert quiz.text_content() == "Question Lundi, hier. Quand ?"
    (note,) = told_in_short(quiz, replace(item, projected="*Hier* : quand ?"))
    assert quiz.text_content() == "Question Hier : quand ?"
    assert html.tostring(note, encoding="unicode") == "<p><strong>À lire : </strong> Lundi, <em>hier</em>. Quand ?</p>"


class Asking(DeckMaker):
    """A maker whose every name is a question with a note."""

    def screens(self, name: str, step: Step, names: Names) -> Iterator[tuple[list[HtmlElement], list[HtmlElement]]]:  # noqa: ARG002
        """Yield a question that has that name."""
        quiz = html.fromstring("<section class='quiz'><span class='quiz-label'>Question</span></section>")
        yield [quiz], [html.fromstring(f"<p>Si la salle vote {name}</p>")]


@pytest.mark.parametrize(("asked", "labels"), [(1, ["Question"]), (2, ["Question 1", "Question 2"])])
def test_questions_of_one_moment_are_numbered_on_the_wall_and_in_the_notes(course: Course, asked: int, labels: list[str]) -> None:
    """Else nobody knows of which one « Si la salle vote B » speaks."""
    deck = next(decks(course))
    step = deck.sheet.steps[0]
    step = replace(step, screens=tuple(Reference(f"{number}", step.source) for number in range(asked)))
    made = Asking(course, html.fromstring, deck).step(step, Names(course))
    assert [one.text for one in made.find_class("quiz-label")] == labels
    numbers = [one.text for one in made.xpath("aside/p/strong")]
    assert numbers == (labels if asked > 1 else [])


def test_every_guide_has_its_decks(course: Course) -> None:
    """45, 90 and 180 minutes and a half-day for each module; a quarter of an hour for each trade."""
    found = [(one.module.slug if one.module else "", one.sheet.minutes) for one in decks(course)]
    whole = [module.slug for module in course.modules if module.slug != "quart-dheure"]
    assert sorted(found) == sorted(
        [(slug, minutes) for slug in whole for minutes in (45, 90, 180)] + [("quart-dheure", 15)] * 6 + [("agir", 210)] + [("", 210)] * 4
    )
    assert len({one.name for one in decks(course)}) == len(found)


def test_questions_of_the_end_are_not_those_of_the_beginning(course: Course) -> None:
    """Where a run sheet opens on the questions of its module, it ends on as many others, of the same objectives."""
    seen = 0
    for deck in decks(course):
        names = [[ref.id for ref in step.screens] for step in deck.sheet.steps]
        module = next((one for one in course.modules if [one.id] in names), None)
        last = [name for name in next((row for row in reversed(names) if sum(one in course.items for one in row) > 2), [])
                if name in course.items]  # fmt: skip
        if module is None or deck.sheet.minutes not in {90, 210}:
            continue
        first = [ref.id for ref in module.page.quizzes]
        goals = [sorted(str(course.items[one].objective and course.items[one].objective.id) for one in ids) for ids in (first, last)]
        assert set(first) & set(last) == set(), deck.name
        assert goals[0] == goals[1], (deck.name, goals)
        seen += 1
    assert seen == 9


def test_ideas_hold_in_ten_words(course: Course) -> None:
    """What the note of a lesson puts on the wall: one idea, twelve words at most, small ones included."""
    notes = [note for module in course.modules for note in module.notes]
    ideas = {note.lesson.id: count_words(written_screens(note.page).get("", ())) for note in notes}
    assert {name: many for name, many in ideas.items() if not 3 <= many <= 12} == {}

