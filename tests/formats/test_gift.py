"""GIFT, read again step by step as Moodle 4.5 does it (`question/format/gift/format.php`), which guesses each type."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

import pytest

from enclair.formats.door import Loss, Lot
from enclair.formats.gift import WRITERS, Gift
from enclair.questions.interaction import Interaction
from enclair.questions.order import Order
from formats.rereading import SIGNS, full_of_signs, said, shown, with_items, words_of
from formats.test_moodle_xml import GRADES

HELD = {sign: chr(0xE100 + rank) for rank, sign in enumerate(":#={}~")} | {"n": "\n"}
BACK = str.maketrans({held: sign for sign, held in HELD.items()})


@dataclass
class Read:
    """A question as Moodle would keep it: answers are (worth, text, feedback)."""

    name: str
    type: str
    text: str
    after: str
    answers: list[tuple[float, str, str]] = field(default_factory=list)

    @property
    def words(self) -> Counter[str]:
        """All that it says, its name left out."""
        answers = self.answers[:1] if self.type == "shortanswer" else self.answers
        told = [text for _, answer, why in answers for text in (answer, why)]
        told += [answer for _, answer, _ in self.answers[1:] if self.type == "shortanswer"]
        return said(" ".join(shown(text) for text in (self.text, self.after, *told)))


def read(lot: Lot) -> dict[str, list[Read]]:
    """Return the questions of a bank, by the id of their item; parts of a question follow it."""
    blocks = Gift().write(lot).decode().strip("\n").split("\n\n")
    found: dict[str, list[Read]] = {}
    for block in blocks:
        ids = re.findall(r"^// \[id:([\x20-\x7e]+)\]$", block, re.MULTILINE)
        kept = "\n".join(line for line in block.split("\n") if not line.strip().startswith("//")).strip()
        if kept and not kept.startswith("$CATEGORY:"):
            (name,) = ids
            found.setdefault(name.split("/")[0], []).append(question(kept))
    return found


def question(block: str) -> Read:
    """Read one question, in the order of Moodle’s steps."""
    text = re.sub(r"\\(\\|[:#={}~n])", lambda sign: HELD.get(sign[1], "\\"), block)
    assert text.startswith("::")
    name, text = text[2:].split("::", 1)
    start, end = text.find("{"), text.find("}")
    if start == end == -1:
        return Read(name.translate(BACK), "description", body(text), "")
    assert 0 <= start < end
    answers, after = text[start + 1 : end].strip(), ""
    text = text[:start] + ("" if text.endswith("}") else "_____") + text[end + 1 :]
    if "####" in answers:
        answers, _, after = answers.rpartition("####")
    one = Read(name.translate(BACK), "", body(text), after.strip().translate(BACK))
    answers = answers.strip()
    if not answers:
        one.type = "essay"
    elif answers.startswith("#"):
        one.type = "numerical"
        assert "~" not in answers
        one.answers = [weighted(part) for part in answers[1:].split("=")[1:]]
    elif "~" in answers:
        one.type = "multichoice"
        first, *parts = answers.replace("=", "~=").split("~")
        assert not first
        one.answers = [weighted(part.removeprefix("="), 1 if part.startswith("=") else 0) for part in parts]
        assert len(parts) > 1
    elif "=" in answers and "->" in answers:
        one.type = "match"
        for part in answers.split("=")[1:]:
            left, _, right = part.partition("->")
            one.answers.append((1, left.strip().translate(BACK), right.strip().translate(BACK)))
        assert len(one.answers) > 1
    elif answers.partition("#")[0].strip() in {"TRUE", "FALSE"}:
        one.type = "truefalse"
        right, wrong_why, right_why = answers.split("#", 2)
        one.answers = [(1, right.strip(), right_why.translate(BACK)), (0, "", wrong_why.translate(BACK))]
    else:
        one.type = "shortanswer"
        first, *parts = answers.split("=")
        assert not first
        one.answers = [weighted(part, 1) for part in parts]
    return one


def body(text: str) -> str:
    """Return a text whose format is said before it."""
    assert text.startswith("[html]")
    return text.removeprefix("[html]").strip().translate(BACK)


def weighted(part: str, worth: float = 1) -> tuple[float, str, str]:
    """Return what an answer is worth, says and is told."""
    part = part.strip()
    if found := re.match(r"%(-*[0-9]{1,2}\.?[0-9]*)%", part):
        assert found[1] in GRADES
        worth, part = float(found[1]) / 100, part[found.end() :]
    answer, _, why = part.partition("#")
    return worth, answer.strip().translate(BACK), why.strip().translate(BACK)


def kept(lot: Lot) -> list[object]:
    return [item for item in lot.items if not isinstance(Gift.kinds[type(item.interaction)], Loss)]


def test_words_in_words_out(every_kind_lot: Lot, tiny: Lot) -> None:
    """Each question that is kept says all that its source says, hints apart; the others are declared lost."""
    for lot in (every_kind_lot, tiny):
        found = read(lot)
        assert [*found] == [item.id for item in kept(lot)]
        for item in kept(lot):
            spoken = sum((part.words for part in found[item.id]), Counter())
            assert words_of(item, has_hints=False) - spoken == Counter(), item.id


def test_each_kind_becomes_what_is_said(every_kind_lot: Lot) -> None:
    """Moodle guesses the type of a question from its signs: it guesses the one that is meant."""
    found = read(every_kind_lot)
    types = {type(item.interaction).__name__: [part.type for part in found[item.id]] for item in kept(every_kind_lot)}
    assert types == {
        "Single": ["multichoice"], "Multiple": ["multichoice"], "TrueFalse": ["truefalse"], "Cloze": ["shortanswer"],
        "Menu": ["multichoice", "multichoice"], "Discovery": ["multichoice"], "Highlight": ["multichoice"],
        "Cards": ["match"], "Open": ["essay"], "Branching": ["description", "multichoice", "description"],
        "Sorting": ["match"], "Numeric": ["numerical"], "Matching": ["match"],
    }  # fmt: skip


def test_right_answers_are_worth_a_whole(every_kind_lot: Lot) -> None:
    """The points of right answers make one, but where each of them is enough."""
    for parts in read(every_kind_lot).values():
        for one in parts:
            right = [worth for worth, _, _ in one.answers if worth > 0]
            if one.type == "multichoice":
                assert sum(right) == pytest.approx(1, abs=1e-4) or set(right) == {1.0}
            elif one.answers:
                assert set(right) == {1}


def test_only_order_is_lost(every_kind_lot: Lot) -> None:
    """GIFT has no order; hints are lost too, and scenes stand one after the other."""
    lost = {loss.what: loss for loss in Gift().losses(every_kind_lot)}
    assert [*lost] == ["les pages", "les questions d’ordre", "l’enchaînement des scènes", "les indices"]
    (item,) = (one for one in every_kind_lot.items if isinstance(one.interaction, Order))
    assert lost["les questions d’ordre"].costs.choices == len(item.interaction.steps)
    assert lost["les indices"].times == 1


def test_signs_stay_what_they_are(tiny: Lot) -> None:
    """Signs that mean something in GIFT, in any text, neither break a question nor change a word."""
    lot = with_items(tiny, full_of_signs())
    plain = SIGNS.replace("\\\\", "\\")
    found = read(lot)
    for item in lot.items:
        (one,) = found[item.id]
        assert words_of(item, has_hints=False) - one.words == Counter(), item.id
        assert plain in shown(one.text)
        assert plain in shown(one.after)
        for _, _, why in one.answers:
            assert plain in shown(why)
    (typed,) = found["signes-trou"]
    assert [answer for _, answer, _ in typed.answers][:2] == [r"un \* {mot} = ~ # }", "%50%autre"]
    assert typed.answers[-1][:2] == (0, "*")


def test_an_interaction_that_is_unknown_is_an_error() -> None:
    """A kind that has no writer is declared lost: none is left out in silence."""
    mapped = {kind for kind, fate in Gift.kinds.items() if isinstance(fate, str)}
    assert mapped == set(WRITERS)
    assert all(issubclass(kind, Interaction) for kind in WRITERS)
