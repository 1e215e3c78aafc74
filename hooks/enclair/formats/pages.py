"""Pages for a platform that has its own shell and its own questions: the article in pieces, a question between two.

Style sheets, programs and widgets of ours stay out: what is left is HTML that any platform shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from urllib.parse import urlsplit

from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.bundle.tree import GLOSSARY, Entry
from enclair.formats.door import Lot
from enclair.model import Item
from enclair.pages.attribution import credit
from enclair.pages.generated import OPENED
from enclair.typography import french

HREF = re.compile(r'<a [^>]*?\bhref="([^"]*)"')
"""What a link leads to, in HTML of ours: lxml writes no `>` in an attribute."""
Link = Callable[[str, str], str | None]
"""Says where a link to a file of the package and an anchor goes; None when it leads nowhere."""
Image = Callable[[str], str]
"""Says where an image of the package is."""
Led = tuple[tuple[str, str], str | None]
"""The file and the anchor that a link of a page names, and where it goes."""
TICK, LINE = "☐", "…………………………"
STRONG = frozenset({"encadre", "admonition-title", "nom"})
"""Paragraphs that our style sheet alone would set apart."""
FLUID = "img-fluid"
"""What Moodle calls an image no wider than its page."""
BUTTON = "bouton"
"""A link that says nothing but where to go."""
BY_BROWSERS = (
    f".//button | .//*[@id='promesse'] | .//*[@role='status'] | .//*[@class='bilan-boutons'] | "
    f".//p[normalize-space()='{' '.join(french(OPENED).split())}']"
)  # fmt: skip
"""What only a page in a browser does, or says of itself."""
OURS = ("class", "decoding", "tabindex", "aria-describedby", "aria-labelledby")
"""Attributes that speak to our own style sheets, programs and shell."""


def pieces(lot: Lot, entry: Entry, link: Link, image: Image) -> Iterator[str | Item]:
    """Yield what a page shows, in order: HTML and questions; its title is left to the platform.

    The same page, with links that go to the same places, is cut once for all the files that hold it.
    """
    article, items = lot.tree.articles[entry.name], iter(lot.tree.questions[entry.name])
    led = tuple((target, link(*target)) for target in _inside(article))
    key = "pages", article, repr(led), image.__module__, image.__qualname__
    for piece in lot.shared.once(key, lambda: _cut(article, led, image)):
        yield next(items) if piece is None else piece
    assert next(items, None) is None, "a question stands outside the first level of its page"


@lru_cache(maxsize=1024)
def _inside(article: str) -> Sequence[tuple[str, str]]:
    """Return the links of a page within the package, in order: the file that each leads to, and the place in it."""
    targets = (urlsplit(unescape(href)) for href in dict.fromkeys(HREF.findall(article)))
    return [(target.path, target.fragment) for target in targets if not target.scheme and target.path]


def _cut(article: str, led: Sequence[Led], image: Image) -> Sequence[str | None]:
    """Return the HTML of a page between its questions, and None for each of them."""
    root = without_fields(lxml_html.fragment_fromstring(article, create_parent="div"))
    places = dict(led)
    found: list[str | None] = []
    here = E.div()
    for node in list(root):
        if node.tag == "section" and node.get("class") == "quiz":
            found += [*_shown(here, places, image), None]
            here = E.div()
        elif node.tag != "h1":
            here.append(node)
    return [*found, *_shown(here, places, image)]


def glossary(lot: Lot, link: Link, image: Image) -> str:
    """Return the terms that the pages call, or nothing; the same for all the files that call the same ones."""
    if GLOSSARY not in lot.tree.files:
        return ""
    page = lot.tree.files[GLOSSARY].decode()
    led = tuple((target, link(*target)) for target in _inside(page))
    key = "whole", "glossary", page, repr(led), image.__module__, image.__qualname__
    return lot.shared.once(key, lambda: _terms(page, led, image))


def _terms(page: str, led: Sequence[Led], image: Image) -> str:
    """Return the terms of a page of the glossary."""
    return "".join(_shown(E.div(*lxml_html.document_fromstring(page).findall(".//dl")), dict(led), image))


def about(lot: Lot, told: str) -> str:
    """Return where the course comes from; ``told`` is what the platform does with answers."""
    paragraphs: Sequence[str] = (credit(lot.course, lot.selection.ids), told)
    return "".join(lxml_html.tostring(E.p(text), encoding="unicode") for text in paragraphs)


def without_fields(root: HtmlElement) -> HtmlElement:
    """Take out what waits for a program of ours, open what folds, and leave a sign to tick or a line for each field."""
    for node in root.xpath(".//*[@hidden][not(ancestor::section[@class='quiz'])]"):
        node.drop_tree()
    for field in root.xpath("(.//input | .//textarea | .//select)[not(ancestor::section[@class='quiz'])]"):
        place = E.span(TICK if field.get("type") in {"checkbox", "radio"} else LINE)
        place.tail = field.tail
        field.getparent().replace(field, place)
    for details in root.xpath(".//details[not(ancestor-or-self::*[@class='quiz'])]"):
        details.find("summary").tag = "p"
        _embolden(details.find("p"))
        details.drop_tag()
    return root


def as_book(root: HtmlElement) -> HtmlElement:
    """Take out of a page what a book cannot do, questions left as they are."""
    for node in root.xpath(BY_BROWSERS):
        if not node.xpath("ancestor::section[@class='quiz']"):
            node.drop_tree()
    return without_fields(root)


def _shown(root: HtmlElement, places: Mapping[tuple[str, str], str | None], image: Image) -> Iterator[str]:
    """Yield the HTML of some nodes, unless they show nothing; ``places`` is where links within the package lead."""
    if not root.text_content().strip() and root.find(".//img") is None:
        return
    for anchor in list(root.iter("a")):
        target = urlsplit(anchor.get("href", ""))
        if not target.scheme and target.path:
            href = places[target.path, target.fragment]
            if href is not None:
                anchor.set("href", href)
            elif anchor.get("class") == BUTTON:
                anchor.drop_tree()
            else:
                anchor.drop_tag()
    for node in root.iter():
        if node.get("class") in STRONG:
            _embolden(node)
        for name in OURS:
            node.attrib.pop(name, None)
    for picture in root.iter("img"):
        picture.set("src", image(picture.get("src", "")))
        picture.set("class", FLUID)
    yield "".join(lxml_html.tostring(node, encoding="unicode") for node in root).strip()


def _embolden(node: HtmlElement) -> None:
    inside = E.strong(node.text or "", *node)
    node.text = None
    node.append(inside)
