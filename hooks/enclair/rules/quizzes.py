"""How a question is built, so that it teaches (needs no statistics: each rule is about one item)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enclair.model import Item
from enclair.problems import Severity
from enclair.reading import texts
from enclair.reading.document import inline_parts, plain_text
from enclair.reading.markdown import FACT_MARK
from enclair.rules import Context, Finding, rule

MOST = 5
SHORTEST_FEEDBACK = 40
CATCH_ALL = re.compile(
    r"^toutes (ces|les) (réponses|propositions)( ci-dessus| précédentes| à la fois| sont \w+)?\W*$|"
    r"^aucune( de ces| des)?( réponses?| propositions?)?\W*$|\baucune de ces (réponses|propositions)|"
    r"^(les |réponses? |propositions? )*(?-i:[A-D] et [A-D])\W*$|^les deux( réponses| propositions)?\W*$|"
    r"\btout ce qui précède|\brien de tout (ça|cela)",
    re.IGNORECASE,
)


def found_in(item: Item, code: str) -> Iterator[Finding]:
    """Yield what a rule has to say of the form of a question."""
    return (fault[1:] for fault in item.faults if fault.rule == code)


@rule("QUI001")
def item_has_its_keys(item: Item, _context: Context) -> Iterator[Finding]:
    """Une question a ses bonnes réponses : une seule, ou plusieurs si l’énoncé le dit.

    Choix unique et vrai-faux : exactement une proposition `juste: oui`. Choix multiple : au moins une, et une fausse.
    """
    return found_in(item, "QUI001")


@rule("QUI002")
def item_has_enough_choices(item: Item, _context: Context) -> Iterator[Finding]:
    """Une question à choix offre trois ou quatre propositions."""
    return found_in(item, "QUI002")


@rule("QUI019", Severity.WARNING)
def item_has_not_too_many_choices(item: Item, _context: Context) -> Iterator[Finding]:
    """Au-delà de cinq propositions, on lit une liste, on ne choisit plus."""
    if len(item.choices) > MOST:
        yield item.source, f"la question « {item.id} » a {len(item.choices)} propositions", f"gardez-en {MOST} au plus"


@rule("QUI003")
def choice_has_feedback(item: Item, _context: Context) -> Iterator[Finding]:
    """Chaque proposition dit pourquoi elle est juste ou fausse.

    Un « faux » sec n’apprend rien ; le retour nomme la confusion et la corrige, en 40 signes au moins.
    """
    for name, feedback, source, _, key in item.interaction.parts():
        if item.objective is None and not feedback and item.interaction.has_gaps:
            continue  # a text written by hand in a page has no place for it
        if not feedback:
            yield source, f"{name} n’a pas de retour", f"ajoutez `{key}:`"
        elif len(feedback) < SHORTEST_FEEDBACK:
            yield source, f"{name} a un retour trop court pour expliquer ({len(feedback)} signes)", \
                f"dites pourquoi, en {SHORTEST_FEEDBACK} signes au moins"  # fmt: skip


@rule("QUI006")
def choice_is_not_a_catch_all(item: Item, _context: Context) -> Iterator[Finding]:
    """Pas de « toutes ces réponses », « aucune », « A et B » : l’ordre affiché change, et elles trahissent la clé."""
    for choice in item.choices if item.interaction.has_key else ():
        if CATCH_ALL.search(choice.text):
            yield choice.source, f"« {choice.text} » renvoie aux autres propositions", "écrivez une réponse entière"


@rule("QUI010")
def choices_are_parallel(item: Item, _context: Context) -> Iterator[Finding]:
    """Les propositions se ressemblent par la forme : même majuscule, même ponctuation finale, sans doublon.

    Une proposition bâtie autrement attire l’œil, ou se laisse éliminer sans réfléchir.
    Rien ne s’écrit deux fois non plus dans une liste, une série de cartes, des étapes ou des paires.
    """
    yield from found_in(item, "QUI010")
    if not item.choices:
        return
    texts = [plain_text(choice.text).strip() for choice in item.choices]
    folded = [text.lower().strip(" .!?") for text in texts]
    for number, (choice, text) in enumerate(zip(item.choices, folded, strict=True)):
        if text in folded[:number]:
            yield choice.source, f"la proposition « {choice.text} » est écrite deux fois", "changez l’une des deux"
    cases = {text[:1].isupper() for text in texts if text[:1].isalpha()}
    if len(cases) > 1:
        yield item.source, "les propositions n’ont pas toutes la même majuscule initiale", "alignez-les"
    ends = {text[-1:] if text[-1:] in ".!?…" else "" for text in texts}
    if len(ends) > 1:
        yield item.source, "les propositions n’ont pas toutes la même ponctuation finale", "alignez-les"


@rule("QUI017")
def cloze_matches_its_blanks(item: Item, _context: Context) -> Iterator[Finding]:
    """Un texte à trous nomme ses trous : `[[nom]]` dans l’énoncé, `nom:` dans `trous:`, et rien d’autre.

    Les doubles crochets sont réservés à ce type de question : ils y deviennent des champs à remplir.
    """
    return found_in(item, "QUI017")


@rule("QUI024")
def item_holds_no_mark_and_no_link(item: Item, _context: Context) -> Iterator[Finding]:
    """Une question ne contient ni marque de source ni lien.

    Ses faits se citent par `faits:` ; un lien se met dans la page, où il suit la page quand elle change de place.
    """
    for text, source in texts.of_item(item):
        if FACT_MARK.search(text):
            yield source, "une marque de source ne sert à rien dans une question", "citez le fait dans `faits:`"
        if item.objective is None and inline_parts(text, source)[0]:
            yield source, "cette question contient un lien", "mettez le lien dans la page"
