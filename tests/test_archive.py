"""Archives have the same bytes anywhere, any day; a file has its final name only when it is whole."""

from __future__ import annotations

import errno
import hashlib
import os
import signal
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bundle_factory import course, next_date, rendering, write, write_bundles
from enclair.bundle.archive import deflate, entry_date, publishing, zip_archive
from enclair.formats import available
from enclair.formats.door import Takes

FACTORY = Path(__file__).parent / "bundle_factory.py"
FILES = {"a.html": b"<p>a</p>", "z.css": b"", "b/b.svg": "é".encode() * 5000, "imsmanifest.xml": b"<manifest/>"}


def read(path: Path) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return archive.infolist()


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of four files, one of them empty."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    path = tmp_path / "a.zip"
    path.write_bytes(zip_archive({name: deflate(data) for name, data in FILES.items()}))
    return path


# ——— form ———


def test_others_read_what_we_write(archive: Path) -> None:
    """The standard library finds the same files, manifest first, then by name."""
    assert [entry.filename for entry in read(archive)] == ["imsmanifest.xml", "a.html", "b/b.svg", "z.css"]
    with zipfile.ZipFile(archive) as opened:
        assert {name: opened.read(name) for name in opened.namelist()} == FILES
        assert opened.comment == b""


def test_entries_tell_nothing_of_the_machine(archive: Path) -> None:
    """Date, mode, system, method and extra fields are the same for all."""
    told = {(e.date_time, e.external_attr >> 16, e.create_system, e.compress_type, e.extra, e.comment, e.flag_bits)
            for e in read(archive)}  # fmt: skip
    assert told == {((1980, 1, 1, 0, 0, 0), 0o100644, 3, zipfile.ZIP_DEFLATED, b"", b"", 0)}


def test_bytes_are_those_of_the_standard_library(archive: Path, tmp_path: Path) -> None:
    """Our writer differs from zipfile in nothing but the reuse of streams."""
    other = tmp_path / "b.zip"
    with zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as written:
        for entry in read(archive):
            info = zipfile.ZipInfo(entry.filename, entry.date_time)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o100644 << 16
            written.writestr(info, FILES[entry.filename])
    assert archive.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [
        (None, (1980, 1, 1, 0, 0, 0)),
        ("", (1980, 1, 1, 0, 0, 0)),
        ("0", (1980, 1, 1, 0, 0, 0)),
        ("-5", (1980, 1, 1, 0, 0, 0)),
        ("demain", (1980, 1, 1, 0, 0, 0)),
        ("²", (1980, 1, 1, 0, 0, 0)),
        ("1763900000", (2025, 11, 23, 12, 13, 20)),
        ("4354819198", (2107, 12, 31, 23, 59, 58)),
        ("99999999999999999999", (2107, 12, 31, 23, 59, 58)),
    ],
)
def test_date_follows_source_date_epoch(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, epoch: str | None, expected: tuple[int, ...]
) -> None:
    """`SOURCE_DATE_EPOCH` counts in UTC, within what a ZIP archive can hold."""
    if epoch is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert entry_date() == expected
    path = tmp_path / "a.zip"
    path.write_bytes(zip_archive({"a": deflate(b"a")}))
    assert read(path)[0].date_time == expected
    if epoch and epoch.isascii() and epoch.isdigit() and 10**9 < int(epoch) < 10**10:
        assert datetime.fromtimestamp(int(epoch), UTC).timetuple()[:6] == expected


# ——— same bytes ———


def made_elsewhere(folder: Path, **environment: str) -> str:
    """Write the tiny course’s packages in another process; return their sums."""
    folder.mkdir(parents=True)
    mask = environment.pop("UMASK", "022")
    command = f'umask {mask}; exec "{sys.executable}" "{FACTORY}" "{folder / "sortie"}"'
    base = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    subprocess.run(["/bin/sh", "-c", command], cwd=folder, env=base | environment, check=True)
    return (folder / "sortie" / "SHA256SUMS").read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="umask et sh")
def test_same_bytes_in_any_folder_zone_locale_mask_and_seed(tmp_path: Path) -> None:
    """Folder, time zone, locale, umask and hash seed leave no trace; a chosen date does."""
    one = made_elsewhere(tmp_path / "a", TZ="Pacific/Kiritimati", LC_ALL="C", UMASK="000", PYTHONHASHSEED="1")
    two = made_elsewhere(tmp_path / "é à" / "b", TZ="America/Adak", LC_ALL="C.UTF-8", UMASK="077", PYTHONHASHSEED="2")
    assert len(one.splitlines()) == 4 * len(available()) - sum(door.takes is Takes.QUESTIONS for door in available()) + 1  # the sheets
    assert one == two
    dated = made_elsewhere(tmp_path / "c", TZ="Asia/Tokyo", SOURCE_DATE_EPOCH="1763900000")
    zoned = made_elsewhere(tmp_path / "d", TZ="Europe/Paris", SOURCE_DATE_EPOCH="1763900000")
    assert dated == zoned != one


# ——— whole or absent ———


def listing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_take_their_names_together(tmp_path: Path) -> None:
    """Until the block ends, the former files are there and the new ones are aside."""
    (tmp_path / "a").write_bytes(b"avant")
    with publishing(tmp_path) as write_aside:
        write_aside("a", b"apres")
        write_aside("b", b"nouveau")
        assert (tmp_path / "a").read_bytes() == b"avant"
        assert not (tmp_path / "b").exists()
    assert listing(tmp_path) == {"a": b"apres", "b": b"nouveau"}


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "plein"), KeyboardInterrupt()])
def test_full_disk_or_interruption_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """A write that fails half-way leaves the folder as it was."""
    write(tmp_path / "dist", tmp_path / "source")
    before = listing(tmp_path / "dist")
    kept = Path.write_bytes
    written: list[Path] = []

    def failing(path: Path, data: bytes) -> int:
        written.append(path)
        if len(written) == 5:
            kept(path, data[: len(data) // 2])
            raise error
        return kept(path, data)

    monkeypatch.setattr(Path, "write_bytes", failing)
    with pytest.raises(type(error)):
        write(tmp_path / "dist", tmp_path / "source")
    assert len(written) == 5
    assert listing(tmp_path / "dist") == before


KILLED = """
import os, pathlib, signal, sys
sys.path.insert(0, {tests!r})
import bundle_factory
from bundle_factory import write_bundles

original, calls = pathlib.Path.{name}, 0

def deadly(self, *args, **kwargs):
    global calls
    if ".enclair-" in self.name:
        calls += 1
        if calls == {number}:
            if {name!r} == "write_bytes":
                original(self, args[0][: len(args[0]) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
    return original(self, *args, **kwargs)

pathlib.Path.{name} = deadly
root = pathlib.Path({root!r})
write_bundles(bundle_factory.next_date(bundle_factory.course(root)), bundle_factory.rendering(), pathlib.Path({out!r}))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL")
@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("write_bytes", 1),
        ("write_bytes", 6),
        ("write_bytes", 9),
        ("open", 4),
        ("replace", 1),
        ("replace", 5),
        ("replace", 9),
    ],
)
def test_killed_run_leaves_no_half_package(tmp_path: Path, name: str, number: int) -> None:
    """Killed while writing, syncing or renaming: each file is the former or the new one, whole; the next run sweeps."""
    out, root = tmp_path / "dist", tmp_path / "source"
    root.mkdir()
    write_bundles(course(root), rendering(), out)
    write_bundles(next_date(course(root)), rendering(), tmp_path / "suite")
    former, following = listing(out), listing(tmp_path / "suite")
    assert all(former[file] != following[file] for file in former)
    script = KILLED.format(tests=str(FACTORY.parent), root=str(root), out=str(out), name=name, number=number)
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == -signal.SIGKILL
    found = listing(out)
    asides = {file for file in found if file.startswith(".enclair-") and file.endswith(".tmp")}
    assert asides
    lists = {"fiches.html", "index.html", "versions.json"}  # they leave before packages take their names
    assert found.keys() - asides == former.keys() - (lists if name == "replace" else set())
    renamed = number - 1 if name == "replace" else 0
    packages = former.keys() - {"SHA256SUMS", *lists}
    assert sum(found[file] == following[file] for file in packages) == renamed
    assert sum(found[file] == former[file] for file in packages) == len(packages) - renamed
    told = dict(reversed(line.split("  ")) for line in found["SHA256SUMS"].decode().splitlines())
    assert {file: hashlib.sha256(found[file]).hexdigest() for file in told} == told
    write_bundles(course(root), rendering(), out)
    assert listing(out) == former


def test_leftovers_are_swept_and_nothing_else(tmp_path: Path) -> None:
    """Only temporary files of ours leave."""
    for name in (".enclair-12-a.zip.tmp", ".autre.tmp", "enclair.tmp", ".enclair-12-a.zip"):
        (tmp_path / name).write_bytes(b"x")
    with publishing(tmp_path):
        pass
    assert set(listing(tmp_path)) == {".autre.tmp", "enclair.tmp", ".enclair-12-a.zip"}
