"""From rendered pages to packages: a light shell, a manifest, a reproducible archive."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from enclair.bundle.archive import publish_text, sweep, write_zip
from enclair.bundle.inspect import PACKAGE_RULES, PackageReport, inspect_archive
from enclair.bundle.manifest import MANIFEST, scorm12_manifest
from enclair.bundle.tree import (
    CountMismatchError,
    RenderedPage,
    Rendering,
    Selection,
    TreeBuilder,
    selections,
    verify_counts,
)
from enclair.model import Course

__all__ = [
    "PACKAGE_RULES",
    "CountMismatchError",
    "PackageReport",
    "RenderedPage",
    "Rendering",
    "inspect_archive",
    "verify_counts",
    "write_bundles",
]


def write_bundles(
    course: Course, rendering: Rendering, out: Path, *, on_bundle: Callable[[str], None] | None = None
) -> tuple[Path, ...]:
    """Write every package of a course into ``out``, then `SHA256SUMS`; return the paths, sorted.

    Each file appears whole or not at all. Packages of this course that are no longer made leave at the end.
    """
    out.mkdir(parents=True, exist_ok=True)
    sweep(out)
    builder = TreeBuilder(course, rendering)
    made: dict[str, str] = {}
    for name, files in _packages(course, builder):
        path = out / name
        write_zip(path, files)
        made[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        if on_bundle:
            on_bundle(name)
    publish_text(out / "SHA256SUMS", "".join(f"{digest}  {name}\n" for name, digest in sorted(made.items())))
    for stale in out.glob(f"{course.id}-*.zip"):
        if stale.name not in made:
            stale.unlink()
    return tuple(out / name for name in sorted(made))


def _packages(course: Course, builder: TreeBuilder) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Yield the file name and the content of each package; both formats share one tree."""
    for selection in selections(course):
        files = builder.files(selection)
        yield package_name(course, selection, "html"), files
        yield package_name(course, selection, "scorm12"), {MANIFEST: scorm12_manifest(course, selection, files), **files}


def package_name(course: Course, selection: Selection, form: str) -> str:
    """Return `<course>-<selection>-<format>-<version>.zip`."""
    return f"{course.id}-{selection.name}-{form}-{course.version}.zip"
