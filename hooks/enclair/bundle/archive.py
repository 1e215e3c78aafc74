"""Archives with the same bytes wherever and whenever they are made, written aside and moved when whole.

See https://reproducible-builds.org/docs/source-date-epoch/.
"""

from __future__ import annotations

import os
import tempfile
import time
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

FIRST = "imsmanifest.xml"
LEVEL = 9
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP archive can hold."""
LATEST = 4354819198
"""2107-12-31T23:59:58Z, the latest date that a ZIP archive can hold."""
TEMPORARY = ".enclair-"


def entry_date() -> tuple[int, int, int, int, int, int]:
    """Return the date of every entry: `SOURCE_DATE_EPOCH` in UTC when set, else the earliest possible."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch.isdigit():
        return EPOCH
    year, month, day, hour, minute, second = time.gmtime(min(int(epoch), LATEST))[:6]
    return max(EPOCH, (year, month, day, hour, minute, second))


def write_zip(path: Path, files: Mapping[str, bytes]) -> None:
    """Write an archive under its final name once it is whole; the manifest comes first, then names in order."""
    date = entry_date()
    with replacing(path) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for name in sorted(files, key=lambda name: (name != FIRST, name)):
            entry = zipfile.ZipInfo(name, date)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name])


def publish_text(path: Path, text: str) -> None:
    """Write a text file under its final name once it is whole."""
    with replacing(path) as stream:
        stream.write(text.encode("utf-8"))


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Yield a temporary file beside ``path`` that takes its name when the block ends well, and vanishes otherwise."""
    descriptor, name = tempfile.mkstemp(prefix=TEMPORARY, suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def sweep(folder: Path) -> None:
    """Delete what a killed run left behind."""
    for leftover in folder.glob(f"{TEMPORARY}*.tmp"):
        leftover.unlink(missing_ok=True)

