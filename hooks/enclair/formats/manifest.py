"""The SCORM 1.2 manifest, both ways (ADL SCORM 1.2, Content Aggregation Model; IMS Content Packaging 1.1.2).

Every resource is an `asset`: it has no run-time API and reports nothing. What follows is what platforms really read:
the literal prefix `adlcp`, one organization, one root item, `isvisible` written out, the first `<resource>` first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any

from lxml import etree

from enclair.bundle.markup import Element, UnreadableError, decoded, elements
from enclair.model import Course
from enclair.pages.attribution import credit
from enclair.problems import visible

if TYPE_CHECKING:
    from enclair.bundle.tree import Entry, Selection

MANIFEST = "imsmanifest.xml"
IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
NAMESPACES: dict[str, str] = {None: IMSCP, "adlcp": ADLCP, "imsmd": IMSMD}  # type: ignore[dict-item]
SHARED, LANGUAGE = "partage", "fr"
DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>\n"
ELEMENTS: Mapping[str, tuple[str, str]] = {
    "manifest": ("", "identifier version xmlns xmlns:adlcp xmlns:imsmd"),
    "metadata": ("manifest", ""),
    "schema": ("metadata", ""),
    "schemaversion": ("metadata", ""),
    "organizations": ("manifest", "default"),
    "organization": ("organizations", "identifier"),
    "item": ("organization item", "identifier identifierref isvisible"),
    "title": ("organization item", ""),
    "resources": ("manifest", ""),
    "resource": ("resources", "adlcp:scormtype href identifier type"),
    "file": ("resource", "href"),
    "dependency": ("resource", "identifierref"),
    "imsmd:lom": ("metadata", ""),
    "imsmd:general": ("imsmd:lom", ""),
    "imsmd:title": ("imsmd:general", ""),
    "imsmd:language": ("imsmd:general", ""),
    "imsmd:lifecycle": ("imsmd:lom", ""),
    "imsmd:version": ("imsmd:lifecycle", ""),
    "imsmd:contribute": ("imsmd:lifecycle", ""),
    "imsmd:role": ("imsmd:contribute", ""),
    "imsmd:centity": ("imsmd:contribute", ""),
    "imsmd:vcard": ("imsmd:centity", ""),
    "imsmd:date": ("imsmd:contribute", ""),
    "imsmd:datetime": ("imsmd:date", ""),
    "imsmd:rights": ("imsmd:lom", ""),
    "imsmd:copyrightandotherrestrictions": ("imsmd:rights", ""),
    "imsmd:description": ("imsmd:rights", ""),
    "imsmd:source": ("imsmd:role imsmd:copyrightandotherrestrictions", ""),
    "imsmd:value": ("imsmd:role imsmd:copyrightandotherrestrictions", ""),
    "imsmd:langstring": (
        "imsmd:title imsmd:version imsmd:description imsmd:source imsmd:value", "xml:lang",
    ),
}  # fmt: skip
"""What a manifest of ours holds: each element, where it stands, its attributes."""
OPTIONAL = frozenset({"href"})
SEVERAL = frozenset({"item", "title", "resource", "file", "dependency", "imsmd:contribute", "imsmd:role",
                     "imsmd:centity", "imsmd:vcard", "imsmd:source", "imsmd:value", "imsmd:langstring"})  # fmt: skip
VALUES = {"xmlns": IMSCP, "xmlns:adlcp": ADLCP, "xmlns:imsmd": IMSMD, "isvisible": "true", "type": "webcontent",
          "adlcp:scormtype": "asset"}  # fmt: skip
TEXTS = {"schema": "ADL SCORM", "schemaversion": "1.2", "imsmd:language": LANGUAGE}
WORDS = frozenset({"title", "imsmd:langstring", "imsmd:vcard", "imsmd:datetime"})
"""Elements that hold words of their own."""
STRAY = re.compile(r"(?:</[^<>]*>|/>)\s*[^\s<]")


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
    _child(metadata, "schema", TEXTS["schema"])
    _child(metadata, "schemaversion", TEXTS["schemaversion"])
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


def manifest_faults(
    data: bytes, files: AbstractSet[str], provenance: Mapping[str, Any]
) -> Iterator[tuple[str, str, str]]:
    """Yield what a manifest holds that ours do not: a code, the file that it is about, a message in French.

    ``provenance`` is what `provenance.json` tells, empty when there is none.
    """
    try:
        text = decoded(data)
        nodes = list(elements(text.removeprefix(DECLARATION), is_xml=True))
    except UnreadableError as error:
        yield "PAQ008", MANIFEST, f"le manifeste n’est pas écrit comme ceux de l’outil : {error}"
        return
    for node in nodes:
        if problem := _foreign(node):
            yield "PAQ008", MANIFEST, problem
    times = Counter(node.name for node in nodes)
    is_ours = text.startswith(DECLARATION) and all(times[name] == 1 for name in ELEMENTS.keys() - SEVERAL)
    if not is_ours or STRAY.search(text):
        yield "PAQ008", MANIFEST, "le manifeste n’est pas bâti comme ceux de l’outil"
    if provenance and _identity(nodes) != (
        f"{provenance['parcours']}-{provenance['paquet']}", provenance["version"], provenance["titre"],
        [f"element-{page}" for page in provenance["pages"]],
    ):  # fmt: skip
        yield "PAQ008", MANIFEST, "le manifeste et provenance.json ne décrivent pas le même paquet"
    yield from _list_faults(nodes, files)


def _identity(nodes: list[Element]) -> tuple[str, str, str, list[str]]:
    """Return what a manifest says of the package: identifier, version, title, items."""
    identifiers = {name: [node.attributes.get("identifier", "") for node in nodes if node.name == name]
                   for name in ("manifest", "item")}  # fmt: skip
    version = next((node.attributes.get("version", "") for node in nodes), "")
    title = next((node.text for node in nodes if node.name == "title"), "")
    return "".join(identifiers["manifest"]), version, title, identifiers["item"]


def _foreign(node: Element) -> str:
    """Return what is not ours in an element of a manifest, or nothing."""
    if node.name not in ELEMENTS:
        return f"le manifeste contient <{visible(node.name)[:60]}>"
    parents, written = ELEMENTS[node.name]
    names = frozenset(written.split())
    if node.parent not in (parents.split() or [""]):
        return f"<{node.name}> n’est pas à sa place dans le manifeste"
    if strange := sorted((node.attributes.keys() - names) | (names - OPTIONAL - node.attributes.keys())):
        return f"<{node.name}> n’a pas les attributs que l’outil écrit ({visible(', '.join(strange))[:60]})"
    for name, value in node.attributes.items():
        if value != VALUES.get(name, value):
            return f"le manifeste contient {name}=« {visible(value)[:60]} » au lieu de « {VALUES[name]} »"
    text = node.text.strip()
    if node.name not in WORDS and text != TEXTS.get(node.name, ""):
        return f"<{node.name}> contient « {visible(text)[:60]} »"
    return ""


def _list_faults(nodes: list[Element], files: AbstractSet[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the files that a manifest lists and that are not there, and conversely."""
    listed = Counter(node.attributes.get("href", "") for node in nodes if node.name == "file")
    resources = Counter(node.attributes.get("identifier", "") for node in nodes if node.name == "resource")
    for name, times in listed.items():
        if times > 1:
            yield "PAQ009", name, "ce fichier est listé plusieurs fois"
    for name in listed.keys() - files:
        yield "PAQ009", name, "ce fichier est listé, mais absent du paquet"
    for name in files - listed.keys() - {MANIFEST}:
        yield "PAQ009", name, "ce fichier n’est pas listé dans le manifeste"
    for identifier, times in resources.items():
        if times > 1:
            yield "PAQ009", MANIFEST, f"deux ressources s’appellent « {visible(identifier)[:60]} »"
    for node in nodes:
        launched, target = node.attributes.get("href"), node.attributes.get("identifierref")
        if node.name == "resource" and launched is not None and launched not in files:
            yield "PAQ009", launched, "une ressource commence par ce fichier, absent du paquet"
        if target is not None and target not in resources:
            yield "PAQ009", MANIFEST, f"la ressource « {visible(target)[:60]} » n’existe pas"
