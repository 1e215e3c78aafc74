"""Where the reader is, and where they can go: menu, crumbs, previous and next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from enclair.model import Course, Demo, Duration, Lesson, Module, Nature, Role
from enclair.pages.bilan import of_module, of_role
from enclair.pages.generated import demo_uri, lesson_uri, module_uri
from enclair.typography import french


class Step(Struct, frozen=True):
    """A page that one can go to."""

    title: str
    uri: str


class Entry(Struct, frozen=True):
    """An entry of the site’s menu."""

    title: str
    uri: str
    current: bool
    children: tuple[Entry, ...] = ()


class Column(Struct, frozen=True):
    """What the pages of a module show of it: its sheet, its steps, its end, what is easy to read, the other modules.

    ``rank`` counts from 1, 0 for a module that stands apart from the ``ranks`` that are numbered.
    """

    sheet: Step
    rank: int
    ranks: int
    steps: tuple[Step, ...]
    end: Step
    easy: Step | None
    others: tuple[Step, ...]


class Here(Struct, frozen=True):
    """The place of a module page in its module; ``position`` counts from 1, 0 on what is not a step.

    Pages without a position: the module’s sheet, its end, which has no lesson either, what comes a week later, and what
    is easy to read. Nothing here holds the text of a page: it changes when what is shown changes.
    """

    module: Column
    lesson: Step | None
    duration: Duration | None
    position: int
    previous: Step | None
    next: Step | None
    is_end: bool = False


SECTIONS: tuple[tuple[str, str, str, tuple[tuple[str, str], ...]], ...] = (
    ("Modules", "index.html#cinq-modules", "modules/", ()),
    ("Démonstrations", "demonstrations/index.html", "demonstrations/", ()),
    ("Par rôle", "parcours/index.html", "parcours/", (("Où commencer ?", "ou-commencer.html"),)),
    ("Cas d’usage", "catalogue.html", "",
     (("Refusés ou arrêtés", "cas-refuses.html"), ("Proposer un cas", "proposer-un-cas.html"))),
    ("Kit d’action", "kit/index.html", "kit/",
     (("Charte d’usage", "kit/charte-usage.html"), ("Liste d’outils", "kit/liste-outils.html"),
      ("Information du public", "kit/mention-information-public.html"),
      ("Mention d’une décision", "kit/mention-l311-3-1.html"),
      ("Ligne d’inventaire", "kit/ligne-inventaire-algorithme.html"), ("Grille d’achat", "kit/grille-achat.html"),
      ("Choix d’un cas d’usage", "kit/grille-choix-cas-usage.html"),
      ("Faut-il une AIPD ?", "kit/faut-il-une-aipd.html"),
      ("Quel régime du règlement IA ?", "kit/quel-regime-ia.html"),
      ("Registre de sensibilisation", "kit/registre-sensibilisation.html"),
      ("Convention citoyenne", "kit/convention-citoyenne.html"),
      ("Relecture « Facile à lire »", "kit/relecture-facile-a-lire.html"))),
    ("Former", "former/index.html", "former/",
     (("Imprimer", "former/imprimer.html"), ("Projeter", "former/projeter.html"))),
    ("Télécharger", "telecharger.html", "fiches/",
     (("Un paquet à votre nom", "a-votre-nom.html"), ("Ma copie est-elle à jour ?", "ma-copie.html"))),
    ("Republier", "republier/index.html", "republier/",
     (("Formats", "republier/formats.html"), ("Note au DPO", "republier/note-dpo.html"),
       ("Essais", "republier/essais.html"),
      ("Vérifier, mettre à jour", "republier/verifier.html"), ("À votre nom", "republier/a-votre-nom.html"),
      ("Vos textes", "republier/vos-textes.html"), ("Un paquet par commune", "republier/par-commune.html"),
      ("Héberger", "heberger/index.html"))),
    ("Contribuer", "contribuer/index.html", "contribuer/",
     (("Écrire", "contribuer/ecrire.html"), ("Types de questions", "contribuer/questions.html"),
      ("Schémas", "contribuer/schemas.html"),
      ("Démonstrations", "contribuer/demonstrations.html"),
      ("Règles", "contribuer/regles.html"),
      ("Architecture", "contribuer/architecture.html"), ("Dépendances", "contribuer/dependances.html"))),
    ("À propos", "a-propos/index.html", "a-propos/",
     (("Accessibilité", "a-propos/accessibilite.html"), ("Critères", "a-propos/accessibilite-criteres.html"),
      ("Essais à la main", "a-propos/essais-manuels.html"),
      ("Données personnelles", "a-propos/donnees-personnelles.html"), ("Licences", "a-propos/licences.html"),
      ("Mentions légales", "a-propos/mentions.html"))),
)  # fmt: skip
"""Title, address, folder of the pages that belong there, and pages to show under it."""


def here(uri: str, course: Course) -> Here | None:
    """Return the place of a module page, or None for another page."""
    return _places(course).get(uri)


@lru_cache(maxsize=2)
def _places(course: Course) -> Mapping[str, Here]:
    """Return the place of each module page: those of the chain that « Suivant » follows, then those beside it."""
    columns = {module.id: _column(module, course) for module in course.modules}
    chain, found = [*_steps(course)], {}
    steps = [step for _, _, step in chain]
    for (module, lesson, step), previous, following in zip(chain, [None, *steps], [*steps[1:], None], strict=False):
        column, position = columns[module.id], module.steps.index(lesson) + 1 if lesson else 0
        shown, duration = (step, lesson.duration) if lesson else (None, None)
        found[step.uri] = Here(column, shown, duration, position, previous, following, is_end=step == column.end)
    for module in course.modules:
        column = columns[module.id]
        for lesson in module.lessons:
            back = column.sheet if lesson.nature is Nature.EASY else column.end
            place = Here(column, _step(module, lesson), lesson.duration, 0, back, None)
            found.setdefault(lesson_uri(module, lesson), place)
    return found


def _column(module: Module, course: Course) -> Column:
    numbered = [one.id for one in course.modules if not one.quarters]
    return Column(
        sheet=_sheet(module),
        rank=numbered.index(module.id) + 1 if module.id in numbered else 0,
        ranks=len(numbered),
        steps=tuple(_step(module, lesson) for lesson in module.steps),
        end=_end(module, course),
        easy=_step(module, module.easy) if module.easy else None,
        others=tuple(_sheet(one) for one in course.modules if one.id != module.id),
    )


def _steps(course: Course) -> Iterator[tuple[Module, Lesson | None, Step]]:
    """Yield the chain that « Suivant » follows: each module’s sheet, its steps, its end."""
    for module in course.modules:
        yield module, None, _sheet(module)
        for lesson in module.steps:
            yield module, lesson, _step(module, lesson)
        yield module, None, _end(module, course)


def _sheet(module: Module) -> Step:
    return Step(module.title, module_uri(module))


def _step(module: Module, lesson: Lesson) -> Step:
    return Step(lesson.title, lesson_uri(module, lesson))


def _end(module: Module, course: Course) -> Step:
    bilan = of_module(course, module)
    return Step(bilan.title, bilan.uri)


class Path(Struct, frozen=True):
    """A role’s path as a reader follows it: its page, its steps in order, its end, its minutes."""

    role: Role
    uri: str
    steps: tuple[Step, ...]
    end: Step
    minutes: int


@lru_cache(maxsize=2)
def paths(course: Course) -> Sequence[Path]:
    """Return the path of each role that has steps."""
    found = []
    for role in course.roles:
        if taken := course.path_of(role):
            steps = tuple(Step(french(lesson.title), lesson_uri(module, lesson)) for module, lesson in taken)
            bilan = of_role(course, role)
            end = Step(french(bilan.title), bilan.uri)
            minutes = sum(lesson.duration.total for _, lesson in taken)
            found.append(Path(role, f"parcours/{role.id}.html", steps, end, minutes))
    return found


def followed(uri: str, course: Course) -> Path | None:
    """Return the path whose own page this is, or whose end."""
    return _followed(course).get(uri)


@lru_cache(maxsize=2)
def _followed(course: Course) -> Mapping[str, Path]:
    return {uri: path for path in paths(course) for uri in (path.uri, path.end.uri)}


def told_paths(course: Course) -> dict[str, tuple[str, list[tuple[str, str]]]]:
    """Return the paths as the site’s script reads them: by role, its title, then address and title of steps and end."""
    return {
        path.role.id: (french(path.role.title), [(one.uri, one.title) for one in (*path.steps, path.end)])
        for path in paths(course)
    }


def menu(uri: str, known: frozenset[str], demos: Iterable[Demo]) -> tuple[Entry, ...]:
    """Return the site’s menu; sections whose page does not exist are left out.

    The page of a demonstration has the others under their section; elsewhere, its list of them is enough.
    """
    section = _section(uri)
    current = section.uri if section else ""
    tried = [Entry(demo.title, demo_uri(demo), uri == demo_uri(demo)) for demo in demos]
    under = {current: tuple(tried)} if any(entry.current for entry in tried) else {}
    return tuple(
        Entry(
            title,
            target,
            current == target,
            under.get(target) or tuple(Entry(name, child, uri == child) for name, child in children if child in known),
        )
        for title, target, _, children in SECTIONS
        if target.split("#")[0] in known
    )


def _section(uri: str) -> Step | None:
    """Return the section of the menu that a page belongs to, if any."""
    for title, target, folder, children in SECTIONS:
        if uri == target or (folder and uri.startswith(folder)) or any(uri == child for _, child in children):
            return Step(title, target)
    return None


def crumbs(uri: str, title: str, course: Course) -> tuple[Step, ...]:
    """Return the way from the home page to a page, itself last."""
    if uri == "index.html":
        return ()
    way = [Step("Accueil", "index.html")]
    place = here(uri, course)
    path = followed(uri, course)
    if path and uri == path.end.uri:
        way += [Step("Parcours par rôle", "parcours/index.html"), Step(path.role.title, path.uri)]
    elif place and (place.lesson or place.is_end):
        way.append(place.module.sheet)
    elif not place and (section := _section(uri)) and section.uri != uri:
        way.append(section)
    return (*way, Step(title, uri))
