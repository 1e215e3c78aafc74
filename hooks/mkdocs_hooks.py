"""MkDocs events in, calls out: the only file that imports MkDocs, with `enclair.serving`.

`mkdocs build` renders the site while the content is checked beside, then writes the bundles; nothing takes its final
name before all is whole and checked. `mkdocs serve` does the same in memory, without the bundles; after that, an edit
makes it render the pages that it changes, and no other. While the content has errors, it shows them in their place.
"""

from __future__ import annotations

import gc
import logging
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from unicodedata import normalize

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from enclair import downloads, folders
from enclair.again import Again
from enclair.beside import Beside
from enclair.bundle import BrokenPackageError
from enclair.cache import Shelf
from enclair.downloads import Made
from enclair.formats import UnknownDoorError, named
from enclair.formats.door import Door
from enclair.formats.writing import Bundles, files_to_make
from enclair.pages.article import UnsafeMarkupError
from enclair.pages.attribution import linked
from enclair.pages.quiz import CountMismatchError
from enclair.pages.refusal import FOLDER as REFUSED
from enclair.pages.refusal import write_refusal
from enclair.pages.templating import compiled
from enclair.pages.words import LostWordsError
from enclair.problems import Severity, as_text, has_errors
from enclair.questions.interaction import QuizMarkupError
from enclair.rules import Report
from enclair.settings import FORMATS, SettingError, faults, settle_epoch
from enclair.site import SHARED_ASSETS, Site
from enclair.typography import french

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from enclair.serving import Served

log = logging.getLogger("mkdocs.hooks.enclair")
SHELF = "pages"
SHEETS = "assets/stylesheets/main.*.min.css"
WATCHED = ("modules", "quizzes", "demos", "organisations", "overrides")
OURS = "C’est un défaut de l’outil, pas de votre texte : signalez-le avec ce message."


class _Run:
    """What one run of the generator remembers between its events."""

    is_build = False
    target = Path()
    copy: Path | None = None
    """The folder where a build writes the site before it takes its name."""
    edition: folders.Edition
    """What writes there."""
    offering: dict[str, str]
    """The pages that offer files, by uri, until these are made."""
    site: Site
    sheets: Sequence[Path] = ()
    """The style sheets of the theme."""
    doors: tuple[Door, ...] = ()
    check: Beside[Report]
    is_checked = True
    refused: Report | None = None
    data: Beside[None] | None = None
    """The writing of what the site says to programs, beside that of its pages."""
    bundles: Bundles | None = None
    """The making of the packages, beside it too."""
    served: Served | None = None
    """What `mkdocs serve` shows; None for a build."""
    held = ExitStack()
    """The lock on the outputs, until this process ends; `enclair build` holds it for its own."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    _Run.is_build, _Run.served, _Run.data, _Run.bundles, _Run.copy = command == "build", None, None, None, None
    gc.enable()
    gc.set_threshold(100_000)
    _tell_watcher("@branche")
    if _is_watched():
        logging.getLogger("mkdocs").setLevel(logging.WARNING)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    root = Path(config.config_file_path).parent
    if _Run.is_build:
        _refuse_settings(Path(config.config_file_path))
        _Run.target = _hold_outputs(root)
    elif _Run.served is None:
        from enclair.serving import Served  # noqa: PLC0415  a build does without what watches files

        _Run.served = Served(Again(root))
    config.theme.static_templates.clear()  # 404 and sitemap hold absolute addresses
    if config.theme.custom_dir:  # of the theme, pages ask for a style sheet, and MkDocs would look into 14,000 files
        _Run.sheets = [path for folder in config.theme.dirs for path in sorted(Path(folder).glob(SHEETS))]
        config.theme.dirs = [config.theme.custom_dir]
    watched = (*(root / name for name in WATCHED), SHARED_ASSETS)
    config.watch.extend(str(folder) for folder in watched if folder.is_dir())
    if _Run.served:
        _Run.served.begin(config)
        loaded, report = _Run.served.again.checked(date.today())
        if _refuses(config, report):
            return config
    else:
        again = Again(root)
        loaded = again.load()
        _Run.check, _Run.is_checked = Beside(partial(again.report, loaded, today=date.today()), again.save), False
    if loaded.course is None or has_errors(loaded.problems):
        _stop_at_errors()
    assert loaded.course is not None, "no course without an error"
    shelf = Shelf(root, SHELF) if _Run.is_build else None
    _Run.site = Site(loaded.course, date.today(), _Run.served.memory if _Run.served else None, shelf)
    _Run.site.begin()
    if _Run.is_build:
        gc.freeze()  # what the course is made of lasts to the end: only what pages leave behind is swept
        _Run.copy = folders.working_copy(_Run.target)
        _Run.edition = folders.Edition(_Run.copy, _Run.target)
        config.site_dir = str(_Run.copy)
        _Run.doors = _asked_doors()
    _tell_watcher(f"@etapes {_Run.site.steps + files_to_make(loaded.course, _Run.doors)}")
    return config


def _refuses(config: MkDocsConfig, report: Report) -> bool:
    """Under `mkdocs serve`, tell what was found; whether errors are to be shown in place of the pages."""
    config.strict = False  # an abort would leave the server stuck
    _Run.refused = report if has_errors(report.problems) else None
    _print(report)
    return _Run.refused is not None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    if _Run.refused:
        return Files([])
    if not _is_watched():
        _stop_at_errors()  # later, MkDocs would name the page at hand
    for uri, path in (*_Run.site.mounted(), *((f"assets/stylesheets/{path.name}", path) for path in _Run.sheets)):
        files.append(File.generated(config, uri, abs_src_path=str(path)))
    images = _Run.site.images()
    for file in [file for file in files if normalize("NFC", file.src_uri) in images]:
        files.remove(file)  # the site shows what was read of it
    for uri, picture in images.items():
        files.append(File.generated(config, uri, content=picture.data))
    for page in _Run.site.generated.values():
        files.append(File.generated(config, page.uri.removesuffix(".html") + ".md", content=f"# {page.title}\n"))
    return files


def on_page_read_source(page: Page, **_: Any) -> str:  # noqa: ANN401, ARG001
    """Spare MkDocs the reading of a file of which it shows nothing."""
    return ""


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:  # noqa: ANN401, ARG001
    _has_checked()
    text = _Run.site.markdown(page.file.dest_uri)
    page.meta["quiz"] = {"enabled": bool(text)}  # else mkdocs-quiz would dress a page that asks for nothing
    return text


@event_priority(-50)
def on_page_content(html: str, page: Page, **_: Any) -> str:  # noqa: ANN401
    _advance(page.file.dest_uri)
    with _told_as_ours():
        _Run.site.take(page.file.dest_uri, html)
    return ""  # MkDocs would hold it to the end, and the template shows the article


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    if _Run.refused:
        return env
    with _told_as_ours():
        _Run.site.finish(_has_checked)
    _stop_at_errors()
    edition = _Run.edition if _Run.is_build else folders.Edition(Path(config.site_dir))
    _Run.data = Beside(lambda: edition.take(_Run.site.data()), _Run.site.remember)
    if _Run.is_build and not _fails(config):
        course = _Run.site.course
        _Run.bundles = Bundles(course, _Run.site.rendering(), folders.output(course.root / "dist"), doors=_Run.doors,
                               on_bundle=_advance, is_remembered=True)  # fmt: skip
        _publish_as_they_are(files)
        _Run.offering = dict.fromkeys(downloads.offering(course), "")
    if _Run.served:
        _Run.served.keep(env, files)
    env.bytecode_cache = compiled()
    env.filters |= {"fr": french, "liens": linked}
    env.globals["theme_stylesheets"] = [f"assets/stylesheets/{path.name}" for path in _Run.sheets]
    return env


def _publish_as_they_are(files: Files) -> None:
    """Write what is no page in place of MkDocs."""
    for file in files:
        if not file.is_documentation_page() and file.inclusion not in {InclusionLevel.DRAFT, InclusionLevel.EXCLUDED}:
            _Run.edition.write(file.dest_uri, file.content_bytes)
            file.inclusion = InclusionLevel.EXCLUDED


def on_page_context(context: dict[str, Any], page: Page, nav: Navigation, **_: Any) -> dict[str, Any]:  # noqa: ANN401
    told = _Run.site.context(page.file.dest_uri)
    if _Run.served:
        _Run.served.show(page, nav, told)
    context.update(told)
    return context


@event_priority(-1000)
def on_post_page(output: str, page: Page, **_: Any) -> str:  # noqa: ANN401
    """Write a page in place of MkDocs, which would say of each that it skips it: `enclair build` hears no news."""
    uri, is_ours = page.file.dest_uri, bool(_Run.bundles) and _is_watched()
    if _Run.bundles and uri in _Run.offering:
        _Run.offering[uri] = output
    elif is_ours:
        _Run.edition.write(uri, output.encode())
    return "" if is_ours else output


@event_priority(-1000)
def on_post_build(config: MkDocsConfig) -> None:
    folder = Path(config.site_dir)
    if _Run.refused and _Run.served:
        write_refusal(_Run.refused, folder)
        _Run.served.is_refused = True
        return
    if _Run.bundles is None or _fails(config):
        _end_data()
        if _Run.served:
            _Run.served.site = _Run.site
        return
    course, leaving = _Run.site.course, list[Beside[None]]()

    def publish_site(made: Mapping[Path, Made]) -> None:
        _end_data()
        downloads.place(course, folder, made)
        _Run.edition.take(downloads.offered(course, made, _Run.offering.get))
        folders.publish(folder, _Run.target, lambda former: leaving.append(Beside(partial(folders.discard, former))))
        _tell_watcher("@publie site")

    with _told_as_ours():
        _Run.bundles.publish(publish_site)
    for work in (*leaving, _Run.data, _Run.check):
        if work:
            work.end()
    _tell_watcher("@publie paquets")
    _tell_watcher(f"@questions {_Run.site.questions}")
    for line in downloads.told(course.root):
        _tell_watcher(f"@dit {line}")


def _end_data() -> None:
    """Wait until the data of the site is written."""
    if _Run.data:
        _Run.data.outcome()


def on_build_error(error: Exception, **_: Any) -> None:  # noqa: ANN401, ARG001
    """Say first what is wrong with the content: what failed may have failed for that."""
    _stop_at_errors()


def on_shutdown() -> None:
    """Leave nothing behind of a build that did not end well."""
    if _Run.data:
        _Run.data.stop()
    if _Run.bundles:
        _Run.bundles.leave()
    if _Run.copy:
        folders.discard(_Run.copy)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    assert _Run.served is not None, "the event comes under `mkdocs serve` alone"
    _Run.served.prepare(server, config, partial(_rebuild, _Run.served, server, config, builder))
    return server


def _rebuild(served: Served, server: LiveReloadServer, config: MkDocsConfig, whole: Callable[[], None]) -> None:
    """Remake the pages that an edit changed, or the whole site when it changed more; show what is to mend instead."""
    start, folder = time.perf_counter(), Path(config.site_dir)
    with served.lock:
        loaded, report = served.again.checked(date.today())
        if loaded.course is None or has_errors(report.problems):
            _print(report)
            folder /= REFUSED
            write_refusal(report, folder)
            served.is_refused = True
            told = "Erreurs montrées"
        elif served.holds(site := Site(loaded.course, date.today(), served.memory)):
            _print(report)
            _Run.site = site
            with _told_as_ours():
                count = served.remake(site)
            told = f"{count} pages refaites" if count > 1 else "Page refaite" if count else "Aucune page à refaire, vu"
        else:
            whole()
            told = ""
        server.root = str(folder)
    if told:
        print(f"{told} en {time.perf_counter() - start:.1f} s.".replace(".", ",", 1), flush=True)


@contextmanager
def _told_as_ours() -> Iterator[None]:
    """Raise PluginError in place of an exception that only a bug of ours raises."""
    try:
        yield
    except (BrokenPackageError, CountMismatchError, LostWordsError, QuizMarkupError, UnsafeMarkupError) as error:
        raise PluginError(f"{error}. {OURS}") from error


def _refuse_settings(path: Path) -> None:
    """Raise PluginError when mkdocs.yml or the environment would break the site; `enclair build` has told it before."""
    try:
        settle_epoch()
    except SettingError as error:
        raise PluginError(str(error)) from error
    if wrong := [*as_text([*faults(path)])]:
        raise PluginError("\n".join(wrong))


def _asked_doors() -> tuple[Door, ...]:
    """Return the doors to make. Raises PluginError when the environment names one that does not exist."""
    try:
        return named(filter(None, os.environ.get(FORMATS, "").split(",")))
    except UnknownDoorError as error:
        raise PluginError(str(error)) from error


def _hold_outputs(root: Path) -> Path:
    """Return the folder of the site, once nobody else writes the outputs and both can be written."""
    try:
        if not _is_watched():
            _Run.held.enter_context(folders.locked(root))
        folders.output(root / "dist")
        return folders.replaceable(root / "site", folders.OURS)
    except folders.BusyError as error:
        raise PluginError(folders.BUSY) from error
    except folders.OutputError as error:
        raise PluginError(str(error)) from error


def _has_checked() -> bool:
    """Tell whether the check beside has ended; raise when it found an error."""
    if not _Run.is_checked and _Run.check.is_ready:
        _stop_at_errors()
    return _Run.is_checked


def _stop_at_errors() -> None:
    """Tell, once, what the check found; raise when that is an error. Waits for the check."""
    if _Run.is_checked:
        return
    _Run.is_checked = True
    report = _Run.check.outcome()
    _tell(report)
    if has_errors(report.problems):
        _Run.check.end()
        if _is_watched():
            raise SystemExit(1)
        raise PluginError("Le contenu a des erreurs : rien n’a été fabriqué.")


def _fails(config: MkDocsConfig) -> bool:
    """Tell whether the generator will abort after its last event: in strict mode, it counted a warning.

    Its counter hangs on the logger « mkdocs », or on « properdocs », which ProperDocs puts above.
    """
    logger, found = log, 0
    while logger.parent:
        logger = logger.parent
        counters = (handler for handler in logger.handlers if isinstance(handler, CountHandler))
        found += sum(count for handler in counters for _, count in handler.get_counts())
    return config.strict and found > 0


def _tell(report: Report) -> None:
    """Say what the check found: through MkDocs’ log, or plainly to `enclair build`, which reads this output."""
    if _is_watched():
        _print(report)
        return
    for problem in report.problems:
        log.log(logging.ERROR if problem.severity is Severity.ERROR else logging.INFO, "%s", problem)


def _print(report: Report) -> None:
    print(*as_text(report.problems), report.summary, sep="\n", flush=True)


def _advance(what: str) -> None:
    """Tell `enclair build` that one more thing is done."""
    _tell_watcher(f"@fait {what}")


def _tell_watcher(line: str) -> None:
    if _is_watched():
        print(line, flush=True)


def _is_watched() -> bool:
    return "ENCLAIR_AVANCEMENT" in os.environ
