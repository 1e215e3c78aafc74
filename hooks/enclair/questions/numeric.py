"""Numérique: a number to type, with a tolerance, a unit, and known mistakes told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.problems import Source
from enclair.questions.html import errors, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text
from enclair.reading.markdown import inline_text
from enclair.reading.yamltree import Reader
from enclair.typography import french

if TYPE_CHECKING:
    from enclair.model import Item

NUMBER = re.compile(r"[-−]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|[-−]?\d+(?:[.,]\d+)?")
MOST_DIGITS = 15
"""As many as a browser can tell apart."""
BLANKS = re.compile(r"[ \u00a0\u202f]")


class Mistake(Struct, frozen=True):
    """A number that a known error leads to, and what it is answered."""

    value: Decimal
    feedback: str
    source: Source


class Numeric(Interaction, frozen=True):
    """The right number, how far from it an answer may be (in the same unit), and why."""

    answer: Decimal
    tolerance: Decimal
    unit: str
    feedback: str
    source: Source
    tolerance_source: Source
    unit_source: Source
    mistakes: tuple[Mistake, ...]
    kind = "numerique"
    instruction = "Écrivez un nombre."

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `reponse:`, `tolerance:`, `unite:`, `retour:`, `erreurs:`."""
        return cls(
            answer=_number(reader, "reponse", required=True),
            tolerance=_number(reader, "tolerance"),
            unit=reader.text("unite", required=False),
            feedback=reader.text("retour", required=False),
            source=reader.place("reponse"),
            tolerance_source=reader.place("tolerance"),
            unit_source=reader.place("unite"),
            mistakes=tuple(_mistakes(reader)),
        )

    def told(self, value: Decimal) -> str:
        """Return a number as one writes it in French, with the unit."""
        digits = f"{value.normalize():f}".replace(".", ",")
        whole, comma, rest = digits.partition(",")
        grouped = f"{int(whole):,}".replace(",", " ") if len(whole.lstrip("-")) > 4 else whole  # noqa: PLR2004  1200
        return french(f"{grouped}{comma}{rest} {inline_text(self.unit)}".strip())

    def parts(self) -> Iterator[Part]:
        """Yield the number, then the mistakes."""
        yield Part("le nombre attendu", self.feedback, self.source)
        for one in self.mistakes:
            yield Part(f"l’erreur « {self.told(one.value)} »", one.feedback, one.source, is_error=True)

    def texts(self) -> Iterator[Text]:
        """Yield the unit, but for a mere sign, and what is answered."""
        yield (self.unit if re.search(r"\w", self.unit) else ""), self.unit_source
        yield self.feedback, self.source
        yield from ((one.feedback, one.source) for one in self.mistakes)

    def offered(self, _item_id: str) -> Iterator[Text]:
        """Yield the unit."""
        yield self.unit, self.source

    def answered(self, _item_id: str) -> Iterator[Text]:
        """Yield the number, why, then the mistakes."""
        yield from ((text, self.source) for text in (self.told(self.answer), self.feedback))
        yield from ((text, one.source) for one in self.mistakes for text in (self.told(one.value), one.feedback))

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: a mistake that would be accepted, or told twice, a unit that is more than a unit."""
        yield from Interaction.faults(self, item)
        if self.tolerance < 0:
            yield Fault("QUI038", self.tolerance_source, "la tolérance est négative", "écrivez-la sans signe")
        if inline_text(self.unit) != self.unit:
            yield Fault("QUI038", self.unit_source, f"l’unité « {self.unit} » porte une mise en forme",
                        "écrivez `unite:` en texte simple : km, %, euros")  # fmt: skip
        seen: set[Decimal] = set()
        for one in self.mistakes:
            if abs(one.value - self.answer) <= self.tolerance:
                yield Fault("QUI038", one.source, f"l’erreur « {self.told(one.value)} » serait comptée juste",
                            "réduisez la tolérance, ou retirez l’erreur")  # fmt: skip
            elif one.value in seen:
                yield Fault("QUI038", one.source, f"l’erreur « {self.told(one.value)} » est écrite deux fois",
                            "retirez l’une des deux")  # fmt: skip
            seen.add(one.value)

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield a field for the number, with its unit."""
        field = E.input({
            "type": "text", "id": f"{draft.id}-1", "name": f"{draft.id}-1", "inputmode": "decimal",
            "autocomplete": "off",
        })  # fmt: skip
        label = E.label("Votre réponse", {"for": f"{draft.id}-1"})
        unit: Sequence[HtmlElement] = [E.span(self.unit, {"class": "quiz-unite"})] if self.unit else []
        yield E.p({"class": "quiz-nombre"}, label, " ", field, " ", *unit)

    def rows(self, _draft: Draft) -> Iterator[HtmlElement]:
        """Yield the number, how near is near enough, why, then the mistakes."""
        row = E.li({"data-trou": "1", "data-nombre": f"{self.answer:f}", "data-tolerance": f"{self.tolerance:f}"})
        row.extend([E.q(self.told(self.answer))])
        if self.tolerance:
            row[-1].tail = f", à {self.told(self.tolerance)} près"
        named = [(f"{one.value:f}", self.told(one.value), one.feedback) for one in self.mistakes]
        why(row, self.feedback).extend(errors(named))
        yield row


def _mistakes(reader: Reader) -> Iterator[Mistake]:
    for one in reader.children("erreurs", first="valeur"):
        yield Mistake(
            _number(one, "valeur", required=True), one.text("retour", required=False), one.place("valeur")
        )
        one.close()


def _number(reader: Reader, key: str, *, required: bool = False) -> Decimal:
    """Return a number written the French way, or with a point; 0 when absent or wrong."""
    value = reader.scalar(key, required=required, expected="un nombre")
    if value is None:
        return Decimal(0)
    text = value.text.strip()
    if not NUMBER.fullmatch(text):
        reader.wrong(value, key, "un nombre", "écrivez-le en chiffres, sans unité : 12,5")
        return Decimal(0)
    if len(re.findall(r"\d", text)) > MOST_DIGITS:
        reader.wrong(value, key, f"un nombre de {MOST_DIGITS} chiffres au plus", "arrondissez, ou changez d’unité")
        return Decimal(0)
    return Decimal(BLANKS.sub("", text).replace(",", ".").replace("−", "-")) + 0
