"""Work beside: its outcome comes back as if it had been done here, whatever happens there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import PATIENCE
from enclair import beside
from enclair.beside import Beside


@pytest.fixture(params=[True, False], ids=["forked", "alone"])
def forks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the system forks: a machine with one core, or Windows, does not."""
    if request.param:
        pytest.importorskip("fcntl", reason="Windows cannot fork")
    monkeypatch.setattr(beside, "FORKS", request.param)
    monkeypatch.setattr(beside.threading, "active_count", lambda: 1)  # a process of tests may have its own threads
    return bool(request.param)


def test_work_is_done_in_another_process_where_one_can_fork(forks: bool) -> None:
    """The outcome is the same; who made it differs."""
    assert (Beside(os.getpid).outcome() != os.getpid()) is forks


def test_work_beside_has_its_own_done_beside(forks: bool) -> None:
    """Three processes then, as many outcomes: work that waits for some of its own is no dead end."""

    def made() -> tuple[int, int]:
        return Beside(os.getpid).outcome(), os.getpid()

    there = {*Beside(made).outcome(), os.getpid()}
    assert len(there) == (3 if forks else 1)


def test_outcome_is_kept() -> None:
    """Asked twice, done once."""
    work = Beside(object)
    assert work.outcome() is work.outcome()
    assert work.is_ready


def test_nobody_waits_for_what_comes_afterwards(tmp_path: Path, forks: bool) -> None:
    """It is done all the same, in the process that did the work, once, and its end can be waited for."""
    done = tmp_path / "fait"

    def afterwards() -> None:
        with done.open("a") as stream:
            stream.write(f"{os.getpid()}\n")

    work = Beside(os.getpid, afterwards)
    work.end()
    assert done.read_text() == f"{work.outcome()}\n"
    assert (work.outcome() != os.getpid()) is forks


@pytest.mark.usefixtures("forks")
def test_what_fails_beside_is_told_here() -> None:
    """The exception is the one that the work raises, with where it came from."""

    def fail() -> None:
        raise LookupError("rien")

    with pytest.raises(LookupError, match="rien"):
        Beside(fail).outcome()


@pytest.mark.usefixtures("forks")
def test_killed_work_is_done_again() -> None:
    """A process that the system kills takes nothing away."""
    here = os.getpid()

    def fragile() -> str:
        if os.getpid() != here:
            os._exit(9)
        return "fait"

    assert Beside(fragile).outcome() == "fait"


@pytest.mark.usefixtures("forks")
def test_what_cannot_travel_is_done_again() -> None:
    """An outcome that cannot be pickled is made here."""
    assert Beside(lambda: (lambda: 3)).outcome()() == 3


def test_works_are_shared_out_evenly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each once, in its order, the heaviest first chosen; one lot where nothing can be forked."""
    monkeypatch.setattr(beside, "CORES", 2)
    monkeypatch.setattr(beside, "FORKS", True)
    weights = {"a": 1, "b": 5, "c": 2, "d": 3, "e": 1}
    assert beside.shared_out("abcde", weights.__getitem__) == [["a", "b"], ["c", "d", "e"]]
    assert beside.shared_out("", len) == [[], []]
    monkeypatch.setattr(beside, "FORKS", False)
    assert beside.shared_out("abcde", ord) == [[*"abcde"]]


@pytest.mark.usefixtures("forks")
def test_work_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    """Work let go writes nothing more; where nothing was forked, it was never begun."""

    def write() -> None:
        time.sleep(PATIENCE)
        (tmp_path / "reste").touch()

    work = Beside(write)
    work.stop()
    work.stop()
    assert not any(tmp_path.iterdir())


ORPHAN = """
import os, signal
from enclair import beside
beside.FORKS = True
beside.Beside(lambda: bytes(1_000_000))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")
def test_work_ends_with_the_run_that_waits_for_it() -> None:
    """A run that is killed leaves no process behind, which would hold what it inherited: here, its output."""
    done = subprocess.run([sys.executable, "-c", ORPHAN], stdout=subprocess.PIPE, timeout=PATIENCE, check=False)
    assert done.returncode == -signal.SIGKILL
