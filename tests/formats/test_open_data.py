"""The open data says all that the model says, in a form that its schema checks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from enclair.bundle.open_data import FOLDER, NAMES, course_sheet, files, json_file, questions, questions_schema
from enclair.formats.door import Lot
from enclair.questions import KINDS
from enclair.reading.markdown import inline_text
from enclair.rules.links import DATA

MARK = re.compile(r"\[\[([^|\]]*)[^\]]*\]\]")


@pytest.fixture(scope="module")
def schema() -> Any:
    """What judges a document by our schema; the library takes seconds to load, which every worker would wait for."""
    import jsonschema  # noqa: PLC0415

    return jsonschema.Draft202012Validator(questions_schema())


def written(value: object) -> Iterator[str]:
    """Yield every text of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from written(one)


def test_questions_follow_their_schema(every_kind_lot: Lot, schema: Any) -> None:
    """One question of each kind; the schema is itself valid, and each question is of one case of it alone."""
    schema.check_schema(questions_schema())
    document = json.loads(json_file(questions(every_kind_lot.course)))
    assert [error.message for error in schema.iter_errors(document)] == []
    assert {question["type"] for question in document["questions"]} == {kind.kind for kind in KINDS}


@pytest.mark.parametrize("key", ["type", "enonce", "bloom", "propositions"])
def test_the_schema_does_judge(every_kind_lot: Lot, schema: Any, key: str) -> None:
    """A question that lacks a part is refused, and so is one that has a part too many."""
    document = json.loads(json_file(questions(every_kind_lot.course)))
    question = next(question for question in document["questions"] if key in question)
    kept = question.pop(key)
    assert not schema.is_valid(document)
    question |= {key: kept, "auteur": "x"}
    assert not schema.is_valid(document)


def test_no_text_of_a_question_is_left_out(every_kind_lot: Lot) -> None:
    """What the rules read of a question is all in the data: stem, explanation, hints, options, feedback."""
    document = json.loads(json_file(questions(every_kind_lot.course)))
    raw = {question["id"]: "\n".join(written(question)) for question in document["questions"]}
    told = {item_id: inline_text(MARK.sub(r"\1", text)) + text for item_id, text in raw.items()}
    assert len(told) == len(every_kind_lot.items)
    for item in every_kind_lot.items:
        for text in (item.stem, item.explanation, *item.hints, *(text for text, _ in item.interaction.texts())):
            assert inline_text(MARK.sub(r"\1", text)) in told[item.id], (item.id, text)


def test_every_part_has_a_french_name() -> None:
    """Of the model, only places in files have none."""
    seen = {name for kind in KINDS for name in kind.__struct_fields__}
    assert {name for name in seen - NAMES.keys() if not name.endswith("source")} == set()


def test_the_sheet_says_what_a_selection_is(tiny: Lot) -> None:
    """Identifier of the manifest, licence, durations, lessons in order; no date but that of the version."""
    sheet = course_sheet(tiny.course, tiny.selection)
    assert (sheet["@type"], sheet["identifier"], sheet["name"]) == ("LearningResource", "essai-parcours", "Essai & Cie")
    assert (sheet["timeRequired"], sheet["license"], sheet["dateModified"]) == ("PT12M", "Licence Ouverte 2.0", "2026-11-23")
    parts = sheet["hasPart"]
    assert isinstance(parts, list)
    assert [part["identifier"] for part in parts] == ["alpha-un", "alpha-deux", "beta-trois"]
    assert json.loads(tiny.tree.files["cours.json"]) == sheet


def test_pages_may_lead_to_what_is_written(tiny: Lot) -> None:
    """The three files of the site are those that the rule of links knows, with the bytes of the functions above."""
    written = dict(files(tiny.course, tiny.selection))
    assert written.keys() == DATA
    assert written[f"{FOLDER}/questions.json"] == json_file(questions(tiny.course))
