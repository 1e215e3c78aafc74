"""The fact register: known, sourced, fresh."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from enclair.model import Confidence, Course, Fact, Item, Lesson, Nature, Page, Paragraph, UseCase
from enclair.problems import Severity, did_you_mean
from enclair.reading import texts
from enclair.reading.hazards import is_on_the_web
from enclair.reading.prose import PROSE_KINDS, sentences
from enclair.rules import Context, Finding, rule

NOTICE = timedelta(days=60)
FIGURE = re.compile(
    r"\b\d+(?:,\d+)?\s?%|\b(?:\d{2,}|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)\b|"
    r"\bloi n°|\barticles? (?:[LRD]\.? ?)?\d",
    re.IGNORECASE,
)
MEASURE = re.compile(
    r"\b\d[\d ]{0,20}(?:h(?:eures?)?(?: \d+)?|min(?:utes?)?|secondes?|mots?|lignes?|pages?|points?)\b|« [^»]{0,1000} »|"
    r"\b0\d(?: \d\d){4}\b"
)
"""Times, lengths of a text, telephones, and words put in somebody’s mouth: no fact stands behind these."""
INVENTED = frozenset({"situation", "exemple", "activite"})
RESTATED = frozenset({"À vous", "À retenir", "Lundi matin"})
"""Parts that invent, or say again what is sourced above."""
HEDGE = re.compile(
    r"\bselon\b|d’après|semble|à confirmer|à vérifier|faites vérifier|relisez l’original|\bsources?\b|\breprise\b|"
    r"\bpresse\b|\brapport\b|\bavis\b|conditionnel",
    re.IGNORECASE,
)
VENDORS = re.compile(
    r"\b(?:OpenAI|ChatGPT|GPT-?\d\w*|Copilot|Microsoft|Google|Gemini|Mistral(?: AI)?|Le Chat|Claude|Anthropic|Meta|"
    r"Llama|Perplexity|DeepSeek|Grok|xAI|Amazon|AWS|Apple|Oracle|SAP|IBM|Salesforce|OVH(?:cloud)?|Scaleway|Dust|Wikit|"
    r"Delibia|Yelda|Prisme\.ai|Leakmited|Wintics|Videtics)\b"
)
PRAISE = re.compile(
    r"\bmeilleure?s?\b|\bmieux que\b|\bsupérieure?s?\b|\bsurpass|\bdépass(?:e|ent) (?:tous|les autres|ses)|"
    r"\b(?:plus|moins) (?:\w+ )?(?:performant|puissant|fiable|sûr|rapide|simple|complet|efficace|précis|cher)|"
    r"\bleader\b|\bnuméro un\b|\bn° ?1\b|\bincontournable|\brévolutionn|\bidéale?s?\b|\bexcellent|\bremarquable|"
    r"\bréférence du marché|\bnous (?:recommandons|conseillons|préférons)|\b(?:choisissez|préférez|adoptez|achetez)\b",
    re.IGNORECASE,
)


@rule("SRC002")
def fact_mark_is_known(page: Page, context: Context) -> Iterator[Finding]:
    """Une marque `[^fait]` renvoie à un fait du registre."""
    for ref in page.facts:
        if ref.id not in context.course.facts:
            yield ref.source, f"le fait « {ref.id} » n’est pas dans modules/sources.yml", \
                did_you_mean(ref.id, context.course.facts) or "inscrivez-le, avec sa source"  # fmt: skip


@rule("SRC003")
def item_facts_are_known(item: Item, context: Context) -> Iterator[Finding]:
    """Une question ne s’appuie que sur des faits du registre."""
    for ref in item.facts:
        if ref.id not in context.course.facts:
            yield ref.source, f"le fait « {ref.id} » n’est pas dans modules/sources.yml", \
                did_you_mean(ref.id, context.course.facts) or "inscrivez-le, avec sa source"  # fmt: skip


@rule("SRC004")
def fact_is_not_unverified(page: Page, context: Context) -> Iterator[Finding]:
    """Une page ne s’appuie pas sur un fait non vérifié."""
    for ref in page.facts:
        fact = context.course.facts.get(ref.id)
        if fact and fact.confidence is Confidence.UNVERIFIED:
            yield ref.source, f"le fait « {ref.id} » n’est pas vérifié", "vérifiez-le, ou retirez la phrase"


@rule("SRC005")
def fact_has_an_address(fact: Fact, _context: Context) -> Iterator[Finding]:
    """Un fait donne l’adresse de sa source, en https."""
    if not is_on_the_web(fact.origin.url):
        yield fact.origin.source, f"la source du fait « {fact.id} » n’a pas d’adresse valable", "ajoutez `url: https://…`"


@rule("SRC006")
def fact_dates_make_sense(fact: Fact | UseCase, context: Context) -> Iterator[Finding]:
    """Un fait, ou un cas du catalogue, a été vérifié avant aujourd’hui et se revoit après."""
    if date.min in (fact.checked_on, fact.review_before):
        return
    if fact.checked_on > context.today:
        yield fact.source, f"{_named(fact)} serait vérifié dans le futur ({fact.checked_on})", "corrigez la date"
    if fact.review_before <= fact.checked_on:
        yield fact.source, f"{_named(fact)} se revoit avant d’avoir été vérifié", "corrigez `revoir_avant:`"


@rule("SRC007", Severity.WARNING)
def fact_is_due_soon(fact: Fact | UseCase, context: Context) -> Iterator[Finding]:
    """Un fait, ou un cas du catalogue, à revoir dans les soixante jours s’annonce."""
    if context.today <= fact.review_before <= context.today + NOTICE:
        yield fact.source, f"{_named(fact)} est à revoir avant le {fact.review_before:%d/%m/%Y}", \
            "relisez la source, puis mettez à jour `verifie_le:` et `revoir_avant:`"  # fmt: skip


@rule("SRC008", Severity.WARNING)
def fact_is_past_its_date(fact: Fact | UseCase, context: Context) -> Iterator[Finding]:
    """Un fait, ou un cas, dont la date de revue est passée est signalé, et bloque une publication (SRC009)."""
    if date.min < fact.review_before < context.today and not context.is_release:
        yield fact.source, f"{_named(fact)} devait être revu avant le {fact.review_before:%d/%m/%Y}", \
            "relisez la source"  # fmt: skip


@rule("SRC009")
def release_has_no_stale_fact(course: Course, context: Context) -> Iterator[Finding]:
    """Une publication ne contient ni fait ni cas périmé (`enclair check --publication`)."""
    dated: tuple[Fact | UseCase, ...] = (*course.facts.values(), *course.use_cases)
    for fact in dated if context.is_release else ():
        if date.min < fact.review_before < context.today:
            yield fact.source, f"{_named(fact)} devait être revu avant le {fact.review_before:%d/%m/%Y}", \
                "relisez la source avant de publier"  # fmt: skip


@rule("SRC010", Severity.WARNING)
def figure_has_its_source(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Un nombre, une date, un article de loi porte une marque de source, dans le même paragraphe.

    Les situations, les exemples déroulés, les études de cas et « À vous » sont inventés ; « À retenir » et « Lundi
    matin » redisent. Un temps, une longueur de texte, une phrase entre guillemets ne demandent pas de source.
    """
    template = context.course.template
    if lesson.nature is Nature.CASE or (template and lesson in template.lessons):
        return
    for part, paragraph in _by_part(lesson.page):
        if part in RESTATED or paragraph.callout in INVENTED or paragraph.marks:
            continue
        found = FIGURE.search(MEASURE.sub("", paragraph.text.replace("\n", " ")))
        if found:
            yield paragraph.source, f"« {found[0].strip()} » n’a pas de source dans ce paragraphe", \
                "ajoutez une marque [^fait], ou retirez le chiffre"  # fmt: skip


@rule("SRC011", Severity.WARNING)
def secondary_law_is_said_with_care(lesson: Lesson, context: Context) -> Iterator[Finding]:
    """Une règle de droit lue dans une source secondaire se dit avec prudence.

    « Selon », « d’après », « à confirmer » : une fois dans la partie suffit. « L’essentiel » en est dispensé.
    """
    if lesson.nature is Nature.ESSENTIAL:
        return
    careful = {part for part, paragraph in _by_part(lesson.page) if HEDGE.search(paragraph.text)}
    for part, paragraph in _by_part(lesson.page):
        for fact_id in dict.fromkeys(paragraph.marks):
            fact = context.course.facts.get(fact_id)
            if fact and fact.is_law and fact.confidence is Confidence.SECONDARY and part not in careful:
                yield paragraph.source, f"la règle « {fact_id} » vient d’une source secondaire sans le dire", \
                    "écrivez « selon… », ou lisez le texte et passez le fait à `verifie`"  # fmt: skip


@rule("SRC012", Severity.WARNING)
def vendor_is_not_praised(part: Page | Item | Course | UseCase, _context: Context) -> Iterator[Finding]:
    """Une marque n’est ni comparée ni vantée.

    Le parcours ne choisit pas de fournisseur : il nomme une marque pour la traçabilité, ou parce que le public la dit.
    """
    for text, source in texts.of(part):
        for sentence in sentences(text) if VENDORS.search(text) else ():
            vendor, praise = VENDORS.search(sentence), PRAISE.search(sentence)
            if vendor and praise:
                yield source, f"« {vendor[0]} » et « {praise[0]} » dans la même phrase", \
                    "dites ce que fait l’outil, sans juger"  # fmt: skip


@rule("SRC013", Severity.WARNING)
def fact_is_used(course: Course, context: Context) -> Iterator[Finding]:
    """Un fait du registre sert à une page, à une question ou, par la même source, à un cas du catalogue.

    Chaque fait demande une relecture par an : autant ne garder que ceux qui servent.
    """
    used = {ref.id for page in (*course.pages, *course.trainer_pages) for ref in page.facts}
    used |= {ref.id for item in context.items.values() for ref in item.facts}
    documented = {case.origin.url for case in course.use_cases}
    for fact in course.facts.values():
        if fact.id not in used and fact.origin.url not in documented:
            yield fact.source, f"le fait « {fact.id} » ne sert nulle part", "retirez-le, ou citez-le"


def _named(fact: Fact | UseCase) -> str:
    return f"le {'fait' if isinstance(fact, Fact) else 'cas'} « {fact.id} »"


def _by_part(page: Page) -> Iterator[tuple[str, Paragraph]]:
    """Yield the prose of a page with the heading above it."""
    heading = ""
    for paragraph in page.paragraphs:
        if paragraph.kind == "heading":
            heading = paragraph.text
        elif paragraph.kind in PROSE_KINDS:
            yield heading, paragraph


@rule("SRC014")
def footnotes_come_from_the_register(page: Page, _context: Context) -> Iterator[Finding]:
    """Une note vient du registre des faits : une page l’appelle, elle ne l’écrit pas."""
    definitions = [ref.source for ref in page.lost if ref.id.startswith("[^")]
    begun = [one.source for one in page.paragraphs if one.marks and one.text.startswith(":")]
    for source in (*definitions, *begun):
        yield source, "cette note est écrite dans la page", \
            "inscrivez le fait dans modules/sources.yml, et gardez la marque `[^fait]`"  # fmt: skip


@rule("CAS001")
def use_case_has_an_address(case: UseCase, _context: Context) -> Iterator[Finding]:
    """Un cas d’usage donne l’adresse de sa source, en https."""
    if not is_on_the_web(case.origin.url):
        yield case.origin.source, f"la source du cas « {case.id} » n’a pas d’adresse valable", "ajoutez `url: https://…`"


@rule("CAS002")
def use_case_ids_are_unique(course: Course, _context: Context) -> Iterator[Finding]:
    """Un cas d’usage a un identifiant à lui : c’est la clé de la table que l’on télécharge."""
    seen: dict[str, int] = {}
    for case in course.use_cases:
        if case.id in seen:
            yield case.source, f"le cas « {case.id} » est déjà inscrit ligne {seen[case.id]}", \
                "gardez une seule entrée, ou changez son identifiant"  # fmt: skip
        seen.setdefault(case.id, case.source.line)


@rule("CAS003")
def use_case_is_not_unverified(case: UseCase, _context: Context) -> Iterator[Finding]:
    """Le catalogue ne montre pas un cas non vérifié : ce qui y est dit se retrouve dans une source."""
    if case.confidence is Confidence.UNVERIFIED:
        yield case.source, f"le cas « {case.id} » n’est pas vérifié", "vérifiez-le dans sa source, ou retirez-le"
