"""A score of response headers, with the penalties and bonuses that Mozilla publishes.

Source: « HTTP Observatory Scoring Methodology », github.com/mozilla/http-observatory, httpobs/docs/scoring.md, and the
tables of its successor, github.com/mdn/mdn-http-observatory, src/grader/charts.js and src/analyzer/tests/csp.js (read on
23 November 2026). A site starts at 100; bonuses count from 90 only. Cookies, CORS, HTTPS redirection and subresource
integrity are told by the caller: they are not in one response.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

BROAD = frozenset({"*", "http:", "https:", "ftp:", "http://*", "https://*"})
UNSAFE = BROAD | {"'unsafe-inline'", "data:"}
SIX_MONTHS = 15_768_000
PRIVATE = frozenset({"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"})
LEAST_FOR_BONUS = 90


@dataclass(frozen=True, slots=True)
class Mark:
    """What one test gives: a penalty, nothing, or a bonus."""

    test: str
    result: str
    points: int


def policy(header: str) -> dict[str, set[str]]:
    """Return the directives of a Content-Security-Policy, the first of each name."""
    directives: dict[str, set[str]] = {}
    for part in filter(str.strip, header.split(";")):
        name, *sources = part.split()[:1] + part.lower().split()[1:]
        directives.setdefault(name.lower(), set(sources))
    return directives


def csp(headers: Mapping[str, str]) -> Mark:
    """Judge the Content-Security-Policy."""
    name, header = "content-security-policy", headers.get("content-security-policy", "")
    if not header:
        return Mark(name, "not-implemented", -25)
    directives = policy(header)
    default = directives.get("default-src", {"*"})
    script, style, object_ = (directives.get(f"{kind}-src", default) for kind in ("script", "style", "object"))
    if script & UNSAFE or object_ & BROAD:
        return Mark(name, "unsafe-inline", -20)
    active = {source for kind, sources in directives.items() if kind not in {"img-src", "media-src"} for source in sources}
    if any(source.startswith(("http:", "ftp:")) for source in active):
        return Mark(name, "insecure-scheme", -20)
    if "'unsafe-eval'" in script | style:
        return Mark(name, "unsafe-eval", -10)
    if style & UNSAFE:
        return Mark(name, "unsafe-inline-in-style-src-only", 0)
    return Mark(name, "no-unsafe-default-src-none", 10) if default == {"'none'"} else Mark(name, "no-unsafe", 5)


def hsts(headers: Mapping[str, str]) -> Mark:
    """Judge Strict-Transport-Security."""
    found = re.search(r"max-age=(\d+)", headers.get("strict-transport-security", ""))
    if found is None:
        return Mark("strict-transport-security", "not-implemented", -20)
    enough = int(found[1]) >= SIX_MONTHS
    return Mark("strict-transport-security", "six-months" if enough else "less-than-six-months", 0 if enough else -10)


def framing(headers: Mapping[str, str]) -> Mark:
    """Judge what keeps the site out of others’ frames."""
    ancestors = policy(headers.get("content-security-policy", "x")).get("frame-ancestors", {"*"})
    if not ancestors & BROAD:
        return Mark("x-frame-options", "via-csp", 5)
    known = headers.get("x-frame-options", "").upper() in {"DENY", "SAMEORIGIN"}
    return Mark("x-frame-options", "header" if known else "not-implemented", 0 if known else -20)


def others(headers: Mapping[str, str]) -> list[Mark]:
    """Judge X-Content-Type-Options, Referrer-Policy and Cross-Origin-Resource-Policy."""
    nosniff = headers.get("x-content-type-options", "").lower() == "nosniff"
    referrer = headers.get("referrer-policy", "").lower()
    private = 5 if referrer in PRIVATE else -5 if referrer else 0
    isolated = headers.get("cross-origin-resource-policy", "").lower() in {"same-origin", "same-site"}
    return [
        Mark("x-content-type-options", "nosniff" if nosniff else "not-implemented", 0 if nosniff else -5),
        Mark("referrer-policy", referrer or "not-implemented", private),
        Mark("cross-origin-resource-policy", "isolated" if isolated else "not-implemented", 10 if isolated else 0),
    ]


def marks(headers: Mapping[str, str], *, has_cookies: bool, has_scripts_from_elsewhere: bool) -> list[Mark]:
    """Return every mark of a site; names of headers in lower case. Own scripts without integrity cost nothing."""
    return [
        csp(headers), hsts(headers), framing(headers), *others(headers),
        Mark("cookies", "found" if has_cookies else "not-found", -20 if has_cookies else 0),
        Mark("subresource-integrity", "elsewhere" if has_scripts_from_elsewhere else "same-origin",
             -5 if has_scripts_from_elsewhere else 0),
        Mark("cross-origin-resource-sharing", headers.get("access-control-allow-origin", "not-implemented"),
             -50 if headers.get("access-control-allow-origin") == "*" else 0),
    ]  # fmt: skip


def score(given: list[Mark]) -> int:
    """Return the score: penalties first, bonuses when 90 is reached without them."""
    base = 100 + sum(mark.points for mark in given if mark.points < 0)
    bonus = sum(mark.points for mark in given if mark.points > 0)
    return max(0, base + (bonus if base >= LEAST_FOR_BONUS else 0))
