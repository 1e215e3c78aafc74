"""What can be downloaded: the files that were made, and no other, wherever a page offers them.

`dist/` names its files with their version, and tells of each in `versions.json`. The site holds the same files under
names that last, without a version: an address that a platform follows always gives the latest, and the same bytes when
nothing changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from enclair import integration
from enclair.bundle import SUMS, TRAINER_LOT, selections
from enclair.bundle.archive import publishing, read_sums, sums_text
from enclair.bundle.open_data import json_file
from enclair.formats import BY_NAME, DOORS
from enclair.formats.door import Use
from enclair.model import Course
from enclair.my_copy import FILES_SCRIPT, files_script
from enclair.pages.attribution import credit
from enclair.pages.generated import DOWNLOADS, SHEETS, formats, module_uri, render, typeset

FOLDER, VERSIONS, INDEX = "telechargements", "versions.json", "index.html"
WHOLE = "parcours"
FORMATS = "republier/formats.html"
"""The page that lists what packages may be."""
MEGABYTE = 1_000_000
PRINTS, REWORKED = "impressions", "modifiables"
"""The folders of `dist/` that `enclair.room` writes."""
HANDED = f"{PRINTS}/participants/"
TEXTS = ("sequences", "bilans", "kit")
"""What anyone may rework; what trainers keep is in their lot."""
REWORKABLE = tuple(f"{REWORKED}/{kind}/" for kind in TEXTS)
BLOCK = '<div class="a-telecharger">'
OFFERS = ("apprendre", "animer", "republier", "verifier")
"""Parts of the page that what was made fills."""


class Made(Struct, frozen=True):
    """A file that was made: its name in `dist/`, what it holds, its bytes told, through which door if any."""

    name: str
    title: str
    size: int
    digest: str
    door: str = ""
    selection: str = ""
    losses: tuple[str, ...] = ()
    review: str = ""
    """Before which day the first of its facts has to be read again."""

    @property
    def weight(self) -> str:
        """Its size, as a person reads it."""
        is_big = self.size >= MEGABYTE
        weight = f"{self.size / MEGABYTE:.1f} Mo".replace(".", ",") if is_big else f"{self.size / 1000:.0f} ko"
        return weight.replace(" ", "\u00a0")

    @property
    def form(self) -> str:
        """The kind of file and its weight, as a link says them."""
        suffix = BY_NAME[self.door].suffix if self.door else Path(self.name).suffix
        return f"{suffix[1:].upper()},\u00a0{self.weight}"

    @property
    def kind(self) -> str:
        """What it is, without what it is about: « Exercices », of « Exercices : Alpha »."""
        return self.title.replace("\u00a0", " ").partition(" : ")[0]

    @property
    def is_for_all(self) -> bool:
        """Whether it is offered by itself: a file of trainers is in their lot."""
        return not self.name.startswith((f"{PRINTS}/", f"{REWORKED}/")) or self.name.startswith((HANDED, *REWORKABLE))

    def told(self, version: str) -> dict[str, object]:
        """Return this as `versions.json` says it."""
        return {
            "nom": self.name, "nom_permanent": lasting(self.name, version), "titre": self.title, "format": self.door,
            "contenu": self.selection, "octets": self.size, "sha256": self.digest, "pertes": [*self.losses],
            "a_relire_avant": self.review or None,
        }  # fmt: skip


class Places(Struct, frozen=True):
    """Where files stand, seen from the root of the pages that offer them; whether their addresses last."""

    of: Callable[[Made], str]
    sums: str
    versions: str
    last: bool = False
    sheet: Callable[[str], str] = lambda name: f"{SHEETS}{name}.html"
    """Where the sheet of a selection stands."""


BESIDE = Places(lambda one: one.name, SUMS, VERSIONS, sheet=lambda name: f"{integration.FILE}#{name}")
"""In `dist/`."""


def lasting(name: str, version: str) -> str:
    """Return the name that a file keeps from one version to the next."""
    stem, found, suffix = name.rpartition(f"-{version}.")
    return f"{stem}.{suffix}" if found else name


def versions_file(course: Course, made: Iterable[Made]) -> bytes:
    """Return `versions.json`: the version, its day, each file."""
    told = {
        "parcours": course.id, "titre": course.title, "version": course.version, "date": course.date.isoformat(),
        "fichiers": [one.told(course.version) for one in made],
    }  # fmt: skip
    return json_file(told)


def read_versions(out: Path) -> tuple[Made, ...]:
    """Return what `versions.json` of a folder tells; nothing without one."""
    try:
        told = json.loads((out / VERSIONS).read_bytes())["fichiers"]
    except (OSError, ValueError, LookupError):
        return ()
    return tuple(
        Made(one["nom"], one["titre"], one["octets"], one["sha256"],
             door=one["format"], selection=one["contenu"], losses=tuple(one["pertes"]),
             review=one["a_relire_avant"] or "")
        for one in told
    )  # fmt: skip


def former_sums(course: Course, out: Path) -> Mapping[str, str]:
    """Return the digests of the files that a course made in a folder, by name; none when another wrote there since."""
    try:
        told = json.loads((out / VERSIONS).read_bytes())
        return {one["nom"]: one["sha256"] for one in told["fichiers"]} if told["parcours"] == course.id else {}
    except (OSError, ValueError, LookupError, TypeError):
        return {}


def beside(course: Course, made: Iterable[Made]) -> dict[str, bytes]:
    """Return what stands in `dist/` beside the files: what they are, for a program and for a person."""
    files = [*made]
    page = render("fichiers.html.j2", INDEX, course=course, credit=credit(course),
                  parts=[(name, _part(name, course, files, INDEX, BESIDE)) for name in OFFERS])  # fmt: skip
    sheets = integration.document(course, files, BESIDE.of)
    return {INDEX: page.encode(), integration.FILE: sheets, VERSIONS: versions_file(course, files)}


def told(root: Path) -> Iterator[str]:
    """Yield, line by line, what to say of what was just made in a project, and of what was not."""
    site, out = root / "site", root / "dist"
    made = [out / name for name in read_sums(out / SUMS) if name != integration.FILE]
    yield f"Site : {sum(1 for _ in site.rglob('*.html'))} pages dans {site}"
    yield f"  Pour le lire : ouvrez {site / 'index.html'} dans un navigateur."
    size = sum(path.stat().st_size for path in made) / 1e6
    yield f"Paquets : {len(made)} fichiers dans {out} ({size:.1f} Mo), empreintes dans SHA256SUMS"
    for door in DOORS:
        sizes = [path.stat().st_size for path in made if door.made(path.name)]
        if sizes:
            yield f"  {door.name} : {len(sizes)} fichiers, {sum(sizes) / 1e6:.1f} Mo. {door.title}."
        elif door.is_long:
            yield f"  {door.name} : à part, car il faut des minutes ; « make formateur » les fabrique."
        elif why := door.missing():
            yield f"  {door.name} : pas fabriqué, {why}."
    yield "  Un par module, par rôle, et pour le parcours. Lequel prendre : docs/republier/index.md"


def in_site(course: Course) -> Places:
    """Return where the site holds the files."""
    return Places(lambda one: f"{FOLDER}/{lasting(one.name, course.version)}", f"{FOLDER}/{SUMS}",
                  f"{FOLDER}/{VERSIONS}", last=True)  # fmt: skip


def offer(course: Course, site_dir: Path, made: Mapping[Path, Made]) -> None:
    """Put files in a site that is published, by where they are, then a link to each on its pages."""
    def page(uri: str) -> str | None:
        path = site_dir / uri
        return path.read_text("utf-8") if path.is_file() else None

    place(course, site_dir, made)
    (site_dir / FOLDER).mkdir(exist_ok=True)
    with publishing(site_dir, is_flushed=False) as write:  # as the site was written
        for name, data in offered(course, made, page):
            write(name, data)


def place(course: Course, site_dir: Path, made: Mapping[Path, Made]) -> None:
    """Put files in a site, by where they are."""
    places = in_site(course)
    wanted = {site_dir / places.of(one): path for path, one in made.items() if one.is_for_all}
    for target, path in wanted.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        _same_file(path, target)


def offered(
    course: Course, made: Mapping[Path, Made], page: Callable[[str], str | None]
) -> Iterator[tuple[str, bytes]]:
    """Yield, by their place in the site, what tells of its files, and the pages where somebody looks for one.

    ``page`` gives the HTML of a page, if the site has it. What trainers keep, notes and answers, is in their lot, and
    nowhere by itself.
    """
    files = [one for one in made.values() if one.is_for_all]
    version, places = course.version, in_site(course)
    digests = {lasting(one.name, version): one.digest for one in files}
    digests |= {one.name: one.digest for one in files}  # a browser saves it under this name
    if any(one.door for one in files):  # it is published beside, for who has no site
        sheets = integration.document(course, files, BESIDE.of)
        digests[integration.FILE] = hashlib.sha256(sheets).hexdigest()
    yield places.sums, sums_text(digests)
    yield places.versions, versions_file(course, files)
    yield FILES_SCRIPT, files_script({one.digest: Path(one.name).name for one in files})
    for uri in offering(course):
        if html := page(uri):
            yield uri, filled(html, uri, course, files, places).encode()


def _same_file(path: Path, target: Path) -> None:
    """Give a file a second name, or copy it where a disk cannot: most of `dist/` then costs nothing in the site."""
    target.unlink(missing_ok=True)
    try:
        os.link(path, target)
    except OSError:
        shutil.copyfile(path, target)


def offering(course: Course) -> tuple[str, ...]:
    """Return the pages of the site that offer files."""
    around = ("former/index.html", "republier/index.html")
    roles = (f"parcours/{role.id}.html" for role in course.roles)
    sheets = (f"{SHEETS}{selection.name}.html" for selection in selections(course))
    return (DOWNLOADS, *map(module_uri, course.modules), *roles, *around, FORMATS, *sheets)


def filled(html: str, uri: str, course: Course, made: Iterable[Made], places: Places) -> str:
    """Return a page of the site with what it offers, in place of what it offered before.

    A page of which the theme dropped the place is left as it is: what is lost of it is told elsewhere.
    """
    files = [*made]
    if uri == DOWNLOADS:
        for name in OFFERS:
            html = _put(html, f"offre-{name}", _part(name, course, files, uri, places))
        return html
    if uri == FORMATS:
        lost = {one.door: one.losses for one in files if one.selection == WHOLE}
        return _put(html, "liste-formats", typeset(formats(uri, lost)))
    if uri.startswith(SHEETS):
        return _put(html, "fiche-remplie", integration.article(course, uri, files, places.of))
    html = re.sub(rf"{BLOCK}.*?</div>\n", "", html, count=1, flags=re.DOTALL)
    title, anchor, chosen = _chosen(uri, course, files)
    if not chosen:
        return html
    block = typeset(render("offre.html.j2", uri, part="bloc", title=title, anchor=anchor, files=chosen, place=places.of,
                        doors=BY_NAME, downloads=DOWNLOADS, trainer=TRAINER_LOT))  # fmt: skip
    return html.replace("</article>\n", f"</article>\n{BLOCK}{block}</div>\n", 1)


def _put(html: str, place: str, part: str) -> str:
    """Return a page with a part in its place, if the page has the place and there is something to put there."""
    opening, mark, rest = html.partition(f'<div id="{place}">')
    return opening + mark + part + rest[rest.index("</div>") :] if mark and part else html


def _chosen(uri: str, course: Course, files: Iterable[Made]) -> tuple[str, str, list[Made]]:
    """Return what a page offers: its title, the part of the page of downloads that goes with it, the files."""
    if uri == "former/index.html":
        return "Télécharger pour la séance", "animer", [one for one in files if one.selection == TRAINER_LOT]
    if uri == "republier/index.html":
        return "Télécharger le parcours entier", "republier", [one for one in files if one.selection == WHOLE]
    module = next((module for module in course.modules if module_uri(module) == uri), None)
    name = module.slug if module else f"role-{Path(uri).stem}"
    title = "Télécharger ce module" if module else "Télécharger ce parcours"
    sheets = f"{HANDED}{name}-"
    return title, "republier", [
        one for one in files
        if (one.selection == name and BY_NAME[one.door].use is Use.LEARN) or (module and one.name.startswith(sheets))
    ]  # fmt: skip


def _part(name: str, course: Course, files: list[Made], uri: str, places: Places) -> str:
    """Return a part of the page of downloads; nothing when no file of it was made."""
    use = {"apprendre": Use.LEARN, "republier": Use.REPUBLISH}.get(name)
    doors = [(door, [one for one in files if one.door == door.name]) for door in DOORS if door.use is use]
    doors = [(door, found) for door, found in doors if found]
    prints = [one for one in files if one.name.startswith(HANDED)]
    texts = [one for one in files if one.name.startswith(REWORKABLE)]
    lots = [one for one in files if one.selection == TRAINER_LOT]
    shown = {"apprendre": doors, "republier": doors, "animer": lots, "verifier": files}[name]
    if not shown:
        return ""
    sheets = [(sheet.title, places.sheet(sheet.name)) for sheet in integration.sheets(course, files)]
    return typeset(render("offre.html.j2", uri, part=name, course=course, doors=doors, lots=lots, place=places.of,
                          whole=WHOLE, prints=[*_by_module(course, prints)], texts=[*_by_module(course, texts)],
                          places=places, folder=FOLDER, sheets=sheets))  # fmt: skip


def _by_module(course: Course, files: Iterable[Made]) -> Iterator[tuple[str, list[Made]]]:
    """Yield (title, files) for each module, then for the kit, then for what belongs to none."""
    groups: dict[str, list[Made]] = {module.title: [] for module in course.modules}
    groups |= {"Modèles du kit": [], "Pour toutes les séances": []}
    for one in files:
        kind, name = one.name.split("/")[-2:]
        of = next((module for module in course.modules if name.startswith(f"{module.slug}-")), None)
        is_model = kind == "kit" or name.startswith("kit-")
        groups["Modèles du kit" if is_model else of.title if of else "Pour toutes les séances"].append(one)
    return ((title, found) for title, found in groups.items() if found)
