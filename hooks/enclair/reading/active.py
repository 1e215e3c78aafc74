"""What runs, or loads something from elsewhere, in a page or an image already parsed.

Where parsers and browsers disagree (comments, raw-text elements), what one of them could run is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from enclair.problems import visible
from enclair.reading.hazards import leaves_the_site, scheme_of

REFUSED_TAGS = frozenset({
    "applet", "base", "embed", "fencedframe", "foreignobject", "form", "frame", "frameset", "handler", "iframe",
    "listener", "math", "noembed", "noframes", "noscript", "object", "plaintext", "portal", "template", "xmp",
})  # fmt: skip
ADDRESSES = frozenset({"action", "background", "data", "formaction", "href", "poster", "src", "srcset", "ping"})
LOADING_TAGS = frozenset({"feimage", "image", "link", "use"})
ANIMATED = frozenset({"from", "to", "by", "values"})
PROGRAMS = frozenset({"javascript", "vbscript", "livescript", "mocha"})
CSS_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CSS_ADDRESS = re.compile(r"(?:url\(|image-set\(|@import(?!\s*url))\s*[\"']?\s*([^\"')]*)", re.IGNORECASE)


def parse_xml(data: bytes) -> etree._Element:
    """Parse XML that has no DTD, whatever its encoding. Raises XMLSyntaxError or ValueError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("DOCTYPE")
    return root


def active_content(root: etree._Element) -> Iterator[tuple[int, str]]:
    """Yield (line, message) for what could run or load from elsewhere in a tree, what precedes its root included."""
    for before in root.itersiblings(preceding=True):
        yield from _node(before)
    for node in root.iter():
        yield from _node(node)


def _node(node: etree._Element) -> Iterator[tuple[int, str]]:
    line = int(str(node.sourceline or 1))  # the stubs of lxml lose its type
    if not isinstance(node.tag, str):
        if isinstance(node, etree._ProcessingInstruction):  # noqa: SLF001  lxml has no public name for it
            yield line, "elle contient une instruction <?…?>"
        elif "<" in (node.text or ""):
            yield line, "elle contient une balise dans un commentaire"
        return
    tag = etree.QName(node).localname.lower()
    if tag in REFUSED_TAGS or (tag == "script" and not node.get("src")):
        yield line, f"elle contient <{tag}>"
    if tag == "style" and loads_from_elsewhere(node.text or ""):
        yield line, "ses styles chargent une ressource d’ailleurs"
    for key, raw in node.attrib.items():
        for message in _attribute(tag, etree.QName(key).localname.lower(), str(raw)):
            yield line, message


def _attribute(tag: str, name: str, value: str) -> Iterator[str]:
    scheme = scheme_of(value) if name in ADDRESSES else ""
    if scheme == "data" and tag in {"link", "img", "image"}:
        return  # an image or an icon, which runs nothing
    animated = {scheme_of(part) for part in value.split(";")} if name in ANIMATED else set()
    if name.startswith("on") or name in {"srcdoc", "http-equiv"} or {scheme, *animated} & {"data", *PROGRAMS}:
        yield f"elle contient un programme ({name})"
    elif name in ADDRESSES and leaves_the_site(value) and (name not in {"href", "data"} or tag in LOADING_TAGS):
        yield f"elle charge « {visible(value)[:80]} » d’ailleurs"
    elif name == "style" and loads_from_elsewhere(value):
        yield "ses styles chargent une ressource d’ailleurs"


def loads_from_elsewhere(css: str) -> bool:
    """Tell whether a style sheet asks another server for something, or runs a program."""
    plain = CSS_ESCAPE.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)), CSS_COMMENT.sub("", css))
    addresses = (found[1] for found in CSS_ADDRESS.finditer(plain))
    return any(leaves_the_site(address) and not address.lower().startswith("data:image/") for address in addresses)
