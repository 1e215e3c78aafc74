"""A finished package in the name of a body: its bytes are copied, its slots replaced; nothing is rendered.

What can be made ready is, once for each package: a copy then costs little more than its bytes. No compressor runs, so
that every machine writes the same bytes. The page « Un paquet à votre nom » does the same in the browser
(`assets/marque.js`).
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from enclair.bundle.archive import BLOCK, LAST, LOCAL, Deflated, blocks, zip_archive
from enclair.bundle.entries import Entry, NotOursError, entries_of
from enclair.bundle.slots import LOGO, Brand, Slot, places, slots_of
from enclair.bundle.tree import PROVENANCE

POLYNOMIAL = 0xEDB88320
"""That of CRC-32, its bits from the lowest degree to the highest."""
Tables = Sequence[Sequence[int]]


class NotABaseError(Exception):
    """A file is no package whose slots can be replaced; the message says so in French."""


class Piece(Struct, frozen=True):
    """What stands between two slots: as compressed, its size and its CRC once unpacked."""

    stream: bytes
    size: int
    crc: int
    tables: Tables

    def after(self, crc: int) -> int:
        """Return the CRC of some bytes and of these, from that of the first (as zlib’s `crc32_combine`)."""
        one, two, three, four = self.tables
        return one[crc & 255] ^ two[crc >> 8 & 255] ^ three[crc >> 16 & 255] ^ four[crc >> 24] ^ self.crc


class Cut(Struct, frozen=True):
    """A file with slots: the piece before each, what the slot held, the piece after the last."""

    pieces: tuple[Piece, ...]
    slots: tuple[tuple[Slot, bytes], ...]


class Base:
    """A package ready to be copied in any name. Raises NotABaseError."""

    def __init__(self, data: bytes) -> None:
        try:
            entries = entries_of(data)
        except NotOursError as error:
            raise NotABaseError(error.message) from error
        self.plain: dict[str, Deflated] = {}
        self.cuts: dict[str, Cut] = {}
        for entry in entries:
            content = entry.content()
            if entry.faults or content is None:
                raise NotABaseError(f"l’entrée « {entry.name} » est abîmée")
            if LOGO.fullmatch(entry.name):
                continue  # that of the body whose name goes
            kept = places(entry.name, content)
            if kept:
                self.cuts[entry.name] = _cut(entry, content, kept)
            else:
                self.plain[entry.name] = Deflated(entry.crc, entry.size, entry.stream, entry.method)
        if PROVENANCE not in self.cuts:
            raise NotABaseError("ce paquet n’a pas de provenance, ou ne réserve pas de place à un organisme")
        self.clock_and_day: tuple[int, int] = LOCAL.unpack_from(data)[4:6]
        self.told: Mapping[str, object] = json.loads(
            next(entry.content() or b"" for entry in entries if entry.name == PROVENANCE)
        )

    def branded(self, brand: Brand | None, logo: bytes = b"") -> bytes:
        """Return this package in the name of a body, or of nobody."""
        fillings = _Fillings(brand)
        files = self.plain | {name: fillings.joined(cut) for name, cut in self.cuts.items()}
        if brand and brand.logo:
            files[brand.logo] = Deflated(zlib.crc32(logo), len(logo), blocks(logo) + LAST)
        return zip_archive(files, self.clock_and_day)


class _Fillings:
    """What the slots of one copy hold: pages say most of it alike, once is enough."""

    def __init__(self, brand: Brand | None) -> None:
        self.brand = brand
        self.made: dict[tuple[int, bytes], tuple[bytes, bytes]] = {}

    def of(self, slot: Slot, old: bytes) -> tuple[bytes, bytes]:
        """Return what fills a slot, alone and as a block."""
        key = id(slot), old
        if key not in self.made:
            new = slot.filled(old, self.brand)
            self.made[key] = new, blocks(new)
        return self.made[key]

    def joined(self, cut: Cut) -> Deflated:
        """Return a file, its slots filled."""
        first = cut.pieces[0]
        streams, size, crc = [first.stream], first.size, first.crc
        for (slot, old), piece in zip(cut.slots, cut.pieces[1:], strict=True):
            new, block = self.of(slot, old)
            streams += (block, piece.stream)
            size += len(new) + piece.size
            crc = piece.after(zlib.crc32(new, crc))
        return Deflated(crc, size, b"".join(streams))


def _cut(entry: Entry, content: bytes, kept: Sequence[tuple[int, int]]) -> Cut:
    """Return the pieces of a file, each found in what is compressed of it. Raises NotABaseError."""
    pieces, slots, at, done = [], [], 0, 0
    for start, end in kept:
        old = content[start:end]
        block = entry.stream.find(blocks(old), at)
        pieces.append(_piece(entry, at, block, content[done:start]))
        slots.append((next(one for one in slots_of(entry.name) if one.whole.fullmatch(old)), old))
        at, done = block + BLOCK.size + len(old), end
    pieces.append(_piece(entry, at, len(entry.stream), content[done:]))
    return Cut(tuple(pieces), tuple(slots))


def _piece(entry: Entry, start: int, end: int, content: bytes) -> Piece:
    """Return a piece of what is compressed, which has to hold this content by itself. Raises NotABaseError."""
    stream = entry.stream[start:end] if end >= 0 else b""
    try:
        is_whole = zlib.decompressobj(-zlib.MAX_WBITS).decompress(stream) == content
    except zlib.error:
        is_whole = False
    if not is_whole:
        raise NotABaseError(f"« {entry.name} » ne réserve pas de place à un organisme : refabriquez ce paquet")
    return Piece(stream, len(content), zlib.crc32(content), _tables(len(content)))


@lru_cache(maxsize=4096)
def _tables(size: int) -> Tables:
    """Return what the CRC of some bytes becomes when ``size`` zeros follow them, for each of its bytes."""
    power, square = 1 << 31, 1 << 23  # 1, and x to the eighth: a byte
    while size:
        if size & 1:
            power = _product(power, square)
        square, size = _product(square, square), size >> 1
    tables = []
    for place in range(0, 32, 8):
        table = [0] * 256
        for bit in range(8):
            table[1 << bit] = _product(power, 1 << place + bit)
        for byte in range(256):
            table[byte] = table[byte & byte - 1] ^ table[byte & -byte]
        tables.append(table)
    return tables


def _product(one: int, other: int) -> int:
    """Return the product of two polynomials modulo that of CRC-32."""
    product = 0
    for bit in range(31, -1, -1):
        if one >> bit & 1:
            product ^= other
        other = other >> 1 ^ (POLYNOMIAL if other & 1 else 0)
    return product
