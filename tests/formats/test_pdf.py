"""A PDF, read again by pypdf: tagged, whole, numbered as the key is, without an answer; made apart from plain builds."""

from __future__ import annotations

import io
import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from pypdf import PdfReader

import bundle_factory
from bundle_factory import write_bundles
from enclair import cli
from enclair.bundle import tree
from enclair.bundle.archive import read_sums
from enclair.downloads import FOLDER, read_versions
from enclair.formats import BY_NAME, available
from enclair.formats.door import Lot
from enclair.formats.inspect import inspect_archive
from enclair.formats.pages import as_book
from enclair.formats.pdf import Pdf, numbers
from enclair.formats.writing import add_long_files
from enclair.pages import demo, words
from enclair.pages.generated import DOWNLOADS
from enclair.paper import settle
from enclair.paper.tools import MissingToolError
from enclair.reading.load import load
from formats.rereading import said
from room import defects, needs_tools, structure

pytestmark = needs_tools


@pytest.fixture(scope="module")
def printed(every_kind_lot: Lot) -> PdfReader:
    """The PDF of one page with one question of each kind."""
    return PdfReader(io.BytesIO(Pdf().write(every_kind_lot)))


def text_of(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)


def titles(outline: list[Any], level: int = 1) -> Iterator[tuple[int, str]]:
    """Yield level and title of each line of an outline."""
    for line in outline:
        if isinstance(line, list):
            yield from titles(line, level + 1)
        else:
            yield level, str(line.title)


def test_it_speaks_to_a_screen_reader(printed: PdfReader, every_kind_lot: Lot) -> None:
    """Tagged PDF/UA, in French, with a title; no image, link or table without what names it."""
    catalog = printed.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "fr"
    assert b"pdfuaid" in catalog["/Metadata"].get_data()
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert printed.metadata is not None
    assert printed.metadata.title == every_kind_lot.selection.title
    assert printed.metadata.creation_date is not None
    assert printed.metadata.creation_date.date() == every_kind_lot.course.date
    assert {tag["/S"] for tag in structure(printed)} > {"/H1", "/H2", "/P", "/L", "/LI"}
    assert defects(printed) == []


def test_the_outline_leads_to_each_page_and_each_question(printed: PdfReader, every_kind_lot: Lot) -> None:
    """Pages under their module, questions under their page, then what speaks of the whole."""
    expected: list[tuple[int, str]] = []
    for entry in every_kind_lot.selection.entries:
        level = 2 if entry.parent else 1
        expected.append((level, entry.title))
        start = numbers(every_kind_lot.course).get(entry.uri, 1)
        asked = every_kind_lot.tree.questions[entry.name]
        expected += [(level + 1, f"Question {number}") for number, _ in enumerate(asked, start)]
    found = [*titles(printed.outline)]
    assert [title for _, title in found if title not in {"Glossaire", "À propos"}] == [title for _, title in expected]
    assert found[-1] == (1, "À propos")


def test_words_in_words_out(printed: PdfReader, every_kind_lot: Lot) -> None:
    """It says all that pages say on paper, and each question with its choices."""
    told = said(text_of(printed))
    for entry in every_kind_lot.selection.entries:
        root = html.fragment_fromstring(every_kind_lot.tree.articles[entry.name], create_parent="div")
        for node in root.xpath(".//section[@class='quiz'] | .//a[@class='bouton']"):
            node.drop_tree()
        page = said(" ".join(as_book(demo.on_paper(settle(root))).itertext()))
        assert {word for word in page - told if len(word) > 3} == set(), entry.name  # a word may be cut at the end of a line
        for item in every_kind_lot.tree.questions[entry.name]:
            stem = Counter(word for text, _ in words.stem(item) for word in words.WORD.findall(text))
            assert stem - told == Counter(), item.id


def test_no_answer_is_told(printed: PdfReader, every_kind_lot: Lot) -> None:
    """Neither a feedback nor an explanation, whatever the kind of question; the fact is declared."""
    told = "".join(text_of(printed).split())
    checked = 0
    for item in every_kind_lot.items:
        for text in (item.explanation, *(choice.feedback for choice in item.choices)):
            if text and len(text) > 20:
                assert "".join(words.WORD.findall(text)) not in "".join(words.WORD.findall(told)), item.id
                checked += 1
    assert checked > 10
    (loss,) = [loss for loss in Pdf().losses(every_kind_lot) if loss.what == "les réponses expliquées"]
    assert (loss.costs.choices, loss.costs.feedbacks) == (every_kind_lot.tree.counts.choices, every_kind_lot.tree.counts.feedbacks)


def test_where_it_comes_from_is_attached(printed: PdfReader) -> None:
    """`provenance.json` is in the file, as any reader of PDF finds it."""
    (held,) = printed.attachments["provenance.json"]
    assert json.loads(held)["pertes"]


def test_a_plain_build_makes_none(tmp_path: Path) -> None:
    """Added to the packages of a build, they are listed like the others; another build takes them away."""
    assert Pdf().is_long
    assert BY_NAME["pdf"] not in available()
    course, rendering, out = bundle_factory.course(tmp_path), bundle_factory.rendering(), tmp_path / "dist"
    doors = [BY_NAME["html"]]
    write_bundles(course, rendering, out, doors=doors)
    before = {path.name for path in out.iterdir()}
    names = add_long_files(course, rendering, out)
    assert set(names) == {f"essai-{part}-pdf-2026.1.pdf" for part in ("alpha", "beta", "parcours")}
    assert {path.name for path in out.iterdir()} == before | set(names)
    assert set(names) < {one.name for one in read_versions(out)}
    assert set(names) < set(read_sums(out / "SHA256SUMS"))
    page = (out / "index.html").read_text("utf-8")
    assert all(f'href="{name}"' in page for name in names)
    assert add_long_files(course, rendering, out) == names
    assert [one.name for one in read_versions(out)].count(names[0]) == 1
    write_bundles(course, rendering, out, doors=doors)
    assert {path.name for path in out.iterdir()} == before


def test_the_command_of_trainers_makes_and_offers_them(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`enclair formateur`, what else it makes set aside: the PDF are in `dist/`, and in the site under names that last."""
    root = shutil.copytree(built, tmp_path / "projet")
    monkeypatch.setattr(cli, "_make_room", lambda root, _lock: load(root).course)
    with pytest.raises(SystemExit) as stopped:
        cli.main(["--projet", str(root), "formateur"])
    assert not stopped.value.code
    made = sorted(path.name for path in (root / "dist").glob("*.pdf"))
    assert made == [f"essai-{part}-pdf-2026.1.pdf" for part in ("demo", "parcours", "suite")]
    for name in made:
        lasting = name.replace("-2026.1", "")
        assert (root / "site" / FOLDER / lasting).read_bytes() == (root / "dist" / name).read_bytes()
        assert f'{FOLDER}/{lasting}"' in (root / "site" / DOWNLOADS).read_text("utf-8")
        assert inspect_archive(root / "dist" / name).problems == ()
    assert f"{FOLDER}/essai-demo-pdf.pdf" in (root / "site" / "modules" / "demo" / "index.html").read_text("utf-8")


def test_without_its_tools_it_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One sentence says how to install them; nothing is made and nothing fails."""

    def absent() -> None:
        raise MissingToolError("Il manque les outils")

    monkeypatch.setattr("enclair.formats.pdf.weasyprint", absent)
    assert Pdf().missing() == "ce sont les outils de la salle qui le mettent en page ; « make formateur » les installe"
    assert add_long_files(bundle_factory.course(tmp_path), bundle_factory.rendering(), tmp_path) == ()


def test_the_tree_of_a_role_has_no_pdf(tiny: Lot) -> None:
    """A module and the whole course have one each."""
    served = [one.name for one in tree.selections(tiny.course) if Pdf().serves(tiny.course, one)]
    assert served == ["alpha", "beta", "parcours"]
