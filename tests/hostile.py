"""One of our packages, changed: its files signed again as a careful forger would, or its archive written byte by byte."""

from __future__ import annotations

import hashlib
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from bundle_factory import course, rendering, write_bundles
from enclair.bundle.counts import tree_counts
from enclair.bundle.open_data import json_file
from enclair.bundle.tree import PROVENANCE
from enclair.formats.manifest import MANIFEST
from enclair.formats.package import BESIDES

LOCAL, CENTRAL, END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
PAGE, IMAGE = "alpha-deux.html", "alpha-etapes-cles.svg"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">%s</svg>\n'
Files = dict[str, bytes]
Make = Callable[[Files], bytes]
"""What makes an archive of the files of a sound package, here in SCORM 1.2 form."""


def ours(root: Path) -> Files:
    """Return the files of a module’s package in SCORM 1.2 form, with our real programs and style sheets."""
    write_bundles(course(root), rendering(), root / "dist")
    with zipfile.ZipFile(root / "dist" / "essai-alpha-scorm12-2026.1.zip") as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def html_only(files: Mapping[str, bytes]) -> Files:
    """Return the same package in HTML form."""
    return {name: data for name, data in files.items() if name != MANIFEST}


def signed(files: Mapping[str, bytes]) -> Files:
    """Return files with digests, counts, and a list in the manifest, that are true of them."""
    document = json.loads(files[PROVENANCE])
    document["sha256"] = {
        name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items()) if name not in {PROVENANCE, MANIFEST}
    }
    document["contenu"] = tree_counts(files, BESIDES).told()
    if MANIFEST not in files:
        return {**files, PROVENANCE: json_file(document)}
    manifest = files[MANIFEST].decode()
    listed = set(re.findall(r'<file href="([^"]*)"/>', manifest))
    for name in listed - files.keys():
        manifest = manifest.replace(f'<file href="{name}"/>', "")
    added = "".join(f'<file href="{name}"/>' for name in sorted(files.keys() - listed - {MANIFEST}))
    head, closing, tail = manifest.rpartition("</resource>")
    return {**files, PROVENANCE: json_file(document), MANIFEST: (head + added + closing + tail).encode()}


def with_body(text: str | bytes, page: str = PAGE) -> Make:
    """Return a maker of a package where a page holds this too, signed again."""
    more = text.encode() if isinstance(text, str) else text

    def make(files: Files) -> bytes:
        assert files[page].count(b"</article>") == 1
        return zipped(signed({**files, page: files[page].replace(b"</article>", more + b"</article>")}))

    return make


def rewritten(name: str, old: str, new: str) -> Make:
    """Return a maker of a package where one text of a file is another, signed again when it is not the manifest."""

    def make(files: Files) -> bytes:
        assert old.encode() in files[name]
        changed = {**files, name: files[name].replace(old.encode(), new.encode(), 1)}
        return zipped(changed if name in {MANIFEST, PROVENANCE} else signed(changed))

    return make


def holding(name: str, data: bytes | str) -> Make:
    """Return a maker of a package that has this file too, or in place of its own, signed again."""
    content = data.encode() if isinstance(data, str) else data
    return lambda files: zipped(signed({**files, name: content}))


def picture(inside: str) -> Make:
    """Return a maker of a package whose drawing holds this."""
    return holding(IMAGE, SVG % inside)


# ——— archives, byte by byte ———


class Entry:
    """An entry whose every field may lie; those named `local_…` only in its own header."""

    def __init__(self, name: bytes, data: bytes = b"x", **fields: int | bytes) -> None:
        self.name, self.data, self.fields = name, data, fields

    def get(self, name: str, default: int) -> int:
        """Return a field, or what it should be."""
        return int(self.fields.get(name, default))

    def text(self, name: str, default: bytes = b"") -> bytes:
        """Return a field made of bytes."""
        value = self.fields.get(name, default)
        assert isinstance(value, bytes)
        return value

    def stream(self) -> bytes:
        """Return the content as it is stored."""
        if self.get("method", 8) == 0:
            return self.data
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(self.data) + packer.flush() + self.text("tail")


def archive(entries: list[Entry], *, before: bytes = b"", after: bytes = b"", comment: bytes = b"", **end: int) -> bytes:
    """Return an archive written field by field; offsets count from the start of the archive itself."""
    body, directory = bytearray(), bytearray()
    for entry in entries:
        stream, extra, note = entry.stream(), entry.text("extra"), entry.text("comment")
        size, packed = entry.get("size", len(entry.data)), entry.get("packed", len(stream))
        flags, method = entry.get("flags", 0), entry.get("method", 8)
        common = (entry.get("version", 20), flags, method, 0, 33, entry.get("crc", zlib.crc32(entry.data)))
        local_name, local_extra = entry.text("local_name", entry.name), entry.text("local_extra")
        body += entry.text("gap")
        offset = entry.get("offset", len(body))
        if "offset" not in entry.fields:
            body += LOCAL.pack(
                b"PK\3\4", common[0], entry.get("local_flags", flags), *common[2:], entry.get("local_packed", packed),
                entry.get("local_size", size), len(local_name), len(local_extra),
            ) + local_name + local_extra + stream  # fmt: skip
        directory += CENTRAL.pack(
            b"PK\1\2", 3 << 8 | 20, *common, packed, size, len(entry.name), len(extra), len(note), entry.get("disk", 0), 0,
            entry.get("mode", 0o100644) << 16, offset,
        ) + entry.name + extra + note  # fmt: skip
    count = end.get("count", len(entries))
    tail = END.pack(
        b"PK\5\6", end.get("disk", 0), 0, end.get("here", count), count, end.get("length", len(directory)), len(body),
        len(comment),
    )  # fmt: skip
    return before + bytes(body) + bytes(directory) + tail + comment + after


def entries(files: Mapping[str, bytes]) -> list[Entry]:
    """Return the entries of files."""
    return [Entry(name.encode(), data) for name, data in files.items()]


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files, whatever their names."""
    return archive(entries(files))


def plus(*more: Entry, **how: int | bytes) -> Make:
    """Return a maker of a sound archive and other entries, of which its list and digests say nothing."""
    return lambda files: archive([*entries(files), *more], **how)  # type: ignore[arg-type]


def contents(data: bytes) -> dict[str, bytes]:
    """Return what Python’s own reader finds in an archive."""
    with zipfile.ZipFile(BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}
