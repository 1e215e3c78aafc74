"""The French that people read has no spelling mistake and the spaces of French typography.

Hunspell’s algorithm in pure Python (spylls), with the Dicollecte dictionary as npm carries it (dictionary-fr). Names,
trade words and foreign words of ours are in mots.txt, one a line, sorted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest
from spylls.hunspell import Dictionary

from conftest import ROOT, model
from enclair.model import Course, Page
from enclair.reading import texts

DICTIONARY = ROOT / "node_modules" / "dictionary-fr" / "index"
OUR_WORDS = (ROOT / "tests" / "mots.txt").read_text("utf-8").splitlines()
OURS = frozenset(OUR_WORDS)
ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)[’'](?=.)", re.IGNORECASE)
WORD = re.compile(r"\b(?!\w*[\d_])\w+(?:[’'-](?!\w*[\d_])\w+)*")
CODE = re.compile(r"```.*?```|~~~.*?~~~|`[^`\n]*`", re.DOTALL)
SILENT = re.compile(r"<!--.*?-->|\[\^[^\]]*\]|(?<=\])\([^)]*\)|<[a-z/][^>]*>", re.DOTALL)
"""What leaves no sign: comments, marks, targets of links, tags."""
UNREAD = re.compile(
    r"\[\[[^\]]*\]\]|https?://\S+|[\w.+-]*@[\w.-]+|"
    r"\b[\w/-]+(?:\.(?:md|yml|json|html|fr|org|com|eu|py|xml|css|svg|zip|ai|gouv))+\b"
)
"""Blanks of a cloze, addresses, names of files."""
TYPOGRAPHY = (
    (re.compile(r"(?<=[^\s|])  +(?=[^\s|])"), "deux espaces de suite"),
    (re.compile(r"[\w»)](?=[;!?](?:\s|$|»))"), "pas d’espace avant le signe"),
    (re.compile(r"[^\W\d_»)](?=:(?:\s|$))"), "pas d’espace avant les deux-points"),
    (re.compile(r"«(?=[^\s\u00a0\u202f])|(?<=[^\s\u00a0\u202f])»"), "pas d’espace dans les guillemets"),
    (re.compile(r"\""), "guillemets droits"),
    (re.compile(r"(?<=\w)'(?=\w)"), "apostrophe droite"),
    (re.compile(r"\.\.\."), "trois points au lieu de …"),
    (re.compile(r"(?<=\w)[ \u00a0](?=[,.](?:\s|$))"), "espace avant une virgule ou un point"),
)
BOX = re.compile(r'^!!! [\w-]+ "(.*)"$', re.MULTILINE)
LINK_TITLE = re.compile(r'\]\(\S+ "[^"]*"\)')

Line = tuple[str, int, str]
"""Path, line, text."""


@pytest.fixture(scope="module")
def written() -> list[Line]:
    """Every line that somebody reads, without what is code."""
    course = model(ROOT)
    return [*_of_pages(course), *_of_data(course)]


def _of_pages(course: Course) -> Iterator[Line]:
    for page in (*course.pages, *course.trainer_pages):
        for number, line in enumerate(_readable(page).split("\n")):
            yield page.source.path, page.source.line + number, line


def _readable(page: Page) -> str:
    """Return the body of a page as read, on the same lines; hand-written quizzes are read in the model."""
    body = LINK_TITLE.sub("]()", BOX.sub(r"\1", page.written))
    body = SILENT.sub(_lines, CODE.sub(lambda found: f"…{_lines(found)}", body))
    return UNREAD.sub("…", body)


def _lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _of_data(course: Course) -> Iterator[Line]:
    """Yield what stands outside the bodies of pages: data, and the front matter of pages."""
    bodies = {page.source.path: page.source.line for page in (*course.pages, *course.trainer_pages)}
    facts = re.compile("|".join(map(re.escape, sorted(course.facts, key=len, reverse=True))))
    for text, source in texts.of_all(course):
        if source.line <= bodies.get(source.path, source.line):
            yield source.path, source.line, UNREAD.sub("…", CODE.sub("…", facts.sub("…", text)))


@cache
def _dictionary() -> Dictionary:
    return Dictionary.from_files(DICTIONARY.as_posix())


@cache
def is_known(word: str) -> bool:
    """Tell whether a word is French or ours, its elision and its hyphens undone where needed; the dictionary is slow."""
    bare = ELIDED.sub("", word, count=1)
    if {word, _decapitalised(word)} & OURS or any(map(_dictionary().lookup, dict.fromkeys((_decapitalised(bare), word)))):
        return True
    parts = [part for part in bare.split("-") if part]
    return (bare != word and is_known(bare)) or (len(parts) > 1 and all(is_known(part) for part in parts))


def _decapitalised(word: str) -> str:
    return word[:1].lower() + word[1:]


def test_every_word_is_known(written: list[Line]) -> None:
    """A word that is neither French nor in mots.txt is a mistake, or belongs there."""
    unknown = [
        f"{path}:{line}: {word}" for path, line, text in written for word in WORD.findall(text) if not is_known(word)
    ]
    assert unknown == []


def test_our_words_are_sorted_and_useful(written: list[Line]) -> None:
    """The list holds each word once, in order, and none that is French already or that nobody writes."""
    used = {part for _, _, text in written for word in WORD.findall(text) for part in _forms(word)}
    assert sorted(set(OUR_WORDS)) == OUR_WORDS
    assert [word for word in OUR_WORDS if word not in used or _dictionary().lookup(word)] == []


def _forms(word: str) -> set[str]:
    bare = ELIDED.sub("", word, count=1)
    return {form for part in (word, bare, *bare.split("-")) for form in (part, _decapitalised(part))}


@pytest.mark.parametrize(("pattern", "fault"), TYPOGRAPHY, ids=[fault for _, fault in TYPOGRAPHY])
def test_typography_is_french(written: list[Line], pattern: re.Pattern[str], fault: str) -> None:
    """Authors type the signs of French; the engine only makes their spaces non-breaking."""
    faults = [f"{path}:{line}: {fault} : {text.strip()[:80]}" for path, line, text in written if pattern.search(text)]
    assert faults == []
