"""SCORM 1.2, one item that calls itself a SCO and calls nothing: for platforms that play nothing else.

A conformant SCO has to find the run-time API and call it; this one never does. Moodle, Open edX, Chamilo and Frappe
play it, and Moodle then keeps neither grade nor completion.
"""

from __future__ import annotations

from enclair.formats.manifest import SILENT
from enclair.formats.package import Package


class Scorm12Silent(Package):
    """The light tree, opened at its first page, under the type that those platforms ask for."""

    name = "scorm12-muet"
    title = "SCORM 1.2, un seul élément de type SCO, qui n’appelle rien"
    audience = "Frappe, et les plateformes qui n’ouvrent que des SCO ; Moodle, pour n’avoir ni note ni achèvement"
    shape = SILENT
