"""Slips of the hand in YAML: what an author typed, or a word processor put in its place, named where it stands.

The parser gives up on a later line, and says what it expected; here is what is on the line that misled it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

SPACES = {
    "\u00a0": "une espace insécable", "\u202f": "une espace fine insécable", "\u2007": "une espace insécable",
    "\u2009": "une espace fine", "\u2003": "une espace cadratin", "\u3000": "une espace pleine chasse",
}  # fmt: skip
DASHES = {
    "–": "un tiret long « – »", "—": "un tiret long « — »", "−": "un signe moins « − »", "‐": "un trait d’union « ‐ »",
    "‑": "un trait d’union insécable", "•": "une puce « • »", "·": "un point médian « · »",
}  # fmt: skip
ODD_SPACE, ODD_DASH = f"[{''.join(SPACES)}]", f"[{''.join(DASHES)}]"
KEY = r"[a-z][a-z0-9_-]*"
BLOCK = re.compile(r"( *)(?:- +)*(?:[^#'\"]*: +)?[|>][-+\d]*[ \t]*(?:#.*)?$")
"""A line whose value is the text below it."""
CUT = re.compile(r"[ \t]+#(?=[^\s#])")
"""What starts a comment, and was meant as text: « Leçon #1 »."""
FARTHEST, WIDEST = 10, 200
"""How many lines above the one where the parser gives up are looked at, and how many signs of each."""

Slip = tuple[int, str, str]
"""Column from 0, what is wrong, what to do."""
_MARGIN = re.compile(rf"[ -]*?({ODD_SPACE}|\t)")
_SPACED = re.compile(rf"[ -]*{KEY}:({ODD_SPACE})")
_DASHED = re.compile(rf" *(?:- +)?({ODD_DASH})[ {''.join(SPACES)}]?(?={KEY} ?:|\S)")
_TIGHT_DASH = re.compile(rf" *(-)(?={KEY}:(?: |$))")
_TIGHT_KEY = re.compile(rf"[ -]*?({KEY}):(?=[^\s/\\])")


_SLIPS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (_MARGIN, "{space} est dans la marge", "remplacez-la par des espaces ordinaires"),
    (_SPACED, "{space} suit le « : »", "remplacez-la par une espace ordinaire"),
    (_DASHED, "{dash} n’ouvre pas une ligne de liste", "tapez le tiret du clavier : « - »"),
    (_TIGHT_DASH, "il manque une espace après le tiret", "écrivez « - », une espace, puis la clé"),
    (_TIGHT_KEY, "il manque une espace après « {sign}: »", "écrivez « {sign}: », puis une espace"),
)


def slip(line: str) -> Slip | None:
    """Return what misleads the parser on a line that should hold a key or an item of a list."""
    for pattern, message, hint in _SLIPS:
        if found := pattern.match(line[:WIDEST]):
            sign = found[1]
            named = {"sign": sign, "space": SPACES.get(sign, "une tabulation"), "dash": DASHES.get(sign, "")}
            return found.start(1), message.format(**named), hint.format(**named)
    return None


def nearest_slip(lines: Sequence[str], number: int) -> tuple[int, Slip] | None:
    """Return the slip nearest to the line where the parser gave up, with its line, both from 0."""
    near = [at for at in _outside_texts(lines) if number - FARTHEST <= at <= number]
    for at in reversed(near):
        if found := slip(lines[at]):
            return at, found
    for at in reversed(near[:-1]):
        if cut := CUT.search(lines[at]):
            return at, (cut.end() - 1, "« # » coupe ce texte", "mettez-le entre guillemets")
    return None


def named_fault(detail: str, lines: Sequence[str], number: int, column: int) -> tuple[str, str] | None:
    """Return what is wrong where the parser gave up, in place of ``detail``, and what to do; None when unsure."""
    line = lines[number] if number < len(lines) else ""
    is_last = not any(one.strip() for one in lines[number + 1 :])
    own, above, sign = _indent(line), _margins_above(lines, number), line[column - 1 : column]
    is_margin = column == own and bool(line.strip())
    known = " ou ".join(map(str, sorted(above)[-3:]))
    checks = (
        ("expected ':'" in detail and is_last, "le fichier finit au milieu d’une ligne", "retrouvez la fin du fichier"),
        (sign and sign in "'\"" and column - 1 > own, f"ce signe ({sign}) ferme le texte",
         "écrivez ’ pour une apostrophe, « » pour citer"),
        ("mapping values" in detail and re.fullmatch(rf" +{KEY}", line[:column]),
         "cette clé est en trop retrait : elle continue le texte du dessus", "alignez-la avec les autres clés"),
        (is_margin and own not in above, f"le retrait de cette ligne ({own}) n’est celui d’aucune ligne au-dessus",
         f"laissez {known} espaces devant"),
        (is_margin and "'-' indicator" in detail and not line.startswith("-", own),
         "cette ligne est alignée sur le tiret d’une liste", "ajoutez deux espaces devant, ou un tiret"),
    )  # fmt: skip
    return next(((message, hint) for is_wrong, message, hint in checks if is_wrong), None)


def _margins_above(lines: Sequence[str], number: int) -> set[int]:
    """Return the indents that are open above a line: those of keys, of dashes, and of what follows dashes."""
    above: list[int] = []
    for at in reversed([at for at in _outside_texts(lines) if at < number]):
        indent = _indent(lines[at])
        if not above or indent < min(above):
            item = re.match(r" *- +(?=\S)", lines[at])
            above += [len(item[0]), indent] if item else [indent]
    return set(above)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _outside_texts(lines: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the lines that hold keys and items: not blank, nor a comment, nor in a block of text."""
    margin: int | None = None
    for number, line in enumerate(lines):
        if not line.strip(" \t") or line.lstrip(" ").startswith("#"):
            continue
        if margin is not None and _indent(line) > margin:
            continue
        block = BLOCK.match(line[:WIDEST])
        margin = len(block[1]) if block else None
        yield number
