"""Pages alone: a small site to put anywhere."""

from __future__ import annotations

from enclair.formats.package import Package


class Html(Package):
    """The light tree, and nothing else."""

    name = "html"
    title = "Zip HTML, pages hors ligne"
    audience = "un intranet, un site, une clé USB, une ressource « Fichier » de Moodle, Kolibri"
