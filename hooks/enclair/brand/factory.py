"""Many bodies at once: a folder each, named after its code, and a page for each département.

A journal says what is whole: a run that was killed is finished by the next. Nothing has its name before it is whole.
One machine: the processes of the standard library. Several: `cluster.py` gives the same function to Dask.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from enclair.brand.communes import ELSEWHERE, Body, departments, vintage
from enclair.brand.copy import Base
from enclair.bundle.archive import TEMPORARY, read_sums, sums_text
from enclair.formats.door import Door
from enclair.pages.templating import environment
from enclair.problems import Problem

CHUNK = 32
"""Bodies a task: enough for a process to work longer than it listens."""
FEW = 2 * CHUNK
"""Below, starting processes would take longer than the work."""
SUMS, INDEX, REFUSED = "SHA256SUMS", "index.html", "refus.csv"
JOURNAL = f"{TEMPORARY}journal.jsonl"


class Order(Struct, frozen=True):
    """What is made for each body, and where: finished packages with their hashes, a folder."""

    packages: tuple[tuple[Path, str], ...]
    out: Path

    def key(self, body: Body) -> str:
        """Return what the packages of a body depend on, and nothing else."""
        packages = [(path.name, digest) for path, digest in self.packages]
        told = json.dumps([body.brand.told(), packages], ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()


class Made(Struct, frozen=True):
    """The packages of a body that are whole: name, size, hash of each."""

    department: str
    code: str
    name: str
    key: str
    files: tuple[tuple[str, int, str], ...]

    def line(self) -> str:
        """Return this as the journal says it."""
        return json.dumps([self.department, self.code, self.name, self.key, self.files], ensure_ascii=False) + "\n"


Work = Callable[[Order, Sequence[Body]], Iterator[Sequence[Made]]]
"""Makes packages of many bodies; what is whole comes as it goes."""


def order(packages: Iterable[Path], out: Path) -> Order:
    """Return what is made of some finished packages. Raises NotABaseError when one cannot be copied in another name."""
    found = tuple((path, hashlib.sha256(path.read_bytes()).hexdigest()) for path in sorted(packages))
    for path, digest in found:
        _base(path, digest)
    return Order(found, out)


@lru_cache(maxsize=64)
def _base(path: Path, _digest: str) -> Base:
    """Return a package made ready, once in a process for each content."""
    return Base(path.read_bytes())


def make(wanted: Order, bodies: Sequence[Body]) -> tuple[Made, ...]:
    """Write the packages of some bodies, each whole before it has its name. One task, on whatever machine."""
    return tuple(_make(wanted, body) for body in bodies)


def _make(wanted: Order, body: Body) -> Made:
    folder = wanted.out / body.department / body.code
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for path, digest in wanted.packages:
        data = _base(path, digest).branded(body.brand)
        aside = folder / f"{TEMPORARY}{os.getpid()}-{path.name}.tmp"
        aside.write_bytes(data)
        aside.replace(folder / path.name)
        files.append((path.name, len(data), hashlib.sha256(data).hexdigest()))
    return Made(body.department, body.code, body.brand.name, wanted.key(body), tuple(files))


def on_this_machine(wanted: Order, bodies: Sequence[Body]) -> Iterator[Sequence[Made]]:
    """Yield what is made, by as many processes as there are processors."""
    tasks = [bodies[start : start + CHUNK] for start in range(0, len(bodies), CHUNK)]
    if len(bodies) < FEW:
        yield from (make(wanted, task) for task in tasks)
        return
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn"), initializer=_die_with_parent) as pool:
        yield from pool.map(make, [wanted] * len(tasks), tasks)


def _die_with_parent() -> None:
    """End this process when the one that started it is killed: it would wait for work for ever.

    It is spawned, not forked: a fork would keep the lock of the folder, and the next run would find it held.
    """

    def watch() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def produce(
    wanted: Order, bodies: Sequence[Body], on_made: Callable[[int], None], work: Work = on_this_machine
) -> int:
    """Make what is not whole yet, then the page and the hashes of each département; return how many were whole."""
    out = wanted.out
    _sweep(out)
    whole = _journal(out)
    todo = [body for body in bodies if not _is_whole(out, whole.get(body.code), wanted.key(body))]
    on_made(len(bodies) - len(todo))
    with (out / JOURNAL).open("a", encoding="utf-8", newline="\n") as journal:
        journal.write("\n")  # a line that a kill cut ends here
        for done in work(wanted, todo):
            for made in done:
                _withdraw(out, whole.get(made.code), made)
                whole[made.code] = made
            journal.write("".join(made.line() for made in done))
            journal.flush()
            on_made(len(done))
    _rewrite(out / JOURNAL, "".join(made.line() for made in whole.values()).encode())
    _list(out, whole)
    _sweep(out)
    return len(bodies) - len(todo)


def _sweep(out: Path) -> None:
    """Take away what a process that died left half-written, in this run or in the one before."""
    for pattern in ("", "*/", "*/*/"):
        for leftover in out.glob(f"{pattern}{TEMPORARY}*.tmp"):
            leftover.unlink(missing_ok=True)


def _journal(out: Path) -> dict[str, Made]:
    """Return what earlier runs wrote whole, by code; a line that was cut says nothing."""
    found: dict[str, Made] = {}
    path = out / JOURNAL
    lines = path.read_text("utf-8", "replace").split("\n") if path.is_file() else []
    for line in lines:
        try:
            department, code, name, key, files = json.loads(line)
            made = Made(department, code, name, key, tuple((one, size, digest) for one, size, digest in files))
        except (ValueError, TypeError):
            continue
        found[made.code] = made
    return found


def _is_whole(out: Path, made: Made | None, key: str) -> bool:
    """Tell whether the packages of a body are those wanted, and all there."""
    if made is None or made.key != key:
        return False
    folder = out / made.department / made.code
    try:
        return all((folder / name).stat().st_size == size for name, size, _ in made.files)
    except OSError:
        return False


def _withdraw(out: Path, before: Made | None, now: Made) -> None:
    """Take away the packages of a body that are no longer made: those of the former version."""
    kept = {name for name, *_ in now.files}
    for name, *_ in before.files if before else ():
        if name not in kept:
            (out / now.department / now.code / name).unlink(missing_ok=True)


def _list(out: Path, whole: Mapping[str, Made]) -> None:
    """Write the page and the hashes of each département, then the page that leads to them."""
    by_department: dict[str, list[Made]] = defaultdict(list)
    for made in whole.values():
        by_department[made.department].append(made)
    names = {**departments(), ELSEWHERE: "Autres organismes"}
    templates = environment(Path(__file__).parent / "templates")
    for department, bodies in by_department.items():
        bodies.sort(key=lambda made: made.code)
        sums = {f"{made.code}/{name}": digest for made in bodies for name, _, digest in made.files}
        page = templates.get_template("departement.html.j2").render(
            code=department, name=names[department], bodies=bodies, vintage=vintage(), sums=SUMS
        )
        _rewrite(out / department / INDEX, page.encode())
        _rewrite(out / department / SUMS, sums_text(sums))
    rows = [(code, names[code], len(by_department[code])) for code in sorted(by_department)]
    page = templates.get_template("departements.html.j2").render(rows=rows, vintage=vintage())
    _rewrite(out / INDEX, page.encode())


def write_refusals(out: Path, refused: Sequence[Problem]) -> None:
    """Write what was refused and why, for a spreadsheet; nothing refused, no file."""
    if not refused:
        (out / REFUSED).unlink(missing_ok=True)
        return
    rows = [("fichier", "ligne", "règle", "pourquoi", "que faire")]
    rows += [(one.source.path, str(one.source.line), one.code, one.message, one.hint) for one in refused]
    text = "".join(";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) + "\r\n" for row in rows)
    _rewrite(out / REFUSED, text.encode("utf-8-sig"))


def _rewrite(path: Path, data: bytes) -> None:
    """Replace a file by a whole one."""
    aside = path.with_name(f"{TEMPORARY}{os.getpid()}-{path.name}.tmp")
    aside.write_bytes(data)
    aside.replace(path)


def packages(dist: Path, doors: Iterable[Door], content: str) -> tuple[Path, ...]:
    """Return the packages of a folder through some doors that hold a selection."""
    names = sorted(read_sums(dist / SUMS))
    found = [dist / name for door in doors for name in names
             if door.made(name) and name.rpartition(f"-{door.name}-")[0].endswith(f"-{content}")]  # fmt: skip
    return tuple(found)
