"""What each rule said of each part, and what it read to say it: it says it again while all that is the same.

A rule shows what its verdict rests on by reading it: the part that it is shown, what it asks of the context, the keys
that it looks up there. Nothing is declared, so that nothing can be forgotten. Files that rules look at beside the
course stand in :func:`disk`: one that comes, goes or changes makes every verdict void.
"""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from inspect import ismethod
from pathlib import Path
from types import MethodType
from typing import TYPE_CHECKING, Any, cast

from enclair.model import Course, Image
from enclair.reading.memory import walked
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
Known = tuple["Part | None", frozenset[str], Mapping[str, Verdict]]
"""A part, the rules that looked at it, and the verdicts of those that read or said something, by the rule."""
UNKNOWN: Known = (None, frozenset(), {})
Judged = dict[Hashable, Known]
"""What is known of each part, by :func:`key_of`."""


def key_of(part: Part) -> Hashable:
    """Return what tells a part from any other of its course."""
    return type(part).__name__, part.source, part.uri if isinstance(part, Image) else ""


@dataclass
class Verdicts:
    """The verdicts of this check, by part, what the context worked out for them from what, and the files beside."""

    disk: object = None
    now: Judged = field(default_factory=dict)
    worked_out: dict[str, tuple[Reads, object]] = field(default_factory=dict)
    _before: Judged = field(default_factory=dict)
    _worked_out_before: dict[str, tuple[Reads, object]] = field(default_factory=dict)
    _found: Reads = field(default_factory=dict)
    """What stands now where something was read."""
    _compared: dict[tuple[Place, int], tuple[object, bool]] = field(default_factory=dict)
    """What was read there before, by its identity, and whether it is something else."""

    def begin(self, context: Context) -> None:
        """Start a check: what the context would work out again from the same things is given back to it."""
        state = disk(context.course.root)
        is_known = state == self.disk
        self._worked_out_before = self.worked_out if is_known else {}
        self._before, self.now, self.worked_out, self.disk = self.now, {}, {}, state
        self._found, self._compared = {}, {}
        if not is_known:
            self._before = {}
        for name, (reads, value) in self._worked_out_before.items():
            if not self._changed(reads, context):
                context.__dict__[name] = value
                self.worked_out[name] = reads, value

    def findings(
        self, rules: Mapping[str, Rule], part: Part, context: Context
    ) -> Iterator[tuple[Rule, tuple[Finding, ...]]]:
        """Yield what these rules find in a part, those that find nothing left out."""
        key = key_of(part)
        known = self._before.get(key, UNKNOWN)
        if part is not known[0] and part != known[0] and not isinstance(part, Course):  # what is read of it is noted
            known = UNKNOWN
        _, judged, verdicts = known
        due = [code for code, verdict in verdicts.items() if code in rules and self._changed(verdict[0], context)]
        due += rules.keys() - judged
        if due:
            verdicts = {**verdicts, **{code: self._judge(rules[code], part, context) for code in due}}
            verdicts = {code: verdict for code, verdict in verdicts.items() if any(verdict)}
        self.now[key] = part, judged if rules.keys() <= judged else judged | rules.keys(), verdicts
        yield from ((rules[code], found) for code, (_, found) in verdicts.items() if found and code in rules)

    def _changed(self, reads: Reads, context: Context) -> bool:
        """Tell whether something that was read is no longer the same."""
        if reads.items() <= self._found.items():
            return False
        for place, found in reads.items():
            if place not in self._found:
                is_of_course, name, key = place
                if not is_of_course:
                    self.work_out(context, name)
                value = _value(context.course if is_of_course else context, name)
                self._found[place] = value if key == WHOLE else value.get(key, ABSENT)
            if found is not self._found[place] and self._differs(place, found):
                return True
        return False

    def _differs(self, place: Place, found: object) -> bool:
        """Tell whether something that was read differs from what stands there now; compared once."""
        key = place, id(found)
        if key not in self._compared:
            self._compared[key] = found, found != self._found[place]
        return self._compared[key][1]

    def _judge(self, rule: Rule, part: Part, context: Context) -> Verdict:
        """Run a rule on a part, and keep what it read."""
        reads: Reads = {}
        shown = cast("Course", _Watched(part, reads)) if isinstance(part, Course) else part
        return reads, tuple(_first(rule.check(shown, self._watched(context, reads))))

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
            before = self._worked_out_before.get(name)
            context.__dict__[name] = value = before[1] if before and before[1] == value else value
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

    What can be called depends on what it is called with, which was read, and on the disk; a method, on what it reads.
    """

    def __init__(self, target: object, reads: Reads, verdicts: Verdicts | None = None) -> None:
        self._target, self._reads, self._verdicts = target, reads, verdicts

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        """What `isinstance` and `match` take it for."""
        return type(self._target)

    def __getattr__(self, name: str) -> object:
        shown = self.__dict__[name] = self._shown(name)  # noted once
        return shown

    def _shown(self, name: str) -> object:
        if self._verdicts:
            self._verdicts.work_out(cast("Context", self._target), name)
        value = _value(self._target, name)
        if name == "course":
            return _Watched(value, self._reads)
        if ismethod(value):
            return MethodType(value.__func__, self)
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
    return [(path, _state(path)) for name in WATCHED for path in walked(root / name)]


def _state(path: str) -> object:
    if path.endswith(TEXTS) and os.path.basename(path) != CONFIG:  # noqa: PTH119  hundreds, at each check
        return None
    try:
        status = os.stat(path)  # noqa: PTH116
    except (OSError, RuntimeError):
        return ()
    return status.st_mode if os.path.isdir(path) else (status.st_mode, status.st_size, status.st_mtime_ns)  # noqa: PTH112
