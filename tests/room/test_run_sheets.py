"""What trainers count on, counted: minutes add up, cards say what the tables announce."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from conftest import ROOT

GUIDES = sorted((ROOT / "modules").glob("[a-z]*/formateur/guide.md"))
ACTIVITIES = sorted((ROOT / "modules").glob("[a-z]*/formateur/activite-*.md"))
TIMED = [*GUIDES, *sorted((ROOT / "modules/formateur").glob("*.md"))]
NOTES = sorted(path for path in (ROOT / "modules").glob("[a-z]*/formateur/*.md") if path not in {*GUIDES, *ACTIVITIES})


def name(path: Path) -> str:
    return "-".join(path.with_suffix("").parts[-3:])


def sections(path: Path) -> dict[str, str]:
    """Return the text under each heading of level 2."""
    parts = re.split(r"^## (.*)$", path.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def cells(text: str) -> list[list[str]]:
    """Return the cells of the tables of a text, headers and rules left out."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in re.findall(r"^\|.*\|$", text, re.MULTILINE)]
    rules = [number for number, row in enumerate(rows) if set(row[0]) <= set("-: ") and row[0]]
    return [row for number, row in enumerate(rows) if number not in rules and number + 1 not in rules]


def steps(text: str) -> list[tuple[int, int]]:
    """Return the first and the last minute of each row of a run sheet."""
    return [(int(start), int(end)) for start, end in re.findall(r"^\| (\d+)–(\d+) \|", text, re.MULTILINE)]


def announced(heading: str) -> int | None:
    """Return the minutes that the heading of a run sheet announces."""
    if found := re.search(r"Déroulé de (\d+) minutes", heading):
        return int(found[1])
    found = re.search(r"\((\d+) h(?: (\d+))?\)", heading)
    return int(found[1]) * 60 + int(found[2] or 0) if found else None


@pytest.mark.parametrize("path", TIMED, ids=name)
def test_a_run_sheet_fills_its_minutes(path: Path) -> None:
    """Each row starts when the one before ends; the last one ends at the minute that the heading announces."""
    for heading, text in sections(path).items():
        times = steps(text)
        if not times:
            continue
        assert times[0][0] == 0, heading
        assert all(start < end for start, end in times), heading
        assert [end for _, end in times[:-1]] == [start for start, _ in times[1:]], heading
        assert announced(heading) in {None, times[-1][1]}, heading


QUARTERS = "quart-dheure"
"""The module of which each page is led alone, in a quarter of an hour: one run sheet, and no other activity."""


def test_a_quarter_of_an_hour_has_its_own() -> None:
    """A guide for whoever leads a team: fifteen minutes, step by step."""
    (path,) = (one for one in GUIDES if one.parts[-3] == QUARTERS)
    assert [announced(heading) for heading, text in sections(path).items() if steps(text)] == [15]


@pytest.mark.parametrize("path", [path for path in GUIDES if path.parts[-3] != QUARTERS], ids=name)
def test_a_module_has_its_three_run_sheets_and_a_half_day_for_elected_members(path: Path) -> None:
    """45, 90 and 180 minutes, the longest with a break; a half-day in the guide or in the document of half-days."""
    found = {announced(heading): text for heading, text in sections(path).items() if steps(text)}
    assert {45, 90, 180} <= found.keys()
    assert "| Pause |" in found[180]
    title = re.search(r"^titre: (.*)$", path.parents[1].joinpath("index.md").read_text("utf-8"), re.MULTILINE)
    assert title is not None
    shared = sections(ROOT / "modules/formateur/demi-journees-elus.md")
    days = [text for heading, text in shared.items() if heading.startswith(title[1])] or [found.get(210, "")]
    assert [steps(text)[-1][1] for text in days] == [210]
    assert all("| Pause |" in text for text in days)


def test_every_module_has_a_guide_and_an_activity() -> None:
    """Both lists name the same modules: those of the course."""
    modules = [path.parent.name for path in sorted((ROOT / "modules").glob("[a-z]*/index.md"))]
    assert len(modules) >= 5
    assert [path.parts[-3] for path in GUIDES] == modules
    assert sorted({path.parts[-3] for path in ACTIVITIES}) == sorted({*modules} - {QUARTERS})


@pytest.mark.parametrize("path", ACTIVITIES, ids=name)
def test_the_steps_of_an_activity_add_up(path: Path) -> None:
    """The minutes of the steps make those of the front matter; « chacune » counts for each letter named."""
    text = path.read_text("utf-8")
    whole = re.search(r"^minutes: (\d+)$", text, re.MULTILINE)
    assert whole is not None
    told = re.findall(r"^\d+\. \*\*(.*?) \((\d+) min( chacune)?\)", sections(path)["Déroulement"], re.MULTILINE)
    assert len(told) > 3
    times = [int(minutes) * (len(re.findall(r"\d", words)) if each else 1) for words, minutes, each in told]
    assert sum(times) == int(whole[1])


@pytest.mark.parametrize("path", NOTES, ids=name)
def test_the_minutes_of_a_note_add_up(path: Path) -> None:
    """« 20 : scène (3), explication (5)… »: what is announced is the sum of the parts."""
    line = re.search(r"^\*\*Minutes\.\*\* (.*)$", path.read_text("utf-8"), re.MULTILINE)
    assert line is not None
    total, colon, parts = line[1].partition(" : ")
    if colon and total.isdigit():
        assert sum(map(int, re.findall(r"\b(\d+)\b(?=[),.]|$)", parts))) == int(total), line[1]


def test_a_hundred_cards_say_what_the_tables_announce() -> None:
    """« Fausses alertes »: the deck is the table of the first round; with the swap, that of the second."""
    parts = sections(ROOT / "modules/risques/formateur/activite-fausses-alertes.md")
    rows = cells(parts["Planche à découper"])
    cards = [(row[i], row[i + 1]) for row in rows for i in range(0, len(row), 2) if row[i]]
    told = [(re.sub(r"^R?\d+ · |\*", "", screen), real.replace("*", "")) for screen, real in cards]
    deck, spare = Counter(told[:100]), Counter(told[100:])
    assert [screen.split(" ·")[0] for screen, _ in cards] == [*map(str, range(1, 101)), *(f"R{n}" for n in range(1, 19))]
    assert deck == table(parts["Manche 1 : l’incident est rare"])
    swapped = deck - Counter({("silence", "calme"): 17, ("alerte", "calme"): 1}) + spare
    assert swapped == table(parts["Manche 2 : l’incident est fréquent"])


def table(text: str) -> Counter[tuple[str, str]]:
    """Return how many cards of each kind a table of counts announces, after a check of its totals."""
    rings, silent, total = [[int(number) for number in row[1:]] for row in cells(text)[:3]]
    assert [sum(column) for column in zip(rings, silent, strict=True)] == total
    assert [row[0] + row[1] for row in (rings, silent, total)] == [row[2] for row in (rings, silent, total)]
    return +Counter({
        ("alerte", "incident"): rings[0], ("alerte", "calme"): rings[1],
        ("silence", "incident"): silent[0], ("silence", "calme"): silent[1],
    })  # fmt: skip


def test_the_tokens_are_those_of_the_eight_sentences() -> None:
    """« Le jeu des jetons »: table and cards are the pairs of words of the text, and nothing else but the eight stars."""
    parts = sections(ROOT / "modules/bases/formateur/activite-jeu-des-jetons.md")
    sentences = re.findall(r"^\d+\. (.*)\.$", parts["Le texte de départ"], re.MULTILINE)
    assert len(sentences) == 8
    pairs = Counter(pair for sentence in sentences for pair in pairwise([*sentence.split(), "point final"]))
    told = {
        (row[0], word): int(count)
        for row in cells(parts["Le tableau des chances"]) for word, count in re.findall(r"([^,\d]+) (\d+)", row[1].replace(", ", ","))
    }  # fmt: skip
    assert told == pairs
    cards = [cell.replace("*", "") for row in cells(parts["Planche à découper"]) for cell in row]
    drawn = Counter(tuple(card.split(" → ")) for card in cards if "→" in card and "★" not in card)
    assert drawn == pairs
    assert Counter(card for card in cards if "★" in card) == {"★ le → samedi": 8}


def cards(path: Path) -> int:
    """Return how many cards an activity has to cut out; a card to fold takes two cells."""
    part = sections(path)["Planche à découper"]
    folds = 2 if "| Réel |" in part else 1
    return sum(bool(cell) and cell != "(carte vierge)" for row in cells(part.rpartition("### Personnages")[2]) for cell in row) // folds


@pytest.mark.parametrize("path", [path for path in GUIDES if path.parts[-3] != QUARTERS], ids=name)
def test_preparing_counts_what_is_cut(path: Path) -> None:
    """« Temps de préparation » adds up, and tells the cards of the activity; an activity of letters has none."""
    rows = cells(sections(path)["Temps de préparation"])
    assert sum(int(row[1]) for row in rows[:-1]) == int(rows[-1][1])
    told = [int(found[1]) for row in rows if (found := re.search(r"(\d+) (?:cartes|personnages)\b", row[0]))]
    activities = [one for one in ACTIVITIES if one.parts[-3] == path.parts[-3]]
    assert told == [cards(one) for one in activities if "| Carte |" in one.read_text("utf-8") or "| Réel |" in one.read_text("utf-8")]


def test_a_trainer_has_twenty_answers_each_dated() -> None:
    """Two hours, twenty questions; those that rest on a source call it."""
    text = (ROOT / "modules/formateur/deux-heures-avant.md").read_text("utf-8")
    asked = re.findall(r"^\d+\. \*\*« .+? »\*\*$", text, re.MULTILINE)
    assert len(asked) == 20
    assert len(re.findall(r"\[\^", text)) >= 15
    assert re.search(r"écrites le \d+ \w+ 2\d{3}", text)
