"""Small faults put into the engine one at a time, each of which the tests have to see: `python tools/mutations.py`.

They are listed in `mutations.yml`. Each is made in a copy of the project; what one works on is never touched.
"""

from __future__ import annotations

import argparse
import compileall
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
LIST = Path(__file__).with_suffix(".yml")
ENGINE = Path("hooks", "enclair")
FAST = "tests --ignore=tests/browser --ignore=tests/safety/test_crash.py --ignore=tests/safety/test_promise.py"
"""The whole fast suite: neither browsers driven page after page, nor the slow proofs of safety."""
KILLED, SURVIVES, STALE = "tuée", "survivante", "ne s’applique plus"
MANY = {KILLED: "tuées", SURVIVES: "survivantes", STALE: "ne s’appliquent plus"}
FAILED = re.compile(r"^(?:FAILED|ERROR) [^ ]*?::(\w+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mutation:
    """A fault: its number, the file of the engine, what it would let happen, the text before and after, the tests."""

    number: int
    file: str
    fault: str
    before: str
    after: str
    tests: str

    def applied(self, root: Path) -> str | None:
        """Return the text of the file with the fault, None when the text before does not stand there just once."""
        path = root / ENGINE / self.file
        text = path.read_text("utf-8") if path.is_file() else ""
        return text.replace(self.before, self.after) if text.count(self.before) == 1 else None

    def is_wanted(self, words: Sequence[str]) -> bool:
        """Tell whether one of the words is its number, or a part of the name of its file."""
        return not words or any(word == str(self.number) if word.isdigit() else word in self.file for word in words)

    def __str__(self) -> str:
        return f"{self.number:3} {self.file} : {self.fault}"


def mutations() -> Iterator[Mutation]:
    """Yield the mutations of the list, numbered in order."""
    number = 0
    for file, faults in yaml.safe_load(LIST.read_text("utf-8")).items():
        for fault in faults:
            number += 1
            yield Mutation(number, file, fault["faute"], fault["avant"], fault["apres"], fault["essais"])


def copy_project(target: Path) -> None:
    """Copy what Git follows, as it is on the disk; what npm installed is shared."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    if (ROOT / "node_modules").is_dir():
        (target / "node_modules").symlink_to(ROOT / "node_modules")
    compileall.compile_dir(target / ENGINE, quiet=2)


def failing(root: Path, tests: str) -> str | None:
    """Return the name of the first test of a copy that fails, None when all pass.

    Tests that cannot be run at all show nothing: they stop the command.
    """
    environment = os.environ | {"PYTHONPATH": str(root / "hooks"), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *shlex.split(tests)]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode not in {0, 1}:
        sys.exit(f"Ces essais ne se lancent pas : {tests}\n{(done.stdout + done.stderr)[-2_000:]}")
    found = FAILED.search(done.stdout)
    return (found[1] if found else "?") if done.returncode else None


def outcome(mutation: Mutation, root: Path, tests: str) -> tuple[str, str]:
    """Put a fault into a copy, run the tests, take it out; return what became of it, and the test that saw it."""
    path, mutated = root / ENGINE / mutation.file, mutation.applied(root)
    if mutated is None:
        return STALE, ""
    sound = path.read_text("utf-8")
    path.write_text(mutated, "utf-8")
    try:
        name = failing(root, tests)
    finally:
        path.write_text(sound, "utf-8")
    return (KILLED, name) if name else (SURVIVES, "")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the mutations asked for, and say what became of each."""
    parser = argparse.ArgumentParser(
        description="Met une petite faute à la fois dans une copie du moteur, et regarde si les essais la voient.",
        add_help=False,
    )
    parser.add_argument("-h", "--aide", action="help", help="montre cette aide")
    parser.add_argument("choix", nargs="*", help="numéros, ou morceaux de noms de fichiers ; toutes sans choix")
    parser.add_argument("--tout", action="store_true", help="lance tous les essais rapides, au lieu des seuls nommés")
    parser.add_argument("--liste", action="store_true", help="montre les mutations, sans rien lancer")
    options = parser.parse_args(arguments)
    wanted = [one for one in mutations() if one.is_wanted(options.choix)]
    if options.liste or not wanted:
        print("\n".join(map(str, wanted)) or "Aucune mutation ne répond à ce choix.")
        return not wanted
    with tempfile.TemporaryDirectory(prefix="enclair-mutations-") as folder:
        copy = Path(folder)
        copy_project(copy)
        named = [FAST if options.tout else one.tests for one in wanted]
        print(f"Les essais passent-ils sans aucune faute ? ({len(set(named))} choix d’essais)", flush=True)
        for tests in dict.fromkeys(named):  # a test that fails by itself would kill anything
            if name := failing(copy, tests):
                print(f"Sans aucune faute, {name} échoue déjà ({tests}) : corrigez-le d’abord.", file=sys.stderr)
                return 1
        fates = []
        for mutation, tests in zip(wanted, named, strict=True):
            fate, name = outcome(mutation, copy, tests)
            fates.append(fate)
            print(mutation, "→", fate, f"par {name}" if name else "", flush=True)
    counts = Counter(fates)
    told = ", ".join(f"{count} {MANY[fate] if count > 1 else fate}" for fate, count in counts.items())
    print(f"{len(fates)} mutation{'s' if len(fates) > 1 else ''} : {told}")
    return counts.keys() != {KILLED}


if __name__ == "__main__":
    sys.exit(main())
