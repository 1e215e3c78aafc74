"""The page that `enclair serve` shows in place of every other while the content has errors."""

from __future__ import annotations

from pathlib import Path

from enclair.pages.templating import environment
from enclair.problems import Severity, visible
from enclair.rules import Report

FOLDER = ".refus"
"""Where it is written, in the served folder: the pages wait beside, as they are."""
ANYWHERE, ELSEWHERE = "index.html", "404.html"
"""What is shown at the address of a page that authors write, and at any other."""


def write_refusal(report: Report, site_dir: Path) -> None:
    """Write what is to mend, for any open page to show it, and to come back by itself."""
    env = environment(Path(__file__).parent / "templates")
    env.filters["visible"] = visible
    template = env.get_template("refus.html.j2")
    errors = [problem for problem in report.problems if problem.severity is Severity.ERROR]
    site_dir.mkdir(parents=True, exist_ok=True)
    for name in (ANYWHERE, ELSEWHERE):
        html = template.render(errors=errors, summary=report.summary, is_elsewhere=name == ELSEWHERE)
        (site_dir / name).write_text(html, "utf-8", "replace")


def is_written(uri: str, root: Path) -> bool:
    """Tell whether an address is that of a page that authors write, valid or not."""
    top = root if uri.startswith("modules/") else root / "docs"
    return (top / f"{uri.removesuffix('.html')}.md").is_file()
