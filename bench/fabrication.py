"""How long the whole build takes, against a bare `mkdocs build` of the same pages.

Bare: Material and mkdocs-quiz as they come, the same Markdown, no check, no bundle. Whole: check, site and every
bundle. Paired runs, one of each in turn, so that a slow moment of the machine falls on both. Then how long
`mkdocs serve` takes to build again after an edit of one lesson, as it says itself. Last, what each format of packages
costs by itself: its time for all the selections once their pages are ready, and its bytes; those that take minutes, and
that no plain build makes, come last.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from enclair.bundle import selections
from enclair.bundle.archive import deflate
from enclair.bundle.tree import TreeBuilder
from enclair.formats import DOORS
from enclair.formats.door import Lot
from enclair.model import Item, Page
from enclair.reading.load import load
from enclair.room.reading import site_pages
from enclair.site import Site

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5
FEWEST = ("html", "scorm12")
"""The formats that packages had at first."""
BARE = """\
site_name: L’IA en clair
site_dir: {site}
docs_dir: {docs}
use_directory_urls: false
theme: {{name: material, language: fr, font: false}}
plugins: [search, mkdocs_quiz]
markdown_extensions: [admonition, fenced_code, footnotes, sane_lists, tables, toc]
"""


def bare_project(folder: Path) -> Path:
    """Write the same pages as a plain MkDocs project; return its configuration file."""
    course = load(ROOT).course
    if course is None:
        raise SystemExit("le parcours est illisible")
    site = Site(course, date.today())
    docs = folder / "docs"
    for uri, page in site.sources.items():
        path = docs / Path(uri).with_suffix(".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {page.title}\n\n{_plain(page, site.items)}", "utf-8")
    for generated in site.generated.values():
        path = docs / Path(generated.uri).with_suffix(".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {generated.title}\n\n{generated.html}", "utf-8")
    for uri, picture in site.images().items():
        (docs / uri).parent.mkdir(parents=True, exist_ok=True)
        (docs / uri).write_bytes(picture.data)
    config = folder / "mkdocs.yml"
    config.write_text(BARE.format(site=folder / "site", docs=docs), "utf-8")
    return config


def _plain(page: Page, items: Mapping[str, Item]) -> str:
    """Return a page as a plain MkDocs project would write it: questions in mkdocs-quiz’s syntax, facts as footnotes."""
    lines = page.written.split("\n")
    for ref in page.quizzes:
        block = textwrap.indent(_quiz(items[ref.id]), " " * (ref.source.column - 1))
        lines[ref.source.line - page.source.line] = f"\n{block}\n"
    notes = dict.fromkeys(ref.id for ref in page.facts)
    return "\n".join([*lines, "", *(f"[^{fact_id}]: {fact_id}" for fact_id in notes)])


def _quiz(item: Item) -> str:
    """Return a question as a plain project would ask it; the texts of one that mkdocs-quiz ignores, as a list."""
    lines = item.interaction.syntax(item)
    if lines is None:
        return "\n".join([item.stem, "", *(f"- {' '.join(text.split())}" for text, _ in item.interaction.texts())])
    texts = {name: " ".join(text.split()) for name, text in item.interaction.named(item)}
    return "\n".join(["<quiz>", *(line.format_map(texts) for line in lines), "</quiz>"])


def environment() -> dict[str, str]:
    """Return the environment of the commands to time."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # pip compiled the bare build: ours is compiled once too
    return environment


def seconds(command: list[str]) -> float:
    """Return the wall time of a command that must succeed."""
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, env=environment(), capture_output=True)
    return time.perf_counter() - start


def rebuilds(folder: Path) -> list[float]:
    """Return the seconds that the server says each rebuild took, one lesson edited each time."""
    for name in ("modules", "quizzes", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    lesson = folder / "modules" / "bases" / "les-biais.md"
    text = lesson.read_text("utf-8")
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:0"]
    found: list[float] = []
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        for line in server.stdout or ():
            if took := re.search(r"built in ([\d.]+) seconds", line):
                found.append(float(took[1]))
            if len(found) > RUNS:
                server.terminate()
            elif "Serving on" in line or "Reloading browsers" in line:
                more = "Une phrase de plus. " * len(found)
                lesson.write_text(text.replace("## À vous", f"{more}\n\n## À vous"), "utf-8")
    return found[1:]


def doors() -> Iterator[tuple[str, float, int, int]]:
    """Yield what comes before all doors, then each one: name, seconds, files, bytes; the site must be built."""
    course = load(ROOT).course
    assert course is not None
    builder = TreeBuilder(course, site_pages(course, ROOT / "site"))
    builder.prepare()
    start = time.perf_counter()
    deflated = lru_cache(maxsize=1024)(deflate)
    lots = [Lot(course, selection, builder.tree(selection), deflated) for selection in selections(course)]
    size = sum(len(stream.stream) for lot in lots for stream in lot.streams.values())
    yield "pages de tous les paquets, compressées", time.perf_counter() - start, len(lots), size
    for door in (one for one in DOORS if not one.missing()):
        start = time.perf_counter()
        made = [len(door.write(lot)) for lot in lots if door.serves(course, lot.selection)]
        yield door.name, time.perf_counter() - start, len(made), sum(made)


def main() -> None:
    """Print medians and their ratio, then what each door costs."""
    with tempfile.TemporaryDirectory() as name:
        config = bare_project(Path(name))
        bare = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
        whole = [sys.executable, "-m", "enclair", "build"]
        few = [sys.executable, "-m", "enclair", "bundle", *(f"--format={name}" for name in FEWEST)]
        times: dict[str, list[float]] = {"nu": [], "deux": [], "tout": []}
        for _ in range(RUNS):
            times["nu"].append(seconds(bare))
            times["deux"].append(seconds(few))
            times["tout"].append(seconds(whole))
    naked, light, complete = (statistics.median(found) for found in times.values())
    print(f"Fabrication, médiane de {RUNS} paires :")
    print(f"  mkdocs build nu, mêmes pages : {naked:.2f} s")
    print(f"  vérification + site + paquets : {complete:.2f} s")
    print(f"  rapport : {complete / naked:.2f}")
    print(f"  avec {' et '.join(FEWEST)} seuls : {light:.2f} s ; tous les formats : {complete / light:.2f} fois plus")
    with tempfile.TemporaryDirectory() as name:
        print(f"  refaire après une retouche, sous « serve » : {statistics.median(rebuilds(Path(name))):.2f} s")
    print("Formats, chacun pour toutes les sélections :")
    for what, took, files, size in doors():
        print(f"  {what} : {took:.2f} s, {files} fichiers, {size / 1e6:.1f} Mo")


if __name__ == "__main__":
    main()
