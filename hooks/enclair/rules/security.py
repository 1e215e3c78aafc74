"""Content is untrusted: republishers merge other people’s files into an LMS’s own origin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from enclair.model import Course, Fact, Item, Module, Objective, Page, Term, UseCase
from enclair.problems import Source
from enclair.reading import hazards, texts
from enclair.reading.active import active_content, parse_xml
from enclair.reading.document import inline_parts
from enclair.reading.hazards import ALLOWED_SCHEMES, is_readable, scheme_of
from enclair.reading.markdown import ALLOWED_TAG
from enclair.reading.yamltree import MAX_BYTES
from enclair.rules import Context, Finding, rule

IMAGE_TYPES = frozenset({".jpg", ".png", ".svg", ".webp"})
PAGE_TYPES = frozenset({
    ".hta", ".htm", ".html", ".mht", ".mhtml", ".php", ".shtml", ".svgz", ".swf", ".xht", ".xhtml", ".xml", ".xsl",
    ".xslt",
})  # fmt: skip
"""What a browser or a server would run as a page."""
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
RESERVED_EMAIL = re.compile(r"@(?:[\w-]+\.)*(?:example\.(?:fr|org|com|net)|example|invalid|test)$")
PHONE = re.compile(r"(?<![\d.])(?:\+33 ?(?:\(0\) ?)?|0)[1-9](?:[ .\-\u00a0\u202f]?\d\d){4}(?!\d)")
RESERVED_PHONE = re.compile(r"0(?:19900|26191|35301|46571|53649|63998)\d{4}|08\d{8}")
"""Numbers that Arcep keeps for fiction, and special-rate numbers, which no person holds."""
IDENTITY = re.compile(r"\b[12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3}(?: ?\d\d)?\b")
ACCOUNT = re.compile(r"\bFR\d\d(?: ?[A-Z0-9]{4}){5} ?[A-Z0-9]{3}\b")
TELLING = re.compile(r"@|\d\d")
"""Without one of these, a text holds none of the above."""


@rule("SEC001")
def raw_html_is_allowed(page: Page, _context: Context) -> Iterator[Finding]:
    """Le HTML brut se limite à quelques balises de texte : abbr, sup, sub, kbd, q, cite, br, et `lang`.

    Tout le reste pourrait porter un programme, que la plateforme d’un autre exécuterait.
    """
    by_hand = (part for text, source in _by_hand(page) for part in inline_parts(text, source)[1])
    for markup in (*page.markup, *by_hand):
        if not ALLOWED_TAG.fullmatch(markup.html):
            hint = "fermez le bloc : <quiz> et </quiz> seuls sur leur ligne, en minuscules, sans retrait" \
                if markup.html.lower().startswith(("<quiz", "</quiz")) else "écrivez-le en Markdown"  # fmt: skip
            yield markup.source, f"ce HTML n’est pas admis : {markup.html.splitlines()[0][:60]}", hint


@rule("SEC002")
def url_scheme_is_allowed(page: Page, _context: Context) -> Iterator[Finding]:
    """Une adresse est relative, ou commence par https:, http:, mailto: ou tel:."""
    hint = "utilisez https:, mailto:, tel: ou un chemin relatif"
    by_hand = (part for text, source in _by_hand(page) for part in inline_parts(text, source)[0])
    for link in (*page.links, *page.images, *by_hand):
        scheme = scheme_of(link.target)
        if scheme not in ALLOWED_SCHEMES:
            yield link.source, f"l’adresse « {link.target[:60]} » n’est pas admise ({scheme}:)", hint
        elif not is_readable(link.target):
            yield link.source, f"l’adresse « {link.target[:60]} » est mal formée", "recopiez-la depuis la page visée"


@rule("SEC003")
def examples_hold_no_personal_data(
    part: Course | Module | Objective | Page | Item | Fact | Term | UseCase, context: Context
) -> Iterator[Finding]:
    """Un exemple ne contient pas de donnée personnelle qui pourrait être vraie.

    Les adresses finissent par `example.fr`, `.org` ou `.com`, réservés à cet usage ; les téléphones commencent par
    06 39 98, que l’Arcep garde pour la fiction. Jamais de numéro de sécurité sociale ni de compte bancaire complet.
    Tout ce qui se montre est lu : pages, code, questions, dessins, crédits, sources, glossaire, catalogue.
    """
    links = [(link.target.removeprefix("mailto:").removeprefix("tel:"), link.source) for link in part.links
             if scheme_of(link.target) in {"mailto", "tel"}] if isinstance(part, Page) else []  # fmt: skip
    for text, source in (*texts.of(part), *texts.beside(part), *links, *_drawn(part, context)):
        for kind, found in _personal(text):
            yield source, f"{kind} « {found} » pourrait être vrai", \
                "écrivez une adresse en example.fr, un numéro en 06 39 98 xx xx, un numéro incomplet"  # fmt: skip


@rule("SEC004")
def page_shows_all_its_characters(page: Page, _context: Context) -> Iterator[Finding]:
    """Une page ne contient aucun caractère invisible : commande, sens d’écriture, étiquette, espace de largeur nulle.

    Ils cachent du texte au lecteur, ou le lui montrent dans un autre ordre que celui du fichier.
    """
    for place, name in hazards.invisible(page.written):
        yield _source(page, place), f"le texte contient un caractère invisible ({name})", "retapez ces mots"


@rule("SEC005")
def published_files_run_nothing(part: Course | Module, context: Context) -> Iterator[Finding]:
    """Un fichier publié à côté des pages est dans son dossier, d’un type admis, et ne contient aucun programme.

    Les images d’un module sont dans `images/`. Un SVG est une page pour le navigateur : ni script, ni lien vers un
    autre serveur. `docs/` ne contient pas de page HTML toute faite.
    """
    root = context.course.root
    if isinstance(part, Module):
        folder = part.page.path.parent / "images"
        for image in part.images:
            if image.path.parent != folder or not _is_inside(image.path, folder):
                name = image.path.name or image.path.anchor
                yield image.source, f"« {name} » n’est pas un fichier du dossier images/", "copiez-le dans ce dossier"
            elif image.path.suffix not in IMAGE_TYPES:
                yield image.source, f"« {image.path.name} » n’est pas une image admise", \
                    f"types admis : {', '.join(sorted(IMAGE_TYPES))}"  # fmt: skip
            else:
                yield from _in_svg(image.path, root)
        return
    for path in sorted((root / "docs").rglob("*")):
        source = Source(path.relative_to(root).as_posix())
        if path.is_symlink() and (path.is_dir() or not _is_inside(path, root)):
            yield source, "ce lien mène à un dossier, ou sort du projet", "copiez le fichier"
        elif path.suffix.lower() in PAGE_TYPES:
            yield source, "ce fichier serait publié tel quel, avec ce qu’il contient", "écrivez la page en Markdown"
        else:
            yield from _in_svg(path, root)


def _drawn(part: object, context: Context) -> Iterator[texts.Text]:
    """Yield the texts of the drawings beside the pages of a module, or in `docs/`."""
    root = context.course.root
    paths: Iterable[Path] = ()
    if isinstance(part, Module):
        paths = (image.path for image in part.images)
    elif isinstance(part, Course):
        paths = sorted((root / "docs").rglob("*"))
    for path in paths:
        if path.suffix.lower() == ".svg" and path.is_file() and _is_inside(path, root) \
                and path.stat().st_size <= MAX_BYTES:
            yield from texts.of_drawing(path, path.relative_to(root).as_posix())


def _is_inside(path: Path, folder: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # a loop of symbolic links
        return False


def _in_svg(path: Path, root: Path) -> Iterator[Finding]:
    """Yield what a SVG file runs or loads, at its line."""
    name = path.relative_to(root).as_posix()
    if path.suffix.lower() != ".svg" or not path.is_file():
        return
    try:
        if path.stat().st_size > MAX_BYTES:
            yield Source(name), "cette image dépasse 1 Mo", "simplifiez-la"
            return
        tree = parse_xml(path.read_bytes())
    except (OSError, etree.LxmlError, ValueError):
        yield Source(name), "cette image SVG est illisible, ou porte un DOCTYPE", "exportez-la en SVG simple"
        return
    for line, message in active_content(tree):
        yield Source(name, line), message.replace("elle contient", "cette image contient"), "retirez-le de l’image"


def _by_hand(page: Page) -> Iterator[texts.Text]:
    """Yield the texts of the questions written in a page: those of the banks are refused when they are read."""
    return (text for item in page.inline_items for text in texts.of_item(item))


def _source(page: Page, place: hazards.Place) -> Source:
    """Return the place in the file of a place in the body."""
    return Source(page.source.path, page.source.line + place[0], place[1] + 1)


def _personal(text: str) -> Iterator[tuple[str, str]]:
    """Yield what looks like somebody’s data, with its kind."""
    if not TELLING.search(text):
        return
    for found in EMAIL.finditer(text):
        if not RESERVED_EMAIL.search(found[0].lower()):
            yield "l’adresse", found[0]
    for found in PHONE.finditer(text):
        digits = re.sub(r"\D", "", found[0].replace("(0)", ""))
        if not RESERVED_PHONE.fullmatch(f"0{digits[-9:]}"):
            yield "le téléphone", found[0]
    for found in IDENTITY.finditer(text):
        yield "le numéro de sécurité sociale", found[0]
    for found in ACCOUNT.finditer(text):
        yield "le compte bancaire", found[0]
