"""The tools that a room needs and a plain build does not: dependency group `salle`, and Pango, which lays out pages."""

from __future__ import annotations

import importlib
from importlib import resources
from pathlib import Path
from typing import Any

NO_PACKAGE = """\
Il manque les outils de la salle. Installez-les, puis recommencez :
  make formateur   les installe lui-même
  à défaut         python -m pip install weasyprint pypandoc_binary resvg-py font-source-sans-pro"""
NO_PANGO = """\
Il manque Pango, la bibliothèque qui met les impressions en page. Installez-la, puis recommencez :
  Debian, Ubuntu   sudo apt install libpango-1.0-0 libpangoft2-1.0-0
  Fedora           sudo dnf install pango
  macOS            brew install pango
  Windows          installez MSYS2, puis : pacman -S mingw-w64-x86_64-pango"""
FAMILY = "Source Sans Pro"
FACES = {"Regular": (400, "normal"), "It": (400, "italic"), "Bold": (700, "normal"), "BoldIt": (700, "italic")}
"""Weight and style of each face of the font that comes with the tools: a page breaks alike on every machine."""


class MissingToolError(Exception):
    """A tool is not on this machine; the message says in French what to install."""


def require_tools() -> None:
    """Raise MissingToolError unless every tool is there."""
    weasyprint()
    pandoc()
    resvg()
    fonts()


def weasyprint() -> Any:  # noqa: ANN401  a module without types
    """Return WeasyPrint, which lays out pages (https://doc.courtbouillon.org/weasyprint/stable/)."""
    try:
        return _module("weasyprint")
    except OSError as error:
        raise MissingToolError(NO_PANGO) from error


def pandoc() -> str:
    """Return the path of the pandoc that comes in the package `pypandoc_binary`."""
    return str(_module("pypandoc").get_pandoc_path())


def resvg() -> Any:  # noqa: ANN401  a module without types
    """Return resvg, which draws SVG."""
    return _module("resvg_py")


def fonts() -> dict[str, Path]:
    """Return the font files by face."""
    folder = Path(str(resources.files(_module("font_source_sans_pro")))) / "files"
    return {face: folder / f"SourceSansPro-{face}.ttf" for face in FACES}


def _module(name: str) -> Any:  # noqa: ANN401
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise MissingToolError(NO_PACKAGE) from error
