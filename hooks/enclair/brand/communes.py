"""The communes of France, and lists of bodies as spreadsheets write them.

The index is that of the page « Un paquet à votre nom » (`assets/communes/`, made by `tools/communes.py`): one reading,
one spelling, whoever asks.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import category, normalize

from msgspec import Struct
from msgspec.structs import replace

from enclair.bundle.slots import Brand, of_organisation
from enclair.model import Colours, Organisation
from enclair.problems import Problem, Source, did_you_mean
from enclair.rules.organisation import faults

FOLDER = Path(__file__).parents[1] / "assets" / "communes"
CALL = re.compile(r'ENCLAIR_COMMUNES\("(\w*)", "(\d{4})", `\n(.*)\n`\);\n', re.DOTALL)
ELSEWHERE = "autres"
"""The folder of the bodies that are no commune."""
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "insee": ("code_insee", "insee", "code commune", "code", "depcom", "codgeo"),
    "siren": ("siren", "numero siren"),
    "name": ("nom", "commune", "collectivite", "nom de la commune", "libelle", "organisme"),
    "dpo": ("dpo", "contact dpo", "courriel dpo", "delegue a la protection des donnees"),
    "ai_officer": ("referent_ia", "referent ia"),
    "accessibility": ("accessibilite", "contact accessibilite"),
    "charter": ("charte",), "tools": ("outils",), "register": ("registre",),
    "banner": ("bandeau",), "ink": ("texte",), "accent": ("accent",),
}  # fmt: skip
"""What a column may be called, without accents nor capitals: the first name is that of `organisation.yml`."""
SHARED = ("dpo", "ai_officer", "accessibility", "charter", "tools", "register", "banner", "ink", "accent")
"""What may be said once for all the bodies of a list."""
FAMILY = "ORG"


class ListError(Exception):
    """A list of bodies cannot be read; the message says why in French."""


class Commune(Struct, frozen=True):
    """A commune of today: its INSEE code, its name, its postal codes, its département."""

    code: str
    name: str
    postal: tuple[str, ...]
    department: str


class Body(Struct, frozen=True):
    """A body whose packages are to be made: where they go, what they show."""

    department: str
    brand: Brand

    @property
    def code(self) -> str:
        """The name of its folder: an INSEE code, or a SIREN."""
        return self.brand.code


# ——— the index ———


def _script(code: str) -> tuple[str, list[list[str]]]:
    """Return the vintage and the lines of a script of the index."""
    found = CALL.fullmatch((FOLDER / f"{code.lower() or 'departements'}.js").read_text("utf-8"))
    assert found, "tools/communes.py wrote it"
    return found[2], [line.split("|") for line in found[3].split("\n")]


@cache
def departments() -> Mapping[str, str]:
    """Return the name of each département by its code."""
    return dict(_script("")[1])


@cache
def vintage() -> str:
    """Return the year of the index."""
    return _script("")[0]


@lru_cache(maxsize=128)
def communes_of(department: str) -> Mapping[str, Commune]:
    """Return the communes of a département by their code."""
    rows = _script(department)[1]
    return {code: Commune(code, name, tuple(postal.split()), department) for code, name, postal in rows}


def department_of(code: str) -> str:
    """Return the département that an INSEE code belongs to, be there one or not."""
    return code[:3] if code.startswith(("97", "98")) else code[:2]


def commune(code: str) -> Commune | None:
    """Return a commune by its code."""
    department = department_of(code)
    return communes_of(department).get(code) if department in departments() else None


def chosen_departments(text: str) -> tuple[str, ...]:
    """Return the départements that « 38,2A » or « tous » names. Raises ListError."""
    if text.strip().lower() == "tous":
        return tuple(departments())
    wanted = tuple(dict.fromkeys(part.strip().upper().zfill(2) for part in text.split(",") if part.strip()))
    for one in wanted:
        if one not in departments():
            raise ListError(f"« {one} » n’est pas un département : écrivez son numéro, 38 ou 2A, ou « tous »")
    return wanted


# ——— lists ———


def of_departments(chosen: Sequence[str], shared: Mapping[str, str]) -> Iterator[Body | Problem]:
    """Yield the communes of some départements, with the same contacts for all."""
    for department in chosen:
        for one in communes_of(department).values():
            yield from _body(Organisation(one.code, one.name, Source(department), Path(), insee=one.code), shared)


def of_file(path: Path, shared: Mapping[str, str]) -> Iterator[Body | Problem]:
    """Yield the body of each row of a CSV file, or what is wrong with it, at its line. Raises ListError."""
    try:
        text = _decoded(path.read_bytes())
    except OSError as error:
        raise ListError(f"« {path} » ne peut pas être lu") from error
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    columns = _columns(next(rows, []))
    seen: dict[str, int] = {}
    last = rows.line_num
    for row in rows:
        source, last = Source(path.name, last + 1), rows.line_num
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(columns) and any(cell.strip() for cell in row[len(columns) :]):
            yield Problem(source, f"{FAMILY}904", "cette ligne a plus de cases que la première",
                          "un séparateur est peut-être dans un texte : mettez ce texte entre guillemets")  # fmt: skip
            continue
        told = {key: cell.strip() for key, cell in zip(columns, row, strict=False) if key and cell.strip()}
        for one in _row(told, source, shared):
            if isinstance(one, Body) and one.code in seen:
                yield Problem(source, f"{FAMILY}905", f"« {one.code} » est déjà à la ligne {seen[one.code]}",
                              "gardez une seule de ces lignes")  # fmt: skip
                continue
            if isinstance(one, Body):
                seen[one.code] = source.line
            yield one


def _decoded(data: bytes) -> str:
    """Return the text of a CSV file: UTF-8 with its mark or without, else what Excel writes in French."""
    if b"\0" in data[:4000]:
        raise ListError("ce fichier n’est pas du CSV : dans le tableur, enregistrez-le en « CSV UTF-8 »")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    """Return what separates the cells of the first line."""
    first = text.partition("\n")[0]
    return max(";,\t", key=first.count)


def _columns(header: Sequence[str]) -> list[str]:
    """Return what each column holds, nothing for one that we do not read. Raises ListError."""
    known = {alias: key for key, aliases in COLUMNS.items() for alias in aliases}
    columns = [known.get(_bare(cell), known.get(_bare(cell).replace(" ", "_"), "")) for cell in header]
    if not {"insee", "siren"} & {*columns}:
        hints = [did_you_mean(_bare(cell), known) for cell in header]
        hint = next(filter(None, hints), "la première ligne nomme les colonnes : code_insee;nom;dpo;accessibilite")
        raise ListError(f"aucune colonne ne donne le code INSEE ou le SIREN : {hint}")
    for key in {*columns} - {""}:
        if columns.count(key) > 1:
            raise ListError(f"deux colonnes donnent « {COLUMNS[key][0]} » : gardez-en une")
    return columns


def _bare(text: str) -> str:
    """Return a name without accents, capitals nor spaces around it."""
    letters = "".join(sign for sign in normalize("NFD", text) if category(sign) != "Mn")
    return " ".join(letters.casefold().split())


def _row(told: Mapping[str, str], source: Source, shared: Mapping[str, str]) -> Iterator[Body | Problem]:
    """Yield the body of a row, or what is wrong with it."""
    code, siren = told.get("insee", "").replace(" ", "").upper(), re.sub(r"\s", "", told.get("siren", ""))
    rest = {**shared, **{key: told[key] for key in SHARED if key in told}}
    if not code:
        yield from _body(Organisation(siren, told.get("name", ""), source, Path(), siren=siren), rest)
        return
    found = commune(code) or (commune(f"0{code}") if re.fullmatch(r"\d{4}", code) else None)
    if found is None:
        yield Problem(source, "ORG001", f"« {code} » n’est pas le code INSEE d’une commune de {vintage()}", _hint(code))
        return
    name = told.get("name", "")
    if name and not _is_same(name, found.name):
        yield Problem(source, "ORG001", f"le code {found.code} est celui de {found.name}, et non de « {name} »",
                      "corrigez l’un ou l’autre ; un tableur retire le zéro de 01004")  # fmt: skip
        return
    yield from _body(Organisation(found.code, found.name, source, Path(), insee=found.code), rest)


def _is_same(written: str, name: str) -> bool:
    """Tell whether two spellings are those of one name: case, accents, hyphens and « St » do not count."""
    def words(text: str) -> str:
        plain = re.sub(r"[^a-z0-9]+", " ", _bare(text).replace("œ", "oe"))
        return re.sub(r"\bst(e?)\b", r"saint\1", plain).strip()

    return words(written) == words(name)


def _hint(code: str) -> str:
    """Return what a code that is none may be: a postal code, most often."""
    if re.fullmatch(r"\d{5}", code) and department_of(code) in departments():
        there = [one for one in communes_of(department_of(code)).values() if code in one.postal]
        if there:
            return f"c’est un code postal : {', '.join(f'{one.code} pour {one.name}' for one in there[:3])}"
    return "cinq signes, avec leur zéro : 01004, 38185, 2A004"


def _body(organisation: Organisation, told: Mapping[str, str]) -> Iterator[Body | Problem]:
    """Yield a body, or all that keeps a package from being published in its name."""
    keys = {"code_insee", "siren", "contacts", "dpo", "referent_ia", "accessibilite", "charte", "outils", "registre"}
    places = dict.fromkeys(keys, organisation.source)
    whole = replace(
        organisation, places=places,
        colours=Colours(told.get("banner", ""), told.get("ink", ""), told.get("accent", ""),
                        dict.fromkeys(("bandeau", "texte", "accent"), organisation.source)),
        dpo=told.get("dpo", ""), ai_officer=told.get("ai_officer", ""), accessibility=told.get("accessibility", ""),
        charter=told.get("charter", ""), tools=told.get("tools", ""), register=told.get("register", ""),
    )  # fmt: skip
    wrong = [*faults(whole)]
    if not whole.name:
        wrong.append(Problem(whole.source, f"{FAMILY}903", "il manque son nom", "remplissez la colonne « nom »"))
    brand, _ = of_organisation(whole)
    if not brand.is_seen:
        unseen = "un texte contient un signe invisible"
        wrong.append(Problem(whole.source, f"{FAMILY}904", unseen, "tapez-le de nouveau"))
    yield from wrong
    if not wrong:
        yield Body(department_of(whole.insee) if whole.insee else ELSEWHERE, brand)
