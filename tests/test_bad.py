"""Bad content is reported where it says, and nowhere else.

Each file of tests/bad is named `<CODE>-<slug>.<ext>` and spoils a copy of tests/course by taking the place of one of
its files, or by adding one. Directives are comments, each alone on its line, anywhere in the file (in the front
matter of a page; `<!-- … -->` elsewhere in Markdown):

    # remplace: quizzes/demo.yml               where the file goes (required)
    # supprime: modules/glossaire.yml          another file that goes away
    # ligne: quizzes/demo.yml:10 Que dites-vous ? a line of another file that changes, its indent kept
    # attend: modules/demo/index.md:4 MOD002   a problem expected in another file (`@column` allowed)
    # publication                              check as for a release

An offending line announces its own problems at its end, and may give the column:

    - texte: Une base de données  # !QUI003 !QUI004@15
    Voyez [la suite](perdue.md).  <!-- !LIE001 -->

Announcements are cut before the file is read; they may thus end any line, in a block of text or of code too.
What is announced and what is found must be the same set. Every rule of the registry needs one bad file at least.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from conftest import ROOT, copy_course, examine
from enclair.problems import Problem
from enclair.rules import REGISTRY

BAD = sorted((ROOT / "tests" / "bad").iterdir())
ANNOUNCED = re.compile(r"[ \t]*(?:#|<!--)((?:[ \t]+![A-Z]{3}\d{3}(?:@\d+)?)+)(?:[ \t]*-->)?[ \t]*$", re.MULTILINE)
CODE = re.compile(r"([A-Z]{3}\d{3})(?:@(\d+))?")
DIRECTIVE = re.compile(r"^(?:#|<!--)[ \t]+(remplace|supprime|ligne|attend|publication)(?::[ \t]+(.*?))?[ \t]*(?:-->)?$", re.MULTILINE)
FORMAT_CODES = frozenset(
    f"{family}{number}"
    for family, numbers in {
        "PAR": (900, 901, 902, 903, 904, 905, 906, 907),
        "MOD": (900, 901, 902, 903, 904, 905, 906, 907),
        "SEQ": (901, 902, 903, 904, 905, 906, 907),
        "QUI": (901, 902, 903, 904, 905, 906, 907),
        "SRC": (900, 901, 902, 903, 904, 905, 906, 907),
    }.items()
    for number in numbers
)
ENGLISH = re.compile(
    r"\b(the|is|are|not|no|expected|found|invalid|error|mapping|values?|allowed|character|token|block|scalar|while|"
    r"line|column|file|directory|such|byte|decode|object|string|errno|true|false|none)\b",
    re.IGNORECASE,
)

Place = tuple[str, int, str, int | None]
"""Path, line, code, and column where the announcement gives one."""


@dataclass(frozen=True)
class BadFile:
    """A bad file, its announcements apart from its text."""

    target: str
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    is_release: bool
    text: str
    announced: frozenset[Place]


def read(path: Path) -> BadFile:
    """Split a bad file; its bytes survive, whatever they are."""
    raw = path.read_bytes().decode("utf-8", "surrogateescape")
    text = ANNOUNCED.sub("", raw)
    directives: dict[str, list[str]] = {}
    for found in DIRECTIVE.finditer(text):
        directives.setdefault(found[1], []).append(found[2] or "")
    (target,) = directives["remplace"]
    announced = {
        (target, raw.count("\n", 0, found.start()) + 1, code, int(column) if column else None)
        for found in ANNOUNCED.finditer(raw)
        for code, column in CODE.findall(found[1])
    } | {place for line in directives.get("attend", ()) for place in _elsewhere(line)}
    removed = tuple(directives.get("supprime", ()))
    changed = tuple(directives.get("ligne", ()))
    return BadFile(target, removed, changed, "publication" in directives, text, frozenset(announced))


def _elsewhere(line: str) -> Iterator[Place]:
    place, _, codes = line.partition(" ")
    path, _, number = place.rpartition(":")
    for code, column in CODE.findall(codes):
        yield path, int(number), code, int(column) if column else None


def _change(root: Path, change: str) -> None:
    place, _, text = change.partition(" ")
    name, _, number = place.rpartition(":")
    lines = (root / name).read_text("utf-8").splitlines()
    old = lines[int(number) - 1]
    lines[int(number) - 1] = old[: len(old) - len(old.lstrip())] + text
    (root / name).write_text("\n".join(lines) + "\n", "utf-8")


@cache
def problems_of(path: Path, folder: Path) -> tuple[Problem, ...]:
    """Return what the engine finds in the course that a bad file spoils."""
    bad = read(path)
    shutil.rmtree(folder)
    root = copy_course(folder)
    target = root / bad.target
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(bad.text.encode("utf-8", "surrogateescape"))
    for name in bad.removed:
        (root / name).unlink()
    for change in bad.changed:
        _change(root, change)
    return examine(root, is_release=bad.is_release).problems


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the spoilt courses go."""
    return tmp_path_factory.mktemp("mauvais")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_file_is_reported_where_it_says(path: Path, folder: Path) -> None:
    """The problems found are exactly those announced: same files, lines, codes, and columns where given."""
    announced = read(path).announced
    with_column = {place[:3] for place in announced if place[3] is not None}
    found = {
        (*place, problem.source.column if place in with_column else None)
        for problem in problems_of(path, folder)
        for place in [(problem.source.path, problem.source.line, problem.code)]
    }
    assert announced == found


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_file_announces_the_code_that_names_it(path: Path) -> None:
    """A bad file is about the code in its name."""
    assert path.name[:6] in {code for _, _, code, _ in read(path).announced}


def test_every_rule_has_a_bad_file() -> None:
    """A rule or a format code without a bad file could be deleted without a test to say so."""
    assert (set(REGISTRY) | FORMAT_CODES) - {path.name[:6] for path in BAD} == set()


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_problems_speak_french(path: Path, folder: Path) -> None:
    """A message says something, in French with its apostrophes; no library’s English leaks into it."""
    for problem in problems_of(path, folder):
        said = re.sub(r"«[^»]*»|`[^`]*`", "", f"{problem.message} {problem.hint}")
        assert re.search(r"\w{3}", problem.message)
        assert ENGLISH.findall(said) == []
        assert "'" not in said
