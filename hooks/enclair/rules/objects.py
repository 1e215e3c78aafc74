"""Boxes that show a real object, a chat, two replies, a letter: said fictitious or sourced, and told part by part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enclair.model import Box, Page
from enclair.reading.objects import CONVERSATION, DOCUMENT, SIDE_BY_SIDE, TWO
from enclair.rules import Context, Finding, rule

NAMES = {
    CONVERSATION: ("cette conversation est fictive", "L’échange de l’accueil (fictif)"),
    SIDE_BY_SIDE: ("ces deux textes sont fictifs", "Deux réponses (fictives)"),
    DOCUMENT: ("ce document est fictif", "Courrier reçu en mairie (fictif)"),
}
"""How a message says that a box which shows a real object is fictitious, and a title for it."""
FICTITIOUS = re.compile(r"\bficti(?:fs?|ves?)\b", re.IGNORECASE)
NAMELESS = frozenset({"objet", "important", "attention", "note", "remarque", "conseil", "exemple", "ps", "pj", "source",
                      "sources"})  # fmt: skip
"""What opens a line of a letter or of a reply, and is nobody."""


@rule("SEQ039")
def object_is_fictitious_or_sourced(page: Page, _context: Context) -> Iterator[Finding]:
    """Une conversation, deux textes côte à côte ou un document se disent fictifs, ou appellent leur source.

    Le titre porte « fictif », « fictive » ou leur pluriel ; sinon, le texte appelle un fait : `[^fait]`.
    Ce que l’on montre a l’air vrai : sans ce mot, un courrier inventé passerait pour une pièce réelle.
    """
    for box in page.boxes:
        if box.kind in NAMES and not (box.is_empty or box.has_fact or FICTITIOUS.search(box.title)):
            is_fictitious, title = NAMES[box.kind]
            yield box.source, f"rien ne dit que {is_fictitious}, ni d’où cela vient", \
                f'dites-le dans le titre, `!!! {box.kind} "{title}"`, ou appelez la source : `[^fait]`'  # fmt: skip


@rule("SEQ040")
def object_has_its_parts(page: Page, _context: Context) -> Iterator[Finding]:
    """Une conversation a deux prises de parole au moins, un côte à côte deux textes, chacun avec son nom.

    Un paragraphe qui commence par `**Agent :** ` ouvre une prise de parole, ou un texte ; la suite est à lui, jusqu’au
    nom suivant. Le nom se dit en mots : ni la couleur ni le côté ne suffisent à qui ne les voit pas.
    Les deux ont un titre, comme le document.
    """
    for box in page.boxes:
        if box.kind not in NAMES or box.is_empty:
            continue
        if not box.title and box.has_fact:
            yield box.source, "cet encadré n’a pas de titre", f'écrivez `!!! {box.kind} "Ce que l’on montre"`'
        faults = list(_faults_of_parts(box)) if box.kind != DOCUMENT else []
        yield from faults
        if box.kind == CONVERSATION and len(box.parts) < TWO and not faults:
            yield box.source, "cette conversation a moins de deux prises de parole", \
                "ouvrez chacune par un nom : `**Agent :** `, `**Assistant :** `"  # fmt: skip
        elif box.kind == SIDE_BY_SIDE and len(box.parts) != TWO and not faults:
            yield box.source, f"un côte à côte montre deux textes, celui-ci {len(box.parts)}", \
                "ouvrez chacun par son nom, `**Réponse A :** `, `**Réponse B :** `, et rien d’autre"  # fmt: skip


def _faults_of_parts(box: Box) -> Iterator[Finding]:
    """Yield what is wrong in the names of a conversation or of two texts, and what was likely meant as one."""
    is_chat = box.kind == CONVERSATION
    told, example = ("rien ne dit qui parle ici", "Agent") if is_chat else ("ce texte n’a pas de nom", "Réponse A")
    near = {ref.source.line for ref in box.near_names}
    seen: set[str] = set()
    for ref in box.near_names:
        yield ref.source, f"« {ref.id} » a l’air d’un nom, et n’ouvre rien", \
            f"écrivez `**{ref.id} :** ` en tête de paragraphe, après une ligne vide ; sinon, ôtez le gras"  # fmt: skip
    for part in box.parts:
        name = part.name.casefold()
        if not name and part.source.line not in near:
            yield part.source, told, f"commencez le paragraphe par `**{example} :** `, sans tiret ni dièse"
        elif name in NAMELESS:
            yield part.source, f"« {part.name} » n’est pas un nom", f"écrivez « {part.name} : » sans gras"
        elif part.is_empty:
            yield part.source, f"« {part.name} » ne dit rien", "écrivez ses mots à la suite du nom"
        elif name in seen and not is_chat:
            yield part.source, f"« {part.name} » nomme déjà l’autre texte", "donnez à chacun son nom"
        seen.add(name)
