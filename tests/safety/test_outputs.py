"""What a run writes: alone, in ordinary folders, aside and then named, and true words about what changed."""

from __future__ import annotations

import errno
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import bundle_factory
from bundle_factory import write_bundles
from conftest import ROOT, build, copy_course, rewrite
from enclair import cli, folders, settings
from enclair.bundle.archive import publishing, read_sums
from enclair.cache import FOLDER
from enclair.disk import refusal
from enclair.folders import BusyError, OutputError, aside, locked, output, replaceable, working_copy
from enclair.formats import available
from enclair.reading.load import load
from enclair.room.kit import offer

PYTHON = {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}


def enclair(root: Path, *words: str, **options: object) -> tuple[int, str]:
    """Run a command on a project: exit code, all that it says."""
    env = {**os.environ, **PYTHON, **options.pop("env", {})}  # type: ignore[dict-item]
    command = [sys.executable, "-m", "enclair", "--projet", str(root), *words]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    return done.returncode, done.stdout + done.stderr


# ——— one run at a time ———


def test_a_second_run_is_told_that_a_first_one_goes_on(project: Path) -> None:
    """`enclair build`, and `mkdocs build` alone: nothing is touched, one sentence; after that, all is as before."""
    with locked(project):
        code, said = enclair(project, "build")
        assert (code, said) == (1, "enclair : une fabrication est en cours dans ce dossier : attendez qu’elle finisse, puis recommencez\n")
        alone = build(project)
        assert alone.returncode == 1
        assert "une fabrication est en cours" in alone.stderr
        assert "Traceback" not in alone.stderr
        assert not (project / "site").exists()
        assert not (project / "dist").exists()
    with locked(project):
        assert [path.name for path in project.iterdir() if path.name.startswith(".") and path.name != FOLDER] == []


def test_two_at_once_in_one_process(project: Path) -> None:
    """The lock belongs to who opened it, not to the process."""
    with locked(project), pytest.raises(BusyError), locked(project):
        raise AssertionError
    with locked(project):
        pass


HOLDER = """
import os, signal, subprocess, sys
sys.path.insert(0, {hooks!r})
from pathlib import Path
from enclair.folders import locked
with locked(Path({root!r})) as lock:
    child = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=0, pass_fds=(lock,))
    print(child.pid, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_the_lock_dies_with_the_last_process_that_holds_it(project: Path) -> None:
    """Killed without a word, a run lets go; but not while the generator that it started still works."""
    script = HOLDER.format(hooks=str(ROOT / "hooks"), root=str(project))
    read, write = os.pipe()
    with subprocess.Popen([sys.executable, "-c", script], stdin=read, stdout=subprocess.PIPE, text=True) as holder:
        os.close(read)
        assert holder.stdout is not None
        child = int(holder.stdout.readline())
        assert holder.wait() == -signal.SIGKILL
    with pytest.raises(BusyError), locked(project):
        raise AssertionError
    os.kill(child, signal.SIGKILL)
    os.close(write)
    for _ in range(10_000):
        try:
            with locked(project):
                return
        except BusyError:
            os.sched_yield()
    raise AssertionError


# ——— what the names of outputs may stand for ———


def a_file(path: Path) -> None:
    path.write_text("à moi", "utf-8")


def a_link_to(name: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        (path.parent / "plein").mkdir()
        (path.parent / "plein" / "precieux").write_text("à moi", "utf-8")
        path.symlink_to(name)

    return make


@pytest.mark.parametrize(
    ("name", "make", "told"),
    [
        ("site", a_file, "« site » est un fichier"),
        ("dist", a_file, "« dist » est un fichier"),
        ("site", a_link_to("perdu"), "« site » est un lien qui ne mène nulle part"),
        ("site", a_link_to("site"), "« site » est un lien qui ne mène nulle part"),
        ("site", a_link_to("mkdocs.yml"), "« site » est un lien vers un fichier"),
        ("site", a_link_to("plein"), "« site » est un lien vers un dossier qui contient autre chose"),
        ("dist", a_link_to("perdu"), "« dist » est un lien qui ne mène nulle part"),
    ],
)
def test_what_cannot_be_written_is_told_before_any_work(name: str, make: Callable[[Path], None], told: str, project: Path) -> None:
    """One sentence, and everything is as it was."""
    make(project / name)
    before = sorted(path.relative_to(project).as_posix() for path in project.rglob("*"))
    code, said = enclair(project, "build")
    assert code == 1
    assert said.count("\n") == 1
    assert told in said
    assert sorted(path.relative_to(project).as_posix() for path in project.rglob("*")) == before


def test_a_link_is_followed(project: Path) -> None:
    """`site` and `dist` as links to folders: these get the outputs, twice in a row, and the links stay."""
    for name, link in (("www", "site"), ("paquets", "dist")):
        (project / name).mkdir()
        (project / link).symlink_to(name)
    for text in ("Un parcours.", "Un autre parcours."):
        page = project / "docs" / "index.md"
        page.write_text(f"---\ntitle: Parcours d’essai\n---\n\n{text}\n", "utf-8")
        code, said = enclair(project, "build")
        assert code == 0, said
        assert (project / "site").is_symlink()
        assert (project / "dist").is_symlink()
        assert text in (project / "www" / "index.html").read_text("utf-8")
        listed = {line.split("  ")[1] for line in (project / "paquets" / "SHA256SUMS").read_text("utf-8").splitlines()}
        assert listed == {"fiches.html", *(path.name for path in (project / "paquets").glob("essai-*"))}
        assert {name.rpartition("-")[0] for name in listed if "-parcours-" in name} == {f"essai-parcours-{door.name}" for door in available()}
    assert [path.name for path in project.iterdir() if path.name.startswith(".") and path.name != FOLDER] == []


def test_a_mount_point_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that the system cannot rename; the packages may stand on one, since they take their names one by one."""
    (project / "site").mkdir()
    monkeypatch.setattr(folders, "_is_mounted", lambda _: True)
    with pytest.raises(OutputError, match="point de montage"):
        replaceable(project / "site", folders.OURS)
    (project / "dist").mkdir()
    assert output(project / "dist") == project / "dist"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
def test_mount_points_are_seen(tmp_path: Path) -> None:
    """Where a file system begins, and where none does."""
    assert folders._is_mounted(Path("/proc"))
    assert not folders._is_mounted(tmp_path)


def test_a_link_without_a_sign_is_never_replaced(tmp_path: Path) -> None:
    """A folder that nothing tells to be ours is not emptied through a link, were it empty."""
    (tmp_path / "ailleurs").mkdir()
    (tmp_path / "impressions").symlink_to("ailleurs")
    with pytest.raises(OutputError, match="est un lien"):
        replaceable(tmp_path / "impressions")


LEFTOVERS: dict[str, Callable[[Path], object]] = {
    "fichier": a_file, "lien": lambda path: path.symlink_to("perdu"), "dossier": Path.mkdir,
}  # fmt: skip


@pytest.mark.parametrize("kind", LEFTOVERS)
def test_what_a_run_left_aside_is_swept_whatever_it_is(kind: str, tmp_path: Path) -> None:
    """A file, a link or a folder under the names of working copies."""
    for name in (".site.en-cours", ".site.ancien"):
        path = tmp_path / name
        LEFTOVERS[kind](path)
    (tmp_path / "site").mkdir()
    current = working_copy(tmp_path / "site")
    assert not current.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


# ——— written aside, then named ———


def test_a_folder_that_fails_leaves_no_trace(tmp_path: Path) -> None:
    """Whatever stops the block, what was there stays and what was begun leaves."""
    (tmp_path / "cle").mkdir()
    (tmp_path / "cle" / "a").write_text("avant", "utf-8")

    def begin() -> None:
        with aside(tmp_path / "cle") as (copy,):
            (copy / "a").write_text("après", "utf-8")
            raise OSError(errno.ENOSPC, "plein")

    with pytest.raises(OSError, match="plein"):
        begin()
    assert [path.name for path in tmp_path.iterdir()] == ["cle"]
    assert (tmp_path / "cle" / "a").read_text("utf-8") == "avant"


def test_a_swap_that_fails_puts_the_former_folder_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no exchange is to be had, a new folder that cannot take the name leaves it to the former one."""
    monkeypatch.setattr(folders, "_exchange", lambda _one, _other: False)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "a").write_text("avant", "utf-8")
    with pytest.raises(OSError, match="perdu"):
        folders.publish(tmp_path / "perdu", tmp_path / "site")
    assert (tmp_path / "site" / "a").read_text("utf-8") == "avant"


FULL_KEY = """
import resource, signal, sys
sys.path.insert(0, {hooks!r})
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from pathlib import Path
from enclair import cli
from enclair.room import key
key._files = lambda course, root: iter([("site/a.html", b"a" * 100), ("site/b.html", b"b" * 90_000)])
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
cli.cli.main = lambda **_: key.write_key(None, None, Path({target!r}))
cli.main()
"""


def test_a_full_key_is_told_in_one_sentence_and_keeps_what_it_held(tmp_path: Path) -> None:
    """The file that did not fit is named; the former key stays, and nothing of the new one takes its room."""
    target = tmp_path / "cle"
    target.mkdir()
    script = FULL_KEY.format(hooks=str(ROOT / "hooks"), target=str(target))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"enclair : impossible d’écrire « {tmp_path}/.cle.en-cours/site/b.html » : le disque est plein\n"
    assert [path.name for path in tmp_path.rglob("*")] == ["cle"]


PRINTS = {"participants/kit-charte.pdf": b"z" * 50_000}
KIT = {"kit/charte.docx": b"x" * 50_000, "kit/charte.odt": b"y" * 50_000}


def a_site_with_a_kit(project: Path) -> Path:
    (project / "docs" / "kit").mkdir()
    (project / "docs" / "kit" / "charte.md").write_text("---\ntitle: Charte\n---\n\nUn mot.\n", "utf-8")
    kit = project / "site" / "kit"
    kit.mkdir(parents=True)
    (kit / "charte.html").write_text("<article><p>Un mot.</p></article>", "utf-8")
    return kit


FILLING = """
import resource, signal, sys
sys.path.insert(0, {hooks!r})
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from pathlib import Path
from enclair.reading.load import load
from enclair.room.kit import offer
course = load(Path({root!r})).course
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    offer(course, Path({root!r}) / "site", {{"participants/kit-charte.pdf": b"z"}},
          {{"kit/charte.docx": b"x" * 50_000, "kit/charte.odt": b"y" * 70_000}})
except OSError as error:
    print(error.filename)
"""


def test_a_full_disk_leaves_the_kit_as_it_was(project: Path) -> None:
    """No DOCX cut short, no link to a file that is not there, nothing aside: the last file did not fit."""
    kit = a_site_with_a_kit(project)
    script = FILLING.format(hooks=str(ROOT / "hooks"), root=str(project))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "charte.odt" in done.stdout
    assert [path.name for path in kit.iterdir()] == ["charte.html"]
    assert (kit / "charte.html").read_text("utf-8") == "<article><p>Un mot.</p></article>"


def test_the_kit_is_offered_once(project: Path) -> None:
    """Three files, and a link to each; doing it again adds nothing."""
    kit = a_site_with_a_kit(project)
    course = load(project).course
    assert course is not None
    for _ in range(2):
        offer(course, project / "site", PRINTS, KIT)
        assert sorted(path.name for path in kit.iterdir()) == ["charte.docx", "charte.html", "charte.odt", "charte.pdf"]
        assert (kit / "charte.html").read_text("utf-8").count("<a ") == 3
    assert (kit / "charte.docx").read_bytes() == KIT["kit/charte.docx"]


def test_packages_stay_when_the_site_cannot_be_published(tmp_path: Path) -> None:
    """The site takes its name first, in one step: if it cannot, no package changed."""
    write_bundles(bundle_factory.course(tmp_path), bundle_factory.rendering(), tmp_path / "dist")
    before = {path: path.read_bytes() for path in (tmp_path / "dist").iterdir()}

    def refuse(_made: object) -> None:
        raise OSError(errno.EROFS, "lecture seule")

    with pytest.raises(OSError, match="lecture seule"):
        write_bundles(bundle_factory.next_date(bundle_factory.course(tmp_path)), bundle_factory.rendering(),
                      tmp_path / "dist", on_ready=refuse)  # fmt: skip
    assert {path: path.read_bytes() for path in (tmp_path / "dist").iterdir()} == before


def test_a_folder_under_the_name_of_a_package_is_found_before_anything_is_named(tmp_path: Path) -> None:
    """The system would refuse it half-way."""
    (tmp_path / "b.zip" / "dedans").mkdir(parents=True)
    with publishing(tmp_path) as write, pytest.raises(IsADirectoryError) as refused:
        write("b.zip", b"b")
    assert refused.value.filename == str(tmp_path / "b.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["b.zip"]


@pytest.mark.parametrize("written", [b"\xff\xfe\x00", b"x" * 99, b"", b"\n\n", "é".encode("latin-1") * 70])
def test_a_list_of_digests_that_is_none_stops_nothing(written: bytes, tmp_path: Path) -> None:
    """`SHA256SUMS` in whatever state: it is written anew."""
    out = tmp_path / "dist"
    out.mkdir()
    (out / "SHA256SUMS").write_bytes(written)
    made = write_bundles(bundle_factory.course(tmp_path), bundle_factory.rendering(), out)
    assert set(read_sums(out / "SHA256SUMS")) == {"fiches.html", *(path.name for path in made)}


@pytest.mark.parametrize(
    ("lines", "fate"),
    [
        ([], ""),
        (["@publie site"], "le site est le nouveau, les paquets ne le sont pas tous ; recommencez"),
        (["@publie site", "@publie paquets"], "le site et les paquets sont les nouveaux"),
    ],
)
def test_what_is_said_of_a_failure_is_what_was_published(lines: list[str], fate: str) -> None:
    """« Rien n’a été publié » only when that is so."""
    heard = cli._Heard()
    assert all(heard.takes(line) for line in lines)
    assert heard.fate == fate


# ——— settings ———


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("use_directory_urls: false", "use_directory_urls: true", "use_directory_urls"),
        ("site_dir: site\n", "site_dir: public/html\n", "site_dir"),
        ("docs_dir: docs\n", "docs_dir: pages\n", "docs_dir"),
        ("strict: true", "extra: {dist: 3}", "extra.dist"),
        ("strict: true", "extra: {dist: [a]}", "extra.dist"),
        ("hooks: [", "hooks: [autre.py] # [", "hooks"),
        ("  name: material", "  name: mkdocs", "theme.name"),
        ("strict: true", "strict: [", "YAML"),
    ],
)
def test_a_setting_that_breaks_the_site_is_named_before_anything_is_made(old: str, new: str, told: str, project: Path) -> None:
    """At its line, by `enclair build` and by `mkdocs build` alike; the former site stays."""
    config = project / "mkdocs.yml"
    whole = (ROOT / "mkdocs.yml").read_text("utf-8").replace("[hooks/", f"[{ROOT}/hooks/").replace("overrides ", f"{ROOT}/overrides ")
    config.write_text(whole, "utf-8")
    assert list(settings.faults(config)) == []
    rewrite(config, old, new)
    found = list(settings.faults(config))
    assert len(found) == 1
    assert told in str(found[0])
    (project / "site").mkdir()
    code, said = enclair(project, "build")
    assert code == 1
    assert str(found[0]) in said
    assert "Traceback" not in said
    assert list((project / "site").iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"- a\n", b"\xff", b"INHERIT: mkdocs.yml\n", b"a: b: c\n"])
def test_settings_that_cannot_be_read_are_told(content: bytes, project: Path) -> None:
    """Empty, a list, not UTF-8, inheriting from itself, broken."""
    (project / "mkdocs.yml").write_bytes(content)
    (problem,) = settings.faults(project / "mkdocs.yml")
    assert problem.code == "PAR014"


def test_mkdocs_alone_names_a_setting_without_a_traceback(project: Path) -> None:
    """The hook tells it as `enclair build` does."""
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "use_directory_urls: true\n", "utf-8")
    done = build(project)
    assert done.returncode == 1
    assert "use_directory_urls" in done.stderr
    assert "Traceback" not in done.stderr


# ——— odd environments ———


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that no test of this part changes."""
    return copy_course(tmp_path_factory.mktemp("milieux") / "projet")


@pytest.mark.parametrize("told", ["abc", "-3", "1.5", "9" * 20, "٣"])
def test_an_epoch_that_is_no_number_is_told(told: str, still: Path) -> None:
    """One sentence that names the variable."""
    code, said = enclair(still, "check", env={"SOURCE_DATE_EPOCH": told})
    assert code == 1
    assert said.startswith(f"enclair : SOURCE_DATE_EPOCH vaut « {told} »")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "env",
    [
        {"SOURCE_DATE_EPOCH": ""},
        pytest.param({"SOURCE_DATE_EPOCH": " "}, marks=pytest.mark.by_night),
        pytest.param({"PYTHONOPTIMIZE": "2"}, marks=pytest.mark.by_night),
        {"HOME": "", "XDG_CACHE_HOME": "/perdu", "TMPDIR": "/perdu"},
    ],
    ids="-".join,
)
def test_an_odd_environment_builds_all_the_same(env: dict[str, str], project: Path) -> None:
    """An empty date, docstrings left out, no home and no folder of temporary files where they are said to be."""
    code, said = enclair(project, "build", env=env)
    assert code == 0, said
    assert "Traceback" not in said


def test_rules_have_their_pages_without_docstrings(still: Path) -> None:
    """`python -OO` forgets docstrings; what people read does not change."""
    for words in (["rules", "SEC001"], ["--help"], ["check", "--help"]):
        assert enclair(still, *words, env={"PYTHONOPTIMIZE": "2"}) == enclair(still, *words)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full")
@pytest.mark.parametrize("words", [["rules"], ["check", "--format", "json"]], ids=" ".join)
def test_an_answer_that_cannot_be_written_is_told_in_one_sentence(words: list[str], still: Path) -> None:
    """`enclair check > /dev/full` on a full disk."""
    command = [sys.executable, "-m", "enclair", "--projet", str(still), *words]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, env=os.environ | PYTHON, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "enclair : impossible d’écrire : le disque est plein"
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "x", "/cle/a"), "impossible d’écrire « /cle/a » : le disque est plein"),
        (OSError(errno.EROFS, "x", "/cle/a"), "impossible d’écrire « /cle/a » : ce disque est en lecture seule"),
        (OSError(errno.EIO, "x", "/cle/a"), "impossible d’écrire « /cle/a » : le disque ne répond plus"),
        (FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']"), "aucun dossier temporaire ne peut être écrit"),
        (FileNotFoundError(errno.ENOENT, "x", "modules"), ""),
    ],
)
def test_what_the_system_refuses_is_told_apart_from_our_bugs(error: OSError, told: str) -> None:
    """A full or protected key is one sentence; a file of ours that is missing stays a bug of ours."""
    assert refusal(error).startswith(told)
    assert bool(refusal(error)) is bool(told)


def test_a_full_disk_in_a_build_says_which_file(project: Path) -> None:
    """The sentence names a file, and says that nothing was published."""
    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    code, said = enclair(project, "build", preexec_fn=full)
    assert code == 1
    assert "le disque est plein" in said
    assert "Rien n’a été publié" in said
    assert [path.name for path in project.iterdir() if path.name.startswith(".") and path.name != FOLDER] == []
