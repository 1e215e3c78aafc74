"""One fault at a time, in each kind of file: the codes and lines are exactly those expected, and no traceback."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from conftest import NIGHT, examine
from enclair import cli
from safety import assert_well_formed

Found = set[tuple[str, int, str]]
"""(path, line, code)."""


@dataclass(frozen=True)
class Kind:
    """A kind of file: its family of codes, its path, and keys at the top of its first mapping, in the order written.

    ``texts`` are required, one line each; ``first`` is the line of the mapping that holds them.
    """

    family: str
    path: str
    texts: tuple[str, ...]
    first: int
    indent: str = ""

    @property
    def is_page(self) -> bool:
        """Tell whether its YAML is the front matter of a page."""
        return self.path.endswith(".md")


KINDS: Mapping[str, Kind] = {
    "parcours": Kind("PAR", "modules/parcours.yml", ("id", "titre"), 2),
    "attribution": Kind("PAR", "modules/parcours.yml", ("nom", "version", "adresse", "licence"), 6, "  "),
    "sources": Kind("SRC", "modules/sources.yml", ("id", "enonce"), 2, "    "),
    "glossaire": Kind("GLO", "modules/glossaire.yml", ("id", "terme", "definition"), 2, "    "),
    "catalogue": Kind(
        "CAS", "modules/cas-usage/catalogue.yml",
        ("id", "titre", "collectivite", "besoin", "description", "donnees", "type", "domaine", "famille_ia", "statut",
         "maturite"), 2, "    ",
    ),
    "credits": Kind("ACC", "modules/demo/images/credits.yml", (), 1),
    "questions": Kind("QUI", "quizzes/demo.yml", ("id",), 3, "    "),
    "module": Kind("MOD", "modules/demo/index.md", ("id", "titre", "resume", "public", "prerequis", "niveau"), 2),
    "sequence": Kind("SEQ", "modules/demo/reponse.md", ("id", "titre"), 2),
    "note": Kind("SEQ", "modules/demo/formateur/reponse.md", ("sequence",), 2),
    "page": Kind("PAR", "docs/index.md", ("title",), 2),
}  # fmt: skip


def inside(kind: Kind, text: str, added: str) -> tuple[str, int]:
    """Add lines at the end of the YAML of a file; return the text and the number of the first line added."""
    lines = text.split("\n")
    at = lines.index("---", 1) if kind.is_page else len(lines) - (lines[-1] == "")
    return "\n".join([*lines[:at], *added.split("\n"), *lines[at:]]), at + 1


def whole(kind: Kind, yaml: str) -> str:
    """Return a file that holds this YAML and nothing else."""
    return f"---\n{yaml}\n---\n" if kind.is_page else f"{yaml}\n"


# Faults of form: (what to do with the file, the number of the code, its line; 0 for the line added)
Fault = tuple[Callable[[Kind, Path], int], int]


def rewrite(change: Callable[[Kind, str], tuple[str | bytes, int]]) -> Callable[[Kind, Path], int]:
    def spoil(kind: Kind, path: Path) -> int:
        text, line = change(kind, path.read_text("utf-8"))
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return line

    return spoil


def add(added: str, below: int = 0) -> Callable[[Kind, Path], int]:
    """Add lines of YAML; the fault is ``below`` lines under the first of them."""

    def change(kind: Kind, text: str) -> tuple[str, int]:
        spoilt, line = inside(kind, text, added)
        return spoilt, line + below

    return rewrite(change)


def replace_by(yaml: str, below: int = 0) -> Callable[[Kind, Path], int]:
    return rewrite(lambda kind, _: (whole(kind, yaml), (2 if kind.is_page else 1) + below))


def in_its_place(make: Callable[[Path], object]) -> Callable[[Kind, Path], int]:
    def spoil(_: Kind, path: Path) -> int:
        path.unlink()
        make(path)
        return 1

    return spoil


def unreadable(_: Kind, path: Path) -> int:
    path.chmod(0)
    return 1


FAULTS: Mapping[str, Fault] = {
    "vide": (rewrite(lambda *_: ("", 1)), 904),
    "blancs": (rewrite(lambda *_: ("\n \n", 1)), 904),
    "utf-16": (rewrite(lambda _, text: (text.encode("utf-16"), 1)), 901),
    "latin-1": (rewrite(lambda _, text: (text.replace("’", "'").encode("latin-1", "replace") + b"\xe9", 1)), 901),
    "octets": (rewrite(lambda _, text: (b"\xff\xfe\x00" + text.encode(), 1)), 901),
    "tronque": (rewrite(lambda _, text: (text.encode() + "é".encode()[:1], 1)), 901),
    "enorme": (rewrite(lambda _, text: (text + "#" * 1_000_001, 1)), 907),
    "dossier": (in_its_place(Path.mkdir), 900),
    "tube": (in_its_place(os.mkfifo), 900),
    "boucle": (in_its_place(lambda path: path.symlink_to(path.name)), 900),
    "lien-casse": (in_its_place(lambda path: path.symlink_to("perdu")), 900),
    "lien-dehors": (in_its_place(lambda path: path.symlink_to("/etc/passwd")), 907),
    "lien-infini": (in_its_place(lambda path: path.symlink_to("/dev/zero")), 907),
    "illisible": (unreadable, 900),
    "nul": (add("x: a\0b"), 901),
    "commande": (add("x: a\x07b"), 901),
    "tabulation": (add("\tx: y"), 901),
    "tabulation-dedans": (add("x:\n\ty: z", 1), 901),
    "guillemet-ouvert": (add('x: "a'), 901),
    "apostrophe-ouverte": (add("x: 'a"), 901),
    "crochet-ouvert": (add("x: [a, b"), 901),
    "accolade-ouverte": (add("x: {a: b"), 901),
    "deux-points": (add("x: a: b"), 901),
    "arobase": (add("x: @a"), 901),
    "pourcent": (add("x: %a"), 901),
    "accent-grave": (add("x: `a`"), 901),
    "ancre": (add("x: &a b"), 906),
    "renvoi": (add("x: *a"), 906),
    "fusion": (add("<<: *a"), 906),
    "etiquette": (add("x: !!python/object/apply:os.system [id]"), 906),
    "etiquette-locale": (add("x: !secret a"), 906),
    "etiquette-binaire": (add("x: !!binary aGk="), 906),
    "profond": (add("x: " + "[" * 30 + "]" * 30), 907),
    "tres-profond": (add("x: " + "[" * 50_000), 907),
    "racine-liste": (replace_by("- a\n- b"), 904),
    "racine-texte": (replace_by("bonjour"), 904),
    "racine-nulle": (replace_by("~"), 904),
    "racine-commentaire": (replace_by("# rien"), 904),
    "rires": (replace_by("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"), 906),
}
"""What may be wrong with a file before its meaning is looked at."""
PAGE_NUMBERS = {"vide": 903, "blancs": 903}
"""A page without front matter has a code of its own."""
LISTED = {"boucle", "lien-casse", "lien-infini", "dossier", "tube"}
"""A lesson is looked for before it is read: said where it is listed."""
LAUGHS = {(0, 906), (1, 906), (2, 906)}
"""Anchors and aliases, on three lines."""
CASES = [
    (kind, fault) for place, kind in enumerate(KINDS) for rank, fault in enumerate(FAULTS) if NIGHT or (place + rank) % 4 == 1
]
"""By day, each fault in a quarter of the kinds, and each kind with a quarter of the faults."""


@pytest.fixture(autouse=True)
def refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse to read what has no permission, to root too."""
    read = Path.read_bytes

    def careful(path: Path) -> bytes:
        if not path.stat().st_mode & 0o400:
            raise PermissionError(errno.EACCES, "refusé", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", careful)


def found(root: Path) -> Found:
    """Return what the check finds, once each problem is known to be well formed."""
    problems = examine(root).problems
    for problem in problems:
        assert_well_formed(problem, root)
    return {(problem.source.path, problem.source.line, problem.code) for problem in problems}


@pytest.mark.parametrize(("kind", "fault"), CASES, ids=lambda value: value)
def test_fault_of_form_is_told_once_at_its_line(project: Path, kind: str, fault: str) -> None:
    """A file that cannot be read, or whose YAML is refused, gives its code at the line of the fault, and nothing else."""
    spoil, number = FAULTS[fault]
    described = KINDS[kind]
    line = spoil(described, project / described.path)
    if described.is_page:
        number = PAGE_NUMBERS.get(fault, number)
    expected = {(described.path, line, f"{described.family}{number}")}
    if fault == "rires":
        expected = {(described.path, line + below, f"{described.family}{code}") for below, code in LAUGHS}
    if kind == "sequence" and fault in LISTED:
        expected = {("modules/demo/index.md", 21, "MOD901")}
    assert found(project) == expected


# ——— keys ———


def keys() -> Iterator[tuple[str, str]]:
    for name, kind in KINDS.items():
        for key in kind.texts:
            yield name, key


def line_of(path: Path, kind: Kind, key: str) -> int:
    """Return the first line that holds a key of the first mapping, from 1."""
    lines = path.read_text("utf-8").split("\n")
    starts = (f"{kind.indent}{key}:", f"{kind.indent[:-2]}- {key}:")
    return next(number for number, line in enumerate(lines, 1) if line.startswith(starts))


def change_line(path: Path, number: int, change: Callable[[str], str | None]) -> None:
    lines: list[str | None] = list(path.read_text("utf-8").split("\n"))
    lines[number - 1] = change(str(lines[number - 1]))
    path.write_text("\n".join(line for line in lines if line is not None), "utf-8")


@pytest.mark.parametrize(("kind", "key"), [*keys()], ids=lambda value: value)
@pytest.mark.parametrize("value", ["[a, b]", "{a: b}"])
def test_wrong_type_is_told_at_its_line(project: Path, kind: str, key: str, value: str) -> None:
    """A list or a mapping in place of a text."""
    described = KINDS[kind]
    path = project / described.path
    number = line_of(path, described, key)
    change_line(path, number, lambda line: line.partition(":")[0] + f": {value}")
    assert found(project) == {(described.path, number, f"{described.family}904")}


@pytest.mark.parametrize(("kind", "key"), [*keys()], ids=lambda value: value)
@pytest.mark.parametrize("value", ["", "~"])
def test_missing_value_is_told_where_the_mapping_starts(project: Path, kind: str, key: str, value: str) -> None:
    """A key without a value, or with a null one."""
    described = KINDS[kind]
    path = project / described.path
    change_line(path, line_of(path, described, key), lambda line: f"{line.partition(':')[0]}: {value}")
    assert found(project) == {(described.path, described.first, f"{described.family}903")}


@pytest.mark.parametrize(("kind", "key"), [*keys()], ids=lambda value: value)
def test_double_key_is_told_at_its_second_line(project: Path, kind: str, key: str) -> None:
    """The same key twice in one mapping: the second is left out."""
    described = KINDS[kind]
    path = project / described.path
    number = line_of(path, described, key)
    change_line(path, number, lambda line: f"{line}\n{described.indent}{key}: autre")
    assert found(project) == {(described.path, number + 1, f"{described.family}905")}


@pytest.mark.parametrize(("kind", "key"), [*keys()], ids=lambda value: value)
def test_unknown_key_is_told_at_its_line(project: Path, kind: str, key: str) -> None:
    """A key with a typing error, beside the right one."""
    described = KINDS[kind]
    path = project / described.path
    number = line_of(path, described, key)
    change_line(path, number, lambda line: f"{line}\n{described.indent}{key}x: autre")
    assert found(project) == {(described.path, number + 1, f"{described.family}902")}


INVISIBLE = {"espace-nulle": "\\u200b", "sens-inverse": "\\u202e", "nul": "\\0", "sonnette": "\\a", "bom": "\\ufeff"}


@pytest.mark.parametrize("name", INVISIBLE)
@pytest.mark.parametrize(("kind", "key"), [(kind, kind_.texts[-1]) for kind, kind_ in KINDS.items() if kind_.texts])
def test_invisible_character_is_told_at_its_line(project: Path, kind: str, key: str, name: str) -> None:
    """An escaped control or direction character in a text."""
    described = KINDS[kind]
    path = project / described.path
    number = line_of(path, described, key)
    change_line(path, number, lambda line: f'{line.partition(":")[0]}: "mot{INVISIBLE[name]}"')
    codes = {(place, code) for place, line, code in found(project) if line == number and code.endswith("904")}
    assert codes == {(described.path, f"{described.family}904")}


VALUES = [
    ("modules/parcours.yml", "  date:", "  date: 23/11/2026", "PAR904"),
    ("modules/parcours.yml", "  date:", "  date: 2026-02-30", "PAR904"),
    ("modules/parcours.yml", "  date:", "  date: 2026-11-23T10:00:00", "PAR904"),
    ("modules/parcours.yml", "  date:", "  date: ٢٠٢٦-١١-٢٣", "PAR904"),
    ("modules/parcours.yml", "modules:", "modules: {a: b}", "PAR904"),
    ("modules/parcours.yml", "modules:", "modules: [demo, [suite]]", "PAR904"),
    ("modules/parcours.yml", "  version:", "  version: '2026 1'", "PAR904"),
    ("modules/parcours.yml", "  version:", "  version: ..", "PAR904"),
    ("modules/sources.yml", "    confiance:", "    confiance: sûr", "SRC904"),
    ("modules/sources.yml", "    verifie_le:", "    verifie_le: hier", "SRC904"),
    ("modules/sources.yml", "    verifie_le:", "    verifie_le: 2026-13-01", "SRC904"),
    ("modules/sources.yml", "    revoir_avant:", "    revoir_avant: 99999-01-01", "SRC904"),
    ("modules/sources.yml", "    source:", "    source: un livre", "SRC904"),
    ("modules/sources.yml", "    source:", "    source: [un livre]", "SRC904"),
    ("modules/cas-usage/catalogue.yml", "    type:", "    type: ville", "CAS904"),
    ("modules/cas-usage/catalogue.yml", "    domaine:", "    domaine: tout", "CAS904"),
    ("modules/cas-usage/catalogue.yml", "    famille_ia:", "    famille_ia: deviner", "CAS904"),
    ("modules/cas-usage/catalogue.yml", "    statut:", "    statut: bientôt", "CAS904"),
    ("modules/cas-usage/catalogue.yml", "    maturite:", "    maturite: mûr", "CAS904"),
    ("modules/cas-usage/catalogue.yml", "    population:", "    population: 9 800", "CAS904"),
    ("modules/cas-usage/catalogue.yml", "    population:", "    population: -1", "CAS904"),
    ("modules/cas-usage/catalogue.yml", "    population:", "    population: 1e3", "CAS904"),
    ("modules/cas-usage/catalogue.yml", "    population:", "    population: 99999999999", "CAS904"),
    ("modules/demo/index.md", "niveau:", "niveau: facile", "MOD904"),
    ("modules/demo/index.md", "verifie_le:", "verifie_le: 2026", "MOD904"),
    ("modules/demo/index.md", "sequences:", "sequences: {a: b}", "MOD904"),
    ("modules/demo/reponse.md", "duree:", "duree: 8", "SEQ904"),
    ("modules/demo/reponse.md", "duree:", "duree: {lecture: un, activites: 7}", "SEQ904"),
    ("modules/demo/reponse.md", "duree:", "duree: {lecture: 1.5, activites: 7}", "SEQ904"),
    ("modules/demo/reponse.md", "objectifs:", "objectifs: {a: b}", "SEQ904"),
    ("modules/demo/reponse.md", "roles:", "roles: [[accueil]]", "SEQ904"),
    ("quizzes/demo.yml", "    type:", "    type: devinette", "QUI904"),
    ("quizzes/demo.yml", "    bloom:", "    bloom: savoir", "QUI904"),
    ("quizzes/demo.yml", "    situation:", "    situation: peut-être", "QUI904"),
    ("quizzes/demo.yml", "        juste:", "        juste: 1", "QUI904"),
    ("modules/demo/images/credits.yml", "etapes.svg:", "etapes.svg: rien", "ACC904"),
    ("modules/demo/images/credits.yml", "etapes.svg:", "etapes.svg: [a, b]", "ACC904"),
]


@pytest.mark.parametrize(("path", "before", "after", "code"), VALUES, ids=lambda value: str(value).strip())
def test_wrong_value_is_told_at_its_line(project: Path, path: str, before: str, after: str, code: str) -> None:
    """A word, a date or a number that is not one of those admitted; what hung under it may be told too."""
    lines = (project / path).read_text("utf-8").split("\n")
    number = next(n for n, line in enumerate(lines) if line.startswith(before))
    lines[number] = after
    (project / path).write_text("\n".join(lines), "utf-8")
    problems = found(project)
    assert (path, number + 1, code) in problems
    assert {place for place, _, _ in problems} == {path}


MISSING = {
    "modules/parcours.yml": {("modules/parcours.yml", 1, "PAR900")},
    "modules/sources.yml": {("modules/sources.yml", 1, "SRC900")},
    "modules/glossaire.yml": {("modules/glossaire.yml", 1, "GLO900")},
    "modules/demo/index.md": {("modules/demo/index.md", 1, "MOD900")},
    "modules/demo/reponse.md": {("modules/demo/index.md", 21, "MOD901")},
}


@pytest.mark.parametrize("path", MISSING)
def test_missing_file_is_told_where_it_is_expected(project: Path, path: str) -> None:
    """A file that must exist, or that a list names."""
    (project / path).unlink()
    assert found(project) == MISSING[path]


@pytest.mark.parametrize(("kind", "fault"), CASES[::13], ids=lambda value: value)
def test_command_says_it_and_exits_with_one(
    project: Path, capsys: pytest.CaptureFixture[str], kind: str, fault: str
) -> None:
    """`enclair check` prints the same problems, one a line, and exits with 1; 0 when the file was not needed."""
    FAULTS[fault][0](KINDS[kind], project / KINDS[kind].path)
    problems = found(project)
    with pytest.raises(SystemExit) as stopped:
        cli.main(["--projet", str(project), "check", "--format", "texte", "--au", "2026-11-23"])
    shown = capsys.readouterr()
    assert stopped.value.code == (1 if problems else 0)
    assert "Traceback" not in shown.out + shown.err
    assert len(shown.out.splitlines()) == len(problems)


def test_faults_are_many() -> None:
    """At least 200 files with one fault each."""
    assert len(CASES) + 6 * len(list(keys())) + len(VALUES) + len(MISSING) >= 200
