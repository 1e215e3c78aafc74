"""Work done in a process of its own while this one goes on: a check beside a rendering, half of the packages."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from typing import Generic, TypeVar

T = TypeVar("T")
PR_SET_PDEATHSIG = 1
"""Asks Linux for a signal when the parent ends (prctl(2))."""
CORES = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
FORKS = CORES > 1
"""A forked process has the whole model at no cost. macOS advises against forking, Windows cannot: one process there.
Nor does a process of several threads, as `mkdocs serve`: a lock that another thread holds would never open."""


def can_fork() -> bool:
    """Tell whether this process can be forked now."""
    return FORKS and threading.active_count() == 1


class Beside(Generic[T]):
    """A function at work beside, or put off until its outcome is asked for where nothing can be forked."""

    def __init__(self, work: Callable[[], T], afterwards: Callable[[], object] = lambda: None) -> None:
        """``work`` takes all it needs with it, and what it returns can be pickled; ``afterwards`` is not waited for."""
        self._work, self._afterwards = work, afterwards
        self._done: list[T] = []
        self._pipe: Connection | None = None
        self._process: ForkProcess | None = None
        if can_fork():
            fork = get_context("fork")
            self._pipe, there = fork.Pipe(duplex=False)
            self._process = fork.Process(target=_send, args=(work, afterwards, self._pipe, there), daemon=True)
            self._process.start()
            there.close()

    @property
    def is_ready(self) -> bool:
        """Whether the outcome can be had without waiting."""
        return bool(self._done) or (self._pipe is not None and self._pipe.poll())

    def stop(self) -> None:
        """Let the work go, if it is still being done beside; it leaves nothing more behind."""
        if self._process is not None:
            self._process.kill()
            self._process.join()

    def end(self) -> None:
        """Wait until nothing is left to do, even afterwards."""
        self.outcome()
        if self._process is not None:
            self._process.join()

    def outcome(self) -> T:
        """Wait for the outcome. Work that failed beside is done again here, where its exception can be told."""
        if not self._done and self._pipe is not None:
            with suppress(EOFError), self._pipe as pipe:
                self._done.append(pipe.recv())
        if not self._done:
            self._done.append(self._work())
            self._afterwards()
        return self._done[0]


def shared_out(works: Iterable[T], weight: Callable[[T], int]) -> list[list[T]]:
    """Return some works in as many lots as processes can do at once, as even as they can be, in their order."""
    lots: list[list[tuple[int, T]]] = [[] for _ in range(CORES if FORKS else 1)]
    weights = [0] * len(lots)
    for rank, work in sorted(enumerate(works), key=lambda one: -weight(one[1])):
        lightest = weights.index(min(weights))
        weights[lightest] += weight(work)
        lots[lightest].append((rank, work))
    return [[work for _, work in sorted(lot, key=lambda one: one[0])] for lot in lots]


def _send(work: Callable[[], T], afterwards: Callable[[], object], here: Connection, there: Connection) -> None:
    """Send an outcome; when the run that waits for it is killed, this process is too: it writes nothing more."""
    here.close()
    current_process().daemon = False  # one that is could have nothing done beside in its turn
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    with suppress(Exception, KeyboardInterrupt):
        there.send(work())
        afterwards()
