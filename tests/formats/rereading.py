"""What files of questions are compared with: the words of each item, and items whose texts hold every sign that means something."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from html import unescape

from lxml import html
from msgspec.structs import replace

from enclair.formats.door import Lot
from enclair.model import Item, ItemBank, Reference
from enclair.pages import words
from enclair.problems import Source
from enclair.questions.cloze import Blank, Cloze
from enclair.questions.interaction import Choice
from enclair.questions.matching import Matching, Pair
from enclair.questions.multiple import Multiple
from enclair.questions.numeric import Mistake, Numeric
from enclair.questions.single import Single
from enclair.questions.true_false import TrueFalse

HERE = Source("essai.yml")
SIGNS = r"a ~ b = c # d {1:e} f : g % h -> i \\ j ]]> k & l < m > n [html] o // p"
"""Signs of each format, in Markdown."""


def words_of(item: Item, *, has_hints: bool = True) -> Counter[str]:
    """Return the words that a question says, each as often as it says it; « Vrai » and « Faux » are words of platforms."""
    parts = (words.stem, words.hints, words.answers) if has_hints else (words.stem, words.answers)
    found = Counter(word for part in parts for text, _ in part(item) for word in words.WORD.findall(text))
    if isinstance(item.interaction, TrueFalse):
        found -= Counter(["Vrai", "Faux"])
    return found


def shown(markup: str) -> str:
    """Return what some HTML says, as a browser reads it."""
    root = html.fragment_fromstring(markup or " ", create_parent="div")
    for node in root.iter("p", "li", "br", "div", "td", "label"):
        node.tail = f" {node.tail or ''}"
    return " ".join(root.text_content().split())


def said(text: str) -> Counter[str]:
    """Return the words of a text."""
    return Counter(words.WORD.findall(unescape(text)))


def item(name: str, interaction: object, stem: str = f"Que dit {SIGNS} ?") -> Item:
    """Return a question full of signs."""
    return Item(
        id=name, objective=None, bloom=None, stem=stem, explanation=f"Fin {SIGNS}.", source=HERE, stem_source=HERE,
        interaction=interaction, hints=(f"Indice {SIGNS}",),
    )  # type: ignore[arg-type]  # fmt: skip


def full_of_signs() -> tuple[Item, ...]:
    """Return questions of several kinds whose every text holds signs that mean something in some format."""
    choices = tuple(
        Choice(f"{number} {SIGNS}", is_key, f"Retour {number} {SIGNS}", HERE)
        for number, is_key in enumerate((True, False, True), 1)
    )
    pairs = tuple(Pair(f"G{number} {SIGNS}", f"D{number} {SIGNS}", f"R{number} {SIGNS}", HERE) for number in range(3))
    blank = Blank("mot", ("un * {mot} = ~ # }", "%50%autre"), f"Retour {SIGNS}", HERE)
    mistake = Mistake(Decimal(6), f"Erreur {SIGNS}", HERE)
    return (
        item("signes-un", Single(choices[:2])),
        item("signes-plusieurs", Multiple(choices)),
        item("signes-vrai", TrueFalse((replace(choices[0], text="Vrai"), replace(choices[1], text="Faux")))),
        item("signes-trou", Cloze((blank,)), f"Avant {SIGNS} le [[mot]] après {SIGNS}."),
        item("signes-paires", Matching(pairs, ((f"L {SIGNS}", HERE),))),
        item("signes-nombre", Numeric(Decimal("0.5"), Decimal(0), "", f"Retour {SIGNS}", HERE, HERE, HERE, (mistake,))),
    )


def with_items(lot: Lot, items: tuple[Item, ...]) -> Lot:
    """Return a lot whose last page asks other questions; the bank of its first module has them."""
    name = [*lot.tree.questions][-1]
    module, *others = lot.course.modules
    bank = ItemBank(Reference(module.id, module.source), items, module.source)
    course = replace(lot.course, modules=(replace(module, bank=bank), *others))
    tree = replace(lot.tree, questions={**dict.fromkeys(lot.tree.questions, ()), name: items})
    return replace(lot, course=course, tree=tree)
