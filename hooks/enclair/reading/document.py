"""Markdown pages, read once: what the rules judge and what the pages show come from the same tokens.

See :mod:`enclair.reading.markdown` for the parser and our marks.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from itertools import accumulate
from pathlib import Path
from typing import Any

from markdown_it.token import Token

from enclair.model import (
    Box,
    BoxPart,
    Code,
    Enumeration,
    Heading,
    Item,
    Link,
    Markup,
    Page,
    Paragraph,
    Reference,
)
from enclair.problems import Problem, Source
from enclair.questions.by_hand import malformed, read_by_hand
from enclair.reading.bounds import excess_of_text, excess_of_tokens
from enclair.reading.markdown import (
    BLOCK_MARKER,
    DEMO_MARKER,
    FACT_MARK,
    QUIZ_MARKER,
    anchor_of,
    is_comment,
    parse,
    parse_inline,
    signs,
    text_of,
    to_html,
)
from enclair.reading.objects import kind_of, shown

WORD = re.compile(r"\w+(?:[’'-]\w+)*")
SIGN_RUN = re.compile(r"[^\W_]+")
FENCE_END = re.compile(r"[\s>]*(`{3,}|~{3,})\s*")
PLACED = frozenset({"link_open", "link_close", "image", "html_inline", "fact"})
"""The inline tokens that are kept with their place."""
KEPT_IDS = frozenset({
    "contenu", "menu", "recherche", "filtres", "sources", "dehors",
})  # fmt: skip
"""What the template and the engine name in a page: a part called so gets another anchor."""


def plain_text(text: str) -> str:
    """Return inline Markdown without its markup."""
    return "".join(text_of(token) for token in parse_inline(text))


def inline_parts(text: str, source: Source) -> tuple[tuple[Link, ...], tuple[Markup, ...]]:
    """Return links (and images) and raw HTML of an inline Markdown text, all placed at ``source``."""
    links: list[Link] = []
    markup: list[Markup] = []
    for token in parse_inline(text):
        if token.type == "link_open":
            links.append(Link(str(token.attrs.get("href", "")), "", source))
        elif token.type == "image":
            links.append(Link(str(token.attrs.get("src", "")), token.content, source))
        elif token.type == "html_inline":
            markup.append(Markup(token.content, source))
    return tuple(links), tuple(markup)


@lru_cache(maxsize=1024)
def read_page(  # noqa: PLR0913  a page’s own parts
    path: Path, title: str, body: str, source: Source, *, description: str = "", family: str = "SEQ"
) -> tuple[Page, tuple[Problem, ...]]:
    """Parse the Markdown ``body`` of a page; ``source`` is where the body starts in the file.

    A page that holds too much is told, in the codes of its ``family``, and left empty. Remembered: the pages that an
    organisation changed are put together again at each reading.
    """
    excess = excess_of_text(body)
    tokens, memory = ([], {}) if excess else parse(body)
    excess = excess or excess_of_tokens(tokens)
    if excess:
        line, message, hint = excess
        empty = Page(path=path, title=title, description=description, written="", html="", source=source)
        return empty, (Problem(Source(source.path, source.line + line), f"{family}907", message, hint),)
    scan = _Scan(body.split("\n"), source, path.stem, {anchor_of(title), *KEPT_IDS} if title else set(KEPT_IDS))
    scan.read(tokens)
    lost = tuple(_lost(scan.lines, source, tokens, memory.get("references", {})))
    page = Page(
        path=path,
        title=title,
        description=description,
        written=body,
        html=to_html(tokens),
        source=source,
        headings=tuple(scan.headings),
        links=tuple(scan.links),
        images=tuple(scan.images),
        quizzes=tuple(scan.quizzes),
        demos=tuple(scan.demos),
        blocks=tuple(scan.blocks),
        facts=tuple(scan.facts),
        stray_facts=tuple(scan.stray_facts),
        markup=tuple(scan.markup),
        comments=tuple(scan.comments),
        paragraphs=tuple(scan.paragraphs),
        enumerations=tuple(scan.enumerations),
        boxes=tuple(scan.boxes),
        codes=tuple(scan.codes),
        lost=lost,
        inline_items=tuple(scan.items),
        words=sum(len(WORD.findall(paragraph.text)) for paragraph in scan.paragraphs),
    )
    return page, tuple(scan.problems)


@dataclass
class _Scan:
    """Walks the tokens of one page and sorts what it finds; gives each heading its id, each question its own."""

    lines: list[str]
    start: Source
    stem: str
    anchors: set[str]
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Link] = field(default_factory=list)
    quizzes: list[Reference] = field(default_factory=list)
    demos: list[Reference] = field(default_factory=list)
    blocks: list[Reference] = field(default_factory=list)
    facts: list[Reference] = field(default_factory=list)
    stray_facts: list[Reference] = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)
    comments: list[Markup] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    enumerations: list[Enumeration] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    """The last number that told two parts of one name apart, by that name."""
    _cell: int = 0
    """Where, in the line of a row, its next cell begins."""
    _heading: Token | None = None
    _callouts: list[str] = field(default_factory=list)

    def read(self, tokens: list[Token]) -> None:  # noqa: C901  one branch a kind of token
        kinds: list[str] = []
        lists: list[list[Source]] = []
        span = (0, len(self.lines))
        for at, token in enumerate(tokens):
            if token.map:
                span = (token.map[0], token.map[1])
            if token.type == "tr_open":
                self._cell = 0
            if token.type == "admonition_open":
                self.box(token, tokens, at)
            elif token.type == "admonition_close":
                self._callouts.pop()
            elif token.type.endswith(("list_open", "list_item_open", "list_close")):
                self.listing(token, lists, span)
            if token.nesting == 1:
                kinds.append(token.type.removesuffix("_open"))
                self._heading = token if token.type == "heading_open" else None
            elif token.nesting == -1 and kinds:
                kinds.pop()
            elif token.type == "html_block":
                self.block_html(token, span)
            elif token.type in {"fence", "code_block"}:
                is_after_box = at > 0 and tokens[at - 1].type == "admonition_close"
                self.code(token, span, is_after_box=is_after_box)
            elif token.type == "quiz":
                self.quiz(token, span)
            elif token.type == "inline":
                self.inline(token, span, kinds)

    def box(self, token: Token, tokens: list[Token], at: int) -> None:
        """Keep what a box says of itself, whether something stands in it, its title left out, and what it shows."""
        kind, title = kind_of(token), token.info.strip().partition(" ")[2]
        self._callouts.append(kind.lower())
        first = at + 4 if tokens[at + 1].type == "admonition_title_open" else at + 1
        found = shown(tokens, at)
        self.boxes.append(Box(
            kind, title.strip(), self.line(token.map or [0, 0], token.markup), token.markup,
            is_empty=tokens[first].type == "admonition_close",
            parts=tuple(BoxPart(name, self.line([line]), is_empty) for name, line, is_empty in found.parts),
            near_names=tuple(Reference(name, self.line([line])) for name, line in found.near),
            has_fact=found.has_fact,
        ))  # fmt: skip

    def listing(self, token: Token, lists: list[list[Source]], span: tuple[int, int]) -> None:
        """Keep, for each list that is open, the place of each of its items so far."""
        if token.type.endswith("list_open"):
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(self.line(span))
        else:
            places = lists.pop()
            self.enumerations.append(Enumeration(len(places), len(lists) + 1, places[0]))

    def line(self, span: Sequence[int], sign: str = "") -> Source:
        """Return the place of the first sign of a block: ``sign``, or what its first line begins with."""
        first = self.lines[span[0]] if span[0] < len(self.lines) else ""
        column = first.find(sign) if sign in first and sign else len(first) - len(first.lstrip())
        return Source(self.start.path, self.start.line + span[0], column + 1)

    def spots(self, text: str, first: int, *, is_cell: bool) -> Callable[[int], Source]:
        """Return what finds the place of a sign of a text from its rank: the text starts on a line, signs before it."""
        rows = text.split("\n")
        starts = [0, *accumulate(len(row) + 1 for row in rows)]
        lines = self.lines[first : first + len(rows)]
        columns = [line.rstrip().rfind(row.strip()) - len(row) + len(row.lstrip())
                   for row, line in zip(rows, lines, strict=False)]  # fmt: skip
        if is_cell:
            written = text.replace("|", "\\|")
            columns = [lines[0].find(written, self._cell)]
            self._cell = columns[0] + len(written)

        def spot(rank: int) -> Source:
            row = text.count("\n", 0, rank)
            bars = text.count("|", 0, rank) if is_cell else 0
            column = columns[row] + rank - starts[row] + bars
            return Source(self.start.path, self.start.line + first + row, max(column, 0) + 1)

        return spot

    def code(self, token: Token, span: tuple[int, int], *, is_after_box: bool) -> None:
        last = FENCE_END.fullmatch(self.lines[min(span[1], len(self.lines)) - 1])
        is_closed = token.type == "code_block" or (last is not None and span[1] - span[0] > 1
                                                   and last[1].startswith(token.markup))  # fmt: skip
        self.codes.append(Code(token.content, self.line(span, token.markup), is_fenced=token.type == "fence",
                               is_closed=is_closed, is_after_box=is_after_box))  # fmt: skip

    def quiz(self, token: Token, span: tuple[int, int]) -> None:
        """Read a question written by hand; the token gets its id, which places it in the page."""
        place = self.line(span)
        if not token.meta["is_closed"]:
            self.problems.append(malformed(place, "le bloc <quiz> n’est pas fermé", "ajoutez une ligne </quiz>"))
            return
        digest = hashlib.sha256(token.content.encode()).hexdigest()[:8]
        item, wrong = read_by_hand(token.content.split("\n"), f"{anchor_of(self.stem)}-{digest}", place)
        self.problems += wrong
        if item:
            self.items.append(item)
            self.quizzes.append(Reference(item.id, place))
            token.meta["id"] = item.id

    def block_html(self, token: Token, span: tuple[int, int]) -> None:
        place = self.line(span, token.content.strip().split("\n")[0])
        if marker := QUIZ_MARKER.fullmatch(token.content):
            self.quizzes.append(Reference(marker[1], place))
        elif marker := DEMO_MARKER.fullmatch(token.content):
            self.demos.append(Reference(marker[1], place))
        elif marker := BLOCK_MARKER.fullmatch(token.content):
            self.blocks.append(Reference(marker[1], place))
        elif is_comment(token.content):
            self.comments.append(Markup(token.content.strip(), place))
        else:
            self.markup.append(Markup(token.content.strip(), place))

    def inline(self, token: Token, span: tuple[int, int], kinds: list[str]) -> None:  # noqa: C901  one branch a kind
        spot = self.spots(token.content, span[0], is_cell=_kind(kinds) == "cell")
        children = token.children or []
        marks: list[str] = []
        is_link = False
        for position, child in enumerate(children):
            if child.type not in PLACED:
                continue
            place = spot(child.meta.get("at", 0))
            title = str(child.attrs.get("title", ""))
            if child.type in {"link_open", "link_close"}:
                is_link = child.type == "link_open"
            if child.type == "link_open":
                text = _link_text(children, position + 1)
                self.links.append(Link(str(child.attrs.get("href", "")), text, place, title))
                self.stray(title, place)
            elif child.type == "image":
                self.images.append(Link(str(child.attrs.get("src", "")), _alternative(child), place, title))
                self.stray(f"{child.content} {title}", place)
                self.markup += (Markup(one.content, place) for one in child.children or () if one.type == "html_inline")
            elif child.type == "html_inline":
                found = Markup(child.content, place)
                (self.comments if is_comment(child.content) else self.markup).append(found)
            elif child.type == "fact":
                ref = Reference(child.meta["id"], place)
                if is_link:
                    self.stray_facts.append(ref)
                else:
                    marks.append(ref.id)
                    self.facts.append(ref)
        text = "".join(text_of(child) for child in children).strip()
        marked = "".join(f"[^{one.meta['id']}]" if one.type == "fact" else text_of(one) for one in children).strip()
        kind = _kind(kinds)
        place = spot(0)
        if kind == "heading" and self._heading:
            if self._heading.markup.startswith("#"):
                place = self.line(span, self._heading.markup)
            anchor = self.anchor(anchor_of(text))
            self._heading.attrs["id"] = anchor
            self.headings.append(Heading(int(self._heading.tag[1:]), text, anchor, place, is_nested=len(kinds) > 1))
        if text:
            box = (self._callouts or [""])[-1]
            self.paragraphs.append(Paragraph(text, kind, place, tuple(marks), box, marked, signs(token)))

    def anchor(self, name: str) -> str:
        """Return an id that no other part has, `partie_1` after `partie`, and take it."""
        number, free = self._numbers.get(name, 0), name
        while free in self.anchors or not free:
            number += 1
            free = f"{name}_{number}"
        self._numbers[name] = number
        self.anchors.add(free)
        return free

    def stray(self, text: str, place: Source) -> None:
        """Keep the marks of facts that stand where no reader sees them: alternative of an image, title of a link."""
        self.stray_facts += (Reference(mark[1], place) for mark in FACT_MARK.finditer(text))


def _kind(kinds: list[str]) -> str:
    for kind in ("heading", "th", "td", "list_item", "admonition_title", "name"):
        if kind in kinds[-2:]:
            return {"th": "cell", "td": "cell", "list_item": "item", "admonition_title": "title",
                    "name": "title"}.get(kind, kind)  # fmt: skip
    return "paragraph"


def _alternative(image: Token) -> str:
    return "".join(text_of(child) for child in image.children or ())


def _lost(
    lines: list[str], start: Source, tokens: list[Token], references: Mapping[str, Mapping[str, Any]]
) -> Iterator[Reference]:
    """Yield, at its line, what was written and stands in no token: cells past the last column, unused definitions."""
    used = {child.meta.get("label") for token in tokens for child in token.children or ()}
    defined: dict[int, str] = {}
    for label, reference in references.items():
        first, last = reference["map"]
        defined |= dict.fromkeys(range(first, last), label)
        if label not in used:
            yield Reference(" ".join(lines[first:last]).strip(), start.shifted(first))
    for first, last, found in _blocks(tokens, len(lines)):
        written = [line for number, line in enumerate(lines[first:last], first) if number not in defined]
        text = "\n".join(written)
        if text.strip() in found:
            continue  # a paragraph, kept as it was written
        said = Counter(SIGN_RUN.findall("\n".join(found)))
        missing = Counter(SIGN_RUN.findall(text)) - said
        if missing := missing and missing & (Counter(SIGN_RUN.findall(unescape(text))) - said):
            number = next((n for n in range(first, last) if missing.keys() & set(SIGN_RUN.findall(lines[n]))), first)
            yield Reference(" ".join(missing), start.shifted(number))


def _blocks(tokens: list[Token], count: int) -> Iterator[tuple[int, int, list[str]]]:
    """Yield (first line, line after, texts of its tokens) of what stands between two blocks of the page itself."""
    first = 0
    pieces: list[str] = []
    for token in tokens:
        if token.level == 0 and token.nesting >= 0 and token.map:
            if token.map[0] > first:
                yield first, token.map[0], pieces
            first, pieces = token.map[0], []
        pieces += _written_in(token)
    yield first, count, pieces


def _written_in(token: Token) -> list[str]:
    """Return all that a token keeps of what was written: text, addresses, titles, name of a language, number."""
    found = [token.content, token.info, str(token.meta.get("id", ""))]
    if token.type == "quiz":
        found.append("quiz quiz")  # its two tags
    if token.attrs:
        found += [str(value) for key, value in token.attrs.items() if key in {"href", "src", "title"}]
    for child in token.children or ():
        found += _written_in(child)
    return found


def _link_text(tokens: list[Token], first: int) -> str:
    words: list[str] = []
    for at in range(first, len(tokens)):
        if tokens[at].type == "link_close":
            break
        words.append(tokens[at].content)
    return "".join(words)
