"""What the tests of the room share: tests/course with trainers’ pages, and how to read back what is made of it."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader

from conftest import ROOT, copy_course, rewrite
from enclair.model import Course
from enclair.paper.tools import MissingToolError, require_tools
from enclair.reading.load import load
from enclair.room.reading import site_pages, trainer_pages, trainer_sources
from enclair.room.sheets import Sheets

OVERLAY = ROOT / "tests" / "room" / "course"
try:
    require_tools()
    MISSING = ""
except MissingToolError as error:
    MISSING = str(error)
needs_tools = pytest.mark.skipif(bool(MISSING), reason=MISSING.partition("\n")[0])


def room_project(target: Path) -> Path:
    """Copy tests/course and what trainers add to it."""
    root = copy_course(target)
    shutil.copytree(OVERLAY, root, dirs_exist_ok=True)
    rewrite(root / "modules/demo/index.md", "sequences: [reponse, texte, essentiel]", "sequences: [reponse, texte, essentiel, rappel]")
    rewrite(root / "modules/demo/reponse.md", "roles: [accueil]", "roles: [accueil]\naffiche: oui")
    return root


def enclair(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of ours on a project."""
    command = [sys.executable, "-m", "enclair", "--projet", str(root), *arguments]
    variables = os.environ | {"PYTHONPATH": str(ROOT / "hooks")} | environment
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)


class Room:
    """A project whose room is made: where it is, its key, and its outputs read back."""

    def __init__(self, root: Path, key: Path) -> None:
        self.root, self.out, self.key = root, root / "dist", key

    @cached_property
    def course(self) -> Course:
        """The model."""
        course = load(self.root).course
        assert course is not None
        return course

    @cached_property
    def sheets(self) -> Sheets:
        """What its prints were made from."""
        site, sources = site_pages(self.course, self.root / "site"), trainer_sources(self.course)
        return Sheets(self.course, {**site.pages, **trainer_pages(self.course, sources)})

    def pdf(self, path: str) -> PdfReader:
        """A print."""
        return PdfReader(self.out / "impressions" / path)

    def text(self, path: str) -> str:
        """The text of a PDF, blanks folded."""
        return " ".join(" ".join(page.extract_text() for page in self.pdf(path).pages).split())

    def reworked(self, path: str) -> dict[str, bytes]:
        """The entries of a DOCX or an ODT."""
        with zipfile.ZipFile(self.out / "modifiables" / path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def lot(self) -> dict[str, bytes]:
        """The files of the trainer’s lot."""
        (path,) = self.out.glob("*-formateur-*.zip")
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}


def words_of(name: str, data: bytes) -> str:
    """Return the text of an output, whatever its format, blanks folded."""
    if name.endswith((".docx", ".odt")):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [archive.read(entry) for entry in archive.namelist() if entry in {"word/document.xml", "content.xml"}]
        text = "".join("".join(etree.fromstring(part).itertext()) for part in parts)
    elif name.endswith(".pdf"):
        text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    else:
        text = data.decode("utf-8", "replace")
    return " ".join(text.split())


def structure(node: Any) -> list[dict[str, Any]]:
    """Return the elements of the tag tree of a PDF, or of one of its elements, in the order in which they are read."""
    found: list[dict[str, Any]] = []

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, dict):
            found.append(node)
            walk(node.get("/K", []))
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(node.trailer["/Root"]["/StructTreeRoot"] if isinstance(node, PdfReader) else node)
    return [node for node in found if "/S" in node]


def defects(pdf: PdfReader) -> list[str]:
    """Return what would stop a screen reader, or change from one machine to the next; the part of PDF/UA read here."""
    tags = structure(pdf)
    levels = [0, *(int(tag["/S"][2:]) for tag in tags if re.fullmatch(r"/H[1-6]", tag["/S"]))]
    tables = [[part for part in structure(tag) if part["/S"] in {"/TH", "/TD"}] for tag in tags if tag["/S"] == "/Table"]
    untitled = [cell for cells in tables if any(cell["/S"] == "/TH" for cell in cells) for cell in cells if not named(cell)]
    annotations = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    fonts = {
        font.get_object()["/BaseFont"].split("+")[-1]
        for page in pdf.pages for font in page["/Resources"].get("/Font", {}).get_object().values()
    }  # fmt: skip
    return [
        *(f"titre de niveau {after} sous un niveau {before}" for before, after in pairwise(levels) if after > before + 1),
        *("image sans texte" for tag in tags if tag["/S"] == "/Figure" and not tag.get("/Alt")),
        *("cellule sans en-tête" for _ in untitled),
        *("tableau sans en-têtes" for cells in tables if not any(cell["/S"] == "/TH" for cell in cells)),
        *("bout de lien sans texte" for tag in tags if tag["/S"] == "/Link" and not shows(tag)),
        *("lien sans texte" for note in annotations if note["/Subtype"] == "/Link" and not note.get("/Contents")),
        *("champ sans nom" for note in annotations if note["/Subtype"] == "/Widget" and not note.get("/TU")),
        *(f"police {font}" for font in fonts if not re.match("Source-Sans-Pro|-apple-system", font)),
    ]


def shows(link: Mapping[str, Any]) -> bool:
    """Tell whether a piece of a link holds more than the place to click: a word, or an element that has some."""
    inside = link.get("/K", [])
    inside = inside.get_object() if hasattr(inside, "get_object") else inside
    pieces = [piece.get_object() for piece in (inside if isinstance(inside, list) else [inside])]
    return any(not isinstance(piece, dict) or piece.get("/Type") != "/OBJR" for piece in pieces)


def named(cell: Mapping[str, Any]) -> bool:
    """Tell whether a cell of a table is a header with an id, or says which headers are its own."""
    return bool(cell.get("/ID") if cell["/S"] == "/TH" else cell["/A"].get("/Headers"))
