"""Pages that the engine writes: glossary, sources, freshness, role paths, catalogue, plan, accessibility, rules.

Each is a Jinja template over the course; links are relative to the page.
"""

from __future__ import annotations

import posixpath
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from lxml import html as lxml_html
from msgspec import Struct

from enclair import activity
from enclair.model import (
    Bloom,
    Course,
    Declaration,
    Demo,
    Fact,
    Lesson,
    Level,
    Module,
    Nature,
    Outcome,
    Role,
    UseCase,
)
from enclair.pages import demo as demos
from enclair.pages.article import NO_FRAME, Frame, gloss, serialised
from enclair.pages.attribution import contacts, linked, source_line
from enclair.pages.bilan import FOLDER, REGISTER, bilans, of_module, of_role
from enclair.pages.confidence import CONFIDENCE_LABELS
from enclair.pages.licences import NOTICES
from enclair.pages.templating import environment
from enclair.quality import measure
from enclair.rgaa import MEANS_LABELS, MODE_LABELS, Mode, criteria, topics
from enclair.rules import rule_count
from enclair.rules.manual import FAMILIES, FORM, Entry, manual
from enclair.typography import french, set_typography

LEVEL_LABELS = {Level.DISCOVERY: "Découverte", Level.PRACTICE: "Pratique", Level.DEPTH: "Approfondissement"}
LABELS: Mapping[str, str] = {
    "commune": "Commune", "epci": "Intercommunalité", "departement": "Département", "region": "Région",
    "syndicat": "Syndicat", "etat": "État", "etranger": "À l’étranger",
    "accueil": "Accueil du public", "ecrits-administratifs": "Écrits administratifs",
    "restauration-scolaire": "Restauration scolaire", "eau": "Eau", "dechets": "Déchets",
    "energie-batiments": "Énergie et bâtiments", "voirie-mobilites": "Voirie et mobilités",
    "environnement-risques": "Environnement et risques", "securite": "Sécurité", "social": "Social",
    "ressources-humaines": "Ressources humaines", "urbanisme": "Urbanisme", "culture-tourisme": "Culture et tourisme",
    "gestion-interne": "Gestion interne", "donnees": "Données",
    "generer": "Générer", "reconnaitre": "Reconnaître", "predire": "Prédire", "regles": "Règles écrites",
    "en-service": "En service", "experimentation": "Expérimentation", "projet": "Projet", "arrete": "Arrêté",
    "refuse": "Refusé", "inconnu": "Non précisé",
    "essai": "Essai", "service": "En service", "generalise": "Généralisé", "arret": "Arrêté ou refusé",
    "petite": "Moins de 10 000", "moyenne": "De 10 000 à 100 000", "grande": "Plus de 100 000",
    "inconnue": "Non précisée",
}  # fmt: skip
SIZES = ((10_000, "petite"), (100_000, "moyenne"))
BLOOM_LABELS = {
    Bloom.REMEMBER: "Se rappeler", Bloom.UNDERSTAND: "Comprendre", Bloom.APPLY: "Appliquer",
    Bloom.ANALYSE: "Analyser", Bloom.EVALUATE: "Évaluer", Bloom.CREATE: "Créer",
}  # fmt: skip
OUTCOME_LABELS = {
    Outcome.MET: "Conforme à la main", Outcome.NOT_MET: "Non conforme à la main", Outcome.NOT_APPLICABLE: "Sans objet",
}  # fmt: skip
DEMOS, DOWNLOADS, SHEETS, COPY = "demonstrations/", "telecharger.html", "fiches/", "ma-copie.html"
NAME = "a-votre-nom.html"
KIT_REGISTER = "kit/registre-sensibilisation.html"
OPENED = (
    "Un trait à gauche marque les étapes déjà ouvertes dans ce navigateur. Lui seul s’en souvient, par son historique."
)
"""How lists show the pages that were opened, in words: style may only change colours there."""
STOPPED = frozenset({"arrete", "refuse"})


class Generated(Struct, frozen=True, dict=True):
    """A page of the engine: its place in the site, its title, what makes its HTML."""

    uri: str
    title: str
    make: Callable[[], str]
    description: str = ""

    @cached_property
    def html(self) -> str:
        """What it shows, made once somebody asks for it."""
        return self.make()

    @property
    def shown(self) -> tuple[str, ...]:
        """All of it, to compare."""
        return self.uri, self.title, self.html, self.description


@lru_cache(maxsize=1)
def _environment() -> Environment:
    env = environment(Path(__file__).parent / "templates")
    filters: dict[str, Callable[..., Any]] = {
        "label": lambda word: LABELS.get(word, word),
        "niveau": LEVEL_LABELS.__getitem__,
        "liens": linked,
        "moyen": MEANS_LABELS.__getitem__,
    }
    env.filters |= filters
    env.globals |= {
        "gloss": gloss, "confidence": CONFIDENCE_LABELS, "bloom": BLOOM_LABELS,
        "size_of": size_of,
        "module_uri": module_uri, "lesson_uri": lesson_uri, "of_module": of_module, "of_role": of_role,
        "opened": OPENED,
    }  # fmt: skip
    return env


def module_uri(module: Module) -> str:
    """Return where the sheet of a module stands in the site."""
    return f"modules/{module.slug}/index.html"


def lesson_uri(module: Module, lesson: Lesson) -> str:
    """Return where a lesson stands in the site."""
    return f"modules/{module.slug}/{lesson.slug}.html"


def told_by_steps(course: Course) -> frozenset[str]:
    """Return the pages whose questions come before what answers them: the case studies."""
    return frozenset(lesson_uri(module, lesson) for module, lesson in course.lessons if lesson.nature is Nature.CASE)


def size_of(case: UseCase) -> str:
    """Return the size class of the body behind a use case."""
    if case.population is None:
        return "inconnue"
    return next((name for limit, name in SIZES if case.population < limit), "grande")


def render(template: str, uri: str, **context: Any) -> str:  # noqa: ANN401  what a template needs
    """Render a template for a page of the site; in it, `to(uri)` gives a link relative to that page."""

    def to(target: str) -> str:
        path, hash_, anchor = target.partition("#")
        return _relative(path, posixpath.dirname(uri) or ".") + hash_ + anchor

    return _environment().get_template(template).render(to=to, **context)


@lru_cache(maxsize=8192)
def _relative(path: str, folder: str) -> str:
    return posixpath.relpath(path, folder)


def typeset(html: str) -> str:
    """Return HTML with French typography, as authors’ pages have it."""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    set_typography(root)
    return french(root.text or "") + "".join(map(serialised, root))


def frame(uri: str, course: Course) -> Frame:
    """Return what the engine adds to an author’s page: a module’s facts and lessons, named blocks elsewhere."""
    module = next((module for module in course.modules if module_uri(module) == uri), None)
    if module:
        before, objectives, steps = (render(f"{name}.html.j2", uri, module=module, course=course)
                                     for name in ("fiche", "objectifs", "etapes"))  # fmt: skip
        return Frame(before, objectives, "" if module.quarters else steps)  # one takes one quarter, at once
    if uri.startswith("modules/"):
        return NO_FRAME
    return Frame(blocks={
        "modules": render("cartes.html.j2", uri, course=course),
        "parcours": render("roles.html.j2", uri, course=course, paths=_paths(course)),
        "adresses": render("adresses.html.j2", uri, course=course, downloads=DOWNLOADS, contacts=contacts(course)),
        "citation": render("citation.html.j2", uri, course=course, source=source_line(course), notices=NOTICES),
        "formats": f'<div id="liste-formats">{formats(uri)}</div>',
    })  # fmt: skip


def formats(uri: str, lost: Mapping[str, Sequence[str]] | None = None) -> str:
    """Return the list of the doors, for whom each is, what it holds; and what each loses, where it is known."""
    from enclair.formats import DOORS  # noqa: PLC0415  packages show pages, one of which shows this

    return render("formats.html.j2", uri, doors=DOORS, lost=lost or {})


def pages(course: Course, *, today: date, sitemap: Sequence[tuple[str, str]] = ()) -> Iterator[Generated]:
    """Yield every page that the engine writes; ``sitemap`` lists (uri, title) of the other pages."""
    written = list(_pages(course, today))
    yield from written
    by_selection = ("parcours/", FOLDER, SHEETS)
    others = [*sitemap, *((page.uri, page.title) for page in written if not page.uri.startswith(by_selection))]
    others.sort(key=lambda place: (place[0].count("/"), place[0].replace("index.html", "")))
    yield _page("plan.html", "Plan du site", "plan.html.j2", course=course, others=others, sheets=SHEETS)


def _pages(course: Course, today: date) -> Iterator[Generated]:
    used = _used_facts(course)
    facts = [fact for fact in course.facts.values() if fact.id in used]
    facts.sort(key=lambda fact: (_sort_key(fact.origin.publisher), fact.id))

    page = partial(_page, course=course)
    terms = sorted(course.terms, key=lambda term: _sort_key(term.term))
    yield page("glossaire.html", "Glossaire", "glossaire.html.j2", terms=terms, by_id={t.id: t for t in terms},
               initials=_initials((term.term, term.id) for term in terms))  # fmt: skip
    yield page("sources.html", "Sources", "sources.html.j2", facts=facts,
               initials=_initials((fact.origin.publisher, fact.id) for fact in facts))  # fmt: skip
    yield page(
        "fraicheur.html", "Fraîcheur des contenus", "fraicheur.html.j2", due=_due(course), used=used, today=today
    )
    yield page("parcours/index.html", "Parcours par rôle", "parcours.html.j2", paths=_paths(course))
    for role, steps in _paths(course):
        minutes = sum(lesson.duration.total for _, lesson in steps)
        yield page(f"parcours/{role.id}.html", f"Parcours : {role.title}", "role.html.j2", role=role, steps=steps,
                   minutes=minutes)  # fmt: skip
    for bilan in bilans(course):
        yield page(bilan.uri, bilan.title, "bilan.html.j2", bilan=bilan, columns=REGISTER,
                   register=published(KIT_REGISTER, course))  # fmt: skip
    cases = sorted(course.use_cases, key=lambda case: (case.domain, _sort_key(case.body)))
    filters = {
        "domaine": _labelled(case.domain for case in cases), "type": _labelled(case.body_type for case in cases),
        "taille": _labelled(size_of(case) for case in cases), "famille": _labelled(case.family for case in cases),
        "maturite": _labelled(case.maturity for case in cases),
    }  # fmt: skip
    yield page("catalogue.html", "Catalogue de cas d’usage", "catalogue.html.j2", cases=cases, filters=filters)
    stopped = [case for case in cases if case.status in STOPPED]
    yield page("cas-refuses.html", "Usages refusés ou arrêtés", "cas_refuses.html.j2", cases=stopped)
    yield page(DOWNLOADS, "Télécharger", "telecharger.html.j2", copy=COPY, name=NAME,
               kit=published("kit/index.html", course))  # fmt: skip
    for name, title in _selected(course):
        yield page(f"{SHEETS}{name}.html", f"Fiche d’intégration : {title}", "fiche_a_remplir.html.j2",
                   downloads=DOWNLOADS)  # fmt: skip
    yield page(COPY, "Ma copie est-elle à jour ?", "ma_copie.html.j2", downloads=DOWNLOADS,
               republish=published("republier/verifier.html", course))  # fmt: skip
    yield page(NAME, "Un paquet à votre nom", "a_votre_nom.html.j2", downloads=DOWNLOADS,
               republish=published("republier/par-commune.html", course))  # fmt: skip
    yield page("recherche.html", "Rechercher", "recherche.html.j2")
    yield from _demonstrations(course)
    declaration = course.declaration
    yield page("a-propos/accessibilite.html", "Accessibilité", "accessibilite.html.j2", declaration=declaration,
               made_on=declaration.made_on or course.date,
               criteria_count=len(criteria()))  # fmt: skip
    yield page("a-propos/accessibilite-criteres.html", "Critères d’accessibilité", "criteres.html.j2",
               **_criteria(declaration))  # fmt: skip
    yield Generated("qualite.html", "Qualité du contenu", partial(_quality, course))
    yield page("contribuer/regles.html", "Règles de contenu", "regles.html.j2", families=_rule_families(), form=FORM,
               count=rule_count())  # fmt: skip


def _page(uri: str, title: str, template: str, **context: Any) -> Generated:  # noqa: ANN401  what a template needs
    return Generated(uri, title, partial(render, template, uri, **context))


def _quality(course: Course) -> str:
    return render("qualite.html.j2", "qualite.html", course=course, quality=measure(course), least=activity)


def _selected(course: Course) -> Iterator[tuple[str, str]]:
    """Yield name and title of what packages hold: the course, each module, each path by role."""
    yield "parcours", course.title
    yield from ((bilan.name, bilan.followed.title) for bilan in bilans(course))


def demo_uri(demo: Demo) -> str:
    """Return where a demonstration has a page of its own in the site."""
    return f"{DEMOS}{demo.id}.html"


def tried(uri: str, course: Course) -> list[str]:
    """Return the demonstration that a page of the engine shows, if any."""
    return [demo.id for demo in course.demos.values() if demo_uri(demo) == uri]


def _demonstrations(course: Course) -> Iterator[Generated]:
    """Yield the list of demonstrations, then a page for each; nothing without one."""
    found = [(demo, _lessons_of(demo, course)) for demo in course.demos.values()]
    if found:
        uri = f"{DEMOS}index.html"
        yield _page(uri, "Démonstrations", "demonstrations.html.j2", demos=found, demo_uri=demo_uri, course=course)
    for demo, lessons in found:
        yield Generated(demo_uri(demo), demo.title, partial(_demonstration, demo, lessons, course), demo.hook)


def _demonstration(demo: Demo, lessons: list[tuple[str, str]], course: Course) -> str:
    shown = lxml_html.tostring(demos.section(demo, course), encoding="unicode")
    return render("demonstration.html.j2", demo_uri(demo), shown=shown, lessons=lessons, course=course)


def _lessons_of(demo: Demo, course: Course) -> list[tuple[str, str]]:
    """Return (uri, title) of the lessons where a demonstration stands."""
    return [(lesson_uri(module, lesson), lesson.title) for module, lesson in course.lessons
            if any(ref.id == demo.id for ref in lesson.page.demos)]  # fmt: skip


def _criteria(declaration: Declaration) -> dict[str, Any]:
    modes = Counter(criterion.mode for criterion in criteria().values())
    return {
        "declaration": declaration, "topics": topics(), "criteria_count": len(criteria()),
        "modes": [(label, modes[mode]) for mode, label in MODE_LABELS.items()], "mode_labels": MODE_LABELS,
        "by_hand": modes[Mode.PARTLY] + modes[Mode.BY_HAND], "outcomes": OUTCOME_LABELS,
        "trials": {trial.criterion: trial for trial in declaration.trials},
    }  # fmt: skip


def _sort_key(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def _labelled(words: Iterable[str]) -> list[str]:
    """Return the words met, each once, in the order of their labels."""
    met = set(words)
    return [word for word in LABELS if word in met] + sorted(met - LABELS.keys())


def _initials(entries: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the first id of each letter, digits under one, in the order of the entries: (text, id)."""
    found: dict[str, str] = {}
    for text, place in entries:
        letter = _sort_key(text)[0].upper()
        found.setdefault("0–9" if letter.isdigit() else letter, place)
    return found


def published(uri: str, course: Course) -> str:
    """Return where a page around the modules stands in the site, if it holds one."""
    return uri if uri in _around(course) else ""


@lru_cache(maxsize=2)
def _around(course: Course) -> frozenset[str]:
    """Return where the pages around the modules stand in the site."""
    docs = course.root / "docs"
    return frozenset(page.path.relative_to(docs).with_suffix(".html").as_posix() for page in course.docs)


def _used_facts(course: Course) -> dict[str, list[tuple[str, str]]]:
    """Return, for each fact, the (uri, title) of the module pages that call it."""
    used: dict[str, list[tuple[str, str]]] = {}
    for module in course.modules:
        places = [(module.page, module_uri(module), module.title)]
        places += [(lesson.page, lesson_uri(module, lesson), lesson.title) for lesson in module.lessons]
        for page, uri, title in places:
            for fact_id in dict.fromkeys(ref.id for ref in page.facts):
                used.setdefault(fact_id, []).append((uri, title))
    return used


def _due(course: Course) -> list[tuple[date, list[Fact]]]:
    days: dict[date, list[Fact]] = {}
    for fact in sorted(course.facts.values(), key=lambda fact: (fact.review_before, fact.id)):
        days.setdefault(fact.review_before, []).append(fact)
    return list(days.items())


def _paths(course: Course) -> list[tuple[Role, Sequence[tuple[Module, Lesson]]]]:
    return [(role, course.path_of(role)) for role in course.roles]


def _rule_families() -> dict[str, list[Entry]]:
    """Return the rules about content, by family; faults of form are said once, apart."""
    families: dict[str, list[Entry]] = {}
    for code, entry in manual().items():
        if int(code[3:]) < min(FORM):
            families.setdefault(FAMILIES[code[:3]], []).append(entry)
    return families
