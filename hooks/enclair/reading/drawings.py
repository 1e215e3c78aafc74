"""The words of a drawing: what a SVG image writes, with the line of each text."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from enclair.reading.active import parse_xml
from enclair.reading.yamltree import MAX_BYTES

WRITTEN = frozenset({"text", "title", "desc"})


def words_of(path: Path) -> tuple[tuple[str, int], ...]:
    """Return the texts of a SVG file with their lines, in order; none when it cannot be read (SEC005 says why)."""
    try:
        if path.suffix.lower() != ".svg" or path.stat().st_size > MAX_BYTES:
            return ()
        tree = parse_xml(path.read_bytes())
    except (OSError, etree.LxmlError, ValueError):
        return ()
    nodes = (node for node in tree.iter() if isinstance(node.tag, str) and etree.QName(node).localname in WRITTEN)
    return tuple((" ".join(str(node.xpath("string()")).split()), int(str(node.sourceline or 1))) for node in nodes)
