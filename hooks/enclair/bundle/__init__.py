"""From rendered pages to packages: a light shell, a manifest, a reproducible archive."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from enclair.beside import Beside
from enclair.bundle.archive import TEMPORARY, deflate, publishing, read_sums, sums_text, zip_archive
from enclair.bundle.inspect import PACKAGE_RULES, PackageReport, inspect_archive
from enclair.bundle.manifest import MANIFEST, scorm12_manifest
from enclair.bundle.tree import (
    PROVENANCE,
    BrokenPackageError,
    CountMismatchError,
    RenderedPage,
    Rendering,
    TreeBuilder,
    selections,
    verify_counts,
)
from enclair.model import Course

__all__ = [
    "PACKAGE_RULES",
    "BrokenPackageError",
    "CountMismatchError",
    "PackageReport",
    "RenderedPage",
    "Rendering",
    "inspect_archive",
    "selections",
    "verify_counts",
    "write_bundles",
]

SUMS = "SHA256SUMS"
TRAINER_LOT = "formateur"
"""The name of the package that `enclair.room` makes, on demand; no module can take it."""


def write_bundles(
    course: Course,
    rendering: Rendering,
    out: Path,
    *,
    on_bundle: Callable[[str], None] | None = None,
    on_ready: Callable[[], None] | None = None,
) -> tuple[Path, ...]:
    """Write every package of a course into ``out``, then `SHA256SUMS`; return the packages’ paths, sorted.

    Packages take their names together, once all are whole and ``on_ready`` was called; those of this course that are
    no longer made leave then.
    Raises CountMismatchError or BrokenPackageError, both bugs of ours, before anything in ``out`` changes.
    """
    sums: dict[str, str] = {}
    with publishing(out) as write:
        for name, data in _packages(course, rendering):
            write(name, data)
            sums[name] = hashlib.sha256(data).hexdigest()
            if on_bundle:
                on_bundle(name)
        write(SUMS, sums_text(sums))
        if on_ready:
            on_ready()
        _withdraw(out, sums)
    for path in set(out.glob(f"{course.id}-*.zip")) - set(out.glob(f"{course.id}-{TRAINER_LOT}-*.zip")):
        if path.name not in sums and _course_of(path) == course.id:
            path.unlink()
    return tuple(out / name for name in sorted(sums))


def _withdraw(out: Path, sums: Mapping[str, str]) -> None:
    """Leave in `SHA256SUMS` the lines that stay true while packages take their names: a kill leaves no false one."""
    path = out / SUMS
    kept = sums_text({name: digest for name, digest in read_sums(path).items() if sums.get(name, digest) == digest})
    if path.is_file() and path.read_bytes() != kept:
        aside = out / f"{TEMPORARY}{os.getpid()}-{SUMS}-avant.tmp"
        aside.write_bytes(kept)
        os.replace(aside, path)  # noqa: PTH105  as Path.replace does


def _packages(course: Course, rendering: Rendering) -> Iterator[tuple[str, bytes]]:
    """Yield the file name and the bytes of each package; those of role paths, near half of them, are made beside."""
    builder = TreeBuilder(course, rendering)
    deflated = lru_cache(maxsize=1024)(deflate)  # the style sheet, the script and the images come back in every package

    def archives(*, are_roles: bool) -> Iterator[tuple[str, bytes]]:
        for selection in selections(course):
            if (selection.kind == "role") is not are_roles:
                continue
            files = builder.files(selection)
            tree = {name: deflated(data) for name, data in files.items()}
            manifest = deflate(scorm12_manifest(course, selection, files))
            for form, content in (("html", tree), ("scorm12", {MANIFEST: manifest, **tree})):
                yield f"{course.id}-{selection.name}-{form}-{course.version}.zip", zip_archive(content)

    builder.prepare()
    roles = Beside(lambda: [*archives(are_roles=True)])
    yield from archives(are_roles=False)
    yield from roles.outcome()


def _course_of(path: Path) -> str | None:
    """Return the id of the course that an archive says it comes from, or None when it is not a package of ours."""
    try:
        with zipfile.ZipFile(path) as archive:
            return str(json.loads(archive.read(PROVENANCE))["parcours"])
    except (zipfile.BadZipFile, OSError, RuntimeError, LookupError, TypeError, ValueError, zlib.error):
        return None
