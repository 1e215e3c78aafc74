"""What makes a module whole: a start, cases, a summary, a recall a week later.

Rules for full modules, of thirty minutes or more; a shorter one is a workshop, quarters of an hour, or a template.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from enclair.model import Module, Nature
from enclair.rules import Context, Finding, rule
from enclair.rules.items import FULL_MODULE

PRETEST, RECALL, FEWEST_CASES = 3, 5, 2
LONGEST_ESSENTIAL = 350


@rule("MOD007")
def module_opens_with_a_pretest(module: Module, _context: Context) -> Iterator[Finding]:
    """La fiche d’un module pose trois questions, avant de commencer.

    Se tromper avant d’apprendre aide à apprendre ; trois questions suffisent et ne découragent pas. Un module de
    moins de trente minutes en est dispensé.
    """
    count = len(module.page.quizzes)
    if module.read_through >= FULL_MODULE and count != PRETEST:
        yield module.page.source, f"la fiche du module pose {count} question(s) avant de commencer", \
            f"placez-en {PRETEST} dans index.md"  # fmt: skip


@rule("MOD008")
def module_has_its_closing_pages(module: Module, _context: Context) -> Iterator[Finding]:
    """Un module a deux études de cas, une page « L’essentiel » et un rappel à sept jours.

    Deux cas au moins, une page chacun, de trois à cinq questions ; 350 mots au plus pour l’essentiel ; cinq questions
    au rappel. Un module de moins de trente minutes en est dispensé.
    """
    if module.read_through < FULL_MODULE:
        return
    pages = Counter(lesson.nature for lesson in module.lessons)
    if pages[Nature.CASE] < FEWEST_CASES:
        yield module.source, f"le module a {pages[Nature.CASE]} page(s) `nature: {Nature.CASE}`", \
            f"écrivez-en {FEWEST_CASES}"  # fmt: skip
    for nature in (Nature.ESSENTIAL, Nature.RECALL):
        if pages[nature] != 1:
            yield module.source, f"le module a {pages[nature]} page(s) `nature: {nature}`", \
                "gardez-en une, et une seule"  # fmt: skip
    for lesson in module.lessons:
        words, asked = lesson.page.words, len(lesson.page.quizzes)
        if lesson.nature is Nature.CASE and not PRETEST <= asked <= RECALL:
            yield lesson.source, f"l’étude de cas pose {asked} question(s)", "posez-en de trois à cinq"
        elif lesson.nature is Nature.ESSENTIAL and words > LONGEST_ESSENTIAL:
            yield lesson.source, f"l’essentiel compte {words} mots", f"gardez-en {LONGEST_ESSENTIAL} : il s’imprime"
        elif lesson.nature is Nature.RECALL and asked != RECALL:
            yield lesson.source, f"le rappel pose {asked} question(s)", f"placez-en {RECALL}"
