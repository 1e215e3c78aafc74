"""Files of every format are fit to be sent on: plain names, known types, no bomb, no date, nobody’s name."""

from __future__ import annotations

import re
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from enclair.formats import BY_NAME, available
from opening import members

NAME = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")
ASKED_BY_FORMATS = {"META-INF/container.xml", "META-INF/provenance.json"}
"""EPUB wants this folder in capitals."""
KNOWN = {
    ".html", ".xhtml", ".css", ".js", ".json", ".xml", ".opf", ".txt", ".svg", ".png", ".jpg", ".webp",
}  # fmt: skip
"""Types that platforms take; CrossKnowledge and others refuse programs of servers and of systems."""
WITHOUT_TYPE = {"mimetype"}
RATIO = 100
"""360Learning and others refuse an archive that swells more when it is opened."""


@pytest.fixture(scope="module")
def files(published: Path) -> list[Path]:
    """The packages of the real course, every door that a plain build makes among them."""
    found = sorted(path for path in (published / "dist").glob("ia-en-clair-*") if "-formateur-" not in path.name)
    assert {door.name for door in available() for path in found if door.made(path.name)} == {door.name for door in available()}
    assert all(NAME.fullmatch(path.name) for path in found)
    return found


def test_names_and_types_are_plain(files: list[Path]) -> None:
    """Lower case, no space, no accent; no type that somebody could run on a server or a computer."""
    for path in files:
        for whole, _ in members(path):
            name = whole.partition("!")[2] or whole
            assert NAME.fullmatch(name) or name in ASKED_BY_FORMATS, whole
            assert PurePosixPath(name).suffix in KNOWN or name in WITHOUT_TYPE, whole
            assert len(name) < 120, whole


def test_nothing_swells_when_it_is_opened(files: list[Path]) -> None:
    """Neither the whole nor one file of it."""
    for path in files:
        assert sum(len(data) for _, data in members(path)) < RATIO * path.stat().st_size, path.name
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                swollen = [one.filename for one in archive.infolist() if one.file_size >= RATIO * one.compress_size > 0]
            assert swollen == [], path.name


def test_archives_tell_no_date_and_nobody(files: list[Path]) -> None:
    """Every entry has the same date, the earliest that archives hold, ordinary rights, no owner and no comment."""
    seen = set()
    for path in files:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                told = {(one.date_time, one.extra, one.comment, one.external_attr >> 16) for one in archive.infolist()}
                assert archive.comment == b""
            assert told == {((1980, 1, 1, 0, 0, 0), b"", b"", 0o100644)}, path.name
            seen.add(path.suffix)
        elif tarfile.is_tarfile(path):
            with tarfile.open(path) as archive:
                told = {(one.mtime, one.uid, one.gid, one.uname, one.gname, one.mode) for one in archive}
            assert told == {(315_532_800, 0, 0, "", "", 0o644)}, path.name
            assert path.read_bytes()[3:8] == b"\0" * 5  # neither a name nor a time in the header of gzip
            seen.add(path.suffix)
    assert seen == {".zip", ".imscc", ".epub", ".gz"}


def test_each_file_carries_where_it_comes_from(files: list[Path]) -> None:
    """By its own door: the course, the version, the licence."""
    for path in files:
        (door,) = [door for door in BY_NAME.values() if door.made(path.name)]
        told = door.provenance(path.read_bytes())
        assert b'"parcours": "ia-en-clair"' in told, path.name
        assert b'"licence": "Licence Ouverte' in told, path.name
