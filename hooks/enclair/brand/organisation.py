"""An organisation read by itself, without the course: what branding a finished package needs."""

from __future__ import annotations

from pathlib import Path

from enclair.model import Organisation
from enclair.problems import Problem
from enclair.reading.load import read_organisation_file
from enclair.reading.organisation import FILE, FOLDER, unknown
from enclair.rules.organisation import faults


def opened(root: Path, code: str) -> tuple[Organisation | None, tuple[Problem, ...]]:
    """Read `organisations/<code>/organisation.yml`; return it, and all that is wrong with it, by place."""
    path = root / FOLDER / code / FILE
    if not path.is_file():
        return None, (unknown(root, code),)
    organisation, problems = read_organisation_file(root, path)
    return organisation, tuple(sorted({*problems, *(faults(organisation) if organisation else ())}))

