"""French typography and dates, set at render time: authors type ordinary spaces and apostrophes.

Rules: Imprimerie nationale, « Lexique des règles typographiques » (no-break space before « : » and inside
guillemets, narrow one before « ; ! ? » and « % »; an hour and a day stay with their number).
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from lxml.html import HtmlElement

from enclair.reading.dates import MONTHS

NBSP, NARROW = "\u00a0", "\u202f"
PARTIAL_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
LITERAL = frozenset({"code", "pre", "kbd", "script", "style"})
_SPACE = "[ \u00a0\u202f]"
_RULES = (
    (("'",), re.compile(r"'(?:(?<=\w')(?=\w)|(?<=\b[cdjlmnstCDJLMNST]')$)"), "’"),
    ((";", "!", "?"), re.compile(rf"{_SPACE}([;!?])"), NARROW + r"\1"),
    ((":",), re.compile(rf"{_SPACE}:(?!//)"), NBSP + ":"),
    (("«",), re.compile(rf"«{_SPACE}?(?=\S|$)"), "«" + NBSP),
    (("»",), re.compile(rf"{_SPACE}»|(?<=[^\s«])»"), NBSP + "»"),
    (("%", "€", "‰"), re.compile(rf"(?<=\d){_SPACE}?(?=[%€‰])"), NARROW),
    ((" ", NBSP, NARROW), re.compile(rf"{_SPACE}(?=\d{{3}}(?!\d))(?<=\d.)(?<!\d{{4}}.)"), NARROW),
    (("° ", "M. ", "p. "), re.compile(r" (?=[\dA-Z])(?:(?<=\b[Nn]° )|(?<=\bM\. )|(?<=\bp\. ))"), NBSP),
    ((" h",), re.compile(r" h\b(?<=\d h)"), NBSP + "h"),
    ((NBSP + "h",), re.compile(r"(?<=\d\u00a0h) (?=\d\d\b)"), NBSP),
    (MONTHS, re.compile(rf" (?=(?:{'|'.join(MONTHS)})\b)(?:(?<=\b\d )|(?<=\b\d\d )|(?<=\b1er ))"), NBSP),
    (("rticle ", "Mme "), re.compile(r" (?=[\dA-Z])(?:(?<=\b[Aa]rticle )|(?<=\bMme ))"), NBSP),
)
"""(what a rule has nothing to do without, what to find, what to put there); what one finds starts with a sign, looked
for at once, and looks around it afterwards."""
_CANDIDATE = re.compile(
    r"['%€‰°»«]|[ \u00a0\u202f][;:!?]|\d[ \u00a0\u202f]\d|rticle|Mme|M\.|p\.|(?:\d|1er) [hjfmasond]"
)
"""What a text must hold for any rule to change it: most texts are left at once."""


@lru_cache(maxsize=16384, typed=True)
def french(text: str) -> str:
    """Return the text with French spaces and apostrophes."""
    if not _CANDIDATE.search(text):
        return text
    for needed, pattern, replacement in _RULES:
        if any(map(text.__contains__, needed)):
            text = pattern.sub(replacement, text)
    return text


def set_typography(root: HtmlElement) -> None:
    """Apply :func:`french` to every text of a tree, code left alone."""
    for node in root.iter():
        if not isinstance(node.tag, str):
            continue
        text, tail = node.text, node.tail
        if text and (shown := french(text)) != text and node.tag not in LITERAL:
            node.text = shown
        if tail and (shown := french(tail)) != tail:
            node.tail = shown
        for name in ("alt", "title", "aria-label"):
            if value := node.get(name):
                node.set(name, french(value))


def day_in_french(day: date) -> str:
    """Return a date in words: « 1er août 2026 »."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def written_date(text: str) -> str:
    """Return in words the date of a source, which may lack its day: `2026-08` gives « août 2026 »; other words stay."""
    found = PARTIAL_DATE.fullmatch(text)
    if not found:
        return text
    year, month, day = found.groups("1")
    try:
        written = day_in_french(date(int(year), int(month), int(day)))
    except ValueError:
        return text
    return written if found[3] else written.partition(" ")[2]
