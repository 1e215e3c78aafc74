"""Which pages of the real project stand for all of them, where opening every one in every state would take too long."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import html

from conftest import NIGHT

SITE_PAGES = (
    "index.html", "modules/bases/index.html", "modules/bases/faux-avec-aplomb.html", "modules/donnees/essentiel.html",
    "modules/risques/cas-cantine.html", "parcours/index.html", "parcours/elu.html", "glossaire.html", "sources.html",
    "catalogue.html", "recherche.html", "plan.html", "qualite.html", "a-propos/accessibilite.html",
    "a-propos/accessibilite-criteres.html", "a-propos/essais-manuels.html", "fraicheur.html", "kit/charte-usage.html",
    "ou-commencer.html", "contribuer/ecrire.html",
)  # fmt: skip
"""One page of each kind, and the ones that an audit must look at."""
BUNDLE_PAGES = ("index.html", "bases-faux-avec-aplomb.html", "glossaire.html", "a-propos.html")
FEWEST = 3
"""New elements that make a page worth the time that it takes."""


def sample(folder: Path) -> tuple[str, ...]:
    """Return one page of each kind of a site or of a package."""
    return SITE_PAGES if (folder / "plan.html").is_file() else BUNDLE_PAGES


def shown_whole(folder: Path) -> tuple[str, ...]:
    """Return the pages to be seen in every state: all of them by night, by day one out of two of the sample."""
    return pages(folder) if NIGHT else sample(folder)[::2]


def pages(folder: Path) -> tuple[str, ...]:
    """Return every page of a site or of a package."""
    return tuple(path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.html")))


@cache
def judged(folder: Path) -> tuple[str, ...]:
    """Return the pages to be judged at length: all of them by night; by day, those that show all there is to show.

    These are the sample, then the pages that hold most of the elements, as styles and programs know them, not met yet,
    as long as they show a few, or a kind of question.
    """
    if NIGHT:
        return pages(folder)
    chosen = list(sample(folder))
    met = set().union(*(_elements(folder / name) for name in chosen))
    left = {name: _elements(folder / name) - met for name in pages(folder)}
    while _worth(new := left[name := max(left, key=lambda one: _worth(left[one]))]) >= FEWEST:
        chosen.append(name)
        left = {one: held - new for one, held in left.items()}
    return tuple(chosen)


def _worth(new: set[tuple[str, ...]]) -> int:
    """Return how many elements a page would show first; a kind of question is worth a page by itself."""
    return sum(FEWEST if kind else 1 for *_, kind in new)


def _elements(path: Path) -> set[tuple[str, ...]]:
    """Return each kind of element of a page: the tag that it stands in, its own, its classes, its type, its question’s."""
    return {
        (parent.tag, node.tag, *sorted(node.get("class", "").split()), node.get("type", ""), node.get("data-type", ""))
        for parent in html.parse(str(path)).iter("*") for node in parent.iterchildren("*")
    }  # fmt: skip
