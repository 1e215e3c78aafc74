"""What a demonstration lets one try, in numbers computed here; its script looks them up and draws.

The rest of the engine knows this class and no demonstration: each is one file beside this one, one script in
`assets/demos/`, one text in `demos/` at the root of the project. What all of them say (title, case, limits…) is a
:class:`enclair.model.Demo`, which holds one of these.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import ClassVar, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.questions.html import inline
from enclair.questions.interaction import Fault, Text
from enclair.questions.numeric import BLANKS, MOST_DIGITS, NUMBER
from enclair.reading.yamltree import Reader, Scalar

Data = Mapping[str, object]


class Demonstration(Struct, frozen=True):
    """A demonstration: what it holds, what can be wrong with it, how it is tried, and read without a script."""

    id: ClassVar[str]
    """Its name everywhere: file, script, mark, address."""

    @classmethod
    @abstractmethod
    def read(cls, reader: Reader) -> Self:
        """Read the keys that it alone has, in its file."""

    @abstractmethod
    def texts(self) -> Iterator[Text]:
        """Yield the texts of these keys, as written: what the rules read."""

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong with these keys: rule DEM006 tells it."""
        yield from ()

    @abstractmethod
    def data(self) -> Data:
        """Return what its script looks up: numbers of every setting offered, and texts in French typography."""

    @abstractmethod
    def screen(self) -> Iterator[HtmlElement]:
        """Yield its native controls, then the one `<output role="status">` that says what they do."""

    @abstractmethod
    def table(self) -> HtmlElement:
        """Return the table that one reads without a script: the same numbers, for a few settings."""

    def paper(self) -> Iterator[HtmlElement]:
        """Yield what one does by hand before reading the case."""
        yield from ()

    def answers(self) -> Iterator[HtmlElement]:
        """Yield what one checks it against on paper, after the table."""
        yield from ()

    def unscripted(self) -> Iterator[HtmlElement]:
        """Yield what one reads on a screen without a script, after the table, and what paper says in its own way."""
        yield from ()


# ——— controls ———


def choice(name: str, label: str, options: Sequence[str], chosen: int = 0) -> HtmlElement:
    """Return a list to choose from, in its label; a value is the rank of its option, from 0."""
    rows = [E.option(text, {"value": str(rank)}) for rank, text in enumerate(options)]
    if rows:
        rows[chosen].set("selected", "selected")
    return E.label({"class": "demo-champ"}, E.span(*inline(label)), E.select({"data-champ": name}, *rows))


def radios(demo: str, name: str, legend: str, options: Iterable[tuple[str, str]]) -> HtmlElement:
    """Return a question with one answer to tick: (value, text) of each."""
    rows = [
        E.label({"class": "demo-choix"}, E.input({"type": "radio", "name": f"{demo}-{name}", "data-champ": name,
                                                  "value": value}), " ", E.span(*inline(text)))
        for value, text in options
    ]  # fmt: skip
    return E.fieldset({"class": "demo-pari"}, E.legend(*inline(legend)), *rows)


def output() -> HtmlElement:
    """Return the place where the script says what a setting gives."""
    return E.output({"role": "status", "class": "demo-resultat"})


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> HtmlElement:
    """Return a table; the first cell of a row is its heading."""
    head = E.tr(*(E.th(*inline(text), scope="col") for text in columns))
    body = [E.tr(E.th(*inline(row[0]), scope="row"), *(E.td(*inline(text)) for text in row[1:])) for row in rows]
    return E.table(E.caption(*inline(caption)), E.thead(head), E.tbody(*body))


# ——— numbers ———


def number(reader: Reader, value: Scalar, key: str) -> Fraction:
    """Return a number written the French way, or with a point; 1 when it is none."""
    text = BLANKS.sub("", value.text).replace(",", ".").replace("−", "-")
    if NUMBER.fullmatch(value.text) and len(text) <= MOST_DIGITS:
        return Fraction(text)
    hint = f"écrivez `{key}:` en chiffres : 0,1 ou 95"
    reader.problem(value.source, 904, f"« {value.text} » n’est pas un nombre", hint)
    return Fraction(1)


def integers(reader: Reader, key: str) -> tuple[int, ...]:
    """Return a list of whole numbers, those that are none left out."""
    found = []
    for one in reader.scalars(key, required=True):
        if re.fullmatch(r"[0-9]{1,6}", one.text):
            found.append(int(one.text))
        else:
            reader.problem(one.source, 904, f"« {one.text} » n’est pas un nombre entier", f"corrigez `{key}:`")
    return tuple(found)


def rounded(number: Fraction) -> int:
    """Return the nearest whole number, the one above halfway: how one rounds by hand."""
    return (2 * number.numerator + number.denominator) // (2 * number.denominator)


def shares(counts: Sequence[Fraction | int], total: int) -> tuple[int, ...]:
    """Return whole numbers that add up to ``total``, in the proportions of some counts (largest remainder)."""
    whole = sum(counts)
    exact = [Fraction(count) * total / whole for count in counts]
    floors = [int(share) for share in exact]
    ranks = sorted(range(len(counts)), key=lambda rank: (floors[rank] - exact[rank], rank))
    more = set(ranks[: total - sum(floors)])
    return tuple(floor + (rank in more) for rank, floor in enumerate(floors))


def capital(text: str) -> str:
    """Return a text that starts with a capital."""
    return text[:1].upper() + text[1:]


def told(number: int) -> str:
    """Return a number as one writes it in French: « 1 862 »."""
    return f"{number:,}".replace(",", "\u202f")
