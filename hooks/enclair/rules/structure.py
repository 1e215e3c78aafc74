"""Ids, order, objectives, paths: what holds the course together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from enclair.model import Course, Item, Module, Objective
from enclair.problems import Severity, Source, did_you_mean
from enclair.rules import Context, Finding, rule
from enclair.settings import faults

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
VAGUE_VERBS = ("comprendre", "connaître", "savoir", "être", "avoir", "apprendre", "découvrir", "appréhender",
               "maîtriser", "s’approprier", "se familiariser", "se sensibiliser")  # fmt: skip
OBSERVABLE_VERBS = (
    "analyser", "anonymiser", "appliquer", "argumenter", "arrêter", "associer", "bâtir", "calculer", "choisir",
    "chiffrer", "citer", "classer", "comparer", "construire", "contrôler", "convertir", "corriger", "décider",
    "déclarer", "décrire", "déduire", "définir", "démontrer", "dessiner", "déterminer", "distinguer", "dresser",
    "écrire", "élaborer", "estimer", "établir", "évaluer", "examiner", "exiger", "expliquer", "formuler", "identifier",
    "illustrer", "informer", "interpréter", "inventorier", "juger", "justifier", "lister", "localiser", "mesurer",
    "mettre", "nommer", "noter", "opposer", "organiser", "orienter", "planifier", "poser", "préparer", "prévoir",
    "prioriser", "proposer", "protéger", "qualifier", "rapprocher", "réagir", "recenser", "reconnaître", "rédiger",
    "refuser", "relever", "remplir", "repérer", "répartir", "répondre", "reformuler", "résumer", "retrouver",
    "retracer", "séparer", "signaler", "situer", "suivre", "suspendre", "tester", "tenir", "trier", "vérifier",
    "déceler", "anticiper", "alerter", "adapter", "attribuer", "composer", "conduire", "conclure", "défendre",
    "demander",
)  # fmt: skip
"""Action verbs in the spirit of the revised Bloom taxonomy (Anderson & Krathwohl, 2001)."""
MIN_ITEMS_PER_OBJECTIVE = 2
SHOWN = 3
"""How many places a message names, among many."""


@rule("PAR001")
def ids_are_well_formed(course: Course, _context: Context) -> Iterator[Finding]:
    """Un identifiant s’écrit en minuscules, sans accent ni espace.

    Les plateformes, les liens et les personnalisations s’y accrochent : lettres, chiffres et traits d’union.
    """
    for name, source in (*_all_ids(course), *_shared_ids(course)):
        if not ID.fullmatch(name):
            yield source, f"l’identifiant « {name} » n’est pas valide", "minuscules, chiffres et traits d’union"


@rule("PAR002")
def ids_are_unique(course: Course, _context: Context) -> Iterator[Finding]:
    """Un identifiant ne sert qu’une fois dans tout le parcours.

    Deux questions de même identifiant se remplaceraient l’une l’autre dans une plateforme.
    Dans la page, les champs de `tri` s’appellent `tri-1`, `tri-2`… : une question ne peut pas porter ces noms.
    """
    seen: dict[str, Source] = {}
    for name, source in _all_ids(course):
        if name and seen.get(name, source) != source:
            yield source, f"l’identifiant « {name} » est déjà pris ({seen[name]})", "choisissez-en un autre"
        seen.setdefault(name, source)
    items = course.items
    for item in items.values():
        base, _, number = item.id.rpartition("-")
        if number.isdecimal() and base in items and 0 < int(number) <= _fields(items[base]):
            yield item.source, f"« {item.id} » est, dans la page, un champ de la question « {base} »", \
                "finissez par un mot plutôt que par un numéro"  # fmt: skip


def _fields(item: Item) -> int:
    return sum(not part.is_error for part in item.interaction.parts())


def _all_ids(course: Course) -> Iterator[tuple[str, Source]]:
    yield course.id, course.source
    for module in course.all_modules:
        yield module.id, module.source
        for objective in module.objectives:
            yield objective.id, objective.source
        for lesson in module.lessons:
            yield lesson.id, lesson.source
        for item in module.bank.items if module.bank else ():
            yield item.id, item.source


def _shared_ids(course: Course) -> Iterator[tuple[str, Source]]:
    """Yield the ids that name a page or an anchor, and that other rules hold unique in their own lists."""
    yield from ((role.id, role.source) for role in course.roles)
    yield from ((fact.id, fact.source) for fact in course.facts.values())
    yield from ((term.id, term.source) for term in course.terms)
    yield from ((case.id, case.source) for case in course.use_cases)


@rule("PAR020")
def published_id_stays(course: Course, _context: Context) -> Iterator[Finding]:
    """Un identifiant publié reste dans le parcours, ou les notes de version disent ce qu’il est devenu.

    Des plateformes, des liens et des personnalisations s’y accrochent. Pour le changer, nommez l’ancien entre accents
    graves dans NOTES.md, sous une version plus récente que celle de `modules/identifiants.yml`.
    """
    published = course.published
    if published is None:
        return
    for kind, known in course.ids.items():
        for ref in published.ids[kind]:
            if ref.id not in known | published.noted:
                hint = f"remettez cet identifiant, ou nommez `{ref.id}` dans NOTES.md, sous la version à venir"
                yield ref.source, f"{kind.the} « {ref.id} » de la version {published.version} n’est plus là", hint


@rule("PAR003", Severity.WARNING)
def role_path_holds_its_promise(course: Course, _context: Context) -> Iterator[Finding]:
    """Un chemin par rôle dure ce qu’il annonce, à 25 % près.

    La durée est celle des séquences qui portent ce rôle. Ajoutez ou retirez une séquence, ou corrigez `minutes:`.
    """
    minutes: Counter[str] = Counter()
    for lesson in (step for module in course.modules for step in module.steps):
        minutes.update(dict.fromkeys({ref.id for ref in lesson.roles}, lesson.duration.total))
    for role in course.roles:
        total = minutes[role.id]
        if abs(total - role.minutes) > role.minutes / 4:
            yield role.source, f"le chemin « {role.id} » dure {total} min, il en annonce {role.minutes}", \
                "ajustez `roles:` dans les séquences, ou `minutes:` ici"  # fmt: skip


@rule("PAR014")
def settings_hold(course: Course, _context: Context) -> Iterator[Finding]:
    """mkdocs.yml garde les réglages dont l’outil dépend.

    Le site va dans `site`, les paquets dans `dist`, les adresses de pages finissent par `.html` ; le gabarit, les
    programmes et le moteur des questions sont là. Sans eux, le site n’aurait ni questions ni gabarit.
    """
    for problem in faults(course.root / "mkdocs.yml"):
        yield problem.source, problem.message, problem.hint


@rule("PAR009")
def renamed_id_is_renamed_everywhere(_course: Course, context: Context) -> Iterator[Finding]:
    """Un identifiant que l’on change est changé partout où il est cité.

    Les plateformes et les adaptations d’autres organismes s’y accrochent aussi : mieux vaut souvent le remettre.
    """
    for rename in context.renames:
        places = sorted(rename.places)
        first = ", ".join(f"{place.path}:{place.line}" for place in places[:SHOWN])
        cited = f"{len(places)} endroits citent encore ce nom : {first}{'…' if len(places) > SHOWN else ''}"
        yield rename.source, f"« {rename.after} » s’appelait-il « {rename.before} » ? {cited}", \
            f"remettez « {rename.before} », ou corrigez ces endroits"  # fmt: skip


@rule("MOD001")
def modules_are_listed_once(course: Course, _context: Context) -> Iterator[Finding]:
    """Un module ne figure qu’une fois dans le parcours."""
    slugs = [module.slug for module in course.modules]
    for slug in sorted({slug for slug in slugs if slugs.count(slug) > 1}):
        yield course.source, f"le module « {slug} » figure deux fois dans `modules:`", "gardez une seule ligne"


@rule("MOD002")
def every_lesson_file_is_in_the_sequence(module: Module, context: Context) -> Iterator[Finding]:
    """Chaque page d’un module est dans son ordre de lecture.

    Une page oubliée dans `sequences:` ne paraît nulle part.
    """
    listed = [ref.id for ref in module.sequence]
    folder = context.course.root / "modules" / module.slug
    for path in sorted(folder.glob("*.md")):
        if path.stem != "index" and path.stem not in listed:
            yield _place(path, context), f"la page « {path.name} » n’est pas dans `sequences:` de index.md", \
                "ajoutez-la à la liste, ou supprimez le fichier"  # fmt: skip
    for ref in module.sequence:
        if listed.count(ref.id) > 1:
            yield ref.source, f"la séquence « {ref.id} » figure deux fois", "gardez une seule ligne"


@rule("MOD003")
def module_has_its_bank(module: Module, context: Context) -> Iterator[Finding]:
    """Un module a sa banque de questions, à son nom.

    Le fichier est `quizzes/<module>.yml` et sa clé `module:` répète l’identifiant du module.
    """
    if module.bank is None:
        yield module.source, f"la banque « quizzes/{module.slug}.yml » n’existe pas", "créez-la"
    elif module.bank.module.id != module.id:
        known = [other.id for other in context.course.all_modules]
        yield module.bank.module.source, f"la banque est au nom de « {module.bank.module.id} »", \
            did_you_mean(module.bank.module.id, known) or f"écrivez `module: {module.id}`"  # fmt: skip


@rule("MOD004")
def module_states_four_to_eight_objectives(module: Module, _context: Context) -> Iterator[Finding]:
    """Un module vise quatre à huit objectifs.

    Moins, il ne dit pas ce qu’il apporte ; plus, il faut le couper en deux.
    """
    count = len(module.objectives)
    if not 4 <= count <= 8:  # noqa: PLR2004  said in the docstring
        yield module.source, f"le module a {count} objectif(s)", "gardez-en de quatre à huit"


@rule("MOD005")
def objective_is_taught(objective: Objective, context: Context) -> Iterator[Finding]:
    """Chaque objectif est travaillé dans au moins une séquence."""
    if objective.id not in context.taught:
        yield objective.source, f"aucune séquence ne travaille l’objectif « {objective.id} »", \
            "citez-le dans `objectifs:` d’une séquence"  # fmt: skip


@rule("MOD006")
def objective_opens_with_an_observable_verb(objective: Objective, _context: Context) -> Iterator[Finding]:
    """Un objectif commence par un verbe que l’on peut observer.

    « Comprendre » ou « connaître » ne se voient pas : dites ce que la personne fera.
    """
    word = re.split(r"[\s,]", objective.statement.replace("'", "’").lower(), maxsplit=1)[0]
    word = word.removeprefix("s’")
    if word not in OBSERVABLE_VERBS:
        vague = f"« {word} » ne s’observe pas" if word in VAGUE_VERBS else f"« {word} » n’est pas un verbe de la liste"
        yield objective.source, f"l’objectif commence mal : {vague}", \
            "commencez par repérer, choisir, vérifier, rédiger, expliquer, décider…"  # fmt: skip


@rule("QUI012")
def objective_has_two_items(objective: Objective, context: Context) -> Iterator[Finding]:
    """Chaque objectif est évalué par au moins deux questions."""
    count = context.assessed[objective.id]
    if count < MIN_ITEMS_PER_OBJECTIVE:
        yield objective.source, f"l’objectif « {objective.id} » n’a que {count} question(s)", \
            f"écrivez-en au moins {MIN_ITEMS_PER_OBJECTIVE} dans la banque"  # fmt: skip


@rule("QUI015")
def item_objective_is_known(item: Item, context: Context) -> Iterator[Finding]:
    """Une question évalue exactement un objectif de son module."""
    objectives = context.objectives_of.get(item.id)
    if objectives is None:
        return
    known = [objective.id for objective in objectives]
    if item.objective is None:
        yield item.source, f"la question « {item.id} » n’a pas d’objectif", f"ajoutez `objectif:` ({', '.join(known)})"
    elif item.objective.id not in known:
        yield item.objective.source, f"l’objectif « {item.objective.id} » n’est pas dans ce module", \
            did_you_mean(item.objective.id, known) or f"choisissez parmi : {', '.join(known)}"  # fmt: skip


@rule("QUI018")
def item_is_placed(module: Module, context: Context) -> Iterator[Finding]:
    """Chaque question de la banque paraît dans au moins une page.

    Une question que personne ne voit vieillit sans que personne ne le sache.
    """
    for item in module.bank.items if module.bank else ():
        if item.id not in context.placements:
            yield item.source, f"la question « {item.id} » n’est placée nulle part", \
                f"ajoutez `<!-- quiz: {item.id} -->` dans une séquence, ou retirez-la"  # fmt: skip


@rule("QUI020")
def module_has_a_situation(module: Module, _context: Context) -> Iterator[Finding]:
    """Un module met au moins une question en situation de travail."""
    if module.bank and not any(item.is_situation for item in module.bank.items):
        yield module.bank.source, "aucune question n’est en situation", \
            "racontez-en une depuis un rôle et ajoutez `situation: oui`"  # fmt: skip


def _place(path: Path, context: Context) -> Source:
    return Source(path.relative_to(context.course.root).as_posix())
