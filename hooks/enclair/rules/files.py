"""No file of the course is left aside in silence, and no two of them want one name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from enclair.model import Course
from enclair.pages.bilan import FOLDER, bilans
from enclair.problems import Severity, Source, did_you_mean
from enclair.reading.names import LITTER, composed, flat_name
from enclair.rules import Context, Finding, rule
from enclair.rules.links import GENERATED

TEXTS = frozenset({".md", ".yml", ".htm", ".html", ".txt", ".doc", ".docx", ".odt"})
SHARED = ("parcours.yml", "sources.yml", "glossaire.yml", "identifiants.yml", "distribution.yml", "recherche.yml",
          "cas-usage/catalogue.yml")  # fmt: skip
"""What is read in `modules/` beside the modules."""
WRITTEN = frozenset(f"assets/{name}" for name in (
    "a-votre-nom.css", "a-votre-nom.js", "bilan.css", "bilan.js", "enclair.css", "enclair.js", "ma-copie-parcours.js",
    "ma-copie.css", "ma-copie.js", "marque.js", "parcours.js", "projection.css", "projection.js", "recherche.js",
    "termes.js", "zip.js",
))  # fmt: skip
"""What the site holds beside pages, written by the engine."""
GRIDS = frozenset({"a-propos/grille-audit.csv"})
"""What it writes for a spreadsheet."""
OURS = ("modules/", "catalogue/", FOLDER, "donnees/", "demonstrations/", "assets/communes/", "assets/demos/")
"""Folders of the site that the engine fills."""
FOLDERS = ("modules", "quizzes", "demos")
"""What is read of the project, pages around the course apart."""
UNPUBLISHED = frozenset({"templates"})
"""Folders of docs/ that MkDocs leaves out."""


@rule("MOD009", Severity.WARNING)
def every_module_is_listed(course: Course, context: Context) -> Iterator[Finding]:
    """Chaque module est dans la liste `modules:` de parcours.yml.

    Un module oublié n’est ni vérifié, ni publié. Celui que l’on commence attend là d’être prêt.
    """
    for folder in _unlisted(course, context):
        yield _source(folder / "index.md", course), \
            f"le module « {folder.name} » n’est pas dans `modules:` : il n’est ni vérifié, ni publié", \
            "ajoutez-le dans modules/parcours.yml quand il est prêt"  # fmt: skip


@rule("PAR005")
def every_text_is_read(course: Course, context: Context) -> Iterator[Finding]:
    """Un texte posé dans `modules/`, `quizzes/`, `demos/` ou `docs/` paraît quelque part.

    Une banque porte le nom de son module ; une page de module est à côté de `index.md`, une note du formateur dans
    `formateur/`. Ailleurs, rien ne lit ce fichier, et ce que l’on y écrit serait perdu.
    """
    slugs = [module.slug for module in course.all_modules]
    for path in _strays(course, context):
        if path.suffix.lower() not in TEXTS:
            continue
        place = path.relative_to(course.root)
        if place.parts[0] == "quizzes" and path.suffix == ".yml":
            yield _source(path, course), f"aucun module « {path.stem} » : ces questions ne paraissent nulle part", \
                did_you_mean(path.stem, slugs) or "donnez au fichier le nom de son module"  # fmt: skip
        else:
            folder = place.parts[1] if len(place.parts) > 2 else ""  # noqa: PLR2004  modules/<module>/…
            guess = did_you_mean(folder, slugs) if folder not in slugs else ""
            yield _source(path, course), "rien ne lit ce fichier à cette place", \
                guess or "placez-le à côté de l’index.md de son module, ou retirez-le"  # fmt: skip
    docs = course.root / "docs"
    for page in course.docs:
        if UNPUBLISHED.intersection(page.path.relative_to(docs).parts[:1]):
            yield _source(page.path, course), "ce dossier de docs/ n’est pas publié", "déplacez la page"


@rule("PAR006", Severity.WARNING)
def every_file_is_used(course: Course, context: Context) -> Iterator[Finding]:
    """Un fichier de `modules/`, de `quizzes/` ou de `demos/` sert à quelque chose.

    Une image sans crédit, que nulle page ne montre, n’est pas publiée ; un autre fichier n’a rien à faire là.
    """
    for path in _strays(course, context):
        if path.suffix.lower() in TEXTS:
            continue
        if path.parent.name == "images":
            yield _source(path, course), "aucune page ne montre cette image, et elle n’a pas de crédit", \
                "placez-la dans une page et créditez-la, ou retirez-la"  # fmt: skip
        else:
            yield _source(path, course), "rien ne se sert de ce fichier", "retirez-le"


@rule("PAR007")
def names_stay_apart(course: Course, context: Context) -> Iterator[Finding]:
    """Deux fichiers ont des noms que la casse, les accents et la mise à plat ne confondent pas.

    Windows et macOS ne font pas de différence entre `Texte.md` et `texte.md` ; dans un paquet, `été.svg` devient
    `ete.svg`, et la page `texte.md` du module `demo` devient `demo-texte.html`.
    """
    taken: dict[str, Path] = {}
    for name, path in (*_in_packages(course), *_on_disk(course)):
        first = taken.setdefault(name, path)
        if first == path:
            continue
        other = f"« {first.relative_to(course.root).as_posix()} »" if first.is_absolute() else "une page de l’outil"
        yield _source(path, course), f"ce nom se confond avec celui de {other} ({name.split(':')[-1]})", \
            "renommez l’un des deux" if first.is_absolute() else "renommez-le"  # fmt: skip
    made = WRITTEN | GENERATED | GRIDS | {f"parcours/{role.id}.md" for role in course.roles}
    for place in context.under("docs"):
        uri = place.removeprefix("docs/")
        if (uri in made or uri.startswith(OURS)) and not (course.root / place).is_dir():
            yield Source(place), "l’outil écrit déjà un fichier à cette place", "renommez celui-ci"
    for role in course.roles:
        if role.id == "index":
            yield role.source, "un rôle ne peut pas s’appeler « index »", "choisissez un autre identifiant"


def _in_packages(course: Course) -> Iterator[tuple[str, Path]]:
    """Yield the flat name that each file takes in packages, with the file; our own pages have no absolute path."""
    yield from ((f"paquet:{name}", Path(name)) for name in ("index.html", "glossaire.html", "a-propos.html"))
    yield from ((f"paquet:{one.file}", Path(one.file)) for one in bilans(course))
    for module in course.modules:
        yield f"paquet:{flat_name(f'{module.slug}.html')}", module.page.path
        for lesson in module.lessons:
            yield f"paquet:{flat_name(f'{module.slug}-{lesson.slug}.html')}", lesson.page.path
        for image in module.images:
            yield f"paquet:{flat_name(f'{module.slug}-{image.path.name}')}", image.path
        for page in module.trainer_pages:
            yield f"formateur:{flat_name(f'{module.slug}-{page.path.name}')}", page.path
    for document in course.documents:
        yield f"formateur:{flat_name(f'document-{document.page.path.name}')}", document.page.path


def _on_disk(course: Course) -> Iterator[tuple[str, Path]]:
    """Yield the name that each page of docs/ has for a system that does not tell capitals apart."""
    for page in course.docs:
        yield f"disque:{composed(page.path.relative_to(course.root).as_posix()).casefold()}", page.path


def _unlisted(course: Course, context: Context) -> list[Path]:
    """Return the folders that look like modules and that no list names."""
    listed = {context.real(module.page.path.parent) for module in course.all_modules}
    folders = sorted(path.parent for path in (course.root / "modules").glob("*/index.md"))
    return [folder for folder in folders if folder.name != "formateur" and context.real(folder) not in listed]


def _strays(course: Course, context: Context) -> Iterator[Path]:
    """Yield the files of modules/, quizzes/ and demos/ that nothing reads, shows or tells."""
    root, unlisted = course.root, _unlisted(course, context)
    slugs = [module.slug for module in course.all_modules]
    known = {f"modules/{name}" for name in SHARED} | {f"modules/{slug}/images/credits.yml" for slug in slugs}
    known |= {f"quizzes/{slug}.yml" for slug in (*slugs, *(folder.name for folder in unlisted))}
    images = {image.path for module in course.all_modules for image in module.images}
    # what is read; the pages of a module that no sequence lists are told by MOD002
    read = {("demos", ".yml"), ("modules/formateur", ".md")}
    read |= {(folder, ".md") for slug in slugs for folder in (f"modules/{slug}", f"modules/{slug}/formateur")}
    for place in (place for top in FOLDERS for place in context.under(top)):
        folder, _, name = place.rpartition("/")
        if place in known or (folder, name[name.rfind(".") :]) in read or LITTER.fullmatch(name):
            continue
        path = root / place
        if path in images or path.is_dir() or any(path.is_relative_to(folder) for folder in unlisted):
            continue
        if context.real(path) not in context.shown_files:
            yield path


def _source(path: Path, course: Course) -> Source:
    return Source(path.relative_to(course.root).as_posix())
