"""Words in, words out: what a page shows holds, in their order, all the words that its source says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree
from lxml.html import HtmlElement

WORD = re.compile(r"\w+")
IN_A_WORD = frozenset({"a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "kbd", "q", "s", "small", "span",
                       "strong", "sub", "sup", "time"})  # fmt: skip
"""Elements that may begin or end inside a word."""


def first_lost(texts: Iterable[str], shown: HtmlElement | str) -> str:
    """Return the first run of words of ``texts`` that does not follow, in what is shown, those before it; "" if none.

    What is shown may hold more: questions, sources, names of boxes.
    """
    text = shown if isinstance(shown, str) else spoken(shown)
    following = iter(WORD.findall(text))
    for said in texts:
        for word in WORD.findall(said):
            if word not in following:
                return " ".join(said.split())[:80]
    return ""


def spoken(root: HtmlElement) -> str:
    """Return the text of a tree; what stands in two blocks makes two words."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if node.tag not in IN_A_WORD:
            pieces.append(" ")
        pieces.append((node.text if event == "start" else node.tail if node is not root else "") or "")
    return "".join(pieces)
