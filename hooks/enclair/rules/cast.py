"""One commune and one cast: what `modules/distribution.yml` says holds in all pages and questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from enclair.model import Cast, Demo, Item, Page, Person
from enclair.problems import Severity, Source
from enclair.reading import texts
from enclair.reading.figures import figures
from enclair.reading.prose import placed, sentences
from enclair.rules import Context, Finding, rule

LINKING = r"(?:,? (?:est|était|reste|devient)|,| \()"
LEADING = r"(?:(?:qui|est|la|le|les|l’|une?|au|aux|à|à l’|en|du|de|des|d’|notre|nos|son|sa|ancienne?) ?){0,4}"
HEAD = r"(?:(?:agente?|responsable|directeur|directrice|chef|cheffe|chargée?) (?:de |du |des |d’|à )(?:la |l’|les )?)?"

NAME = "\ue000"
"""Stands for the name of a character where a post is sought beside it."""
SMALLEST = 100
"""Fewer inhabitants than that are some of them, and no commune."""
ELSEWHERE = "".join(f"(?<!{word})" for word in ("à la ", "à l’", "au ", "aux ", "de la ", "dans la "))
"""What opens a place, where anybody may be: « à la cantine, Nadia »."""


@rule("SEQ047", Severity.WARNING)
def name_keeps_its_post(part: Page | Item | Demo, context: Context) -> Iterator[Finding]:
    """Un personnage garde son poste, celui de `modules/distribution.yml`, et le dit dès qu’il paraît.

    La première fois qu’une page ou une question nomme Nadia, cette phrase, celle d’avant ou celle d’après porte un mot
    de son poste : « accueil », « guichet ». Une question n’a pas à le redire là où sa page a déjà nommé Nadia. Nulle
    part un personnage ne reçoit le poste d’un autre. Un prénom suivi d’un nom de famille est celui de quelqu’un
    d’autre. Sans ce fichier, rien n’est vérifié.
    """
    cast = context.course.cast
    if cast is None:
        return
    told = list(_sentences(part))
    said = "\n".join(text for text, _ in told)
    for person in (one for one in cast.people if one.name in said):
        named = [number for number, (text, _) in enumerate(told) if person.name in text and _named(person).search(text)]
        if not named:
            continue
        around = told[max(named[0] - 1, 0) : named[0] + 2]
        if not any(_post(person).search(text) for text, _ in around) and not _is_known(person, part, context):
            yield told[named[0]][1], f"« {person.name} » paraît ici sans son poste ({person.post})", \
                f"dites-le, avec un de ces mots : {', '.join(_words(person))}"  # fmt: skip
        for number in named:
            text, source = told[number]
            if other := _other_post(text, person, cast.people):
                yield source, f"« {person.name} » reçoit ici le poste de {other.name} ({other.post})", \
                    f"nommez {other.name}, ou dites : {person.post}"  # fmt: skip


@rule("SEQ048", Severity.WARNING)
def commune_keeps_its_size(part: Page | Item | Demo, context: Context) -> Iterator[Finding]:
    """La commune des exemples garde son nombre d’habitants, celui de `modules/distribution.yml`.

    On regarde la phrase qui la nomme : « 2 100 habitants » y serait signalé, « trente habitants » non. Une commune
    d’une autre taille peut exister : elle a un autre nom.
    """
    cast = context.course.cast
    if cast is None or not cast.town:
        return
    for text, source in _sentences(part):
        if cast.town not in text.replace("'", "’"):
            continue
        for figure in figures(text):
            gap = abs(figure.value - cast.inhabitants)
            if figure.noun == "habitants" and figure.value >= SMALLEST and gap > figure.slack * cast.inhabitants:
                yield source, f"{cast.town} a {_spaced(cast)} habitants, et ici {figure.text}", \
                    f"écrivez {_spaced(cast)}, ou donnez un autre nom à cette commune"  # fmt: skip


def _is_known(person: Person, part: Page | Item | Demo, context: Context) -> bool:
    """Tell whether each page where a question stands has named somebody before it."""
    pages = context.placements.get(part.id, ()) if isinstance(part, Item) else ()
    return bool(pages) and all(_names_before(person, page, part.id) for page in pages)  # type: ignore[union-attr]


def _names_before(person: Person, page: Page, item_id: str) -> bool:
    line = next(ref.source.line for ref in page.quizzes if ref.id == item_id)
    before = (one.text for one in page.paragraphs if one.source.line < line and person.name in one.text)
    return any(_named(person).search(text) for text in before)


def _spaced(cast: Cast) -> str:
    return f"{cast.inhabitants:,}".replace(",", "\u00a0")


def _sentences(part: Page | Item | Demo) -> Iterator[tuple[str, Source]]:
    """Return the sentences of a page or a question, titles and cells too, each at the line where it stands."""
    if isinstance(part, Page):
        return (found for one in part.paragraphs for found in placed(one.text, one.source))
    return ((sentence, source) for text, source in texts.of(part) for sentence in sentences(text))


@cache
def _named(person: Person) -> re.Pattern[str]:
    """Return what finds a first name alone, and no longer name."""
    return re.compile(rf"(?<![\w-]){re.escape(person.name)}(?![\w-]|[ \u00a0][A-ZÀÂÇÉÈÊËÎÏÔÙÛÜŒ])")


def _words(person: Person) -> Sequence[str]:
    return person.words or (person.post,)


@cache
def _post(person: Person) -> re.Pattern[str]:
    found = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in {*person.words, person.post})
    return re.compile(rf"(?<!\w)(?:{found})s?(?!\w)", re.IGNORECASE)


def _other_post(text: str, person: Person, people: Sequence[Person]) -> Person | None:
    """Return whose post a sentence gives to somebody: beside the name, « Nadia, secrétaire générale »."""
    told = text.replace(person.name, NAME)
    for other in people:
        if other is person or not _post(other).search(text):
            continue
        for found in _beside(other).finditer(told):
            given = found["after"] or found["before"]
            if not _post(person).fullmatch(given):
                return other
    return None


@cache
def _beside(other: Person) -> re.Pattern[str]:
    """Return what finds the post of somebody beside the name of somebody else."""
    post = _post(other).pattern
    return re.compile(
        rf"(?<![\w-]){NAME}{LINKING}\s?{LEADING}{HEAD}(?P<after>{post})|"
        rf"{ELSEWHERE}(?P<before>{post}),? {NAME}(?=[,.)]|$)",
        re.IGNORECASE,
    )
