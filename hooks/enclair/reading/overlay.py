"""The course as an organisation has it: lessons left out, written again or added, and what pointed at them mended.

It is applied while the course is read, so that rules, pages, packages and prints know nothing of it: each text keeps
the place where its author wrote it. A block is a lesson (`bases-invention`), or a part of it (`bases-invention#lundi`):
from a title of level 2 to the next, by the anchor that the site gives it; `#debut` is what comes before the first.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import asdict, replace

from enclair.images import shown_at
from enclair.model import (
    NOTICE,
    Course,
    Image,
    Lesson,
    Module,
    Organisation,
    Override,
    Page,
    Reference,
    Role,
    State,
    TrainerPage,
)
from enclair.problems import Problem, Source, did_you_mean
from enclair.reading.document import read_page
from enclair.reading.hazards import is_readable, scheme_of
from enclair.reading.names import REGISTER
from enclair.reading.organisation import FAMILY

if TYPE_CHECKING:
    from enclair.reading.load import Loader

ORIGINS = "origines.json"
"""The file, beside organisation.yml, that keeps each text of the course that a replacement was written against."""
OPENING = "debut"
QUIZZES, IMAGES, STATEMENT, NOTICE_FILE = "quizzes", "images", "accessibilite.yml", "mentions.md"
BLOCK_LEVEL = 2
T_ = TypeVar("T_")


class Origin(Struct, frozen=True):
    """The text of the course that a replacement was written against, and in which version."""

    text: str
    version: str

    @property
    def digest(self) -> str:
        """The hash that tells two texts apart."""
        return digest(self.text)


class Block(Struct, frozen=True):
    """A part of a page that an organisation may replace or leave out: lines of its text, from 0, the last left out."""

    id: str
    first: int
    last: int
    text: str


def digest(text: str) -> str:
    """Return the hash of a text of the course."""
    return hashlib.sha256(text.encode()).hexdigest()


def plain(text: str) -> str:
    """Return a text without the blanks that nobody sees, at the end of lines and around it."""
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))


def blocks(owner: str, page: Page) -> Iterator[Block]:
    """Yield the blocks of a page, in order."""
    lines = page.written.split("\n")
    tops = [(one.source.line - page.source.line, one.anchor) for one in page.headings
            if one.level == BLOCK_LEVEL and not one.is_nested]  # fmt: skip
    starts = [(0, OPENING), *tops] if not tops or tops[0][0] else tops
    for (first, anchor), (last, _) in zip(starts, [*starts[1:], (len(lines), "")], strict=True):
        if text := plain("\n".join(lines[first:last])):
            yield Block(f"{owner}#{anchor}", first, last, text)


def texts(course: Course) -> dict[str, str]:
    """Return the text of each block of a course as its authors publish it: lessons, and parts of lessons and sheets."""
    found: dict[str, str] = {}
    for module in course.modules:
        found |= {block.id: block.text for block in blocks(module.id, module.page)}
        for lesson in module.lessons:
            found[lesson.id] = plain(_file(course.root / lesson.page.source.path))
            found |= {block.id: block.text for block in blocks(lesson.id, lesson.page)}
    return found


def _file(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def read_origins(folder: Path) -> Mapping[str, Origin]:
    """Return the texts that replacements were written against, by block. Raises ValueError when the file is spoilt."""
    path = folder / ORIGINS
    if not path.is_file():
        return {}
    try:
        document = json.loads(path.read_text("utf-8"))
        return {name: Origin("\n".join(one["texte"]), str(one["version"])) for name, one in document.items()}
    except (OSError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(str(error)) from error


def origins_file(origins: Mapping[str, Origin]) -> bytes:
    """Return the file of these texts: a line of text a line of the file, so that Git shows what changed."""
    document = {
        name: {"version": one.version, "empreinte": one.digest, "texte": one.text.split("\n")}
        for name, one in sorted(origins.items())
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def overlaid(course: Course, body: Organisation, loader: Loader) -> Course:
    """Return the course as an organisation has it; what is wrong with its files goes to the problems of the loader."""
    return _Overlay(course, body, loader).course()


@dataclass
class _Overlay:
    """An overlay being applied."""

    base: Course
    body: Organisation
    loader: Loader
    overrides: list[Override] = field(default_factory=list)
    adapted: set[str] = field(default_factory=set)
    pieces: dict[str, Sequence[tuple[str, Source]]] = field(default_factory=dict)
    """The lines, each with its place, that take the place of a block; none where it is left out."""
    removed: set[str] = field(default_factory=set)
    lines: dict[Path, Sequence[tuple[str, Source]]] = field(default_factory=dict)
    """The lines of the pages that were made of several files, each with its place."""
    rewritten: dict[str, Lesson] = field(default_factory=dict)
    added: dict[str, list[Lesson]] = field(default_factory=dict)
    """The lessons to put after another one, or first in a module, by its id."""

    def course(self) -> Course:
        """Return the whole."""
        body, base = self.body, self.base
        base = replace(base, declaration=self.declaration(), docs=tuple(self.docs()))
        own_facts, own_banks = body.folder / REGISTER, sorted((body.folder / QUIZZES).glob("*.yml"))
        if not (body.modules or body.roles or body.removed or body.replaced or body.added or own_banks
                or own_facts.exists()):  # fmt: skip
            return base
        self.base = base
        self.note_changes()
        modules = [made for module in self.chosen(base.modules, body.modules) if (made := self.module(module)).lessons]
        roles = [role for role in self.chosen(base.roles, body.roles) if self.has_path(role, modules)]
        known = {role.id for role in roles}
        modules = [self.with_roles(module, known) for module in modules]
        course = replace(base, modules=tuple(modules), facts=self.facts(own_facts))
        course = self.with_banks(course, own_banks)
        course = self.without_lost_parts(course)
        course = replace(course, roles=tuple(self.timed(role, course) for role in roles))
        course = self.unlinked(course)
        return replace(
            course, is_overlaid=True, published=None, template=None, overrides=tuple(self.overrides),
            adapted=frozenset(self.adapted),
        )  # fmt: skip

    def wrong(self, source: Source, number: int, message: str, hint: str) -> None:
        self.loader.problems.append(Problem(source, f"{FAMILY}{number:03}", message, hint))

    # ——— what is asked ———

    def note_changes(self) -> None:
        """Read what the organisation changes, and note the state of each change."""
        now = texts(self.base)
        try:
            origins = read_origins(self.body.folder)
        except ValueError:
            place = Source(self.loader.name(self.body.folder / ORIGINS))
            self.wrong(place, 901, "ce fichier est abîmé", "reprenez-le d’une copie, ou effacez-le et relisez tout")
            origins = {}
        for ref in self.body.removed:
            self.note(ref, now, State.REMOVED)
            if ref.id in now:
                self.leave_out(ref.id)
        for one in self.body.replaced:
            origin = origins.get(one.id)
            path = self.body.folder / one.file
            own = self.own(path, one.id, one.file_source) if one.file and (one.id in now or path.is_file()) else None
            is_same = origin is not None and one.id in now and origin.digest == digest(now[one.id])
            state = State.ORPHAN if one.id not in now else State.REPLACED if is_same else State.CHANGED
            self.overrides.append(Override(
                one.id, state, one.source, one.file, before=origin.text if origin else None, now=now.get(one.id),
                own=None if own is None else plain(own), near=self.near(one.id, now, origin),
                version=origin.version if origin else "",
            ))  # fmt: skip
            if own is not None and one.id in now:
                self.put(one.id, path, own)
        places = {lesson.id: module for module, lesson in self.base.lessons}
        places |= {module.id: module for module in self.base.modules}
        for addition in self.body.added:
            self.note(addition.after, places, State.ADDED, addition.file)
            if (module := places.get(addition.after.id)) and addition.file:
                self.add(addition.after.id, module, self.body.folder / addition.file, addition.file_source)
        for refs, known in ((self.body.modules, self.base.modules), (self.body.roles, self.base.roles)):
            ids = {one.id for one in known}
            for ref in (ref for ref in refs if ref.id not in ids):
                self.note(ref, ids, State.ORPHAN)

    def note(self, ref: Reference, known: Iterable[str], state: State, file: str = "") -> None:
        """Note a change about something, orphan when that is not there."""
        names = list(known)
        is_known = ref.id in names
        self.overrides.append(Override(ref.id, state if is_known else State.ORPHAN, ref.source, file,
                                       near="" if is_known else did_you_mean(ref.id, names)))  # fmt: skip

    def near(self, name: str, now: Mapping[str, str], origin: Origin | None) -> str:
        """Return what a block that is not there any more was likely renamed to: the one that has its text, if any."""
        if name in now:
            return ""
        same = [other for other, text in now.items() if origin and _untitled(text) == _untitled(origin.text)]
        alike = [other for other in now if ("#" in other) == ("#" in name)]
        return f"son texte est maintenant sous « {same[0]} »" if same else did_you_mean(name, alike)

    def own(self, path: Path, name: str, place: Source) -> str | None:
        """Return a text of the organisation, or None with a problem."""
        if not path.is_file():
            self.wrong(place, 900, f"« {path.name} » n’est pas dans le dossier de l’organisme",
                       f"enclair org reprendre {self.body.code} {name} le crée avec le texte du parcours")  # fmt: skip
            return None
        return self.loader.read(path, FAMILY)

    def leave_out(self, name: str) -> None:
        owner, hash_, _ = name.partition("#")
        if hash_:
            self.pieces[name] = ()
        else:
            self.removed.add(owner)
        self.adapt(owner)

    def put(self, name: str, path: Path, own: str) -> None:
        """Put a text in the place of a lesson, or of a part of a page."""
        owner, hash_, anchor = name.partition("#")
        place = self.loader.name(path)
        self.adapt(owner)
        if hash_:
            if not own.lstrip().startswith("## ") and anchor != OPENING:
                self.wrong(Source(place), 904, "ce bloc n’a pas de titre",
                           "ouvrez-le par une ligne « ## », comme celui qu’il remplace")  # fmt: skip
            lines = own.rstrip("\n").split("\n")
            self.pieces[name] = [*((line, Source(place, number)) for number, line in enumerate(lines, 1)),
                                 ("", Source(place, len(lines)))]  # fmt: skip
            return
        before = next(lesson for _, lesson in self.base.lessons if lesson.id == owner)
        lesson = self.loader.once(self.loader.lesson_page, path, before.page.path, before.slug)
        if lesson and lesson.id != owner:
            self.wrong(lesson.source, 904, f"cette page remplace « {owner} » et dit s’appeler « {lesson.id} »",
                       f"écrivez `id: {owner}` : des plateformes et des liens s’y accrochent")  # fmt: skip
        elif lesson:
            self.rewritten[owner] = lesson

    def add(self, after: str, module: Module, path: Path, place: Source) -> None:
        """Read a lesson of the organisation, shown as if it stood beside those of the module."""
        shown = module.page.path.parent / path.name
        if not path.is_file():
            self.wrong(place, 900, f"« {path.name} » n’est pas dans le dossier de l’organisme", "créez ce fichier")
        elif shown.exists():
            self.wrong(place, 904, f"le module « {module.id} » a déjà une page {path.name}", "donnez-lui un autre nom")
        elif lesson := self.loader.once(self.loader.lesson_page, path, shown, path.stem):
            self.added.setdefault(after, []).append(lesson)
            self.adapted |= {lesson.id, module.id}

    def adapt(self, owner: str) -> None:
        """Note that a text of a lesson, or of the sheet of a module, is not that of the course any more."""
        modules = (module.id for module in self.base.modules if owner in {one.id for one in module.lessons})
        self.adapted |= {owner, *modules}

    # ——— the parts of the course ———

    def declaration(self) -> Any:  # noqa: ANN401
        path = self.body.folder / STATEMENT
        return self.loader.declaration(path) if path.exists() else self.base.declaration

    def docs(self) -> Iterator[Page]:
        """Yield the pages around the course, the legal notice of the organisation in place of the template."""
        own, shown = self.body.folder / NOTICE_FILE, self.base.root / NOTICE
        notice = self.loader.once(self.loader.page_around, own, shown) if own.exists() else None
        for page in self.base.docs:
            yield notice if notice and page.path == shown else page

    def chosen(self, parts: Sequence[T_], wanted: Sequence[Reference]) -> list[T_]:
        """Return the parts that the organisation chose, in the order of the course; all of them by default."""
        ids = {ref.id for ref in wanted}
        return [part for part in parts if not ids or part.id in ids]  # type: ignore[attr-defined]

    def module(self, module: Module) -> Module:
        """Return a module with the lessons that it has left, those written again, those added."""
        lessons = [*self.added.get(module.id, ())]
        for lesson in module.lessons:
            if lesson.id not in self.removed:
                own = self.rewritten.get(lesson.id, lesson)
                lessons.append(replace(own, page=self.composed(own.id, own.page)))
            lessons += self.added.get(lesson.id, ())
        made = replace(
            module,
            page=self.composed(module.id, module.page),
            lessons=tuple(lessons),
            sequence=tuple(Reference(lesson.slug, lesson.source) for lesson in lessons),
            notes=tuple(note for note in module.notes if note.lesson.id not in self.removed),
        )
        return replace(made, images=tuple(self.images(made)))

    def composed(self, owner: str, page: Page) -> Page:
        """Return a page where some blocks are those of the organisation."""
        if not any(name.startswith(f"{owner}#") for name in self.pieces):
            return page
        lines = [(line, page.source.shifted(number)) for number, line in enumerate(page.written.split("\n"))]
        for block in reversed([*blocks(owner, page)]):
            if block.id in self.pieces:
                lines[block.first : block.last] = self.pieces[block.id]
        return self.read_again(page, lines)

    def read_again(self, page: Page, lines: Sequence[tuple[str, Source]]) -> Page:
        """Return a page made of other lines, each part of it at the place of the line where it stands."""
        again, problems = read_page(page.path, page.title, "\n".join(line for line, _ in lines), page.source,
                                    description=page.description)  # fmt: skip
        places = {page.source.line + number: place for number, (_, place) in enumerate(lines)}
        found = (_placed(problem, page.source.path, places) for problem in problems)
        self.loader.problems += (problem for problem in found if self.is_own(problem.source))
        self.lines[page.path] = lines
        made = _placed(again, page.source.path, places)
        return replace(made, source=page.source, sheets=page.sheets, waivers=page.waivers)

    def images(self, module: Module) -> Iterator[Image]:
        """Yield the images of a module, then those of the organisation that its pages show."""
        folder = self.body.folder / IMAGES
        links = (link for page in module.pages for link in page.images if self.is_own(link.source))
        names = {shown_at("", link.target.rpartition("/")[2]) for link in links if is_readable(link.target)}
        found = self.loader.images(folder, names) if names and folder.is_dir() else ()
        own = {image.uri.rpartition("/")[2]: image for image in found}
        shown = {name: image for name, image in own.items() if {name, name.replace("-etroit.svg", ".svg")} & names}
        yield from (image for image in module.images if image.uri.rpartition("/")[2] not in shown)
        for name, image in shown.items():
            yield replace(image, uri=f"modules/{module.slug}/{IMAGES}/{name}")

    def is_own(self, source: Source) -> bool:
        """Tell whether a place is in a file of the organisation."""
        return source.path.startswith(f"{self.loader.name(self.body.folder)}/")

    def has_path(self, role: Role, modules: Sequence[Module]) -> bool:
        return any(ref.id == role.id for module in modules for lesson in module.steps for ref in lesson.roles)

    def with_roles(self, module: Module, known: set[str]) -> Module:
        """Return a module whose lessons name the roles that are left."""
        left = {role.id for role in self.base.roles} - known
        lessons = (replace(one, roles=tuple(ref for ref in one.roles if ref.id not in left)) for one in module.lessons)
        return replace(module, lessons=tuple(lessons)) if left else module

    def timed(self, role: Role, course: Course) -> Role:
        """Return a role that announces how long its path takes, where that changed."""
        before = [lesson.duration.total for _, lesson in self.base.path_of(role)]
        after = [lesson.duration.total for _, lesson in course.path_of(role)]
        return role if before == after else replace(role, minutes=sum(after))

    def facts(self, path: Path) -> Mapping[str, Any]:
        """Return the facts of the course and of the organisation."""
        if not path.exists():
            return self.base.facts
        own = self.loader.once(self.loader.facts, path)
        for fact in (own[name] for name in own.keys() & self.base.facts.keys()):
            self.wrong(fact.source, 904, f"le parcours a déjà un fait « {fact.id} »", "donnez au vôtre un autre nom")
        return {**self.base.facts, **{name: own[name] for name in own if name not in self.base.facts}}

    def with_banks(self, course: Course, paths: Sequence[Path]) -> Course:
        """Return the course with the questions of the organisation, each after those of its module."""
        modules = {module.slug: module for module in course.modules}
        for path in paths:
            bank = self.loader.once(self.loader.bank, path)
            module = modules.get(path.stem)
            if module is None and path.stem not in {one.slug for one in self.base.modules}:
                self.wrong(Source(self.loader.name(path)), 904, f"aucun module « {path.stem} »",
                           did_you_mean(path.stem, modules) or "donnez au fichier le nom de son module")  # fmt: skip
            if bank and module and module.bank:
                modules[path.stem] = replace(module, bank=replace(module.bank, items=(*module.bank.items, *bank.items)))
        return replace(course, modules=tuple(modules.values()))

    def without_lost_parts(self, course: Course) -> Course:
        """Return the course without the questions, the demonstrations and the objectives that have no page left."""
        asked, tried = _called(course)
        asked_before, tried_before = _called(self.base)
        lost = asked_before - asked
        demos = {
            name: replace(one, questions=tuple(ref for ref in one.questions if ref.id not in lost))
            for name, one in course.demos.items() if name not in tried_before - tried
        }  # fmt: skip
        modules = []
        for module in course.modules:
            items = tuple(item for item in (module.bank.items if module.bank else ()) if item.id not in lost)
            worked = {ref.id for lesson in module.lessons for ref in lesson.objectives}
            worked |= {item.objective.id for item in items if item.objective}
            modules.append(replace(
                module, bank=module.bank and replace(module.bank, items=items),
                objectives=tuple(one for one in module.objectives if one.id in worked),
            ))  # fmt: skip
        return replace(course, modules=tuple(modules), demos=demos)

    # ——— links to what is gone ———

    def unlinked(self, course: Course) -> Course:
        """Return the course where links to what was left out are plain words."""
        gone = _places(self.base) - _places(course)
        if not gone:
            return course

        def of(page: Page) -> Page:
            return self.without_links(page, gone)

        def of_trainers(pages: Sequence[TrainerPage]) -> tuple[TrainerPage, ...]:
            return tuple(replace(one, page=of(one.page)) for one in pages)

        modules = (
            replace(
                module, page=of(module.page), guides=of_trainers(module.guides),
                activities=of_trainers(module.activities),
                lessons=tuple(replace(lesson, page=of(lesson.page)) for lesson in module.lessons),
                notes=tuple(replace(note, page=of(note.page)) for note in module.notes),
            )
            for module in course.modules
        )  # fmt: skip
        return replace(
            course, modules=tuple(modules), docs=tuple(map(of, course.docs)), documents=of_trainers(course.documents),
            sought=tuple(one for one in course.sought if one.target.partition("#")[0] not in gone),
        )  # fmt: skip

    def without_links(self, page: Page, gone: set[str]) -> Page:
        """Return a page where links to some places are plain words."""
        folder = posixpath.dirname(_place(page, self.base.root))
        targets = {link.target for link in page.links if not scheme_of(link.target) and is_readable(link.target)
                   and posixpath.normpath(posixpath.join(folder, unquote(link.target.partition("#")[0]))) in gone
                   and link.target.partition("#")[0]}  # fmt: skip
        if not targets:
            return page
        names = "|".join(re.escape(target) for target in sorted(targets, key=len, reverse=True))
        links = re.compile(rf'(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(?:{names})>?(?:\s+"[^"]*")?\s*\)')
        lines = self.lines.get(page.path) or [
            (line, page.source.shifted(number)) for number, line in enumerate(page.written.split("\n"))
        ]

        def unlinked(found: re.Match[str]) -> str:
            is_own = self.is_own(lines[found.string.count("\n", 0, found.start())][1])
            return found[0] if is_own or "\n" in found[0].removeprefix(f"[{found[1]}") else found[1]

        text = links.sub(unlinked, page.written)
        return self.read_again(page, [(line, place) for line, (_, place) in zip(text.split("\n"), lines, strict=True)])


def _untitled(text: str) -> str:
    """Return a block without its title."""
    return text.partition("\n")[2] if text.startswith("#") else text


def _called(course: Course) -> tuple[set[str], set[str]]:
    """Return the questions and the demonstrations that the pages of a course call."""
    pages = [*course.docs, *(page for module in course.modules for page in module.pages)]
    return {ref.id for page in pages for ref in page.quizzes}, {ref.id for page in pages for ref in page.demos}


def _place(page: Page, root: Path) -> str:
    """Return where the site has a page, by the name of its source: `modules/` stands beside the pages of `docs/`."""
    docs = root / "docs"
    return page.path.relative_to(docs if page.path.is_relative_to(docs) else root).as_posix()


def _places(course: Course) -> set[str]:
    """Return the places of what an organisation may leave out: lessons, modules, roles, demonstrations, notes."""
    pages = (page for module in course.modules for page in (*module.pages, *module.trainer_pages))
    roles = (f"parcours/{role.id}.md" for role in course.roles)
    return {*(_place(page, course.root) for page in pages), *roles,
            *(f"demonstrations/{name}.md" for name in course.demos)}  # fmt: skip


def _placed(value: T_, path: str, places: Mapping[int, Source]) -> T_:
    """Return a part of the model where each place in a file is that of the line that stands there."""
    if isinstance(value, Source):
        at = places.get(value.line) if value.path == path else None
        return Source(at.path, at.line, value.column) if at else value  # type: ignore[return-value]
    if isinstance(value, tuple):
        made = (_placed(one, path, places) for one in value)
        return type(value)(*made) if hasattr(value, "_fields") else tuple(made)  # type: ignore[return-value]
    if isinstance(value, Struct):
        changed = {name: other for name, old in asdict(value).items()
                   if (other := _placed(old, path, places)) is not old}  # fmt: skip
        return replace(value, **changed) if changed else value
    return value
