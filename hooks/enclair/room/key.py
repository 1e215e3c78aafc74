"""A folder that runs everything by a double click, on Windows, macOS and Linux: no install, no network.

Names hold on FAT32 (Microsoft, « FAT32 File System Specification », 2000, and « Naming Files, Paths, and Namespaces »).
"""

from __future__ import annotations

import hashlib
import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from enclair.bundle import SUMS
from enclair.bundle.archive import read_sums, sums_text
from enclair.downloads import FOLDER, PRINTS, REWORKED, VERSIONS, Made, Places, filled, offering, read_versions
from enclair.folders import aside, write
from enclair.model import Course
from enclair.pages.attribution import credit
from enclair.pages.templating import environment
from enclair.room import trainer_bundle_name
from enclair.room.sheets import TEMPLATES

MOST_BYTES = 128_000_000
LONGEST_PATH = 180
"""In signs, under the folder of the key: Windows Explorer stops at 260 in all."""
README = "LISEZ-MOI"
REPUBLISHING = "republier/index.html"
"""How to publish the course elsewhere, where the site says it."""
BUNDLES, TRAINER, SITE = "paquets", "formateur", "site"
PLACES = Places(lambda one: f"../{_place(one)}", f"../{SUMS}", f"../{BUNDLES}/{VERSIONS}")
"""Where the site of the key finds files: beside it, each once."""
LEFT_BY_SYSTEMS = re.compile(r"\.DS_Store|\._.*|Thumbs\.db|desktop\.ini", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f\x7f]|[ .]$')
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


class KeyFolderError(Exception):
    """The folder asked for cannot take the key; the message says why, in French."""


class KeyContentError(Exception):
    """The key would not open everywhere: a bug of ours."""


def check_target(target: Path) -> None:
    """Raise KeyFolderError unless a folder is free, or holds a key of ours as it was written."""
    if os.path.ismount(target):
        example = target / "ia-en-clair"
        raise KeyFolderError(f"« {target} » est la racine d’un disque : donnez un dossier, par exemple {example}")
    if target.exists() and not target.is_dir():
        raise KeyFolderError(f"« {target} » est un fichier : donnez un dossier")
    if not target.parent.is_dir():
        raise KeyFolderError(f"« {target.parent} » n’existe pas : créez-le, ou branchez la clé")
    found = {path.relative_to(target).as_posix(): path for path in target.rglob("*") if path.is_file()}
    written = read_sums(target / SUMS)
    for name, path in sorted(found.items()):
        if name != SUMS and not LEFT_BY_SYSTEMS.fullmatch(path.name) and written.get(name) != _digest(path):
            raise KeyFolderError(
                f"« {target} » contient « {name} », que cette commande n’a pas écrit tel quel : donnez un autre dossier"
            )


def write_key(course: Course, root: Path, target: Path) -> int:
    """Write the key from what was just made in `site/` and `dist/`; return its size in bytes.

    It takes its name when whole. Raises KeyFolderError, KeyContentError.
    """
    check_target(target)
    size, sums = 0, {}
    with aside(target) as (current,):
        for name, data in _files(course, root):
            path = current / name
            path.parent.mkdir(parents=True, exist_ok=True)
            write(path, data)
            size += len(data)
            sums[name] = hashlib.sha256(data).hexdigest()
        write(current / SUMS, sums_text(sums))
        check_names(sums)
        if size > MOST_BYTES:
            raise KeyContentError(f"la clé pèse {size / 1e6:.0f} Mo, la limite est {MOST_BYTES // 1_000_000} Mo")
    return size


def check_names(names: Iterable[str]) -> None:
    """Raise KeyContentError for a name that a key formatted in FAT32, or Windows, would not take."""
    seen: dict[str, str] = {}
    for name in names:
        for part in name.split("/"):
            if FORBIDDEN.search(part) or RESERVED.fullmatch(part):
                raise KeyContentError(f"le nom « {name} » n’est pas admis sur une clé")
        if len(name) > LONGEST_PATH:
            raise KeyContentError(f"le nom « {name} » est trop long")
        if seen.setdefault(name.casefold(), name) != name:
            raise KeyContentError(f"« {name} » et « {seen[name.casefold()]} » se confondent sur une clé")


def _files(course: Course, root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file of the key, its list of digests excepted."""
    out, lot = root / "dist", trainer_bundle_name(course)
    made, pages = read_versions(out), offering(course)
    for name, data in _folder(root / "site", SITE):
        uri = name.removeprefix(f"{SITE}/")
        if uri in pages:
            yield name, filled(data.decode(), uri, course, made, PLACES).encode()
        elif not uri.startswith(f"{FOLDER}/"):
            yield name, data
    yield from ((f"{BUNDLES}/{one.name}", (out / one.name).read_bytes()) for one in made if one.door)
    yield f"{BUNDLES}/{VERSIONS}", (out / VERSIONS).read_bytes()
    with zipfile.ZipFile(out / lot) as archive:
        yield from ((f"{TRAINER}/{name}", archive.read(name)) for name in archive.namelist())
    yield from _folder(out / PRINTS, PRINTS)
    yield from _folder(out / REWORKED, REWORKED)
    env = environment(TEMPLATES)
    has_guide = (root / "site" / REPUBLISHING).is_file()
    html = env.get_template("lisez-moi.html.j2").render(course=course, credit=credit(course), has_guide=has_guide)
    yield f"{README}.html", html.encode()
    text = env.get_template("lisez-moi.txt.j2").render(course=course, credit=credit(course))
    yield f"{README}.txt", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def _place(one: Made) -> str:
    """Return where a file of `dist/` stands on the key, where the trainer’s lot is open."""
    return f"{BUNDLES}/{one.name}" if one.door else f"{TRAINER}/index.html" if one.selection else one.name


def _folder(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"{name}/{path.relative_to(folder).as_posix()}", path.read_bytes()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
