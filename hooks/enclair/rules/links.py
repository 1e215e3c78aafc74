"""Links, anchors and images."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote

from enclair.images import NARROW, shown_at
from enclair.model import Course, Image, Link, Module, Nature, Page
from enclair.pages.bilan import FOLDER, bilans
from enclair.problems import Severity, did_you_mean
from enclair.reading.hazards import is_readable, scheme_of
from enclair.rules import Context, Finding, rule

DATA = frozenset(f"donnees/{name}" for name in ("cours.json", "questions.json", "questions.schema.json"))
"""The open data that pages may lead to."""
GENERATED = frozenset({
    "sources.md", "glossaire.md", "plan.md", "catalogue.md", "recherche.md", "fraicheur.md", "qualite.md",
    "a-propos/accessibilite.md", "a-propos/accessibilite-criteres.md", "parcours/index.md", "cas-refuses.md",
    "contribuer/regles.md", "telecharger.md", "ma-copie.md", "a-votre-nom.md",
})  # fmt: skip
"""Pages that the engine makes (paths in docs/); role paths `parcours/<role>.md` besides."""
WEAK_TEXTS = frozenset({"ici", "cliquez ici", "cliquer ici", "lien", "ce lien", "en savoir plus", "lire la suite",
                        "plus d’infos", "voir", "lien externe", "page", "cette page"})  # fmt: skip
LONGEST_ALTERNATIVE = 300
BLOCKS = ("modules", "parcours", "citation", "adresses", "formats")


def _is_relative(target: str) -> bool:
    return not scheme_of(target) and is_readable(target) and not target.startswith(("/", "#", "\\"))


def _shown(pages: Iterable[Page]) -> Iterator[tuple[Page, Link]]:
    """Yield each image that pages show, with its page."""
    return ((page, link) for page in pages for link in page.images if _is_relative(link.target))


@rule("LIE001")
def relative_link_leads_somewhere(page: Page, context: Context) -> Iterator[Finding]:
    """Un lien relatif mène à une page du site, ou à un fichier qu’il publie : `docs/`, ou `images/` d’un module."""
    for link in (*page.links, *page.images):
        path = unquote(link.target.split("#")[0].split("?")[0])
        if not path or not _is_relative(link.target):
            continue
        if path != normalize("NFC", path):
            yield link.source, f"« {path} » sépare les accents de leurs lettres", "retapez ce nom, sans signes %"
            continue
        target = _target(page, path, context)
        if _image(page, link, context) or _is_published(target, page, context):
            continue
        if target.exists():
            index = f" : `{path.rstrip('/')}/index.md`" if target.is_dir() else ""
            yield link.source, f"« {path} » n’est pas publié dans le site", f"visez une page{index}"
        else:
            siblings = [other.name for other in target.parent.glob("*")] if target.parent.is_dir() else []
            yield link.source, f"« {path} » n’existe pas", \
                did_you_mean(target.name, siblings) or "corrigez le chemin, relatif à cette page"  # fmt: skip


@rule("LIE002")
def anchor_exists(page: Page, context: Context) -> Iterator[Finding]:
    """Un lien vers une partie de page (`#ancre`) vise un titre, un terme, un fait ou un cas qui existe."""
    for link in page.links:
        path, hash_, anchor = (unquote(part) for part in link.target.partition("#"))
        if not hash_ or not anchor or (path and not _is_relative(link.target)):
            continue
        anchors = _anchors(_target(page, path, context), context) if path else _headings(page)
        if anchors is not None and anchor not in anchors:
            yield link.source, f"rien ne porte l’ancre « #{anchor} »", \
                did_you_mean(anchor, anchors) or f"ancres connues : {', '.join(anchors[:20]) or 'aucune'}"  # fmt: skip


def _headings(page: Page) -> list[str]:
    return [heading.anchor for heading in page.headings]


def _anchors(target: Path, context: Context) -> list[str] | None:
    """Return the anchors of a page, None when they are not known."""
    course = context.course
    if page := context.pages.get(target.as_posix()):
        return _headings(page)
    name = target.relative_to(_docs(context)).as_posix() if target.is_relative_to(_docs(context)) else ""
    generated = {
        "glossaire.md": (term.id for term in course.terms),
        "sources.md": iter(course.facts),
        "catalogue.md": (case.id for case in course.use_cases),
    }
    return list(generated[name]) if name in generated else None


def _docs(context: Context) -> Path:
    return context.real(context.course.root / "docs")


def _target(page: Page, path: str, context: Context) -> Path:
    """Return the file that a relative path means; the site mounts `modules/` beside the pages of `docs/`."""
    uri = posixpath.normpath((_place(page, context) / path).as_posix())
    root = context.real(context.course.root)
    return context.real((root if uri.startswith("modules/") else _docs(context)).joinpath(uri))


def _place(page: Page, context: Context) -> Path:
    """Return the folder of a page in the site."""
    root, docs, folder = context.real(context.course.root), _docs(context), context.real(page.path.parent)
    return folder.relative_to(docs if folder.is_relative_to(docs) else root)


@rule("LIE006")
def sought_page_exists(course: Course, context: Context) -> Iterator[Finding]:
    """Ce que l’on tape dans la recherche mène à une page du site : `vers:` dans modules/recherche.yml.

    Il s’écrit depuis la racine du site : `modules/agir/essentiel.md`, `kit/charte-usage.md`, `glossaire.md#vsa`.
    """
    root, docs = context.real(course.root), _docs(context)
    for sought in course.sought:
        path, _, anchor = sought.target.partition("#")
        target = context.real((root if path.startswith("modules/") else docs) / path)
        is_shown = target.as_posix() in context.pages or _is_made(target, context)
        anchors = _anchors(target, context) if is_shown and anchor else None
        if not is_shown:
            siblings = [page.source.path.removeprefix("docs/") for page in context.pages.values()]
            yield sought.source, f"« {path} » n’est pas une page du site", \
                did_you_mean(path, siblings) or "écrivez son chemin depuis la racine du site"  # fmt: skip
        elif anchors is not None and anchor not in anchors:
            yield sought.source, f"rien ne porte l’ancre « #{anchor} »", did_you_mean(anchor, anchors)


def _image(page: Page, link: Link, context: Context) -> Image | None:
    """Return the image that an address means, whatever the signs in its name; the template module has its own."""
    uri = shown_at((_place(page, context) / page.path.name).as_posix(), link.target)
    template = context.course.template
    own = template.images if template and page in template.pages else ()
    return context.images.get(uri) or next((image for image in own if image.uri == uri), None)


def _is_published(target: Path, page: Page, context: Context) -> bool:
    """Tell whether a page may lead to a file: pages for trainers lead to each other too."""
    if target.is_relative_to(_docs(context)):
        return target.is_file() or _is_made(target, context) or target.relative_to(_docs(context)).as_posix() in DATA
    for_trainers = context.for_trainers
    return target.as_posix() in context.pages or (context.real(page.path) in for_trainers and target in for_trainers)


def _is_made(target: Path, context: Context) -> bool:
    """Tell whether the engine makes a page there."""
    if not target.is_relative_to(_docs(context)):
        return False
    name, course = target.relative_to(_docs(context)).as_posix(), context.course
    if name.startswith(FOLDER):
        return name in {f"{FOLDER}{bilan.name}.md" for bilan in bilans(course)}
    if name.startswith("fiches/"):
        return name in sheets(course)
    demos = (f"demonstrations/{one}.md" for one in (*course.demos, "index") if course.demos)
    return name in {*GENERATED, *demos, *(f"parcours/{role.id}.md" for role in course.roles)}


def sheets(course: Course) -> Iterator[str]:
    """Yield the sheet of each package: one for each page that ends something, one for the course."""
    return (f"fiches/{name}.md" for name in ("parcours", *(bilan.name for bilan in bilans(course))))


@rule("LIE004")
def called_block_exists(page: Page, context: Context) -> Iterator[Finding]:
    """Une page de `docs/` n’appelle que les blocs de l’outil.

    `<!-- bloc: modules -->` et `<!-- bloc: parcours -->` en montrent la liste ; `<!-- bloc: citation -->` dit comment
    citer la source ; `<!-- bloc: adresses -->` dit où trouver le projet ; `<!-- bloc: formats -->` liste les formats de
    paquets.
    """
    for ref in page.blocks:
        if not page.path.is_relative_to(context.course.root / "docs"):
            yield ref.source, "un bloc ne se place que dans une page de docs/", "retirez-le"
        elif ref.id not in BLOCKS:
            yield ref.source, f"le bloc « {ref.id} » n’existe pas", \
                did_you_mean(ref.id, BLOCKS) or f"choisissez parmi : {', '.join(BLOCKS)}"  # fmt: skip


@rule("LIE003")
def link_is_relative(page: Page, _context: Context) -> Iterator[Finding]:
    """Un lien vers le site est relatif : il marche aussi depuis une clé USB ou une plateforme."""
    for link in (*page.links, *page.images):
        if link.target.startswith(("/", "\\")):
            yield link.source, f"« {link.target} » part de la racine du serveur", "écrivez un chemin relatif"
        elif not link.target.strip():
            yield link.source, "ce lien ne mène nulle part", "ajoutez l’adresse, ou retirez le lien"
    for image in page.images:
        if scheme_of(image.target):
            yield image.source, "cette image est ailleurs sur le réseau", "copiez-la dans le dossier images/"


@rule("ACC001")
def image_has_an_alternative(page: Page, context: Context) -> Iterator[Finding]:
    """Une image a un texte de remplacement qui dit ce qu’elle dit (RGAA 1.1).

    Un pictogramme d’une page `nature: facile` redit la phrase qu’il accompagne : il n’en a pas (RGAA 1.2).
    """
    lesson = context.lesson_of.get(page.path.as_posix())
    may_decorate = lesson is not None and lesson.nature is Nature.EASY
    for image in page.images:
        if not image.text.strip():
            if may_decorate:
                continue
            yield image.source, f"l’image « {image.target} » n’a pas de texte de remplacement", \
                "écrivez-le entre les crochets : ![ce que l’image montre](…)"  # fmt: skip
        elif len(image.text) > LONGEST_ALTERNATIVE:
            yield image.source, f"le texte de remplacement compte {len(image.text)} signes", \
                f"gardez-en {LONGEST_ALTERNATIVE}, et dites le reste dans la page"  # fmt: skip


@rule("ACC002")
def image_has_its_credit(module: Module, context: Context) -> Iterator[Finding]:
    """Une image d’un module a son crédit dans `images/credits.yml` : auteur et licence."""
    for page, link in _shown(module.pages):
        image = _image(page, link, context)
        if image in module.images and not image.is_credited:
            yield link.source, f"l’image « {image.path.name} » n’a pas de crédit", \
                f"ajoutez `{image.path.name}: {{auteur: …, licence: …}}` dans images/credits.yml"  # fmt: skip


@rule("ACC003")
def credited_image_is_used(module: Module, context: Context) -> Iterator[Finding]:
    """Un crédit correspond à une image du dossier, montrée dans une page."""
    shown = [_image(page, link, context) for page, link in _shown(module.pages)]
    for image in module.images:
        if not image.path.is_file():
            yield image.source, f"le fichier « {image.path.name} » n’existe pas", \
                "corrigez le nom, ou retirez le crédit"  # fmt: skip
        elif image not in shown and not image.path.name.endswith(NARROW):
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
