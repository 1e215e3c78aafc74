"""French prose: sentences, words, syllables, readability, acronyms.

Syllables are counted here: pyphen (on which textstat relies) hyphenates for print and gives one syllable to « été »,
« idée » or « agent », since French typography leaves no single letter at the end of a line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from enclair.document import WORD
from enclair.model import Course, Fact, Item, Lesson, Module, Objective, Page, Term, UseCase
from enclair.problems import Source

WORDS_A_MINUTE = 200
"""Reading speed of an adult on screen, in French (needs of the course; Brysbaert, 2019, gives 190 to 260)."""
PROSE_KINDS = frozenset({"paragraph", "item"})

_END_OF_SENTENCE = re.compile(r"(?<=[.!?…])(?:\s?»)?\s+(?=[«“(]?\s?[A-ZÀÂÇÉÈÊËÎÏÔÙÛÜŒ0-9])")
_ABBREVIATION = re.compile(r"(?:\b(?:art|cf|ex|p|etc|réf|tél|min|max|env|[A-Z])|\bn°)\.$")
_ACRONYM = re.compile(r"(?<![\w-])(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z])[A-Z][A-Z0-9]+(?![\w’]|-[a-z])")
_ROMAN = re.compile(r"[IVX]+")
_MUTE_U = re.compile(r"(?<=[qg])u(?=[eéèêiîoa])")
_MUTE_ENDING = re.compile(r"(?<=[^aeiouyàâéèêëîïôùûœ])es?$|(?<=[aeiouyéèê])es?$|(?<=[aiou])ent$")
_HIATUS = re.compile(
    r"(?<=é)(?=[aeiouéèêîôœ])|(?<=[aeou])(?=é)|(?=[ïëü])|(?<=[bcdfgptv][rl])(?=i[aeoé])|(?<=i)(?=[aeo](?<=[rl]i[aeo])\b)"
)
_VOWELS = re.compile(r"[aeiouàâäéèêëîïôöùûüœæ]+|y(?![aeiouéèê])")

Text = tuple[str, Source]
Part = Course | Module | Objective | Lesson | Page | Item | Fact | Term


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph; an abbreviation or an initial ends none."""
    found: list[str] = []
    for piece in _END_OF_SENTENCE.split(text.replace("\n", " ")):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += f" {piece}"
        elif piece.strip():
            found.append(piece.strip())
    return found


def words(text: str) -> list[str]:
    """Return the words of a text; an elision belongs to its word (« l’école » is one)."""
    return WORD.findall(text)
