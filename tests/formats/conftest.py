"""What doors are tried on: the tiny course of `bundle_factory.py`, and one question of each kind."""

from __future__ import annotations

from pathlib import Path

import pytest

import bundle_factory
from enclair.bundle import tree
from enclair.formats.door import Lot
from enclair.reading.load import load
from enclair.room.reading import site_pages


@pytest.fixture
def tiny(tmp_path: Path) -> Lot:
    """The whole tiny course, of `bundle_factory.py`."""
    return bundle_factory.lot(tmp_path)


@pytest.fixture(scope="session")
def every_kind_lot(every_kind: Path) -> Lot:
    """A course of one page, with one question of each kind."""
    course = load(every_kind).course
    assert course is not None
    builder = tree.TreeBuilder(course, site_pages(course, every_kind / "site"))
    (selection,) = (one for one in tree.selections(course) if one.name == "parcours")
    return Lot(course, selection, builder.tree(selection))
