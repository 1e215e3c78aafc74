"""The signs of the font of prints, as ranges of code points: `python tools/font_signs.py` writes them for the rules.

A sign counts when every face has it: an author may set any word in bold or in italics.
"""

from __future__ import annotations

from itertools import pairwise

from fontTools.ttLib import TTFont

from enclair.paper.tools import FAMILY, fonts
from enclair.signs import DATA

HEADER = f"# Les signes de la police {FAMILY}, en Unicode : ceux de toutes ses graisses. Écrit par tools/font_signs.py."


def coverage() -> str:
    """Return the content of the file. Raises MissingToolError without the group `salle`."""
    signs = sorted(set.intersection(*(set(TTFont(path).getBestCmap()) for path in fonts().values())) - set(range(32)))
    starts = [signs[0], *(after for before, after in pairwise(signs) if after > before + 1)]
    ends = [*(before for before, after in pairwise(signs) if after > before + 1), signs[-1]]
    ranges = (f"{start:04X}-{end:04X}" for start, end in zip(starts, ends, strict=True))
    return "\n".join([HEADER, *ranges]) + "\n"


if __name__ == "__main__":
    DATA.write_text(coverage(), "utf-8", newline="\n")
