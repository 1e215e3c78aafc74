"""How the build grows: the real course, then copies of it under new ids in one project, as a body with dozens would.

`python -m bench.croissance [1 4 16]`. A copy has its own modules, lessons, objectives, questions, roles; the register
of facts, which holds a megabyte at most, the glossary, the demonstrations, the use cases and the pages of docs/ are
shared. Each step goes through the real command, in a folder of its own: wall time, processor time of all processes, the
highest memory of one process, and of all at the same moment, memory that forks share counted once. Figures are best
read in pages. A list of roles holds 500 at most: 38 copies.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from msgspec.structs import replace

from bench.fabrication import FEWEST, PARTS, ROOT, environment
from enclair.model import Course, Kind, Module
from enclair.reading.load import load
from enclair.rules import Context
from enclair.rules.items import key_positions_are_even

COPIES = (1, 4)
STEPS = {
    "check": ("check",),
    "bundle": ("bundle", *(f"--format={name}" for name in FEWEST)),
    "build": ("build",),
}
RENAMED = (Kind.OBJECTIVE, Kind.LESSON, Kind.ITEM)
"""Ids that no prose holds, wherever they are written; those of modules and roles are common words."""
SHUFFLED = '---\nignorer: {QUI005: "les propositions se mélangent d’après des identifiants, ceux de la copie"}\n'
ROLES = re.compile(r"^roles: \[.*\]$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds, processor seconds, megabytes of its biggest process and of all together."""

    wall: float
    cpu: float
    biggest: float
    together: float


class Copier:
    """Writes a course again under other ids."""

    def __init__(self, course: Course, folder: Path) -> None:
        """``folder`` is the project: the copies go beside what they are made from."""
        self.course, self.folder = course, folder
        ids = (re.escape(one) for kind in RENAMED for one in course.ids[kind])
        self.ids = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(ids, key=len, reverse=True))})(?![\w-])")
        slugs = "|".join(module.slug for module in course.modules)
        self.modules = re.compile(rf"(?m)(?:(?<=^id: )|(?<=^module: ))(?:{slugs})$|(?<=\.\./)(?:{slugs})(?=/)")

    def write(self, number: int) -> None:
        """Add a copy to the project; every id of it ends with `-c` and its number."""
        for module in self.course.modules:
            source, target = (self.folder / "modules" / f"{module.slug}{end}" for end in ("", f"-c{number}"))
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("catalogue.yml"))
            for path in target.rglob("*.md"):
                path.write_text(self.renamed(path.read_text("utf-8"), number), "utf-8")
            if self.is_uneven(module, number):
                sheet = target / "index.md"
                sheet.write_text(sheet.read_text("utf-8").replace("---\n", SHUFFLED, 1), "utf-8")
            bank = self.folder / "quizzes" / f"{module.slug}.yml"
            if bank.is_file():
                renamed = self.renamed(bank.read_text("utf-8"), number)
                bank.with_name(f"{module.slug}-c{number}.yml").write_text(renamed, "utf-8")

    def is_uneven(self, module: Module, number: int) -> bool:
        """Tell whether the right answers of a copy stand in one place too often: choices are shuffled by the id."""
        if module.bank is None:
            return False
        items = (replace(item, id=f"{item.id}-c{number}") for item in module.bank.items)
        copy = replace(module, bank=replace(module.bank, items=tuple(items)))
        return any(key_positions_are_even(copy, Context(self.course, date.today())))

    def renamed(self, text: str, number: int) -> str:
        """Return a text of the course as the copy has it."""
        text = self.ids.sub(rf"\g<0>-c{number}", text)
        text = self.modules.sub(rf"\g<0>-c{number}", text)
        return ROLES.sub(lambda line: re.sub(r"[a-z-]+(?=[,\]])", rf"\g<0>-c{number}", line[0]), text)


def grown_project(folder: Path, copies: int, root: Path = ROOT) -> Path:
    """Write a project that holds the course of another so many times; return its folder."""
    for name in PARTS:
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(root / "mkdocs.yml", folder)
    course = load(root).course
    assert course is not None, "the course is sound"
    copier, path = Copier(course, folder), folder / "modules" / "parcours.yml"
    told = yaml.safe_load(path.read_text("utf-8"))
    modules, roles = list(told["modules"]), dict(told["roles"])
    for number in range(2, copies + 1):
        copier.write(number)
        told["modules"] += [f"{slug}-c{number}" for slug in modules]
        told["roles"] |= {f"{id_}-c{number}": {**role} for id_, role in roles.items()}
    path.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), "utf-8")
    return folder


def cost(command: Iterable[str], folder: Path) -> Cost:
    """Return what a command that must succeed took, its children with it; Linux alone counts all of it."""
    start, highest, counted = time.perf_counter(), 0.0, 0.0
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([*command], cwd=folder, env=environment(), stdout=said, stderr=said)
        pid, status, usage = 0, 0, resource.getrusage(resource.RUSAGE_SELF)
        while not pid:
            time.sleep(0.1)
            if time.perf_counter() > counted + 1:  # to count memory stops whoever holds it
                highest, counted = max(highest, sum(_shares(process.pid))), time.perf_counter()
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        process.returncode = status
        if status:
            said.seek(0)
            raise SystemExit(said.read().decode()[-3000:])
    return Cost(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, highest / 1024)


def _shares(pid: int) -> Iterator[int]:
    """Yield the kilobytes of a process and of those it started, each page of memory shared out between its holders."""
    with suppress(OSError):
        folder = Path("/proc", str(pid))
        told = re.search(r"^Pss: +(\d+)", (folder / "smaps_rollup").read_text(), re.MULTILINE)
        yield int(told[1]) if told else 0
        for task in (folder / "task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _shares(int(child))


def grown(copies: int) -> tuple[dict[str, Cost], int, int]:
    """Return what each command took on a project of so many copies, its pages, the packages of the whole build."""
    with tempfile.TemporaryDirectory() as name:
        folder = grown_project(Path(name), copies)
        costs = {}
        for step, words in STEPS.items():
            for made in (".cache", "site", "dist"):
                shutil.rmtree(folder / made, ignore_errors=True)
            costs[step] = cost((sys.executable, "-m", "enclair", *words), folder)
        pages = sum(1 for _ in (folder / "site").rglob("*.html"))
        return costs, pages, sum(1 for _ in (folder / "dist").glob("*-*.*"))


def main(copies: Sequence[int] = COPIES) -> None:
    """Print what each step took, and how much more a page costs than in the course alone."""
    print("Croissance, parcours recopié sous d’autres identifiants :")
    first: dict[str, tuple[Cost, int]] = {}
    for times in copies:
        costs, pages, packages = grown(times)
        print(f"  {times} fois : {pages} pages, {packages} paquets")
        for step, took in costs.items():
            alone, few = first.setdefault(step, (took, pages))
            each = f"par page, {took.wall / alone.wall * few / pages:.2f} fois le temps de la première ligne"
            print(f"    {step:6} {took.wall:6.1f} s, {took.cpu:6.1f} s de processeur, {took.biggest:5.0f} Mo au plus "
                  f"dans un processus, {took.together:5.0f} Mo en tout ; {each}")  # fmt: skip


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or COPIES)
