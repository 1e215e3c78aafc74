"""What can be wrong with content, where, and how to say it.

A problem is one line, in French, for the author:

    quizzes/bases.yml:27:9: QUI003 la proposition « … » n’a pas de retour → ajoutez `retour:`
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

APART = "\x7f"


class Severity(StrEnum):
    """How much a problem matters: an error stops the build, a warning does not."""

    ERROR = "erreur"
    WARNING = "avertissement"


class Source(Struct, frozen=True, order=True):
    """A place in a content file: path relative to the project, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    def __repr__(self) -> str:
        """Set the line and the column apart, with a sign that `repr` shows of no text: `cache.digest` drops them."""
        return f"Source({self.path!r}{APART}:{self.line}:{self.column}{APART})"

    def shifted(self, lines: int) -> Source:
        """Return the same place, ``lines`` further down."""
        return Source(self.path, self.line + lines, self.column)


class Problem(Struct, frozen=True, order=True):
    """One thing to mend, at one place; ``hint`` says what to write."""

    source: Source
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        hint = f" → {self.hint}" if self.hint else ""
        warning = "avertissement : " if self.severity is Severity.WARNING else ""
        return visible(f"{self.source}: {self.code} {warning}{self.message}{hint}")


class Waiver(Struct, frozen=True, order=True):
    """A rule that an author switched off, where that is written, and the reason."""

    source: Source
    code: str
    reason: str


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether one of the problems stops the build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def as_text(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield one line per problem, sorted by place."""
    return (str(problem) for problem in sorted(problems))


def as_json(problems: Sequence[Problem], waivers: Sequence[Waiver] = ()) -> str:
    """Return ``{"problemes": [...], "exemptions": [...]}``, sorted by place."""
    document = {
        "problemes": [
            {
                "fichier": problem.source.path,
                "ligne": problem.source.line,
                "colonne": problem.source.column,
                "code": problem.code,
                "gravite": str(problem.severity),
                "message": problem.message,
                "conseil": problem.hint,
            }
            for problem in sorted(problems)
        ],
        "exemptions": [
            {"fichier": waiver.source.path, "ligne": waiver.source.line, "code": waiver.code, "motif": waiver.reason}
            for waiver in sorted(waivers)
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def as_annotations(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield GitHub Actions workflow commands, which put each problem on its line of the diff."""
    for problem in sorted(problems):
        level = "error" if problem.severity is Severity.ERROR else "warning"
        path = problem.source.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        place = f"file={visible(path)},line={problem.source.line},col={problem.source.column}"
        hint = f" → {problem.hint}" if problem.hint else ""
        text = (problem.message + hint).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        yield f"::{level} {place},title={problem.code}::{text}"


def visible(text: str) -> str:
    """Return a text that can be printed on one line of a terminal: what cannot be seen becomes « ? »."""
    shown = (char if char.isprintable() or char in "\u00a0\u202f" else "?" for char in text.replace("\n", " "))
    return "".join(shown)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return « vouliez-vous dire … ? » for the closest known word, or an empty string."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"vouliez-vous dire « {close[0]} » ?" if close else ""
