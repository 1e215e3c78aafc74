"""What a package holds, and whether it is sound. Nothing is ever written to disk, entries are read within limits.

Hostile archives: see CWE-22 (path traversal), CWE-409 (decompression bombs), CWE-611 (XML external entities).
"""

from __future__ import annotations

import hashlib
import json
import os
import posixpath
import re
import stat
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml import etree
from lxml import html as lxml_html

from enclair.reading.active import active_content, loads_from_elsewhere, parse_xml
from enclair.reading.hazards import scheme_of
from enclair.reading.names import DEVICES

MANIFEST, PROVENANCE, INDEX = "imsmanifest.xml", "provenance.json", "index.html"
MOST_ENTRIES, MOST_BYTES, HIGHEST_RATIO, BIGGEST_FILE = 2_000, 200_000_000, 100, 50_000_000
BIGGEST_RECORD = 512
"""More than a record of the directory takes: 46 bytes, a name, no comment."""
_END, _LOCATOR_SIZE, UNICODE_PATH = struct.Struct("<4s4H2LH"), 20, 0x7075
RATIO_FLOOR = 1_000_000
"""Small files compress extremely well; a ratio only tells a bomb above this size."""
LONGEST_NAME = 100
SAFE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")
PROVENANCE_KEYS = ("titre", "version", "date", "licence")
CITED = ("source", "version", "date", "licence")
"""What the licence asks to tell, and whom that is about."""
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
EXTENSIONS = frozenset({
    ".html", ".css", ".js", ".svg", ".png", ".jpg", ".webp", ".json", ".xml", ".xsd", ".txt", ".pdf", ".md", ".docx",
    ".odt", ".csv",
})  # fmt: skip

PACKAGE_RULES: Mapping[str, str] = {
    "PAQ001": "Le fichier est une archive ZIP entière et lisible.",
    "PAQ002": "Aucun nom ne sort du paquet (.., chemin absolu, lecteur, barre oblique inverse).",
    "PAQ003": "Aucun nom n’est en double, même à la casse près.",
    "PAQ004": "Aucune entrée n’est un lien ou un fichier spécial.",
    "PAQ005": "Aucune entrée n’est chiffrée.",
    "PAQ006": f"Le paquet a au plus {MOST_ENTRIES} fichiers et {MOST_BYTES // 1_000_000} Mo une fois ouvert.",
    "PAQ007": "Les noms sont en minuscules ASCII et d’un type admis.",
    "PAQ008": "Le manifeste est à la racine, lisible, sans DOCTYPE.",
    "PAQ009": "Le manifeste liste chaque fichier une fois, et rien d’absent.",
    "PAQ010": "Les empreintes de provenance.json correspondent aux fichiers.",
    "PAQ011": "Le paquet a une page d’accueil et une provenance.",
    "PAQ012": "Les pages ne chargent rien d’ailleurs et ne contiennent aucun programme.",
    "PAQ013": "Les liens internes mènent à des fichiers du paquet.",
    "PAQ014": "Le paquet cite sa source, sa version, la date de mise à jour et la licence.",
}


@dataclass(frozen=True, order=True, slots=True)
class PackageProblem:
    """One thing wrong with a package: code, entry (empty for the whole), message in French."""

    code: str
    entry: str
    message: str

    def __str__(self) -> str:
        return f"{self.entry or 'paquet'}: {self.code} {self.message}"


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What a package says of itself, and what is wrong with it."""

    name: str
    form: str
    title: str
    version: str
    date: str
    licence: str
    source: str
    organisation: str
    pages: int
    questions: int
    files: int
    size: int
    problems: tuple[PackageProblem, ...]

    def __str__(self) -> str:
        lines = [f"{self.name} : {self.form}"]
        if self.title:
            lines += [
                f"  Titre : {self.title}",
                f"  Version : {self.version}, du {self.date}",
                f"  Source : {self.source}",
                f"  Licence : {self.licence}",
            ]
        if self.organisation:
            lines.append(f"  Publié par : {self.organisation}")
        lines.append(f"  Contenu : {self.files} fichiers, {self.pages} pages, {self.questions} questions, "
                     f"{self.size / 1000:.0f} ko une fois ouvert")  # fmt: skip
        lines += [f"  {problem}" for problem in self.problems]
        verdict = f"Refusé : {len(self.problems)} problème(s)." if self.problems else "Sain : rien à signaler."
        return "\n".join([*lines, verdict])


def inspect_archive(path: Path) -> PackageReport:
    """Read an archive without extracting it; every problem in one report, none raised."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return _unreadable(path, "PAQ006", f"ce fichier dépasse {MOST_BYTES // 1_000_000} Mo")
        if reason := _odd_end(path):
            return _unreadable(path, *reason)
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError, struct.error):
        return _unreadable(path, "PAQ001", "ce n’est pas une archive ZIP entière")
    with archive:
        return _Inspection(path, archive).report()


def _odd_end(path: Path) -> tuple[str, str] | None:
    """Return what is wrong with the shape of an archive (PKWARE APPNOTE, §4.3.16), before its directory is read.

    What stands before or after it, another reader could take for the content: a page, a program, another archive.
    Raises struct.error when the file is too short.
    """
    with path.open("rb") as stream:
        opening = stream.read(4)
        end = stream.seek(0, os.SEEK_END) - _END.size
        stream.seek(max(0, end - _LOCATOR_SIZE))
        tail = stream.read()
    mark, disk, first_disk, here, entries, length, offset, comment = _END.unpack(tail[-_END.size :])
    if mark != b"PK\5\6":
        return "PAQ001", "ce n’est pas une archive ZIP entière, ou quelque chose la suit"
    if length > MOST_ENTRIES * BIGGEST_RECORD:
        return "PAQ006", f"le répertoire de l’archive est démesuré, la limite est {MOST_ENTRIES} fichiers"
    is_single = disk == first_disk == comment == 0 and here == entries and not tail.startswith(b"PK\6\7")
    if opening not in {b"PK\3\4", mark} or offset + length != end or not is_single:
        return "PAQ001", "ce fichier contient autre chose que son archive"
    return None


def _has_other_name(extra: bytes) -> bool:
    """Tell whether an entry has an Info-ZIP « Unicode Path », which some readers believe more than its name."""
    while len(extra) >= 4:  # noqa: PLR2004  the header of a field
        kind, size = struct.unpack_from("<HH", extra)
        if kind == UNICODE_PATH:
            return True
        extra = extra[4 + size :]
    return False


def _unreadable(path: Path, code: str, message: str) -> PackageReport:
    problem = PackageProblem(code, "", message)
    return PackageReport(_printable(path.name), "illisible", "", "", "", "", "", "", 0, 0, 0, 0, (problem,))


class _Inspection:
    """One archive under inspection."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path, self.archive = path, archive
        self.entries = archive.infolist()
        self.problems: list[PackageProblem] = []
        self.content: dict[str, bytes] = {}

    def wrong(self, code: str, entry: str, message: str) -> None:
        self.problems.append(PackageProblem(code, _printable(entry), message))

    def report(self) -> PackageReport:
        self.check_entries()
        if not self.problems:
            self.read()
        provenance = self.check_provenance() if self.content else {}
        is_scorm = MANIFEST in {entry.filename for entry in self.entries}
        if self.content:
            self.check_manifest() if is_scorm else self.check_misplaced_manifest()
            self.check_pages()
        pages = [data for name, data in self.content.items() if name.endswith(".html")]
        return PackageReport(
            name=_printable(self.path.name),
            form="SCORM 1.2, pages sans suivi" if is_scorm else "pages HTML hors ligne",
            title=provenance.get("titre", ""), version=provenance.get("version", ""), date=provenance.get("date", ""),
            licence=provenance.get("licence", ""), source=provenance.get("source", ""),
            organisation=provenance.get("organisation", ""),
            pages=len(pages), questions=sum(data.count(b'<section class="quiz"') for data in pages),
            files=len(self.entries), size=sum(entry.file_size for entry in self.entries),
            problems=tuple(sorted(set(self.problems))),
        )  # fmt: skip

    def check_entries(self) -> None:
        """Judge names, kinds and sizes from the directory, before anything is opened."""
        if len(self.entries) > MOST_ENTRIES:
            self.wrong("PAQ006", "", f"{len(self.entries)} fichiers, la limite est {MOST_ENTRIES}")
            return
        total = sum(entry.file_size for entry in self.entries)
        if total > MOST_BYTES:
            self.wrong(
                "PAQ006", "", f"{total / 1e6:.0f} Mo une fois ouvert, la limite est {MOST_BYTES // 1_000_000} Mo"
            )
        seen: set[str] = set()
        for entry in self.entries:
            self.check_entry(entry)
            folded = entry.filename.casefold()
            if folded in seen:
                self.wrong("PAQ003", entry.filename, "ce nom figure déjà dans le paquet")
            seen.add(folded)

    def check_entry(self, entry: zipfile.ZipInfo) -> None:
        name = entry.orig_filename
        if _escapes(name):
            self.wrong("PAQ002", name, "ce nom sort du paquet")
        elif (not entry.filename.endswith("/") and not _is_safe(name)) or _has_other_name(entry.extra):
            self.wrong("PAQ007", name, "ce nom ou ce type de fichier n’est pas admis")
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
            self.wrong("PAQ004", name, "cette entrée est un lien ou un fichier spécial")
        if entry.flag_bits & 0x1:
            self.wrong("PAQ005", name, "cette entrée est chiffrée")
        if entry.compress_type not in METHODS:
            self.wrong("PAQ001", name, "cette entrée est compressée d’une façon que les plateformes ne lisent pas")
        ratio = entry.file_size / max(1, entry.compress_size)
        if entry.file_size > BIGGEST_FILE or (entry.file_size > RATIO_FLOOR and ratio > HIGHEST_RATIO):
            self.wrong("PAQ006", name, "cette entrée est démesurée une fois décompressée")

    def read(self) -> None:
        """Read every file, never more than its announced size; keep nothing when one is damaged."""
        content: dict[str, bytes] = {}
        for entry in self.entries:
            if entry.filename.endswith("/"):
                continue
            try:
                with self.archive.open(entry) as stream:
                    data = stream.read(entry.file_size + 1)
            except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
                self.wrong("PAQ001", entry.filename, "cette entrée est abîmée")
                continue
            if len(data) != entry.file_size:
                self.wrong("PAQ001", entry.filename, "cette entrée n’a pas la taille annoncée")
            content[entry.filename] = data
        if not self.problems:
            self.content = content

    def check_provenance(self) -> dict[str, str]:
        for needed in (INDEX, PROVENANCE):
            if needed not in self.content:
                self.wrong("PAQ011", needed, "ce fichier manque à la racine")
        try:
            document = json.loads(self.content.get(PROVENANCE, b"{}"))
            hashes = document.get("sha256", {})
            told = {key: _printable(str(document.get(key) or "")) for key in PROVENANCE_KEYS}
            told["source"] = _name(document.get("source")) or _name(document.get("editeur"))
            told["organisation"] = _name(document.get("organisation"))
            expected = {str(name): str(digest) for name, digest in hashes.items()}
        except (ValueError, AttributeError, RecursionError):
            self.wrong("PAQ010", PROVENANCE, "ce fichier n’est pas une provenance lisible")
            return {}
        if PROVENANCE in self.content:
            found = {name: hashlib.sha256(data).hexdigest() for name, data in self.content.items()
                     if name not in {PROVENANCE, MANIFEST}}  # fmt: skip
            for name in sorted(expected.keys() | found.keys()):
                if expected.get(name) != found.get(name):
                    self.wrong("PAQ010", name, "ce fichier n’est pas celui que décrit provenance.json")
            for key in CITED:
                if not told[key]:
                    self.wrong("PAQ014", PROVENANCE, f"la source n’est plus citée : il manque « {key} »")
        return told

    def check_misplaced_manifest(self) -> None:
        for name in self.content:
            if posixpath.basename(name) == MANIFEST:
                self.wrong("PAQ008", name, "le manifeste n’est pas à la racine")
        if "-scorm" in self.path.name:
            self.wrong("PAQ008", MANIFEST, "le nom du paquet annonce SCORM, mais il n’a pas de manifeste à la racine")

    def check_manifest(self) -> None:
        data = self.content.get(MANIFEST, b"")
        try:
            root = parse_xml(data)
        except (etree.XMLSyntaxError, ValueError):
            self.wrong("PAQ008", MANIFEST, "le manifeste n’est pas du XML bien formé, ou contient un DOCTYPE")
            return
        listed = Counter(unquote(node.get("href", "")) for node in root.iter("{*}file"))
        for name, times in listed.items():
            if times > 1:
                self.wrong("PAQ009", name, "ce fichier est listé plusieurs fois")
        for name in listed.keys() - self.content.keys():
            self.wrong("PAQ009", name, "ce fichier est listé, mais absent du paquet")
        for name in self.content.keys() - listed.keys() - {MANIFEST}:
            self.wrong("PAQ009", name, "ce fichier n’est pas listé dans le manifeste")
        resources = {node.get("identifier"): unquote(node.get("href", INDEX)) for node in root.iter("{*}resource")}
        for name in set(resources.values()) - self.content.keys():
            self.wrong("PAQ009", name, "une ressource commence par ce fichier, absent du paquet")
        for node in root.iter("{*}item", "{*}dependency"):
            target = node.get("identifierref")
            if target is not None and target not in resources:
                self.wrong("PAQ009", MANIFEST, f"la ressource « {_printable(target)} » n’existe pas")

    def check_pages(self) -> None:
        for name, data in self.content.items():
            if name.endswith(".css") and loads_from_elsewhere(data.decode("utf-8", "replace")):
                self.wrong("PAQ012", name, "ces styles chargent une ressource d’ailleurs")
            if not name.endswith((".html", ".svg")):
                continue
            try:
                root = parse_xml(data) if name.endswith(".svg") else lxml_html.document_fromstring(data.decode("utf-8"))
            except (etree.LxmlError, ValueError):
                self.wrong("PAQ012", name, "cette page est illisible")
                continue
            for _, message in active_content(root):
                self.wrong("PAQ012", name, message)
            for target in _links(root):
                page = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
                if page not in self.content:
                    self.wrong("PAQ013", name, f"le lien vers « {_printable(target)} » ne mène nulle part")


def _links(root: etree._Element) -> Iterator[str]:
    for node in root.iter():
        for name in ("href", "src"):
            value = node.get(name, "") if isinstance(node.tag, str) else ""
            path = unquote(re.split("[?#]", value)[0])
            if path and not scheme_of(value):
                yield path


def _escapes(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return (
        "\\" in name
        or "\x00" in name
        or name.startswith("/")
        or ".." in parts
        or re.match(r"[A-Za-z]:", name) is not None
    )


def _is_safe(name: str) -> bool:
    return (
        SAFE_NAME.fullmatch(name) is not None
        and len(name) <= LONGEST_NAME
        and posixpath.splitext(name)[1] in EXTENSIONS
        and DEVICES.isdisjoint(part.split(".")[0] for part in name.split("/"))
    )


def _name(said: object) -> str:
    """Return the name of a body, said alone (`editeur`, in version 2026.1) or among other things."""
    return _printable(str((said.get("nom") if isinstance(said, dict) else said) or ""))


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in text)[:120]
