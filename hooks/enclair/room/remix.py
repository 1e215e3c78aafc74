"""Texts to rework in a word processor, DOCX and ODT: lessons, models and ends to fill, guides, activities, documents.

Pandoc writes them (the PyPI package carries it), in its sandbox: it reads neither the disk nor the network, and figures
are in the text that it is given. They become PNG, by resvg: pandoc puts an SVG in a DOCX as it is, and word processors
of before 2019 show an empty frame; resvg needs no library of the system and draws with our font.
DOCX: ECMA-376; ODT: OASIS OpenDocument 1.3.
"""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import chain, zip_longest
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree
from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair import paper
from enclair.bundle.archive import EPOCH
from enclair.model import Course, Module
from enclair.pages import words
from enclair.pages.attribution import credit
from enclair.pages.bilan import bilans
from enclair.paper import exercises
from enclair.paper.tools import FAMILY, fonts, pandoc, resvg
from enclair.reading.texts import Text as Said
from enclair.room.fields import as_content_controls, as_placeholders, mark
from enclair.room.sheets import KIT, Sheets, kit_pages
from enclair.typography import french

FORMS = ("docx", "odt")
BODIES = ("word/document.xml", "content.xml")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
BREAKS = frozenset({*(W + name for name in ("p", "br", "tab")),
                    *(TEXT + name for name in ("p", "h", "s", "tab", "line-break"))})  # fmt: skip
"""Elements of a DOCX and of an ODT that part two words."""
REFERENCE = "reference.docx"
FRAME_END = re.compile(r"(<draw:image [^>]*/>)(</draw:frame>)")
PICTURE_ADDRESS = re.compile(r"(?<=<pic:cNvPr )descr=\"data:[^\"]*\"")
FONT_NAME = re.compile(r'(<a:latin typeface=")[^"]+')
UNFRAMED = (
    ".//section | .//ol[@class='repliques'] | .//ol[@class='repliques']/li | .//div[@class='paire' or @class='cote']"
)
"""What has no equal: its paragraphs stand where it stood, in the callout that holds it."""
NARROWEST, WIDEST = 16, 45
"""Bounds, in signs, of what a column counts for when columns share the width of a page."""
ZOOM = 2.0
WIDTH = "15.5cm"
"""What an A4 page leaves between its margins."""
PICTOGRAM = "1.1cm"
BORDERS = (
    "<w:tblBorders>" + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="666666"/>'
                               for side in ("top", "left", "bottom", "right", "insideH", "insideV")) + "</w:tblBorders>"
)  # fmt: skip

LINK = '<w:color w:val="4F81BD" w:themeColor="accent1" />'
DARK_LINK = '<w:color w:val="17546E" /><w:u w:val="single" />'
QUOTE_RULE = '<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="17546E"/></w:pBdr>'
A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" '
    'w:header="709" w:footer="709" w:gutter="0"/>'
)
"""Pandoc’s own page is the American one."""


class Text(Struct, frozen=True):
    """A text to convert: where it goes (without extension), title, body."""

    name: str
    title: str
    body: str


def texts(course: Course, sheets: Sheets) -> Iterator[Text]:
    """Yield every text that trainers may rework."""
    for module in course.modules:
        yield from _lessons(module, sheets)
        for guide in module.guides:
            said = chain.from_iterable(map(sheets.said, sheets.guide_pages(module, guide)))
            yield _text(f"formateur/{module.slug}-{guide.slug}", guide.title, said, *sheets.guide_trees(module, guide))
        for activity in module.activities:
            page, name = activity.page, f"formateur/{module.slug}-{activity.slug}"
            yield _text(name, activity.title, sheets.said(page), sheets.tree(page))
    for document in course.documents:
        page = document.page
        yield _text(f"formateur/document-{document.slug}", document.title, sheets.said(page), mark(sheets.tree(page)))
    for bilan in bilans(course):
        yield _text(f"bilans/{bilan.name}", bilan.title, sheets.said_at_end(bilan), sheets.end(bilan))
    for page in kit_pages(course):
        name = f"{KIT}/{page.path.stem}"
        yield _text(name, page.title, sheets.said(page), mark(sheets.page(f"{name}.html")))


def _lessons(module: Module, sheets: Sheets) -> Iterator[Text]:
    for lesson in module.lessons:
        root = sheets.lesson(module, lesson)
        keys = exercises.answers(root)
        exercises.put_on_paper(root)
        key = [E.div(E.h2("Corrigé"), *keys)] if keys else []
        said = (*sheets.said(lesson.page), *sheets.said(lesson.page, words.ANSWERED, has_prose=False))
        yield _text(f"sequences/{module.slug}-{lesson.slug}", lesson.title, said, root, *key)


def _text(name: str, title: str, said: Iterable[Said], *roots: HtmlElement) -> Text:
    """Return a text whose markup a word processor has an equal for. Raises LostWordsError."""
    for root in roots:
        paper.without_title(root)
        for box in root.xpath(".//div[contains(concat(' ', @class, ' '), ' admonition ')]"):
            box.tag = "blockquote"
        for ticked in root.xpath(".//ul[@class='cases' or @class='pourquoi']"):
            for row in ticked:
                row.tag = "p"
            ticked.tag = "div"
        for line in root.xpath(".//p[@class='enonce' or @class='admonition-title' or @class='nom'] | .//thead//th"):
            _wrap(line, E.strong)
        for call in root.find_class("footnote-ref"):
            _wrap(call, E.sup)
        exercises.write_quotes(root)
        for table in root.iter("table"):
            table.insert(0, _widths(table))
        for part in root.xpath(UNFRAMED):
            part.drop_tag()
    body = "\n".join(paper.inner(root) for root in roots)
    words.verify(said, paper.parse(body), f"le texte modifiable {name}")
    return Text(name, french(title), body)


def _wrap(node: HtmlElement, make: Callable[..., HtmlElement]) -> None:
    """Put all that an element holds inside a new one."""
    inside = make(node.text or "", *node)
    node.text = None
    node.append(inside)


def _widths(table: HtmlElement) -> HtmlElement:
    """Share a page’s width between the columns of a table, after the longest text of each; else all are alike."""
    rows = [[len(cell.text_content()) for cell in row] for row in table.iter("tr")]
    longest = [max(sizes) for sizes in zip(*rows, strict=True)]
    shares = [min(max(size, NARROWEST), WIDEST) for size in longest]
    return E.colgroup(*(E.col(style=f"width: {100 * share / sum(shares):.1f}%") for share in shares))


class Converter:
    """Converts texts; figures are drawn once. ``folder`` holds the model of a DOCX.

    Raises MissingToolError when a tool is not there.
    """

    def __init__(self, course: Course, folder: Path) -> None:
        self.course, self.folder, self.images = course, folder, course.images
        self.pandoc, self.resvg = pandoc(), resvg()
        self.draw = lru_cache(maxsize=None)(self._draw)
        default = self.run("--print-default-data-file", "reference.docx")
        edits = {"word/styles.xml": _styled, "word/theme/theme1.xml": _everyday_font, "word/document.xml": _on_a4}
        (folder / REFERENCE).write_bytes(_repacked(default, edits))

    def run(self, *arguments: str, text: str = "") -> bytes:
        """Run pandoc. Raises CalledProcessError, a bug of ours."""
        command = [self.pandoc, *arguments]
        done = subprocess.run(  # noqa: S603  the pandoc that comes with the package
            command, input=text.encode(), capture_output=True, check=True, cwd=self.folder
        )
        return done.stdout

    def convert(self, text: Text, form: str) -> bytes:
        """Return a text as a DOCX or an ODT, with the same bytes each time.

        Raises LostWordsError unless it holds, after its front matter, the words of the text and no other.
        """
        root = self.drawn(text)
        style = [f"--reference-doc={REFERENCE}"] if form == "docx" else []
        data = self.run(
            "--sandbox", "--from=html", f"--to={form}", "--output=-", "--shift-heading-level-by=-1", *style,
            "--metadata=lang:fr-FR", f"--metadata=title:{text.title}",
            f"--metadata=author:{self.course.attribution.name}", f"--metadata=subtitle:{credit(self.course)}",
            text=paper.inner(root),
        )  # fmt: skip
        alternatives = [image.get("alt", "") for image in root.iter("img")]
        finished, dated = partial(_finished, alternatives=alternatives), partial(_dated, day=self.course.date)
        edits: dict[str, Callable[[str], str]] = {"word/document.xml": _with_fields, "docProps/core.xml": dated}
        if form == "odt":
            edits = {"content.xml": finished, "styles.xml": _styled_odt, "meta.xml": dated}
        made = _repacked(data, edits)
        _compare(root, made, f"modifiables/{text.name}.{form}")
        return made

    def drawn(self, text: Text) -> HtmlElement:
        """Return the tree that pandoc reads: figures are in it, as wide as the page."""
        root = paper.parse(text.body)
        for image in root.iter("img"):
            drawn, alternative = self.draw(paper.place(image.get("src", ""))), image.get("alt", "")
            image.attrib.clear()
            width = WIDTH if alternative else PICTOGRAM
            for name, value in (("src", drawn), ("alt", alternative), ("width", width)):
                image.set(name, value)
        return root

    def _draw(self, uri: str) -> str:
        """Return an image of the site as an address that holds it, an SVG one drawn with our font for all its text."""
        picture = self.images[uri].picture
        if picture.kind != "svg":
            return _address(picture.data, picture.kind)
        data = self.resvg.svg_to_bytes(
            svg_string=picture.data.decode(), zoom=ZOOM, skip_system_fonts=True, languages=["fr"],
            font_files=[str(font) for font in fonts().values()], font_family=FAMILY, sans_serif_family=FAMILY,
        )  # fmt: skip
        return _address(bytes(data), "png")


def _address(data: bytes, kind: str) -> str:
    return f"data:image/{kind};base64,{b64encode(data).decode()}"


def _compare(root: HtmlElement, made: bytes, where: str) -> None:
    """Raise LostWordsError unless the words of a file are, at its end, those of the tree that it was made from."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        part = next(name for name in BODIES if name in archive.namelist())
        written = etree.fromstring(archive.read(part))
    said = words.WORD.findall(words.spoken(root, has_calls=True))
    for title in written.iter(f"{SVG}title"):
        title.text = None  # the alternative of a picture, which a DOCX has in an attribute
    shown = words.WORD.findall(words.spoken(written, BREAKS.__contains__))[-len(said) :]
    for number, (word, other) in enumerate(zip_longest(said, shown, fillvalue="")):
        if word != other:
            raise words.LostWordsError(f"{where} : « {' '.join(said[number : number + 8])} » y devient "
                                       f"« {' '.join(shown[number : number + 8])} »")  # fmt: skip


def _styled(styles: str) -> str:
    """Give tables and callouts the rules that pandoc leaves out, and links a colour that a photocopier keeps."""
    for style, before, more in (("Table", "<w:tblPr>", BORDERS), ("BlockText", "<w:pPr>", QUOTE_RULE)):
        start = styles.index(f'w:styleId="{style}"')
        styles = styles[:start] + styles[start:].replace(before, f"{before}{more}", 1)
    return styles.replace(LINK, DARK_LINK)


def _on_a4(document: str) -> str:
    """Set the page."""
    return document.replace("</w:footnotePr>", f"</w:footnotePr>{A4}")


def _dated(properties: str, day: date) -> str:
    """Write the day of the course, where pandoc knows no day in its sandbox."""
    return properties.replace("1970-01-01T", f"{day.isoformat()}T")


def _with_fields(document: str) -> str:
    """Make its blanks real, and drop what pandoc writes of where pictures come from: here, the whole picture."""
    return as_content_controls(PICTURE_ADDRESS.sub("", document))


def _styled_odt(styles: str) -> str:
    """Do the same for an ODT: page, callouts, font."""
    start = styles.index('style:name="Quotations"')
    rule = 'fo:border-left="2pt solid #17546e" fo:padding-left="0.3cm" fo:margin-left'
    styles = styles[:start] + styles[start:].replace("fo:margin-left", rule, 1)
    page = {'fo:page-height="11in"': 'fo:page-height="29.7cm"', 'fo:page-width="8.5in"': 'fo:page-width="21cm"'}
    for american, ours in page.items():
        styles = styles.replace(american, ours)
    return _everyday_font(styles)


def _everyday_font(text: str) -> str:
    """Name a font that every word processor has or stands in for, where pandoc names a recent or a bookish one."""
    return FONT_NAME.sub(r"\1Arial", text).replace("Times New Roman", "Arial")


def _finished(content: str, alternatives: Sequence[str]) -> str:
    """Give an ODT what pandoc leaves out: the same rules, and the alternatives of its pictures, in order."""
    content = as_placeholders(content).replace('fo:border="none"', 'fo:border="0.5pt solid #666666" fo:padding="0.1cm"')
    told = iter(alternatives)
    return FRAME_END.sub(lambda found: f"{found[1]}<svg:title>{escape(next(told))}</svg:title>{found[2]}", content)


def _repacked(data: bytes, edits: Mapping[str, Callable[[str], str]]) -> bytes:
    """Return an archive with some of its texts edited and a fixed date for each entry; the order stays, as ODT asks."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename in edits:
                content = edits[entry.filename](content.decode("utf-8")).encode()
            info = zipfile.ZipInfo(entry.filename, EPOCH)
            info.compress_type, info.external_attr = entry.compress_type, 0o100644 << 16
            archive.writestr(info, content)
    return target.getvalue()
