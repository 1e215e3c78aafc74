"""Start a module from the template, so that an author begins with something that passes."""

from __future__ import annotations

import re
from pathlib import Path

from enclair.reading.load import TEMPLATE


class ScaffoldError(Exception):
    """The module cannot be created; the message says why, in French."""


def new_module(root: Path, slug: str, title: str) -> tuple[Path, ...]:
    """Copy the template module and its bank under a new name; return the files made.

    Raises ScaffoldError when the name is not one or is taken.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", slug):
        raise ScaffoldError(f"« {slug} » n’est pas un identifiant : minuscules, chiffres et traits d’union")
    folder, bank = root / "modules" / slug, root / "quizzes" / f"{slug}.yml"
    if folder.exists() or bank.exists():
        raise ScaffoldError(f"le module « {slug} » existe déjà")
    template = root / "modules" / TEMPLATE
    sources = sorted(path for path in template.rglob("*") if path.is_file())
    made = [_copy(path, folder / path.relative_to(template), slug, title) for path in sources]
    return (*made, _copy(root / "quizzes" / f"{TEMPLATE}.yml", bank, slug, title))


def _copy(source: Path, target: Path, slug: str, title: str) -> Path:
    text = source.read_text("utf-8")
    text = text.replace("gabarit-", f"{slug}-").replace("id: gabarit", f"id: {slug}")
    text = text.replace("module: gabarit", f"module: {slug}").replace("titre: Un module d’exemple", f"titre: {title}")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8", newline="\n")
    return target
