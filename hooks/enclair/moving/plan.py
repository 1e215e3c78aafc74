"""What a change does to the files of a project: all of it known, checked on a copy, then written at once, or not.

A plan says every line that it changes. It is refused when the project had errors, or would have some afterwards.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

import yaml
from msgspec import Struct

from enclair import settings
from enclair.model import Course
from enclair.moving.text import Edit, Span, Text
from enclair.problems import Problem, Severity, Source, as_text, visible
from enclair.reading.published import NOTES
from enclair.rules import checked

CONTENT = ("modules", "quizzes", "demos", "docs")
"""The folders that hold the course; the notes of version stand beside them."""
SUFFIXES = frozenset({".md", ".yml"})
MOST_SAID = 12
SHORT = 60


class MovingError(Exception):
    """The change cannot be made, and nothing was; the message says why, in French."""


class Project(Struct, frozen=True, dict=True):
    """A course and the text of its files, by path."""

    root: Path
    course: Course
    today: date
    known: frozenset[tuple[str, str]]
    """Code and message of what the check says already."""

    @cached_property
    def texts(self) -> Mapping[str, Text]:
        """The pages and the data of the course."""
        found: dict[str, Text] = {}
        for folder in CONTENT:
            for path in sorted((self.root / folder).rglob("*")):
                if path.suffix in SUFFIXES and path.is_file():
                    with suppress(UnicodeDecodeError):  # a draft that nothing lists: the check read all the others
                        name = path.relative_to(self.root).as_posix()
                        found[name] = Text.read(name, path.read_bytes())
        return found


def opened(root: Path, today: date) -> Project:
    """Read a project. Raises MovingError when its content has errors: what follows an id could not be told."""
    course, report = checked(root, today=today, code="")
    errors = [problem for problem in report.problems if problem.severity is Severity.ERROR]
    if course is None or errors:
        raise MovingError(f"corrigez d’abord ce que dit « enclair check » :\n{_told(errors)}")
    return Project(root, course, today, frozenset((one.code, one.message) for one in report.problems))


def _told(problems: list[Problem]) -> str:
    lines = [f"  {line}" for line in as_text(problems)]
    more = [f"  … et {len(lines) - MOST_SAID} autres"] if len(lines) > MOST_SAID else []
    return "\n".join((*lines[:MOST_SAID], *more))


@dataclass
class Draft:
    """A change in the making: pieces to replace, files to make, to move, to delete; what its author has still to do."""

    project: Project
    edits: set[Edit] = field(default_factory=set)
    cuts: dict[tuple[str, int], tuple[yaml.CollectionNode, set[int]]] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)
    moves: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    left: list[tuple[Source, str]] = field(default_factory=list)
    obstacles: list[tuple[Source, str]] = field(default_factory=list)

    @property
    def kept(self) -> Iterator[Text]:
        """The texts that stay, moved or not."""
        return (text for path, text in self.project.texts.items() if path not in self.gone)

    def replace(self, path: str, start: int, end: int, new: str) -> None:
        """Note a piece to replace."""
        if self.project.texts[path].text[start:end] != new:
            self.edits.add(Edit(path, start, end, new))

    def insert(self, edit: Edit) -> None:
        """Note a piece to put in; several at one place come in the order noted."""
        here = (edit.path, edit.start, edit.end)
        same = next((one for one in self.edits if (one.path, one.start, one.end) == here), None)
        self.edits.discard(same or edit)
        self.edits.add(Edit(*here, (same.new if same else "") + edit.new))

    def cut(self, path: str, node: yaml.CollectionNode, index: int) -> None:
        """Note an element to take out of a collection."""
        self.cuts.setdefault((path, id(node)), (node, set()))[1].add(index)

    @property
    def changes(self) -> list[Edit]:
        """All the pieces to replace, in order; what was to change inside one that goes, goes with it."""
        cuts = [edit for (path, _), (node, leaving) in self.cuts.items()
                for edit in self.project.texts[path].without(node, leaving)]  # fmt: skip
        inside = {one for one in self.edits for cut in cuts
                  if one.path == cut.path and cut.start <= one.start and one.end <= cut.end}  # fmt: skip
        return sorted(one for one in (*cuts, *(self.edits - inside)) if one.path not in self.gone)

    def touched(self, path: str) -> list[Span]:
        """Return the pieces of a file that change."""
        return [(one.start, one.end) for one in self.changes if one.path == path]

    def finished(self) -> Plan:
        """Check the outcome on a copy of the project. Raises MovingError, with all that stands in the way."""
        if self.obstacles:
            told = "\n".join(f"  {source} : {text}" for source, text in sorted(set(self.obstacles)))
            raise MovingError(f"d’autres s’appuient encore dessus, rien n’a changé :\n{told}\n"
                              "Corrigez-les d’abord, ou dites ce qui prend sa place avec --remplacer-par.")  # fmt: skip
        if taken := sorted(path for path in (*self.moves.values(), *self.made) if (self.project.root / path).exists()):
            raise MovingError(f"« {taken[0]} » existe déjà")
        changes = self.changes
        if not (changes or self.moves or self.gone):
            raise MovingError("il n’y a rien à changer")
        texts = {path: self.project.texts[path].edited([one for one in changes if one.path == path])
                 for path in {edit.path for edit in changes}}  # fmt: skip
        data = {self.moves.get(path, path): text.data for path, text in texts.items()}
        data |= {path: text.encode() for path, text in self.made.items()}
        plan = Plan(self.project, tuple(changes), data, dict(sorted(self.moves.items())), tuple(sorted(self.gone)),
                    tuple(sorted(set(self.left))))  # fmt: skip
        return plan.verified()


class Plan(Struct, frozen=True):
    """A whole change: the pieces replaced, the bytes of the files written (by new path), files moved and deleted."""

    project: Project
    edits: tuple[Edit, ...]
    data: Mapping[str, bytes]
    moves: Mapping[str, str]
    gone: tuple[str, ...]
    left: tuple[tuple[Source, str], ...]
    warnings: tuple[Problem, ...] = ()

    @property
    def lines(self) -> Iterator[str]:
        """Every change, one a line, at its place before the change; then what the author has still to do."""
        for edit in self.edits:
            text = self.project.texts[edit.path]
            yield visible(f"{text.place(edit.start)}: {_said(text.text[edit.start : edit.end], edit.new)}")
        made = [path for path in self.data if path not in self.project.texts and path not in self.moves.values()]
        yield from (f"{path} : écrit" for path in made)
        yield from (f"{old} → {new}" for old, new in self.moves.items())
        yield from (f"{path} : supprimé" for path in self.gone)
        if self.left or self.warnings:
            yield "Reste à faire par vous :"
            yield from (visible(f"  {source}: {text}") for source, text in self.left)
            yield from (f"  {line}" for line in as_text(self.warnings))

    def verified(self) -> Plan:
        """Return the plan with the warnings that it brings. Raises MovingError when it brings errors."""
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder)
            for name in (one for one in CONTENT if (self.project.root / one).is_dir()):
                shutil.copytree(self.project.root / name, copy / name, symlinks=True)
            with suppress(FileNotFoundError):
                shutil.copy(self.project.root / NOTES, copy / NOTES)
            _Change(copy, self).do()
            _, report = checked(copy, today=self.project.today, code="")
        new = [one for one in report.problems  # the copy holds content alone, not the generator’s settings
               if one.code != settings.CODE and (one.code, one.message) not in self.project.known]  # fmt: skip
        if errors := [problem for problem in new if problem.severity is Severity.ERROR]:
            raise MovingError(f"le parcours aurait alors des erreurs, rien n’a changé :\n{_told(errors)}")
        return Plan(self.project, self.edits, self.data, self.moves, self.gone, self.left, tuple(new))

    def write(self) -> None:
        """Change the project’s files; where one cannot be changed, put all back and raise the OSError."""
        change = _Change(self.project.root, self, has_git=True)
        try:
            change.do()
        except OSError:
            change.undo()
            raise


@dataclass
class _Change:
    """The steps of a plan in one folder, each with the step that undoes it."""

    root: Path
    plan: Plan
    has_git: bool = False
    """Whether Git is asked to move the files that it follows; the others are renamed."""
    undoing: list[Callable[[], object]] = field(default_factory=list)

    def do(self) -> None:
        asides = {path: self._aside(path, data) for path, data in self.plan.data.items()}
        for old, new in self.plan.moves.items():
            self._move(old, new)
            self.undoing.append(lambda old=old, new=new: self._move(new, old))  # type: ignore[misc]
        for path, aside in asides.items():
            target = self.root / path
            before = target.read_bytes() if target.exists() else None
            self.undoing.append(lambda target=target, before=before: _restore(target, before))  # type: ignore[misc]
            target.parent.mkdir(parents=True, exist_ok=True)
            aside.replace(target)
        for path in self.plan.gone:
            target = self.root / path
            before = target.read_bytes()
            self.undoing.append(lambda target=target, before=before: _restore(target, before))  # type: ignore[misc]
            target.unlink()
        for path in {*self.plan.gone, *self.plan.moves}:
            self._sweep((self.root / path).parent)

    def undo(self) -> None:
        for step in reversed(self.undoing):
            step()
        for path in self.plan.moves.values():
            self._sweep((self.root / path).parent)

    def _aside(self, path: str, data: bytes) -> Path:
        """Write what a file will hold at the top of the folder, where it can take its name in one step."""
        with tempfile.NamedTemporaryFile(dir=self.root, prefix=".deplacement-", suffix=".tmp", delete=False) as file:
            aside = Path(file.name)
            self.undoing.append(lambda: aside.unlink(missing_ok=True))
            file.write(data)
        here = self.root / next((old for old, new in self.plan.moves.items() if new == path), path)
        aside.chmod(here.stat().st_mode & 0o777 if here.exists() else 0o644)
        return aside

    def _move(self, old: str, new: str) -> None:
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        command = ["git", "-C", str(self.root), "mv", "--", old, new]
        try:
            if self.has_git and not subprocess.run(command, capture_output=True, check=False).returncode:  # noqa: S603
                return
        except FileNotFoundError:
            self.has_git = False
        (self.root / old).rename(self.root / new)

    def _sweep(self, folder: Path) -> None:
        """Delete a folder that has become empty, and those above it."""
        with suppress(OSError):
            while folder != self.root:
                folder.rmdir()
                folder = folder.parent


def _restore(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _said(old: str, new: str) -> str:
    """Return what a piece becomes, cut to be read at a glance."""
    before, after = (" ".join(text.split()).strip(", ") for text in (old, new))
    if not before or not after:
        return f"ajouté : {_cut(after)}" if after else f"retiré : {_cut(before)}"
    return f"{_cut(before)} → {_cut(after)}"


def _cut(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"
