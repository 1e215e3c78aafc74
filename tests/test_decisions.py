"""The two decision tables of the kit: whatever one answers, the arrows lead to one outcome, the one that the law says.

The law is written again here, shortly; each table is read from its page, and walked with every set of answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

import pytest

from conftest import ROOT, model
from enclair.model import Course, Page
from enclair.reading.dates import dates

AIPD, REGIME = "faut-il-une-aipd", "quel-regime-ia"
MOST_STEPS = 10
NAME = re.compile(r"(?:Étape \d+|Résultat [A-Z])(?= : )")
ANSWER = re.compile(r"☐ (?P<said>[^☐→]+) → (?P<goal>[^☐]+)")
TOLD_STEP = re.compile(r"(\d+) ([^,;|]+)")
YES = {"Oui", "Deux ou plus"}
OUR_READING = {(AIPD, "Étape 5")}
"""Steps that no text decides; the page says so."""


@dataclass(frozen=True)
class Table:
    """A page as a graph: what each step answers and where it leads, what each step and outcome calls and dates."""

    page: Page
    goals: Mapping[str, Mapping[str, str]]
    outcomes: tuple[str, ...]
    facts: Mapping[str, set[str]]
    days: Mapping[str, list[date]]

    def walk(self, start: int, answers: Mapping[int, bool]) -> tuple[list[str], str]:
        """Follow the arrows from a step; return the way, « 1 oui », and the outcome."""
        way: list[str] = []
        place = f"Étape {start}"
        while place in self.goals:
            number = int(place.split()[1])
            (said,) = (one for one in self.goals[place] if (one in YES) is answers[number])
            way.append(f"{number} {said.lower()}")
            assert len(way) <= MOST_STEPS, "the arrows go round in circles"
            place = self.goals[place][said]
        return way, place


def read(page: Page) -> Table:
    """Read a table from its page: an answer leads where its link does, to the heading that it names."""
    named = {heading.anchor: found[0] for heading in page.headings if (found := NAME.match(heading.text))}
    assert len(set(named.values())) == len(named)
    links = {(link.source.line, link.text): link.target for link in page.links}
    goals: dict[str, dict[str, str]] = {}
    facts: dict[str, set[str]] = {name: set() for name in named.values()}
    days: dict[str, list[date]] = {name: [] for name in named.values()}
    place = ""
    for paragraph in page.paragraphs:
        if paragraph.kind == "heading":
            found = NAME.match(paragraph.text)
            place = found[0] if found else ""
        elif place:
            facts[place] |= set(paragraph.marks)
            days[place] += [day.first for day in dates(paragraph.text)]
            for answer in ANSWER.finditer(paragraph.text):
                goal = answer["goal"].strip()
                end = named[links[paragraph.source.line, goal].removeprefix("#")]
                assert goal == f"{end[0].lower()}{end[1:]}"
                goals.setdefault(place, {})[answer["said"]] = end
    outcomes = tuple(name for name in named.values() if name.startswith("Résultat"))
    return Table(page, goals, outcomes, facts, days)


@pytest.fixture(scope="module")
def course() -> Course:
    """The real course."""
    return model(ROOT)


@pytest.fixture(scope="module")
def tables(course: Course) -> dict[str, Table]:
    """The two tables by name."""
    return {page.path.stem: read(page) for page in course.docs if page.path.stem in {AIPD, REGIME}}


def impact(*, personal: bool, regulation: bool, required: bool, exempt: bool, added: bool, two: bool, dpo: bool) -> str:
    """Say whether an impact assessment is due: GDPR 35(3), lists of the CNIL, two criteria, or a high risk anyway."""
    if not personal:
        return "A"
    if regulation or required:
        return "D"
    if exempt and not added:
        return "B"
    return "D" if two or dpo else "C"


def regime(*, ai: bool, banned: bool, safety: bool, listed: bool, profiles: bool, narrow: bool, public: bool) -> str:
    """Say what rules of the AI Act an evaluated use follows: articles 3, 5, 6(1), 6(2), 6(3), 50."""
    if not ai:
        return "A"
    if banned:
        return "B"
    if safety:
        return "C"
    if listed and (profiles or not narrow):
        return "D"
    return "E" if public else "F"


def role(*, named: bool, changed: bool, model: bool) -> str:
    """Say who one is for the AI Act: articles 3 and 25, 53."""
    return "G" if named or changed else "H" if model else "I"


LAWS: list[tuple[str, int, Callable[..., str], str]] = [
    (AIPD, 1, impact, "personal regulation required exempt added two dpo"),
    (REGIME, 1, regime, "ai banned safety listed profiles narrow public"),
    (REGIME, 8, role, "named changed model"),
]


@pytest.mark.parametrize(("name", "start", "law", "asked"), LAWS, ids=["aipd", "régime", "rôle"])
def test_every_path_leads_where_the_law_does(
    name: str, start: int, law: Callable[..., str], asked: str, tables: dict[str, Table]
) -> None:
    """With each set of answers, the arrows end at the outcome of the law, and at no other."""
    keys = asked.split()
    for values in product((True, False), repeat=len(keys)):
        _, outcome = tables[name].walk(start, dict(enumerate(values, start)))
        assert outcome == f"Résultat {law(**dict(zip(keys, values, strict=True)))}"


@pytest.mark.parametrize(("name", "parts", "paths"), [(AIPD, {1: 7}, 10), (REGIME, {1: 7, 8: 3}, 13)])
def test_nothing_is_beside_the_paths(name: str, parts: dict[int, int], paths: int, tables: dict[str, Table]) -> None:
    """Each step has two answers and is asked by a path; each outcome ends one; there are no more than ten steps."""
    table = tables[name]
    steps, ends, ways = set(), set(), set()
    for start, count in parts.items():
        for values in product((True, False), repeat=count):
            way, outcome = table.walk(start, dict(enumerate(values, start)))
            ways.add(tuple(way))
            ends.add(outcome)
            steps |= {f"Étape {one.split()[0]}" for one in way}
    assert steps == set(table.goals) == {f"Étape {number}" for number in range(1, sum(parts.values()) + 1)}
    assert ends == set(table.outcomes)
    assert {len(answers) for answers in table.goals.values()} == {2}
    assert len(steps) <= MOST_STEPS
    assert len(ways) == paths


def test_each_step_and_outcome_rests_on_a_fact(tables: dict[str, Table]) -> None:
    """The steps and the outcomes call their source, but the one that is told to be our reading."""
    assert {
        (name, place) for name, table in tables.items() for place, called in table.facts.items() if not called
    } == OUR_READING


def test_dates_are_those_of_the_register(course: Course, tables: dict[str, Table]) -> None:
    """Each date of application stands once in a table, in its outcome, as the register has it today."""

    def of(fact: str) -> list[date]:
        return [day.first for day in dates(course.facts[fact].value)]

    bans, models, general = of("ria-calendrier-general")
    annex_iii, products = of("ria-haut-risque-decembre-2027")
    (intimate,) = of("ria-nouvelle-interdiction-deepfakes-intimes")
    (trained,) = of("ria-article-53-modeles")
    existing = of("ria-autorites-publiques-2030")[0]
    assert trained == models
    assert {place: days for place, days in tables[REGIME].days.items() if days} == {
        "Résultat B": [bans, intimate], "Résultat C": [products], "Résultat D": [annex_iii, existing],
        "Résultat E": [general], "Résultat H": [models],
    }  # fmt: skip
    assert not any(tables[AIPD].days.values())


@pytest.mark.parametrize(("name", "told"), [(AIPD, ["A", "D", "D"]), (REGIME, ["F, I", "D, I"])])
def test_worked_cases_follow_the_arrows(name: str, told: list[str], tables: dict[str, Table]) -> None:
    """The way of each fictitious use is one of the table, and ends where the page says."""
    table = tables[name]
    rows = [row for row in table.page.written.splitlines() if re.search(r"\| 1 (?:oui|non)\b", row)]
    ends = []
    for row in rows:
        _, _, path, end, _ = (cell.strip() for cell in row.split("|"))
        found = []
        for part in path.split(" ; "):
            said = {int(number): answer.strip() for number, answer in TOLD_STEP.findall(part)}
            answers = {number: answer.capitalize() in YES for number, answer in said.items()}
            way, outcome = table.walk(min(said), answers)
            assert way == [f"{number} {answer}" for number, answer in said.items()]
            found.append(outcome.removeprefix("Résultat "))
        assert ", ".join(found) == end
        ends.append(end)
    assert ends == told
