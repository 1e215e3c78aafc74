"""The use-case catalogue as open data: what reusers load is what the page shows."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from frictionless import Resource, Schema, validate
from msgspec.structs import replace

from conftest import model
from enclair.folders import Edition
from enclair.model import Course
from enclair.pages.catalogue import FIELDS, FOLDER, files, row

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def course() -> Course:
    """The real course."""
    return model(ROOT)


@pytest.fixture(scope="module")
def folder(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogue written as open data."""
    site = tmp_path_factory.mktemp("site")
    Edition(site).take(files(course))
    return site / FOLDER


def check(folder: Path, csv_name: str) -> list[str]:
    """Return the error types that frictionless finds in a CSV file against the shipped schema."""
    schema = Schema.from_descriptor(json.loads((folder / "schema.json").read_text("utf-8")))
    resource = Resource(path=csv_name, basepath=str(folder), schema=schema)
    return [error.type for task in validate(resource).tasks for error in task.errors]


def test_csv_follows_its_schema(folder: Path) -> None:
    """Frictionless finds no error in the CSV file, against the Table Schema shipped beside it."""
    assert check(folder, "cas-usage.csv") == []


def test_schema_refuses_a_wrong_row(folder: Path) -> None:
    """A row with an unknown domain is an error: the schema does judge."""
    with (folder / "cas-usage.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[0]["domaine"] = "astrologie"
    with (folder / "faux.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(FIELDS))
        writer.writeheader()
        writer.writerows(rows)
    assert check(folder, "faux.csv") == ["constraint-error"]


def test_json_and_csv_say_the_same(folder: Path, course: Course) -> None:
    """JSON and CSV hold every case of the catalogue once, with the same texts."""
    with (folder / "cas-usage.csv").open(encoding="utf-8", newline="") as stream:
        from_csv = list(csv.DictReader(stream))
    from_json = json.loads((folder / "cas-usage.json").read_text("utf-8"))
    as_text = [{key: "" if value is None else str(value) for key, value in entry.items()} for entry in from_json]
    assert from_csv == as_text
    assert from_json == [row(case) for case in sorted(course.use_cases, key=lambda case: case.id)]


SIGNS = "=+-@＝＋－＠"
HOSTILE = [
    "{sign}1+1", " {sign}1+1", '"{sign}1+1"', "a ; {sign}1+1", "a;{sign}1+1", 'a ; "{sign}1+1" ; b', "a\t{sign}1+1",
    "a\n{sign}1+1", 'a",;{sign}1+1', "a, {sign}1+1", "a ;\u00a0{sign}1+1", "'{sign}1+1", "a\r{sign}1+1",
]  # fmt: skip


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula_however_the_file_is_cut(sign: str, text: str, course: Course) -> None:
    """Comma, semicolon or tabulation, quotes heeded or not: no cell begins as a formula does; the comma gives the text."""
    written = text.format(sign=sign)
    case = replace(course.use_cases[0], need=written, description="fin")
    content = dict(files(replace(course, use_cases=(case,))))[f"{FOLDER}/cas-usage.csv"].decode()
    for delimiter in ",;\t":
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
            for line in csv.reader(content.splitlines(keepends=True), delimiter=delimiter, quoting=quoting):
                begins = [cell.strip(' \u00a0"\n\r\t')[:1] for cell in line]
                assert [begin for begin in begins if begin and begin in SIGNS] == []
    (row_,) = csv.DictReader(io.StringIO(content, newline=""))
    assert row_["besoin"].replace("'", "") == written.replace("'", "").replace("\r", "\n")
    assert row_["description"] == "fin"
