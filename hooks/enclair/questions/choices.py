"""What the kinds that offer choices share: buttons to press or boxes to tick, each answered (QTI choiceInteraction)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.questions.html import choice_field, copy, move
from enclair.questions.interaction import Choice, Draft, Fault, Interaction, Part, Text, shuffled
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

FEWEST, MOST = 3, 26
"""As many as paper has letters for."""


class Choices(Interaction, frozen=True):
    """Some choices, each right or to put aside."""

    choices: tuple[Choice, ...]
    field: ClassVar[str] = "radio"

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `propositions:`."""
        return cls(tuple(_choices(reader)))

    @property
    def options(self) -> Sequence[Choice]:
        """Every choice."""
        return self.choices

    @property
    def keys(self) -> tuple[Choice, ...]:
        """The right ones."""
        return tuple(choice for choice in self.choices if choice.is_key)

    def shown(self, item_id: str) -> Sequence[Choice]:
        """Return the choices shuffled."""
        return shuffled(self.choices, item_id)

    def parts(self) -> Iterator[Part]:
        """Yield the choices."""
        return (Part(f"la proposition « {choice.text} »", choice.feedback, choice.source) for choice in self.choices)

    def texts(self) -> Iterator[Text]:
        """Yield each choice and its feedback."""
        return ((text, choice.source) for choice in self.choices for text in (choice.text, choice.feedback))

    def offered(self, item_id: str) -> Iterator[Text]:
        """Yield the choices."""
        return ((choice.text, choice.source) for choice in self.shown(item_id))

    def answered(self, item_id: str) -> Iterator[Text]:
        """Yield each choice again, with its feedback."""
        return ((text, choice.source) for choice in self.shown(item_id) for text in (choice.text, choice.feedback))

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong with any question that offers choices: more than have a letter."""
        yield from Interaction.faults(self, item)
        if len(self.choices) > MOST:
            yield Fault("QUI002", item.source, f"la question « {item.id} » a {len(self.choices)} propositions",
                        f"gardez-en {MOST} au plus : chacune a une lettre sur papier")  # fmt: skip

    def syntax(self, item: Item) -> Sequence[str] | None:
        """Return the stem, then a list of choices, each followed by its feedback."""
        lines = ["{enonce}"]
        for number, choice in enumerate(self.shown(item.id), 1):
            lines.append(f"- [{'x' if choice.is_key else ' '}] {{choix{number}}}")
            lines += [f"> {{retour{number}}}"] if choice.feedback else []
        return [*lines, "", "{explication}"] if item.explanation else lines

    def named(self, item: Item) -> Iterator[tuple[str, str]]:
        """Yield the texts of any question, then the choices and their feedback."""
        yield from Interaction.named(self, item)
        for number, choice in enumerate(self.shown(item.id), 1):
            yield from ((f"choix{number}", choice.text), (f"retour{number}", choice.feedback))

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield a labelled field for each choice."""
        labels = draft.node.xpath(".//fieldset//label")
        if len(labels) != len(self.choices):
            raise draft.wrong(f"{len(labels)} proposition(s) rendue(s)")
        for number, label in enumerate(labels, 1):
            field = choice_field(draft.id, number, self.field, "")
            copy(label, field)
            yield field

    def rows(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield each choice again: right or not, and why."""
        labels = draft.node.xpath(".//fieldset//label")
        for number, (choice, label) in enumerate(zip(self.shown(draft.item.id), labels, strict=True), 1):
            verdict = "Juste" if choice.is_key else "À écarter"
            quoted = E.q()
            copy(label, quoted)
            row = E.li(
                {"data-choix": str(number), "data-juste": "oui" if choice.is_key else "non"}, f"{verdict} : ", quoted
            )
            feedback = label.getparent().xpath("./div[contains(@class, 'answer-feedback')]")
            if bool(feedback) != bool(choice.feedback):
                raise draft.wrong("un retour a disparu")
            if feedback:
                why = E.span({"class": "quiz-pourquoi"})
                move(feedback[0], why)
                quoted.tail = " "
                row.append(why)
            yield row

    def too_few(self, item: Item, fewest: int = FEWEST) -> Iterator[Fault]:
        """Yield the fault of a question that leaves next to no choice."""
        if len(self.choices) < fewest:
            yield Fault("QUI002", item.source, f"la question « {item.id} » n’a que {len(self.choices)} proposition(s)",
                        f"écrivez-en au moins {fewest}")  # fmt: skip

    def not_one_key(self, item: Item) -> Iterator[Fault]:
        """Yield the fault of a question that has not exactly one right answer."""
        if len(self.keys) != 1:
            yield Fault("QUI001", item.source,
                        f"la question « {item.id} » a {len(self.keys)} bonne(s) réponse(s), il en faut une",
                        "marquez une seule proposition `juste: oui`")  # fmt: skip


def _choices(reader: Reader) -> Iterator[Choice]:
    for choice in reader.children("propositions", required=True, first="texte"):
        yield Choice(
            text=choice.text("texte"),
            is_key=choice.flag("juste"),
            feedback=choice.text("retour", required=False),
            source=choice.place("texte"),
        )
        choice.close()


def is_true_false(choices: Sequence[Choice]) -> bool:
    """Tell whether « Vrai » and « Faux » are all that is offered, in this order."""
    return [choice.text.strip(" .").lower() for choice in choices] == ["vrai", "faux"]
