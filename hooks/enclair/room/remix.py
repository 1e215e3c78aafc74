"""Texts to rework in a word processor: DOCX and ODT of lessons, models of the kit, guides, activities and documents.

Pandoc writes them (the PyPI package carries it). Figures become PNG, by resvg: pandoc puts an SVG in a DOCX as it is,
and word processors of before 2019 show an empty frame; resvg needs no library of the system and draws with our font.
DOCX: ECMA-376; ODT: OASIS OpenDocument 1.3.
"""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.bundle.archive import EPOCH
from enclair.model import Course, Module
from enclair.pages.generated import day_in_french
from enclair.pages.typography import french
from enclair.room import paper
from enclair.room.printing import FAMILY, NO_PACKAGE, MissingToolError, fonts
from enclair.room.sheets import Sheets

FORMS = ("docx", "odt")
KIT = "kit"
ZOOM = 2.0
WIDTH = "15.5cm"
"""What an A4 page leaves between its margins."""
BORDERS = (
    '<w:tblBorders>' + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="666666"/>'
                               for side in ("top", "left", "bottom", "right", "insideH", "insideV")) + "</w:tblBorders>"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """A text to convert: where it goes (without extension), title, body."""

    name: str
    title: str
    body: str


def texts(course: Course, sheets: Sheets) -> Iterator[Text]:
    """Yield every text that trainers may rework."""
    for module in course.modules:
        yield from _lessons(module, sheets)
        notes = [(note.page, note.lesson.id) for note in sheets.notes(module)]
        for guide in module.guides:
            roots = [sheets.tree(guide.page)]
            roots += [paper.deepen(paper.prefix_ids(sheets.tree(page), lesson_id)) for page, lesson_id in notes]
            yield _text(f"formateur/{module.slug}-{guide.slug}", guide.title, *roots)
        for activity in module.activities:
            yield _text(f"formateur/{module.slug}-{activity.slug}", activity.title, sheets.tree(activity.page))
    for document in course.documents:
        yield _text(f"formateur/document-{document.slug}", document.title, sheets.tree(document.page))
    folder = course.root / "docs"
    for page in course.docs:
        path = page.path.relative_to(folder)
        if path.parts[0] == KIT and path.stem != "index":
            yield _text(f"{KIT}/{path.stem}", page.title, sheets.page(path.with_suffix(".html").as_posix()))


def _lessons(module: Module, sheets: Sheets) -> Iterator[Text]:
    for lesson in module.lessons:
        root = sheets.lesson(module, lesson)
        keys = paper.answers(root)
        paper.put_on_paper(root)
        key = [E.div(E.h2("Corrigé"), *keys)] if keys else []
        yield _text(f"sequences/{module.slug}-{lesson.slug}", lesson.title, root, *key)


def _text(name: str, title: str, *roots: HtmlElement) -> Text:
    """Return a text whose markup a word processor has an equal for."""
    for root in roots:
        for heading in root.xpath("./h1"):
            heading.drop_tree()
        for box in root.xpath(".//div[contains(concat(' ', @class, ' '), ' admonition ')]"):
            box.tag = "blockquote"
            for line in box.find_class("admonition-title"):
                line.tag = "strong"
                line.attrib.clear()
                line.getparent().replace(line, E.p(line))
        for section in list(root.iter("section")):
            section.drop_tag()
    return Text(name, french(title), "\n".join(paper.inner(root) for root in roots))


@dataclass(frozen=True)
class Converter:
    """Converts texts; figures are drawn once. Raises MissingToolError when made without its tools."""

    course: Course
    folder: Path
    tool: Any = field(default_factory=lambda: _load("pypandoc"))
    drawer: Any = field(default_factory=lambda: _load("resvg_py"))

    def __post_init__(self) -> None:
        styles = self.tool.get_pandoc_path()
        object.__setattr__(self, "draw", lru_cache(maxsize=None)(self._draw))
        object.__setattr__(self, "reference", self._reference(styles))
