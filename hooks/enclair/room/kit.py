"""The models of the kit as PDF forms, DOCX and ODT, on their pages of the site, when it holds the files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml.html import tostring
from lxml.html.builder import E

from enclair.model import Course
from enclair.pages.typography import french
from enclair.room.remix import FORMS
from enclair.room.sheets import KIT, PARTICIPANTS, kit_pages

BLOCK = 'class="modifiables"'


def offer(course: Course, site_dir: Path, prints: Mapping[str, bytes], reworked: Mapping[str, bytes]) -> None:
    """Put the kit’s forms and texts in a site, then a link to each at the end of its page."""
    for page in kit_pages(course):
        name = f"{KIT}/{page.path.stem}"
        files = {f"{name}.pdf": prints[f"{PARTICIPANTS}/{KIT}-{page.path.stem}.pdf"]}
        files |= {f"{name}.{form}": reworked[f"{name}.{form}"] for form in FORMS}
        for path, data in files.items():
            (site_dir / path).write_bytes(data)
        _link(site_dir / f"{name}.html", page.title, {path: len(data) for path, data in files.items()})


def _link(path: Path, title: str, sizes: Mapping[str, int]) -> None:
    text = path.read_text("utf-8")
    if BLOCK in text:
        return
    line = E.p({"class": "modifiables"}, french("À remplir, ou à modifier dans un traitement de texte : "))
    for name, size in sizes.items():
        file = Path(name)
        label = french(f"« {title} », {file.suffix[1:].upper()}, {size / 1000:.0f} ko")
        line.append(E.a(label, href=file.name, download=file.name))
        line[-1].tail = french(" ; ")
    line[-1].tail = "."
    block = tostring(line, encoding="unicode")
    aside = path.with_suffix(".tmp")
    aside.write_text(text.replace("</article>", f"{block}\n</article>", 1), "utf-8", newline="\n")
    aside.replace(path)
