"""The doors that hold the light tree as it is: a ZIP archive of pages, with a manifest before them or without."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from enclair.bundle.archive import zip_archive
from enclair.bundle.counts import Counts, tree_counts
from enclair.bundle.entries import MOST_BYTES, NotOursError, entries_of
from enclair.bundle.slots import brand_of, filled, places
from enclair.bundle.tree import ABOUT, GLOSSARY, INDEX, PROVENANCE
from enclair.formats.door import AS_SHOWN, Door, Lot, Takes
from enclair.formats.manifest import MANIFEST, Shape, manifest

BESIDES = frozenset({ABOUT, GLOSSARY})
"""Pages that speak of the package, and are none of the course."""


class Package(Door):
    """Pages that open by themselves, in the shell that the engine gives them."""

    takes = Takes.PAGES
    kinds = AS_SHOWN
    takes_name = True
    shape: ClassVar[Shape | None] = None
    """What its manifest is like, where it has one."""

    def write(self, lot: Lot) -> bytes:
        if self.shape is None:
            return zip_archive(lot.streams)
        written = manifest(self.shape, lot.course, lot.selection, lot.tree.files)
        written = filled(MANIFEST, written, brand_of(lot.course))
        return zip_archive({MANIFEST: lot.deflated(written, places(MANIFEST, written)), **lot.streams})

    def is_like(self, files: Mapping[str, bytes]) -> bool:
        """Tell whether the files of an archive look like those of this door."""
        if INDEX not in files:
            return False
        return self.shape.is_like(files.get(MANIFEST, b"")) if self.shape else MANIFEST not in files

    def recognises(self, data: bytes) -> bool:
        return self.is_like(files_in(data))

    def counts(self, data: bytes) -> Counts:
        return tree_counts(files_of(data), BESIDES)

    def provenance(self, data: bytes) -> bytes:
        return files_of(data).get(PROVENANCE, b"")  # empty is no JSON: whoever reads it says so


def files_of(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive that `zip_archive` wrote. Raises ValueError when it is not one, or is huge."""
    try:
        entries = entries_of(data)
    except NotOursError as error:
        raise ValueError(error.message) from error
    if sum(entry.size for entry in entries) > MOST_BYTES or any(entry.faults for entry in entries):
        raise ValueError("cette archive n’est pas de celles que l’outil écrit")
    return {entry.name: entry.content() or b"" for entry in entries}


def files_in(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive of ours, none when it is not one."""
    try:
        return files_of(data)
    except ValueError:
        return {}
