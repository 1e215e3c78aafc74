"""The kinds of questions: one file each. What all of them answer to is in `interaction.py`."""

from __future__ import annotations

from collections.abc import Mapping

from enclair.questions.cloze import Cloze
from enclair.questions.interaction import Interaction
from enclair.questions.multiple import Multiple
from enclair.questions.single import Single
from enclair.questions.true_false import TrueFalse

KINDS: Mapping[str, type[Interaction]] = {one.kind: one for one in (Single, Multiple, TrueFalse, Cloze)}
"""Every kind by the word that authors write after `type:`."""
