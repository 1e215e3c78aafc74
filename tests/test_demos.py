"""Demonstrations: what every one of them holds, tried by keyboard; then the numbers of each against its formula."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from playwright.sync_api import Browser, Page

from browser.test_accessibility import AXE, violations
from conftest import ROOT, TODAY, copy_course, rewrite
from enclair.demos import KINDS
from enclair.demos.demonstration import rounded, shares
from enclair.demos.false_alarms import ICONS, FalseAlarms, Setting
from enclair.demos.hidden_orders import HiddenOrders, outcome, ranking, score
from enclair.demos.who_remains import MOST_SIGNS, WhoRemains, about, crowd, fitting
from enclair.model import Course, Demo
from enclair.moving import MovingError, opened, remove, rename
from enclair.pages import demo as pages
from enclair.reading.load import load
from enclair.reading.markdown import inline_text
from enclair.typography import french

MOST_IN_SCRIPT, MOST_IN_DATA = 12_000, 60_000
KEYS = {"INPUT": "Space", "SELECT": "ArrowDown", "BUTTON": "Enter"}
FIELDS = ":is(input, select, button, textarea):visible"


@pytest.fixture(scope="module")
def real() -> Course:
    """The real course."""
    course = load(ROOT).course
    assert course is not None
    return course


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
    start, end = pages.SET % demo.id, pages.END
    assert written.startswith(start)
    assert json.loads(written.removeprefix(start).removesuffix(end)) == json.loads(json.dumps(demo.demonstration.data()))
    assert len(written.encode()) <= MOST_IN_DATA
    assert not set(written) & set(pages.ESCAPED)


def test_one_reads_it_without_a_script(demo: Demo, real: Course) -> None:
    """The screen waits; the case is open; the table names itself, its columns and its rows; one place says results."""
    root = pages.section(demo, real)
    (screen,), (details,), (table,) = root.find_class("demo-ecran"), root.find_class("demo-cas"), list(root.iter("table"))
    assert (screen.get("hidden"), details.get("open")) == ("hidden", "open")
    assert table.findtext("caption")
    assert all(cell.get("scope") == "col" for cell in table.find("thead").iter("th"))
    assert [row[0].get("scope") for row in table.find("tbody")] == ["row"] * len(table.find("tbody"))
    assert len(table.find("tbody")) > 0
    assert [one.get("role") for one in root.iter("output")] == ["status"]
    assert [field for field in screen.xpath(".//input | .//select") if next(field.iterancestors("label"), None) is None] == []


def test_it_shows_all_its_texts(demo: Demo, real: Course) -> None:
    """Texts of its own too, on the page or in what its script says."""
    shown = pages.section(demo, real).text_content() + json.dumps(demo.demonstration.data(), ensure_ascii=False)
    told = (text for text, _ in demo.demonstration.texts())
    assert [text for text in told if inline_text(text) not in shown and french(inline_text(text)) not in shown] == []


def test_paper_shows_the_same_numbers(demo: Demo, real: Course) -> None:
    """The sheet has the table of the screen."""
    (screen,), (paper,) = pages.section(demo, real).iter("table"), pages.sheet(demo, real).iter("table")
    assert lxml_html.tostring(screen) == lxml_html.tostring(paper)


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
    """Before, then after a change, the case open: axe finds nothing, nothing scrolls sideways."""
    for _ in range(2):
        assert violations(tried) == []
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
    for _ in range(200):
        if screen.count():
            break
        page.keyboard.press("PageDown")
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
    assert all(abs(icon - Fraction(count * ICONS, setting.cases)) < 1 for icon, count in zip(icons, counts, strict=True))


@given(SETTINGS, PERCENT)
def test_the_rarer_the_event_the_less_an_alarm_is_worth(setting: Setting, other: Fraction) -> None:
    """With the same tool, the share of true alarms grows with the event."""
    low, high = sorted((setting.prevalence, other))
    assert setting._replace(prevalence=low).share() <= setting._replace(prevalence=high).share()


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
            assert told == ("une ou deux" if rounded(left) == 1 else french(about(left)))


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
    page.write_text(before.replace("<!-- quiz: demo-coller -->", "<!-- demo: fausses-alertes -->\n\n<!-- quiz: demo-coller -->"), "utf-8")
    project = opened(root, TODAY)
    with pytest.raises(MovingError, match="porte le nom de son programme"):
        rename(project, "fausses-alertes", "alertes")
    with pytest.raises(MovingError, match="y est"):
        remove(project, "demo-article")
    remove(project, "fausses-alertes").write()
    assert not (root / "demos" / "fausses-alertes.yml").exists()
    assert page.read_text("utf-8") == before
