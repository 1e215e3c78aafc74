"""What each rule costs: its processor time over the real course and, beside it, over a bigger project.

`python -m bench.regles [DOSSIER]`. With the folder of a project of several courses, the last column says how many times
more each rule takes: where it is more than the project has grown, the rule looks at the whole course once a part. What
several rules share counts for the first that asks for it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from bench.fabrication import ROOT
from enclair.reading.load import load
from enclair.rules import REGISTRY, Finding, check

SHOWN = 30
"""How many rules are shown, those that cost most."""


def timed(run: Callable[..., Iterator[Finding]], spent: list[float]) -> Callable[..., Iterator[Finding]]:
    """Return a rule that adds the seconds it takes to a list."""

    def wrapped(*told: object) -> Iterator[Finding]:
        start = time.process_time()
        found = list(run(*told))
        spent.append(time.process_time() - start)
        return iter(found)

    return wrapped


def costs(root: Path) -> tuple[dict[str, float], float, float]:
    """Return the seconds of each rule, of the reading of a project and of its whole check."""
    start = time.process_time()
    course = load(root, "").course
    assert course is not None, "the course is sound"
    read = time.process_time() - start
    rules, spent = dict(REGISTRY), {code: list[float]() for code in REGISTRY}
    REGISTRY.update((code, replace(one, check=timed(one.check, spent[code]))) for code, one in rules.items())
    start = time.process_time()
    try:
        check(course, today=date.today())
    finally:
        REGISTRY.update(rules)
    return {code: sum(seconds) for code, seconds in spent.items()}, read, time.process_time() - start


def main(bigger: Path | None = None) -> None:
    """Print the table, the dearest rules first."""
    rules, read, whole = costs(ROOT)
    grown = costs(bigger) if bigger else ({}, 0, 0)
    print(f"Lecture {read:.2f} s, contrôle {whole:.2f} s"
          + (f" ; plus grand : {grown[1]:.2f} s ({grown[1] / read:.1f} fois) et {grown[2]:.2f} s "
             f"({grown[2] / whole:.1f} fois)" if bigger else ""))  # fmt: skip
    for code in sorted(rules, key=rules.__getitem__, reverse=True)[:SHOWN]:
        times = f"{grown[0][code] / max(rules[code], 1e-6):6.1f} fois" if bigger else ""
        print(f"  {code} {rules[code] * 1000:7.1f} ms, {rules[code] / whole:4.0%} {times}  {REGISTRY[code].title}")


if __name__ == "__main__":
    main(*(Path(word) for word in sys.argv[1:2]))
