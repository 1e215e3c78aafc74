"""Markdown pages, read once for the rules: links, images, headings, marks, raw HTML, prose, each with its place.

markdown-it-py is used here because its tokens know their lines; Python-Markdown, which renders the site, keeps none.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from markdown.extensions.toc import slugify, unique
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin

from enclair.model import Blank, Choice, Enumeration, Heading, Item, ItemType, Link, Markup, Page, Paragraph, Reference
from enclair.problems import Problem, Source
from enclair.reading.hazards import without_comments

FACT_MARK = re.compile(r"\[\^([^\]\s]+)\]")
QUIZ_MARKER = re.compile(r"\s*<!--\s*quiz\s*:\s*([^\s>]*?)\s*-->\s*", re.IGNORECASE)
BLOCK_MARKER = re.compile(r"\s*<!--\s*bloc\s*:\s*([^\s>]*?)\s*-->\s*", re.IGNORECASE)
FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
BLANK = re.compile(r"\[\[([^\]]+)\]\]")
CHOICE = re.compile(r"[-*] \[([xX ])\] (.*)")
NEARLY_CHOICE = re.compile(r"\s*(?:[-*+]|\d+[.)])\s*\[[^\]]{0,2}\](?!\()|>")
WORD = re.compile(r"\w+(?:[’'-]\w+)*")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(admon_plugin)
    parser.disable("text_join")  # an escaped bracket opens no mark
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005  the rules judge schemes
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]  # they want addresses as written
    return parser


_MARKDOWN = _parser()


def plain_text(text: str) -> str:
    """Return inline Markdown without its markup."""
    tokens = _MARKDOWN.parseInline(text)
    return "".join(_text_of(child) for token in tokens for child in token.children or ())


def inline_parts(text: str, source: Source) -> tuple[tuple[Link, ...], tuple[Markup, ...]]:
    """Return links (and images) and raw HTML of an inline Markdown text, all placed at ``source``."""
    links: list[Link] = []
    markup: list[Markup] = []
    for token in _MARKDOWN.parse(text):
        if token.type == "html_block":
            markup.append(Markup(token.content.strip(), source))
        for child in token.children or ():
            if child.type == "link_open":
                links.append(Link(str(child.attrs.get("href", "")), "", source))
            elif child.type == "image":
                links.append(Link(str(child.attrs.get("src", "")), child.content, source))
            elif child.type == "html_inline":
                markup.append(Markup(child.content, source))
    return tuple(links), tuple(markup)


@lru_cache(maxsize=1024)
def read_page(
    path: Path, title: str, body: str, source: Source, *, description: str = ""
) -> tuple[Page, tuple[Problem, ...]]:
    """Parse the Markdown ``body`` of a page; ``source`` is where the body starts in the file.

    Remembered: under `mkdocs serve`, pages that did not change are not parsed again.
    """
    lines, items, problems = _hand_written_quizzes(body, path.stem, source)
    scan = _Scan(lines, source)
    scan.read(_MARKDOWN.parse("\n".join(lines)))
    page = Page(
        path=path,
        title=title,
        description=description,
        body="\n".join(lines),
        source=source,
        headings=tuple(_anchored(scan.headings, title)),
        links=tuple(scan.links),
        images=tuple(scan.images),
        quizzes=tuple(scan.quizzes),
        blocks=tuple(scan.blocks),
        facts=tuple(scan.facts),
        markup=tuple(scan.markup),
        paragraphs=tuple(scan.paragraphs),
        enumerations=tuple(scan.enumerations),
        inline_items=tuple(items),
        words=sum(len(WORD.findall(paragraph.text)) for paragraph in scan.paragraphs),
        written=body,
    )
    return page, tuple(problems)


def _anchored(headings: list[tuple[int, str, Source]], title: str) -> Iterator[Heading]:
    """Yield headings with the anchors that Python-Markdown’s toc extension gives them, after the title’s."""
    taken: set[str] = {slugify(title, "-")} if title else set()
    for level, text, source in headings:
        yield Heading(level, text, unique(slugify(text, "-"), taken), source)


@dataclass
class _Scan:
    """Walks the tokens of one page and sorts what it finds."""

    lines: list[str]
    start: Source
    headings: list[tuple[int, str, Source]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Link] = field(default_factory=list)
    quizzes: list[Reference] = field(default_factory=list)
    blocks: list[Reference] = field(default_factory=list)
    facts: list[Reference] = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    enumerations: list[Enumeration] = field(default_factory=list)
    _cursor: tuple[int, int] = (0, 0)
    _level: int = 0
    _callouts: list[str] = field(default_factory=list)

    def read(self, tokens: list[Token]) -> None:
        kinds: list[str] = []
        lists: list[list[Source]] = []
        span = (0, len(self.lines))
        for token in tokens:
            if token.map:
                span = (token.map[0], token.map[1])
            if token.type in {"admonition_open", "admonition_close"}:
                self.callout(token)
            elif token.type.endswith(("list_open", "list_item_open", "list_close")):
                self.listing(token, lists, span)
            if token.nesting == 1:
                kinds.append(token.type.removesuffix("_open"))
                self._level = int(token.tag[1:]) if token.type == "heading_open" else 0
            elif token.nesting == -1 and kinds:
                kinds.pop()
            elif token.type == "html_block":
                self.block_html(token, span)
            elif token.type == "inline":
                self.inline(token, span, kinds)

    def callout(self, token: Token) -> None:
        if token.nesting == 1:
            self._callouts.append(str(token.meta["tag"]))
        else:
            self._callouts.pop()

    def listing(self, token: Token, lists: list[list[Source]], span: tuple[int, int]) -> None:
        """Keep, for each list that is open, the place of each of its items so far."""
        if token.type.endswith("list_open"):
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(self.line(span))
        else:
            places = lists.pop()
            self.enumerations.append(Enumeration(len(places), len(lists) + 1, places[0]))

    def line(self, span: tuple[int, int]) -> Source:
        """Return the place of the first sign of a block."""
        first = self.lines[span[0]] if span[0] < len(self.lines) else ""
        return Source(self.start.path, self.start.line + span[0], len(first) - len(first.lstrip()) + 1)

    def block_html(self, token: Token, span: tuple[int, int]) -> None:
        place = self.place(span, token.content.strip()[:20])
        if marker := QUIZ_MARKER.fullmatch(token.content):
            self.quizzes.append(Reference(marker[1], place))
        elif marker := BLOCK_MARKER.fullmatch(token.content):
            self.blocks.append(Reference(marker[1], place))
        elif without_comments(token.content).strip():
            self.markup.append(Markup(token.content.strip(), place))

    def inline(self, token: Token, span: tuple[int, int], kinds: list[str]) -> None:  # noqa: C901  one branch a kind
        self._cursor = (span[0], 0)
        line = span[0]
        children = token.children or []
        marks: list[str] = []
        for position, child in enumerate(children):
            if child.type in {"softbreak", "hardbreak"}:
                line += 1
                self._cursor = max(self._cursor, (line, 0))
            elif child.type == "code_inline":
                self.skip(span, child.content)
            elif child.type == "link_open":
                target = str(child.attrs.get("href", ""))
                text = _link_text(children[position + 1 :])
                title = str(child.attrs.get("title", ""))
                self.links.append(Link(target, text, self.opening(self.place(span, "](", "][", "<")), title))
            elif child.type == "image":
                target = str(child.attrs.get("src", ""))
                title = str(child.attrs.get("title", ""))
                self.images.append(Link(target, child.content, self.place(span, "!["), title))
                self.place(span, "](", "][")
            elif child.type == "html_inline" and without_comments(child.content).strip():
                self.markup.append(Markup(child.content, self.place(span, child.content)))
            elif child.type == "text":
                for mark in FACT_MARK.finditer(child.content):
                    marks.append(mark[1])
                    self.facts.append(Reference(mark[1], self.place(span, mark[0])))
        marked = "".join(_text_of(child) for child in children).strip()
        text = FACT_MARK.sub("", marked).strip()
        kind = _kind(kinds)
        place = self.line(span)
        if kind == "heading":
            self.headings.append((self._level, text, place))
        if text:
            self.paragraphs.append(Paragraph(text, kind, place, tuple(marks), (self._callouts or [""])[-1], marked))

    def place(self, span: tuple[int, int], *needles: str) -> Source:
        """Find the next of ``needles`` in the lines of a block, each occurrence once."""
        line, column = max(self._cursor, (span[0], 0))
        for number in range(line, min(span[1], len(self.lines))):
            start = column if number == line else 0
            found = [at for needle in needles if (at := self.lines[number].find(needle, start)) >= 0]
            if found:
                self._cursor = (number, min(found) + 1)
                return Source(self.start.path, self.start.line + number, min(found) + 1)
        return Source(self.start.path, self.start.line + span[0], 1)

    def skip(self, span: tuple[int, int], text: str) -> None:
        """Move past a piece of code: what it holds is not what one looks for next."""
        before = self._cursor
        self.place(span, text)
        if self._cursor != before:
            self._cursor = (self._cursor[0], self._cursor[1] + len(text) - 1)

    def opening(self, place: Source) -> Source:
        """Return where a link starts, from where its address does."""
        before = self.lines[place.line - self.start.line][: place.column - 1]
        return replace(place, column=before.rfind("[") + 1 or place.column)


def _kind(kinds: list[str]) -> str:
    for kind in ("heading", "th", "td", "list_item", "admonition_title"):
        if kind in kinds[-2:]:
            return {"th": "cell", "td": "cell", "list_item": "item", "admonition_title": "title"}.get(kind, kind)
    return "paragraph"


def _text_of(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    if token.type in {"html_inline", "image"}:
        return ""
    return token.content


def _link_text(tokens: list[Token]) -> str:
    words: list[str] = []
    for token in tokens:
        if token.type == "link_close":
            break
        words.append(token.content)
    return "".join(words)


def _hand_written_quizzes(body: str, stem: str, source: Source) -> tuple[list[str], list[Item], list[Problem]]:
    """Turn each `<quiz>` block into an item and leave its marker on its first line, the other lines blank."""
    lines = body.split("\n")
    items: list[Item] = []
    problems: list[Problem] = []
    hidden = ""
    start: int | None = None
    for number, line in enumerate(lines):
        if hidden:
            hidden = "" if _shows(line, hidden) else hidden
        elif start is None and (hidden := _hides(line)):
            continue
        elif line.rstrip() == "<quiz>":
            if start is not None:
                problems.append(_unclosed(lines, start, source))
            start = number
        elif start is not None and line.rstrip() == "</quiz>":
            place = source.shifted(start)
            block = lines[start + 1 : number]
            digest = hashlib.sha256("\n".join(block).encode()).hexdigest()[:8]
            item, wrong = _hand_written(block, f"{slugify(stem, '-')}-{digest}", Source(place.path, place.line, 1))
            problems += wrong
            lines[start : number + 1] = [""] * (number - start + 1)
            if item:
                items.append(item)
                lines[start] = f"<!-- quiz: {item.id} -->"
            start = None
    if start is not None:
        problems.append(_unclosed(lines, start, source))
    return lines, items, problems


def _hides(line: str) -> str:
    """Return what opens, on a line, code or a comment that goes on below: fence or `<!--`."""
    if fence := FENCE.match(line):
        return fence[1]
    return "<!--" if line.lstrip().startswith("<!--") and "-->" not in line else ""


def _shows(line: str, hidden: str) -> bool:
    """Tell whether a line closes what :func:`_hides` found open."""
    if hidden == "<!--":
        return "-->" in line
    return line.strip().startswith(hidden) and not line.strip().strip(hidden[0])


def _unclosed(lines: list[str], start: int, source: Source) -> Problem:
    """Report a `<quiz>` line and blank it."""
    lines[start] = ""
    return Problem(source.shifted(start), "QUI016", "le bloc <quiz> n’est pas fermé", "ajoutez une ligne </quiz>")


def _hand_written(block: list[str], item_id: str, source: Source) -> tuple[Item | None, list[Problem]]:
    """Read the lines of a `<quiz>` block, stricter than mkdocs-quiz, which drops what it does not understand."""
    first_choice = next((n for n, line in enumerate(block) if CHOICE.match(line)), len(block))
    problems = [
        _malformed(source.shifted(number + 1), "cette ligne est presque une proposition",
                   "écrivez « - [x] texte » ou « - [ ] texte », puis « > retour »")
        for number, line in enumerate(block[:first_choice]) if NEARLY_CHOICE.match(line)
    ]  # fmt: skip
    if problems:
        return None, problems
    if first_choice == len(block):
        cloze = _hand_written_cloze(block, item_id, source)
        missing = _malformed(source, "le bloc <quiz> n’a ni proposition ni trou",
                             "écrivez « - [x] texte » ou « [[réponse]] »")  # fmt: skip
        return cloze, [] if cloze else [missing]
    stem = " ".join(line.strip() for line in block[:first_choice] if line.strip())
    if not stem:
        problems.append(_malformed(source, "le bloc <quiz> n’a pas d’énoncé", "écrivez-le avant les propositions"))
    choices, explanation, wrong = _hand_written_choices(block[first_choice:], source.shifted(first_choice + 1))
    problems += wrong
    item_type = ItemType.MULTIPLE if sum(choice.is_key for choice in choices) > 1 else ItemType.SINGLE
    if [choice.text.lower() for choice in choices] in (["vrai", "faux"], ["faux", "vrai"]):
        item_type = ItemType.TRUE_FALSE
    item = Item(
        id=item_id, type=item_type, objective=None, bloom=None, stem=stem, explanation=explanation,
        source=source, stem_source=source.shifted(1), choices=choices,
    )  # fmt: skip
    return None if problems else item, problems


def _malformed(source: Source, message: str, hint: str) -> Problem:
    return Problem(source, "QUI016", message, hint)


def _hand_written_choices(lines: list[str], source: Source) -> tuple[tuple[Choice, ...], str, list[Problem]]:
    """Read choices with their feedback, then the explanation; ``source`` is the place of the first line."""
    choices: list[Choice] = []
    explanation: list[str] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines):
        choice, place = CHOICE.match(line), source.shifted(number)
        if explanation:
            explanation.append(line.strip())
            if choice:
                problems.append(_malformed(place, "cette proposition suit l’explication", "placez-la avant"))
        elif choice:
            choices.append(Choice(choice[2].strip(), choice[1] != " ", "", place))
        elif line.startswith(">"):
            feedback = f"{choices[-1].feedback} {line[1:].strip()}".strip()
            choices[-1] = replace(choices[-1], feedback=feedback)
        elif line.strip() and lines[number - 1].strip():
            problems.append(_malformed(
                place, "cette ligne coupe la liste des propositions",
                "une proposition et son retour tiennent chacun sur une ligne : « - [ ] texte » puis « > retour »",
            ))  # fmt: skip
        elif line.strip():
            explanation.append(line.strip())
    return tuple(choices), " ".join(" ".join(explanation).split()), problems


def _hand_written_cloze(block: list[str], item_id: str, source: Source) -> Item | None:
    text = "\n".join(block)
    stem, _, explanation = text.partition("\n---\n")
    blanks = tuple(
        Blank(f"trou-{number}", tuple(answer.strip() for answer in found[1].split("|")), "", source)
        for number, found in enumerate(BLANK.finditer(stem), 1)
    )
    if not blanks:
        return None
    numbers = iter(range(1, len(blanks) + 1))
    stem = BLANK.sub(lambda _found: f"[[trou-{next(numbers)}]]", " ".join(stem.split()))
    return Item(
        id=item_id, type=ItemType.CLOZE, objective=None, bloom=None, stem=stem,
        explanation=" ".join(explanation.split()), source=source, stem_source=source.shifted(1), blanks=blanks,
    )  # fmt: skip
