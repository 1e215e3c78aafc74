"""A small project that holds one question of each kind, on one page, made from the template that authors copy."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEMPLATE = (ROOT / "quizzes" / "_gabarit.yml").read_text("utf-8")
BANK = re.sub(r"(?m)^    faits: .*$", "    faits: [fluide-sans-verite]", TEMPLATE).replace("gabarit", "tous")
"""The bank of the template, under another name; its facts are those that the project below has."""
PAGE = "modules/tous/toutes.html"
"""Where its questions stand in the site."""
OPENING = """---
id: tous
titre: Toutes les questions
resume: Ce module pose une question de chaque type.
public: Toute personne qui essaie une question.
niveau: decouverte
prerequis: Aucun.
objectifs:
  - id: tous-reperer
    enonce: Repérer une réponse inventée par un assistant
    bloom: analyser
  - id: tous-appliquer
    enonce: Appliquer le test de publication avant de coller un texte
    bloom: appliquer
sequences: [toutes]
verifie_le: 2026-11-23
ignorer: {MOD004: 'module des essais, qui montre les types de questions'}
---

Ce module sert aux essais.
"""
LESSON = """---
id: tous-toutes
titre: Une question de chaque type
duree: {{lecture: 1, activites: 7}}
objectifs: [tous-reperer, tous-appliquer]
roles: [accueil]
---

!!! situation "À l’accueil de Saint-Exemple-sur-Loire, mardi, 10 h"
    L’assistant du service a répondu toute la matinée.

## À vous

{questions}

## À retenir

- Une question se choisit pour le geste qu’elle fait faire.

## Lundi matin

- Garder deux ou trois types.
"""
COURSE = """id: essai
titre: Parcours d’essai
sous_titre: Un module, un rôle
source: {nom: L’IA en clair, version: '2026.1', date: 2026-11-23, adresse: https://exemple.fr/ia-en-clair, licence: Licence Ouverte 2.0}
modules: [tous]
roles:
  accueil: {titre: Agent d’accueil, minutes: 8, resume: Répondre au public avec un assistant.}
"""
FACTS = """faits:
  - id: fluide-sans-verite
    enonce: Un modèle de langage écrit la suite la plus probable, pas la plus vraie.
    source: {titre: Note d’essai sur les modèles, editeur: Institut d’essai, url: https://exemple.fr/modeles, date: '2026-02-01'}
    confiance: verifie
    verifie_le: 2026-11-22
    revoir_avant: 2027-11-30
"""
TERMS = """termes:
  - id: modele
    terme: modèle de langage
    definition: Programme qui écrit un texte mot après mot, du plus probable au moins probable.
"""


def kinds_of(bank: str) -> Iterator[tuple[str, str]]:
    """Yield, of each question of a bank, the word that names its kind in pages (`data-type`), and its id."""
    for entry in re.split(r"(?m)^  - ", bank)[1:]:
        (item_id,) = re.findall(r"^id: (\S+)", entry)
        (word,) = re.findall(r"(?m)^    type: (\S+)", entry)
        yield "trous-a-menu" if re.search(r"(?m)^    menu: oui", entry) else word, item_id


EVERY = tuple(kinds_of(BANK))
"""(kind, id) of each question of the project, in the order of its page: the section `#q-ID` has `data-type` KIND."""


def reduce(target: Path, bank: str = BANK) -> Path:
    """Leave in a copy of tests/course one module, which shows on one page every question of a bank; return its folder."""
    for name in ("demo", "suite", "cas-usage"):
        shutil.rmtree(target / "modules" / name)
        (target / "quizzes" / f"{name}.yml").unlink(missing_ok=True)
    (target / "modules" / "sources.yml").write_text(FACTS, "utf-8")
    (target / "modules" / "glossaire.yml").write_text(TERMS, "utf-8")
    (target / "modules" / "parcours.yml").write_text(COURSE, "utf-8")
    shutil.copytree(ROOT / "docs" / "assets", target / "docs" / "assets")
    (target / "docs" / "a-propos" / "index.md").write_text("---\ntitle: À propos\n---\n\nCe site sert aux essais.\n", "utf-8")
    folder = target / "modules" / "tous"
    folder.mkdir()
    (folder / "index.md").write_text(OPENING, "utf-8")
    ids = re.findall(r"(?m)^  - id: (\S+)", bank)
    questions = "\n\n".join(f"<!-- quiz: {item_id} -->" for item_id in ids)
    (folder / "toutes.md").write_text(LESSON.format(questions=questions), "utf-8")
    (folder / "formateur").mkdir()
    (folder / "formateur" / "toutes.md").write_text("---\nsequence: tous-toutes\n---\n\n**Intention.** Essayer.\n", "utf-8")
    (target / "quizzes" / "tous.yml").write_text(bank, "utf-8")
    return target
