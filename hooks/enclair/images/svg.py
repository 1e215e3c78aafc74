"""A SVG drawing, rebuilt from the few elements and attributes that a still picture needs.

A SVG file is a page for a browser. Nothing is looked for in it that would be forbidden: what is known is copied, what
only an editor reads is dropped (its own namespaces, metadata, comments), and the rest is said. So what is published is
what was checked. SVG 2: https://www.w3.org/TR/SVG2/; how browsers treat a picture:
https://www.w3.org/TR/SVG2/conform.html#secure-static-mode
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from enclair.images import legible
from enclair.model import Flaw, Picture
from enclair.problems import visible

RULE = "SEC005"
NAMESPACE = "http://www.w3.org/2000/svg"
ELEMENTS = frozenset(
    "circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline"  # noqa: SIM905
    " radialGradient rect stop style svg symbol text textPath title tspan use".split()
)
PRESENTATION = frozenset(
    "alignment-baseline baseline-shift clip-path clip-rule color direction display dominant-baseline fill"  # noqa: SIM905
    " fill-opacity fill-rule font font-family font-size font-stretch font-style font-variant font-weight isolation"
    " letter-spacing line-height marker marker-end marker-mid marker-start mask mix-blend-mode opacity overflow"
    " paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap"
    " stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering"
    " transform transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode".split()
)
"""What an attribute, or a style, may set."""
GEOMETRY = frozenset(
    "clipPathUnits cx cy d dx dy fr fx fy gradientTransform gradientUnits height lengthAdjust markerHeight"  # noqa: SIM905
    " markerUnits markerWidth maskContentUnits maskUnits method offset orient pathLength patternContentUnits"
    " patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx ry side spacing spreadMethod"
    " startOffset textLength viewBox width x x1 x2 y y1 y2".split()
)
NAMES = frozenset({"aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "class", "id", "lang", "role"})
"""Attributes whose value is a name or a text, which nothing executes."""
XML = {f"{{http://www.w3.org/XML/1998/namespace}}{name}": f"xml:{name}" for name in ("lang", "space")}
HREFS = frozenset({"href", "{http://www.w3.org/1999/xlink}href"})
REFERRING = frozenset({"linearGradient", "pattern", "radialGradient", "textPath", "use"})
LOADING = frozenset({"action", "base", "data", "formaction", "poster", "src", "srcset"})
EDITORS = (
    "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://www.openswatchbook.org/",
    "http://ns.adobe.com/", "http://www.bohemiancoding.com/sketch", "http://www.figma.com/", "http://www.serif.com/",
    "http://boxy-svg.com", "https://boxy-svg.com", "http://xml.openoffice.org/", "http://sun.com/xmlns/staroffice/",
    "http://schemas.microsoft.com/visio/", "http://krita.org/", "http://www.corel.com/", "http://www.w3.org/1999/02/22-rdf",
    "http://purl.org/dc/", "http://creativecommons.org/ns", "http://web.resource.org/cc/",
)  # fmt: skip
"""How the namespaces begin that only drawing programs read, and of which browsers draw nothing."""
FUNCTIONS = frozenset({
    "calc", "hsl", "hsla", "matrix", "rgb", "rgba", "rotate", "scale", "scalex", "scaley", "skewx", "skewy",
    "translate", "translatex", "translatey",
})  # fmt: skip
FUNCTION = re.compile(r"([\w-]*)\(")
INSIDE = re.compile(r"#[^\s\"'()#]+")
REFERENCE = re.compile(rf"url\(\s*([\"']?)({INSIDE.pattern})\1\s*\)")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CSS_RULE = re.compile(r"([\w\s.,#*>-]+)\{([^{}]*)\}\s*")
DARK = re.compile(rf"@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)\s*\{{\s*((?:{CSS_RULE.pattern})*)\}}\s*")
"""The one condition that a style may set, after its rules: what a drawing looks like on a dark page."""
COLOURS = frozenset({"fill", "stroke"})
"""What may change there."""
NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?"
VIEW_BOX = re.compile(rf"\s*({NUMBER})[\s,]+({NUMBER})[\s,]+({NUMBER})[\s,]+({NUMBER})\s*")
LENGTH = re.compile(rf"\s*({NUMBER})(px|pt|pc|mm|cm|in)?\s*")
UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
ENCODING = re.compile(r"<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"'>]*)[\"']")
DECLARATION = re.compile(r"<\?xml\s.*?\?>", re.DOTALL)
LARGEST, DEEPEST, WIDEST = 1_000_000, 40, 20_000.0
"""Bytes, nested elements, units of a side."""
MOST_DRAWN, LONGEST_CHAIN = 10_000, 8
"""Elements drawn once `<use>` copied them, and how many may call each other in a row."""


class TooMuchError(Exception):
    """Elements that call each other would be drawn without end."""


def read(data: bytes, shown: int = legible.PHONE) -> Picture:
    """Read a SVG file, and rebuild it; a picture with a flaw of :data:`RULE` has no bytes.

    Its texts have to be legible where it is ``shown`` in that many CSS pixels.
    """
    if len(data) > LARGEST:
        return _refused("cette image dépasse 1 Mo", "simplifiez-la")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _refused("cette image SVG n’est pas en UTF-8", "exportez-la en UTF-8")
    declared = ENCODING.match(text)
    if declared and declared[1].lower() != "utf-8":
        return _refused(f"cette image SVG se dit en « {visible(declared[1])[:20]} »", "exportez-la en UTF-8")
    try:
        root = _parsed(DECLARATION.sub(lambda found: "\n" * found[0].count("\n"), text, count=1))
    except etree.XMLSyntaxError as error:
        return _refused("cette image SVG est mal formée", "exportez-la de nouveau", error.lineno or 1)
    if root.getroottree().docinfo.internalDTD is not None:
        return _refused("cette image SVG porte un DOCTYPE", "exportez-la en SVG simple, sans DOCTYPE ni entité")
    return _rebuilt(root, shown)


def _parsed(text: str) -> etree._Element:
    """Parse XML of which nothing is loaded or expanded. Raises XMLSyntaxError."""
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(text.encode(), parser)


def _refused(message: str, hint: str, line: int = 1) -> Picture:
    return Picture(flaws=(Flaw(RULE, message, hint, line),))


def _rebuilt(root: etree._Element, shown: int) -> Picture:
    if root.tag != f"{{{NAMESPACE}}}svg":
        return _refused("ce fichier n’est pas un dessin SVG", "exportez l’image en SVG simple", _line(root))
    rebuilding = _Rebuilding()
    for around in (*root.itersiblings(preceding=True), *root.itersiblings()):
        rebuilding.instruction(around)
    drawing = _element("svg")
    rebuilding.fill(drawing, root, 1)
    size = _size(drawing)
    if size is None:
        rebuilding.tell(root, "cette image n’a pas de taille lisible", 'donnez-lui un viewBox : viewBox="0 0 720 300"')
    try:
        _refuse_repetition(drawing)
    except TooMuchError:
        rebuilding.tell(root, "cette image se recopie elle-même sans fin (<use>)", "dessinez chaque copie")
    if rebuilding.flaws or size is None:
        return Picture(flaws=tuple(rebuilding.flaws))
    data = etree.tostring(drawing, encoding="utf-8") + b"\n"
    schemes = (rebuilding.sheet, [*rebuilding.sheet, *rebuilding.dark]) if rebuilding.dark else (rebuilding.sheet,)
    return Picture("svg", *size, data, tuple(legible.flaws(drawing, schemes, min(shown, size[0]))))


def _element(name: str) -> etree._Element:
    return etree.Element(f"{{{NAMESPACE}}}{name}", nsmap={None: NAMESPACE})  # type: ignore[dict-item]


def _line(node: etree._Element) -> int:
    return int(str(node.sourceline or 1))  # the stubs of lxml lose its type


@dataclass
class _Rebuilding:
    """What is said of a drawing, and what its style sheets set, while it is copied."""

    flaws: list[Flaw] = field(default_factory=list)
    sheet: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    dark: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)

    def tell(self, node: etree._Element, message: str, hint: str = "retirez-le de l’image") -> None:
        self.flaws.append(Flaw(RULE, message, hint, _line(node)))

    def instruction(self, node: etree._Element) -> None:
        """Refuse what is neither an element nor a comment."""
        if not isinstance(node, etree._Comment):  # noqa: SLF001  lxml has no public name for it
            self.tell(node, "cette image contient une instruction <?…?> ou une entité")

    def fill(self, target: etree._Element, node: etree._Element, depth: int) -> None:
        """Copy what is known of an element."""
        for name, value in node.attrib.items():
            for known, written in self.attribute(node, str(name), str(value)):
                target.set(known, written)
        target.text = node.text
        if node.tag == f"{{{NAMESPACE}}}style":
            target.text = self.style_sheet(node)
        for child in node:
            copy = self.copied(child, depth + 1)
            if copy is not None:
                target.append(copy)
                copy.tail = child.tail
            elif child.tail and len(target):
                target[-1].tail = (target[-1].tail or "") + child.tail
            elif child.tail:
                target.text = (target.text or "") + child.tail

    def copied(self, node: etree._Element, depth: int) -> etree._Element | None:
        """Return a copy of an element, None when it is dropped or refused."""
        if not isinstance(node.tag, str):
            self.instruction(node)
            return None
        name = etree.QName(node)
        if name.namespace == NAMESPACE and name.localname in ELEMENTS and depth <= DEEPEST:
            copy = _element(name.localname)
            self.fill(copy, node, depth)
            return copy
        if name.namespace == NAMESPACE and name.localname in ELEMENTS:
            self.tell(node, f"cette image emboîte plus de {DEEPEST} éléments", "simplifiez-la")
        elif _is_for_editors(name):
            for inside in node.iterdescendants(etree.Element):
                if not _is_for_editors(etree.QName(inside)):
                    self.tell(inside, f"cette image contient <{etree.QName(inside).localname}>")
        else:
            self.tell(node, f"cette image contient <{name.localname}>")
        return None

    def attribute(self, node: etree._Element, name: str, value: str) -> Iterator[tuple[str, str]]:
        """Yield what is kept of an attribute."""
        if name in HREFS and etree.QName(node).localname in REFERRING:
            if INSIDE.fullmatch(value.strip()):
                yield "href", value.strip()
            else:
                self.tell(node, f"cette image appelle « {visible(value)[:80]} », hors d’elle-même")
        elif name == "style":
            kept = "; ".join(f"{key}: {told}" for key, told in self.declarations(node, value))
            if kept:
                yield "style", kept
        elif name in PRESENTATION or name in GEOMETRY:
            if self.is_plain(node, value):
                yield name, value
        elif name in NAMES or name in XML:
            yield name, value
        elif (plain := etree.QName(name).localname.lower()).startswith("on"):
            self.tell(node, f"cette image contient un programme ({plain})")
        elif plain in {"href", *LOADING}:
            self.tell(node, f"cette image contient une adresse ({plain})")

    def declarations(self, node: etree._Element, css: str) -> Iterator[tuple[str, str]]:
        """Yield the known properties that styles set."""
        for declaration in CSS_COMMENT.sub("", css).split(";"):
            name, _, value = (part.strip() for part in declaration.partition(":"))
            if self.is_plain(node, declaration) and name in PRESENTATION and value:
                yield name, value

    def style_sheet(self, node: etree._Element) -> str:
        """Return the rules of a style sheet, rebuilt: those of a dark page come last, and set colours only."""
        css, at, kept = CSS_COMMENT.sub("", node.text or "").strip(), 0, []
        while found := CSS_RULE.match(css, at):
            at = found.end()
            kept.append(self.style_rule(node, found, self.sheet))
        if not self.dark and (found := DARK.match(css, at)):
            at = found.end()
            dark = [self.style_rule(node, inside, self.dark) for inside in CSS_RULE.finditer(found[1])]
            kept += ["@media (prefers-color-scheme: dark) {", *dark, "}"]
            for name in {name for _, styles in self.dark for name in styles} - COLOURS:
                self.tell(node, f"le style sombre de cette image change « {visible(name)} »",
                          "n’y changez que fill et stroke, dans des couleurs pleines")  # fmt: skip
        if at < len(css):
            self.tell(node, f"les styles de cette image ne sont pas admis : « {visible(css[at:])[:40]} »",
                      "gardez des règles simples, comme .trait { stroke: #23527c }")  # fmt: skip
        return "\n".join(kept)

    def style_rule(
        self, node: etree._Element, found: re.Match[str], into: list[tuple[str, Mapping[str, str]]]
    ) -> str:
        """Return one rule, rebuilt, and keep what it sets."""
        selector, styles = " ".join(found[1].split()), dict(self.declarations(node, found[2]))
        into.append((selector, styles))
        return f"{selector} {{ {'; '.join(f'{key}: {value}' for key, value in styles.items())} }}"

    def is_plain(self, node: etree._Element, value: str) -> bool:
        """Tell whether a value calls nothing but parts of the same drawing, and say so when it does."""
        called = {name.lower() for name in FUNCTION.findall(REFERENCE.sub("", value))}
        if called <= FUNCTIONS:
            return True
        self.tell(node, f"cette image appelle une ressource, ou une forme de style qui n’est pas admise :"
                        f" « {visible(value).strip()[:80]} »")  # fmt: skip
        return False


def _is_for_editors(name: etree.QName) -> bool:
    if name.namespace == NAMESPACE:
        return name.localname == "metadata"
    return (name.namespace or "").startswith(EDITORS)


def _size(drawing: etree._Element) -> tuple[int, int] | None:
    """Return width and height in CSS pixels, and give the drawing the viewBox that lets it be resized."""
    lengths = [_length(drawing.get(name, "")) for name in ("width", "height")]
    written = drawing.get("viewBox")
    if written is None:
        sides = lengths
        drawing.set("viewBox", f"0 0 {lengths[0] or 0:g} {lengths[1] or 0:g}")
    else:
        found = VIEW_BOX.fullmatch(written)
        numbers = [float(number) for number in found.groups()] if found else [math.nan] * 4
        if not all(math.isfinite(number) and abs(number) <= WIDEST for number in numbers):
            return None
        sides = lengths if all(lengths) else [numbers[2], numbers[3]]
        if min(numbers[2:]) <= 0:
            return None
    width, height = (side or 0 for side in sides)
    return (max(round(width), 1), max(round(height), 1)) if 0 < width <= WIDEST and 0 < height <= WIDEST else None


def _length(written: str) -> float | None:
    found = LENGTH.fullmatch(written)
    return float(found[1]) * UNITS[found[2] or ""] if found else None


def _refuse_repetition(drawing: etree._Element) -> None:
    """Raise TooMuchError when `<use>` would draw too many elements: each may copy others that copy others."""
    targets: dict[str, etree._Element] = {}
    for node in drawing.iter(etree.Element):
        targets.setdefault(node.get("id", ""), node)
    known: dict[etree._Element, int] = {}

    def drawn(node: etree._Element, chain: int) -> int:
        if chain > LONGEST_CHAIN:
            raise TooMuchError
        if node not in known:
            values = " ".join(map(str, node.attrib.values()))
            called = [node.get("href", ""), *(found[2] for found in REFERENCE.finditer(values))]
            inside = sum(drawn(targets[name[1:]], chain + 1) for name in called if name and name[1:] in targets)
            known[node] = 1 + inside + sum(drawn(child, chain) for child in node)
        if known[node] > MOST_DRAWN:
            raise TooMuchError
        return known[node]

    drawn(drawing, 0)
