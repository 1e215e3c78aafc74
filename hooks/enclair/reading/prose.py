"""French prose: sentences, words, syllables, readability, acronyms.

Syllables are counted here: pyphen, on which textstat relies too, cuts words for print and finds one syllable in
« été », « idée » or « agent », since no line of French may end on a lone letter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from enclair.model import Page
from enclair.problems import Source
from enclair.reading.document import WORD
from enclair.reading.markdown import FACT_MARK

WORDS_A_MINUTE = 200
PROSE_KINDS = frozenset({"paragraph", "item"})
"""Kinds of paragraphs that are made of sentences."""
ROOT_LENGTH = 7
_END_OF_SENTENCE = re.compile(r"(?<=[.!?…])(?:\s?»)?\s+(?=[«“(]?\s?[A-ZÀÂÇÉÈÊËÎÏÔÙÛÜŒ0-9])")
_MARK_AFTER_STOP = re.compile(r"([.!?…])((?:\[\^[^\]\s]+\])+)")
_ABBREVIATION = re.compile(r"(?:\b(?:art|cf|ex|p|réf|tél|[A-Z])|\bn°)\.$")
_ACRONYM = re.compile(r"(?<![\w./-])(?:[A-Z]++[0-9][A-Z]++|[A-Z]{2,}+)[0-9]?(?![\w@]|\.\w)")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9]")
_ROMAN = re.compile(r"[IVX]+")

_MUTE_U = re.compile(r"(?<=[qg])u(?=[aeéèêioœ’'])")
_MUTE_ENDING = re.compile(r"(?<=[^aouœâàô])es?$|(?<=[aou])es?$|(?<=ai|oi|ou)ent$")
_HIATUS = re.compile(
    r"(?<=é)(?=[aeiouâéèê])|(?<=[aeou])(?=é)|(?=[ïë])|(?<=o)(?=o)|(?<=[bcdfgptv][rl]i)(?=[aeoéè])"
)
_WITHIN_A_WORD = re.compile(r"[’'-]")
_NUCLEUS = re.compile(r"[aeiouàâäéèêëîïôöùûüœæ]+|y(?![aeiouéèê])")


@cache
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a paragraph; an abbreviation or an initial ends none."""
    found: list[str] = []
    for piece in _END_OF_SENTENCE.split(" ".join(text.split())):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += f" {piece}"
        elif piece:
            found.append(piece)
    return tuple(found)


def placed(text: str, source: Source) -> Iterator[tuple[str, Source]]:
    """Yield the sentences of a paragraph, each at the line where it begins."""
    if "\n" not in text:
        yield from ((sentence, source) for sentence in sentences(text))
        return
    lines = [number for number, line in enumerate(text.split("\n")) for _ in line.split()]
    read = 0
    for sentence in sentences(text):
        yield sentence, source.shifted(lines[read])
        read += len(sentence.split())


class Sentence(Struct, frozen=True):
    """A sentence of a page: its text without marks, the facts that it calls, its place, the heading and box above it.

    The cell of a table is one; ``beside`` are the facts of its row, of its paragraph for another sentence.
    """

    text: str
    marks: tuple[str, ...]
    beside: tuple[str, ...]
    source: Source
    part: str = ""
    callout: str = ""


def told(page: Page) -> Iterator[Sentence]:
    """Yield the sentences of a page with the facts that each one calls; titles and headings are none."""
    rows: dict[int, list[str]] = defaultdict(list)
    for paragraph in page.paragraphs:
        if paragraph.kind == "cell":
            rows[paragraph.source.line] += paragraph.marks
    part = ""
    for paragraph in page.paragraphs:
        if paragraph.kind == "heading":
            part = paragraph.text
        elif paragraph.kind == "cell":
            row = tuple(rows[paragraph.source.line])
            yield Sentence(paragraph.text, paragraph.marks, row, paragraph.source, part, paragraph.callout)
        elif paragraph.kind in PROSE_KINDS:
            for sentence, place in placed(_MARK_AFTER_STOP.sub(r"\2\1", paragraph.marked), paragraph.source):
                marks = tuple(FACT_MARK.findall(sentence))
                text = FACT_MARK.sub("", sentence) if marks else sentence
                yield Sentence(text, marks, paragraph.marks, place, part, paragraph.callout)


@cache
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text; what is elided or hyphenated belongs to its word (« l’école », « est-il »)."""
    return tuple(WORD.findall(text))


@cache
def syllables(word: str) -> int:
    """Count the syllables that one hears in a French word, mute endings left out; a number counts for one."""
    return max(1, sum(_nuclei(part) for part in _WITHIN_A_WORD.split(_MUTE_U.sub("", word.lower()))))


def _nuclei(sounds: str) -> int:
    nuclei = len(_NUCLEUS.findall(_HIATUS.sub("·", _MUTE_ENDING.sub("", sounds))))
    return nuclei or int(bool(_NUCLEUS.search(sounds)))


def kandel_moles(paragraphs: Iterable[str]) -> float | None:
    """Return the reading ease of prose, from 0 (hard) to 100 (easy); None without a sentence.

    207 - 1.015 × words per sentence - 73.6 × syllables per word: Flesch’s formula fitted to French by L. Kandel and
    A. Moles, « Application de l’indice de Flesch à la langue française », Cahiers d’études de radio-télévision, 1958.
    """
    found = [words(sentence) for paragraph in paragraphs for sentence in sentences(paragraph)]
    spoken = [sentence for sentence in found if sentence]
    if not spoken:
        return None
    total = sum(len(sentence) for sentence in spoken)
    heard = sum(syllables(word) for sentence in spoken for word in sentence)
    return 207 - 1.015 * total / len(spoken) - 73.6 * heard / total


def acronyms(text: str) -> list[str]:
    """Return the acronyms of a text, in order: two capitals or more, Roman numerals left out."""
    if not _CAPITALS.search(text):
        return []
    return [found[0] for found in _ACRONYM.finditer(text) if not _ROMAN.fullmatch(found[0])]


def roots(text: str) -> dict[str, str]:
    """Return the long words of a text by their first letters: « délibérer » and « délibérations » share theirs."""
    bare = (word.rpartition("’")[2] for word in words(text))
    return {word.lower()[:ROOT_LENGTH]: word for word in bare if len(word) >= ROOT_LENGTH}
