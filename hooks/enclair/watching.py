"""Noticing at once that a file of the project was saved, added or removed, for the server that `enclair serve` runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from os import scandir
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from watchdog import events
from watchdog.observers import Observer

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

PATIENCE = 1.0
"""Seconds between two looks where the system says nothing: a network folder, a disk that another system shares."""
TOLD = [
    events.FileModifiedEvent, events.FileClosedEvent, events.FileCreatedEvent, events.FileMovedEvent,
    events.FileDeletedEvent, events.DirCreatedEvent, events.DirMovedEvent, events.DirDeletedEvent,
]  # fmt: skip
"""What the system is asked to tell: not that a file was read, since a build reads them all."""
State = Mapping[str, tuple[int, int]]
"""The date and the size of each file, by its path."""


def state(paths: Iterable[str]) -> State:
    """Return the state of some files, and of those of some folders; what cannot be read is not there."""
    return dict(found for path in paths for found in _files(path))


def _files(path: str) -> Iterator[tuple[str, tuple[int, int]]]:
    with suppress(OSError):
        if not Path(path).is_dir():
            status = Path(path).stat()
            yield path, (status.st_mtime_ns, status.st_size)
            return
        with scandir(path) as entries:
            for entry in entries:
                if entry.is_dir():
                    yield from _files(entry.path)
                else:
                    status = entry.stat()
                    yield entry.path, (status.st_mtime_ns, status.st_size)


class _Notice(events.FileSystemEventHandler):
    """Sets an event, whatever happens."""

    def __init__(self, noticed: Event) -> None:
        self._noticed = noticed

    def on_any_event(self, event: events.FileSystemEvent) -> None:  # noqa: ARG002
        self._noticed.set()


class Watch(Thread):
    """What MkDocs’ server takes for an observer of watchdog: it calls the handlers once a file has changed.

    The state of the files decides. The system only says when to look, by its own means (inotify, FSEvents…); it is
    looked at every second besides, for folders of which the system tells nothing, or when it can watch no more.
    """

    def __init__(self, seen: State) -> None:
        """``seen`` is the state of the files that were read."""
        super().__init__(name="guet", daemon=True)
        self._seen = seen
        self._handlers: dict[str, events.FileSystemEventHandler] = {}
        self._noticed, self._is_over = Event(), False
        self._system: BaseObserver | None = None

    def schedule(self, handler: events.FileSystemEventHandler, path: str, *, recursive: bool = True) -> str:  # noqa: ARG002
        """Have a handler called when a file of a folder changes, or this file; return what :meth:`unschedule` takes."""
        self._handlers[path] = handler
        return path

    def unschedule(self, watch: str) -> None:
        """Forget a folder or a file."""
        del self._handlers[watch]

    def run(self) -> None:
        """Call a handler at each change, until :meth:`stop`."""
        self._system = self._listen()
        while not self._is_over:
            now = state(self._handlers)
            if now != self._seen:
                self._seen = now
                next(iter(self._handlers.values())).dispatch(events.FileModifiedEvent(""))
            self._noticed.wait(PATIENCE)
            self._noticed.clear()

    def stop(self) -> None:
        """End; :meth:`join` waits for it."""
        self._is_over = True
        self._noticed.set()
        if self._system:
            self._system.stop()

    def _listen(self) -> BaseObserver | None:
        """Ask the system to tell what happens; None when it can watch no more files."""
        system = Observer()
        with suppress(OSError):
            for path in self._handlers:
                system.schedule(_Notice(self._noticed), path, recursive=Path(path).is_dir(), event_filter=TOLD)
            system.start()
            return system
        return None
