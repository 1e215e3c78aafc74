"""Whom to cite and who publishes: the two are told apart, and neither is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enclair.model import BLANK, Course, Page
from enclair.pages.attribution import MAILBOX
from enclair.problems import Severity
from enclair.reading import texts
from enclair.reading.hazards import is_on_the_web
from enclair.rules import Context, Finding, rule

PROJECT, LICENCE = "L’IA en clair", "Licence Ouverte 2.0"
LED_TO = {
    "a-propos/index.md#nous-trouver": re.compile(
        r"\ble dépôt\b(?! d[’e])|\bdépôt du projet\b|\b(?:dans|par|envoyez|écrivez) un message\b", re.IGNORECASE
    ),
    "telecharger.md#animer": re.compile(r"\ble lot\b(?! d[’e])|\blot du formateur\b", re.IGNORECASE),
}
"""Words that name a place without leading there, by the part of the site that does, seen from docs/."""


@rule("PAR013")
def source_is_still_cited(course: Course, _context: Context) -> Iterator[Finding]:
    """La source reste citée : « L’IA en clair », sous Licence Ouverte 2.0.

    La licence demande le nom de qui a produit le parcours et la date de mise à jour. Vous republiez ? Laissez `source:`
    tel quel dans modules/parcours.yml, et donnez votre nom dans organisations/ : l’outil écrit les deux partout. Un
    parcours tout neuf, qui ne reprend rien du nôtre, s’en dispense en disant pourquoi (`ignorer:`).
    """
    told, places = course.attribution, course.attribution.places
    for key, written, kept in (("nom", told.name, PROJECT), ("licence", told.licence, LICENCE)):
        if written.replace("'", "’") != kept:
            yield places.get(key, told.source), f"la source citée n’est plus « {kept} », mais « {written} »", \
                f"remettez `{key}: {kept}` ; votre nom va dans organisations/ (`enclair org new`)"  # fmt: skip
    if not BLANK.search(told.address) and not is_on_the_web(told.address):
        yield places.get("adresse", told.source), f"« {told.address} » n’est pas une adresse", "écrivez https://…"


@rule("PAR011", Severity.WARNING)
def source_says_where_it_is(course: Course, _context: Context) -> Iterator[Finding]:
    """La source dit à quelle adresse on la trouve.

    Tant que l’adresse est entre crochets, elle n’est écrite nulle part.
    """
    told = course.attribution
    if BLANK.search(told.address):
        yield told.places.get("adresse", told.source), f"l’adresse de la source est encore « {told.address} »", \
            "écrivez l’adresse où le projet est publié"  # fmt: skip


@rule("PAR015")
def addresses_are_whole(course: Course, _context: Context) -> Iterator[Finding]:
    """Les adresses du projet sont entières : plus de passage entre crochets sous `adresses:`, et https devant.

    `depot:` et `telechargements:` sont des pages du web, `contact:` un courriel ou une page. Une clé que vous n’avez
    pas s’enlève : la page « À propos » dit alors par où passer.
    """
    told = course.addresses
    for blank in told.blanks:
        yield blank.source, f"il reste « {blank.id} » à remplir", "remplissez ce passage, ou retirez la clé"
    for key, address in (("depot", told.repository), ("telechargements", told.downloads), ("contact", told.contact)):
        is_mailbox = key == "contact" and MAILBOX.fullmatch(address)
        if address and not BLANK.search(address) and not is_mailbox and not is_on_the_web(address):
            yield told.places[key], f"« {address} » n’est pas une adresse", \
                f"écrivez https://…{' ou un courriel' if key == 'contact' else ''}"  # fmt: skip


@rule("LIE005")
def named_place_is_led_to(page: Page, context: Context) -> Iterator[Finding]:
    """Une page autour des modules qui parle du dépôt, d’un message à écrire ou du lot du formateur y mène.

    Qui lit « le dépôt » sans lien ne sait pas où aller. Les adresses sont dites une fois, sous `adresses:` de
    modules/parcours.yml ; un lien vers la page qui les montre suffit, une fois par page.
    """
    if not page.path.is_relative_to(context.course.root / "docs"):
        return
    for target, words in LED_TO.items():
        said = next(((found[0], source) for text, source in texts.of(page) if (found := words.search(text))), None)
        if said and not any(words.search(link.text) for link in page.links):
            yield said[1], f"« {said[0]} » ne mène nulle part", f"faites-en un lien vers {target}"
