"""Build a project with every rule switched off, and say which pages the engine itself refuses.

`python unchecked.py PROJECT` runs MkDocs in this process. A page that :mod:`enclair.pages.article` refuses is left
empty, so that one build tries every payload; the last line is the JSON list of these pages. Counts are not compared,
since what is refused is missing.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "hooks"))

from mkdocs.commands.build import build
from mkdocs.config import load_config

from enclair import bundle, rules, site
from enclair.load import load
from enclair.pages.article import Article, UnsafeMarkupError
from enclair.pages.quiz import QuizMarkupError

REFUSED: list[str] = []


def unchecked(root: Path, **_: object) -> tuple[object, rules.Report]:
    """Load a course, whatever is wrong with it."""
    return load(root).course, rules.Report((), ())


def tolerant(self: site.Site, uri: str, html: str) -> str:
    """Make an article, or an empty one in place of what is refused."""
    try:
        return make(self, uri, html)
    except (UnsafeMarkupError, QuizMarkupError):
        REFUSED.append(uri)
        self.articles[uri] = Article(uri, "Refusée", "<h1>Refusée</h1>\n", ())
        return "<h1>Refusée</h1>\n"


make = site.Site.article
rules.checked = unchecked
site.Site.article = tolerant
bundle.verify_counts = lambda *_: None
bundle.tree._compare = lambda *_: None

if __name__ == "__main__":
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    build(load_config(str(Path(sys.argv[1]) / "mkdocs.yml")))
    print(json.dumps(REFUSED))
