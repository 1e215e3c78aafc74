"""How a question is built, so that it teaches (needs no statistics: each rule is about one item)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enclair.model import Item, ItemType
from enclair.problems import Severity
from enclair.reading import texts
from enclair.reading.document import inline_parts, plain_text
from enclair.reading.markdown import FACT_MARK, GAP, gaps
from enclair.rules import Context, Finding, rule

CHOICE_TYPES = frozenset({ItemType.SINGLE, ItemType.MULTIPLE, ItemType.TRUE_FALSE})
FEWEST, MOST = 3, 5
SHORTEST_FEEDBACK = 40
SEVERAL = re.compile(r"plusieurs|toutes? l|lesquel|quels|quelles", re.IGNORECASE)
CATCH_ALL = re.compile(
    r"^toutes (ces|les) (réponses|propositions)( ci-dessus| précédentes| à la fois| sont \w+)?\W*$|"
    r"^aucune( de ces| des)?( réponses?| propositions?)?\W*$|\baucune de ces (réponses|propositions)|"
    r"^(les |réponses? |propositions? )*(?-i:[A-D] et [A-D])\W*$|^les deux( réponses| propositions)?\W*$|"
    r"\btout ce qui précède|\brien de tout (ça|cela)",
    re.IGNORECASE,
)


@rule("QUI001")
def item_has_its_keys(item: Item, _context: Context) -> Iterator[Finding]:
    """Une question a ses bonnes réponses : une seule, ou plusieurs si l’énoncé le dit.

    Choix unique et vrai-faux : exactement une proposition `juste: oui`. Choix multiple : au moins une, et une fausse.
    """
    keys = len(item.keys)
    if item.type in {ItemType.SINGLE, ItemType.TRUE_FALSE} and keys != 1:
        yield item.source, f"la question « {item.id} » a {keys} bonne(s) réponse(s), il en faut une", \
            "marquez une seule proposition `juste: oui`"  # fmt: skip
    elif item.type is ItemType.MULTIPLE and not keys:
        yield item.source, f"la question « {item.id} » n’a pas de bonne réponse", "marquez `juste: oui`"
    elif item.type is ItemType.MULTIPLE and not item.distractors:
        yield item.source, f"toutes les propositions de « {item.id} » sont justes", "ajoutez une proposition fausse"
    if item.type is ItemType.MULTIPLE and not SEVERAL.search(item.stem):
        yield item.stem_source, "l’énoncé ne dit pas que plusieurs réponses sont possibles", \
            "ajoutez « Plusieurs réponses sont possibles. »"  # fmt: skip


@rule("QUI002")
def item_has_enough_choices(item: Item, _context: Context) -> Iterator[Finding]:
    """Une question à choix offre trois ou quatre propositions."""
    if item.type in {ItemType.SINGLE, ItemType.MULTIPLE} and len(item.choices) < FEWEST:
        yield item.source, f"la question « {item.id} » n’a que {len(item.choices)} proposition(s)", \
            f"écrivez-en au moins {FEWEST}"  # fmt: skip
    if item.type is ItemType.TRUE_FALSE and [c.text.strip(" .").lower() for c in item.choices] != ["vrai", "faux"]:
        yield item.source, "une question vrai-faux propose « Vrai » puis « Faux »", "corrigez `propositions:`"


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
    for choice in item.choices:
        text = choice.feedback.strip()
        if not text:
            yield choice.source, f"la proposition « {choice.text} » n’a pas de retour", "ajoutez `retour:`"
        elif len(text) < SHORTEST_FEEDBACK:
            yield choice.source, f"le retour de « {choice.text} » est trop court pour expliquer ({len(text)} signes)", \
                f"dites pourquoi, en {SHORTEST_FEEDBACK} signes au moins"  # fmt: skip
    for blank in item.blanks:
        if item.objective and not blank.feedback:
            yield blank.source, f"le trou « {blank.name} » n’a pas de retour", "ajoutez `retour:`"
        elif item.objective and len(blank.feedback) < SHORTEST_FEEDBACK:
            yield blank.source, f"le retour du trou « {blank.name} » est trop court ({len(blank.feedback)} signes)", \
                f"dites pourquoi, en {SHORTEST_FEEDBACK} signes au moins"  # fmt: skip


@rule("QUI006")
def choice_is_not_a_catch_all(item: Item, _context: Context) -> Iterator[Finding]:
    """Pas de « toutes ces réponses », « aucune », « A et B » : l’ordre affiché change, et elles trahissent la clé."""
    for choice in item.choices:
        if CATCH_ALL.search(choice.text):
            yield choice.source, f"« {choice.text} » renvoie aux autres propositions", "écrivez une réponse entière"


@rule("QUI010")
def choices_are_parallel(item: Item, _context: Context) -> Iterator[Finding]:
    """Les propositions se ressemblent par la forme : même majuscule, même ponctuation finale, sans doublon.

    Une proposition bâtie autrement attire l’œil, ou se laisse éliminer sans réfléchir.
    """
    if item.type not in CHOICE_TYPES or not item.choices:
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
    if item.type is not ItemType.CLOZE:
        texts = [(item.stem, item.stem_source), (item.explanation, item.source)]
        texts += [(text, choice.source) for choice in item.choices for text in (choice.text, choice.feedback)]
        for text, source in texts:
            if GAP.search(text):
                yield source, "les doubles crochets « [[…]] » sont réservés aux textes à trous", "écrivez autrement"
        return
    written = gaps(item.stem)
    named = [blank.name for blank in item.blanks]
    coded = [found[1] for found in GAP.finditer(item.stem) if found[1] not in written]
    if coded:
        yield item.stem_source, f"le trou « {coded[0]} » est dans du code", "retirez les accents graves autour"
    elif written != named:
        held, declared = ", ".join(written) or "aucun", ", ".join(named) or "aucun"
        yield item.stem_source, f"les trous de l’énoncé ({held}) ne sont pas ceux de `trous:` ({declared})", \
            "gardez les mêmes noms, dans le même ordre"  # fmt: skip
    for blank in item.blanks:
        if not blank.answers:
            yield blank.source, f"le trou « {blank.name} » n’a pas de réponse acceptée", "ajoutez `reponses: [...]`"


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
