"""The statement of accessibility: whole once somebody signs it, true to its dates, in force when published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from enclair.model import BLANK, Course
from enclair.problems import Severity, did_you_mean
from enclair.reading.hazards import is_on_the_web
from enclair.rgaa import criteria
from enclair.rules import Context, Finding, rule

EMAIL = re.compile(r"[^@\s\[\]]+@[^@\s\[\]]+\.[a-z]{2,}", re.IGNORECASE)
VALIDITY = 3
"""How many years a statement holds."""


@rule("ACC006")
def signed_statement_has_no_blank(course: Course, _context: Context) -> Iterator[Finding]:
    """Une déclaration d’accessibilité faite au nom d’un organisme n’a plus de passage entre crochets.

    Tant que `entite:` est entre crochets, docs/a-propos/accessibilite.yml est un modèle. Dès que l’organisme y écrit
    son nom, tout doit être rempli : la déclaration, les mentions légales, et de quoi vous joindre.
    """
    declaration = course.declaration
    if declaration.is_template:
        return
    for blank in declaration.blanks:
        yield blank.source, f"il reste « {blank.id} » à remplir", "remplissez ce passage, ou retirez la clé"
    if not declaration.email and not declaration.form:
        yield declaration.source, "la déclaration ne dit pas comment signaler un défaut", \
            "ajoutez `courriel:` ou `formulaire:` sous `contact:`"  # fmt: skip
    for paragraph in course.notice.paragraphs if course.notice else ():
        for found in BLANK.findall(paragraph.text):
            yield paragraph.source, f"il reste « {found} » à remplir", "remplissez ce passage"


@rule("ACC011", Severity.WARNING)
def named_organisation_signs_the_statement(course: Course, _context: Context) -> Iterator[Finding]:
    """L’organisme qui publie signe aussi la déclaration d’accessibilité et les mentions légales.

    Les pages que la loi lui demande attendent son nom, à côté de son organisation.yml : accessibilite.yml, à sa clé
    `entite:`, puis mentions.md. `enclair org new` les y copie.
    """
    if course.organisation and course.declaration.is_template:
        yield course.declaration.source, f"« {course.organisation.name} » publie, et la déclaration n’est pas signée", \
            f"remplissez accessibilite.yml et mentions.md dans organisations/{course.organisation.code}/"  # fmt: skip


@rule("ACC007")
def statement_makes_sense(course: Course, context: Context) -> Iterator[Finding]:
    """Dates, adresses et nombres de la déclaration d’accessibilité se tiennent.

    Aucune date à venir, des adresses entières, au plus 106 critères.
    """
    declaration, audit, places = course.declaration, course.declaration.audit, course.declaration.places
    days = {
        "etabli_le": declaration.made_on, "mis_a_jour_le": declaration.updated_on,
        "essais_automatiques_le": declaration.tested_on, "audit": audit and audit.done_on,
    }  # fmt: skip
    for key, day in days.items():
        if day and day > context.today:
            yield places[key], f"la date du {day:%d/%m/%Y} est à venir", "corrigez-la"
    if declaration.updated_on and declaration.made_on and declaration.updated_on < declaration.made_on:
        yield places["mis_a_jour_le"], "la déclaration serait mise à jour avant d’être établie", "corrigez la date"
    addresses = {
        "schema_pluriannuel": declaration.plan, "plan_annuel": declaration.yearly_plan, "formulaire": declaration.form,
    }  # fmt: skip
    for key, address in addresses.items():
        if address and not BLANK.search(address) and not is_on_the_web(address):
            yield places[key], f"« {address} » n’est pas une adresse", "écrivez https://…"
    if declaration.email and not BLANK.search(declaration.email) and not EMAIL.fullmatch(declaration.email):
        yield places["courriel"], f"« {declaration.email} » n’est pas une adresse de courriel", "écrivez nom@example.fr"
    if audit and not audit.met <= audit.applicable <= len(criteria()):
        yield audit.source, f"{audit.met} critères respectés sur {audit.applicable} applicables, cela ne se peut pas", \
            f"le référentiel en compte {len(criteria())}"  # fmt: skip


@rule("ACC009")
def trial_is_of_a_criterion(course: Course, context: Context) -> Iterator[Finding]:
    """Un résultat d’essai à la main porte sur un critère du RGAA, une seule fois, à une date passée."""
    seen: set[str] = set()
    for trial in course.declaration.trials:
        if trial.criterion not in criteria():
            yield trial.source, f"le critère « {trial.criterion} » n’existe pas", \
                did_you_mean(trial.criterion, criteria()) or "écrivez son numéro, entre guillemets : '1.1'"  # fmt: skip
        if trial.criterion in seen:
            yield trial.source, f"le critère {trial.criterion} a deux résultats", "gardez le dernier"
        if trial.done_on > context.today:
            yield trial.source, f"la date du {trial.done_on:%d/%m/%Y} est à venir", "corrigez-la"
        seen.add(trial.criterion)


@rule("ACC008")
def published_statement_is_in_force(course: Course, context: Context) -> Iterator[Finding]:
    """Une publication porte une déclaration d’accessibilité en vigueur (`enclair check --publication`).

    La déclaration et l’audit valent trois ans, et les essais automatiques ne sont pas plus vieux que la version.
    """
    declaration, audit = course.declaration, course.declaration.audit
    if not context.is_release:
        return
    limit = _years_before(context.today, VALIDITY)
    signed = declaration.updated_on or declaration.made_on
    if signed and date.min < signed <= limit:
        yield declaration.source, "la déclaration a plus de trois ans", "refaites-la, puis datez-la"
    if audit and date.min < audit.done_on <= limit:
        yield audit.source, "l’audit a plus de trois ans", "refaites-en un, ou retirez la clé `audit:`"
    if declaration.tested_on and declaration.tested_on < course.date:
        yield declaration.places["essais_automatiques_le"], \
            f"les essais du {declaration.tested_on:%d/%m/%Y} ont précédé la version du {course.date:%d/%m/%Y}", \
            "lancez « make test », puis corrigez la date"  # fmt: skip


def _years_before(day: date, years: int) -> date:
    leap = day.month == 2 and day.day == 29  # noqa: PLR2004  29 February
    return day.replace(year=day.year - years, day=28 if leap else day.day)
