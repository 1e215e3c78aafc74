"""How pages and questions rest on the register: they call known facts, for each rule of law, and age with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from enclair.model import Confidence, Demo, Fact, Item, Lesson, Nature, Page, Reference
from enclair.problems import Severity, Source, did_you_mean
from enclair.reading import texts
from enclair.reading.dates import Period, dates
from enclair.reading.drawings import drawn
from enclair.reading.objects import OBJECTS
from enclair.reading.prose import Sentence, sentences
from enclair.rules import Context, Finding, rule

MEASURE = re.compile(
    r"\b\d[\d ]{0,20}(?:h(?:eures?)?(?: \d+)?|min(?:utes?)?|secondes?|mots?|lignes?|pages?|points?)\b|« [^»]{0,1000} »|"
    r"\b0\d(?: \d\d){4}\b"
)
"""Times, lengths of a text, telephones, and words put in somebody’s mouth: no fact stands behind these."""
INVENTED = frozenset({"situation", "exemple", "activite"}) | OBJECTS
FICTION = "Saint-Exemple"
RESTATED = frozenset({"À vous", "À retenir", "Lundi matin"})
"""Parts that invent, or say again what is sourced above."""
HEDGE = re.compile(
    r"\bselon\b|d’après|semble|à confirmer|à vérifier|faites vérifier|relisez l’original|\bsources?\b|"
    r"\brapport\b|\bavis\b|conditionnel",
    re.IGNORECASE,
)
PROVENANCE = re.compile(
    r"\b(?:selon|d’après|rappelle|rapporte|(?:cité|repris|rapporté|résumé|traduit)e?s? (?:par|dans)|"
    r"lue?s? (?:dans|chez)) (?:(?:une?|des|la|le|les|ces?|plusieurs|nos|deux|certaines?|certains) (?:\w+ )?)?"
    r"(?:reprises?|résumés?|presse|articles?(?! ?[\dLRD])|médias?|sites?|revue|(?<!selon les )sources?|traduction|"
    r"copies?|relevé|veille|blog|miroir|commentaires?|journal|journaux|quotidien|magazine|dépêches?|internet)\b|"
    r"\b(?:selon|d’après) [^,;:.]{3,40}? qui (?:cite|résume|traduit|relaie|reprend)\b",
    re.IGNORECASE,
)
"""How a fact was read, which is not who says it."""
FUTURE = re.compile(
    r"(?<![\w-])(?:(?!(?:caméra|choléra|mascara|opéra|extra|infra|supra|ultra|para|front|affront)\b)"
    r"[a-zàâçéèêëîïôöûü]\w*r(?:a|ont)|(?:Aur|Cesser|Deviendr|Devr|Entrer|Interdir|Pourr|Ser)(?:a|ont))\b|"
    r"(?i:\bà venir\b|\bd’ici (?:là|à|au|la|le|fin|20\d\d)\b|\bbientôt\b|\bprochainement\b|"
    r"\b(?:est|sont|a|ont) pas encore\b|\b(?:va|vont) (?:être|entrer|devenir|changer|interdire|devoir|s’appliquer)\b|"
    r"\b(?:est|sont) (?:prévu|attendu|annoncé|programmé)e?s? (?:pour|en|le|au|à)\b)"
)
"""The simple future of the third person, names left out, and what says it otherwise."""
DUTY = re.compile(
    r"\b(?:est|sont|reste|restent) tenue?s? (?:de|d’|à|au)|\b(?:est|sont|reste|restent|devient) interdite?s?\b|"
    r"\binterdit (?:de|d’|à|aux?|les?|la|l’)|\b(?:est|sont|reste|devient|rend|deviennent) obligatoires?\b|"
    r"\barticles? (?:[LRD]\.? ?)?\d",
    re.IGNORECASE,
)
RULING = re.compile(
    r"\bimpose|\bexig|\bne peu(?:t|vent)\b|\bil faut\b|\bpuni|\bconsult|\binterdi|\bobligat|\bdoi(?:t|vent)\b",
    re.IGNORECASE,
)
"""What rules, once the fact called is law."""
MUST = re.compile(r"\bdoi(?:t|vent)\b")
BOUND = re.compile(
    r"\b(?:communes?|collectivités?|maires?|mairies?|administrations?|employeurs?|fournisseurs?|prestataires?|déployeurs?|"
    r"sous-traitants?|acheteurs?|responsables?|État|loi|règlement|code|décret|décisions?|mention|lettre|contrats?|marchés?|"
    r"organismes?|intercommunalités?|départements?|régions?)\b[^,;:?]{0,30}\bdoi(?:t|vent)\b",
    re.IGNORECASE,
)
"""Those whom the law binds, then their duty."""
LONGEST_MONTH = timedelta(days=31)


# ——— known facts ———


@rule("SRC002")
def fact_mark_is_known(page: Page, context: Context) -> Iterator[Finding]:
    """Une marque `[^fait]` renvoie à un fait du registre."""
    return _unknown(page.facts, context.course.facts)


@rule("SRC003")
def item_facts_are_known(item: Item, context: Context) -> Iterator[Finding]:
    """Une question ne s’appuie que sur des faits du registre."""
    return _unknown(item.facts, context.course.facts)


def _unknown(called: Iterable[Reference], facts: Mapping[str, Fact]) -> Iterator[Finding]:
    for ref in called:
        if ref.id not in facts:
            yield ref.source, f"le fait « {ref.id} » n’est pas dans modules/sources.yml", \
                did_you_mean(ref.id, facts) or "inscrivez-le, avec sa source"  # fmt: skip


@rule("SRC004")
def fact_is_not_unverified(page: Page, context: Context) -> Iterator[Finding]:
    """Une page ne s’appuie pas sur un fait non vérifié."""
    for ref in page.facts:
        fact = context.course.facts.get(ref.id)
        if fact and fact.confidence is Confidence.UNVERIFIED:
            yield ref.source, f"le fait « {ref.id} » n’est pas vérifié", "vérifiez-le, ou retirez la phrase"


@rule("SRC014")
def footnotes_come_from_the_register(page: Page, _context: Context) -> Iterator[Finding]:
    """Une note vient du registre des faits : une page l’appelle, elle ne l’écrit pas."""
    definitions = [ref.source for ref in page.lost if ref.id.startswith("[^")]
    begun = [one.source for one in page.paragraphs if one.marks and one.text.startswith(":")]
    for source in (*definitions, *begun):
        yield source, "cette note est écrite dans la page", \
            "inscrivez le fait dans modules/sources.yml, et gardez la marque `[^fait]`"  # fmt: skip


# ——— law ———


@rule("SRC011", Severity.WARNING)
def law_does_not_rest_on_hearsay(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Une règle de droit ne repose pas sur une source secondaire seule.

    Une obligation (« est tenu », « interdit », « obligatoire », un article) se lit dans le texte, ou dans une copie
    fidèle. Une autre règle peut attendre, à condition de dire le doute (« à confirmer ») ou qui parle (« selon la
    CNIL »), une fois dans la partie ; « L’essentiel » en est dispensé.
    """
    told = context.told(lesson.page)
    for sentence in told:
        facts = called(sentence.marks, context)
        if not facts or any(fact.confidence is not Confidence.SECONDARY for fact in facts):
            continue
        is_law = any(fact.is_law for fact in facts)
        is_duty = DUTY.search(sentence.text) or BOUND.search(sentence.text)
        rules = is_law and RULING.search(sentence.text)
        is_careful = any(one.part == sentence.part and HEDGE.search(one.text) for one in told)
        is_bare = is_law and not is_careful and lesson.nature is not Nature.ESSENTIAL
        if is_duty or rules or is_bare:
            yield sentence.source, f"cette règle de droit repose sur une source secondaire : {named(facts)}", \
                "lisez le texte ou une copie fidèle, et passez le fait à `verifie` ou `verifie-sur-copie`"  # fmt: skip


@rule("SRC018", Severity.WARNING)
def law_calls_a_fact(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Une phrase de droit appelle un fait : elle oblige, elle interdit, ou elle cite un article.

    « Est tenu de », « est interdit », « obligatoire », « article 12 » ; « doit », quand la phrase parle d’une commune,
    d’un contrat, d’une décision, ou d’un paragraphe qui cite une règle de droit. Les situations et les exemples sont
    inventés ; « À retenir », « Lundi matin » et « Facile à lire » redisent.
    """
    if lesson.nature in {Nature.CASE, Nature.EASY} or is_template(lesson, context):
        return
    for sentence in context.told(lesson.page):
        if sentence.marks or sentence.part in RESTATED or is_invented(sentence):
            continue
        is_about_law = any(fact.is_law for fact in called(sentence.beside, context))
        text = MEASURE.sub("", sentence.text)
        found = DUTY.search(text) or (MUST.search(text) if is_about_law or BOUND.search(text) else None)
        if found and not sentence.text.rstrip().endswith("?"):
            yield sentence.source, f"« {found[0]} » énonce une règle sans source", "ajoutez la marque [^fait] du texte"


@rule("SRC017", Severity.WARNING)
def provenance_is_in_the_note(part: Page | Fact, context: Context) -> Iterator[Finding]:
    """Comment un fait a été lu se dit dans sa `note:`, pas dans la phrase.

    « D’après une reprise », « selon la presse », « cité par un site » : le lecteur veut la règle ou le chiffre, et la
    marque lui dit déjà ce que vaut la source. « Selon la CNIL » dit qui parle : la phrase le garde.
    """
    if isinstance(part, Fact):
        if found := PROVENANCE.search(part.statement):
            yield part.source, f"l’énoncé du fait « {part.id} » dit « {found[0]} »", "déplacez-le dans `note:`"
        return
    for sentence in context.told(part):
        if sentence.marks and (found := PROVENANCE.search(sentence.text)):
            yield sentence.source, f"« {found[0]} » dit comment le fait « {sentence.marks[0]} » a été lu", \
                "déplacez-le dans sa `note:`"  # fmt: skip


# ——— what time overtakes ———


@rule("SRC016", Severity.WARNING)
def future_is_still_to_come(part: Page | Item | Demo, context: Context) -> Iterator[Finding]:
    """Ce qui est dit au futur est encore à venir, à la date de la vérification.

    Une phrase, une question ou un schéma qui annonce (« interdira », « à venir », « d’ici là ») se relit dès que la
    date du fait appelé est passée. Pour savoir ce qu’il faudra relire : `enclair check --au 2027-01-13`.
    """
    if not isinstance(part, Page):
        facts = called((ref.id for ref in part.facts), context)
        for text, source in texts.of(part) if part.facts else ():
            for sentence in sentences(text):
                yield from _overtaken(((sentence, source),), facts, context.today)
        return
    for said in context.told(part):
        if said.marks:
            yield from _overtaken(((said.text, said.source),), called(said.marks, context), context.today)
    facts = called((ref.id for ref in part.facts), context)
    for image in part.images if part.facts else ():
        yield from _overtaken(((image.text, image.source),), facts, context.today)
        yield from _overtaken(drawn(part, image, context.course.root), facts, context.today)


def _announced(facts: Iterable[Fact]) -> tuple[Period, ...]:
    """Return the dates that facts announced: later than their check, or than the source that says them."""
    found: list[Period] = []
    for fact in facts:
        told = [day for text in (fact.statement, fact.value) for day in dates(text)]
        noted = [day for day in dates(fact.note) if day.first > fact.checked_on]
        published = next((day.last for day in dates(fact.origin.date)), fact.checked_on)
        found += [day for day in told if day.first > min(published, fact.checked_on)] + noted
    return tuple(found)


def _overtaken(
    said: tuple[tuple[str, Source], ...], facts: Sequence[Fact], today: date
) -> Iterator[Finding]:
    """Yield what is told in the future about a date that is past: one text, or all those of a drawing in order.

    The dates in question are those that follow the future; those of the facts when the text has none.
    """
    for rank, (text, source) in enumerate(said):
        found = FUTURE.search(text)
        if not found:  # as in most texts
            continue
        announced = _announced(facts)
        passed = [day for day in announced if day.last < today]
        after = " ; ".join((text[found.end() :], *(other for other, _ in said[rank + 1 :])))
        own = dates(after) or dates(" ; ".join(other for other, _ in said))
        if own:
            due = [day for day in passed if any(_tells(one, day) for one in own)] or \
                [one for one in own if all(other.last < today for other in own)]  # fmt: skip
        else:
            due = passed if len(passed) == len(announced) else []  # none when something is still to come
        if due:
            yield source, f"« {found[0]} » annonce une date passée : {due[-1].text}", "dites-le au présent ou au passé"


def _tells(said: Period, day: Period) -> bool:
    """Tell whether a date of a text is that of a fact, to the month."""
    return said.holds(day) and said.last - said.first < LONGEST_MONTH


# ——— helpers ———


def called(ids: Iterable[str], context: Context) -> list[Fact]:
    """Return the known facts among ids, each once."""
    once = dict.fromkeys(ids)
    if not once:  # as for most sentences
        return []
    known: Mapping[str, Fact] = context.course.facts
    return [known[fact_id] for fact_id in once if fact_id in known]


def named(facts: Iterable[Fact]) -> str:
    """Name facts in a message."""
    return " ni dans ".join(f"« {fact.id} »" for fact in facts)


def is_invented(sentence: Sentence) -> bool:
    """Tell whether a sentence stands in a story: a situation, an example, an object, the commune of all examples."""
    return sentence.callout in INVENTED or FICTION in sentence.text


def is_template(lesson: Lesson, context: Context) -> bool:
    """Tell whether a lesson is one of the template module."""
    template = context.course.template
    return bool(template and lesson in template.lessons)
