"""The fact register: sourced, fresh, used; what pages make of it is in :mod:`enclair.rules.citations`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from enclair.model import Confidence, Course, Demo, Fact, Item, Page, UseCase
from enclair.problems import Severity
from enclair.reading import texts
from enclair.reading.dates import dates
from enclair.reading.hazards import is_on_the_web
from enclair.reading.prose import sentences
from enclair.rules import Context, Finding, rule

ENGLISH = re.compile(r"\b(?:the|of|and|for|in|to|with|from|by|is|are|how|its|use)\b", re.IGNORECASE)
FEWEST_ENGLISH_WORDS = 2
NOTICE = timedelta(days=60)
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


@rule("SRC015")
def fact_is_reviewed_before_it_turns(fact: Fact, _context: Context) -> Iterator[Finding]:
    """Un fait qui annonce une date se revoit avant elle : `revoir_avant:` ne la dépasse pas.

    La date se lit dans `enonce:`, `valeur:` et `note:` ; elle est à venir si elle suit `verifie_le:`. Un mois vaut son
    premier jour, une année son 1er janvier.
    """
    told = (day for text in (fact.statement, fact.value, fact.note) for day in dates(text))
    coming = min((day for day in told if day.first > fact.checked_on), key=lambda day: day.first, default=None)
    if coming and fact.checked_on > date.min and fact.review_before > coming.first:
        yield fact.source, f"le fait « {fact.id} » annonce « {coming.text} », et se revoit après", \
            f"écrivez `revoir_avant: {coming.first}`, ou plus tôt"  # fmt: skip


@rule("SRC021")
def title_says_its_language(fact: Fact | UseCase, _context: Context) -> Iterator[Finding]:
    """Le titre anglais d’une source porte `langue: en`, pour être bien prononcé par un lecteur d’écran (RGAA 8.7)."""
    if not fact.origin.language and len(ENGLISH.findall(fact.origin.title)) >= FEWEST_ENGLISH_WORDS:
        yield fact.origin.source, f"le titre « {fact.origin.title} » est en anglais", "ajoutez `langue: en` à la source"


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


@rule("SRC012", Severity.WARNING)
def vendor_is_not_praised(part: Page | Item | Demo | Course | UseCase, _context: Context) -> Iterator[Finding]:
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
    used |= {ref.id for demo in course.demos.values() for ref in demo.facts}
    documented = {case.origin.url for case in course.use_cases}
    for fact in course.facts.values():
        if fact.id not in used and fact.origin.url not in documented:
            yield fact.source, f"le fait « {fact.id} » ne sert nulle part", "retirez-le, ou citez-le"


def _named(fact: Fact | UseCase) -> str:
    return f"le {'fait' if isinstance(fact, Fact) else 'cas'} « {fact.id} »"


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
