"""What each kind of question asks of its author; the kind itself finds what is wrong (see :mod:`enclair.questions`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from enclair.model import Item
from enclair.problems import Severity
from enclair.questions.cloze import folded
from enclair.reading.document import plain_text
from enclair.reading.markdown import GAP
from enclair.reading.prose import roots
from enclair.rules import Context, Finding, rule
from enclair.rules.quizzes import found_in

NEAR = 0.6
"""The share of the long words of a stem that a sentence holds when it says the same."""
GLOSS = re.compile(r"[ \u00a0](?:: |\(|ou |c’est-à-dire |appelée?s? )([^.;()]+)")
LONGEST_GLOSS = 4


@rule("QUI030")
def highlighted_passages_are_explained(item: Item, _context: Context) -> Iterator[Finding]:
    """Dans un surlignage, chaque passage à trouver dit sa sorte, que `retours:` explique : [[Mme R.|nom]].

    Une précision peut suivre : [[Mme R.|nom|direct]]. Un leurre recopie un passage du texte qui n’y paraît qu’une fois
    et ne touche ni un passage à trouver ni un autre leurre.
    """
    return found_in(item, "QUI030")


@rule("QUI031")
def cards_are_a_short_series(item: Item, _context: Context) -> Iterator[Finding]:
    """Une série de cartes en compte de trois à huit, deux réponses différentes, et un ordre qui ne se devine pas."""
    return found_in(item, "QUI031")


@rule("QUI032")
def grid_is_short(item: Item, _context: Context) -> Iterator[Finding]:
    """La grille d’une question ouverte a de deux à cinq critères : assez pour comparer, assez peu pour le faire."""
    return found_in(item, "QUI032")


@rule("QUI033")
def every_way_leads_to_an_end(item: Item, _context: Context) -> Iterator[Finding]:
    """Dans un embranchement, chaque choix mène à une scène, chaque scène se rejoint, et l’on arrive à un bilan.

    Une scène raconte et propose des choix, ou se termine par un bilan. D’aucune on ne tourne en rond sans pouvoir
    sortir. Son `id:` s’écrit en minuscules sans accent, chiffres et traits d’union.
    """
    return found_in(item, "QUI033")


@rule("QUI034")
def passing_needs_an_answer(item: Item, _context: Context) -> Iterator[Finding]:
    """« Je ne sais pas » (`ne_sait_pas: oui`) se propose quand il y a une bonne réponse, et une explication à lire."""
    if item.can_pass and not item.interaction.has_key:
        yield item.source, "« Je ne sais pas » n’a pas de sens ici : cette question n’a pas de bonne réponse", \
            "retirez `ne_sait_pas:`"  # fmt: skip
    elif item.can_pass and not item.explanation:
        yield item.source, "qui répond « Je ne sais pas » n’a rien à lire", "ajoutez `explication:`"


@rule("QUI039", Severity.WARNING)
def words_of_the_lesson_are_accepted(item: Item, context: Context) -> Iterator[Finding]:
    """Un trou accepte les mots par lesquels la séquence dit elle-même la réponse : « en jetons : des bouts de mots ».

    Une bonne réponse refusée décourage. On regarde la phrase de la page qui dit ce que dit l’énoncé, et ce qu’elle met
    en regard de la réponse attendue. Ajoutez ces mots à `reponses:`, ou demandez autre chose.
    """
    asked = roots(plain_text(GAP.sub(" ", item.stem)))
    if not asked or not item.interaction.typed:
        return
    for page in context.placements.get(item.id, ()):
        for sentence in context.told(page):
            if sum(root in roots(sentence.text) for root in asked) < NEAR * len(asked):
                continue
            for answers, source in item.interaction.typed:
                accepted = {folded(answer) for answer in answers}
                for words in _beside(sentence.text, answers):
                    if folded(words) not in accepted:
                        yield source, f"la page dit aussi « {words} » là où ce trou attend « {answers[0]} »", \
                            "acceptez-le, ou demandez autre chose"  # fmt: skip


def _beside(sentence: str, answers: Sequence[str]) -> Iterator[str]:
    """Yield the words that a sentence sets beside one of the answers: « en jetons : des mots, des bouts de mots »."""
    for answer in answers:
        _, found, after = sentence.partition(answer)
        if found and (gloss := GLOSS.match(after)):
            yield from (part.strip() for part in gloss[1].split(",") if 0 < len(part.split()) <= LONGEST_GLOSS)
            return


@rule("QUI035")
def sorting_is_within_reach(item: Item, _context: Context) -> Iterator[Finding]:
    """Un classement a de deux à cinq catégories, aux noms différents, et de trois à dix éléments.

    Dans chaque catégorie va au moins un élément.
    """
    return found_in(item, "QUI035")


@rule("QUI036")
def last_pair_is_not_given_away(item: Item, _context: Context) -> Iterator[Finding]:
    """Un appariement a de trois à six paires, et plus ou moins de réponses que de lignes.

    Avec autant de réponses que de lignes, la dernière se devine : ajoutez un leurre, ou une réponse qui sert deux fois.
    Un leurre ne va avec aucune ligne.
    """
    return found_in(item, "QUI036")


@rule("QUI037")
def order_has_few_steps(item: Item, _context: Context) -> Iterator[Finding]:
    """Une suite à remettre dans l’ordre a de trois à sept étapes."""
    return found_in(item, "QUI037")


@rule("QUI038")
def mistakes_are_mistakes(item: Item, _context: Context) -> Iterator[Finding]:
    """Dans une question à nombre, une erreur connue est hors de la tolérance, et dite une fois.

    L’unité est un texte simple, sans mise en forme.
    """
    return found_in(item, "QUI038")
