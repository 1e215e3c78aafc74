"""Boxes that show a real object: `!!! conversation`, `!!! cote-a-cote`, `!!! document`.

Once the parser knows the blocks of a page, and before it reads their text, what such a box holds is laid out: a
paragraph that opens with `**Name :**` begins what somebody says, or one of two things side by side; a document becomes
a sheet. What the rules judge and what the pages show thus come from the same tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from msgspec import Struct

CONVERSATION, SIDE_BY_SIDE, DOCUMENT = "conversation", "cote-a-cote", "document"
TWO = 2
"""How many speeches make a conversation, how many texts stand side by side."""
OBJECTS = frozenset({CONVERSATION, SIDE_BY_SIDE, DOCUMENT})
WHOLE = {
    CONVERSATION: ("ol", {"class": "repliques"}),
    SIDE_BY_SIDE: ("div", {"class": "paire"}),
    DOCUMENT: ("blockquote", {"class": "feuille"}),
}
PART = {CONVERSATION: "li", SIDE_BY_SIDE: "div"}
NAME = re.compile(
    r"(?P<mark>\*\*|__)(?P<name>[^*_`\[\]<>&\\\n]{1,60}?)[ \u00a0\u202f]:(?P=mark)"
    r"(?:[ \u00a0\u202f]*(?:\n|$)|[ \u00a0\u202f]+)"
)
"""What opens a part: a name in bold with its colon, then a space or the end of the line."""
BOLD_LINE = re.compile(r"^(?P<mark>\*\*|__)(?P<name>[^*_\n]{1,60})(?P=mark)$", re.MULTILINE)
"""What may be a name where names are missing."""
NEAR_NAME = re.compile(
    r"^(?P<mark>\*{1,3}|_{1,3}|)(?P<name>[^*_:\n]{1,60}?)[ \u00a0\u202f]*(?::(?P=mark)|(?P=mark)[ \u00a0\u202f]*:)",
    re.MULTILINE,
)
"""A name that opens none: colon out of the bold or stuck to the name, bold forgotten, not the first of a paragraph."""


class Shown(Struct, frozen=True):
    """What a box of these shows: its parts (name, line, whether it says nothing), what was likely meant as a name.

    A part without a name is what stands before the first one.
    """

    parts: tuple[tuple[str, int, bool], ...] = ()
    near: tuple[tuple[str, int], ...] = ()
    has_fact: bool = False


# ——— layout ———


@dataclass(slots=True)
class _Open:
    """A box that is open: its kind, its level, what has been opened in it, who has spoken."""

    kind: str
    level: int
    wraps: list[Token] = field(default_factory=list)
    speakers: list[str] = field(default_factory=list)

    def wrap(self, name: str, tag: str, attributes: dict[str, str], lines: list[int] | None) -> Token:
        token = _token(name, tag, 1, self.level + 1 + len(self.wraps), lines)
        token.attrs = dict(attributes)
        self.wraps.append(token)
        return token

    def unwrap(self, depth: int = 0) -> Iterator[Token]:
        while len(self.wraps) > depth:
            opening = self.wraps.pop()
            yield _token(opening.type.replace("_open", "_close"), opening.tag, -1, opening.level)


def _token(name: str, tag: str, nesting: int, level: int, lines: list[int] | None = None) -> Token:
    return Token(name, tag, nesting, level=level, block=True, map=lines)  # type: ignore[arg-type]


def lay_out(state: StateCore) -> None:
    """Lay out what the boxes of a page show; other tokens stay."""
    if any(token.type == "admonition_open" and kind_of(token) in OBJECTS for token in state.tokens):
        state.tokens = list(_laid_out(state.tokens))


def _laid_out(tokens: Sequence[Token]) -> Iterator[Token]:
    boxes: list[_Open] = []
    rest = iter(range(len(tokens)))
    for at in rest:
        token, box = tokens[at], boxes[-1] if boxes else None
        if box and box.kind == DOCUMENT and not box.wraps and _is_held(token, box):
            yield box.wrap("sheet_open", *WHOLE[DOCUMENT], token.map)
        if token.type == "admonition_close" and box:
            yield from boxes.pop().unwrap()
            yield token
        elif token.type == "admonition_open":
            boxes.append(_Open(kind_of(token), token.level))
            yield token
        elif box and (found := _name(token, tokens[at + 1 : at + 2], box)):
            yield from _begin(box, found, tokens[at + 1])
            yield from _what_follows(found, token, tokens[at + 1], tokens[at + 2])
            next(rest), next(rest)
        else:
            yield token


def kind_of(box: Token) -> str:
    """Return the kind of a box, as its author wrote it."""
    return box.info.strip().partition(" ")[0]


def _is_held(token: Token, box: _Open) -> bool:
    """Tell whether a token begins something that a box itself holds, its title left out."""
    return token.level == box.level + 1 and token.nesting >= 0 and token.type != "admonition_title_open"


def _name(token: Token, following: Sequence[Token], box: _Open) -> re.Match[str] | None:
    """Return the name that opens a paragraph of a box itself, if it opens a part."""
    if token.type != "paragraph_open" or token.level != box.level + 1 or box.kind not in PART:
        return None
    return NAME.match(following[0].content)


def _begin(box: _Open, found: re.Match[str], inline: Token) -> Iterator[Token]:
    """Close the part before, if any, and open this one with its name."""
    name, lines = found["name"], [inline.map[0], inline.map[0] + 1] if inline.map else None
    yield from box.unwrap(1)
    if not box.wraps:
        yield box.wrap("parts_open", *WHOLE[box.kind], inline.map)
    box.speakers.append(name.casefold())
    if box.kind == SIDE_BY_SIDE:
        attributes = {"class": "cote", "role": "group", "aria-label": name}
    else:
        attributes = {"class": "premier"} if box.speakers[0] == name.casefold() else {}
    yield box.wrap("part_open", PART[box.kind], attributes, inline.map)
    level = box.level + 1 + len(box.wraps)
    opening = _token("name_open", "p", 1, level, lines)
    opening.attrs = {"class": "nom"}
    yield opening
    yield Token("inline", "", 0, level=level + 1, block=True, map=lines, content=name, children=[])
    yield _token("name_close", "p", -1, level)


def _what_follows(found: re.Match[str], opening: Token, inline: Token, closing: Token) -> Iterator[Token]:
    """Yield the paragraph without the name that it opened with, if anything is left of it."""
    if found.end() == len(inline.content):
        return
    if inline.map and "\n" in found[0]:
        opening.map = inline.map = [inline.map[0] + 1, inline.map[1]]
    inline.content = inline.content[found.end() :]
    yield from (opening, inline, closing)


# ——— what the rules look at ———


def shown(tokens: Sequence[Token], at: int) -> Shown:
    """Return what the box that opens at ``at`` shows, once laid out and read."""
    box = tokens[at]
    inside = []
    for number in range(at + 1, len(tokens)):
        if tokens[number].type == "admonition_close" and tokens[number].level == box.level:
            break
        inside.append(tokens[number])
    has_fact = any(child.type == "fact" for token in inside for child in token.children or ())
    if kind_of(box) not in PART:
        return Shown(has_fact=has_fact)
    parts = tuple(_parts(inside, box.level + 1))
    return Shown(parts, tuple(_near(inside, box.level + 1, {name.casefold() for name, *_ in parts if name})), has_fact)


def _parts(inside: Sequence[Token], level: int) -> Iterator[tuple[str, int, bool]]:
    """Yield name, line and emptiness of each part of a box."""
    is_begun = False
    for number, token in enumerate(inside):
        if token.type == "part_open" and token.level == level + 1:
            yield inside[number + 2].content, (token.map or [0])[0], inside[number + 4].type == "part_close"
        if token.level == level and token.map and token.type not in {"admonition_title_open", "html_block"}:
            if not is_begun and token.type != "parts_open":
                yield "", token.map[0], False
            is_begun = True


def _near(inside: Sequence[Token], level: int, names: set[str]) -> Iterator[tuple[str, int]]:
    """Yield what is like a name in the paragraphs of a box: any in bold, a plain one when it is known, or none is."""
    for opening, inline in pairwise(inside):
        if opening.type != "paragraph_open" or opening.level != level or not inline.map:
            continue
        text = inline.content
        alone = BOLD_LINE.finditer(text) if len(names) < TWO else ()
        alike = (found for found in NEAR_NAME.finditer(text) if found["mark"] or (
            found["name"].casefold() in names if names else not found.start()))  # fmt: skip
        for found in (*alike, *alone):
            yield found["name"].strip(" :\u00a0\u202f"), inline.map[0] + text.count("\n", 0, found.start())
