"""Small moves of HTML nodes that questions are built with."""

from __future__ import annotations

from copy import deepcopy

from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.reading.markdown import inline_html


def inline(text: str) -> list[HtmlElement | str]:
    """Return what a text of a question shows, as nodes."""
    return list(lxml_html.fragments_fromstring(inline_html(text)))


def append(parent: HtmlElement, part: HtmlElement | str) -> None:
    """Add a node, or some text, at the end of an element."""
    if not isinstance(part, str):
        parent.append(part)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + part
    else:
        parent.text = (parent.text or "") + part


def move(source: HtmlElement, target: HtmlElement) -> None:
    """Append the phrasing content of ``source`` to ``target``: paragraphs are unwrapped, a line break between two."""
    blocks = [child for child in source if child.tag in {"p", "div"}]
    for number, block in enumerate(blocks):
        if number:
            target.append(E.br())
        append(target, (block.text or "").lstrip())
        for child in list(block):
            target.append(child)
    if not blocks:
        copy(source, target)
    last = target[-1] if len(target) else None
    if last is not None and last.tail:
        last.tail = last.tail.rstrip() if not last.tail.strip() else last.tail


def copy(source: HtmlElement, target: HtmlElement) -> None:
    """Append a copy of the children and text of ``source`` to ``target``."""
    append(target, (source.text or "").strip() if not len(source) else (source.text or ""))
    for child in source:
        target.append(deepcopy(child))
