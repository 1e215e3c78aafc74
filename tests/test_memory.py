"""What did not change is neither read nor judged again, and nobody can tell: the outcome is that of a first time."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from conftest import ROOT, copy_course, rewrite
from enclair.again import Again
from enclair.cache import Shelf
from enclair.reading.load import Loaded, load
from enclair.reading.memory import Memory
from enclair.rules import Report, report_on
from enclair.rules.verdicts import Verdicts

TODAY = date(2026, 11, 29)
EDITS = 200 if os.environ.get("ENCLAIR_NUIT") else 25
SEED = 19


class Author:
    """Somebody who saves, again and again, and what is remembered from one time to the next."""

    def __init__(self, root: Path) -> None:
        self.root, self.memory, self.verdicts = root, Memory(), Verdicts()

    def saves(self) -> tuple[Loaded, Report]:
        """Return what is read and found of the files as they are now."""
        loaded = load(self.root, memory=self.memory)
        return loaded, report_on(loaded, today=TODAY, verdicts=self.verdicts)


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author(copy_course(tmp_path / "projet"))


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The rules that run, with the path of the part that they look at."""
    found: list[tuple[str, str]] = []
    judge = Verdicts._judge

    def spy(self: Verdicts, rule: object, part: object, context: object) -> object:
        found.append((rule.code, part.source.path))  # type: ignore[attr-defined]
        return judge(self, rule, part, context)  # type: ignore[arg-type]

    monkeypatch.setattr(Verdicts, "_judge", spy)
    return found


def test_edits_in_any_order_change_nothing_but_time(author: Author) -> None:
    """After each of many edits, renames, deletions and returns, course and report are those of a first reading."""
    author.saves()
    chance = random.Random(SEED)
    for number in range(EDITS):
        told = _edit(author.root, chance)
        loaded = load(author.root)
        assert author.saves() == (loaded, report_on(loaded, today=TODAY)), f"seed {SEED}, edit {number}: {told}"


def _edit(root: Path, chance: random.Random) -> str:
    """Change something in a project, as an author would, or as a merge would; return what."""
    tops = (root / top for top in ("modules", "quizzes", "docs", "organisations"))
    files = sorted(path for top in tops for path in top.rglob("*") if path.is_file())
    path = chance.choice(files)
    if path.suffix not in {".md", ".yml"}:
        path.write_bytes(path.read_bytes() + b"\n")
        return f"byte added to {path}"
    lines = path.read_text("utf-8").split("\n")
    at = chance.randrange(len(lines))
    edits: dict[str, Callable[[], object]] = {
        "line gone": lambda: path.write_text("\n".join(lines[:at] + lines[at + 1 :]), "utf-8"),
        "line twice": lambda: path.write_text("\n".join(lines[: at + 1] + lines[at:]), "utf-8"),
        "sentence": lambda: path.write_text("\n".join([*lines, "", "Le DGS dit 12 % de plus.[^part-des-erreurs]"]), "utf-8"),
        "word": lambda: path.write_text("\n".join(lines).replace("IA", "I.A.", 1), "utf-8"),
        "file gone": path.unlink,
        "file renamed": lambda: path.rename(path.with_name(f"autre-{path.name}")),
        "file copied": lambda: shutil.copy(path, path.with_name(f"copie-{path.name}")),
        "all as before": lambda: (shutil.rmtree(root), copy_course(root)),
    }
    what = chance.choice([name for name in edits if path.name != "parcours.yml" or name != "file gone"])
    edits[what]()
    return f"{what}, {path}:{at + 1}"


def test_nothing_changed_is_nothing_done(author: Author, judged: list[tuple[str, str]]) -> None:
    """The same parts come back, and no rule runs again but those that look at a whole put together anew."""
    first, report = author.saves()
    judged.clear()
    again, same = author.saves()
    assert (again, same) == (first, report)
    assert again.course is not None
    assert first.course is not None
    assert all(one is other for one, other in zip(again.course.docs, first.course.docs, strict=True))
    assert judged == []


def test_one_lesson_edited_is_judged_alone(author: Author, judged: list[tuple[str, str]]) -> None:
    """Beside it, run the rules about what holds it, and those of other parts that looked at it."""
    author.saves()
    first, parts = len(judged), {path for _, path in judged}
    judged.clear()
    rewrite(author.root / "modules" / "demo" / "texte.md", "## À retenir", "Une phrase de plus.\n\n## À retenir")
    author.saves()
    assert len(judged) < first / 8
    assert "modules/demo/texte.md" in {path for _, path in judged}
    assert "modules/suite/demande.md" in parts - {path for _, path in judged}


def test_a_fact_changed_is_judged_where_it_is_called(author: Author, judged: list[tuple[str, str]]) -> None:
    """A rule that looked a fact up looks again; on the pages that do not call it, none does."""
    author.saves()
    judged.clear()
    rewrite(author.root / "modules" / "sources.yml", "Un modèle de langage écrit", "Un modèle écrit")
    author.saves()
    paths = {path for _, path in judged}
    assert {"modules/sources.yml", "docs/a-propos/index.md"} <= paths
    assert "docs/contribuer/index.md" not in paths


def test_a_term_is_looked_for_where_it_stood(author: Author, judged: list[tuple[str, str]]) -> None:
    """An edit elsewhere has nobody look again; one there has, and the term may stand in another text by then."""
    lesson, other = author.root / "modules" / "demo" / "texte.md", author.root / "modules" / "demo" / "reponse.md"
    terms = author.root / "modules" / "glossaire.yml"
    terms.write_text(terms.read_text("utf-8") + "  - id: zeugme\n    terme: zeugme\n    definition: Une figure.\n", "utf-8")
    rewrite(lesson, "## À retenir", "Un zeugme de plus.\n\n## À retenir")
    assert author.saves()[1].problems == ()
    judged.clear()
    rewrite(other, "On juge le style", "On juge la forme")
    author.saves()
    assert "GLO004" not in {rule for rule, _ in judged}
    rewrite(lesson, "Un zeugme de plus.\n\n", "")
    assert [problem.code for problem in author.saves()[1].problems] == ["GLO004"]
    rewrite(other, "On juge la forme", "On juge les zeugmes")
    assert author.saves()[1].problems == ()


def test_a_file_beside_the_course_counts(author: Author) -> None:
    """A link leads to a file that no page is: its verdict falls with the file."""
    page = author.root / "docs" / "contribuer" / "index.md"
    page.write_text(page.read_text("utf-8") + "\nLe [modèle](modele.txt).\n", "utf-8")
    assert [problem.code for problem in author.saves()[1].problems] == ["LIE001"]
    (page.parent / "modele.txt").write_text("a;b\n", "utf-8")
    assert author.saves()[1].problems == ()
    (page.parent / "modele.txt").unlink()
    assert [problem.code for problem in author.saves()[1].problems] == ["LIE001"]


def test_a_day_passes(author: Author) -> None:
    """What hangs on the date is judged again when it changes."""
    loaded, _ = author.saves()
    late = date(2040, 1, 1)
    assert report_on(loaded, today=late, verdicts=author.verdicts) == report_on(loaded, today=late)
    assert report_on(loaded, today=TODAY, verdicts=author.verdicts) == report_on(loaded, today=TODAY)


def test_another_folder_is_another_project(author: Author, tmp_path: Path) -> None:
    """Parts say where they are: those of a copy are not those of the first folder."""
    author.saves()
    other = copy_course(tmp_path / "copie")
    loaded = load(other, memory=author.memory)
    assert loaded == load(other)


def test_the_next_run_takes_it_up(author: Author, judged: list[tuple[str, str]], home: Path) -> None:
    """What a run found is on the shelf for the next one, which judges nothing twice."""
    first = Again(author.root)
    loaded = first.load()
    report = first.report(loaded, today=TODAY)
    first.save()
    judged.clear()
    second = Again(author.root)
    assert (second.load(), second.report(loaded, today=TODAY), judged) == (loaded, report, [])
    assert home.is_dir()


def test_a_shelf_holds_all_that_a_course_is_made_of(tmp_path: Path, home: Path) -> None:
    """Every class of the model is one of values: none keeps the shelf from being read again."""
    memory = Memory()
    load(ROOT, memory=memory)
    shelf = Shelf(tmp_path, "essai")
    shelf.put("tout", (memory.now,))
    shelf.save()
    assert Shelf(tmp_path, "essai").get("tout", tuple) == (memory.now,)
    assert home.is_dir()
