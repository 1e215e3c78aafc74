"""What the tests of the room share: tests/course with trainers’ pages, and how to read back what is made of it."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import zipfile
from functools import cached_property
from pathlib import Path

import pytest
from lxml import etree
from pypdf import PdfReader

from conftest import ROOT, copy_course, rewrite
from enclair.load import load
from enclair.model import Course
from enclair.room.tools import MissingToolError, require_tools

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
    """A project whose room is made: where it is, and its outputs read back."""

    def __init__(self, root: Path) -> None:
        self.root, self.out = root, root / "dist"

    @cached_property
    def course(self) -> Course:
        """The model."""
        course = load(self.root).course
        assert course is not None
        return course

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
