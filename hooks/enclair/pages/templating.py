"""The templates of a folder: what is not ours is escaped, a name that nobody gave is refused, French is at hand."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from enclair.typography import day_in_french, french, written_date


class CompiledTemplates(FileSystemBytecodeCache):
    """Templates that earlier runs compiled, in the system’s folder of temporary files; a full disk keeps none."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template for the next run, if there is room."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def compiled() -> CompiledTemplates | None:
    """Return where compiled templates are kept, if they can be."""
    with suppress(OSError, RuntimeError):  # no temporary folder, or one that others can write to
        return CompiledTemplates()
    return None


def environment(folder: Path) -> Environment:
    """Return the templates of a folder."""
    env = Environment(
        loader=FileSystemLoader(folder), bytecode_cache=compiled(), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    env.filters |= {"fr": french, "day": day_in_french, "written": written_date}
    return env
