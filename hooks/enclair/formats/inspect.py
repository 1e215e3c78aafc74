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
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct

from enclair.bundle.admitted import (
    BIGGEST,
    DEMO_DATA,
    READERS,
    demo_faults,
    notes_faults,
    page_faults,
    unknown_programs,
)
from enclair.bundle.counts import Counts, counts_told, tree_counts
from enclair.bundle.entries import MOST_BYTES, MOST_ENTRIES, Entry, NotOursError, entries_of
from enclair.bundle.inventory import INVENTORY, inventory_faults
from enclair.bundle.open_data import COURSE_SHEET, json_file, sheet_faults
from enclair.bundle.slots import Brand, filled, told_brand
from enclair.bundle.tree import INDEX, NOTES, PROVENANCE, READ_ME
from enclair.formats import DOORS
from enclair.formats.door import NOTHING, Door
from enclair.formats.manifest import MANIFEST, MANY, manifest_faults
from enclair.formats.package import BESIDES, Package
from enclair.pages.licences import NOTICES
from enclair.problems import visible
from enclair.reading.names import DEVICES

MOST_FAULTS = 20
"""How many faults of one file, or of one code, are told one by one."""
LONGEST_NAME = 100
SAFE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")
TOLD = ("titre", "version", "date", "licence")
ALONE = {".json": {PROVENANCE, COURSE_SHEET, INVENTORY}, ".xml": {MANIFEST}, ".txt": {NOTICES, READ_ME}}
"""Types of which a package holds no other file. A door that writes another manifest adds it here and in `admitted`."""
PROVENANCE_KEYS = frozenset({
    *TOLD, "a_relire_avant", "parcours", "paquet", "source", "adaptation", "organisation", "modules", "pages",
    "contenu", "pertes", "sha256",
})  # fmt: skip

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
        "Le manifeste est à la racine, et tel que l’outil l’écrit : SCORM 1.2 ou 2004, des ressources sans suivi.",
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
    "PAQ016": (
        "Le fichier contient tout ce que contiennent ses sources, sauf les pertes qu’il déclare.",
        "Repartez du fichier publié : il manque quelque chose à celui-ci.",
    ),
}
"""What each code asks of a package, and what to do about it."""


class PackageProblem(Struct, frozen=True, order=True):
    """One thing wrong with a package: code, entry (empty for the whole), message in French."""

    code: str
    entry: str
    message: str

    def __str__(self) -> str:
        return f"{self.entry or 'paquet'}: {self.code} {self.message}"


class PackageReport(Struct, frozen=True):
    """What a package says of itself, what was recognised in it, and what is wrong."""

    name: str
    form: str
    problems: tuple[PackageProblem, ...]
    title: str = ""
    version: str = ""
    date: str = ""
    review: str = ""
    """Before which day the first of its facts has to be read again."""
    licence: str = ""
    source: str = ""
    organisation: str = ""
    adapted_by: str = ""
    held: Counts = NOTHING
    losses: tuple[str, ...] = ()
    """What the file says that its format lost, a line each."""
    files: int = 0
    recognised: int = 0
    size: int = 0

    def __str__(self) -> str:
        lines = [f"{self.name} : {self.form}"]
        if self.title:
            lines += [
                f"  Titre : {self.title}",
                f"  Version : {self.version}, du {self.date}",
                *([f"  À relire avant le : {self.review}"] if self.review else []),
                f"  Source : {self.source}",
                f"  Licence : {self.licence}",
            ]
        if self.organisation:
            lines.append(f"  Proposé par : {self.organisation}")
        if self.adapted_by:
            lines.append(f"  Adapté par : {self.adapted_by}")
        held = (self.held.pages, self.held.questions, self.held.choices, self.held.feedbacks, self.held.images)
        nouns = ("page", "question", "réponse", "retour", "image")
        told = ", ".join(_counted(number, noun) for number, noun in zip(held, nouns, strict=True) if number)
        lines.append(f"  Contenu : {told or 'rien de connu'}")
        if self.files:
            lines.append(f"  Fichiers : {self.files}, {self.size / 1000:.0f} ko une fois ouverts")
        lines += [f"  Perdu : {line}" for line in self.losses]
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
        if not self.problems and not self.files:
            return "Complet : tout y est, sauf les pertes déclarées." if self.losses else "Complet : tout y est."
        if not self.problems:
            return "Sain : rien à signaler."
        if self.title or not self.files:
            return f"Refusé : {_counted(len(self.problems), 'problème')}."
        return (f"Inconnu : {_counted(len(self.problems), 'problème')}. Ce paquet n’a pas la provenance que cet outil"
                " écrit : il vient d’ailleurs, et l’outil ne peut pas en répondre.")  # fmt: skip


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}"


def inspect_archive(path: Path) -> PackageReport:
    """Read a file of `dist/` without extracting it; every problem in one report, none raised."""
    name = visible(path.name)[:120]
    try:
        data = _read(path)
        door = next((door for door in DOORS if not isinstance(door, Package) and door.recognises(data)), None)
        return _door_report(name, door, data) if door else _Inspection(name, entries_of(data)).report()
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


def _door_report(name: str, door: Door, data: bytes) -> PackageReport:
    """Report on a file that is no tree of pages: what it says of itself, and whether all of it is there."""
    problems: list[PackageProblem] = []
    document: dict[str, Any] = {}
    held = Counts()
    try:
        held = door.counts(data)
        told = door.provenance(data)
        written = json.loads(told)
        if _is_provenance(written) and json_file(written) == told:
            document = written
        else:
            problems.append(PackageProblem("PAQ010", "", "sa provenance n’est pas de la forme que l’outil écrit"))
    except (ValueError, RecursionError):
        problems.append(PackageProblem("PAQ011", "", "ce fichier ne se lit pas comme ceux que l’outil écrit"))
    problems += [PackageProblem("PAQ016", "", message) for message in _shortfalls(held, document)]
    return _reported(name, door.title, document, held, problems)


def _reported(
    name: str, form: str, document: Mapping[str, Any], held: Counts, problems: Iterable[PackageProblem], **more: int
) -> PackageReport:
    """Return the report on a file, with what its provenance says of it."""
    told = {key: visible(str(document.get(key, "")))[:120] for key in TOLD}
    return PackageReport(
        name=name, form=form, problems=tuple(sorted(set(problems))),
        title=told["titre"], version=told["version"], date=told["date"], licence=told["licence"],
        review=visible(document.get("a_relire_avant") or "")[:10],
        source=_name(document.get("source")), organisation=_name(document.get("organisation")),
        adapted_by=_name(document.get("adaptation"), "par"),
        held=held, losses=tuple(_loss_line(loss) for loss in document.get("pertes", ())), **more,
    )  # fmt: skip


def _loss_line(loss: Mapping[str, Any]) -> str:
    return visible(f"{loss['quoi']} ({loss['combien']}) : {loss['pourquoi']}")[:300]


def _shortfalls(held: Counts, document: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a file does not hold of its sources, and does not declare lost; or holds beyond them."""
    if not document.get("contenu"):
        return
    lost = [counts_told(loss["contenu"]) for loss in document["pertes"]]
    source, found = counts_told(document["contenu"]).told(), sum(lost, held).told()
    for noun, number in source.items():
        if found[noun] != number:
            yield f"{number} {noun} dans les sources, {held.told()[noun]} ici, sans perte déclarée qui l’explique"


class _Inspection:
    """One archive under inspection."""

    def __init__(self, name: str, entries: tuple[Entry, ...]) -> None:
        self.name, self.entries = name, entries
        self.names = frozenset(entry.name for entry in entries)
        self.size = sum(entry.size for entry in entries)
        self.problems: list[PackageProblem] = []
        self.content: dict[str, bytes] = {}
        self.emptied: dict[str, bytes] = {}
        self.brand: Brand | None = None
        self.door: Package | None = None

    def wrong(self, code: str, entry: str, message: str) -> None:
        self.problems.append(PackageProblem(code, visible(entry)[:120], message))

    def report(self) -> PackageReport:
        self.check_names()
        if self.size <= MOST_BYTES:
            self.read()
        packages = (door for door in DOORS if isinstance(door, Package))
        self.door = next((door for door in packages if door.is_like(self.content)), None)
        provenance = self.check_provenance()
        self.check_brand()
        self.check_manifest(provenance)
        for name, message in unknown_programs(self.emptied):
            self.wrong("PAQ014", name, message)
        for name, data in self.content.items():
            for code, message in islice(self.faults(name, data), MOST_FAULTS):
                self.wrong(code, name, message)
        logo = {self.brand.logo} if self.brand else set()
        shown = {name: data for name, data in self.content.items() if name not in logo}
        held = tree_counts(shown, BESIDES)
        if not self.problems:  # else what is missing was told
            for message in _shortfalls(held, provenance):
                self.wrong("PAQ016", "", message)
        doubtful = {problem.entry for problem in self.problems}
        return _reported(self.name, self.form(), provenance, held, self.problems, files=len(self.entries),
                         size=self.size, recognised=len(self.content.keys() - doubtful))  # fmt: skip

    def form(self) -> str:
        """Return what kind of package it is; « sans suivi » is a promise, made only of what is known whole."""
        if MANIFEST not in self.names:
            return self.door.title if self.door else "archive d’un autre genre"
        is_foreign = any(problem.code == "PAQ008" for problem in self.problems) or self.door is None
        if self.door is None or is_foreign:
            return "paquet à manifeste, d’un autre modèle"
        return self.door.title if self.problems else f"{self.door.title} ; pages sans suivi"

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
                self.emptied[entry.name] = filled(entry.name, content, None)

    def faults(self, name: str, data: bytes) -> Iterable[tuple[str, str]]:
        """Return what is wrong in the content of a file: codes and messages."""
        kind = posixpath.splitext(name)[1]
        if kind == ".html":
            return page_faults(name, data, self.names)
        if kind in READERS:
            return (("PAQ012", message) for message in READERS[kind](data))
        if name in DEMO_DATA:
            return demo_faults(name, data)
        if name in {COURSE_SHEET, INVENTORY}:
            judged = sheet_faults(data) if name == COURSE_SHEET else inventory_faults(data)
            return (("PAQ012", message) for message in judged)
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
            is_ours = _is_provenance(document) and json_file(document) == self.content[PROVENANCE]
        except (ValueError, RecursionError):
            is_ours = False
        if not is_ours:
            self.wrong("PAQ010", PROVENANCE, "cette provenance n’est pas de la forme que l’outil écrit")
            return {}
        expected = document["sha256"]
        for key in (key for key in TOLD if not document[key]):
            self.wrong("PAQ015", PROVENANCE, f"la source n’est plus citée : il manque « {key} »")
        self.brand = document["organisation"] and told_brand(document["organisation"])
        logo = {self.brand.logo} if self.brand else set()
        for name in sorted(expected.keys() | self.names - {PROVENANCE, MANIFEST} - logo):
            data = self.emptied.get(name)
            if data is None and name in expected and name in self.names:
                continue  # already told
            if data is None or expected.get(name) != hashlib.sha256(data).hexdigest():
                self.wrong("PAQ010", name, "ce fichier n’est pas celui que décrit provenance.json")
        return dict(document)

    def check_brand(self) -> None:
        """Compare what names the body that publishes with what `provenance.json` tells of it."""
        for name, data in self.content.items():
            if data != filled(name, self.emptied[name], self.brand):
                self.wrong("PAQ010", name, "la place de l’organisme n’est pas remplie comme le dit provenance.json")
        if self.brand and self.brand.logo:
            logo = self.content.get(self.brand.logo, b"")
            if hashlib.sha256(logo).hexdigest() != self.brand.logo_digest:
                self.wrong("PAQ010", self.brand.logo, "ce logo n’est pas celui que décrit provenance.json")

    def check_manifest(self, provenance: Mapping[str, Any]) -> None:
        for name in self.names - {MANIFEST}:
            if posixpath.basename(name) == MANIFEST:
                self.wrong("PAQ008", name, "le manifeste n’est pas à la racine")
        if MANIFEST not in self.names and "-scorm" in self.name:
            self.wrong("PAQ008", MANIFEST, "le nom du paquet annonce SCORM, mais il n’a pas de manifeste à la racine")
        if MANIFEST in self.content:
            shape = (self.door and self.door.shape) or MANY
            names = self.names - {self.brand.logo} if self.brand else self.names
            for fault in manifest_faults(self.emptied[MANIFEST], names, provenance, shape):
                self.wrong(*fault)


def _is_provenance(document: object) -> bool:
    """Tell whether a document has the keys of `provenance.json`, each with a value of its kind."""
    if not isinstance(document, dict) or document.keys() != PROVENANCE_KEYS:
        return False
    texts = [document[key] for key in (*TOLD, "parcours", "paquet")]
    texts += [] if document["a_relire_avant"] is None else [document["a_relire_avant"]]
    lists = document["modules"], document["pages"]
    if not _is_named(document["source"]) or not _is_adaptation(document["adaptation"]):
        return False
    if not all(isinstance(part, list) for part in lists):
        return False
    try:
        _ = document["organisation"] is None or told_brand(document["organisation"])
        _ = document["contenu"] and counts_told(document["contenu"])
        is_told = all(_is_loss(loss) for loss in document["pertes"])
    except (TypeError, ValueError):
        return False
    if not is_told:
        return False
    texts += [text for part in lists for text in part]
    return isinstance(document["sha256"], dict) and all(
        isinstance(text, str) for text in (*texts, *document["sha256"].values())
    )


def _is_loss(loss: object) -> bool:
    """Tell whether a loss has the form of those that doors declare. Raises ValueError for its counts."""
    if not isinstance(loss, dict) or [*loss] != ["quoi", "pourquoi", "combien", "contenu"]:
        return False
    counts_told(loss["contenu"])
    return isinstance(loss["quoi"], str) and isinstance(loss["pourquoi"], str) and type(loss["combien"]) is int


def _is_adaptation(told: object) -> bool:
    """Tell whether who changed the text is named, with the pages; most packages say nothing."""
    if told is None:
        return True
    if not isinstance(told, dict) or [*told] != ["par", "pages"] or not isinstance(told["pages"], list):
        return False
    return all(isinstance(text, str) for text in (told["par"], *told["pages"]))


def _is_named(source: object) -> bool:
    """Tell whether the source has a name, and an address be it empty."""
    if not isinstance(source, dict) or source.keys() != {"nom", "adresse"}:
        return False
    return bool(_name(source)) and isinstance(source["adresse"], str)


def _name(body: object, key: str = "nom") -> str:
    """Return the name of a body, empty when it gives none."""
    name = body.get(key) if isinstance(body, dict) else None
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
