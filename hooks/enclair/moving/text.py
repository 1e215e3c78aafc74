"""A file as its author left it, and changes to it that touch nothing else: comments, layout and line breaks stay.

PyYAML’s node graph gives the start and the end of each value (:func:`yaml.compose`); values are replaced between the
two, elements of lists are taken out, put in or given another order.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import yaml
from msgspec import Struct

from enclair.problems import Source
from enclair.reading.markdown import BLOCK_MARKER, DEMO_MARKER, QUIZ_MARKER, parse
from enclair.reading.yamltree import NULL_WORDS, SafeLoader

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
NEWLINE = re.compile(r"\r\n|\r|\n")
DASH = re.compile(r"[ \t]*-(?=\s|$)")
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
BOM = "\ufeff"
Span = tuple[int, int]


class Edit(Struct, frozen=True, order=True):
    """A piece of a file to replace; ``start`` and ``end`` count characters of its text."""

    path: str
    start: int
    end: int
    new: str


class Text(Struct, frozen=True, dict=True):
    """The text of a file, its byte order mark apart; ``path`` is relative to the project."""

    path: str
    text: str
    mark: str = ""

    @classmethod
    def read(cls, path: str, data: bytes) -> Text:
        """Decode a file. Raises UnicodeDecodeError."""
        text = data.decode("utf-8")
        mark = BOM if text.startswith(BOM) else ""
        return cls(path, text[len(mark) :], mark)

    def edited(self, edits: Sequence[Edit]) -> Text:
        """Return the text once changed. Edits must not overlap."""
        pieces, at = [], 0
        for edit in sorted(edits):
            assert edit.start >= at, f"two changes at {self.place(edit.start)}"
            pieces += [self.text[at : edit.start], edit.new]
            at = edit.end
        return Text(self.path, "".join((*pieces, self.text[at:])), self.mark)

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return (self.mark + self.text).encode()

    def place(self, offset: int) -> Source:
        """Return the line and the column of a character."""
        line = self._line_of(offset)
        return Source(self.path, line + 1, offset - self.lines[line][0] + 1)

    def line(self, offset: int) -> Span:
        """Return the span of the line that holds a character."""
        return self.lines[self._line_of(offset)]

    def _line_of(self, offset: int) -> int:
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.lines[middle][0] <= offset else (low, middle - 1)
        return low

    @cached_property
    def lines(self) -> list[Span]:
        """The span of each line, its break included; an empty one ends the text."""
        return [found.span() for found in LINE.finditer(self.text)]

    @property
    def newline(self) -> str:
        """The line break of the file."""
        found = NEWLINE.search(self.text)
        return found[0] if found else "\n"

    # ——— YAML ———

    @cached_property
    def head(self) -> Span:
        """The span of its YAML: all of a YAML file, the front matter of a page, nothing when there is none."""
        if not self.path.endswith(".md"):
            return 0, len(self.text)
        lines = [self.text[start:end].rstrip() for start, end in self.lines]
        end = next((number for number, line in enumerate(lines[1:], 1) if line == "---"), 0)
        return (self.lines[1][0], self.lines[end][0]) if end and lines[0] == "---" else (0, 0)

    @cached_property
    def tree(self) -> yaml.Node | None:
        """The node graph of its YAML, None when it is empty or cannot be read."""
        try:
            return yaml.compose(self.text[slice(*self.head)], Loader=SafeLoader)
        except yaml.YAMLError:
            return None

    def get(self, *keys: str) -> yaml.Node | None:
        """Return the value that stands under these keys, or None."""
        node = self.tree
        for key in keys:
            entries = node.value if isinstance(node, yaml.MappingNode) else ()
            node = next((value for name, value in entries if name.value == key), None)
        return node

    def span(self, node: yaml.Node) -> Span:
        """Return where a node stands, blanks after it left out."""
        start, end = self.head[0] + node.start_mark.index, self.head[0] + node.end_mark.index
        return start, start + len(self.text[start:end].rstrip())

    def word(self, node: yaml.ScalarNode) -> Span:
        """Return where the value of a leaf is written, its quotes left out where they may stay."""
        start, end = self.span(node)
        at = self.text.find(node.value, start, end)
        return (at, at + len(node.value)) if at >= 0 else (start, end)

    def elements(self, node: yaml.CollectionNode) -> list[Span]:
        """Return the span of each element of a collection: whole lines but the last break where one has its lines.

        Blank lines, and comments that are not further right than the elements, belong to no element.
        """
        pairs = [pair if isinstance(pair, tuple) else (pair, pair) for pair in node.value]
        if node.flow_style:
            return [(self.span(first)[0], self.span(last)[1]) for first, last in pairs]
        first_lines = [self._first_line(first, is_listed=isinstance(node, yaml.SequenceNode)) for first, _ in pairs]
        last = self._line_of(self.head[0] + node.end_mark.index)
        return [self._trimmed(start, end) for start, end in zip(first_lines, [*first_lines[1:], last], strict=True)]

    def _first_line(self, node: yaml.Node, *, is_listed: bool) -> int:
        line = self._line_of(self.span(node)[0])
        while is_listed and not DASH.match(self.text, self.lines[line][0]):
            line -= 1
        return line

    def _trimmed(self, first: int, after: int) -> Span:
        margin = self._margin(first)
        last = after - 1
        while last > first and self._is_beside(last, margin):
            last -= 1
        start, end = self.lines[last]
        return self.lines[first][0], start + len(self.text[start:end].rstrip("\r\n"))

    def _is_beside(self, line: int, margin: int) -> bool:
        text = self.text[slice(*self.lines[line])].strip()
        return not text or (text.startswith("#") and self._margin(line) <= margin)

    def _margin(self, line: int) -> int:
        text = self.text[slice(*self.lines[line])]
        return len(text) - len(text.lstrip())

    def without(self, node: yaml.CollectionNode, leaving: Collection[int]) -> Iterator[Edit]:
        """Yield the edits that take elements out of a collection, with the blank lines that set them apart."""
        spans = self.elements(node)
        for first in sorted(leaving):
            if first - 1 in leaving:
                continue
            last = next(number for number in range(first, len(spans)) if number + 1 not in leaving)
            is_end = last == len(spans) - 1
            if node.flow_style:
                start = spans[first - 1][1] if is_end and first else spans[first][0]
                yield Edit(self.path, start, spans[last][1] if is_end else spans[last + 1][0], "")
                continue
            top, below = self._line_of(spans[first][0]), self._line_of(spans[last][1])
            while is_end and top and self._is_blank(top - 1):
                top -= 1
            while not is_end and self._is_blank(below + 1):
                below += 1
            yield Edit(self.path, self.lines[top][0], self.lines[below][1], "")

    def _is_blank(self, line: int) -> bool:
        return not self.text[slice(*self.lines[line])].strip()

    def reordered(self, node: yaml.CollectionNode, order: Sequence[int]) -> Iterator[Edit]:
        """Yield the edits that give the elements of a collection another order; what stands between them stays."""
        spans = self.elements(node)
        for (start, end), index in zip(spans, order, strict=True):
            if (start, end) != spans[index]:
                yield Edit(self.path, start, end, self.text[slice(*spans[index])])

    def with_element(self, node: yaml.CollectionNode, index: int, element: str) -> Edit:
        """Return the edit that puts an element at a place of a collection; ``element`` is written as its others are."""
        spans = self.elements(node)
        after = spans[index - 1][1] if index else (spans[0][0] if spans else self.span(node)[0] + 1)
        if node.flow_style:
            text = f", {element}" if index else element + (", " if spans else "")
            return Edit(self.path, after, after, text)
        gaps = (self.text[end:start] for (_, end), (start, _) in pairwise(spans))
        between = self.newline * (2 if any(len(NEWLINE.findall(gap)) > 1 for gap in gaps) else 1)
        lines = NEWLINE.sub(self.newline, _shifted(element, self._margin(self._line_of(spans[0][0]))))
        return Edit(self.path, after, after, between + lines if index else lines + between)

    # ——— Markdown ———

    @cached_property
    def prose(self) -> str:
        """The text of the same length where what is code or a comment is blanked, our own marks excepted."""
        if not self.path.endswith(".md"):
            return self.text
        first = self._line_of(self.head[1]) + 1 if self.head[1] else 0
        blanked = list(self.text)
        for start, end in self._hidden(first):
            blanked[start:end] = [char if char in "\r\n" else " " for char in self.text[start:end]]
        return "".join(blanked)

    def _hidden(self, first: int) -> Iterator[Span]:
        body = self.text[self.lines[first][0] :] if first < len(self.lines) else ""
        here = (0, 0)
        for token in parse(body)[0]:
            here = (token.map[0], token.map[1]) if token.map else here
            start = self.lines[first + here[0]][0]
            end = self.lines[min(first + here[1], len(self.lines)) - 1][1]
            is_mark = any(one.fullmatch(token.content) for one in (QUIZ_MARKER, DEMO_MARKER, BLOCK_MARKER))
            if token.type in {"fence", "code_block", "quiz"} or (token.type == "html_block" and not is_mark):
                yield start, end
            elif token.type == "inline":
                kinds = {child.type for child in token.children or ()}
                for kind, pattern in (("code_inline", CODE_SPAN), ("html_inline", COMMENT)):
                    found = pattern.finditer(self.text, start, end) if kind in kinds else ()
                    yield from (one.span() for one in found)


def scalar(text: str, like: str) -> str:
    """Return a text as a value of YAML, written as the value ``like`` is where that can be."""
    styles = {"'": _single, '"': _double}
    if like[:1] in styles:
        return styles[like[0]](text)
    return text if _is_plain(text) else _single(text)


def _is_plain(text: str) -> bool:
    try:
        node = yaml.compose(f"cle: {text}\n", Loader=SafeLoader)
    except yaml.YAMLError:
        return False
    value = node.value[0][1] if isinstance(node, yaml.MappingNode) else None
    return isinstance(value, yaml.ScalarNode) and not value.style and value.value == text and text not in NULL_WORDS


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _double(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _shifted(element: str, margin: int) -> str:
    """Return the lines of an element, moved to another margin."""
    shift = margin - (len(element) - len(element.lstrip(" ")))
    lines = element.splitlines()
    return "\n".join(" " * shift + line if shift > 0 else line[-shift:] if line.strip() else line for line in lines)
