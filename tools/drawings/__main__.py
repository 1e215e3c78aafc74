"""Write the drawings of the modules: `make dessins`."""

from __future__ import annotations

from pathlib import Path

from drawings import agir, bases, cas_usage, donnees, gabarit, risques
from drawings.grammar import files

ROOT = Path(__file__).resolve().parents[2]
MODULES = {
    "_gabarit": gabarit.DRAWINGS, "agir": agir.DRAWINGS, "bases": bases.DRAWINGS, "cas-usage": cas_usage.DRAWINGS,
    "donnees": donnees.DRAWINGS, "risques": risques.DRAWINGS,
}  # fmt: skip
"""Each module’s drawings, by the name of its folder."""


def written() -> dict[Path, str]:
    """Return what each file holds."""
    return {
        ROOT / "modules" / module / "images" / name: svg
        for module, drawings in MODULES.items()
        for name, svg in files(drawings).items()
    }


if __name__ == "__main__":
    for path, svg in written().items():
        path.write_text(svg, "utf-8")
        print(f"{path.relative_to(ROOT)} : {len(svg.encode()) / 1000:.1f} ko")
