"""Ordre: steps to put in order, with two buttons each (QTI orderInteraction; no drag, WCAG 2.5.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.problems import Source
from enclair.questions.html import filled, inline, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text, repeated, shuffled
from enclair.reading.markdown import inline_text
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

FEWEST, MOST = 3, 7


class Step(Struct, frozen=True):
    """A step, and why it stands where it does."""

    text: str
    feedback: str
    source: Source


class Order(Interaction, frozen=True):
    """Some steps, written in the right order."""

    steps: tuple[Step, ...]
    kind = "ordre"
    instruction = "Remettez les étapes dans l’ordre, de la première à la dernière."

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `etapes:`."""
        return cls(tuple(_steps(reader)))

    def order(self, item_id: str) -> Sequence[Step]:
        """Return the steps in the order shown: any but the right one."""
        shown = shuffled(self.steps, item_id)
        return shown if shown != self.steps else (*shown[1:], *shown[:1])

    def parts(self) -> Iterator[Part]:
        """Yield the steps."""
        return (Part(f"l’étape « {step.text} »", step.feedback, step.source) for step in self.steps)

    def texts(self) -> Iterator[Text]:
        """Yield the steps with their feedback."""
        return ((text, step.source) for step in self.steps for text in (step.text, step.feedback))

    def offered(self, item_id: str) -> Iterator[Text]:
        """Yield the steps in the order shown."""
        return ((step.text, step.source) for step in self.order(item_id))

    def answered(self, _item_id: str) -> Iterator[Text]:
        """Yield the steps in the right order, with their feedback."""
        return self.texts()

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: too few or too many steps, the same one twice."""
        yield from Interaction.faults(self, item)
        if not FEWEST <= len(self.steps) <= MOST:
            yield Fault("QUI037", item.source, f"la suite compte {len(self.steps)} étape(s)",
                        f"gardez-en de {FEWEST} à {MOST}")  # fmt: skip
        for step in repeated(self.steps):
            yield Fault("QUI010", step.source, f"l’étape « {step.text} » est écrite deux fois",
                        "retirez l’une des deux")  # fmt: skip

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the steps, each with its two buttons."""
        rows = []
        for number, step in enumerate(self.order(draft.item.id), 1):
            up, down = (
                E.button(
                    {"type": "button", "class": f"quiz-{name}", "hidden": "hidden",
                     "aria-label": f"{name.capitalize()} « {inline_text(step.text)} »"},
                    name.capitalize(),
                )
                for name in ("monter", "descendre")
            )  # fmt: skip
            text = E.span({"class": "quiz-etape-texte"}, *inline(step.text))
            rows.append(E.li({"class": "quiz-etape", "data-etape": str(number)}, text, " ", up, " ", down))
        yield E.ol({"class": "quiz-etapes"}, *rows)

    def rows(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the steps in the right order, and why."""
        shown = self.order(draft.item.id)
        for rank, step in enumerate(self.steps, 1):
            row = filled(shown.index(step) + 1, [str(rank)], f"{rank}. ", E.q(*inline(step.text)))
            yield why(row, step.feedback)


def _steps(reader: Reader) -> Iterator[Step]:
    for step in reader.children("etapes", required=True, first="texte"):
        yield Step(step.text("texte"), step.text("retour", required=False), step.place("texte"))
        step.close()
