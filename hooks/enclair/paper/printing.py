"""From a sheet to a PDF that a screen reader can read: tagged, in French, with the same bytes each time.

WeasyPrint lays out, with one font that comes with the tool, so that a page breaks at the same place on every machine.
It is given that font, the drawings of the tool and the images of the course, as the site publishes them, and no way to
anything else: no address leads to the network or to the disk.
PDF/UA-1: ISO 14289-1. https://doc.courtbouillon.org/weasyprint/stable/
"""

from __future__ import annotations

import hashlib
import io
import os
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from msgspec import Struct

from enclair import paper
from enclair.model import Course
from enclair.paper.tools import FACES, FAMILY, fonts, weasyprint

STYLESHEET = Path(__file__).with_name("print.css")
OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_forms": True}
MEDIA = {"svg": "image/svg+xml", "png": "image/png", "jpeg": "image/jpeg", "webp": "image/webp"}
BODY = 11.0
SPARING = 10.5
LARGEST, SMALLEST, STEP = 14.0, 8.5, 0.25
"""Sizes of text, in points. A sheet that has to fill just so many pages is set as large as they allow; another one that
each participant gets, a little smaller if this spares them a page."""
UNBALANCED = ".colonnes { column-fill: auto }"
"""While a size is looked for: WeasyPrint balances columns by trying every height, which takes seconds a page."""


TRAINER = "formateur"
Pictures = Mapping[str, tuple[bytes, str]]
"""Images by address: their bytes and their type."""


class Sheet(Struct, frozen=True):
    """A document to print: who for, file name, title, look, HTML; ``pages`` when it has to fill just so many.

    A model of the kit has to hold on so many pages, whatever its text leaves free.
    """

    audience: str
    name: str
    title: str
    look: str
    html: str
    pages: int | None = None

    @property
    def path(self) -> str:
        """Return where its PDF goes, in the folder of prints."""
        return f"{self.audience}/{self.name}.pdf"

    @property
    def is_form(self) -> bool:
        """Whether one fills it."""
        return "modele" in self.look.split()


class PageCountError(Exception):
    """A sheet does not fill the number of pages that it has to: its text is too long."""


class Printer:
    """Makes PDF files; the font and the style sheet are read once."""

    def __init__(self, course: Course, pictures: Pictures | None = None) -> None:
        """``pictures`` are the images that sheets name, by address; those of the course, unless they are given."""
        self.tool = weasyprint()
        self.name, self.epoch = f"{course.id} {course.version}", epoch(course)
        self.font_config = self.tool.text.fonts.FontConfiguration()
        self.fetch = fetcher(self.tool, course_pictures(course) if pictures is None else pictures)
        self.style = self.css(_faces() + STYLESHEET.read_text("utf-8"))

    def css(self, text: str) -> Any:  # noqa: ANN401  a module without types
        """Return a style sheet."""
        return self.tool.CSS(string=text, font_config=self.font_config, url_fetcher=self.fetch)

    def pdf(self, sheet: Sheet) -> bytes:
        """Return the PDF of a sheet. Raises PageCountError."""
        document = self.fitted(sheet, sheet.pages) if sheet.pages else self.spared(sheet)
        return self.written(document, sheet)

    def book(self, sheet: Sheet, beside: Mapping[str, bytes]) -> bytes:
        """Return the PDF of a sheet as long as it takes, laid out once, with files attached."""
        day = datetime.fromtimestamp(self.epoch, UTC)
        attached = [
            self.tool.Attachment(string=data.decode(), name=name, description=name, created=day, modified=day)
            for name, data in beside.items()
        ]
        return self.written(self.laid(sheet, BODY), sheet, attachments=attached)

    def written(self, document: Any, sheet: Sheet, **more: Any) -> bytes:  # noqa: ANN401  a module without types
        """Return the file of a layout, the same each time."""
        identifier = hashlib.sha256(f"{self.name} {sheet.path}".encode()).digest()[:16]
        target = io.BytesIO()
        with _dated(self.epoch):
            document.write_pdf(target, pdf_identifier=identifier, **OPTIONS, **more)
        return target.getvalue()

    def spared(self, sheet: Sheet) -> Any:  # noqa: ANN401  a module without types
        """Return the layout of a sheet, in slightly smaller text if this spares participants a page."""
        document = self.laid(sheet, BODY)
        if sheet.audience == TRAINER or _length(document) == 1:
            return document
        return min(document, self.laid(sheet, SPARING), key=_length)

    def fitted(self, sheet: Sheet, pages: int) -> Any:  # noqa: ANN401
        """Return the layout of a sheet in the largest text that keeps its number of pages. Raises PageCountError.

        A form takes fewer of them if text slightly smaller spares one: its last page would hold a line or two.

        Smaller text never takes more pages: the size is searched by halves, each try being a whole layout.
        """
        largest = BODY if sheet.is_form else LARGEST
        sizes = [largest - number * STEP for number in range(int((largest - SMALLEST) / STEP) + 1)]
        fitting = bisect_left(sizes, -pages, key=lambda size: -_length(self.laid(sheet, size, UNBALANCED)))
        document = self.laid(sheet, sizes[min(fitting, len(sizes) - 1)])
        length = _length(document)
        if length != pages and not (sheet.is_form and fitting < len(sizes)):
            raise PageCountError(f"« {sheet.title} » compte {length} pages, il en faut {pages}")
        return min(document, self.laid(sheet, SPARING), key=_length) if sheet.is_form and length > 1 else document

    def laid(self, sheet: Sheet, size: float, more: str = "") -> Any:  # noqa: ANN401  a module without types
        """Return the layout of a sheet in text of that size."""
        return self.tool.HTML(string=sheet.html, url_fetcher=self.fetch).render(
            stylesheets=[self.style, self.css(f"html {{ font-size: {size}pt }} {more}")],
            font_config=self.font_config, **OPTIONS,
        )  # fmt: skip


def course_pictures(course: Course) -> Pictures:
    """Return the images of a course, as the site publishes them, by the address that sheets give them."""
    found = ((uri, image.picture) for uri, image in course.images.items() if image.picture.data)
    return {paper.address(uri): (picture.data, MEDIA[picture.kind]) for uri, picture in found}


def fetcher(tool: Any, pictures: Pictures) -> Any:  # noqa: ANN401
    """Return what WeasyPrint asks for the addresses that it meets: it knows a few by heart, and refuses the others."""
    known = {path.as_uri(): (path.read_bytes(), "font/ttf") for path in fonts().values()}
    signs = map(paper.drawing, paper.SHAPES)
    known |= {sign: (unquote(sign.partition(",")[2]).encode(), MEDIA["svg"]) for sign in signs}
    known |= pictures

    class Fetcher(tool.urls.URLFetcher):  # type: ignore[misc]
        """Gives what is known."""

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ANN401, ARG002
            """Return a resource. Raises ValueError for any other address; WeasyPrint then goes without."""
            if url not in known:
                raise ValueError(f"address refused: {url[:80]}")
            data, media = known[url]
            return tool.urls.URLFetcherResponse(url, data, {"Content-Type": media})

    return Fetcher()


def _length(document: Any) -> int:  # noqa: ANN401
    return len(document.pages)


def epoch(course: Course) -> int:
    """Return the day of a course in seconds, for tools that write a date in what they make."""
    return int(datetime(course.date.year, course.date.month, course.date.day, tzinfo=UTC).timestamp())


def _faces() -> str:
    """Return the rules that name our font; figures ask first for `-apple-system`, which is ours too."""
    descriptors = [
        f'font-weight: {FACES[face][0]}; font-style: {FACES[face][1]}; src: url("{path.as_uri()}")'
        for face, path in fonts().items()
    ]
    return "".join(
        f'@font-face {{ font-family: "{family}"; {descriptor} }}\n'
        for family in (FAMILY, "-apple-system")
        for descriptor in descriptors
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
