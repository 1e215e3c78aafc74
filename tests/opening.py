"""What stands in a file of `dist/`, whatever its format."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path


def members(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of each file in an archive; of a file that is none, the file itself."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            yield from ((f"{path.name}!{name}", archive.read(name)) for name in archive.namelist())
    elif tarfile.is_tarfile(path):
        with tarfile.open(path) as archive:
            for entry in archive:
                held = archive.extractfile(entry)
                assert held is not None, entry.name
                yield f"{path.name}!{entry.name}", held.read()
    else:
        yield path.name, path.read_bytes()
