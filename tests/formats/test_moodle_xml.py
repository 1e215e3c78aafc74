"""Moodle XML, read again with the regular expressions and the demands of Moodle 4.5’s own importer."""

from __future__ import annotations

import html
import re
from collections import Counter
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

import bundle_factory
from enclair.formats.door import Lot
from enclair.formats.moodle_xml import MoodleXml, shares
from enclair.questions.open import Open
from formats.rereading import SIGNS, full_of_signs, said, shown, with_items, words_of

GRADES = {
    "100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20", "16.66667",
    "14.28571", "12.5", "11.11111", "10", "5", "0", "-100",
}  # fmt: skip
"""What Moodle takes for a fraction (`question_bank::fraction_options_full`), of the negative ones the one in use."""
TYPES = {"multichoice", "truefalse", "multianswer", "match", "ordering", "numerical", "essay"}

# question/type/multianswer/questiontype.php
ALTERNATIVE = r"(=|%(-?[0-9]+(?:[.,][0-9]*)?)%)?(.+?(?<!\\|&)(?<!&amp;)(?=[~#}]|$))(#(.*?(?<!\\)(?=[~}]|$)))?"
ANSWER = rf"(?s)\{{([0-9]*):(MULTICHOICE_V|MULTICHOICE|SHORTANSWER):({ALTERNATIVE}(~{ALTERNATIVE})*)\}}"


def read(lot: Lot) -> list[ET.Element]:
    """Return the questions of a bank, categories put aside."""
    root = ET.fromstring(MoodleXml().write(lot))
    assert root.tag == "quiz"
    return [node for node in root if node.get("type") != "category"]


def embedded(text: str) -> tuple[str, list[tuple[str, list[tuple[str, str, str]]]]]:
    """Return a text as Moodle keeps it, and its fields: (type, (fraction, answer, feedback) of each alternative)."""
    fields = []
    while found := re.search(ANSWER, text):
        rest, answers = found[3], []
        while one := re.match("(?s)~?" + ALTERNATIVE, rest):
            fraction = "100" if one[1] == "=" else one[2] or "0"
            answers.append((fraction, html.unescape(one[3]), html.unescape(one[5] or "")))
            rest = rest[one.end() :]
        assert not rest
        fields.append((found[2], answers))
        text = text.replace(found[0], "{#}", 1)
    return text, fields


def spoken(node: ET.Element) -> Counter[str]:
    """Return the words of a question, name left out."""
    text, fields = embedded(node.findtext("questiontext/text", ""))
    told = [shown(text)]
    for kind, answers in fields:
        told += [shown(answer) for _, answer, _ in answers[: 1 if kind == "SHORTANSWER" else None]]
        told += [shown(why) for _, _, why in answers[: 1 if kind == "SHORTANSWER" else None]]
        told += [answer for _, answer, _ in answers[1:] if kind == "SHORTANSWER"]
    paths = ("generalfeedback/text", "hint/text", "answer/text", "answer/feedback/text", "subquestion/text")
    told += [shown(one.text or "") for path in paths for one in node.iterfind(path)]
    told += [one.text or "" for one in node.iterfind("subquestion/answer/text")]
    return said(" ".join(told))


def test_words_in_words_out(every_kind_lot: Lot, tiny: Lot) -> None:
    """Each question says in the bank all that its source says, as often."""
    for lot in (every_kind_lot, tiny):
        for item, node in zip(lot.items, read(lot), strict=True):
            assert words_of(item) - spoken(node) == Counter(), item.id


def test_each_question_is_named_by_its_id(every_kind_lot: Lot) -> None:
    """`idnumber` is the id of the item, which does not change from one version to the next; none comes twice."""
    found = [node.findtext("idnumber") for node in read(every_kind_lot)]
    assert found == [item.id for item in every_kind_lot.items]
    assert len(found) == len(set(found)) == 14


def test_the_version_is_in_the_category(tiny: Lot) -> None:
    """Another version goes elsewhere in the bank; a slash in a title opens no category."""
    modules = tuple(replace(module, title="Alpha / Bêta") for module in tiny.course.modules)
    lot = replace(tiny, course=replace(bundle_factory.next_version(tiny.course), modules=modules))
    root = ET.fromstring(MoodleXml().write(lot))
    assert [one.text for one in root.iterfind("question/category/text")] == [
        "$course$/top/Essai & Cie 2026.2/Alpha // Bêta"
    ]
    assert [one.text for one in ET.fromstring(MoodleXml().write(tiny)).iterfind("question/category/text")] == [
        "$course$/top/Essai & Cie 2026.1/Alpha"
    ]


def test_the_importer_gets_what_it_demands(every_kind_lot: Lot) -> None:
    """What stops an import, or silently changes a grade, is not there."""
    for node in read(every_kind_lot):
        kind = node.get("type")
        assert kind in TYPES
        fractions = [one.get("fraction", "") for one in node.iterfind("answer")]
        if kind == "multichoice":
            assert set(fractions) <= GRADES
            right = [float(one) for one in fractions if float(one) > 0]
            assert node.findtext("single") == "true" or sum(right) == pytest.approx(100, abs=1e-3)
            assert len(fractions) > 1
            assert max(right) == 100 or node.findtext("single") == "false"
        if kind == "multianswer":
            text, fields = embedded(node.findtext("questiontext/text", ""))
            assert fields
            assert not re.search(r"\{[0-9]+:", text)
            for type_, answers in fields:
                assert type_ == "SHORTANSWER" or len(answers) > 1
                assert "100" in [fraction for fraction, _, _ in answers]
        if kind == "ordering":
            assert node.findtext("shownumcorrect") == "1"
            assert node.find("hint") is not None
        if kind == "truefalse":
            assert [one.text for one in node.iterfind("answer/text")] == ["true", "false"]


def test_keys_are_kept(every_kind_lot: Lot) -> None:
    """What is right in the source is what Moodle gives points for; a bet is always right."""
    for item, node in zip(every_kind_lot.items, read(every_kind_lot), strict=True):
        if node.get("type") in {"multichoice", "truefalse"}:
            right = [float(one.get("fraction", "")) > 0 for one in node.iterfind("answer")]
            if item.choices:
                assert right == [choice.is_key or not item.interaction.has_key for choice in item.shown_choices]


def test_signs_stay_what_they_are(tiny: Lot) -> None:
    """Signs that mean something to Moodle, in any text, neither break a question nor change a word."""
    lot = with_items(tiny, full_of_signs())
    plain = SIGNS.replace("\\\\", "\\")
    for item, node in zip(lot.items, read(lot), strict=True):
        assert words_of(item) - spoken(node) == Counter(), item.id
        text, fields = embedded(node.findtext("questiontext/text", ""))
        assert shown(text.replace("{#}", "")).count(plain) == (2 if fields else 1)
        for one in node.iterfind("answer/feedback/text"):
            assert plain in shown(one.text or "")
        for _, answers in fields:
            assert answers[0][1] == r"un \* {mot} = ~ # }"
            assert all(plain in shown(why) for _, _, why in answers)
            assert answers[-1][:2] == ("0", "*")


def test_an_open_question_shows_its_model_afterwards(every_kind_lot: Lot) -> None:
    """Essays have no feedback of their own in Moodle: the model and the grid are in what follows the answer."""
    (item,) = (one for one in every_kind_lot.items if isinstance(one.interaction, Open))
    (node,) = (one for one in read(every_kind_lot) if one.get("type") == "essay")
    after = shown(node.findtext("generalfeedback/text", ""))
    assert "Une réponse possible" in after
    assert item.interaction.criteria[0].why.split()[0] in after


def test_shares_make_a_whole() -> None:
    """Any number of right answers, up to twenty, share 100 points in parts that Moodle knows."""
    for number in range(1, 26):
        parts = shares(number)
        assert len(parts) == number
        assert set(parts) <= GRADES
        assert sum(map(float, parts)) == pytest.approx(100, abs=1e-3)
