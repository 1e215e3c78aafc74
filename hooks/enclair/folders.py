"""The folder of a site: where it is built, what leaves it, what it shows, how it takes its final name."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

HERE, EXCHANGE = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE, of `<fcntl.h>` and `<linux/fs.h>`."""
PRUNED = ("*.map", "assets/javascripts", "assets/stylesheets/palette.*", "assets/images", "sitemap.xml*")
"""What the theme ships and no page of ours asks for."""


def prune(site_dir: Path, patterns: Iterable[str] = PRUNED) -> None:
    """Delete the theme’s files that no page asks for."""
    for pattern in patterns:
        for path in list(site_dir.rglob(pattern) if "/" not in pattern else site_dir.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def count_questions(site_dir: Path) -> int:
    """Return how many questions a built site shows; a generator that ran no hook shows none."""
    return sum(path.read_bytes().count(b'<section class="quiz"') for path in site_dir.rglob("*.html"))


def working_copy(target: Path) -> Path:
    """Return the folder where a site is built before it takes its final name; sweeps what a killed build left."""
    previous, current = target.with_name(f".{target.name}.ancien"), target.with_name(f".{target.name}.en-cours")
    if previous.exists() and not target.exists():
        previous.rename(target)
    for leftover in (previous, current):
        shutil.rmtree(leftover, ignore_errors=True)
    return current


def publish(current: Path, target: Path) -> None:
    """Give a finished site its final name; the former one stays whole until the last moment."""
    if target.exists() and _exchange(current, target):
        shutil.rmtree(current, ignore_errors=True)
        return
    previous = target.with_name(f".{target.name}.ancien")
    if target.exists():
        target.rename(previous)
    current.rename(target)
    shutil.rmtree(previous, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in a single step, so that each name has a whole folder at any moment; False where none can.

    Linux `renameat2(2)`, flag RENAME_EXCHANGE; elsewhere, `working_copy` puts the former site back if need be.
    """
    call = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    return call is not None and call(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0
