"""Whether the texts of a drawing can be read on a phone: their size, and their contrast with what they stand on.

Only what is sure is told. Passed over, because it is not known: text in `<use>` or `<symbol>`, sizes in %, colours that
are gradients, patterns or translucent, text that is outlined or turned, and what lies over a path or a polygon.
RGAA 3.2; WCAG 2.1, 1.4.3 and its formula: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree
from msgspec import Struct

from enclair.model import Flaw

SIZE, CONTRAST = "IMG003", "IMG004"
PHONE, TABLET, SMALLEST, WEAKEST = 320, 600, 12.0, 4.5
"""Widths where a drawing is shown, alone or beside one for phones; height of the smallest text; weakest contrast."""
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
FONT_SIZE = re.compile(rf"({NUMBER.pattern})(px|pt|em)?")
TRANSFORM = re.compile(r"(\w+)\s*\(([^()]*)\)")
NOT_SHOWN = frozenset({"clipPath", "defs", "desc", "marker", "mask", "pattern", "style", "svg", "symbol", "title"})
"""Never painted where they stand, or, for a drawing in the drawing, with a scale of its own."""
INHERITED = {"fill": "black", "font-size": "16px", "text-anchor": "start", "stroke": "none", "visibility": "visible"}
OWN = {"opacity": "1", "fill-opacity": "1", "display": "inline"}
WHITE = (255, 255, 255)
"""What figures stand on, in the site and on paper."""
Rules: TypeAlias = Sequence[tuple[str, Mapping[str, str]]]
Colour: TypeAlias = tuple[int, int, int]


class _Text(Struct, frozen=True):
    """A run of text: what it says, its size in units of the drawing, its contrast; None when it is not known."""

    words: str
    size: float | None
    contrast: float | None


class _Frame(Struct, frozen=True):
    """Where an element is painted: scale and origin of its units. It is not plain once turned, or translucent."""

    across: float = 1
    down: float = 1
    left: float = 0
    top: float = 0
    is_plain: bool = True

    def inside(self, transform: str, *, is_plain: bool) -> _Frame:
        """Return the frame that a `transform` makes in this one."""
        frame = _Frame(self.across, self.down, self.left, self.top, self.is_plain and is_plain)
        for name, written in TRANSFORM.findall(transform):
            across, down, left, top, is_straight = _transformed(name, [float(n) for n in NUMBER.findall(written)])
            frame = _Frame(frame.across * across, frame.down * down, frame.left + frame.across * left,
                           frame.top + frame.down * top, frame.is_plain and is_straight)  # fmt: skip
        return frame

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point in units of the drawing."""
        return self.left + self.across * x, self.top + self.down * y


def _transformed(name: str, numbers: Sequence[float]) -> tuple[float, float, float, float, bool]:
    """Return scale across and down, move right and down, and whether nothing is turned."""
    match name, numbers:
        case "translate", [x, *y]:
            return 1, 1, x, y[0] if y else 0, True
        case "scale", [x, *y]:
            return x, y[0] if y else x, 0, 0, True
        case "matrix", [a, b, c, d, e, f]:
            if not b and not c:
                return a, d, e, f, True
            side = math.sqrt(abs(a * d - b * c))
            return side, side, e, f, False
    return 1, 1, 0, 0, False


class _Shape(Struct, frozen=True):
    """Something painted: its kind, its box in units of the drawing, its colour; None when it is not known."""

    kind: str
    box: tuple[float, float, float, float]
    colour: Colour | None

    def covers(self, x: float, y: float) -> bool:
        """Tell whether the shape may cover a point."""
        left, top, right, bottom = self.box
        if not self.kind:
            return True
        if not (left < x < right and top < y < bottom):
            return False
        across, down = (2 * x - left - right) / (right - left), (2 * y - top - bottom) / (bottom - top)
        return self.kind == "rect" or across**2 + down**2 <= 1


UNKNOWN = _Shape("", (0, 0, 0, 0), None)
"""A shape that may be anywhere."""


def flaws(drawing: etree._Element, schemes: Sequence[Rules], width: int) -> Iterator[Flaw]:
    """Yield one flaw for the texts that are too small on a phone, one for those that are too pale.

    ``drawing`` has a viewBox; ``schemes`` are the rules of its style sheets, on a light page, then on a dark one;
    ``width`` is how wide it is shown.
    """
    wide = float(NUMBER.findall(drawing.get("viewBox", ""))[2])
    scale = width / wide
    texts, *dark = (_texts(drawing, rules) for rules in schemes)
    small = [(text.size * scale, text.words) for text in texts if text.size and text.size * scale < SMALLEST - 0.05]
    if small:
        where = "un téléphone" if width <= PHONE else "un petit écran"
        yield Flaw(SIZE, f"sur {where}, {_count(small, texts)} moins de {_decimal(SMALLEST)} pixels de haut"
                         f" : {_decimal(min(small)[0])} pour « {min(small)[1][:30]} »",
                   f"écrivez à {math.ceil(SMALLEST / scale)} au moins, ou dessinez moins large")  # fmt: skip
    for seen, page in ((texts, ""), *((one, "sur une page sombre, ") for one in dark)):
        pale = [(text.contrast, text.words) for text in seen if text.contrast and text.contrast < WEAKEST]
        if not pale:
            continue
        yield Flaw(CONTRAST, f"{page}{_count(pale, texts)} trop peu de contraste avec le fond"
                             f" : {_decimal(min(pale)[0])} pour « {min(pale)[1][:30]} »",
                   f"{'éclaircissez' if page else 'foncez'} le texte ou {'foncez' if page else 'éclaircissez'} le fond,"
                   f" jusqu’à {_decimal(WEAKEST)} au moins")  # fmt: skip


def _texts(drawing: etree._Element, rules: Rules) -> list[_Text]:
    """Return the texts of a drawing that these rules dress."""
    reading = _Reading([(frozenset(map(str.strip, selectors.split(","))), rule) for selectors, rule in rules])
    return list(reading.inside(drawing, reading.style(drawing, {**INHERITED, **OWN}), _Frame(), (0, 0)))


def _count(found: Sequence[object], texts: Sequence[_Text]) -> str:
    return f"{len(found)} texte{'s' if len(found) > 1 else ''} sur {len(texts)} {'ont' if len(found) > 1 else 'a'}"


def _decimal(number: float) -> str:
    return f"{number:.1f}".replace(".", ",").removesuffix(",0")


@dataclass
class _Reading:
    """Goes through a drawing in the order in which it is painted."""

    rules: Sequence[tuple[frozenset[str], Mapping[str, str]]]
    """What each rule names, and what it sets."""
    painted: list[_Shape] = field(default_factory=list)
    named: dict[tuple[str, str | None, str], Sequence[tuple[str, str]]] = field(default_factory=dict)
    """What the rules set that name an element of this tag, this id and these classes."""

    def inside(
        self, node: etree._Element, style: Mapping[str, str], frame: _Frame, place: tuple[float, float]
    ) -> Iterator[_Text]:
        """Yield the texts inside an element, and note what is painted there."""
        is_text = etree.QName(node).localname in {"text", "tspan", "textPath"}
        if is_text:
            yield from self.run(node.text, style, frame, place)
        for child in node:
            yield from self.element(child, style, frame, place)
            if is_text:
                yield from self.run(child.tail, style, frame, place)

    def element(
        self, node: etree._Element, around: Mapping[str, str], frame: _Frame, place: tuple[float, float]
    ) -> Iterator[_Text]:
        """Yield the texts of an element, and note what it paints."""
        tag, style = etree.QName(node).localname, self.style(node, around)
        if tag in NOT_SHOWN or style["display"] == "none":
            return
        is_plain = {style["opacity"], style["fill-opacity"]} <= {"1", "1.0"} and tag != "textPath"
        frame = frame.inside(node.get("transform", ""), is_plain=is_plain and "rotate" not in node.attrib)
        place = _number(node, "x", place[0]) + _number(node, "dx"), _number(node, "y", place[1]) + _number(node, "dy")
        if tag not in {"g", "line", "text", "tspan", "textPath"} and style["fill"] != "none":
            is_known = frame.is_plain and tag in {"rect", "circle", "ellipse"}
            self.painted.append(_Shape(tag, _box(node, tag, frame), colour_of(style["fill"])) if is_known else UNKNOWN)
        yield from self.inside(node, style, frame, place)

    def run(
        self, words: str | None, style: Mapping[str, str], frame: _Frame, place: tuple[float, float]
    ) -> Iterator[_Text]:
        """Yield a run of text, when it shows."""
        said, size = " ".join((words or "").split()), _pixels(style["font-size"])
        if not said or style["fill"] == "none" or style["visibility"] != "visible":
            return
        found = None
        if frame.is_plain and size and style["stroke"] == "none":
            aside = {"start": 0.3, "end": -0.3}.get(style["text-anchor"], 0)
            point = frame.point(place[0] + aside * size, place[1] - 0.3 * size)
            under = next((shape.colour for shape in reversed(self.painted) if shape.covers(*point)), WHITE)
            found = contrast(colour_of(style["fill"]), under)
        yield _Text(said, size and size * math.sqrt(abs(frame.across * frame.down)), found)

    def style(self, node: etree._Element, around: Mapping[str, str]) -> dict[str, str]:
        """Return what an element is painted with: its attributes, the rules that name it, its own style."""
        key = etree.QName(node).localname, node.get("id"), node.get("class", "")
        if key not in self.named:
            self.named[key] = [*self.set_by_rules(*key)]
        style = {**around, **OWN}
        attributes = ((name, node.get(name)) for name in style)
        own = (declaration.partition(": ")[::2] for declaration in node.get("style", "").split("; "))
        for name, value in (*attributes, *self.named[key], *own):
            written = (value or "").removesuffix("!important").strip()
            if name in style and value is not None and written != "inherit":
                style[name] = _absolute(written, style["font-size"]) if name == "font-size" else written
        return style

    def set_by_rules(self, tag: str, id_: str | None, classes: str) -> Iterator[tuple[str, str]]:
        """Yield what the rules that name an element set."""
        names = {"*", tag, f"#{id_}", *(f".{name}" for name in classes.split())}
        for selectors, rule in self.rules:
            if not names.isdisjoint(selectors):
                yield from rule.items()


def _number(node: etree._Element, name: str, otherwise: float = 0) -> float:
    found = NUMBER.match(node.get(name, "").strip())
    return float(found[0]) if found else otherwise


def _absolute(size: str, around: str) -> str:
    """Return a size, in pixels when it depends on the size around."""
    found, outer = FONT_SIZE.fullmatch(size), _pixels(around)
    return f"{float(found[1]) * outer:g}px" if found and found[2] == "em" and outer else size


def _pixels(size: str) -> float | None:
    found = FONT_SIZE.fullmatch(size)
    return float(found[1]) * (4 / 3 if found[2] == "pt" else 1) if found else None


def _box(node: etree._Element, tag: str, frame: _Frame) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a shape."""
    if tag == "rect":
        x, y, width, height = (_number(node, name) for name in ("x", "y", "width", "height"))
    else:
        wide, high = (_number(node, name, _number(node, "r")) for name in ("rx", "ry"))
        x, y, width, height = _number(node, "cx") - wide, _number(node, "cy") - high, 2 * wide, 2 * high
    (left, top), (right, bottom) = frame.point(x, y), frame.point(x + width, y + height)
    return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def colour_of(written: str) -> Colour | None:
    """Return a plain colour, None when it is anything else."""
    from PIL import ImageColor  # noqa: PLC0415  with Pillow, where there is a drawing to read

    try:
        colour = ImageColor.getrgb(written)
    except ValueError:
        return None
    return colour[:3] if len(colour) == 3 or colour[3] == 255 else None  # noqa: PLR2004  three parts, or opaque


def contrast(ink: Colour | None, ground: Colour | None) -> float | None:
    """Return the contrast of two colours, from 1 to 21; None when one is not known."""
    if ink is None or ground is None:
        return None
    darker, lighter = sorted((_luminance(ink), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    parts = (part / 255 for part in colour)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
