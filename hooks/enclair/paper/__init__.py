"""From a page to read on a screen to one to read on paper: plain links, drawn signs, blanks to fill, cards to cut.

Questions are put on paper by `enclair.paper.exercises`.

These functions take elements of a dressed page (see `enclair.pages`) and return new ones, or change the tree given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from urllib.parse import quote, unquote

from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.pages.article import serialised
from enclair.pages.splicing import splice
from enclair.reading.texts import Text
from enclair.signs import DRAWN, WRITTEN

SCHEME = "parcours"
"""Of the addresses of images in sheets: nothing else knows it."""
CUT_OUTS = "planche-a-decouper"
"""The anchor of the part of an activity that is cut out."""
CARD = "Carte"
"""The header of a table whose cells are each a card."""
TO_FILL = r"\[À remplir(?:\s*:\s*([^\]]+))?\]"
BLANK = re.compile(rf"(?<!«\u00a0){TO_FILL}")
"""What the organiser writes; between guillemets, it is only talked about."""
LINE = 24
"""Signs of a line for a word or two; where nothing follows, the line goes to the margin."""
SHAPES = {
    "rond": '<circle cx="50" cy="50" r="45"/>',
    "carré": '<path d="M10 10h80v80H10z"/>',
    "triangle": '<path d="M50 8 96 90H4z"/>',
    "losange": '<path d="M50 2 90 50 50 98 10 50z"/>',
    "croix": '<path d="M36 5h28v31h31v28H64v31H36V64H5V36h31z"/>',
    "étoile": '<path d="M50 3 62 38h37L69 60l11 36-30-22-30 22 11-36L1 38h37z"/>',
}
"""Shapes drawn in a square of a hundred: they tell the cards of a vote, and may stand for a sign."""
MARKS = {
    "coche": '<path d="M6 54 20 40l20 20L82 14l14 14-56 62z"/>',
    "croix oblique": '<path d="M22 8 50 36 78 8l14 14-28 28 28 28-14 14-28-28-28 28L8 78l28-28L8 22z"/>',
    "flèche": '<path d="M4 26h54V8l38 42-38 42V74H4V62h54V38H4z"/>',
    "attention": '<path d="M50 6 97 92H3zm-7 28 3 32h8l3-32zm1 38v11h12V72z" fill-rule="evenodd"/>',
}
"""More shapes, which stand for a sign only."""
SIGN = re.compile(f"([{''.join(DRAWN)}])\ufe0f?")
SCREEN_ONLY = (
    ".//*[contains(@class, 'footnote-backref')]", ".//p[@class='quiz-actions']", ".//div[@class='quiz-retour']",
    ".//details[@class='quiz-indice']",
)  # fmt: skip


def drawing(shape: str) -> str:
    """Return a shape as the address of an image."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{(SHAPES | MARKS)[shape]}</svg>'
    return "data:image/svg+xml," + quote(svg)


def address(uri: str) -> str:
    """Return how a sheet names an image of the site: only what prints them can tell what stands there."""
    return f"{SCHEME}:{quote(uri)}"


def place(address: str) -> str:
    """Return the place in the site of an image that a sheet names."""
    return unquote(address.removeprefix(f"{SCHEME}:"))


def parse(html: str) -> HtmlElement:
    """Return the tree of an article, in a `<div>`."""
    return lxml_html.fragment_fromstring(html, create_parent="div")


def inner(root: HtmlElement) -> str:
    """Return the HTML inside an element."""
    return (root.text or "") + "".join(map(serialised, root))


def settle(root: HtmlElement) -> HtmlElement:
    """Take away what only a screen needs: buttons, hints, links back, links to pages that paper cannot open."""
    for path in SCREEN_ONLY:
        for node in root.xpath(path):
            node.drop_tree()
    for frame in (*root.find_class("tableau"), *root.xpath(".//picture | .//source")):
        frame.drop_tag()
    anchors = set(root.xpath(".//@id"))
    for link in root.xpath(".//a"):
        target = link.get("href", "")
        if not target.startswith(("http:", "https:")) and target.removeprefix("#") not in anchors:
            link.drop_tag()
    return root


def without_sources(root: HtmlElement) -> HtmlElement:
    """Take away the sources and their calls, where a sheet has no room for them and says where they are."""
    for node in root.xpath(".//section[@class='sources'] | .//a[starts-with(@id, 'fnref')]"):
        node.drop_tree()
    return root


def without_title(root: HtmlElement) -> HtmlElement:
    """Take away the title of a page, where the sheet bears it."""
    for heading in root.xpath("./h1"):
        heading.drop_tree()
    return root


def called_sources(root: HtmlElement) -> HtmlElement:
    """Keep, in the list of sources of a page, those that it still calls; their numbers stay."""
    called = {str(target).removeprefix("#") for target in root.xpath(".//a/@href")}
    for section in root.xpath(".//section[@class='sources']"):
        for number, note in enumerate(section.xpath("./ol/li"), 1):
            note.set("value", str(number))
            if note.get("id") not in called:
                note.drop_tree()
        if not section.xpath("./ol/li"):
            section.drop_tree()
    return root


def prefix_ids(root: HtmlElement, prefix: str) -> HtmlElement:
    """Make the ids of a page unlike those of the others that stand in the same document."""
    for node in root.iter():
        for name in ("id", "aria-labelledby", "for"):
            if node.get(name):
                node.set(name, f"{prefix}-{node.get(name)}")
        if node.get("href", "").startswith("#"):
            node.set("href", f"#{prefix}-{node.get('href')[1:]}")
    return root


def deepen(root: HtmlElement, levels: int = 1) -> HtmlElement:
    """Move the headings of a page down, so that it stands under a heading of another; or up, if ``levels`` says so."""
    for heading in list(root.iter("h1", "h2", "h3", "h4", "h5")):
        heading.tag = f"h{int(heading.tag[1]) + levels}"
    return root


def mark_run_sheets(root: HtmlElement) -> HtmlElement:
    """Mark the tables that tell a session minute by minute: times hold on one line."""
    for table in root.xpath(".//table[thead/tr/th[1][normalize-space()='Minute']]"):
        table.set("class", "deroule")
    return root


def draw_signs(root: HtmlElement) -> HtmlElement:
    """Draw the signs that our font lacks, with their names: another font would change from one machine to the next."""
    alike = str.maketrans(dict(WRITTEN))
    for node in list(root.iter()):
        for where in ("text", "tail"):
            text = (getattr(node, where) or "").translate(alike)
            setattr(node, where, text)
            splice(node, where, ((one.start(), one.end(), _sign(DRAWN[one[1]])) for one in SIGN.finditer(text)))
    return root


def _sign(name: str) -> HtmlElement:
    return E.img({"class": "signe", "alt": name, "src": drawing(name)})


def with_drawn_signs(html: str) -> str:
    """Return a document whose body shows no sign that our font lacks."""
    if not any(sign in html for sign in (*DRAWN, *WRITTEN)):
        return html
    root = lxml_html.document_fromstring(html)
    draw_signs(root.find("body"))
    return str(lxml_html.tostring(root, encoding="unicode", doctype="<!doctype html>"))


def with_addresses(html: str) -> str:
    """Return a document whose sources show where they are, in their link: as text, or a line of it would hold none."""
    root: HtmlElement = lxml_html.document_fromstring(html)
    links = [link for part in root.find_class("sources") for link in part.iter("a")
             if link.get("href", "").startswith("http")]  # fmt: skip
    for link in links:
        link.append(E.span(f" <{link.get('href')}>", {"class": "adresse"}))
    return str(lxml_html.tostring(root, encoding="unicode", doctype="<!doctype html>")) if links else html


# ——— pictograms ———


def lay_pictograms(root: HtmlElement) -> HtmlElement:
    """Draw pictures that say nothing as backgrounds: a tagged PDF asks a text of any other (PDF/UA-1, 7.3)."""
    for image in root.xpath(".//ul[@class='pictos']/li/img[@alt='']"):
        place = E.span({"class": "picto", "style": f"background-image: url({image.get('src')})"})
        place.tail = image.tail
        image.getparent().replace(image, place)
    return root


# ——— blanks and cards ———


def leave_blanks(root: HtmlElement) -> HtmlElement:
    """Turn each « [À remplir : date] » into a line to fill, and each cell that holds nothing else into an empty one."""
    for cell in root.xpath(".//td"):
        if BLANK.fullmatch(cell.text_content().strip()):
            hint = BLANK.fullmatch(cell.text_content().strip())
            next(cell.iterancestors("table")).set("class", "a-remplir")
            cell.clear(keep_tail=True)
            cell.set("class", "vide")
            if hint and hint[1]:
                cell.append(E.span(hint[1], {"class": "aide"}))
    for node in list(root.iter()):
        for where in ("text", "tail"):
            text = getattr(node, where)
            if text and BLANK.search(text):
                _write_blanks(node, where, text)
    return root


def filled(texts: Iterable[Text]) -> Iterator[Text]:
    """Yield texts without what lines to fill stand for."""
    return ((re.sub(TO_FILL, r"\1", text), source) for text, source in texts)


def _write_blanks(node: HtmlElement, where: str, text: str) -> None:
    """Replace the blanks of one text of a node, its own or the one that follows it."""
    is_open = node.tag == "p" and len(BLANK.findall(text)) == 1 and text.rstrip().endswith("[À remplir]")
    pieces: list[tuple[int, int, HtmlElement]] = []
    for found in BLANK.finditer(text):
        blank = E.span({"class": "ligne"}) if is_open else E.span({"class": "blanc"}, "_" * LINE)
        if found[1]:
            blank.append(E.span(f" ({found[1]})", {"class": "aide"}))
        pieces.append((found.start(), found.end(), blank))
    splice(node, where, pieces)


def split_cut_outs(root: HtmlElement) -> HtmlElement | None:
    """Take the part to cut out away from an activity and return it, with a copy of the sources; None without one."""
    heading = next(iter(root.xpath(f"./h2[@id='{CUT_OUTS}']")), None)
    if heading is None:
        return None
    part = E.div()
    for node in [heading, *heading.itersiblings()]:
        if node is not heading and (node.tag in {"h1", "h2"} or node.get("class") == "sources"):
            break
        part.append(node)
    heading.drop_tree()
    part.extend(deepcopy(node) for node in root.xpath("./section[@class='sources']"))
    return part


def lay_cards(root: HtmlElement) -> HtmlElement:
    """Mark what is cut out: a cell, a group of columns that comes back, a whole row; a letter with its heading."""
    for table in root.xpath(".//table"):
        headers = [cell.text_content().strip() for cell in table.xpath("./thead/tr/th")]
        width = _period(headers)
        table.set("class", f"cartes colonnes-{len(headers)}")
        for row in table.xpath("./tbody/tr"):
            for number, cell in enumerate(row):
                cell.set("class", "coupe" if (number + 1) % width == 0 else "pli")
        if set(headers) == {CARD}:
            _spread(table)
    for heading in root.xpath("./h3[following-sibling::*[self::h3 or self::blockquote][1][self::blockquote]]"):
        card = E.section({"class": "carte"})
        heading.addprevious(card)
        for node in [heading, *heading.itersiblings()]:
            if node is not heading and node.tag in {"h2", "h3", "section"}:
                break
            card.append(node)
    return root


def _spread(table: HtmlElement) -> None:
    """Turn a table of cards into the cards alone: a table without headers would be read as data that lacks them."""
    table.find("thead").drop_tree()
    for body in table.xpath("./tbody"):
        body.drop_tag()
    for row in table.xpath("./tr"):
        row.set("class", "rangee")
    for node in (table, *table.xpath("./tr | ./tr/td")):
        node.tag = "div"


def _period(headers: Sequence[str]) -> int:
    """Return after how many columns the headers come back."""
    return next(size for size in range(1, len(headers) + 1) if all(
        header == headers[number % size] for number, header in enumerate(headers)
    ))  # fmt: skip


def columns(root: HtmlElement) -> int:
    """Return how many columns the widest table has."""
    return max((len(row) for row in root.xpath(".//tr")), default=0)


def closing(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the sections that close a lesson: what to remember, then what to do or whom to ask."""
    for name in ("retenir", "lundi"):
        yield from root.xpath(f"./section[@class='{name}']")


def outer(node: HtmlElement) -> str:
    """Return the HTML of an element."""
    copy = deepcopy(node)
    copy.tail = None
    return serialised(copy)
