"""Questions, from the model to mkdocs-quiz’s syntax, and from what it emits to our own markup.

mkdocs-quiz gives its form to a question of the four kinds that it knows: it is handed a key in place of each text,
and each key becomes the HTML that the one parser of Markdown makes of the text. Questions that differ by their texts
alone have one form: it is asked for once. Its widgets store answers, lock fields and hide everything without
JavaScript, so the tree that it emits is rebuilt as native fields with a `<details>` answer; the other kinds start from
nothing.
There is no `<form>`: nothing can be submitted anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.model import Course, Item, Reference
from enclair.pages.confidence import checked, source_link
from enclair.questions.html import append, inline, move
from enclair.questions.interaction import Draft, QuizMarkupError
from enclair.reading.markdown import inline_html

PLUGIN_LEFTOVERS = (
    ".//style", ".//script", ".//*[@id='quiz-progress-sidebar']", ".//*[@id='quiz-progress-mobile']",
    ".//*[@id='quiz-results']", ".//*[contains(concat(' ', @class, ' '), ' quiz-intro ')]",
)  # fmt: skip
KEY = re.compile("\ue000([a-z]+[0-9]*)\ue001")
"""Stands for a text of a question while mkdocs-quiz has it: the name of the text."""
EMITTED = ".//div[@class='quiz' or @class='quiz quiz-fill-blank']"


def forms_of(items: Iterable[Item]) -> list[str]:
    """Return the forms of some questions, each once; kinds that mkdocs-quiz ignores have none."""
    return [*dict.fromkeys(form for item in items if (form := form_of(item)))]


def form_of(item: Item) -> str:
    """Return a question as a `<quiz>` block, in mkdocs-quiz’s own syntax, a key in place of each text."""
    lines = item.interaction.syntax(item)
    if lines is None:
        return ""
    keys = {name: f"\ue000{name}\ue001" for name, _ in item.interaction.named(item)}
    return "\n".join(["<quiz>", *(line.format_map(keys) for line in lines), "</quiz>"])


def emitted(html: str, forms: Sequence[str], where: str) -> dict[str, str]:
    """Return what mkdocs-quiz made of each form, in order; ``html`` is all that it emitted.

    Raises QuizMarkupError when it did not make them all.
    """
    tree = lxml_html.fragment_fromstring(html or " ", create_parent="div")
    for path in PLUGIN_LEFTOVERS:
        for node in tree.findall(path) if "contains" not in path else tree.xpath(path):
            node.drop_tree()
    found = tree.xpath(EMITTED)
    if len(found) != len(forms):
        raise QuizMarkupError(f"{where} : mkdocs-quiz rend {len(found)} question(s) sur {len(forms)}")
    return {form: str(lxml_html.tostring(node, encoding="unicode", with_tail=False))
            for form, node in zip(forms, found, strict=True)}  # fmt: skip


class CountMismatchError(Exception):
    """An output does not hold the questions that the sources place there."""


def dress(root: HtmlElement, forms: Mapping[str, str], items: Sequence[Item], course: Course, where: str) -> None:
    """Put each question of a page where it has its place; ``forms`` are what mkdocs-quiz :func:`emitted`.

    Raises QuizMarkupError when it is not what the model says.
    """
    places = root.xpath(".//div[@data-quiz]")
    told = [form_of(item) for item in items]
    html = "".join(_filled(forms.get(form, ""), item) for item, form in zip(items, told, strict=True) if form)
    tree = lxml_html.fragment_fromstring(html or " ", create_parent="div")
    asked = sum(map(bool, told))
    if len(places) != len(items) or len(tree) != asked:
        raise QuizMarkupError(f"{where} : {len(items)} question(s), {len(places)} place(s), "
                              f"mkdocs-quiz en rend {len(tree)} sur {asked}")  # fmt: skip
    nodes = iter(tree)
    for number, (place, item, form) in enumerate(zip(places, items, told, strict=True), 1):
        draft = Draft(item, next(nodes) if form else E.div(), where)
        new = _section(draft, course, f"Question {number} sur {len(items)}" if len(items) > 1 else "Question")
        new.tail = place.tail
        place.getparent().replace(place, new)


def _filled(form: str, item: Item) -> str:
    """Return a form, the texts of a question in place of their keys."""
    texts = {name: inline_html(text) for name, text in item.interaction.named(item)}
    return KEY.sub(lambda key: texts[key[1]], form)


def _section(draft: Draft, course: Course, label: str) -> HtmlElement:
    """Return a question as the page shows it."""
    interaction = draft.item.interaction
    return E.section(
        {"class": "quiz", "id": draft.id, "data-type": interaction.kind},
        E.fieldset(
            _legend(draft, label), E.p(interaction.instruction, {"class": "quiz-consigne"}), *interaction.fields(draft)
        ),
        *_hints(draft.item),
        E.p({"class": "quiz-actions", "hidden": "hidden"}, *_buttons(draft.item, label)),
        E.div({"class": "quiz-retour", "role": "status"}),
        _answers(draft, course),
    )


def _buttons(item: Item, label: str) -> Iterator[HtmlElement]:
    """Yield the buttons that a question has a use for, with a space after each; each names its question (RGAA 11.9)."""
    offered = (
        (item.interaction.action, "quiz-verifier"),
        ("Je ne sais pas" if item.can_pass else "", "quiz-passer"),
        ("Recommencer", "quiz-recommencer"),
    )
    for text, css_class in offered:
        if text:
            name = f"{text}, {label[0].lower()}{label[1:]}"
            button = E.button(text, {"type": "button", "class": css_class, "aria-label": name})
            button.tail = " "
            yield button
    button.set("hidden", "hidden")
    button.tail = None


def _legend(draft: Draft, number: str) -> HtmlElement:
    label = E.span(number, {"class": "quiz-label"})
    legend = E.legend({"class": "quiz-enonce"}, label)
    if draft.item.interaction.has_gaps:
        return legend
    label.tail = " "
    if questions := draft.part("quiz-question"):
        move(questions[0], legend)
    else:
        for part in inline(draft.item.stem):
            append(legend, part)
    return legend


def _hints(item: Item) -> Iterator[HtmlElement]:
    for number, hint in enumerate(item.hints, 1):
        title = f"Indice {number}" if len(item.hints) > 1 else "Indice"
        yield E.details({"class": "quiz-indice"}, E.summary(title), E.p(*inline(hint)))


def _answers(draft: Draft, course: Course) -> HtmlElement:
    details = E.details({"class": "quiz-corrige"}, E.summary("Voir la réponse expliquée"))
    if grid := draft.item.interaction.grid:
        details.set("aria-label", grid)  # a `<details>` is a group (HTML-AAM 1.0)
    details.append(E.ul(*draft.item.interaction.rows(draft)))
    if draft.item.interaction.syntax(draft.item) is None and draft.item.explanation:
        details.append(E.p({"class": "quiz-explication"}, *inline(draft.item.explanation)))
    for content in draft.part("content", tag="section"):
        if content.text_content().strip():
            explanation = E.p({"class": "quiz-explication"})
            move(content, explanation)
            details.append(explanation)
    if (line := facts_line(draft.item.facts, course)) is not None:
        details.append(line)
    return details


def facts_line(called: Sequence[Reference], course: Course) -> HtmlElement | None:
    """Return the sources of some facts, said in one line; None when there are none."""
    facts = [*{course.facts[ref.id].origin.url: course.facts[ref.id] for ref in called}.values()]
    if not facts:
        return None
    line = E.p({"class": "quiz-sources"}, "Sources : " if len(facts) > 1 else "Source : ")
    for number, fact in enumerate(facts):
        append(line, " ; " if number else "")
        append(line, source_link(fact.origin))
        append(line, f" ({fact.origin.publisher}, {checked(fact)})")
    append(line, ".")
    return line


QUESTIONS = ".//section[contains(concat(' ', @class, ' '), ' quiz ')]"
FIELDS = (
    ".//label[contains(concat(' ', @class, ' '), ' quiz-choix ')] | .//*[@class='quiz-texte']//input[@type='text']"
    " | self::*[@class='quiz']//select | .//*[@class='quiz-nombre']/input | .//fieldset[@class='quiz-carte']"
    " | .//*[@class='quiz-etape'] | .//*[@class='quiz-pas']//a | .//*[@class='quiz-critere']"
)
"""All that one answers with, in a question."""
ANSWERS = ".//li[@data-choix or @data-trou or @data-critere or @data-pas or @data-erreur]"
FEEDBACKS = ".//*[@class='quiz-pourquoi']"


def counts(root: HtmlElement) -> tuple[int, int, int, int]:
    """Return how many questions, fields, answers and feedbacks a dressed tree holds."""
    sections = root.xpath(QUESTIONS)
    fields, answers, feedbacks = (
        sum(len(section.xpath(path)) for section in sections) for path in (FIELDS, ANSWERS, FEEDBACKS)
    )
    return len(sections), fields, answers, feedbacks


def verify(root: HtmlElement, items: Sequence[Item], where: str) -> None:
    """Raise CountMismatchError unless a tree holds the questions, fields, answers and feedbacks of some items."""
    expected, found = expected_counts(items), counts(root)
    if expected != found:
        names = ("question(s)", "champ(s)", "réponse(s)", "retour(s)")
        told = ", ".join(f"{e} {name} dans la source, {f} rendu(s)"
                         for e, f, name in zip(expected, found, names, strict=True) if e != f)  # fmt: skip
        raise CountMismatchError(f"{where} : {told}")


def expected_counts(items: Sequence[Item]) -> tuple[int, int, int, int]:
    """Return the same four numbers, from the model."""
    parts = [part for item in items for part in item.interaction.parts()]
    fields = sum(not part.is_error for part in parts)
    return len(items), fields, len(parts), sum(bool(part.feedback) for part in parts)
