"""Image files, read once by their bytes, whatever their name: what each is, and the bytes that we publish of it.

What is published is rebuilt from what was understood of the file, and checked: nothing else is left in it.
"""

from __future__ import annotations

import posixpath
import stat
from pathlib import Path
from urllib.parse import unquote, urlsplit

from enclair.images import legible, svg
from enclair.model import Flaw, Picture

SUFFIXES = {".svg": "svg", ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
"""The kinds of images that we publish, by the end of their name, in lower case."""
TYPE, WHOLE = "SEC005", "IMG001"
"""The rules about the type of an image file, and about its being whole."""
NARROW = ".etroit.svg"
"""How the name ends of a drawing for phones, beside the one of the same name that ends in `.svg`."""
LARGEST = 10_000_000
"""Bytes of a file; beyond, it is not even opened."""
SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", 0, "png", "une image PNG"),
    (b"\xff\xd8\xff", 0, "jpeg", "une image JPEG"),
    (b"WEBP", 8, "webp", "une image WebP"),
    (b"GIF8", 0, "", "une image GIF"),
    (b"ftyp", 4, "", "une photo HEIC ou AVIF, ou une vidéo"),
    (b"BM", 0, "", "une image BMP"),
    (b"II*\0", 0, "", "une image TIFF"),
    (b"MM\0*", 0, "", "une image TIFF"),
    (b"%PDF", 0, "", "un PDF"),
    (b"PK\x03\x04", 0, "", "une archive"),
)
"""How files begin: a sign, where it stands, our kind if we publish it, what to call it."""


def shown_at(uri: str, target: str) -> str:
    """Return the place in the site that an address written in a page means.

    Raises ValueError when the address cannot be taken apart.
    """
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(urlsplit(target).path)))


def narrow(name: str) -> str:
    """Return the name of the drawing for phones that may stand beside an image."""
    return f"{name.removesuffix('.svg')}{NARROW}" if name.endswith(".svg") and not name.endswith(NARROW) else ""


def picture_at(path: Path, folder: Path) -> Picture:
    """Read the image file at ``path``, which has to stay in ``folder``; one that is not there is an empty picture."""
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return outside(path, folder)
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would never end
            return _refused(TYPE, f"« {path.name} » n’est pas un fichier", "retirez-le du dossier")
        if status.st_size > LARGEST:
            return _refused(WHOLE, f"« {path.name} » pèse {status.st_size / 1e6:.0f} Mo",
                            "réduisez-la à 1 600 pixels de large")  # fmt: skip
        name = narrow(path.name)
        shown = legible.TABLET if name and path.with_name(name).is_file() else legible.PHONE
        return read(path.read_bytes(), path.name, shown)
    except FileNotFoundError:
        return Picture() if path.suffix.lower() in SUFFIXES else _unknown(path.name)
    except (OSError, RuntimeError, ValueError):  # RuntimeError: a loop of symbolic links
        return _refused(TYPE, f"« {path.name} » est illisible", "vérifiez ses droits")


def read(data: bytes, name: str, shown: int = legible.PHONE) -> Picture:
    """Read the bytes of an image file. Never raises: what is wrong is said in the flaws of the picture.

    The texts of a drawing have to be legible where it is ``shown`` in that many CSS pixels.
    """
    expected = SUFFIXES.get(Path(name).suffix.lower())
    if expected is None:
        return _unknown(name)
    if not data.strip():
        return _refused(WHOLE, f"« {name} » est vide", "exportez l’image de nouveau")
    kind, called = _sniffed(data)
    if expected == "svg" and kind in {"svg", ""} and called not in {words for *_, words in SIGNATURES}:
        return svg.read(data, shown)
    if kind != expected:
        suffix = next((suffix for suffix, known in SUFFIXES.items() if known == kind), "")
        hint = f"renommez-la en « {Path(name).stem}{suffix} »" if kind else "exportez l’image en PNG, JPEG, WebP ou SVG"
        return _refused(TYPE, f"« {name} » est en fait {called}", hint)
    from enclair.images import raster  # noqa: PLC0415  Pillow, where there is a picture to read

    return raster.read(data, kind, name)


def _sniffed(data: bytes) -> tuple[str, str]:
    """Return the kind of a file and what to call it, from how it begins; no kind when we do not publish such files."""
    for sign, at, kind, called in SIGNATURES:
        if data[at : at + len(sign)] == sign:
            return kind, called
    start = data[:4096].lower()
    if b"<svg" in start:
        return "svg", "un dessin SVG"
    return "", "une page HTML" if b"<html" in start or b"<!doctype html" in start else "un fichier d’un autre type"


def outside(path: Path, folder: Path) -> Picture:
    """Return the picture of a file that is not in the folder where it should be."""
    name = path.name or path.anchor
    return _refused(TYPE, f"« {name} » n’est pas un fichier du dossier {folder.name}/", "copiez-le dans ce dossier")


def _unknown(name: str) -> Picture:
    return _refused(TYPE, f"« {name} » n’est pas une image admise", f"types admis : {', '.join(sorted(SUFFIXES))}")


def _refused(rule: str, message: str, hint: str) -> Picture:
    return Picture(flaws=(Flaw(rule, message, hint),))
