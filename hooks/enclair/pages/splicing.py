"""Elements in place of parts of a text; of the text of an element, or of what follows it (`text`, `tail`)."""

from __future__ import annotations

from collections.abc import Iterable

from lxml.html import HtmlElement


def splice(node: HtmlElement, where: str, pieces: Iterable[tuple[int, int, HtmlElement]]) -> None:
    """Put elements in one text of a node, `text` or `tail`, each in place of the signs from its start to its end.

    Places are in signs of that text, in order, and do not overlap; without a piece, nothing changes.
    """
    found = list(pieces)
    if not found:
        return
    text: str = getattr(node, where)
    ends = [start for start, _, _ in found[1:]] + [len(text)]
    for (_, last, piece), end in zip(found, ends, strict=True):
        piece.tail = text[last:end]
    setattr(node, where, text[: found[0][0]])
    for _, _, piece in reversed(found):
        if where == "text":
            node.insert(0, piece)
        else:
            tail = piece.tail
            node.addnext(piece)  # which carries the tail of the node away from the piece
            piece.tail = tail
