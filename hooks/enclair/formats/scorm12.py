"""SCORM 1.2, an item a page, each an asset: the platform shows the menu."""

from __future__ import annotations

from enclair.formats.manifest import MANY
from enclair.formats.package import Package


class Scorm12(Package):
    """The light tree, and a manifest that lists its pages one by one."""

    name = "scorm12"
    title = "SCORM 1.2, une leçon par élément"
    audience = "Moodle, Open edX, Chamilo, ILIAS : les plateformes qui montrent le sommaire d’un paquet"
    shape = MANY
