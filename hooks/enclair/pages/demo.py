"""Demonstrations, from the model to a page: what one tries with a script, what one reads without."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.demos.demonstration import Data
from enclair.model import Course, Demo
from enclair.pages.quiz import facts_line
from enclair.pages.script import classic
from enclair.questions.html import inline
from enclair.questions.interaction import Text

FOLDER = Path(__file__).parents[1] / "assets" / "demos"
SHARED = "demo.js"
"""What every demonstration needs, in `assets/demos/`: it shows the controls and calls the script at each change."""
SET = 'window.ENCLAIR_DEMOS.donnees["%s"]'
CASE = "Un cas, pas à pas"
LIMITS = "Ce que cette démonstration ne montre pas"


def dress(root: HtmlElement, course: Course) -> None:
    """Put each demonstration of a page where it has its place."""
    for place in root.xpath(".//div[@data-demo]"):
        heading = "h3" if place.xpath("preceding::h2") else "h2"
        new = section(course.demos[place.get("data-demo")], course, heading=heading)
        new.tail = place.tail
        place.getparent().replace(place, new)


def section(demo: Demo, course: Course, *, heading: str = "") -> HtmlElement:
    """Return a demonstration: its screen waits for its script, the rest is in view without it."""
    title = [E(heading, *inline(demo.title))] if heading else []
    named = {"class": "demo", "id": f"demo-{demo.id}", "aria-label": demo.title}
    parts = E.section(named, *title, *_opening(demo))
    screen = E.div({"class": "demo-ecran", "data-demo": demo.id, "hidden": "hidden"}, E.p(*inline(demo.instruction)))
    screen.extend(demo.demonstration.screen())
    parts.append(screen)
    frame = E.div({"class": "tableau", "role": "region", "tabindex": "0", "aria-label": f"Tableau : {demo.title}"},
                  demo.demonstration.table())  # fmt: skip
    read = (*_case(demo), frame, *_unscripted(demo))
    parts.append(E.details({"class": "demo-cas", "open": "open"}, E.summary(CASE), *read))
    parts.extend(_closing(demo, course))
    return parts


def on_paper(root: HtmlElement) -> HtmlElement:
    """Turn the demonstrations of a page into what one reads on paper: the bet, the case, the table, the limits."""
    for demo in root.find_class("demo"):
        for screen in (*demo.find_class("demo-ecran"), *demo.find_class("demo-lecture")):
            screen.drop_tree()
        for details in demo.find_class("demo-cas"):
            details.find("summary").tag = "p"
            details.find("p").set("class", "nom")
            details.drop_tag()
    return root


def sheet(demo: Demo, course: Course) -> HtmlElement:
    """Return a demonstration as a sheet of its own."""
    return E.div(
        E.h1(*inline(demo.title)), *_opening(demo), *demo.demonstration.paper(), E.h2(CASE), *_case(demo),
        demo.demonstration.table(), *demo.demonstration.answers(), E.h2(LIMITS), *_closing(demo, course)[1:],
    )  # fmt: skip


def _opening(demo: Demo) -> list[HtmlElement]:
    return [E.p(*inline(demo.hook)), E.p(E.strong("À l’épreuve :"), " « ", *inline(demo.idea), " »")]


def _case(demo: Demo) -> list[HtmlElement]:
    return [E.p(*inline(text)) for text, _ in demo.case]


def _unscripted(demo: Demo) -> list[HtmlElement]:
    parts = list(demo.demonstration.unscripted())
    return [E.div({"class": "demo-lecture"}, *parts)] if parts else []


def _closing(demo: Demo, course: Course) -> list[HtmlElement]:
    line = facts_line(demo.facts, course)
    limits = E.ul(*(E.li(*inline(text)) for text, _ in demo.limits))
    return [E.p({"class": "demo-nom"}, E.strong(LIMITS)), limits, *([] if line is None else [line])]


def said(demo: Demo, *, has_screen: bool = True) -> Iterator[Text]:
    """Yield what a demonstration says, in order, the words of its own controls and of its table left out."""
    told = (demo.title, demo.hook, demo.idea, *([demo.instruction] if has_screen else []))
    yield from ((text, demo.source) for text in told)
    yield from (*demo.case, *demo.limits)


def teller(course: Course, *, has_screens: bool = True) -> Callable[[str], Iterator[Text]]:
    """Return what tells the words of each demonstration of a course, by id."""
    return lambda one: said(course.demos[one], has_screen=has_screens)


# ——— scripts ———


def names(ids: Iterable[str]) -> list[str]:
    """Return the scripts of some demonstrations, in the order in which they load."""
    found = list(dict.fromkeys(ids))
    return ([SHARED] if found else []) + [name for one in found for name in (data_name(one), f"{one}.js")]


def data_name(demo: str) -> str:
    """Return the name of the data of a demonstration."""
    return f"{demo}-donnees.js"


def script(demo: str, data: Data) -> bytes:
    """Return a classic script that sets the data of a demonstration, so that it loads from a USB key too."""
    return classic(SET % demo, data).encode()


def programs(ids: Iterable[str]) -> dict[str, bytes]:
    """Return the programs of some demonstrations by name, the shared one first; none without a demonstration."""
    found = list(dict.fromkeys(ids))
    return {name: (FOLDER / name).read_bytes() for name in ([SHARED] if found else []) + [f"{one}.js" for one in found]}


def files(demos: Mapping[str, Demo], ids: Iterable[str]) -> dict[str, bytes]:
    """Return all that some demonstrations load, by name."""
    found = list(dict.fromkeys(ids))
    return programs(found) | {data_name(one): script(one, demos[one].data) for one in found}
