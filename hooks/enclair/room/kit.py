"""The models of the kit as PDF forms, DOCX and ODT, on their pages of the site, when it holds the files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml.html import tostring
from lxml.html.builder import E

from enclair.bundle.archive import publishing
from enclair.model import Course
from enclair.room.remix import FORMS
from enclair.room.sheets import KIT, PARTICIPANTS, kit_pages
from enclair.typography import french

BLOCK = 'class="modifiables"'


def offer(course: Course, site_dir: Path, prints: Mapping[str, bytes], reworked: Mapping[str, bytes]) -> None:
    """Put the kit’s forms and texts in a site, then a link to each at the end of its page; none is named before all."""
    files: dict[str, bytes] = {}
    for page in kit_pages(course):
        name = f"{KIT}/{page.path.stem}"
        own = {f"{name}.pdf": prints[f"{PARTICIPANTS}/{KIT}-{page.path.stem}.pdf"]}
        own |= {f"{name}.{form}": reworked[f"{name}.{form}"] for form in FORMS}
        files |= own
        html = (site_dir / f"{name}.html").read_text("utf-8")
        if BLOCK not in html:
            files[f"{name}.html"] = _linked(html, page.title, {path: len(data) for path, data in own.items()}).encode()
    with publishing(site_dir) as write:
        for path, data in files.items():
            write(path, data)


def _linked(html: str, title: str, sizes: Mapping[str, int]) -> str:
    """Return a page with a link to each file at its end."""
    line = E.p({"class": "modifiables"}, french("À remplir, ou à modifier dans un traitement de texte : "))
    for name, size in sizes.items():
        file = Path(name)
        label = french(f"« {title} », {file.suffix[1:].upper()}, {size / 1000:.0f} ko")
        line.append(E.a(label, href=file.name, download=file.name))
        line[-1].tail = french(" ; ")
    line[-1].tail = "."
    block = tostring(line, encoding="unicode")
    return html.replace("</article>", f"{block}\n</article>", 1)
