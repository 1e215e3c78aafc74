"""What the tests of safety share."""

from __future__ import annotations

import re
from pathlib import Path

from enclair.problems import Problem


def assert_well_formed(problem: Problem, root: Path) -> None:
    """A problem has a code, a place inside the project, one line that says something, and no trace of the machine."""
    assert re.fullmatch(r"[A-Z]{3}\d{3}", problem.code)
    assert problem.source.line >= 1
    assert problem.source.column >= 1
    assert not problem.source.path.startswith(("/", ".."))
    assert problem.message
    assert len(str(problem).splitlines()) == 1
    assert str(root) not in str(problem)
    assert "Traceback" not in str(problem)
