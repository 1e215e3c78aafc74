"""From a sheet to a PDF that a screen reader can read: tagged, in French, with the same bytes each time.

WeasyPrint lays out, with one font that comes with the tool, so that a page breaks at the same place on every machine.
PDF/UA-1: ISO 14289-1. https://doc.courtbouillon.org/weasyprint/stable/
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from types import ModuleType
from typing import Any

from enclair.model import Course
from enclair.room.sheets import Sheet

STYLESHEET = Path(__file__).with_name("print.css")
FAMILY = "Source Sans Pro"
FACES = {"Regular": (400, "normal"), "It": (400, "italic"), "Bold": (700, "normal"), "BoldIt": (700, "italic")}
BODY = 11.0
LARGEST, SMALLEST, STEP = 14.0, 8.5, 0.25
"""Sizes of text, in points. A sheet that has to fill just so many pages is set as large as they allow."""
GROUP = "uv pip install --group salle, ou python -m pip install weasyprint pypandoc_binary resvg-py font-source-sans-pro"
NO_PANGO = """\
Il manque Pango, la bibliothèque qui met les impressions en page. Installez-la, puis recommencez :
  Debian, Ubuntu   sudo apt install libpango-1.0-0 libpangoft2-1.0-0
  Fedora           sudo dnf install pango
  macOS            brew install pango
  Windows          installez MSYS2, puis : pacman -S mingw-w64-x86_64-pango"""
NO_PACKAGE = f"Il manque les outils de la salle. Installez-les, puis recommencez :\n  make formateur, ou {GROUP}"


class MissingToolError(Exception):
    """A tool is not on this machine; the message says in French what to install."""


class PageCountError(Exception):
    """A sheet does not fill the number of pages that it has to: its text is too long."""


def fonts() -> dict[str, Path]:
    """Return the font files by face. Raises MissingToolError."""
    try:
        folder = Path(str(resources.files("font_source_sans_pro"))) / "files"
    except ModuleNotFoundError as error:
        raise MissingToolError(NO_PACKAGE) from error
    return {face: folder / f"SourceSansPro-{face}.ttf" for face in FACES}


def weasyprint() -> ModuleType:
    """Load WeasyPrint. Raises MissingToolError when it, or the library that it stands on, is not there."""
    try:
        import weasyprint as module  # noqa: PLC0415  loads Pango
    except ModuleNotFoundError as error:
        raise MissingToolError(NO_PACKAGE) from error
    except OSError as error:
        raise MissingToolError(NO_PANGO) from error
    return module


class Printer:
    """Makes PDF files; the font and the style sheet are read once."""

    def __init__(self, course: Course) -> None:
        self.tool: Any = weasyprint()
        self.epoch = epoch(course)
        self.font_config = self.tool.text.fonts.FontConfiguration()
        self.style = self.tool.CSS(string=_faces() + STYLESHEET.read_text("utf-8"), font_config=self.font_config)

    def pdf(self, sheet: Sheet) -> bytes:
        """Return the PDF of a sheet. Raises PageCountError."""
        size = BODY if sheet.pages is None else LARGEST
        while True:
            document = self.tool.HTML(string=sheet.html).render(
                stylesheets=[self.style, self.tool.CSS(string=f"html {{ font-size: {size}pt }}")],
                font_config=self.font_config, pdf_variant="pdf/ua-1",
            )  # fmt: skip
            if sheet.pages is None or len(document.pages) == sheet.pages:
                break
            size -= STEP
            if size < SMALLEST:
                raise PageCountError(f"« {sheet.title} » compte {len(document.pages)} pages, il en faut {sheet.pages}")
        identifier = hashlib.sha256(f"{sheet.path}{sheet.html}".encode()).digest()[:16]
        target = io.BytesIO()
        with _dated(self.epoch):
            document.write_pdf(target, pdf_identifier=identifier)
        return target.getvalue()


def epoch(course: Course) -> int:
    """Return the day of a course in seconds, for tools that write a date in what they make."""
    return int(datetime(course.date.year, course.date.month, course.date.day, tzinfo=UTC).timestamp())


def _faces() -> str:
    """Return the rules that name our font; figures ask for `system-ui`, which is ours too."""
    return "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; src: url("{path.as_uri()}") }}\n'
        for family in (FAMILY, "system-ui")
        for face, path in fonts().items()
        for weight, style in [FACES[face]]
    )


@contextmanager
def _dated(epoch: int) -> Iterator[None]:
    """Give fonts cut for a PDF the date of the course (https://reproducible-builds.org/docs/source-date-epoch/)."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = before or str(epoch)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
