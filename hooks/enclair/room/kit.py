"""The models of the kit in DOCX and ODT, on their pages of the site: only a site that holds the files links to them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml.html import tostring
from lxml.html.builder import E

from enclair.bundle.archive import publishing
from enclair.model import Course
from enclair.pages.typography import french
from enclair.room.remix import FORMS, KIT

BLOCK = 'class="modifiables"'


def offer(course: Course, site_dir: Path, reworked: Mapping[str, bytes]) -> None:
    """Put the kit’s texts in a site, then a link to each at the end of its page; all is written before any is named."""
    folder, files = course.root / "docs", dict[str, bytes]()
    for page in course.docs:
        uri = page.path.relative_to(folder).with_suffix("")
        names = [f"{uri.as_posix()}.{form}" for form in FORMS]
        if uri.parts[0] != KIT or names[0] not in reworked:
            continue
        files |= {name: reworked[name] for name in names}
        shown = f"{uri.as_posix()}.html"
        html = (site_dir / shown).read_text("utf-8")
        if BLOCK not in html:
            files[shown] = _linked(html, page.title, {name: len(reworked[name]) for name in names}).encode()
    with publishing(site_dir) as write:
        for name, data in files.items():
            write(name, data)


def _linked(html: str, title: str, sizes: Mapping[str, int]) -> str:
    """Return a page with a link to each file at its end."""
    line = E.p({"class": "modifiables"}, french("À modifier dans un traitement de texte : "))
    for name, size in sizes.items():
        file = Path(name)
        label = french(f"« {title} », {file.suffix[1:].upper()}, {size / 1000:.0f} ko")
        line.append(E.a(label, href=file.name, download=file.name))
        line[-1].tail = french(" ; ")
    line[-1].tail = "."
    block = tostring(line, encoding="unicode")
    return html.replace("</article>", f"{block}\n</article>", 1)
