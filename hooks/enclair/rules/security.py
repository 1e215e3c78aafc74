"""Content is untrusted: republishers merge other people’s files into an LMS’s own origin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from enclair.images import SUFFIXES
from enclair.model import Course, Demo, Fact, Image, Item, Module, Objective, Page, Term, UseCase
from enclair.problems import Source
from enclair.reading import drawings, hazards, texts
from enclair.reading.document import inline_parts
from enclair.reading.hazards import ALLOWED_SCHEMES, is_readable, scheme_of
from enclair.reading.markdown import ALLOWED_TAG
from enclair.reading.personal import clues
from enclair.rules import Context, Finding, rule
from enclair.rules.images import found_in

DOCS_TYPES = frozenset({".conf", ".txt", ".yml", *SUFFIXES})
"""What docs/ publishes as it is, or reads, beside Markdown pages: nothing that a browser or a server runs."""
OUR_DOCS = frozenset({
    "assets/chercher.js", "assets/orientation.js", "assets/site.css", "assets/site.js",
    "heberger/Caddyfile", "heberger/_headers", "heberger/apache.htaccess",
})  # fmt: skip
"""Files of the tool that stand in docs/."""


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
    part: Course | Module | Objective | Page | Item | Demo | Image | Fact | Term | UseCase, context: Context
) -> Iterator[Finding]:
    """Un exemple ne contient pas de donnée personnelle qui pourrait être vraie.

    Les adresses finissent par `example.fr`, `.org` ou `.com`, réservés à cet usage ; les téléphones commencent par
    06 39 98, que l’Arcep garde pour la fiction. Jamais de numéro de sécurité sociale ni de compte bancaire complet.
    Tout ce qui se montre est lu : pages, code, questions, dessins, crédits, sources, glossaire, catalogue.

    Les contacts que votre organisme publie ne sont pas des exemples. Donnez-les dans les mentions légales
    (docs/a-propos/mentions.md), dans docs/a-propos/accessibilite.yml ou sous `organisation:` de
    modules/parcours.yml : ils sont alors admis partout.
    """
    advice = "écrivez une adresse en example.fr, un numéro en 06 39 98 xx xx, un numéro incomplet"
    ours = "si c’est un contact de votre organisme, donnez-le aussi dans docs/a-propos/mentions.md"
    drawn = drawings.written(part.path, context.course.root) if isinstance(part, Image) else ()
    for text, source in (*texts.of(part), *texts.beside(part), *_mailto(part), *drawn):
        for clue in clues(text):
            if not clue.contact:
                yield source, f"{clue.kind} « {clue.written} » pourrait être vrai", advice
            elif clue.contact not in context.published_contacts:
                yield source, f"{clue.kind} « {clue.written} » pourrait être vrai", f"{advice} ; {ours}"


def _mailto(part: object) -> Iterator[texts.Text]:
    """Yield the mailboxes and telephones that the links of a page lead to."""
    for link in part.links if isinstance(part, Page) else ():
        if scheme_of(link.target) in {"mailto", "tel"}:
            yield link.target.removeprefix("mailto:").removeprefix("tel:"), link.source


@rule("SEC004")
def page_shows_all_its_characters(page: Page, _context: Context) -> Iterator[Finding]:
    """Une page ne contient aucun caractère invisible : commande, sens d’écriture, étiquette, espace de largeur nulle.

    Ils cachent du texte au lecteur, ou le lui montrent dans un autre ordre que celui du fichier.
    """
    for place, name in hazards.invisible(page.written):
        yield _source(page, place), f"le texte contient un caractère invisible ({name})", "retapez ces mots"


@rule("SEC005")
def published_files_run_nothing(part: Course | Image, context: Context) -> Iterator[Finding]:
    """Un fichier publié à côté des pages est dans son dossier, d’un type admis, et ne contient aucun programme.

    Les images d’un module sont dans `images/` ; leur contenu est du type que dit leur nom.
    Un dessin SVG est en UTF-8, et fait de formes, de textes et de couleurs : ni script, ni adresse, ni image incluse.
    `docs/` contient des pages Markdown, des images, et des fichiers `.txt`, `.conf` ou `.yml`.
    """
    if isinstance(part, Image):
        yield from found_in(part, "SEC005", context)
        return
    root = context.course.root
    docs = root / "docs"
    for path in sorted(docs.rglob("*")):
        source, name = Source(path.relative_to(root).as_posix()), path.relative_to(docs).as_posix()
        if path.is_symlink() and (path.is_dir() or not _is_inside(path, root)):
            yield source, "ce lien mène à un dossier, ou sort du projet", "copiez le fichier"
        elif path.is_dir() or path.name.startswith(".") or path.suffix == ".md" or name in OUR_DOCS:
            continue
        elif path.suffix.lower() not in DOCS_TYPES:
            yield source, "ce fichier n’est pas d’un type que docs/ publie", \
                f"retirez-le, ou écrivez une page ; types admis : .md, {', '.join(sorted(DOCS_TYPES))}"  # fmt: skip


def _is_inside(path: Path, folder: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # a loop of symbolic links
        return False


def _by_hand(page: Page) -> Iterator[texts.Text]:
    """Yield the texts of the questions written in a page: those of the banks are refused when they are read."""
    return (text for item in page.inline_items for text in texts.of_item(item))


def _source(page: Page, place: hazards.Place) -> Source:
    """Return the place in the file of a place in the body."""
    return Source(page.source.path, page.source.line + place[0], place[1] + 1)
