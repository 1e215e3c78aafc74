"""What a trainer’s lot is made from: the pages of the site as it was built, and those that the site never holds.

Trainers’ pages go through the same dressing as lessons.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from lxml import html as lxml_html
from lxml.html import HtmlElement
from msgspec.structs import replace

from enclair import paper
from enclair.bundle import RenderedPage, Rendering
from enclair.model import Course, Page
from enclair.pages.article import finish
from enclair.site import Site


class MissingSiteError(Exception):
    """A page of the site is not where the build puts it."""


def site_pages(course: Course, site_dir: Path) -> Rendering:
    """Return what the site shows. Raises MissingSiteError when it was not built from this course."""
    site = Site(course, date.today())
    pages = {}
    for uri in sorted(site.known):
        try:
            root = lxml_html.document_fromstring((site_dir / uri).read_bytes().decode("utf-8"))
        except FileNotFoundError as error:
            raise MissingSiteError(f"la page {uri} n’est pas dans {site_dir}") from error
        article: HtmlElement = root.find(".//article")
        for opening in article.find_class("ouverture"):
            opening.drop_tag()
        pages[uri] = RenderedPage(uri, site.title(uri), paper.inner(article))
    return Rendering(pages, site.images())


def trainer_sources(course: Course) -> dict[str, Page]:
    """Return the pages that only trainers get, by the uri that they would have in the site; notes take a title."""
    return dict(_titled(course))


def _titled(course: Course) -> Iterator[tuple[str, Page]]:
    titles = {lesson.id: lesson.title for _, lesson in course.lessons}
    for module in course.modules:
        for note in module.notes:
            yield trainer_uri(note.page, course), replace(note.page, title=f"Notes : {titles[note.lesson.id]}")
        for part in (*module.guides, *module.activities):
            yield trainer_uri(part.page, course), part.page
    for part in course.documents:
        yield trainer_uri(part.page, course), part.page


def trainer_uri(page: Page, course: Course) -> str:
    """Return where a trainer’s page would stand, so that its links resolve."""
    return page.path.relative_to(course.root).with_suffix(".html").as_posix()


def trainer_pages(course: Course, sources: Mapping[str, Page]) -> dict[str, RenderedPage]:
    """Render trainers’ pages. Raises UnsafeMarkupError or LostWordsError, bugs of ours, as lessons do."""
    articles = (finish({}, page, uri, course) for uri, page in sources.items())
    return {article.uri: RenderedPage(article.uri, article.title, article.html) for article in articles}
