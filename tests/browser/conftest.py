"""A browser and a server on loopback, for the real project that the tests build once."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture(scope="session")
def project(published: Path) -> Path:
    """A copy of the real project, built."""
    return published


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve folders on loopback: `serve(folder)` returns an address, the same for the same folder."""
    servers: dict[Path, http.server.ThreadingHTTPServer] = {}

    def start(folder: Path) -> str:
        if folder not in servers:
            handler = functools.partial(_Quiet, directory=str(folder))
            servers[folder] = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
            threading.Thread(target=servers[folder].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[folder].server_address[1]}"

    yield start
    for server in servers.values():
        server.shutdown()
        server.server_close()


class Witness:
    """A page that remembers what it asked of the network and what went wrong."""

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))

    def traces(self) -> dict[str, object]:
        """What the page left in the browser."""
        stored: dict[str, object] = self.page.evaluate(
            "() => ({local: localStorage.length, session: sessionStorage.length, cookies: document.cookie})"
        )
        return stored | {"jar": self.page.context.cookies()}


NOTHING = {"local": 0, "session": 0, "cookies": "", "jar": []}


@pytest.fixture
def witness(browser: Browser) -> Iterator[Witness]:
    """A witness in a new context, at desktop size."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR")
    yield Witness(context)
    context.close()
