"""Work done in a process of its own while this one goes on: a check beside a rendering, half of the packages."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

T = TypeVar("T")
FORKS = sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1
"""A forked process has the whole model at no cost. macOS advises against forking, Windows cannot: one process there.
Nor does a process of several threads, as `mkdocs serve`: a lock that another thread holds would never open."""


class Beside(Generic[T]):
    """A function at work beside, or put off until its outcome is asked for where nothing can be forked."""

    def __init__(self, work: Callable[[], T]) -> None:
        """``work`` takes all it needs with it; what it returns can be pickled."""
        self._work = work
        self._done: list[T] = []
        self._pipe: Connection | None = None
        if FORKS and threading.active_count() == 1:
            fork = get_context("fork")
            self._pipe, there = fork.Pipe(duplex=False)
            fork.Process(target=_send, args=(work, self._pipe, there), daemon=True).start()
            there.close()

    @property
    def is_ready(self) -> bool:
        """Whether the outcome can be had without waiting."""
        return bool(self._done) or (self._pipe is not None and self._pipe.poll())

    def outcome(self) -> T:
        """Wait for the outcome. Work that failed beside is done again here, where its exception can be told."""
        if not self._done and self._pipe is not None:
            with suppress(EOFError), self._pipe as pipe:
                self._done.append(pipe.recv())
        if not self._done:
            self._done.append(self._work())
        return self._done[0]


def _send(work: Callable[[], T], here: Connection, there: Connection) -> None:
    """Send an outcome; once the run that waits for it was killed, nobody reads it, and this process ends too."""
    here.close()
    with suppress(Exception, KeyboardInterrupt):
        there.send(work())
