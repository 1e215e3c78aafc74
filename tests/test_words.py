"""Words in, words out: the site and the packages hold, in order, all that pages and questions say, or are refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from lxml import html as lxml_html
from lxml.html import HtmlElement
from msgspec.structs import replace

from conftest import TODAY
from enclair.bundle import Rendering
from enclair.bundle import tree as bundle_tree
from enclair.bundle.tree import Calls, TreeBuilder
from enclair.model import Course
from enclair.pages import article as article_module
from enclair.pages import words
from enclair.pages.article import finish
from enclair.pages.words import LostWordsError
from enclair.problems import Source
from enclair.reading.document import read_page
from enclair.site import Site

HERE = Source("essai.md", 3)
LESSON = "modules/demo/reponse.html"


def parse(html: str) -> HtmlElement:
    """Return the tree of a piece of HTML."""
    return lxml_html.fragment_fromstring(html, create_parent="div")


def shown(path: Path) -> HtmlElement:
    """Return the article of a page of a built site."""
    (article,) = lxml_html.parse(path).getroot().xpath("//article")
    return article


# ——— what is compared ———


@pytest.mark.parametrize(
    ("said", "html", "missing"),
    [
        (["Un mot", "puis deux"], "<p>Un <b>mot</b></p><p>en plus</p><p>puis deux</p>", None),
        (["Un mot", "puis deux"], "<p>puis deux</p><p>Un mot</p>", "puis deux"),
        (["Un mot", "puis deux"], "<p>Un mot</p><p>puis</p>", "puis deux"),
        (["Un mot"], "<p>Un</p>mot", None),
        (["Unmot"], "<p>Un</p>mot", "Unmot"),
        (["Unmot"], "<p>Un<em>mo</em>t</p>", None),
        (["Un mot"], "<td>Un</td><td>mot</td>", None),
        (["Unmot"], "<p>Un<a class='footnote-ref faible'>[1, non vérifié]</a>mot</p>", None),
        (["un  deux\ntrois"], "<p>deux</p>", "un deux trois"),
        (["« ! »", ""], "", None),
    ],
)  # fmt: skip
def test_the_first_text_that_is_lost_is_told(said: list[str], html: str, missing: str | None) -> None:
    """In order, whole words, wherever elements begin; what is shown may hold more."""
    found = [text for text, _ in words.lost([(text, HERE) for text in said], parse(html))]
    assert found == ([] if missing is None else [missing])


def test_all_that_a_question_says_is_told_where_it_stands(course: Course) -> None:
    """Between two paragraphs: stem, choices, hints, each choice again with its feedback, explanation; gaps, their answers."""
    item = course.items["demo-article"]
    page, _ = read_page(Path("essai.md"), "Titre", "Avant.\n\n<!-- quiz: demo-article -->\n\nAprès.\n", HERE)
    choices = [choice.text for choice in item.shown_choices]
    pairs = [text for choice in item.shown_choices for text in (choice.text, choice.feedback)]
    assert [text for text, _ in words.said(page, course.items)] == [
        "Avant.", item.stem, *choices, *item.hints, *pairs, item.explanation, "Après.",
    ]  # fmt: skip
    cloze = course.items["demo-trou"]
    page, _ = read_page(Path("essai.md"), "Titre", "<!-- quiz: demo-trou -->\n", HERE)
    said = [text for text, _ in words.said(page, course.items, words.ANSWERED)]
    assert "[[" not in said[0]
    assert [text for text in said[1:] if text] == [
        *(text for blank in cloze.interaction.blanks for text in (*blank.answers, blank.feedback) if text), cloze.explanation,
    ]  # fmt: skip


# ——— the site and the packages ———


def test_the_site_says_all_that_its_sources_say(course: Course, built: Path) -> None:
    """Each page, questions included."""
    for uri, page in Site(course, TODAY).sources.items():
        assert (uri, list(words.lost(words.said(page, course.items), shown(built / "site" / uri)))) == (uri, [])


def test_packages_say_what_the_site_says(course: Course, built: Path) -> None:
    """Each page of each package: the very text of its article in the site."""
    texts = {uri: words.spoken(shown(built / "site" / uri), has_calls=True).split() for uri in Site(course, TODAY).sources}
    seen = set()
    for path in (built / "dist").glob("*-html-*.zip"):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if name.endswith(".html"):
                    (root,) = lxml_html.document_fromstring(archive.read(name).decode()).xpath("//article")
                    text = words.spoken(root, has_calls=True).split()
                    seen |= {uri for uri, other in texts.items() if other == text}
    assert seen == {uri for uri in texts if uri.startswith("modules/")}


def test_an_article_that_loses_words_names_the_line(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cell dropped by our dressing: the file and the line of the paragraph."""
    page, _ = read_page(course.root / "docs/essai.md", "Titre", "Texte.\n\n| a | b |\n|---|---|\n| c | perdu |\n", Source("docs/essai.md", 5))
    monkeypatch.setattr(article_module, "_frame_tables", lambda root: root.xpath(".//td")[-1].drop_tree())
    with pytest.raises(LostWordsError, match=r"^docs/essai.md:9:7 : « perdu » ne paraît pas, ou pas à sa place, dans essai.html$"):
        finish({}, page, "essai.html", course)


@pytest.mark.parametrize("field", ["stem", "explanation", "hints"])
def test_a_question_that_loses_words_names_the_line(course: Course, built: Path, field: str) -> None:
    """The bank and the line of the question, when what mkdocs-quiz gave back lacks a text of it."""
    item = course.items["demo-article"]
    page = Site(course, TODAY).sources[LESSON]
    changed = replace(item, **{field: ("Une phrase perdue.",) if field == "hints" else "Une phrase perdue."})
    said = words.said(page, {**course.items, item.id: changed})
    with pytest.raises(LostWordsError, match=r"^quizzes/demo.yml:\d+:\d+ : « Une phrase perdue\. » ne paraît pas"):
        words.verify(said, shown(built / "site" / LESSON), LESSON)


def test_a_package_that_loses_words_names_the_line(course: Course, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link whose words go with it: the line of its paragraph, or the page when it stands in none (sources)."""
    site = Site(course, TODAY)
    html = "".join(lxml_html.tostring(node, encoding="unicode") for node in shown(built / "site" / LESSON))
    rendering = Rendering({uri: bundle_tree.RenderedPage(uri, uri, html if uri == LESSON else "") for uri in site.known}, site.images())
    builder = TreeBuilder(course, rendering)
    for name, told in (("_unlinked", r"« .+ » ne paraît pas, ou pas à sa place, dans un paquet"), ("_aside", "un paquet ne montre pas")):
        with monkeypatch.context() as patch:
            patch.setattr(bundle_tree, name, lambda *_: "Un mot de trop ")
            with pytest.raises(LostWordsError, match=rf"^modules/demo/reponse.md:\d+:\d+ : {told}"):
                builder.localise(html, LESSON, {LESSON: "demo-reponse.html"}, Calls())
    monkeypatch.setattr(bundle_tree, "_aside", lambda tag: f"{tag}<input>")
    with pytest.raises(LostWordsError, match="telle qu’elle est"):
        builder.localise(html, LESSON, {LESSON: "demo-reponse.html"}, Calls())
