"""Every door keeps the promises of `Door`: it maps each kind of question or says why not, and loses nothing in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import bundle_factory
from bundle_factory import write_bundles
from enclair.bundle.archive import deflate, zip_archive
from enclair.formats import BY_NAME, DOORS, UnknownDoorError, named
from enclair.formats.door import Door, Loss, Lot
from enclair.formats.inspect import inspect_archive
from enclair.questions import KINDS

MADE = [door for door in DOORS if not door.missing()]


def ids(doors: list[Door] | tuple[Door, ...]) -> Iterator[str]:
    return (door.name for door in doors)


def test_doors_are_told_apart() -> None:
    """Each has its own name, lower case, with a title and an audience that end without a full stop."""
    assert len(BY_NAME) == len(DOORS) >= 2
    for door in DOORS:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", door.name)
        assert door.title
        assert door.audience
        assert not (door.title + door.audience).endswith(".")
        assert re.fullmatch(r"(\.[a-z0-9]+)+", door.suffix)


@pytest.mark.parametrize("door", DOORS, ids=ids(DOORS))
def test_every_kind_is_mapped_or_declared_lost(door: Door) -> None:
    """No pair (kind of question, door) without an answer: what it becomes, or why it is lost."""
    assert set(door.kinds) == set(KINDS)
    for fate in door.kinds.values():
        assert (fate.what and fate.why) if isinstance(fate, Loss) else fate


@pytest.mark.parametrize("door", MADE, ids=ids(MADE))
def test_nothing_is_lost_in_silence(door: Door, every_kind_lot: Lot, tiny: Lot, tmp_path: Path) -> None:
    """What is read back of a file, and the losses declared, make what the sources hold; `inspect` says so too."""
    for lot in (every_kind_lot, tiny):
        data = door.write(lot)
        assert door.recognises(data)
        lost = [loss.costs for loss in door.losses(lot)]
        assert sum(lost, door.counts(data)) == lot.tree.counts
        path = tmp_path / f"fichier{door.suffix}"
        path.write_bytes(data)
        report = inspect_archive(path)
        assert report.problems == ()
        assert report.held == door.counts(data)
        assert len(report.losses) == len(lost)
        assert door.title in str(report)


@pytest.mark.parametrize("door", MADE, ids=ids(MADE))
def test_a_file_has_the_same_bytes_twice(door: Door, every_kind_lot: Lot) -> None:
    """Nothing of the time, of the machine or of the order of sets stands in a file."""
    assert door.write(every_kind_lot) == door.write(every_kind_lot)


@pytest.mark.parametrize("door", MADE, ids=ids(MADE))
@pytest.mark.parametrize("data", [b"", b"PK", b"<?xml version='1.0'?><quiz/>", b"%PDF-1.7"], ids=len)
def test_a_foreign_file_is_refused(door: Door, data: bytes) -> None:
    """What is not of this door is not taken for it, and reading it raises ValueError, nothing else."""
    assert not door.recognises(data)
    with pytest.raises(ValueError):  # noqa: PT011  messages are those of each format
        door.counts(data)


@pytest.mark.parametrize("door", MADE, ids=ids(MADE))
def test_a_cut_file_is_refused(door: Door, tiny: Lot) -> None:
    """Half a file is refused with ValueError, or holds less; it never passes for whole."""
    data = door.write(tiny)
    with suppress(ValueError):
        assert door.counts(data[: len(data) // 2]) != door.counts(data)


def test_doors_do_not_take_one_for_another(tiny: Lot) -> None:
    """A file is recognised by its own door alone."""
    for door in MADE:
        data = door.write(tiny)
        assert [other.name for other in MADE if other.recognises(data)] == [door.name]
    foreign = zip_archive({"lisez-moi.txt": deflate(b"rien")})
    assert not [door.name for door in MADE if door.recognises(foreign)]


def test_doors_are_named_in_their_order() -> None:
    """No name means all that can be made; an unknown one is told, with the closest or with the list."""
    assert named([]) == tuple(door for door in MADE if not door.is_long)
    assert named(["scorm12", "html"]) == (BY_NAME["html"], BY_NAME["scorm12"])
    with pytest.raises(UnknownDoorError, match=r"^le format « scrm12 » n’existe pas : vouliez-vous dire « scorm12 » \?$"):
        named(["html", "scrm12"])
    with pytest.raises(UnknownDoorError, match=r"^le format « xyzt » n’existe pas : les formats sont html, epub, scorm12"):
        named(["xyzt"])


def test_a_door_without_its_tool_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked for by name, it is refused; not asked for, it is left out."""
    monkeypatch.setattr(type(BY_NAME["html"]), "missing", lambda _: "installez l’outil")
    with pytest.raises(UnknownDoorError, match=r"^le format « html » ne peut pas être fabriqué : installez l’outil$"):
        named(["html"])
    assert "html" not in [door.name for door in named([])]


def test_what_a_door_cannot_hold_is_one_sentence(every_kind_lot: Lot, tmp_path: Path) -> None:
    """Each kind of question that a door loses is told by `inspect` on a line of its own, with how many and why."""
    for door in MADE:
        path = tmp_path / f"fichier{door.suffix}"
        path.write_bytes(door.write(every_kind_lot))
        told = [line for line in str(inspect_archive(path)).splitlines() if line.startswith("  Perdu : ")]
        for fate in (fate for fate in door.kinds.values() if isinstance(fate, Loss)):
            assert [line for line in told if line == f"  Perdu : {fate.what} (1) : {fate.why}"], (door.name, fate.what)


def test_a_door_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that a door cannot write stops the run: every file that was there stays, to the byte, and no other."""
    def refuse(*_: object) -> bytes:
        raise ValueError("question impossible")

    course, out = bundle_factory.course(tmp_path), tmp_path / "dist"
    write_bundles(course, bundle_factory.rendering(), out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    monkeypatch.setattr(type(BY_NAME["gift"]), "write", refuse)
    later = bundle_factory.next_version(course)
    with pytest.raises(ValueError, match="question impossible"):
        write_bundles(later, bundle_factory.rendering(), out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
