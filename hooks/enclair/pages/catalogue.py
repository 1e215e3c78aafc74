"""The use-case catalogue as open data: CSV and JSON, with a Table Schema (https://specs.frictionlessdata.io/table-schema/)."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping

from enclair.model import Confidence, Course, UseCase
from enclair.pages.attribution import source_line
from enclair.reading.load import BODY_TYPES, DOMAINS, FAMILIES, MATURITIES, STATUSES

FOLDER = "catalogue"
FIELDS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "id": ("string", "Identifiant stable", ()),
    "titre": ("string", "Nom du cas", ()),
    "collectivite": ("string", "Collectivité ou organisme", ()),
    "type": ("string", "Type de collectivité", BODY_TYPES),
    "population": ("integer", "Nombre d’habitants, quand il est publié", ()),
    "departement": ("string", "Département", ()),
    "domaine": ("string", "Domaine de service", DOMAINS),
    "famille_ia": ("string", "Ce que fait l’IA", FAMILIES),
    "besoin": ("string", "Besoin de départ", ()),
    "description": ("string", "Description", ()),
    "donnees": ("string", "Données utilisées", ()),
    "resultat": ("string", "Résultats déclarés, avec leur auteur", ()),
    "statut": ("string", "Statut", STATUSES),
    "maturite": ("string", "Maturité", MATURITIES),
    "vigilance": ("string", "Points de vigilance", ()),
    "source": ("string", "Titre et éditeur de la source", ()),
    "url": ("string", "Adresse de la source", ()),
    "confiance": ("string", "Niveau de vérification", tuple(str(word) for word in Confidence)),
    "verifie_le": ("date", "Date de vérification", ()),
    "revoir_avant": ("date", "Date de prochaine revue", ()),
}
FORMULA = re.compile(r"(?:^|(?<=[;,\t\r\n]))(?=[\s\"'’]*[=+\-@＝＋－＠])")
"""Where a spreadsheet could begin a formula, be its separator the comma of this file, a semicolon or a tabulation."""
REQUIRED = frozenset({"id", "titre", "collectivite", "type", "domaine", "famille_ia", "statut", "url", "verifie_le"})


def row(case: UseCase) -> dict[str, str | int | None]:
    """Return a use case as one row of the table."""
    return {
        "id": case.id,
        "titre": case.title,
        "collectivite": case.body,
        "type": case.body_type,
        "population": case.population,
        "departement": case.department,
        "domaine": case.domain,
        "famille_ia": case.family,
        "besoin": case.need,
        "description": case.description,
        "donnees": case.data,
        "resultat": " ; ".join(f"{result.figure} (déclaré par : {result.declared_by})" for result in case.results),
        "statut": case.status,
        "maturite": case.maturity,
        "vigilance": " ".join(case.watch),
        "source": f"{case.origin.title}, {case.origin.publisher}, {case.origin.date}",
        "url": case.origin.url,
        "confiance": str(case.confidence),
        "verifie_le": case.checked_on.isoformat(),
        "revoir_avant": case.review_before.isoformat(),
    }


def schema(course: Course) -> dict[str, object]:
    """Return the Table Schema of the CSV file."""
    fields = [
        {
            "name": name,
            "type": kind,
            "title": title,
            "constraints": ({"required": True} if name in REQUIRED else {}) | ({"enum": list(words)} if words else {}),
        }
        for name, (kind, title, words) in FIELDS.items()
    ]
    return {
        "name": "cas-usage-ia-collectivites",
        "title": "Cas d’usage de l’IA dans les collectivités",
        "version": course.version,
        "licence": course.attribution.licence,
        "source": source_line(course),
        "fields": fields,
        "primaryKey": "id",
    }


def _as_text(value: str | int | None) -> str | int | None:
    """Return a cell that no spreadsheet takes for a formula, cut as it may be (OWASP, « CSV Injection »)."""
    return FORMULA.sub("'", value.replace("\r", "\n")) if isinstance(value, str) else value


def files(course: Course) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the catalogue, by their place in the site."""
    rows = [row(case) for case in sorted(course.use_cases, key=lambda case: case.id)]
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(FIELDS), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _as_text(value) for name, value in line.items()} for line in rows)
    yield f"{FOLDER}/cas-usage.csv", text.getvalue().encode()
    for name, document in (("cas-usage.json", rows), ("schema.json", schema(course))):
        data = json.dumps(document, ensure_ascii=False, indent=2).replace("<", "\\u003c")
        yield f"{FOLDER}/{name}", f"{data}\n".encode()
