"""The manifests of SCORM: valid against the official schemas, one shape a door, identifiers that never move."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

import bundle_factory
from enclair.formats import BY_NAME, DOORS
from enclair.formats.door import Lot
from enclair.formats.manifest import MANIFEST
from enclair.formats.package import Package

WITH_MANIFEST = [door for door in DOORS if isinstance(door, Package) and door.shape]
Outline = list[tuple[str, str, str, "Outline"]]


def manifest(door: str, lot: Lot) -> etree._Element:
    with zipfile.ZipFile(BytesIO(BY_NAME[door].write(lot))) as archive:
        return etree.fromstring(archive.read(MANIFEST))


def found(root: etree._Element, name: str) -> list[etree._Element]:
    return root.xpath("//*[local-name() = $name]", name=name)


def outline(node: etree._Element) -> Outline:
    """Return the items under a node: identifier, title, the page they open, their own items."""
    pages = {resource.get("identifier"): resource.get("href") for resource in found(node, "resource") if resource.get("href")}
    items = node.xpath("*[local-name() = 'item']")
    return [(item.get("identifier"), item.xpath("string(*[local-name() = 'title'])"), pages.get(item.get("identifierref"), ""),
             outline(item)) for item in items]  # fmt: skip


def test_one_item_opens_the_first_page_and_lists_all(tiny: Lot) -> None:
    """One item, one resource, every file in it; the silent one differs by its type alone."""
    roots = {door: manifest(door, tiny) for door in ("scorm12-une-page", "scorm12-muet")}
    for root in roots.values():
        (organization,) = found(root, "organization")
        assert outline(organization) == [("element-essai", "Essai & Cie", "index.html", [])]
        assert [file.get("href") for file in found(root, "file")] == ["index.html", *sorted(tiny.tree.files.keys() - {"index.html"})]
    kinds = [etree.tostring(root).count(b'scormtype="sco"') for root in roots.values()]
    assert kinds == [0, 1]
    texts = [etree.tostring(root).replace(b'scormtype="sco"', b'scormtype="asset"') for root in roots.values()]
    assert texts[0] == texts[1]


def test_in_2004_the_page_of_a_module_is_its_first_child(tiny: Lot) -> None:
    """No item both opens a page and holds others; the title of the whole stands once."""
    (organization,) = found(manifest("scorm2004", tiny), "organization")
    assert organization.xpath("string(*[local-name() = 'title'])") == "Essai & Cie"
    assert outline(organization) == [
        ("groupe-essai", "Contenu", "", [
            ("element-essai", "Sommaire", "index.html", []),
            ("groupe-alpha", "Alpha", "", [
                ("element-alpha", "Présentation", "alpha.html", []),
                ("element-alpha-un", "Un\u00a0: ouvrir la source", "alpha-un.html", []),
                ("element-alpha-deux", "Deux", "alpha-deux.html", []),
                ("element-alpha.bilan", "Bilan\u00a0: Alpha", "bilan-alpha.html", []),
            ]),
            ("groupe-beta", "Bêta", "", [
                ("element-beta", "Présentation", "beta.html", []),
                ("element-beta-trois", "Trois", "beta-trois.html", []),
                ("element-beta.bilan", "Bilan\u00a0: Bêta", "bilan-beta.html", []),
            ]),
        ]),
    ]  # fmt: skip


@pytest.mark.parametrize("door", WITH_MANIFEST, ids=lambda door: door.name)
@pytest.mark.parametrize("part", ["alpha", "parcours", "role-accueil"])
def test_manifests_follow_the_official_schemas(
    door: Package, part: str, tmp_path: Path, schema: etree.XMLSchema, schema_2004: etree.XMLSchema
) -> None:
    """Each is valid against the XSDs of its edition; with a type that does not exist, it is not (the schema does judge)."""
    assert door.shape is not None
    judge = schema if door.shape.is_1_2 else schema_2004
    root = manifest(door.name, bundle_factory.lot(tmp_path, part))
    assert judge.validate(root), judge.error_log
    (kind,) = {name for name in found(root, "resource")[0].attrib if name.lower().endswith("scormtype")}
    found(root, "resource")[0].set(kind, "page")
    assert not judge.validate(root)
