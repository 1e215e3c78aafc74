"""An Open edX course, unpacked and read again; olxcleaner judges the whole of it."""

from __future__ import annotations

import io
import re
import tarfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import olxcleaner
import pytest
from lxml import html
from msgspec.structs import replace

from enclair.bundle.archive import deflate
from enclair.bundle.entries import MOST_BYTES
from enclair.formats.door import Lot
from enclair.formats.olx import GZIP, WRITERS, Olx, problem, untarred
from enclair.questions.open import Open
from formats.rereading import SIGNS, full_of_signs, said, shown, words_of

KNOWN = {"end", "course_image"}
"""What olxcleaner wants and whoever imports decides: the day when the course closes, a picture in the catalogue."""


def opened(lot: Lot, folder: Path) -> Path:
    """Unpack a course with Python’s own reader; return its folder."""
    with tarfile.open(fileobj=io.BytesIO(Olx().write(lot)), mode="r:gz") as archive:
        assert all(entry.isreg() and entry.mtime == 315_532_800 and not entry.uname for entry in archive)
        archive.extractall(folder, filter="data")
    return folder / "course"


def texts(root: ET.Element) -> str:
    """Return all that a problem says, with the answers that it accepts."""
    accepted = [node.get("answer", "") for node in root.iter() if "answer" in node.attrib]
    return " ".join([*root.itertext(), *accepted])


def without_questions(article: str) -> Counter[str]:
    """Return the words of a page, its title, its questions and what waits for our programs left out."""
    root = html.fragment_fromstring(article, create_parent="div")
    for node in root.xpath(".//h1 | .//section[@class='quiz'] | .//*[@hidden][not(ancestor::section[@class='quiz'])]"):
        node.drop_tree()
    return said(shown(html.tostring(root, encoding="unicode")))


def test_olxcleaner_finds_nothing(every_kind_lot: Lot, tiny: Lot, tmp_path: Path) -> None:
    """No error and no warning but for what is left to whoever imports."""
    for lot in (every_kind_lot, tiny):
        _, errors, names = olxcleaner.validate(str(opened(lot, tmp_path / lot.course.id / lot.course.title)), steps=8)
        told = [error.description for error in errors.errors]
        assert len(told) == len(KNOWN), told
        assert {found[1] for text in told if (found := re.search(r"the required setting '(\w+)'", text))} == KNOWN
        assert names


def test_words_in_words_out(every_kind_lot: Lot, tmp_path: Path) -> None:
    """Each page and each question says all that its source says."""
    folder = opened(every_kind_lot, tmp_path)
    for item in every_kind_lot.items:
        if isinstance(item.interaction, Open):
            told = shown((folder / "html" / f"q-{item.id}.html").read_text("utf-8"))
        else:
            told = texts(ET.parse(folder / "problem" / f"q-{item.id}.xml").getroot())
        assert words_of(item) - said(told) == Counter(), item.id
    for entry in every_kind_lot.selection.entries:
        unit = ET.parse(folder / "vertical" / f"{entry.id}.xml").getroot()
        names = [name for node in unit if not (name := node.get("url_name", "")).startswith("q-")]
        written = [(folder / "html" / f"{name}.html").read_text("utf-8") for name in names]
        told = said(" ".join(map(shown, written)))
        assert told == without_questions(every_kind_lot.tree.articles[entry.name]), entry.id


def test_each_question_stands_at_its_place(every_kind_lot: Lot, tmp_path: Path) -> None:
    """A unit has the pieces of its page and its questions in the order of the page."""
    folder = opened(every_kind_lot, tmp_path)
    for entry in every_kind_lot.selection.entries:
        unit = ET.parse(folder / "vertical" / f"{entry.id}.xml").getroot()
        names = [node.get("url_name", "") for node in unit]
        assert [name for name in names if name.startswith("q-")] == [
            f"q-{item.id}" for item in every_kind_lot.tree.questions[entry.name]
        ]
        assert names[0] == f"{entry.id}-debut"
        for node in unit:
            assert (folder / node.tag / f"{node.get('url_name')}.xml").is_file()


def test_keys_are_kept(every_kind_lot: Lot) -> None:
    """What is right in the source is what Open edX counts right; a bet is always right."""
    for item in every_kind_lot.items:
        if item.choices:
            root = ET.fromstring(problem(item, every_kind_lot.course, "Question"))
            right = [node.get("correct") == "true" for node in root.iter("choice")]
            assert right == [choice.is_key or not item.interaction.has_key for choice in item.shown_choices]
        elif not isinstance(item.interaction, Open):
            root = ET.fromstring(problem(item, every_kind_lot.course, "Question"))
            for options in root.iter("optioninput"):
                assert [node.get("correct") for node in options].count("True") == 1


def test_no_hint_speaks_english(every_kind_lot: Lot) -> None:
    """Without an empty label, Open edX puts « Correct: » or « Incorrect: » before what one is told."""
    for item in every_kind_lot.items:
        if not isinstance(item.interaction, Open):
            root = ET.fromstring(problem(item, every_kind_lot.course, "Question"))
            hints = [node for node in root.iter() if node.tag in {"choicehint", "optionhint", "correcthint"}]
            assert hints
            assert {node.get("label") for node in hints} == {""}


def test_links_and_images_lead_somewhere(tiny: Lot, every_kind_lot: Lot, tmp_path: Path) -> None:
    """A link to a page opens a unit, an image is a file of the course, nothing else is relative."""
    for lot in (tiny, every_kind_lot):
        folder = opened(lot, tmp_path / lot.course.title)
        for path in (folder / "html").glob("*.html"):
            root = html.fragment_fromstring(path.read_text("utf-8"), create_parent="div")
            for target in map(str, root.xpath(".//@href | .//@src")):
                if found := re.fullmatch(r"/jump_to_id/([a-z0-9.-]+)", target):
                    assert (folder / "vertical" / f"{found[1]}.xml").is_file()
                elif target.startswith("/static/"):
                    assert (folder / target.removeprefix("/")).is_file()
                else:
                    assert target.startswith(("https://", "mailto:", "#")), target
            assert not root.xpath(".//script | .//button | .//input | .//*[@style]")


def test_names_do_not_depend_on_what_stands_around(every_kind_lot: Lot) -> None:
    """A question less, in the middle: every other name stays what it was."""
    lot, (name, items) = every_kind_lot, next(one for one in every_kind_lot.tree.questions.items() if one[1])
    gone = items[len(items) // 2]
    root = html.fragment_fromstring(lot.tree.articles[name], create_parent="div")
    (section,) = root.xpath(f".//section[@id='q-{gone.id}']")
    section.drop_tree()
    article = "".join(html.tostring(node, encoding="unicode") for node in root)
    tree = replace(
        lot.tree,
        articles={**lot.tree.articles, name: article},
        questions={**lot.tree.questions, name: tuple(item for item in items if item is not gone)},
    )
    before, after = untarred(Olx().write(lot)), untarred(Olx().write(replace(lot, tree=tree)))
    assert before.keys() - after.keys() == {f"problem/q-{gone.id}.xml"}
    assert after.keys() <= before.keys()


def test_a_question_asked_twice_is_there_twice(every_kind_lot: Lot) -> None:
    """Each place has its own block, under its own name, and both count."""
    name, items = next(one for one in every_kind_lot.tree.questions.items() if one[1])
    section = "<section class='quiz'></section>"
    tree = replace(
        every_kind_lot.tree, articles={**every_kind_lot.tree.articles, name: section * 2},
        questions={**every_kind_lot.tree.questions, name: (items[0], items[0])},
    )  # fmt: skip
    data = Olx().write(replace(every_kind_lot, tree=tree))
    assert {f"problem/q-{items[0].id}.xml", f"problem/q-{items[0].id}-2.xml"} <= untarred(data).keys()
    assert Olx().counts(data).questions == 2


def test_signs_stay_what_they_are(tiny: Lot) -> None:
    """Signs that mean something in XML, in any text, neither break a problem nor change a word."""
    plain = SIGNS.replace("\\\\", "\\")
    for item in full_of_signs():
        root = ET.fromstring(problem(item, tiny.course, "Question"))
        assert words_of(item) - said(texts(root)) == Counter(), item.id
        assert " ".join("".join(root.itertext()).split()).count(plain) >= 3


def test_every_kind_is_written() -> None:
    """Each kind has its writer; an open question is a page to unfold."""
    assert set(WRITERS) | {Open} == set(Olx.kinds)


def test_hostile_archives_are_refused() -> None:
    """What swells beyond all use is not unpacked, and what is no file is not read."""
    bomb = deflate(bytes(MOST_BYTES + 1))
    with pytest.raises(ValueError, match="coupée, ou trop grande"):
        untarred(GZIP + bomb.stream + bytes(8))
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        link = tarfile.TarInfo("course/course.xml")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    packed = deflate(buffer.getvalue())
    tail = packed.crc.to_bytes(4, "little") + packed.size.to_bytes(4, "little")
    assert untarred(GZIP + packed.stream + tail) == {}
    assert not Olx().recognises(GZIP + packed.stream + tail)
