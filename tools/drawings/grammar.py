"""What drawings are made of: each part knows how high it is in a width, and draws itself there.

A drawing is described once. In a narrow one, rows become columns and arrows point down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from drawings.pen import MARGIN, NARROW, SQUARE, WIDE, DoesNotFitError, Pen, measured

PAD, GAP, STEP = 10.0, 14.0, 30.0
"""Room inside a box, between two things, and for an arrow."""
ICON = 24.0
ICONS = {
    "personne": "M12 3a4.500 4.500 0 1 0 .01 0M3 22c0-11 18-11 18 0",
    "personnes": "M8 5a3.500 3.500 0 1 0 .01 0M1 21c0-9 14-9 14 0M17 7a3 3 0 1 0 .01 0M18 15c3 0 5 2 5 6",
    "ecran": "M2 4h20v13H2zM8 21h8M12 17v4",
    "lettre": "M2 5h20v14H2zM2 6l10 7 10-7",
    "page": "M5 2h10l4 4v16H5zM15 2v4h4M8 11h8M8 15h8",
    "dossier": "M2 5h7l2 3h11v12H2z",
    "cadenas": "M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4",
    "horloge": "M12 2a10 10 0 1 0 .01 0M12 7v5l4 3",
    "telephone": "M7 2h10v20H7zM11 18h2",
    "loupe": "M10 3a7 7 0 1 0 .01 0M15 15l7 7",
    "calendrier": "M3 5h18v16H3zM3 10h18M8 2v5M16 2v5",
    "mairie": "M3 21h18M5 21V10M10 21V10M14 21V10M19 21V10M2 10l10-7 10 7z",
    "engrenage": "M12 8a4 4 0 1 0 .01 0M12 2v4M12 18v4M2 12h4M18 12h4M5 5l3 3M16 16l3 3M19 5l-3 3M8 16l-3 3",
    "reseau": "M9 2h6v6H9zM2 16h6v6H2zM16 16h6v6h-6zM12 8v4M5 16v-4h14v4",
    "crayon": "M3 21l2-6L17 3l4 4L9 19zM14 6l4 4",
    "camera": "M2 7h13v10H2zM15 10l7-3v10l-7-3",
    "voix": "M12 2a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V5a3 3 0 0 0-3-3M5 11c0 9 14 9 14 0M12 18v4",
    "attention": "M12 3 22 21H2zM12 9v6M12 18v.1",
    "piece": "M12 2a10 10 0 1 0 .01 0M15 8c-5-3-8 1-7 4s3 6 7 4M6 11h6M6 14h6",
    "cle": "M7 8a5 5 0 1 0 .01 0M11 11 21 3M17 6l3 3",
    "bulle": "M3 4h18v13h-9l-5 4v-4H3zM7 9h10M7 13h6",
    "question": "M3 4h18v13h-9l-5 4v-4H3zM9.500 8.500c0-3 5-3 5-.5 0 2-2.500 1.800-2.500 3.500M12 14v.1",
    "livre": "M12 6c-3-2-6-2-10-2v15c4 0 7 0 10 2 3-2 6-2 10-2V4c-4 0-7 0-10 2zM12 6v15",
    "balance": "M12 3v18M7 21h10M4 6h16M4 6l-3 8c1 3 5 3 6 0zM20 6l-3 8c1 3 5 3 6 0z",
    "coeur": "M12 21C5 15 2 12 2 8c0-5 7-6 10-1 3-5 10-4 10 1 0 4-3 7-10 13z",
    "coche": "M3 3h18v18H3zM7 12.500l4 4 7-9",
    "croix": "M3 3h18v18H3zM8 8l8 8M16 8l-8 8",
    "photo": "M2 7h5l2-3h6l2 3h5v13H2zM12 9a4 4 0 1 0 .01 0",
    "goutte": "M12 2c5 6 7 9 7 13 0 9-14 9-14 0 0-4 2-7 7-13z",
    "robot": "M5 8h14v11H5zM12 8V4M12 3v.1M9 12v1M15 12v1M9 16h6M2 12v4M22 12v4",
}
"""Pictograms drawn by lines in a square of 24."""
WORDS = {"oui": "Oui", "non": "Non", "demander": "Demander"}
"""The three things that a drawing can tell to do, and what each is called when it says nothing else."""
MARKS = {
    "oui": "M6 12.500l4 4 8-9",
    "non": "M7 7l10 10M17 7 7 17",
    "demander": "M8.500 9.500c0-5 7-5 7-1 0 3-3.500 2.500-3.500 5.500M12 18v.1",
}


class Part(Protocol):
    """Anything that a drawing holds."""

    def height(self, pen: Pen, width: float) -> float:
        """Return the height that the part needs in a width."""

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw the part there."""


def icon(pen: Pen, name: str, x: float, y: float, size: float = ICON) -> None:
    """Draw a pictogram."""
    pen.path(ICONS[name], "trait", (x, y, size / 24))


def mark(pen: Pen, kind: str, x: float, y: float, size: float = ICON) -> None:
    """Draw what tells verdicts apart without colour: a disc with a tick, a square with a cross, a disc that asks."""
    if kind == "non":
        pen.rect(x, y, size, size, "i-non", 4)
    else:
        pen.circle(x + size / 2, y + size / 2, size / 2, f"i-{kind}")
    pen.path(MARKS[kind], "creux", (x, y, size / 24))


@dataclass(frozen=True)
class Text:
    """Words that stand by themselves."""

    words: str
    bold: bool = False
    soft: bool = False
    middle: bool = False

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the lines."""
        return pen.line * len(pen.lines(self.words, width, bold=self.bold))

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Write the lines, in the middle of the height."""
        lines = pen.lines(self.words, width, bold=self.bold)
        look = "gras" if self.bold else "doux" if self.soft else ""
        top = y + (height - pen.line * len(lines)) / 2
        pen.text(x + width / 2 if self.middle else x, top, lines, look, "middle" if self.middle else "")


@dataclass(frozen=True)
class Panel:
    """A box with a title, a text, and before them a pictogram or a number. `look`: boite, papier or moi."""

    title: str = ""
    text: str = ""
    icon: str = ""
    number: str = ""
    look: str = "boite"

    def inside(self, pen: Pen, width: float) -> tuple[float, list[str], list[str]]:
        """Return what the pictogram takes, then the lines of the title and of the text."""
        before = ICON + 8 if self.icon or self.number else 0
        room = width - 2 * PAD - before
        return before, pen.lines(self.title, room, bold=True), pen.lines(self.text, room)

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the texts, and of the room around."""
        _, title, text = self.inside(pen, width)
        return max(pen.line * (len(title) + len(text)), ICON if self.icon or self.number else 0) + 2 * PAD

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw the box, and what it holds in the middle of its height."""
        before, title, text = self.inside(pen, width)
        pen.rect(x, y, width, height, self.look)
        top = y + (height - pen.line * (len(title) + len(text))) / 2
        left = x + PAD
        if self.number:
            pen.circle(left + ICON / 2, top + pen.line / 2, ICON / 2, "plein")
            pen.text(left + ICON / 2, top, [self.number], "clair", "middle")
        elif self.icon:
            icon(pen, self.icon, left, y + (height - ICON) / 2 if len(title) + len(text) < 3 else top)  # noqa: PLR2004
        pen.text(left + before, pen.text(left + before, top, title, "gras"), text)


@dataclass(frozen=True)
class Verdict:
    """What to do: `kind` is oui (go), non (stop) or demander (ask). It always has its mark, and a word in bold."""

    kind: str
    word: str = ""
    text: str = ""

    def _panel(self) -> Panel:
        return Panel(self.word or WORDS[self.kind], self.text, icon=self.kind, look=self.kind)

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the texts, and of the room around."""
        return self._panel().height(pen, width)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw the box, its mark and its words."""
        _, title, text = self._panel().inside(pen, width)
        pen.rect(x, y, width, height, self.kind)
        mark(pen, self.kind, x + PAD, y + (height - ICON) / 2)
        left, top = x + PAD + ICON + 8, y + (height - pen.line * (len(title) + len(text))) / 2
        pen.text(left, pen.text(left, top, title, "gras"), text)


@dataclass(frozen=True)
class Person:
    """Somebody with a name, and what they say, in a bubble."""

    name: str
    says: str
    icon: str = "personne"

    def _bubble(self, pen: Pen, width: float) -> tuple[float, list[str]]:
        side = max(40.0, measured(self.name, pen.size, bold=True)) + PAD + 8
        return side, pen.lines(self.says, width - side - 2 * PAD)

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the bubble, or of the person."""
        return max(pen.line * len(self._bubble(pen, width)[1]) + 2 * PAD, 38 + pen.line)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw the person, the name under, the bubble beside."""
        side, lines = self._bubble(pen, width)
        middle, top = x + (side - 18) / 2, y + (height - 36 - pen.line) / 2
        icon(pen, self.icon, middle - 17, top, 34)
        pen.text(middle, top + 36, [self.name], "gras", "middle")
        high, centre = pen.line * len(lines) + 2 * PAD, y + height / 2
        pen.rect(x + side, centre - high / 2, width - side, high, "papier", 12)
        pen.path(f"M{x + side:.4g} {centre - 6:.4g}l-9 6 9 6", "bord")
        pen.text(x + side + PAD, y + (height - pen.line * len(lines)) / 2, lines)


@dataclass(frozen=True)
class Screen:
    """The window of a tool: its name in a bar, and parts under it, one after the other."""

    name: str
    parts: Sequence[Part]

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the bar and of the parts."""
        inside = sum(part.height(pen, width - 2 * PAD) + 8 for part in self.parts)
        return pen.line + 10 + inside + PAD

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw the window, then what is in it."""
        bar = pen.line + 8
        pen.rect(x, y, width, height, "papier", 10)
        dots = f"M{x + width - 40:.4g} {y + bar / 2:.4g}h.1m10 0h.1m10 0h.1"
        pen.path(f"M{x:.4g} {y + bar:.4g}h{width:.4g}{dots}", "bord")
        pen.text(x + PAD, y + 4, pen.lines(self.name, width - 60, bold=True, most=1), "gras")
        top = y + bar + 9
        for part in self.parts:
            high = part.height(pen, width - 2 * PAD)
            part.draw(pen, x + PAD, top, width - 2 * PAD, high)
            top += high + 8


@dataclass(frozen=True)
class Said:
    """A bubble of a conversation on a screen: what the person writes, or, `by_tool`, what the tool answers."""

    words: str
    by_tool: bool = False

    def _lines(self, pen: Pen, width: float) -> tuple[list[str], float]:
        lines = pen.lines(self.words, width * 0.85 - 2 * PAD)
        return lines, max(measured(line, pen.size) for line in lines) + 2 * PAD

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the bubble."""
        return pen.line * len(self._lines(pen, width)[0]) + PAD

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw the bubble on the side of who speaks."""
        lines, across = self._lines(pen, width)
        left = x if self.by_tool else x + width - across
        pen.rect(left, y, across, height, "boite" if self.by_tool else "moi", 10)
        pen.text(left + PAD, y + PAD / 2, lines)


@dataclass(frozen=True)
class Letter:
    """A sheet of paper; each line is a text, or (kind, word, text) when a verdict marks it in the margin."""

    title: str
    lines: Sequence[str | tuple[str, str, str]]

    def _lines(self, pen: Pen, width: float) -> list[tuple[str, list[str], list[str], float]]:
        told, room = [], width - 2 * PAD - ICON - 8
        for line in self.lines:
            kind, word, text = ("", "", line) if isinstance(line, str) else line
            words, lines = pen.lines(word, room, bold=True), pen.lines(text, room if kind else width - 2 * PAD)
            told.append((kind, words, lines, pen.line * (len(words) + len(lines)) + 6))
        return told

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the title and of the lines."""
        title = pen.lines(self.title, width - 44, bold=True)
        return sum(high for *_, high in self._lines(pen, width)) + pen.line * len(title) + 2 * PAD

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw the sheet with its corner folded, then its lines."""
        pen.rect(x, y, width, height, "papier", 2)
        pen.path(f"M{x + width - 20:.4g} {y:.4g}v20h20", "bord")
        top = pen.text(x + PAD, y + PAD, pen.lines(self.title, width - 44, bold=True), "gras") + 3
        for kind, words, lines, high in self._lines(pen, width):
            left = x + PAD + (ICON + 8 if kind else 0)
            if kind:
                mark(pen, kind, x + PAD, top)
            pen.text(left, pen.text(left, top, lines), words, "gras")
            top += high


@dataclass(frozen=True)
class Column:
    """Parts one under the other."""

    parts: Sequence[Part]
    gap: float = GAP

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of all, and of what is between."""
        return sum(part.height(pen, width) for part in self.parts) + self.gap * (len(self.parts) - 1)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw each under the one before; what is left of the height is shared."""
        spare = (height - self.height(pen, width)) / len(self.parts)
        for part in self.parts:
            high = part.height(pen, width) + spare
            part.draw(pen, x, y, width, high)
            y += high + self.gap


@dataclass(frozen=True)
class Row:
    """Parts side by side, of the same height; one under the other on a phone, unless it is said to `stay`."""

    parts: Sequence[Part]
    shares: Sequence[float] = ()
    stay: bool = False
    gap: float = GAP

    def _widths(self, width: float) -> list[float]:
        shares = self.shares or [1.0] * len(self.parts)
        room = width - self.gap * (len(self.parts) - 1)
        return [room * share / sum(shares) for share in shares]

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the highest."""
        if pen.narrow and not self.stay:
            return Column(self.parts, self.gap).height(pen, width)
        return max(part.height(pen, w) for part, w in zip(self.parts, self._widths(width), strict=True))

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw each beside the one before."""
        if pen.narrow and not self.stay:
            Column(self.parts, self.gap).draw(pen, x, y, width, height)
            return
        for part, across in zip(self.parts, self._widths(width), strict=True):
            part.draw(pen, x, y, across, height)
            x += across + self.gap


@dataclass(frozen=True)
class Flow:
    """Parts joined by arrows. `labels` are written on the arrows, `back` on one that returns to the first part.

    `down` keeps it a column everywhere.
    """

    parts: Sequence[Part]
    labels: Sequence[str] = ()
    back: str = ""
    down: bool = False
    shares: Sequence[float] = ()

    def _gaps(self, pen: Pen, *, down: bool) -> list[float]:
        said = [*self.labels, *[""] * len(self.parts)][: len(self.parts) - 1]
        return [STEP if down or not words else measured(words, pen.size) + 20 for words in said]

    def _widths(self, pen: Pen, width: float) -> list[float]:
        shares = self.shares or [1.0] * len(self.parts)
        room = width - sum(self._gaps(pen, down=False))
        return [room * share / sum(shares) for share in shares]

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the parts, of the arrows, and of the way back."""
        if self.down or pen.narrow:
            inside = width - (26 if self.back else 0)
            high = sum(part.height(pen, inside) for part in self.parts) + sum(self._gaps(pen, down=True))
            return high + (pen.line * len(pen.lines(self.back, width - 40)) + 10 if self.back else 0)
        high = max(part.height(pen, w) for part, w in zip(self.parts, self._widths(pen, width), strict=True))
        return high + (pen.line + 34 if self.back else 0)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw the parts and the arrows."""
        if self.down or pen.narrow:
            self._draw_down(pen, x, y, width)
        else:
            self._draw_across(pen, x, y, width, height)

    def _draw_across(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        high, middles, said = height - (pen.line + 34 if self.back else 0), [], [*self.labels, *[""] * len(self.parts)]
        for part, across, gap, words in zip(
            self.parts, self._widths(pen, width), [*self._gaps(pen, down=False), 0], said, strict=False
        ):
            part.draw(pen, x, y, across, high)
            middles.append(x + across / 2)
            if gap:
                pen.arrow((x + across + 4, y + high / 2), (x + across + gap - 4, y + high / 2))
                pen.text(x + across + gap / 2, y + high / 2 - pen.line - 4, [words] if words else [], "", "middle")
            x += across + gap
        if self.back:
            low = y + high + 22
            pen.arrow((middles[-1], y + high + 4), (middles[-1], low), (middles[0], low), (middles[0], y + high + 4))
            pen.text((middles[0] + middles[-1]) / 2, low + 6, pen.lines(self.back, width), "", "middle")

    def _draw_down(self, pen: Pen, x: float, y: float, width: float) -> None:
        inside, middles = width - (26 if self.back else 0), []
        said = [*self.labels, *[""] * len(self.parts)]
        for part, gap, words in zip(self.parts, [*self._gaps(pen, down=True), 0], said, strict=False):
            high = part.height(pen, inside)
            part.draw(pen, x, y, inside, high)
            middles.append(y + high / 2)
            y += high
            if gap:
                pen.arrow((x + inside / 2, y + 4), (x + inside / 2, y + gap - 4))
                pen.text(x + inside / 2 + 12, y + (gap - pen.line) / 2, pen.lines(words, inside / 2))
            y += gap
        if self.back:
            side, edge = x + width - 6, x + inside + 4
            pen.arrow((edge, middles[-1]), (side, middles[-1]), (side, middles[0]), (edge, middles[0]))
            pen.text(x + inside, y + 10, pen.lines(self.back, width - 40), "", "end")


@dataclass(frozen=True)
class Tree:
    """A question, and where each answer leads: a verdict, or another question."""

    question: str
    answers: Sequence[tuple[str, Part]]
    icon: str = ""

    @property
    def leaves(self) -> int:
        """How many ends it has."""
        return sum(part.leaves if isinstance(part, Tree) else 1 for _, part in self.answers)

    def _panel(self) -> Panel:
        return Panel(self.question, icon=self.icon, look="moi")

    def _widths(self, width: float) -> list[float]:
        counts = [part.leaves if isinstance(part, Tree) else 1 for _, part in self.answers]
        room = width - GAP * (len(counts) - 1)
        return [room * count / sum(counts) for count in counts]

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the question and of what follows."""
        high = self._panel().height(pen, width if pen.narrow else min(width, 320))
        if pen.narrow:
            return high + sum(8 + pen.line + 4 + part.height(pen, width - 26) for _, part in self.answers)
        parts = zip(self.answers, self._widths(width), strict=True)
        return high + STEP + pen.line + 6 + max(part.height(pen, across) for (_, part), across in parts)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:  # noqa: ARG002  as all parts
        """Draw the question, then each answer under it; the ends are as high as each other."""
        if pen.narrow:
            self._draw_down(pen, x, y, width)
            return
        across = min(width, 320)
        high = self._panel().height(pen, across)
        self._panel().draw(pen, x + (width - across) / 2, y, across, high)
        fork, top = y + high + STEP / 2, y + high + STEP + pen.line + 6
        from_x, widths = x + width / 2, self._widths(width)
        ends = max((part.height(pen, wide) for (_, part), wide in zip(self.answers, widths, strict=True)
                    if not isinstance(part, Tree)), default=0.0)  # fmt: skip
        for (words, part), wide in zip(self.answers, widths, strict=True):
            middle = x + wide / 2
            pen.arrow((from_x, y + high + 2), (from_x, fork), (middle, fork), (middle, top - 4))
            pen.text(middle + 10, fork + 6, pen.lines(words, wide / 2 - 12, bold=True, most=1), "gras")
            part.draw(pen, x, top, wide, part.height(pen, wide) if isinstance(part, Tree) else ends)
            x += wide + GAP

    def _draw_down(self, pen: Pen, x: float, y: float, width: float) -> None:
        top = y + self._panel().height(pen, width)
        self._panel().draw(pen, x, y, width, top - y)
        start = top
        for words, part in self.answers:
            pen.text(x + 28, top + 8, pen.lines(words, width - 30, bold=True), "gras")
            top += 8 + pen.line + 4
            high = part.height(pen, width - 26)
            aim = top + min(high, 60) / 2
            pen.arrow((x + 10, start), (x + 10, aim), (x + 22, aim))
            part.draw(pen, x + 26, top, width - 26, high)
            start, top = aim, top + high


@dataclass(frozen=True)
class Bars:
    """Quantities compared: (what it is, how much from 0 to 1, what is written at the end of the bar)."""

    lines: Sequence[tuple[str, float, str]]

    def _names(self, pen: Pen) -> float:
        return max(measured(name, pen.size, bold=True) for name, *_ in self.lines) + 10

    def height(self, pen: Pen, width: float) -> float:  # noqa: ARG002  as all parts
        """Return the height of the bars."""
        return len(self.lines) * (pen.line + 12)

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:  # noqa: ARG002  as all parts
        """Draw each bar after its name."""
        left = self._names(pen)
        room = width - left - max(measured(told, pen.size) for *_, told in self.lines) - 12
        for name, share, told in self.lines:
            pen.text(x, y + 6, [name], "gras")
            long = max(3.0, room * share)
            pen.rect(x + left, y + 5, long, pen.line + 2, "plein", 2)
            pen.text(x + left + long + 8, y + 6, [told])
            y += pen.line + 12


@dataclass(frozen=True)
class Dates:
    """Moments in order, down a line: (when, what)."""

    lines: Sequence[tuple[str, str]]

    def _texts(self, pen: Pen, width: float) -> list[tuple[list[str], list[str], float]]:
        beside = 0.0 if pen.narrow else max(measured(line[0], pen.size, bold=True) for line in self.lines) + GAP
        room = width - 34 - beside
        return [(pen.lines(line[0], width - 34 if pen.narrow else beside, bold=True), pen.lines(line[1], room), beside)
                for line in self.lines]  # fmt: skip

    @staticmethod
    def _high(pen: Pen, when: list[str], what: list[str]) -> float:
        return pen.line * (len(when) + len(what) if pen.narrow else max(len(when), len(what))) + 12

    def height(self, pen: Pen, width: float) -> float:
        """Return the height of the lines."""
        return sum(self._high(pen, when, what) for when, what, _ in self._texts(pen, width))

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw the line of time, then each moment on it."""
        texts = self._texts(pen, width)
        pen.path(f"M{x + 12:.4g} {y + 12:.4g}V{y + height - self._high(pen, *texts[-1][:2]) + 12:.4g}")
        for when, what, beside in texts:
            pen.circle(x + 12, y + pen.line / 2 + 2, 7, "plein")
            below = pen.text(x + 34, y + 1, when, "gras")
            pen.text(x + 34 + beside, below if pen.narrow else y + 1, what)
            y += self._high(pen, when, what)


@dataclass(frozen=True)
class Notes:
    """Notes from 1 to 5 given by people: a square a person, above its note; a pile holds `most` of them."""

    notes: Sequence[int]
    most: int

    def height(self, pen: Pen, width: float) -> float:  # noqa: ARG002  as all parts
        """Return the height of the piles, and of the notes under them."""
        return 18.0 * self.most + 6 + pen.line

    def draw(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Draw the piles on their line, and the notes."""
        low, step = y + height - pen.line - 4, width / 5
        pen.path(f"M{x:.4g} {low:.4g}h{width:.4g}", "bord")
        for note in range(1, 6):
            middle = x + step * (note - 0.5)
            for number in range(self.notes.count(note)):
                pen.rect(middle - 14, low - 18 * (number + 1), 28, 14, "plein", 2)
            pen.text(middle, low + 4, [str(note)], "", "middle")


def draw(part: Part, across: int) -> str:
    """Return the SVG of a drawing that is so wide. Raises DoesNotFitError."""
    pen = Pen(across)
    width = across - 2.0 * MARGIN
    height = part.height(pen, width)
    part.draw(pen, MARGIN, MARGIN, width, height)
    return pen.svg(height + 2 * MARGIN)


def pictogram(name: str) -> str:
    """Return the SVG of a pictogram by itself, which stands before a sentence and says it again."""
    pen = Pen(SQUARE)
    pen.rect(2, 2, SQUARE - 4.0, SQUARE - 4.0, "moi", 10)
    icon(pen, name, 8, 8, SQUARE - 16.0)
    return pen.svg(SQUARE)


def files(drawings: Mapping[str, Part]) -> dict[str, str]:
    """Return the two files of each drawing, by name. Raises DoesNotFitError, with the name."""
    written: dict[str, str] = {}
    for name, part in drawings.items():
        try:
            written |= {f"{name}.svg": draw(part, WIDE), f"{name}.etroit.svg": draw(part, NARROW)}
        except DoesNotFitError as error:
            raise DoesNotFitError(f"{name} : {error}") from None
    return written
