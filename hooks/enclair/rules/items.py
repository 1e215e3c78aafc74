"""What gives an answer away, over one question or over a whole bank (Haladyna, Downing & Rodriguez, 2002)."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median

from enclair.model import Bloom, Item, Module
from enclair.problems import Severity
from enclair.questions.interaction import Choice
from enclair.reading.document import plain_text
from enclair.reading.markdown import GAP
from enclair.reading.prose import roots, sentences, words
from enclair.rules import Context, Finding, rule

ENOUGH_TO_COUNT = 10
"""Below that many questions, a share over a bank says nothing."""
ENOUGH_TO_COMPARE = 4
"""Below that many questions that may have several keys, how many they have cannot differ much."""
LONGEST_STEM = 60
FEWEST_ITEMS = 30
FULL_MODULE = 30
"""Minutes to read through from which a module is full, with all its parts; others are workshops, templates."""
HIGHER = frozenset({Bloom.APPLY, Bloom.ANALYSE, Bloom.EVALUATE, Bloom.CREATE})
SEVERAL = "plusieurs réponses sont possibles"
NEGATION = re.compile(
    r"\b(?:ne|n’)\b.{1,40}?\b(?:pas|plus|jamais|aucune?|rien)\b|\b(?:sauf|excepté|hormis)\b", re.IGNORECASE
)
EMPHASISED = re.compile(r"\*\*(?=[^*]*\*\*)[^*]*\b(?:pas|plus|jamais|aucune?|rien|sauf|excepté|hormis)\b[^*]*\*\*")
ABSOLUTE = re.compile(
    r"\b(?:toujours|jamais|aucune?|uniquement|exclusivement|forcément|systématiquement|en aucun cas|à coup sûr)\b",
    re.IGNORECASE,
)
RARE = 2
"""In how many stems of the course a word may stand and still be a clue."""


def singles(module: Module) -> list[Item]:
    """Return the single-choice questions of a bank that have one key, in the order of the file."""
    items = module.bank.items if module.bank else ()
    return [item for item in items if item.interaction.only_key]


def key_is_longest(item: Item) -> bool:
    """Tell whether the key is longer than each distractor."""
    return _length(item.keys[0]) > max(_length(choice) for choice in item.distractors)


def _length(choice: Choice) -> int:
    """Return how many signs of a choice one sees."""
    return len(plain_text(choice.text))


def key_position(item: Item) -> int:
    """Return where the key is shown, from 1."""
    return [choice.is_key for choice in item.shown_choices].index(True) + 1


def chi_square_p(observed: Sequence[float], expected: Sequence[float]) -> float:
    """Return the probability of a gap this wide, were ``expected`` true: survival of chi² with len - 1 degrees."""
    gap = sum((o - e) ** 2 / e for o, e in zip(observed, expected, strict=True)) / 2
    degrees = len(observed) - 1
    half = 0.5 if degrees % 2 else 1.0
    survival = math.erfc(math.sqrt(gap)) if degrees % 2 else math.exp(-gap)
    while half < degrees / 2:
        survival += gap**half * math.exp(-gap) / math.gamma(half + 1)
        half += 1
    return survival


@rule("QUI004", Severity.WARNING)
def key_is_not_much_longer(item: Item, _context: Context) -> Iterator[Finding]:
    """La bonne réponse n’est pas bien plus longue que les autres.

    On la devine sans savoir : plus d’une fois et demie la longueur médiane des autres propositions, c’est trop.
    """
    key = item.interaction.only_key
    if key is None:
        return
    usual = median(_length(choice) for choice in item.distractors)
    if key_is_longest(item) and _length(key) > 1.5 * usual:
        yield key.source, f"la bonne réponse compte {_length(key)} signes, les autres {usual:.0f} environ", \
            "raccourcissez-la, ou étoffez les autres"  # fmt: skip


@rule("QUI021")
def keys_are_not_the_longest(module: Module, _context: Context) -> Iterator[Finding]:
    """Dans une banque, la bonne réponse est la plus longue dans 40 % des questions au plus.

    Au-delà, choisir la plus longue fait réussir. Comptées à partir de dix questions à choix unique.
    """
    items = singles(module)
    longest = [item for item in items if key_is_longest(item)]
    if module.bank and len(items) >= ENOUGH_TO_COUNT and len(longest) / len(items) > 0.4:  # noqa: PLR2004  said above
        yield module.bank.source, f"la bonne réponse est la plus longue {len(longest)} fois sur {len(items)}", \
            f"raccourcissez celle de : {', '.join(item.id for item in longest[:5])}…"  # fmt: skip


@rule("QUI005")
def key_positions_are_even(module: Module, _context: Context) -> Iterator[Finding]:
    """Dans une banque, la bonne réponse change de place.

    L’ordre montré dépend de l’identifiant de la question et de l’ordre écrit : pour déplacer une bonne réponse,
    échangez deux propositions. Une même place cinq fois de suite est refusée ; à partir de dix questions à choix
    unique, une place prise plus d’une fois sur deux, ou une répartition très inégale (test du χ², p < 0,01), aussi.
    """
    items = singles(module)
    if not module.bank or not items:
        return
    for place, run in groupby(items, key=key_position):
        row = list(run)
        if len(row) >= 5:  # noqa: PLR2004  said in the docstring
            yield row[0].source, f"la bonne réponse est en place {place} dans {len(row)} questions de suite", \
                f"échangez deux propositions de « {row[len(row) // 2].id} »"  # fmt: skip
    if len(items) < ENOUGH_TO_COUNT:
        return
    counts = Counter(key_position(item) for item in items)
    place, most = counts.most_common(1)[0]
    places = range(1, max(len(item.choices) for item in items) + 1)
    expected = [sum(1 / len(item.choices) for item in items if len(item.choices) >= place) for place in places]
    uneven = min(expected) >= 5 and chi_square_p([counts[place] for place in places], expected) < 0.01  # noqa: PLR2004
    if most > len(items) / 2 or uneven:
        spread = ", ".join(f"{counts[place]} en place {place}" for place in places)
        yield module.bank.source, f"les bonnes réponses se devinent à leur place : {spread}", \
            f"échangez deux propositions dans des questions dont la bonne réponse est en place {place}"  # fmt: skip


@rule("QUI027")
def numbers_of_keys_differ(module: Module, _context: Context) -> Iterator[Finding]:
    """Dans une banque, la moitié au plus des choix multiples ont le même nombre de bonnes réponses.

    Si c’est presque toujours deux, on en coche deux sans lire. Un choix multiple peut n’avoir qu’une bonne réponse, ou
    les avoir toutes sauf une. Comptés à partir de quatre choix multiples.
    """
    items = [item for item in (module.bank.items if module.bank else ()) if item.interaction.may_have_several_keys]
    if not module.bank or len(items) < ENOUGH_TO_COMPARE:
        return
    number, most = Counter(len(item.keys) for item in items).most_common(1)[0]
    if most > len(items) / 2:
        alike = ", ".join(item.id for item in items if len(item.keys) == number)
        yield module.bank.source, f"{most} choix multiples sur {len(items)} ont {number} bonne(s) réponse(s)", \
            f"changez ce nombre dans {most - len(items) // 2} au moins de ces questions : {alike}"  # fmt: skip


@rule("QUI007", Severity.WARNING)
def stem_is_positive(item: Item, _context: Context) -> Iterator[Finding]:
    """Une question est posée sans négation, ou la met en gras.

    « Lequel ne faut-il pas… ? » se lit trop vite, et une bonne réponse négative embrouille. On regarde la phrase qui
    interroge, et non la situation racontée avant elle. « Pourquoi ne pas… ? » n’est pas un piège.
    """
    asked = _question(item.stem)
    if NEGATION.search(asked) and not EMPHASISED.search(item.stem) and not asked.lower().startswith("pourquoi"):
        yield item.stem_source, "la question est posée avec une négation", "tournez-la, ou mettez la négation en gras"


@rule("QUI008", Severity.WARNING)
def absolute_words_are_shared(item: Item, _context: Context) -> Iterator[Finding]:
    """« Toujours », « jamais », « aucun », « uniquement » ne trahissent pas les mauvaises réponses.

    Un mot absolu sent le faux ; s’il n’est que dans les mauvaises réponses, on les écarte sans réfléchir.
    """
    if not item.keys or any(ABSOLUTE.search(choice.text) for choice in item.keys):
        return
    for choice in item.distractors:
        found = ABSOLUTE.search(choice.text)
        if found:
            yield choice.source, f"« {found[0].lower()} » ne paraît que dans une mauvaise réponse", "nuancez-la"


@rule("QUI009", Severity.WARNING)
def stem_stands_alone(item: Item, _context: Context) -> Iterator[Finding]:
    """L’énoncé est une question ou une consigne entière, de soixante mots au plus, sa scène comprise.

    On doit pouvoir y répondre sans avoir lu les propositions. Un vrai-faux affirme, et finit par un point.
    """
    count = len(words(GAP.sub("trou", plain_text(item.stem))))
    if count > LONGEST_STEM:
        yield item.stem_source, f"l’énoncé compte {count} mots", f"gardez-en {LONGEST_STEM} : coupez la situation"
    if not item.interaction.is_whole(_question(item.stem)):
        yield item.stem_source, "l’énoncé ne finit pas par une question ou une consigne", "posez une question entière"
    if item.projected and not item.interaction.is_whole(_question(item.projected)):
        yield item.source, "`a_projeter` ne finit pas par une question ou une consigne", "posez une question entière"


@rule("QUI011", Severity.WARNING)
def stem_does_not_echo_the_key(item: Item, context: Context) -> Iterator[Finding]:
    """Un mot rare de l’énoncé ne paraît pas dans la seule bonne réponse.

    L’écho suffit à la reconnaître. Reprenez le mot dans une autre proposition, ou changez-le.
    """
    key = item.interaction.only_key
    if key is None:
        return
    heard = roots(plain_text(item.stem))
    others = {root for choice in item.distractors for root in roots(plain_text(choice.text))}
    for root, word in roots(plain_text(key.text)).items():
        if root in heard and root not in others and context.stem_roots[root] <= RARE:
            yield key.source, f"« {word} » passe de l’énoncé à la seule bonne réponse", \
                "reprenez ce mot dans une autre proposition, ou changez-le"  # fmt: skip


@rule("QUI014", Severity.WARNING)
def half_of_the_bank_goes_beyond_understanding(module: Module, _context: Context) -> Iterator[Finding]:
    """La moitié des questions d’une banque demandent d’appliquer, d’analyser, d’évaluer ou de créer.

    Se rappeler et comprendre ne suffisent pas à changer une façon de travailler. Comptée à partir de dix questions.
    """
    items = module.bank.items if module.bank else ()
    higher = sum(item.bloom in HIGHER for item in items)
    if module.bank and len(items) >= ENOUGH_TO_COUNT and higher < len(items) / 2:
        yield module.bank.source, f"{higher} questions sur {len(items)} vont au-delà de comprendre", \
            "racontez une situation et demandez ce que l’on y fait"  # fmt: skip


@rule("QUI022")
def bank_is_large_enough(module: Module, _context: Context) -> Iterator[Finding]:
    """Une banque compte au moins trente questions, pour un module de trente minutes ou plus."""
    count = len(module.bank.items) if module.bank else 0
    if module.bank and module.read_through >= FULL_MODULE and count < FEWEST_ITEMS:
        yield module.bank.source, f"la banque compte {count} questions", f"écrivez-en {FEWEST_ITEMS - count} de plus"


@rule("QUI023")
def item_declares_its_level(item: Item, context: Context) -> Iterator[Finding]:
    """Une question dit ce qu’elle demande : `bloom:` se-rappeler, comprendre, appliquer, analyser, evaluer ou creer."""
    if item.bloom is None and item.id in context.objectives_of:
        yield item.source, f"la question « {item.id} » ne dit pas son niveau", "ajoutez `bloom:`"


def _question(stem: str) -> str:
    """Return the sentence of a stem that asks: the last one, « Plusieurs réponses sont possibles. » left out."""
    kept = [one for one in sentences(plain_text(stem)) if not one.lower().startswith(SEVERAL)]
    return kept[-1] if kept else ""
