"""YAML read without surprises: every value stays the text that the author wrote, and knows its place.

PyYAML gives the events; the tree is built here, because its own one resolves `oui`, dates and `010` into other
things, keeps the last of two duplicate keys, and follows aliases into memory bombs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from html import unescape
from typing import TypeVar

import yaml
from msgspec import Struct

from enclair.problems import Problem, Source, did_you_mean
from enclair.reading.hazards import INVISIBLE
from enclair.reading.slips import CUT, DASHES, SPACES, named_fault, nearest_slip, slip

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MOST_NODES, MOST_ITEMS, MOST_KEYS = 50_000, 1_000, 500
LONGEST_TEXT = 5_000
"""Several times what the fullest file of the course holds: within that, reading it is a matter of moments."""
TRUE_WORDS = frozenset({"true", "oui", "vrai"})
FALSE_WORDS = frozenset({"false", "non", "faux"})
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?:[ \n]|$)", re.MULTILINE)
"""What Git leaves where two versions of a file were not reconciled."""
ODD_BREAK = re.compile("[\x85\u2028\u2029]")
"""Line breaks for YAML that no editor shows as such: places would be wrong."""
NULL_WORDS = frozenset({"", "~", "null"})
MARKDOWN_SIGNS = "*_~#>|=\\+-` \t\n\u00a0\u00ad\u2002\u2003\u2009\u200b\u200c\u200d\u202f"
"""What shows nothing by itself."""
COMMA = "entre accolades, une virgule sépare deux clés : mettez le nombre entre guillemets"
DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})|(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})")

SafeLoader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
E_ = TypeVar("E_", bound=StrEnum)


class Scalar(Struct, frozen=True):
    """A leaf, as text."""

    text: str
    is_plain: bool
    source: Source
    lines: int = 1
    """How many lines of the file it takes."""

    @property
    def is_null(self) -> bool:
        """Tell whether nothing was written."""
        return self.is_plain and self.text in NULL_WORDS


class Listing(Struct, frozen=True):
    """A YAML sequence."""

    items: tuple[Node, ...]
    source: Source


class Table(Struct, frozen=True):
    """A YAML mapping, keys in the order written."""

    entries: tuple[tuple[Scalar, Node], ...]
    source: Source
    is_last: bool = False
    """Whether the file ends with it, in the middle of a list."""

    @property
    def names(self) -> frozenset[str]:
        """Its keys."""
        return frozenset(name.text for name, _ in self.entries)

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
    if conflict := CONFLICT.search(text):
        source = Source(path, text.count("\n", 0, conflict.start()) + first_line)
        return None, [
            Problem(source, f"{family}901", "deux versions de ce fichier sont en conflit à partir d’ici",
                    "gardez l’une des deux, et retirez les lignes <<<<<<<, ======= et >>>>>>>")
        ]  # fmt: skip
    if odd := ODD_BREAK.search(text):
        at = odd.start()
        source = Source(path, text.count("\n", 0, at) + first_line, at - text.rfind("\n", 0, at))
        problem = Problem(source, f"{family}901", "la ligne contient un caractère invisible", "retapez cette ligne")
        return None, [problem]
    builder = _Builder(path, family, first_line, text.split("\n"))
    try:
        root = builder.build(yaml.parse(text, Loader=SafeLoader))
    except yaml.YAMLError as error:
        is_told = any(problem.code.endswith("909") for problem in builder.problems)  # the rest of a text that « # » cut
        found = () if is_told else (_syntax_problem(error, text, path, family, first_line),)
        return None, [*builder.problems, *found]
    return None if builder.refused else root, builder.problems


def _syntax_problem(error: yaml.YAMLError, text: str, path: str, family: str, first_line: int) -> Problem:
    context = getattr(error, "context", None) or ""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    if context.startswith(("while parsing a flow", "while scanning a quoted", "while scanning a simple key")):
        marks.reverse()  # what was left open says more than the place where the reader gave up
    mark = marks[0] or marks[1]
    lines = text.split("\n")
    is_plain = not context.startswith(("while parsing a flow", "while scanning a quoted"))
    if mark and is_plain and (found := nearest_slip(lines, mark.line)):
        number, (column, message, hint) = found
        return Problem(Source(path, number + first_line, column + 1), f"{family}901", message, hint)
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
    named = named_fault(detail, lines, mark.line, mark.column) if mark and is_plain else None
    return Problem(source, f"{family}901", *(named or ("le YAML est illisible à cet endroit", advice)))


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

    def __init__(self, path: str, family: str, first_line: int, lines: Sequence[str]) -> None:
        self.path, self.family, self.first_line, self.lines = path, family, first_line, lines
        self.end = max((number for number, line in enumerate(lines) if line.strip()), default=0)
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
            if isinstance(event, yaml.CollectionStartEvent):
                if len(stack) >= MAX_DEPTH:
                    self.refuse(event, 907, f"plus de {MAX_DEPTH} niveaux imbriqués", "simplifiez la structure")
                    return None
                stack.append((event, []))
                continue
            node: Node
            if isinstance(event, yaml.ScalarEvent):
                node = self.scalar(event)
                if len(node.text) > LONGEST_TEXT:
                    self.refuse(event, 907, f"ce texte dépasse {LONGEST_TEXT // 1000} 000 signes", "raccourcissez-le")
            elif isinstance(event, yaml.AliasEvent):
                node = Scalar("", is_plain=True, source=self.place(event))
            elif isinstance(event, yaml.CollectionEndEvent):
                start, children = stack.pop()
                is_last = event.end_mark is not None and event.end_mark.line > self.end and len(stack) > 1
                node = self.collection(start, children, is_last=is_last)
            else:
                continue
            if stack:
                stack[-1][1].append(node)
            else:
                root = node
        return root

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        """Return a leaf; a text that « # » cuts is told, and kept as it was meant."""
        start, end = event.start_mark, event.end_mark
        assert start is not None
        assert end is not None
        is_plain, text = event.implicit[0], event.value
        rest = self.lines[end.line][end.column :] if is_plain and end.line < len(self.lines) else ""
        if cut := CUT.match(rest):
            place = Source(self.path, end.line + self.first_line, end.column + cut.end())
            said = f"« {rest.strip()[:20]} » n’est pas lu : un « # » après une espace ouvre un commentaire"
            self.problems.append(Problem(place, f"{self.family}909", said, "mettez la valeur entre guillemets"))
            is_plain, text = False, f"{text}{rest}".strip()
        return Scalar(text, is_plain, self.place(event), end.line - start.line + 1)

    def key(self, key: Scalar) -> Scalar:
        """Return a key, without the no-break space or the long dash that a word processor put there."""
        text = key.text.strip("".join((*SPACES, *DASHES, " ")))
        if text == key.text or not text:
            return key
        odd = next(sign for sign in key.text if sign in SPACES or sign in DASHES)
        message = f"{(SPACES | DASHES)[odd]} touche la clé « {text} »"
        hint = "tapez le tiret du clavier : « - »" if odd in DASHES else "remplacez-la par des espaces ordinaires"
        place = Source(key.source.path, key.source.line, key.source.column + key.text.index(odd))
        self.problems.append(Problem(place, f"{self.family}901", message, hint))
        self.refused = self.refused or odd in DASHES or key.text[0] in SPACES
        return Scalar(text, key.is_plain, key.source)

    def collection(self, start: yaml.Event, children: list[Node], *, is_last: bool) -> Node:
        source = self.place(start)
        if isinstance(start, yaml.SequenceStartEvent):
            if len(children) > MOST_ITEMS:
                self.refuse(start, 907, f"cette liste compte plus de {MOST_ITEMS} éléments",
                            "partagez-la en plusieurs fichiers")  # fmt: skip
            return Listing(tuple(children), source)
        entries: dict[str, tuple[Scalar, Node]] = {}
        if len(children) > 2 * MOST_KEYS:
            self.refuse(start, 907, f"plus de {MOST_KEYS} clés sont écrites ici", "partagez-les en plusieurs fichiers")
        for name, value in zip(children[::2], children[1::2], strict=True):
            key = self.key(name) if isinstance(name, Scalar) else name
            if not isinstance(key, Scalar):
                self.problems.append(
                    Problem(key.source, f"{self.family}904", "une clé doit être un mot", "écrivez `cle: valeur`")
                )
            elif key.text in entries and key is not name:
                continue  # told by what touches it
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
        return Table(tuple(entries.values()), source, is_last)


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
            if value.text and required:
                said = f"la clé « {key} » est vide : « {value.text} » veut dire « rien » en YAML"
                self.problem(self.source, 903, said, "écrivez un texte, ou mettez ce mot entre guillemets")
                return None
            value = None
        if value is None and (holder := self.holder(key)):
            hint = f"commencez une ligne par « {key}: » et une espace, alignée avec les autres clés"
            self.problem(holder.source, 909, f"la clé « {key} » est prise dans ce texte", hint)
        elif value is None and required:
            self.problem(self.source, 903, f"il manque la clé « {key} »", f"ajoutez `{key}:`")
        return value

    def holder(self, key: str) -> Scalar | None:
        """Return the text of several lines that swallowed a key, indented too far to be one."""
        long = (value for _, value in self.table.entries if isinstance(value, Scalar) and value.lines > 1)
        texts = [text for text in long if f"{key}:" in text.text]
        if not texts or key in self.table.names:
            return None
        within = re.compile(rf"(?:^|\s)(?:- )?{re.escape(key)}:")
        return next((text for text in texts if within.search(text.text)), None)

    def wrong(self, node: Node, key: str, expected: str, hint: str = "") -> None:
        """Record a value that is not of the kind expected."""
        slipped = slip(node.text) if isinstance(node, Scalar) and node.is_plain and "clés" in expected else None
        if slipped:
            column, message, hint = slipped
            self.problem(Source(node.source.path, node.source.line, node.source.column + column), 904, message, hint)
        else:
            self.problem(node.source, 904, f"la clé « {key} » attend {expected}", hint)

    def scalar(self, key: str, *, required: bool = False, expected: str = "un texte") -> Scalar | None:
        """Return a leaf, or None."""
        value = self.node(key, required=required)
        if value is None or isinstance(value, Scalar):
            return value
        self.wrong(value, key, expected)
        return None

    def text(self, key: str, *, required: bool = True) -> str:
        """Return a text, folded blanks trimmed; empty when absent, or when it would show nothing."""
        value = self.scalar(key, required=required)
        text = self.checked(value) if value else ""
        if shows_something(text):
            return text
        if value and required:
            self.problem(value.source, 903, f"le texte de « {key} » est vide", "écrivez-le")
        return ""

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
            meant = "oui" if word in {"yes", "on", "y", "o", "1"} else "non" if word in {"no", "off", "n", "0"} else ""
            self.wrong(value, key, "oui ou non", meant and f"écrivez `{key}: {meant}`")
        return word in TRUE_WORDS

    def integer(self, key: str, *, required: bool = True) -> int | None:
        """Return a whole number, or None."""
        value = self.scalar(key, required=required, expected="un nombre entier")
        if value is None:
            return None
        if not re.fullmatch(r"\d{1,9}", value.text):
            meant = re.match(r"\d[\d _\u00a0\u202f]*", value.text)
            digits = re.sub(r"\D", "", meant[0]) if meant else ""
            is_clear = digits and not re.search(r"[\d.,e]", value.text[len(meant[0]) :] if meant else "")
            self.wrong(value, key, "un nombre entier", f"écrivez {digits}, sans rien d’autre" if is_clear else "")
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
        self.wrong(value, key, "une date AAAA-MM-JJ", _day_meant(value.text))
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
        """Return the texts of a list, those that show something."""
        return tuple(text for value in self.scalars(key) if (text := self.shown(value, key)))

    def shown(self, value: Scalar, key: str) -> str:
        """Return the text of one element of a list, empty when it would show nothing."""
        text = self.checked(value)
        if shows_something(text):
            return text
        self.problem(value.source, 903, f"un élément de « {key} » est vide", "écrivez-le, ou retirez sa ligne")
        return ""

    def child(self, key: str, *, required: bool = False) -> Reader | None:
        """Return a reader of a nested mapping, or None."""
        value = self.node(key, required=required)
        if value is None:
            return None
        if isinstance(value, Table):
            return Reader(value, self.family, self.problems)
        self.wrong(value, key, "des clés et des valeurs")
        return None

    def children(self, key: str, *, required: bool = False, first: str = "") -> Iterator[Reader]:
        """Yield a reader for each mapping of a list; ``first`` is the key that one would write of a mere text."""
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
                hint = f"écrivez `- {first}: {item.text[:40]}`" if first and isinstance(item, Scalar) else ""
                self.wrong(item, key, "des clés et des valeurs dans chaque élément", hint)

    def named_children(self, key: str, *, required: bool = False) -> Iterator[tuple[Scalar, Reader]]:
        """Yield name and reader for each entry of a mapping of mappings."""
        reader = self.child(key, required=required)
        for name, value in reader.table.entries if reader else ():
            if isinstance(value, Table):
                yield name, Reader(value, self.family, self.problems)
            else:
                self.wrong(value, name.text, "des clés et des valeurs")

    def close(self, moved: Mapping[str, str] | None = None, hints: Mapping[str, str] | None = None) -> None:
        """Report unknown keys; ``moved`` says where some of them went, ``hints`` what to do of others.

        Several that miss from the last element of a file are the sign of a file cut short.
        """
        missing = [one for one in self.problems if one.source == self.source and one.code == f"{self.family}903"]
        if self.table.is_last and len(missing) > 1:
            self.problems[:] = [one for one in self.problems if one not in missing]
            keys = ", ".join(one.message.partition("« ")[2].partition(" »")[0] for one in missing)
            self.problem(self.source, 903, f"le fichier finit au milieu de cet élément : il manque {keys}",
                         "retrouvez la fin du fichier, ou complétez l’élément")  # fmt: skip
        for name, _ in self.table.entries:
            if name.text in self.asked:
                continue
            if moved and name.text in moved:
                self.problem(name.source, 902, f"la clé « {name.text} » n’est plus ici", moved[name.text])
            else:
                hint = did_you_mean(name.text, self.asked) or f"clés admises : {', '.join(dict.fromkeys(self.asked))}"
                hint = COMMA if name.text.isdecimal() else (hints or {}).get(name.text, hint)
                self.problem(name.source, 902, f"clé « {name.text} » inconnue", hint)


def shows_something(text: str) -> bool:
    """Tell whether a text has more than blanks and signs of Markdown; `code` shows what it holds."""
    return bool(unescape(text).strip(MARKDOWN_SIGNS)) or any(code.strip() for code in text.split("`")[1:-1:2])


def _day_meant(text: str) -> str:
    """Return the hint for a date written in another way, or for a day that does not exist."""
    found = DAY.fullmatch(text)
    if found is None:
        return ""
    year, month, day = (found[3], found[2], found[1]) if found[3] else (found[4], found[5], found[6])
    try:
        return f"écrivez {date(int(year), int(month), int(day)).isoformat()}"
    except ValueError:
        return "ce jour n’existe pas"


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


