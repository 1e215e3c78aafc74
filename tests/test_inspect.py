"""Hostile or broken packages are refused, each for its own reasons, and nothing is ever written."""

from __future__ import annotations

import hashlib
import json
import random
import stat
import struct
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from bundle_factory import write
from enclair.bundle import PACKAGE_RULES, inspect, inspect_archive

PAGE = b'<!doctype html><html lang="fr"><head><title>x</title><link rel="stylesheet" href="a.css"></head><body>%s</body></html>'
FILES = {"index.html": PAGE % b'<a href="index.html#x">ici</a>', "a.css": b"body {}"}
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>{doctype}<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">'
    '<organizations><organization><item identifierref="{item}"/><item/></organization></organizations>'
    '<resources><resource identifier="r" href="index.html">{files}</resource></resources></manifest>'
)
LAUGHS = '<!DOCTYPE m [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
) + "]>"  # fmt: skip


def provenance(files: Mapping[str, bytes]) -> bytes:
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    document = {
        "titre": "Essai",
        "version": "1",
        "date": "2026-11-23",
        "licence": "L",
        "editeur": "E",
        "sha256": hashes,
    }
    return json.dumps(document).encode()


def manifest(names: list[str], doctype: str = "", item: str = "r") -> bytes:
    files = "".join(f'<file href="{name}"/>' for name in names)
    return MANIFEST.format(doctype=doctype, item=item, files=files).encode()


def html(files: Mapping[str, bytes] = FILES) -> dict[str, bytes]:
    """Return a sound HTML package holding these files."""
    return {**files, "provenance.json": provenance(files)}


def scorm(files: Mapping[str, bytes] = FILES) -> dict[str, bytes]:
    """Return a sound SCORM package holding these files."""
    return {"imsmanifest.xml": manifest([*files, "provenance.json"]), **html(files)}


def packed(path: Path, *entries: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Write entries as they are, doubles included."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


def archived(path: Path, files: Mapping[str, bytes]) -> Path:
    return packed(path, *files.items())


def plus(name: str, data: bytes = b"x") -> Callable[[Path], Path]:
    """Return a maker of a sound package and one more entry."""
    return lambda path: packed(path, *html().items(), (name, data))


def holding(name: str, data: bytes) -> Callable[[Path], Path]:
    """Return a maker of a package that is sound but for what one of its files holds."""
    return lambda path: archived(path, html({**FILES, name: data}))


def with_body(body: str) -> Callable[[Path], Path]:
    return holding("index.html", PAGE % body.encode())


def with_manifest(data: bytes) -> Callable[[Path], Path]:
    return lambda path: archived(path, {**scorm(), "imsmanifest.xml": data})


def with_mode(mode: int) -> Callable[[Path], Path]:
    entry = zipfile.ZipInfo("lien.html")
    entry.create_system, entry.external_attr = 3, mode << 16
    return lambda path: packed(path, *html().items(), (entry, b"/etc/passwd"))


def with_method(method: int) -> Callable[[Path], Path]:
    return lambda path: packed(path, *html().items(), method=method)


def patched(change: Callable[[bytearray, int, int], None]) -> Callable[[Path], Path]:
    """Return a maker of a package where the headers of `a.css` were changed: (bytes, local header, central header)."""

    def make(path: Path) -> Path:
        archived(path, html())
        data = bytearray(path.read_bytes())
        local, central = data.index(b"a.css") - 30, data.rindex(b"a.css") - 46
        change(data, local, central)
        path.write_bytes(data)
        return path

    return make


def encrypt(data: bytearray, local: int, central: int) -> None:
    data[local + 6] |= 1
    data[central + 8] |= 1


def announce(size: int) -> Callable[[bytearray, int, int], None]:
    def change(data: bytearray, local: int, central: int) -> None:
        struct.pack_into("<L", data, local + 22, size)
        struct.pack_into("<L", data, central + 24, size)

    return change


def spoil(data: bytearray, local: int, _central: int) -> None:
    data[local + 36] ^= 0xFF


def rename(local_name: bytes, central_name: bytes) -> Callable[[bytearray, int, int], None]:
    def change(data: bytearray, local: int, central: int) -> None:
        data[local + 30 : local + 35] = local_name
        data[central + 46 : central + 51] = central_name

    return change


def cut(share: float) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        archived(path, html())
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])
        return path

    return make


def raw(data: bytes) -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return make


def citing(**told: object) -> Callable[[Path], Path]:
    """Return a maker of a package whose provenance tells other things, in the place of the former key « editeur »."""
    document = {**json.loads(provenance(FILES)), "editeur": None, **told}
    return lambda path: archived(path, {**FILES, "provenance.json": json.dumps(document).encode()})


def without(name: str, form: Callable[[], dict[str, bytes]]) -> Callable[[Path], Path]:
    return lambda path: archived(path, {other: data for other, data in form().items() if other != name})


def named(name: str) -> Callable[[Path], Path]:
    return lambda path: archived(path.with_name(name), html())


HOSTILE: dict[str, tuple[Callable[[Path], Path], set[str]]] = {
    # not an archive
    "vide": (raw(b""), {"PAQ001"}),
    "texte": (raw(b"bonjour"), {"PAQ001"}),
    "coupee-au-debut": (cut(0.3), {"PAQ001"}),
    "coupee-a-la-fin": (cut(0.97), {"PAQ001"}),
    "flux-abime": (patched(spoil), {"PAQ001"}),
    "taille-trop-petite": (patched(announce(3)), {"PAQ001"}),
    "taille-trop-grande": (patched(announce(900)), {"PAQ001"}),
    "noms-qui-divergent": (patched(rename(b"b.css", b"a.css")), {"PAQ001"}),
    "nom-pas-utf8": (patched(rename(b"\xff.css", b"\xff.css")), {"PAQ007"}),
    "methode-bzip2": (with_method(zipfile.ZIP_BZIP2), {"PAQ001"}),
    "methode-lzma": (with_method(zipfile.ZIP_LZMA), {"PAQ001"}),
    # names that leave the folder
    "remonte": (plus("../mal.html"), {"PAQ002"}),
    "remonte-plus-loin": (plus("a/../../mal.html"), {"PAQ002"}),
    "remonte-dossier": (plus("../"), {"PAQ002"}),
    "absolu": (plus("/tmp/mal.html"), {"PAQ002"}),
    "lecteur": (plus("C:/mal.html"), {"PAQ002"}),
    "lecteur-relatif": (plus("c:mal.html"), {"PAQ002"}),
    "unc": (plus("\\\\serveur\\partage\\mal.html"), {"PAQ002"}),
    "unc-barres": (plus("//serveur/mal.html"), {"PAQ002"}),
    "barre-inverse": (plus("a\\mal.html"), {"PAQ002"}),
    "remonte-a-l-envers": (plus("..\\mal.html"), {"PAQ002"}),
    "octet-nul": (patched(rename(b"a\0.js", b"a\0.js")), {"PAQ002"}),
    # doubles
    "double": (lambda path: packed(path, *html().items(), ("a.css", b"autre")), {"PAQ003"}),
    "double-a-la-casse-pres": (plus("A.css"), {"PAQ003", "PAQ007"}),
    # special files
    "lien-symbolique": (with_mode(stat.S_IFLNK | 0o777), {"PAQ004"}),
    "tube": (with_mode(stat.S_IFIFO | 0o644), {"PAQ004"}),
    "peripherique": (with_mode(stat.S_IFBLK | 0o644), {"PAQ004"}),
    # encryption, sizes
    "chiffre": (patched(encrypt), {"PAQ005"}),
    "trop-de-fichiers": (lambda path: packed(path, *((f"{n}.html", b"") for n in range(2001))), {"PAQ006"}),
    "bombe": (plus("zeros.css", bytes(2_000_000)), {"PAQ006"}),
    "taille-annoncee-enorme": (patched(announce(0xFFFF_FFF0)), {"PAQ006"}),
    # names that platforms do not keep
    "zip-dans-le-zip": (plus("bombe.zip"), {"PAQ007"}),
    "executable": (plus("mal.exe"), {"PAQ007"}),
    "accent": (plus("é.html"), {"PAQ007"}),
    "espace": (plus("a b.html"), {"PAQ007"}),
    "majuscule": (plus("Autre.html"), {"PAQ007"}),
    "cache": (plus(".htaccess"), {"PAQ007"}),
    "point-barre": (plus("./b.html"), {"PAQ007"}),
    "nom-reserve": (plus("nul.html"), {"PAQ007"}),
    "nom-reserve-en-dossier": (plus("com1/a.html"), {"PAQ007"}),
    "nom-trop-long": (plus("a" * 96 + ".html"), {"PAQ007"}),
    "sens-inverse": (plus("a\u202elmth.html"), {"PAQ007"}),
    "point-final": (plus("b.html."), {"PAQ007"}),
    # manifest
    "doctype": (with_manifest(manifest([*FILES, "provenance.json"], "<!DOCTYPE manifest>")), {"PAQ008"}),
    "rires": (with_manifest(manifest([*FILES, "provenance.json"], LAUGHS, item="&j;")), {"PAQ008"}),
    "fichier-local": (with_manifest(manifest([], '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;")), {"PAQ008"}),
    "doctype-en-utf16": (with_manifest(manifest([], "<!DOCTYPE m>").decode().replace("UTF-8", "UTF-16").encode("utf-16")), {"PAQ008"}),
    "xml-casse": (with_manifest(b"<manifest>"), {"PAQ008"}),
    "manifeste-vide": (with_manifest(b""), {"PAQ008"}),
    "manifeste-dans-un-dossier": (lambda path: archived(path, html({**FILES, "a/imsmanifest.xml": b"<m/>"})), {"PAQ008"}),
    "manifeste-absent": (named("cours-scorm12-1.zip"), {"PAQ008"}),
    "liste-un-absent": (with_manifest(manifest([*FILES, "provenance.json", "perdu.html"])), {"PAQ009"}),
    "ne-liste-pas": (with_manifest(manifest(["index.html", "provenance.json"])), {"PAQ009"}),
    "liste-deux-fois": (with_manifest(manifest([*FILES, *FILES, "provenance.json"])), {"PAQ009"}),
    "ressource-absente": (with_manifest(manifest([*FILES, "provenance.json"], item="z")), {"PAQ009"}),
    # provenance
    "empreinte-fausse": (lambda path: archived(path, {**html(), "a.css": b"body{}"}), {"PAQ010"}),
    "fichier-ajoute": (plus("b.css"), {"PAQ010"}),
    "fichier-retire": (without("b.css", lambda: html({**FILES, "b.css": b""})), {"PAQ010"}),
    "provenance-illisible": (lambda path: archived(path, {**FILES, "provenance.json": b"{"}), {"PAQ010"}),
    "provenance-liste": (lambda path: archived(path, {**FILES, "provenance.json": b"[]"}), {"PAQ010"}),
    "provenance-profonde": (lambda path: archived(path, {**FILES, "provenance.json": b"[" * 100_000}), {"PAQ010"}),
    "sans-provenance": (without("provenance.json", html), {"PAQ011"}),
    "sans-accueil": (lambda path: archived(path, html({"a.css": b""})), {"PAQ011"}),
    "scorm-sans-accueil": (lambda path: archived(path, scorm({"a.css": b""})), {"PAQ009", "PAQ011"}),
    # pages
    "script": (with_body("<script>alert(1)</script>"), {"PAQ012"}),
    "evenement": (with_body('<p onclick="x()">x</p>'), {"PAQ012"}),
    "javascript": (with_body('<a href="java&#10;script:alert(1)">x</a>'), {"PAQ012"}),
    "donnees": (with_body('<a href="data:text/html,x">x</a>'), {"PAQ012"}),
    "cadre": (with_body('<iframe srcdoc="x"></iframe>'), {"PAQ012"}),
    "image-d-ailleurs": (with_body('<img src="https://exemple.fr/a.png" alt="">'), {"PAQ012"}),
    "page-vide": (holding("b.html", b""), {"PAQ012"}),
    "page-pas-utf8": (holding("b.html", b"<p>\xff</p>"), {"PAQ012"}),
    "svg-script": (holding("b.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'), {"PAQ012"}),
    "svg-entite": (holding("b.svg", b'<!DOCTYPE svg [<!ENTITY x "<script/>">]><svg>&x;</svg>'), {"PAQ012"}),
    "svg-casse": (holding("b.svg", b"<svg>"), {"PAQ012"}),
    "lien-mort": (with_body('<a href="perdu.html">x</a>'), {"PAQ013"}),
    "lien-sans-protocole": (with_body('<a href="//exemple.fr/x">x</a>'), {"PAQ013"}),
    "lien-qui-sort": (with_body('<a href="../../index.html">x</a>'), {"PAQ013"}),
    "source-perdue": (citing(source={"nom": ""}), {"PAQ014"}),
    "source-sans-date": (citing(source={"nom": "E"}, date=None), {"PAQ014"}),
    # several at once, all told
    "tout-a-la-fois": (
        lambda path: packed(path, ("../a.html", b""), ("A.CSS", b""), ("a.css", b""), ("z.exe", bytes(2_000_000))),
        {"PAQ002", "PAQ003", "PAQ006", "PAQ007"},
    ),
}  # fmt: skip

SOUND: dict[str, Callable[[Path], Path]] = {
    "html": lambda path: archived(path, html()),
    "scorm": lambda path: archived(path, scorm()),
    "stocke": lambda path: packed(path, *scorm().items(), method=zipfile.ZIP_STORED),
    "dossier": lambda path: packed(path, *html({**FILES, "b/c.css": b""}).items(), ("b/", b"")),
    "adresse-etrange": with_body('<a href="http://[">x</a> <a href="mailto:a@exemple.fr">y</a> <a href="?x">z</a>'),
    "source-et-organisme": citing(source={"nom": "E", "adresse": ""}, organisation={"nom": "O"}),
    "icone": with_body('<link rel="icon" href="data:,"><img alt="" src="data:image/png;base64,AA==">'),
}


@pytest.fixture
def writings() -> Iterator[list[str]]:
    """The files opened for writing, anywhere, while the list is watched."""
    opened: list[str] = []
    watching = [True]

    def hook(event: str, args: tuple[object, ...]) -> None:
        is_write = event == "open" and isinstance(args[1], str) and set("wax+") & set(args[1])
        if watching[0] and (is_write or event in {"os.mkdir", "os.rename", "os.symlink", "os.link"}):
            opened.append(f"{event} {args}")

    sys.addaudithook(hook)
    yield opened
    watching[0] = False


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_package_is_refused(tmp_path: Path, writings: list[str], case: str) -> None:
    """The codes are exactly those expected, each says why in one printable line, and nothing is written."""
    make, codes = HOSTILE[case]
    path = make(tmp_path / "essai.zip")
    before = sorted(tmp_path.rglob("*"))
    writings.clear()
    report = inspect_archive(path)
    assert writings == []
    assert sorted(tmp_path.rglob("*")) == before
    assert {problem.code for problem in report.problems} == codes, report.problems
    assert list(report.problems) == sorted(set(report.problems))
    assert all(str(problem).isprintable() and problem.message for problem in report.problems)
    assert str(report).endswith(f"Refusé : {len(report.problems)} problème(s).")


@pytest.mark.parametrize("case", SOUND)
def test_sound_package_is_accepted(tmp_path: Path, case: str) -> None:
    """Odd but harmless packages raise no alarm."""
    report = inspect_archive(SOUND[case](tmp_path / "essai.zip"))
    assert report.problems == ()
    assert str(report).endswith("Sain : rien à signaler.")


def test_every_rule_has_its_hostile_package() -> None:
    """No rule without a package that breaks it alone, no code without its rule."""
    assert {code for _, codes in HOSTILE.values() for code in codes} == set(PACKAGE_RULES)
    alone = {next(iter(codes)) for _, codes in HOSTILE.values() if len(codes) == 1}
    assert alone == set(PACKAGE_RULES)
    assert len(HOSTILE) >= 30


@pytest.mark.parametrize(("limit", "entry"), [("MOST_BYTES", ""), ("BIGGEST_FILE", "index.html"), ("MOST_ENTRIES", "")])
def test_limits_are_judged_before_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, entry: str
) -> None:
    """The sizes that the archive announces, of each file and of all, are enough to refuse it."""
    path = archived(tmp_path / "essai.zip", scorm({"index.html": PAGE + b"x" * 2000}))
    with zipfile.ZipFile(path) as archive:
        sizes = sorted(info.file_size for info in archive.infolist())
    limits = {"MOST_BYTES": path.stat().st_size, "BIGGEST_FILE": sizes[-1] - 1, "MOST_ENTRIES": len(sizes) - 1}
    assert limits["MOST_BYTES"] < sum(sizes)
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("lu"))
    monkeypatch.setattr(inspect, limit, limits[limit])
    assert [(problem.code, problem.entry) for problem in inspect_archive(path).problems] == [("PAQ006", entry)]


def test_file_beyond_the_limit_is_not_opened(tmp_path: Path) -> None:
    """A huge file is refused for its size, before it is read."""
    path = tmp_path / "enorme.zip"
    with path.open("wb") as stream:
        stream.truncate(200_000_001)
    assert [problem.code for problem in inspect_archive(path).problems] == ["PAQ006"]


def test_folder_and_absent_file_are_not_packages(tmp_path: Path) -> None:
    """What is not a file is told like the rest, without a traceback."""
    for path in (tmp_path, tmp_path / "absent.zip"):
        assert [problem.code for problem in inspect_archive(path).problems] == ["PAQ001"]


def test_report_cannot_drive_the_terminal(tmp_path: Path) -> None:
    """What a package says of itself is shown without control characters."""
    told = {"titre": "\x1b[2Jx", "version": ["1"], "date": None, "licence": "\x07", "editeur": "e" * 5000, "sha256": {
        name: hashlib.sha256(data).hexdigest() for name, data in FILES.items()}}  # fmt: skip
    report = inspect_archive(archived(tmp_path / "essai.zip", {**FILES, "provenance.json": json.dumps(told).encode()}))
    assert [(problem.code, problem.entry) for problem in report.problems] == [("PAQ014", "provenance.json")]
    assert all(line.isprintable() for line in str(report).splitlines())
    assert len(str(report)) < 600


def test_mangled_packages_never_break_the_inspection(tmp_path: Path) -> None:
    """Bytes changed, cut, doubled or added at random: always a report, never an exception."""
    (path, *_) = write(tmp_path / "dist", tmp_path / "source")
    whole, chance = path.read_bytes(), random.Random(20261123)
    target = tmp_path / "essai.zip"
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            place = chance.choice([chance.randrange(len(data)), len(data) - chance.randrange(1, min(900, len(data)))])
            kind = chance.randrange(4)
            if kind == 0:
                data[place] = chance.randrange(256)
            elif kind == 1:
                del data[place : place + chance.randrange(1, 40)]
            elif kind == 2:
                data[place:place] = data[place : place + chance.randrange(1, 40)]
            else:
                data[place : place + 4] = chance.choice([b"\xff\xff\xff\xff", bytes(4), b"PK\5\6", b"\x7f\xff\xff\x7f"])
        target.write_bytes(data)
        assert inspect_archive(target).problems or bytes(data) == whole or zipfile.is_zipfile(target)
