"""Names of files and folders: those that every system keeps apart, those that we keep, and what to write instead."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import PurePath

SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST_SLUG = 60
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows keeps for devices, whatever follows their first point."""
REGISTER, GLOSSARY, CATALOGUE, DOCUMENTS = "sources.yml", "glossaire.yml", "cas-usage/catalogue.yml", "formateur"
"""Where stands, in `modules/`, what they share: facts, terms, use cases, what trainers hand out."""
TAKEN = frozenset({"parcours", "formateur", "index", "glossaire", "a-propos", "sources"})
"""Names of packages and of pages in packages."""
SUFFIXES = {
    ".markdown": ".md", ".mdown": ".md", ".mkdn": ".md", ".mkd": ".md", ".yaml": ".yml",
    ".md": ".md", ".yml": ".yml",
}  # fmt: skip
"""What is read, under the endings that authors, editors and MkDocs know."""
LITTER = re.compile(r"\.(?!.*\.(?:md|yml)$).*|.*~|~\$.*|thumbs\.db|desktop\.ini", re.IGNORECASE)
"""What systems and editors leave beside files, and nobody writes."""


def composed(name: str) -> str:
    """Return a name with its accents composed, as files hold them; macOS gives them decomposed."""
    return unicodedata.normalize("NFC", name)


def flat_name(text: str) -> str:
    """Return a file name that every platform keeps as it is: lower case, ASCII, no space."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9._-]+", "-", plain)


def suggested_slug(name: str) -> str:
    """Return the identifier nearest to a name: « État-civil » gives `etat-civil`; empty when nothing is left."""
    slug = re.sub(r"[^a-z0-9]+", "-", flat_name(name)).strip("-")[:LONGEST_SLUG].strip("-")
    slug = slug if not slug or slug[0].isalpha() else f"module-{slug}"
    return f"{slug}-ia" if slug and fault_of_slug(slug) else slug


def fault_of_slug(slug: str) -> str:
    """Return what keeps a word from naming a module, or an empty text."""
    checks = (
        (not SLUG.fullmatch(slug), "minuscules sans accent, chiffres et traits d’union"),
        (len(slug) > LONGEST_SLUG, f"{LONGEST_SLUG} signes au plus"),
        (slug in DEVICES, "Windows garde ce nom pour lui"),
        (slug in TAKEN or slug.startswith("role-"), "ce nom est déjà celui d’un paquet ou d’une page"),
    )
    return next((f"ne peut pas nommer un module : {why}" for is_wrong, why in checks if is_wrong), "")


@lru_cache(maxsize=8192)
def fault_of_name(path: PurePath) -> tuple[str, str] | None:
    """Return what is wrong with the last part of a path, and what to do; None when every system reads it."""
    name, suffix = path.name, path.suffix
    odd = re.search(r'[<>:"|?*\\\x00-\x1f]|[. ]$', name)
    read = SUFFIXES.get(suffix.lower(), suffix)
    rename = f"renommez-le « {without_accents(name)} »"
    checks = (
        (name.startswith("._"), "ce fichier est une trace laissée par macOS", "supprimez-le"),
        (_is_garbled(name), "le nom de ce fichier contient des octets illisibles", "renommez-le sans accent"),
        (name != composed(name), "les accents de ce nom sont écrits à la façon de macOS, en deux signes", rename),
        (odd, f"Windows n’admet pas « {odd and odd[0]} » à cette place dans un nom", rename),
        (name.partition(".")[0].lower() in DEVICES, f"Windows garde le nom « {name} » pour lui", "renommez-le"),
        (read != suffix, f"ce fichier n’est pas lu : son nom finit par « {suffix} »",
         f"renommez-le « {path.stem}{read} »"),
        (name.startswith(".") and read in {".md", ".yml"}, "ce fichier n’est pas lu : son nom commence par un point",
         f"renommez-le « {name.lstrip('.')} »"),
        (name.lower() == "readme.md" and path.parts[0] != "quizzes",
         "une page de ce nom prendrait la place de index.md", "renommez-la, ou placez-la ailleurs"),
    )  # fmt: skip
    return next(((message, hint) for is_wrong, message, hint in checks if is_wrong), None)


def _is_garbled(name: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in name)


def without_accents(name: str) -> str:
    """Return a file name that every system reads the same way, its case kept."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return re.sub(r'[<>:"|?*\\\x00-\x1f]+', "-", plain).rstrip(". ")
