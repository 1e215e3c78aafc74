"""SCORM 1.2, an item a page, each an asset: the platform shows the menu."""

from __future__ import annotations

from collections.abc import Mapping

from enclair.formats.door import Lot
from enclair.formats.manifest import MANIFEST, scorm12_manifest
from enclair.formats.package import Package, files_of


class Scorm12(Package):
    """The light tree, and a manifest that lists its pages one by one."""

    name = "scorm12"
    title = "SCORM 1.2, une leçon par élément"
    audience = "Moodle, Open edX, Chamilo, ILIAS : les plateformes qui montrent le sommaire d’un paquet"

    def added(self, lot: Lot) -> Mapping[str, bytes]:
        return {MANIFEST: scorm12_manifest(lot.course, lot.selection, lot.tree.files)}

    def recognises(self, data: bytes) -> bool:
        return MANIFEST in files_of(data)
