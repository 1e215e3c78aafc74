"""Killed, interrupted, without room or without rights: what was published stays whole, and the next run is clean.

4 kills in `make test`, 100 with `ENCLAIR_NUIT=1` (`make nuit`); and one at each step of the publication of a site.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from conftest import NIGHT, ROOT, copy_course
from enclair.cache import FOLDER
from enclair.folders import publish, working_copy
from enclair.formats.inspect import inspect_archive

KILLS = 100 if NIGHT else 4
SEED = random.randrange(2**32) if NIGHT else 20261123
Tree = Mapping[str, str]
"""Name and digest of each file."""

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="signaux POSIX")


def tree(folder: Path) -> Tree:
    """Return the digest of each file of a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }  # fmt: skip


def start(root: Path, **options: object) -> subprocess.Popen[str]:
    """Start `enclair build` in a process group of its own."""
    command = [sys.executable, "-m", "enclair", "--projet", str(root), "build"]
    environment = os.environ | {"PYTHONPATH": str(root.parent / "hooks")}
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, **options
    )  # type: ignore[call-overload]


def built(root: Path, **options: object) -> tuple[int, str]:
    """Run `enclair build` to its end: exit code, all that it says."""
    process = start(root, **options)
    out, err = process.communicate()
    return process.returncode, out + err


BUSY = "Fabrication"
"""What a build says once pages are being made."""


@dataclass(frozen=True)
class Twice:
    """A project with two states of its content, and what each of them publishes."""

    root: Path
    site: tuple[Tree, Tree]
    dist: tuple[Tree, Tree]

    def write(self, state: int) -> None:
        """Put the content in its first state (0) or its second one (1)."""
        text = f"title: Parcours d’essai\ndescription: État {'un, puis deux'[:2 + 11 * state]}.\n"
        page = self.root / "docs" / "index.md"
        page.write_text(f"---\n{text}---\n\nUn parcours.\n", "utf-8")
        lesson = self.root / "modules" / "demo" / "reponse.md"
        before, _, after = lesson.read_text("utf-8").partition("\n## Pourquoi")
        lesson.write_text(before.rstrip(" \n").removesuffix(" Bis.") + (" Bis." if state else "") + f"\n\n## Pourquoi{after}", "utf-8")

    def change(self) -> int:
        """Put the content in the state that is not published; return the one that is."""
        former = self.site.index(tree(self.root / "site"))
        self.write(1 - former)
        return former

    def is_whole(self) -> None:
        """Each output is one of the two states, whole; no sum is false; every package is sound."""
        assert tree(self.root / "site") in self.site
        found = {name: digest for name, digest in tree(self.root / "dist").items() if not name.startswith(".enclair-")}
        sums = (self.root / "dist" / "SHA256SUMS").read_text("utf-8").splitlines()
        told = {line[66:]: line[:64] for line in sums}
        assert {name: found[name] for name in told} == told
        assert found.keys() == self.dist[0].keys()
        for name in found.keys() - {"SHA256SUMS"}:
            assert found[name] in {self.dist[0][name], self.dist[1][name]}
            assert name not in told or name == "fiches.html" or inspect_archive(self.root / "dist" / name).problems == ()

    def is_clean(self, state: int) -> None:
        """Everything is in one state, and nothing of former runs is left."""
        assert tree(self.root / "site") == self.site[state]
        assert tree(self.root / "dist") == self.dist[state]
        assert [path.name for path in self.root.iterdir() if path.name.startswith(".") and path.name != FOLDER] == []


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Twice:
    """A project built in its second state, then in its first one, by a copy of the engine: it does not move meanwhile."""
    root = copy_course(tmp_path_factory.mktemp("pannes") / "projet")
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, root.parent / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root.parent)
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace(ROOT.as_posix(), root.parent.as_posix()), "utf-8")
    draft = Twice(root, ({}, {}), ({}, {}))
    sites, dists = [], []
    for state in (1, 0):
        draft.write(state)
        code, said = built(root)
        assert code == 0, said
        sites.append(tree(root / "site"))
        dists.append(tree(root / "dist"))
    twice = Twice(root, (sites[1], sites[0]), (dists[1], dists[0]))
    assert all(twice.dist[0][name] != twice.dist[1][name] for name in ("SHA256SUMS", "essai-demo-html-2026.1.zip"))
    assert twice.site[0] != twice.site[1]
    return twice


def duration(twice: Twice) -> float:
    """Return how long a build takes here and now, in seconds."""
    started = time.monotonic()
    assert built(twice.root)[0] == 0
    return time.monotonic() - started


def test_kill_at_any_moment_breaks_nothing(twice: Twice) -> None:
    """`kill -9` of the whole group, at moments drawn from the length of a build, its end more often."""
    chance = random.Random(SEED)
    length = duration(twice)
    interrupted = 0
    for number in count():
        if number >= KILLS and interrupted >= KILLS / 4:
            break
        twice.write(number % 2)
        process = start(twice.root)
        time.sleep(length * (chance.uniform(0, 1) if number % 2 else chance.uniform(0.7, 1.05)))
        if process.poll() is None:
            interrupted += 1
            os.killpg(process.pid, signal.SIGKILL)
        else:
            length *= 0.9  # the machine is less busy than when a build was timed
        process.communicate()
        twice.is_whole()
    twice.write(1)
    code, said = built(twice.root)
    assert code == 0, said
    twice.is_clean(1)


def listen() -> None:
    """Hear Ctrl-C even where the tests run in the background, with it ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_interruption_says_so_and_changes_nothing(twice: Twice) -> None:
    """Ctrl-C: exit 130, one sentence, no traceback, the former outputs; the next run is clean."""
    former = twice.change()
    process = start(twice.root, preexec_fn=listen)
    assert process.stderr is not None
    said = ""
    while BUSY not in said:
        said += (sign := process.stderr.read(1))
        assert sign, said
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 130, out + err
    assert "Interrompu : rien n’a été publié." in err
    assert "Traceback" not in out + err
    twice.is_whole()
    assert built(twice.root)[0] == 0
    twice.is_clean(1 - former)


def full(size: int) -> Callable[[], None]:
    """Return what makes any file beyond a size refuse to grow, as on a full disk."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize("size", [0, 20_000, 60_000])
def test_full_disk_changes_nothing(twice: Twice, size: int) -> None:
    """No room, at the first byte or later: exit 1, one sentence, no traceback, the former outputs."""
    former = twice.change()
    code, said = built(twice.root, preexec_fn=full(size))
    assert code == 1, said
    assert "le disque est plein" in said
    assert "Traceback" not in said
    assert tree(twice.root / "site") == twice.site[former]
    assert tree(twice.root / "dist") == twice.dist[former]


def humble() -> None:
    """Give up root’s right to write where permissions say no (Linux: drop CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH)."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        for capability in (1, 2):
            libc.prctl(24, capability, 0, 0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="prctl")
@pytest.mark.parametrize("protected", [".", "dist", "site"])
def test_read_only_folder_changes_nothing(twice: Twice, protected: str) -> None:
    """No right to write: the outputs are the former ones, or the new ones whole; a refusal is told in one sentence."""
    former = twice.change()
    (twice.root / protected).chmod(0o555)
    try:
        code, said = built(twice.root, preexec_fn=humble)
    finally:
        (twice.root / protected).chmod(0o755)
    assert "Traceback" not in said
    if code:
        assert "protégé en écriture" in said
        assert tree(twice.root / "site") == twice.site[former]
    twice.is_whole()


# ——— the publication of a site, step by step ———

DYING = """
import os, signal, sys
sys.path.insert(0, {hooks!r})
from pathlib import Path
from enclair import folders
if {alone}:
    folders._exchange = lambda one, other: False
steps = 0
def step(event, args):
    global steps
    if event in ("os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "ctypes.dlsym"):
        steps += 1
        if steps == {number}:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(step)
folders.publish(Path({current!r}), Path({target!r}))
"""


@pytest.mark.parametrize("alone", [False, True], ids=["echange", "deux-noms"])
def test_kill_at_each_step_of_a_publication_leaves_a_whole_site(tmp_path: Path, alone: bool) -> None:
    """Swapped in one step where the system can; else the next run puts the former site back. Never half a site."""
    pages = {f"{name}.html": name * 9 for name in "abc"}
    target, number, outcomes = tmp_path / "site", 0, []
    while True:
        number += 1
        for leftover in tmp_path.iterdir():
            shutil.rmtree(leftover)
        current = tmp_path / ".site.en-cours"
        for folder, extra in ((target, "avant"), (current, "apres")):
            folder.mkdir()
            for name, text in pages.items():
                (folder / name).write_text(text + extra, "utf-8")
        states = (tree(target), tree(current))
        script = DYING.format(
            hooks=str(ROOT / "hooks"), alone=alone, number=number, current=str(current), target=str(target)
        )
        code = subprocess.run([sys.executable, "-c", script], check=False).returncode
        if not alone and sys.platform == "linux":
            assert tree(target) in states
        working_copy(target)
        assert tree(target) in states
        assert [path.name for path in tmp_path.iterdir()] == ["site"]
        outcomes.append(states.index(tree(target)))
        if code == 0:
            break
        assert code == -signal.SIGKILL
    assert number > 4
    assert outcomes == sorted(outcomes)
    assert outcomes[-1] == 1


def test_first_publication_needs_no_former_site(tmp_path: Path) -> None:
    """Where there was no site, the new one takes the name."""
    current = working_copy(tmp_path / "site")
    current.mkdir()
    (current / "index.html").write_text("a", "utf-8")
    publish(current, tmp_path / "site")
    assert tree(tmp_path / "site").keys() == {"index.html"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
