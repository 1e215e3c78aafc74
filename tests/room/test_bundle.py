"""The trainer’s lot holds what a session needs, and learners get none of it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from lxml import html

from conftest import model
from enclair.formats.inspect import inspect_archive
from enclair.model import Course
from enclair.reading import texts
from enclair.room.bundle import START
from room import Room, needs_tools, words_of


@needs_tools
def test_the_lot_is_a_sound_package(room: Room) -> None:
    """Names, links, hashes: the inspection finds nothing, and the digest is in the list."""
    (path,) = room.out.glob("*-formateur-*.zip")
    assert path.name == "essai-formateur-2026.1.zip"
    assert [str(problem) for problem in inspect_archive(path).problems] == []
    assert f"  {path.name}\n" in (room.out / "SHA256SUMS").read_text("utf-8")


@needs_tools
def test_the_lot_holds_all_that_a_trainer_reads(room: Room) -> None:
    """Pages for the trainer, learners’ lessons, the site’s pages at hand, prints."""
    pages = {name for name in room.lot if name.endswith(".html")}
    assert pages == {
        "0-ouvrir.html", "index.html", "a-propos.html", "glossaire.html",
        "demo.html", "demo-reponse.html", "demo-texte.html", "demo-essentiel.html", "demo-rappel.html",
        "suite.html", "suite-demande.html", "bilan-demo.html", "bilan-suite.html",
        "demo-guide.html", "demo-activite-tri.html", "demo-notes-reponse.html", "demo-notes-texte.html",
        "suite-notes-demande.html", "demo-corrige.html", "suite-corrige.html", "document-feuille.html", "kit-modele.html",
        "projeter-demo-deroule-de-45-minutes.html",
    }  # fmt: skip
    prints = {path.relative_to(room.out).as_posix() for path in (room.out / "impressions").rglob("*.pdf")}
    assert {name for name in room.lot if name.endswith(".pdf")} == prints


@needs_tools
def test_the_contents_lead_everywhere(room: Room) -> None:
    """From the first page, every page for the trainer, every lesson and every print is one link away."""
    links = set(html.fromstring(room.lot["index.html"].decode()).xpath("//main//a/@href"))
    expected = {name for name in room.lot if name.endswith((".html", ".pdf"))} - {START, "index.html", "a-propos.html", "glossaire.html"}
    assert expected - links == set()


@needs_tools
def test_links_between_the_guide_and_the_site_stay_in_the_lot(room: Room) -> None:
    """A guide leads to its lesson and to the kit, in the lot."""
    guide = html.fromstring(room.lot["demo-guide.html"].decode())
    links = {link.text: link.get("href") for link in guide.xpath("//article//a[not(@class)]")}
    assert links["la première séquence"] == "demo-reponse.html"
    assert links["le modèle de courrier"] == "kit-modele.html"


@needs_tools
def test_notes_are_ready_for_the_projection(room: Room) -> None:
    """A classic script sets the notes by lesson; lessons load it before the shell’s script, other pages do not."""
    script = room.lot["notes.js"].decode()
    notes = json.loads(script.removeprefix("window.ENCLAIR_NOTES = ").removesuffix(";\n"))
    assert list(notes) == ["demo-reponse", "demo-texte", "suite-demande"]
    assert "<strong>Intention.</strong> Faire sentir qu’une réponse bien écrite peut être fausse." in notes["demo-reponse"]
    assert "<h1" not in notes["demo-reponse"]
    lesson = html.fromstring(room.lot["demo-reponse.html"].decode())
    sources = lesson.xpath("//script/@src")
    assert sources.index("notes.js") < sources.index("enclair.js")
    assert lesson.xpath("//button[contains(@class, 'projeter')]/@data-sequence") == ["demo-reponse"]
    assert {"projection.js", "projection.css"} <= room.lot.keys()
    assert b"notes.js" not in room.lot["demo-guide.html"]


def sentences_of_trainers(course: Course) -> dict[str, list[str]]:
    """Return, for each trainer’s page, its sentences that learners read nowhere in the sources."""
    learners = " ".join(text for text, source in texts.of_all(course) if "formateur/" not in source.path)
    learners += " ".join(origin.title for fact in course.facts.values() for origin in [fact.origin])
    learners = " ".join(learners.split())
    found = {}
    for page in course.trainer_pages:
        lines = (" ".join(line.split()) for paragraph in page.paragraphs for line in paragraph.text.split("\n"))
        found[page.source.path] = [line for line in lines if len(line) > 25 and line not in learners]
    return found


def leaks(by_page: dict[str, list[str]], outputs: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return (output, trainer’s page, sentence) for each sentence of a trainer that an output holds."""
    bare = {name: plain(text) for name, text in outputs.items()}
    everything = " < ".join({part for text in bare.values() for part in text.split("<")})  # packages hold the same pages
    met = triples(everything.split())
    return [
        (name, page, sentence)
        for page, lines in by_page.items()
        for sentence in map(plain, lines)
        if triples(sentence.split()[1:-1]) <= met and all(part in everything for part in sentence.split("<"))
        for name, text in bare.items()
        if sentence in text
    ]


def triples(words: list[str]) -> set[tuple[str, str, str]]:
    """Return each three words in a row: most sentences are ruled out by them, and a search in all texts is long."""
    return set(zip(words, words[1:], words[2:], strict=False))


def plain(text: str) -> str:
    """Return a text with ordinary spaces and curly apostrophes."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("'", "’")


def learners_outputs(root: Path) -> dict[str, str]:
    """Return the text of all that learners get: site, packages, prints for participants, lessons and kit to rework."""
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    for path in (root / "dist").glob("*.zip"):
        if "-formateur-" not in path.name:
            with zipfile.ZipFile(path) as archive:
                files |= {f"{path.name}/{name}": archive.read(name) for name in archive.namelist()}
    for folder in ("impressions/participants", "modifiables/sequences", "modifiables/kit"):
        files |= {path.name: path.read_bytes() for path in (root / "dist" / folder).glob("*.*")}
    read = (".html", ".js", ".json", ".txt", ".csv", ".xml", ".svg", ".pdf", ".docx", ".odt")
    unique = {data: name for name, data in files.items() if name.endswith(read)}
    return {name: words_of(name, data) for data, name in unique.items()}


@needs_tools
def test_learners_get_no_sentence_of_trainers(room: Room) -> None:
    """No sentence of any trainer’s page is in what learners get; each page does have some, and the lot holds them."""
    by_page = sentences_of_trainers(room.course)
    assert all(by_page.values()), by_page
    assert leaks(by_page, learners_outputs(room.root)) == []
    lot = {name: html.fromstring(data.decode()).text_content() for name, data in room.lot.items() if name.endswith(".html")}
    told = {page for _, page, _ in leaks(by_page, {name: " ".join(text.split()) for name, text in lot.items()})}
    assert told == set(by_page)


def test_learners_of_the_real_course_get_no_sentence_of_trainers(published: Path) -> None:
    """The same of the real site and packages, for every guide, note, activity and document."""
    course = model(published)
    by_page = sentences_of_trainers(course)
    assert len(by_page) >= 45  # a guide and an activity a module, a note a lesson, the documents
    assert [page for page, lines in by_page.items() if len(lines) < 2] == []
    assert leaks(by_page, learners_outputs(published)) == []


@pytest.mark.parametrize("word", ["formateur/", "notes.js"])
def test_learners_files_do_not_name_the_trainers(published: Path, word: str) -> None:
    """No address in the site or in a package leads to a trainer’s file."""
    pages = [path for path in (published / "site").rglob("*.html") if word in " ".join(html.parse(str(path)).xpath("//@href | //@src"))]
    assert pages == []
