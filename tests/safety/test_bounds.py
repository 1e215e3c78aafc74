"""What a page or a file may hold is bounded, and within the bounds work grows in proportion: counted in calls."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from conftest import NIGHT, TODAY, rewrite
from enclair.model import Course, Page, Term
from enclair.pages.article import finish
from enclair.problems import Problem, Source
from enclair.reading import bounds, yamltree
from enclair.reading.document import read_page
from enclair.reading.load import load
from enclair.rules import REGISTRY, Context, check
from enclair.rules.verdicts import MOST_FINDINGS

HOSTILE = {
    "prose": "Un agent répond à une habitante, et vérifie dans la source. ",
    "titres": "## a\n\n", "titres-soulignes": "a\n-\n\n", "points": "- a\n", "tirets": "-\n", "numeros": "1) a\n",
    "tableaux": "|a|b|\n|-|-|\n|1|2|\n\n", "barres": "|a\n\n", "citations": "> a\n\n", "traits": "---\n\n",
    "crochets": "[", "crochets-fermants": "]", "images-ouvertes": "![", "liens-ouverts": "[a](", "appels-ouverts": "[^",
    "definitions": "[a]: b\n", "etoiles": "*a ", "gras": "**a**b*c ", "soulignes": "_a ", "barre": "~~a ~~",
    "accents-graves": "`a ", "balises": "<a ", "commentaires": "<!-- ", "instructions": "a <?", "donnees": "a <![CDATA[",
    "entites": "&#0;", "antislash": "\\", "exclamations": "!", "cadres": '!!! exemple "A"\n    a\n\n',
    "clotures": "```\na\n```\n", "code": "    a\n\n", "liens-perdus": "[ici](perdu.md) ", "images": "![a](a.svg) ",
    "accolades": "{{ a ", "attributs": "{: a ", "chiffres": "9", "nombres": "9 ", "courriels": "a.a@", "sigles": "AB1",
    "guillemets": "« a ", "glossaire": "IA prompt ", "negations": "ne a ", "espaces": " a", "lignes": "\n",
}  # fmt: skip
"""Pieces that make a careless reader start again from each of them."""
LONGEST = 16_000 if NIGHT else 4_000


def calls_of(work: Callable[[], object]) -> int:
    """Return how many calls a piece of work makes, of Python and of C."""
    count = 0

    def hear(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(hear)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def read(course: Course, body: str) -> tuple[Page, tuple[Problem, ...]]:
    read_page.cache_clear()
    return read_page(course.root / "docs" / "x.md", "Un titre", body, Source("docs/x.md", 4), family="PAR")


def in_blocks(piece: str, size: int) -> str:
    """Return a text of about that many signs, made of runs that are each short enough."""
    run = (piece * (bounds.LONGEST_RUN // len(piece)))[: bounds.LONGEST_RUN - 200].strip("\n")
    return "\n\n".join([run] * (size // max(1, len(run)) + 1))[:size]


def fullest(course: Course, piece: str) -> str:
    """Return the longest text of this piece, of so many signs at most, that the reader takes."""
    size = LONGEST
    while read(course, in_blocks(piece, size))[1]:
        size = size * 4 // 5
    return in_blocks(piece, size)


def work_on(course: Course, body: str) -> int:
    """Return the calls that it takes to read a page, check it by every rule, and lay it out."""
    rules = [rule for rule in REGISTRY.values() if issubclass(Page, rule.about)]

    def work() -> None:
        page, _ = read(course, body)
        context = Context(replace(course, modules=(), docs=(page,)), TODAY)
        errors = [finding for rule in rules for finding in rule.check(page, context) if rule.severity == "erreur"]
        if not errors:
            finish({}, page, "x.html", course)

    return calls_of(work)


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_as_the_page(course: Course, name: str) -> None:
    """Twice as much of anything asks for about twice as many calls, up to what is refused."""
    body = fullest(course, HOSTILE[name])
    half, whole = work_on(course, body[: len(body) // 2]), work_on(course, body)
    assert whole <= 2.5 * half + 2_000


@pytest.mark.parametrize("name", HOSTILE)
def test_too_much_is_refused_before_it_is_worked_on(course: Course, name: str) -> None:
    """As many signs of anything: few calls a sign, be it refused or not."""
    body = (HOSTILE[name] * 30_000)[:30_000]
    assert calls_of(lambda: read(course, body)) <= 60 * len(body)


UNITS = {
    "titres": "## a\n\n", "points de liste": "- a\n", "tableaux": "|a|b|\n|-|-|\n|1|2|\n\n", "blocs de code": "```\na\n```\n\n",
    "cellules": "|1", "encadrés": '!!! exemple "A"\n    a\n\n', "citations": "> a\n\n<!-- a -->\n\n", "traits": "---\n\n",
    "liens, images et appels de source": "[a](b.md)\n\n", "questions": "<!-- quiz: a -->\n\n",
    "balises et commentaires": "<!-- a -->\n\n",
}  # fmt: skip


def made_of(what: str, count: int) -> tuple[str, int]:
    """Return a page with that many of a thing, and the line of the last one."""
    unit = UNITS[what]
    if what == "cellules":
        row = f"{unit * 50}|\n"
        return f"{row}{'|-' * 50}|\n{row * (count // 50 - 1)}" + "|1|\n" * (count % 50), count // 50 + 1 + count % 50
    if what == "citations":
        return "> a\n\nb\n\n" * count, 4 * count - 3
    return unit * count, unit.count("\n") * (count - 1) + 1


@pytest.mark.parametrize("what", sorted(set(bounds.MOST) - {"cellules"}))
def test_each_bound_is_told_at_the_line_that_passes_it(course: Course, what: str) -> None:
    """Up to the bound a page is read; one more is refused there, and nothing of the page is kept."""
    most = bounds.MOST[what]
    assert read(course, made_of(what, most)[0])[1] == ()
    body, line = made_of(what, most + 1)
    page, (problem,) = read(course, body)
    assert (problem.source.line, problem.code) == (line + 3, "PAR907")
    assert what in problem.message
    assert page.html == ""


def test_cells_are_bounded(course: Course) -> None:
    """A table that no room would read."""
    row, rule = "|1" * 50 + "|\n", "|-" * 50 + "|\n"
    assert read(course, row + rule + row * 59)[1] == ()
    _, (problem,) = read(course, row + rule + row * 60)
    assert "3 000 cellules" in problem.message


@pytest.mark.parametrize(("sign", "most"), bounds.MOST_SIGNS_OF.items())
def test_signs_that_open_marks_are_bounded(course: Course, sign: str, most: int) -> None:
    """Told at the line of the first sign too many."""
    assert [one.message for one in read(course, f"{sign} \n\n" * most)[1] if "fois" in one.message] == []
    _, (problem,) = read(course, f"{sign} \n" * (most + 1) if most < bounds.MOST_LINES else f"{sign} " * most + f"\n{sign}")
    assert f"« {sign} »" in problem.message


@pytest.mark.parametrize("mark", ["> ", "- "])
def test_what_is_nested_too_deep_is_told_and_never_lost(course: Course, mark: str) -> None:
    """At any depth, the words are in the page or the depth is refused."""
    for depth in range(1, 40):
        page, problems = read(course, mark * depth + "perdu")
        assert ("perdu" in page.html) is (not problems)
        assert [one.code for one in problems] in ([], ["PAR907"])


@pytest.mark.parametrize("mark", ["*{}*", "**{}**", "*a {} a*", "~~{}~~"])
def test_marks_nested_too_deep_are_told(course: Course, mark: str) -> None:
    """What the HTML parser would flatten, or give up on, is refused before."""
    body = "a"
    for _ in range(300):
        body = mark.format(body)
    assert read(course, body)[1] or "LostWords" not in str(finish({}, read(course, body)[0], "x.html", course))


@pytest.mark.parametrize("tag", ["<kbd>", '<span lang="en">', "<q>"])
def test_tags_left_open_do_not_break_a_page(course: Course, tag: str) -> None:
    """As many as a page may hold are laid out with their words; one more is refused."""
    most = bounds.MOST["balises et commentaires"]
    page, problems = read(course, f"{tag}a " * most)
    assert problems == ()
    assert finish({}, page, "x.html", course).html.count("a ") >= most - 1
    assert read(course, f"{tag}a " * (most + 1))[1]


# ——— YAML ———


def trees() -> Iterator[tuple[str, str]]:
    yield "valeurs", "faits:\n" + "- [a, b]\n" * (yamltree.MOST_NODES // 2)
    yield "liste", "faits:\n" + "- a\n" * (yamltree.MOST_ITEMS + 1)
    yield "cles", "".join(f"k{number}: a\n" for number in range(yamltree.MOST_KEYS + 1))
    yield "texte", "a: " + "b" * (yamltree.LONGEST_TEXT + 1)


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in trees()])
def test_a_file_that_holds_too_much_is_refused(text: str) -> None:
    """Values, list, keys, text: each has a bound, told in words."""
    tree, problems = yamltree.parse(text, "modules/sources.yml", "SRC")
    assert tree is None
    assert {problem.code for problem in problems} == {"SRC907"}


def test_a_glossary_of_like_terms_costs_no_more_by_word(course: Course) -> None:
    """Terms that open with the same word are not tried one after the other."""
    page, _ = read(course, "On dit le mot juste.\n\n" * 200)

    def work(count: int) -> int:
        terms = tuple(Term(f"t{n}", f"le mot {'x' * (n % 50)}{n}", "Un mot.", Source("g")) for n in range(count))
        known = replace(course, terms=terms)
        finish({}, page, "x.html", known)
        return calls_of(lambda: finish({}, page, "x.html", known))

    assert work(900) <= 1.5 * work(450)


def test_a_rule_says_so_when_it_stops(project: Path) -> None:
    """Past some number of findings on one part, the last line tells that there are others."""
    lost = ", ".join(f"role{number}" for number in range(MOST_FINDINGS + 5))
    rewrite(project / "modules" / "demo" / "reponse.md", "roles: [accueil]", f"roles: [{lost}]")
    course = load(project).course
    assert course is not None
    found = [problem for problem in check(course, today=TODAY).problems if problem.code == "SEQ002"]
    assert len(found) == MOST_FINDINGS + 1
    assert [problem.message for problem in found if "encore" in problem.message] == ["cette règle aurait encore autre chose à dire"]
