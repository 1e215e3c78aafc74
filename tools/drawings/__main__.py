"""Write the drawings of the modules and of the guide: `make dessins`."""

from __future__ import annotations

import re
from pathlib import Path

from drawings import agir, bases, cas_usage, donnees, gabarit, guide, risques
from drawings.grammar import files, pictogram

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {
    "modules/_gabarit": gabarit.DRAWINGS, "modules/agir": agir.DRAWINGS, "modules/bases": bases.DRAWINGS,
    "modules/cas-usage": cas_usage.DRAWINGS, "modules/donnees": donnees.DRAWINGS, "modules/risques": risques.DRAWINGS,
    "docs/contribuer": guide.DRAWINGS,
}  # fmt: skip
"""The drawings of each folder."""
PICTOGRAM = re.compile(r"!\[\]\(images/(picto-(\w+)\.svg)\)")
"""How a page that is easy to read shows a pictogram."""


def written() -> dict[Path, str]:
    """Return what each file holds."""
    return {
        ROOT / folder / "images" / name: svg
        for folder, drawings in FOLDERS.items()
        for name, svg in files(drawings).items()
    } | {
        page.parent / "images" / name: pictogram(drawn)
        for page in sorted((ROOT / "modules").glob("*/facile.md"))
        for name, drawn in PICTOGRAM.findall(page.read_text("utf-8"))
    }


if __name__ == "__main__":
    for path, svg in written().items():
        path.write_text(svg, "utf-8")
        print(f"{path.relative_to(ROOT)} : {len(svg.encode()) / 1000:.1f} ko")
