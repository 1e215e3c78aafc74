"""A grid to audit the site with, ready to fill: the criteria of the RGAA 4.1.2 by the pages that must be looked at.

The sample is the legal one (decree 2019-768, art. 4, and the method of the RGAA), then one page of each kind.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator

from enclair.model import Course, Nature, Outcome
from enclair.pages.bilan import bilans
from enclair.pages.generated import demo_uri, lesson_uri, module_uri
from enclair.rgaa import MEANS_LABELS, MODE_LABELS, Mode, topics
from enclair.typography import french

GRID = "a-propos/grille-audit.csv"
LEGAL = (
    "index.html", "a-propos/index.html", "a-propos/mentions.html", "a-propos/accessibilite.html", "plan.html",
    "recherche.html", "ou-commencer.html",
)  # fmt: skip
"""Home, contacts, legal notice, statement, site map, search, help; one signs in nowhere."""
KINDS = (
    "parcours/index.html", "glossaire.html", "sources.html", "catalogue.html", "telecharger.html", "ma-copie.html",
    "a-votre-nom.html", "kit/index.html", "kit/charte-usage.html", "former/index.html", "republier/index.html",
    "contribuer/ecrire.html", "a-propos/accessibilite-criteres.html",
)  # fmt: skip
PROJECTED = "?projection"
MARKS = {Outcome.MET: "C", Outcome.NOT_MET: "NC", Outcome.NOT_APPLICABLE: "NA"}
NOT_TESTED, NOT_APPLICABLE = "NT", "NA"
LEGEND = "C : conforme ; NC : non conforme ; NA : non applicable ; NT : à tester"


def sample(course: Course, known: Collection[str]) -> list[str]:
    """Return the pages to audit, by their place in the site: the legal sample, one of each kind, one projected."""
    found = [*LEGAL, *KINDS, *_of_the_course(course)]
    return [uri for uri in dict.fromkeys(found) if uri.removesuffix(PROJECTED) in known]


def _of_the_course(course: Course) -> Iterator[str]:
    """Yield a module, a lesson of each nature, the end of a module, a path, a demonstration."""
    yield from (module_uri(module) for module in course.modules[:1])
    for nature in Nature:
        lessons = [lesson_uri(*one) for one in course.lessons if one[1].nature is nature]
        yield from lessons[:1]
    tried = [lesson_uri(*one) for one in course.lessons if one[1].page.demos]
    yield from tried[:1]
    yield from (f"{uri}{PROJECTED}" for uri in tried[:1])
    yield from (bilan.uri for bilan in bilans(course)[:1])
    yield from (f"parcours/{role.id}.html" for role in course.roles[:1])
    yield from (demo_uri(demo) for demo in [*course.demos.values()][:1])


def grid(course: Course, known: Collection[str]) -> bytes:
    """Return the grid as CSV for a spreadsheet of France: semicolons, a byte order mark, a criterion a line."""
    declaration, pages = course.declaration, sample(course, known)
    trials = {trial.criterion: trial for trial in declaration.trials}
    tested = f"{declaration.tested_on:%d/%m/%Y}" if declaration.tested_on else "sans date"
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    head = [f"RGAA {declaration.reference}, version {course.version}", LEGEND, "", "", "Adresse :"]
    writer.writerow([*head, *pages])
    writer.writerow(["Critère", "Thème", "Vérification", "Ce que les essais montrent", "Essais automatiques du",
                     *(f"Page {rank}" for rank in range(1, len(pages) + 1)), "Observation", "Correction"])  # fmt: skip
    for topic in topics():
        for one in topic.criteria:
            means = ", ".join(MEANS_LABELS[name] for name in one.means)
            trial = trials.get(one.number)
            mark = MARKS[trial.outcome] if trial else NOT_APPLICABLE if one.mode is Mode.NOT_APPLICABLE else NOT_TESTED
            by_hand = f"{trial.done_on:%d/%m/%Y}, {trial.by} : {trial.note}" if trial else ""
            checked = f"{MODE_LABELS[one.mode]} : {means}" if means else MODE_LABELS[one.mode]
            told = (f"{one.number} {one.title}", topic.title, checked, one.comment)
            dated = "" if one.mode is Mode.BY_HAND else tested
            writer.writerow([*map(french, told), dated, *[mark] * len(pages), french(by_hand), ""])
    return f"\ufeff{text.getvalue()}".encode()
