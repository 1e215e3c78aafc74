"""The file of an organisation, `organisations/<code>/organisation.yml`: from French keys to the model."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from enclair.images import picture_at
from enclair.model import BLANK, Addition, Colours, Organisation, Picture, Reference, Replacement
from enclair.problems import Problem, Source, did_you_mean
from enclair.reading.hazards import is_short
from enclair.reading.yamltree import Reader, Scalar, Table, leaves

ASKED = "ENCLAIR_ORGANISATION"
"""Environment variable that names the organisation to make everything for, as `enclair --organisation` sets it."""
NOBODY = "aucune"
"""What it says to make the course as its authors publish it."""
FOLDER, FILE, TEMPLATE = "organisations", "organisation.yml", "_gabarit"
FAMILY = "ORG"
DEFAULT = re.compile(r"^par_defaut:\s*['\"]?(?:oui|true|vrai)\b", re.MULTILINE | re.IGNORECASE)
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FILE_NAME = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*\.(?:md|svg|png|jpe?g|webp)")
CHOICES = ("modules", "roles", "retire")
LINKS = {"charte": "charter", "outils": "tools", "registre": "register"}


def codes(root: Path) -> tuple[str, ...]:
    """Return the organisations of a project, by name; the template is none."""
    paths = sorted((root / FOLDER).glob(f"*/{FILE}"))
    return tuple(path.parent.name for path in paths if path.parent.name != TEMPLATE)


def asked(root: Path) -> tuple[str, ...]:
    """Return whom a project is made for: the one asked, or those that say `par_defaut: oui`; there should be one."""
    if code := os.environ.get(ASKED, "").strip():
        return () if code == NOBODY else (code,)
    return tuple(code for code in codes(root) if DEFAULT.search(_start(root / FOLDER / code / FILE)))


def _start(path: Path) -> str:
    """Return what a file holds, or nothing: what is wrong with it is told when it is read for good."""
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""


def unknown(root: Path, code: str) -> Problem:
    """Return the problem of a code that no folder has."""
    known = codes(root)
    hint = did_you_mean(code, known) or (f"organismes connus : {', '.join(known)}" if known else
                                         f"créez-le : enclair org new {code}")  # fmt: skip
    return Problem(Source(f"{FOLDER}/{code}/{FILE}"), f"{FAMILY}900", f"aucun organisme ne s’appelle « {code} »", hint)


def read_organisation(reader: Reader, folder: Path) -> Organisation:
    """Return what the file of an organisation says; what is wrong with its form goes to the problems of the reader."""
    contacts, links, colours = (_child(reader, key) for key in ("contacts", "liens", "couleurs"))
    logo = _file(reader, reader.scalar("logo"), "logo")
    names = {key: tuple(_references(reader, key)) for key in CHOICES}
    organisation = Organisation(
        code=folder.name,
        name=reader.text("nom"),
        source=reader.source,
        folder=folder,
        is_default=reader.flag("par_defaut"),
        insee=reader.text("code_insee", required=False).upper(),
        siren=reader.text("siren", required=False).replace(" ", ""),
        logo=logo,
        picture=_picture(folder, logo),
        colours=Colours(
            banner=colours.text("bandeau", required=False).lower(),
            ink=colours.text("texte", required=False).lower(),
            accent=colours.text("accent", required=False).lower(),
            places=_places(colours),
        ),
        dpo=contacts.text("dpo", required=False),
        ai_officer=contacts.text("referent_ia", required=False),
        accessibility=contacts.text("accessibilite", required=False),
        charter=links.text("charte", required=False),
        tools=links.text("outils", required=False),
        register=links.text("registre", required=False),
        modules=names["modules"],
        roles=names["roles"],
        removed=names["retire"],
        replaced=tuple(_replaced(reader)),
        added=tuple(_added(reader)),
        blanks=tuple(
            Reference(blank, leaf.source) for leaf in leaves(reader.table) for blank in BLANK.findall(leaf.text)
        ),
        places={**_places(reader), **_places(contacts), **_places(links)},
    )
    for one in (contacts, links, colours, reader):
        one.close()
    return organisation


def _child(reader: Reader, key: str) -> Reader:
    """Return the reader of a mapping, an empty one when it is not there."""
    return reader.child(key) or Reader(Table((), reader.source), FAMILY, [])


def _places(reader: Reader) -> dict[str, Source]:
    return {name.text: value.source for name, value in reader.table.entries}


def _references(reader: Reader, key: str) -> Iterator[Reference]:
    return (Reference(value.text, value.source) for value in reader.scalars(key) if reader.shown(value, key))


def _replaced(reader: Reader) -> Iterator[Replacement]:
    child = reader.child("remplace")
    for name, value in child.table.entries if child else ():
        if isinstance(value, Scalar):
            yield Replacement(name.text, _file(reader, value, name.text), name.source, value.source)
        else:
            reader.wrong(value, name.text, "le nom d’un fichier")


def _added(reader: Reader) -> Iterator[Addition]:
    for one in reader.children("ajoute", first="page"):
        after, file = one.scalar("apres", required=True), one.scalar("page", required=True)
        if after and file:
            yield Addition(Reference(after.text, after.source), _file(one, file, "page"), file.source)
        one.close()


def _file(reader: Reader, value: Scalar | None, key: str) -> str:
    """Return the name of a file of the folder, an empty one with a problem when it cannot be one."""
    if value is None:
        return ""
    if not BLANK.search(value.text) and (not FILE_NAME.fullmatch(value.text) or not is_short(value.text)):
        reader.problem(value.source, 904, f"« {value.text} », pour « {key} », ne peut pas nommer un fichier du dossier",
                       "minuscules sans accent, chiffres, traits d’union, puis .md, ou .svg pour un logo")  # fmt: skip
        return ""
    return value.text


def _picture(folder: Path, logo: str) -> Picture | None:
    return picture_at(folder / logo, folder) if logo and not BLANK.search(logo) else None


def problem_of_code(code: str) -> Problem | None:
    """Return what keeps the name of a folder from being the code of an organisation, if anything does."""
    if CODE.fullmatch(code):
        return None
    return Problem(Source(f"{FOLDER}/{code}/{FILE}"), f"{FAMILY}908", f"« {code} » ne peut pas nommer un organisme",
                   "renommez son dossier : minuscules sans accent, chiffres et traits d’union")  # fmt: skip
