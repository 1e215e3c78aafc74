"""A reader who looks at shapes alone finds what shapes give away, and nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from msgspec.structs import replace

from conftest import TODAY
from enclair.guessing import CLUES, EVERY, NUANCE, PRUDENT, guess, odds
from enclair.model import Course, Item
from enclair.pages.generated import pages
from enclair.problems import Source
from enclair.quality import measure
from enclair.questions.interaction import Choice
from enclair.questions.multiple import Multiple
from enclair.questions.single import Single
from enclair.questions.true_false import TrueFalse
from enclair.reading.load import load
from enclair.rules import Context
from enclair.rules.items import numbers_of_keys_differ

HERE = Source("quizzes/essai.yml", 1, 1)
BY_NAME = {clue.name: clue for clue in CLUES}
SHAPES = (
    "Je demande la règle, et je la vérifie selon le texte.",
    "Je colle le texte.",
    "J’achète toujours tout.",
    "Je laisse le choix au chef.",
)
"""One choice that shows every clue, three that show few."""


def item(texts: Sequence[str], key: int, kind: type[Single | Multiple | TrueFalse] = Single) -> Item:
    """Return a question whose choice of this rank is right."""
    choices = tuple(Choice(text, number == key, "", HERE) for number, text in enumerate(texts))
    return Item("essai", None, None, "Que faites-vous ?", "", HERE, HERE, kind(choices))


def test_a_bank_whose_keys_have_a_shape_is_guessed() -> None:
    """The key is the careful choice each time: all are found, where chance finds one in four."""
    found = guess(item(texts, texts.index(SHAPES[0])) for texts in permutations(SHAPES))
    assert (found.items, found.right, found.chance) == (24, 24, 6)
    assert found.right > found.usual[1]


def test_a_bank_whose_keys_have_no_shape_is_not_guessed() -> None:
    """Each choice is the key as often as the others: all clues, and each one, find what chance finds."""
    found = guess(item(SHAPES, key) for key in range(len(SHAPES)))
    assert found.right == found.chance == 1
    assert dict(found.by_clue) == pytest.approx(dict.fromkeys(CLUES, 1))
    assert found.telling is None


def test_a_bank_whose_keys_have_the_other_shape_is_missed() -> None:
    """The reader learns nothing: where careful choices are wrong, it does worse than chance."""
    assert guess(item(SHAPES, key) for key in (1, 2, 3)).right == 0


@pytest.mark.parametrize(
    ("texts", "key", "expected"),
    [
        (("Oui.", "Non.", "Bof."), 0, Fraction(1, 3)),  # nothing differs
        (("Il faut demander.", "Il faut accepter.", "Il faut vérifier."), 0, Fraction(1, 2)),  # two careful ones
        (("Il faut demander.", "Il faut accepter.", "Il faut vérifier."), 1, 0),
    ],
)
def test_ties_are_shared(texts: Sequence[str], key: int, expected: Fraction) -> None:
    """Among choices that look as good, each gets its share: no luck enters."""
    assert odds(item(texts, key)) == pytest.approx(float(expected))


@pytest.mark.parametrize(
    ("name", "texts", "shown"),
    [
        ("Longueur", ("**Un** mot.", "Deux mots.", "Un mot."), [False, True, False]),
        ("Détails", ("Une, deux, trois.", "Entre 10 et 20 (ou 30).", "Rien ici."), [False, True, False]),
        ("Deux gestes", ("Lire et noter.", "Mettre de côté.", "Étudier."), [True, False, False]),
        ("Verbe prudent", ("J’écris au DPO.", "Il relit.", "Regarder."), [True, True, False]),
        ("Nuance", ("Cela peut aider.", "Cela suppose tout.", "D’abord lire."), [True, False, True]),
        ("Sans absolu", ("Jamais le soir.", "Chaque jour.", "Le soir."), [False, False, True]),
    ],
)
def test_a_clue_sees_what_it_says(name: str, texts: Sequence[str], shown: list[bool]) -> None:
    """Each clue, on three choices, as a reader sees them: without their markup."""
    alone = [odds(item(texts, key), [BY_NAME[name]]) for key in range(len(texts))]
    assert [share > 0 for share in alone] == shown


def test_only_questions_with_one_key_among_several_choices_count() -> None:
    """Neither boxes to tick, nor « Vrai » and « Faux »."""
    found = guess([item(SHAPES, 0, Multiple), item(("Vrai", "Faux"), 0, TrueFalse), item(SHAPES, 0)])
    assert found.items == 1
    assert guess([]).by_clue == dict.fromkeys(CLUES, 0)


WORDS = st.sampled_from([*PRUDENT, *NUANCE, *EVERY, "et", "toujours", "12,", "(mairie)", "**gras**", "banc", ""])
TEXTS = st.lists(st.lists(WORDS, max_size=5).map(" ".join), min_size=2, max_size=5)


@settings(max_examples=50, deadline=None)
@given(TEXTS, st.data())
def test_a_score_is_a_share_and_the_order_written_is_no_clue(texts: list[str], data: st.DataObject) -> None:
    """Scores hold within [0, 1] and make 1 over the choices; moving a choice in the file moves nothing else."""
    orders = data.draw(st.permutations(range(len(texts))))
    moved = [texts[number] for number in orders]
    for clues in (CLUES, *([clue] for clue in CLUES)):
        shares = [odds(item(texts, key), clues) for key in range(len(texts))]
        assert all(0 <= share <= 1 for share in shares)
        assert sum(shares) == pytest.approx(1)
        assert [odds(item(moved, place), clues) for place in range(len(moved))] == [shares[number] for number in orders]


@settings(max_examples=50, deadline=None)
@given(st.lists(TEXTS, max_size=5), st.data())
def test_a_report_stays_within_its_questions(banks: list[list[str]], data: st.DataObject) -> None:
    """No more keys found than there are questions, in any order of these."""
    items = [item(texts, data.draw(st.integers(0, len(texts) - 1))) for texts in banks]
    found = guess(items)
    for count in (found.right, found.chance, *found.usual, *found.by_clue.values()):
        assert 0 <= count <= found.items == len(items)
    assert guess(data.draw(st.permutations(items))) == found


def test_all_the_words_of_a_clue_are_heard() -> None:
    """Each word listed makes a choice the one picked, or put aside."""
    for word, (name, chosen) in [
        *product((f"{stem}ons" for stem in PRUDENT), [("Verbe prudent", 1)]),
        *product(NUANCE, [("Nuance", 1)]),
        *product(EVERY, [("Sans absolu", 0)]),
    ]:
        assert odds(item(("Un banc.", f"Un {word} banc."), 1), [BY_NAME[name]]) == chosen


def test_the_page_shows_what_was_computed(course: Course) -> None:
    """tests/course: in `demo`, one key is picked and one shared by two, of four; in `suite`, one of two."""
    whole = measure(course).guess
    shown = next(page.html for page in pages(course, today=TODAY) if page.uri == "qualite.html")
    told, alone = (
        [[" ".join(cell.text_content().split()) for cell in row] for row in table.iter("tr")]
        for table in html.fromstring(shown).iter("table")
        if table.findtext("caption", "").startswith("Bonnes réponses devinées")
    )
    assert [row[:4] for row in told[1:]] == [
        ["Vérifier une réponse", "4", "38 %", "33 %"],
        ["Poser une question", "2", "50 %", "33 %"],
        ["Ensemble", "6", "42 %", "33 %"],
    ]
    assert told[-1][4] == "0 à 71 %"
    assert alone[0][1:] == [clue.name for clue in CLUES]
    assert alone[-1][1:] == [f"{100 * right / 6:.0f} %" for right in whole.by_clue.values()]
    assert whole.telling
    assert f"« {whole.telling.name.lower()} »" in shown


def test_a_course_without_such_questions_says_so(project: Path) -> None:
    """No share is told of no question."""
    for bank in (project / "quizzes").glob("*.yml"):
        bank.unlink()
    course = load(project).course
    assert course is not None
    shown = next(page.html for page in pages(course, today=TODAY) if page.uri == "qualite.html")
    assert "Aucune question à choix unique" in shown


# ——— how many keys (QUI027) ———


@pytest.mark.parametrize(
    ("counts", "changes"),
    [
        ((2, 2, 2), 0),  # too few questions to compare
        ((2, 2, 1, 1), 0),  # half of them
        ((2, 2, 2, 1), 1),
        ((1, 1, 1, 1), 2),
        ((3, 2, 3, 1, 2), 0),
        ((3, 2, 3, 1, 3), 1),
    ],
)
def test_half_of_the_multiple_choices_may_have_as_many_keys(
    course: Course, counts: Sequence[int], changes: int
) -> None:
    """The rule speaks from four of them on, when more than half have as many keys, and says how many to change."""
    module = course.modules[0]
    assert module.bank
    items = [replace(item(SHAPES, 0, Multiple), interaction=_multiple(count)) for count in counts]
    bank = replace(module.bank, items=(*items, *(item(SHAPES, 0) for _ in range(9))))
    found = list(numbers_of_keys_differ(replace(module, bank=bank), Context(course, TODAY)))
    assert [hint.split()[4] for _, _, hint in found] == [str(changes)] * bool(changes)


def _multiple(keys: int) -> Multiple:
    return Multiple(tuple(Choice(text, number < keys, "", HERE) for number, text in enumerate(SHAPES)))
