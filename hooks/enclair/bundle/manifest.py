"""The SCORM 1.2 manifest (ADL SCORM 1.2, Content Aggregation Model; IMS Content Packaging 1.1.2).

Every resource is an `asset`: it has no run-time API and reports nothing. What follows is what platforms really read:
the literal prefix `adlcp`, one organization, one root item, `isvisible` written out, the first `<resource>` first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from lxml import etree

from enclair.model import Course
from enclair.pages.attribution import credit

if TYPE_CHECKING:
    from enclair.bundle.tree import Entry, Selection

MANIFEST = "imsmanifest.xml"
IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
NAMESPACES: dict[str, str] = {None: IMSCP, "adlcp": ADLCP, "imsmd": IMSMD}  # type: ignore[dict-item]
SHARED, LANGUAGE = "partage", "fr"


def scorm12_manifest(course: Course, selection: Selection, files: Mapping[str, bytes]) -> bytes:
    """Return `imsmanifest.xml`: an item a page, every file of the package listed once.

    Identifiers come from those of the content, never from a position: platforms keep their traces by identifier. No
    `schemaLocation`: validators would look for the schemas in the package.
    """
    root = etree.Element(
        f"{{{IMSCP}}}manifest",
        {"identifier": f"{course.id}-{selection.name}", "version": course.version},
        nsmap=NAMESPACES,
    )
    metadata = _child(root, "metadata")
    _child(metadata, "schema", "ADL SCORM")
    _child(metadata, "schemaversion", "1.2")
    _describe(metadata, course, selection)
    organizations = _child(root, "organizations", default="parcours")
    organization = _child(organizations, "organization", identifier="parcours")
    _child(organization, "title", selection.title)
    index, *others = selection.entries
    top = _item(organization, index)
    parents = {index.id: top}
    for entry in others:
        parents[entry.id] = _item(parents.get(entry.parent, top), entry)
    resources = _child(root, "resources")
    pages = {entry.name for entry in selection.entries}
    for entry in selection.entries:
        resource = _resource(resources, _resource_id(entry.id), href=entry.name)
        _child(resource, "file", href=entry.name)
        _child(resource, "dependency", identifierref=SHARED)
    shared = _resource(resources, SHARED)
    for name in sorted(files.keys() - pages):
        _child(shared, "file", href=name)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _describe(metadata: etree._Element, course: Course, selection: Selection) -> None:
    """Say what the package is, who made it and who publishes it (IMS Learning Resource Meta-data 1.2.1)."""
    told, body = course.attribution, course.organisation
    lom = _meta(metadata, "lom")
    general = _meta(lom, "general")
    _words(_meta(general, "title"), selection.title)
    _meta(general, "language", LANGUAGE)
    life = _meta(lom, "lifecycle")
    _words(_meta(life, "version"), told.version)
    _contribution(life, "Author", told.name, told.updated_on.isoformat())
    if body:
        _contribution(life, "Publisher", body.name)
    rights = _meta(lom, "rights")
    _from_list(_meta(rights, "copyrightandotherrestrictions"), "yes")
    _words(_meta(rights, "description"), credit(course))


def _contribution(parent: etree._Element, role: str, name: str, day: str = "") -> None:
    """Say who had a role, as a vCard (RFC 2426)."""
    contribution = _meta(parent, "contribute")
    _from_list(_meta(contribution, "role"), role)
    written = re.sub(r"([\\,;])", r"\\\1", name)
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:{written}\nORG:{written}\nEND:VCARD"
    _meta(_meta(contribution, "centity"), "vcard", card)
    if day:
        _meta(_meta(contribution, "date"), "datetime", day)


def _from_list(parent: etree._Element, word: str) -> None:
    """Write a word of the vocabulary that the specification closes."""
    _words(_meta(parent, "source"), "LOMv1.0", "x-none")
    _words(_meta(parent, "value"), word, "x-none")


def _words(parent: etree._Element, text: str, language: str = LANGUAGE) -> None:
    _meta(parent, "langstring", text).set("{http://www.w3.org/XML/1998/namespace}lang", language)


def _meta(parent: etree._Element, tag: str, text: str | None = None) -> etree._Element:
    child = etree.SubElement(parent, f"{{{IMSMD}}}{tag}")
    child.text = text
    return child


def _item(parent: etree._Element, entry: Entry) -> etree._Element:
    item = _child(parent, "item", identifier=f"element-{entry.id}", isvisible="true",
                  identifierref=_resource_id(entry.id))  # fmt: skip
    _child(item, "title", entry.title)
    return item


def _resource_id(entry_id: str) -> str:
    return f"ressource-{entry_id}"


def _resource(resources: etree._Element, identifier: str, **attributes: str) -> etree._Element:
    resource = _child(resources, "resource", identifier=identifier, type="webcontent", **attributes)
    resource.set(f"{{{ADLCP}}}scormtype", "asset")
    return resource


def _child(parent: etree._Element, tag: str, text: str | None = None, **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{IMSCP}}}{tag}", attributes)
    child.text = text
    return child
