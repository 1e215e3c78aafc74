"""The page that `enclair serve` shows in place of every other while the content has errors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from enclair.pages.templating import environment
from enclair.problems import Severity, visible
from enclair.rules import Report

FOLDER = ".refus"
"""Where it is written, in the served folder: the pages wait beside, as they are."""
ELSEWHERE = "404.html"
"""What MkDocs’ server shows for an address that has no file."""


def write_refusal(report: Report, root: Path, site_dir: Path) -> None:
    """Write what is to mend at the address of each page, so that any open one shows it, and comes back by itself."""
    env = environment(Path(__file__).parent / "templates")
    env.filters["visible"] = visible
    template = env.get_template("refus.html.j2")
    errors = [problem for problem in report.problems if problem.severity is Severity.ERROR]
    for is_elsewhere, uris in ((False, {"index.html", *_pages(root)}), (True, {ELSEWHERE})):
        html = template.render(errors=errors, summary=report.summary, is_elsewhere=is_elsewhere)
        for path in map(site_dir.joinpath, uris):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html, "utf-8", "replace")


def _pages(root: Path) -> Iterator[str]:
    """Yield the addresses of the pages that authors write, valid or not."""
    for path in (root / "docs").rglob("*.md"):
        yield path.relative_to(root / "docs").with_suffix(".html").as_posix()
    for path in (root / "modules").rglob("*.md"):
        yield path.relative_to(root).with_suffix(".html").as_posix()
