"""Plain French: short sentences, known acronyms, honest reading times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enclair.model import NOTICE, Demo, Item, Lesson, Nature, Page, Term
from enclair.problems import Severity, Source
from enclair.reading import texts
from enclair.reading.objects import OBJECTS
from enclair.reading.prose import PROSE_KINDS, WORDS_A_MINUTE, acronyms, kandel_moles, sentences, words
from enclair.rules import Context, Finding, rule

LONG_SENTENCE, TOO_LONG_SENTENCE = 26, 34
LONG_ON_AVERAGE = 20
HARD = 45
ENOUGH_WORDS = 100
LONGEST_PARAGRAPH, LONGEST_LIST, DEEPEST_LIST = 100, 7, 2
LONGEST_READING = 8
SLOWLY = 100
"""Words a minute, read on a phone by somebody who reads little, or aloud to a team."""
FOR_SPECIALISTS = ("docs/contribuer/", "docs/republier/")
"""Pages for those who write, install and programme: file formats keep their names there."""
EVERYDAY = frozenset({"USB", "SMS", "MIT", "JJ", "MM", "AAAA", "CP", "CE1", "CE2", "CM1", "CM2",
                      "NVDA"})  # fmt: skip
"""Acronyms that everybody reads as words, blanks of a date, classes at school; a licence, a screen reader."""


def _paragraphs(part: Page | Item | Demo) -> Iterator[tuple[list[tuple[str, int]], Source]]:
    """Yield the sentences of each paragraph with their words, and its place; an object that is shown is not ours."""
    prose: Iterable[texts.Text] = texts.of(part) if not isinstance(part, Page) else (
        (paragraph.text, paragraph.source) for paragraph in part.paragraphs
        if paragraph.kind in PROSE_KINDS and paragraph.callout not in OBJECTS
    )  # fmt: skip
    for text, source in prose:
        yield [(sentence, len(words(sentence))) for sentence in sentences(text)], source


def _opening(sentence: str) -> str:
    return " ".join(sentence.split()[:6])


@rule("SEQ011", Severity.WARNING)
def sentence_is_short(part: Page | Item | Demo, _context: Context) -> Iterator[Finding]:
    """Une phrase de plus de vingt-six mots a des voisines plus courtes.

    Elle est signalée quand les phrases de son paragraphe en comptent plus de vingt en moyenne, ou quand elle est seule.
    Une phrase un peu longue qui dit « parce que » se lit mieux que deux phrases sans lien : ne coupez pas pour couper.
    Au-delà de trente-quatre mots, voyez SEQ012. Une conversation, deux réponses côte à côte ou un document se montrent
    tels quels : leurs phrases ne sont pas comptées.
    """
    for told, source in _paragraphs(part):
        mean = sum(count for _, count in told) / max(len(told), 1)
        for sentence, count in told:
            if LONG_SENTENCE < count <= TOO_LONG_SENTENCE and mean > LONG_ON_AVERAGE:
                yield source, f"la phrase « {_opening(sentence)}… » compte {count} mots, sans voisine plus courte", \
                    "coupez-la là où l’idée change, en gardant le lien"  # fmt: skip


@rule("SEQ012")
def sentence_is_not_too_long(part: Page | Item | Demo, _context: Context) -> Iterator[Finding]:
    """Une phrase ne dépasse jamais trente-quatre mots : qui lit avec peine en a perdu le début."""
    for told, source in _paragraphs(part):
        for sentence, count in told:
            if count > TOO_LONG_SENTENCE:
                yield source, f"la phrase « {_opening(sentence)}… » compte {count} mots", "coupez-la en deux ou trois"


@rule("SEQ013", Severity.WARNING)
def page_reads_easily(page: Page, _context: Context) -> Iterator[Finding]:
    """Une page se lit sans effort : indice de Kandel et Moles d’au moins 45.

    L’indice adapte au français celui de Flesch : 207 − 1,015 × mots par phrase − 73,6 × syllabes par mot
    (Kandel et Moles, 1958). Sous 45, le texte demande une lecture d’étude. Huit mots de plus par phrase ôtent huit
    points : ce sont les mots longs qui pèsent, et non les phrases liées. Compté à partir de cent mots.
    """
    ease = kandel_moles(paragraph.text for paragraph in page.paragraphs if paragraph.kind in PROSE_KINDS)
    if ease is not None and ease < HARD and page.words >= ENOUGH_WORDS:
        yield page.source, f"l’indice de lisibilité de la page est de {ease:.0f}", \
            f"visez {HARD} : préférez les mots courts et de tous les jours"  # fmt: skip


@rule("SEQ014", Severity.WARNING)
def paragraph_is_short(page: Page, _context: Context) -> Iterator[Finding]:
    """Un paragraphe compte cent mots au plus.

    Les mots sont comptés, et non les phrases : on n’y gagne rien à les couper. Un document montré garde les siens.
    """
    for paragraph in page.paragraphs:
        if paragraph.kind not in PROSE_KINDS or paragraph.callout in OBJECTS:
            continue
        if (count := len(words(paragraph.text))) > LONGEST_PARAGRAPH:
            yield paragraph.source, f"le paragraphe compte {count} mots", "sautez une ligne là où l’idée change"


@rule("SEQ015", Severity.WARNING)
def list_is_short(page: Page, _context: Context) -> Iterator[Finding]:
    """Une énumération compte sept points au plus."""
    for enumeration in page.enumerations:
        if enumeration.items > LONGEST_LIST:
            yield enumeration.source, f"la liste compte {enumeration.items} points", "groupez-les, ou faites-en deux"


@rule("SEQ016", Severity.WARNING)
def list_is_not_nested_deep(page: Page, _context: Context) -> Iterator[Finding]:
    """Une liste en contient une autre, pas deux."""
    for enumeration in page.enumerations:
        if enumeration.depth > DEEPEST_LIST:
            yield enumeration.source, f"cette liste est au niveau {enumeration.depth}", "remontez-la d’un niveau"


@rule("SEQ017", Severity.WARNING)
def lesson_is_read_in_eight_minutes(lesson: Lesson, _context: Context) -> Iterator[Finding]:
    """Une page se lit en huit minutes au plus, à deux cents mots la minute."""
    if lesson.page.words > LONGEST_READING * WORDS_A_MINUTE:
        minutes = lesson.page.words / WORDS_A_MINUTE
        yield lesson.page.source, f"la page se lit en {minutes:.0f} min ({lesson.page.words} mots)", "coupez-la en deux"


@rule("SEQ018", Severity.WARNING)
def declared_reading_time_is_true(lesson: Lesson, _context: Context) -> Iterator[Finding]:
    """Le temps de lecture annoncé est le vrai, à une minute ou à 30 % près, à deux cents mots la minute.

    Un quart d’heure se lit deux fois moins vite, sur un téléphone ou à voix haute : cent mots la minute. « Facile à
    lire » aussi.
    """
    pace = SLOWLY if lesson.nature in {Nature.QUARTER, Nature.EASY} else WORDS_A_MINUTE
    declared, counted = lesson.duration.reading, max(1, round(lesson.page.words / pace))
    gap = abs(declared - counted)
    if gap > 1 and gap > 0.3 * counted:
        yield lesson.duration.source, f"la lecture dure {counted} min environ, elle en annonce {declared}", \
            f"écrivez `lecture: {counted}`"  # fmt: skip


@rule("GLO003")
def acronym_is_in_the_glossary(part: Page | Item | Demo, context: Context) -> Iterator[Finding]:
    """Un sigle est expliqué au glossaire.

    Deux capitales de suite font un sigle ; les chiffres romains et quelques sigles de tous les jours (USB, SMS) n’en
    sont pas. Les pages pour les spécialistes, `contribuer/` et `republier/`, en sont dispensées ; les mentions légales
    aussi, où des organismes se nomment.
    """
    if isinstance(part, Page) and part.source.path.startswith((*FOR_SPECIALISTS, NOTICE)):
        return
    seen = set(context.acronyms | EVERYDAY)
    for text, source in texts.of(part):
        for acronym in acronyms(text):
            if acronym not in seen:
                yield source, f"le sigle « {acronym} » n’est pas au glossaire", \
                    "inscrivez-le dans modules/glossaire.yml, ou écrivez-le en toutes lettres"  # fmt: skip
            seen.add(acronym)


@rule("GLO004", Severity.WARNING)
def term_is_used(term: Term, context: Context) -> Iterator[Finding]:
    """Un terme du glossaire sert au moins une fois, ou une autre entrée y renvoie (`voir:`).

    On le cherche, sous toutes ses formes, dans les pages, les questions, le catalogue, les sources et les pages pour
    les formateurs.
    """
    if term.id in context.seen_also:
        return
    place = context.finder(term.forms)
    looked = (context.course, *([context.texts[place]] if place else context.texts.values()))
    if not any(texts.holds(part, term.forms) for part in looked):
        yield term.source, f"le terme « {term.term} » ne sert nulle part", "retirez-le, ou ajoutez ses `variantes:`"
