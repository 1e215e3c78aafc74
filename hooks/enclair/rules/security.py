"""Content is untrusted: republishers merge other people’s files into an LMS’s own origin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enclair.model import Page
from enclair.rules import Context, Finding, rule

ALLOWED_TAG = re.compile(r"</?(abbr|sup|sub|kbd|q|cite|br)\s*/?>|<(span|i|q|cite) lang=\"[a-z]{2}\">|</(span|i)>")
ALLOWED_SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})
SCHEME = re.compile(r"^[\s\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.\-\s\x00-\x20]*?):")


def scheme_of(url: str) -> str:
    """Return the scheme that a browser would see, blanks and control characters dropped."""
    found = SCHEME.match(re.sub(r"[\x00-\x20\u00ad\u200b]", "", url))
    return found[1].lower() if found else ""


@rule("SEC001")
def raw_html_is_allowed(page: Page, _context: Context) -> Iterator[Finding]:
    """Le HTML brut se limite à quelques balises de texte : abbr, sup, sub, kbd, q, cite, br, et `lang`.

    Tout le reste pourrait porter un programme, que la plateforme d’un autre exécuterait.
    """
    for markup in page.markup:
        if not ALLOWED_TAG.fullmatch(markup.html):
            hint = "fermez le bloc : <quiz> et </quiz> seuls sur leur ligne, en minuscules" \
                if markup.html.lower().startswith(("<quiz", "</quiz")) else "écrivez-le en Markdown"  # fmt: skip
            yield markup.source, f"ce HTML n’est pas admis : {markup.html.splitlines()[0][:60]}", hint


@rule("SEC002")
def url_scheme_is_allowed(page: Page, _context: Context) -> Iterator[Finding]:
    """Une adresse est relative, ou commence par https:, http:, mailto: ou tel:."""
    for link in (*page.links, *page.images):
        scheme = scheme_of(link.target)
        if scheme not in ALLOWED_SCHEMES:
            yield link.source, f"l’adresse « {link.target[:60]} » n’est pas admise ({scheme}:)", \
                "utilisez https:, mailto:, tel: ou un chemin relatif"  # fmt: skip
