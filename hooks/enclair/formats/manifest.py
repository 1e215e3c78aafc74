"""SCORM manifests, both ways: written for a door, and read back.

ADL SCORM 1.2 and 2004 4th Edition, Content Aggregation Model; IMS Content Packaging 1.1.2 and 1.1.4. No resource of
ours has a run-time API. What follows is what platforms really read: the literal prefix `adlcp`, one organization, one
root item, `isvisible` written out, the first `<resource>` first. No `schemaLocation`: it would need the schemas in each
package, and no dependency of the engine carries those of 2004; validators are given them apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any

from lxml import etree
from msgspec import Struct

from enclair.bundle.markup import Element, UnreadableError, decoded, elements
from enclair.model import Course
from enclair.pages.attribution import cited
from enclair.problems import visible

if TYPE_CHECKING:
    from enclair.bundle.tree import Entry, Selection

MANIFEST = "imsmanifest.xml"
IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
SHARED, LANGUAGE = "partage", "fr"
DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>\n"
SUMMARY, SHEET, CONTENT = "Sommaire", "Présentation", "Contenu"
"""What the first page of a package, the sheet of a module and the group of all pages are called in a menu, which has
the title of the whole above."""
COMMON: Mapping[str, tuple[str, str]] = {
    "metadata": ("manifest", ""),
    "schema": ("metadata", ""),
    "schemaversion": ("metadata", ""),
    "organizations": ("manifest", "default"),
    "organization": ("organizations", "identifier"),
    "item": ("organization item", "identifier identifierref isvisible"),
    "title": ("organization item", ""),
    "resources": ("manifest", ""),
    "file": ("resource", "href"),
}
LOM: Mapping[str, tuple[str, str]] = {
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
SEQUENCING: Mapping[str, tuple[str, str]] = {
    "imsss:sequencing": ("organization item", ""),
    "imsss:controlMode": ("imsss:sequencing", "choice flow"),
}
OPTIONAL = frozenset({"href"})
SEVERAL = frozenset({"item", "title", "resource", "file", "dependency", "imsmd:contribute", "imsmd:role",
                     "imsmd:centity", "imsmd:vcard", "imsmd:source", "imsmd:value", "imsmd:langstring",
                     *SEQUENCING})  # fmt: skip
WORDS = frozenset({"title", "imsmd:langstring", "imsmd:vcard", "imsmd:datetime"})
"""Elements that hold words of their own."""
STRAY = re.compile(r"(?:</[^<>]*>|/>)\s*[^\s<]")


class Shape(Struct, frozen=True):
    """What a door writes in its manifest: for which edition, one item or as many as pages, of which type."""

    edition: str
    is_single: bool = False
    scorm_type: str = "asset"

    @property
    def is_1_2(self) -> bool:
        """Whether the edition is the first that platforms took."""
        return self.edition == "1.2"

    @property
    def namespaces(self) -> dict[str, str]:
        """The namespaces of the edition by prefix, its own under the empty one."""
        if self.is_1_2:
            return {"": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                    "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2", "imsmd": IMSMD}  # fmt: skip
        return {"": "http://www.imsglobal.org/xsd/imscp_v1p1", "adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
                "imsss": IMSSS}  # fmt: skip

    @property
    def type_name(self) -> str:
        """The attribute that says whether a resource speaks to the platform; the editions do not write it alike."""
        return "scormtype" if self.is_1_2 else "scormType"

    @property
    def elements(self) -> Mapping[str, tuple[str, str]]:
        """What a manifest holds: each element, where it stands, its attributes."""
        spaces = " ".join(f"xmlns:{prefix}" if prefix else "xmlns" for prefix in self.namespaces)
        own = {"manifest": ("", f"identifier version {spaces}"),
               "resource": ("resources", f"adlcp:{self.type_name} href identifier type")}  # fmt: skip
        shared = {} if self.is_single else {"dependency": ("resource", "identifierref")}
        return {**COMMON, **own, **shared, **(LOM if self.is_1_2 else SEQUENCING)}

    @property
    def optional(self) -> frozenset[str]:
        """The attributes that an element may lack: in 2004, an item with items of its own has no page."""
        return OPTIONAL if self.is_1_2 else OPTIONAL | {"identifierref"}

    @property
    def values(self) -> Mapping[str, str]:
        """The attributes that have one value."""
        spaces = {f"xmlns:{prefix}" if prefix else "xmlns": uri for prefix, uri in self.namespaces.items()}
        return {**spaces, "isvisible": "true", "type": "webcontent", f"adlcp:{self.type_name}": self.scorm_type,
                "choice": "true", "flow": "true"}  # fmt: skip

    @property
    def texts(self) -> Mapping[str, str]:
        """The elements that say one thing."""
        return {"schema": "ADL SCORM", "schemaversion": self.edition, "imsmd:language": LANGUAGE}

    def is_like(self, data: bytes) -> bool:
        """Tell whether a manifest looks like one of this shape; whether it is one is for `manifest_faults`."""
        return (
            f"<schemaversion>{self.edition}<".encode() in data
            and (b"<dependency " in data) is not self.is_single
            and (b'"sco"' in data) is (self.scorm_type == "sco")
        )


MANY = Shape("1.2")
ONE = Shape("1.2", is_single=True)
SILENT = Shape("1.2", is_single=True, scorm_type="sco")
FOURTH = Shape("2004 4th Edition")


def manifest(shape: Shape, course: Course, selection: Selection, files: Mapping[str, bytes]) -> bytes:
    """Return `imsmanifest.xml`: an item a page or one for all, every file of the package listed once.

    Identifiers come from those of the content, never from a position: platforms keep their traces by identifier.
    """
    writer = _Writer(shape, course, selection)
    return etree.tostring(writer.whole(files), xml_declaration=True, encoding="UTF-8", pretty_print=True)


class _Writer:
    """A manifest being written."""

    def __init__(self, shape: Shape, course: Course, selection: Selection) -> None:
        self.shape, self.course, self.selection = shape, course, selection
        self.spaces = shape.namespaces

    def whole(self, files: Mapping[str, bytes]) -> etree._Element:
        """Return the whole tree."""
        root = etree.Element(
            f"{{{self.spaces['']}}}manifest",
            {"identifier": manifest_id(self.course.id, self.selection.name), "version": self.course.version},
            nsmap={prefix or None: uri for prefix, uri in self.spaces.items()},  # type: ignore[misc]
        )
        metadata = self.add(root, "metadata")
        self.add(metadata, "schema", self.shape.texts["schema"])
        self.add(metadata, "schemaversion", self.shape.edition)
        if self.shape.is_1_2:
            _describe(metadata, self.course, self.selection)
        organizations = self.add(root, "organizations", default="parcours")
        organization = self.add(organizations, "organization", identifier="parcours")
        self.add(organization, "title", self.selection.title)
        if self.shape.is_single:
            self.item(organization, self.selection.entries[0], self.selection.title)
        elif self.shape.is_1_2:
            self.items(organization)
        else:
            self.leaves(organization)
        self.resources(self.add(root, "resources"), files)
        return root

    def items(self, organization: etree._Element) -> None:
        """Write an item a page; a page under which others hang has them as items of its own."""
        index, *others = self.selection.entries
        top = self.item(organization, index, _opening(index))
        parents = {index.id: top}
        for entry in others:
            parents[entry.id] = self.item(parents.get(entry.parent, top), entry, entry.title)

    def leaves(self, organization: etree._Element) -> None:
        """Write the same for 2004, where an item that holds others has no page: its page becomes its first child."""
        index, *others = self.selection.entries
        top = self.group(organization, index, CONTENT)
        self.item(top, index, _opening(index))
        parents = {index.id: top}
        held = {entry.parent for entry in others}
        for entry in others:
            parent = parents.get(entry.parent, top)
            if entry.id in held:
                parents[entry.id] = parent = self.group(parent, entry, entry.title)
            self.item(parent, entry, SHEET if entry.id in held else entry.title)
        for node in (organization, *parents.values()):  # after the items: the schema has an order
            sequencing = etree.SubElement(node, f"{{{IMSSS}}}sequencing")
            etree.SubElement(sequencing, f"{{{IMSSS}}}controlMode", {"choice": "true", "flow": "true"})

    def group(self, parent: etree._Element, entry: Entry, title: str) -> etree._Element:
        """Write an item that only holds others."""
        item = self.add(parent, "item", identifier=f"groupe-{entry.id}", isvisible="true")
        self.add(item, "title", title)
        return item

    def item(self, parent: etree._Element, entry: Entry, title: str) -> etree._Element:
        """Write the item of a page."""
        item = self.add(parent, "item", identifier=f"element-{entry.id}", isvisible="true",
                        identifierref=_resource_id(entry.id))  # fmt: skip
        self.add(item, "title", title)
        return item

    def resources(self, resources: etree._Element, files: Mapping[str, bytes]) -> None:
        """List every file once: a resource a page and one that they share, or one for all."""
        entries = self.selection.entries[:1] if self.shape.is_single else self.selection.entries
        pages = {entry.name for entry in entries}
        others = sorted(files.keys() - pages)
        for entry in entries:
            resource = self.resource(resources, _resource_id(entry.id), href=entry.name)
            self.add(resource, "file", href=entry.name)
            if not self.shape.is_single:
                self.add(resource, "dependency", identifierref=SHARED)
        shared = resource if self.shape.is_single else self.resource(resources, SHARED)
        for name in others:
            self.add(shared, "file", href=name)

    def resource(self, resources: etree._Element, identifier: str, **attributes: str) -> etree._Element:
        """Write a resource, its files apart."""
        resource = self.add(resources, "resource", identifier=identifier, type="webcontent", **attributes)
        resource.set(f"{{{self.spaces['adlcp']}}}{self.shape.type_name}", self.shape.scorm_type)
        return resource

    def add(self, parent: etree._Element, tag: str, text: str | None = None, **attributes: str) -> etree._Element:
        """Write an element of content packaging."""
        child = etree.SubElement(parent, f"{{{self.spaces['']}}}{tag}", attributes)
        child.text = text
        return child


def manifest_id(course: str, selection: str) -> str:
    """Return what platforms know a package by: the same from one version to the next, whatever its format."""
    return f"{course}-{selection}"


def _opening(index: Entry) -> str:
    """Return what the first page is called: the sheet of a module, or a list of what follows."""
    return SHEET if index.uri else SUMMARY


def _describe(metadata: etree._Element, course: Course, selection: Selection) -> None:
    """Say what the package is and who made it (IMS Learning Resource Meta-data 1.2.1); who publishes is a slot."""
    told = course.attribution
    lom = _meta(metadata, "lom")
    general = _meta(lom, "general")
    _words(_meta(general, "title"), selection.title)
    _meta(general, "language", LANGUAGE)
    life = _meta(lom, "lifecycle")
    _words(_meta(life, "version"), told.version)
    _contribution(life, "Author", told.name, told.updated_on.isoformat())
    rights = _meta(lom, "rights")
    _from_list(_meta(rights, "copyrightandotherrestrictions"), "yes")
    _words(_meta(rights, "description"), cited(course, selection.ids))


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


def _resource_id(entry_id: str) -> str:
    return f"ressource-{entry_id}"


def manifest_faults(
    data: bytes, files: AbstractSet[str], provenance: Mapping[str, Any], shape: Shape
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
        if problem := _foreign(node, shape):
            yield "PAQ008", MANIFEST, problem
    times = Counter(node.name for node in nodes)
    is_ours = text.startswith(DECLARATION) and all(times[name] == 1 for name in shape.elements.keys() - SEVERAL)
    if not is_ours or STRAY.search(text):
        yield "PAQ008", MANIFEST, "le manifeste n’est pas bâti comme ceux de l’outil"
    pages = provenance.get("pages", [])[: 1 if shape.is_single else None]
    if provenance and _identity(nodes) != (
        manifest_id(provenance["parcours"], provenance["paquet"]), provenance["version"], provenance["titre"],
        [f"element-{page}" for page in pages],
    ):  # fmt: skip
        yield "PAQ008", MANIFEST, "le manifeste et provenance.json ne décrivent pas le même paquet"
    yield from _list_faults(nodes, files)


def _identity(nodes: list[Element]) -> tuple[str, str, str, list[str]]:
    """Return what a manifest says of the package: identifier, version, title, items that have a page."""
    identifiers = {name: [node.attributes.get("identifier", "") for node in nodes if node.name == name and
                          (name == "manifest" or "identifierref" in node.attributes)]
                   for name in ("manifest", "item")}  # fmt: skip
    version = next((node.attributes.get("version", "") for node in nodes), "")
    title = next((node.text for node in nodes if node.name == "title"), "")
    return "".join(identifiers["manifest"]), version, title, identifiers["item"]


def _foreign(node: Element, shape: Shape) -> str:
    """Return what is not ours in an element of a manifest, or nothing."""
    if node.name not in shape.elements:
        return f"le manifeste contient <{visible(node.name)[:60]}>"
    parents, written = shape.elements[node.name]
    names = frozenset(written.split())
    if node.parent not in (parents.split() or [""]):
        return f"<{node.name}> n’est pas à sa place dans le manifeste"
    if strange := sorted((node.attributes.keys() - names) | (names - shape.optional - node.attributes.keys())):
        return f"<{node.name}> n’a pas les attributs que l’outil écrit ({visible(', '.join(strange))[:60]})"
    for name, value in node.attributes.items():
        if value != shape.values.get(name, value):
            return f"le manifeste contient {name}=« {visible(value)[:60]} » au lieu de « {shape.values[name]} »"
    text = node.text.strip()
    if node.name not in WORDS and text != shape.texts.get(node.name, ""):
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
