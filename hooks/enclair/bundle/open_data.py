"""The course as open data: what it is (schema.org, IEEE LOM), and its questions, whose schema is read from the model.

`cours.json` stands in every package and on the site; `questions.json` and its JSON Schema on the site.
https://schema.org/LearningResource · IEEE 1484.12.1-2020 · https://json-schema.org/draft/2020-12
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import asdict

from enclair.bundle.slots import brand_of, filled
from enclair.model import BLANK, Bloom, Course, Item, Lesson, Module
from enclair.pages.attribution import cited
from enclair.problems import Source
from enclair.questions import KINDS
from enclair.questions.interaction import Interaction

if TYPE_CHECKING:
    from enclair.bundle.tree import Selection

COURSE_SHEET, QUESTIONS, SCHEMA = "cours.json", "questions.json", "questions.schema.json"
FOLDER = "donnees"
"""Where the site has them."""
LANGUAGE = "fr"
NAMES: Mapping[str, str] = {
    "answer": "reponse", "answers": "reponses", "blanks": "trous", "cards": "cartes", "categories": "categories",
    "category": "categorie", "choices": "propositions", "criteria": "grille", "debrief": "bilan",
    "elements": "elements", "feedback": "retour", "feedbacks": "retours", "gaps": "trous", "id": "id",
    "is_key": "juste", "lures": "leurres", "match": "correspond", "mistakes": "erreurs", "model": "modele",
    "name": "nom", "pairs": "paires", "scenes": "scenes", "side": "cote", "sides": "cotes", "start": "depart",
    "steps": "etapes", "text": "texte", "to": "vers", "tolerance": "tolerance", "unit": "unite", "value": "valeur",
    "ways": "choix", "why": "pourquoi",
}  # fmt: skip
"""What the parts of a question are called, in the words that authors write."""
COMMON: Mapping[str, tuple[dict[str, object], str]] = {
    "id": ({"type": "string"}, "Identifiant, le même d’une version à l’autre"),
    "module": ({"type": "string"}, "Module où la question est posée"),
    "objectif": ({"type": ["string", "null"]}, "Objectif pédagogique qu’elle travaille"),
    "bloom": ({"enum": [*map(str, Bloom), None]}, "Niveau cognitif (Anderson et Krathwohl, 2001)"),
    "enonce": ({"type": "string"}, "Énoncé, en Markdown ; un trou s’écrit [[nom]]"),
    "explication": ({"type": "string"}, "Explication, en Markdown"),
    "indices": ({"type": "array", "items": {"type": "string"}}, "Indices, du plus vague au plus précis"),
    "faits": ({"type": "array", "items": {"type": "string"}}, "Faits du registre sur lesquels elle s’appuie"),
    "situation": ({"type": "boolean"}, "Si elle part d’une situation de travail"),
    "ne_sait_pas": ({"type": "boolean"}, "Si « Je ne sais pas » est proposé"),
    "a_projeter": ({"type": "string"}, "Énoncé court, pour l’écran d’une salle ; vide quand `enonce` l’est assez"),
}


def json_file(document: Mapping[str, object]) -> bytes:
    """Return a JSON file, which no reader can take for a page."""
    return (json.dumps(document, ensure_ascii=False, indent=2).replace("<", "\\u003c") + "\n").encode()


# ——— the questions ———


def questions(course: Course) -> dict[str, object]:
    """Return the questions that the modules ask, in order, each once."""
    return {
        "$schema": SCHEMA,
        "parcours": course.id,
        "titre": course.title,
        "version": course.version,
        "date": course.date.isoformat(),
        "licence": course.attribution.licence,
        "source": cited(course),
        "questions": [question(module.id, item) for module, item in _asked(course)],
    }


def _asked(course: Course) -> Iterator[tuple[Module, Item]]:
    seen: set[str] = set()
    for module in course.modules:
        for page in (module.page, *(lesson.page for lesson in module.lessons)):
            for ref in page.quizzes:
                if ref.id not in seen:
                    seen.add(ref.id)
                    yield module, course.items[ref.id]


def question(module: str, item: Item) -> dict[str, object]:
    """Return all that a question holds, in the words that authors write."""
    held = {
        "id": item.id, "type": item.interaction.kind, "module": module,
        "objectif": item.objective and item.objective.id,
        "bloom": item.bloom and str(item.bloom), "enonce": item.stem, "explication": item.explanation,
        "indices": [*item.hints], "faits": [ref.id for ref in item.facts], "situation": item.is_situation,
        "ne_sait_pas": item.can_pass, "a_projeter": item.projected,
    }  # fmt: skip
    return {**held, **_fields(item.interaction)}


def _fields(part: Struct) -> dict[str, object]:
    """Return what a part of a question holds, where it is written left out."""
    return {NAMES[name]: _plain(value) for name, value in asdict(part).items() if name in NAMES}


def _plain(value: Any) -> object:  # noqa: ANN401  whatever the model holds
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, tuple):
        return value[0] if value and isinstance(value[-1], Source) else [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return _fields(value) if isinstance(value, Struct) else value


def questions_schema() -> dict[str, object]:
    """Return the JSON Schema of `questions.json`, one case a kind of question."""
    told = ("$schema", "parcours", "titre", "version", "date", "licence", "source")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Questions d’un parcours",
        "description": "Les mots sont ceux du guide de contribution ; les textes sont en Markdown.",
        **_object({**{name: {"type": "string"} for name in told},
                   "questions": {"type": "array", "items": {"oneOf": [_kind(kind) for kind in KINDS]}}}),
    }  # fmt: skip


def _kind(kind: type[Interaction]) -> dict[str, object]:
    common = {name: {**rule, "description": told} for name, (rule, told) in COMMON.items()}
    return {"title": kind.kind, **_object({**common, "type": {"const": kind.kind}, **_rules(kind)})}


def _rules(part: type) -> dict[str, object]:
    return {NAMES[name]: _rule(hint) for name, hint in get_type_hints(part).items() if name in NAMES}


def _rule(hint: Any) -> dict[str, object]:  # noqa: ANN401  whatever the model holds
    plain = {str: "string", bool: "boolean", int: "integer", Decimal: "number"}
    if hint in plain:
        return {"type": plain[hint]}
    arguments = get_args(hint)
    if get_origin(hint) is tuple and arguments[-1] is Source:
        return {"type": "string"}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _rule(arguments[0])}
    if arguments:
        return {"type": "object", "additionalProperties": _rule(arguments[1])}
    return _object(_rules(hint))


def _object(properties: Mapping[str, object]) -> dict[str, object]:
    """Return the schema of an object that has exactly these properties."""
    return {"type": "object", "properties": dict(properties), "required": [*properties], "additionalProperties": False}


# ——— the course ———


def course_sheet(course: Course, selection: Selection) -> dict[str, object]:
    """Return what a selection is, for catalogues: schema.org’s words, then IEEE LOM’s; who publishes is a slot."""
    told = course.attribution
    index = selection.entries[0]
    uris = {entry.id for entry in selection.entries}
    lessons = [(module, lesson) for module, lesson in course.lessons if lesson.id in uris]
    duration = _duration(index.minutes)
    address = {} if BLANK.search(told.address) else {"url": told.address}
    author = {"@type": "Organization", "name": told.name, **address}
    return {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "identifier": f"{course.id}-{selection.name}",
        "name": selection.title,
        "description": _summary(course, selection),
        "inLanguage": LANGUAGE,
        "version": told.version,
        "dateModified": told.updated_on.isoformat(),
        "license": told.licence,
        "creditText": cited(course, selection.ids),
        "author": author,
        "publisher": None,
        "isAccessibleForFree": True,
        "learningResourceType": "Parcours de formation, avec exercices corrigés",
        "educationalUse": "Formation professionnelle, en autonomie ou en salle",
        "timeRequired": duration,
        "teaches": objectives(lessons),
        "hasPart": [
            {"@type": "LearningResource", "identifier": lesson.id, "name": lesson.title,
             "timeRequired": _duration(lesson.duration.total)} for _, lesson in lessons
        ],
        "lom": {
            "general": {"identifier": f"{course.id}-{selection.name}", "title": selection.title, "language": LANGUAGE,
                        "structure": "hierarchical", "aggregationLevel": 2 if selection.kind == "module" else 3},
            "lifeCycle": {"version": told.version, "status": "final"},
            "technical": {"format": "text/html"},
            "educational": {"interactivityType": "mixed", "learningResourceType": ["narrative text", "exercise"],
                            "intendedEndUserRole": "learner", "context": "training", "typicalLearningTime": duration,
                            "language": LANGUAGE},
            "rights": {"cost": "no", "copyrightAndOtherRestrictions": "yes",
                       "description": cited(course, selection.ids)},
        },
    }  # fmt: skip


def _summary(course: Course, selection: Selection) -> str:
    summaries = {module.slug: module.summary for module in course.modules}
    return summaries.get(selection.name) or course.subtitle


def objectives(lessons: list[tuple[Module, Lesson]]) -> list[str]:
    """Return the objectives that lessons work on, in the order of their modules, each once."""
    worked = {ref.id for _, lesson in lessons for ref in lesson.objectives}
    return list(dict.fromkeys(objective.statement for module, _ in lessons for objective in module.objectives
                              if objective.id in worked))  # fmt: skip


def _duration(minutes: int) -> str:
    """Return a duration as ISO 8601 writes it."""
    return f"PT{minutes}M"


def files(course: Course, whole: Selection) -> Iterator[tuple[str, bytes]]:
    """Yield the three files of the site, by their place in it."""
    for name, document in ((COURSE_SHEET, course_sheet(course, whole)), (QUESTIONS, questions(course)),
                           (SCHEMA, questions_schema())):  # fmt: skip
        yield f"{FOLDER}/{name}", filled(name, json_file(document), brand_of(course))


def sheet_faults(data: bytes) -> Iterator[str]:
    """Yield what is wrong in `cours.json`: it is data, written as ours is, that names the words it uses."""
    try:
        document = json.loads(data)
        is_ours = document["@context"] == "https://schema.org" and json_file(document) == data
    except (ValueError, LookupError, TypeError, RecursionError):
        is_ours = False
    if not is_ours:
        yield "cette fiche n’est pas écrite comme celle de l’outil"
