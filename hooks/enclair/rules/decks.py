"""Run sheets: their minutes, what they put on screen, how much a screen holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from enclair.model import Item, Page
from enclair.problems import did_you_mean
from enclair.reading.document import plain_text
from enclair.reading.markdown import GAP
from enclair.reading.prose import words
from enclair.rules import Context, Finding, rule
from enclair.runsheets import RunSheet, count_words, own_screens, run_sheets, written_screens

MOST_WORDS = 40
"""On a screen written for the room: more, and it is read instead of the trainer being heard."""

MOST_ASKED = 25
"""In what a question on the wall asks: its case is told aloud, and the room votes once its slowest reader has read."""
MOST_OFFERED = 40
"""In all that it offers: choices are weighed against one another, thus held in mind together (Cowan, 2001)."""


@rule("SEQ060")
def run_sheet_adds_up(page: Page, context: Context) -> Iterator[Finding]:
    """Un déroulé compte juste : il part de 0, chaque ligne reprend où finit la précédente, la dernière finit à l’heure.

    L’heure est celle du titre, « Déroulé de 45 minutes » ou « (3 h 30) ». Écrivez les minutes avec un tiret
    demi-cadratin, « 5–8 ».
    """
    for sheet in _sheets(page, context):
        for step in sheet.steps:
            if step.end <= step.start:
                yield step.source, "cette ligne du déroulé ne dure pas", "écrivez le début, puis la fin : 5–8"
        if sheet.steps and sheet.steps[0].start:
            yield sheet.steps[0].source, f"le déroulé commence à la minute {sheet.steps[0].start}", "partez de 0"
        for before, step in pairwise(sheet.steps):
            if before.end > before.start and step.end > step.start and step.start != before.end:
                told = f"cette ligne commence à la minute {step.start}, la précédente finit à {before.end}"
                yield step.source, told, f"commencez à {before.end}"
        last = sheet.steps[-1] if sheet.steps else None
        if last and sheet.announced and last.end > last.start and last.end != sheet.announced:
            yield last.source, f"le déroulé finit à la minute {last.end}, son titre annonce {sheet.announced}", \
                "corrigez les minutes, ou le titre"  # fmt: skip


@rule("SEQ061")
def screens_are_known(page: Page, context: Context) -> Iterator[Finding]:
    """Ce qu’un déroulé met à l’écran existe, et n’y paraît qu’une fois.

    Dans `<!-- ecran: … -->`, écrivez l’identifiant d’une question, d’une démonstration, d’un module ou d’une séquence,
    seul ou suivi d’une partie (`bases-les-biais/image`), le nom du fichier d’une activité, ou l’ancre d’un titre de
    « À l’écran ».
    """
    for sheet in _sheets(page, context):
        known, shown = context.screens | own_screens(page), set()
        for screen in (screen for step in sheet.steps for screen in step.screens):
            if screen.id not in known:
                hint = did_you_mean(screen.id, known) or "reprenez l’identifiant d’une question, d’une séquence"
                yield screen.source, f"« {screen.id} » n’est rien que l’on puisse mettre à l’écran", hint
            elif screen.id in shown and screen.id in context.items:
                yield screen.source, f"la question « {screen.id} » est posée deux fois dans ce déroulé", \
                    "prenez-en une autre du même objectif"  # fmt: skip
            shown.add(screen.id)


@rule("SEQ062")
def every_moment_has_its_screen(page: Page, context: Context) -> Iterator[Finding]:
    """Un déroulé qui se projette dit ce que montre chacune de ses lignes.

    Sans cela, le mur garderait l’écran d’avant. Un temps sans ordinateur a son écran lui aussi : la consigne et le
    minuteur.
    """
    for sheet in _sheets(page, context):
        for step in sheet.steps if sheet.is_projected else ():
            if not step.screens:
                yield step.source, "cette ligne du déroulé ne dit pas ce que voit la salle", \
                    "ajoutez `<!-- ecran: … -->` dans une cellule"  # fmt: skip


@rule("SEQ063")
def screen_is_short(page: Page, context: Context) -> Iterator[Finding]:
    """Un écran écrit pour la salle tient en quarante mots.

    On lit le mur plutôt que d’écouter : dites le reste. Vaut pour « À l’écran », dans les guides, les activités et les
    notes de séquence.
    """
    for paragraphs in written_screens(page).values() if _is_for_trainers(page, context) else ():
        many = count_words(paragraphs)
        if many > MOST_WORDS:
            yield paragraphs[0].source, f"cet écran compte {many} mots", f"visez {MOST_WORDS} : dites le reste"


@rule("SEQ064")
def question_on_the_wall_is_short(item: Item, context: Context) -> Iterator[Finding]:
    """Une question posée à la salle demande en vingt-cinq mots, et propose en quarante.

    On vote quand le plus lent a fini de lire. `a_projeter:` donne à l’énoncé sa forme courte, que voit la salle ;
    l’énoncé entier passe dans les notes, pour être lu. Les propositions sont les mêmes partout : raccourcissez-les.
    """
    if item.id not in context.on_the_wall:
        return
    stem = GAP.sub("trou", item.stem) if item.interaction.has_gaps else ""
    asked = len(words(plain_text("" if stem else item.projected or item.stem)))
    held = (stem, *(text for text, _ in item.interaction.offered(item.id)))
    offered = sum(len(words(plain_text(text))) for text in held)
    if asked > MOST_ASKED:
        yield item.stem_source, f"au mur, cette question compte {asked} mots", \
            f"ajoutez `a_projeter:`, en {MOST_ASKED} mots"  # fmt: skip
    if offered > MOST_OFFERED:
        yield item.source, f"au mur, la question « {item.id} » propose {offered} mots", \
            f"visez {MOST_OFFERED} : raccourcissez les propositions"  # fmt: skip


def _sheets(page: Page, context: Context) -> Iterable[RunSheet]:
    """Return the run sheets of a page for trainers."""
    return run_sheets(page) if _is_for_trainers(page, context) else ()


def _is_for_trainers(page: Page, context: Context) -> bool:
    return context.real(page.path) in context.for_trainers
