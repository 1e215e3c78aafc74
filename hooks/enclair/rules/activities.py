"""What a lesson makes one do, measured against the thresholds of :mod:`enclair.activity`; figures, so warnings."""

from __future__ import annotations

from collections.abc import Iterator

from enclair.activity import (
    ACTIONS,
    COMMONEST,
    CONNECTIVES,
    ENOUGH_QUESTIONS,
    ENOUGH_WORDS,
    FIRST_ACTION,
    GAP,
    KINDS,
    MODEL,
    SHARE,
    TASK,
    Activity,
    kinds_of,
    largest_share,
    trial,
)
from enclair.model import Course, Lesson, Module, Nature
from enclair.problems import Severity
from enclair.rules import Context, Finding, rule
from enclair.rules.items import FULL_MODULE


def _measured(lesson: Lesson, context: Context, *natures: Nature) -> Activity | None:
    """Return the measures of a page of these natures that is long enough to be judged by them."""
    placed = {ref.id: context.items[ref.id] for ref in lesson.page.quizzes if ref.id in context.items}
    found = context.activity(lesson, placed)
    return found if lesson.nature in natures and found.words >= ENOUGH_WORDS else None


@rule("SEQ041", Severity.WARNING)
def one_acts_early(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Une leçon fait agir avant son centième mot.

    Un pari sur la situation, avant l’explication, aide à la lire et à la retenir (Pan et Carpenter, 2023) : montrez la
    réponse, le courrier ou le devis, puis placez une question `decouverte`. Ce que l’on montre (`!!! conversation`,
    `!!! cote-a-cote`, `!!! document`) n’est pas compté. Leçons et quarts d’heure de deux cents mots ou plus.
    """
    found = _measured(lesson, context, Nature.LESSON, Nature.QUARTER)
    if found and (found.first is None or found.first >= FIRST_ACTION):
        told = "la leçon ne pose aucune question" if found.first is None else f"on lit {found.first} mots avant d’agir"
        yield lesson.page.source, told, f"placez une question `decouverte` dans les {FIRST_ACTION} premiers mots"


@rule("SEQ042", Severity.WARNING)
def each_part_makes_one_act(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Chaque partie d’une leçon (`##`) fait agir sur ce que l’on vient d’y lire.

    Une question courte suffit : deux cartes, un trou à menu, un pari. « À retenir » et « Lundi matin » en sont
    dispensés ; « À vous » a sa règle (SEQ044). Leçons de deux cents mots ou plus.
    """
    found = _measured(lesson, context, Nature.LESSON)
    for heading in found.silent if found else ():
        yield heading.source, f"la partie « {heading.text} » ne fait rien faire", \
            "placez-y une question, ou joignez-la à une autre partie"  # fmt: skip


@rule("SEQ043", Severity.WARNING)
def one_acts_often(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Une leçon fait agir au moins dix fois pour mille mots.

    Chaque question placée compte pour une, une série de cartes aussi ; une tâche racontée, pour zéro, puisque personne
    n’y répond. On arrive à dix en ajoutant des questions, ou en retirant du texte. Leçons et quarts d’heure de
    deux cents mots ou plus.
    """
    found = _measured(lesson, context, Nature.LESSON, Nature.QUARTER)
    if found and found.density < ACTIONS:
        rate = f"{found.density:.1f}".replace(".", ",")
        yield lesson.page.source, \
            f"la leçon fait agir {found.actions} fois en {found.words} mots, soit {rate} pour mille", \
            f"visez {ACTIONS} : ajoutez des questions courtes, ou coupez"  # fmt: skip


@rule("SEQ044", Severity.WARNING)
def trying_has_its_correction(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """« À vous » a sa correction : une question, et une `ouverte` dès que la tâche se raconte.

    Une consigne tient en vingt mots. Au-delà, on demande de faire quelque chose : la question `ouverte` donne alors
    une réponse possible et une grille pour se relire, et son temps est compté. Leçons de deux cents mots ou plus.
    """
    found = trial(lesson.page, context.items) if _measured(lesson, context, Nature.LESSON) else None
    if found and not found.kinds:
        yield found.heading.source, "« À vous » ne place aucune question", f"placez-y une question `{MODEL}`"
    elif found and found.words > TASK and MODEL not in found.kinds:
        yield found.heading.source, f"« À vous » raconte une tâche ({found.words} mots) qui n’a pas de correction", \
            f"faites-en une question `{MODEL}`, avec sa réponse possible et sa grille"  # fmt: skip


@rule("SEQ045", Severity.WARNING)
def sentences_are_linked(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Les phrases d’une page se tiennent : au moins vingt-cinq mots de liaison pour mille.

    « Parce que », « donc », « mais », « quand », « par exemple » disent le rapport entre deux idées, et qui débute ne
    peut pas le deviner (McNamara et al., 1996). Reliez deux phrases courtes plutôt que d’ajouter des mots. Les listes
    et ce que l’on montre ne sont pas comptés. Leçons, quarts d’heure et études de cas de deux cents mots ou plus.
    """
    found = _measured(lesson, context, Nature.LESSON, Nature.QUARTER, Nature.CASE)
    if found and found.prose >= ENOUGH_WORDS and found.cohesion < CONNECTIVES:
        yield lesson.page.source, f"les phrases sont peu liées : {found.cohesion:.0f} mots de liaison pour mille", \
            f"visez {CONNECTIVES} : joignez deux phrases par « parce que », « donc », « mais », « quand »…"  # fmt: skip


@rule("SEQ046", Severity.WARNING)
def declared_activity_time_is_true(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Le temps d’activité annoncé est le vrai, à une minute ou à 30 % près.

    Chaque type de question a son temps, de trente secondes pour un pari à deux minutes pour une `ouverte` ; une carte
    prend dix secondes. Un encadré `!!! activite` prend le temps qu’il dit, « 5 minutes », et deux minutes s’il n’en dit
    rien. Leçons et études de cas de deux cents mots ou plus.
    """
    found = _measured(lesson, context, Nature.LESSON, Nature.CASE)
    if found is None:
        return
    declared, counted = lesson.duration.activities, max(1, found.minutes)
    gap = abs(declared - counted)
    if gap > GAP and gap > SHARE * counted:
        yield lesson.duration.source, f"les activités prennent {counted} min environ, elles en annoncent {declared}", \
            f"écrivez `activites: {counted}`"  # fmt: skip


@rule("MOD010", Severity.WARNING)
def module_varies_its_questions(module: Module, context: Context) -> Iterator[Finding]:
    """Un module pose au moins quatre types de questions.

    On n’apprend pas le même geste en choisissant, en surlignant, en classant ou en écrivant. Les questions de toutes
    ses pages sont comptées. Un module de moins de trente minutes en est dispensé.
    """
    kinds = kinds_of([module], context.items)
    if module.read_through >= FULL_MODULE and len(kinds) < KINDS:
        yield module.source, f"le module n’a que {len(kinds)} type(s) de questions : {', '.join(kinds)}", \
            f"visez {KINDS} : surlignage, cartes, classement, ouverte…"  # fmt: skip


@rule("MOD011", Severity.WARNING)
def course_varies_its_questions(course: Course, context: Context) -> Iterator[Finding]:
    """Aucun type ne fait plus de 45 % des questions placées dans le parcours.

    Un seul geste lasse, et s’apprend : on finit par deviner. Compté à partir de trente questions.
    """
    kinds = kinds_of(course.modules, context.items)
    total = sum(kinds.values())
    if total >= ENOUGH_QUESTIONS and largest_share(kinds) > COMMONEST:
        name = next(iter(kinds))
        yield course.source, f"{kinds[name]} questions placées sur {total} sont de type « {name} »", \
            f"gardez-en {int(COMMONEST * total)} au plus : changez les autres de type"  # fmt: skip
