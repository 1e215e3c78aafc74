"""Nothing leaks: no output says where, when or by whom it was made, nor what trainers keep to themselves."""

from __future__ import annotations

import getpass
import os
import re
import socket
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html as lxml_html

from conftest import ROOT, copy_course
from opening import members

TEXTS = frozenset({".html", ".css", ".js", ".json", ".xml", ".svg", ".csv", ".txt", ".md", ".xhtml", ".opf", ".conf", ".htaccess", ""})
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
RESERVED = re.compile(r"@(?:[\w-]+\.)*example\.(?:fr|org|com)$")
PATHS = re.compile(
    r"(?<![\w.:/-])/(?:home|root|tmp|work|Users|opt|mnt|private|usr|srv)/(?!ia-en-clair)[\w.-]+|\b[A-Z]:\\\w|file:///|site-packages|"
    r"\.pyenv|\.venv/lib|__pycache__"
)  # fmt: skip
SECRET = "zorglub"


def outputs(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of each file of the site, of learners’ packages, and of their digests: what `make` publishes.

    What trainers ask for besides (`make formateur`, `make cle`) is made in the same folder; tests/room reads it.
    """
    for path in sorted((root / "site").rglob("*")):
        if path.is_file():
            yield path.relative_to(root).as_posix(), path.read_bytes()
    for package in sorted((root / "dist").iterdir()):
        if package.is_file() and "-formateur-" not in package.name:
            yield from members(package)


@pytest.fixture(scope="module")
def texts(published: Path) -> dict[str, str]:
    """Every output that is text, by name; what stands in several packages is read once."""
    written = {data: name for name, data in outputs(published) if Path(name).suffix in TEXTS}
    return {name: data.decode() for data, name in written.items()}


@pytest.fixture(scope="module")
def lines(texts: dict[str, str]) -> dict[str, str]:
    """Every line, and an output that holds it: what packages have in common is searched once."""
    return {line: name for name, text in texts.items() for line in text.split("\n")}


def found(lines: dict[str, str], pattern: re.Pattern[str]) -> set[tuple[str, str]]:
    return {(name, match[0]) for line, name in lines.items() for match in pattern.finditer(line)}


def test_no_path_of_the_machine(texts: dict[str, str], lines: dict[str, str], published: Path) -> None:
    """No absolute path, of this machine or of another."""
    assert len(texts) > 300
    assert found(lines, PATHS) == set()
    places = (published, published.parent, ROOT, Path.home())
    place = re.compile(rf"(?<!<)(?:{'|'.join(re.escape(str(path)) for path in places)})\b")
    assert found(lines, place) == set()


def test_no_e_mail_but_examples(lines: dict[str, str]) -> None:
    """No address of anybody: those of examples end with a reserved domain. The theme’s licence names its author."""
    said = {pair for pair in found(lines, EMAIL) if not RESERVED.search(pair[1].lower())}
    assert said == {("site/licences.txt", "martin.donath@squidfunk.com")}


def test_no_source_map_nor_generator(texts: dict[str, str], lines: dict[str, str]) -> None:
    """No source map, no mention of the version of the tools."""
    assert not any(name.endswith(".map") for name in texts)
    assert found(lines, re.compile(r"sourceMappingURL|<meta name=.?generator|mkdocs-\d|mkdocs_quiz|MKDOCS_QUIZ")) == set()


def plain(text: str) -> str:
    """Return letters and digits only, so that typography and markup make no difference."""
    return "".join(char for char in unicodedata.normalize("NFKD", text).lower() if char.isalnum())


def kept_by_trainers() -> Iterator[str]:
    """Yield the sentences of trainers’ notes that are long enough to be told from others."""
    for path in sorted((ROOT / "modules").rglob("formateur/*.md")):
        body = path.read_text("utf-8").split("\n---\n", 1)[1]
        for sentence in re.split(r"(?<=[.!?:;])\s|\n", re.sub(r"\[\^[^\]]*\]|\]\([^)]*\)|[*_`#>|-]|^\d+\.", "", body)):
            if len(plain(sentence)) >= 45:
                yield plain(sentence)


def test_no_note_of_a_trainer_reaches_learners(texts: dict[str, str]) -> None:
    """No sentence of modules/**/formateur/ is in the site or in a package, unless learners read it from elsewhere too."""
    secrets = set(kept_by_trainers())
    assert len(secrets) > 200
    shared = plain(" ".join(
        path.read_text("utf-8") for folder in ("modules", "quizzes", "docs") for path in (ROOT / folder).rglob("*")
        if path.suffix in {".md", ".yml"} and "formateur" not in path.parts
    ))  # fmt: skip
    shown = plain(" ".join(dict.fromkeys(
        line for name, text in texts.items() if name.endswith((".html", ".xhtml", ".xml", ".txt", ".json"))
        for line in lxml_html.document_fromstring(text.encode()).text_content().split("\n")
    )))  # fmt: skip
    assert [secret for secret in sorted(secrets) if secret in shown and secret not in shared] == []
    assert not any("formateur" in name for name in texts if name.endswith((".html", ".md")))


FAKE_DAY = """
import datetime, os, sys

class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls(2031, 2, 3)

datetime.date = Day
sys.argv = ["mkdocs", "build", "--strict", "--quiet", "--config-file", sys.argv[1]]
from mkdocs.__main__ import cli
cli()
"""


def test_neither_day_nor_person_nor_machine_is_told(built: Path, tmp_path: Path) -> None:
    """Built years later by somebody else elsewhere: the same bytes, in the site and in the packages."""
    root = copy_course(tmp_path / SECRET / "Dossier à moi")
    home = tmp_path / f"home-{SECRET}"
    home.mkdir()
    environment = os.environ | {
        "HOME": str(home), "USER": SECRET, "LOGNAME": SECRET, "USERNAME": SECRET, "HOSTNAME": f"poste-{SECRET}",
        "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT / "hooks"),
        "NO_MKDOCS_2_WARNING": "1",
    }  # fmt: skip
    command = [sys.executable, "-c", FAKE_DAY, str(root / "mkdocs.yml")]
    done = subprocess.run(command, env=environment, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    mine, theirs = dict(outputs(built)), dict(outputs(root))
    assert mine.keys() == theirs.keys()
    assert [name for name in mine if mine[name] != theirs[name]] == []
    told = re.compile(rb"(?<![\da-f])2031(?![\da-f])|" + SECRET.encode(), re.IGNORECASE)  # a digest may hold these digits
    assert [name for name, data in theirs.items() if told.search(data)] == []


def test_names_of_this_machine_are_nowhere(lines: dict[str, str]) -> None:
    """The host and the user of the build, unless their names are words of every day."""
    names = {socket.gethostname(), getpass.getuser()} - {"root", "localhost", "runner", "user", "debian", "ubuntu"}
    for name in filter(lambda word: len(word) > 4, names):
        assert found(lines, re.compile(rf"\b{re.escape(name)}\b")) == set()
