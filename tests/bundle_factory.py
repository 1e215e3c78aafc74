"""A tiny course and its rendering, made by hand, for the tests of packages.

`python tests/bundle_factory.py FOLDER` writes its packages to a folder; `python tests/bundle_factory.py --golden`
rewrites tests/golden, to read in the difference before committing.
"""

from __future__ import annotations

import shutil
import sys
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from unittest import mock

from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parents[1] / "hooks"))

from enclair.bundle import RenderedPage, Rendering, tree
from enclair.formats.door import Door, Lot
from enclair.formats.writing import Bundles, OnBundle, OnReady
from enclair.model import (
    Attribution,
    Bloom,
    Confidence,
    Course,
    Duration,
    Fact,
    Item,
    ItemBank,
    Lesson,
    Level,
    Module,
    Nature,
    Origin,
    Page,
    Picture,
    Reference,
    Role,
    Term,
)
from enclair.problems import Source
from enclair.questions.interaction import Choice
from enclair.questions.true_false import TrueFalse

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Source("essai.md")
GOLDEN = Path(__file__).parent / "golden"
GOLDEN_PACKAGES = ("essai-alpha-scorm12-2026.1", "essai-parcours-scorm12-2026.1", "essai-role-accueil-html-2026.1")
ASSETS = {
    "enclair.css": "body { margin: 0; }\n",
    "shell.css": "main { padding: 0; }\n",
    "enclair.js": "'use strict';\n",
    "bilan.css": "body { margin: 0; }\n",
    "bilan.js": "'use strict';\n",
    "projection.css": "body { margin: 0; }\n",
    "projection.js": "'use strict';\n",
    "termes.js": "'use strict';\n",
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>\n'

QUIZ = (
    '<section class="quiz" id="q-alpha-q1" data-type="vrai-faux"><fieldset><legend class="quiz-enonce">Une réponse bien'
    " écrite est-elle vraie ?</legend>"
    '<label class="quiz-choix" for="q-alpha-q1-1"><input type="radio" name="q-alpha-q1" id="q-alpha-q1-1" value="1">'
    "Vrai</label>"
    '<label class="quiz-choix" for="q-alpha-q1-2"><input type="radio" name="q-alpha-q1" id="q-alpha-q1-2" value="2">'
    "Faux</label></fieldset>"
    '<details class="quiz-corrige"><summary>Voir la réponse expliquée</summary><ul>'
    '<li data-choix="1" data-juste="non">À écarter : <q>Vrai</q> <span class="quiz-pourquoi">La forme ne'
    " prouve rien.</span></li>"
    '<li data-choix="2" data-juste="oui">Juste : <q>Faux</q> <span class="quiz-pourquoi">Il faut ouvrir'
    " la source.</span></li></ul></details></section>\n"
)
PAGES = {
    "modules/alpha/index.html": '<h1 id="alpha">Alpha</h1>\n<p><a href="deux.html">La suite</a></p>\n',
    "modules/alpha/un.html": (
        '<h1 id="un">Un</h1>\n<p><a class="terme" lang="en" href="../../glossaire.html#bot" title="x">bot</a>,'
        ' <a href="#un">ici</a>, <a href="deux.html#bas">plus loin</a>, <a href="../beta/index.html">autre module</a>,'
        ' <a href="../../kit/index.html">le kit</a>, <a href="https://exemple.fr/a?b=1&amp;c=2">dehors</a>,'
        ' <a href="mailto:dpo@exemple.fr">écrire</a>, <a href="../../sources.html#chiffre">la source</a>,'
        ' <a href="images/%C3%89tapes%20cl%C3%A9s.svg">le schéma</a></p>\n'
        '<figure><img src="images/%C3%89tapes%20cl%C3%A9s.svg" alt="Deux étapes."></figure>\n' + QUIZ
    ),
    "modules/alpha/deux.html": '<h1 id="deux">Deux</h1>\n<p id="bas">Fin. <a href="un.html">Retour</a></p>\n',
    "modules/beta/index.html": '<h1 id="beta">Bêta</h1>\n<p><a class="terme" href="../../glossaire.html#ia">IA</a></p>\n',
    "modules/beta/trois.html": '<h1 id="trois">Trois</h1>\n<p><a href="../alpha/un.html">Un</a></p>\n',
    "bilan/alpha.html": '<h1 id="bilan">Bilan : Alpha</h1>\n<p><a href="../modules/alpha/index.html">Retour</a></p>\n',
    "bilan/beta.html": '<h1 id="bilan">Bilan : Bêta</h1>\n<p>Une feuille pour finir.</p>\n',
    "bilan/role-accueil.html": '<h1 id="bilan">Bilan : Accueil</h1>\n<p><a href="../parcours/accueil.html">Retour</a></p>\n',
    "glossaire.html": "<h1>Glossaire</h1>\n",
    "sources.html": "<h1>Sources</h1>\n",
    "kit/index.html": "<h1>Kit</h1>\n",
}
IMAGE = "modules/alpha/images/Étapes clés.svg"


def ref(name: str) -> Reference:
    """Return a reference to an id."""
    return Reference(name, HERE)


def page(root: Path, title: str, *, facts: tuple[str, ...] = (), quizzes: tuple[str, ...] = ()) -> Page:
    """Return a page that calls facts and questions."""
    return Page(
        path=root / f"{title}.md", title=title, written="", html="", source=HERE, facts=tuple(map(ref, facts)),
        quizzes=tuple(map(ref, quizzes)),
    )  # fmt: skip


def lesson(root: Path, module: str, slug: str, title: str, *roles: str, **calls: tuple[str, ...]) -> Lesson:
    """Return a lesson of four minutes."""
    return Lesson(
        id=f"{module}-{slug}", slug=slug, title=title, nature=Nature.LESSON, duration=Duration(1, 3, HERE),
        objectives=(), roles=tuple(map(ref, roles)), page=page(root, title, **calls), source=HERE,
    )  # fmt: skip


def module(root: Path, slug: str, title: str, lessons: tuple[Lesson, ...], items: tuple[Item, ...] = ()) -> Module:
    """Return a module with its lessons and questions."""
    return Module(
        slug=slug, id=slug, title=title, summary="", audience="", level=Level.DISCOVERY, prerequisites="",
        objectives=(), sequence=tuple(ref(lesson.slug) for lesson in lessons), lessons=lessons,
        bank=ItemBank(ref(slug), items, HERE), images=(), notes=(), guides=(), activities=(), checked_on=date(2026, 11, 23),
        page=page(root, title), source=HERE,
    )  # fmt: skip


def fact(name: str, review_before: date) -> Fact:
    """Return a fact to review at a date."""
    origin = Origin(f"Rapport « {name} »", "Éditeur", f"https://exemple.fr/{name}", "2026", HERE)
    return Fact(name, f"Énoncé de {name}.", origin, Confidence.VERIFIED, date(2026, 11, 1), review_before, HERE)


def course(root: Path) -> Course:
    """Return two modules, one question, four facts of which one is not used, two roles of which one has no path."""
    choices = (
        Choice("Vrai", is_key=False, feedback="La forme ne prouve rien.", source=HERE),
        Choice("Faux", is_key=True, feedback="Il faut ouvrir la source.", source=HERE),
    )
    item = Item(
        id="alpha-q1", objective=None, bloom=Bloom.APPLY,
        stem="Une réponse bien écrite est-elle vraie ?", explanation="", source=HERE, stem_source=HERE,
        interaction=TrueFalse(choices), facts=(ref("question"),),
    )  # fmt: skip
    alpha = (
        lesson(root, "alpha", "un", "Un : ouvrir la source", "accueil", quizzes=("alpha-q1",), facts=("loi",)),
        lesson(root, "alpha", "deux", "Deux"),
    )
    beta = (lesson(root, "beta", "trois", "Trois", "accueil"),)
    facts = (
        fact("loi", date(2027, 6, 1)), fact("question", date(2027, 3, 1)), fact("chiffre", date(2027, 5, 1)),
        fact("inutile", date(2026, 12, 1)),
    )  # fmt: skip
    return Course(
        id="essai", title="Essai & Cie", subtitle="Pour les tests",
        attribution=Attribution("L’équipe d’essai", "2026.1", date(2026, 11, 23), "https://exemple.fr/essai",
                                "Licence Ouverte 2.0", HERE),
        modules=(module(root, "alpha", "Alpha", alpha, (item,)), module(root, "beta", "Bêta", beta)),
        roles=(Role("accueil", "Accueil", "", 8, HERE), Role("sans-chemin", "Personne", "", 0, HERE)),
        facts={fact.id: fact for fact in facts},
        terms=(Term("bot", "bot", "Un robot.", HERE, language="en"), Term("ia", "IA", "Un programme.", HERE),
               Term("jamais", "jamais", "Un terme que personne n’appelle.", HERE)),
        use_cases=(), docs=(), documents=(), source=HERE, root=root,
    )  # fmt: skip


def rendering(pages: Mapping[str, str] = PAGES) -> Rendering:
    """Return the pages as a build gives them, and one image."""
    image = Picture("svg", 9, 9, SVG.encode())
    titles = {uri: uri.rpartition("/")[2].removesuffix(".html").capitalize() for uri in pages}
    return Rendering({uri: RenderedPage(uri, titles[uri], html) for uri, html in pages.items()}, {IMAGE: image})


def with_page(uri: str, html: str) -> dict[str, str]:
    """Return the pages, one of them replaced."""
    assert uri in PAGES
    return PAGES | {uri: html}


def next_version(course: Course) -> Course:
    """Return the same course, one version later."""
    return replace(course, attribution=replace(course.attribution, version="2026.2"))


def next_date(course: Course) -> Course:
    """Return the same course, a day later: other bytes under the same names."""
    return replace(course, attribution=replace(course.attribution, updated_on=course.date + timedelta(days=1)))


@contextmanager
def plain_assets(root: Path) -> Iterator[None]:
    """Put short files in place of our style sheets and scripts, so that golden packages stay readable."""
    folder = root / "assets"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ASSETS.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
    with mock.patch.object(tree, "ASSETS", folder):
        yield


def write_bundles(
    course: Course,
    rendering: Rendering,
    out: Path,
    *,
    doors: Sequence[Door] = (),
    on_bundle: OnBundle = lambda _: None,
    on_ready: OnReady = lambda _: None,
) -> tuple[Path, ...]:
    """Make every package of a course, and give them their names."""
    return Bundles(course, rendering, out, doors=doors, on_bundle=on_bundle).publish(on_ready)


def write(out: Path, root: Path) -> tuple[Path, ...]:
    """Write the packages of the tiny course."""
    root.mkdir(parents=True, exist_ok=True)
    with plain_assets(root):
        return write_bundles(course(root), rendering(), out)


def lot(root: Path, name: str = "parcours") -> Lot:
    """Return what doors make a file of: one selection of the tiny course."""
    tiny = course(root)
    (selection,) = (one for one in tree.selections(tiny) if one.name == name)
    return Lot(tiny, selection, tree.TreeBuilder(tiny, rendering()).tree(selection))


def contents(path: Path) -> dict[str, str]:
    """Return the text of every file of a package."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def rewrite_golden() -> None:
    """Write the golden packages as folders."""
    shutil.rmtree(GOLDEN, ignore_errors=True)
    with TemporaryDirectory() as name:
        write(Path(name) / "dist", Path(name))
        for package in GOLDEN_PACKAGES:
            for file, text in contents(Path(name) / "dist" / f"{package}.zip").items():
                path = GOLDEN / package / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    if sys.argv[1:] == ["--golden"]:
        rewrite_golden()
    else:
        with TemporaryDirectory() as source:
            write(Path(sys.argv[1]), Path(source))
