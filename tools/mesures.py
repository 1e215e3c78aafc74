"""What the lessons make one do, as a table in Markdown: `python tools/mesures.py [project]`, before and after a change.

The same numbers as « Qualité du contenu », one line a module; see :mod:`enclair.activity` for what they count.
"""

from __future__ import annotations

import sys
from pathlib import Path

from enclair.activity import Activities, largest_share
from enclair.guessing import Guess
from enclair.quality import Quality, measure
from enclair.reading.load import load

ROOT = Path(__file__).resolve().parents[1]
COLUMNS = ("Module", "Mots", "1re action (médiane)", "Actions / 1 000 mots", "Parties sans action", "Types",
           "Le plus fréquent", "Deviné (hasard)", "Liaisons / 1 000 mots")  # fmt: skip


def table(quality: Quality) -> str:
    """Return the table of a course, its modules then the whole."""
    rows = [_row(part.module.slug, part.activities, part.guess) for part in quality.modules]
    rows.append(_row("Ensemble", quality.activities, quality.guess))
    lines = (COLUMNS, ("---", *("---:" for _ in COLUMNS[1:])), *rows)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _row(name: str, all_: Activities, guess: Guess) -> tuple[str, ...]:
    kind = next(iter(all_.kinds), "—")
    return (
        name,
        str(all_.words),
        "—" if all_.first is None else str(all_.first),
        f"{all_.density:.1f}".replace(".", ","),
        str(all_.silent),
        str(len(all_.kinds)),
        f"{kind}, {_percent(largest_share(all_.kinds), 1)}",
        f"{_percent(guess.right, guess.items)} ({_percent(guess.chance, guess.items)})",
        f"{all_.cohesion:.0f}",
    )


def _percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "—"


def main(root: Path) -> int:
    """Print the table of a project; 1 when it cannot be read."""
    course = load(root).course
    if course is None:
        print("parcours.yml ne se lit pas : lancez « enclair check »", file=sys.stderr)
        return 1
    print(table(measure(course)), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT))
