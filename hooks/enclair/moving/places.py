"""Where ids are written: the one list of places, so that who changes an id changes all of them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from urllib.parse import unquote

import yaml
from msgspec import Struct

from enclair.model import Kind
from enclair.moving.text import Text
from enclair.reading.hazards import is_readable, scheme_of
from enclair.runsheets import MARK as SCREENS

KEYS: Mapping[str, tuple[tuple[str, Kind], ...]] = {
    "modules/parcours.yml": (("roles.@", Kind.ROLE),),
    "modules/sources.yml": (("faits.*.id", Kind.FACT),),
    "modules/glossaire.yml": (("termes.*.id", Kind.TERM), ("termes.*.voir.*", Kind.TERM)),
    "modules/*/catalogue.yml": (("cas.*.id", Kind.CASE),),
    "modules/*/index.md": (("id", Kind.MODULE), ("objectifs.*.id", Kind.OBJECTIVE)),
    "modules/*/formateur/*.md": (("sequence", Kind.LESSON),),
    "modules/*/*.md": (("id", Kind.LESSON), ("objectifs.*", Kind.OBJECTIVE), ("roles.*", Kind.ROLE)),
    "quizzes/*.yml": (("module", Kind.MODULE), ("items.*.id", Kind.ITEM), ("items.*.objectif", Kind.OBJECTIVE),
                      ("items.*.faits.*", Kind.FACT)),
    "demos/*.yml": (("id", Kind.DEMO), ("questions.*", Kind.ITEM), ("faits.*", Kind.FACT)),
}  # fmt: skip
"""By file, the first pattern that fits: the keys that hold ids (`*` each element, `@` each key), with their kind."""
SOUGHT = "modules/recherche.yml"
HOMES = {"docs/sources.md": Kind.FACT, "docs/glossaire.md": Kind.TERM, "docs/catalogue.md": Kind.CASE}
"""Pages where an anchor is an id."""
QUIZ = re.compile(r"(?<![^\r\n])[ \t>]*<!--[ \t]*quiz[ \t]*:[ \t]*([^\s>]*?)[ \t]*-->[ \t]*(?![^\r\n])")
DEMO = re.compile(QUIZ.pattern.replace("quiz", "demo"))
SHOWN = (Kind.ITEM, Kind.DEMO, Kind.LESSON, Kind.MODULE)
FACT = re.compile(r"(?<!\\)\[\^([^\]\[\s^]+)\]")
TARGET = re.compile(
    r"\]\(\s*(?:<([^<>\r\n]*)>|([^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))|"
    r"(?<![^\r\n])[ ]{0,3}\[(?!\^)[^\]\r\n]+\]:[ \t]*(?:<([^<>\r\n]*)>|(\S+))"
)  # fmt: skip


class Mention(Struct, frozen=True):
    """An id, where it is written; ``holder`` is the list that holds it, if one does."""

    kind: Kind
    id: str
    path: str
    start: int
    end: int
    is_definition: bool = False
    holder: yaml.Node | None = None


class Target(Struct, frozen=True):
    """The address of a link or of an image, as written, and the file that it leads to."""

    path: str
    start: int
    end: int
    file: str
    anchor: str


def mentions(text: Text) -> Iterator[Mention]:
    """Yield every id that a file of the course writes."""
    for keys, kind in next((keys for pattern, keys in KEYS.items() if _fits(text.path, pattern)), ()):
        is_definition = keys == "id" or keys.endswith((".id", ".@"))
        for node, holder in _under(text.tree, keys.split("."), None):
            yield Mention(kind, node.value, text.path, *text.word(node), is_definition, holder)
    if text.path.endswith(".md"):
        for kind, pattern in ((Kind.ITEM, QUIZ), (Kind.DEMO, DEMO), (Kind.FACT, FACT)):
            yield from (Mention(kind, found[1], text.path, *found.span(1)) for found in pattern.finditer(body(text)))
        yield from _on_screen(text)
    for target in targets(text):
        written = text.text[target.start : target.end]
        at = target.start + written.find("#") + 1
        if target.file in HOMES and target.anchor:
            yield Mention(HOMES[target.file], target.anchor, text.path, at, at + len(target.anchor))


def _on_screen(text: Text) -> Iterator[Mention]:
    """Yield the names that a run sheet puts on screen; a name may be that of any of these kinds."""
    for mark in SCREENS.finditer(text.text) if "/formateur/" in text.path else ():
        for name in re.finditer(r"(?<![^\s,])[^\s,/]+", mark[1]):
            start = mark.start(1) + name.start()
            yield from (Mention(kind, name[0], text.path, start, start + len(name[0])) for kind in SHOWN)


def _fits(path: str, pattern: str) -> bool:
    return path.count("/") == pattern.count("/") and fnmatch(path, pattern)


def _under(
    node: yaml.Node | None, keys: list[str], holder: yaml.Node | None
) -> Iterator[tuple[yaml.ScalarNode, yaml.Node | None]]:
    """Yield the leaves that a path of keys leads to, each with the list that holds it."""
    if not keys:
        if isinstance(node, yaml.ScalarNode):
            yield node, holder
    elif keys[0] == "*":
        elements = node.value if isinstance(node, yaml.SequenceNode) else [node] if node and not keys[1:] else ()
        for element in elements:
            yield from _under(element, keys[1:], node if isinstance(node, yaml.SequenceNode) else None)
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if keys[0] == "@":
                yield name, node
            elif name.value == keys[0]:
                yield from _under(value, keys[1:], None)


def body(text: Text) -> str:
    """Return the prose of a page, its front matter blanked: places are those of the file."""
    return " " * text.head[1] + text.prose[text.head[1] :]


def targets(text: Text) -> Iterator[Target]:
    """Yield the addresses of a page that lead to a file of the project, or to a page that the engine makes."""
    for start, end in _addresses(text):
        written = text.text[start:end]
        if scheme_of(written) or not is_readable(written) or written.startswith(("/", "#", "\\", "?")):
            continue
        path, _, anchor = written.partition("#")
        yield Target(text.path, start, end, leads(text.path, path), unquote(anchor))


def _addresses(text: Text) -> Iterator[tuple[int, int]]:
    """Yield where a page, or what the search leads to, writes an address."""
    if text.path == SOUGHT:
        yield from (text.word(node) for node, _ in _under(text.tree, ["mots", "*", "vers"], None))
    elif text.path.endswith(".md"):
        for found in TARGET.finditer(body(text)):
            yield found.span(next(number for number in range(1, 5) if found[number] is not None))


def leads(page: str, path: str) -> str:
    """Return the file that a path means, written in a page; the site mounts `modules/` beside the pages of `docs/`."""
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(_uri(page)), unquote(path.partition("?")[0])))
    return uri if uri.startswith("modules/") else posixpath.normpath(f"docs/{uri}")


def address(page: str, file: str) -> str:
    """Return how a page writes the address of a file."""
    path = posixpath.relpath(_uri(file), posixpath.dirname(_uri(page)) or ".")
    return re.sub(r"[ %()<>]", lambda sign: f"%{ord(sign[0]):02X}", path)


def _uri(path: str) -> str:
    """Return where a file stands in the site; what the search leads to is written from its root."""
    return path.removeprefix("modules/" if path == SOUGHT else "docs/")
