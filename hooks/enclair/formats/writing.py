"""Every file of `dist/`: each selection of the course, through each door; all take their names together."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from enclair import integration
from enclair.beside import Beside, shared_out
from enclair.bundle import SUMS, TRAINER_LOT
from enclair.bundle.archive import TEMPORARY, Publication, publishing, read_sums, sum_of, sums_text
from enclair.bundle.tree import Entry, Rendering, Selection, TreeBuilder, selections
from enclair.cache import Shelf
from enclair.downloads import Made, beside, former_sums, read_versions
from enclair.formats import DOORS, available
from enclair.formats.door import Door, Lot
from enclair.formats.known import Known
from enclair.formats.shared import Shared
from enclair.model import Course
from enclair.typography import french

T = TypeVar("T")
SHELF, PARTS = "paquets", "morceaux"
OnBundle = Callable[[str], None]
OnReady = Callable[[Mapping[Path, Made]], None]
Wanted = tuple[Selection, Sequence[Door]]
"""A selection, and the formats to make of it."""


def files_to_make(course: Course, doors: Sequence[Door]) -> int:
    """Return how many files these doors make of a course."""
    return sum(door.serves(course, selection) for selection in selections(course) for door in doors)


class Bundles:
    """Every package of a course, made beside while its site is rendered, until all take their names.

    Those of this course that are no longer made leave then, other doors included: what stands in a folder was made in
    one run. One that an earlier run made from the same things stays where it is, if it is whole.
    """

    def __init__(  # noqa: PLR0913  what to make, where, and who hears of it
        self,
        course: Course,
        rendering: Rendering,
        out: Path,
        *,
        doors: Sequence[Door] = (),
        on_bundle: OnBundle = lambda _: None,
        is_remembered: bool = False,
    ) -> None:
        """No door named: all those whose tools are installed; ``is_remembered``: what is made serves the next runs.

        ``on_bundle`` hears the name of each in the process that makes it.
        """
        self.course, self.rendering, self.out, self.doors = course, rendering, out, doors or available()
        self.on_bundle, self.is_remembered = on_bundle, is_remembered
        self.former = former_sums(course, out)
        self.write = Publication(out)
        self._shelves: Sequence[Shelf | Shared] = ()
        self._work = Beside(self._made, self._remember)

    def _made(self) -> tuple[dict[str, Made], set[str]]:
        """Write aside every package but those known; return what is said of each, the names of those known."""
        shelf, parts = (Shelf(self.course.root, name) if self.is_remembered else None for name in (SHELF, PARTS))
        known, shared = Known(self.course, self.rendering, self.out, shelf), Shared(parts)
        found = {}
        for one in _packages(self.doors, self.write, known, shared):
            found[one.name] = one
            self.on_bundle(one.name)
        self._shelves = [shelf, shared] if shelf else []
        return found, known.kept

    def _remember(self) -> None:
        for shelf in self._shelves:
            shelf.save()

    def publish(self, on_ready: OnReady) -> tuple[Path, ...]:
        """Give the packages their names once all are whole and ``on_ready`` heard where each is; return their paths.

        What lists them is written too. Raises BrokenPackageError or LostWordsError, both bugs of ours, before anything
        in the folder changes.
        """
        course, out = self.course, self.out
        try:
            found, kept = self._work.outcome()
            names = (door.file_name(course, selection) for selection in selections(course) for door in DOORS)
            placed = ((out / name if name in kept else self.write.held(name), name) for name in names if name in found)
            made = {path: found[name] for path, name in placed}
            packages = {one.name: one.digest for one in made.values()}
            lists = beside(course, made.values())
            sums = packages | {integration.FILE: hashlib.sha256(lists[integration.FILE]).hexdigest()}
            self.write(SUMS, sums_text(sums))
            for name, data in lists.items():
                self.write(name, data)
            on_ready(made)
            _withdraw(out, sums, lists)
            self.write.publish()
            self._work.end()
        finally:
            self.leave()
        for suffix in {door.suffix for door in DOORS}:
            for path in {*out.glob(f"{course.id}-*{suffix}")} - {*out.glob(f"{course.id}-{TRAINER_LOT}-*.zip")}:
                if path.name not in packages and self._is_ours(path):
                    path.unlink()
        return tuple(out / name for name in sorted(packages))

    def _is_ours(self, path: Path) -> bool:
        """Tell whether a file is one that this course made in this folder."""
        return self.former.get(path.name) == sum_of(path) or _course_of(path) == self.course.id

    def leave(self) -> None:
        """Leave nothing behind of packages that did not take their names."""
        self._work.stop()
        self.write.leave()
        with suppress(OSError):  # a folder that holds something stays
            self.out.rmdir()


def add_long_files(course: Course, rendering: Rendering, out: Path) -> tuple[str, ...]:
    """Add to the packages just written those that take minutes, and say so where they are listed; return their names.

    Nothing when their tools are not installed. The whole course is made here, its modules beside.
    """
    doors = [door for door in DOORS if door.is_long and not door.missing()]
    names = {door.name for door in doors}
    builder, shared = TreeBuilder(course, rendering), Shared()

    def files(*, are_modules: bool) -> Iterator[tuple[Made, bytes]]:
        for selection in selections(course):
            if (selection.kind == "module") is are_modules:
                lot = Lot(course, selection, builder.tree(selection), shared)
                yield from (_made(door, lot) for door in doors if door.serves(course, selection))

    builder.prepare()
    modules = Beside(lambda: [*files(are_modules=True)])
    made = dict([*files(are_modules=False), *modules.outcome()])
    others = [one for one in read_versions(out) if one.door not in names]
    packages, prints = [one for one in others if one.door], [one for one in others if not one.door]
    with publishing(out) as write:
        for one, data in made.items():
            write(one.name, data)
        lists = beside(course, [*packages, *made, *prints])
        sums = {one.name: one.digest for one in made}
        sums[integration.FILE] = hashlib.sha256(lists[integration.FILE]).hexdigest()
        write(SUMS, sums_text(read_sums(out / SUMS) | sums))
        for name, data in lists.items():
            write(name, data)
    return tuple(one.name for one in made)


def _withdraw(out: Path, sums: Mapping[str, str], lists: Mapping[str, bytes]) -> None:
    """Leave in `SHA256SUMS` the lines that stay true while packages take their names: a kill leaves no false one.

    The other lists leave when they change.
    """
    for name, data in lists.items():
        if (out / name).is_file() and (out / name).read_bytes() != data:
            (out / name).unlink()
    path = out / SUMS
    kept = sums_text({name: digest for name, digest in read_sums(path).items() if sums.get(name, digest) == digest})
    if path.is_file() and path.read_bytes() != kept:
        aside = out / f"{TEMPORARY}{os.getpid()}-{SUMS}-avant.tmp"
        aside.write_bytes(kept)
        os.replace(aside, path)  # noqa: PTH105  as Path.replace does


def _packages(doors: Sequence[Door], write: Publication, known: Known, shared: Shared) -> Iterator[Made]:
    """Write aside every package but those known, and yield what is said of each."""
    to_make: list[Wanted] = []
    for selection in selections(known.course):
        served = {door: known.made(selection, door) for door in doors if door.serves(known.course, selection)}
        yield from filter(None, served.values())
        if wanted := [door for door, made in served.items() if made is None]:
            to_make.append((selection, wanted))
    if to_make:
        for selection, made in _Press(known.course, known.rendering, write, shared).packages(to_make):
            known.keep(selection, made)
            yield made


class _Press:
    """Makes packages, each core as many pages as the others."""

    def __init__(self, course: Course, rendering: Rendering, write: Publication, shared: Shared) -> None:
        self.course, self.write, self.shared = course, write, shared
        self.builder = TreeBuilder(course, rendering)
        self.builder.prepare()
        self.ready: dict[str, Lot] = {}

    def packages(self, to_make: Sequence[Wanted]) -> Iterator[tuple[Selection, Made]]:
        """Write packages aside, and yield what is said of each."""
        whole, doors = max(to_make, key=lambda one: len(one[0].entries))  # its pages are those of the others
        self.make_parts(whole, doors)
        own, *others = shared_out(to_make, lambda one: len(one[0].entries) * len(one[1]))
        beside = [partial(self.shared.noted, partial(lambda lot: [*self.written(lot)], lot)) for lot in others if lot]
        works = [Beside(work) for work in beside]
        try:
            yield from self.written(own)
            for work in works:
                found, parts = work.outcome()
                self.shared.add(parts)
                yield from found
        finally:
            for work in works:
                work.stop()

    def lot(self, selection: Selection) -> Lot:
        """Return what packages of a selection hold."""
        return self.ready.pop(selection.name, None) \
            or Lot(self.course, selection, self.builder.tree(selection), self.shared)  # fmt: skip

    def written(self, wanted: Sequence[Wanted]) -> Iterator[tuple[Selection, Made]]:
        """Write some of the packages."""
        for selection, doors in wanted:
            lot = self.lot(selection)
            for door in doors:
                made, data = _made(door, lot)
                self.write(made.name, data)
                yield selection, made

    def make_parts(self, selection: Selection, doors: Sequence[Door]) -> None:
        """Make the parts of a selection that its packages share with others, if some do."""
        in_parts = [door for door in doors if door.has_parts]
        if not in_parts:
            return
        lot = self.ready[selection.name] = self.lot(selection)

        def make(entries: Sequence[Entry]) -> None:
            for entry in entries:
                for door in in_parts:
                    door.make_parts(lot, entry)

        names, articles = ",".join(door.name for door in in_parts), lot.tree.articles
        entries = [entry for entry in selection.entries if not self.shared.knows("page", names, articles[entry.name])]
        made = _by_all(entries, lambda entry: len(articles[entry.name]),
                       lambda entries: self.shared.noted(lambda: make(entries)))  # fmt: skip
        for _, parts in made:
            self.shared.add(parts)


def _by_all(
    entries: Sequence[Entry], weight: Callable[[Entry], int], work: Callable[[Sequence[Entry]], T]
) -> Iterator[T]:
    """Have each core work on as many pages as the others; yield what those beside made."""
    own, *others = shared_out(entries, weight)
    works = [Beside(partial(work, lot)) for lot in others if lot]
    work(own)
    yield from (one.outcome() for one in works)


def _made(door: Door, lot: Lot) -> tuple[Made, bytes]:
    """Return what is said of the file of a selection, and its bytes."""
    data, selection = door.write(lot), lot.selection
    losses = tuple(dict.fromkeys(f"{loss.what} : {loss.why}" for loss in door.losses(lot)))
    name, digest = door.file_name(lot.course, selection), hashlib.sha256(data).hexdigest()
    title = selection.title.replace(french(f"{lot.course.title} :"), french("Parcours :"))
    review = str(lot.tree.told["a_relire_avant"] or "")
    return Made(name, title, len(data), digest, door.name, selection.name, losses, review), data


def _course_of(path: Path) -> str | None:
    """Return the id of the course that a file says it comes from, or None when it is not one of ours."""
    try:
        data = path.read_bytes()
        doors = (door for door in DOORS if path.name.endswith(door.suffix))
        told = next((door.provenance(data) for door in doors if door.recognises(data)), b"")
        return str(json.loads(told)["parcours"])
    except (OSError, LookupError, TypeError, ValueError):
        return None
