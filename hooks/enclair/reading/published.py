"""The ids of the last published version: how they are written, and which of them the notes of version name since."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enclair.model import Course

IDS, NOTES = "modules/identifiants.yml", "NOTES.md"
HEAD = """\
# Les identifiants de la version publiée : des plateformes, des liens et des personnalisations s’y accrochent.
# `make publication` écrit ce fichier ; la règle PAR020 le compare au parcours.
"""
SECTION = re.compile(r"^## +(.*)$", re.MULTILINE)
QUOTED = re.compile(r"`([^`\n]+)`")


def ids_of(course: Course) -> str:
    """Return the text of the list of ids of a course: one a line, sorted, by kind."""
    lines = [f"version: '{course.version}'"]
    for kind, ids in course.ids.items():
        lines += [f"{kind}:", *(f"  - {name}" for name in sorted(ids))] if ids else []
    return HEAD + "\n".join(lines) + "\n"


def noted_since(notes: str, version: str) -> frozenset[str]:
    """Return what notes of version quote between backticks in the sections of versions later than this one.

    A section whose title opens on no number (« À venir ») is later than all.
    """
    return frozenset(name for section in _later(notes, version) for name in QUOTED.findall(section))


def _later(notes: str, version: str) -> Iterator[str]:
    pieces = SECTION.split(notes)
    for title, section in zip(pieces[1::2], pieces[2::2], strict=True):
        numbers = _numbers(title)
        if not numbers or numbers > _numbers(version):
            yield section


def _numbers(text: str) -> tuple[int, ...]:
    found = re.match(r"\[?(\d+(?:[.-]\d+)*)", text)
    return tuple(int(number) for number in re.split("[.-]", found[1])) if found else ()
