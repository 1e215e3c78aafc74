"""The list of small faults that the tests have to see follows the engine: `make mutations` runs them."""

from __future__ import annotations

import pytest

from conftest import ROOT
from mutations import ENGINE, Mutation, main, mutations

ALL = tuple(mutations())


@pytest.mark.parametrize("mutation", ALL, ids=lambda mutation: f"{mutation.number}-{mutation.file}")
def test_a_mutation_still_applies(mutation: Mutation) -> None:
    """Its text stands once in its file, what replaces it is still Python, and the tests that it names are there."""
    mutated = mutation.applied(ROOT)
    assert mutated is not None
    assert mutated != (ROOT / ENGINE / mutation.file).read_text("utf-8")
    compile(mutated, mutation.file, "exec")
    for named in mutation.tests.split():
        path, _, test = named.partition("::")
        if path.startswith("tests/"):
            assert f"def {test}" in (ROOT / path).read_text("utf-8")


def test_mutations_are_many_and_spread() -> None:
    """Sixty at least, in each part of the engine that reads, judges, shows, packs, inspects and prints; none twice."""
    parts = {mutation.file.partition("/")[0] for mutation in ALL}
    assert parts >= {"images", "reading", "rules", "pages", "bundle", "room", "moving"}
    assert "formats/inspect.py" in {mutation.file for mutation in ALL}
    assert len({(mutation.file, mutation.before, mutation.after) for mutation in ALL}) == len(ALL) >= 60


def test_mutations_are_chosen_by_number_or_by_file(capsys: pytest.CaptureFixture[str]) -> None:
    """A number is one mutation, a piece of a name all those of the files that bear it; nothing chosen is an error."""
    assert main(["--liste", "7"]) == 0
    assert capsys.readouterr().out.split()[0] == "7"
    assert main(["--liste", "inspect"]) == 0
    assert {line.split()[1] for line in capsys.readouterr().out.splitlines()} == {"formats/inspect.py"}
    assert main(["rien-de-tel"]) == 1
