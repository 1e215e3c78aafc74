"""What draws: colours that each mean one thing, text that is measured, and the few shapes that SVG files hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from enclair.typography import french

WIDE, NARROW, SQUARE = 720, 320, 64
"""Units across; texts have these sizes in them, so that the smallest has 12 pixels where each is shown.

A square is a pictogram by itself, without text.
"""
SIZES = {WIDE: 18.0, NARROW: 15.0, SQUARE: 15.0}
MARGIN = 10
LEADING = 1.3
FAMILY = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
PAPER, VEIL, INK, SOFT, EDGE = ("#fff", "#0f1626"), ("#f3f6f9", "#182238"), ("#14213d", "#e9eef6"), \
    ("#434e66", "#bac5d8"), ("#5c6b84", "#8f9db5")  # fmt: skip
ACCENT, ACCENT_VEIL = ("#17546e", "#9ad2ee"), ("#e9f2f6", "#142b3d")
GO, GO_VEIL = ("#14532d", "#8fdcab"), ("#e9f6ee", "#11291c")
STOP, STOP_VEIL = ("#8c1d1d", "#f5b3ad"), ("#fdeeec", "#351a1a")
ASK, ASK_VEIL = ("#7d3a06", "#f6bd74"), ("#fdf3e4", "#2c2315")
"""Each colour in light and in dark: those of the style sheet of the pages."""
LOOKS: Mapping[str, Mapping[str, tuple[str, str] | str]] = {
    "fond": {"fill": PAPER},
    "boite": {"fill": VEIL, "stroke": EDGE, "stroke-width": "1.5"},
    "papier": {"fill": PAPER, "stroke": EDGE, "stroke-width": "1.5"},
    "moi": {"fill": ACCENT_VEIL, "stroke": ACCENT, "stroke-width": "1.5"},
    "plein": {"fill": ACCENT},
    "oui": {"fill": GO_VEIL, "stroke": GO, "stroke-width": "2"},
    "non": {"fill": STOP_VEIL, "stroke": STOP, "stroke-width": "4"},
    "demander": {"fill": ASK_VEIL, "stroke": ASK, "stroke-width": "2", "stroke-dasharray": "7 4"},
    "i-oui": {"fill": GO}, "i-non": {"fill": STOP}, "i-demander": {"fill": ASK},
    "trait": {"fill": "none", "stroke": INK, "stroke-width": "2", "stroke-linecap": "round",
              "stroke-linejoin": "round"},
    "bord": {"fill": PAPER, "stroke": EDGE, "stroke-width": "1.5", "stroke-linecap": "round"},
    "creux": {"fill": "none", "stroke": PAPER, "stroke-width": "2.6", "stroke-linecap": "round",
              "stroke-linejoin": "round"},
    "gras": {"font-weight": "700"}, "doux": {"fill": SOFT}, "clair": {"fill": PAPER, "font-weight": "700"},
}  # fmt: skip
"""How each kind of thing looks; what a class does not set is that of the drawing."""
WIDTHS = {
    280: "ijl'îï", 320: "IJ \xa0.,’", 360: "f:;-/", 400: "t!()[]", 440: "r", 520: "–°\u202f", 560: "cszL?ç",
    600: "kvxyF", 720: "KABCRVXZÀÇ", 760: "HNU", 800: "DGOQ", 880: "w+=M", 1040: "%mW—…œ",
}  # fmt: skip
"""Thousandths of the size across, from the widest font that readers may have (DejaVu Sans); others have 640."""
ACROSS = {sign: width / 1000 for width, signs in WIDTHS.items() for sign in signs}
BOLD = 1.13


class DoesNotFitError(Exception):
    """A word is wider than where it stands: write shorter, or give it more room."""


def measured(words: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is at most."""
    return sum(ACROSS.get(sign, 0.64) for sign in words) * size * (BOLD if bold else 1)


@dataclass
class Pen:
    """Draws in units of a drawing that is `across` wide, and keeps what it drew."""

    across: int
    drawn: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    @property
    def narrow(self) -> bool:
        """Whether the drawing is for a phone."""
        return self.across == NARROW

    @property
    def size(self) -> float:
        """Height of the texts."""
        return SIZES[self.across]

    @property
    def line(self) -> float:
        """Height of a line of text."""
        return round(self.size * LEADING, 1)

    # ——— text ———

    def lines(self, words: str, width: float, *, bold: bool = False, most: int = 99) -> list[str]:
        """Return a text in lines that fit in a width; `|` forces a new line. Raises DoesNotFitError."""
        lines: list[str] = []
        for part in filter(None, words.split("|")):
            line = ""
            for word in french(part.strip()).split(" "):
                if measured(word, self.size, bold=bold) > width:
                    drawing = "étroit" if self.narrow else "large"
                    raise DoesNotFitError(f"« {word} » dans {width:.0f} unités ({drawing})")
                longer = f"{line} {word}".strip()
                if line and measured(longer, self.size, bold=bold) > width:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        if len(lines) > most:
            raise DoesNotFitError(f"« {words} » en {len(lines)} lignes, pour {most}")
        return lines

    def text(self, x: float, y: float, lines: list[str], look: str = "", anchor: str = "") -> float:
        """Write lines under `y`; return where they end."""
        if not lines:
            return y
        first, attributes = y + self.size * 0.98, self._class(look) + (f' text-anchor="{anchor}"' if anchor else "")
        if len(lines) == 1:
            self.drawn.append(f'<text x="{x:g}" y="{first:.4g}"{attributes}>{escape(lines[0], quote=False)}</text>')
        else:
            runs = " ".join(f'<tspan x="{x:g}" y="{first + number * self.line:.4g}">{escape(line, quote=False)}</tspan>'
                            for number, line in enumerate(lines))  # fmt: skip
            self.drawn.append(f"<text{attributes}>{runs}</text>")
        return y + self.line * len(lines)

    # ——— shapes ———

    def _class(self, look: str) -> str:
        if look:
            self.used |= {look}
        return f' class="{look}"' if look else ""

    def rect(self, x: float, y: float, width: float, height: float, look: str, radius: float = 6) -> None:  # noqa: PLR0913, PLR0917
        """Draw a rectangle."""
        self.drawn.append(f'<rect x="{x:.4g}" y="{y:.4g}" width="{width:.4g}" height="{height:.4g}"'
                          f' rx="{radius:g}"{self._class(look)}/>')  # fmt: skip

    def circle(self, x: float, y: float, radius: float, look: str) -> None:
        """Draw a circle."""
        self.drawn.append(f'<circle cx="{x:.4g}" cy="{y:.4g}" r="{radius:.4g}"{self._class(look)}/>')

    def path(self, d: str, look: str = "trait", move: tuple[float, float, float] | None = None) -> None:
        """Draw a path, moved and scaled if need be."""
        moved = f' transform="translate({move[0]:.4g} {move[1]:.4g}) scale({move[2]:.3g})"' if move else ""
        self.drawn.append(f'<path d="{d}"{moved}{self._class(look)}/>')

    def arrow(self, *points: tuple[float, float]) -> None:
        """Draw a line through points, with a head at its end."""
        (x, y), (before_x, before_y) = points[-1], points[-2]
        if abs(x - before_x) > abs(y - before_y):
            way = 7 if x > before_x else -7
            head = f"M{x - way:.4g} {y - 5:.4g}L{x:.4g} {y:.4g}L{x - way:.4g} {y + 5:.4g}"
        else:
            way = 7 if y > before_y else -7
            head = f"M{x - 5:.4g} {y - way:.4g}L{x:.4g} {y:.4g}L{x + 5:.4g} {y - way:.4g}"
        self.path("M" + "L".join(f"{across:.4g} {down:.4g}" for across, down in points) + head)

    # ——— the file ———

    def svg(self, height: float) -> str:
        """Return the file: its style for light and for dark holds what is used, and nothing else."""
        rules = {name: look for name, look in LOOKS.items() if name in self.used | {"fond"}}
        light = [f".{name} {{ {_told(look, 0)} }}" for name, look in rules.items()]
        dark = [f".{name} {{ {told} }}" for name, look in rules.items() if (told := _told(look, 1, only=True))]
        root = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.across} {height:.0f}"'
                f' font-family="{FAMILY}" font-size="{self.size:g}">')  # fmt: skip
        return "\n".join((
            root, "<style>", f"text {{ fill: {INK[0]} }}", *light, "@media (prefers-color-scheme: dark) {",
            f"text {{ fill: {INK[1]} }}", *dark, "}", "</style>",
            f'<rect width="{self.across}" height="{height:.0f}" class="fond"/>', *self.drawn, "</svg>", "",
        ))  # fmt: skip


def _told(look: Mapping[str, tuple[str, str] | str], scheme: int, *, only: bool = False) -> str:
    """Return the declarations of a look in a scheme; `only` the colours."""
    said = {key: value if isinstance(value, str) else value[scheme] for key, value in look.items()
            if not (only and isinstance(value, str))}  # fmt: skip
    return "; ".join(f"{key}: {value}" for key, value in said.items())
