"""The kinds of questions: one file each. What all of them answer to is in `interaction.py`."""

from __future__ import annotations

from collections.abc import Mapping

from enclair.questions.branching import Branching
from enclair.questions.cards import Cards
from enclair.questions.cloze import Cloze
from enclair.questions.discovery import Discovery
from enclair.questions.highlight import Highlight
from enclair.questions.interaction import Interaction
from enclair.questions.matching import Matching
from enclair.questions.menu import Menu
from enclair.questions.multiple import Multiple
from enclair.questions.numeric import Numeric
from enclair.questions.open import Open
from enclair.questions.order import Order
from enclair.questions.single import Single
from enclair.questions.sorting import Sorting
from enclair.questions.true_false import TrueFalse

KINDS: tuple[type[Interaction], ...] = (
    Single, Multiple, TrueFalse, Cloze, Menu, Discovery, Highlight, Cards, Open, Branching, Sorting, Order, Numeric,
    Matching,
)  # fmt: skip
WORDS: Mapping[str, type[Interaction]] = {one.kind: one for one in KINDS if one is not Menu}
"""The kinds by what authors write after `type:`; a list in a gap is `texte-a-trous`, with `menu: oui`."""
