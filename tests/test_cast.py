"""One commune and one cast: names keep their posts, the commune its size; without the file, nobody is watched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from conftest import ROOT, TODAY, examine, model
from enclair.model import Course, Item
from enclair.problems import Source
from enclair.reading.document import read_page
from enclair.rules import Context
from enclair.rules.cast import commune_keeps_its_size, name_keeps_its_post

HERE = Source("modules/demo/texte.md", 8)


@pytest.fixture(scope="module")
def real() -> Course:
    """The real course, with its cast."""
    course = model(ROOT)
    assert course.cast
    return course


def told(course: Course, body: str) -> list[str]:
    """What the rule says of a page: the name, and whose post it is given."""
    page, _ = read_page(Path("texte.md"), "", body, HERE)
    return [message for _, message, _ in name_keeps_its_post(page, Context(course, TODAY))]


def test_the_real_cast_is_read(real: Course) -> None:
    """Seventeen people, each with a post and with words to say it."""
    cast = real.cast
    assert cast
    assert (cast.town, cast.inhabitants, cast.staff, cast.group, cast.towns) == (
        "Saint-Exemple-sur-Loire", 3500, 32, "Val d’Exemple", 14,
    )  # fmt: skip
    assert [person.name for person in cast.people] == [
        "Nadia", "Claire", "Hélène", "Samira", "Karima", "Karim", "Yann", "Thomas", "Inès", "Paul", "Sonia",
        "Lucie", "Rosa", "Gilles", "Mehdi", "Pascal", "Fatou",
    ]  # fmt: skip
    assert all(person.post and person.words for person in cast.people)


@pytest.mark.parametrize(
    "body",
    [
        "Nadia tient l’accueil.",
        "Nadia arrive à huit heures.\nElle ouvre le guichet.",
        "Au guichet, on attend.\nNadia arrive.",
        "Nadia, agente d’accueil, demande à la secrétaire générale.\nClaire répond.",
        "Nadia, de l’accueil, appelle Claire, secrétaire générale.",
        "Nadia, à l’accueil, voit la maire, puis Thomas, de la cantine.",
        "À la cantine, Nadia, de l’accueil, goûte.",
        "À l’accueil, Nadia reçoit le responsable des services techniques.",
        "Une réponse claire, et une élue claire.",
        "Nadia Exemple ne travaille pas ici, ni Jean-Paul, ni Saint-Thomas.",
        "Karima, aux RH, écrit.",
        '!!! situation "Au guichet, lundi"\n    Nadia décroche.\n',
        "Yann dirige les services techniques.\n\nPlus loin, Yann part.",
    ],
)
def test_a_name_with_its_post_is_let_through(real: Course, body: str) -> None:
    """In its sentence, the one before or the one after, the first time; a family name makes somebody else."""
    assert told(real, body) == []


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Nadia arrive.", ["Nadia"]),
        ("Nadia arrive.\nElle rit.\nElle ouvre le guichet.", ["Nadia"]),
        ("Nadia, secrétaire générale, tient l’accueil.", ["Claire"]),
        ("Nadia est secrétaire générale.\nElle vient de l’accueil.", ["Claire"]),
        ("Nadia (DPO) vient de l’accueil.", ["Paul"]),
        ("La secrétaire générale, Nadia, vient de l’accueil.", ["Claire"]),
        ("Au guichet, Nadia rit.\n\nNadia, responsable de la restauration scolaire, part.", ["Thomas"]),
        ("Nadia est la directrice de la régie d’eau, après l’accueil.", ["Karim"]),
        ("Karim arrive.\nIl ouvre la régie d’eau.\n\nKarima arrive.", ["Karima"]),
    ],
)
def test_a_name_without_its_post_or_with_another_is_told(real: Course, body: str, names: list[str]) -> None:
    """Once where the post is missing; at each place where it is somebody else’s."""
    found = [re.search(r"poste de (\w+)|« (\w+) »", message.split(" reçoit ici le ")[-1]) for message in told(real, body)]
    assert [one and (one[1] or one[2]) for one in found] == names


def test_a_question_need_not_say_again_what_its_page_said(course: Course, real: Course) -> None:
    """It does where its page does not name them before it, and where it stands nowhere."""
    context = Context(replace(course, cast=real.cast), TODAY)
    item = replace(course.items["demo-article"], stem="Nadia hésite. Que fait-elle ?", id="nadia")
    before, _ = read_page(Path("a.md"), "", "Nadia tient l’accueil.\n\n<!-- quiz: nadia -->\n", HERE)
    after, _ = read_page(Path("b.md"), "", "<!-- quiz: nadia -->\n\nNadia tient l’accueil.\n", HERE)
    for pages, count in (((), 1), ((before,), 0), ((after,), 1), ((before, after), 1)):
        vars(context)["placements"] = {"nadia": pages}
        assert len(list(name_keeps_its_post(_bare(item), context))) == count


def _bare(item: Item) -> Item:
    return replace(item, explanation="", hints=())


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Saint-Exemple-sur-Loire compte 3 500 habitants.", 0),
        ("Saint-Exemple-sur-Loire compte 3 500 habitants et 32 agents.", 0),
        ("Saint-Exemple-sur-Loire compte environ 3 400 habitants.", 0),
        ("Saint-Exemple-sur-Loire compte environ 3 000 habitants.", 1),
        ("Une habitante et trente habitants de Saint-Exemple-sur-Loire sont venus.", 0),
        ("Saint-Exemple-sur-Loire compte 900 habitants.", 1),
        ("Trois mille élus.\nUne commune de neuf cents habitants.", 0),
        ('!!! situation "Saint-Exemple-sur-Loire, 2 100 habitants"\n    On vote.\n', 1),
        ("Bourg-Exemple compte 900 habitants.\nElle n’est pas loin de Saint-Exemple-sur-Loire.", 0),
        ("| Commune | Taille |\n| --- | --- |\n| Saint-Exemple-sur-Loire, 800 habitants | petite |", 1),
    ],
)
def test_the_commune_keeps_its_size(real: Course, body: str, count: int) -> None:
    """In the sentence that names it; in titles and cells too."""
    page, _ = read_page(Path("texte.md"), "", body, HERE)
    assert len(list(commune_keeps_its_size(page, Context(real, TODAY)))) == count


def test_without_the_file_nobody_is_watched(project: Path) -> None:
    """It is optional: no rule then says anything, and nothing is missing."""
    (project / "modules" / "distribution.yml").unlink()
    page = project / "modules" / "demo" / "texte.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("Un courrier attend", "Nadia, secrétaire générale, lit. Un courrier attend"), "utf-8")
    assert examine(project).problems == ()
