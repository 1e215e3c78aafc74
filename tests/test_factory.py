"""A package for each body of a list: lists as spreadsheets write them, runs that are killed, what is refused and why."""

from __future__ import annotations

import codecs
import csv
import io
import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

import communes as index
from bundle_factory import write
from conftest import ROOT
from enclair.brand.communes import Body, ListError, chosen_departments, commune, of_departments, of_file, vintage
from enclair.brand.factory import JOURNAL, REFUSED, SUMS, Made, Order, make, order, produce
from enclair.bundle.archive import read_sums
from enclair.cli import cli
from enclair.formats import DOORS
from enclair.problems import Problem

SHARED = {"dpo": "DPO mutualisé, dpo@exemple.fr", "accessibility": "acces@exemple.fr"}
HEADER = "code_insee;nom;dpo;accessibilite"
ROW = "38185;Grenoble;dpo@exemple.fr;acces@exemple.fr"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished package of pages."""
    folder = tmp_path_factory.mktemp("paquets")
    write(folder / "dist", folder)
    return folder / "dist" / "essai-alpha-html-2026.1.zip"


def read(path: Path, text: str | bytes, shared: dict[str, str] | None = None) -> list[Body | Problem]:
    """Read a list from its text."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [*of_file(path, shared or {})]


def bodies(department: str = "90") -> list[Body]:
    """The communes of a département."""
    return [one for one in of_departments((department,), SHARED) if isinstance(one, Body)]


def silent(_number: int) -> None:
    """Say nothing."""


# ——— the index and the lists ———


def test_the_index_knows_the_communes_of_its_year() -> None:
    """Codes with a letter, overseas, names told apart by their code."""
    assert vintage() == "2026"
    names = {code: found.name for code in ("38185", "2A004", "97411", "01004") if (found := commune(code))}
    assert names == {"38185": "Grenoble", "2A004": "Ajaccio", "97411": "Saint-Denis", "01004": "Ambérieu-en-Bugey"}
    assert commune("38000") is None
    assert chosen_departments("1, 2a") == ("01", "2A")
    with pytest.raises(ListError):
        chosen_departments("96")


@pytest.mark.parametrize(
    ("encoded", "delimiter"),
    [("utf-8", ";"), ("utf-8-sig", ";"), ("cp1252", ";"), ("utf-8", ","), ("utf-8-sig", "\t")],
)
def test_a_list_is_read_as_excel_writes_it(tmp_path: Path, encoded: str, delimiter: str) -> None:
    """Semicolons, commas or tabs, a mark at the start or none, Latin letters, an eaten zero, a cell on two lines."""
    rows = [["Code INSEE", "Commune", "DPO", "Accessibilité", "Remarque"],
            ["1004", "AMBERIEU EN BUGEY", "Mme Léa\ndpo@exemple.fr", "acces@exemple.fr", ""],
            ["38185", "Grenoble", "dpo@exemple.fr", "acces@exemple.fr", "à revoir"], ["", "", "", "", ""]]  # fmt: skip
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    found = read(tmp_path / "liste.csv", text.getvalue().replace("Code INSEE", "code_insee").encode(encoded))
    assert [(one.code, one.brand.name, one.brand.contacts["DPO"]) for one in found if isinstance(one, Body)] == [
        ("01004", "Ambérieu-en-Bugey", "Mme Léa dpo@exemple.fr"), ("38185", "Grenoble", "dpo@exemple.fr"),
    ]  # fmt: skip
    assert len(found) == 2


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        ("38000;Grenoble;a@exemple.fr;b@exemple.fr", "ORG001", "code postal : 38185"),
        ("38185;Lyon;a@exemple.fr;b@exemple.fr", "ORG001", "celui de Grenoble"),
        ("999;;a@exemple.fr;b@exemple.fr", "ORG001", "cinq signes"),
        ("38185;Grenoble;;b@exemple.fr", "ORG004", "le DPO"),
        ("38185;Grenoble;a@exemple;b@exemple.fr", "ORG004", "courriel entière"),
        ("38185;Grenoble;Mme\u200b Essai, a@exemple.fr;b@exemple.fr", "ORG904", "invisible"),
        ("38185;Grenoble;a@exemple.fr;b@exemple.fr;x;y", "ORG904", "plus de cases"),
    ],
)
def test_a_row_is_refused_at_its_line(tmp_path: Path, row: str, code: str, words: str) -> None:
    """A postal code, another name, no DPO, half a mailbox: the line, the rule, what to do; the others are read."""
    found = read(tmp_path / "liste.csv", f"{HEADER}\n{row}\n38421;;a@exemple.fr;b@exemple.fr\n")
    told = [(one.source.line, one.code) for one in found if isinstance(one, Problem)]
    assert told == [(2, code)]
    assert any(words in f"{one.message} {one.hint}" for one in found if isinstance(one, Problem))
    assert [one.code for one in found if isinstance(one, Body)] == ["38421"]


def test_a_row_that_comes_back_is_refused(tmp_path: Path) -> None:
    """The second line of a body names the first."""
    (first, second) = read(tmp_path / "liste.csv", f"{HEADER}\n{ROW}\n{ROW}\n")
    assert isinstance(first, Body)
    assert isinstance(second, Problem)
    assert (second.source.line, second.code, "ligne 2" in second.message) == (3, "ORG905", True)


def test_another_body_has_a_siren_and_a_name(tmp_path: Path) -> None:
    """An EPCI, a centre de gestion: nine digits that hold together, a name."""
    found = read(tmp_path / "liste.csv", "siren;nom\n200040715;Grenoble-Alpes-Métropole\n200040716;Faux\n200040715;\n", SHARED)
    assert [one.code for one in found] == ["200040715", "ORG001", "ORG903"]


@pytest.mark.parametrize("text", [b"", b"nom;dpo\nGrenoble;x\n", b"code_insee;insee\n1;1\n", codecs.BOM_UTF16_LE + "code_insee".encode("utf-16-le")])
def test_a_list_without_codes_is_refused_whole(tmp_path: Path, text: bytes) -> None:
    """No column of codes, two of them, a file that is no CSV: a message."""
    with pytest.raises(ListError):
        read(tmp_path / "liste.csv", text)


def test_the_index_is_that_of_the_package() -> None:
    """Each script is the one that `make communes` writes from the npm package; no other is there."""
    made = {index.file_name(code): text for code, text in index.scripts().items()}
    assert made == {path.name: path.read_text("utf-8") for path in index.TARGET.iterdir()}


# ——— the factory ———


def test_every_commune_has_its_folder(base: Path, tmp_path: Path) -> None:
    """A folder by INSEE code, a page, hashes that hold; on one process or several, the same bytes."""
    wanted, all_of_them = order([base], tmp_path), bodies()
    assert produce(wanted, all_of_them, silent) == 0
    sums = read_sums(tmp_path / "90" / SUMS)
    assert sums == {f"{made.code}/{base.name}": made.files[0][2] for made in make(Order(wanted.packages, tmp_path / "bis"), all_of_them)}
    page = (tmp_path / "90" / "index.html").read_text("utf-8")
    assert all(f'href="{name}"' in page for name in sums)
    assert len(sums) == len(all_of_them) > 90
    with zipfile.ZipFile(tmp_path / "90" / "90010" / base.name) as archive:
        assert archive.testzip() is None
        assert json.loads(archive.read("provenance.json"))["organisation"]["nom"] == "Belfort"


def test_a_second_run_makes_only_what_is_missing(base: Path, tmp_path: Path) -> None:
    """What is whole is not made again; a file that left is; other contacts make all of it anew."""
    wanted, all_of_them = order([base], tmp_path), bodies()
    produce(wanted, all_of_them, silent)
    (tmp_path / "90" / "90010" / base.name).unlink()
    assert produce(wanted, all_of_them, silent) == len(all_of_them) - 1
    others = [one for one in of_departments(("90",), {**SHARED, "dpo": "autre@exemple.fr"}) if isinstance(one, Body)]
    assert produce(wanted, others, silent) == 0


def test_the_former_version_leaves(base: Path, tmp_path: Path) -> None:
    """A package of another name takes the place of the one that the last run made."""
    one = bodies()[:1]
    later = base.with_name("essai-alpha-html-2026.2.zip")
    later.write_bytes(base.read_bytes())
    produce(order([base], tmp_path), one, silent)
    produce(order([later], tmp_path), one, silent)
    assert [path.name for path in (tmp_path / "90" / one[0].code).iterdir()] == [later.name]


def test_a_run_that_dies_is_finished_by_the_next(base: Path, tmp_path: Path) -> None:
    """Wherever it stops, a cut line of the journal included: nothing half-written has a name, the end is the same."""
    all_of_them = bodies()[:40]
    whole = tmp_path / "entier"
    whole.mkdir()
    produce(order([base], whole), all_of_them, silent)

    class StopError(Exception):
        """The machine stops."""

    def stops_after(number: int) -> Callable[[Order, Sequence[Body]], object]:
        def work(wanted: Order, todo: Sequence[Body]) -> object:
            for rank, done in enumerate(make(wanted, [body])[:1] for body in todo):
                if rank == number:
                    raise StopError
                yield done

        return work

    for number in (0, 1, 7, 39):
        out = tmp_path / str(number)
        out.mkdir()
        with pytest.raises(StopError):
            produce(order([base], out), all_of_them, silent, stops_after(number))
        with (out / JOURNAL).open("a") as journal:
            journal.write('["90", "900')
        assert produce(order([base], out), all_of_them, silent) == number
        assert (out / "90" / SUMS).read_bytes() == (whole / "90" / SUMS).read_bytes()
        assert not [*out.rglob("*.tmp")]


def children(pid: int) -> list[int]:
    """Return the processes that a process started."""
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(one) for one in found.read_text().split()] if found.exists() else []


def is_alive(pid: int) -> bool:
    """Tell whether a process still runs; one that nobody buried yet does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False


def run(root: Path, *options: str) -> subprocess.Popen[str]:
    """Start `enclair org lot` on a project."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "enclair", "--projet", str(root), "org", "lot", *options]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def project(base: Path, tmp_path: Path) -> Path:
    """A project whose `dist/` holds the finished packages."""
    root = tmp_path / "projet"
    (root / "modules").mkdir(parents=True)
    (root / "modules" / "parcours.yml").write_text("id: essai\n", "utf-8")
    (root / "dist").symlink_to(base.parent)
    return root


def test_the_command_is_killed_and_finishes(project: Path, tmp_path: Path) -> None:
    """`kill -9` of the command while its processes write: they die with it, the next run finishes, every hash holds."""
    out = tmp_path / "lot"
    options = ("--communes", "38", "--format", "html", "--contenu", "alpha", "--vers", str(out),
               "--dpo", SHARED["dpo"], "--accessibilite", SHARED["accessibility"])  # fmt: skip
    with run(project, *options) as killed:
        while killed.poll() is None and len([*out.glob("38/*/*.zip")]) < 20:
            time.sleep(0.01)
        workers = children(killed.pid)
        killed.kill()
    while any(map(is_alive, workers)):
        time.sleep(0.01)
    assert not (out / "38" / SUMS).exists()
    with run(project, *options) as again:
        told, errors = again.communicate()
    assert again.returncode == 0, errors
    assert told.startswith("512 organismes")
    sums = read_sums(out / "38" / SUMS)
    assert len(sums) == 512
    assert {path.relative_to(out / "38").as_posix() for path in out.glob("38/*/*")} == {*sums}


def test_the_command_tells_what_it_refuses(project: Path, tmp_path: Path) -> None:
    """Exit 1, each refusal at its line, on the terminal and in a file for a spreadsheet; the others are made."""
    (tmp_path / "liste.csv").write_text(f"{HEADER}\n{ROW}\n38421;;;\n", "utf-8")
    out = tmp_path / "lot"
    options = ("--fichier", str(tmp_path / "liste.csv"), "--format", "html", "--contenu", "alpha", "--vers", str(out))
    with run(project, *options) as command:
        told, errors = command.communicate()
    assert command.returncode == 1
    assert told == f"1 organisme dans {out}, 0 déjà là ; 2 refus, dits dans {REFUSED}.\n"
    assert errors.count("liste.csv:3:1: ORG004") == 2
    with (out / REFUSED).open(encoding="utf-8-sig", newline="") as written:
        assert [row[1:3] for row in csv.reader(written, delimiter=";")][1:] == [["3", "ORG004"]] * 2
    assert [*read_sums(out / "38" / SUMS)] == ["38185/essai-alpha-html-2026.1.zip"]
    with run(project, *options, "--communes", "38") as command:
        command.communicate()
    assert command.returncode == 2


@pytest.mark.parametrize("name", [door.name for door in DOORS if not door.takes_name])
def test_a_format_that_takes_no_name_says_so(project: Path, tmp_path: Path, name: str) -> None:
    """A book, a bank, a course of another platform are made with the organisation, and not copied."""
    options = ("--communes", "90", "--format", name, "--vers", str(tmp_path), "--dpo", "a@exemple.fr", "--accessibilite", "a@exemple.fr")
    told = CliRunner().invoke(cli, ["--projet", str(project), "org", "lot", *options])
    assert f"« {name} » ne prend pas un nom par copie" in told.output


def test_a_made_line_is_read_back() -> None:
    """The journal says each body on one line, whatever its name."""
    made = Made("90", "90010", "Bel\nfort « é »", "k", (("a.zip", 1, "d"),))
    assert made.line().count("\n") == 1
    assert json.loads(made.line())[2] == made.name
