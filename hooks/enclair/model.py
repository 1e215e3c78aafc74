"""What a course is made of. Every part knows its place in the sources.

Only :mod:`enclair.reading` builds these, and :mod:`enclair.questions` and :mod:`enclair.demos` what is in a question
and in a demonstration; rules, pages and bundles read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from msgspec import Struct, field

from enclair.demos.demonstration import Data, Demonstration
from enclair.problems import Source, Waiver
from enclair.questions.interaction import Choice, Fault, Interaction, Text

BLANK = re.compile(r"\[[^\[\]]+\]")
"""What a template leaves to fill: a text between square brackets."""
NOTICE = "docs/a-propos/mentions.md"
Day = date


class Level(StrEnum):
    """How far a module goes."""

    DISCOVERY = "decouverte"
    PRACTICE = "pratique"
    DEPTH = "approfondissement"


class Bloom(StrEnum):
    """Cognitive level of an objective or an item (Anderson & Krathwohl, 2001)."""

    REMEMBER = "se-rappeler"
    UNDERSTAND = "comprendre"
    APPLY = "appliquer"
    ANALYSE = "analyser"
    EVALUATE = "evaluer"
    CREATE = "creer"


class Confidence(StrEnum):
    """How well a fact was checked: in its source, in a faithful copy of it, told by somebody else, not yet."""

    VERIFIED = "verifie"
    COPY = "verifie-sur-copie"
    SECONDARY = "secondaire"
    UNVERIFIED = "non-verifie"


class Nature(StrEnum):
    """What a lesson page is for."""

    LESSON = "lecon"
    QUARTER = "quart-dheure"
    CASE = "etude-de-cas"
    ESSENTIAL = "essentiel"
    RECALL = "rappel"
    EASY = "facile"

    @property
    def teaches(self) -> bool:
        """Whether such a page brings something new: a lesson, or the quarter of an hour of a trade."""
        return self in {Nature.LESSON, Nature.QUARTER}

    @property
    def is_step(self) -> bool:
        """Whether one goes through such a page in order: neither what comes a week later, nor the easy version."""
        return self not in {Nature.RECALL, Nature.EASY}


class TrainerNature(StrEnum):
    """What a trainer’s page is for, the note of a lesson apart."""

    GUIDE = "guide"
    ACTIVITY = "activite"
    DOCUMENT = "document"


class Kind(StrEnum):
    """What an id can name, as the list of published ids calls it."""

    MODULE = "modules"
    OBJECTIVE = "objectifs"
    LESSON = "sequences"
    ITEM = "questions"
    ROLE = "roles"
    FACT = "faits"
    TERM = "termes"
    CASE = "cas"
    DEMO = "demonstrations"

    @property
    def the(self) -> str:
        """Its name in a sentence."""
        return _ARTICLES[self]


_ARTICLES = {
    Kind.MODULE: "le module", Kind.OBJECTIVE: "l’objectif", Kind.LESSON: "la séquence", Kind.ITEM: "la question",
    Kind.ROLE: "le rôle", Kind.FACT: "le fait", Kind.TERM: "le terme", Kind.CASE: "le cas",
    Kind.DEMO: "la démonstration",
}  # fmt: skip


class Reference(Struct, frozen=True):
    """An identifier written in a page or a bank, and where."""

    id: str
    source: Source


class Link(Struct, frozen=True):
    """A Markdown link or image: target as written, text or alternative, place."""

    target: str
    text: str
    source: Source
    title: str = ""


class Heading(Struct, frozen=True):
    """A heading of a page: level, text, place, anchor in the site, whether it stands in a box, a list or a quote."""

    level: int
    text: str
    anchor: str
    source: Source
    is_nested: bool = False


class Markup(Struct, frozen=True):
    """A piece of raw HTML found in Markdown, as written."""

    html: str
    source: Source


class Paragraph(Struct, frozen=True):
    """A run of prose: its text without markup, its kind (paragraph, item, cell, title, heading), its place.

    ``marks`` are the facts that it calls, ``marked`` its text with them, ``callout`` the kind of the box that holds it
    (`!!! exemple`), ``signs`` its text as the parser saw it, code and escaped signs blanked: what could be meant as a
    mark.
    """

    text: str
    kind: str
    source: Source
    marks: tuple[str, ...] = ()
    callout: str = ""
    marked: str = ""
    signs: str = ""


class Enumeration(Struct, frozen=True):
    """A list of a page: how many items it has, how deep it stands (1 at the outermost), and where."""

    items: int
    depth: int
    source: Source


class BoxPart(Struct, frozen=True):
    """What somebody says in a conversation, or one of two things side by side; no name where the author gave none."""

    name: str
    source: Source
    is_empty: bool


class Box(Struct, frozen=True):
    """A box as its author opened it, `!!! exemple "Titre"`: kind, rest of the line, marker, whether it is empty.

    ``parts`` are those of a conversation or of two things side by side, ``near_names`` what was likely meant to open
    one, ``has_fact`` whether it calls a source.
    """

    kind: str
    title: str
    source: Source
    marker: str
    is_empty: bool
    parts: tuple[BoxPart, ...] = ()
    near_names: tuple[Reference, ...] = ()
    has_fact: bool = False


class Code(Struct, frozen=True):
    """A block of code: fenced or indented, closed by its author or by the end of the page."""

    text: str
    source: Source
    is_fenced: bool
    is_closed: bool
    is_after_box: bool


class Page(Struct, frozen=True):
    """A Markdown page, parsed once: ``html`` is what it shows, its questions and its sources still to fill."""

    path: Path
    title: str
    written: str
    html: str
    source: Source
    description: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Link, ...] = ()
    quizzes: tuple[Reference, ...] = ()
    demos: tuple[Reference, ...] = ()
    blocks: tuple[Reference, ...] = ()
    facts: tuple[Reference, ...] = ()
    stray_facts: tuple[Reference, ...] = ()
    """Marks of facts in an alternative, a title or the text of a link."""
    markup: tuple[Markup, ...] = ()
    comments: tuple[Markup, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    enumerations: tuple[Enumeration, ...] = ()
    boxes: tuple[Box, ...] = ()
    codes: tuple[Code, ...] = ()
    lost: tuple[Reference, ...] = ()
    """What was written and will not be shown, as words."""
    inline_items: tuple[Item, ...] = ()
    words: int = 0
    sheets: int = 0
    """On how many printed pages it promises to hold, its sources left out; 0 when it promises nothing."""
    waivers: tuple[Waiver, ...] = ()
    """Those of a page of its own; a lesson and the sheet of a module carry theirs."""


class Duration(Struct, frozen=True):
    """Two kinds of time, in minutes."""

    reading: int
    activities: int
    source: Source

    @property
    def total(self) -> int:
        """Minutes in all."""
        return self.reading + self.activities


class Objective(Struct, frozen=True):
    """What a learner will be able to do; ``statement`` opens with an observable verb."""

    id: str
    statement: str
    bloom: Bloom
    source: Source


class Item(Struct, frozen=True, dict=True):
    """A question of an item bank."""

    id: str
    objective: Reference | None
    bloom: Bloom | None
    stem: str
    explanation: str
    source: Source
    stem_source: Source
    interaction: Interaction
    hints: tuple[str, ...] = ()
    facts: tuple[Reference, ...] = ()
    is_situation: bool = False
    can_pass: bool = False
    """Whether « Je ne sais pas » is offered."""
    projected: str = ""
    """The short form of its stem, for the wall of a session; empty where the stem is short enough."""
    waivers: tuple[Waiver, ...] = ()

    @cached_property
    def faults(self) -> Sequence[Fault]:
        """What is wrong with its form: its kind knows."""
        return tuple(self.interaction.faults(self))

    @property
    def choices(self) -> Sequence[Choice]:
        """What is offered to choose from, as written."""
        return self.interaction.options

    @property
    def shown_choices(self) -> Sequence[Choice]:
        """The choices in the order shown."""
        return self.interaction.shown(self.id)

    @property
    def keys(self) -> tuple[Choice, ...]:
        """The right choices."""
        return tuple(choice for choice in self.choices if choice.is_key)

    @property
    def distractors(self) -> tuple[Choice, ...]:
        """The wrong choices."""
        return tuple(choice for choice in self.choices if not choice.is_key)


class ItemBank(Struct, frozen=True):
    """The questions of one module."""

    module: Reference
    items: tuple[Item, ...]
    source: Source


class Demo(Struct, frozen=True, dict=True):
    """A demonstration: what one tries in it, a case told step by step, what it does not show, what rests on it."""

    id: str
    title: str
    hook: str
    idea: str
    """The misconception that it puts to the test."""
    instruction: str
    case: tuple[Text, ...]
    limits: tuple[Text, ...]
    questions: tuple[Reference, ...]
    """The questions of the banks that rest on it."""
    demonstration: Demonstration
    source: Source
    facts: tuple[Reference, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    @cached_property
    def data(self) -> Data:
        """What its script is given."""
        return self.demonstration.data()


class Flaw(Struct, frozen=True):
    """What is wrong with an image file: the rule that tells it, and the line of the file, 0 when it has none."""

    rule: str
    message: str
    hint: str
    line: int = 0


class Picture(Struct, frozen=True):
    """What was read of an image file: kind (`svg`, `png`…), size in CSS pixels, the bytes to publish, its flaws.

    A file that cannot be published has no kind and no bytes.
    """

    kind: str = ""
    width: int = 0
    height: int = 0
    data: bytes = b""
    flaws: tuple[Flaw, ...] = ()


class Image(Struct, frozen=True):
    """An image file that the site publishes; ``source`` is its credit, or the file itself where there is none.

    ``uri`` is where the site has it, with accents composed, whatever the disk says.
    """

    path: Path
    uri: str
    picture: Picture
    source: Source
    author: str = ""
    licence: str = ""
    waivers: tuple[Waiver, ...] = ()

    @property
    def is_credited(self) -> bool:
        """Whether somebody is named as its author."""
        return bool(self.author or self.licence)


class Lesson(Struct, frozen=True):
    """A page of a module that learners read in order (séquence)."""

    id: str
    slug: str
    title: str
    nature: Nature
    duration: Duration
    objectives: tuple[Reference, ...]
    roles: tuple[Reference, ...]
    page: Page
    source: Source
    is_poster: bool = False
    waivers: tuple[Waiver, ...] = ()


class TrainerNote(Struct, frozen=True):
    """What the trainer of one lesson reads; never part of a learner’s output."""

    lesson: Reference
    page: Page
    source: Source


class TrainerPage(Struct, frozen=True):
    """A guide, an activity or a document for trainers; never part of a learner’s output."""

    slug: str
    title: str
    nature: TrainerNature
    page: Page
    source: Source
    minutes: int = 0
    participants: str = ""


class Module(Struct, frozen=True):
    """One package of the course: a sheet, lessons in order, an item bank."""

    slug: str
    id: str
    title: str
    summary: str
    audience: str
    level: Level
    prerequisites: str
    objectives: tuple[Objective, ...]
    sequence: tuple[Reference, ...]
    lessons: tuple[Lesson, ...]
    bank: ItemBank | None
    images: tuple[Image, ...]
    notes: tuple[TrainerNote, ...]
    guides: tuple[TrainerPage, ...]
    activities: tuple[TrainerPage, ...]
    checked_on: date
    page: Page
    source: Source
    waivers: tuple[Waiver, ...] = ()

    @property
    def steps(self) -> tuple[Lesson, ...]:
        """Its lessons in order; the one to come back to a week later, and the one that is easy to read, left out."""
        return tuple(lesson for lesson in self.lessons if lesson.nature.is_step)

    @property
    def easy(self) -> Lesson | None:
        """The page that says it again in short sentences, with pictograms, where it has one."""
        return next((lesson for lesson in self.lessons if lesson.nature is Nature.EASY), None)

    @property
    def minutes(self) -> int:
        """Minutes of all its steps."""
        return sum(lesson.duration.total for lesson in self.steps)

    @property
    def read_through(self) -> int:
        """Minutes of what is read one page after the other; a quarter of an hour is taken alone."""
        return sum(lesson.duration.total for lesson in self.lessons if lesson.nature is not Nature.QUARTER)

    @property
    def quarters(self) -> int:
        """How many quarters of an hour it is made of, when one takes that of one’s trade and leaves the others."""
        return 0 if self.read_through else len(self.lessons)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The module sheet, then its lessons’ pages."""
        return (self.page, *(lesson.page for lesson in self.lessons))

    @property
    def trainer_pages(self) -> tuple[Page, ...]:
        """The pages that only trainers get."""
        noted = (note.page for note in self.notes)
        return (*(guide.page for guide in self.guides), *noted, *(activity.page for activity in self.activities))


class Origin(Struct, frozen=True):
    """Where a fact comes from."""

    title: str
    publisher: str
    url: str
    date: str
    source: Source
    language: str = ""
    """Of the title, where it is not French."""


class Fact(Struct, frozen=True):
    """A sourced statement, said once in the register."""

    id: str
    statement: str
    origin: Origin
    confidence: Confidence
    checked_on: date
    review_before: date
    source: Source
    value: str = ""
    disagreement: str = ""
    note: str = ""
    is_law: bool = False
    waivers: tuple[Waiver, ...] = ()


class Term(Struct, frozen=True):
    """An entry of the glossary; ``language`` is set for foreign words."""

    id: str
    term: str
    definition: str
    source: Source
    expansion: str = ""
    variants: tuple[str, ...] = ()
    language: str = ""
    see: tuple[Reference, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every written form that names the term."""
        return (self.term, *self.variants)


class Sought(Struct, frozen=True):
    """Words that people type in the search, and the page that they want."""

    words: tuple[str, ...]
    target: str
    """Where its source stands in the site, with its anchor if any: `kit/charte-usage.md`, `glossaire.md#vsa`."""
    source: Source


class Role(Struct, frozen=True):
    """A path through the lessons for one job."""

    id: str
    title: str
    summary: str
    minutes: int
    source: Source


class Result(Struct, frozen=True):
    """A figure that somebody declared about a use case."""

    figure: str
    declared_by: str
    source: Source


class UseCase(Struct, frozen=True):
    """A real use of AI by a public body, as documented by a public source."""

    id: str
    title: str
    body: str
    body_type: str
    domain: str
    family: str
    need: str
    description: str
    data: str
    status: str
    status_detail: str
    maturity: str
    watch: tuple[str, ...]
    results: tuple[Result, ...]
    origin: Origin
    confidence: Confidence
    checked_on: date
    review_before: date
    source: Source
    population: int | None = None
    department: str = ""
    vendor: str = ""
    note: str = ""


class Outcome(StrEnum):
    """What a test by hand found for a criterion of accessibility."""

    MET = "conforme"
    NOT_MET = "non-conforme"
    NOT_APPLICABLE = "sans-objet"


class Audit(Struct, frozen=True):
    """An audit of conformity in force: by whom, when, and how many criteria it found applicable and met."""

    auditor: str
    done_on: date
    applicable: int
    met: int
    pages: tuple[str, ...]
    tools: tuple[str, ...]
    settings: tuple[str, ...]
    source: Source


class Trial(Struct, frozen=True):
    """The last test by hand of one criterion."""

    criterion: str
    outcome: Outcome
    done_on: date
    by: str
    note: str
    source: Source


class Declaration(Struct, frozen=True):
    """The statement of accessibility that art. 47 of law 2005-102 asks for, as data (decree 2019-768, RGAA 4.1.2).

    A text between square brackets is a blank to fill: while ``entity`` is one, all of it is a template.
    """

    entity: str = "[nom de l’organisme qui publie]"
    scope: str = "ce site et aux paquets qui en sont tirés"
    reference: str = "4.1.2"
    made_on: date | None = None
    source: Source = field(default_factory=lambda: Source("docs/a-propos/accessibilite.yml"))
    updated_on: date | None = None
    tested_on: date | None = None
    plan: str = ""
    yearly_plan: str = ""
    contact: str = ""
    email: str = ""
    form: str = ""
    audit: Audit | None = None
    failures: tuple[str, ...] = ()
    waived: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    trials: tuple[Trial, ...] = ()
    blanks: tuple[Reference, ...] = ()
    places: Mapping[str, Source] = field(default_factory=dict)
    """Where each key is written."""

    @property
    def state(self) -> str:
        """The legal words for the state: without an audit, or under half of the criteria, « non conforme »."""
        if self.audit is None or not self.audit.applicable or 2 * self.audit.met < self.audit.applicable:
            return "non conforme"
        return "totalement conforme" if self.audit.met == self.audit.applicable else "partiellement conforme"

    @property
    def is_template(self) -> bool:
        """Whether the one who publishes is still to be named."""
        return bool(BLANK.search(self.entity))


class Attribution(Struct, frozen=True):
    """Whom to cite, as the licence asks: who made the course, which version, of when, where it is, on what terms.

    The address may be a blank still to fill.
    """

    name: str
    version: str
    updated_on: date
    address: str
    licence: str
    source: Source
    places: Mapping[str, Source] = field(default_factory=dict)
    """Where each key is written."""


class Addresses(Struct, frozen=True):
    """Where the project is found, said once: its repository, what it publishes, whom to write to; empty if unknown."""

    repository: str = ""
    downloads: str = ""
    contact: str = ""
    blanks: tuple[Reference, ...] = ()
    places: Mapping[str, Source] = field(default_factory=dict)
    """Where each key is written."""


class Colours(Struct, frozen=True):
    """The colours of an organisation, as `#rrggbb`; an empty one stays as the course has it."""

    banner: str = ""
    ink: str = ""
    """What is written on the banner."""
    accent: str = ""
    """Links and marks on white paper; dark pages keep theirs."""
    places: Mapping[str, Source] = field(default_factory=dict)


class Replacement(Struct, frozen=True):
    """A lesson, or a block of one (`lesson#part`), that an organisation wrote again in a file of its folder."""

    id: str
    file: str
    source: Source
    file_source: Source


class Addition(Struct, frozen=True):
    """A lesson of an organisation: in which file, after which lesson of the course."""

    after: Reference
    file: str
    file_source: Source


class Organisation(Struct, frozen=True):
    """The body that proposes the course in its name: whom to ask, what it shows, what it changed.

    ``code`` is the name of its folder, `organisations/<code>/`.
    """

    code: str
    name: str
    source: Source
    folder: Path
    is_default: bool = False
    """Whether the project is made in its name without being asked."""
    insee: str = ""
    siren: str = ""
    logo: str = ""
    """The name of a file of its folder."""
    picture: Picture | None = None
    """What is published of the logo."""
    colours: Colours = field(default_factory=Colours)
    dpo: str = ""
    ai_officer: str = ""
    accessibility: str = ""
    charter: str = ""
    tools: str = ""
    register: str = ""
    modules: tuple[Reference, ...] = ()
    """Those that it chose, all of them when it is empty."""
    roles: tuple[Reference, ...] = ()
    removed: tuple[Reference, ...] = ()
    replaced: tuple[Replacement, ...] = ()
    added: tuple[Addition, ...] = ()
    blanks: tuple[Reference, ...] = ()
    places: Mapping[str, Source] = field(default_factory=dict)
    """Where each key is written, those of its contacts and its links too."""

    @property
    def number(self) -> str:
        """What tells it from every other body: its INSEE code, or its SIREN."""
        return self.insee or self.siren

    @property
    def contacts(self) -> tuple[str, ...]:
        """The contacts that it gives."""
        return tuple(text for text in (self.dpo, self.ai_officer, self.accessibility) if text)


class State(StrEnum):
    """What became of a change that an organisation made, seen from the course as it is now."""

    FOLLOWED = "suivi"
    REPLACED = "remplacé"
    ADDED = "ajouté"
    REMOVED = "supprimé"
    CHANGED = "source modifiée"
    ORPHAN = "orphelin"


class Override(Struct, frozen=True):
    """A change of an organisation: what it is about, its state, where it is asked.

    Of a replacement: ``before`` is the text of the course that it was written against, ``now`` the same today, ``own``
    what it puts there; None where there is no such text. ``near`` is what an orphan was likely meant for.
    """

    id: str
    state: State
    source: Source
    file: str = ""
    before: str | None = None
    now: str | None = None
    own: str | None = None
    near: str = ""
    version: str = ""
    """Of which version of the course ``before`` is."""

    @property
    def is_vain(self) -> bool:
        """Whether the course says the same by itself."""
        return self.own is not None and self.own == self.now

    @property
    def needs_somebody(self) -> bool:
        """Whether a person has to decide."""
        return self.state in {State.CHANGED, State.ORPHAN} or self.is_vain


class Published(Struct, frozen=True):
    """The ids of the last published version, each at its place; ``noted`` are those that later notes name."""

    version: str
    ids: Mapping[Kind, tuple[Reference, ...]]
    noted: frozenset[str]


class Person(Struct, frozen=True):
    """Somebody of the examples: a first name, a post, the words that are enough to say it."""

    id: str
    name: str
    post: str
    words: tuple[str, ...]
    source: Source


class Cast(Struct, frozen=True):
    """The fictitious commune where the examples happen, and who works there."""

    town: str
    inhabitants: int
    people: tuple[Person, ...]
    source: Source
    staff: int | None = None
    group: str = ""
    towns: int | None = None
    """How many communes the group has."""


class Course(Struct, frozen=True, dict=True):
    """The whole: modules in order, and what they share."""

    __hash__ = object.__hash__
    """What is made of a course is kept for that very one: nothing compares two of them whole for it."""

    id: str
    title: str
    subtitle: str
    attribution: Attribution
    modules: tuple[Module, ...]
    roles: tuple[Role, ...]
    facts: Mapping[str, Fact]
    terms: tuple[Term, ...]
    use_cases: tuple[UseCase, ...]
    docs: tuple[Page, ...]
    documents: tuple[TrainerPage, ...]
    source: Source
    root: Path
    demos: Mapping[str, Demo] = field(default_factory=dict)
    sought: tuple[Sought, ...] = ()
    docs_images: tuple[Image, ...] = ()
    template: Module | None = None
    organisation: Organisation | None = None
    is_overlaid: bool = False
    """Whether that organisation changed what the course holds."""
    overrides: tuple[Override, ...] = ()
    adapted: frozenset[str] = frozenset()
    """The lessons and the modules of which it changed a text."""
    addresses: Addresses = field(default_factory=Addresses)
    declaration: Declaration = field(default_factory=Declaration)
    published: Published | None = None
    cast: Cast | None = None
    waivers: tuple[Waiver, ...] = ()
    damaged: frozenset[str] = frozenset()
    """Paths of the files where something could not be read; what stands for it here is empty."""

    @property
    def version(self) -> str:
        """The version, which names the packages."""
        return self.attribution.version

    @property
    def date(self) -> Day:
        """The day of the version, which stands in for today in all that is made."""
        return self.attribution.updated_on

    @property
    def notice(self) -> Page | None:
        """The legal notice of the site, where it has one."""
        return next((page for page in self.docs if page.path == self.root / NOTICE), None)

    @cached_property
    def lessons(self) -> tuple[tuple[Module, Lesson], ...]:
        """Every lesson with its module, in order."""
        return tuple((module, lesson) for module in self.modules for lesson in module.lessons)

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every item by id, those written by hand in pages included."""
        banked = (item for module in self.all_modules if module.bank for item in module.bank.items)
        by_hand = (item for page in self.pages for item in page.inline_items)
        return {item.id: item for item in (*banked, *by_hand)}

    @cached_property
    def images(self) -> Mapping[str, Image]:
        """Every image that the site publishes, by where it has it."""
        of_modules = (image for module in self.modules for image in module.images)
        return {image.uri: image for image in (*of_modules, *self.docs_images)}

    @property
    def ids(self) -> dict[Kind, frozenset[str]]:
        """Every id that others may point at: those of the template and of questions written by hand are left out."""
        banked = (item.id for module in self.modules if module.bank for item in module.bank.items)
        return {
            Kind.MODULE: frozenset(module.id for module in self.modules),
            Kind.OBJECTIVE: frozenset(objective.id for module in self.modules for objective in module.objectives),
            Kind.LESSON: frozenset(lesson.id for _, lesson in self.lessons),
            Kind.ITEM: frozenset(banked),
            Kind.ROLE: frozenset(role.id for role in self.roles),
            Kind.FACT: frozenset(self.facts),
            Kind.TERM: frozenset(term.id for term in self.terms),
            Kind.CASE: frozenset(case.id for case in self.use_cases),
            Kind.DEMO: frozenset(self.demos),
        }

    @property
    def all_modules(self) -> tuple[Module, ...]:
        """The modules, and the template module where there is one."""
        return (*self.modules, self.template) if self.template else self.modules

    @property
    def pages(self) -> Iterator[Page]:
        """Every Markdown page that learners may read."""
        yield from self.docs
        for module in self.all_modules:
            yield from module.pages

    @property
    def trainer_pages(self) -> Iterator[Page]:
        """Every Markdown page that only trainers get."""
        for module in self.all_modules:
            yield from module.trainer_pages
        yield from (document.page for document in self.documents)

    def path_of(self, role: Role) -> Sequence[tuple[Module, Lesson]]:
        """Return the lessons of a role’s path, in course order."""
        return self._paths.get(role.id, ())

    @cached_property
    def _paths(self) -> Mapping[str, Sequence[tuple[Module, Lesson]]]:
        """The path of each role that has one, by its id."""
        found: dict[str, list[tuple[Module, Lesson]]] = {}
        for module in self.modules:
            for lesson in module.steps:
                for role in {ref.id for ref in lesson.roles}:
                    found.setdefault(role, []).append((module, lesson))
        return {role: tuple(steps) for role, steps in found.items()}
