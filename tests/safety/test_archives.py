"""Archives made to deceive, byte by byte: what one tool would open and another would not see is refused.

tests/test_inspect.py holds what files may hold; here are the places where readers of ZIP and of PDF disagree.
"""

from __future__ import annotations

import shutil
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from enclair import cli
from enclair.bundle.printed import CLOSING, HEADER, pdf_faults
from enclair.formats.inspect import inspect_archive
from hostile import (
    CENTRAL,
    END,
    PAGE,
    Entry,
    Files,
    Make,
    archive,
    entries,
    ours,
    plus,
    zipped,
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a package of ours."""
    return ours(tmp_path_factory.mktemp("paquet"))


def unicode_path(name: bytes, path: bytes) -> bytes:
    """Return the Info-ZIP « Unicode Path » field (0x7075), which some readers believe more than the name."""
    return struct.pack("<HHBL", 0x7075, 5 + len(path), 1, zlib.crc32(name)) + path


def lying(**fields: int | bytes) -> Make:
    """Return a maker of a sound package, one entry of which has these fields."""

    def make(files: Files) -> bytes:
        return archive([Entry(name.encode(), data, **fields if name == PAGE else {}) for name, data in files.items()])

    return make


def shared_streams(files: Files) -> bytes:
    """Return entries that all read the same stream: a bomb that no ratio tells (Fifield, 2019)."""
    own = [*entries(files), Entry(b"z.svg", b"x" * 9_000)]
    start = len(archive(own)) - len(archive([])) - sum(46 + len(entry.name) for entry in own) - len(own[-1].stream()) - 35
    return archive([*own, *(Entry(f"z{n}.svg".encode(), b"x" * 9_000, offset=start) for n in range(40))])


def quoted(files: Files) -> bytes:
    """Return entries in each other: the stream of one holds the header and the stream of the next (Fifield, 2019)."""
    inner = archive([Entry(b"z.svg", b"x")])[: -len(archive([])) - 46 - 5]
    return archive([*entries(files), Entry(b"y.svg", inner, method=0), Entry(b"z.svg", b"x", offset=len(archive(entries(files))))])


def crowded(_: Files) -> bytes:
    """Return a directory of a hundred thousand entries, none of which has a content."""
    one = CENTRAL.pack(b"PK\1\2", 20, 20, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    return one * 100_000 + END.pack(b"PK\5\6", 0, 0, 34_464, 34_464, len(one) * 100_000, 0, 0)


def zip64(files: Files) -> bytes:
    """Return an archive whose end says to look for the real one elsewhere."""
    data = zipped(files)
    place = data.rindex(b"PK\5\6")
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 4, 4, 0, 0)
    return data[:place] + record + struct.pack("<4sLQL", b"PK\6\7", 0, place, 1) + data[place:]


def between(files: Files) -> bytes:
    """Return an archive with another one between its entries and its directory."""
    data, hidden = zipped(files), zipped({"mal.php": b"<?php x();"})
    fields = list(END.unpack(data[-22:]))
    place = fields[6]
    fields[6] += len(hidden)
    return data[:place] + hidden + data[place:-22] + END.pack(*fields)


def after_the_directory(files: Files) -> bytes:
    """Return an archive whose directory ends with something else, as a signature would (APPNOTE, §4.3.13)."""
    data, more = zipped(files), b"PK\5\5\x08\0<script>"
    fields = list(END.unpack(data[-22:]))
    fields[5] += len(more)
    return data[:-22] + more + END.pack(*fields)


def as_python_streams(files: Files) -> bytes:
    """Return what Python writes when it cannot go back: sizes follow the content (« data descriptor »)."""

    class Pipe(BytesIO):
        def seek(self, *_: object) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return pipe.getvalue()


def with_folders(files: Files) -> bytes:
    """Return what Python writes of a folder: it has an entry of its own."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.mkdir("images")
        for name, data in files.items():
            made.writestr(name, data)
    return stream.getvalue()


HOSTILE: dict[str, Make] = {
    "page-devant": plus(before=b"<!doctype html><script>alert(1)</script>"),
    "image-devant": plus(before=b"GIF89a" + b"\0" * 30),
    "pdf-devant": plus(before=b"%PDF-1.7\n"),
    "programme-devant": plus(before=b"MZ" + b"\0" * 60),
    "page-derriere": plus(after=b"<script>alert(1)</script>"),
    "octet-derriere": plus(after=b"\0"),
    "commentaire": plus(comment=b"<script>alert(1)</script>"),
    "commentaire-annonce": lambda files: zipped(files)[:-2] + b"\5\0",
    "fin-en-commentaire": plus(comment=END.pack(b"PK\5\6", 0, 0, 0, 0, 0, 0, 0)),
    "deux-archives": lambda files: zipped({"mal.html": b"x"}) + zipped(files),
    "archive-au-milieu": between,
    "apres-le-repertoire": after_the_directory,
    "zip64": zip64,
    "plusieurs-disques": plus(disk=1),
    "disque-d-une-entree": lying(disk=1),
    "compte-faux": plus(count=3),
    "compte-partiel": plus(here=3),
    "repertoire-trop-long": plus(length=40),
    "entree-cachee": lambda files: archive([Entry(PAGE.encode(), files[PAGE], gap=zipped({"mal.php": b"x"})[:40])]),
    "octets-entre-entrees": lying(gap=b"PK\3\4"),
    "octet-entre-entrees": lying(gap=b"\0"),
    "octets-apres-le-flux": lying(tail=b"<script>alert(1)</script>"),
    "nom-local-different": lying(local_name=b"../mal.html"),
    "nom-local-de-meme-longueur": lying(local_name=b"alpha-deux.htmx"),
    "champ-en-plus": lying(extra=unicode_path(PAGE.encode(), b"../mal.html")),
    "champ-local-en-plus": lying(local_extra=unicode_path(PAGE.encode(), b"mal.php")),
    "commentaire-d-entree": lying(comment=b"<script>"),
    "tailles-locales-nulles": lying(local_size=0, local_packed=0),
    "taille-locale-autre": lying(local_size=5),
    "indicateurs-locaux-autres": lying(local_flags=8),
    "descripteur": lying(flags=8),
    "descripteurs-de-python": as_python_streams,
    "dossier": with_folders,
    "dossier-avec-contenu": plus(Entry(b"mal/", b"<?php x();")),
    "nom-en-utf8-annonce": lying(flags=0x800),
    "rustine": lying(flags=0x20),
    "somme-fausse": lying(crc=1),
    "plus-petit-qu-annonce": lying(size=5),
    "plus-grand-qu-annonce": lying(size=90_000),
    "hors-de-l-archive": lying(offset=9_999_999),
    "methode-inconnue": lying(method=99),
    "methode-lzma": lying(method=14),
    "version-zip64": lying(version=45),
    "flux-partages": shared_streams,
    "flux-emboites": quoted,
}
"""All of them refused for their shape, PAQ001."""
OTHERS: dict[str, tuple[Make, str]] = {
    "repertoire-immense": (crowded, "PAQ006"),
    "chiffre-fort": (lying(flags=0x41), "PAQ005"),
    "lien-vers-un-dossier": (plus(Entry(b"sortie", b"/tmp", mode=0o120777)), "PAQ004"),
    "prise": (plus(Entry(b"b.svg", b"", mode=0o140644)), "PAQ004"),
    "dossier-qui-remonte": (plus(Entry(b"a/../../../etc/", b"")), "PAQ002"),
    "nom-vide": (plus(Entry(b"")), "PAQ007"),
    "points": (plus(Entry(b"...")), "PAQ007"),
    "retour-a-la-ligne": (plus(Entry(b"a\nb.svg")), "PAQ007"),
    "commande-de-terminal": (plus(Entry(b"\x1b[2Ja.svg")), "PAQ007"),
    "flux-ntfs": (plus(Entry(b"a.svg:mal.exe")), "PAQ007"),
    "deux-extensions": (plus(Entry(b"mal.php.svg.exe")), "PAQ007"),
    "nom-interminable": (plus(Entry(b"a/" * 30_000 + b"a.svg")), "PAQ007"),
    "nom-pas-utf8": (plus(Entry(b"\xff.svg")), "PAQ007"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_archive_read_in_two_ways_is_refused(tmp_path: Path, files: Files, name: str) -> None:
    """Each for its shape, and the report names no program of its own making."""
    assert_told(tmp_path, HOSTILE[name](files), "PAQ001")


@pytest.mark.parametrize("name", OTHERS)
def test_hostile_entry_is_refused(tmp_path: Path, files: Files, name: str) -> None:
    """Each with its code among those told."""
    make, code = OTHERS[name]
    assert_told(tmp_path, make(files), code)


def assert_told(folder: Path, data: bytes, code: str) -> None:
    path = folder / "essai.zip"
    path.write_bytes(data)
    report = inspect_archive(path)
    assert [other.name for other in folder.iterdir()] == ["essai.zip"]
    assert code in {problem.code for problem in report.problems}, report.problems
    assert "Sain" not in str(report)
    assert all(str(problem).replace("\u00a0", " ").isprintable() for problem in report.problems)


def test_maker_of_archives_makes_sound_ones(tmp_path: Path, files: Files) -> None:
    """Nothing of what is refused above comes from the way these archives are written."""
    path = tmp_path / "essai.zip"
    path.write_bytes(zipped(files))
    assert inspect_archive(path).problems == ()
    with zipfile.ZipFile(path) as opened:
        assert opened.testzip() is None


def test_our_packages_are_accepted(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every package of a build is sound, for the function and for the command."""
    made = sorted((built / "dist").glob("essai-*"))
    packages = [path for path in made if path.suffix == ".zip"]
    assert len(made) > len(packages) > 3
    for path in made:
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


# ——— prints ———


DRAWING = (b"", b"q Q")


def pdf(*objects: bytes, drawings: tuple[tuple[bytes, bytes], ...] = (DRAWING,), at: int | None = None, start: int = 0) -> bytes:
    """Return a print: drawings, a list of objects, the table of their places."""
    body, places = HEADER, []
    for dictionary, content in (*drawings, (b"/Type /ObjStm/N 1/First 0", b"".join(objects))):
        places.append(len(body))
        body += stream(len(places), dictionary, content)
    table = b"".join(bytes([1]) + (place if at is None else at).to_bytes(2, "big") + bytes(2) for place in places)
    size = b"/Type /XRef/Index [0 %d]/W [1 2 2]/Size 3/Root 2 0 R" % len(places)
    return body + stream(9, size, table) + b"startxref\n%d\n%%%%EOF\n" % (start or len(body))


def stream(number: int, dictionary: bytes, content: bytes, level: int = 9) -> bytes:
    """Return an object that holds a stream."""
    data = zlib.compress(content, 0 if b"obj" in content else level)
    return b"%d 0 obj\n<<%s/Filter /FlateDecode/Length %d>>\nstream\n%s" % (number, dictionary, len(data), data) + CLOSING


LINK = b"<</Type /Annot/Subtype /Link/A <</Type /Action/S /URI/URI (%s)>>>>"
PRINTS: dict[str, Callable[[], bytes]] = {
    "programme": lambda: pdf(b"<</S /JavaScript/JS (app.alert\\(1\\))>>"),
    "programme-deguise": lambda: pdf(b"<</S /Java#53cript>>"),
    "a-l-ouverture": lambda: pdf(b"<</OpenAction 4 0 R>>"),
    "lance": lambda: pdf(b"<</S /Launch/F (mal.exe)>>"),
    "envoie": lambda: pdf(b"<</S /SubmitForm>>"),
    "formulaire-programme": lambda: pdf(b"<</AcroForm <</XFA ()>>>>"),
    "piece-jointe": lambda: pdf(b"<</EmbeddedFiles <<>>>>"),
    "lien-programme": lambda: pdf(LINK % b"javascript:alert"),
    "lien-fichier": lambda: pdf(LINK % b"file:///etc/passwd"),
    "fichier-d-ailleurs": lambda: pdf(drawings=((b"/F (//mal.example/x)", b""),)),
    "fichier-cite": lambda: pdf(drawings=((b"/F 4 0 R", b""),)),
    "fichier-lance": lambda: pdf(b"<</A <</F<</F ()>>>>>>"),
    "pas-un-objet": lambda: pdf(b"<</Type /Page>> stream"),
    "chaine-ouverte": lambda: pdf(b"(abc"),
    "table-vers-un-flux": lambda: pdf(at=40),
    "table-ailleurs": lambda: pdf(start=40),
    "objet-dans-un-flux": lambda: pdf(drawings=((b"", b"9 0 obj\n<</S /JavaScript>>"),)),
    "suite": lambda: pdf() + b"1 0 obj\n<<>>\nendobj\n",
    "mise-a-jour": lambda: pdf() + pdf()[len(HEADER) :],
    "deux-listes": lambda: pdf(drawings=((b"/Type /ObjStm/N 1/First 0", b"1"),)),
    "deux-tables": lambda: pdf(drawings=((b"/Type /XRef/Index [0 1]/W [1 2 2]", bytes(5)),)),
    "liste-demesuree": lambda: pdf(b" " * 6_000_000),
    "flux-abime": lambda: pdf().replace(b"stream\nx", b"stream\ny"),
    "page-web": lambda: b"<script>alert(1)</script>",
    "autre-debut": lambda: b"<script>alert(1)</script>" + pdf(),
    "vide": lambda: b"",
}  # fmt: skip


@pytest.mark.parametrize("name", PRINTS)
def test_print_that_does_more_is_told(name: str) -> None:
    """Each in one line."""
    (told,) = pdf_faults(PRINTS[name]())
    assert told.startswith("ce PDF n’est pas fait comme les impressions")
    assert told.isprintable() or "\u00a0" in told


def test_maker_of_prints_makes_sound_ones() -> None:
    """Nothing of what is refused above comes from the way these files are written."""
    assert list(pdf_faults(pdf())) == []
    assert list(pdf_faults(pdf(b"<</Subtype /Widget/FT /Tx/F 4/T (nom)>>"))) == []
    assert list(pdf_faults(pdf(LINK % b"https://exemple.fr/", b"<</Title (a \\( /JavaScript)/Lang (fr)>>"))) == []
