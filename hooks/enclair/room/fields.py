"""The fields of a model: what stands between square brackets, and boxes to tick, made real in each format.

PDF: form fields (ISO 32000-2, 12.7), by WeasyPrint. DOCX: content controls (ECMA-376, 17.5.2). ODT: placeholders
(OpenDocument 1.3, 7.5.5), which a click selects; a box to tick stays a sign there, that one replaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.pages.splicing import splice

FIELD = re.compile(r"\[([^\[\]]*)\]|☐")
BOX = "☐"
KEPT = frozenset({"a", "code", "pre", "kbd"})
"""Elements whose brackets are no blank: calls of sources, code."""
TO_FILL = "à remplir"
PREFIX = re.compile(r"à remplir\s*:?\s*", re.IGNORECASE)
LONG = 60
"""From so many signs, what a field is about asks for several lines."""
STYLES = {"champ": "Champ", "case": "Case"}
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def mark(root: HtmlElement) -> HtmlElement:
    """Wrap each blank and each box of a tree in a `<span>` of its own, that a word processor gets as a style."""
    for node in list(root.iter()):
        if not isinstance(node.tag, str):
            continue
        if node.tail and node.getparent() is not None and not _is_kept(node.getparent()):
            _split(node, "tail")
        if node.text and not _is_kept(node):
            _split(node, "text")
    return root


def _is_kept(node: HtmlElement) -> bool:
    return node.tag in KEPT or any(one.tag in KEPT for one in node.iterancestors())


def _split(node: HtmlElement, where: str) -> None:
    """Cut one text of an element where its fields are."""
    splice(node, where, ((one.start(), one.end(), _span(one[0])) for one in FIELD.finditer(getattr(node, where))))


def _span(written: str) -> HtmlElement:
    kind = "case" if written == BOX else "champ"
    return E.span(written, {"class": kind, "data-custom-style": STYLES[kind]})


def label(text: str) -> str:
    """Return what a blank asks for: « nom » of `[nom]` and of `[À remplir : nom]`."""
    return PREFIX.sub("", _inside(text)) or TO_FILL


def _inside(text: str) -> str:
    return text.strip("[] \u00a0\u202f")


def as_form(root: HtmlElement) -> HtmlElement:
    """Replace the marked fields of a tree by those of a form, each with its name; what it asks for stays beside."""
    for number, span in enumerate(root.xpath(".//span[@class='champ']"), 1):
        asked = label(span.text_content())
        common = {"name": f"champ-{number}", "title": asked, "aria-label": asked}
        around = span.getparent()
        beside = f"{around.text or ''}{span.tail or ''}".strip()
        is_only = around.tag in {"td", "p", "li"} and len(around) == 1 and not beside
        if len(asked) > LONG:
            field = E.textarea(common)
        else:
            field = E.input(common | {"type": "text", "class": "plein" if is_only else "court"})
        span.addprevious(field)
        span.set("class", "aide")
        span.attrib.pop("data-custom-style", None)
        for child in list(span):
            child.drop_tag()
        span.text = f" {_inside(span.text or '')}".rstrip()
    for number, span in enumerate(root.xpath(".//span[@class='case']"), 1):
        asked = " ".join((span.tail or span.getparent().text_content()).replace(BOX, " ").split())[:LONG] or TO_FILL
        field = E.input({"type": "checkbox", "name": f"case-{number}", "title": asked, "aria-label": asked})
        field.tail = span.tail
        span.getparent().replace(span, field)
    return root


def as_content_controls(document: str) -> str:
    """Make content controls of the runs of a DOCX that carry our styles."""
    root = etree.fromstring(document.encode())
    for number, (style, runs) in enumerate(list(_runs(root)), 1):
        control = etree.Element(f"{{{W}}}sdt", nsmap={"w14": W14})
        properties = etree.SubElement(control, f"{{{W}}}sdtPr")
        etree.SubElement(properties, f"{{{W}}}alias").set(f"{{{W}}}val", label("".join(map(_text, runs)))[:LONG])
        etree.SubElement(properties, f"{{{W}}}id").set(f"{{{W}}}val", str(number))
        if style == STYLES["champ"]:
            etree.SubElement(properties, f"{{{W}}}showingPlcHdr")
            etree.SubElement(properties, f"{{{W}}}text")
        else:
            box = etree.SubElement(properties, f"{{{W14}}}checkbox")
            for name, value in (("checked", "0"), ("checkedState", "2612"), ("uncheckedState", "2610")):
                etree.SubElement(box, f"{{{W14}}}{name}").set(f"{{{W14}}}val", value)
        runs[0].addprevious(control)
        etree.SubElement(control, f"{{{W}}}sdtContent").extend(runs)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True).decode()


def _runs(root: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    """Yield style and neighbouring runs of each field: pandoc cuts a text at its spaces."""
    style = ""
    group: list[etree._Element] = []
    for run in root.iter(f"{{{W}}}r"):
        named = run.find(f"./{{{W}}}rPr/{{{W}}}rStyle")
        found = "" if named is None else str(named.get(f"{{{W}}}val"))
        if group and not (found == style == STYLES["champ"] and run.getprevious() is group[-1]):
            yield style, group
            group = []
        if found in STYLES.values():
            style = found
            group.append(run)
    if group:
        yield style, group


def _text(node: etree._Element) -> str:
    return "".join(str(text) for text in node.itertext())


def as_placeholders(content: str) -> str:
    """Make placeholders of the spans of an ODT that carry our style of blanks."""
    root = etree.fromstring(content.encode())
    for span in list(root.iter(f"{{{TEXT}}}span")):
        parent = span.getparent()
        if parent is None or span.get(f"{{{TEXT}}}style-name") != STYLES["champ"]:
            continue
        place = etree.Element(f"{{{TEXT}}}placeholder")
        place.set(f"{{{TEXT}}}placeholder-type", "text")
        place.text, place.tail = f"<{_inside(_text(span)) or '…'}>", span.tail
        parent.replace(span, place)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True).decode()
