"""The doors that hold the light tree as it is: a ZIP archive of pages, with a manifest before them or without."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from enclair.bundle.archive import zip_archive
from enclair.bundle.entries import NotOursError, entries_of
from enclair.bundle.tree import ABOUT, GLOSSARY, PROVENANCE
from enclair.formats.door import AS_SHOWN, Counts, Door, Lot, Takes

ANSWER = re.compile(rb"<li [^<>]*\bdata-(?:choix|trou|critere|pas|erreur)=")
PICTURES = frozenset({".jpg", ".png", ".svg", ".webp"})


class Package(Door):
    """Pages that open by themselves, in the shell that the engine gives them."""

    takes = Takes.PAGES
    kinds = AS_SHOWN

    def added(self, _lot: Lot) -> Mapping[str, bytes]:
        """Return the files that this format adds to the tree."""
        return {}

    def write(self, lot: Lot) -> bytes:
        added = {name: lot.deflated(data) for name, data in self.added(lot).items()}
        return zip_archive({**lot.streams, **added})

    def counts(self, data: bytes) -> Counts:
        return tree_counts(files_of(data))

    def provenance(self, data: bytes) -> bytes:
        return files_of(data).get(PROVENANCE, b"")  # empty is no JSON: whoever reads it says so


def files_of(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive that `zip_archive` wrote. Raises ValueError when it is not one."""
    try:
        return {entry.name: entry.content() or b"" for entry in entries_of(data)}
    except NotOursError as error:
        raise ValueError(error.message) from error


def tree_counts(files: Mapping[str, bytes]) -> Counts:
    """Return what the pages of a package hold; what is said about the package itself is no page of the course."""
    pages = [data for name, data in files.items() if name.endswith(".html") and name not in {ABOUT, GLOSSARY}]
    return Counts(
        len(pages),
        sum(page.count(b'<section class="quiz"') for page in pages),
        sum(len(ANSWER.findall(page)) for page in pages),
        sum(page.count(b'class="quiz-pourquoi"') for page in pages),
        sum(posixpath.splitext(name)[1] in PICTURES for name in files),
    )
