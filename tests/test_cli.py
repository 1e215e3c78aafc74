"""The command line speaks French, to the person who typed it, whatever the folder, the code page and the port."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from conftest import COURSE, PATIENCE, rewrite
from enclair.formats import available
from enclair.generator import in_french

ENGLISH = re.compile(r"\b(the|is|are|not|no such|file|expected|invalid|error|usage: |missing|required|must|try|traceback)\b", re.IGNORECASE)


def enclair(*arguments: str, cwd: Path | None = None, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a person would, its output redirected."""
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONUTF8", "GITHUB_ACTIONS"}}
    return subprocess.run(
        [sys.executable, "-m", "enclair", *arguments], cwd=cwd, env=environment | variables, capture_output=True, check=False, timeout=PATIENCE
    )


def said(outcome: subprocess.CompletedProcess[bytes]) -> str:
    """Return all that a command said, which is French, without a traceback."""
    text = (outcome.stdout + outcome.stderr).decode()
    assert ENGLISH.findall(re.sub(r"«[^»]*»", "", text)) == []
    return text


# ——— what is typed ———


@pytest.mark.parametrize(
    ("arguments", "message", "where"),
    [
        (["chek"], "la commande « chek » n’existe pas : vouliez-vous dire « check » ?", "enclair --help"),
        (["check", "--formt", "json"], "l’option --formt n’existe pas : vouliez-vous dire « --format » ?", "enclair check --help"),
        (["check", "--format", "xml"], "la valeur donnée à --format ne convient pas ; attendu : texte, json, annotations", "enclair check --help"),
        (["check", "--au", "demain"], "la valeur donnée à --au ne convient pas ; attendu : AAAA-MM-JJ", "enclair check --help"),
        (["check", "--au"], "l’option --au attend une valeur", "enclair check --help"),
        (["check", "ici"], "argument en trop : ici", "enclair check --help"),
        (["bundle", "--format", "scrm12"], "le format « scrm12 » n’existe pas : vouliez-vous dire « scorm12 » ?", "enclair bundle --help"),
        (["bundle", "--format"], "l’option --format attend une valeur", "enclair bundle --help"),
        (["cle"], "il manque --vers", "enclair cle --help"),
        (["inspect"], "il manque FICHIER", "enclair inspect --help"),
        (["new"], "il manque IDENTIFIANT", "enclair new --help"),
        (["serve", "--adresse", "ici"], "« ici » n’est pas une adresse : écrivez-la comme 127.0.0.1:8000", "enclair serve --help"),
        (["serve", "--adresse", "127.0.0.1:70000"], "« 127.0.0.1:70000 » n’est pas une adresse : écrivez-la comme 127.0.0.1:8000", "enclair serve --help"),
    ],
)
def test_a_mistake_is_told_with_the_help_of_its_command(arguments: list[str], message: str, where: str) -> None:
    """Exit code 2, what is wrong, and where to read more: the command’s own help."""
    outcome = enclair("--projet", str(COURSE), *arguments)
    assert outcome.returncode == 2
    assert said(outcome) == f"enclair : {message}\nVoyez « {where} ».\n"


@pytest.mark.parametrize("command", ["", "check", "build", "bundle", "formateur", "cle", "serve", "inspect", "new", "rules"])
def test_help_is_in_french(command: str) -> None:
    """Each page of help says what the command does and what its options take."""
    outcome = enclair(*([command] if command else []), "--help")
    text = said(outcome)
    assert outcome.returncode == 0
    assert text.startswith("Usage : enclair")
    assert not re.search(r"DIRECTORY|\bPATH\b|\bTEXT\b|required|Options:|%Y", text)


def test_help_says_what_each_form_is_for() -> None:
    """The three values of `--format`, each with its use."""
    text = " ".join(said(enclair("check", "--help")).split())
    for use in ("texte : une ligne par problème", "json : les mêmes données, pour un programme", "annotations : des remarques"):
        assert use in text


def test_help_lists_every_format() -> None:
    """With what it is and for whom: one finds there what to write after `--format`."""
    text = " ".join(said(enclair("bundle", "--help")).split())
    for door in available():
        assert f" {door.name} " in text
        assert " ".join(f"{door.title}. Pour {door.audience}.".split()) in text


def test_only_the_formats_asked_for_are_made(project: Path) -> None:
    """Those that the folder held before, which would be of another day, leave."""
    told = said(enclair("--projet", str(project), "bundle"))
    assert all(f"  {door.name} : 5 fichiers, " in told for door in available())
    told = said(enclair("--projet", str(project), "bundle", "--format", "html", "--format", "scorm2004"))
    assert [door.name for door in available() if f"  {door.name} : 5 fichiers, " in told] == ["html", "scorm2004"]
    assert len([*(project / "dist").glob("*.zip")]) == len((project / "dist" / "SHA256SUMS").read_text("utf-8").splitlines()) - 1 == 10


# ——— from where ———


def test_outside_a_project_it_says_so(tmp_path: Path) -> None:
    """It does not check another project in silence."""
    outcome = enclair("check", cwd=tmp_path)
    assert outcome.returncode == 2
    assert f"« {tmp_path} » n’est pas dans un projet" in said(outcome)


def test_the_nearest_project_above_is_taken(project: Path) -> None:
    """From any folder of a project, as Git does."""
    outcome = enclair("check", "--au", "2026-11-23", cwd=project / "modules" / "demo")
    assert outcome.returncode == 0
    assert "règles vérifiées" in said(outcome)


def test_what_needs_no_project_works_anywhere(tmp_path: Path) -> None:
    """The rules, the version, a package."""
    assert enclair("rules", "QUI001", cwd=tmp_path).returncode == 0
    assert enclair("--version", cwd=tmp_path).returncode == 0
    assert "« perdu.zip » n’existe pas" in said(enclair("inspect", "perdu.zip", cwd=tmp_path))


def test_a_module_is_begun_from_anywhere(tmp_path: Path, project: Path) -> None:
    """With `--projet`; a project without template says so."""
    outcome = enclair("--projet", str(project), "new", "neuf", cwd=tmp_path)
    assert outcome.returncode == 1
    assert "ce projet n’a pas de module modèle" in said(outcome)


# ——— redirected ———


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp850"])
@pytest.mark.parametrize("form", ["texte", "json", "annotations"])
def test_what_is_redirected_is_utf8(encoding: str, form: str, project: Path) -> None:
    """Whatever the code page of the system: a file is read elsewhere."""
    rewrite(project / "modules" / "demo" / "reponse.md", "[accueil]", "[œuvre → été]")
    outcome = enclair("--projet", str(project), "check", "--format", form, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert outcome.returncode == 1
    assert "œuvre → été" in outcome.stdout.decode("utf-8")
    assert b"Traceback" not in outcome.stderr
    if form == "json":
        assert {problem["code"] for problem in json.loads(outcome.stdout)["problemes"]} >= {"SEQ002"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full")
def test_a_full_disk_is_told(project: Path) -> None:
    """What cannot be written is not a bug of ours."""
    with Path("/dev/full").open("wb") as full:
        outcome = subprocess.run([sys.executable, "-m", "enclair", "rules"], stdout=full, stderr=subprocess.PIPE, check=False, cwd=project)
    assert (outcome.returncode, outcome.stderr.decode().splitlines()[-1]) == (1, "enclair : impossible d’écrire : le disque est plein")


# ——— serve ———


def free_port() -> int:
    """Return a port that nobody listens to."""
    with closing(socket.socket()) as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def test_a_busy_port_is_told(project: Path) -> None:
    """With another one to try."""
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        outcome = enclair("--projet", str(project), "serve", "--adresse", f"127.0.0.1:{port}")
    assert outcome.returncode == 1
    assert f"le port {port} est déjà pris" in said(outcome)


@pytest.mark.parametrize("host", ["192.0.2.1", "perdu.invalid", "a b"])
def test_an_address_of_elsewhere_is_told(host: str, project: Path) -> None:
    """An address of another machine, or of none."""
    outcome = enclair("--projet", str(project), "serve", "--adresse", f"{host}:{free_port()}")
    assert outcome.returncode == 1
    assert f"« {host} » n’est pas une adresse de cet ordinateur" in said(outcome)


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "absent": (Path.unlink, "ce projet n’a pas de mkdocs.yml"),
    "illisible": (lambda path: path.write_text("a: [\nb: c\n"), "mkdocs.yml:1:4: PAR014"),
    "octets": (lambda path: path.write_bytes(b"\xff"), "mkdocs.yml est illisible"),
    "vide": (lambda path: path.write_text(""), "mkdocs.yml ne contient aucun réglage"),
    "conflit": (lambda path: path.write_text("<<<<<<< HEAD\nsite_name: a\n"), "sont en conflit"),
    "sans-hooks": (lambda path: path.write_text("site_name: a\n"), "le réglage `hooks:` ne lance pas les programmes de l’outil"),
    "extension": (lambda path: path.write_text(path.read_text("utf-8") + "plugins: [mkdocs_quiz, perdue]\n", "utf-8"), "le réglage « plugins » ne convient pas"),
    "dossier": (lambda path: path.write_text(path.read_text("utf-8") + "docs_dir: perdu\n", "utf-8"), "le réglage `docs_dir:` empêche l’outil de fonctionner"),
}


@pytest.mark.parametrize("command", ["serve", "build"])
@pytest.mark.parametrize("fault", BROKEN)
def test_broken_settings_are_told(fault: str, command: str, project: Path) -> None:
    """One sentence, exit code 1."""
    spoil, message = BROKEN[fault]
    spoil(project / "mkdocs.yml")
    options = ["--adresse", f"127.0.0.1:{free_port()}"] if command == "serve" else []
    outcome = enclair("--projet", str(project), command, *options)
    assert outcome.returncode == 1
    assert message in said(outcome)


def test_words_of_the_generator_are_told_in_french() -> None:
    """News, settings, a full disk; a bug of ours keeps its traceback and says so."""
    lines = [
        "INFO    -  Building documentation...", "INFO    -  [14:02:11] Serving on http://127.0.0.1:8000/",
        "INFO    -  Documentation built in 1.23 seconds", 'WARNING -  [14:02:11] "GET /a HTTP/1.1" code 404',
        "ERROR   -  Config value 'theme': Unrecognised theme name: 'x'.", "Aborted with a configuration error!",
        "Traceback (most recent call last):", '  File "a.py", line 1', "yaml.parser.ParserError: while parsing", '  in "mkdocs.yml", line 1',
        "ERROR   -  An error happened during the rebuild.", "Traceback (most recent call last):", '  File "a.py", line 1',
        "OSError: [Errno 28] No space left on device: '/site'", "@etapes 3", "Traceback (most recent call last):", "ValueError: x",
    ]  # fmt: skip
    assert list(in_french(lines, with_news=True)) == [
        "Le site est ici : http://127.0.0.1:8000/ (Ctrl+C pour arrêter)", "Pages refaites en 1,2 s.",
        "mkdocs.yml : le réglage « theme » ne convient pas", "mkdocs.yml ne se lit plus : corrigez-le, et le site se rafraîchira.",
        "Impossible d’écrire « /site » : le disque est plein.", "@etapes 3", "Traceback (most recent call last):", "ValueError: x",
        "C’est un défaut de l’outil, pas de votre texte. Signalez-le avec les lignes ci-dessus.",
    ]  # fmt: skip
