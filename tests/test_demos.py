"""Demonstrations: what every one of them holds, tried by keyboard; then the numbers of each against its formula."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from statistics import median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from playwright.sync_api import Browser, Page

from browser.test_accessibility import AXE, violations
from browser.test_projection import GO_ON
from conftest import ROOT, TODAY, copy_course, model, rewrite
from enclair.demos import KINDS, twin_files
from enclair.demos.before_after import ALONE, ANNEX, LAST_YEAR, BeforeAfter, Change, credited
from enclair.demos.before_after import Setting as Look
from enclair.demos.canteen import Canteen, a_day, average, gap, precision, regression, total
from enclair.demos.demonstration import rounded, shares
from enclair.demos.false_alarms import ICONS, FalseAlarms, Setting
from enclair.demos.hidden_orders import HiddenOrders, outcome, ranking, score
from enclair.demos.middle_note import Group, MiddleNote, place, quarter
from enclair.demos.threshold_sample import RISK, ThresholdSample, at_most, ceiling, errors
from enclair.demos.twin_files import Count, TwinFiles, enough, tail
from enclair.demos.where_to_dig import Tally, WhereToDig
from enclair.demos.who_remains import MOST_SIGNS, WhoRemains, about, crowd, fitting
from enclair.model import Course, Demo
from enclair.moving import MovingError, opened, remove, rename
from enclair.pages import demo as pages
from enclair.pages.script import ESCAPED
from enclair.problems import Source
from enclair.reading.load import load
from enclair.reading.markdown import inline_text
from enclair.typography import french

MOST_IN_SCRIPT, MOST_IN_DATA = 12_000, 60_000
KEYS = {"INPUT": "Space", "SELECT": "ArrowDown", "BUTTON": "Enter"}
FIELDS = ":is(input, select, button, textarea):visible"


@pytest.fixture(scope="module")
def real() -> Course:
    """The real course."""
    return model(ROOT)


@pytest.fixture(params=sorted(KINDS))
def demo(request: pytest.FixtureRequest, real: Course) -> Demo:
    """Each demonstration."""
    return real.demos[request.param]


# ——— what every demonstration holds ———


def test_each_has_its_text_its_numbers_and_its_script(real: Course) -> None:
    """The registry, `demos/` and the scripts name the same."""
    scripts = {path.stem for path in pages.FOLDER.glob("*.js")} - {Path(pages.SHARED).stem}
    assert set(KINDS) == set(real.demos) == scripts
    assert {one.id: name for name, one in KINDS.items()} == {name: name for name in KINDS}


def test_scripts_are_small() -> None:
    """Each script, the shared one included, comments too."""
    assert {path.name: size for path in pages.FOLDER.iterdir() if (size := path.stat().st_size) > MOST_IN_SCRIPT} == {}


def test_data_says_only_numbers_and_texts(demo: Demo) -> None:
    """The data is JSON in a call of its own, light, and no sign in it could end a script."""
    written = pages.script(demo.id, demo.demonstration.data()).decode()
    start, end = f"{pages.SET % demo.id} = ", ";\n"
    assert written.startswith(start)
    assert json.loads(written.removeprefix(start).removesuffix(end)) == json.loads(
        json.dumps(demo.demonstration.data())
    )
    assert len(written.encode()) <= MOST_IN_DATA
    assert not set(written) & set(ESCAPED)


def test_one_reads_it_without_a_script(demo: Demo, real: Course) -> None:
    """The screen waits; the case is open; the table names itself, its columns and its rows; one place says results."""
    root = pages.section(demo, real)
    (screen,), (details,), (table,) = (
        root.find_class("demo-ecran"),
        root.find_class("demo-cas"),
        list(root.iter("table")),
    )
    assert (screen.get("hidden"), details.get("open")) == ("hidden", "open")
    assert table.findtext("caption")
    assert all(cell.get("scope") == "col" for cell in table.find("thead").iter("th"))
    assert [row[0].get("scope") for row in table.find("tbody")] == ["row"] * len(table.find("tbody"))
    assert len(table.find("tbody")) > 0
    assert [one.get("role") for one in root.iter("output")] == ["status"]
    assert [
        field for field in screen.xpath(".//input | .//select") if next(field.iterancestors("label"), None) is None
    ] == []


def test_it_shows_all_its_texts(demo: Demo, real: Course) -> None:
    """Texts of its own too, on the page or in what its script says."""
    shown = pages.section(demo, real).text_content() + json.dumps(demo.demonstration.data(), ensure_ascii=False)
    told = (text for text, _ in demo.demonstration.texts())
    assert [text for text in told if inline_text(text) not in shown and french(inline_text(text)) not in shown] == []


def test_paper_shows_the_same_numbers(demo: Demo, real: Course) -> None:
    """The sheet has the table of the screen."""
    (screen,), (paper,) = pages.section(demo, real).iter("table"), pages.sheet(demo, real).iter("table")
    assert lxml_html.tostring(screen) == lxml_html.tostring(paper)


NUMBERS = re.compile(r"\d+(?:\s\d{3})*(?:,\d+)?")


def numbers(text: str) -> set[str]:
    """Return the numbers that a text writes, without their spaces."""
    return {"".join(found.split()) for found in NUMBERS.findall(text)}


def test_what_paper_asks_has_the_numbers_of_the_screen(demo: Demo) -> None:
    """Those of the questions that stand only on paper are in the data of the script, or among the fields."""
    shown = " ".join(text for node in demo.demonstration.screen() for text in node.itertext())
    data = json.dumps(demo.demonstration.data(), ensure_ascii=False).replace(".", ",")
    asked = " ".join(text for node in demo.demonstration.paper() for text in node.itertext())
    assert asked.strip()
    assert numbers(asked) - numbers(shown) - numbers(data) == set()


def test_it_says_its_limits_and_two_questions_rest_on_it(demo: Demo, real: Course) -> None:
    """And one meets it in a lesson."""
    assert demo.limits
    assert len({ref.id for ref in demo.questions} & real.items.keys()) >= 2
    assert [lesson.id for _, lesson in real.lessons if demo.id in {ref.id for ref in lesson.page.demos}]


# ——— in a browser ———


@pytest.fixture
def tried(demo: Demo, site: Path, browser: Browser) -> Iterator[Page]:
    """The page of each demonstration, from a file, on a narrow screen."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, bypass_csp=True)
    context.add_init_script(path=AXE)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((site / "demonstrations" / f"{demo.id}.html").as_uri())
    yield page
    context.close()
    assert faults == []


def test_the_keyboard_is_enough(tried: Page) -> None:
    """One reaches the first control with the tabulation, changes it, and the result says something else."""
    before = tried.locator(".demo output").text_content()
    first = tried.locator(f".demo-ecran {FIELDS}").first
    for _ in range(60):
        tried.keyboard.press("Tab")
        if first.evaluate("node => node === document.activeElement"):
            break
    tried.keyboard.press(KEYS[first.evaluate("node => node.tagName")])
    assert tried.locator(".demo output").text_content() != before
    assert tried.locator(".demo output").text_content()
    assert first.evaluate("node => node === document.activeElement")


def test_each_state_is_accessible_and_narrow(tried: Page) -> None:
    """Before, then after a change, the case open: axe finds nothing in it, nothing scrolls sideways; around it is a page as others."""
    for _ in range(2):
        assert violations(tried, ".demo") == []
        assert tried.evaluate("document.documentElement.scrollWidth <= innerWidth")
        tried.locator(f".demo-ecran {FIELDS}").first.focus()
        tried.keyboard.press(KEYS[tried.evaluate("document.activeElement.tagName")])
        tried.locator(".demo-cas > summary").click()


def test_without_a_script_the_case_is_in_view(demo: Demo, site: Path, browser: Browser) -> None:
    """The case, the table and the limits; no control that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "demonstrations" / f"{demo.id}.html").as_uri())
    assert page.locator(".demo table").is_visible()
    assert page.locator(".demo-ecran").is_hidden()
    context.close()


def test_it_is_alive_on_the_wall(demo: Demo, real: Course, site: Path, browser: Browser) -> None:
    """In projection, one screen holds its controls, and they answer."""
    module, lesson = next((m, one) for m, one in real.lessons if demo.id in {ref.id for ref in one.page.demos})
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.goto((site / "modules" / module.slug / f"{lesson.slug}.html").as_uri() + "?projection")
    screen = page.locator(f".projection-scene [data-demo='{demo.id}']")
    page.wait_for_selector(".projection-scene .projection-texte")
    assert page.evaluate(GO_ON, f".projection-scene [data-demo='{demo.id}']")
    before = screen.locator("output").text_content()
    first = screen.locator(FIELDS).first
    first.focus()
    page.keyboard.press(KEYS[first.evaluate("node => node.tagName")])
    assert screen.locator("output").text_content() != before
    context.close()


# ——— Fausses alertes ———

PERCENT = st.integers(1, 99).map(lambda number: Fraction(number, 100))
SETTINGS = st.builds(Setting, st.integers(1, 10_000), PERCENT, PERCENT, PERCENT)


def alarms(real: Course) -> FalseAlarms:
    """Return the demonstration as the course writes it."""
    found = real.demos["fausses-alertes"].demonstration
    assert isinstance(found, FalseAlarms)
    return found


def test_known_cases_give_known_numbers(real: Course) -> None:
    """VP = N·p·Se and FP = N(1 − p)(1 − Sp): 38 true alarms of 136 in the station, 18 of 67 in the sewers."""
    found = {preset.watched: preset.setting.counts() for preset in alarms(real).presets}
    assert found == {"situations": (38, 98, 2, 1862), "regards": (18, 49, 2, 931), "dossiers": (190, 40, 10, 760)}
    assert [rounded(100 * preset.setting.share()) for preset in alarms(real).presets] == [28, 27, 83]


def test_one_bets_with_the_numbers_of_the_first_case(real: Course) -> None:
    """How rare, how right, of what."""
    found = real.demos["fausses-alertes"].demonstration
    assert isinstance(found, FalseAlarms)
    asked = found.question.replace("\u00a0", " ").replace("\u202f", " ")
    assert "une gare, 2 situations sur 100 sont un incident. L’outil est juste à 95 %." in asked


def test_every_setting_is_that_of_the_formula(real: Course) -> None:
    """Each row that the script can find is computed from the numbers of its controls."""
    demonstration = alarms(real)
    data = demonstration.data()
    rows, rank = data["lignes"], 0
    assert isinstance(rows, list)
    for n in demonstration.cases:
        for p in demonstration.prevalences:
            for se in demonstration.sensitivities:
                for sp in demonstration.specificities:
                    true, false, missed, silent, share, *icons = rows[rank]
                    assert abs(true - n * p * se) <= Fraction(1, 2)
                    assert abs(false - n * (1 - p) * (1 - sp)) <= Fraction(1, 2)
                    assert abs(share - 100 * p * se / (p * se + (1 - p) * (1 - sp))) <= Fraction(1, 2)
                    assert (true + false + missed + silent, sum(icons)) == (n, ICONS)
                    rank += 1
    assert rank == len(rows)


@given(SETTINGS)
def test_counts_are_whole_and_add_up(setting: Setting) -> None:
    """Nothing is lost, nothing is negative, and icons follow counts to one of them."""
    counts = setting.counts()
    assert sum(counts) == setting.cases
    assert min(counts) >= 0
    icons = shares(counts, ICONS)
    assert sum(icons) == ICONS
    assert all(
        abs(icon - Fraction(count * ICONS, setting.cases)) < 1 for icon, count in zip(icons, counts, strict=True)
    )


@given(SETTINGS, PERCENT)
def test_the_rarer_the_event_the_less_an_alarm_is_worth(setting: Setting, other: Fraction) -> None:
    """With the same tool, the share of true alarms grows with the event."""
    low, high = sorted((setting.prevalence, other))
    assert setting._replace(prevalence=low).share() <= setting._replace(prevalence=high).share()


# ——— L’essai de jumeaux ———


@pytest.fixture
def twins(real: Course) -> TwinFiles:
    """The demonstration as the course writes it."""
    found = real.demos["essai-jumeaux"].demonstration
    assert isinstance(found, TwinFiles)
    return found


def test_pairs_tell_what_the_lesson_tells(twins: TwinFiles) -> None:
    """The first pair misleads; nine of ten lean to the Centre, and five once the criterion is out; a lucky run of five."""
    name, title, street, nothing = twins.details
    rule, mended = twins.scores
    assert twins.counts == (1, 5, 10, 20)
    assert [tuple(rule.tally(street, n)) for n in twins.counts] == [(1, 0), (1, 4), (1, 9), (2, 18)]
    assert [tuple(mended.tally(street, n)) for n in twins.counts] == [(1, 0), (2, 3), (5, 5), (10, 10)]
    assert [tuple(rule.tally(title, n)) for n in twins.counts] == [(0, 1), (0, 5), (3, 7), (9, 11)]
    assert rounded(100 * rule.tally(street, 10).chance()) == 2
    assert rounded(100 * rule.tally(title, 5).chance()) == 6
    for detail in (name, title, nothing):
        assert all(rule.tally(detail, n) == mended.tally(detail, n) for n in twins.counts)
        assert [n for n in twins.counts if max(rule.tally(detail, n)) >= (enough(n) or n + 1)] == []
    assert [n for n in twins.counts if max(rule.tally(street, n)) >= (enough(n) or n + 1)] == [10, 20]


def test_notes_are_those_of_the_rule(twins: TwinFiles) -> None:
    """Points at the start, one for each request of the street, and the luck of the sending; one detail at most changes."""
    for scale, each in zip(twins.scores, (twins.score.each, 0), strict=True):
        for detail in twins.details:
            for rank, pair in enumerate(scale.pairs(detail)):
                assert pair == tuple(twins.score.start + each * one.requests + one.luck[rank] for one in detail.twins)
                assert pair[0] != pair[1]
    assert [detail.name for detail in twins.leaning] == ["La rue"]


def test_the_script_finds_what_is_said_of_each_count(twins: TwinFiles) -> None:
    """Counts and sentences, in the order of the lists."""
    data = json.loads(json.dumps(twins.data()))
    for rank, scale in enumerate(twins.scores):
        for at, detail in enumerate(twins.details):
            found = [scale.tally(detail, n) for n in twins.counts]
            assert data["comptes"][rank][at] == [list(count) for count in found]
            assert data["phrases"][rank][at] == [
                [french(one) for one in twin_files.said(detail, count)] for count in found
            ]


@pytest.mark.parametrize(("pairs", "needed"), [(1, None), (5, None), (6, 6), (8, 8), (9, 8), (10, 9), (20, 15)])
def test_how_many_pairs_are_enough(pairs: int, needed: int | None) -> None:
    """Two-sided sign test at one in twenty: six of six, nine of ten, fifteen of twenty."""
    assert enough(pairs) == needed


@given(st.integers(1, 60))
def test_enough_is_the_least_that_chance_seldom_does(pairs: int) -> None:
    """One fewer would be done by chance more than one time in twenty."""
    needed = enough(pairs)
    assert (needed is None) == (pairs <= 5)
    if needed is not None:
        assert (
            Count(needed, pairs - needed).chance() <= Fraction(1, 20) < Count(needed - 1, pairs - needed + 1).chance()
        )


@given(st.integers(0, 30), st.integers(0, 30))
def test_chance_does_not_know_the_sides(first: int, second: int) -> None:
    """It is a probability, the same for both sides, 1 at a draw, and seldom for a long run."""
    chance = Count(first, second).chance()
    assert 0 < chance <= 1
    assert chance == Count(second, first).chance()
    assert first != second or chance == 1
    assert Count(first + second, 0).chance() <= chance
    assert tail(first + second, 0) == 1


# ——— Avant, après ———


@pytest.fixture
def calls(real: Course) -> BeforeAfter:
    """The demonstration as the course writes it."""
    found = real.demos["avant-apres"].demonstration
    assert isinstance(found, BeforeAfter)
    return found


def test_the_sum_of_the_lesson(calls: BeforeAfter) -> None:
    """30 to 12 where the tool is, 20 to 16 where it is not: 18 − 4 = 14; a useless tool alone would get the season."""
    autumn = calls.periods[0]
    assert (calls.change(autumn, 14), calls.witness(autumn, ANNEX)) == ((30, 12), (20, 16))
    found = {(period.name, effect): [calls.credit(Look(period, one, effect)) for one in (ALONE, ANNEX, LAST_YEAR)]
             for period in calls.periods for effect in calls.effects}  # fmt: skip
    assert found == {
        ("septembre à décembre", 14): [18, 14, 15], ("septembre à décembre", 0): [4, 0, 1],
        ("septembre à mars", 14): [24, 15, 15], ("septembre à mars", 0): [10, 1, 1],
        ("mars à septembre", 14): [4, 13, 15], ("mars à septembre", 0): [-10, -1, 1],
        ("septembre à septembre", 14): [14, 14, 16], ("septembre à septembre", 0): [0, 0, 2],
    }  # fmt: skip


def test_a_year_ends_where_the_next_one_starts(calls: BeforeAfter) -> None:
    """The last month of the year before is the first of this one, and a season comes back to itself."""
    assert calls.last_year[-1] == calls.place[0] == calls.place[-1]
    assert calls.annex[0] == calls.annex[-1]


def test_the_script_finds_what_is_said_of_each_setting(calls: BeforeAfter) -> None:
    """Sentences in the order of the lists, curves from the tool on, and the number of each sum in its sentence."""
    data = json.loads(json.dumps(calls.data()))
    assert data["tailles"] == [len(calls.periods), 3, 2]
    assert data["phrases"] == [[french(text) for text in calls.said(one)] for one in calls.settings()]
    for at, period in enumerate(calls.periods):
        for rank, effect in enumerate(calls.effects):
            lost = data["avec"][at][rank]
            assert [before - now for before, now in zip(calls.place, lost, strict=True)] == [
                effect * (month > period.before) for month in range(len(lost))
            ]
            assert (lost[period.before], lost[period.after]) == calls.change(period, effect)
    for setting in calls.settings():
        assert re.search(rf"\b{abs(calls.credit(setting))} appels?\b|n’aurait rien changé", calls.said(setting)[-2])


@given(st.integers(0, 30), st.integers(0, 30), st.integers(-20, 20), st.integers(-20, 20))
def test_a_witness_that_lives_the_same_takes_the_season_out(effect: int, level: int, other: int, season: int) -> None:
    """With the same season on both sides the sum is the effect, whatever the levels; alone, the season is added to it."""
    place, witness = Change(level, level - season - effect), Change(other, other - season)
    assert credited(place, witness) == effect
    assert credited(place, None) == effect + season


# ——— Qui reste ? ———

PART = st.fractions(Fraction(1, 1000), 1)
EVERY = 0b1111


def letter(real: Course) -> WhoRemains:
    """Return the demonstration as the course writes it."""
    found = real.demos["qui-reste"].demonstration
    assert isinstance(found, WhoRemains)
    return found


def test_each_detail_leaves_the_known_number(real: Course) -> None:
    """N·Πparts: of 2,000, 1,000 women, 120 in their thirties, 3 in the street, 0.06 with four children."""
    told = [[letter(real).remaining(town, mask) for mask in (0, 0b1, 0b11, 0b111, EVERY)] for town in range(3)]
    assert told[1] == [2000, 1000, 120, 3, Fraction("0.06")]
    assert told[0] == [900, 450, 54, Fraction("1.8"), Fraction("0.036")]
    assert told[2] == [300_000, 150_000, 18_000, 18, Fraction("0.36")]


def test_the_script_finds_what_each_choice_of_sentences_leaves(real: Course) -> None:
    """One row for each set of sentences kept, bit 0 the first sentence; what is said and drawn follows the formula."""
    demonstration = letter(real)
    rows = demonstration.data()["restes"]
    assert isinstance(rows, list)
    for town, row in zip(demonstration.towns, rows, strict=True):
        rank = demonstration.towns.index(town)
        assert len(row) == EVERY + 1
        for mask, (told, kind, signs, each) in enumerate(row):
            kept = [one.shares[rank] for bit, one in enumerate(demonstration.details) if mask & 1 << bit]
            left = fitting(town.people, kept)
            assert (kind == 0) == (left < Fraction(1, 2))
            assert 1 <= signs <= MOST_SIGNS
            assert kind == 0 or abs(signs * each - left) <= Fraction(each + 1, 2)
            assert (kind == 1) == (rounded(left) == 1)
            assert told == french(about(left))


@given(st.integers(1, 10**9), st.lists(PART, max_size=6), PART)
def test_a_detail_more_never_leaves_more_people(people: int, parts: list[Fraction], more: Fraction) -> None:
    """Whatever the order of the details; everybody fits no detail at all."""
    assert fitting(people, []) == people
    assert fitting(people, [*parts, more]) == fitting(people, [more, *reversed(parts)]) <= fitting(people, parts)


@given(st.fractions(Fraction(1, 10**6), 10**9))
def test_a_small_number_keeps_figures_that_count(people: Fraction) -> None:
    """What is told is never « 0 », nor far from the number; the drawing has at least the author."""
    said = Fraction(about(people).replace("\u202f", "").replace(",", "."))
    assert said > 0
    assert abs(said - people) <= (Fraction(1, 2) if people >= 1 else people / 20)
    assert 1 <= crowd(people).signs <= MOST_SIGNS


# ——— Le document qui donne des ordres ———

ACCESSES = st.tuples(st.booleans(), st.booleans(), st.booleans())


def orders(real: Course) -> HiddenOrders:
    """Return the demonstration as the course writes it."""
    found = real.demos["document-ordres"].demonstration
    assert isinstance(found, HiddenOrders)
    return found


def test_the_grid_ranks_the_trapped_offer_last(real: Course) -> None:
    """Σ weight × mark / Σ weight, and the case tells the same marks."""
    demonstration = orders(real)
    weights = [one.weight for one in demonstration.criteria]
    scores = [score(offer.marks, weights) for offer in demonstration.offers]
    assert scores == [Fraction("8.3"), Fraction("3.7"), Fraction("7.9")]
    assert ranking(scores) == (0, 2, 1)
    assert demonstration.trapped == 1
    told = " ".join(text for text, _ in real.demos["document-ordres"].case)
    assert all(mark in told for mark in ("8,3", "7,9", "3,7"))


def test_a_sentence_helps_and_an_access_taken_away_stops_the_leak(real: Course) -> None:
    """Ten of ten, four with the sentence; without sending nothing leaves, and the ranking stays false."""
    issues = orders(real).data()["issues"]
    every, no_sending, no_files, no_outside = 0b111, 0b110, 0b101, 0b011
    assert isinstance(issues, list)
    assert [[row[rank] for rank in (every, no_sending, no_files, no_outside)] for row in issues] == [
        [[10, 10], [10, 0], [10, 0], [0, 0]],
        [[4, 4], [4, 0], [4, 0], [0, 0]],
    ]


@given(st.integers(0, 20), ACCESSES)
def test_a_leak_needs_the_three_accesses(obeys: int, accesses: tuple[bool, bool, bool]) -> None:
    """It is never commoner than a false ranking, and one access fewer makes it impossible."""
    found = outcome(obeys, accesses)
    assert found.leaked == (obeys if sum(accesses) == len(accesses) else 0)
    assert 0 <= found.leaked <= found.misled <= obeys
    assert found.misled == 0 or accesses[0]


@given(st.lists(st.lists(st.integers(0, 10).map(Fraction), min_size=3, max_size=3), min_size=1, max_size=6))
def test_a_ranking_holds_each_offer_once_best_first(marks: list[list[Fraction]]) -> None:
    """The weighted mean stays between the worst and the best mark."""
    scores = [score(one, [50, 30, 20]) for one in marks]
    ranks = ranking(scores)
    assert sorted(ranks) == list(range(len(marks)))
    assert [scores[rank] for rank in ranks] == sorted(scores, reverse=True)
    assert all(min(one) <= mean <= max(one) for one, mean in zip(marks, scores, strict=True))


# ——— Le curseur, puis l’échantillon ———

CALLS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=10)


def threshold(real: Course) -> ThresholdSample:
    """Return the demonstration as the course writes it."""
    found = real.demos["curseur-echantillon"].demonstration
    assert isinstance(found, ThresholdSample)
    return found


def test_the_thirty_calls_are_those_of_the_lesson(real: Course) -> None:
    """Twelve that a page settles, eighteen for somebody; the numbers of the case, and which price moves the cursor."""
    found = threshold(real)
    assert (sum(found.page), sum(found.agent)) == (12, 18)
    assert {mark: found.settings[mark - 1] for mark in (1, 7, 9, 10, 11)} == {
        1: (30, 18, 0), 7: (14, 4, 2), 9: (7, 1, 6), 10: (3, 0, 9), 11: (0, 0, 12),
    }  # fmt: skip
    assert [found.best(4, wrong) + 1 for wrong in found.wrong] == [8, 9, 10, 10]
    assert [found.best(8, wrong) + 1 for wrong in found.wrong] == [7, 8, 9, 10]
    assert found.settings[6].cost(4, 20) == 4 * 20 + 2 * 4


@given(CALLS, st.integers(1, 60), st.integers(1, 60), st.integers(1, 60))
def test_a_cursor_trades_one_error_for_the_other(calls: list[tuple[int, int]], needless: int, wrong: int, dearer: int) -> None:
    """Up: never more wrong answers, never fewer calls passed on for nothing; the dearer the wrong one, the higher it goes."""
    page, agent = zip(*calls, strict=True)
    found = [errors(page, agent, mark) for mark in range(1, len(calls) + 2)]
    assert all(low.wrong >= high.wrong and low.needless <= high.needless for low, high in pairwise(found))
    assert all(one.alone == one.wrong + sum(page) - one.needless for one in found)
    costs = [[one.cost(needless, price) for one in found] for price in (wrong, wrong + dearer)]
    cheap, careful = (max(rank for rank, cost in enumerate(row) if cost == min(row)) for row in costs)
    assert cheap <= careful


@pytest.mark.parametrize(("few", "tries", "percent"), [(0, 20, 14), (2, 20, 28), (0, 60, 5), (3, 60, 12), (0, 100, 3)])
def test_known_samples_give_known_bounds(few: int, tries: int, percent: int) -> None:
    """Clopper and Pearson, one-sided, 95 %: at the bound, so few errors come one time in twenty."""
    assert round(100 * ceiling(few, tries)) == percent
    assert at_most(few, tries, ceiling(few, tries)) == pytest.approx(RISK)


@given(st.integers(1, 200))
def test_without_an_error_the_bound_has_a_formula(tries: int) -> None:
    """1 − 0,05^(1/n), under 3 divided by n."""
    assert ceiling(0, tries) == pytest.approx(1 - RISK ** (1 / tries))
    assert ceiling(0, tries) <= 3 / tries


@given(st.integers(0, 20), st.integers(21, 100))
def test_more_calls_lower_the_bound_more_errors_raise_it(few: int, tries: int) -> None:
    """And it stays above what was heard."""
    assert few / tries < ceiling(few, tries) < ceiling(few + 1, tries)
    assert ceiling(few, tries + 1) < ceiling(few, tries)


def test_both_errors_count_and_one_part_shows_at_a_time(real: Course, site: Path, browser: Browser) -> None:
    """No wrong answer is no perfect tool; the sample takes the place of the cursor, and gives it back."""
    page = browser.new_page()
    page.goto((site / "demonstrations" / "curseur-echantillon.html").as_uri())
    told, cursor = page.locator(".demo output"), page.get_by_label("Il répond seul")
    page.get_by_label("Oui").check()
    cursor.select_option("À partir de 10")
    assert "Erreurs : 9, soit 0 à tort et 9 pour rien." in (told.text_content() or "").replace("\u00a0", " ")
    page.get_by_role("button", name="Passer à l’échantillon").press("Enter")
    assert (cursor.is_hidden(), told.text_content()) == (True, "")
    page.get_by_label("14", exact=True).check()
    assert "14 fois sur 100" in (told.text_content() or "").replace("\u00a0", " ")
    page.get_by_role("button", name="Revenir au curseur").press("Enter")
    assert page.get_by_label("Appels réécoutés").is_hidden()
    assert "Erreurs" in (told.text_content() or "")
    assert cursor.evaluate("node => node === document.activeElement")
    assert threshold(real).settings[9].wrong == 0
    page.close()


def test_a_good_tool_shows_two_errors_one_monday_in_four(real: Course) -> None:
    """Two wrong of twenty, 26 times in a hundred, from a tool wrong five times in a hundred; without an error, always."""
    assert threshold(real).sample(2, 20) == [10, 28, 26]
    assert threshold(real).sample(0, 100) == [0, 3, 100]


# ——— Cinq jours de cantine ———

MEALS = st.integers(1, 400)
WEEKS = st.lists(MEALS, min_size=4, max_size=4)


def canteen(real: Course) -> Canteen:
    """Return the demonstration as the course writes it."""
    found = real.demos["cinq-jours-cantine"].demonstration
    assert isinstance(found, Canteen)
    return found


def test_the_gaps_are_those_of_the_lesson(real: Course) -> None:
    """The cook 5, 5, 5, 5 and 10; the tool 4, 5, 5, 2 and 40, from its own line; the spreadsheet as good on quiet days."""
    found = canteen(real)
    cook, tool, mean, year = zip(*([sum(one) for one in day.gaps()] for day in found.days), strict=True)
    assert (cook, tool, mean) == ((5, 5, 5, 5, 10), (4, 5, 5, 2, 40), (3, 4, 4, 5, 38))
    assert sum(year[:4]) == 40
    assert found.totals(found.days)[:2] == [(20, 10), (49, 7)]
    assert [a_day(sum(one), found.quiet) for one in found.totals(found.quiet)] == ["5", "4", "4", "10"]
    assert [a_day(sum(one), found.days) for one in found.totals(found.days)] == ["6", "11,2", "10,8", "16,8"]
    assert {precision(sum(one), found.quiet) for one in found.totals(found.quiet)[:3]} == {french("98 %")}


def test_the_result_tells_the_meals_served(real: Course) -> None:
    """Day by day, the strike apart."""
    found = real.demos["cinq-jours-cantine"].demonstration
    assert found.data()["servis"] == french("Servis : 243, 257, 244, 255 (et 207 le jour de grève).")


def test_the_last_week_is_that_of_the_cook_s_notebook(real: Course) -> None:
    """What was served in the notebook that opens the lesson is the last of the four weeks; Monday comes back."""
    found = canteen(real)
    lesson = next(one for _, one in real.lessons if one.id == "cas-usage-cantine")
    told = " ".join(paragraph.text for paragraph in lesson.page.paragraphs)
    assert all(re.search(rf"{day.name} : \d+ (repas )?prévus, {day.weeks[-1]} servis", told) for day in found.quiet)
    monday, strike = found.days[0], found.days[-1]
    assert (*monday.weeks[1:], monday.served) == strike.weeks


@given(WEEKS)
def test_the_tool_is_a_straight_line(weeks: list[int]) -> None:
    """Least squares over four weeks: the last one, and half of what the third has more than the first."""
    assert regression(weeks) == rounded(weeks[3] + Fraction(weeks[2] - weeks[0], 2))
    assert min(weeks) <= average(weeks) <= max(weeks)


@given(MEALS, st.integers(1, 50))
def test_a_line_goes_on(first: int, step: int) -> None:
    """What rises by as much each week will rise by as much; what stays stays."""
    assert regression([first + step * week for week in range(4)]) == first + 4 * step
    assert regression([first] * 4) == average([first] * 4) == first


@given(st.lists(st.tuples(MEALS, MEALS), min_size=1))
def test_too_many_and_too_few_never_mix(days: list[tuple[int, int]]) -> None:
    """Each day is out on one side at most; over days, the sides add up apart."""
    gaps = [gap(planned, served) for planned, served in days]
    assert all(min(one) == 0 for one in gaps)
    over, short = total(gaps)
    assert over - short == sum(planned - served for planned, served in days)
    assert over + short == sum(abs(planned - served) for planned, served in days)


def test_every_total_that_one_can_reach_has_its_words(real: Course) -> None:
    """However one forecasts, the script finds a mean and a precision; a choice gives the gap that it makes."""
    found, data = canteen(real), canteen(real).data()
    for days, means, precisions in zip(found.spans, data["moyennes"], data["precisions"], strict=True):  # type: ignore[call-overload]
        worst = sum(max(sum(gap(one, day.served)) for one in day.choices) for day in days)
        assert len(means) == len(precisions) > worst
    assert data["choix"] == [[list(gap(one, day.served)) for one in day.choices] for day in found.days]


# ——— files ———


def test_a_file_that_no_demonstration_reads_is_told(tmp_path: Path) -> None:
    """The name that was meant is guessed; a wrong id is told where it stands."""
    root = copy_course(tmp_path)
    (root / "demos").mkdir()
    text = (ROOT / "demos" / "fausses-alertes.yml").read_text("utf-8")
    (root / "demos" / "fausse-alerte.yml").write_text(text, "utf-8")
    (root / "demos" / "fausses-alertes.yml").write_text(text, "utf-8")
    rewrite(root / "demos" / "fausses-alertes.yml", "id: fausses-alertes", "id: alertes")
    told = [(str(one.source), one.code, one.hint) for one in load(root).problems]
    assert told == [
        ("demos/fausse-alerte.yml:1:5", "DEM904", "vouliez-vous dire « fausses-alertes » ?"),
        ("demos/fausses-alertes.yml:1:5", "DEM904", "écrivez `id: fausses-alertes`"),
    ]


def test_its_mark_goes_with_it(tmp_path: Path) -> None:
    """Taking a demonstration out takes its file and its mark; another name is refused, since a script has this one."""
    root = copy_course(tmp_path)
    (root / "demos").mkdir()
    text = (ROOT / "demos" / "fausses-alertes.yml").read_text("utf-8")
    text = text.replace("cas-usage-terrain-alertes-q, cas-usage-terrain-vraies", "demo-article, demo-sources")
    (root / "demos" / "fausses-alertes.yml").write_text(text, "utf-8")
    page = root / "modules" / "demo" / "texte.md"
    before = page.read_text("utf-8")
    page.write_text(
        before.replace("<!-- quiz: demo-coller -->", "<!-- demo: fausses-alertes -->\n\n<!-- quiz: demo-coller -->"),
        "utf-8",
    )
    project = opened(root, TODAY)
    with pytest.raises(MovingError, match="porte le nom de son programme"):
        rename(project, "fausses-alertes", "alertes")
    with pytest.raises(MovingError, match="y est"):
        remove(project, "demo-article")
    remove(project, "fausses-alertes").write()
    assert not (root / "demos" / "fausses-alertes.yml").exists()
    assert page.read_text("utf-8") == before


# ——— Où creuser ? ———


def network(real: Course) -> WhereToDig:
    """Return the demonstration as the course writes it."""
    found = real.demos["ou-creuser"].demonstration
    assert isinstance(found, WhereToDig)
    return found


def test_a_place_without_records_stays_without_repair(real: Course) -> None:
    """The tool finds most in the first month, and never goes where nobody has listened; two drawn pipes get it there."""
    demonstration = network(real)
    found = [demonstration.outcomes(way) for way in range(4)]
    alone, oldest = ([tally.found for tally in found[way][0]] for way in (0, 1))
    assert (alone, oldest) == ([7, 13, 17, 20, 22], [2, 6, 10, 17, 21])
    assert [tally.heard for tally in found[0][0]] == [0] * 5
    last = [one[-1] for one in found[3]]
    assert (min(one.found for one in last), max(one.found for one in last)) == (21, 32)
    assert sum(one.heard >= demonstration.round for one in last) == 5
    assert "cinq tirages sur dix" in " ".join(text for text, _ in real.demos["ou-creuser"].case)
    assert sum(one.found for one in last) > len(last) * alone[-1]


def test_the_draw_shown_first_does_not_teach_the_contrary(real: Course) -> None:
    """It gets to the place without records; one that does not says so, and how many do."""
    demonstration = network(real)
    outcomes = demonstration.outcomes(3)
    said = [demonstration.said(3, demonstration.months - 1, outcomes, draw) for draw in range(demonstration.draws)]
    assert outcomes[demonstration.typical][-1].found == 29
    assert "envoie maintenant l’équipe" in said[demonstration.typical][-1]
    assert sum("5 tirages sur 10 y ont envoyé l’équipe. Changez de tirage" in one[-1] for one in said) == 5
    assert all("trop tôt" in demonstration.said(3, 0, outcomes, draw)[-1] for draw in range(demonstration.draws))
    field = next(iter(one for part in demonstration.screen() for one in part.iter("select") if one.get("data-champ") == "tirage"))
    assert [one.get("value") for one in field if one.get("selected")] == [str(demonstration.typical)]


def test_draws_find_the_share_of_the_network_that_they_listen_to(real: Course) -> None:
    """At random, k pipes of N find k·L/N of the L leaks on average: 4 in a month, 20 in five."""
    demonstration = network(real)
    total, leaks = len(demonstration.pipes), demonstration.leaks
    assert (total, leaks, demonstration.round) == (200, 40, 20)
    outcomes = demonstration.outcomes(2)
    for month in range(demonstration.months):
        mean = Fraction(sum(one[month].found for one in outcomes), len(outcomes))
        assert mean == Fraction((month + 1) * demonstration.round * leaks, total)


def test_each_order_is_that_of_its_rule(real: Course) -> None:
    """No pipe twice; the tool follows its ranking, redone each month with what it has just found."""
    demonstration = network(real)
    names = [demonstration.areas[rank].name for rank in demonstration.ranking()]
    assert names == ["Le Port", "La Gare", "Les Écoles", "Le Bourg", "La Plaine", "Les Coteaux", "Les Tanneurs"]
    for way in range(4):
        for draw in demonstration.drawings(way):
            order = demonstration.order(way, draw)
            assert len(set(order)) == len(order) == demonstration.round * demonstration.months
            for start in range(0, len(order), demonstration.round):
                drawn = {0: 0, 3: demonstration.drawn}.get(way)
                if drawn is None:
                    continue
                ranks = demonstration.ranking(order[:start])
                chosen = [ranks.index(pipe.area) for pipe in order[start + drawn : start + demonstration.round]]
                left = set(demonstration.pipes) - set(order[: start + demonstration.round])
                assert chosen == sorted(chosen)
                assert all(ranks.index(pipe.area) >= chosen[-1] for pipe in left)


@given(ranks=st.lists(st.integers(0, 199), unique=True, max_size=100))
def test_what_is_found_never_shrinks(ranks: list[int], real: Course) -> None:
    """Month after month, counts grow, by no more than one listens to."""
    demonstration = network(real)
    pipes = demonstration.pipes
    tallies = demonstration.tallies([pipes[rank] for rank in ranks])
    assert len(tallies) == len(ranks) // demonstration.round
    before = Tally(0, 0, 0)
    for tally in tallies:
        assert all(0 <= now - then <= demonstration.round for now, then in zip(tally, before, strict=True))
        assert tally.found_there <= min(tally.found, tally.heard)
        before = tally


# ——— Convention ———

COUNTS = st.lists(st.integers(0, 40), min_size=5, max_size=5).filter(any)


def voices(real: Course) -> MiddleNote:
    """Return the demonstration as the course writes it."""
    found = real.demos["convention"].demonstration
    assert isinstance(found, MiddleNote)
    return found


def test_the_middle_hides_those_who_refuse(real: Course) -> None:
    """1, 1, 1, 1, 4, 4, 4, 4, 4 has 4 in the middle, as the group that agrees has, and four who refuse."""
    groups = voices(real).groups
    assert [(one.voices, one.middle, one.low, one.kept) for one in groups] == [
        (9, 4, 0, True), (9, 4, 4, False), (11, 3, 5, False), (11, 4, 1, True), (9, 3, 0, False),
    ]  # fmt: skip


def test_it_opens_on_the_group_that_hides_some(real: Course) -> None:
    """The list and the five fields say the same group, where four refuse."""
    parts = list(voices(real).screen())
    (chosen,) = (one.text for part in parts for one in part.iter("option") if one.get("selected"))
    counts = [one.get("value") for part in parts for one in part.iter("input") if one.get("type") == "number"]
    assert (chosen, counts) == ("Groupe B", ["4", "0", "0", "5", "0"])


def test_groups_are_those_of_the_drawing_and_of_the_kit(real: Course) -> None:
    """The same voices on the wall, in the kit and in the lesson."""
    told = {one.name: " · ".join(map(str, one.counts)) for one in voices(real).groups}
    sheet = (ROOT / "docs" / "kit" / "convention-citoyenne.md").read_text("utf-8")
    kept = ("Groupe B", "Onze notes, premier tour", "Onze notes, second tour")
    assert [name for name in kept if told[name] not in sheet] == []
    squares = (ROOT / "modules" / "agir" / "images" / "jugement-majoritaire.svg").read_text("utf-8")
    for group in voices(real).groups[:2]:
        assert group.name in squares
    assert squares.count('class="plein"') == sum(group.voices for group in voices(real).groups[:2])


@given(COUNTS)
def test_the_middle_is_the_lower_median(counts: list[int]) -> None:
    """The script adds up voices until the rank that its table gives: the lower of the two middle notes."""
    group = Group("", tuple(counts), Source(""))
    notes = [note for note, count in enumerate(counts, 1) for _ in range(count)]
    assert group.middle == median_low(notes) == sorted(notes)[place(len(notes)) - 1]
    assert group.low == sum(note < 3 for note in notes)
    assert (group.low >= quarter(len(notes))) is (Fraction(group.low, len(notes)) >= Fraction(1, 4))
    assert group.kept is (group.middle > 3 and Fraction(group.low, len(notes)) < Fraction(1, 4))


@given(COUNTS, st.integers(0, 3))
def test_a_better_note_never_lowers_the_middle(counts: list[int], note: int) -> None:
    """One person who agrees more lifts the group or leaves it."""
    if counts[note]:
        better = [*counts]
        better[note] -= 1
        better[note + 1] += 1
        before, after = (Group("", tuple(one), Source("")) for one in (counts, better))
        assert after.middle >= before.middle
        assert after.kept or not before.kept


def test_tables_of_ranks_cover_every_room(real: Course) -> None:
    """As many lines as voices that the five fields may hold."""
    data = voices(real).data()
    ranks, quarters, most = data["rangs"], data["quarts"], data["plus"]
    assert isinstance(ranks, list)
    assert isinstance(quarters, list)
    assert isinstance(most, int)
    assert len(ranks) == len(quarters) == 5 * most + 1
    assert (ranks[9], ranks[10], ranks[11], quarters[9], quarters[12]) == (5, 5, 6, 3, 3)
