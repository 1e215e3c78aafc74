"""Build a project with every rule switched off, and say which pages the engine itself refuses.

`python unchecked.py PROJECT` runs MkDocs in this process. A page that :mod:`enclair.pages.article` refuses is left
empty, so that one build tries every payload; the last line is the JSON list of these pages. Counts are not compared,
since what is refused is missing.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path

from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parents[2] / "hooks"))

from lxml import etree
from mkdocs.commands.build import build
from mkdocs.config import load_config

from enclair import beside, bundle, rules, settings, site
from enclair.formats import DOORS
from enclair.formats.package import Package
from enclair.pages import quiz
from enclair.pages.article import Article, UnsafeMarkupError
from enclair.pages.words import LostWordsError
from enclair.questions.interaction import QuizMarkupError
from enclair.reading import load as loading
from enclair.reading.load import Loaded, load
from enclair.reading.memory import Memory

REFUSED: list[str] = []


def unchecked(root: Path, *, memory: Memory | None = None) -> Loaded:
    """Load a course, and forget what is wrong with it."""
    return replace(load(root, memory=memory), problems=())


def tolerant(self: site.Site, uri: str) -> Article:
    """Make an article, or an empty one in place of what is refused."""
    try:
        return make(self, uri)
    except (UnsafeMarkupError, LostWordsError, QuizMarkupError, ValueError, etree.LxmlError):
        REFUSED.append(uri)
        return Article(uri, "Refusée", "<h1>Refusée</h1>\n", ())


def localised(self: bundle.tree.TreeBuilder, html: str, uri: str, *rest: object) -> str:
    """Point the links of a page at the package, or empty it when they lead nowhere."""
    try:
        return localise(self, html, uri, *rest)
    except (bundle.BrokenPackageError, LookupError, ValueError):
        return ""


def known_facts(self: bundle.tree.TreeBuilder, uris: object) -> set[str]:
    """Return the facts of the register that pages call."""
    return facts_of(self, uris) & self.course.facts.keys()


facts_of, bundle.tree.TreeBuilder.facts_of = bundle.tree.TreeBuilder.facts_of, known_facts
make, localise = site.Site.article, bundle.tree.TreeBuilder.localise
bundle.tree.TreeBuilder.localise = localised
loading.load = unchecked
beside.FORKS = False  # what is refused is noted in this process
rules.report_on = lambda *_, **__: rules.Report((), ())
site.Site.article = tolerant
quiz.verify = lambda *_: None

if __name__ == "__main__":
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ[settings.FORMATS] = ",".join(door.name for door in DOORS if isinstance(door, Package))  # others miss the questions
    logging.basicConfig(level=logging.ERROR)
    config = load_config(str(Path(sys.argv[1]) / "mkdocs.yml"), strict=False)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    print(json.dumps(REFUSED))
