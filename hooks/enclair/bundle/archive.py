"""Archives with the same bytes wherever and whenever they are made, written aside and moved when all are whole.

The standard library’s writer cannot reuse a deflated stream, and the same files stand in many packages: ours can.
ZIP: PKWARE APPNOTE 6.3.3, §4.3; dates: https://reproducible-builds.org/docs/source-date-epoch/.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import struct
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from enclair.folders import write as write_file

FIRST = frozenset({"imsmanifest.xml", "mimetype"})
"""What platforms and reading systems look for at the start."""
LEVEL = 6
"""The highest takes a tenth more time, twice as much for a tar, and spares less than two bytes in a hundred."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP archive can hold."""
LATEST = 4354819198
"""2107-12-31T23:59:58Z, the latest date that a ZIP archive can hold."""
TEMPORARY = ".enclair-"

VERSION, UNIX, STORED, DEFLATED, REGULAR_0644 = 20, 3, 0, 8, 0o100644 << 16
MADE_BY = UNIX << 8 | VERSION
MOST_IN_BLOCK = 0xFFFF
BLOCK = struct.Struct("<BHH")
LAST = b"\3\0"
"""The block that ends a stream, when nothing is in it."""
LOCAL, CENTRAL, END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")


class Deflated(Struct, frozen=True):
    """The content of a file, ready to stand in any number of archives."""

    crc: int
    size: int
    stream: bytes
    method: int = DEFLATED


def stored(data: bytes) -> Deflated:
    """Return the content of a file left as it is, where a format wants to read it without unpacking."""
    return Deflated(zlib.crc32(data), len(data), data, STORED)


def deflate(data: bytes, kept: Sequence[tuple[int, int]] = ()) -> Deflated:
    """Compress the content of a file, without the header of its name and date.

    What stands between the places ``kept`` stays as it is, each a block that can be replaced without a compressor.
    """
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    stream, done = b"", 0
    for start, end in kept:
        if start > done:
            stream += packer.compress(data[done:start]) + packer.flush(zlib.Z_FULL_FLUSH)
        stream += blocks(data[start:end])
        done = end
    return Deflated(zlib.crc32(data), len(data), stream + packer.compress(data[done:]) + packer.flush())


def blocks(data: bytes) -> bytes:
    """Return blocks that hold some bytes as they are (RFC 1951, §3.2.4)."""
    pieces = [data[start : start + MOST_IN_BLOCK] for start in range(0, len(data), MOST_IN_BLOCK)] or [b""]
    return b"".join(BLOCK.pack(0, len(piece), len(piece) ^ MOST_IN_BLOCK) + piece for piece in pieces)


def entry_date() -> tuple[int, int, int, int, int, int]:
    """Return the date of every entry: `SOURCE_DATE_EPOCH` in UTC when set, else the earliest possible."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch.isdecimal():
        return EPOCH
    year, month, day, hour, minute, second = time.gmtime(min(int(epoch), LATEST))[:6]
    return max(EPOCH, (year, month, day, hour, minute, second))


def _clock_and_day() -> tuple[int, int]:
    """Return the date of every entry, as ZIP writes it."""
    year, month, day, hour, minute, second = entry_date()
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


def zip_archive(files: Mapping[str, Deflated], clock_and_day: tuple[int, int] | None = None) -> bytes:
    """Return an archive: what has to come first, then names in order; mode 0644, no extra field, no comment.

    Names are ASCII. The date is that of another archive, as ZIP writes it, when this one is a copy. Raises struct.error
    beyond the limits of plain ZIP (65,535 entries, 4 GiB).
    """
    clock, calendar = clock_and_day or _clock_and_day()
    content: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name in sorted(files, key=lambda name: (name not in FIRST, name)):
        file, ascii_name = files[name], name.encode("ascii")
        packed = len(file.stream)
        common = (VERSION, 0, file.method, clock, calendar, file.crc, packed, file.size, len(ascii_name), 0)
        content += (LOCAL.pack(b"PK\3\4", *common), ascii_name, file.stream)
        directory += (CENTRAL.pack(b"PK\1\2", MADE_BY, *common, 0, 0, 0, REGULAR_0644, offset), ascii_name)
        offset += LOCAL.size + len(ascii_name) + packed
    length = sum(map(len, directory))
    return b"".join((*content, *directory, END.pack(b"PK\5\6", 0, 0, len(files), len(files), length, offset, 0)))


def sum_of(path: Path) -> str:
    """Return the digest of a file, as in such a list; nothing when it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def read_sums(path: Path) -> dict[str, str]:
    """Return the digests of a list as `sha256sum` writes it, by name; lines that are not of it are left out."""
    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return {}
    return {name: digest for digest, name in re.findall(r"^([0-9a-f]{64})  (.+?)\r?$", text, re.MULTILINE)}


def sums_text(sums: Mapping[str, str]) -> bytes:
    """Return a list of digests by name, as `sha256sum` writes it."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items())).encode()


class Publication:
    """Files of a folder written aside, until they take their names together."""

    def __init__(self, folder: Path, *, is_flushed: bool = True) -> None:
        """Sweep what a killed run left aside in the folder; ``is_flushed``: a power cut leaves no file half written."""
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder, TEMPORARY)
        self.folder, self.mark, self.is_flushed = folder, f"{TEMPORARY}{os.getpid()}-", is_flushed
        self.final: dict[Path, Path] = {}

    def __call__(self, name: str, data: bytes) -> Path:
        """Write a file; return where it is until it has its name."""
        aside = self.held(name)
        write_file(aside, data)
        if self.is_flushed:
            with aside.open("r+b") as stream:
                os.fsync(stream.fileno())
        return aside

    def held(self, name: str) -> Path:
        """Hold a name for a file, which a process beside may have written as this one would; return where it is."""
        path = self.folder / name
        if path.is_dir():  # found now, not once some files have their names
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        aside = path.with_name(f"{self.mark}{path.name}.tmp")
        self.final[aside] = path
        return aside

    def publish(self) -> None:
        """Give the files their names, in order."""
        for aside, path in self.final.items():
            aside.replace(path)

    def leave(self) -> None:
        """Sweep what did not take its name: what was in the folder stays as it was."""
        _sweep(self.folder, self.mark)


@contextmanager
def publishing(folder: Path, *, is_flushed: bool = True) -> Iterator[Publication]:
    """Yield what writes files aside; all take their names when all is well, and none otherwise."""
    files = Publication(folder, is_flushed=is_flushed)
    try:
        yield files
        files.publish()
    finally:
        files.leave()


def _sweep(folder: Path, mark: str) -> None:
    for leftover in folder.rglob(f"{mark}*.tmp"):
        leftover.unlink(missing_ok=True)
