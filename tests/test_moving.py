"""Moving things: all that points follows, nothing else changes, and what cannot be done leaves no trace."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec import Struct

from conftest import COURSE, NIGHT, ROOT, TODAY, copy_course, examine, model, rewrite
from enclair.cli import main
from enclair.model import Course, Kind, Reference
from enclair.moving import MovingError, Plan, Project, move, opened, remove, rename
from enclair.moving.places import mentions, targets
from enclair.moving.text import Text, scalar
from enclair.problems import has_errors
from enclair.reading.load import load
from enclair.reading.published import IDS, ids_of, noted_since
from enclair.rules import checked

ITEM = """\
  - id: {id}
    type: choix-unique
    objectif: {objective}
    bloom: appliquer
    enonce: {stem}
    propositions:
      - texte: On ouvre la source citée
        juste: oui
        retour: La source fait foi ; on la lit avant de répondre à la personne.
      - texte: On relit la réponse reçue
        retour: Le style ne dit rien de la vérité d’une réponse, même bien tournée.
      - texte: On repose la question ailleurs
        retour: Une erreur répétée reste une erreur, même quand elle est sûre d’elle.
"""


SOURCES = ("modules", "quizzes", "demos", "docs")


def snapshot(root: Path) -> dict[str, bytes]:
    """Return every file of a folder, Git’s own apart."""
    paths = (path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def folders(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir()}


def done(root: Path, change: Callable[..., Plan], *args: str, **options: str) -> Plan:
    """Carry a change out, as the command line does; the course has no error afterwards."""
    plan = change(ready(root), *args, **options)
    plan.write()
    ready(root)
    return plan


def ready(root: Path) -> Project:
    """Open a project, which has no error; the real one may have some of its own, and a change adds none."""
    if not (root / "modules" / "risques").exists():
        return opened(root, TODAY)
    course, report = checked(root, today=date.today())
    assert course is not None
    return Project(root, course, date.today(), frozenset((one.code, one.message) for one in report.problems))


def refusal(root: Path, change: Callable[..., Plan], *args: str, **options: str) -> str:
    """Return why a change is refused; nothing has changed."""
    before = snapshot(root)
    with pytest.raises(MovingError) as refused:
        change(ready(root), *args, **options)
    assert snapshot(root) == before
    return str(refused.value)


def differences(before: dict[str, bytes], root: Path) -> dict[str, tuple[list[str], list[str]]]:
    """Return the lines that a change took out and put in, by file; a file that is not there has no line."""
    after = snapshot(root)
    lines = {
        path: tuple((one.get(path) or b"").decode().splitlines() for one in (before, after))
        for path in before.keys() | after.keys() if before.get(path) != after.get(path)
    }  # fmt: skip
    return {
        path: ([line for line in old if line not in new], [line for line in new if line not in old])
        for path, (old, new) in lines.items()
    }


def written(text: Text) -> list[tuple[Kind, str, int]]:
    return [(one.kind, one.id, text.place(one.start).line) for one in mentions(text)]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, dict[str, bytes]]:
    """A copy of the real course, as if nothing had been published yet, and its files."""
    root = tmp_path_factory.mktemp("vrai")
    for name in SOURCES:
        shutil.copytree(ROOT / name, root / name)
    (root / IDS).unlink()
    return ready(root), snapshot(root)


@pytest.fixture
def real(read: tuple[Project, dict[str, bytes]]) -> Iterator[Project]:
    """The real course, read once; what a test changes in its files is put back."""
    project, files = read
    yield project
    for name in SOURCES:
        shutil.rmtree(project.root / name)
    for path, data in files.items():
        (project.root / path).parent.mkdir(parents=True, exist_ok=True)
        (project.root / path).write_bytes(data)


# ——— where ids are written ———


def references(part: Any) -> Iterator[Reference]:
    """Yield every reference of a model, however deep; those to blanks of a template and blocks name no id."""
    if isinstance(part, Reference):
        yield part
    elif isinstance(part, Struct):
        for name in part.__struct_fields__:
            if name not in {"blanks", "blocks", "lost", "sequence", "declaration", "published"}:
                yield from references(getattr(part, name))
    elif isinstance(part, tuple | dict):
        for one in part.values() if isinstance(part, dict) else part:
            yield from references(one)


@pytest.mark.parametrize("root", [COURSE, ROOT], ids=["essai", "vrai"])
def test_every_reference_of_the_model_is_a_place_that_is_known(root: Path) -> None:
    """A key that the model reads as an id, and that this package would not follow, fails here."""
    project = as_read(root)
    known = {(name, path, line) for path, text in project.texts.items() for _, name, line in written(text)}
    by_hand = {item.id for page in project.course.pages for item in page.inline_items}
    expected = {(ref.id, ref.source.path, ref.source.line) for ref in references(project.course)}
    assert {place for place in expected if place[0] not in by_hand} - known == set()


def loaded(root: Path) -> Course:
    course = load(root).course
    assert course is not None
    return course


def as_read(root: Path) -> Project:
    """Return a project without checking it: a plan that was written is one that had been checked."""
    return Project(root, model(root) if root in {COURSE, ROOT} else loaded(root), TODAY, frozenset())


@pytest.mark.parametrize("root", [COURSE, ROOT], ids=["essai", "vrai"])
def test_every_id_is_defined_at_a_place_that_is_known(root: Path) -> None:
    """Each id of the course has its definition, and one only."""
    project = as_read(root)
    defined = [(one.kind, one.id) for text in project.texts.values() for one in mentions(text)
               if one.is_definition and "_gabarit" not in one.path]  # fmt: skip
    assert sorted(defined) == sorted((kind, name) for kind, ids in project.course.ids.items() for name in ids)


def test_what_is_code_or_comment_mentions_nothing() -> None:
    """Marks in code, in a comment, or escaped are words; a marker in a box or a quotation is one."""
    text = Text("docs/essai.md", "---\ntitle: T\n---\n\nUn[^vrai], `[^code]`, \\[^rien].\n\n```\n<!-- quiz: code -->\n[^code]\n```\n\n"
                "<!-- un mot [^code] -->\n\n    [l](../modules/code.md) [^code]\n\n- a\n\n    <!-- quiz: vrai-quiz -->\n\n"
                "[page `](x)`](../modules/a/b.md#ici), ![i](<../modules/a/images/c d.svg>) et [r].\n\n[r]: suite/index.md\n"
                "[mot](https://example.fr/code.md) [mot](#ici)\n")  # fmt: skip
    assert [(one.kind, one.id) for one in mentions(text)] == [(Kind.ITEM, "vrai-quiz"), (Kind.FACT, "vrai")]
    assert [one.file for one in targets(text)] == ["modules/a/b.md", "modules/a/images/c d.svg", "docs/suite/index.md"]


# ——— another name ———

LAYOUTS: dict[str, Callable[[str], str]] = {
    "tel quel": lambda text: text,
    "Windows": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "ancien Mac": lambda text: text.replace("\n", "\r"),
    "guillemets": lambda text: re.sub(r"(?m)^(\s*(?:- )?(?:id|objectif|sequence|module): )([\w-]+)$", r"\1'\2'", text),
    "doubles": lambda text: re.sub(r"(?m)^(\s*(?:- )?(?:id|objectif|sequence|module): )([\w-]+)$", r'\1"\2"', text),
    "commentaires": lambda text: re.sub(r"(?m)^(\s*(?:- )?id: [\w-]+)$", r"\1   # stable ; voir « x »", text),
    "tirets": lambda text: re.sub(
        r"(?m)^(modules|sequences|objectifs|roles): \[([\w, -]+)\]$",
        lambda found: f"{found[1]}:\n" + "\n".join(f"- {one}" for one in found[2].split(", ")), text),
    "sans fin de ligne": lambda text: text.rstrip("\n"),
}  # fmt: skip
IDS_OF_TESTS = sorted((kind, name) for kind, names in model(COURSE).ids.items() for name in names)


def laid_out(root: Path, layout: str) -> Path:
    """Copy tests/course, its files written in a layout."""
    copy_course(root)
    for path in root.rglob("*"):
        if path.suffix in {".md", ".yml"} and path.parent != root:
            path.write_bytes(LAYOUTS[layout](path.read_text("utf-8")).encode())
    return root


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_kind_of_id_changes_in_every_layout(tmp_path: Path, layout: str) -> None:
    """One id of each kind, there and back, in every way of writing files: the bytes are the same.

    By day, each layout has a quarter of the kinds.
    """
    root = laid_out(tmp_path / "projet", layout)
    before = snapshot(root)
    names = ["demo", "demo-choisir", "demo-reponse", "demo-article", "elu", "part-des-erreurs", "ia", "val-exemple-tri"]
    names = names if NIGHT else names[[*LAYOUTS].index(layout) % 4 :: 4]
    for name in names:
        rename(as_read(root), name, f"x-{name}").write()
    ids = set().union(*ready(root).course.ids.values())
    assert {f"x-{name}" for name in names} <= ids
    assert not ids & set(names)
    for name in reversed(names):
        rename(as_read(root), f"x-{name}", name).write()
    assert snapshot(root) == before


@settings(max_examples=250 if NIGHT else 10)
@given(st.sampled_from(IDS_OF_TESTS), st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True),
       st.sampled_from(sorted(LAYOUTS)))  # fmt: skip
def test_there_and_back_is_where_one_was(
    tmp_path_factory: pytest.TempPathFactory, named: tuple[Kind, str], new: str, layout: str
) -> None:
    """Renamed, then renamed back, every file has the same bytes, whatever its layout; no folder is left behind."""
    kind, old = named
    root = laid_out(tmp_path_factory.mktemp("aller") / "projet", layout)
    before, dirs = snapshot(root), folders(root)
    try:
        plan = rename(as_read(root), f"{kind}:{old}", new)
    except MovingError as error:
        assume(not str(error).startswith((f"« {new} »", "il n’y a rien", "« index »")))
        raise
    plan.write()
    assert snapshot(root) != before
    assert not has_errors(examine(root).problems)
    project = as_read(root)
    assert old not in project.course.ids[kind]
    rename(project, f"{kind}:{new}", old).write()
    assert snapshot(root) == before
    assert folders(root) == dirs


CASE = min(model(ROOT).ids[Kind.CASE])


IN_THE_REAL_COURSE = (
    ("bases", "socle"), ("bases-faux-avec-aplomb", "bases-aplomb"), ("hallucination-definition", "invention-definition"),
    ("bases-verifier", "bases-controler"), ("bases-pre-aplomb", "bases-pre-ton"), ("roles:elu", "elus"),
    ("termes:hallucination", "invention"), (CASE, "val-renomme"),
)  # fmt: skip


@pytest.mark.by_night
@pytest.mark.parametrize(("old", "new"), IN_THE_REAL_COURSE)
def test_real_course_stays_clean(real: Project, old: str, new: str) -> None:
    """Renames in the real course: no problem that was not there, as many mentions; back, same bytes."""
    before = snapshot(real.root)
    (kind,), name = kinds_of(real.course, old), old.rpartition(":")[2]
    count = sum((one.kind, one.id) == (kind, name) for text in real.texts.values() for one in mentions(text))
    plan = rename(real, old, new)
    assert plan.warnings == ()
    plan.write()
    after = Project(real.root, loaded(real.root), real.today, real.known)  # checked on its copy
    assert sum((one.kind, one.id) == (kind, new) for text in after.texts.values() for one in mentions(text)) == count
    if kind in {Kind.MODULE, Kind.LESSON}:
        rename(after, new, name).write()
        assert snapshot(real.root) == before


def kinds_of(course: Course, written: str) -> set[Kind]:
    word, _, name = written.rpartition(":")
    return {Kind(word)} if word else {kind for kind, names in course.ids.items() if name in names}


def test_lesson_takes_its_file_and_its_note_along(project: Path) -> None:
    """The id, the file that is named after it, its note, the order of lessons and the links change; nothing else does."""
    before = snapshot(project)
    plan = done(project, rename, "demo-reponse", "demo-belle")
    assert list(plan.lines) == [
        "modules/demo/formateur/reponse.md:2:11: demo-reponse → demo-belle",
        "modules/demo/index.md:21:13: reponse → belle",
        "modules/demo/reponse.md:2:5: demo-reponse → demo-belle",
        "modules/demo/texte.md:15:35: reponse.md → belle.md",
        "modules/demo/formateur/reponse.md → modules/demo/formateur/belle.md",
        "modules/demo/reponse.md → modules/demo/belle.md",
        "Reste à faire par vous :",
        "  modules/demo/reponse.md:1:1: cette page change d’adresse : dites-le dans NOTES.md à qui en a le lien",
    ]
    changed = differences(before, project)
    assert changed["modules/demo/index.md"] == (
        ["sequences: [reponse, texte, essentiel]"], ["sequences: [belle, texte, essentiel]"],
    )  # fmt: skip
    assert set(changed) == {
        "modules/demo/index.md", "modules/demo/texte.md", "modules/demo/reponse.md", "modules/demo/belle.md",
        "modules/demo/formateur/reponse.md", "modules/demo/formateur/belle.md",
    }  # fmt: skip


def test_file_can_change_alone(project: Path) -> None:
    """`--fichier` leaves the id; a module takes its folder, its bank and the links to all of its files along."""
    done(project, rename, "demo-texte", slug="coller")
    done(project, rename, "demo", slug="premier")
    course = loaded(project)
    assert [(module.id, module.slug) for module in course.modules] == [("demo", "premier"), ("suite", "suite")]
    assert course.modules[0].lessons[1].page.path == project / "modules" / "premier" / "coller.md"
    assert "](../premier/index.md)" in (project / "modules" / "suite" / "index.md").read_text("utf-8")
    assert not (project / "modules" / "demo").exists()
    assert not (project / "quizzes" / "demo.yml").exists()


def test_title_changes_where_it_is_quoted(project: Path) -> None:
    """Links with the title as text, quotations, cells of a table change; bare words and code are left, and told."""
    page = project / "docs" / "ou-commencer.md"
    page.write_text(page.read_text("utf-8") + (
        "\nLisez [Une belle réponse, et fausse](modules/demo/reponse.md) ou [Une belle réponse, et fausse](index.md).\n"
        "La séquence « Une belle\u00a0réponse, et fausse » ouvre le module.\n"
        "Une belle réponse, et fausse : on en voit.\n"
        "Elle s’écrit `« Une belle réponse, et fausse »`.\n\n"
        "## Après « Une belle réponse, et fausse »\n\n"
        "| Séquence |\n| --- |\n| Une belle réponse, et fausse |\n"
    ), "utf-8")  # fmt: skip
    rewrite(project / "modules" / "suite" / "index.md", "« Vérifier une réponse ».",
            "« Vérifier une réponse » puis « Une belle réponse,\n  et fausse ».")  # fmt: skip
    plan = done(project, rename, "demo-reponse", title="Trop belle")
    assert page.read_text("utf-8").endswith(
        "\nLisez [Trop belle](modules/demo/reponse.md) ou [Une belle réponse, et fausse](index.md).\n"
        "La séquence « Trop belle » ouvre le module.\n"
        "Une belle réponse, et fausse : on en voit.\n"
        "Elle s’écrit `« Une belle réponse, et fausse »`.\n\n"
        "## Après « Une belle réponse, et fausse »\n\n"
        "| Séquence |\n| --- |\n| Trop belle |\n"
    )
    assert "« Vérifier une réponse » puis « Trop belle »." in (project / "modules/suite/index.md").read_text("utf-8")
    assert [(source.path, source.line) for source, _ in plan.left] == [
        ("docs/ou-commencer.md", line) for line in (7, 9, 10, 12)
    ]


def test_title_shared_by_pages_is_changed_at_home_only(project: Path) -> None:
    """« L’essentiel » of another module is another page: quoted there, it is told and not changed."""
    for name in ("demo/texte.md", "suite/demande.md"):
        path = project / "modules" / name
        path.write_text(path.read_text("utf-8") + "- Relire la page « L’essentiel » du module.\n", "utf-8")
    essential = (project / "modules/demo/essentiel.md").read_text("utf-8")
    (project / "modules/suite/essentiel.md").write_text(
        essential.replace("demo-essentiel", "suite-essentiel").replace("demo-reperer", "suite-formuler"), "utf-8")
    rewrite(project / "modules/suite/index.md", "[demande]", "[demande, essentiel]")
    plan = done(project, rename, "demo-essentiel", title="En bref")
    assert "page « En bref »" in (project / "modules/demo/texte.md").read_text("utf-8")
    assert "page « L’essentiel »" in (project / "modules/suite/demande.md").read_text("utf-8")
    assert "modules/suite/demande.md" in [source.path for source, _ in plan.left]


@pytest.mark.parametrize("title", ["Contrôler : une réponse", "L'oral #1", '"Oui" & \\non', "- Un tiret", "[Un crochet]", "Non"])
def test_title_with_signs_stays_a_title(project: Path, title: str) -> None:
    """Whatever the signs of a title, its page has it, and the sentences that could not hold it are left as they were."""
    done(project, rename, "demo", title=title)
    assert loaded(project).modules[0].title == title
    prerequisite = loaded(project).modules[1].prerequisites
    assert prerequisite in {"Le module « Vérifier une réponse ».", f"Le module « {title} »."}


def test_links_keep_their_anchor_and_their_way_of_being_written(project: Path) -> None:
    """Anchors, titles of links, references, angle brackets and `./` stay; only what led to the file changes."""
    page = project / "modules" / "suite" / "demande.md"
    text = page.read_text("utf-8").replace("Voir aussi", '[a](../demo/texte.md#a-vous), [b](<../demo/texte.md> "Titre"), '
                                           "[c][c], [d](./index.md), [e](../demo/images/etapes.svg).\nVoir aussi")  # fmt: skip
    page.write_text(text + "\n[c]: ../demo/texte.md\n", "utf-8")
    assert not has_errors(examine(project).problems)
    done(project, rename, "demo", "neuf")
    after = page.read_text("utf-8")
    assert after == text.replace("../demo/", "../neuf/") + "\n[c]: ../neuf/texte.md\n"


@pytest.mark.parametrize(("args", "why"), [
    (("demo-texte", "Ça"), "n’est pas un identifiant"),
    (("demo-texte", "demo-article"), "est déjà pris (quizzes/demo.yml:3:9)"),
    (("demo-texte", "essai"), "est déjà pris"),
    (("demo", "parcours"), "l’outil garde pour lui"),
    (("demo", "role-elu"), "l’outil garde pour lui"),
    (("demo-texte", "demo-index"), "l’outil garde ce nom"),
    (("elu", "accueil"), "est déjà pris (modules/parcours.yml:13:3)"),
    (("demo-texte",), "dites le nouvel identifiant"),
    (("demo-text", "x"), "vouliez-vous dire « demo-texte » ?"),
    (("choses:demo", "x"), "n’est pas une sorte d’identifiant"),
    (("demo-texte", "demo-texte"), "il n’y a rien à changer"),
    (("demo-texte", "sequences:x"), "n’est pas un identifiant"),
])  # fmt: skip
def test_rename_is_refused(project: Path, args: tuple[str, ...], why: str) -> None:
    """A name that is taken, kept, ill-formed or missing is refused, with the reason."""
    assert why in refusal(project, rename, *args)


def test_file_that_exists_is_not_written_over(project: Path) -> None:
    (project / "modules" / "neuf").mkdir()
    (project / "modules" / "neuf" / "index.md").write_text("brouillon", "utf-8")
    assert "modules/neuf/index.md » existe déjà" in refusal(project, rename, "demo", "neuf")


def test_id_of_two_things_is_asked_for(project: Path) -> None:
    """A fact and a term of one name are told apart by their kind."""
    done(project, rename, "faits:part-des-erreurs", "ia")
    assert refusal(project, rename, "ia", "x") == "« ia » nomme le fait et le terme : écrivez faits:ia ou termes:ia"
    done(project, rename, "termes:ia", "intelligence")
    assert "ia" in loaded(project).facts


def test_errors_come_first(project: Path) -> None:
    """A course that has errors is not touched: what points where could not be told."""
    rewrite(project / "modules" / "demo" / "texte.md", "(reponse.md)", "(perdue.md)")
    with pytest.raises(MovingError, match="LIE001"):
        opened(project, TODAY)


def test_anchors_of_made_pages_follow(project: Path) -> None:
    """Links to a term, a fact, a case, a role path follow their ids."""
    page = project / "docs" / "ou-commencer.md"
    links = "[a](glossaire.md#ia), [b](sources.md#part-des-erreurs), [c](catalogue.md#val-exemple-tri), [d](parcours/elu.md)\n"
    page.write_text(page.read_text("utf-8") + f"\n{links}", "utf-8")
    for old in ("ia", "part-des-erreurs", "val-exemple-tri", "elu"):
        done(project, rename, old, f"x-{old}")
    assert page.read_text("utf-8").endswith(
        "[a](glossaire.md#x-ia), [b](sources.md#x-part-des-erreurs), [c](catalogue.md#x-val-exemple-tri), [d](parcours/x-elu.md)\n"
    )


def test_what_the_search_leads_to_follows(project: Path) -> None:
    """Its addresses are written from the root of the site: files and anchors."""
    file = project / "modules" / "recherche.yml"
    file.write_text("mots:\n  - {tape: a, vers: modules/demo/texte.md}\n  - {tape: b, vers: glossaire.md#ia}\n", "utf-8")
    done(project, rename, "demo-texte", slug="coller")
    done(project, rename, "ia", "x-ia")
    assert "vers: modules/demo/coller.md}" in file.read_text("utf-8")
    assert "vers: glossaire.md#x-ia}" in file.read_text("utf-8")


def test_what_still_says_the_former_id_is_told(project: Path) -> None:
    """Examples in code cannot be changed safely: they are told with their place."""
    page = project / "docs" / "contribuer" / "index.md"
    page.write_text(page.read_text("utf-8") + "\nEssayez `demo-article`.\n", "utf-8")
    plan = done(project, rename, "demo-article", "demo-loi")
    line = page.read_text("utf-8").count("\n")
    assert [(str(source), text) for source, text in plan.left] == [
        (f"docs/contribuer/index.md:{line}:10", "il reste « demo-article »"),
    ]
    page.write_text(page.read_text("utf-8") + "\nVoyez `modules/demo/texte.md`, puis `demo/`.\n", "utf-8")
    line += 2
    told = {str(source) for source, _ in done(project, rename, "demo-texte", slug="coller").left}
    assert told == {"modules/demo/texte.md:1:1", f"docs/contribuer/index.md:{line}:16"}
    told = {str(source) for source, _ in done(project, rename, "demo", "neuf").left}
    assert told == {"modules/demo/index.md:1:1", *(f"docs/contribuer/index.md:{line}:{column}" for column in (8, 38))}


# ——— out of the course ———


def with_spare_items(root: Path) -> None:
    """Give the course two questions more, so that some can leave."""
    bank = root / "quizzes" / "demo.yml"
    spare = ITEM.format(id="demo-en-trop", objective="demo-verifier", stem="Une source est citée. Que fait-on ?")
    bank.write_text(bank.read_text("utf-8") + spare, "utf-8")
    for name in ("texte", "reponse"):
        rewrite(root / "modules" / "demo" / f"{name}.md", "## À retenir", "<!-- quiz: demo-en-trop -->\n\n## À retenir")


def test_item_leaves_its_bank_and_its_pages(project: Path) -> None:
    """A question goes with its markers, wherever they stand, and its blank lines; the files are as before it came."""
    before = snapshot(project)
    with_spare_items(project)
    plan = done(project, remove, "demo-en-trop")
    assert snapshot(project) == before
    assert [line.split(" : ")[1].split()[0] for line in plan.lines] == ["<!--", "<!--", "-"]


def test_item_gives_its_place_to_another(project: Path) -> None:
    """Where the other stands already, the marker goes; elsewhere it changes."""
    with_spare_items(project)
    done(project, remove, "demo-en-trop", instead="questions:demo-delai")
    assert (project / "modules/demo/reponse.md").read_text("utf-8").count("demo-delai") == 1
    assert (project / "modules/demo/texte.md").read_text("utf-8").count("demo-delai") == 1


def test_item_that_an_objective_needs_stays(project: Path) -> None:
    assert "QUI012" in refusal(project, remove, "demo-delai")


def lone_lesson(root: Path, *, objective: str = "demo-choisir") -> None:
    """Add a lesson that brings its note, its two questions, its image; and one image that another page shows too."""
    module = root / "modules" / "demo"
    lesson = (module / "texte.md").read_text("utf-8").replace("demo-texte", "demo-seule")
    lesson = lesson.replace("titre: Le texte que l’on colle", "titre: Une séquence seule")
    lesson = lesson.replace("[demo-choisir, demo-expliquer]", f"[{objective}]")
    images = ("![Le même schéma, vu une fois de plus.](images/etapes.svg)\n\n"
              "![Un autre schéma, pour cette page seule.](images/seul.svg)\n\n")  # fmt: skip
    quizzes = "".join(f"<!-- quiz: {name} -->\n\n" for name in ("demo-propre", "demo-mien", "demo-coller"))
    lesson = re.sub(r"## À vous\n.*(?=## À retenir)", f"{images}## À vous\n\n{quizzes}", lesson, flags=re.DOTALL)
    (module / "seule.md").write_text(lesson, "utf-8")
    (module / "formateur" / "seule.md").write_text("---\nsequence: demo-seule\n---\n\n**Intention.** Faire trier.\n", "utf-8")
    for name in ("seul.svg", "seul.etroit.svg"):
        shutil.copy(module / "images" / "etapes.svg", module / "images" / name)
    with (module / "images" / "credits.yml").open("a", encoding="utf-8") as credits_:
        credits_.write("seul.svg: {auteur: L’IA en clair, licence: Licence Ouverte 2.0}\n")
    with (root / "quizzes" / "demo.yml").open("a", encoding="utf-8") as bank:
        bank.write(ITEM.format(id="demo-propre", objective=objective, stem="Un courrier arrive. Que colle-t-on ?"))
        bank.write(ITEM.format(id="demo-mien", objective=objective, stem="Un nom figure dans la lettre. Que garde-t-on ?"))
    rewrite(module / "index.md", "essentiel]", "essentiel, seule]")


def lone_objective(root: Path) -> None:
    """Add a lesson that works on an objective of its own."""
    lone_lesson(root, objective="demo-trier")
    rewrite(root / "modules" / "demo" / "index.md", "sequences:", "  - id: demo-trier\n    enonce: Trier des courriers reçus\n"
            "    bloom: appliquer\nsequences:")  # fmt: skip


def test_lesson_leaves_with_what_only_it_uses(project: Path) -> None:
    """Its note, its own question and its own image, with the one for phones, go; the question and the image that stand elsewhere stay."""
    before = snapshot(project)
    lone_lesson(project)
    plan = done(project, remove, "demo-seule")
    assert snapshot(project) == before
    assert plan.gone == ("modules/demo/formateur/seule.md", "modules/demo/images/seul.etroit.svg",
                         "modules/demo/images/seul.svg", "modules/demo/seule.md")  # fmt: skip


def test_lesson_that_others_lead_to_stays_unless_another_takes_its_place(project: Path) -> None:
    """The links that lead to it are told; with `--remplacer-par`, they lead to the other."""
    lone_lesson(project)
    page = project / "docs" / "ou-commencer.md"
    page.write_text(page.read_text("utf-8") + "\nVoyez [la page à lire](modules/demo/seule.md#a-vous).\n", "utf-8")
    line = page.read_text("utf-8").count("\n")
    assert f"docs/ou-commencer.md:{line}:24 : un lien mène à « modules/demo/seule.md »" in refusal(project, remove, "demo-seule")
    done(project, remove, "demo-seule", instead="demo-texte")
    assert "](modules/demo/texte.md#a-vous)" in page.read_text("utf-8")


def test_objective_is_replaced_without_being_said_twice(project: Path) -> None:
    """Lists that held both hold the other once; questions work on the other."""
    lone_objective(project)
    rewrite(project / "modules/demo/seule.md", "[demo-trier]", "[demo-trier, demo-choisir]")
    assert "modules/demo/seule.md:5:13 : l’objectif « demo-trier » y est" in refusal(project, remove, "demo-trier")
    done(project, remove, "demo-trier", instead="demo-choisir")
    course = loaded(project)
    assert [ref.id for ref in course.modules[0].lessons[3].objectives] == ["demo-choisir"]
    assert len(course.modules[0].objectives) == 4
    assert "demo-trier" not in "".join(path.read_text("utf-8") for path in project.rglob("*.yml"))


def test_role_leaves_the_lists_of_lessons(project: Path) -> None:
    """A role path goes; the lessons that it took stay, without it; the layout of parcours.yml stays."""
    before = snapshot(project)
    done(project, remove, "elu")
    changed = differences(before, project)
    assert changed["modules/demo/texte.md"] == (["roles: [accueil, elu]"], ["roles: [accueil]"])
    assert changed["modules/parcours.yml"][1] == []
    assert set(changed) == {"modules/demo/texte.md", "modules/parcours.yml"}


def test_module_leaves_whole(project: Path) -> None:
    """Its folder and its bank go, once nothing leads there; what leads there is told."""
    assert "modules/demo/texte.md:15:" in refusal(project, remove, "suite")
    rewrite(project / "modules/demo/texte.md", ", ou [au second module](../suite/index.md)", "")
    done(project, remove, "suite")
    assert not (project / "modules" / "suite").exists()
    assert [module.id for module in loaded(project).modules] == ["demo"]


def test_module_whose_questions_stand_elsewhere_stays(project: Path) -> None:
    rewrite(project / "modules/demo/texte.md", ", ou [au second module](../suite/index.md)", "")
    rewrite(project / "modules/demo/texte.md", "## À retenir", "<!-- quiz: suite-mots -->\n\n## À retenir")
    assert "la question « suite-mots » de ce module y est" in refusal(project, remove, "suite")


def test_folder_of_the_catalogue_stays(real: Project) -> None:
    before = snapshot(real.root)
    with pytest.raises(MovingError, match="porte le catalogue"):
        remove(real, "cas-usage")
    with pytest.raises(MovingError, match="porte le catalogue"):
        rename(real, "cas-usage", slug="usages")
    assert snapshot(real.root) == before


# ——— another place ———


def test_lesson_changes_rank_and_comes_back(project: Path) -> None:
    """Order changes in `sequences:` and nowhere else; back again, the bytes are the same."""
    before = snapshot(project)
    done(project, move, "demo-texte", after="demo")
    assert [one.id for one in loaded(project).modules[0].lessons] == ["demo-texte", "demo-reponse", "demo-essentiel"]
    assert set(differences(before, project)) == {"modules/demo/index.md"}
    done(project, move, "demo-texte", after="demo-reponse")
    assert snapshot(project) == before


@pytest.mark.parametrize(("id_", "after", "back"), [
    ("demo-trou", "demo-article", "demo-delai"), ("demo-article", "demo-usager", "demo"),
    ("demo-expliquer", "demo-reperer", "demo-choisir"), ("suite", "essai", "demo"), ("prompt", "ia", "modele"),
    ("elu", "accueil", "accueil"),
])  # fmt: skip
def test_every_list_can_change_order(project: Path, id_: str, after: str, back: str) -> None:
    """Elements change places, comments and blank lines between them do not; back again, the bytes are the same."""
    before = snapshot(project)
    if id_ == "elu":
        assert refusal(project, move, id_, after=after) == "il n’y a rien à changer"
        return
    done(project, move, id_, after=after)
    assert snapshot(project) != before
    done(project, move, id_, after=back)
    assert snapshot(project) == before


def test_lesson_changes_module_with_all_that_is_its_own(project: Path) -> None:
    """Page, note, own image and its credit, own questions; links in and out follow, what is shared stays."""
    lone_lesson(project)
    page = project / "docs" / "ou-commencer.md"
    page.write_text(page.read_text("utf-8") + "\nVoyez [la page à lire](modules/demo/seule.md#a-vous).\n", "utf-8")
    plan = done(project, move, "demo-seule", to="suite", objective="suite-formuler")
    course = loaded(project)
    assert [one.id for one in course.modules[1].lessons] == ["suite-demande", "demo-seule"]
    assert course.modules[1].bank is not None
    assert [item.id for item in course.modules[1].bank.items] == ["suite-resume", "suite-mots", "demo-propre", "demo-mien"]
    assert [image.path.name for image in course.modules[1].images] == ["seul.svg", "seul.etroit.svg"]
    moved = (project / "modules/suite/seule.md").read_text("utf-8")
    assert "objectifs: [suite-formuler]\n" in moved
    for link in ("(../demo/images/etapes.svg)", "(images/seul.svg)", "(../demo/reponse.md)", "(../suite/index.md)"):
        assert link in moved
    assert "](modules/suite/seule.md#a-vous)" in page.read_text("utf-8")
    assert "modules/demo/formateur/seule.md → modules/suite/formateur/seule.md" in list(plan.lines)


def test_lesson_takes_its_objectives_along(project: Path) -> None:
    """Without `--objectif`, what no other lesson works on goes with it, with its questions."""
    lone_objective(project)
    done(project, move, "demo-seule", after="suite")
    demo, suite = loaded(project).modules
    assert [one.id for one in suite.objectives] == ["suite-formuler", "demo-trier"]
    assert [one.id for one in suite.lessons] == ["demo-seule", "suite-demande"]
    assert suite.bank is not None
    assert [item.id for item in suite.bank.items] == ["suite-resume", "suite-mots", "demo-propre", "demo-mien"]
    assert len(demo.objectives) == 4


@pytest.mark.parametrize(("id_", "options", "why"), [
    ("demo-reponse", {"to": "suite"}, "MOD004|est travaillé ailleurs"),
    ("demo-texte", {}, "dites où"),
    ("demo-texte", {"after": "demo", "to": "suite"}, "dites où"),
    ("demo-texte", {"after": "demo-texte"}, "se suivre lui-même"),
    ("demo-texte", {"to": "demo"}, "est déjà dans « demo »"),
    ("demo", {"to": "suite"}, "un module se place après un autre"),
    ("demo-texte", {"after": "demo", "objective": "demo-choisir"}, "qui change de module"),
    ("demo-texte", {"to": "suite", "objective": "demo-choisi"}, "vouliez-vous dire « demo-choisir » ?"),
    ("demo-choisir", {"to": "suite"}, "suit les séquences qui le travaillent"),
    ("ia", {"to": "suite"}, "n’est dans aucun module"),
    ("demo-usager", {"to": "suite"}, "QUI012|QUI015"),
    ("demo-texte", {"after": "demo-article"}, "la séquence « demo-article » n’est pas dans le parcours"),
])  # fmt: skip
def test_move_is_refused(project: Path, id_: str, options: dict[str, str], why: str) -> None:
    assert re.search(why, refusal(project, move, id_, **options))


# ——— files ———


def test_a_refused_write_leaves_no_trace(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up half way: every file is as before, and nothing is left beside."""
    before, dirs = snapshot(project), folders(project)
    plan = rename(opened(project, TODAY), "demo", "neuf")
    replaced: list[Path] = []
    real_replace = Path.replace

    def replace(self: Path, target: Path) -> Path:
        replaced.append(target)
        if len(replaced) > 2:
            raise OSError(28, "No space left on device", str(target))
        return real_replace(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(OSError, match="No space"):
        plan.write()
    assert snapshot(project) == before
    assert folders(project) == dirs


def test_git_knows_that_files_moved(project: Path) -> None:
    """In a checkout, Git is told of the moves; a file that it does not follow moves too."""
    def git(*args: str) -> str:
        command = ["git", "-C", str(project), "-c", "user.name=x", "-c", "user.email=x@example.fr", *args]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "départ")
    (project / "modules/demo/formateur/guide.md").write_text("---\nnature: guide\ntitre: Un guide\n---\n\nUn texte.\n", "utf-8")
    done(project, rename, "demo", "neuf")
    assert "R  modules/demo/images/etapes.svg -> modules/neuf/images/etapes.svg" in git("status", "--porcelain")
    assert (project / "modules/neuf/formateur/guide.md").is_file()
    assert not (project / "modules" / "demo").exists()


def told(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(args)
    out = capsys.readouterr()
    return int(left.value.code or 0), out.out, out.err


def test_command_shows_then_does(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--montrer` says all and writes nothing; without it, the same lines are said and done."""
    before = snapshot(project)
    command = ("--projet", str(project), "renommer", "demo-article", "demo-loi")
    code, shown, note = told(capsys, *command, "--montrer")
    assert (code, note) == (0, "Rien n’a été écrit (--montrer).\n")
    assert shown.splitlines() == [
        "modules/demo/index.md:29:12: demo-article → demo-loi",
        "modules/demo/reponse.md:34:12: demo-article → demo-loi",
        "quizzes/demo.yml:3:9: demo-article → demo-loi",
    ]
    assert snapshot(project) == before
    assert told(capsys, *command) == (0, shown, "C’est fait.\n")
    assert snapshot(project) != before


def test_command_refuses_in_french(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, error = told(capsys, "--projet", str(project), "retirer", "demo-reponse")
    assert (code, out) == (1, "")
    assert error.startswith("enclair : d’autres s’appuient encore dessus, rien n’a changé :\n  modules/demo/texte.md:15:35")
    assert told(capsys, "--projet", str(project), "deplacer", "demo-texte", "--apres", "demo", "--montrer")[0] == 0


# ——— layout of lists ———

LISTS = {
    "flux": ("a: [x, y, z]\n", "a: [x, z]\n", "a: [x, y]\n", "a: [y, z]\n"),
    "tirets": ("a:\n  - x\n  - y # oui\n\n  # fin\n  - z\nb: 1\n", "a:\n  - x\n  # fin\n  - z\nb: 1\n",
               "a:\n  - x\n  - y # oui\n\n  # fin\nb: 1\n", "a:\n  - y # oui\n\n  # fin\n  - z\nb: 1\n"),
    "sans retrait": ("a:\n- x\n\n- y\n\n- z", "a:\n- x\n\n- z", "a:\n- x\n\n- y\n", "a:\n- y\n\n- z"),
    "tiret seul": ("a:\n  -\n    x\n  -\n    y\n  - z\n", "a:\n  -\n    x\n  - z\n", "a:\n  -\n    x\n  -\n    y\n",
                   "a:\n  -\n    y\n  - z\n"),
    "Windows": ("a:\r\n- x\r\n- y\r\n- z\r\n", "a:\r\n- x\r\n- z\r\n", "a:\r\n- x\r\n- y\r\n", "a:\r\n- y\r\n- z\r\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_element_leaves_a_list_as_it_was(name: str) -> None:
    """The second, the last, the first: comments between elements stay, the blank lines of what leaves go."""
    before, *expected = LISTS[name]
    text = Text("x.yml", before)
    found = [text.edited(list(text.without(text.get("a"), {index}))).text for index in (1, 2, 0)]
    assert found == expected


def test_several_elements_leave_together() -> None:
    text = Text("x.yml", "a: [x, y, z]\nb:\n- x\n\n- y\n\n- z\n")
    assert text.edited([*text.without(text.get("a"), {1, 2}), *text.without(text.get("b"), {1, 2})]).text == "a: [x]\nb:\n- x\n"
    assert text.edited(list(text.without(text.get("a"), {0, 1, 2}))).text.startswith("a: []\n")


def test_literal_text_keeps_its_hash_signs() -> None:
    """A line that opens on « # » in a block of text is text: it follows its element."""
    text = Text("x.yml", "a:\n  - id: x\n    t: |\n      un\n      # deux\n  # commentaire\n  - id: y\n")
    assert text.edited(list(text.reordered(text.get("a"), [1, 0]))).text == \
        "a:\n  - id: y\n  # commentaire\n  - id: x\n    t: |\n      un\n      # deux\n"  # fmt: skip


@settings(max_examples=2_000 if NIGHT else 200)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), min_size=1).map(str.strip).filter(bool),
       st.sampled_from(["x", "'x'", '"x"']))  # fmt: skip
def test_value_is_read_as_it_was_written(value: str, like: str) -> None:
    """Any line of text, written as a plain or a quoted value, is read back the same."""
    node = Text("x.yml", f"a: {scalar(value, like)}\n").get("a")
    assert node is not None
    assert node.value == value


# ——— ids of the published version ———


def test_published_id_changes_once_the_notes_name_it(project: Path) -> None:
    """A rename of a published id is refused until NOTES.md names it under a later version."""
    (project / IDS).write_text(ids_of(loaded(project)), "utf-8")
    assert "nommez `demo-article` dans NOTES.md" in refusal(project, rename, "demo-article", "demo-loi")
    notes = project / "NOTES.md"
    notes.write_text("# Notes\n\n## 2026.1 — hier\n\n- `demo-article` paraît.\n", "utf-8")
    assert "PAR020" in refusal(project, rename, "demo-article", "demo-loi")
    notes.write_text("# Notes\n\n## 2026.2\n\n- `demo-coller` change.\n", "utf-8")
    assert "PAR020" in refusal(project, rename, "demo-article", "demo-loi")
    notes.write_text("# Notes\n\n## 2026.2\n\n- `demo-article` devient `demo-loi`.\n\n## 2026.1\n", "utf-8")
    done(project, rename, "demo-article", "demo-loi")


@pytest.mark.parametrize(("notes", "expected"), [
    ("", set()),
    ("## 2026.1\n`a`\n", set()),
    ("## 2026.2 — `t`\n`a`, `b`\n### Retiré\n- `c`\n## 2026.1\n`d`\n", {"a", "b", "c"}),
    ("## 2026.10\n`a`\n## 2026.9\n`b`\n## 2025.4\n`c`\n", {"a", "b"}),
    ("## À venir\n`a`\n## [2026.3] - 2026-12-01\n`b`\n", {"a", "b"}),
    ("`a`\n", set()),
])  # fmt: skip
def test_notes_of_later_versions_are_read(notes: str, expected: set[str]) -> None:
    assert noted_since(notes, "2026.1") == expected


def test_publication_keeps_the_list(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list is written when the check passes, read back the same, and left alone when it does not."""
    code, out, _ = told(capsys, "--projet", str(project), "publier", "--au", TODAY.isoformat())
    if code:
        assert "erreur" in out + capsys.readouterr().err or out
    published = loaded(project).published
    assert (published is not None) is (code == 0)
    if published is not None:
        assert {kind: {ref.id for ref in refs} for kind, refs in published.ids.items()} == loaded(project).ids


def test_list_of_the_project_is_of_its_version() -> None:
    """The committed list is whole: one line an id, sorted, of a version that the notes tell."""
    published = model(ROOT).published
    assert published is not None
    assert all(sorted(ref.id for ref in refs) == [ref.id for ref in refs] for refs in published.ids.values())
    assert f"## {published.version}" in (ROOT / "NOTES.md").read_text("utf-8")
