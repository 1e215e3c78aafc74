"""What the check accepts is built: no traceback, no English, no « défaut de l’outil » after a check without an error.

A list of changes to tests/course, always the same: lines taken away, emptied, moved, signs replaced, ids renamed, odd
names, files swapped. Each is checked alone; those that pass are built together, as many at once as still pass.
Files spoilt at random are built too, one by one: 5 of them here, 2,000 with `ENCLAIR_NUIT=1` (`make nuit`).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import NIGHT, PATIENCE, copy_course, examine
from enclair.problems import Severity
from safety import assert_well_formed
from safety.test_fuzz import HOW, ORIGINALS, spoil

Change = Callable[[Path], None]
FILES = (
    "modules/parcours.yml", "modules/sources.yml", "modules/glossaire.yml", "modules/cas-usage/catalogue.yml", "quizzes/demo.yml",
    "modules/demo/index.md", "modules/demo/reponse.md", "modules/demo/images/credits.yml", "modules/demo/formateur/reponse.md",
    "docs/index.md",
)  # fmt: skip
ENGLISH = re.compile(r"\b(?:the|is not|not found|no such|expected|invalid|warning|aborted|unrecognised|traceback|exception)\b", re.IGNORECASE)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>\n'


def lines(path: str, change: Callable[[list[str]], object]) -> Change:
    """Return what changes the lines of a file."""

    def spoiled(root: Path) -> None:
        text = (root / path).read_text("utf-8").split("\n")
        change(text)
        (root / path).write_text("\n".join(text), "utf-8")

    return spoiled


def swap(one: str, other: str) -> Change:
    """Return what puts two files in the place of each other."""

    def spoiled(root: Path) -> None:
        first, second = (root / one).read_bytes(), (root / other).read_bytes()
        (root / one).write_bytes(second)
        (root / other).write_bytes(first)

    return spoiled


def text(path: str, old: str, new: str) -> Change:
    """Return what replaces a text wherever it stands in a file."""

    def spoiled(root: Path) -> None:
        whole = (root / path).read_text("utf-8")
        assert old in whole
        (root / path).write_text(whole.replace(old, new), "utf-8")

    return spoiled


def rename(old: str, new: str) -> Change:
    """Return what gives a file another name, and calls it by that name everywhere."""

    def spoiled(root: Path) -> None:
        (root / old).rename((root / old).with_name(new))
        stems = {Path(old).name: new} | ({Path(old).stem: Path(new).stem} if old.endswith(".md") else {})
        for path in (root / "modules" / "demo").rglob("*.*"):
            if path.suffix in {".md", ".yml"}:
                whole = path.read_text("utf-8")
                for before, after in stems.items():
                    whole = re.sub(rf"(?<![\w-]){re.escape(before)}(?=[\])#:,])", after, whole)
                path.write_text(whole, "utf-8")

    return spoiled


def picture(name: str) -> Change:
    """Return what adds an image, credits it and shows it."""

    def spoiled(root: Path) -> None:
        folder = root / "modules" / "demo" / "images"
        (folder / name).write_text(SVG, "utf-8")
        with (folder / "credits.yml").open("a", encoding="utf-8") as register:
            register.write(f'"{name}": {{auteur: Nous, licence: Licence Ouverte 2.0}}\n')
        with (root / "docs" / "index.md").open("a", encoding="utf-8") as page:
            page.write(f"\n![Un carré noir.](<modules/demo/images/{name}>)\n")
        text("modules/demo/reponse.md", "## À retenir", f"![Un carré noir.](<images/{name}>)\n\n## À retenir")(root)

    return spoiled


def module(slug: str) -> Change:
    """Return what gives a module another name, everywhere."""

    def spoiled(root: Path) -> None:
        (root / "modules" / "suite").rename(root / "modules" / slug)
        (root / "quizzes" / "suite.yml").rename(root / "quizzes" / f"{slug}.yml")
        text("modules/parcours.yml", "[demo, suite]", f"[demo, {slug}]")(root)
        for path in root.rglob("*.md"):
            path.write_text(path.read_text("utf-8").replace("suite/", f"{slug}/"), "utf-8")

    return spoiled


def line_by_line() -> Iterator[tuple[str, Change]]:
    """Yield the same small accidents in each kind of file, on lines far apart."""

    def drop(number: int) -> Callable[[list[str]], object]:
        return lambda kept: kept.pop(number % len(kept))

    def empty(number: int) -> Callable[[list[str]], object]:
        def emptied(kept: list[str]) -> None:
            at = next((at for at in range(number, len(kept)) if ": " in kept[at]), 0)
            kept[at] = re.sub(r": .*", ": ''", kept[at])

        return emptied

    def become(number: int, value: str) -> Callable[[list[str]], object]:
        def became(kept: list[str]) -> None:
            at = next((at for at in range(number, len(kept)) if re.search(r"\w: \w", kept[at])), 0)
            kept[at] = re.sub(r": .*", f": {value}", kept[at], count=1)

        return became

    def twice(number: int) -> Callable[[list[str]], object]:
        return lambda kept: kept.insert(number % len(kept), kept[number % len(kept)])

    for path in FILES:
        for number in (1, 6, 13):
            yield f"{path}-{number}-ote", lines(path, drop(number))
            yield f"{path}-{number}-vide", lines(path, empty(number))
            yield f"{path}-{number}-double", lines(path, twice(number))
        for number, value in enumerate(("2026", "oui", "010", "'#1'", "«\u00a0Été\u00a0»", "~", "'a: b'", "`c`", '"x"', "🎉", "-1", "*")):
            yield f"{path}-{number}-{value}", lines(path, become(3 * number + 1, value))


BY_HAND: dict[str, Change] = {
    "question-a-la-fin": text("modules/demo/reponse.md", "<!-- quiz: demo-trou -->\n\n## À retenir\n", "## À retenir\n\n<!-- quiz: demo-trou -->\n"),
    "diese": text("modules/demo/reponse.md", "titre: Une belle", "titre: Une #1 belle"),
    "diese-cite": text("modules/demo/reponse.md", "titre: Une belle réponse, et fausse", "titre: 'Leçon #1'"),
    "commentaire": text("modules/demo/reponse.md", "et fausse", "et fausse # la première"),
    "titre-nombre": text("modules/demo/reponse.md", "titre: Une belle réponse, et fausse", "titre: 2026"),
    "titre-oui": text("modules/demo/index.md", "titre: Vérifier une réponse", "titre: oui"),
    "titre-long": text("modules/demo/index.md", "titre: Vérifier une réponse", f"titre: {'très ' * 40}long"),
    "titre-trop-long": text("modules/demo/index.md", "titre: Vérifier une réponse", f"titre: {'très ' * 90}long"),
    "titre-emoji": text("modules/demo/index.md", "titre: Vérifier une réponse", "titre: Vérifier 🎉 👩‍💼"),
    "enonce-blanc": text("quizzes/demo.yml", "enonce: Une réponse qui cite ses sources est une réponse vérifiée.", "enonce: '&nbsp;'"),
    "enonce-signes": text("quizzes/demo.yml", "enonce: Une réponse qui cite ses sources est une réponse vérifiée.", "enonce: '** **'"),
    "enonce-nombre": text("quizzes/demo.yml", "enonce: Une réponse qui cite ses sources est une réponse vérifiée.", "enonce: 2026."),
    "proposition-signes": text("quizzes/demo.yml", "texte: Que cela relève du secret du service.", "texte: '---'"),
    "proposition-code": text("quizzes/demo.yml", "texte: Que cela relève du secret du service.", "texte: '`>` à la ligne.'"),
    "proposition-crochet": text("quizzes/demo.yml", "texte: Que cela relève du secret du service.", "texte: '[x] secret du service.'"),
    "proposition-coche": text("quizzes/demo.yml", "texte: Que cela relève du secret du service.", "texte: '- [x] secret du service.'"),
    "proposition-insecable": text("quizzes/demo.yml", "texte: Que cela relève du secret du service.", "texte:\u00a0Que cela relève."),
    "reponse-vide": text("quizzes/demo.yml", "reponses: [date]", "reponses: [' ']"),
    "reponse-signe": text("quizzes/demo.yml", "reponses: [date]", "reponses: ['*']"),
    "reponse-crochets": text("quizzes/demo.yml", "reponses: [date]", "reponses: ['[date]']"),
    "reponse-barre": text("quizzes/demo.yml", "reponses: [date]", "reponses: ['date|jour']"),
    "trou-accent": text("quizzes/demo.yml", "quand", "l’été"),
    "retour-court": text("quizzes/demo.yml", "retour: Un texte change ; sa date dit s’il vaut encore aujourd’hui.", "retour: Non."),
    "indice-vide": text("quizzes/demo.yml", "Où est affiché le règlement ?", "' '"),
    "explication-fermante": text("quizzes/demo.yml", "explication: Citer n’est pas prouver.", "explication: '</quiz>'"),
    "explication-tirets": text("quizzes/demo.yml", "explication: Citer n’est pas prouver.", "explication: '--- --- ---'"),
    "explication-plusieurs": text("quizzes/demo.yml", "explication: Citer n’est pas prouver.", "explication: |\n      Un.\n\n      Deux."),
    "objectif-renomme": text("modules/demo/index.md", "id: demo-reperer", "id: demo-detecter"),
    "lecon-renommee": text("modules/demo/reponse.md", "id: demo-reponse", "id: demo-rep"),
    "module-renomme": text("modules/demo/index.md", "id: demo\n", "id: essai-autre\n"),
    "fait-renomme": text("modules/sources.yml", "id: fluide-sans-verite", "id: fluide"),
    "role-renomme": text("modules/parcours.yml", "accueil: {titre", "reception: {titre"),
    "role-index": text("modules/parcours.yml", "elu: {titre", "index: {titre"),
    "terme-renomme": text("modules/glossaire.yml", "id: prompt", "id: invite"),
    "id-du-parcours": text("modules/parcours.yml", "id: essai", "id: demo"),
    "id-du-module-partout": text("modules/demo/index.md", "id: demo\n", "id: demo-reponse\n"),
    "version-longue": text("modules/parcours.yml", "'2026.1'", "'2026.1-rc.2'"),
    "version-vide": text("modules/parcours.yml", "'2026.1'", "''"),
    "sequences-vides": text("modules/demo/index.md", "[reponse, texte, essentiel]", "[]"),
    "sequences-une": text("modules/demo/index.md", "[reponse, texte, essentiel]", "reponse"),
    "sequences-dans-un-autre-ordre": text("modules/demo/index.md", "[reponse, texte, essentiel]", "[essentiel, texte, reponse]"),
    "modules-inverses": text("modules/parcours.yml", "[demo, suite]", "[suite, demo]"),
    "modules-un": text("modules/parcours.yml", "[demo, suite]", "[demo]"),
    "roles-vides": text("modules/demo/reponse.md", "roles: [accueil]", "roles: []"),
    "conflit": text("docs/ou-commencer.md", "title: Où", "<<<<<<< HEAD\ntitle: Par où\n=======\ntitle: Où"),
    "titre-de-page-vide": text("docs/ou-commencer.md", "title: Où commencer", "title: ' '"),
    "fichiers-echanges": swap("modules/demo/reponse.md", "modules/demo/texte.md"),
    "banques-echangees": swap("quizzes/demo.yml", "quizzes/suite.yml"),
    "registres-echanges": swap("modules/sources.yml", "modules/glossaire.yml"),
    "notes-echangees": swap("modules/demo/formateur/reponse.md", "modules/demo/formateur/texte.md"),
    "page-et-lecon": swap("docs/ou-commencer.md", "modules/demo/texte.md"),
    "nom-espace": rename("modules/demo/texte.md", "mon texte.md"),
    "nom-accent": rename("modules/demo/texte.md", "été.md"),
    "nom-decompose": rename("modules/demo/texte.md", unicodedata.normalize("NFD", "été.md")),
    "nom-majuscule": rename("modules/demo/texte.md", "Texte.md"),
    "nom-readme": rename("modules/demo/texte.md", "README.md"),
    "nom-windows": rename("modules/demo/texte.md", "aux.md"),
    "nom-point": rename("modules/demo/texte.md", "texte.2.md"),
    "nom-arabe": rename("modules/demo/texte.md", "درس.md"),
    "nom-signes": rename("modules/demo/texte.md", "a&b=c;d.md"),
    "nom-pourcent": rename("modules/demo/texte.md", "50%.md"),
    "nom-index": rename("modules/demo/texte.md", "Index.md"),
    "note-majuscule": rename("modules/demo/formateur/texte.md", "Autre.md"),
    "image-espace": picture("mon image.svg"),
    "image-accent": picture("été.svg"),
    "image-jumelle": picture("Étapes.svg"),
    "image-majuscule": picture("LOGO.SVG"),
    "image-signes": picture("a+b=c,d.svg"),
    "image-pourcent": picture("50%.svg"),
    "image-parenthese": picture("a(1).svg"),
    "image-longue": picture(f"{'a' * 150}.svg"),
    "module-court": module("a"),
    "module-chiffres": module("suite-2026"),
    "module-majuscule": module("Suite"),
    "module-parcours": module("parcours"),
    "module-index": module("index"),
    "module-role": module("role-elu"),
    "module-lecon": module("demo-texte"),
    "module-assets": module("assets"),
    "module-images": module("images"),
    "module-catalogue": module("catalogue"),
    "page-404": text("docs/ou-commencer.md", "title: Où", "# \ntitle: Où"),
    "docs-404": lambda root: shutil.copy(root / "docs" / "ou-commencer.md", root / "docs" / "404.md") and None,
    "docs-recherche": lambda root: shutil.copy(root / "docs" / "ou-commencer.md", root / "docs" / "recherche.md") and None,
    "docs-espace": lambda root: shutil.copy(root / "docs" / "ou-commencer.md", root / "docs" / "une page.md") and None,
    "docs-accent": lambda root: shutil.copy(root / "docs" / "ou-commencer.md", root / "docs" / "été.md") and None,
    "docs-point": lambda root: shutil.copy(root / "docs" / "ou-commencer.md", root / "docs" / "v1.2.md") and None,
    "docs-dossier-md": lambda root: (root / "docs" / "dossier.md").mkdir(),
    "docs-html": lambda root: (root / "docs" / "modules.html").write_text("<p>") and None,
    "docs-assets": lambda root: (root / "docs" / "assets").mkdir() or ((root / "docs" / "assets" / "enclair.css").write_text("") and None),
    "docs-texte": lambda root: (root / "docs" / "plan.txt").write_text("plan") and None,
    "docs-tube": lambda root: os.mkfifo(root / "docs" / "tube"),
    "banque-otee": lambda root: (root / "quizzes" / "suite.yml").unlink(),
    "catalogue-ote": lambda root: (root / "modules" / "cas-usage" / "catalogue.yml").unlink(),
    "credits-otes": lambda root: (root / "modules" / "demo" / "images" / "credits.yml").unlink(),
    "image-otee": lambda root: (root / "modules" / "demo" / "images" / "etapes.svg").unlink(),
    "accueil-ote": lambda root: (root / "docs" / "index.md").unlink(),
    "licences-otees": lambda root: (root / "docs" / "a-propos" / "licences.md").unlink(),
    "mentions-otees": lambda root: (root / "docs" / "a-propos" / "mentions.md").unlink(),
    "docs-otes": lambda root: shutil.rmtree(root / "docs"),
}  # fmt: skip
CHANGES = BY_HAND | dict([*line_by_line()][:: 1 if NIGHT else 8])
"""By day, one small accident out of eight."""


def passes(root: Path) -> bool:
    """Check a project; tell whether nothing stops its build. What is found is well formed, and in French."""
    problems = examine(root).problems
    for problem in problems:
        assert_well_formed(problem, root)
        told = re.sub(r"«[^»]*»|`[^`]*`", "", f"{problem.message} {problem.hint}")
        assert not ENGLISH.search(told)
    return not any(problem.severity is Severity.ERROR for problem in problems)


def built(root: Path) -> str:
    """Build a project as its author would; return what was wrong, or an empty text."""
    command = [sys.executable, "-m", "enclair", "--projet", str(root), "build"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    said = done.stdout + done.stderr
    is_bad = done.returncode or "défaut de l’outil" in said or ENGLISH.search(said.replace(str(root), ""))
    return said[-1500:] if is_bad else ""


def test_what_the_check_accepts_is_built(tmp_path: Path) -> None:
    """Each change alone in the check; those that pass, together in a build."""
    accepted = []
    for name, change in CHANGES.items():
        root = copy_course(tmp_path / "seul")
        change(root)
        if passes(root):
            accepted.append(name)
        shutil.rmtree(root)
    assert 20 < len(accepted) < len(CHANGES) - 60  # both sides of the promise are tried
    faults = {}
    while accepted:
        root, batch = copy_course(tmp_path / f"ensemble-{len(accepted)}"), []
        for name in accepted:
            trial = shutil.copytree(root, tmp_path / "essai")
            try:
                CHANGES[name](trial)
                is_whole = passes(trial)
            except (AssertionError, OSError, IndexError):  # another change took what this one needs
                is_whole = False
            if is_whole:
                shutil.rmtree(root)
                trial.rename(root)
                batch.append(name)
            else:
                shutil.rmtree(trial)
        if fault := built(root):
            faults[", ".join(batch)] = fault
        accepted = [name for name in accepted if name not in batch]
    assert faults == {}


def test_what_the_check_accepts_at_random_is_built(tmp_path: Path) -> None:
    """Files spoilt at random, a few of them by day: when the check passes, so does the build."""
    root = copy_course(tmp_path / "hasard")

    @settings(max_examples=2_000 if NIGHT else 5)
    @given(
        st.sampled_from([(target, path) for target, path in ORIGINALS if (root / target).is_file()]),
        st.lists(st.tuples(st.sampled_from(HOW), st.integers(0, 2**20), st.integers(0, 2**20)), min_size=1, max_size=2),
    )
    def holds(original: tuple[str, Path], changes: list[tuple[str, int, int]]) -> None:
        target = root / original[0]
        former = target.read_bytes()
        data = former
        for change in changes:
            data = spoil(data, *change)
        try:
            target.write_bytes(data)
            if data != former and passes(root):
                assert built(root) == ""
        finally:
            target.write_bytes(former)

    holds()
