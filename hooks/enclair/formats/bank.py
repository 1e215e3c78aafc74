"""What the doors that give questions a form of their own share: how texts are written, what follows the answer.

A format that answers a question as a whole tells its rows in a list, after the answer: nothing said is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape, unescape
from typing import NamedTuple
from unicodedata import category, normalize

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import _Element

from enclair.bundle.counts import Counts
from enclair.bundle.tree import Selection, course_pages
from enclair.formats.door import Loss, Lot
from enclair.model import Course, Item
from enclair.pages.quiz import expected_counts, facts_line
from enclair.questions.branching import Branching, Scene
from enclair.questions.cards import Cards
from enclair.questions.choices import Choices
from enclair.questions.highlight import Highlight
from enclair.questions.matching import Matching
from enclair.questions.numeric import Numeric
from enclair.questions.open import Open
from enclair.questions.order import Order
from enclair.questions.sorting import Sorting
from enclair.reading.markdown import inline_html, inline_text
from enclair.typography import NARROW, NBSP, french, set_typography

HOLE = "\ue000"
"""Stands for a gap while a text is made."""
ANSWER, WHY = 'class="reponse"', 'class="pourquoi"'
"""Mark, in what is no answer of the format, what is answered on its own and what one is then told."""
ABROAD = ("http://", "https://", "mailto:", "tel:")


class Offer(NamedTuple):
    """A choice, as HTML, and what who takes it is told."""

    text: str
    is_key: bool
    feedback: str


class Row(NamedTuple):
    """What is answered on its own among others: what it shows, what goes with it, what one is told; all HTML."""

    text: str
    answer: str
    feedback: str


# ——— texts ———


@lru_cache(maxsize=8192)
def rich(text: str) -> str:
    """Return the HTML of a text that is one line of prose, as XML wants it; a gap is a :data:`HOLE`."""
    html = inline_html(text)
    if "<" not in html:
        return escape(french(unescape(html)), quote=False)
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    for link in list(root.iter("a")):
        if not link.get("href", "").startswith(ABROAD):
            link.drop_tag()  # the page that it leads to is not there
    for gap in list(root.iter("input")):
        gap.tail = HOLE + (gap.tail or "")
        gap.drop_tree()
    set_typography(root)
    return inner(root)


def plain(text: str) -> str:
    """Return what a text that is one line of prose says, where a format holds no markup."""
    return french(" ".join(inline_text(text).split()))


def inner(root: _Element) -> str:
    """Return what an element holds, as XML."""
    children = (etree.tostring(child, encoding="unicode", method="xml") for child in root)
    return escape(root.text or "", quote=False) + "".join(children)


def filled_in(html: str, fields: Iterable[str]) -> str:
    """Return what :func:`rich` made of a text to complete, each of its gaps replaced, in order."""
    first, *rest = html.split(HOLE)
    return first + "".join(field + piece for field, piece in zip(fields, rest, strict=True))


def variants(answers: Iterable[str]) -> tuple[str, ...]:
    """Return accepted answers as people type them, for a platform that forgives nothing but case.

    Accents, the apostrophe and the final full stop do not decide.
    """
    written = (form for answer in answers for form in (answer, french(answer)))
    typed = list(dict.fromkeys(form.replace(NBSP, " ").replace(NARROW, " ") for form in written))
    typed += [answer.replace("’", "'") for answer in typed]
    typed += [_unaccented(answer) for answer in typed]
    return tuple(dict.fromkeys([*typed, *(f"{answer}." for answer in typed)]))


def _unaccented(text: str) -> str:
    bare = "".join(sign for sign in normalize("NFD", text) if category(sign) != "Mn")
    for joined, letters in (("œ", "oe"), ("æ", "ae"), ("Œ", "OE"), ("Æ", "AE")):
        bare = bare.replace(joined, letters)
    return bare


# ——— questions ———


def asked(item: Item) -> str:
    """Return what a question asks, its gaps left out: paragraphs."""
    html, interaction = f"<p>{rich(item.stem)}</p>", item.interaction
    if isinstance(interaction, Highlight):
        html += f"<blockquote><p>{rich(interaction.plain)}</p></blockquote>"
    if isinstance(interaction, Numeric) and interaction.unit:
        html += f"<p>{rich(f'Réponse en {interaction.unit}.')}</p>"
    return html


def offers(item: Item) -> Sequence[Offer]:
    """Return what is offered to choose from, or to find in a text, in the order shown."""
    interaction = item.interaction
    if isinstance(interaction, Highlight):
        found = []
        for one in interaction.passages:
            sort = ", ".join(rich(part) for part in (one.category, one.detail) if part)
            found.append(Offer(rich(one.text), one.is_key, f"({sort}) " * bool(sort) + rich(one.feedback)))
        return found
    assert isinstance(interaction, Choices)
    return [Offer(rich(one.text), one.is_key, rich(one.feedback)) for one in interaction.shown(item.id)]


def rows(item: Item) -> Sequence[Row]:
    """Return what is answered row by row, in the order shown, or in the right one when an order is asked for."""
    interaction = item.interaction
    if isinstance(interaction, Matching):
        return [Row(rich(one.text), rich(one.match), rich(one.feedback)) for one in interaction.order(item.id)]
    if isinstance(interaction, Sorting):
        return [Row(rich(one.text), rich(one.category), rich(one.feedback)) for one in interaction.order(item.id)]
    if isinstance(interaction, Cards):
        sides = [rich(side) for side in interaction.sides]
        return [Row(rich(one.text), sides[one.side], rich(one.feedback)) for one in interaction.cards]
    if isinstance(interaction, Order):
        ranked = enumerate(interaction.steps, 1)
        return [Row(rich(one.text), str(rank), rich(one.feedback)) for rank, one in ranked]
    if isinstance(interaction, Open):
        return [Row(rich(one.text), "", rich(one.why)) for one in interaction.criteria]
    return ()


def mistakes(numeric: Numeric) -> Sequence[Row]:
    """Return the numbers that known errors lead to, for a format that tells nothing of a wrong number."""
    return [Row(escape(numeric.told(one.value), quote=False), "", rich(one.feedback)) for one in numeric.mistakes]


def choosable(item: Item) -> Sequence[str]:
    """Return, without markup, all that a row can be answered, in the order shown."""
    interaction = item.interaction
    if isinstance(interaction, Matching):
        return [plain(text) for text in interaction.matches(item.id)]
    if isinstance(interaction, Sorting):
        return [plain(name) for name in interaction.names]
    assert isinstance(interaction, Cards)
    return [plain(side) for side in interaction.sides]


def spoken(html: str) -> str:
    """Return what some HTML of ours says."""
    return str(lxml_html.fragment_fromstring(html, create_parent="div").text_content())


def told(row: Row) -> str:
    """Return a row with its answer and why, for a list that follows the answer."""
    why = f" <span {WHY}>{row.feedback}</span>" if row.feedback else ""
    return f"<li {ANSWER}>{row.text}{f'{NBSP}: {row.answer}' if row.answer else ''}{why}</li>"


def afterwards(item: Item, course: Course, listed: Sequence[Row] = ()) -> str:
    """Return what follows the answer: a model, rows, the explanation, the sources."""
    html = ""
    if isinstance(item.interaction, Open):
        html += f"<p>{rich(f'Une réponse possible : {item.interaction.model}')}</p>"
    if listed:
        tag = "ol" if isinstance(item.interaction, Order) else "ul"
        html += f"<{tag}>{''.join(told(row) for row in listed)}</{tag}>"
    if isinstance(item.interaction, Branching):
        ends = (scene for scene in item.interaction.order if not scene.ways)
        html += "".join(f"<p>{scene_text(item.interaction, scene)}</p>" for scene in ends)
    if item.explanation:
        html += f"<p>{rich(item.explanation)}</p>"
    if (facts := facts_line(item.facts, course)) is not None:
        set_typography(facts)
        html += f"<p>{inner(facts)}</p>"
    return html


def scene_text(branching: Branching, scene: Scene) -> str:
    """Return what a scene tells, under its number."""
    number = branching.order.index(scene) + 1
    name = f"Scène {number}" if scene.ways else f"Scène {number} : fin"
    return " ".join([f"<strong>{french(name)}.</strong>", *(rich(one) for one in (scene.text, scene.debrief) if one)])


def followed(branching: Branching, scene: Scene) -> Sequence[Offer]:
    """Return the ways out of a scene, each with the number of the scene that it leads to."""
    ways = []
    for way in scene.ways:
        number = branching.order.index(branching.by_id[way.to]) + 1
        text, feedback = rich(way.text), rich(way.feedback)
        if feedback:
            feedback += french(f" Suite : scène {number}.")
        else:
            text += french(f" (suite : scène {number})")
        ways.append(Offer(text, is_key=True, feedback=feedback))
    return ways


# ——— a bank ———


def is_asked(course: Course, selection: Selection) -> bool:
    """Tell whether the pages of a selection ask anything."""
    pages = course_pages(course)
    return any(pages[entry.uri].quizzes for entry in selection.entries if entry.uri)


def by_module(lot: Lot) -> Mapping[str, Sequence[Item]]:
    """Return the questions of a selection, each once, by the title of their module, in the order of pages."""
    titles = {module.id: french(module.title) for module in lot.course.modules}
    seen: set[str] = set()
    found: dict[str, list[Item]] = {}
    for entry in lot.selection.entries:
        for item in lot.tree.questions[entry.name]:
            if item.id not in seen:
                found.setdefault(titles[entry.parent or entry.id], []).append(item)
            seen.add(item.id)
    return found


def held(items: Sequence[Item]) -> Counts:
    """Return what some questions hold."""
    questions, _, choices, feedbacks = expected_counts(items)
    return Counts(questions=questions, choices=choices, feedbacks=feedbacks)


def lost_pages(lot: Lot) -> Iterator[Loss]:
    """Yield what a bank never holds: pages, their images, the second place of a question that is asked twice."""
    pages, images = lot.tree.counts.pages, lot.tree.counts.images
    yield Loss("les pages", "une banque ne contient que des questions", pages, Counts(pages=pages))
    if images:
        yield Loss("les images des pages", "elles vont avec les pages", images, Counts(images=images))
    yield from lost_repeats(lot)


def lost_repeats(lot: Lot) -> Iterator[Loss]:
    """Yield the second place of questions that are asked twice."""
    placed = [item for items in lot.tree.questions.values() for item in items]
    first = {item.id: rank for rank, item in reversed([*enumerate(placed)])}
    again = [item for rank, item in enumerate(placed) if first[item.id] != rank]
    if again:
        yield Loss("la seconde place d’une question", "chaque question n’y est qu’une fois", len(again), held(again))


def lost_ways(lot: Lot, why: str) -> Iterator[Loss]:
    """Yield what is lost where scenes cannot follow one another."""
    if number := sum(isinstance(item.interaction, Branching) for item in lot.items):
        yield Loss("l’enchaînement des scènes", why, number)


# ——— reading back ———


def parsed(data: bytes) -> _Element:
    """Return the root of an XML file that needs nothing outside it. Raises ValueError when it is not one."""
    if b"<!DOCTYPE" in data:
        raise ValueError("ce fichier déclare un DOCTYPE, que l’outil n’écrit jamais")
    reader = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, reader)
    except etree.XMLSyntaxError as error:
        raise ValueError("ce fichier XML est abîmé") from error


def listed(html: str) -> Counts:
    """Return what lists that follow an answer hold."""
    return Counts(choices=html.count(ANSWER), feedbacks=html.count(WHY))
