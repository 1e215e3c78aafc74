"""YAML keeps what the author wrote, knows its places, and reports what is not as declared."""

from __future__ import annotations

from datetime import date

import pytest

from enclair.model import Level
from enclair.problems import Problem
from enclair.reading.yamltree import MAX_BYTES, MAX_DEPTH, Listing, Node, Reader, Scalar, Table, leaves, parse


def plain(node: Node | None) -> object:
    """Return a tree as dictionaries, lists and texts."""
    match node:
        case Scalar():
            return node.text
        case Listing():
            return [plain(item) for item in node.items]
        case Table():
            return {key.text: plain(value) for key, value in node.entries}
    return None


def tree(text: str) -> object:
    """Parse a text that has nothing wrong."""
    node, problems = parse(text, "f.yml", "QUI")
    assert problems == []
    return plain(node)


def wrong(text: str, first_line: int = 1) -> list[tuple[int, int, str]]:
    """Return line, column and code of what is wrong with the form of a text."""
    _, problems = parse(text, "f.yml", "QUI", first_line=first_line)
    return shorten(problems)


def shorten(problems: list[Problem]) -> list[tuple[int, int, str]]:
    """Return line, column and code of problems."""
    return [(problem.source.line, problem.source.column, problem.code) for problem in problems]


def reader(text: str) -> Reader:
    """Return a reader of a mapping, with a list of its own for problems."""
    node, problems = parse(text, "f.yml", "QUI")
    assert isinstance(node, Table)
    return Reader(node, "QUI", problems)


def test_values_stay_as_written() -> None:
    """Nothing is resolved: no number, date, boolean or null other than the author’s letters."""
    text = "a: oui\nb: 010\nc: 2026-02-30\nd: 1e3\ne: 12:30\nf: ~\ng: 'null'\nh:\ni: 1_000\nj: .inf\n"
    assert tree(text) == {
        "a": "oui", "b": "010", "c": "2026-02-30", "d": "1e3", "e": "12:30", "f": "~", "g": "null", "h": "",
        "i": "1_000", "j": ".inf",
    }  # fmt: skip


def test_every_node_knows_its_place() -> None:
    """Lines and columns from 1, offset by where the text stands in the file."""
    node, _ = parse("é: è\nliste:\n  - un\n  - {deux: trois}\n", "f.md", "QUI", first_line=5)
    assert node is not None
    found = [(leaf.text, leaf.source.line, leaf.source.column) for leaf in leaves(node)]
    expected = [("é", 5, 1), ("è", 5, 4), ("liste", 6, 1), ("un", 7, 5), ("deux", 8, 6), ("trois", 8, 12)]
    assert expected == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c\n", [(1, 5, "QUI901")]),
        ("a: [b\nc: d\n", [(1, 4, "QUI901")]),
        ('a: "b\nc: d\n', [(1, 4, "QUI901")]),
        ("a:\n\t- b\n", [(2, 1, "QUI901")]),
        ("a: @b\n", [(1, 4, "QUI901")]),
        ("a:\n  - b\n - c\n", [(3, 2, "QUI901")]),
        ("a: b\n---\nc: d\n", [(2, 1, "QUI901")]),
        ("a: \x01\n", [(1, 4, "QUI901")]),
        ("a: 1\na: 2\na: 3\n", [(2, 1, "QUI905"), (3, 1, "QUI905")]),
        ("[a, b]: c\n", [(1, 1, "QUI904")]),
        ("a: &x b\nc: *x\n", [(1, 4, "QUI906"), (2, 4, "QUI906")]),
        ("a: !!python/object:os.system b\n", [(1, 4, "QUI906")]),
        ("a: !!str 12\n", [(1, 4, "QUI906")]),
        ("<<: &x {a: b}\n", [(1, 5, "QUI906")]),
        ("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH + "\n", [(1, 3 + MAX_DEPTH, "QUI907")]),
        ("a: " + "b" * MAX_BYTES + "\n", [(1, 1, "QUI907")]),
    ],
)
def test_bad_form_is_placed(text: str, expected: list[tuple[int, int, str]]) -> None:
    """Each fault of form is reported once, where it stands, or where what was left open starts."""
    assert expected == wrong(text)


def test_depth_up_to_the_limit_is_read() -> None:
    """Twenty levels are legal; a thousand do not exhaust Python’s stack."""
    deep = MAX_DEPTH - 1
    assert wrong("a: " + "[" * deep + "]" * deep + "\n") == []
    assert [code for *_, code in wrong("[" * 100_000)] == ["QUI907"]


def test_aliases_are_not_followed() -> None:
    """A file of nested aliases, which would grow to millions of nodes, is refused whole."""
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    node, problems = parse(bomb, "f.yml", "QUI")
    assert node is None
    assert {problem.code for problem in problems} == {"QUI906"}


def test_repeated_key_keeps_the_first() -> None:
    """The first of two equal keys counts, and the second says where the first is."""
    node, (problem,) = parse("a: 1\nb: 2\na: 3\n", "f.yml", "QUI")
    assert plain(node) == {"a": "1", "b": "2"}
    assert problem.hint == "gardez l’une des deux (la première est ligne 1)"


def test_reader_gives_typed_values() -> None:
    """Texts, flags, numbers, dates, words, lists: each from the letters that the author wrote."""
    read = reader(
        "texte: >-\n  Deux\n  lignes\nvrai: Oui\nfaux: faux\nnombre: '010'\njour: 2026-11-23\nmot: pratique\n"
        "liste: [a, 'b']\nseul: a\nnul: ~\n"
    )
    assert read.text("texte") == "Deux lignes"
    assert (read.flag("vrai"), read.flag("faux"), read.flag("absent")) == (True, False, False)
    assert read.integer("nombre") == 10
    assert read.day("jour") == date(2026, 11, 23)
    assert read.one_of("mot", Level, Level.DISCOVERY) is Level.PRACTICE
    assert (read.texts("liste"), read.texts("seul"), read.texts("nul")) == (("a", "b"), ("a",), ())
    read.close()
    assert read.problems == []


@pytest.mark.parametrize(
    ("text", "call", "expected"),
    [
        ("b: 1", lambda read: read.text("a"), [(1, 1, "QUI903")]),
        ("a:", lambda read: read.text("a"), [(1, 1, "QUI903")]),
        ("a: null", lambda read: read.text("a"), [(1, 1, "QUI903")]),
        ("a: ['b']", lambda read: read.text("a"), [(1, 4, "QUI904")]),
        ('a: "b\\u200bc"', lambda read: read.text("a"), [(1, 4, "QUI904")]),
        ("a: yes", lambda read: read.flag("a"), [(1, 4, "QUI904")]),
        ("a: -1", lambda read: read.integer("a"), [(1, 4, "QUI904")]),
        ("a: 1.5", lambda read: read.integer("a"), [(1, 4, "QUI904")]),
        ("a: 9999999999", lambda read: read.integer("a"), [(1, 4, "QUI904")]),
        ("a: 2026-02-30", lambda read: read.day("a"), [(1, 4, "QUI904")]),
        ("a: 2026-1-3", lambda read: read.day("a"), [(1, 4, "QUI904")]),
        ("a: Pratique", lambda read: read.one_of("a", Level, Level.DISCOVERY), [(1, 4, "QUI904")]),
        ("a: {b: c}", lambda read: read.scalars("a"), [(1, 4, "QUI904")]),
        ("a: [b, [c], {d: e}]", lambda read: read.scalars("a"), [(1, 8, "QUI904"), (1, 13, "QUI904")]),
        ("a: b", lambda read: read.child("a"), [(1, 4, "QUI904")]),
        ("a: {b: c}", lambda read: list(read.children("a")), [(1, 4, "QUI904")]),
        ("a: [b]", lambda read: list(read.children("a")), [(1, 5, "QUI904")]),
        ("a: {b: c}", lambda read: list(read.named_children("a")), [(1, 8, "QUI904")]),
    ],
)
def test_reader_reports_what_is_not_as_declared(text: str, call: object, expected: list[tuple[int, int, str]]) -> None:
    """A missing value is reported at its mapping, a wrong one at its place; reading goes on."""
    read = reader(text)
    assert callable(call)
    call(read)
    assert expected == shorten(read.problems)


def test_unknown_keys_are_reported_with_a_guess() -> None:
    """A key that nobody asked for is a problem; the closest known one is proposed, or all of them."""
    read = reader("titre: a\nretuor: b\nxyz: c\n")
    read.text("titre")
    read.text("retour", required=False)
    read.close()
    assert [(problem.source.line, problem.hint) for problem in read.problems] == [
        (2, "vouliez-vous dire « retour » ?"),
        (3, "clés admises : titre, retour"),
    ]


def test_syntax_advice_names_the_remedy() -> None:
    """The commonest faults say what to do, in French."""
    hints = {text: parse(text, "f.yml", "QUI")[1][0].hint for text in ("a: b: c", "a:\n\t- b", 'a: "b', "a: {b", "a: @b")}
    assert hints == {
        "a: b: c": "un texte qui contient « : » se met entre guillemets",
        "a:\n\t- b": "remplacez-la par des espaces ordinaires",
        'a: "b': "fermez les guillemets ou les crochets",
        "a: {b": "fermez l’accolade ou le crochet ouvert ici ; une virgule sépare deux éléments",
        "a: @b": "ce signe ne peut pas ouvrir une valeur : mettez-la entre guillemets",
    }


ITEM = "items:\n  - id: a\n    propositions:\n"
SLIPS = [
    ("      - texte:\u00a0On garde\n        retour: Non\n", 4, 15, "une espace insécable suit le « : »"),
    ("      - texte:\u00a0On garde\n", 4, 15, "une espace insécable suit le « : »"),
    ("      - texte: On garde\n        retour:\u202fNon\n", 5, 16, "une espace fine insécable suit le « : »"),
    ("      - texte: On\n\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0retour: Non\n", 5, 1, "une espace insécable touche la clé « retour »"),
    ("      - texte: On\n    \u00a0\u00a0  retour: Non\n", 5, 5, "une espace insécable touche la clé « retour »"),
    ("\u00a0     - texte: On\n        retour: Non\n", 4, 1, "une espace insécable est dans la marge"),
    ("      -\u00a0texte: On\n        retour: Non\n", 4, 8, "une espace insécable est dans la marge"),
    ("      - texte\u00a0: On\n", 4, 14, "une espace insécable touche la clé « texte »"),
    ("      – texte: On\n        retour: Non\n", 4, 7, "un tiret long « – » n’ouvre pas une ligne de liste"),
    ("      - texte: On\n      — texte: Od\n", 5, 7, "un tiret long « — » n’ouvre pas une ligne de liste"),
    ("      • texte: On\n", 4, 7, "une puce « • » touche la clé « texte »"),
    ("      -texte: On\n        retour: Non\n", 4, 7, "il manque une espace après le tiret"),
    ("      - texte: On\n        retour:Non\n      - texte: Od\n", 5, 9, "il manque une espace après « retour: »"),
    ("      - texte: On\n          retour:Non\n", 4, 16, "la clé « retour » est prise dans ce texte"),
    ("      - texte: >-\n          On\n          retour: Non\n", 4, 16, "la clé « retour » est prise dans ce texte"),
    ("      - texte: On\n          retour: Non\n", 5, 17, "cette clé est en trop retrait : elle continue le texte du dessus"),
    ("      - texte: On\n       retour: Non\n", 5, 8, "le retrait de cette ligne (7) n’est celui d’aucune ligne au-dessus"),
    ("      - texte: On\n      retour: Non\n", 5, 7, "cette ligne est alignée sur le tiret d’une liste"),
    ("      - texte: On\n\tretour: Non\n", 5, 1, "une tabulation est dans la marge"),
    ("      - texte: 'L'an'\n", 4, 19, "ce signe (') ferme le texte"),
    ("      - texte: On\n        reto", 5, 9, "le fichier finit au milieu d’une ligne"),
    ("      - texte: Ticket #12 du jour\n", 4, 23, "« #12 du jour » n’est pas lu : un « # » après une espace ouvre un commentaire"),
    ("      - texte: Ticket\n          du #12 et\n          du reste\n", 5, 14, "« #12 et » n’est pas lu : un « # » après une espace ouvre un commentaire"),
    ("      - texte: #12\n", 4, 16, "« #12 » n’est pas lu : un « # » après une espace ouvre un commentaire"),
    ("      - texte: ~\n", 4, 9, "la clé « texte » est vide : « ~ » veut dire « rien » en YAML"),
    ("      - texte: null\n", 4, 9, "la clé « texte » est vide : « null » veut dire « rien » en YAML"),
    ("      - texte: ' '\n", 4, 16, "le texte de « texte » est vide"),
    ("      - texte: '&nbsp;'\n", 4, 16, "le texte de « texte » est vide"),
    ("      - texte: '** **'\n", 4, 16, "le texte de « texte » est vide"),
    ("      - texte: '---'\n", 4, 16, "le texte de « texte » est vide"),
    ("      - texte: '` `'\n", 4, 16, "le texte de « texte » est vide"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "column", "message"), SLIPS)
def test_a_slip_of_the_hand_is_named_at_its_place(text: str, line: int, column: int, message: str) -> None:
    """What was typed, or put there by a word processor, is said where it stands, and nothing else is said."""
    node, problems = parse(ITEM + text, "f.yml", "QUI")
    if isinstance(node, Table):
        read = Reader(node, "QUI", problems)
        for item in read.children("items"):
            for choice in item.children("propositions", required=True):
                choice.text("texte")
                choice.text("retour", required=False)
                choice.close()
    (problem,) = problems
    assert (problem.source.line, problem.source.column, problem.message) == (line, column, message)
    assert problem.hint


@pytest.mark.parametrize("text", ["2026", "010", "1_000", "oui", "non", "on", "off", "no", "1e3", "12:30", "2026-02-30", "'`>`'", "'?'", "≥ 3", "n°#3", "a # b", "'#1'"])
def test_a_text_is_what_was_typed(text: str) -> None:
    """Whatever YAML makes of it elsewhere."""
    read = reader(f"a: {text}\n")
    assert read.text("a") == text.partition(" # ")[0].strip("'")
    assert read.problems == []


def test_a_file_cut_short_says_so() -> None:
    """The last element of a file lacks several keys: one problem names them all."""
    node, problems = parse("items:\n  - id: a\n    enonce: b\n    type: c\n  - id: d\n", "f.yml", "QUI")
    assert isinstance(node, Table)
    for item in Reader(node, "QUI", problems).children("items"):
        for key in ("id", "enonce", "type"):
            item.text(key)
        item.close()
    (problem,) = problems
    assert (problem.source.line, problem.message) == (5, "le fichier finit au milieu de cet élément : il manque enonce, type")


@pytest.mark.parametrize(
    ("text", "call", "hint"),
    [
        ("a: yes", lambda read: read.flag("a"), "écrivez `a: oui`"),
        ("a: 5 min", lambda read: read.integer("a"), "écrivez 5, sans rien d’autre"),
        ("a: 1_000", lambda read: read.integer("a"), "écrivez 1000, sans rien d’autre"),
        ("a: 1.5", lambda read: read.integer("a"), ""),
        ("a: 3/2/2026", lambda read: read.day("a"), "écrivez 2026-02-03"),
        ("a: 2026-2-3", lambda read: read.day("a"), "écrivez 2026-02-03"),
        ("a: 2026-02-30", lambda read: read.day("a"), "ce jour n’existe pas"),
    ],
)
def test_what_was_meant_is_guessed(text: str, call: object, hint: str) -> None:
    """A number, a date, a yes written in another way: the hint gives it as it is wanted."""
    read = reader(text)
    assert callable(call)
    call(read)
    assert [problem.hint for problem in read.problems] == [hint]
