"""The drawings of the modules: each file is what the grammar writes, for a wide place and for a phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import ROOT
from drawings.__main__ import FOLDERS, written
from drawings.grammar import Column, Flow, Letter, Notes, Panel, Person, Row, Said, Screen, Text, Tree, Verdict, draw
from drawings.pen import LOOKS, NARROW, WIDE, DoesNotFitError
from enclair.images import NARROW as FOR_PHONES
from enclair.images import picture_at, read

HEAVIEST = 5_000
WRITTEN = written()


def holds(part: object, kinds: tuple[type, ...]) -> bool:
    """Whether a drawing is made of one of these parts, or holds one."""
    inside = getattr(part, "parts", None) or [answer for _, answer in getattr(part, "answers", ())]
    return isinstance(part, kinds) or any(holds(one, kinds) for one in inside)


def texts(svg: str) -> str:
    """The words of a drawing, in order."""
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", svg, flags=re.DOTALL).split())


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_file_is_what_the_grammar_writes(path: Path) -> None:
    """To the byte, light, published as it is, and legible in light and in dark where it is shown."""
    assert path.read_text("utf-8") == WRITTEN[path], "lancez make dessins"
    assert path.stat().st_size < HEAVIEST
    assert picture_at(path, path.parent).flaws == ()


def test_every_drawing_of_the_course_comes_from_the_grammar() -> None:
    """None is drawn by hand, and none is left from a drawing that is gone."""
    found = {*(ROOT / "modules").rglob("*.svg"), *(ROOT / "docs").rglob(f"*{FOR_PHONES}")}
    assert found == {path for path in WRITTEN if path.is_relative_to(ROOT / "modules") or path.name.endswith(FOR_PHONES)}


def test_the_course_shows_scenes() -> None:
    """Ten drawings at least show a person who speaks, a screen or a letter, one or more in each module."""
    scenes = {module: [name for name, part in drawings.items() if holds(part, (Person, Screen, Letter))]
              for module, drawings in FOLDERS.items() if "/_" not in module and module.startswith("modules/")}  # fmt: skip
    assert all(scenes.values())
    assert sum(map(len, scenes.values())) >= 10


def test_both_drawings_say_the_same() -> None:
    """A phone reads every word of the wide drawing, in the same order."""
    for path, svg in WRITTEN.items():
        if not path.name.endswith(FOR_PHONES) and not path.name.startswith("picto-"):
            assert sorted(texts(svg).split()) == sorted(texts(WRITTEN[path.with_name(f"{path.stem}{FOR_PHONES}")]).split())


def test_pictograms_are_those_that_pages_show() -> None:
    """One file for each that a page « Facile à lire » of its module shows, none left; no words, a picture of its own each."""
    found = set((ROOT / "modules").rglob("picto-*.svg"))
    assert found == {path for path in WRITTEN if path.name.startswith("picto-")}
    assert {texts(WRITTEN[path]) for path in found} == {""}
    assert len({WRITTEN[path] for path in found}) == len({path.name for path in found})


@pytest.mark.parametrize("kind", ["oui", "non", "demander"])
@pytest.mark.parametrize("across", [WIDE, NARROW])
def test_verdict_is_told_without_its_colour(kind: str, across: int) -> None:
    """A mark, a word, and an outline of its own: on grey paper, no two verdicts look the same."""
    svg = draw(Verdict(kind), across)
    assert texts(svg) == {"oui": "Oui", "non": "Non", "demander": "Demander"}[kind]
    assert f'class="i-{kind}"' in svg
    outlines = {name: (LOOKS[name]["stroke-width"], LOOKS[name].get("stroke-dasharray")) for name in ("oui", "non", "demander")}
    assert len(set(outlines.values())) == 3


def test_colours_of_verdicts_are_for_verdicts() -> None:
    """Nothing else takes the colours of go, stop and ask."""
    kept = {colour for name, look in LOOKS.items() if name.removeprefix("i-") in {"oui", "non", "demander"}
            for colour in look.values() if isinstance(colour, tuple)}  # fmt: skip
    others = {colour for name, look in LOOKS.items() if name.removeprefix("i-") not in {"oui", "non", "demander"}
              for colour in look.values() if isinstance(colour, tuple)}  # fmt: skip
    assert kept & others == set()


def test_word_that_does_not_fit_is_told() -> None:
    """Nothing is cut, and nothing crosses an edge: the author shortens."""
    with pytest.raises(DoesNotFitError, match=r"« anticonstitutionnellement » dans \d+ unités \(étroit\)"):
        draw(Row([Panel("anticonstitutionnellement"), Panel("b")], stay=True), NARROW)


def test_parts_stay_inside_the_drawing() -> None:
    """Whatever is in what, every box is between the margins, in both widths."""
    part = Column([
        Flow([Panel("Un", number="1"), Panel("Deux", "la suite", icon="page"), Verdict("non", "Arrêter")], back="et l’on recommence"),
        Tree("Une question ?", [("Oui", Tree("Une autre ?", [("Oui", Verdict("oui")), ("Non", Verdict("non"))])), ("Non", Verdict("demander"))]),
        Row([Person("Claire", "Bonjour, à quelle heure ?"), Screen("Assistant", [Said("Une demande"), Said("Une réponse", by_tool=True)])]),
        Row([Notes([1, 1, 4, 5], most=3), Text("Une note", soft=True)]),
    ])  # fmt: skip
    for across in (WIDE, NARROW):
        svg = draw(part, across)
        high = float(re.findall(r'viewBox="0 0 \d+ (\d+)"', svg)[0])
        for x, y, width, height in re.findall(r'<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"', svg):
            assert 10 <= float(x) <= float(x) + float(width) <= across - 9.9
            assert 10 <= float(y) <= float(y) + float(height) <= high - 9
        assert read(svg.encode(), "a.svg", across).flaws == ()
