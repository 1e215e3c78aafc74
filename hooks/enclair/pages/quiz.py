"""Questions, from the model to mkdocs-quiz’s syntax, and from what it emits to our own markup.

mkdocs-quiz gives a question its form: it is handed a key in place of each text, and each key becomes the HTML that
the one parser of Markdown makes of the text. Its widgets store answers, lock fields and hide everything without
JavaScript, so the tree that it emits is rebuilt as native fields with a `<details>` answer.
There is no `<form>`: nothing can be submitted anywhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.model import Course, Fact, Item, ItemType
from enclair.pages.confidence import checked
from enclair.pages.typography import french
from enclair.reading.markdown import inline_html

INSTRUCTIONS = {
    ItemType.SINGLE: "Une seule bonne réponse.",
    ItemType.MULTIPLE: "Cochez toutes les bonnes réponses.",
    ItemType.TRUE_FALSE: "Vrai ou faux ?",
    ItemType.CLOZE: "Complétez le texte.",
}
PLUGIN_LEFTOVERS = (
    ".//style", ".//script", ".//*[@id='quiz-progress-sidebar']", ".//*[@id='quiz-progress-mobile']",
    ".//*[@id='quiz-results']", ".//*[contains(concat(' ', @class, ' '), ' quiz-intro ')]",
)  # fmt: skip
KEY = re.compile("\ue000([0-9]+)\\.([a-z]+[0-9]*)\ue001")
"""Stands for a text of a question while mkdocs-quiz has it: rank of the question in its page, name of the text."""


class QuizMarkupError(Exception):
    """mkdocs-quiz did not emit what this version of it is known to emit."""


def to_mkdocs_quiz(items: Sequence[Item]) -> str:
    """Return the `<quiz>` blocks of a page, in mkdocs-quiz’s own syntax, a key in place of each text."""
    return "\n\n".join(_block(rank, item) for rank, item in enumerate(items))


def _block(rank: int, item: Item) -> str:
    def key(name: str) -> str:
        return f"\ue000{rank}.{name}\ue001"

    gaps = "".join(f" [[{number}]]" for number, _ in enumerate(item.blanks, 1))
    lines = ["<quiz>", key("enonce") + gaps]
    for number, choice in enumerate(item.shown_choices, 1):
        lines.append(f"- [{'x' if choice.is_key else ' '}] {key(f'choix{number}')}")
        if choice.feedback:
            lines.append(f"> {key(f'retour{number}')}")
    if item.explanation:
        lines += ["", "---", "", key("explication")] if item.blanks else ["", key("explication")]
    return "\n".join([*lines, "</quiz>"])


def _texts(item: Item) -> Mapping[str, str]:
    """Return the HTML of each text that mkdocs-quiz has a key for."""
    texts = {"enonce": inline_html(item.stem), "explication": inline_html(item.explanation)}
    for number, choice in enumerate(item.shown_choices, 1):
        texts |= {f"choix{number}": inline_html(choice.text), f"retour{number}": inline_html(choice.feedback)}
    return texts


def dress(root: HtmlElement, html: str, items: Sequence[Item], course: Course, where: str) -> None:
    """Put each question of a page where it has its place; ``html`` is what mkdocs-quiz emitted of ``items``, in order.

    Raises QuizMarkupError when it does not hold what the model says.
    """
    places = root.xpath(".//div[@data-quiz]")
    texts = [_texts(item) for item in items]
    html = KEY.sub(lambda key: texts[int(key[1])][key[2]], html)
    tree = lxml_html.fragment_fromstring(html or " ", create_parent="div")
    for path in PLUGIN_LEFTOVERS:
        for node in tree.findall(path) if "contains" not in path else tree.xpath(path):
            node.drop_tree()
    emitted = tree.xpath(".//div[@class='quiz' or @class='quiz quiz-fill-blank']")
    if not len(places) == len(items) == len(emitted):
        raise QuizMarkupError(f"{where} : {len(items)} question(s), {len(places)} place(s), "
                              f"mkdocs-quiz en rend {len(emitted)}")  # fmt: skip
    for number, (place, node, item) in enumerate(zip(places, emitted, items, strict=True), 1):
        new = _Dresser(node, item, course, where).section(number if len(items) > 1 else 0)
        new.tail = place.tail
        place.getparent().replace(place, new)


class _Dresser:
    """Rebuilds one quiz."""

    def __init__(self, node: HtmlElement, item: Item, course: Course, where: str) -> None:
        self.node, self.item, self.course, self.where = node, item, course, where
        self.id = f"q-{item.id}"

    def part(self, css_class: str, *, tag: str = "*") -> list[HtmlElement]:
        found: list[HtmlElement] = self.node.xpath(f".//{tag}[contains(concat(' ', @class, ' '), ' {css_class} ')]")
        return found

    def section(self, number: int) -> HtmlElement:
        fields = E.fieldset(self.legend(number), E.p(INSTRUCTIONS[self.item.type], {"class": "quiz-consigne"}))
        fields.extend([self.text()] if self.item.blanks else self.choices())
        return E.section(
            {"class": "quiz", "id": self.id, "data-type": str(self.item.type)},
            fields,
            *self.hints(),
            E.p(
                {"class": "quiz-actions", "hidden": "hidden"},
                E.button("Vérifier", {"type": "button", "class": "quiz-verifier"}),
                " ",
                E.button("Recommencer", {"type": "button", "class": "quiz-recommencer", "hidden": "hidden"}),
            ),
            E.div({"class": "quiz-retour", "role": "status"}),
            self.answers(),
        )

    def legend(self, number: int) -> HtmlElement:
        label = E.span(f"Question {number}" if number else "Question", {"class": "quiz-label"})
        legend = E.legend({"class": "quiz-enonce"}, label)
        if self.item.blanks:
            label.tail = ""
            return legend
        (question,) = self.part("quiz-question")
        label.tail = " "
        _move(question, legend)
        return legend

    def text(self) -> HtmlElement:
        """Return the text with its gaps, each a field."""
        (question,) = self.part("quiz-question")
        emitted, gaps = question.xpath(".//input[not(@data-trou)]"), question.xpath(".//input[@data-trou]")
        if not len(emitted) == len(gaps) == len(self.item.blanks):
            raise QuizMarkupError(f"{self.where} : « {self.item.id} » a {len(gaps)} trou(s) rendu(s)")
        for field in emitted:
            field.drop_tree()
        for number, gap in enumerate(gaps, 1):
            del gap.attrib["data-trou"]
            gap.attrib.update({
                "type": "text", "id": f"{self.id}-{number}", "autocomplete": "off",
                "autocapitalize": "off", "spellcheck": "false", "aria-label": f"Trou {number}",
            })  # fmt: skip
        text = E.p({"class": "quiz-texte"})
        _move(question, text)
        return text

    def choices(self) -> Iterator[HtmlElement]:
        labels = self.node.xpath(".//fieldset//label")
        if len(labels) != len(self.item.choices):
            raise QuizMarkupError(f"{self.where} : « {self.item.id} » a {len(labels)} proposition(s) rendue(s)")
        kind = "checkbox" if self.item.type is ItemType.MULTIPLE else "radio"
        for number, label in enumerate(labels, 1):
            field_id = f"{self.id}-{number}"
            field = E.input({"type": kind, "name": self.id, "id": field_id, "value": str(number)})
            new = E.label({"class": "quiz-choix", "for": field_id}, field)
            _copy(label, new)
            yield new

    def hints(self) -> Iterator[HtmlElement]:
        for number, hint in enumerate(self.item.hints, 1):
            title = f"Indice {number}" if len(self.item.hints) > 1 else "Indice"
            yield E.details({"class": "quiz-indice"}, E.summary(title), E.p(*_inline(hint)))

    def answers(self) -> HtmlElement:
        details = E.details({"class": "quiz-corrige"}, E.summary("Voir la réponse expliquée"))
        rows = list(self.blank_answers() if self.item.blanks else self.choice_answers())
        details.append(E.ul(*rows))
        for content in self.part("content", tag="section"):
            if content.text_content().strip():
                explanation = E.p({"class": "quiz-explication"})
                _move(content, explanation)
                details.append(explanation)
        by_address = {self.course.facts[ref.id].origin.url: self.course.facts[ref.id] for ref in self.item.facts}
        if facts := list(by_address.values()):
            details.append(_sources(facts))
        return details

    def choice_answers(self) -> Iterator[HtmlElement]:
        shown = self.item.shown_choices
        labels = self.node.xpath(".//fieldset//label")
        for number, (choice, label) in enumerate(zip(shown, labels, strict=True), 1):
            verdict = "Juste" if choice.is_key else "À écarter"
            quoted = E.q()
            _copy(label, quoted)
            row = E.li(
                {"data-choix": str(number), "data-juste": "oui" if choice.is_key else "non"}, f"{verdict} : ", quoted
            )
            feedback = label.getparent().xpath("./div[contains(@class, 'answer-feedback')]")
            if bool(feedback) != bool(choice.feedback):
                raise QuizMarkupError(f"{self.where} : un retour de « {self.item.id} » a disparu")
            if feedback:
                why = E.span({"class": "quiz-pourquoi"})
                _move(feedback[0], why)
                quoted.tail = " "
                row.append(why)
            yield row

    def blank_answers(self) -> Iterator[HtmlElement]:
        for number, blank in enumerate(self.item.blanks, 1):
            row = E.li(
                {"data-trou": str(number), "data-reponses": json.dumps(blank.answers, ensure_ascii=False)},
                f"Trou {number} : ",
            )  # fmt: skip
            for rank, answer in enumerate(dict.fromkeys(french(answer) for answer in blank.answers)):
                _append(row, " ou " if rank else "")
                row.append(E.q(answer))
            if blank.feedback:
                _append(row, " ")
                row.append(E.span({"class": "quiz-pourquoi"}, *_inline(blank.feedback)))
            yield row


def _sources(facts: Sequence[Fact]) -> HtmlElement:
    """Return the sources of an item, said in one line."""
    line = E.p({"class": "quiz-sources"}, "Sources : " if len(facts) > 1 else "Source : ")
    for number, fact in enumerate(facts):
        _append(line, " ; " if number else "")
        _append(line, E.a(fact.origin.title, {"href": fact.origin.url}))
        _append(line, f" ({fact.origin.publisher}, {checked(fact)})")
    _append(line, ".")
    return line


def _inline(text: str) -> list[HtmlElement | str]:
    """Return what a text of a question shows, as nodes."""
    return list(lxml_html.fragments_fromstring(inline_html(text)))


def _append(parent: HtmlElement, part: HtmlElement | str) -> None:
    if not isinstance(part, str):
        parent.append(part)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + part
    else:
        parent.text = (parent.text or "") + part


def _move(source: HtmlElement, target: HtmlElement) -> None:
    """Append the phrasing content of ``source`` to ``target``: paragraphs are unwrapped, a line break between two."""
    blocks = [child for child in source if child.tag in {"p", "div"}]
    for number, block in enumerate(blocks):
        if number:
            target.append(E.br())
        _append(target, (block.text or "").lstrip())
        for child in list(block):
            target.append(child)
    if not blocks:
        _copy(source, target)
    last = target[-1] if len(target) else None
    if last is not None and last.tail:
        last.tail = last.tail.rstrip() if not last.tail.strip() else last.tail


def _copy(source: HtmlElement, target: HtmlElement) -> None:
    """Append a copy of the children and text of ``source`` to ``target``."""
    _append(target, (source.text or "").strip() if not len(source) else (source.text or ""))
    for child in source:
        target.append(deepcopy(child))


def counts(root: HtmlElement) -> tuple[int, int, int]:
    """Return how many quizzes, choices (blanks included) and feedbacks a dressed tree holds."""
    return (
        len(root.xpath(".//section[contains(concat(' ', @class, ' '), ' quiz ')]")),
        len(root.xpath(".//*[@class='quiz-choix']")) + len(root.xpath(".//li[@data-trou]")),
        len(root.xpath(".//*[@class='quiz-pourquoi']")),
    )


def expected_counts(items: Sequence[Item]) -> tuple[int, int, int]:
    """Return the same three numbers, from the model."""
    feedbacks = [part.feedback for item in items for part in item.choices]
    feedbacks += [part.feedback for item in items for part in item.blanks]
    return len(items), len(feedbacks), len([feedback for feedback in feedbacks if feedback])
