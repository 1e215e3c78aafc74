"""The fact register: known, sourced, fresh."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from enclair.model import Confidence, Course, Fact, Item, Page
from enclair.problems import Severity, did_you_mean
from enclair.rules import Context, Finding, rule

NOTICE = timedelta(days=60)


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
    parts = urlsplit(fact.origin.url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        yield fact.origin.source, f"la source du fait « {fact.id} » n’a pas d’adresse valable", "ajoutez `url: https://…`"


@rule("SRC006")
def fact_dates_make_sense(fact: Fact, context: Context) -> Iterator[Finding]:
    """Un fait a été vérifié avant aujourd’hui et se revoit après."""
    if date.min in (fact.checked_on, fact.review_before):
        return
    if fact.checked_on > context.today:
        yield fact.source, f"le fait « {fact.id} » serait vérifié dans le futur ({fact.checked_on})", "corrigez la date"
    if fact.review_before <= fact.checked_on:
        yield fact.source, f"le fait « {fact.id} » se revoit avant d’avoir été vérifié", "corrigez `revoir_avant:`"


@rule("SRC007", Severity.WARNING)
def fact_is_due_soon(fact: Fact, context: Context) -> Iterator[Finding]:
    """Un fait à revoir dans les soixante jours s’annonce."""
    if context.today <= fact.review_before <= context.today + NOTICE:
        yield fact.source, f"le fait « {fact.id} » est à revoir avant le {fact.review_before:%d/%m/%Y}", \
            "relisez la source, puis mettez à jour `verifie_le:` et `revoir_avant:`"  # fmt: skip


@rule("SRC008", Severity.WARNING)
def fact_is_past_its_date(fact: Fact, context: Context) -> Iterator[Finding]:
    """Un fait dont la date de revue est passée est signalé, et bloque une publication (SRC009)."""
    if date.min < fact.review_before < context.today and not context.is_release:
        yield fact.source, f"le fait « {fact.id} » devait être revu avant le {fact.review_before:%d/%m/%Y}", \
            "relisez la source"  # fmt: skip


@rule("SRC009")
def release_has_no_stale_fact(course: Course, context: Context) -> Iterator[Finding]:
    """Une publication ne contient aucun fait périmé (`enclair check --publication`)."""
    for fact in course.facts.values() if context.is_release else ():
        if date.min < fact.review_before < context.today:
            yield fact.source, f"le fait « {fact.id} » devait être revu avant le {fact.review_before:%d/%m/%Y}", \
                "relisez la source avant de publier"  # fmt: skip
