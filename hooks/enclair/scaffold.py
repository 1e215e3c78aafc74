"""Start a module from the template, so that an author begins with something that passes."""

from __future__ import annotations

import re
from pathlib import Path

from enclair.problems import Source
from enclair.reading.document import inline_parts
from enclair.reading.hazards import INVISIBLE
from enclair.reading.load import LONGEST_TITLE, TEMPLATE
from enclair.reading.names import LITTER, fault_of_slug, suggested_slug
from enclair.reading.yamltree import shows_something
from enclair.signs import lacking


class ScaffoldError(Exception):
    """The module cannot be created; the message says why, in French."""


def new_module(root: Path, slug: str, title: str) -> tuple[Path, ...]:
    """Copy the template module and its bank under a new name; return the files made.

    Raises ScaffoldError, before anything is written, when the name or the title is not one, when the name is taken,
    or when the project has no template.
    """
    title = " ".join(title.split())
    template, bank_template = root / "modules" / TEMPLATE, root / "quizzes" / f"{TEMPLATE}.yml"
    folder, bank = root / "modules" / slug, root / "quizzes" / f"{slug}.yml"
    if fault := fault_of_slug(slug):
        guess = suggested_slug(slug)
        raise ScaffoldError(f"« {slug} » {fault}" + (f". Essayez « {guess} »" if guess else ""))
    if fault := _fault_of_title(title):
        raise ScaffoldError(f"ce titre {fault}")
    if folder.exists() or bank.exists():
        raise ScaffoldError(f"le module « {slug} » existe déjà")
    if not template.is_dir() or not bank_template.is_file():
        raise ScaffoldError("ce projet n’a pas de module modèle à recopier, ou pas sa banque")
    sources = sorted(path for path in template.rglob("*") if path.is_file() and not LITTER.fullmatch(path.name))
    made = [_copy(path, folder / path.relative_to(template), slug, title) for path in sources]
    return (*made, _copy(bank_template, bank, slug, title))


def _fault_of_title(title: str) -> str:
    """Return what keeps a text from being a title, or an empty text."""
    links, markup = inline_parts(title, Source(""))
    lacks = "".join(sign for _, sign in lacking(title, drawn=False))
    checks = (
        (INVISIBLE.search(title), "contient un caractère invisible"),
        (lacks, f"porte des signes que la police des impressions n’a pas : {lacks}"),
        (not shows_something(title), "est vide"),
        (len(title) > LONGEST_TITLE, f"compte {len(title)} signes : gardez-en {LONGEST_TITLE} au plus"),
        (links or markup or re.search(r"<[\w/!?]|`|\*\*|__", title),
         "contient un lien, du HTML ou une mise en forme : écrivez-le en texte simple"),
    )  # fmt: skip
    return next((why for is_wrong, why in checks if is_wrong), "")


def _copy(source: Path, target: Path, slug: str, title: str) -> Path:
    data = source.read_bytes()
    if source.suffix in {".md", ".yml"}:
        text = data.decode().replace("gabarit-", f"{slug}-").replace("id: gabarit", f"id: {slug}")
        text = text.replace("module: gabarit", f"module: {slug}")
        quoted = "'" + title.replace("'", "''") + "'"
        data = text.replace("titre: Un module d’exemple", f"titre: {quoted}").encode()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return target
