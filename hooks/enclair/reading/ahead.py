"""A course read by all the cores at once: each reads as many modules and pages as the others.

What they read goes to the memory of the reading, which then meets every file in its order, and tells what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from enclair.beside import Beside, shared_out
from enclair.reading.memory import Key, Known, Memory

if TYPE_CHECKING:
    from enclair.reading.load import Loader
    from enclair.reading.yamltree import Scalar

Work = tuple[Callable[[], object], int]
"""Something to read, and its bytes."""


def read_ahead(loader: Loader, slugs: Iterable[Scalar]) -> None:
    """Read the modules and the pages around them; nothing when an earlier reading did."""
    if loader.memory.before:
        return
    apart, docs = replace(loader, problems=[]), loader.root / "docs"
    folders = {path.name: path for path in (loader.root / "modules").iterdir()}
    named = ((slug, folders[slug.text]) for slug in slugs if slug.text in folders)
    works: list[Work] = [(partial(apart.module, slug), _size(folder)) for slug, folder in named]
    works += [(lambda: [*apart.docs()], _size(docs)), (lambda: [*apart.docs_images(docs)], _size(docs))]
    own, *others = shared_out(works, lambda work: work[1])
    beside = [Beside(partial(_read, lot, loader.memory)) for lot in others if lot]
    _read(own, loader.memory)
    for work in beside:
        loader.memory.before.update(work.outcome())


def _read(lot: Sequence[Work], memory: Memory) -> Mapping[Key, Known]:
    """Read some of them; return what the memory holds then."""
    for read, _ in lot:
        read()
    return memory.now


def _size(folder: Path) -> int:
    """Return how many bytes stand in a folder, about: what cannot be read is told when it is met."""
    with suppress(OSError):
        return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return 0
