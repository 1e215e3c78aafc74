"""Pages alone: a small site to put anywhere."""

from __future__ import annotations

from enclair.formats.door import Use
from enclair.formats.package import Package


class Html(Package):
    """The light tree, and nothing else."""

    name = "html"
    title = "Zip HTML, pages hors ligne"
    use = Use.LEARN
    audience = "un intranet, un site, une clé USB, une ressource « Fichier » de Moodle, Kolibri"
