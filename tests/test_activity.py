"""What a lesson makes one do is counted as the docstrings say; the gates let linked prose through."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

import mesures
from conftest import COURSE, ROOT, TODAY, examine, model, rewrite
from enclair import activity as measures
from enclair.activity import Activity, activities, activity, kinds_of, largest_share, trial
from enclair.model import Course, Lesson, Page
from enclair.problems import Source
from enclair.quality import measure
from enclair.questions import KINDS
from enclair.reading.document import read_page
from enclair.rules import Context, check
from enclair.rules.language import paragraph_is_short, sentence_is_not_too_long, sentence_is_short
from enclair.rules.lessons import lesson_opens_on_something_to_see

HERE = Source("modules/demo/texte.md", 8)


def page(body: str) -> Page:
    read, problems = read_page(Path("texte.md"), "", body, HERE)
    assert problems == ()
    return read


def lesson(course: Course, body: str) -> Lesson:
    return replace(course.modules[0].lessons[1], page=page(body))


def measured(course: Course, body: str) -> Activity:
    return activity(lesson(course, body), course.items)


PAGE = """\
!!! situation "Lundi"
    Une habitante appelle.

!!! document "Son courrier (fictif)"
    Bonjour, je demande un rendez-vous, car ma rue est barrée.

<!-- quiz: demo-sources -->

## Une partie

Elle attend, donc on répond.

- Sinon, un point.

## Une autre

<!-- quiz: demo-article -->

<!-- quiz: demo-coller -->

## À vous

Essayez.

## À retenir

- Rien.
"""


def test_a_page_is_measured(course: Course) -> None:
    """Counted by hand: words without the document, the first action, parts, kinds, connectives of the paragraphs."""
    found = measured(course, PAGE)
    assert (found.words, found.shown, found.first) == (22, 13, 4)
    assert found.kinds == {"vrai-faux": 1, "choix-unique": 1, "choix-multiple": 1}
    assert [heading.text for heading in found.silent] == ["Une partie"]
    assert (found.prose, found.links) == (9, 1)
    assert (found.actions, found.seconds) == (3, 30 + 45 + 45)
    assert [replace(found, seconds=seconds).minutes for seconds in (0, 29, 30, 89, 90, 150)] == [0, 0, 1, 1, 2, 3]
    assert found.density == pytest.approx(1000 * 3 / 22)
    assert found.cohesion == pytest.approx(1000 / 9)


def test_a_page_without_a_question_has_no_first_action(course: Course) -> None:
    """Neither does a marker of a question that does not exist count."""
    found = measured(course, "Du texte.\n\n<!-- quiz: absente -->\n")
    assert (found.first, found.actions, found.seconds) == (None, 0, 0)
    empty = measured(course, "")
    assert (empty.words, empty.density, empty.cohesion) == (0, 0, 0)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Il pleut, donc je rentre parce qu’il fait froid.", 2),
        ("Même si c’est long, alors que c’est court : d’abord, s’il le faut.", 4),
        ("C’est-à-dire autrement dit, de même.", 3),
        ("Un puisard, un cartable, une silhouette, le dehors, ainsi-dit.", 0),
        ("La pièce d’or et l’or du lingot.", 0),
        ("Or, il dort.", 1),
        ("LORSQU’ON lit, puisque l’on lit.", 2),
    ],
)
def test_connectives_are_whole_words(course: Course, text: str, links: int) -> None:
    """The longest one counts, once; a word that holds one counts none."""
    assert measured(course, text).links == links


def test_every_kind_has_its_time() -> None:
    """A kind without seconds could not be measured."""
    assert set(measures.SECONDS) == {kind.kind for kind in KINDS}


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        ('!!! activite "En équipe, dix minutes"\n    Essayez.\n', 600),
        ("!!! activite\n    Essayez pendant 5 min, puis 3 minutes.\n", 300),
        ('!!! activite\n    Essayez.\n\n!!! activite "4 minutes"\n    Encore.\n', 360),
        ("Essayez pendant 5 minutes.\n", 0),
        ("<!-- quiz: demo-trou -->\n", 30),
    ],
)
def test_a_task_takes_the_time_that_it_says(course: Course, body: str, seconds: int) -> None:
    """The first time that a box gives, two minutes without one; nothing outside of a box."""
    assert measured(course, body).seconds == seconds


def test_cards_take_their_time_each() -> None:
    """Of the template, whose bank has each kind: three cards, thirty seconds; a number, a minute, its mistakes apart."""
    course = model(ROOT)
    assert course.template
    by_kind = {item.interaction.kind: item for item in course.template.bank.items if course.template.bank}
    cards = len(by_kind["cartes"].interaction.cards)
    assert measures._seconds(by_kind["cartes"]) == 10 * cards
    assert measures._seconds(by_kind["numerique"]) == 60
    assert measures._seconds(by_kind["ouverte"]) == 120


def test_a_question_that_comes_again_counts_once(course: Course) -> None:
    """`demo-article` stands on the sheet of its module and in a lesson."""
    kinds = kinds_of(course.modules, course.items)
    assert kinds == {"choix-unique": 6, "vrai-faux": 2, "choix-multiple": 1, "texte-a-trous": 1}
    assert largest_share(kinds) == 0.6
    assert largest_share({}) == 0


def test_modules_add_up(course: Course) -> None:
    """Only lessons are added; the first actions have their median."""
    whole = activities(course.modules, course.items)
    assert [one.lesson.slug for one in whole.lessons] == ["reponse", "texte", "demande"]
    assert whole.words == sum(one.words for one in whole.lessons)
    assert whole.first == sorted(one.first or 0 for one in whole.lessons)[1]
    assert whole.silent == 3
    assert activities([], {}).first is None


def test_trying_is_found_by_its_heading(course: Course) -> None:
    """Its own words and its questions, those of other parts left out; a no-break space does not hide it."""
    found = trial(page(PAGE.replace("## À vous", "## À\u00a0vous")), course.items)
    assert found is not None
    assert (found.words, found.kinds) == (1, ())
    assert trial(page("## Autre\n"), course.items) is None


# ——— what the rules let through ———


def problems_of(project: Path, code: str) -> list[int]:
    return [one.source.line for one in examine(project).problems if one.code == code]


def test_a_short_page_is_not_judged(project: Path) -> None:
    """The lessons of tests/course have under two hundred words: nothing is said of them."""
    assert [one for one in examine(project).problems if one.code.startswith(("SEQ04", "MOD01"))] == []


@pytest.mark.parametrize(
    ("opening", "is_told"),
    [
        ('!!! situation "Lundi"\n    On appelle.\n', False),
        ('!!! conversation "Un échange (fictif)"\n    **A :** Un.\n\n    **B :** Deux.\n', False),
        ('!!! document "Un courrier (fictif)"\n    Bonjour.\n', False),
        ('!!! cote-a-cote "Deux réponses (fictives)"\n    **A :** Un.\n\n    **B :** Deux.\n', False),
        ("Une phrase.\nUne autre.\n\n| Prix | 3 |\n| --- | --- |\n| a | b |\n", False),
        ("Voici la photo.\n\n![Une rue.](images/etapes.svg)\n", False),
        ("Une. Deux. Trois.\n\n![Une rue.](images/etapes.svg)\n", True),
        ('## Un titre\n\n!!! situation "Lundi"\n    On appelle.\n', True),
        ('!!! exemple "Lundi"\n    On appelle.\n', True),
        ("Un avis ?\n\n<!-- quiz: demo-article -->\n", True),
        ("Un avis ?\n\n<!-- quiz: pari -->\n", False),
        ("", True),
    ],
)
def test_a_lesson_opens_on_something_to_see(course: Course, opening: str, is_told: bool) -> None:
    """A scene, the object itself or a bet, after two sentences at most and before any heading."""
    bet = model(ROOT).items["gabarit-decouverte"]
    context = Context(course, TODAY)
    vars(context)["items"] = {**course.items, "pari": bet}
    found = list(lesson_opens_on_something_to_see(lesson(course, opening), context))
    assert bool(found) is is_told


def sentence(words: int) -> str:
    return f"Un {' '.join(['mot'] * (words - 1))}."


@pytest.mark.parametrize(
    ("lengths", "told"),
    [
        ((26,), 0),
        ((27,), 1),
        ((34,), 1),
        ((35,), 0),  # an error of its own
        ((30, 10), 0),
        ((30, 11), 1),
        ((27, 13), 0),
        ((21, 21, 21), 0),
        ((30, 30, 5), 2),
    ],
)
def test_a_long_sentence_may_have_short_neighbours(course: Course, lengths: Sequence[int], told: int) -> None:
    """Beyond 26 words, and only where the sentences of the paragraph have more than 20 on average."""
    found = list(sentence_is_short(page("\n".join(map(sentence, lengths))), Context(course, TODAY)))
    assert len(found) == told


@pytest.mark.parametrize(("words", "told"), [(34, 0), (35, 1)])
def test_no_sentence_has_more_than_34_words(course: Course, words: int, told: int) -> None:
    """Whatever its neighbours."""
    text = f"{sentence(words)}\n{sentence(3)}\n{sentence(3)}"
    assert len(list(sentence_is_not_too_long(page(text), Context(course, TODAY)))) == told


@pytest.mark.parametrize(("lengths", "told"), [((5,) * 20, 0), ((20,) * 5, 0), ((20, 20, 20, 20, 21), 1)])
def test_cutting_sentences_shortens_no_paragraph(course: Course, lengths: Sequence[int], told: int) -> None:
    """Words are counted: twenty short sentences weigh what five long ones do."""
    text = "\n".join(map(sentence, lengths))
    assert len(list(paragraph_is_short(page(text), Context(course, TODAY)))) == told
    document = '!!! document "Un courrier (fictif)"\n' + "".join(f"    {line}\n" for line in text.split("\n"))
    assert list(paragraph_is_short(page(document), Context(course, TODAY))) == []


@pytest.mark.parametrize(("declared", "told"), [(2, False), (3, False), (4, False), (5, True), (9, True)])
def test_declared_time_may_stray_by_a_minute(project: Path, declared: int, told: bool) -> None:
    """Four choices take three minutes."""
    bad = (COURSE.parent / "bad" / "SEQ046-temps-des-activites.md").read_text("utf-8")
    text = bad.replace("activites: 7}", f"activites: {declared}}}")
    (project / "modules" / "suite" / "demande.md").write_text(text, "utf-8")
    assert bool(problems_of(project, "SEQ046")) is told


def test_a_task_with_its_model_is_corrected(project: Path) -> None:
    """« À vous » may tell a long task when an open question corrects it."""
    bad = (COURSE.parent / "bad" / "SEQ044-tache-sans-correction.md").read_text("utf-8")
    (project / "modules" / "suite" / "demande.md").write_text(bad, "utf-8")
    assert problems_of(project, "SEQ044") != []
    bank = project / "quizzes" / "suite.yml"
    bank.write_text(bank.read_text("utf-8") + OPEN, "utf-8")
    page = project / "modules" / "suite" / "demande.md"
    rewrite(page, "<!-- quiz: suite-resume -->", "<!-- quiz: suite-ouverte -->\n\n<!-- quiz: suite-resume -->")
    assert problems_of(project, "SEQ044") == []


OPEN = """\
  - id: suite-ouverte
    type: ouverte
    objectif: suite-formuler
    bloom: creer
    enonce: Écrivez la demande.
    modele: Résume la séance pour les agents, en dix lignes.
    grille:
      - {critere: Le but est dit., pourquoi: "Sans but, l’outil en choisit un, et rien ne dit que ce soit le vôtre."}
      - {critere: Le public est dit., pourquoi: "Sans public, le ton sera celui d’une annonce, loin de vos collègues."}
"""


def test_the_table_of_measures_is_markdown(course: Course) -> None:
    """A line a module, one for all; numbers as the site shows them."""
    lines = mesures.table(measure(course)).splitlines()
    assert [line.split("|")[1].strip() for line in lines] == ["Module", "---", "demo", "suite", "Ensemble"]
    assert {line.count("|") for line in lines} == {10}
    assert lines[3] == "| suite | 50 | 35 | 40,0 | 1 | 1 | choix-unique, 100 % | 50 % (33 %) | 0 |"


def test_the_command_says_when_there_is_no_course(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And prints the table where there is one."""
    assert mesures.main(tmp_path) == 1
    assert "enclair check" in capsys.readouterr().err
    assert mesures.main(COURSE) == 0
    assert capsys.readouterr().out.count("\n") == 5


def test_course_of_tests_is_clean(course: Course) -> None:
    """The new rules say nothing of it."""
    assert check(course, today=TODAY).problems == ()
