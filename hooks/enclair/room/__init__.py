"""What a trainer needs in a room: prints, texts to rework, a lot of their own, a USB key.

Nothing here runs in a plain build: it takes tools of its own (dependency group `salle`) and a minute.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from msgspec import Struct

from enclair.bundle import SUMS, TRAINER_LOT, Rendering, verify_counts
from enclair.bundle.archive import deflate, publishing, read_sums, sums_text, zip_archive
from enclair.downloads import PRINTS, REWORKED, Made, beside, read_versions
from enclair.downloads import offer as offer_files
from enclair.folders import aside, replaceable, write
from enclair.model import Course
from enclair.paper.printing import PageCountError, Printer
from enclair.paper.tools import MissingToolError, require_tools
from enclair.room.bundle import TrainerBundle
from enclair.room.kit import offer
from enclair.room.reading import MissingSiteError, site_pages, trainer_pages, trainer_sources
from enclair.room.remix import FORMS, Converter, texts
from enclair.room.sheets import Sheets

__all__ = ["PRINTS", "REWORKED", "MissingSiteError", "MissingToolError", "PageCountError", "RoomLot", "require_tools",
           "trainer_bundle_name", "write_room"]

class RoomLot(Struct, frozen=True):
    """What was written: the trainer’s archive, the prints and the texts by path in their folders."""

    archive: Path
    prints: Mapping[str, bytes]
    reworked: Mapping[str, bytes]


def trainer_bundle_name(course: Course) -> str:
    """Return the file name of the trainer’s lot."""
    return f"{course.id}-{TRAINER_LOT}-{course.version}.zip"


def write_room(
    course: Course, site_dir: Path, out: Path, *, on_start: Callable[[int], None], on_step: Callable[[str], None]
) -> RoomLot:
    """Write prints, reworkable texts and the trainer’s lot into ``out``; put the kit’s texts in the site just built.

    ``on_start`` hears how many steps there will be, ``on_step`` the name of each thing made. Nothing takes its final
    name before all is whole. Raises MissingToolError, MissingSiteError, PageCountError, CountMismatchError.
    """
    site = site_pages(course, site_dir)
    verify_counts(course, site)
    sources = trainer_sources(course)
    rendering = Rendering({**site.pages, **trainer_pages(course, sources)}, site.images)
    sheets = Sheets(course, rendering.pages)
    printer, wanted, work = Printer(course), list(sheets.all()), list(texts(course, sheets))
    with tempfile.TemporaryDirectory(prefix="enclair-") as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        converter = Converter(course, Path(folder))
        on_start(len(wanted) + len(FORMS) * len(work) + 1)
        prints = {}
        for sheet in wanted:
            prints[sheet] = printer.pdf(sheet)
            on_step(sheet.path)
        jobs = {f"{text.name}.{form}": pool.submit(converter.convert, text, form) for text in work for form in FORMS}
        reworked = {}
        for name, job in jobs.items():
            reworked[name] = job.result()
            on_step(name)
    files = TrainerBundle(course, rendering, sources, sheets, prints).files()
    lot = RoomLot(out / trainer_bundle_name(course), {sheet.path: data for sheet, data in prints.items()}, reworked)
    archive = zip_archive({name: deflate(data) for name, data in files.items()})
    titles = {f"{PRINTS}/{sheet.path}": sheet.title for sheet in wanted}
    titles |= {f"{REWORKED}/{text.name}.{form}": text.title for text in work for form in FORMS}
    made = _told(course, lot, archive, titles, out)
    _publish(lot, archive, beside(course, made))
    offer(course, site_dir, lot.prints, reworked)
    offer_files(course, site_dir, {out / one.name: one for one in made})
    on_step(lot.archive.name)
    return lot


def _told(course: Course, lot: RoomLot, archive: bytes, titles: Mapping[str, str], out: Path) -> tuple[Made, ...]:
    """Return what is said of each file: the packages just built, and what this run adds."""
    files = {f"{PRINTS}/{name}": data for name, data in lot.prints.items()}
    files |= {f"{REWORKED}/{name}": data for name, data in lot.reworked.items()}
    told = {name: Made(name, titles[name], len(data), _digest(data)) for name, data in files.items()}
    name = lot.archive.name
    told[name] = Made(name, f"{course.title} : lot du formateur", len(archive), _digest(archive), selection=TRAINER_LOT)
    return (*(one for one in read_versions(out) if one.door), *told.values())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _publish(lot: RoomLot, archive: bytes, lists: Mapping[str, bytes]) -> None:
    """Give everything its final name: two folders, the archive, and what lists it."""
    out, name = lot.archive.parent, lot.archive.name
    sums = read_sums(out / SUMS) | {name: _digest(archive)}
    folders = (replaceable(out / folder) for folder in (PRINTS, REWORKED))
    with aside(*folders) as (prints, reworked), publishing(out) as keep:
        write_files(prints, lot.prints)
        write_files(reworked, lot.reworked)
        keep(name, archive)
        for listing, data in {SUMS: sums_text(sums), **lists}.items():
            keep(listing, data)


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their path in a folder."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write(folder / name, data)
