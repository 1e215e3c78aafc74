"""What the rules say of the font is true of it: each sign that they admit comes out in that font, or drawn."""

from __future__ import annotations

import io
import re

import pytest
from lxml import html as lxml_html
from pypdf import PdfReader

from enclair.paper import MARKS, SHAPES, draw_signs, inner, parse, with_drawn_signs
from enclair.paper.printing import Printer, Sheet
from enclair.signs import DATA, DRAWN, WRITTEN, lacking
from font_signs import coverage
from room import Room, defects, needs_tools

pytestmark = needs_tools
BLANKS = "\u00ad\u2002\u2003\u2009\u200a\u202f\u205f"


def test_the_list_is_that_of_the_font() -> None:
    """`python tools/font_signs.py` would change nothing."""
    assert DATA.read_text("utf-8") == coverage()


@pytest.mark.parametrize("tag", ["p", "strong", "em"])
def test_every_sign_admitted_is_in_our_font(room: Room, tag: str) -> None:
    """All signs of the list, the blanks, and those that are drawn: no other font, no empty box."""
    ranges = re.findall(r"^(\w+)-(\w+)$", DATA.read_text("utf-8"), re.MULTILINE)
    listed = [chr(code) for start, end in ranges for code in range(int(start, 16), int(end, 16) + 1)]
    signs = [sign for sign in listed if sign not in "<&"]
    text = " ".join([*signs, *(f"a{blank}b" for blank in BLANKS), *DRAWN, *WRITTEN, "⚠\ufe0f"])
    assert list(lacking(text, drawn=True)) == []
    page = inner(draw_signs(parse(f"<p><{tag}>{text}</{tag}></p>")))
    html = f"<html lang='fr'><title>Signes</title><body><h1>Signes</h1>{page}"
    pdf = PdfReader(io.BytesIO(Printer(room.course).pdf(Sheet("formateur", "signes", "Signes", "guide", html))))
    assert defects(pdf) == []
    shown = "".join(page.extract_text() for page in pdf.pages)
    assert [sign for sign in signs if sign.strip() and sign.isprintable() and sign not in shown] == []


def test_every_drawn_sign_has_its_shape() -> None:
    """A sign is drawn as a shape that exists, and a shape of no sign and no card is of no use."""
    assert set(DRAWN.values()) <= SHAPES.keys() | MARKS.keys()
    assert MARKS.keys() <= set(DRAWN.values())


def test_a_whole_sheet_is_drawn_but_not_its_title() -> None:
    """Wherever a sign stands in the body, it is a picture; the title, which no font of ours shows, stays text."""
    html = with_drawn_signs("<!doctype html><html lang='fr'><head><title>★</title></head><body><h1>★</h1><p>a‑b</p></body></html>")
    root = lxml_html.document_fromstring(html)
    assert (root.findtext(".//title"), root.findtext(".//p")) == ("★", "a-b")
    assert [image.get("alt") for image in root.iter("img")] == ["étoile"]
