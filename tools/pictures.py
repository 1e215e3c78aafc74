"""The pictures of the guide: each kind of question, as the site shows it.

`python tools/pictures.py` builds a copy of the project with a module made from the template, opens its questions in
Chromium and writes `docs/contribuer/images/question-<type>.png`. Same pages, same browser, same fonts: same bytes.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import FloatRect, Page, sync_playwright

from enclair.model import Item
from enclair.reading.load import load
from enclair.scaffold import new_module

ROOT = Path(__file__).resolve().parents[1]
OUTPUT = ROOT / "docs" / "contribuer" / "images"
sys.path.insert(0, str(ROOT / "tests"))

from systeme import FLAGS, chromium  # noqa: E402  beside the tests, which are no package

SLUG = "modele"
WIDTH, HEIGHT, SCALE, MARGIN = 620, 1000, 1.5, 12
COLOURS = 64
HEAVIEST = 60_000


def project(root: Path) -> Path:
    """Copy the project to a folder, with a module made from the template before the others."""
    for name in ("modules", "quizzes", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    new_module(root, SLUG, "Un module d’exemple")
    path = root / "modules" / "parcours.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("\nmodules: [", f"\nmodules: [{SLUG}, ", 1), "utf-8")
    return root


def build(root: Path) -> Path:
    """Build the site of a project; return its folder."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "hooks"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(root / "mkdocs.yml")]
    done = subprocess.run(command, env=environment, cwd=root, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"La copie du projet ne se fabrique pas :\n{done.stderr[-2000:]}")
    return root / "site"


def questions(root: Path) -> Iterator[tuple[Path, Item]]:
    """Yield one question of each kind in the new module, with the page that shows it, in the order of the pages."""
    course = load(root).course
    if course is None:
        sys.exit("La copie du projet ne se lit pas : lancez d’abord make check.")
    (module,) = (one for one in course.modules if one.slug == SLUG)
    items = {item.id: item for item in module.bank.items} if module.bank else {}
    seen: set[str] = set()
    for lesson in module.lessons:
        for ref in lesson.page.quizzes:
            item = items[ref.id]
            if item.interaction.kind not in seen:
                seen.add(item.interaction.kind)
                yield root / "site" / "modules" / SLUG / f"{lesson.slug}.html", item


def picture(page: Page, address: Path, item: Item) -> bytes:
    """Return a question as a page shows it, in few colours."""
    page.goto(address.as_uri())
    shown = page.locator(f"#q-{item.id}")
    shown.scroll_into_view_if_needed()
    box = shown.bounding_box()
    if box is None:
        sys.exit(f"« {item.id} » ne paraît pas dans {address.name}.")
    top = page.evaluate("window.scrollY")
    clip: FloatRect = {"x": box["x"] - MARGIN, "y": box["y"] + top - MARGIN,
                       "width": box["width"] + 2 * MARGIN, "height": box["height"] + 2 * MARGIN}  # fmt: skip
    taken = page.screenshot(full_page=True, clip=clip, animations="disabled", caret="hide")
    with Image.open(io.BytesIO(taken)) as image:
        written = io.BytesIO()
        few = image.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(written, "PNG", optimize=True)
    return written.getvalue()


def main() -> None:
    """Write the pictures, and say how heavy each one is."""
    OUTPUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = project(Path(folder))
        build(root)
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SCALE,
                                color_scheme="light", reduced_motion="reduce", locale="fr-FR")  # fmt: skip
        for address, item in questions(root):
            data = picture(page, address, item)
            if len(data) > HEAVIEST:
                sys.exit(f"L’image de « {item.id} » pèse {len(data)} octets : raccourcissez-la, ou ôtez des couleurs.")
            path = OUTPUT / f"question-{item.interaction.kind}.png"
            path.write_bytes(data)
            print(f"{path.relative_to(ROOT)} : {len(data) / 1000:.0f} ko")
        browser.close()


if __name__ == "__main__":
    main()
