"""The figures of a page are those of the facts that it calls, and are told with what gives them their sense."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from enclair.model import Fact, Lesson, Nature, Page
from enclair.problems import Severity
from enclair.reading.dates import Period, dates
from enclair.reading.figures import Figure, figures, references
from enclair.rules import Context, Finding, rule
from enclair.rules.citations import MEASURE, RESTATED, called, is_invented, is_template, named

COUNTED_IN_DIGITS = 10
"""From this number on, a count in digits is a figure; below, it is a way of speaking."""
AGO = re.compile(r"\bl’an (?:dernier|passé)\b|\bl’année (?:d’avant|dernière)\b|\bplus tôt\b", re.IGNORECASE)
GAIN = re.compile(
    r"\b(?:en|de) (?:moins|plus)\b(?! d)|\béconomi|\bgagn|\bgain|\bréduit|\bbaiss|\bhausse|\baugment|\bévité",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"(?:agent|personne|parent|usager|famille|victime|participant|répondant|erreur|faute|oubli|plainte)s?"
)
BASE = re.compile(
    r"\bcontre\b|\bpass(?:e|é|er|ées?)\b|\bavant\b|\bauparavant\b|\bau lieu de\b|\bpar rapport\b|\bqu’en\b|\bramen|"
    r"\ben \w+ (?:ans?|mois|semaines?)\b|\bpar (?:an|mois|semaine|jour)\b|\bde \d[\d,]*(?: %)? à \d",
    re.IGNORECASE,
)
SAID = ("sa période", "sa taille")
"""What a share is told with."""


class _Held(Struct, frozen=True):
    """What facts hold: their figures, their dates, the numbers of the texts that they cite."""

    figures: tuple[Figure, ...]
    dates: tuple[Period, ...]
    references: frozenset[str]

    @classmethod
    def by(cls, facts: Collection[Fact]) -> _Held:
        """Read the statement, the value and the disagreement; dates and references stand in the source’s title too."""
        told = [text for fact in facts for text in (fact.statement, fact.value, fact.disagreement)]
        titles = [text for fact in facts for text in (fact.origin.title, fact.origin.date)]
        notes = [fact.note for fact in facts]
        return cls(
            tuple(one for text in told for figure in figures(text) for one in (figure, *figure.parts)),
            tuple(day for text in (*told, *titles) for day in dates(text)),
            frozenset(ref for text in (*told, *titles, *notes) for ref in references(text)),
        )

    def lacks(self, text: str) -> Iterator[str]:
        """Yield each date, reference and figure of a text that the facts do not hold, as written."""
        yield from (day.text for day in dates(text) if not any(day.holds(other) for other in self.dates))
        yield from (ref for ref in references(text) if ref not in self.references)
        yield from (str(figure) for figure in figures(text) if not self.holds(figure) and not self.is_silent_on(figure))

    def holds(self, figure: Figure) -> bool:
        """Tell whether a figure, or each of the two numbers of a share, is one of the facts’."""
        if any(figure.agrees(other) for other in self.figures):
            return True
        return bool(figure.parts) and all(part.value == 1 or self.holds(part) for part in figure.parts)

    def is_silent_on(self, figure: Figure) -> bool:
        """Tell whether a small number in letters counts what the facts do not count: « deux mesures différentes »."""
        if not figure.is_word or figure.parts or (figure.unit and figure.value != 1):
            return False
        return not any(
            other.unit == figure.unit if figure.unit else bool(figure.noun) and other.noun[:5] == figure.noun[:5]
            for other in self.figures if other.value != 1
        )  # fmt: skip


@rule("SRC010")
def figure_has_its_source(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Un nombre avec son unité, une date, un article de loi porte une marque de source, dans la même phrase.

    Un nombre que tient déjà un fait du même paragraphe n’en redemande pas. Les situations, les exemples déroulés, les
    études de cas, Saint-Exemple et « À vous » sont inventés ; « À retenir », « Lundi matin » et « Facile à lire »
    redisent. Une heure, une longueur de texte, une phrase entre guillemets ne demandent pas de source.
    """
    if lesson.nature in {Nature.CASE, Nature.EASY} or is_template(lesson, context):
        return
    for sentence in context.told(lesson.page):
        if sentence.marks or sentence.part in RESTATED or is_invented(sentence):
            continue
        text = MEASURE.sub("", sentence.text)
        held = _Held.by(called(sentence.beside, context))
        lacking = set(held.lacks(text))
        telling = [day.text for day in dates(text)] + list(references(text))
        telling += [str(figure) for figure in figures(text) if _is_telling(figure)]
        for found in [one for one in telling if one in lacking][:1]:
            yield sentence.source, f"« {found} » n’a pas de source dans sa phrase", \
                "ajoutez une marque [^fait], ou retirez le chiffre"  # fmt: skip


def _is_telling(figure: Figure) -> bool:
    """Tell whether a figure says something of the world: a share, money, a number in digits with a unit, or large."""
    if figure.parts or figure.unit in {"%", "€", "$"}:
        return True
    return not figure.is_word and (bool(figure.unit) or figure.value >= COUNTED_IN_DIGITS)


@rule("SRC020")
def figure_is_that_of_its_fact(page: Page, context: Context) -> Iterator[Finding]:
    """Un nombre, une date, un article est bien celui du fait que sa phrase appelle.

    On le cherche dans `enonce:`, `valeur:` et `desaccord:` ; une date et un numéro, dans la source aussi. « Près de la
    moitié » vaut 45 %, « une dizaine » vaut dix. Un résultat calculé ou une autre unité s’inscrit dans `valeur:`. Les
    situations, les exemples déroulés et les études de cas sont inventés.
    """
    lesson = context.lesson_of.get(page.path.as_posix())
    if lesson and lesson.nature is Nature.CASE:
        return
    for sentence in context.told(page):
        facts = called(sentence.marks, context)
        if not facts or is_invented(sentence):
            continue
        for found in dict.fromkeys(_Held.by(facts).lacks(MEASURE.sub("", sentence.text))):
            yield sentence.source, f"« {found} » n’est pas dans {named(facts)}", \
                "relisez le fait ; si la phrase est juste, complétez son `valeur:`"  # fmt: skip


@rule("SRC019", Severity.WARNING)
def share_is_told_with_its_size(part: Fact | Page, context: Context) -> Iterator[Finding]:
    """Une part, ou un nombre de personnes ou d’erreurs, se dit avec sa période, sa taille et sa comparaison.

    Une part dit combien de personnes ou de choses ont été comptées ; un gain dit ce à quoi il se compare. Dans un fait,
    écrivez-le dans `enonce:` ou `valeur:` ; dans une page, la partie qui cite le fait dit ce qu’il sait. Ce que la
    source ne donne pas se lève avec son motif : `ignorer: {SRC019: "la source ne dit pas combien ont répondu"}`. Les
    règles de droit en sont dispensées.
    """
    if isinstance(part, Fact):
        measure = None if part.is_law else _measure(part.statement)
        if measure:
            lacking = _lacking([part.statement, part.value], SAID if measure.unit == "%" else SAID[:1])
            if GAIN.search(part.statement) and not BASE.search(part.statement):
                lacking.append("sa comparaison")
            if lacking:
                yield part.source, f"dans le fait « {part.id} », « {measure} » est dit sans {' ni '.join(lacking)}", \
                    "complétez `enonce:` ou `valeur:`, ou dites pourquoi avec `ignorer:`"  # fmt: skip
        return
    around = context.told(part)
    for sentence in around:
        facts = [fact for fact in called(sentence.marks, context) if not fact.is_law]
        if not facts or sentence.part in RESTATED or is_invented(sentence) or not (measure := _measure(sentence.text)):
            continue
        due = {*SAID} if measure.unit == "%" else {*SAID[:1]}
        known = due - set(_lacking([text for fact in facts for text in (fact.statement, fact.value)]))
        if lacking := _lacking([one.text for one in around if one.part == sentence.part], known):
            yield sentence.source, f"« {measure} » est dit sans {' ni '.join(lacking)}, que donne {named(facts)}", \
                "dites-le dans cette partie"  # fmt: skip


def _measure(text: str) -> Figure | None:
    """Return the first share of a text, else its first count of people or of errors, else what it says is gained."""
    found = [figure for figure in figures(text) if figure.value > 1 and not (figure.is_word and not figure.slack)]
    shares = [figure for figure in figures(text) if figure.unit == "%"]
    people = [figure for figure in found if PEOPLE.fullmatch(figure.noun)]
    gains = found if GAIN.search(text) else []
    return next(iter([*shares, *people, *gains]), None)


def _lacking(told: Sequence[str], wanted: Collection[str] = SAID) -> list[str]:
    """Return what some texts do not say, of the period and the size."""
    has_period = any(dates(text) or AGO.search(text) for text in told)
    has_size = any(_tells_a_size(figure) for text in told for figure in figures(text))
    said = dict(zip(SAID, (has_period, has_size), strict=True))
    return [name for name in SAID if name in wanted and not said[name]]


def _tells_a_size(figure: Figure) -> bool:
    """Tell whether a figure counts people or things, by itself or as a part of a share."""
    return any(not part.is_word for part in figure.parts) or bool(not figure.unit and figure.value > 1 and figure.noun)
