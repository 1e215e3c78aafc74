"""The templates of a folder: what is not ours is escaped, a name that nobody gave is refused, French is at hand."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from enclair.pages.typography import MONTHS, french

PARTIAL_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


class CompiledTemplates(FileSystemBytecodeCache):
    """Templates that earlier runs compiled, in the system’s folder of temporary files; a full disk keeps none."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template for the next run, if there is room."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def environment(folder: Path) -> Environment:
    """Return the templates of a folder."""
    compiled = None
    with suppress(OSError, RuntimeError):  # no temporary folder, or one that others can write to
        compiled = CompiledTemplates()
    env = Environment(
        loader=FileSystemLoader(folder), bytecode_cache=compiled, autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    env.filters |= {"fr": french, "day": day_in_french, "written": written_date}
    return env


def day_in_french(day: date) -> str:
    """Return a date in words: « 1er août 2026 »."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def written_date(text: str) -> str:
    """Return in words the date of a source, which may lack its day: `2026-08` gives « août 2026 »; other words stay."""
    found = PARTIAL_DATE.fullmatch(text)
    if not found:
        return text
    year, month, day = found.groups("1")
    try:
        written = day_in_french(date(int(year), int(month), int(day)))
    except ValueError:
        return text
    return written if found[3] else written.partition(" ")[2]
