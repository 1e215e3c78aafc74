"""Les jetons: the cards of the paper game, the product of c/Σc, and sentences drawn that the cards can write."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from playwright.sync_api import Browser

from conftest import ROOT, model
from enclair.demos.tokens import Note, Tokens, chance, cut, piled, sentences

GAME = ROOT / "modules" / "bases" / "formateur" / "activite-jeu-des-jetons.md"
CARD = re.compile(r"(★ )?([\wèé]+) → \*\*([\wèé ]+)\*\*")


@pytest.fixture(scope="module")
def real() -> Tokens:
    """The demonstration as the course writes it."""
    course = model(ROOT)
    found = course.demos["jetons"].demonstration
    assert isinstance(found, Tokens)
    return found


def test_it_has_the_cards_of_the_paper_game(real: Tokens) -> None:
    """Forty-two cards and eight with a star, those of the board to cut out."""
    cards = [(star, word, "." if after == "point final" else after) for star, word, after in CARD.findall(GAME.read_text("utf-8"))]
    plain = Counter((word, after) for star, word, after in cards if not star)
    assert plain.total() == 42
    assert plain == {(word, after): count for word, pile in real.piles().items() for after, count in pile.items()}
    assert Counter((word, after) for star, word, after in cards if star) == {(real.note.after, real.note.word): real.note.cards}


def test_known_sentences_have_known_chances(real: Tokens) -> None:
    """The false sentence is as likely as the true one; thirty can be written, eight were; the note moves saturday."""
    piles, noted = real.piles(), real.piles(noted=True)
    assert chance("La mairie ouvre le mercredi.", piles) == chance("La mairie ouvre le lundi.", piles) == Fraction(3, 32)
    assert len(list(sentences("La", piles))) == 30
    assert sum(share for text, share in sentences("La", piles) if text in {one for one, _ in real.read_}) == Fraction(3, 8)
    assert (piles["le"]["samedi"], piles["le"].total()) == (1, 8)
    assert (noted["le"]["samedi"], noted["le"].total()) == (9, 16)
    rows = [[cell.text_content() for cell in row] for row in real.table().find("tbody")]
    assert rows[1] == ["La mairie ouvre le mercredi.", "3 fois sur 32", "3 fois sur 64"]
    assert ["Après « le » : samedi", "1 fois sur 8", "9 fois sur 16"] in rows


def test_the_script_draws_in_the_right_shares(real: Tokens) -> None:
    """Each setting counts its sentences out of a common number."""
    rows = real.data()["reglages"]
    assert isinstance(rows, list)
    assert [sum(row["poids"]) == row["sur"] for row in rows] == [True] * 4
    assert [row["moyenne"] for row in rows] == ["3", "2", "2", "4,5"]
    for row, (start, noted) in zip(rows, real.settings(), strict=True):
        exact = dict(sentences(start, real.piles(noted=noted)))
        assert [Fraction(weight, row["sur"]) for weight in row["poids"]] == list(exact.values())
        assert min(row["poids"]) > 0


WORDS = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6, unique=True).map(sorted)


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_chances_add_up_to_one(texts: list[list[str]]) -> None:
    """Whatever was read, each sentence of the journal can be written, and the chances of all make one."""
    journal = [" ".join(["La", *words]) + "." for words in texts]
    found = dict(sentences("La", piled(journal)))
    assert sum(found.values()) == 1
    assert set(journal) <= found.keys()
    assert all(cut(text)[-1] == "." for text in found)


def test_what_does_not_hold_is_told(real: Tokens) -> None:
    """Words that turn round, a note without cards, a sentence or a beginning that no card writes."""
    turning = (*real.read_, ("Le lundi ouvre le mardi.", real.source))
    told = {
        replace(real, read_=()): "le journal est vide",
        replace(real, read_=turning): "un mot peut revenir dans une phrase, qui ne finirait pas",
        replace(real, note=Note("le", "jeudi", 8, "")): "la note ajoute des cartes que le journal n’a pas",
        replace(real, wrong="La mairie dort."): "aucun tirage n’écrit « La mairie dort. »",
        replace(real, asked="La poste"): "aucune phrase ne commence par « La poste »",
    }
    assert [[fault.message for fault in one.faults()] for one in told] == [[text] for text in told.values()]


def test_eight_sentences_are_drawn(real: Tokens, site: Path, browser: Browser) -> None:
    """After the bet, each draw shows eight sentences that the cards write, and counts those of the journal."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / "demonstrations" / "jetons.html").as_uri())
    assert page.get_by_role("button", name="Tirer").is_hidden()
    page.get_by_label("Autant").check()
    assert "3 fois sur 32" in (page.locator(".demo output").text_content() or "")
    for start in ("La", real.asked):
        page.get_by_label("Le début").select_option(start)
        page.get_by_role("button", name="Tirer").click()
        lines = page.locator(".demo-dessin li").all_text_contents()
        possible = {text for text, _ in sentences(start, real.piles())}
        assert len(lines) == 8
        assert {line[: line.index(".") + 1] for line in lines} <= possible
        read = sum(line.endswith("dans le journal") for line in lines)
        assert f"dont {read} dans le journal" in (page.locator(".demo output").text_content() or "")
    page.get_by_label("Les cartes").select_option(index=1)
    assert page.locator(".demo-dessin li").all_text_contents() == [text for text, _ in real.read_]
    told = (page.locator(".demo output").text_content() or "").replace("\u00a0", " ")
    assert "samedi 9 fois sur 16" in told
    assert "un agent de la piscine" in told
    assert "sur 32" not in told
    page.get_by_label("Le début").select_option("La")
    assert "la vraie sort 3 fois sur 64" in (page.locator(".demo output").text_content() or "").replace("\u00a0", " ")
    context.close()
