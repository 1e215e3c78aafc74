"""A finished package in the name of a body: copied bytes, the same as if it had been made in that name."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html
from msgspec.structs import replace
from PIL import Image, PngImagePlugin

from bundle_factory import course, plain_assets, rendering
from enclair.brand.copy import Base, NotABaseError
from enclair.bundle.archive import deflate, zip_archive
from enclair.bundle.slots import EMPTY_SHEET, Brand, essence, of_organisation, settled
from enclair.bundle.tree import TreeBuilder, selections
from enclair.formats import BY_NAME
from enclair.formats.door import Lot
from enclair.formats.inspect import inspect_archive
from enclair.images import picture_at
from enclair.model import Colours, Organisation
from enclair.problems import Source

DOORS = ("html", "scorm12", "scorm12-une-page", "scorm12-muet", "scorm2004")
NAME = "Saint-Exemple-sur-Loire & <l’Écart>"


def body(folder: Path, name: str = NAME) -> Organisation:
    """Return a body that says all that a package can show, its logo a PNG with a comment."""
    folder.mkdir(parents=True, exist_ok=True)
    comment = PngImagePlugin.PngInfo()
    comment.add_text("Author", "Mme Essai")
    Image.new("RGB", (8, 8), "#17546e").save(folder / "logo.png", pnginfo=comment)
    return Organisation(
        code="essai", name=name, source=Source("organisation.yml"), folder=folder, insee="49999",
        logo="logo.png", picture=picture_at(folder / "logo.png", folder),
        colours=Colours(banner="#17546e", ink="#ffffff", accent="#17546e"),
        dpo="Mme Essai, dpo@exemple.fr", accessibility="acces@exemple.fr", charter="https://exemple.fr/charte?a=1&b=l'IA",
    )  # fmt: skip


def made(root: Path, organisation: Organisation | None) -> dict[str, bytes]:
    """Return the packages of pages of the tiny course, made in the name of a body or of nobody, by name."""
    tiny = replace(course(root), organisation=organisation)
    with plain_assets(root):
        builder = TreeBuilder(tiny, rendering())
        lots = [Lot(tiny, selection, builder.tree(selection)) for selection in selections(tiny)]
        doors = [BY_NAME[name] for name in DOORS]
        return {door.file_name(tiny, lot.selection): door.write(lot) for lot in lots for door in doors}


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The packages of nobody."""
    return made(tmp_path_factory.mktemp("bases"), None)


@pytest.fixture(scope="module")
def organisation(tmp_path_factory: pytest.TempPathFactory) -> Organisation:
    """A body that says all that it can."""
    return body(tmp_path_factory.mktemp("essai"))


def files(data: bytes, tmp_path: Path) -> dict[str, bytes]:
    """Return the files of an archive, as the standard library reads them."""
    path = tmp_path / "lu.zip"
    path.write_bytes(data)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_copy_is_the_package_made_in_that_name(bases: Mapping[str, bytes], organisation: Organisation, tmp_path: Path) -> None:
    """Same bytes, for every format of pages: copied from the package of nobody, or made in the name of the body."""
    brand, logo = of_organisation(organisation)
    assert {name: Base(data).branded(brand, logo) for name, data in bases.items()} == made(tmp_path, organisation)


def test_no_compressor_runs(bases: Mapping[str, bytes], organisation: Organisation, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes depend on no version of a compressor."""
    monkeypatch.delattr(zlib, "compressobj")
    monkeypatch.delattr(zlib, "compress")
    brand, logo = of_organisation(organisation)
    assert all(Base(data).branded(brand, logo) for data in bases.values())


def test_another_name_replaces_the_first(bases: Mapping[str, bytes], organisation: Organisation) -> None:
    """A copy of a copy keeps nothing of the first body; in the name of nobody, it is the published package again."""
    brand, logo = of_organisation(organisation)
    other = Brand("Autre-Commune", "38185")
    for name, data in bases.items():
        base = Base(data)
        copy = Base(base.branded(brand, logo))
        assert (copy.branded(other), copy.branded(None)) == (base.branded(other), data), name


def test_the_name_is_where_people_look(bases: Mapping[str, bytes], organisation: Organisation, tmp_path: Path) -> None:
    """Head and foot of each page, « À propos », colours, logo, manifest, data: all name the body; the source stays."""
    brand, logo = of_organisation(organisation)
    found = files(Base(bases["essai-alpha-scorm12-2026.1.zip"]).branded(brand, logo), tmp_path)
    pages = {name: lxml_html.document_fromstring(data.decode()) for name, data in found.items() if name.endswith(".html")}
    assert len(pages) == 6
    for page in pages.values():
        assert page.xpath("string(//header//span[@id='organisation'])") == f"proposé par {NAME}"
        foot = page.xpath("string(//footer)")
        assert "Source : L’équipe d’essai, version 2026.1" in foot.replace("\u00a0", " ")
        assert f"Proposé par {NAME}." in foot
    about = pages["a-propos.html"]
    assert about.xpath("//*[@id='organisation-contacts']//li//text()") == [
        "DPO\u00a0: Mme Essai, dpo@exemple.fr", "Accessibilité\u00a0: acces@exemple.fr", "Charte d’usage de l’IA",
    ]  # fmt: skip
    assert about.xpath("//*[@id='organisation-contacts']//a/@href") == ["https://exemple.fr/charte?a=1&b=l'IA"]
    assert "signalez-le à acces@exemple.fr ou à l’organisme" in about.text_content()
    manifest = etree.fromstring(found["imsmanifest.xml"])
    assert manifest.get("identifier") == "essai-alpha.49999"
    assert manifest.findtext(".//{*}organization/{*}title") == f"Alpha — proposé par {NAME}"
    assert found["organisation.css"].decode().split("\n")[1:3] == [
        ':root { --bandeau: #17546e; --bandeau-encre: #ffffff; --marque: url("organisation.png"); }',
        "@media (prefers-color-scheme: light) { :root { --accent: #17546e; } }",
    ]
    assert found["organisation.png"] == logo
    assert json.loads(found["cours.json"])["publisher"]["name"] == NAME
    told = json.loads(found["provenance.json"])
    assert (told["organisation"]["nom"], told["organisation"]["code"], told["licence"]) == (NAME, "49999", "Licence Ouverte 2.0")


def test_a_copy_answers_for_the_same_content(bases: Mapping[str, bytes], organisation: Organisation, tmp_path: Path) -> None:
    """`provenance.json` gives the same hashes in any name, and our inspection finds the copy sound."""
    brand, logo = of_organisation(organisation)
    for name, data in bases.items():
        copy = Base(data).branded(brand, logo)
        before, after = (json.loads(files(one, tmp_path)["provenance.json"]) for one in (data, copy))
        assert before.pop("organisation") is None
        assert after.pop("organisation") == brand.told()
        assert before == after
        path = tmp_path / name
        path.write_bytes(copy)
        with plain_assets(tmp_path / "assets"):
            report = inspect_archive(path)
        assert (report.problems, report.organisation) == ((), NAME)


def test_another_content_under_the_name_is_seen(bases: Mapping[str, bytes], organisation: Organisation, tmp_path: Path) -> None:
    """A page, a colour or a logo that is not what `provenance.json` says of the body is told by its name."""
    brand, logo = of_organisation(organisation)
    sound = files(Base(bases["essai-alpha-html-2026.1.zip"]).branded(brand, logo), tmp_path)
    changes = {
        "index.html": ("proposé par Saint".encode(), "proposé par Sainte".encode()),
        "organisation.css": (b"#17546e", b"#000000"),
        "organisation.png": (b"IHDR", b"IHDS"),
        "provenance.json": (b"49999", b"49998"),
    }
    for name, (old, new) in changes.items():
        assert old in sound[name]
        path = tmp_path / "essai-alpha-html-2026.1.zip"
        path.write_bytes(zip_archive({one: deflate(data.replace(old, new, 1) if one == name else data) for one, data in sound.items()}))
        with plain_assets(tmp_path / "assets"):
            told = {problem.entry for problem in inspect_archive(path).problems if problem.code == "PAQ010"}
        assert told == (set() if name == "provenance.json" else {name}), name


def test_the_date_of_a_copy_is_that_of_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`SOURCE_DATE_EPOCH` counts when a package is made, and not when it is copied."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    data = made(tmp_path, None)["essai-alpha-html-2026.1.zip"]
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    (tmp_path / "daté.zip").write_bytes(Base(data).branded(Brand("Autre-Commune")))
    with zipfile.ZipFile(tmp_path / "daté.zip") as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(2023, 11, 14)}


@pytest.mark.parametrize("wrong", ["ailleurs", "comprimé", "coupé"])
def test_what_keeps_no_place_is_refused(bases: Mapping[str, bytes], tmp_path: Path, wrong: str) -> None:
    """An archive of another tool, one compressed again, one that is cut: a message, nothing copied."""
    data = bases["essai-alpha-html-2026.1.zip"]
    given = {
        "ailleurs": zip_archive({"a.html": deflate(b"<p>a</p>")}),
        "comprimé": zip_archive({name: deflate(content) for name, content in files(data, tmp_path).items()}),
        "coupé": data[:-1],
    }
    with pytest.raises(NotABaseError):
        Base(given[wrong])


def test_a_logo_keeps_what_shows(organisation: Organisation, tmp_path: Path) -> None:
    """Names and comments leave; pixels are those given, to the byte, and any reader shows them."""
    raw = (organisation.folder / "logo.png").read_bytes()
    assert b"Mme Essai" in raw
    assert b"Mme Essai" not in essence(raw)
    Image.new("RGB", (8, 8), "#17546e").save(tmp_path / "a.jpg", comment=b"Mme Essai")
    photo = (tmp_path / "a.jpg").read_bytes()
    assert b"Mme Essai" in photo
    assert b"Mme Essai" not in essence(photo)
    for kept, given in ((essence(raw), raw), (essence(photo), photo)):
        (tmp_path / "relu").write_bytes(kept)
        (tmp_path / "donné").write_bytes(given)
        assert Image.open(tmp_path / "relu").tobytes() == Image.open(tmp_path / "donné").tobytes()
    assert essence(raw[:-3]) == essence(b"<svg/>") == essence(photo[:9]) == b""


def test_texts_are_settled_the_same_way_everywhere() -> None:
    """One line, curly apostrophes; a mailbox and an address stay as they are."""
    assert settled("  L'Haÿ\u00a0les\n Roses ") == "L’Haÿ les Roses"
    assert settled("o'neil@exemple.fr") == "o'neil@exemple.fr"
    assert settled("E\u0301cole") == "École"


def test_the_sheet_of_nobody_changes_nothing() -> None:
    """It is a comment."""
    assert EMPTY_SHEET == b"/* organisation */\n"
    assert hashlib.sha256(EMPTY_SHEET).hexdigest()
