"""What a package says that it holds: a digest moves when what one reads moves, and then alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from conftest import rewrite
from enclair.bundle.inventory import Inventory
from enclair.bundle.tree import compared, course_pages, selections
from enclair.model import Course, Organisation
from enclair.my_copy import course_script
from enclair.reading.load import load

LESSON, BANK, FACTS, DRAWING = "modules/demo/reponse.md", "quizzes/demo.yml", "modules/sources.yml", "modules/demo/images/etapes.svg"
CHANGES = {
    "un mot": (LESSON, "Une habitante demande", "Une voisine demande", {"demo-reponse"}),
    "un titre": (LESSON, "titre: Une belle réponse, et fausse", "titre: Belle et fausse", {"demo-reponse"}),
    "des espaces": (LESSON, "Une habitante demande l’aide", "Une habitante  demande l’aide", set()),
    "la durée": (LESSON, "activites: 7", "activites: 8", set()),
    "un dessin": (DRAWING, "</svg>", "<rect width='1' height='1'/></svg>", {"demo-reponse"}),
    "un retour": (BANK, "Citer n’est pas prouver.", "Citer ne prouve rien.", {"demo-sources"}),
    "son objectif": (BANK, "objectif: demo-reperer\n    bloom: comprendre", "objectif: demo-verifier\n    bloom: comprendre", set()),
    "un énoncé de fait": (FACTS, "contiennent une erreur de fait.", "contiennent une erreur.", {"part-des-erreurs"}),
    "une date de revue": (FACTS, "revoir_avant: 2028-11-30", "revoir_avant: 2029-11-30", {"donnees-personnelles"}),
}  # fmt: skip
"""What one changes: file, text, new text, what then differs in the list."""


def listed(course: Course | None, name: str = "parcours") -> dict[str, Any]:
    """Return the list of a package, its pages by id."""
    assert course is not None
    inventory = Inventory(course, course_pages(course))
    selection = next(one for one in selections(course) if one.name == name)
    facts = {fact for _, uri in compared(selection) for fact in inventory.facts_of(uri)}
    told = json.loads(json.dumps(inventory.of(compared(selection), facts)))
    return {**told, "pages": {page["id"]: page for page in told["pages"]}}


@pytest.mark.parametrize("change", CHANGES)
def test_a_digest_moves_with_what_one_reads(project: Path, course: Course, change: str) -> None:
    """A word, a drawing, a question, a fact: its own line moves, and no other; what nobody reads moves none."""
    name, old, new, expected = CHANGES[change]
    rewrite(project / name, old, new)
    before, after = listed(course), listed(load(project).course)
    assert {one for part in before for one in before[part].keys() | after[part].keys()
            if before[part].get(one) != after[part].get(one)} == expected  # fmt: skip


def test_a_review_put_off_does_not_change_a_fact(project: Path, course: Course) -> None:
    """The date moves, the digest does not: a fact read again is not a fact that changed."""
    rewrite(project / FACTS, "revoir_avant: 2028-11-30", "revoir_avant: 2029-11-30")
    before, after = (listed(one)["faits"]["donnees-personnelles"] for one in (course, load(project).course))
    assert before == {**after, "revoir_avant": "2028-11-30"}
    assert before["droit"] is True


def test_who_publishes_changes_nothing(course: Course) -> None:
    """The list is that of the text: a body’s own name, or the version, is not in it."""
    body = Organisation("saint-exemple", "Saint-Exemple", course.source, course.root)
    named = replace(course, organisation=body, attribution=replace(course.attribution, version="2027.1"))
    assert listed(named) == listed(course)


def test_a_page_is_told_the_same_in_every_package(course: Course) -> None:
    """A lesson has one line, whatever package it stands in; a package lists its own pages."""
    whole = listed(course)
    for selection in selections(course):
        pages = listed(course, selection.name)["pages"]
        assert pages == {name: whole["pages"][name] for name in pages}
        assert [*pages] == [entry.id for entry in selection.entries if entry.uri and not entry.id.endswith(".bilan")]


def test_the_site_compares_with_the_list_that_packages_carry(course: Course) -> None:
    """Nothing differs between the course told to the page and a package of today, whichever."""
    told = json.loads(course_script(course).decode().removeprefix("window.ENCLAIR_PARCOURS = ").removesuffix(";\n"))
    pages, questions, facts = ({one["id"]: one for one in told["pages"]}, told["questions"], told["faits"])
    for selection in selections(course):
        own = listed(course, selection.name)
        assert [*own["pages"]] == told["paquets"][selection.name]
        for name, page in own["pages"].items():
            assert page.items() <= pages[name].items()
            assert {*pages[name]["faits"]} <= own["faits"].keys()
        assert own["questions"].items() <= questions.items()
        for name, fact in own["faits"].items():
            assert fact.items() <= facts[name].items()
