"""What each rule said of each part, and what it read to say it: it says it again while all that is the same.

A rule shows what its verdict rests on by reading it: the part that it is shown, what it asks of the context, the keys
that it looks up there. Nothing is declared, so that nothing can be forgotten. Files that rules look at beside the
course stand in :func:`disk`: one that comes, goes or changes makes every verdict void.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from enclair.problems import Source
from enclair.settings import CONFIG, CONTENT, TEXTS

if TYPE_CHECKING:
    from enclair.rules import Context, Finding, Part, Rule

WATCHED = (*CONTENT, "overrides", CONFIG)
MOST_FINDINGS = 200
"""How many times a rule speaks of one part: guessing what was meant takes a while each time."""
WHOLE, ABSENT = "*", None
Place = tuple[bool, str, object]
"""What a rule can read: is it of the course, or of the context; its name; the key looked up in it, or WHOLE."""
Reads = dict[Place, object]
Verdict = tuple[Reads, tuple["Finding", ...]]
CLEAN: Verdict = ({}, ())
Judged = dict[tuple[str, Source], tuple["Part", dict[str, Verdict]]]
"""The verdicts on each part, by the rule, with the part."""


@dataclass
class Verdicts:
    """The verdicts of this check, by part, what the context worked out for them from what, and the files beside."""

    disk: object = None
    now: Judged = field(default_factory=dict)
    worked_out: dict[str, tuple[Reads, object]] = field(default_factory=dict)
    _before: Judged = field(default_factory=dict)
    _found: Reads = field(default_factory=dict)

    def begin(self, context: Context) -> None:
        """Start a check: what the context would work out again from the same things is given back to it."""
        state = disk(context.course.root)
        is_known = state == self.disk
        worked_out = self.worked_out if is_known else {}
        self._before, self.now, self.worked_out, self._found, self.disk = self.now, {}, {}, {}, state
        if not is_known:
            self._before = {}
        for name, (reads, value) in worked_out.items():
            if not self._changed(reads, context):
                context.__dict__[name] = value
                self.worked_out[name] = reads, value

    def findings(
        self, rules: Iterable[Rule], part: Part, context: Context
    ) -> Iterator[tuple[Rule, tuple[Finding, ...]]]:
        """Yield what each of these rules finds in a part."""
        key = type(part).__name__, part.source
        before, known = self._before.get(key, (None, {}))
        verdicts = {**known} if before == part else {}
        self.now[key] = part, verdicts
        for rule in rules:
            verdict = verdicts.get(rule.code)
            if verdict is None or self._changed(verdict[0], context):
                verdict = verdicts[rule.code] = self._judge(rule, part, context)
            yield rule, verdict[1]

    def _changed(self, reads: Reads, context: Context) -> bool:
        """Tell whether something that was read is no longer the same."""
        for place, found in reads.items():
            if place not in self._found:
                is_of_course, name, key = place
                value = _value(context.course if is_of_course else context, name)
                self._found[place] = value if key == WHOLE else value.get(key, ABSENT)
            if found is not self._found[place] and found != self._found[place]:
                return True
        return False

    def _judge(self, rule: Rule, part: Part, context: Context) -> Verdict:
        """Run a rule on a part, and keep what it read."""
        reads: Reads = {}
        findings = tuple(_first(rule.check(part, self._watched(context, reads))))
        return (reads, findings) if reads or findings else CLEAN

    def _watched(self, context: Context, reads: Reads) -> Context:
        return cast("Context", _Watched(context, reads, self))

    def work_out(self, context: Context, name: str) -> None:
        """Have the context work out one of its properties, and keep what it read for that."""
        prop = getattr(type(context), name, None)
        if isinstance(prop, cached_property) and name not in context.__dict__:
            reads: Reads = {}
            value = prop.func(self._watched(context, reads))
            if isinstance(value, _WatchedMapping):
                value = value.whole()
            context.__dict__[name] = value
            if not callable(value):
                self.worked_out[name] = reads, value


def _first(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Yield the findings of a rule on a part; past some number, one that says that there are others."""
    for number, (source, message, hint) in enumerate(findings):
        if number == MOST_FINDINGS:
            yield source, "cette règle aurait encore autre chose à dire", "corrigez d’abord ce qu’elle a dit"
            return
        yield source, message, hint


class _Watched:
    """Stands for the context of a rule, or its course, and notes what is read of it.

    What can be called depends on what it is called with, which was read, and on the disk.
    """

    def __init__(self, target: object, reads: Reads, verdicts: Verdicts | None = None) -> None:
        self._target, self._reads, self._verdicts = target, reads, verdicts

    def __getattr__(self, name: str) -> object:
        shown = self.__dict__[name] = self._shown(name)  # noted once
        return shown

    def _shown(self, name: str) -> object:
        if self._verdicts:
            self._verdicts.work_out(cast("Context", self._target), name)
        value = _value(self._target, name)
        if name == "course":
            return _Watched(value, self._reads)
        if callable(value):
            return value
        place = self._verdicts is None, name
        if isinstance(value, Mapping):
            return _WatchedMapping(value, self._reads, place)
        self._reads[*place, WHOLE] = value
        return value


class _WatchedMapping(Mapping[object, object]):
    """Stands for a mapping, and notes the keys that are looked up, or that all of it is read."""

    def __init__(self, target: Mapping[object, object], reads: Reads, place: tuple[bool, str]) -> None:
        self._target, self._reads, self._place = target, reads, place

    def whole(self) -> Mapping[object, object]:
        """Return what stands behind, all of it read."""
        self._reads[*self._place, WHOLE] = self._target
        return self._target

    def __getitem__(self, key: object) -> object:
        self._reads[*self._place, key] = self._target.get(key, ABSENT)
        return self._target[key]

    def __contains__(self, key: object) -> bool:
        self._reads[*self._place, key] = self._target.get(key, ABSENT)
        return key in self._target

    def __iter__(self) -> Iterator[object]:
        return iter(self.whole())

    def __len__(self) -> int:
        return len(self.whole())


def _value(target: object, name: str) -> Any:  # noqa: ANN401  whatever stands there
    """Return an attribute, in a form that can be read again and compared."""
    value = getattr(target, name)
    return tuple(value) if isinstance(value, Iterator) else value


def disk(root: Path) -> object:
    """Return what rules can see of a project beside the course: names, and the state of the files that are no text.

    They see texts through the course alone.
    """
    tops = [root / name for name in WATCHED]
    return [(path.as_posix(), _state(path)) for top in tops for path in (top, *sorted(top.rglob("*")))]


def _state(path: Path) -> object:
    if path.suffix in TEXTS and path.name != CONFIG:
        return None
    try:
        status = path.stat()
    except (OSError, RuntimeError):
        return ()
    return status.st_mode if path.is_dir() else (status.st_mode, status.st_size, status.st_mtime_ns)
