"""SCORM 1.2, one item for the whole, an asset: for platforms that take no package of several."""

from __future__ import annotations

from enclair.formats.manifest import ONE
from enclair.formats.package import Package


class Scorm12OnePage(Package):
    """The light tree, opened at its first page; its own links lead through it."""

    name = "scorm12-une-page"
    title = "SCORM 1.2, un seul élément"
    audience = "Rise Up, 360Learning, Cornerstone : les plateformes qui refusent un paquet de plusieurs éléments"
    shape = ONE
