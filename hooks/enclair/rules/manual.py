"""What every code means, for authors: rules of the registry, faults of form, faults of packages."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from enclair.problems import Severity
from enclair.rules import ALONE, REGISTRY

FAMILIES: Mapping[str, str] = {
    "PAR": "Parcours",
    "MOD": "Modules",
    "SEQ": "Séquences",
    "QUI": "Questions",
    "DEM": "Démonstrations",
    "SRC": "Sources",
    "GLO": "Glossaire",
    "CAS": "Catalogue",
    "ACC": "Accessibilité",
    "IMG": "Images",
    "LIE": "Liens",
    "SEC": "Sécurité",
    "ORG": "Organismes",
    "PAQ": "Paquets",
}
FORM: Mapping[int, tuple[str, str]] = {
    900: ("Le fichier existe et se lit.", "Vérifiez son nom, sa place et ses droits."),
    901: (
        "Le fichier est lisible.",
        "Enregistrez-le en UTF-8 ; dans le YAML, alignez les clés et fermez les guillemets.",
    ),
    902: ("Chaque clé est connue.", "Le message donne la clé la plus proche, ou la liste de celles qui sont admises."),
    903: ("Aucune clé obligatoire ne manque.", "Le gabarit montre toutes les clés d’un fichier."),
    904: (
        "Chaque valeur est du type attendu.",
        "Un texte, un nombre, une date AAAA-MM-JJ, oui ou non, ou un mot de la liste.",
    ),
    905: ("Une clé n’est écrite qu’une fois.", "Gardez l’une des deux : YAML perdrait l’autre sans le dire."),
    906: ("Le YAML n’a ni ancre, ni renvoi, ni étiquette.", "Recopiez la valeur là où elle sert."),
    907: (
        "Le fichier reste de taille raisonnable.",
        "Le message dit ce qui est de trop, et à quelle ligne. Aucun lien hors du projet.",
    ),
    908: (
        "Le nom d’un fichier se lit partout.",
        "Pages en .md, données en .yml ; ni README.md, ni nom que Windows garde pour lui, ni accent décomposé.",
    ),
    909: (
        "Tout ce qui est écrit est lu.",
        "Un « # » après une espace coupe le texte ; une clé en trop retrait est prise dans le texte du dessus.",
    ),
}
"""Faults of form, the same three last digits in every family."""
FORM_FAMILIES = ("PAR", "MOD", "SEQ", "QUI", "DEM", "SRC", "GLO", "CAS", "ACC", "ORG")


class Entry(Struct, frozen=True):
    """What one code means."""

    code: str
    title: str
    advice: str
    severity: Severity = Severity.ERROR


def manual() -> dict[str, Entry]:
    """Return every code with its meaning, in order."""
    from enclair.formats.inspect import PACKAGE_RULES  # noqa: PLC0415  packages show pages, one of which shows this

    entries = [Entry(rule.code, rule.title, rule.advice, rule.severity) for rule in REGISTRY.values()]
    entries += [Entry(code, title, advice) for code, (title, advice) in ALONE.items()]
    entries += [Entry(code, title, advice) for code, (title, advice) in PACKAGE_RULES.items()]
    entries += [Entry(f"{family}{number}", *FORM[number]) for family in FORM_FAMILIES for number in FORM]
    return {entry.code: entry for entry in sorted(entries, key=lambda entry: entry.code)}
