"""From rendered pages to the tree that doors put in a file: a light shell, a reproducible archive."""

from __future__ import annotations

from enclair.bundle.tree import (
    BrokenPackageError,
    RenderedPage,
    Rendering,
    selections,
    verify_counts,
)

__all__ = [
    "SUMS",
    "TRAINER_LOT",
    "BrokenPackageError",
    "RenderedPage",
    "Rendering",
    "selections",
    "verify_counts",
]

SUMS = "SHA256SUMS"
TRAINER_LOT = "formateur"
"""The name of the package that `enclair.room` makes, on demand; no module can take it."""
