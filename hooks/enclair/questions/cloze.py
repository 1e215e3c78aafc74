"""Texte à trous: a text with gaps to fill by typing (QTI textEntryInteraction)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from unicodedata import category, normalize

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.problems import Source
from enclair.questions.html import append, filled, move, name_gaps, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text, gap_faults
from enclair.questions.menu import Menu
from enclair.reading.yamltree import Reader
from enclair.typography import french

if TYPE_CHECKING:
    from enclair.model import Item


class Blank(Struct, frozen=True):
    """A gap: accepted answers (case and accents forgiven), feedback."""

    name: str
    answers: tuple[str, ...]
    feedback: str
    source: Source

    @property
    def told(self) -> tuple[str, ...]:
        """The accepted answers as they are shown, each once."""
        return tuple(dict.fromkeys(french(answer) for answer in self.answers))


class Cloze(Interaction, frozen=True):
    """A text whose gaps are named in the stem."""

    blanks: tuple[Blank, ...]
    kind = "texte-a-trous"
    instruction = "Complétez le texte."
    has_gaps = True

    @classmethod
    def read(cls, reader: Reader) -> Interaction:
        """Read `trous:`; with `menu: oui`, each is a list to choose from."""
        return Menu.read(reader) if reader.flag("menu") else cls(tuple(_blanks(reader)))

    @property
    def typed(self) -> Sequence[tuple[Sequence[str], Source]]:
        """The accepted answers of each gap."""
        return [(blank.answers, blank.source) for blank in self.blanks]

    def parts(self) -> Iterator[Part]:
        """Yield the gaps."""
        return (Part(f"le trou « {blank.name} »", blank.feedback, blank.source) for blank in self.blanks)

    def texts(self) -> Iterator[Text]:
        """Yield the accepted answers of each gap, and its feedback."""
        return ((text, blank.source) for blank in self.blanks for text in (*blank.answers, blank.feedback))

    def answered(self, _item_id: str) -> Iterator[Text]:
        """Yield what each gap accepts, and why."""
        return ((text, blank.source) for blank in self.blanks for text in (*blank.told, blank.feedback))

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: gaps of the stem that are not those described, a gap that nothing fills."""
        yield from Interaction.faults(self, item)
        yield from gap_faults(item, [blank.name for blank in self.blanks])
        for blank in self.blanks:
            if not blank.answers:
                yield Fault("QUI017", blank.source, f"le trou « {blank.name} » n’a pas de réponse acceptée",
                            "ajoutez `reponses: [...]`")  # fmt: skip

    def is_whole(self, _asked: str) -> bool:
        """Tell nothing: a text to complete need not ask."""
        return True

    def syntax(self, item: Item) -> Sequence[str]:
        """Return the stem, followed by the numbers of its gaps."""
        lines = ["{enonce}" + "".join(f" [[{number}]]" for number, _ in enumerate(self.blanks, 1))]
        return [*lines, "", "---", "", "{explication}"] if item.explanation else lines

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the text with its gaps, each a field."""
        (question,) = draft.part("quiz-question")
        emitted, places = question.xpath(".//input[not(@data-trou)]"), question.xpath(".//input[@data-trou]")
        if not len(emitted) == len(places) == len(self.blanks):
            raise draft.wrong(f"{len(places)} trou(s) rendu(s)")
        for field in emitted:
            field.drop_tree()
        for number, place in enumerate(places, 1):
            del place.attrib["data-trou"]
            place.attrib.update({
                "type": "text", "id": f"{draft.id}-{number}", "name": f"{draft.id}-{number}", "autocomplete": "off",
                "autocapitalize": "off", "spellcheck": "false",
            })  # fmt: skip
        text = E.p({"class": "quiz-texte"})
        move(question, text)
        yield name_gaps(text)

    def rows(self, _draft: Draft) -> Iterator[HtmlElement]:
        """Yield what each gap accepts, and why."""
        for number, blank in enumerate(self.blanks, 1):
            row = filled(number, blank.answers, f"Trou {number} : ")
            for rank, answer in enumerate(blank.told):
                append(row, " ou " if rank else "")
                row.append(E.q(answer))
            yield why(row, blank.feedback)


def folded(text: str) -> str:
    """Return what a typed answer says, as `enclair.js` compares it.

    Nothing hangs on case, accents, blanks, quotes, a plural, the article that comes first, the decimal sign.
    """
    bare = "".join(sign for sign in normalize("NFD", text).lower() if category(sign) not in {"Mn", "Cf"})
    for pattern, by in _FOLDS:
        bare = pattern.sub(by, bare)
    return bare


_FOLDS = tuple((re.compile(pattern), by) for pattern, by in (
    ("œ", "oe"), ("æ", "ae"), ("[‐‑–—−]", "-"), ("[’ʼ‘´`]", "'"), ('["«»“”„‹›]', " "), (r"^\s+|\s+$", ""),
    (r"^'*(?:(?:les?|la|une?|des)\s+|l'\s*)(?=[^\W_])", ""), (r"([^\W\d_]{2})[sx](?![^\W_])", r"\1"),
    (r"(\d)\.(?=\d)", r"\1,"), (r"(^|[\s\d])-\s*(?=\d)", r"\1−"), (r"[\s'-]", ""), (r"[.,;:!?…]+$", ""),
))  # fmt: skip


def _blanks(reader: Reader) -> Iterator[Blank]:
    for name, blank in reader.named_children("trous", required=True):
        yield Blank(name.text, blank.texts("reponses"), blank.text("retour", required=False), name.source)
        blank.close(hints=dict.fromkeys(("leurres", "reponse"), "ajoutez `menu: oui` pour offrir une liste"))
