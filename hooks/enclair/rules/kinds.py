"""What each kind of question asks of its author; the kind itself finds what is wrong (see :mod:`enclair.questions`)."""

from __future__ import annotations

from collections.abc import Iterator

from enclair.model import Item
from enclair.rules import Context, Finding, rule
from enclair.rules.quizzes import found_in


@rule("QUI030")
def highlighted_passages_are_explained(item: Item, _context: Context) -> Iterator[Finding]:
    """Dans un surlignage, chaque passage à trouver dit sa sorte, que `retours:` explique : [[Mme R.|nom]].

    Un leurre recopie un passage du texte qui n’y paraît qu’une fois.
    """
    return found_in(item, "QUI030")


@rule("QUI031")
def cards_are_a_short_series(item: Item, _context: Context) -> Iterator[Finding]:
    """Une série de cartes en compte de trois à huit, et deux mots pour répondre."""
    return found_in(item, "QUI031")


@rule("QUI032")
def grid_is_short(item: Item, _context: Context) -> Iterator[Finding]:
    """La grille d’une question ouverte a de deux à cinq critères : assez pour comparer, assez peu pour le faire."""
    return found_in(item, "QUI032")


@rule("QUI033")
def every_way_leads_to_an_end(item: Item, _context: Context) -> Iterator[Finding]:
    """Dans un embranchement, chaque choix mène à une scène, chaque scène se rejoint, et l’on arrive à un bilan.

    Une scène propose des choix ou se termine par un bilan. D’aucune on ne tourne en rond sans pouvoir sortir.
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


@rule("QUI035")
def sorting_is_within_reach(item: Item, _context: Context) -> Iterator[Finding]:
    """Un classement a de deux à cinq catégories, aux noms différents, et de trois à dix éléments."""
    return found_in(item, "QUI035")


@rule("QUI036")
def last_pair_is_not_given_away(item: Item, _context: Context) -> Iterator[Finding]:
    """Un appariement a de trois à six paires, et plus ou moins de réponses que de lignes.

    Avec autant de réponses que de lignes, la dernière se devine : ajoutez un leurre, ou une réponse qui sert deux fois.
    """
    return found_in(item, "QUI036")


@rule("QUI037")
def order_has_few_steps(item: Item, _context: Context) -> Iterator[Finding]:
    """Une suite à remettre dans l’ordre a de trois à sept étapes."""
    return found_in(item, "QUI037")


@rule("QUI038")
def mistakes_are_mistakes(item: Item, _context: Context) -> Iterator[Finding]:
    """Dans une question à nombre, une erreur connue est hors de la tolérance, et dite une fois."""
    return found_in(item, "QUI038")
