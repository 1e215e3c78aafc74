"""HTML and XML as we write them, and no other way: so every reader of them finds the same elements.

Browsers mend what is malformed, each in its way, and what one of them drops another may run. Here, what does not have
the plain form below is refused: names and quoted values, every element closed, a handful of references, no character
that nobody sees, no comment, no instruction, no DOCTYPE. Reading takes a time proportional to the text.
HTML: https://html.spec.whatwg.org/multipage/parsing.html#tokenization; XML: https://www.w3.org/TR/xml/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from msgspec import Struct

from enclair.problems import visible
from enclair.reading.hazards import INVISIBLE

DEEPEST = 64
VOID = frozenset({"br", "hr", "img", "input", "source"})
TEXT = re.compile(r"[^<>]*+")
NAME = "[A-Za-z][A-Za-z0-9:-]*+"
ATTRIBUTE = rf"""[ \n]++({NAME})(?:="([^"<>]*+)"|='([^'<>]*+)')"""
ATTRIBUTES = {False: re.compile(f"{ATTRIBUTE}?+"), True: re.compile(ATTRIBUTE)}
"""In HTML, an attribute may have no value."""
TAGS = {
    is_xml: re.compile(
        rf"<(?P<closing>/?)(?P<name>{NAME})(?P<attributes>(?:{attribute.pattern})*+)"
        rf"(?P<single>{'/?' if is_xml else ''})>(?P<text>{TEXT.pattern})"
    )
    for is_xml, attribute in ATTRIBUTES.items()
}
UNKNOWN_REFERENCE = {
    False: re.compile("&(?!(?:amp|lt|gt|quot|nbsp|#34|#39);)"),
    True: re.compile("&(?!(?:amp|lt|gt|quot);)"),
}
UNSEEN = re.compile(rf"{INVISIBLE.pattern}|\r")


class UnreadableError(Exception):
    """The text does not have the form that we write; the message says what it has instead, in French."""


class Element(Struct, frozen=True):
    """An element: its name, its attributes, the name of the one around it, the text that follows its opening tag."""

    name: str
    attributes: Mapping[str, str]
    parent: str
    text: str


def decoded(data: bytes) -> str:
    """Return a text of ours. Raises UnreadableError when it is not UTF-8, or holds what nobody sees."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError("le texte n’est pas en UTF-8") from error
    if unseen := UNSEEN.search(text):
        raise UnreadableError(f"caractère invisible U+{ord(unseen[0]):04X}, ligne {_line(text, unseen.start())}")
    return text


def elements(text: str, *, is_xml: bool = False) -> Iterator[Element]:
    """Yield the elements of a text, in order. Raises UnreadableError at the first thing that is not as we write it."""
    if unknown := UNKNOWN_REFERENCE[is_xml].search(text):
        raise _unreadable(text, unknown.start())
    opened: list[str] = []
    before = TEXT.match(text)
    place = before.end() if before else 0
    while place < len(text):
        tag = TAGS[is_xml].match(text, place)
        if tag is None:
            raise _unreadable(text, place)
        name = tag["name"]
        if tag["closing"]:
            if tag["attributes"] or tag["single"] or not opened or opened.pop() != name:
                raise _unreadable(text, place)
        else:
            written = ATTRIBUTES[is_xml].findall(tag["attributes"])
            attributes = {name: unescape(double or single) for name, double, single in written}
            if len(attributes) < len(written):  # the same twice
                raise _unreadable(text, place)
            yield Element(name, attributes, opened[-1] if opened else "", unescape(tag["text"]))
            if not tag["single"] and (is_xml or name not in VOID):
                opened.append(name)
            if len(opened) > DEEPEST:
                raise UnreadableError(f"plus de {DEEPEST} éléments emboîtés, ligne {_line(text, place)}")
        place = tag.end()
    if opened:
        raise UnreadableError(f"<{opened[-1]}> n’est pas fermé")


def _unreadable(text: str, place: int) -> UnreadableError:
    shown = visible(text[place : place + 40])
    return UnreadableError(f"l’outil n’écrit pas « {shown} », ligne {_line(text, place)}")


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
