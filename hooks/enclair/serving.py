"""The site as `mkdocs serve` shows it: built whole, then page by page as authors edit. It imports MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from mkdocs.commands.build import _build_page, _populate_page

from enclair.again import Again
from enclair.folders import Edition
from enclair.pages.refusal import ANYWHERE, ELSEWHERE, is_written
from enclair.settings import TEXTS
from enclair.site import SHARED_ASSETS, Memory, Site
from enclair.watching import State, Watch, state

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

QUIET = 0.03
"""Seconds without a change before a build: an editor writes a file in several times."""

RELOADING = "/livereload/recharge.js"
"""Where pages find the script that reloads them."""


@dataclass
class Served:
    """What is shown, and what MkDocs made it with: pages are rendered again with the same."""

    again: Again
    """What is remembered of the texts."""
    lock: Lock = field(default_factory=Lock)
    """Held by who writes in the served folder."""
    memory: Memory = field(default_factory=Memory)
    seen: State = field(default_factory=dict)
    """The files that are watched, as they were when the last whole build began."""
    site: Site | None = None
    """The site that is shown; None when the last build, or the last edit, did not end well."""
    shown: dict[str, Mapping[str, object]] = field(default_factory=dict)
    """What the template was given for each page, by uri."""
    is_late: bool = False
    """Whether what :meth:`Site.data` yields is newer than its files."""
    is_refused: bool = False
    """Whether what is to mend is shown in place of the pages."""
    _first: frozenset[str] = frozenset()
    """The pages that can be shown before the lock is free."""

    def begin(self, config: MkDocsConfig) -> None:
        """Start a whole build."""
        self._config, self.seen, self.site, self.is_late = config, state(watched(config)), None, False
        self.is_refused = False
        self.shown.clear()

    def keep(self, env: Environment, files: Files) -> None:
        """Keep what the pages of this build are rendered with."""
        self._env, self._files = env, files
        self._made = frozenset(file.dest_uri for file in files)
        self._documents = files.documentation_pages()
        self._pages = {file.dest_uri: file.page for file in self._documents if file.page}

    def show(self, page: Page, nav: Navigation, told: Mapping[str, object]) -> None:
        """Keep what the template is given for a page."""
        self._nav = nav
        self.shown[page.file.dest_uri] = told

    def holds(self, site: Site) -> bool:
        """Tell whether nothing but texts changed, and the site has the same pages, images and programs as before."""
        now = state(watched(self._config))
        if self.site is None or _published(now, self._config) != _published(self.seen, self._config):
            return False
        return site.places == self.site.places

    def remake(self, site: Site) -> int:
        """Render the pages that show something else than before; return how many.

        Those of which something was written are shown at once, and the others wait until all are as they should be.
        """
        self.site, self.is_late, self.is_refused = None, True, False
        try:
            first = [uri for uri in site.retouched if self._is_remade_first(uri, site)]
            if first:
                self._show(first)
            for uri in filter(site.asked, site.sources):
                _populate_page(self._pages[uri], self._config, self._files)
            site.finish()
            stale = [uri for uri, before in self.shown.items() if site.context(uri) != before]
            for uri in stale:
                self._render(uri)
        finally:
            self._first = frozenset()
        self.site = site
        return len(first) + len(stale)

    def _is_remade_first(self, uri: str, site: Site) -> bool:
        """Make again a page of which something was written; tell whether it shows something else than before."""
        _populate_page(self._pages[uri], self._config, self._files)
        site.finish_first(uri)
        if site.context(uri) == self.shown[uri]:
            return False
        self._render(uri)
        return True

    def _render(self, uri: str) -> None:
        _build_page(self._pages[uri], self._config, self._documents, self._nav, self._env)

    def _show(self, uris: Iterable[str]) -> None:
        """Have open pages reload; until the lock is free, only these ones are as they should be."""
        server = self._server
        server.root = str(self._config.site_dir)
        self._first = frozenset(uris)
        with server._epoch_cond:  # noqa: SLF001  as MkDocs does after a build
            server._visible_epoch = server._wanted_epoch  # noqa: SLF001
            server._epoch_cond.notify_all()  # noqa: SLF001

    def prepare(self, server: LiveReloadServer, config: MkDocsConfig, rebuild: Callable[[], None]) -> None:
        """Have a server notice edits at once, remake what they change, and write the data when it is asked for."""
        self._server = server
        before = [config.docs_dir, config.config_file_path]
        for path in before:
            server.unwatch(path)
        server.observer = Watch(self.seen)  # type: ignore[assignment]
        for path in before:
            server.watch(path)

        def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
            if path == RELOADING:
                start_response("200 OK", [("Content-Type", "application/javascript")])
                return [(SHARED_ASSETS / Path(path).name).read_bytes()]
            uri = (f"{path}index.html" if path.endswith("/") else path).removeprefix(server.mount_path)
            if not path.startswith("/livereload/"):
                self._wait(uri)
            if self.is_refused and is_written(uri, Path(self._config.config_file_path).parent):
                environ = {**environ, "PATH_INFO": f"{server.mount_path}{ANYWHERE}"}
            return server.serve_request(environ, start_response)

        def elsewhere(code: int) -> bytes | None:
            page = Path(server.root, ELSEWHERE)
            return page.read_bytes() if code == HTTPStatus.NOT_FOUND and page.is_file() else None

        server.builder, server.build_delay, server.error_handler = rebuild, QUIET, elsewhere
        server.set_app(application)
        server._inject_js_into_html = _reloading  # type: ignore[method-assign]  # noqa: SLF001

    def _wait(self, uri: str) -> None:
        """Wait until a page is as it should be; write the data that an edit made older, once somebody asks for it."""
        if uri.endswith(".html"):
            if uri not in self._first:
                with self.lock:
                    pass
        elif self.is_late and uri not in self._made:
            with self.lock:
                if self.is_late and self.site:
                    Edition(Path(self._config.site_dir)).take(self.site.data())
                    self.is_late = False


def _reloading(html: bytes, date: int) -> bytes:
    """Return a page that reloads itself once there is a later one than that of this date."""
    start, end, rest = html.rpartition(b"</body>")
    return b'%b<script src="%b?%d"></script>%b%b' % (start, RELOADING.encode(), date, end, rest)


def watched(config: MkDocsConfig) -> list[str]:
    """Return the folders and the files that `mkdocs serve` watches."""
    return [config.docs_dir, config.config_file_path, *config.watch]


def _published(seen: State, config: MkDocsConfig) -> State:
    """Return the state of what MkDocs publishes as it is, or builds with: texts are neither."""
    settings = config.config_file_path
    return {path: told for path, told in seen.items() if path == settings or not path.endswith(TEXTS)}
