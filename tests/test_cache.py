"""What is kept between runs: given back as it was, or not at all; whatever stands on the disk, nothing runs."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from msgspec import Struct

from conftest import as_a_new_run
from enclair import cache
from enclair.cache import FOLDER, Shelf, UnreadableError, digest, digest_of_files
from enclair.pages.article import Article
from enclair.problems import Problem, Severity, Source

NAME = "essai"
OUTCOMES = (
    Problem(Source("a.md", 3), "SEQ001", "rien ne va", "mieux", Severity.WARNING),
    Article("a.html", "Titre", "<h1>Titre</h1>", (("", "", "mots"),), (("a", "b"),)),
    {"jour": date(2026, 11, 29), "lieu": Path("a", "b"), "noms": frozenset({"un", "deux"})},
)
"""What shelves hold: values of ours, and of Python."""


pytestmark = pytest.mark.usefixtures("home")


def keep(root: Path, *outcomes: object) -> Path:
    """Keep outcomes, each under the digest of its number; return the file."""
    shelf = Shelf(root, NAME)
    for number, outcome in enumerate(outcomes):
        shelf.put(digest(number), outcome)
    shelf.save()
    return root / FOLDER / NAME


def kept(root: Path, number: int = 0) -> object:
    """Return what a new run finds."""
    as_a_new_run()
    return Shelf(root, NAME).get(digest(number), object)


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda one: type(one).__name__)
def test_an_outcome_comes_back_as_it_was(project: Path, outcome: object) -> None:
    keep(project, outcome)
    assert kept(project) == outcome


def test_an_outcome_of_another_kind_is_none(project: Path) -> None:
    keep(project, "texte")
    assert Shelf(project, NAME).get(digest(0), int) is None
    assert Shelf(project, NAME).get(digest(1), str) is None


def test_what_nobody_asked_for_in_a_run_leaves(project: Path) -> None:
    keep(project, "un", "deux", "trois")
    shelf = Shelf(project, NAME)
    assert shelf.get(digest(1), str) == "deux"
    shelf.put(digest(3), "quatre")
    shelf.save()
    assert [kept(project, number) for number in range(4)] == [None, "deux", None, "quatre"]


def test_an_outcome_takes_the_place_of_the_one_before(project: Path) -> None:
    keep(project, "un")
    keep(project, "autre")
    assert kept(project) == "autre"


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-5] ^= 1
    path.write_bytes(data)


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _signed_elsewhere(path: Path) -> None:
    (path.parents[2] / "chez-moi" / "enclair" / "cle").write_bytes(bytes(cache.KEY_SIZE))


def _key_lost(path: Path) -> None:
    (path.parents[2] / "chez-moi" / "enclair" / "cle").write_bytes(b"")


def _other_settings(path: Path) -> None:
    with (path.parents[1] / "mkdocs.yml").open("a", encoding="utf-8") as stream:
        stream.write("# autre\n")


@pytest.mark.parametrize(
    "spoil", [_truncated, _emptied, _flipped, _a_folder, _signed_elsewhere, _key_lost, _other_settings]
)
def test_what_is_broken_or_not_ours_is_ignored(project: Path, spoil: Callable[[Path], None]) -> None:
    path = keep(project, "texte")
    assert kept(project) == "texte"
    spoil(path)
    assert kept(project) is None
    keep(project, "autre")  # and nothing fails


def test_another_engine_starts_anew(project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "moteur").mkdir()
    (tmp_path / "moteur" / "site.py").write_text("a = 1\n")
    monkeypatch.setattr(cache, "ENGINE", tmp_path / "moteur")
    keep(project, "texte")
    assert kept(project) == "texte"
    (tmp_path / "moteur" / "site.py").write_text("a = 2\n")
    assert kept(project) is None


class _Runs:
    """Unpickled by pickle itself, it writes a file."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (f"echo vu > '{self.mark}'",)


def _forgeries(mark: Path) -> Iterator[bytes]:
    yield pickle.dumps(_Runs(mark))
    yield pickle.dumps(subprocess.Popen)
    yield b"\x80\x04\x8c\x0fenclair.folders\x94\x8c\x07discard\x94\x93\x94."  # a function of ours
    yield b"\x80\x04\x8c\x0fenclair.folders\x94\x8c\x0cshutil.rmtree\x94\x93\x94."  # through a module of ours
    yield b"\x80\x04\x8c\x0cenclair.site\x94\x8c\x04Site\x94\x93\x94."  # a class that works when it is made
    yield b"\x80\x04\x8c\x0denclair.model\x94\x8c\x06Struct\x94\x93\x94."  # what values are made with, through one of ours
    yield b"\x80\x04\x8c\x10enclair.__main__\x94\x8c\x04main\x94\x93\x94."  # a module that would run
    yield b"cbuiltins\neval\n(S'1'\ntR."


def test_even_signed_by_us_nothing_runs(project: Path, tmp_path: Path) -> None:
    """An outcome that names what can do something is not read, even when the signature is good."""
    mark = tmp_path / "vu"
    pickle.loads(pickle.dumps(_Runs(mark)))
    assert mark.exists()
    mark.unlink()
    for forged in _forgeries(mark):
        for inside in (forged, None):  # as one outcome, or in place of them all
            shelf = Shelf(project, NAME)
            shelf._kept[digest(0)] = forged
            shelf.save()
            if inside is None:
                _sign(project, forged)
            assert kept(project) is None
    assert not mark.exists()
    assert "enclair.__main__" not in sys.modules


def test_a_value_is_frozen_and_does_nothing_when_it_is_made() -> None:
    class Value(Struct, frozen=True):
        name: str

    class Changing(Struct):
        name: str

    class Working(Struct, frozen=True):
        name: str

        def __post_init__(self) -> None:
            Path(self.name).touch()

    @dataclass(frozen=True)
    class Other:
        name: str

    kinds = (Value, Changing, Working, Other)
    assert [kind for kind in kinds if cache._is_value(kind, __name__)] == [Value]
    assert not cache._is_value(Value, "enclair.model")


def _sign(root: Path, content: bytes) -> None:
    """Put a shelf that is signed as ours."""
    signed, key = cache.engine(root).encode() + content, cache._key()
    assert key
    (root / FOLDER / NAME).write_bytes(cache._signature(signed, key) + signed)


def test_a_project_that_cannot_be_written_is_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuses)
    path = keep(project, "texte")
    assert not path.exists()
    assert kept(project) is None
    monkeypatch.undo()
    (project / FOLDER).rmdir()
    (project / FOLDER).touch()  # a file has the name of the folder
    keep(project, "texte")
    assert kept(project) is None


def test_without_a_home_nothing_is_kept(project: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.touch()  # no folder can be made there
    assert not keep(project, "texte").exists()
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError))
    as_a_new_run()
    assert not keep(project, "texte").exists()


def test_two_runs_at_once_leave_what_one_of_them_kept(project: Path) -> None:
    one, other = Shelf(project, NAME), Shelf(project, NAME)
    one.put(digest(0), "un")
    other.put(digest(0), "autre")
    one.save()
    other.save()
    assert kept(project) == "autre"
    assert [path.name for path in (project / FOLDER).iterdir()] == [NAME]


def test_files_are_told_by_names_and_bytes(tmp_path: Path) -> None:
    """Any change of a name or of a byte changes the digest; a mere rewriting does not."""
    folder = tmp_path / "modules"
    (folder / "vide").mkdir(parents=True)
    (folder / "a.md").write_text("a")
    (folder / "__pycache__").mkdir()

    def told() -> str:
        return digest_of_files([folder, tmp_path / "quizzes"])

    found = {told()}

    def change(*, is_one: bool = True) -> None:
        assert (told() not in found) is is_one
        found.add(told())

    (folder / "a.md").write_text("a")
    (folder / "__pycache__" / "b.pyc").write_text("b")
    change(is_one=False)
    (folder / "a.md").write_text("b")
    change()
    (folder / "a.md").rename(folder / "b.md")
    change()
    (folder / "vide").rmdir()
    change()
    (tmp_path / "quizzes").mkdir()
    change()
    (folder / "lien.md").symlink_to("b.md")
    change()
    (folder / "lien.md").unlink()
    (folder / "lien.md").symlink_to("../modules/b.md")
    change()


def test_what_cannot_be_read_has_no_digest(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube")
    with pytest.raises(UnreadableError):
        digest_of_files([tmp_path])
    (tmp_path / "tube").unlink()
    (tmp_path / "boucle").symlink_to(tmp_path)
    with pytest.raises(UnreadableError):
        digest_of_files([tmp_path])
