"""Pages alone: a small site to put anywhere."""

from __future__ import annotations

from enclair.bundle.tree import INDEX
from enclair.formats.manifest import MANIFEST
from enclair.formats.package import Package, files_of


class Html(Package):
    """The light tree, and nothing else."""

    name = "html"
    title = "Zip HTML"
    audience = "un intranet, un site, une clé USB, une ressource « Fichier » de Moodle, Kolibri"

    def recognises(self, data: bytes) -> bool:
        files = files_of(data)
        return INDEX in files and MANIFEST not in files
