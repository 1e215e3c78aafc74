"""Small moves of HTML nodes that questions are built with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from copy import deepcopy
from html import escape, unescape

from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.reading.markdown import inline_html, inline_text

GAP_SIGN = "\ue000"
END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+")
PLACE = re.compile(r'<input data-trou="[^"]*">')


def inline(text: str) -> list[HtmlElement | str]:
    """Return what a text of a question shows, as nodes."""
    html = inline_html(text)
    if "<" not in html:  # most texts: to parse them would cost more than all the rest
        return [unescape(html)] if html else []
    return list(lxml_html.fragments_fromstring(html))


def glued(text: str, shown: Sequence[str]) -> bool:
    """Tell whether a gap of a text begins or ends inside a word; ``shown`` is what each gap shows, in order."""
    def found(space: str) -> list[str]:
        told = iter(shown)
        html = PLACE.sub(lambda _: f"{space}{escape(next(told))}{space}", inline_html(text))
        return re.findall(r"\w+", lxml_html.fragment_fromstring(html, create_parent="div").text_content())

    return found("") != found(" ")


def append(parent: HtmlElement, part: HtmlElement | str) -> None:
    """Add a node, or some text, at the end of an element."""
    if not isinstance(part, str):
        parent.append(part)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + part
    else:
        parent.text = (parent.text or "") + part


def move(source: HtmlElement, target: HtmlElement) -> None:
    """Append the phrasing content of ``source`` to ``target``: paragraphs are unwrapped, a line break between two."""
    blocks = [child for child in source if child.tag in {"p", "div"}]
    for number, block in enumerate(blocks):
        if number:
            target.append(E.br())
        append(target, (block.text or "").lstrip())
        for child in list(block):
            target.append(child)
    if not blocks:
        copy(source, target)
    last = target[-1] if len(target) else None
    if last is not None and last.tail:
        last.tail = last.tail.rstrip() if not last.tail.strip() else last.tail


def copy(source: HtmlElement, target: HtmlElement) -> None:
    """Append a copy of the children and text of ``source`` to ``target``."""
    append(target, (source.text or "").strip() if not len(source) else (source.text or ""))
    for child in source:
        target.append(deepcopy(child))


def completed(marked: str, fields: Iterable[HtmlElement]) -> HtmlElement:
    """Return a text with a field in each of its gaps, in order."""
    text = E.p({"class": "quiz-texte"})
    for part in inline(marked):
        append(text, part)
    for place, field in zip(text.xpath(".//input[@data-trou]"), fields, strict=True):
        field.tail = place.tail
        place.getparent().replace(place, field)
    return text


def name_gaps(text: HtmlElement) -> HtmlElement:
    """Name each field of a text to complete by its number and its sentence, each gap read « … » (RGAA 11.2)."""
    fields = text.xpath(".//input | .//select")
    parts = text.xpath(".//text()[not(ancestor::select)] | .//input | .//select")
    told = END_OF_SENTENCE.split("".join(part if isinstance(part, str) else GAP_SIGN for part in parts))
    around = [sentence for sentence in told for _ in range(sentence.count(GAP_SIGN))]
    for number, (field, sentence) in enumerate(zip(fields, around, strict=True), 1):
        words = " ".join(sentence.replace(GAP_SIGN, "…").split())
        field.set("aria-label", f"Trou {number} : {words}")
    return text


def choice_field(name: str, number: int, kind: str, text: str, css_class: str = "quiz-choix") -> HtmlElement:
    """Return a choice to tick, the ``number``-th of the question ``name``: a radio button or a checkbox, labelled."""
    field_id = f"{name}-{number}"
    field = E.input({"type": kind, "name": name, "id": field_id, "value": str(number)})
    return E.label({"class": css_class, "for": field_id}, field, *inline(text))


def select(name: str, number: int, options: Sequence[str]) -> HtmlElement:
    """Return a list to choose from, the ``number``-th of the question ``name``; its label is another’s to give."""
    chosen = [E.option(text, {"value": str(rank)}) for rank, text in enumerate(options, 1)]
    field_id = f"{name}-{number}"
    return E.select({"name": field_id, "id": field_id}, E.option("Choisir…", {"value": ""}), *chosen)


def filled(number: int, accepted: Sequence[str], *told: HtmlElement | str) -> HtmlElement:
    """Return the answer to the ``number``-th field: what is accepted there, and how it is told."""
    return E.li({"data-trou": str(number), "data-reponses": json.dumps(accepted, ensure_ascii=False)}, *told)


def why(row: HtmlElement, feedback: str) -> HtmlElement:
    """Return an answer with its feedback, when there is some."""
    if feedback:
        append(row, " ")
        row.append(E.span({"class": "quiz-pourquoi"}, *inline(feedback)))
    return row


def errors(named: Sequence[tuple[str, str, str]]) -> list[HtmlElement]:
    """Return the list of the wrong answers that are told apart: (value, text, feedback) of each; nothing for none."""
    rows = [why(E.li({"data-erreur": value}, E.q(*inline(text)), " :"), feedback) for value, text, feedback in named]
    return [E.ul({"class": "quiz-erreurs"}, *rows)] if rows else []


def lines(name: str, texts: Sequence[str], options: Sequence[str]) -> HtmlElement:
    """Return a list of texts of the question ``name``, each followed by the same list to choose from."""
    shown = [inline_text(option) for option in options]
    rows = []
    for number, text in enumerate(texts, 1):
        label = E.label({"for": f"{name}-{number}"}, *inline(text))
        rows.append(E.li({"class": "quiz-ligne"}, label, " ", select(name, number, shown)))
    return E.ul({"class": "quiz-lignes"}, *rows)
