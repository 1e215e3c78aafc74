"""The real project built once, in a folder whose name has spaces and accents; a browser; a server on loopback."""

from __future__ import annotations

import functools
import http.server
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from systeme import FLAGS, chromium

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("modules", "quizzes", "docs", "hooks", "overrides")


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, built as `enclair build` builds it."""
    folder = tmp_path_factory.mktemp("essais") / "Dossier d’été 2026"
    folder.mkdir()
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    done = subprocess.run(
        [sys.executable, "-m", "enclair", "--projet", str(folder), "build"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """The built site."""
    return project / "site"


@pytest.fixture(scope="session")
def bundle(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The HTML package of one module, opened in a folder."""
    (path,) = project.glob("dist/*-bases-html-*.zip")
    folder = tmp_path_factory.mktemp("clé usb")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, headless."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield browser
        browser.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[object]:
    """Serve folders on loopback: `serve(folder)` returns an address."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server in servers:
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
