"""SCORM 2004 4th Edition, an item a page, each an asset."""

from __future__ import annotations

from enclair.formats.manifest import FOURTH
from enclair.formats.package import Package


class Scorm2004(Package):
    """The light tree, and a manifest where what holds pages is no page: it becomes the first of those it holds."""

    name = "scorm2004"
    title = "SCORM 2004, quatrième édition"
    audience = "360Learning et les plateformes qui demandent cette version ; l’application Moodle ne la lit pas"
    shape = FOURTH
