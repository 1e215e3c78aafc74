"""What a package holds, and whether all of it is what this tool writes. Nothing is ever written to disk.

Sizes are judged before anything is unpacked, contents before they are read. What is not known is said, never guessed.
Hostile archives: see CWE-22 (path traversal), CWE-409 (decompression bombs), CWE-611 (XML external entities).
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

from enclair.bundle.admitted import (
    BIGGEST,
    DEMO_DATA,
    READERS,
    demo_faults,
    notes_faults,
    page_faults,
    unknown_programs,
)
from enclair.bundle.entries import MOST_ENTRIES, Entry, NotOursError, entries_of
from enclair.bundle.manifest import MANIFEST, manifest_faults
from enclair.bundle.tree import INDEX, NOTES, PROVENANCE, provenance_file
from enclair.pages.licences import NOTICES
from enclair.problems import visible
from enclair.reading.names import DEVICES

MOST_BYTES = 50_000_000
MOST_FAULTS = 20
"""How many faults of one file, or of one code, are told one by one."""
LONGEST_NAME = 100
SAFE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")
TOLD = ("titre", "version", "date", "licence")
ALONE = {".json": {PROVENANCE}, ".xml": {MANIFEST}, ".txt": {NOTICES}}
"""Types of which a package holds no other file. A door that writes another manifest adds it here and in `admitted`."""
PROVENANCE_KEYS = frozenset({*TOLD, "parcours", "paquet", "source", "organisation", "modules", "pages", "sha256"})

PACKAGE_RULES: Mapping[str, tuple[str, str]] = {
    "PAQ001": (
        "Le fichier est une archive ZIP entière, que tous les outils lisent de la même façon.",
        "Une archive refaite avec un autre outil peut être honnête ; repartez de celle qui est publiée.",
    ),
    "PAQ002": (
        "Aucun nom ne sort du paquet (.., chemin absolu, lecteur, barre oblique inverse).",
        "N’ouvrez pas ce paquet.",
    ),
    "PAQ003": (
        "Aucun nom n’est en double, même à la casse près.",
        "Chaque outil n’en garderait qu’un, et pas toujours le même.",
    ),
    "PAQ004": (
        "Aucune entrée n’est un lien, un dossier ou un fichier spécial.",
        "N’ouvrez pas ce paquet.",
    ),
    "PAQ005": ("Aucune entrée n’est chiffrée.", "Une plateforme ne pourrait pas la lire."),
    "PAQ006": (
        f"Le paquet a au plus {MOST_ENTRIES} fichiers et {MOST_BYTES // 1_000_000} Mo une fois ouvert.",
        "Chaque type de fichier a aussi sa limite : un mégaoctet pour une page, cinq pour une photo ou un PDF.",
    ),
    "PAQ007": (
        "Les noms sont en minuscules ASCII et d’un type que l’outil écrit.",
        f"Types connus : {', '.join(sorted(BIGGEST))}.",
    ),
    "PAQ008": (
        "Le manifeste est à la racine, et tel que l’outil l’écrit : SCORM 1.2, des ressources sans suivi.",
        "Un manifeste d’un autre modèle peut être valable ; cet outil ne sait pas en répondre.",
    ),
    "PAQ009": ("Le manifeste liste chaque fichier une fois, et rien d’absent.", "Repartez du paquet publié."),
    "PAQ010": (
        "Les empreintes de provenance.json correspondent aux fichiers.",
        "Un fichier a changé depuis la fabrication : demandez à qui vous a donné le paquet ce qu’il a changé.",
    ),
    "PAQ011": (
        "Le paquet a une page d’accueil et une provenance.",
        "Sans provenance, il n’a pas été fait par cet outil, qui ne peut pas en répondre.",
    ),
    "PAQ012": (
        "Les pages, les images et les impressions ne contiennent que ce que l’outil y écrit.",
        "Ni programme, ni appel à un autre serveur, ni rien que deux navigateurs liraient autrement.",
    ),
    "PAQ013": ("Les liens internes mènent à des fichiers du paquet.", "Repartez du paquet publié."),
    "PAQ014": (
        "Les programmes et les feuilles de style sont ceux d’une version de l’outil, à l’octet près.",
        "Un programme inconnu peut tout faire dans la page d’une plateforme ; faites-le relire avant de l’importer.",
    ),
    "PAQ015": (
        "Le paquet cite sa source, sa version, la date de mise à jour et la licence.",
        "La licence le demande à qui republie.",
    ),
}
"""What each code asks of a package, and what to do about it."""


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
    """What a package says of itself, what was recognised in it, and what is wrong."""

    name: str
    form: str
    problems: tuple[PackageProblem, ...]
    title: str = ""
    version: str = ""
    date: str = ""
    licence: str = ""
    source: str = ""
    organisation: str = ""
    pages: int = 0
    questions: int = 0
    files: int = 0
    recognised: int = 0
    size: int = 0

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
        counted = ((self.files, "fichier"), (self.pages, "page"), (self.questions, "question"))
        told = ", ".join(_counted(number, noun) for number, noun in counted)
        lines.append(f"  Contenu : {told}, {self.size / 1000:.0f} ko une fois ouvert")
        if self.problems and self.files:
            lines.append(f"  Reconnu : {_counted(self.recognised, 'fichier')} sur {self.files}")
        lines += [f"  {line}" for line in self._told()]
        return "\n".join([*lines, self._verdict()])

    def _told(self) -> Iterator[str]:
        """Yield a line a problem; beyond twenty of one code, how many more there are."""
        times = Counter(problem.code for problem in self.problems)
        told: Counter[str] = Counter()
        for problem in self.problems:
            told[problem.code] += 1
            if told[problem.code] <= MOST_FAULTS:
                yield str(problem)
            elif told[problem.code] == times[problem.code]:
                yield f"… et {times[problem.code] - MOST_FAULTS} autres {problem.code}"

    def _verdict(self) -> str:
        if not self.problems:
            return "Sain : rien à signaler."
        if self.title or not self.files:
            return f"Refusé : {_counted(len(self.problems), 'problème')}."
        return (f"Inconnu : {_counted(len(self.problems), 'problème')}. Ce paquet n’a pas la provenance que cet outil"
                " écrit : il vient d’ailleurs, et l’outil ne peut pas en répondre.")  # fmt: skip


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}"


def inspect_archive(path: Path) -> PackageReport:
    """Read an archive without extracting it; every problem in one report, none raised."""
    name = visible(path.name)[:120]
    try:
        return _Inspection(name, entries_of(_read(path))).report()
    except NotOursError as error:
        return PackageReport(name, "illisible", (PackageProblem(error.code, "", error.message),))


def _read(path: Path) -> bytes:
    """Return the bytes of a file. Raises NotOursError when it cannot be read, or is too large to be a package."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise NotOursError("PAQ001", "ce fichier ne peut pas être lu") from error
    if len(data) > MOST_BYTES:
        raise NotOursError("PAQ006", f"ce fichier dépasse {MOST_BYTES // 1_000_000} Mo")
    return data


class _Inspection:
    """One archive under inspection."""

    def __init__(self, name: str, entries: tuple[Entry, ...]) -> None:
        self.name, self.entries = name, entries
        self.names = frozenset(entry.name for entry in entries)
        self.size = sum(entry.size for entry in entries)
        self.problems: list[PackageProblem] = []
        self.content: dict[str, bytes] = {}

    def wrong(self, code: str, entry: str, message: str) -> None:
        self.problems.append(PackageProblem(code, visible(entry)[:120], message))

    def report(self) -> PackageReport:
        self.check_names()
        if self.size <= MOST_BYTES:
            self.read()
        provenance = self.check_provenance()
        self.check_manifest(provenance)
        for name, message in unknown_programs(self.content):
            self.wrong("PAQ014", name, message)
        for name, data in self.content.items():
            for code, message in islice(self.faults(name, data), MOST_FAULTS):
                self.wrong(code, name, message)
        pages = [data for name, data in self.content.items() if name.endswith(".html")]
        doubtful = {problem.entry for problem in self.problems}
        told = {key: visible(str(provenance.get(key, "")))[:120] for key in TOLD}
        return PackageReport(
            name=self.name, form=self.form(), problems=tuple(sorted(set(self.problems))),
            title=told["titre"], version=told["version"], date=told["date"], licence=told["licence"],
            source=_name(provenance.get("source")), organisation=_name(provenance.get("organisation")),
            pages=len(pages), files=len(self.entries), size=self.size,
            questions=sum(data.count(b'<section class="quiz"') for data in pages),
            recognised=len(self.content.keys() - doubtful),
        )  # fmt: skip

    def form(self) -> str:
        """Return what kind of package it is; « sans suivi » is a promise, made only of what is known whole."""
        if MANIFEST not in self.names:
            return "pages HTML hors ligne" if INDEX in self.names else "archive d’un autre genre"
        if not self.problems:
            return "SCORM 1.2, pages sans suivi"
        is_foreign = any(problem.code == "PAQ008" for problem in self.problems) or MANIFEST not in self.content
        return "paquet à manifeste, d’un autre modèle" if is_foreign else "SCORM 1.2"

    def check_names(self) -> None:
        """Judge names and sizes, before anything is unpacked."""
        if self.size > MOST_BYTES:
            message = f"{self.size / 1e6:.0f} Mo une fois ouvert, la limite est {MOST_BYTES // 1_000_000} Mo"
            self.wrong("PAQ006", "", message)
        folded = Counter(entry.name.casefold() for entry in self.entries)
        folders = {str(parent) for name in folded if _is_safe(name) for parent in PurePosixPath(name).parents}
        for entry in self.entries:
            for code, message in (*entry.faults, *_name_faults(entry)):
                self.wrong(code, entry.name, message)
            if folded[entry.name.casefold()] > 1 or entry.name.casefold() in folders:
                self.wrong("PAQ003", entry.name, "un autre fichier, ou un dossier, a ce nom")

    def read(self) -> None:
        """Unpack each file of which nothing is wrong so far, never beyond its announced size."""
        doubtful = {problem.entry for problem in self.problems}
        for entry in self.entries:
            if visible(entry.name)[:120] in doubtful:
                continue
            content = entry.content()
            if content is None:
                self.wrong("PAQ001", entry.name, "cette entrée est abîmée, ou n’a pas la taille annoncée")
            else:
                self.content[entry.name] = content

    def faults(self, name: str, data: bytes) -> Iterable[tuple[str, str]]:
        """Return what is wrong in the content of a file: codes and messages."""
        kind = posixpath.splitext(name)[1]
        if kind == ".html":
            return page_faults(name, data, self.names)
        if kind in READERS:
            return (("PAQ012", message) for message in READERS[kind](data))
        if name in DEMO_DATA:
            return demo_faults(name, data)
        return notes_faults(data, self.names) if name == NOTES else ()

    def check_provenance(self) -> Mapping[str, Any]:
        """Compare files with what `provenance.json` tells of them, and return what it tells."""
        for needed in (INDEX, PROVENANCE):
            if needed not in self.names:
                self.wrong("PAQ011", needed, "ce fichier manque à la racine")
        if PROVENANCE not in self.content:
            return {}
        try:
            document = json.loads(self.content[PROVENANCE])
            is_ours = _is_provenance(document) and provenance_file(document) == self.content[PROVENANCE]
        except (ValueError, RecursionError):
            is_ours = False
        if not is_ours:
            self.wrong("PAQ010", PROVENANCE, "cette provenance n’est pas de la forme que l’outil écrit")
            return {}
        expected = document["sha256"]
        for key in (key for key in TOLD if not document[key]):
            self.wrong("PAQ015", PROVENANCE, f"la source n’est plus citée : il manque « {key} »")
        for name in sorted(expected.keys() | self.names - {PROVENANCE, MANIFEST}):
            data = self.content.get(name)
            if data is None and name in expected and name in self.names:
                continue  # already told
            if data is None or expected.get(name) != hashlib.sha256(data).hexdigest():
                self.wrong("PAQ010", name, "ce fichier n’est pas celui que décrit provenance.json")
        return dict(document)

    def check_manifest(self, provenance: Mapping[str, Any]) -> None:
        for name in self.names - {MANIFEST}:
            if posixpath.basename(name) == MANIFEST:
                self.wrong("PAQ008", name, "le manifeste n’est pas à la racine")
        if MANIFEST not in self.names and "-scorm" in self.name:
            self.wrong("PAQ008", MANIFEST, "le nom du paquet annonce SCORM, mais il n’a pas de manifeste à la racine")
        if MANIFEST in self.content:
            for fault in manifest_faults(self.content[MANIFEST], self.names, provenance):
                self.wrong(*fault)


def _is_provenance(document: object) -> bool:
    """Tell whether a document has the keys of `provenance.json`, each with a value of its kind."""
    if not isinstance(document, dict) or document.keys() != PROVENANCE_KEYS:
        return False
    texts = [document[key] for key in (*TOLD, "parcours", "paquet")]
    lists = document["modules"], document["pages"]
    source, body = document["source"], document["organisation"]
    if not _is_named(source, "adresse", str) or not (body is None or _is_named(body, "contacts", dict)):
        return False
    if not all(isinstance(part, list) for part in lists):
        return False
    texts += [text for part in lists for text in part]
    return isinstance(document["sha256"], dict) and all(
        isinstance(text, str) for text in (*texts, *document["sha256"].values())
    )


def _is_named(body: object, key: str, kind: type) -> bool:
    """Tell whether a mapping gives a name, and one more thing of that kind."""
    return isinstance(body, dict) and body.keys() == {"nom", key} and bool(_name(body)) and isinstance(body[key], kind)


def _name(body: object) -> str:
    """Return the name of a body, empty when it gives none."""
    name = body.get("nom") if isinstance(body, dict) else None
    return visible(name)[:120] if isinstance(name, str) else ""


def _name_faults(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the name of an entry, or with the size that it announces for its type."""
    name, kind = entry.name, posixpath.splitext(entry.name)[1]
    most = BIGGEST.get(kind)
    if _escapes(name):
        yield "PAQ002", "ce nom sort du paquet"
    elif not _is_safe(name.removesuffix("/")):
        yield "PAQ007", "ce nom n’est pas de ceux que l’outil écrit"
    elif not name.endswith("/") and (most is None or name not in ALONE.get(kind, {name})):
        yield "PAQ007", "l’outil n’écrit pas de fichier de ce type"
    if most is not None and entry.size > most:
        yield "PAQ006", f"ce fichier annonce {entry.size} octets, la limite de son type est {most}"


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
        and DEVICES.isdisjoint(part.split(".")[0] for part in name.split("/"))
    )
