"""Signs that paper can show: a print never has an empty box, nor a letter that changes from one machine to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import unescape

from lxml import etree

from enclair.model import Course, Demo, Fact, Image, Item, Objective, Page
from enclair.problems import Source
from enclair.reading import texts
from enclair.reading.drawings import parse_xml
from enclair.reading.hazards import ENTITY
from enclair.rules import Context, Finding, rule
from enclair.signs import lacking

Part = Course | Objective | Page | Item | Demo | Image | Fact
Seen = tuple[Source, str, bool]
"""A run of signs that cannot be shown: its place, its text, and whether ours are drawn there."""
KIT = "docs/kit/"
SHOWN = "✓ ✗ ★ ● → ⇒ ⚠"


@rule("ACC010")
def signs_can_be_printed(part: Part, context: Context) -> Iterator[Finding]:
    """Les signes d’un module, de ses questions, de ses schémas et du kit existent sur le papier.

    Les impressions et les schémas ont une seule police, la même sur chaque machine. Un émoji ou une écriture qu’elle
    n’a pas y serait une case vide. L’outil dessine l’étoile, le rond, la croix et le panneau, sauf dans un titre ou un
    schéma ; il signale le reste.
    """
    for source, sign, is_drawn in _signs(part, context):
        code = f" (U+{ord(sign):04X})" if len(sign) == 1 else ""
        instead = f"écrivez-le en toutes lettres, ou prenez un de ces signes : {SHOWN}" if is_drawn \
            else "écrivez-le en toutes lettres"  # fmt: skip
        yield source, f"la police des impressions n’a pas « {sign} »{code}", instead


def _signs(part: Part, context: Context) -> Iterator[Seen]:
    """Yield the signs that the texts of a part on paper cannot show."""
    match part:
        case Course():
            yield from _of_texts(_of_course(part), drawn=False)
        case Image():
            yield from _of_image(part, context)
        case Objective():
            yield from _of_texts([(part.statement, part.source)], drawn=True)
        case Page() if _is_printed(part, context):
            yield from _of_texts([(part.title, part.source)], drawn=False)
            yield from _of_body(part)
        case Item() if part.id in context.objectives_of:
            yield from _of_texts(texts.of_item(part), drawn=True)
        case Demo():
            yield from _of_texts(texts.of_demo(part), drawn=True)
        case Fact():
            yield from _of_texts([(f"{part.origin.title} {part.origin.publisher}", part.source)], drawn=True)
        case _:
            pass


def _of_texts(found: Iterable[texts.Text], *, drawn: bool) -> Iterator[Seen]:
    for text, source in found:
        yield from ((source, sign, drawn) for _, sign in lacking(text, drawn=drawn))


def _is_printed(page: Page, context: Context) -> bool:
    """Tell whether a page is put on paper or in a text to rework: those of modules, of trainers, of the kit."""
    return not page.path.is_relative_to(context.course.root / "docs") or page.source.path.startswith(KIT)


def _of_course(course: Course) -> Iterator[texts.Text]:
    """Yield what stands at the foot or at the head of sheets."""
    told, body = course.attribution, course.organisation
    yield from ((text, told.source) for text in (told.name, told.licence))
    yield from ((text, body.source) for text in (body.name, *body.contacts)) if body else ()
    for module in course.all_modules:
        yield from ((activity.participants, activity.source) for activity in module.activities)


def _of_body(page: Page) -> Iterator[Seen]:
    """Yield the signs of the body of a page at their own place, comments left out, entities read."""
    text = page.written
    for comment in page.comments:
        text = text.replace(comment.html, "".join(char if char == "\n" else " " for char in comment.html))
    found = list(lacking(text, drawn=True))
    for entity in ENTITY.finditer(text):
        found += [(entity.start(), sign) for _, sign in lacking(unescape(entity[0]), drawn=True)]
    for place, sign in found:
        line, column = text.count("\n", 0, place), place - text.rfind("\n", 0, place)
        yield Source(page.source.path, page.source.line + line, column), sign, True


def _of_image(image: Image, context: Context) -> Iterator[Seen]:
    """Yield the signs of the texts of a module’s drawing, at their line; another rule tells what cannot be read."""
    root = context.course.root
    if image.path.suffix.lower() != ".svg" or image.path.is_relative_to(root / "docs"):
        return
    try:
        drawing = parse_xml(image.path.read_bytes())
    except (OSError, etree.LxmlError, ValueError):
        return
    name = image.path.relative_to(root).as_posix()
    for line in drawing.iter("{*}text"):
        for node in line.iter("{*}*"):
            written = f"{node.text or ''} {node.tail or '' if node is not line else ''}"
            yield from _of_texts([(written, Source(name, int(str(node.sourceline or 1))))], drawn=False)
