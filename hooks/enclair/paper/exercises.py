"""Questions on paper: what one answers by hand, and the key. Each control has its twin; kinds are not known here."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.typography import NBSP, french

LETTERS = string.ascii_uppercase
"""As many as a question may have choices."""
LINE, SHORT_LINE = "_" * 22, "_" * 4
LINES = 4
MODEL = "quiz-modele"
"""A possible answer, among the criteria of an open question."""
TO_DISCUSS = "à discuter"
"""What the key says where nothing is right or wrong."""


def questions(root: HtmlElement) -> list[HtmlElement]:
    """Return the questions of a page, in order."""
    found: list[HtmlElement] = root.xpath(".//section[@class='quiz']")
    return found


def question(quiz: HtmlElement, number: int) -> HtmlElement:
    """Return a question on paper: boxes to tick before lettered choices, blanks to fill, lines to write on."""
    paper = E.div({"class": "question"}, *_asked(quiz, number))
    if choices := _lettered(quiz):
        rows = [_choice(label, letter) for label, letter in zip(choices, LETTERS[: len(choices)], strict=True)]
        paper.append(E.p(_instruction(quiz), {"class": "consigne"}))
        paper.append(E.ul({"class": "cases"}, *rows))
    return paper


def answer(quiz: HtmlElement, number: int) -> HtmlElement:
    """Return the key of a question: what is right first, then why each answer holds or not."""
    details = quiz.xpath(".//details[@class='quiz-corrige']")[0]
    rows = [deepcopy(row) for row in details.xpath("./ul/li")]
    is_lettered = bool(_lettered(quiz))
    right = []
    for row in rows:
        told = row.xpath("string(./q)")
        if row.get("data-choix") and is_lettered:
            told = LETTERS[int(row.get("data-choix")) - 1]
            row.text = f"{told}.{NBSP}{row.text or ''}"
        if row.get("data-juste") == "oui" or row.get("data-trou"):
            right.append(told)
        for box in row.xpath(".//label[@class='quiz-critere']"):
            _ticked(box)
        if row.get("class") != MODEL:
            row.set("class", "ecartee" if row.get("data-juste") == "non" else "juste")
        for node in row.iter():
            for name in [name for name in node.attrib if name.startswith("data-")]:
                del node.attrib[name]
    told = (", " if is_lettered else " ; ").join(right) or TO_DISCUSS
    key = E.div({"class": "question corrige"}, *_asked(quiz, number))
    for lines in key.find_class("lignes"):
        lines.drop_tree()
    key.append(E.p(E.strong(french(f"Réponse : {told}")), {"class": "reponse"}))
    key.append(E.ul({"class": "pourquoi"}, *rows))
    key.extend(deepcopy(part) for part in details.xpath("./p"))
    return write_quotes(key)


def write_quotes(root: HtmlElement) -> HtmlElement:
    """Write the guillemets of quotations, which a style sheet or a word processor would set in its own way."""
    for quoted in list(root.iter("q")):
        quoted.text = f"«{NBSP}{quoted.text or ''}"
        quoted.tail = f"{NBSP}»{quoted.tail or ''}"
        quoted.drop_tag()
    return root


def at_a_glance(key: HtmlElement) -> str:
    """Return the number of a question and its answer, from its key."""
    number, told = key.xpath("string(.//*[@class='numero'])"), key.xpath("string(.//*[@class='reponse'])")
    return f"{number}{NBSP}{told.partition(':')[2].strip()}"


def put_on_paper(root: HtmlElement, start: int = 1) -> HtmlElement:
    """Replace the questions of a page by what one answers on paper, numbered from ``start``."""
    for number, quiz in enumerate(questions(root), start):
        paper = question(quiz, number)
        paper.tail = quiz.tail
        quiz.getparent().replace(quiz, paper)
    return root


def answers(root: HtmlElement, start: int = 1) -> list[HtmlElement]:
    """Return the keys of the questions of a page, numbered from ``start``."""
    return [answer(quiz, number) for number, quiz in enumerate(questions(root), start)]


def _lettered(quiz: HtmlElement) -> list[HtmlElement]:
    """Return the choices that a letter names; passages of a text have none."""
    found: list[HtmlElement] = quiz.xpath(".//label[@class='quiz-choix']")
    return found


def _asked(quiz: HtmlElement, number: int) -> Iterator[HtmlElement]:
    """Yield what a question asks; a text with blanks has no stem but its instruction."""
    stem = _stem(quiz)
    has_stem = bool(stem.text_content().strip())
    yield _numbered(stem if has_stem else E.p(_instruction(quiz), {"class": "enonce"}), number)
    if has_stem and not _lettered(quiz):
        yield E.p(_instruction(quiz), {"class": "consigne"})
    for node in quiz.xpath("./fieldset/*[not(self::legend or self::label or @class='quiz-consigne')]"):
        yield from _TWINS[node.get("class") or node.tag](deepcopy(node))


def _instruction(quiz: HtmlElement) -> str:
    return str(quiz.xpath("string(.//p[@class='quiz-consigne'])"))


def _stem(quiz: HtmlElement) -> HtmlElement:
    legend = deepcopy(quiz.find(".//legend"))
    for label in legend.find_class("quiz-label"):
        label.drop_tree()
    legend.tag = "p"
    legend.attrib.clear()
    legend.set("class", "enonce")
    legend.text = (legend.text or "").lstrip()
    return legend


def _numbered(stem: HtmlElement, number: int) -> HtmlElement:
    mark = E.strong(f"{number}.", {"class": "numero"})
    mark.tail = f" {stem.text or ''}"
    stem.text = None
    stem.insert(0, mark)
    return stem


def _choice(label: HtmlElement, letter: str) -> HtmlElement:
    row = E.li(E.span("☐", {"class": "case"}), f" {letter}.{NBSP}")
    text = deepcopy(label)
    text.tag, text.tail = "span", None
    text.attrib.clear()
    text.find("input").drop_tree()
    row.append(text)
    return row


def _ticked(label: HtmlElement) -> HtmlElement:
    """Turn a field to tick, with its label, into a box to tick by hand."""
    field = label.find("input")
    field.tail = f"☐{NBSP}{field.tail or ''}"
    field.drop_tree()
    label.tag = "span"
    label.attrib.clear()
    return label


def _unlabel(root: HtmlElement) -> None:
    """Turn the labels of fields that are no more into mere texts."""
    for label in root.xpath(".//label"):
        label.tag = "span"
        label.attrib.clear()


def _line(field: HtmlElement, text: str = LINE, mark: str = "") -> None:
    """Put a line to write on in place of a field."""
    line = E.span(f"{mark}{text}", {"class": "trou"})
    line.tail = field.tail
    field.getparent().replace(field, line)


def _options(field: HtmlElement) -> str:
    """Return what a list offers to choose from."""
    return " · ".join(option.text_content() for option in field.xpath("./option[@value!='']"))


def _text(text: HtmlElement) -> Iterator[HtmlElement]:
    """Yield a text with blanks, then what each list offers; or with a box before each passage."""
    text.set("class", "a-trous")
    for label in text.xpath(".//label"):
        _ticked(label)
    lists = []
    for number, field in enumerate(text.xpath(".//input | .//select"), 1):
        if field.tag == "select":
            lists.append(E.p(f"({number}){NBSP}: {_options(field)}", {"class": "a-choisir"}))
        _line(field, mark=f"({number}){NBSP}")
    yield text
    yield from lists


def _number(line: HtmlElement) -> Iterator[HtmlElement]:
    for field in line.xpath(".//input"):
        _line(field)
    _unlabel(line)
    yield line


def _rows(rows: HtmlElement) -> Iterator[HtmlElement]:
    """Yield lines to complete, then what they can be completed with."""
    offered = _options(rows.xpath(".//select")[0])
    for field in rows.xpath(".//select"):
        _line(field)
    _unlabel(rows)
    rows.set("class", "a-completer")
    yield E.p(f"À choisir parmi{NBSP}: {offered}", {"class": "a-choisir"})
    yield rows


def _card(card: HtmlElement) -> Iterator[HtmlElement]:
    row = E.p({"class": "carte-a-cocher"})
    text = card.find("legend")
    text.tag = "span"
    for node in (text, *(_ticked(label) for label in card.xpath("./label"))):
        node.tail = " "
        row.append(node)
    yield row


def _steps(steps: HtmlElement) -> Iterator[HtmlElement]:
    for step in steps:
        for button in step.xpath("./button"):
            button.drop_tree()
        step.text = f"{SHORT_LINE} {step.text or ''}"
    steps.tag = "ul"
    steps.set("class", "a-numeroter")
    yield steps


def _lines(_field: HtmlElement) -> Iterator[HtmlElement]:
    yield E.div({"class": "lignes"}, *(E.div() for _ in range(LINES)))


def _scenes(scenes: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the scenes one after the other; each choice says where it leads."""
    names = {f"#{scene.get('id')}": scene.xpath("string(./*[@class='quiz-scene-nom'])") for scene in scenes}
    for link in scenes.xpath(".//a"):
        link.tail = f" → {names.get(link.get('href'), '').partition(':')[0].strip().lower()}{link.tail or ''}"
        link.drop_tag()
    for scene in scenes:
        del scene.attrib["id"]  # the key shows it again
    for node in scenes.iter():  # nothing here is the script’s
        if name := node.get("class"):
            node.set("class", name.removeprefix("quiz-"))
    yield scenes


_TWINS: Mapping[str, Callable[[HtmlElement], Iterator[HtmlElement]]] = {
    "quiz-texte": _text, "quiz-nombre": _number, "quiz-lignes": _rows, "quiz-carte": _card, "quiz-etapes": _steps,
    "textarea": _lines, "quiz-scenes": _scenes,
}  # fmt: skip
"""What each control becomes, by its class or its tag."""
