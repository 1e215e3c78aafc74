"""YAML read without surprises: every value stays the text that the author wrote, and knows its place.

PyYAML gives the events; the tree is built here, because its own one resolves `oui`, dates and `010` into other
things, keeps the last of two duplicate keys, and follows aliases into memory bombs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

import yaml

from enclair.problems import Problem, Source, did_you_mean
from enclair.reading.hazards import INVISIBLE

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MOST_NODES, MOST_ITEMS, MOST_KEYS = 50_000, 1_000, 500
LONGEST_TEXT = 5_000
"""Several times what the fullest file of the course holds: within that, reading it is a matter of moments."""
TRUE_WORDS = frozenset({"true", "oui", "vrai"})
FALSE_WORDS = frozenset({"false", "non", "faux"})
ODD_BREAK = re.compile("[\x85\u2028\u2029]")
"""Line breaks for YAML that no editor shows as such: places would be wrong."""
NULL_WORDS = frozenset({"", "~", "null"})

SafeLoader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
E_ = TypeVar("E_", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A leaf, as text."""

    text: str
    is_plain: bool
    source: Source

    @property
    def is_null(self) -> bool:
        """Tell whether nothing was written."""
        return self.is_plain and self.text in NULL_WORDS


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML sequence."""

    items: tuple[Node, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Table:
    """A YAML mapping, keys in the order written."""

    entries: tuple[tuple[Scalar, Node], ...]
    source: Source

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Listing | Table


def parse(text: str, path: str, family: str, *, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """Return the tree of one YAML document and what is wrong with its form.

    ``family`` is the three letters that open the problem codes; ``first_line`` is the line of the file where
    ``text`` starts (front matter). The tree is None when nothing usable can be read.
    """
    if len(text.encode()) > MAX_BYTES:
        return None, [
            Problem(Source(path), f"{family}907", "le fichier dépasse 1 Mo", "partagez-le en plusieurs fichiers")
        ]
    if odd := ODD_BREAK.search(text):
        at = odd.start()
        source = Source(path, text.count("\n", 0, at) + first_line, at - text.rfind("\n", 0, at))
        problem = Problem(source, f"{family}901", "la ligne contient un caractère invisible", "retapez cette ligne")
        return None, [problem]
    builder = _Builder(path, family, first_line)
    try:
        root = builder.build(yaml.parse(text, Loader=SafeLoader))
    except yaml.YAMLError as error:
        return None, [*builder.problems, _syntax_problem(error, text, path, family, first_line)]
    return None if builder.refused else root, builder.problems


def _syntax_problem(error: yaml.YAMLError, text: str, path: str, family: str, first_line: int) -> Problem:
    context = getattr(error, "context", None) or ""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    if context.startswith(("while parsing a flow", "while scanning a quoted")):
        marks.reverse()  # what was left open says more than the place where the reader gave up
    mark = marks[0] or marks[1]
    source = Source(path, mark.line + first_line, mark.column + 1) if mark else Source(path, first_line)
    detail = getattr(error, "problem", None) or getattr(error, "reason", None) or ""
    if isinstance(error, yaml.reader.ReaderError):
        before = text.partition(chr(error.character))[0]
        source = Source(path, before.count("\n") + first_line, len(before) - before.rfind("\n"))
    if mark and text[mark.index : mark.index + 1] == "\t":
        detail = "tab character"
    advice = next(
        (advice for clue, advice in _SYNTAX_ADVICE.items() if clue in detail),
        "vérifiez l’alignement, et mettez entre guillemets un texte qui contient « : »",
    )
    return Problem(source, f"{family}901", "le YAML est illisible à cet endroit", advice)


_SYNTAX_ADVICE = {
    "mapping values are not allowed": "un texte qui contient « : » se met entre guillemets",
    "tab character": "remplacez la tabulation par des espaces",
    "cannot start any token": "ce signe ne peut pas ouvrir une valeur : mettez-la entre guillemets",
    "could not find expected ':'": "il manque un « : » après la clé",
    "did not find expected '-' indicator": "alignez les tirets de la liste",
    "did not find expected key": "alignez cette ligne avec les précédentes, ou fermez les guillemets",
    "control characters": "retirez le caractère invisible",
    "found unexpected end of stream": "fermez les guillemets ou les crochets",
    "did not find expected ',' or": "fermez l’accolade ou le crochet ouvert ici ; une virgule sépare deux éléments",
}


class _Builder:
    """Turns events into a tree; one instance a document."""

    def __init__(self, path: str, family: str, first_line: int) -> None:
        self.path, self.family, self.first_line = path, family, first_line
        self.problems: list[Problem] = []
        self.refused = False

    def place(self, event: yaml.Event) -> Source:
        mark = event.start_mark
        assert mark is not None
        return Source(self.path, mark.line + self.first_line, mark.column + 1)

    def refuse(self, event: yaml.Event, number: int, message: str, hint: str) -> None:
        self.problems.append(Problem(self.place(event), f"{self.family}{number}", message, hint))
        self.refused = True

    def build(self, events: Iterator[yaml.Event]) -> Node | None:  # noqa: C901, PLR0912  one branch a kind of event
        """Return the first document’s root; stacks of open collections keep deep input off Python’s stack."""
        root: Node | None = None
        stack: list[tuple[yaml.Event, list[Node]]] = []
        documents = 0
        for rank, event in enumerate(events):
            if rank > 2 * MOST_NODES:
                self.refuse(event, 907, f"le fichier contient plus de {MOST_NODES // 1000} 000 valeurs",
                            "partagez-le en plusieurs fichiers")  # fmt: skip
                return None
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(event, 901, "le fichier contient plusieurs documents YAML", "gardez le premier")
                    return root
                continue
            if getattr(event, "anchor", None) or isinstance(event, yaml.AliasEvent):
                self.refuse(event, 906, "les ancres et les renvois YAML (&, *) sont refusés", "recopiez la valeur")
            if (tag := getattr(event, "tag", None) or "!") != "!":
                self.refuse(event, 906, f"l’étiquette YAML « {tag} » est refusée", "retirez-la")
            if isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
                if len(stack) >= MAX_DEPTH:
                    self.refuse(event, 907, f"plus de {MAX_DEPTH} niveaux imbriqués", "simplifiez la structure")
                    return None
                stack.append((event, []))
                continue
            node: Node
            if isinstance(event, yaml.ScalarEvent):
                node = Scalar(event.value, event.implicit[0], self.place(event))
                if len(event.value) > LONGEST_TEXT:
                    self.refuse(event, 907, f"ce texte dépasse {LONGEST_TEXT // 1000} 000 signes", "raccourcissez-le")
            elif isinstance(event, yaml.AliasEvent):
                node = Scalar("", is_plain=True, source=self.place(event))
            elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
                start, children = stack.pop()
                node = self.collection(start, children)
            else:
                continue
            if stack:
                stack[-1][1].append(node)
            else:
                root = node
        return root

    def collection(self, start: yaml.Event, children: list[Node]) -> Node:
        source = self.place(start)
        if isinstance(start, yaml.SequenceStartEvent):
            if len(children) > MOST_ITEMS:
                self.refuse(start, 907, f"cette liste compte plus de {MOST_ITEMS} éléments",
                            "partagez-la en plusieurs fichiers")  # fmt: skip
            return Listing(tuple(children), source)
        entries: dict[str, tuple[Scalar, Node]] = {}
        if len(children) > 2 * MOST_KEYS:
            self.refuse(start, 907, f"plus de {MOST_KEYS} clés sont écrites ici", "partagez-les en plusieurs fichiers")
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.problems.append(
                    Problem(key.source, f"{self.family}904", "une clé doit être un mot", "écrivez `cle: valeur`")
                )
            elif key.text in entries:
                first = entries[key.text][0].source.line
                self.problems.append(
                    Problem(
                        key.source,
                        f"{self.family}905",
                        f"la clé « {key.text} » est écrite deux fois",
                        f"gardez l’une des deux (la première est ligne {first})",
                    )
                )
            else:
                entries[key.text] = (key, value)
        return Table(tuple(entries.values()), source)


class Reader:
    """Reads the keys of one mapping by name and type, and collects what is not as declared.

    Call :meth:`close` last: it reports the keys that nobody asked for. A missing or wrong value yields an empty
    one, so that the rest of the file is still checked in the same run.
    """

    def __init__(self, table: Table, family: str, problems: list[Problem]) -> None:
        self.table, self.family, self.problems = table, family, problems
        self.source = table.source
        self.asked: list[str] = []

    def problem(self, source: Source, number: int, message: str, hint: str = "") -> None:
        """Record a problem of this file’s family."""
        self.problems.append(Problem(source, f"{self.family}{number:03}", message, hint))

    def node(self, key: str, *, required: bool = False) -> Node | None:
        """Return the value of a key; null counts as absent."""
        self.asked.append(key)
        value = self.table.get(key)
        if isinstance(value, Scalar) and value.is_null:
            value = None
        if value is None and required:
            self.problem(self.source, 903, f"il manque la clé « {key} »", f"ajoutez `{key}:`")
        return value

    def wrong(self, node: Node, key: str, expected: str) -> None:
        """Record a value that is not of the kind expected."""
        self.problem(node.source, 904, f"la clé « {key} » attend {expected}")

    def scalar(self, key: str, *, required: bool = False, expected: str = "un texte") -> Scalar | None:
        """Return a leaf, or None."""
        value = self.node(key, required=required)
        if value is None or isinstance(value, Scalar):
            return value
        self.wrong(value, key, expected)
        return None

    def text(self, key: str, *, required: bool = True) -> str:
        """Return a text, folded blanks trimmed; empty when absent."""
        value = self.scalar(key, required=required)
        return self.checked(value) if value else ""

    def checked(self, value: Scalar) -> str:
        """Return the text of a leaf, refusing invisible characters."""
        if INVISIBLE.search(value.text):
            self.problem(value.source, 904, "le texte contient un caractère invisible", "retapez cette ligne")
        return INVISIBLE.sub("", value.text).strip()

    def place(self, key: str) -> Source:
        """Return where the value of a key stands, or where the mapping starts."""
        value = self.table.get(key)
        return value.source if value else self.source

    def flag(self, key: str) -> bool:
        """Return a yes/no value, no by default."""
        value = self.scalar(key, expected="oui ou non")
        if value is None:
            return False
        word = value.text.lower()
        if word not in TRUE_WORDS | FALSE_WORDS:
            self.wrong(value, key, "oui ou non")
        return word in TRUE_WORDS

    def integer(self, key: str, *, required: bool = True) -> int | None:
        """Return a whole number, or None."""
        value = self.scalar(key, required=required, expected="un nombre entier")
        if value is None:
            return None
        if not re.fullmatch(r"\d{1,9}", value.text):
            self.wrong(value, key, "un nombre entier")
            return None
        return int(value.text)

    def day(self, key: str, *, required: bool = True) -> date:
        """Return a date written AAAA-MM-JJ; the first day of year 1 when absent or wrong."""
        value = self.scalar(key, required=required, expected="une date AAAA-MM-JJ")
        if value is None:
            return date.min
        try:
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.text):
                return date.fromisoformat(value.text)
        except ValueError:
            pass
        self.wrong(value, key, "une date AAAA-MM-JJ")
        return date.min

    def one_of(self, key: str, words: type[E_], default: E_, *, required: bool = True) -> E_:
        """Return a member of an enumeration, by its written word."""
        value = self.scalar(key, required=required)
        if value is None:
            return default
        word = self.word(value, [str(member) for member in words], key)
        return words(word) if word else default

    def word(self, value: Scalar, allowed: Sequence[str], key: str) -> str:
        """Return the leaf’s text when it is one of the allowed words, else an empty string."""
        if value.text in allowed:
            return value.text
        hint = did_you_mean(value.text, allowed) or f"choisissez parmi : {', '.join(allowed)}"
        self.problem(value.source, 904, f"« {value.text} » n’est pas une valeur de « {key} »", hint)
        return ""

    def scalars(self, key: str, *, required: bool = False) -> tuple[Scalar, ...]:
        """Return the leaves of a list; a lone text counts as a list of one."""
        value = self.node(key, required=required)
        if value is None:
            return ()
        if isinstance(value, Scalar):
            return (value,)
        if isinstance(value, Listing):
            wrong = [item for item in value.items if not isinstance(item, Scalar)]
            for item in wrong:
                self.wrong(item, key, "une liste de textes")
            return tuple(item for item in value.items if isinstance(item, Scalar))
        self.wrong(value, key, "une liste")
        return ()

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts of a list."""
        return tuple(self.checked(value) for value in self.scalars(key))

    def child(self, key: str, *, required: bool = False) -> Reader | None:
        """Return a reader of a nested mapping, or None."""
        value = self.node(key, required=required)
        if value is None:
            return None
        if isinstance(value, Table):
            return Reader(value, self.family, self.problems)
        self.wrong(value, key, "des clés et des valeurs")
        return None

    def children(self, key: str, *, required: bool = False) -> Iterator[Reader]:
        """Yield a reader for each mapping of a list."""
        value = self.node(key, required=required)
        if value is None:
            return
        if not isinstance(value, Listing):
            self.wrong(value, key, "une liste (un tiret par élément)")
            return
        for item in value.items:
            if isinstance(item, Table):
                yield Reader(item, self.family, self.problems)
            else:
                self.wrong(item, key, "des clés et des valeurs dans chaque élément")

    def named_children(self, key: str, *, required: bool = False) -> Iterator[tuple[Scalar, Reader]]:
        """Yield name and reader for each entry of a mapping of mappings."""
        reader = self.child(key, required=required)
        for name, value in reader.table.entries if reader else ():
            if isinstance(value, Table):
                yield name, Reader(value, self.family, self.problems)
            else:
                self.wrong(value, name.text, "des clés et des valeurs")

    def close(self) -> None:
        """Report unknown keys."""
        for name, _ in self.table.entries:
            if name.text not in self.asked:
                hint = did_you_mean(name.text, self.asked) or f"clés admises : {', '.join(self.asked)}"
                self.problem(name.source, 902, f"clé « {name.text} » inconnue", hint)


def leaves(node: Node) -> Iterator[Scalar]:
    """Yield every leaf of a tree, keys included."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Listing):
        for item in node.items:
            yield from leaves(item)
    else:
        for key, value in node.entries:
            yield key
            yield from leaves(value)


