"""The index of communes, one script a département: `python tools/communes.py` writes `hooks/enclair/assets/communes/`.

From the npm package `@etalab/decoupage-administratif` (MIT), whose major version follows the vintage: 6 is 2026. A page
opened from a disk can load a script, and no other kind of file.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import defaultdict
from pathlib import Path

from enclair.bundle.slots import settled

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "node_modules" / "@etalab" / "decoupage-administratif"
TARGET = ROOT / "hooks" / "enclair" / "assets" / "communes"
FIRST_VINTAGE = 2020
"""The year of version 0; version 6 is that of 2026."""


def scripts(package: Path = PACKAGE) -> dict[str, str]:
    """Return the script of each département by its code, and that which lists them under an empty one."""
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    vintage = str(FIRST_VINTAGE + int(version.partition(".")[0]))
    names = {one["code"]: settled(one["nom"]) for one in _read(package, "departements")}
    lines: dict[str, list[str]] = defaultdict(list)
    for one in _read(package, "communes"):
        if one["type"] == "commune-actuelle" and one.get("codesPostaux"):
            lines[one["departement"]].append(f"{one['code']}|{settled(one['nom'])}|{' '.join(one['codesPostaux'])}")
    found = {code: _call(code, vintage, [*sorted(inside)]) for code, inside in lines.items()}
    return found | {"": _call("", vintage, [f"{code}|{names[code]}" for code in sorted(found)])}


def _read(package: Path, name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((package / "data" / f"{name}.json").read_text("utf-8"))
    return found


def _call(code: str, vintage: str, lines: list[str]) -> str:
    """Return a script that hands its lines over, a text of one line each."""
    assert not any(re.search(r"[`\\$]", line) for line in lines)
    return f'ENCLAIR_COMMUNES("{code}", "{vintage}", `\n' + "\n".join(lines) + "\n`);\n"


def file_name(code: str) -> str:
    """Return the name of the script of a département."""
    return f"{code.lower() or 'departements'}.js"


def main() -> None:
    """Write every script anew."""
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    for code, text in scripts().items():
        (TARGET / file_name(code)).write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
