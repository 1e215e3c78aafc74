"""What several files have in common: made once, told from anything else, kept for the next run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import pytest
from msgspec.structs import replace

from conftest import as_a_new_run
from enclair.cache import Shelf
from enclair.formats import available, shared
from enclair.formats.door import Door, Lot
from enclair.formats.shared import Shared

T = TypeVar("T")
KEY = ("essai", "page")


def count(made: list[str], outcome: str = "une page") -> Callable[[], str]:
    """Return what makes an outcome, and notes it each time."""

    def make() -> str:
        made.append(outcome)
        return outcome

    return make


def shelf(root: Path) -> Shelf:
    """Return what a new run finds."""
    as_a_new_run()
    return Shelf(root, "morceaux")


def test_a_part_is_made_once() -> None:
    made: list[str] = []
    parts = Shared()
    assert [parts.once(KEY, count(made)) for _ in range(3)] == ["une page"] * 3
    assert parts.once((*KEY, "autre"), count(made, "une autre")) == "une autre"
    assert parts.once(("essai", "page\0autre"), count(made, "encore")) == "encore"
    assert made == ["une page", "une autre", "encore"]


def test_another_process_hands_over_what_it_made() -> None:
    made: list[str] = []
    beside, here = Shared(), Shared()
    beside.once(("essai", "avant"), count([]))
    _, parts = beside.noted(lambda: beside.once(KEY, count(made)))
    assert len(parts) == 1
    here.add(parts)
    assert here.once(KEY, count(made)) == "une page"
    assert made == ["une page"]


@pytest.mark.usefixtures("home")
def test_parts_are_kept_for_the_next_runs(project: Path) -> None:
    """Even through a run that asks for another one."""
    made: list[str] = []
    for key in (KEY, ("essai", "autre"), KEY):
        parts = Shared(shelf(project))
        parts.once(key, count(made))
        parts.save()
    assert len(made) == 2


@pytest.mark.usefixtures("home")
def test_too_much_is_not_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond its bound, a run keeps what it made, and forgets what nobody asked for; a bigger part is made each time."""
    monkeypatch.setattr(shared, "MOST", 150)
    made: list[str] = []
    for key in (KEY, ("essai", "autre"), KEY):
        parts = Shared(shelf(project))
        parts.once(key, count(made, "x" * 100))
        parts.save()
    assert len(made) == 3
    parts = Shared()
    for _ in range(2):
        parts.once(KEY, count(made, "y" * 200))
    assert len(made) == 5


def test_a_question_counts_with_its_facts(every_kind_lot: Lot) -> None:
    """A part made of it is made again when a word of it changes, or what its source says."""
    lot = every_kind_lot
    item = next(item for item in lot.items if item.facts)
    fact = lot.course.facts[item.facts[0].id]
    facts = {**lot.course.facts, fact.id: replace(fact, note=f"{fact.note}.")}
    others = replace(lot, shared=Shared()), replace(lot, course=replace(lot.course, facts=facts), shared=Shared())
    told = [lot.question(item), others[0].question(replace(item, stem=f"{item.stem}.")), others[1].question(item)]
    assert len({*told}) == 3
    assert replace(lot, shared=Shared()).question(item) == told[0]


class Watched(Shared):
    """Notes what is made, compressed files apart: a page is made of all that stands around its article."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    def once(self, key: Iterable[str], make: Callable[[], T]) -> T:
        """Return what ``make`` makes."""
        kind, *_ = told = [*key]
        once = super().once
        outcome, made = self.noted(lambda: once(told, make))
        self.kinds += [kind] * len(made) if kind not in {"deflate", "whole"} else []
        return outcome


@pytest.mark.parametrize("door", [door for door in available() if door.has_parts], ids=lambda door: door.name)
def test_parts_made_ahead_leave_nothing_to_make(every_kind_lot: Lot, door: Door) -> None:
    """What the cores make side by side is all that a file asks for of its pages."""
    lot = replace(every_kind_lot, shared=Watched())
    assert isinstance(lot.shared, Watched)
    for entry in lot.selection.entries:
        door.make_parts(lot, entry)
    made = [*lot.shared.kinds]
    assert made
    assert door.write(lot) == door.write(replace(every_kind_lot, shared=Shared()))
    assert lot.shared.kinds == made


def test_doors_that_make_nothing_of_a_page_have_no_parts(every_kind_lot: Lot) -> None:
    """A door says whether its parts take time: those that do not are not waited for."""
    for door in (door for door in available() if not door.has_parts):
        lot = replace(every_kind_lot, shared=Watched())
        door.write(lot)
        assert isinstance(lot.shared, Watched)
        assert not lot.shared.kinds, door.name
