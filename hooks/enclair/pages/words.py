"""Words in, words out: what is made of a page holds, in their order, all the words that its sources say.

Every output is held to the same: articles, packages, prints, texts to rework. Each may hold more (names of boxes,
numbers, sources); what one leaves out on purpose, it says by the parts of questions that it asks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import merge
from operator import itemgetter

from lxml import etree
from lxml.etree import _Element
from lxml.html import HtmlElement

from enclair.model import Item, Page, Paragraph
from enclair.reading.markdown import inline_text
from enclair.reading.texts import Text

WORD = re.compile(r"\w+")
CALL = "footnote-ref"
IN_A_WORD = frozenset({"a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "img", "input", "kbd", "q", "s",
                       "small", "span", "strong", "sub", "sup", "time"})  # fmt: skip
"""Elements that may begin or end inside a word."""


class LostWordsError(Exception):
    """An output does not show, in their order, all the words of its sources: a bug of ours."""


# ——— what the sources say ———


PART = 2
"""The level of the headings that part a page."""
Part = Callable[[Item], Iterator[Text]]


def stem(item: Item) -> Iterator[Text]:
    """Yield what a question asks; a gap says nothing."""
    yield inline_text(item.stem), item.stem_source


def offered(item: Item) -> Iterator[Text]:
    """Yield what a question offers to answer with."""
    return _shown(item.interaction.offered(item.id))


def hints(item: Item) -> Iterator[Text]:
    """Yield the hints of a question."""
    yield from ((inline_text(hint), item.source) for hint in item.hints)


def answers(item: Item) -> Iterator[Text]:
    """Yield what answers a question, the explanation last."""
    return _shown((*item.interaction.answered(item.id), (item.explanation, item.source)))


def _shown(texts: Iterable[Text]) -> Iterator[Text]:
    return ((inline_text(text), source) for text, source in texts)


WHOLE: Sequence[Part] = (stem, offered, hints, answers)
ASKED: Sequence[Part] = (stem, offered)
"""What paper asks: hints and answers stay out."""
ANSWERED: Sequence[Part] = (stem, answers)
"""What a key holds: no need to offer the choices before."""


def said(
    page: Page, items: Mapping[str, Item], parts: Sequence[Part] = WHOLE, *, has_prose: bool = True,
    tried: Callable[[str], Iterator[Text]] | None = None,
) -> Iterator[Text]:
    """Yield what a page says, in order: its paragraphs, some parts of its questions, its demonstrations.

    ``tried`` tells the words of a demonstration by its id; without it, they are left out.
    """
    paragraphs = [(one.source.line, (text,)) for one, text in zip(page.paragraphs, texts(page.paragraphs), strict=True)]
    questions = [
        (ref.source.line, tuple(text for part in parts for text in part(items[ref.id]))) for ref in page.quizzes
    ]
    shown = [(ref.source.line, tuple(_shown(tried(ref.id)))) for ref in page.demos] if tried else []
    for _, found in merge(*((paragraphs, shown) if has_prose else ()), questions, key=itemgetter(0)):
        yield from found


def texts(paragraphs: Iterable[Paragraph]) -> Iterator[Text]:
    """Yield what paragraphs say."""
    return ((paragraph.text, paragraph.source) for paragraph in paragraphs)


def under(page: Page, anchor: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a part of a page, its heading left out."""
    starts = {one.source.line: one.anchor for one in page.headings if one.level <= PART and not one.is_nested}
    here = ""
    for paragraph in page.paragraphs:
        if paragraph.source.line in starts:
            here = starts[paragraph.source.line]
        elif here == anchor:
            yield paragraph


# ——— what is shown ———


def verify(wanted: Iterable[Text], shown: HtmlElement | str, where: str) -> None:
    """Compare what sources say with what an output shows.

    Raises LostWordsError, which names the place of the first text that is not there, or not in its order.
    """
    for text, source in lost(wanted, shown):
        raise LostWordsError(f"{source} : « {text[:80]} » ne paraît pas, ou pas à sa place, dans {where}")


def lost(wanted: Iterable[Text], shown: HtmlElement | str) -> Iterator[Text]:
    """Yield the first of ``wanted`` of which a word does not follow, in what is shown, those before it."""
    following = iter(WORD.findall(shown if isinstance(shown, str) else spoken(shown)))
    for text, source in wanted:
        if any(word not in following for word in WORD.findall(text)):
            yield " ".join(text.split()), source
            return


def breaks(tag: object) -> bool:
    """Tell whether an element of HTML parts two words."""
    return tag not in IN_A_WORD


def spoken(root: _Element, parts: Callable[[object], bool] = breaks, *, has_calls: bool = False) -> str:
    """Return the text of a tree, calls of sources left out, with a space wherever an element ``parts`` two words."""
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        if parts(node.tag):
            pieces.append(" ")
        if event == "end":
            pieces.append((node.tail if node is not root else "") or "")
        elif not has_calls and CALL in node.get("class", ""):
            walk.skip_subtree()
        else:
            pieces.append(node.text or "")
    return "".join(pieces)
