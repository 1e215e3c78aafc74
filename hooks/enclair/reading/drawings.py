"""The words of a drawing: what a SVG image writes, with the place of each text."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from enclair.model import Link, Page
from enclair.problems import Source
from enclair.reading.yamltree import MAX_BYTES

WRITTEN = frozenset({"text", "title", "desc"})


def drawn(page: Page, image: Link, root: Path) -> tuple[tuple[str, Source], ...]:
    """Return the texts of an image of a page, in order; none when it is no drawing of the project."""
    return written(page.path.parent / image.target, root)


def written(path: Path, root: Path) -> tuple[tuple[str, Source], ...]:
    """Return the texts of a drawing, in order; none when it is no SVG of the project (SEC005 says why)."""
    try:
        path = path.resolve()
        name = path.relative_to(root.resolve()).as_posix()
        if path.suffix.lower() != ".svg" or path.stat().st_size > MAX_BYTES:
            return ()
        tree = parse_xml(path.read_bytes())
    except (OSError, RuntimeError, ValueError, etree.LxmlError):  # RuntimeError: a loop of symbolic links
        return ()
    nodes = (node for node in tree.iter() if isinstance(node.tag, str) and etree.QName(node).localname in WRITTEN)
    return tuple(
        (" ".join(str(node.xpath("string()")).split()), Source(name, int(str(node.sourceline or 1)))) for node in nodes
    )


def parse_xml(data: bytes) -> etree._Element:
    """Parse XML that has no DTD, whatever its encoding. Raises XMLSyntaxError or ValueError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("DOCTYPE")
    return root
