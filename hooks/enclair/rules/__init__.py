"""The rules: one function each, with an id; its docstring is the page that authors read.

A rule takes one part of the model and the :class:`Context`, and yields findings. The registry knows from the
annotation of the first parameter which parts to show it, and from the name of the second (`_context` when unused)
that a rule looks at this part alone.
"""

from __future__ import annotations

import os
import typing
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from types import UnionType
from typing import ParamSpec, TypeVar
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from enclair.activity import Activity, activity
from enclair.docstrings import docstring
from enclair.model import Course, Demo, Fact, Image, Item, Lesson, Module, Objective, Page, Role, Term, UseCase
from enclair.problems import Problem, Severity, Source, Waiver, did_you_mean
from enclair.reading import texts
from enclair.reading.document import plain_text
from enclair.reading.hazards import is_readable
from enclair.reading.load import Loaded, load
from enclair.reading.memory import resolver, walked
from enclair.reading.organisation import FOLDER
from enclair.reading.personal import contacts
from enclair.reading.prose import Sentence, acronyms, roots, told
from enclair.renames import Rename, renames
from enclair.rules.verdicts import Verdicts, key_of
from enclair.runsheets import Names

Finding = tuple[Source, str, str]
Part = Course | Module | Objective | Lesson | Page | Item | Demo | Image | Fact | Term | UseCase
P_ = TypeVar("P_")
P = ParamSpec("P")
T = TypeVar("T")
SHORTEST_REASON = 15
ALONE: Mapping[str, tuple[str, str]] = {
    "PAR004": (
        "Une exemption vise une règle, dit pourquoi, et sert encore.",
        "Retirez celle qui ne sert plus. Rien ne dispense des règles SEC, ni de QUI017, QUI030 et QUI033.",
    ),
    "ORG006": (
        "Un seul organisme est celui du projet.",
        "`par_defaut: oui` ne se dit que dans un organisation.yml ; pour un autre : enclair --organisation CODE build.",
    ),
    "PAR010": (
        "Un titre se lit d’un coup d’œil.",
        "Quatre-vingts signes au plus ; au-delà de 255, des plateformes le coupent, et c’est une erreur.",
    ),
    "QUI016": (
        "Un bloc <quiz> écrit à la main suit la forme attendue.",
        "<quiz> seul sur sa ligne, l’énoncé, une proposition par ligne (- [x] ou - [ ]), son retour (>), </quiz>.",
    ),
}
"""Rules that are no function here, since what they look at is not in the model."""
VITAL = frozenset({"QUI017", "QUI030", "QUI033"})
"""Rules without which a question cannot be shown."""
ADVICE = frozenset({"CAS", "DEM", "GLO", "MOD", "QUI", "SEQ", "SRC"})
"""Families of rules about how a course teaches."""
HOLDING = frozenset({"DEM002", "QUI001", "QUI015", "SEQ001", "SEQ002", "SEQ006", "SRC002"})
"""Those of them without which something would point at nothing, or a question would have no answer."""
OF_THE_WHOLE = frozenset({"ACC003", "PAR003", "PAR005", "PAR006", "PAR020", "SEQ010"})
"""Rules about files that nothing uses, or that miss beside others: an organisation leaves some out on purpose."""
OF_THE_BODY = frozenset({"ACC011"})
"""Rules about what an organisation has to sign, wherever the template stands."""
TOLD_AS_RENAMED = frozenset({
    "DEM003", "DEM005", "MOD005", "PAR003", "QUI012", "QUI015", "QUI018", "SEQ001", "SEQ002", "SEQ006", "SEQ008",
    "SEQ010", "SRC002",
    "SRC003", "SRC013",
})  # fmt: skip
"""What else a renamed id would be told by (PAR009), place after place."""


def once_for_each(function: Callable[P, T]) -> Callable[P, T]:
    """Return a function that works once for each object given to it first, which lives as long as the course."""
    found: dict[int, T] = {}

    def once(*args: P.args, **kwargs: P.kwargs) -> T:
        if id(args[0]) not in found:
            found[id(args[0])] = function(*args, **kwargs)
        return found[id(args[0])]

    return once


class Context(Struct, frozen=True, dict=True):
    """What a rule may ask beside the part it looks at: values, and functions of what the rule has read already."""

    course: Course
    today: date
    is_release: bool = False

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every item by id."""
        return self.course.items

    @cached_property
    def assessed(self) -> Mapping[str, int]:
        """How many items each objective has."""
        return Counter(item.objective.id for item in self.items.values() if item.objective)

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """Every role by id."""
        return {role.id: role for role in self.course.roles}

    @cached_property
    def placements(self) -> Mapping[str, tuple[Page, ...]]:
        """The pages where each item stands."""
        found: dict[str, tuple[Page, ...]] = {}
        for page in self.course.pages:
            for ref in page.quizzes:
                found[ref.id] = (*found.get(ref.id, ()), page)
        return found

    @cached_property
    def renames(self) -> tuple[Rename, ...]:
        """Every id that was likely renamed where it is defined, and nowhere else."""
        return tuple(renames(self.course))

    @cached_property
    def renamed(self) -> frozenset[Source]:
        """The places that :attr:`renames` speak for."""
        return frozenset(source for rename in self.renames for source in (rename.source, *rename.places))

    @cached_property
    def stem_roots(self) -> Mapping[str, int]:
        """In how many stems each long word stands (see :func:`enclair.reading.prose.roots`)."""
        return Counter(root for item in self.items.values() for root in roots(plain_text(item.stem)))

    @cached_property
    def texts(self) -> Mapping[Hashable, Part]:
        """Every part whose texts somebody reads, the course itself and the glossary left out."""
        return {key_of(part): part for part in texts.parts(self.course)}

    @cached_property
    def finder(self) -> Callable[[Sequence[str]], Hashable]:
        """A function that finds in which of :attr:`texts` some words stand: who asks has only that one to read."""
        return texts.finder(self.texts)

    @cached_property
    def seen_also(self) -> frozenset[str]:
        """The terms that another one leads to."""
        return frozenset(ref.id for term in self.course.terms for ref in term.see)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Every acronym that the glossary explains, and those of the name of the body that publishes."""
        names = [form for term in self.course.terms for form in term.forms]
        names += [self.course.organisation.name] if self.course.organisation else []
        return frozenset(found for name in names for found in acronyms(name))

    @cached_property
    def published_contacts(self) -> frozenset[str]:
        """The mailboxes and telephones that the body that publishes gives as its own, anywhere it can."""
        statement, notice, body = self.course.declaration, self.course.notice, self.course.organisation
        found = [statement.contact, statement.email, statement.form]
        found += body.contacts if body else ()
        found += [text for text, _ in texts.of(notice)] + [link.target for link in notice.links] if notice else []
        return frozenset(clue.contact for text in found for clue in contacts(text))

    @cached_property
    def real(self) -> Callable[[Path], Path]:
        """A function that follows the links of a path; the disk is asked once a path."""
        real = resolver()
        return lru_cache(maxsize=None)(lambda path: Path(real(str(path))))

    @cached_property
    def under(self) -> Callable[[str], Sequence[str]]:
        """A function that lists all that a folder of the project holds, by its place in the project; once a folder."""
        root = self.course.root
        start = len(str(root)) + 1
        return lru_cache(maxsize=None)(
            lambda name: [path[start:].replace(os.sep, "/") for path in walked(root / name)][1:]
        )

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every page by its path in the sources."""
        return {self.real(page.path).as_posix(): page for page in self.course.pages}

    @cached_property
    def shown_files(self) -> frozenset[Path]:
        """The files that pages show as images."""
        pages = (*self.course.pages, *self.course.trainer_pages)
        shown = ((page, image.target) for page in pages for image in page.images if is_readable(image.target))
        return frozenset(self.real(page.path.parent / unquote(target)) for page, target in shown)

    @cached_property
    def for_trainers(self) -> frozenset[Path]:
        """The files of the pages that only trainers get."""
        return frozenset(self.real(page.path) for page in self.course.trainer_pages)

    @cached_property
    def screens(self) -> frozenset[str]:
        """What the run sheets may put on screen, beside what their own page writes for it."""
        return Names(self.course).known

    @cached_property
    def on_the_wall(self) -> frozenset[str]:
        """The questions that run sheets put on screen."""
        return Names(self.course).asked

    @cached_property
    def images(self) -> Mapping[str, Image]:
        """Every image that the site publishes, by where it has it."""
        return self.course.images

    @cached_property
    def objectives_of(self) -> Mapping[str, tuple[Objective, ...]]:
        """The objectives of the module of each item of a bank."""
        banks = ((module, module.bank) for module in self.course.all_modules if module.bank)
        return {item.id: module.objectives for module, bank in banks for item in bank.items}

    @cached_property
    def taught(self) -> frozenset[str]:
        """The objectives that a lesson of their module works on."""
        found: set[str] = set()
        for module in self.course.all_modules:
            worked = {ref.id for lesson in module.lessons if lesson.nature.teaches for ref in lesson.objectives}
            found |= worked & {objective.id for objective in module.objectives}
        return frozenset(found)

    @cached_property
    def told(self) -> Callable[[Page], tuple[Sentence, ...]]:
        """A function that takes a page apart into sentences; once a page."""
        return once_for_each(lambda page: tuple(told(page)))

    @cached_property
    def activity(self) -> Callable[[Lesson, Mapping[str, Item]], Activity]:
        """A function that measures what a lesson makes one do, given the questions that it places; once a lesson."""
        return once_for_each(activity)

    @cached_property
    def lesson_of(self) -> Mapping[str, Lesson]:
        """The lesson of each page, by path."""
        return {
            lesson.page.path.as_posix(): lesson for module in self.course.all_modules for lesson in module.lessons
        }


class Rule(Struct, frozen=True):
    """A check with its id; ``about`` is the kind of part that it looks at."""

    code: str
    severity: Severity
    title: str
    advice: str
    about: type | UnionType
    check: Callable[..., Iterator[Finding]]
    is_local: bool
    """Whether the outcome depends on one file only."""

    @property
    def can_be_waived(self) -> bool:
        """Whether an author may switch it off at a place: never a rule of security, nor one that the pages stand on."""
        return not self.code.startswith("SEC") and self.code not in VITAL


class Report(Struct, frozen=True):
    """The outcome of a check, sorted by place."""

    problems: tuple[Problem, ...]
    waivers: tuple[Waiver, ...]
    waiting: int = 0
    """How many rules could not be run: they compare files, of which some could not be read."""

    @property
    def summary(self) -> str:
        """The last line of a check: how many rules, what they found."""
        errors = sum(problem.severity is Severity.ERROR for problem in self.problems)
        found = (
            (errors, "erreur"),
            (len(self.problems) - errors, "avertissement"),
            (len(self.waivers), "exemption"),
        )
        counts = [f"{number} {word}{'s' if number > 1 else ''}" for number, word in found if number]
        outcome = ", ".join(counts) or "rien à corriger"
        if self.waiting:
            waiting = f"{self.waiting} règles sur {rule_count()} attendent que ces fichiers se lisent"
            return f"Contrôle interrompu : {waiting}. Pour l’instant, {outcome}."
        return f"{rule_count()} règles vérifiées : {outcome}."


REGISTRY: dict[str, Rule] = {}


def rule_count() -> int:
    """Return how many rules of content there are: the one number of the check, of `enclair rules` and of the site."""
    return len(REGISTRY) + len(ALONE)


def rule(code: str, severity: Severity = Severity.ERROR) -> Callable[[P_], P_]:
    """Register a rule under its id. Raises ValueError when the id is taken or the docstring is missing."""

    def register(function: P_) -> P_:
        page = docstring(function)
        if code in REGISTRY or not page:
            raise ValueError(f"rule {code}: taken, or without a docstring")
        title, _, advice = page.partition("\n")
        hints = typing.get_type_hints(function)
        about = next(iter(hints.values()))
        is_local = "_context" in hints and about in {Lesson, Page, Item, Demo, Fact, Term, UseCase}
        REGISTRY[code] = Rule(code, severity, title.strip(), advice.strip(), about, function, is_local)  # type: ignore[arg-type]
        return function

    return register


def check(
    course: Course, *, today: date, is_release: bool = False, verdicts: Verdicts | None = None
) -> Report:
    """Run every rule on every part of a course; with the ``verdicts`` of a check before, where something changed.

    When files of the course are damaged, rules that compare files wait, and so do those about these files: what is
    missing would make them lie.
    """
    context = Context(course, today, is_release)
    problems: list[Problem] = []
    used: set[Waiver] = set()
    run = [one for one in REGISTRY.values() if one.is_local or not course.damaged]
    rules = {kind: {one.code: one for one in run if issubclass(kind, one.about)} for kind in typing.get_args(Part)}
    verdicts = verdicts or Verdicts()
    verdicts.begin(context)
    for part, waivers in _parts(course):
        reasons = {waiver.code: waiver for waiver in reversed(waivers)}
        for rule_, findings in verdicts.findings(rules[type(part)], part, context):
            for source, message, hint in findings:
                if source.path in course.damaged or (rule_.code in TOLD_AS_RENAMED and source in context.renamed):
                    continue
                severity = _severity(rule_, source) if course.is_overlaid else rule_.severity
                if rule_.code in reasons and rule_.can_be_waived:
                    used.add(reasons[rule_.code])
                elif severity:
                    problems.append(Problem(source, rule_.code, message, hint, severity))
    problems += _vain_waivers(course, used)
    waiting = sum(not one.is_local for one in REGISTRY.values()) if course.damaged else 0
    return Report(tuple(sorted(set(problems))), tuple(sorted(used)), waiting)


def _severity(rule_: Rule, source: Source) -> Severity | None:
    """Return how much a problem matters in a course that an organisation changed, None when it is not its business.

    What it wrote is advised on how to teach, and no more; the rest was judged as a whole by its authors, and only has
    to hold together.
    """
    is_advice = rule_.code[:3] in ADVICE and rule_.code not in VITAL | HOLDING
    if rule_.code in OF_THE_WHOLE:
        return None
    if source.path.startswith(f"{FOLDER}/") or rule_.code in OF_THE_BODY:
        return Severity.WARNING if is_advice else rule_.severity
    return None if is_advice or rule_.severity is Severity.WARNING else rule_.severity


def checked(
    root: Path, *, today: date, is_release: bool = False, code: str | None = None
) -> tuple[Course | None, Report]:
    """Load and check a project: its course when its root file is usable, and one report of form and rules.

    ``code`` is that of the organisation in whose name it is read, empty for nobody; that of the project by default.
    """
    loaded = load(root, code)
    return loaded.course, report_on(loaded, today=today, is_release=is_release)


def report_on(
    loaded: Loaded, *, today: date, is_release: bool = False, verdicts: Verdicts | None = None
) -> Report:
    """Check what was read: one report of form and rules."""
    nothing = Report((), (), rule_count())
    report = check(loaded.course, today=today, is_release=is_release, verdicts=verdicts) if loaded.course else nothing
    return replace(report, problems=tuple(sorted({*loaded.problems, *report.problems})))


def _parts(course: Course) -> Iterator[tuple[Part, tuple[Waiver, ...]]]:
    """Yield each part with the waivers that cover it, its own first."""
    shared: tuple[Part, ...] = (course, *course.terms, *course.use_cases, *_items_of(course.docs), *course.docs_images)
    yield from ((part, course.waivers) for part in shared)
    yield from ((demo, (*demo.waivers, *course.waivers)) for demo in course.demos.values())
    documents = (document.page for document in course.documents)
    own: tuple[Fact | Page, ...] = (*course.facts.values(), *course.docs, *documents)
    yield from ((part, (*part.waivers, *course.waivers)) for part in own)
    for module in course.all_modules:
        sheet: tuple[Part, ...] = (module, module.page, *module.objectives, *_items_of(module.pages))
        yield from ((part, module.waivers) for part in sheet)
        yield from ((page, (*page.waivers, *module.waivers)) for page in module.trainer_pages)
        for lesson in module.lessons:
            yield lesson, lesson.waivers
            yield lesson.page, lesson.waivers
        for item in module.bank.items if module.bank else ():
            yield item, item.waivers
        yield from ((image, image.waivers) for image in module.images)


def _items_of(pages: Iterable[Page]) -> Iterator[Item]:
    return (item for page in pages for item in page.inline_items)


def _waivers(course: Course) -> tuple[Waiver, ...]:
    return tuple(sorted({waiver for _, waivers in _parts(course) for waiver in waivers}))


def written_waivers(course: Course) -> tuple[Waiver, ...]:
    """Return every waiver that authors wrote, those of the template module left out."""
    template = f"/{course.template.slug}" if course.template else ""
    return tuple(waiver for waiver in _waivers(course) if not template or template not in f"/{waiver.source.path}")


def _vain_waivers(course: Course, used: set[Waiver]) -> Iterator[Problem]:
    """Yield the waivers that switch nothing off; in a course that is damaged, nobody knows which are of no use."""
    for waiver in _waivers(course):
        place, code = waiver.source, waiver.code
        if place.path in course.damaged or (course.is_overlaid and not place.path.startswith(f"{FOLDER}/")):
            continue
        if code not in REGISTRY:
            hint = did_you_mean(code, REGISTRY) or "voyez la liste : enclair rules"
            yield Problem(place, "PAR004", f"l’exemption vise « {code} », qui n’est pas une règle", hint)
        elif not REGISTRY[code].can_be_waived:
            what = "est nécessaire pour montrer la question" if code in VITAL else "est une règle de sécurité"
            yield Problem(place, "PAR004", f"{code} {what} : rien n’en dispense",
                          "retirez l’exemption, et corrigez ce que la règle signale")  # fmt: skip
        elif len(waiver.reason) < SHORTEST_REASON:
            yield Problem(place, "PAR004", f"l’exemption de {code} n’a pas de motif clair",
                          "dites pourquoi, en une phrase")  # fmt: skip
        elif not course.damaged and waiver not in used:
            yield Problem(place, "PAR004", f"l’exemption de {code} ne sert plus", "retirez-la")


from enclair.rules import (  # noqa: E402, F401  registers the rules
    accessibility,
    activities,
    attribution,
    cast,
    citations,
    completeness,
    decks,
    demos,
    facts,
    figures,
    files,
    images,
    items,
    kinds,
    language,
    lessons,
    links,
    marks,
    objects,
    organisation,
    quizzes,
    security,
    signs,
    structure,
)
