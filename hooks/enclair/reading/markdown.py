"""The one parser of Markdown: CommonMark with GFM’s tables and strikethrough, and our own marks.

What the rules read and what the pages show come from the same tokens. Our marks: `[^fact]` calls a source,
`!!! kind "Title"` opens a box, `<!-- quiz: id -->`, `<!-- demo: id -->` and `<!-- bloc: name -->` alone on their line
place a question, a demonstration or a block of the engine, `<quiz>` … `</quiz>` writes a question by hand, `[[gap]]`
stands in a text to complete.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.admon import admon_plugin

from enclair.reading.objects import lay_out

InlineRule = Callable[[StateInline, bool], bool]
FACT_MARK = re.compile(r"\[\^([^\]\[\s^]+)\]")
GAP = re.compile(r"\[\[([^\[\]]+)\]\]")
QUIZ_MARKER = re.compile(r"\s*<!--[ \t]*quiz[ \t]*:[ \t]*([^\s>]*?)[ \t]*-->\s*")
DEMO_MARKER = re.compile(r"\s*<!--[ \t]*demo[ \t]*:[ \t]*([^\s>]*?)[ \t]*-->\s*")
BLOCK_MARKER = re.compile(r"\s*<!--[ \t]*bloc[ \t]*:[ \t]*([^\s>]*?)[ \t]*-->\s*")
ALLOWED_TAG = re.compile(r"</?(abbr|sup|sub|kbd|q|cite|br)\s*/?>|<(span|i|q|cite) lang=\"[a-z]{2}\">|</(span|i)>")
"""The raw HTML that a page may hold; all other HTML is told by SEC001, and never written out."""
LINE_BREAK = re.compile(r"<br\s*/?>")
ALIGNMENTS = {"text-align:center": "centre", "text-align:right": "droite"}
PAGE_LINK = re.compile(r"(?<=.)\.md(?=[#?]|$)")
OPENING = re.compile(r"[\0\r\n\\`*_~!\[\]<&]")
"""What may open or close a mark, for the rules of :func:`_parser`, or be read as another sign: text runs up to it."""
ESCAPED = "\ue000"
"""Stands, in :func:`signs`, for what is escaped or code: it is shown as it is, and opens no mark."""


def parse(text: str) -> tuple[list[Token], EnvType]:
    """Return the tokens of a page, and what the parser remembers: `references`, the definitions of links."""
    env: EnvType = {}
    return _PAGE.parse(text, env), env


def parse_inline(text: str) -> list[Token]:
    """Return the inline tokens of a text that is one line of prose: no block, whatever it begins with."""
    return _children(_PAGE, " ".join(text.split()))


def _children(parser: MarkdownIt, text: str) -> list[Token]:
    """Return the inline tokens of a text; where nothing can open a mark, it is one."""
    if OPENING.search(text):
        return parser.parseInline(text)[0].children or []
    return [Token("text", "", 0, content=text)] if text else []


def to_html(tokens: Sequence[Token]) -> str:
    """Return the HTML of a page’s tokens: questions, blocks and calls of sources as empty places to fill."""
    return str(_PAGE.renderer.render(tokens, _PAGE.options, {}))


@lru_cache(maxsize=4096)
def _line(text: str) -> list[Token]:
    return _children(_LINE, " ".join(text.split()))


def inline_html(text: str) -> str:
    """Return the HTML of a text that is one line of prose, its gaps as empty places (`<input data-trou>`)."""
    return str(_LINE.renderer.render([Token("inline", "", 0, children=_line(text))], _LINE.options, {}))


def inline_text(text: str) -> str:
    """Return what a text that is one line of prose says: no markup, nothing for its gaps."""
    return "".join(text_of(token) for token in _line(text))


def gaps(text: str) -> list[str]:
    """Return the names of the gaps of a text to complete, in order; what is code opens none."""
    return [token.meta["name"] for token in _line(text) if token.type == "gap"]


def text_of(token: Token) -> str:
    """Return what an inline token says."""
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    if token.type == "html_inline":
        return "\n" if LINE_BREAK.fullmatch(token.content) else ""
    return "" if token.type == "image" else token.content


def signs(token: Token) -> str:
    """Return what an inline token holds that could be meant as a mark: its text, code and escaped signs blanked."""
    return str(token.meta.get("signs", ""))


def inline_signs(text: str) -> str:
    """Return the :func:`signs` of a text that is one line of prose."""
    return signs(_PAGE.parseInline(text)[0]) if OPENING.search(text) else text


def anchor_of(text: str) -> str:
    """Return the id that a heading gets from its text: lower case, ASCII, one hyphen between words."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def is_comment(html: str) -> bool:
    """Tell whether a piece of raw HTML is, for every reader of HTML, made of comments alone: it is never written out.

    https://html.spec.whatwg.org/multipage/syntax.html#comments
    """
    at, end = 0, len(html.rstrip())
    while html.startswith("<!--", at):
        closed = html.find("-->", at + 4)
        if closed < 0 or html.startswith((">", "->"), at + 4) or "--!>" in html[at:closed]:
            return False
        at = closed + 3
        while at < end and html[at].isspace():
            at += 1
    return 0 < end <= at


# ——— marks ———


def _fact(state: StateInline, silent: bool) -> bool:
    found = FACT_MARK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("fact", "a", 0).meta = {"id": found[1], "at": state.pos}
    state.pos = found.end()
    return True


def _gap(state: StateInline, silent: bool) -> bool:
    found = GAP.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("gap", "input", 0).meta = {"name": found[1]}
    state.pos = found.end()
    return True


def _placed(rule: InlineRule) -> InlineRule:
    """Return a rule of the parser that also notes where, in its text, the token that it makes begins: `at`."""
    def placed(state: StateInline, silent: bool) -> bool:
        start, known = state.pos, len(state.tokens)
        is_found = rule(state, silent)
        made = next((token for token in state.tokens[known:] if token.type != "text"), None)
        if is_found and made:
            made.meta["at"] = start
        return is_found

    return placed


def _quiz(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take the lines between `<quiz>` and `</quiz>`, each alone on its line, as one block; `is_closed` if it ends."""
    def line(number: int) -> str:
        return state.src[state.bMarks[number] : state.eMarks[number]].rstrip()

    if state.level or line(start) != "<quiz>":
        return False
    if silent:
        return True
    last = next((number for number in range(start + 1, end) if line(number) in {"<quiz>", "</quiz>"}), end)
    is_closed = last < end and line(last) == "</quiz>"
    state.line = last + 1 if is_closed else start + 1
    token = state.push("quiz", "", 0)
    token.map = [start, state.line]
    token.content = "\n".join(line(number) for number in range(start + 1, last)) if is_closed else ""
    token.meta = {"is_closed": is_closed}
    return True


def _inline(state: StateCore) -> None:
    """Read the text of each block; where nothing can open a mark, it is one token."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        if OPENING.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        else:
            token.children = [Token("text", "", 0, content=token.content)] if token.content else []


def _keep_signs(state: StateCore) -> None:
    """Note, before the parser joins texts, what is text and not code nor escaped."""
    kept = {"text", "softbreak", "hardbreak"}
    for token in state.tokens:
        if token.type == "inline":
            token.meta["signs"] = "".join(
                ("\n" if child.type.endswith("break") else child.content) if child.type in kept else ESCAPED
                for child in token.children or ()
            )


# ——— rendering ———


class _Renderer(RendererHTML):
    """Writes tokens out; raw HTML only as :data:`ALLOWED_TAG` says, comments never."""

    def fact(self, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType) -> str:
        return f'<a class="footnote-ref" data-fait="{escape(tokens[at].meta["id"])}"></a>'

    def gap(self, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType) -> str:
        return f'<input data-trou="{escape(tokens[at].meta["name"])}">'

    def quiz(self, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType) -> str:
        item_id = tokens[at].meta.get("id")
        return f'<div data-quiz="{escape(item_id)}"></div>\n' if item_id else ""

    def html_inline(self, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType) -> str:
        return tokens[at].content if ALLOWED_TAG.fullmatch(tokens[at].content) else ""

    def html_block(self, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType) -> str:
        content = tokens[at].content
        for name, marker in (("quiz", QUIZ_MARKER), ("demo", DEMO_MARKER), ("bloc", BLOCK_MARKER)):
            if found := marker.fullmatch(content):
                return f'<div data-{name}="{escape(found[1])}"></div>\n'
        if ALLOWED_TAG.fullmatch(content.strip()):
            return content
        return "\n" if at and tokens[at - 1].hidden else ""  # in a list, what stands around it has no tags of its own

    def link_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:
        target = str(tokens[at].attrs.get("href", ""))
        if ":" not in target:
            target = PAGE_LINK.sub(".html", target, count=1)
        tokens[at].attrs["href"] = target.replace(" ", "%20")
        return self.renderToken(tokens, at, options, env)

    def cell_open(self, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType) -> str:
        style = str(tokens[at].attrs.pop("style", ""))
        if css_class := ALIGNMENTS.get(style):
            tokens[at].attrs["class"] = css_class
        return self.renderToken(tokens, at, options, env)

    td_open = th_open = cell_open


def _parser(*, has_gaps: bool = False) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "xhtmlOut": False, "store_labels": True, "maxNesting": 30},
                        renderer_cls=_Renderer)  # fmt: skip
    parser.enable(["table", "strikethrough"]).use(admon_plugin)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005  the rules judge schemes
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]  # they want addresses as written
    parser.block.ruler.before("html_block", "quiz", _quiz, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    for rule in (autolink, html_inline, image, link):
        parser.inline.ruler.at(rule.__name__, _placed(rule))
    parser.inline.ruler.before("link", "fact", _fact)
    if has_gaps:
        parser.inline.ruler.before("link", "gap", _gap)
    parser.inline.terminator_re = OPENING
    parser.core.ruler.at("inline", _inline)
    parser.core.ruler.after("block", "objects", lay_out)
    parser.core.ruler.before("text_join", "signs", _keep_signs)
    return parser


_PAGE, _LINE = _parser(), _parser(has_gaps=True)
