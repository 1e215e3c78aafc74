"""Demonstrations: each stands in a lesson, says what it does not show, and questions rest on it."""

from __future__ import annotations

from collections.abc import Iterator

from enclair.model import Course, Demo
from enclair.problems import did_you_mean
from enclair.reading import texts
from enclair.reading.markdown import FACT_MARK
from enclair.rules import Context, Finding, rule

FEWEST = 2
"""Questions that rest on a demonstration: one could be answered without it."""


@rule("DEM001")
def demonstration_stands_in_a_lesson(demo: Demo, context: Context) -> Iterator[Finding]:
    """Une démonstration paraît dans une séquence.

    Essayer sans rien avoir à décider amuse ; c’est la séquence qui dit pourquoi l’on essaie.
    """
    lessons = (lesson for _, lesson in context.course.lessons)
    if not any(ref.id == demo.id for lesson in lessons for ref in lesson.page.demos):
        yield demo.source, f"aucune séquence ne montre la démonstration « {demo.id} »", \
            f"ajoutez `<!-- demo: {demo.id} -->` dans une séquence"  # fmt: skip


@rule("DEM002")
def placed_demonstration_is_known(course: Course, _context: Context) -> Iterator[Finding]:
    """Une page ne place que des démonstrations qui existent, dans un module, une fois par page.

    Le fichier est `demos/<identifiant>.yml`. Une page pour le formateur, ou à côté du parcours, n’en place pas.
    """
    of_modules = {page.source.path for module in course.all_modules for page in module.pages}
    for page in (*course.pages, *course.trainer_pages):
        seen: set[str] = set()
        for ref in page.demos:
            if page.source.path not in of_modules:
                yield ref.source, "une démonstration se place dans une séquence", "déplacez cette marque"
            elif ref.id not in course.demos:
                yield ref.source, f"la démonstration « {ref.id} » n’existe pas dans demos/", \
                    did_you_mean(ref.id, course.demos) or "écrivez-la, ou corrigez la marque"  # fmt: skip
            elif ref.id in seen:
                yield ref.source, f"la démonstration « {ref.id} » est déjà sur cette page", "retirez l’une des marques"
            seen.add(ref.id)


@rule("DEM003")
def questions_rest_on_a_demonstration(demo: Demo, context: Context) -> Iterator[Finding]:
    """Deux questions de la banque, au moins, reposent sur une démonstration.

    Elles se citent dans `questions:`. Ce que l’on a vu bouger doit servir à répondre.
    """
    for ref in demo.questions:
        if ref.id not in context.items:
            yield ref.source, f"la question « {ref.id} » n’existe dans aucune banque", \
                did_you_mean(ref.id, context.items) or "écrivez-la dans quizzes/, ou corrigez `questions:`"  # fmt: skip
    known = {ref.id for ref in demo.questions if ref.id in context.items}
    if len(known) < FEWEST:
        yield demo.source, f"{len(known)} question(s) reposent sur la démonstration « {demo.id} »", \
            f"citez-en {FEWEST} au moins dans `questions:`"  # fmt: skip


@rule("DEM004")
def demonstration_tells_its_limits(demo: Demo, _context: Context) -> Iterator[Finding]:
    """Une démonstration dit ce qu’elle ne montre pas (`limites:`), car ses nombres sont choisis."""
    if not demo.limits:
        yield demo.source, f"la démonstration « {demo.id} » n’a pas de limites", "ajoutez `limites:`, une par ligne"


@rule("DEM005")
def demonstration_cites_known_facts(demo: Demo, context: Context) -> Iterator[Finding]:
    """Une démonstration cite des faits du registre, dans `faits:`, sans marque dans ses textes."""
    for ref in demo.facts:
        if ref.id not in context.course.facts:
            yield ref.source, f"le fait « {ref.id} » n’est pas dans modules/sources.yml", \
                did_you_mean(ref.id, context.course.facts) or "inscrivez-le, avec sa source"  # fmt: skip
    for text, source in texts.of_demo(demo):
        if FACT_MARK.search(text):
            yield source, "une marque de source ne sert à rien dans une démonstration", "citez le fait dans `faits:`"


@rule("DEM006")
def settings_of_a_demonstration_hold(demo: Demo, _context: Context) -> Iterator[Finding]:
    """Les réglages d’une démonstration tiennent ensemble : ceux de ses cas sont offerts, ses nombres ont un sens."""
    for fault in demo.demonstration.faults():
        yield fault.source, fault.message, fault.hint
