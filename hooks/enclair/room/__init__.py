"""What a trainer needs in a room: prints, texts to rework, a lot of their own, a USB key.

Nothing here runs in a plain build: it takes tools of its own (dependency group `salle`) and a minute.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from enclair.bundle import SUMS, TRAINER_LOT, Rendering, verify_counts
from enclair.bundle.archive import deflate, publishing, read_sums, sums_text, zip_archive
from enclair.folders import aside, replaceable, write
from enclair.model import Course
from enclair.room.bundle import PRINTS, TrainerBundle
from enclair.room.kit import offer
from enclair.room.printing import PageCountError, Printer
from enclair.room.reading import MissingSiteError, site_pages, trainer_pages, trainer_sources
from enclair.room.remix import FORMS, Converter, texts
from enclair.room.sheets import Sheets
from enclair.room.tools import MissingToolError, require_tools

__all__ = ["PRINTS", "REWORKED", "MissingSiteError", "MissingToolError", "PageCountError", "RoomLot", "require_tools",
           "trainer_bundle_name", "write_room"]

REWORKED = "modifiables"


@dataclass(frozen=True, slots=True)
class RoomLot:
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
    _publish(lot, zip_archive({name: deflate(data) for name, data in files.items()}))
    offer(course, site_dir, lot.prints, reworked)
    on_step(lot.archive.name)
    return lot


def _publish(lot: RoomLot, archive: bytes) -> None:
    """Give everything its final name: two folders, the archive, and its line in the list of digests."""
    out, name = lot.archive.parent, lot.archive.name
    sums = read_sums(out / SUMS) | {name: hashlib.sha256(archive).hexdigest()}
    folders = (replaceable(out / folder) for folder in (PRINTS, REWORKED))
    with aside(*folders) as (prints, reworked), publishing(out) as keep:
        write_files(prints, lot.prints)
        write_files(reworked, lot.reworked)
        keep(name, archive)
        keep(SUMS, sums_text(sums))


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their path in a folder."""
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write(folder / name, data)
