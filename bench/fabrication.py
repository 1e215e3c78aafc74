"""How long the whole build takes, against a bare `mkdocs build` of the same pages.

Bare: Material and mkdocs-quiz as they come, the same Markdown, no check, no bundle. Whole: check, site and every
bundle. Paired runs, one of each in turn, so that a slow moment of the machine falls on both. Then what an author waits
for: a build, a check, once a lesson was retouched, or nothing was; under `mkdocs serve`, from a save to its page, or to
the error in its place. Last, what each format of packages costs by itself: its time for all the selections once their
pages are ready, and its bytes; those that take minutes, and that no plain build makes, come last.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

from enclair.bundle import selections
from enclair.bundle.tree import TreeBuilder
from enclair.cache import FOLDER
from enclair.formats import DOORS
from enclair.formats.door import Lot
from enclair.formats.shared import Shared
from enclair.model import Item, Page
from enclair.reading.load import load
from enclair.room.reading import site_pages
from enclair.settings import CONTENT
from enclair.site import Site

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5
PARTS = (*CONTENT, "hooks", "overrides")
"""The folders that a build reads."""
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


def copied(folder: Path) -> Path:
    """Copy the project into a folder, where its lessons can be retouched; return the one that is."""
    for name in PARTS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder / "modules" / "bases" / "les-biais.md"


def seconds(command: Sequence[str], root: Path = ROOT, *, is_first: bool = True) -> float:
    """Return the wall time of a command that must succeed; ``is_first``: nothing is kept of an earlier run."""
    if is_first:
        shutil.rmtree(root / FOLDER, ignore_errors=True)
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=root, env=environment(), capture_output=True)
    return time.perf_counter() - start


def turns(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield (what, seconds), each as many times as the others; what is compared takes turns."""
    root = folder / "projet"
    lesson = copied(root)
    text, told = lesson.read_text("utf-8"), count(1)
    bare = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(bare_project(folder / "nu"))]
    enclair = [sys.executable, "-m", "enclair"]
    few = [*enclair, "bundle", *(f"--format={name}" for name in FEWEST)]

    def retouched(command: Sequence[str]) -> float:
        lesson.write_text(text.replace("## À vous", f"Une phrase{' de plus' * next(told)}.\n\n## À vous"), "utf-8")
        return seconds(command, root, is_first=False)

    for _ in range(RUNS):  # apart from all formats: the packages of the others would have to leave each time
        yield "nu, deux", seconds(bare)
        yield "deux", seconds(few, root)
    for _ in range(RUNS):
        yield "nu, tous", seconds(bare)
        yield "tous", seconds([*enclair, "build"], root)
        yield "retouche", retouched([*enclair, "build"])
        yield "rien", seconds([*enclair, "build"], root, is_first=False)
        yield "contrôle, retouche", retouched([*enclair, "check"])
        yield "contrôle", seconds([*enclair, "check"], root)


def rebuilds(folder: Path) -> Iterator[tuple[str, float]]:
    """Yield (« page » or « erreur », seconds) from a save of one lesson until its reader has what it shows now."""
    lesson = copied(folder)
    text = lesson.read_text("utf-8")
    with socket.create_server(("127.0.0.1", 0)) as trial:
        address = f"127.0.0.1:{trial.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        next(line for line in server.stdout or () if "Serving on" in line)
        Thread(target=lambda: [*(server.stdout or ())], daemon=True).start()  # what it says more must not stop it
        try:
            for number in range(RUNS):
                more = text.replace("## À vous", f"{'Une phrase de plus. ' * number}\n\n## À vous")
                yield "page", _until_shown(address, lesson, more, "Une phrase de plus. " * number)
                wrong = more.replace("objectifs:", "objectif:")
                yield "erreur", _until_shown(address, lesson, wrong, "vouliez-vous dire")
        finally:
            server.terminate()


def _until_shown(address: str, lesson: Path, text: str, said: str) -> float:
    """Save a lesson, then wait for its page as a browser does; return the seconds."""
    site = f"http://{address}/"
    uri = f"{site}modules/{lesson.parent.name}/{lesson.stem}.html"
    shown = re.search(r"recharge\.js\?(\d+)", _fetched(uri))
    assert shown, "the page reloads itself"
    _fetched(site)  # answers once nothing is left to do of the save before
    start = time.perf_counter()
    lesson.write_text(text, "utf-8")
    _fetched(f"{site}livereload/{shown[1]}/0")
    html = _fetched(uri)
    took = time.perf_counter() - start
    assert " ".join(said.split()) in " ".join(html.split()), "the page shows the edit"
    return took


def _fetched(url: str) -> str:
    with urlopen(url) as answer:  # noqa: S310  our own server
        return str(answer.read().decode())


def doors() -> Iterator[tuple[str, float, int, int]]:
    """Yield what comes before all doors, then each one: name, seconds, files, bytes; the site must be built."""
    course = load(ROOT).course
    assert course is not None
    builder = TreeBuilder(course, site_pages(course, ROOT / "site"))
    builder.prepare()
    start = time.perf_counter()
    shared = Shared()
    lots = [Lot(course, selection, builder.tree(selection), shared) for selection in selections(course)]
    size = sum(len(stream.stream) for lot in lots for stream in lot.streams.values())
    yield "pages de tous les paquets, compressées", time.perf_counter() - start, len(lots), size
    for door in (one for one in DOORS if not one.missing()):
        start = time.perf_counter()
        made = [len(door.write(lot)) for lot in lots if door.serves(course, lot.selection)]
        yield door.name, time.perf_counter() - start, len(made), sum(made)


def tell_rebuilds() -> None:
    """Print how long an author waits under « serve », from a save to the page, and to an error in its place."""
    waits: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        for what, took in rebuilds(Path(name)):
            waits.setdefault(what, []).append(took)
    told = ", ".join(f"{what} {statistics.median(found):.2f} s" for what, found in waits.items())
    print(f"  sous « serve », d’un enregistrement à l’écran : {told}")


def tell_turns() -> None:
    """Print how long builds and checks take, and the median of the ratios of what took turns."""
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        for what, took in turns(Path(name)):
            times.setdefault(what, []).append(took)
    found = {what: statistics.median(each) for what, each in times.items()}

    def ratio(one: str, other: str) -> float:
        return statistics.median(a / b for a, b in zip(times[one], times[other], strict=True))

    print(f"Fabrication, médiane de {RUNS} mesures :")
    print(f"  mkdocs build nu, mêmes pages : {found['nu, deux']:.2f} s")
    print(f"  vérification, site, {' et '.join(FEWEST)} : {found['deux']:.2f} s, {ratio('deux', 'nu, deux'):.2f} fois")
    print(f"  vérification, site, tous les formats : {found['tous']:.2f} s, {ratio('tous', 'nu, tous'):.2f} fois")
    print(f"  une leçon retouchée : {found['retouche']:.2f} s, {ratio('retouche', 'tous'):.2f} fois tous les formats")
    print(f"  rien n’a changé : {found['rien']:.2f} s")
    again = found["contrôle, retouche"]
    print(f"  vérification seule : {found['contrôle']:.2f} s, et {again:.2f} s après une retouche")


def main() -> None:
    """Print what builds take, then what each door costs."""
    tell_turns()
    tell_rebuilds()
    print("Formats, chacun pour toutes les sélections :")
    for what, took, files, size in doors():
        print(f"  {what} : {took:.2f} s, {files} fichiers, {size / 1e6:.1f} Mo")


if __name__ == "__main__":
    main()
