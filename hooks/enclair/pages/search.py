"""What the search of the site looks into: parts of pages, and each definition, case and source at its own anchor.

Ours, and small: Pagefind fetches its index and runs WebAssembly, which neither a USB key nor our policy allows;
MiniSearch would work, but knows no French plural, and is published for npm alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from textwrap import shorten
from typing import Any

from enclair.model import Course, Nature
from enclair.pages.article import Article
from enclair.pages.bilan import FOLDER
from enclair.pages.generated import lesson_uri, module_uri
from enclair.pages.script import classic
from enclair.typography import french

KINDS = (
    ("Leçon", 1.3), ("Module", 1.35), ("Définition", 1.25), ("Fiche", 1.25), ("Parcours", 1.1), ("Démonstration", 1.1),
    ("Étude de cas", 1.0), ("Page", 1.0), ("Bilan", 0.9), ("Former", 0.9), ("Cas réel", 0.8), ("Republier", 0.7),
    ("Source", 0.5), ("À propos", 0.5), ("Contribuer", 0.3),
)  # fmt: skip
"""What each result says it is, and how much its words weigh: what one came to read goes before what keeps it true."""
RANKS = {name: rank for rank, (name, _) in enumerate(KINDS)}
FOLDERS = {
    "kit": "Fiche", "parcours": "Parcours", "demonstrations": "Démonstration", "bilan": "Bilan", "former": "Former",
    "republier": "Republier", "heberger": "Republier", "a-propos": "À propos", "contribuer": "Contribuer",
}  # fmt: skip
UPKEEP = frozenset({"fraicheur.html", "qualite.html", "proposer-un-cas.html"})
LISTS = frozenset({"glossaire.html", "sources.html", "catalogue.html", "cas-refuses.html"})
"""Pages whose every line is an entry of its own, or stands elsewhere: their title alone is sought."""
LEFT_OUT = frozenset({"recherche.html", "plan.html"})
BLANK = re.compile(r"\[[^\[\]]{0,80}\]|…{2,}|_{3,}|\.{4,}")
"""What a form leaves to fill."""
ID = re.compile(r' id="([^"]+)"')
LONGEST_TITLE = 110


def index(course: Course, articles: Mapping[str, Article]) -> str:
    """Return a classic script that sets the index, so that it loads from a USB key too.

    `window.ENCLAIR_RECHERCHE = {sortes, pages, voulues}`: the kinds and their weights; the entries `{u, k, t, h, x}`
    (address from the root of the site, rank of its kind, title, heading, text); the words `[word, …, address]` that
    lead straight to a page.
    """
    found = {
        "sortes": [[french(name), weight] for name, weight in KINDS],
        "pages": [*_parts(course, articles), *_terms(course), *_cases(course), *_facts(course, articles)],
        "voulues": [*_wanted(course)],
    }
    return classic("window.ENCLAIR_RECHERCHE", found)


def _entry(uri: str, kind: str, title: str, heading: str = "", text: str = "") -> dict[str, Any]:
    return {"u": uri, "k": RANKS[kind], "t": title, "h": heading, "x": BLANK.sub("…", text)}


def _parts(course: Course, articles: Mapping[str, Article]) -> Iterator[dict[str, Any]]:
    """Yield each part of each page; the parts of a bilan, the same in each, are not told apart."""
    kinds = _kinds(course)
    for uri, article in sorted(articles.items()):
        if uri in LEFT_OUT:
            continue
        kind = kinds.get(uri) or ("Contribuer" if uri in UPKEEP else FOLDERS.get(PurePosixPath(uri).parts[0], "Page"))
        is_whole = uri in LISTS or uri.startswith(FOLDER)
        for anchor, heading, text in article.sections[:1] if is_whole else article.sections:
            place = f"{uri}#{anchor}" if anchor else uri
            yield _entry(place, kind, article.title, heading, "" if uri in LISTS else text)


def _kinds(course: Course) -> dict[str, str]:
    """Return what each page of a module is."""
    kinds = {module_uri(module): "Module" for module in course.modules}
    for module, lesson in course.lessons:
        kinds[lesson_uri(module, lesson)] = "Étude de cas" if lesson.nature is Nature.CASE else "Leçon"
    return kinds


def _terms(course: Course) -> Iterator[dict[str, Any]]:
    for term in course.terms:
        said = f"{term.expansion}. {term.definition}" if term.expansion else term.definition
        yield _entry(f"glossaire.html#{term.id}", "Définition", french(term.term), text=french(said))


def _cases(course: Course) -> Iterator[dict[str, Any]]:
    for case in course.use_cases:
        title, said = f"{case.body} : {case.title}", f"{case.need} {case.description}"
        yield _entry(f"catalogue.html#{case.id}", "Cas réel", french(title), text=french(said))


def _facts(course: Course, articles: Mapping[str, Article]) -> Iterator[dict[str, Any]]:
    """Yield each fact that the page of sources shows."""
    shown = {*ID.findall(articles["sources.html"].html)} if "sources.html" in articles else ()
    for fact in course.facts.values():
        if fact.id in shown:
            said = f"{fact.statement} {fact.origin.publisher}, {fact.origin.title}."
            title = shorten(fact.statement, LONGEST_TITLE, placeholder=" …")
            yield _entry(f"sources.html#{fact.id}", "Source", french(title), text=french(said))


def _wanted(course: Course) -> Iterator[list[str]]:
    """Yield the words that lead straight to a page, then its address."""
    for sought in course.sought:
        yield [*sought.words, _address(sought.target)]
    for term in course.terms:
        if forms := [form for form in (*term.variants, term.expansion) if form]:
            yield [*forms, f"glossaire.html#{term.id}"]


def _address(target: str) -> str:
    """Return the address of a page from the path of its source: `kit/charte-usage.md#a` → `kit/charte-usage.html#a`."""
    path, mark, anchor = target.partition("#")
    return f"{path.removesuffix('.md')}.html{mark}{anchor}"
