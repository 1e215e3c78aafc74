"""Where the reader is, and where they can go: menu, crumbs, previous and next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from enclair.model import Course, Lesson, Module, Nature, Role
from enclair.pages.bilan import bilans, of_module, of_role
from enclair.pages.generated import lesson_uri, module_uri
from enclair.typography import french


@dataclass(frozen=True, slots=True)
class Step:
    """A page that one can go to."""

    title: str
    uri: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the site’s menu."""

    title: str
    uri: str
    current: bool
    children: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Here:
    """The place of a module page in its module; ``position`` counts from 1, 0 on what is not a step.

    Pages without a position: the module’s sheet, its end, which has no lesson either, what comes a week later, and what
    is easy to read.
    """

    module: Module
    lesson: Lesson | None
    position: int
    total: int
    previous: Step | None
    next: Step | None
    end: Step
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
    steps, ends = list(_steps(course)), {module.id: _end(module, course) for module in course.modules}
    for number, (module, lesson, step) in enumerate(steps):
        if step.uri == uri:
            previous = steps[number - 1][2] if number else None
            following = steps[number + 1][2] if number + 1 < len(steps) else None
            position = module.steps.index(lesson) + 1 if lesson else 0
            end = ends[module.id]
            return Here(module, lesson, position, len(module.steps), previous, following, end, is_end=step == end)
    for module in course.modules:
        for lesson in module.lessons:
            if lesson_uri(module, lesson) == uri:
                sheet = Step(module.title, module_uri(module))
                back = sheet if lesson.nature is Nature.EASY else ends[module.id]
                return Here(module, lesson, 0, len(module.steps), back, None, ends[module.id])
    return None


def _steps(course: Course) -> Iterator[tuple[Module, Lesson | None, Step]]:
    """Yield the chain that « Suivant » follows: each module’s sheet, its steps, its end."""
    for module in course.modules:
        yield module, None, Step(module.title, module_uri(module))
        for lesson in module.steps:
            yield module, lesson, Step(lesson.title, lesson_uri(module, lesson))
        yield module, None, _end(module, course)


def _end(module: Module, course: Course) -> Step:
    bilan = of_module(course, module)
    return Step(bilan.title, bilan.uri)


@dataclass(frozen=True, slots=True)
class Path:
    """A role’s path as a reader follows it: its page, its steps in order, its end, its minutes."""

    role: Role
    uri: str
    steps: tuple[Step, ...]
    end: Step
    minutes: int


def paths(course: Course) -> Iterator[Path]:
    """Yield the path of each role that has steps."""
    for role in course.roles:
        found = course.path_of(role)
        if found:
            steps = tuple(Step(french(lesson.title), lesson_uri(module, lesson)) for module, lesson in found)
            bilan = of_role(course, role)
            minutes = sum(lesson.duration.total for _, lesson in found)
            end = Step(french(bilan.title), bilan.uri)
            yield Path(role, f"parcours/{role.id}.html", steps, end, minutes)


def followed(uri: str, course: Course) -> Path | None:
    """Return the path whose own page this is, or whose end."""
    return next((path for path in paths(course) if uri in {path.uri, path.end.uri}), None)


def told_paths(course: Course) -> dict[str, tuple[str, list[tuple[str, str]]]]:
    """Return the paths as the site’s script reads them: by role, its title, then address and title of steps and end."""
    return {
        path.role.id: (french(path.role.title), [(one.uri, one.title) for one in (*path.steps, path.end)])
        for path in paths(course)
    }


def menu(uri: str, known: frozenset[str]) -> tuple[Entry, ...]:
    """Return the site’s menu; sections whose page does not exist are left out."""
    current = _section(uri)
    return tuple(
        Entry(
            title,
            target,
            current is not None and current.uri == target,
            tuple(Entry(name, child, uri == child) for name, child in children if child in known),
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
    path = next((one.followed for one in bilans(course) if one.uri == uri and isinstance(one.followed, Role)), None)
    if path:
        way += [Step("Parcours par rôle", "parcours/index.html"), Step(path.title, f"parcours/{path.id}.html")]
    elif place and (place.lesson or place.is_end):
        way.append(Step(place.module.title, module_uri(place.module)))
    elif not place and (section := _section(uri)) and section.uri != uri:
        way.append(section)
    return (*way, Step(title, uri))
