"""Links, anchors and images."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from enclair.model import Module, Page
from enclair.problems import Severity, did_you_mean
from enclair.rules import Context, Finding, rule

GENERATED = frozenset({
    "sources.md", "glossaire.md", "plan.md", "catalogue.md", "recherche.md", "fraicheur.md", "qualite.md",
    "a-propos/accessibilite.md", "parcours/index.md", "cas-refuses.md", "contribuer/regles.md",
})  # fmt: skip
"""Pages that the engine makes (paths in docs/); role paths `parcours/<role>.md` besides."""
WEAK_TEXTS = frozenset({"ici", "cliquez ici", "cliquer ici", "lien", "ce lien", "en savoir plus", "lire la suite",
                        "plus d’infos", "voir", "lien externe", "page", "cette page"})  # fmt: skip
LONGEST_ALTERNATIVE = 300


def _is_relative(target: str) -> bool:
    return not urlsplit(target).scheme and not target.startswith(("/", "#", "\\"))


@rule("LIE001")
def relative_link_leads_somewhere(page: Page, context: Context) -> Iterator[Finding]:
    """Un lien relatif mène à une page ou à un fichier qui existe."""
    for link in (*page.links, *page.images):
        path = unquote(link.target.split("#")[0].split("?")[0])
        if not path or not _is_relative(link.target):
            continue
        target = _target(page, path, context)
        if not target.exists() and not _is_generated(target, context):
            siblings = [other.name for other in target.parent.glob("*")] if target.parent.is_dir() else []
            yield link.source, f"« {path} » n’existe pas", \
                did_you_mean(target.name, siblings) or "corrigez le chemin, relatif à cette page"  # fmt: skip


@rule("LIE002")
def anchor_exists(page: Page, context: Context) -> Iterator[Finding]:
    """Un lien vers une partie de page (`#ancre`) vise un titre qui existe."""
    for link in page.links:
        path, hash_, anchor = (unquote(part) for part in link.target.partition("#"))
        if not hash_ or not anchor or (path and not _is_relative(link.target)):
            continue
        target = context.pages.get(_target(page, path, context).as_posix()) if path else page
        if target is None:
            continue
        anchors = [heading.anchor for heading in target.headings]
        if anchor not in anchors:
            yield link.source, f"aucun titre ne porte l’ancre « #{anchor} »", \
                did_you_mean(anchor, anchors) or f"ancres de la page : {', '.join(anchors) or 'aucune'}"  # fmt: skip


def _target(page: Page, path: str, context: Context) -> Path:
    """Resolve a relative path; the site mounts `modules/` beside the pages of `docs/`."""
    docs, modules = context.course.root / "docs", context.course.root / "modules"
    folder = page.path.parent
    if folder.is_relative_to(docs):
        target = (folder / path).resolve()
        inside = (docs / "modules").resolve()
        if target.is_relative_to(inside):
            return (modules / target.relative_to(inside)).resolve()
        return target
    target = (folder / path).resolve()
    if path.startswith("../../") and not target.exists():
        return (docs / target.relative_to(context.course.root.resolve())).resolve() \
            if target.is_relative_to(context.course.root.resolve()) else target  # fmt: skip
    return target


def _is_generated(target: Path, context: Context) -> bool:
    docs = (context.course.root / "docs").resolve()
    if not target.is_relative_to(docs):
        return False
    name = target.relative_to(docs).as_posix()
    return name in GENERATED or name in {f"parcours/{role.id}.md" for role in context.course.roles}


@rule("LIE003")
def link_is_relative(page: Page, _context: Context) -> Iterator[Finding]:
    """Un lien vers le site est relatif : il marche aussi depuis une clé USB ou une plateforme."""
    for link in (*page.links, *page.images):
        if link.target.startswith(("/", "\\")):
            yield link.source, f"« {link.target} » part de la racine du serveur", "écrivez un chemin relatif"
        elif not link.target.strip():
            yield link.source, "ce lien ne mène nulle part", "ajoutez l’adresse, ou retirez le lien"
    for image in page.images:
        if urlsplit(image.target).scheme:
            yield image.source, "cette image est ailleurs sur le réseau", "copiez-la dans le dossier images/"


@rule("ACC001")
def image_has_an_alternative(page: Page, _context: Context) -> Iterator[Finding]:
    """Une image a un texte de remplacement qui dit ce qu’elle dit (RGAA 1.1)."""
    for image in page.images:
        if not image.text.strip():
            yield image.source, f"l’image « {image.target} » n’a pas de texte de remplacement", \
                "écrivez-le entre les crochets : ![ce que l’image montre](…)"  # fmt: skip
        elif len(image.text) > LONGEST_ALTERNATIVE:
            yield image.source, f"le texte de remplacement compte {len(image.text)} signes", \
                f"gardez-en {LONGEST_ALTERNATIVE}, et dites le reste dans la page"  # fmt: skip


@rule("ACC002")
def image_has_its_credit(module: Module, context: Context) -> Iterator[Finding]:
    """Une image d’un module a son crédit dans `images/credits.yml` : auteur et licence."""
    credited = {image.path.resolve() for image in module.images}
    folder = (context.course.root / "modules" / module.slug / "images").resolve()
    for page in module.pages:
        for image in page.images:
            path = (page.path.parent / unquote(image.target)).resolve()
            if path.is_file() and path.is_relative_to(folder) and path not in credited:
                yield image.source, f"l’image « {image.target} » n’a pas de crédit", \
                    f"ajoutez `{path.name}: {{auteur: …, licence: …}}` dans images/credits.yml"  # fmt: skip


@rule("ACC003")
def credited_image_is_used(module: Module, _context: Context) -> Iterator[Finding]:
    """Un crédit correspond à une image du dossier, montrée dans une page."""
    shown = {(page.path.parent / unquote(image.target)).resolve() for page in module.pages for image in page.images}
    for image in module.images:
        if not image.path.is_file():
            yield image.source, f"le fichier « {image.path.name} » n’existe pas", "corrigez le nom, ou retirez le crédit"
        elif image.path.resolve() not in shown:
            yield image.source, f"l’image « {image.path.name} » n’est montrée nulle part", "placez-la, ou retirez-la"


@rule("ACC004")
def link_text_says_where_it_leads(page: Page, _context: Context) -> Iterator[Finding]:
    """Le texte d’un lien dit où il mène, même lu seul (RGAA 6.1)."""
    for link in page.links:
        text = re.sub(r"\s+", " ", link.text.strip(" .…»«\u00a0").lower().replace("'", "’"))
        if text in WEAK_TEXTS or not text or text.startswith(("http://", "https://", "www.")):
            yield link.source, f"le texte du lien « {link.text} » ne dit pas où il mène", "nommez la page visée"


@rule("ACC005", Severity.WARNING)
def enumeration_stays_readable(page: Page, _context: Context) -> Iterator[Finding]:
    """Une cellule de tableau reste courte : au-delà de 40 mots, écrivez un paragraphe."""
    for paragraph in page.paragraphs:
        if paragraph.kind == "cell" and len(paragraph.text.split()) > 40:  # noqa: PLR2004  said in the docstring
            yield paragraph.source, "cette cellule de tableau est trop longue", "sortez le texte du tableau"
