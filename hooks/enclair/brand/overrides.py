"""What an organisation changed, seen from the course as it is now: what holds, what to read again, what is lost."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Iterator
from pathlib import Path

from enclair.model import Course, Organisation, Override, State
from enclair.problems import did_you_mean, visible
from enclair.reading.load import load
from enclair.reading.organisation import CODE, FILE, FOLDER, TEMPLATE, codes
from enclair.reading.overlay import ORIGINS, Origin, origins_file, read_origins, texts

COPIED = ("docs/a-propos/mentions.md", "docs/a-propos/accessibilite.yml")
"""What the law asks of whoever publishes: an organisation fills its own copy."""
DEFAULT = "# Tout se fait en son nom, sans rien préciser. Un seul organisme peut le dire.\npar_defaut: oui\n"
ORDER = (State.ORPHAN, State.CHANGED, State.REPLACED, State.ADDED, State.REMOVED)
MEANING = {
    State.ORPHAN: "Orphelins : ne désignent plus rien dans le parcours",
    State.CHANGED: "Source modifiée : le parcours a changé sous votre texte",
    State.REPLACED: "Remplacés : votre texte, écrit contre le parcours d’aujourd’hui",
    State.ADDED: "Ajoutés",
    State.REMOVED: "Supprimés",
}


class OrganisationError(Exception):
    """What is asked of an organisation cannot be done; the message says why, in French."""


def new_organisation(root: Path, code: str, name: str) -> tuple[Path, ...]:
    """Make the folder of an organisation from the template; return the files made. Raises OrganisationError."""
    folder, template = root / FOLDER / code, root / FOLDER / TEMPLATE / FILE
    if not CODE.fullmatch(code):
        raise OrganisationError(f"« {code} » ne peut pas nommer un dossier : minuscules sans accent, chiffres et "
                                "traits d’union, comme saint-exemple ou 38185")  # fmt: skip
    if folder.exists():
        raise OrganisationError(f"l’organisme « {code} » existe déjà")
    if not template.is_file():
        raise OrganisationError(f"ce projet n’a pas de modèle {FOLDER}/{TEMPLATE}/{FILE}")
    text = template.read_text("utf-8")
    if not codes(root):
        text = f"{text.rstrip()}\n\n{DEFAULT}"
    if name:
        quoted = name.replace("'", "''")
        text = text.replace("'[Nom de la collectivité ou de l’organisme]'", f"'{quoted}'")
    folder.mkdir(parents=True)
    (folder / FILE).write_text(text, "utf-8", newline="\n")
    copied = [root / path for path in COPIED if (root / path).is_file()]
    for path in copied:
        shutil.copyfile(path, folder / path.name)
    return (folder / FILE, *(folder / path.name for path in copied))


def opened(root: Path, code: str) -> tuple[Course, Organisation]:
    """Return the course as an organisation has it, and that organisation. Raises OrganisationError."""
    loaded = load(root, code)
    course = loaded.course
    if course is None or course.organisation is None:
        known = codes(root)
        hint = did_you_mean(code, known) or "lancez « enclair check »"
        raise OrganisationError(f"l’organisme « {code} » est illisible, ou n’existe pas : {hint}")
    return course, course.organisation


def state_of(course: Course, body: Organisation) -> Iterator[str]:
    """Yield, line by line, what became of each change of an organisation."""
    yield visible(f"{body.name} : {course.title}, version {course.version}")
    for state in ORDER:
        found = [one for one in course.overrides if one.state is state]
        if not found:
            continue
        yield ""
        yield f"{MEANING[state]} ({len(found)})"
        for one in found:
            yield from _told(one, body.code)
    yield ""
    yield _summary(course)


def _told(one: Override, code: str) -> Iterator[str]:
    """Yield what there is to know of one change: its place, what changed under it, what to do."""
    file = f" ({one.file})" if one.file else ""
    yield visible(f"  {one.source} : {one.id}{file}")
    if one.is_vain:
        yield f"    Le parcours dit maintenant la même chose : retirez cette ligne et {one.file}."
    elif one.state is State.ORPHAN:
        kept = f"{one.file} reste dans votre dossier : " if one.file else ""
        yield f"    {kept}visez un autre identifiant, ou retirez cette ligne."
        if one.near:
            yield visible(f"    {one.near[0].upper()}{one.near[1:]}")
    elif one.state is State.CHANGED and one.before is None:
        yield "    Rien ne dit contre quel texte du parcours il est écrit. Relisez-le à côté de celui-ci :"
        yield from (visible(f"      {line}") for line in (one.now or "").split("\n"))
        yield f"    Ensuite : enclair org reprendre {code} {one.id}"
    elif one.state is State.CHANGED:
        yield f"    Écrit contre la version {one.version}. « - » n’est plus dans le parcours, « + » y est maintenant :"
        yield from (visible(f"      {line}") for line in difference(one.before or "", one.now or ""))
        yield f"    Corrigez {one.file} s’il le faut, puis : enclair org reprendre {code} {one.id}"


def blocks_of(course: Course, name: str) -> Iterator[str]:
    """Yield the ids of what can be replaced or left out: the lessons, or the parts of one lesson or sheet.

    Raises OrganisationError.
    """
    found = texts(course)
    if not name:
        yield from (visible(f"{lesson.id}  {lesson.title}") for _, lesson in course.lessons)
        return
    parts = [key for key in found if key.startswith(f"{name}#")]
    if not parts:
        hint = did_you_mean(name, found) or "voyez « enclair org blocs »"
        raise OrganisationError(f"rien ne s’appelle « {name} » : {hint}")
    for key in parts:
        yield visible(f"{key}  {found[key].partition(chr(10))[0].lstrip('# ')}")


def difference(before: str, now: str) -> Iterator[str]:
    """Yield the lines that left a text and those that came, each with the lines around it."""
    lines = difflib.unified_diff(before.split("\n"), now.split("\n"), lineterm="", n=1)
    for line in lines:
        if line.startswith(("---", "+++")):
            continue
        yield "…" if line.startswith("@@") else f"{line[0]} {line[1:]}".rstrip()


def _summary(course: Course) -> str:
    """Return the last line: what follows the course, what asks for somebody."""
    lessons = {lesson.id for _, lesson in course.lessons}
    followed = len(lessons - course.adapted)
    asking = sum(one.needs_somebody for one in course.overrides)
    says = "rien ne demande personne" if not asking else \
        "1 changement demande quelqu’un" if asking == 1 else f"{asking} changements demandent quelqu’un"  # fmt: skip
    return f"{State.FOLLOWED.capitalize()} : {followed} séquences sur {len(lessons)}. En tout, {says}."


def take_up(root: Path, code: str, name: str) -> str:
    """Note that a replacement was read against the course as it is now; return what was done, in French.

    A replacement that is not written yet begins as the text of the course. Raises OrganisationError.
    """
    _, body = opened(root, code)
    base = load(root, "").course
    if base is None:
        raise OrganisationError("le parcours est illisible : lancez « enclair check »")
    one = next((one for one in body.replaced if one.id == name), None)
    if one is None or not one.file:
        hint = did_you_mean(name, (other.id for other in body.replaced)) or f"inscrivez-le sous `remplace:` de {FILE}"
        raise OrganisationError(f"« {name} » n’est pas un remplacement de « {code} » : {hint}")
    now = texts(base)
    if name not in now:
        hint = did_you_mean(name, now) or "voyez ses titres de niveau 2 dans la page"
        raise OrganisationError(f"« {name} » ne désigne rien dans le parcours : {hint}")
    path = body.folder / one.file
    is_new = not path.exists()
    if is_new:
        path.write_text(f"{now[name]}\n", "utf-8", newline="\n")
    try:
        origins = dict(read_origins(body.folder))
    except ValueError as error:
        raise OrganisationError(f"{ORIGINS} est abîmé : reprenez-le d’une copie, ou effacez-le") from error
    origins[name] = Origin(now[name], base.version)
    known = {other.id for other in body.replaced}
    kept = {key: value for key, value in origins.items() if key in known}
    (body.folder / ORIGINS).write_bytes(origins_file(kept))
    where = path.relative_to(root).as_posix()
    return f"{where} : créé avec le texte du parcours, à vous d’écrire le vôtre." if is_new else \
        f"{where} : relu contre la version {base.version}."  # fmt: skip
