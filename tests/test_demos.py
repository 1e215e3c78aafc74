"""Demonstrations: what every one of them holds, tried by keyboard; then the numbers of each against its formula."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from statistics import median_low

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
from enclair.demos.middle_note import Group, MiddleNote, place, quarter
from enclair.demos.where_to_dig import Tally, WhereToDig
from enclair.model import Course, Demo
from enclair.moving import MovingError, opened, remove, rename
from enclair.pages import demo as pages
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


def test_groups_are_those_of_the_drawing_and_of_the_kit(real: Course) -> None:
    """The same voices on the wall, in the kit and in the lesson."""
    told = {one.name: " · ".join(map(str, one.counts)) for one in voices(real).groups}
    sheet = (ROOT / "docs" / "kit" / "convention-citoyenne.md").read_text("utf-8")
    kept = ("Groupe B", "Onze notes, premier tour", "Onze notes, second tour")
    assert [name for name in kept if told[name] not in sheet] == []
    squares = (ROOT / "modules" / "agir" / "images" / "jugement-majoritaire.svg").read_text("utf-8")
    for group in voices(real).groups[:2]:
        assert group.name in squares
    assert squares.count('width="40"') == sum(group.voices for group in voices(real).groups[:2])


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
