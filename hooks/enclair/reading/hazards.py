"""What a text could smuggle past one Markdown parser and not the other, found in the text itself.

The rules read pages with markdown-it (CommonMark), the site is rendered by Python-Markdown, and the two disagree on
what is code, what an antislash escapes, where a link ends. So nothing is trusted to be code or plain text unless both
see it so. Cases: Python-Markdown’s test suite; OWASP, « XSS Filter Evasion Cheat Sheet »; Boucher and Anderson,
« Trojan Source » (2021) for invisible characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote, urlsplit

from markdown.extensions.fenced_code import FencedBlockPreprocessor

Place = tuple[int, int]
"""Line and column in the text, from 0."""

ALLOWED_TAG = re.compile(r"</?(abbr|sup|sub|kbd|q|cite|br)\s*/?>|<(span|i|q|cite) lang=\"[a-z]{2}\">|</(span|i)>")
ALLOWED_SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})
COMMENT_START = re.compile(r"<!--(?!-?>|\s*mkdocs.quiz)", re.IGNORECASE)
AUTOLINK = re.compile(r"<(?:https?://[^\s<>\"'`]+|[\w.+-]+@[\w.-]+)>")
QUIZ_LINE = re.compile(r"^[ \t]*</?quiz>[ \t]*$", re.MULTILINE)
CODE_IN_LINE = re.compile(r"(?<![\\`])(`+)(?!`)([^\n]*?[^`\n])\1(?!`)")
CODE_IN_PARAGRAPH = re.compile(r"(?<![\\`])(`+)(?!`)((?:(?!\n[ \t]*\n).)*?[^`])\1(?!`)", re.DOTALL)
CODE_IN_LIST = re.compile(r"^( {4,})(`{3,})[\w+#.-]*\n(?:(?!\n[ \t]*\n).)*?\n\1\2 *$", re.DOTALL | re.MULTILINE)
POINTED = re.compile(r"\[[^\[\]\n]*\]\(<[^<>\n=\"']*>\)")
TAG = re.compile(r"<[a-zA-Z/!?]")
TAG_END = re.compile(r">|\n[ \t]*\n")
BLANK_LINE = re.compile(r"\n[ \t]*\n")
ADDRESS = re.compile(r"\]\(|^[ >]*\[[^\]\n]*\]:", re.MULTILINE)
SCHEME = re.compile(r"[a-z][a-z0-9+.\-]*(?=:)", re.IGNORECASE)
FOOTNOTE = re.compile(r"^[ >]*\[\^[^\]\n]*\]:", re.MULTILINE)
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Control, direction and format characters that nobody sees; joiners, soft hyphens and no-break spaces may stay."""
LONGEST_ADDRESS, LONGEST_NAME = 2_000, 200
MOST_STEPS = 1_000_000
"""Of Python-Markdown from bracket to bracket, in one text: about half a second; our longest page takes 31,000."""
FARTHEST = 200
"""How far after an opening bracket the scheme of an address is looked for."""


def scheme_of(url: str) -> str:
    """Return the scheme that a browser would see, blanks and control characters dropped."""
    found = SCHEME.match(re.sub(r"[\x00-\x20\u00a0\u00ad\u200b\u3000]", "", url))
    return found[0].lower() if found else ""


def is_readable(url: str) -> bool:
    """Tell whether an address can be taken apart, and a path can name a file: `http://[` and `a%00` cannot."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    path = unquote(parts.path)
    return len(url) <= LONGEST_ADDRESS and (
        bool(parts.scheme) or ("\0" not in path and all(is_short(part) for part in path.split("/")))
    )


def is_short(name: str) -> bool:
    """Tell whether every system can hold a file of this name."""
    return len(name.encode("utf-8", "replace")) <= LONGEST_NAME


def is_on_the_web(url: str) -> bool:
    """Tell whether an address is whole, and begins with https: or http:."""
    return is_readable(url) and re.match(r"https?://[^\s/?#\\]", url) is not None and not re.search(r"[\s<>\"\\]", url)


def leaves_the_site(url: str) -> bool:
    r"""Tell whether a browser would look for an address on another server, as with `//exemple.fr` or `/\exemple.fr`."""
    return scheme_of(url) != "" or re.match(r"[\x00-\x20]*[/\\][\t\n\r]*[/\\]", url) is not None


def tags(text: str) -> Iterator[tuple[Place, str]]:
    """Yield what may become a tag or an open comment in one of the parsers, with what it looks like."""
    if not TAG.search(text):
        return
    text = _blank(FencedBlockPreprocessor.FENCED_BLOCK_RE, text)
    text = without_comments(text)
    for harmless in (QUIZ_LINE, AUTOLINK, ALLOWED_TAG, CODE_IN_LIST, POINTED):
        text = _blank(harmless, text)
    in_line, in_paragraph = (_blank(code, text) for code in (CODE_IN_LINE, CODE_IN_PARAGRAPH))
    end = 0
    for found in TAG.finditer(text):
        start = found.start()
        if start >= end:
            close = TAG_END.search(text, start)
            if close is None:
                return
            end, is_closed = close.start(), close[0] == ">"
        if is_closed and (TAG.match(in_line, start) or TAG.match(in_paragraph, start)):
            yield _place(text, start), text[start : start + 60].split("\n")[0]


def without_comments(text: str) -> str:
    """Blank the comments that every parser ends at the same place, and that mkdocs-quiz does not take for its own.

    One that begins in the middle of a line holds no blank line.
    """
    kept, last, end = [], 0, -1
    for found in COMMENT_START.finditer(text):
        start = found.start()
        if start < last:
            continue
        if end < found.end():
            end = text.find("-->", found.end())
        if end < 0:
            break
        body = text[found.end() : end]
        if "--!>" in body or (not _opens_a_line(text, start) and BLANK_LINE.search(body)):
            continue
        kept += [text[last:start], re.sub(r"[^\n]", " ", text[start : end + 3])]
        last = end + 3
    return "".join([*kept, text[last:]])


def _opens_a_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" ") and at - text.rfind("\n", 0, at) <= 4  # noqa: PLR2004


def addresses(text: str) -> Iterator[tuple[Place, str]]:
    """Yield each address whose scheme, as a browser would read it, is not admitted, or that cannot be taken apart."""
    for found in ADDRESS.finditer(_blank(FencedBlockPreprocessor.FENCED_BLOCK_RE, text)):
        address = unescape(text[found.end() : found.end() + FARTHEST])
        address = re.sub(r"[\t\n\r]", "", re.sub(r"^[\x00-\x20\s<]+", "", address))
        scheme = SCHEME.match(address)
        if scheme and scheme[0].lower() not in ALLOWED_SCHEMES:
            yield _place(text, found.start()), f"une adresse qui commence par {scheme[0].lower()}:"
        elif not is_readable(re.split(r"[\s)>]", address, maxsplit=1)[0]):
            yield _place(text, found.start()), "une adresse mal formée"


def footnotes(text: str) -> Iterator[Place]:
    """Yield where an author writes a footnote by hand."""
    for found in FOOTNOTE.finditer(_blank(FencedBlockPreprocessor.FENCED_BLOCK_RE, text)):
        yield _place(text, found.start())


def overloaded(text: str) -> Place | None:
    """Return where the paragraph starts that has too many opening brackets, if there is one.

    From each of them, Python-Markdown looks for the end of a link through the rest of the paragraph.
    """
    start, most, worst, total = 0, 0, 0, 0
    for end in (*(found.end() for found in BLANK_LINE.finditer(text)), len(text)):
        steps = text.count("[", start, end) * (end - start)
        total += steps
        if steps > most:
            most, worst = steps, start
        start = end
    return _place(text, worst) if total > MOST_STEPS else None


def invisible(text: str) -> Iterator[tuple[Place, str]]:
    """Yield each character that a reader cannot see, as `U+202E`."""
    for found in INVISIBLE.finditer(text):
        yield _place(text, found.start()), f"U+{ord(found[0]):04X}"


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """Return the text with what matches replaced by as many blanks, lines kept."""
    return pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def _place(text: str, at: int) -> Place:
    return text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1
