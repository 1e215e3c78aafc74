"""A course read by all the cores at once: each reads as many modules and pages as the others.

What they read goes to the memory of the reading, which then meets every file in its order, and tells what is wrong.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from enclair.beside import Beside, shared_out
from enclair.reading.memory import Key, Known, Memory, walked
from enclair.reading.names import CATALOGUE, DOCUMENTS, GLOSSARY, REGISTER

if TYPE_CHECKING:
    from enclair.reading.load import Loader
    from enclair.reading.yamltree import Scalar

Work = tuple[Callable[[], object], int]
"""Something to read, and its bytes."""


def read_ahead(loader: Loader, slugs: Iterable[Scalar]) -> None:
    """Read the modules, what they share and the pages around them; nothing when an earlier reading did.

    Pages that hold nothing else take longer for their bytes than modules with their drawings, lists take less.
    """
    if loader.memory.before:
        return
    apart, docs, modules = replace(loader, problems=[]), loader.root / "docs", loader.root / "modules"
    there, banks = {*walked(modules)}, loader.root / "quizzes"
    folders = ((slug, modules / slug.text, banks / f"{slug.text}.yml") for slug in slugs)
    works: list[Work] = [
        (partial(apart.module, slug), _size(folder) + _size(bank)) for slug, folder, bank in folders
        if str(folder) in there
    ]  # fmt: skip
    texts = _size(docs, ".md")
    works += [(lambda: [*apart.docs()], texts * 3 // 2), (lambda: [*apart.docs_images(docs)], _size(docs) - texts)]
    lists = {REGISTER: apart.register, GLOSSARY: apart.glossary, CATALOGUE: apart.catalogue}
    works += [(read, _size(modules / name) // 2) for name, read in lists.items()]
    works += [(apart.documents, _size(modules / DOCUMENTS))]
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


def _size(top: Path, suffix: str = "") -> int:
    """Return how many bytes a file or a folder holds, about: what cannot be read is told when it is met."""
    return sum(os.path.getsize(path) for path in walked(top) if path.endswith(suffix) and os.path.isfile(path))  # noqa: PTH113, PTH202
