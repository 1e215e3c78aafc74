"""What a copy in the name of a body costs, beside copying the same bytes: `python -m bench.marque`, after a build.

One package at a time, in processor time; then a département, a package a commune, through the factory; then all of
France, measured on a sample of départements and told by commune. Memory: the highest of a run over one département,
and of one over several.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from enclair.brand.communes import Body, communes_of, departments, of_departments
from enclair.brand.copy import Base
from enclair.brand.factory import order, packages, produce
from enclair.formats import BY_NAME

ROOT = Path(__file__).resolve().parents[1]
RUNS = 40
SHARED = {"dpo": "DPO mutualisé, dpo@exemple.fr", "accessibility": "acces@exemple.fr"}
MOST_MILLISECONDS, MOST_BYTES, MOST_SECONDS = 2, 5, 3
ISERE, SEVERAL = "38", ("38", "69", "73", "74", "01", "26", "07", "42")
CONTENT = "role-petite-commune"
Told = tuple[float, float, int, int]


def bodies_of(*chosen: str) -> list[Body]:
    """Return the communes of some départements."""
    return [one for one in of_departments(chosen, SHARED) if isinstance(one, Body)]


def median(work: Callable[[], object]) -> float:
    """Return the processor time of some work, in milliseconds."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times) * 1000


def one_by_one(folder: Path, body: Body) -> None:
    """Print what each kind of package costs."""
    print("Un paquet, copié puis écrit (temps de processeur, médiane) :")
    for content in ("bases", CONTENT, "parcours"):
        for door in ("html", "scorm12"):
            (path,) = packages(ROOT / "dist", [BY_NAME[door]], content)
            data, out = path.read_bytes(), folder / "copie.zip"
            base = Base(data)
            copied = median(lambda out=out, data=data: out.write_bytes(data))  # type: ignore[misc]
            branded = median(lambda out=out, base=base: out.write_bytes(base.branded(body.brand)))  # type: ignore[misc]
            summed = median(lambda data=data: hashlib.sha256(data).hexdigest())  # type: ignore[misc]
            more = 100 * (out.stat().st_size / len(data) - 1)
            print(f"  {content:20} {door:8} {len(data) / 1000:6.0f} ko  copier {copied:.2f} ms, "
                  f"à un nom {branded:.2f} ms (au plus {MOST_MILLISECONDS}), empreinte {summed:.2f} ms, "
                  f"+{more:.1f} % d’octets (au plus {MOST_BYTES})")  # fmt: skip


def _peak(folder: str, chosen: Sequence[str], queue: multiprocessing.Queue[Told]) -> None:
    """Make the packages of some départements; tell seconds, those of processors, bodies, the highest memory in kB."""
    wanted, bodies = order(packages(ROOT / "dist", [BY_NAME["html"]], CONTENT), Path(folder)), bodies_of(*chosen)
    start = time.perf_counter()
    produce(wanted, bodies, lambda _: None)
    took = time.perf_counter() - start
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    worked = sum(one.ru_utime + one.ru_stime for one in usages)
    queue.put((took, worked, len(bodies), max(one.ru_maxrss for one in usages)))


def run(folder: Path, *chosen: str) -> Told:
    """Return what a run by itself tells."""
    folder.mkdir()
    context = multiprocessing.get_context("spawn")
    queue: multiprocessing.Queue[Told] = context.Queue()
    process = context.Process(target=_peak, args=(str(folder), chosen, queue))
    process.start()
    found = queue.get()
    process.join()
    return found


def copied(base: Path, folder: Path, bodies: Sequence[Body]) -> float:
    """Return the seconds that it takes one process to copy a package as it is, once a body."""
    start = time.perf_counter()
    for body in bodies:
        (folder / body.code).mkdir(parents=True)
        shutil.copyfile(base, folder / body.code / base.name)
    return time.perf_counter() - start


def main() -> None:
    """Print every measure."""
    with tempfile.TemporaryDirectory() as name:
        folder, bodies = Path(name), bodies_of(ISERE)
        one_by_one(folder, bodies[0])
        (base,) = packages(ROOT / "dist", [BY_NAME["html"]], CONTENT)
        took, worked, number, used = run(folder / "isere", ISERE)
        plain = copied(base, folder / "copies", bodies)
        print(f"Isère, {number} communes, un paquet « {CONTENT} » chacune, {os.cpu_count()} processeurs :")
        print(f"  {took:.2f} s (au plus {MOST_SECONDS}), dont {worked:.2f} s de processeur ; copier les mêmes octets, "
              f"{plain:.2f} s ; rapport {took / plain:.1f}")  # fmt: skip
        shutil.rmtree(folder / "isere")
        shutil.rmtree(folder / "copies")
        longer, busy, many, more = run(folder / "plusieurs", *SEVERAL)
        size = sum(path.stat().st_size for path in (folder / "plusieurs").rglob("*.zip")) / many
        whole = sum(len(communes_of(code)) for code in departments())
        print(f"{len(SEVERAL)} départements, {many} communes : {longer:.1f} s, dont {busy:.1f} s de processeur, "
              f"{1000 * busy / many:.1f} ms par commune")  # fmt: skip
        print(f"  mémoire au plus haut : {used / 1000:.0f} Mo pour un département, {more / 1000:.0f} Mo pour huit")
        print(f"France, {whole} communes × un paquet, d’après ce rythme : {longer / many * whole / 60:.1f} min, "
              f"{size * whole / 1e9:.1f} Go")  # fmt: skip


if __name__ == "__main__":
    main()
