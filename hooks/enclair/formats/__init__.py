"""The doors: one file each. What all of them answer to is in `door.py`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from enclair.formats.cc11 import CommonCartridge
from enclair.formats.door import Door
from enclair.formats.epub import Epub
from enclair.formats.gift import Gift
from enclair.formats.html import Html
from enclair.formats.moodle_xml import MoodleXml
from enclair.formats.olx import Olx
from enclair.formats.pdf import Pdf
from enclair.formats.scorm12 import Scorm12
from enclair.formats.scorm12_one_page import Scorm12OnePage
from enclair.formats.scorm12_silent import Scorm12Silent
from enclair.formats.scorm2004 import Scorm2004
from enclair.problems import did_you_mean

DOORS: tuple[Door, ...] = (
    Html(), Epub(), Scorm12(), Scorm12OnePage(), Scorm12Silent(), Scorm2004(), MoodleXml(), Gift(), Olx(),
    CommonCartridge(), Pdf(),
)  # fmt: skip
BY_NAME: Mapping[str, Door] = {door.name: door for door in DOORS}


class UnknownDoorError(Exception):
    """No door has this name, or it cannot be made here; the message says so in French."""


def available() -> tuple[Door, ...]:
    """Return the doors that a plain build makes: those that take no minutes, and whose tools are installed."""
    return tuple(door for door in DOORS if not door.is_long and not door.missing())


def named(names: Iterable[str]) -> tuple[Door, ...]:
    """Return the doors of some names, in the order of the list; all that can be made when none is named.

    Raises UnknownDoorError.
    """
    wanted = {*names}
    for name in sorted(wanted):
        if name not in BY_NAME:
            hint = did_you_mean(name, BY_NAME) or f"les formats sont {', '.join(BY_NAME)}"
            raise UnknownDoorError(f"le format « {name} » n’existe pas : {hint}")
        if told := BY_NAME[name].missing():
            raise UnknownDoorError(f"le format « {name} » ne peut pas être fabriqué : {told}")
    return tuple(door for door in DOORS if door.name in wanted) or available()
