"""What the files of a package may hold: what we write in them, and nothing else.

No list here says what is forbidden. What is not known is told, be it harmless.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from urllib.parse import unquote

from enclair import images
from enclair.bundle.entries import Fault
from enclair.bundle.markup import Element, UnreadableError, decoded, elements
from enclair.bundle.printed import pdf_faults
from enclair.bundle.slots import SHEET
from enclair.bundle.tree import (
    NOTES,
    NOTES_END,
    NOTES_SET,
    SCRIPT,
    STYLESHEET,
    flat_script,
    notes_script,
    shared_files,
)
from enclair.demos import KINDS
from enclair.pages import demo
from enclair.pages.article import ALLOWED_ATTRIBUTES, ALLOWED_TAGS, URL_ATTRIBUTES, unadmitted
from enclair.problems import visible
from enclair.reading.hazards import scheme_of

BIGGEST: Mapping[str, int] = {
    ".css": 500_000, ".html": 1_000_000, ".jpg": 5_000_000, ".js": 1_000_000, ".json": 1_000_000, ".pdf": 5_000_000,
    ".png": 5_000_000, ".svg": 1_000_000, ".txt": 500_000, ".webp": 5_000_000, ".xml": 1_000_000,
}  # fmt: skip
"""The types of files that packages hold, each with its limit in bytes, several times what ours weigh."""
PROGRAMS = frozenset({".css", ".js"})
DEMO_DATA: Mapping[str, str] = {flat_script(demo.data_name(one)): one for one in KINDS}
"""The data of demonstrations, which hang on the content: by name, whose they are."""
FORMER: Mapping[str, Mapping[str, str]] = {}
"""Programs and style sheets of the versions published before this one: `{"2026.1": {"enclair.js": "sha256"}}`."""
OPENING = ("<!doctype html>", '<html lang="fr">', "<head>", '<meta charset="utf-8">')
HEAD = frozenset({
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<link rel="icon" href="data:,">',
    f'<link rel="stylesheet" href="{STYLESHEET}">',
    f'<link rel="stylesheet" href="{SHEET}">',
    f'<script src="{NOTES}" defer></script>',
    f'<script src="{SCRIPT}" defer></script>',
    *(f'<script src="{flat_script(name)}" defer></script>' for name in demo.names(KINDS)),
    '<link rel="stylesheet" href="bilan.css">',
    '<script src="bilan.js" defer></script>',
})  # fmt: skip
TITLE = re.compile(r"<title>[^<>]*</title>")
"""The head of our pages, line by line: see `shell.html.j2`."""
SHELL_TAGS = ALLOWED_TAGS | {"footer", "header", "main"}
RUN_SHEETS = {"data-a", "data-de", "data-minutes"}
"""What the moments of a session carry, in the trainer’s lot."""
SHELL_ATTRIBUTES = ALLOWED_ATTRIBUTES | RUN_SHEETS | {"data-par-etapes", "data-sequence", "target"}
FIELDS: Mapping[str, frozenset[str]] = {
    "option": frozenset(), "select": frozenset({"option"}), "textarea": frozenset(),
}  # fmt: skip
"""What fields may hold: browsers read inside them in ways of their own."""
ENDS: Mapping[str, tuple[bytes, bytes]] = {
    ".jpg": (b"\xff\xd8\xff", b"\xff\xd9"),
    ".png": (b"\x89PNG\r\n\x1a\n", b"\0\0\0\0IEND\xaeB`\x82"),
    ".webp": (b"RIFF", b""),
}
"""How photographs begin and end."""


# ——— pages ———


def page_faults(name: str, data: bytes, files: Iterable[str]) -> Iterator[Fault]:
    """Yield what a page of ours would not hold, and its links to files that are not in the package."""
    try:
        text = decoded(data)
        head, _, rest = text.partition("<body>")
        body, _, after = rest.rpartition("</body>")
        yield from _head_faults(head.split("\n"))
        if not body or after.strip() != "</html>":
            yield "PAQ012", "cette page n’a pas le corps de celles que l’outil écrit"
        yield from _body_faults(name, body, files)
    except UnreadableError as error:
        yield "PAQ012", f"cette page n’est pas écrite comme celles de l’outil : {error}"


def _head_faults(lines: Sequence[str]) -> Iterator[Fault]:
    opening, inside, closing = lines[: len(OPENING)], lines[len(OPENING) : -2], lines[-2:]
    titles = [line for line in inside if TITLE.fullmatch(line)]
    if (*opening, *closing) != (*OPENING, "</head>", "") or len(titles) != 1:
        yield "PAQ012", "cette page ne commence pas comme celles que l’outil écrit"
    for line in inside:
        if line not in HEAD and line not in titles:
            yield "PAQ012", f"l’en-tête de cette page contient « {visible(line)[:80]} »"


def _body_faults(name: str, body: str, files: Iterable[str]) -> Iterator[Fault]:
    """Yield what is wrong inside `<body>`, or in a part of it. Raises UnreadableError."""
    for element in elements(body):
        for found in unadmitted(element.name, element.attributes, tags=SHELL_TAGS, names=SHELL_ATTRIBUTES):
            yield "PAQ012", f"cette page contient {found}"
        if element.name not in FIELDS.get(element.parent, {element.name}):
            yield "PAQ012", f"cette page contient « {element.name} » dans « {element.parent} »"
        if element.name == "textarea" and element.text:
            yield "PAQ012", "cette page contient un champ déjà rempli"
        for target in _paths(element):
            if posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) not in files:
                yield "PAQ013", f"le lien vers « {visible(target)[:80]} » ne mène nulle part"


def _paths(element: Element) -> Iterator[str]:
    """Yield the paths of files that an element calls or links to."""
    for name in URL_ATTRIBUTES & element.attributes.keys():
        value = element.attributes[name]
        path = unquote(re.split("[?#]", value)[0])
        if path and not scheme_of(value):
            yield path


# ——— programs ———


def unknown_programs(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield each program or style sheet that is not that of one version of this tool, and a message in French."""
    found = {
        name: hashlib.sha256(data).hexdigest()
        for name, data in files.items()
        if posixpath.splitext(name)[1] in PROGRAMS and name != NOTES and name not in DEMO_DATA
    }
    known = shared_files() | {flat_script(name): data for name, data in demo.programs(KINDS).items()}
    ours = {name: hashlib.sha256(data).hexdigest() for name, data in known.items()}
    closest = max((ours, *FORMER.values()), key=lambda version: len(version.items() & found.items()))
    for name in dict(found.items() - closest.items()):
        which = "cette feuille de style n’est celle" if name.endswith(".css") else "il n’est celui"
        yield name, f"programme inconnu : {which} d’aucune version de l’outil"


def notes_faults(data: bytes, files: Iterable[str]) -> Iterator[Fault]:
    """Yield what is wrong in the trainer’s notes: a program that does nothing but name pieces of pages."""
    try:
        text = decoded(data)
        notes = json.loads(text.removeprefix(NOTES_SET).removesuffix(NOTES_END))
        is_ours = all(isinstance(note, str) for note in notes.values()) and notes_script(notes) == data
    except (UnreadableError, ValueError, AttributeError, RecursionError):
        is_ours = False
    if not is_ours:
        yield "PAQ014", "ces notes ne sont pas écrites comme celles de l’outil"
        return
    for lesson, note in notes.items():
        try:
            yield from _body_faults(NOTES, note, files)
        except UnreadableError as error:
            yield "PAQ012", f"la note de « {visible(lesson)[:60]} » n’est pas écrite comme celles de l’outil : {error}"


def demo_faults(name: str, data: bytes) -> Iterator[Fault]:
    """Yield what is wrong in the data of a demonstration: a program that does nothing but name numbers and texts."""
    one = DEMO_DATA[name]
    try:
        written = json.loads(decoded(data).removeprefix(f"{demo.SET % one} = ").removesuffix(";\n"))
        is_ours = isinstance(written, dict) and demo.script(one, written) == data
    except (UnreadableError, ValueError, RecursionError):
        is_ours = False
    if not is_ours:
        yield "PAQ014", "ces données ne sont pas écrites comme celles de l’outil"


# ——— images and prints ———


def svg_faults(data: bytes) -> Iterator[str]:
    """Yield what is wrong in a SVG drawing: it is what our own reader of images would publish of it, to the byte."""
    picture = images.read(data, "image.svg")
    refused = [flaw.message for flaw in picture.flaws if flaw.rule in {images.TYPE, images.WHOLE}]
    if refused or picture.data != data:
        yield from refused or ["cette image n’est pas écrite comme celles de l’outil"]


def _photo_faults(kind: str) -> Callable[[bytes], Iterator[str]]:
    def faults(data: bytes) -> Iterator[str]:
        start, end = ENDS[kind]
        is_whole = kind != ".webp" or data[4:12] == (len(data) - 8).to_bytes(4, "little") + b"WEBP"
        if not (data.startswith(start) and data.endswith(end) and is_whole):
            yield f"ce fichier n’est pas une image {kind[1:].upper()} entière, ou quelque chose la suit"

    return faults


def _text_faults(data: bytes) -> Iterator[str]:
    """Yield what keeps notices from being plain text."""
    try:
        decoded(data)
    except UnreadableError as error:
        yield f"ce texte n’est pas écrit comme ceux de l’outil : {error}"


READERS: Mapping[str, Callable[[bytes], Iterable[str]]] = {
    ".pdf": pdf_faults, ".svg": svg_faults, ".txt": _text_faults, **{kind: _photo_faults(kind) for kind in ENDS},
}  # fmt: skip
"""How the files that pages show are read."""
