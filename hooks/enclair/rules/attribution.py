"""Whom to cite and who publishes: the two are told apart, and neither is lost."""

from __future__ import annotations

from collections.abc import Iterator

from enclair.model import BLANK, Course
from enclair.problems import Severity
from enclair.reading.hazards import is_on_the_web
from enclair.rules import Context, Finding, rule

PROJECT, LICENCE = "L’IA en clair", "Licence Ouverte 2.0"


@rule("PAR013")
def source_is_still_cited(course: Course, _context: Context) -> Iterator[Finding]:
    """La source reste citée : « L’IA en clair », sous Licence Ouverte 2.0.

    La licence demande le nom de qui a produit le parcours et la date de mise à jour. Vous republiez ? Laissez `source:`
    tel quel dans modules/parcours.yml, et donnez votre nom sous `organisation:` : l’outil écrit les deux partout. Un
    parcours tout neuf, qui ne reprend rien du nôtre, s’en dispense en disant pourquoi (`ignorer:`).
    """
    told, places = course.attribution, course.attribution.places
    for key, written, kept in (("nom", told.name, PROJECT), ("licence", told.licence, LICENCE)):
        if written.replace("'", "’") != kept:
            yield places.get(key, told.source), f"la source citée n’est plus « {kept} », mais « {written} »", \
                f"remettez `{key}: {kept}` ; votre nom va sous `organisation:`"  # fmt: skip
    if not BLANK.search(told.address) and not is_on_the_web(told.address):
        yield places.get("adresse", told.source), f"« {told.address} » n’est pas une adresse", "écrivez https://…"


@rule("PAR011", Severity.WARNING)
def source_says_where_it_is(course: Course, _context: Context) -> Iterator[Finding]:
    """La source dit à quelle adresse on la trouve.

    Tant que l’adresse est entre crochets, elle n’est écrite nulle part.
    """
    told = course.attribution
    if BLANK.search(told.address):
        yield told.places.get("adresse", told.source), f"l’adresse de la source est encore « {told.address} »", \
            "écrivez l’adresse où le projet est publié"  # fmt: skip


@rule("PAR012")
def organisation_has_no_blank(course: Course, _context: Context) -> Iterator[Finding]:
    """L’organisme qui publie est nommé pour de bon : plus de passage entre crochets sous `organisation:`."""
    for blank in course.organisation.blanks if course.organisation else ():
        yield blank.source, f"il reste « {blank.id} » à remplir", "remplissez ce passage, ou retirez la clé"
