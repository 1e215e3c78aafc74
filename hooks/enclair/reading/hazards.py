"""What a text or an address may hide: characters that nobody sees, schemes that run a program, names too long.

Cases: OWASP, « XSS Filter Evasion Cheat Sheet »; Boucher and Anderson, « Trojan Source » (2021) for invisible
characters.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote, urlsplit

Place = tuple[int, int]
"""Line and column in the text, from 0."""

ALLOWED_SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})
SCHEME = re.compile(r"[a-z][a-z0-9+.\-]*(?=:)", re.IGNORECASE)
INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800"
    "\u3164\ud800-\uf8ff\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Control, direction, format, filler and private characters; joiners, soft hyphens and no-break spaces may stay."""
LONGEST_ADDRESS, LONGEST_NAME = 2_000, 200
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def scheme_of(url: str) -> str:
    """Return the scheme that a browser would see, blanks and control characters dropped."""
    found = SCHEME.match(re.sub(r"[\x00-\x20\u00a0\u00ad\u200b\u3000]", "", url))
    return found[0].lower() if found else ""


def is_readable(url: str) -> bool:
    """Tell whether an address can be taken apart, and a path can name a file: `http://[` and `a%00` cannot."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    path = unquote(parts.path)
    return len(url) <= LONGEST_ADDRESS and (
        bool(parts.scheme) or ("\0" not in path and all(is_short(part) for part in path.split("/")))
    )


def is_short(name: str) -> bool:
    """Tell whether every system can hold a file of this name."""
    return len(name.encode("utf-8", "replace")) <= LONGEST_NAME


def is_on_the_web(url: str) -> bool:
    """Tell whether an address is whole, and begins with https: or http:."""
    return is_readable(url) and re.match(r"https?://[^\s/?#\\]", url) is not None and not re.search(r"[\s<>\"\\]", url)


def leaves_the_site(url: str) -> bool:
    r"""Tell whether a browser would look for an address on another server, as with `//exemple.fr` or `/\exemple.fr`."""
    return scheme_of(url) != "" or re.match(r"[\x00-\x20]*[/\\][\t\n\r]*[/\\]", url) is not None


def invisible(text: str) -> Iterator[tuple[Place, str]]:
    """Yield each character that a reader cannot see, as `U+202E`, be it written as an entity (`&#x202E;`)."""
    for number, line in enumerate(text.split("\n")):
        for found in INVISIBLE.finditer(line):
            yield (number, found.start()), f"U+{ord(found[0]):04X}"
        for found in ENTITY.finditer(line):
            if hidden := INVISIBLE.search(_decoded(found[0])):
                yield (number, found.start()), f"U+{ord(hidden[0]):04X}"


def _decoded(entity: str) -> str:
    """Return the character of an entity, control characters too, which `unescape` would drop."""
    if entity.startswith("&#"):
        number = int(entity[3:-1], 16) if entity[2] in "xX" else int(entity[2:-1])
        return chr(number) if number <= sys.maxunicode else "\0"
    return unescape(entity)
