"""The body that proposes the course: named for good, reached by its readers, legible, honest about its numbers.

What each rule asks of an organisation is a function of the organisation alone: packages branded without a course ask
the same (:func:`faults`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from enclair.images.legible import colour_of, contrast
from enclair.model import BLANK, Course, Organisation, State
from enclair.problems import Problem, Severity
from enclair.reading.hazards import is_on_the_web
from enclair.rules import Context, Finding, rule

INSEE = re.compile(r"(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5])\d{3}|97[1-8]\d{2}|98[4-8]\d{2}")
"""A commune: `20` went with the two departments of Corsica; four digits or more say which one overseas."""
SIREN_DIGITS = 9
REACHED = re.compile(r"[^\s@]+@[\w-]+(?:\.[\w-]+)+|https?://\S+|(?:\+\d|\b0\d)(?:[ .\u00a0\u202f-]?\d){8,}")
"""What lets somebody be reached: a mailbox, an address, a telephone number."""
MAILBOX = re.compile(r"[^\s@]+@[\w-]+(?:\.[\w-]+)+")
WEAKEST, WEAKEST_RULE = 4.5, 3.0
"""Contrasts: of a text, of a rule."""
PAPER, BANNER, INK = "#ffffff", "#14213d", "#ffffff"
"""What our style sheets have where an organisation says nothing."""
FOCUS = "#ffc46b"
"""What frames, on the banner, the link that a keyboard reached."""
HEX = re.compile(r"#[0-9a-f]{6}")
CONTACTS = (("dpo", "le DPO"), ("accessibilite", "qui prévenir d’un défaut d’accessibilité"))


def unfilled(body: Organisation) -> Iterator[Finding]:
    """Yield the blanks that are still to fill."""
    for blank in body.blanks:
        yield blank.source, f"il reste « {blank.id} » à remplir", "remplissez ce passage, ou retirez la clé"


def unknown_body(body: Organisation) -> Iterator[Finding]:
    """Yield what keeps the number of an organisation from being one."""
    if not body.insee and not body.siren:
        yield body.source, f"rien ne dit quel organisme est « {body.name} »", \
            "ajoutez `code_insee:` pour une commune, `siren:` pour un autre organisme"  # fmt: skip
    if body.insee and not BLANK.search(body.insee) and not INSEE.fullmatch(body.insee):
        hint = f"il manque sans doute un zéro : écrivez `'0{body.insee}'`" if INSEE.fullmatch(f"0{body.insee}") \
            else "cinq signes : 38185, 2A004, 97411 ; ce n’est pas le code postal"  # fmt: skip
        yield body.places["code_insee"], f"« {body.insee} » n’est pas le code INSEE d’une commune", hint
    if body.siren and not BLANK.search(body.siren) and not is_siren(body.siren):
        hint = "le SIREN est fait des neuf premiers chiffres du SIRET" if len(body.siren) > SIREN_DIGITS \
            else "neuf chiffres, dont le dernier vérifie les autres : relisez-les"  # fmt: skip
        yield body.places["siren"], f"« {body.siren} » n’est pas un numéro SIREN", hint


def is_siren(number: str) -> bool:
    """Tell whether nine digits are a SIREN: Luhn’s formula (ISO/IEC 7812-1, annex B).

    Of La Poste, whose establishments escape the formula, the SIREN itself follows it.
    """
    if not re.fullmatch(rf"\d{{{SIREN_DIGITS}}}", number, re.ASCII) or not int(number):
        return False
    doubled = (int(digit) * (1 + rank % 2) for rank, digit in enumerate(reversed(number)))
    return sum(sum(divmod(value, 10)) for value in doubled) % 10 == 0


def pale(body: Organisation) -> Iterator[Finding]:
    """Yield the colours that are none, and those that could not be read on one another."""
    colours = body.colours
    told = {"bandeau": colours.banner, "texte": colours.ink, "accent": colours.accent}
    wrong = {key for key, value in told.items() if value and not HEX.fullmatch(value)}
    for key in wrong:
        if not BLANK.search(told[key]):
            yield colours.places[key], f"« {told[key]} » n’est pas une couleur", \
                "écrivez # et six chiffres : `'#14213d'`"  # fmt: skip
    band = colours.banner or BANNER
    pairs = (
        ("texte", colours.ink or INK, "bandeau", band, WEAKEST), ("accent", colours.accent, "papier", PAPER, WEAKEST),
        ("bandeau", FOCUS, "bandeau", band, WEAKEST_RULE),
    )  # fmt: skip
    for key, front, ground_key, ground, weakest in pairs:
        if {key, ground_key} & wrong or not (told[key] or told.get(ground_key)):
            continue
        found = contrast(colour_of(front), colour_of(ground))
        if found is not None and found < weakest:
            place = colours.places.get(key, colours.places.get(ground_key, body.source))
            yield place, f"contraste de {_decimal(found)} entre {front} et {ground} : on lirait mal", \
                f"il faut {_decimal(weakest)} au moins : foncez l’une, éclaircissez l’autre"  # fmt: skip
            return


def _decimal(number: float) -> str:
    return f"{int(number * 10) / 10:.1f}".replace(".", ",")


def refused_logo(body: Organisation) -> Iterator[Finding]:
    """Yield what keeps the logo from being published."""
    picture = body.picture
    if picture is None:
        return
    place = body.places.get("logo", body.source)
    if not picture.data and not picture.flaws:
        yield place, f"le logo « {body.logo} » n’est pas dans {body.folder.name}/", \
            "mettez-le à côté de organisation.yml"
    for flaw in picture.flaws:
        if not picture.data or flaw.rule.startswith("SEC"):
            yield place, flaw.message, flaw.hint


def unreached(body: Organisation) -> Iterator[Finding]:
    """Yield the contacts that are missing, or that nobody could reach."""
    told = {"dpo": body.dpo, "referent_ia": body.ai_officer, "accessibilite": body.accessibility}
    for key, who in CONTACTS:
        if not told[key]:
            yield body.places.get("contacts", body.source), f"les contacts ne disent pas {who}", \
                f"ajoutez `{key}:` sous `contacts:`, avec un courriel ou un téléphone"  # fmt: skip
    for key, text in told.items():
        if not text or BLANK.search(text):
            continue
        if "@" in text and not MAILBOX.search(text):
            yield body.places[key], f"« {text} » n’a pas une adresse de courriel entière", "écrivez nom@example.fr"
        elif not REACHED.search(text):
            yield body.places[key], f"personne ne peut joindre « {text} »", "ajoutez un courriel ou un téléphone"


def lost_links(body: Organisation) -> Iterator[Finding]:
    """Yield the links that are no address of the web."""
    for key, link in (("charte", body.charter), ("outils", body.tools), ("registre", body.register)):
        if link and not BLANK.search(link) and not is_on_the_web(link):
            yield body.places[key], f"« {link} » n’est pas une adresse", "écrivez https://…"


ASKED: Mapping[str, Callable[[Organisation], Iterator[Finding]]] = {
    "PAR012": unfilled, "ORG001": unknown_body, "ORG002": pale, "ORG003": refused_logo, "ORG004": unreached,
    "ORG005": lost_links,
}  # fmt: skip
"""What is asked of an organisation, with or without a course, by rule."""


def faults(body: Organisation) -> Iterator[Problem]:
    """Yield all that keeps a package from being published in the name of an organisation."""
    for code, check in ASKED.items():
        yield from (Problem(source, code, message, hint) for source, message, hint in check(body))


def _of(course: Course, code: str) -> Iterator[Finding]:
    return ASKED[code](course.organisation) if course.organisation else iter(())


@rule("PAR012")
def organisation_has_no_blank(course: Course, _context: Context) -> Iterator[Finding]:
    """L’organisme est nommé pour de bon : plus de passage entre crochets dans son organisation.yml."""
    return _of(course, "PAR012")


@rule("ORG001")
def organisation_is_known(course: Course, _context: Context) -> Iterator[Finding]:
    """Le numéro de l’organisme existe : code INSEE d’une commune, SIREN d’un autre organisme.

    Le code INSEE a cinq signes et garde son zéro (01004) ; la Corse écrit 2A ou 2B, l’outre-mer 97 ou 98. Ce n’est pas
    le code postal. Le SIREN a neuf chiffres, dont le dernier vérifie les autres.
    """
    return _of(course, "ORG001")


@rule("ORG002")
def organisation_colours_are_legible(course: Course, _context: Context) -> Iterator[Finding]:
    """Les couleurs de l’organisme se lisent : contraste de 4,5 au moins, calculé.

    `texte:` s’écrit sur `bandeau:`, `accent:` sur du papier blanc. Le bandeau est foncé : un cadre ambré y montre où
    l’on est, au clavier. Une couleur s’écrit # et six chiffres.
    """
    return _of(course, "ORG002")


@rule("ORG003")
def organisation_logo_is_an_image(course: Course, _context: Context) -> Iterator[Finding]:
    """Le logo est une image entière, sans programme dedans, à côté de organisation.yml."""
    return _of(course, "ORG003")


@rule("ORG004")
def organisation_can_be_reached(course: Course, _context: Context) -> Iterator[Finding]:
    """On ne publie pas au nom d’un organisme que personne ne peut joindre.

    Le DPO et le contact d’accessibilité sont demandés, avec un courriel, un téléphone ou une page ; le référent IA,
    si vous en avez un.
    """
    return _of(course, "ORG004")


@rule("ORG005")
def organisation_links_lead_somewhere(course: Course, _context: Context) -> Iterator[Finding]:
    """Les liens de l’organisme sont des adresses entières : charte, outils admis, registre des traitements."""
    return _of(course, "ORG005")


@rule("ORG007")
def change_is_about_something(course: Course, _context: Context) -> Iterator[Finding]:
    """Ce qu’un organisme retire, remplace, ajoute ou choisit vise un identifiant du parcours.

    Après une mise à jour, un identifiant peut avoir disparu : votre texte reste dans votre dossier, à placer ailleurs.
    Une partie se nomme `sequence#titre-de-la-partie` ; son début, avant le premier titre, `sequence#debut`.
    """
    for one in course.overrides:
        if one.state is State.ORPHAN:
            yield one.source, f"« {one.id} » ne désigne plus rien dans le parcours", \
                one.near or "visez un autre identifiant, ou retirez cette ligne : votre fichier reste"  # fmt: skip


@rule("ORG008", Severity.WARNING)
def replacement_was_read_again(course: Course, _context: Context) -> Iterator[Finding]:
    """Un texte remplacé se relit quand le parcours change le sien (`enclair org etat`).

    L’outil garde le texte contre lequel vous avez écrit le vôtre. Comparez, corrigez au besoin, puis dites que c’est
    relu : `enclair org reprendre`.
    """
    for one in course.overrides:
        if one.state is State.CHANGED and not one.is_vain:
            said = "le texte du parcours a changé sous ce remplacement" if one.before else \
                "rien ne dit contre quel texte du parcours ce remplacement est écrit"  # fmt: skip
            code = course.organisation.code if course.organisation else ""
            yield one.source, said, f"enclair org etat {code}, puis enclair org reprendre {code} {one.id}"


@rule("ORG009", Severity.WARNING)
def replacement_says_something_else(course: Course, _context: Context) -> Iterator[Finding]:
    """Un remplacement dit autre chose que le parcours ; sinon, il ne sert plus."""
    for one in course.overrides:
        if one.is_vain:
            yield one.source, f"« {one.file} » dit la même chose que le parcours", "retirez cette ligne et ce fichier"
