"""What a lesson must hold, and what it may call."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enclair.activity import ASKING, CLOSING, parts
from enclair.model import Course, Lesson, Module, Nature, Page, Paragraph, Term
from enclair.problems import Severity, did_you_mean
from enclair.questions.discovery import Discovery
from enclair.reading.objects import OBJECTS
from enclair.reading.prose import PROSE_KINDS, sentences, words
from enclair.rules import Context, Finding, rule

SHORTEST, LONGEST = 5, 8
QUARTER, LONGEST_QUARTER, QUESTIONS = 15, 300, 3
FEWEST_EASY, MOST_EASY, LONGEST_EASY = 12, 15, 15
LABEL = "FALC"
"""What only those concerned can say of a page (Inclusion Europe)."""
VALIDATED = re.compile(r"\bvalidée?s?\b", re.IGNORECASE)
QUARTER_PARTS = ("Le bon geste", CLOSING[0], ASKING)
LONGEST_TERM = 100
OPENINGS = frozenset({"situation", *OBJECTS})
LONGEST_OPENING = 2
"""Sentences that may stand before what a lesson opens on."""


@rule("SEQ001")
def lesson_objectives_are_known(module: Module, _context: Context) -> Iterator[Finding]:
    """Une séquence travaille des objectifs de son module."""
    known = [objective.id for objective in module.objectives]
    for lesson in module.lessons:
        if lesson.nature.teaches and not lesson.objectives:
            yield lesson.source, f"la séquence « {lesson.id} » n’a pas d’objectif", "ajoutez `objectifs: [...]`"
        for ref in lesson.objectives:
            if ref.id not in known:
                yield ref.source, f"l’objectif « {ref.id} » n’est pas dans ce module", \
                    did_you_mean(ref.id, known) or f"choisissez parmi : {', '.join(known)}"  # fmt: skip


@rule("SEQ002")
def lesson_roles_are_known(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Une séquence ne cite que des rôles du parcours."""
    for ref in lesson.roles:
        if ref.id not in context.roles:
            yield ref.source, f"le rôle « {ref.id} » n’existe pas", \
                did_you_mean(ref.id, context.roles) or f"choisissez parmi : {', '.join(context.roles)}"  # fmt: skip


@rule("SEQ003")
def lesson_lasts_five_to_eight_minutes(lesson: Lesson, _context: Context) -> Iterator[Finding]:
    """Une séquence dure de cinq à huit minutes, lecture et activités comprises.

    C’est ce qu’on lit d’un trait entre deux appels. Une étude de cas aussi ; l’essentiel et le rappel en sont
    dispensés, et un quart d’heure a sa règle (SEQ049).
    """
    is_read_at_once = lesson.nature in {Nature.LESSON, Nature.CASE}
    if is_read_at_once and not SHORTEST <= lesson.duration.total <= LONGEST:
        yield lesson.duration.source, f"la séquence dure {lesson.duration.total} min", \
            f"visez de {SHORTEST} à {LONGEST} minutes : coupez, ou corrigez `duree:`"  # fmt: skip


@rule("SEQ004")
def lesson_closes_on_what_to_keep_and_do(lesson: Lesson, _context: Context) -> Iterator[Finding]:
    """Une séquence se termine par « À retenir » puis « Lundi matin ».

    Ce qu’il faut garder, puis ce qu’on peut faire dès le retour au bureau.
    """
    if lesson.nature is not Nature.LESSON:
        return
    last = tuple(heading.text.replace("\u00a0", " ") for heading in lesson.page.headings)[-2:]
    if last != CLOSING:
        yield lesson.page.source, "la séquence ne finit pas par « ## À retenir » puis « ## Lundi matin »", \
            "ajoutez ces deux parties, dans cet ordre"  # fmt: skip


@rule("SEQ049")
def quarter_of_an_hour_is_one_gesture(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Un quart d’heure par métier montre un objet et n’enseigne qu’un geste, en quinze minutes.

    Une page `nature: quart-dheure` se lit sur un téléphone, ou se mène debout à l’atelier : trois cents mots au plus,
    un pari (`decouverte`) puis deux questions, et trois parties, « Le bon geste », « À retenir », qui tient en une
    phrase, et « À qui demander ».
    """
    if lesson.nature is not Nature.QUARTER:
        return
    page = lesson.page
    if lesson.duration.total != QUARTER:
        yield lesson.duration.source, f"le quart d’heure dure {lesson.duration.total} min", \
            f"comptez {QUARTER} minutes, le temps d’en parler compris"  # fmt: skip
    if page.words > LONGEST_QUARTER:
        yield page.source, f"le quart d’heure compte {page.words} mots", f"gardez-en {LONGEST_QUARTER}"
    kinds = [context.items[ref.id].interaction.kind for ref in page.quizzes if ref.id in context.items]
    bets = kinds.count(Discovery.kind)
    if bets != 1 or kinds[0] != Discovery.kind or len(kinds) != QUESTIONS:
        yield page.source, f"le quart d’heure pose {len(kinds)} question(s), dont {bets} pari(s)", \
            "placez un pari (`decouverte`), puis deux questions"  # fmt: skip
    if tuple(heading.text.replace("\u00a0", " ") for heading in page.headings) != QUARTER_PARTS:
        yield page.source, "les parties du quart d’heure ne sont pas les siennes", \
            "écrivez « ## Le bon geste », « ## À retenir » puis « ## À qui demander »"  # fmt: skip
    for heading, start, end in parts(page):
        own = [one.text for one in page.paragraphs if start < one.source.line < end]
        kept = sum(len(sentences(text)) for text in own)
        if heading.anchor == "a-retenir" and kept != 1:
            yield heading.source, f"« À retenir » compte {kept} phrases", "gardez-en une, que l’on puisse redire"


@rule("SEQ050")
def easy_page_is_easy(lesson: Lesson, _context: Context) -> Iterator[Finding]:
    """Une page « Facile à lire » dit une idée par ligne, avec son pictogramme, en douze à quinze phrases.

    Une page `nature: facile` tient sur un A4 : des listes, dont chaque point est une phrase de quinze mots au plus, que
    précède un pictogramme sans texte de remplacement, `- ![](images/picto-loupe.svg) Je relis.` Ni question, ni marque
    de source. Avant le premier titre, une phrase dit si des lecteurs concernés l’ont validée ; « FALC » ne s’écrit pas
    tant qu’ils ne l’ont pas fait.
    """
    if lesson.nature is not Nature.EASY:
        return
    page = lesson.page
    first = min((heading.source.line for heading in page.headings), default=0)
    prose = [one for one in page.paragraphs if one.kind in PROSE_KINDS]
    lines = [one for one in prose if one.source.line > first]
    count = sum(len(sentences(one.text)) for one in lines)
    if not FEWEST_EASY <= count <= MOST_EASY:
        yield page.source, f"la page compte {count} phrases", f"gardez-en de {FEWEST_EASY} à {MOST_EASY}"
    if not any(VALIDATED.search(one.text) for one in prose if one not in lines):
        yield page.source, "la page ne dit pas qui l’a validée", \
            "commencez par « Aucun lecteur concerné n’a encore validé cette page », ou nommez-les"  # fmt: skip
    if any(LABEL in one.text for one in page.paragraphs):
        yield page.source, f"la page se dit « {LABEL} »", "écrivez « Facile à lire »"
    pictures = {image.source.line: image.text.strip() for image in page.images}
    for one in lines:
        yield from _hard(one, pictures.get(one.source.line) if one.kind == "item" else None)
    for ref in (*page.facts, *page.quizzes):
        yield ref.source, f"« {ref.id} » coupe la lecture", "retirez cette marque : la leçon l’a déjà"


def _hard(line: Paragraph, alternative: str | None) -> Iterator[Finding]:
    """Yield what makes a line hard to read; it has a pictogram when there is an ``alternative``, even an empty one."""
    if alternative is None:
        yield line.source, "cette ligne n’a pas de pictogramme", "écrivez `- ![](images/picto-….svg) ` devant elle"
    elif alternative:
        yield line.source, "ce pictogramme redit sa phrase", "laissez vide son texte de remplacement : `![](…)`"
    found = sentences(line.text)
    if len(found) > 1:
        yield line.source, f"cette ligne compte {len(found)} phrases", "gardez une idée par ligne"
    for count in (len(words(sentence)) for sentence in found):
        if count > LONGEST_EASY:
            yield line.source, f"cette phrase compte {count} mots", f"gardez-en {LONGEST_EASY} au plus"


@rule("SEQ005")
def headings_go_down_one_level_at_a_time(page: Page, _context: Context) -> Iterator[Finding]:
    """Les titres descendent d’un niveau à la fois, à partir de `##`.

    Le titre de la page vient de l’en-tête ; les lecteurs d’écran naviguent de titre en titre (RGAA 9.1).
    """
    previous = 1
    for heading in page.headings:
        if heading.level == 1:
            yield heading.source, "le titre de niveau 1 vient de l’en-tête de la page", "écrivez `##`"
        elif heading.level > previous + 1:
            yield heading.source, f"le titre saute du niveau {previous} au niveau {heading.level}", \
                f"écrivez `{'#' * (previous + 1)}`"  # fmt: skip
        previous = heading.level


@rule("SEQ006")
def placed_quiz_is_known(page: Page, context: Context) -> Iterator[Finding]:
    """Une page n’appelle que des questions qui existent."""
    for ref in page.quizzes:
        if ref.id not in context.items:
            yield ref.source, f"la question « {ref.id} » n’existe dans aucune banque", \
                did_you_mean(ref.id, context.items) or "écrivez-la dans quizzes/, ou corrigez le marqueur"  # fmt: skip


@rule("SEQ007")
def quiz_stands_once_on_a_page(page: Page, _context: Context) -> Iterator[Finding]:
    """Une question ne paraît qu’une fois par page."""
    seen: set[str] = set()
    for ref in page.quizzes:
        if ref.id in seen:
            yield ref.source, f"la question « {ref.id} » est déjà sur cette page", "retirez l’un des deux marqueurs"
        seen.add(ref.id)


@rule("SEQ008")
def trainer_notes_name_a_lesson(module: Module, _context: Context) -> Iterator[Finding]:
    """Les notes du formateur désignent une séquence du module."""
    known = [lesson.id for lesson in module.lessons]
    for note in module.notes:
        if note.lesson.id not in known:
            yield note.lesson.source, f"la séquence « {note.lesson.id} » n’existe pas dans ce module", \
                did_you_mean(note.lesson.id, known) or f"choisissez parmi : {', '.join(known)}"  # fmt: skip


@rule("SEQ020")
def poster_shows_a_figure(lesson: Lesson, _context: Context) -> Iterator[Finding]:
    """Une séquence dont on fait une affiche (`affiche: oui`) montre un schéma et ce qu’il faut en retenir.

    L’affiche reprend son titre, son premier schéma et ses points « À retenir », lisibles debout, à deux mètres.
    """
    if lesson.is_poster and not lesson.page.images:
        yield lesson.source, "la séquence dont on fait une affiche n’a pas de schéma", \
            "ajoutez-en un, ou retirez `affiche:`"  # fmt: skip


@rule("SEQ019")
def trainer_page_places_no_quiz(course: Course, _context: Context) -> Iterator[Finding]:
    """Une page pour le formateur ne place pas de question.

    Les questions et leur corrigé lui viennent des séquences : il les a déjà.
    """
    for page in course.trainer_pages:
        for ref in page.quizzes:
            yield ref.source, "une question est placée dans une page pour le formateur", "placez-la dans une séquence"


@rule("SEQ009")
def lesson_opens_on_something_to_see(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Une séquence s’ouvre sur ce qu’il y a à voir, et non sur une explication.

    Une situation (`!!! situation`), l’objet même (`!!! conversation`, `!!! document`, `!!! cote-a-cote`, une image, un
    tableau) ou un pari (question `decouverte`), après deux phrases au plus et avant le premier titre. Variez d’une
    séquence à l’autre : un courrier, une réponse, une facture, une photo, un débat du conseil.
    """
    if not lesson.nature.teaches:
        return
    page = lesson.page
    bets = (ref for ref in page.quizzes if ref.id in context.items
            and context.items[ref.id].interaction.kind == Discovery.kind)  # fmt: skip
    seen = (
        *(box.source.line for box in page.boxes if box.kind in OPENINGS),
        *(image.source.line for image in page.images),
        *(cell.source.line for cell in page.paragraphs if cell.kind == "cell"),
        *(bet.source.line for bet in bets),
    )
    first = min(seen, default=None)
    before = [one for one in page.paragraphs if first is None or one.source.line < first]
    told = sum(len(sentences(one.text)) for one in before)
    if first is None or told > LONGEST_OPENING or any(one.kind == "heading" for one in before):
        yield page.source, "la séquence ne s’ouvre ni sur une situation, ni sur un objet à voir, ni sur un pari", \
            'commencez par `!!! situation "À l’accueil, lundi, 9 h"`, ou montrez la réponse, le courrier…'  # fmt: skip


@rule("SEQ010", Severity.WARNING)
def lesson_has_its_trainer_note(module: Module, _context: Context) -> Iterator[Finding]:
    """Chaque séquence a sa note pour le formateur, dans `formateur/`."""
    noted = {note.lesson.id for note in module.notes}
    for lesson in module.lessons:
        if lesson.nature.teaches and lesson.id not in noted:
            yield lesson.source, f"la séquence « {lesson.id} » n’a pas de note pour le formateur", \
                f"créez `formateur/{lesson.slug}.md`"  # fmt: skip


@rule("GLO001")
def terms_are_unique(course: Course, _context: Context) -> Iterator[Finding]:
    """Un terme du glossaire, ou une de ses formes, ne figure qu’une fois."""
    ids: set[str] = set()
    forms: dict[str, str] = {}
    for term in course.terms:
        if term.id in ids:
            yield term.source, f"l’identifiant « {term.id} » est déjà pris", "choisissez-en un autre"
        ids.add(term.id)
        for form in term.forms:
            if form.lower() in forms and forms[form.lower()] != term.id:
                yield term.source, f"« {form} » désigne déjà « {forms[form.lower()]} »", "gardez une seule entrée"
            forms.setdefault(form.lower(), term.id)


@rule("GLO005")
def term_is_short(term: Term, _context: Context) -> Iterator[Finding]:
    """Un terme du glossaire, ou une de ses formes, tient en cent signes : au-delà, c’est une phrase."""
    for form in term.forms:
        if len(form) > LONGEST_TERM:
            yield term.source, f"« {form[:40]}… » compte {len(form)} signes", f"gardez-en {LONGEST_TERM} au plus"


@rule("GLO002")
def see_also_is_known(course: Course, _context: Context) -> Iterator[Finding]:
    """Un renvoi du glossaire (`voir:`) mène à une entrée qui existe."""
    ids = [term.id for term in course.terms]
    for term in course.terms:
        for ref in term.see:
            if ref.id not in ids:
                yield ref.source, f"le terme « {ref.id} » n’est pas au glossaire", \
                    did_you_mean(ref.id, ids) or "corrigez `voir:`"  # fmt: skip
