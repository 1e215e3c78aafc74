"""What makes a module whole: a start, cases, a summary, a recall a week later.

Rules for full modules, of thirty minutes or more; a shorter one is a workshop, or a template.
"""

from __future__ import annotations

from collections.abc import Iterator

from enclair.model import Lesson, Module, Nature
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
    if module.minutes >= FULL_MODULE and count != PRETEST:
        yield module.page.source, f"la fiche du module pose {count} question(s) avant de commencer", \
            f"placez-en {PRETEST} dans index.md"  # fmt: skip


@rule("MOD008")
def module_has_its_closing_pages(module: Module, _context: Context) -> Iterator[Finding]:
    """Un module a une page d’études de cas, une page « L’essentiel » et un rappel à sept jours.

    Deux cas au moins, un par titre `##`, de trois à cinq questions chacun ; 350 mots au plus pour l’essentiel ; cinq
    questions au rappel. Un module de moins de trente minutes en est dispensé.
    """
    if module.minutes < FULL_MODULE:
        return
    for nature in (Nature.CASES, Nature.ESSENTIAL, Nature.RECALL):
        pages = [lesson for lesson in module.lessons if lesson.nature is nature]
        if len(pages) != 1:
            yield module.source, f"le module a {len(pages)} page(s) `nature: {nature}`", "gardez-en une, et une seule"
    for lesson in module.lessons:
        words, asked = lesson.page.words, len(lesson.page.quizzes)
        if lesson.nature is Nature.CASES:
            yield from _cases(lesson)
        elif lesson.nature is Nature.ESSENTIAL and words > LONGEST_ESSENTIAL:
            yield lesson.source, f"l’essentiel compte {words} mots", f"gardez-en {LONGEST_ESSENTIAL} : il s’imprime"
        elif lesson.nature is Nature.RECALL and asked != RECALL:
            yield lesson.source, f"le rappel pose {asked} question(s)", f"placez-en {RECALL}"


def _cases(lesson: Lesson) -> Iterator[Finding]:
    """Check the cases of a page: its parts at level 2."""
    parts = [heading for heading in lesson.page.headings if heading.level == 2]  # noqa: PLR2004  a part is an h2
    if len(parts) < FEWEST_CASES:
        yield lesson.source, f"la page compte {len(parts)} étude(s) de cas", \
            f"écrivez-en {FEWEST_CASES}, une par titre `##`"  # fmt: skip
    ends = [heading.source.line for heading in parts[1:]]
    for heading, end in zip(parts, [*ends, float("inf")], strict=True):
        count = sum(heading.source.line < quiz.source.line < end for quiz in lesson.page.quizzes)
        if not PRETEST <= count <= RECALL:
            yield heading.source, f"le cas « {heading.text} » pose {count} question(s)", "posez-en de trois à cinq"
