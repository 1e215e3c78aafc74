"""How much a page may hold, so that reading, checking and laying it out stay a matter of moments.

Each bound is some ten times what the fullest page of the course holds. What is bounded here costs at most in
proportion; what would cost as the square of a page is bounded before it is done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from enclair.reading.markdown import QUIZ_MARKER

MOST_SIGNS, MOST_LINES = 100_000, 5_000
LONGEST_RUN = 5_000
"""Signs of one paragraph, one cell or one question."""
DEEPEST = 18
"""Levels of boxes, quotes, lists and marks inside one another; the parser goes further, so that nothing is lost."""
MOST_SIGNS_OF = {"[": 2_000, "<": 1_000, "*": 5_000, "_": 5_000, "`": 5_000, "~": 5_000, "&": 5_000}
"""Signs that may open a mark: the parser looks for the end of each."""
MOST: dict[str, int] = {
    "titres": 200, "points de liste": 1_000, "tableaux": 60, "cellules": 3_000, "blocs de code": 200, "encadrés": 200,
    "citations": 200, "traits": 200, "liens, images et appels de source": 500, "questions": 60,
    "balises et commentaires": 200,
}  # fmt: skip
COUNTED = {
    "heading_open": "titres", "list_item_open": "points de liste", "table_open": "tableaux", "td_open": "cellules",
    "th_open": "cellules", "fence": "blocs de code", "code_block": "blocs de code", "admonition_open": "encadrés",
    "blockquote_open": "citations", "hr": "traits", "quiz": "questions", "html_block": "balises et commentaires",
    "html_inline": "balises et commentaires", "link_open": "liens, images et appels de source",
    "image": "liens, images et appels de source", "fact": "liens, images et appels de source",
}  # fmt: skip
SHARE = "partagez-la en plusieurs pages"

Excess = tuple[int, str, str]
"""Line from 0, what is too much, what to do."""


def excess_of_text(text: str) -> Excess | None:
    """Return what a page has too much of before it is parsed, at the line that passes the bound; None when it fits."""
    if len(text) > MOST_SIGNS:
        return text.count("\n", 0, MOST_SIGNS), f"la page dépasse {_number(MOST_SIGNS)} signes", SHARE
    if text.count("\n") > MOST_LINES:
        return MOST_LINES, f"la page dépasse {_number(MOST_LINES)} lignes", SHARE
    for sign, most in MOST_SIGNS_OF.items():
        if text.count(sign) > most:
            at = -1
            for _ in range(most + 1):
                at = text.index(sign, at + 1)
            return text.count("\n", 0, at), f"la page contient plus de {_number(most)} fois « {sign} »", \
                "retirez ceux qui ne servent pas, ou partagez la page en plusieurs"  # fmt: skip
    return None


def excess_of_tokens(tokens: Sequence[Token]) -> Excess | None:
    """Return what a page has too much of once parsed, at its line; None when all fits."""
    counts: Counter[str] = Counter()
    for line, token in _placed(tokens):
        if token.level > DEEPEST:
            return line, f"plus de {DEEPEST} niveaux sont emboîtés ici", "remontez ce passage, ou simplifiez-le"
        if token.type in {"inline", "quiz"} and len(token.content) > LONGEST_RUN:
            return line, f"ce passage compte plus de {_number(LONGEST_RUN)} signes d’un seul tenant", \
                "sautez une ligne là où l’idée change"  # fmt: skip
        is_question = token.type == "html_block" and QUIZ_MARKER.fullmatch(token.content)
        what = "questions" if is_question else COUNTED.get(token.type)
        if what:
            counts[what] += 1
            if counts[what] > MOST[what]:
                return line, f"la page a plus de {_number(MOST[what])} {what}", SHARE
    return None


def _placed(tokens: Sequence[Token]) -> Iterator[tuple[int, Token]]:
    """Yield each token, those of a line included, with the line where its block begins."""
    line = 0
    for token in tokens:
        line = token.map[0] if token.map else line
        yield line, token
        yield from ((line, child) for child in token.children or ())


def _number(count: int) -> str:
    return f"{count:,}".replace(",", " ")
