"""The entries of an archive, read as strictly as `zip_archive` writes them: one reading, whatever the tool.

Some tools read an archive from its end, where the directory is, others entry after entry from its start: both have to
find the same names and contents, and nothing else. PKWARE APPNOTE 6.3.3, §4.3.
"""

from __future__ import annotations

import stat
import zlib
from collections.abc import Iterator

from msgspec import Struct

from enclair.bundle.archive import CENTRAL, DEFLATED, END, LOCAL, STORED

MOST_ENTRIES = 2_000
MOST_BYTES = 50_000_000
ENCRYPTED, DOS_FOLDER, SPECIAL_BITS = 0x1, 0x10, 0o7000
VERSIONS = frozenset({10, 20})
"""What it takes to read an entry: later ones need extensions (zip64, encryption, other methods)."""

Fault = tuple[str, str]
"""A code of package rules, and a message in French."""


class NotOursError(Exception):
    """The archive as a whole is not shaped as ours are."""

    def __init__(self, code: str, message: str) -> None:
        """``code`` is that of the package rule, ``message`` is in French."""
        super().__init__(message)
        self.code, self.message = code, message


class Entry(Struct, frozen=True):
    """A file in an archive: its name, the size it announces, what is wrong with its headers, its bytes as stored."""

    name: str
    size: int
    faults: tuple[Fault, ...]
    method: int
    crc: int
    stream: bytes

    def content(self) -> bytes | None:
        """Return the content, or None when it is not the one announced; never more than announced is unpacked."""
        data: bytes | None = self.stream
        if self.method == DEFLATED:
            data = _inflated(self.stream, self.size)
        return data if data is not None and len(data) == self.size and zlib.crc32(data) == self.crc else None


def _inflated(stream: bytes, size: int) -> bytes | None:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = unpacker.decompress(stream, size + 1)
    except zlib.error:
        return None
    return data if unpacker.eof and not unpacker.unused_data else None


def entries_of(data: bytes) -> tuple[Entry, ...]:
    """Return the entries of an archive, in order. Raises NotOursError."""
    end = len(data) - END.size
    if end < 0 or data[end : end + 4] != b"PK\5\6":
        raise NotOursError("PAQ001", "ce n’est pas une archive ZIP entière, ou quelque chose la suit")
    _, disk, first_disk, here, count, length, start, comment = END.unpack_from(data, end)
    if count > MOST_ENTRIES:
        raise NotOursError("PAQ006", f"l’archive annonce {count} fichiers, la limite est {MOST_ENTRIES}")
    if disk or first_disk or comment or here != count or start + length != end:
        raise NotOursError("PAQ001", "ce fichier contient autre chose que son archive")
    entries, place, expected = [], start, 0
    for _ in range(count):
        entry, place, expected = _entry(data, place, end, expected)
        entries.append(entry)
    if place != end:
        raise NotOursError("PAQ001", "le répertoire de l’archive est abîmé")
    if expected != start:
        raise NotOursError("PAQ001", "des octets de l’archive ne sont dans aucune de ses entrées")
    return tuple(entries)


def _entry(data: bytes, place: int, end: int, expected: int) -> tuple[Entry, int, int]:
    """Read the record of the directory at ``place`` and the entry that it announces, which has to be at ``expected``.

    Return the entry, and where the next record and the next entry should be.
    """
    if place + CENTRAL.size > end or data[place : place + 4] != b"PK\1\2":
        raise NotOursError("PAQ001", "le répertoire de l’archive est abîmé")
    _, _, *common, comment, disk, kind, attributes, offset = CENTRAL.unpack_from(data, place)
    version, flags, method, _, _, crc, packed, size, name_length, extra = common
    name = data[place + CENTRAL.size : place + CENTRAL.size + name_length]
    body = offset + LOCAL.size + name_length
    faults = [*_flag_faults(flags), *_mode_faults(attributes)]
    if name.endswith(b"/"):
        faults.append(("PAQ001", "cette entrée est un dossier : l’outil n’écrit que des fichiers"))
    if method not in {STORED, DEFLATED} or version not in VERSIONS:
        faults.append(("PAQ001", "cette entrée est compressée d’une façon que les plateformes ne lisent pas toutes"))
    if extra or comment or disk or kind:
        faults.append(("PAQ001", "cette entrée porte un champ ou un commentaire, que les outils ne lisent pas tous"))
    if offset != expected:
        faults.append(("PAQ001", "autre chose précède cette entrée dans l’archive, ou la recouvre"))
    if data[offset:body] != LOCAL.pack(b"PK\3\4", *common) + name:
        faults.append(("PAQ001", "l’entrée et le répertoire de l’archive ne disent pas la même chose"))
    stream = b"" if faults else data[body : body + packed]
    entry = Entry(name.decode("utf-8", "replace"), size, tuple(faults), method, crc, stream)
    return entry, place + CENTRAL.size + name_length + extra + comment, body + packed


def _flag_faults(flags: int) -> Iterator[Fault]:
    if flags & ENCRYPTED:
        yield "PAQ005", "cette entrée est chiffrée"
    elif flags:
        yield "PAQ001", "cette entrée est écrite d’une façon que les outils ne lisent pas tous de même"


def _mode_faults(attributes: int) -> Iterator[Fault]:
    mode = attributes >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG} or mode & SPECIAL_BITS or attributes & DOS_FOLDER:
        yield "PAQ004", "cette entrée est un lien, un dossier ou un fichier spécial"
