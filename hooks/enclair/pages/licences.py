"""The notices that licences ask to travel with what is shipped: ours everywhere, those of the theme with the site."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from enclair.model import Course
from enclair.pages.attribution import source_line

NOTICES = "licences.txt"
MIT = Path(__file__).parents[1] / "data" / "licence-mit.txt"
OPEN_LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence"
THEME, THEME_LICENCE = "mkdocs-material", "licenses/LICENSE"
ICONS = {
    "Octicons (MIT)": "octicons/LICENSE",
    "Material Design Icons (Apache 2.0)": "material/LICENSE",
    "Font Awesome (CC BY 4.0)": "fontawesome/LICENSE.txt",
}
"""The sets of icons that the theme’s style sheet draws from, and where its distribution keeps their licences."""


def notices(course: Course) -> str:
    """Return the notices of what is ours: the content, then the programmes and style sheets."""
    licence = course.attribution.licence
    return (
        _titled(f"{course.title} : contenu, sous {licence}", f"{source_line(course)}\n{OPEN_LICENCE}")
        + _titled("Programmes et feuilles de style, sous licence MIT", MIT.read_text("utf-8"))
    )  # fmt: skip


def site_notices(course: Course) -> str:
    """Return the notices of a site: ours, then those of the theme’s style sheet and of the icons that it holds."""
    theme = metadata.distribution(THEME)
    icons = Path(str(theme.locate_file("material/templates/.icons")))
    texts = {"Material for MkDocs (MIT)": theme.read_text(THEME_LICENCE) or ""}
    texts |= {name: (icons / path).read_text("utf-8") for name, path in ICONS.items()}
    return notices(course) + "".join(
        _titled(f"Feuille de style du dossier assets/stylesheets : {name}", text) for name, text in texts.items()
    )


def _titled(title: str, text: str) -> str:
    return f"{title}\n{'=' * len(title)}\n\n{text.strip()}\n\n\n"
