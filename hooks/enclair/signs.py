"""The signs that prints and figures can show: those of their font, and a few that are drawn.

`data/police.txt` lists the ranges of the font, which comes with the group `salle`; `tools/font_signs.py` writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "police.txt"
DRAWN: Mapping[str, str] = {
    "●": "rond", "⚫": "rond", "★": "étoile", "⭐": "étoile", "✔": "coche", "✅": "coche",
    "✗": "croix oblique", "✘": "croix oblique", "✖": "croix oblique", "❌": "croix oblique",
    "⇒": "flèche", "➔": "flèche", "➜": "flèche", "➡": "flèche", "⚠": "attention",
}  # fmt: skip
"""Signs that the font lacks and that prints draw as a shape, by the name of the shape."""
WRITTEN: Mapping[str, str] = {"\u2011": "-"}
"""Signs that the font lacks and that prints write as another: the no-break hyphen."""
UNSEEN = "\t\n\r\u00ad\u2000-\u200d\u202f\u205f\ufe0e\ufe0f"
"""Blanks and joiners, which need no drawing."""
JOINERS = re.compile("[\u200d\ufe0e\ufe0f]")


def lacking(text: str, *, drawn: bool) -> Iterator[tuple[int, str]]:
    """Yield place and text of each run of signs that cannot be shown; ``drawn`` when ours are drawn there."""
    if text.isascii():
        return
    for found in _outside(drawn).finditer(text):
        yield found.start(), JOINERS.sub("", found[0])


@lru_cache(maxsize=2)
def _outside(drawn: bool) -> re.Pattern[str]:
    ranges = (line.split("-") for line in DATA.read_text("utf-8").splitlines() if not line.startswith("#"))
    font = "".join("-".join(f"\\U{int(end, 16):08x}" for end in ends) for ends in ranges)
    shown = font + UNSEEN + ("".join([*DRAWN, *WRITTEN]) if drawn else "")
    return re.compile(f"(?:[^{shown}]{JOINERS.pattern}*)+")
