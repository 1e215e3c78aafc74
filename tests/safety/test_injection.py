"""Content is untrusted: what is dangerous is reported at its line; and, rules switched off, still nothing gets through."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import socket
import subprocess
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html
from lxml.html.builder import E
from msgspec.structs import replace
from playwright.sync_api import Browser, Frame, Page
from pypdf import PdfReader

from conftest import NIGHT, ROOT, TODAY, copy_course, examine
from enclair.model import Course, Lesson, Module
from enclair.pages import catalogue, generated
from enclair.pages.article import UnsafeMarkupError, mark_up, write_source
from enclair.pages.generated import lesson_uri
from enclair.paper.printing import Printer
from enclair.problems import Problem, Source, as_annotations
from enclair.reading import hazards
from enclair.reading.hazards import is_on_the_web
from enclair.reading.load import load
from enclair.room.reading import site_pages
from enclair.room.sheets import Sheets
from enclair.rules import check
from room import needs_tools
from safety.payloads import ADDRESSES, FORMULAS, MARKUP, PAGES, Payload

SAFETY = re.compile(r"(SEC|LIE)\d{3}|SRC002|SRC014|SEQ0(?:06|30|34)")
"""The codes that this file is about; others (style, acronyms) are free to speak too."""
FIELDS: Mapping[str, tuple[str, ...]] = {
    "modules/parcours.yml": ("titre", "sous_titre", "nom", "adresse", "licence", "resume"),
    "organisations/essai/organisation.yml": ("nom", "dpo", "referent_ia", "accessibilite"),
    "modules/sources.yml": ("enonce", "valeur", "desaccord", "note", "editeur"),
    "modules/glossaire.yml": ("terme", "developpe", "definition"),
    "modules/cas-usage/catalogue.yml": (
        "titre", "collectivite", "departement", "besoin", "description", "donnees", "statut_detail", "prestataire",
        "chiffre", "declare_par", "editeur",
    ),
    "modules/demo/index.md": ("titre", "public", "resume", "prerequis", "enonce"),
    "modules/demo/reponse.md": ("titre",),
    "modules/demo/images/credits.yml": ("auteur", "licence"),
    "docs/index.md": ("title", "description"),
    "quizzes/demo.yml": ("texte", "retour", "explication", "reponses"),
}  # fmt: skip
"""Fields that hold text; the first one of its name in the file is spoilt."""
QUIZ_FIELDS = ("enonce", "texte", "retour", "explication", "indices")
"""Fields of a question; each hostile text is put in each of them, a page for each."""
SPARED = frozenset(
    f"page-q-{name}-{field}" for rank, name in enumerate(MARKUP) for place, field in enumerate(QUIZ_FIELDS)
    if not NIGHT and rank % len(QUIZ_FIELDS) != place
)  # fmt: skip
"""The pages that are neither opened nor printed by day, when each text is met in one field, and each field with several."""
ORGANISATION = """\
nom: Commune d’essai
code_insee: '38185'
par_defaut: oui
contacts: {dpo: 02 41 00 00 00, referent_ia: 02 41 00 00 01, accessibilite: 02 41 00 00 02}
"""


def put(root: Path, text: str) -> set[tuple[str, int]]:
    """Write a text into every field, and return where: (file, line)."""
    written: set[tuple[str, int]] = set()
    body = root / "organisations" / "essai" / "organisation.yml"
    body.parent.mkdir(parents=True, exist_ok=True)
    body.write_text(ORGANISATION, "utf-8")
    for name, keys in FIELDS.items():
        path = root / name
        lines = path.read_text("utf-8").split("\n")
        for key in keys:
            value = re.compile(rf"(?:^|[\s{{])({key}: )(?![>|])(\[.*?\]|'[^']*'|[^,}}]*)")
            number, found = next((n, found) for n, line in enumerate(lines) if (found := value.search(line)))
            end = found.end() if "{" in lines[number] or lines[number][found.end() - 1] == "]" else None
            lines[number] = lines[number][: found.end(1)] + json.dumps(text) + (lines[number][end:] if end else "")
            written.add((name, number + 1))
        path.write_text("\n".join(lines), "utf-8")
    return written


# ——— (a) reported, at its place ———


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, set[str]]:
    """What the check says of each hostile page, all in one course: `CODE+line`."""
    root = copy_course(tmp_path_factory.mktemp("pages") / "projet")
    for payload in PAGES:
        page = f"---\ntitle: Page d’essai\n---\n{payload.text}\n"
        (root / "docs" / f"{payload.name}.md").write_bytes(page.encode())
    found: dict[str, set[str]] = defaultdict(set)
    for problem in examine(root).problems:
        offset = problem.source.line - 4
        found[Path(problem.source.path).stem].add(f"{problem.code}+{offset}" if offset else problem.code)
    return found


@pytest.mark.parametrize("payload", PAGES, ids=lambda payload: payload.name)
def test_hostile_page_is_reported_at_its_line(told: Mapping[str, set[str]], payload: Payload) -> None:
    """The safety codes found, and their lines, are exactly those expected."""
    assert {code for code in told[payload.name] if SAFETY.match(code)} == set(payload.expected)


@pytest.mark.parametrize("name", MARKUP)
def test_hostile_text_is_reported_in_every_field(tmp_path: Path, name: str) -> None:
    """Markup and links are reported at the line of each field that holds them; harmless texts nowhere."""
    harmless = {"entites", "attributs", "attr-list", "jinja", "formule", "echappee", "svg", "lien-guillemets", "reference"}
    root = copy_course(tmp_path / "projet")
    written = put(root, MARKUP[name])
    found = {(p.source.path, p.source.line) for p in examine(root).problems if p.code in {"SEC001", "SEC002"}}
    assert found == (set() if name in harmless else written)


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize(("file", "code"), [("modules/sources.yml", "SRC005"), ("modules/cas-usage/catalogue.yml", "CAS001")])
def test_hostile_address_is_reported_at_its_line(tmp_path: Path, file: str, code: str, name: str) -> None:
    """Facts and use cases have an http or https address, and nothing else."""
    root = copy_course(tmp_path / "projet")
    path = root / file
    text = path.read_text("utf-8")
    at = text.index("url: ")
    end = re.compile(r"[,}]").search(text, at)
    assert end is not None
    path.write_text(f"{text[:at]}url: {json.dumps(ADDRESSES[name])}{text[end.start():]}", "utf-8")
    found = {(p.source.path, p.source.line) for p in examine(root).problems if p.code == code}
    assert found == {(file, text.count("\n", 0, at) + 1)}
    assert not is_on_the_web(ADDRESSES[name])


@pytest.mark.parametrize(
    ("file", "before", "after", "code"),
    [
        ("modules/parcours.yml", "version: ", "version: '1/../../x' #", "PAR904"),
        ("modules/parcours.yml", "id: essai", "id: ../essai", "PAR001"),
        ("modules/parcours.yml", "  elu: {", "  ../../elu: {", "PAR001"),
        ("modules/parcours.yml", "modules: [demo", "modules: [../modules/suite, demo", "PAR901"),
        ("modules/demo/index.md", "sequences: [", "sequences: [../suite/demande, ", "MOD901"),
        ("modules/sources.yml", "id: part-des-erreurs", "id: 'x]: <b>'", "PAR001"),
        ("modules/glossaire.yml", "id: ia", "id: 'x\" onclick=\"alert(1)'", "PAR001"),
        ("modules/cas-usage/catalogue.yml", "id: val-exemple-tri", "id: '../../x'", "PAR001"),
        ("quizzes/demo.yml", "id: demo-article", "id: demo/../article", "PAR001"),
        ("modules/demo/images/credits.yml", "etapes.svg:", "../../../../../../../../etc/passwd:", "SEC005"),
        ("modules/demo/images/credits.yml", "etapes.svg:", "/etc/passwd:", "SEC005"),
        ("modules/demo/images/credits.yml", "etapes.svg:", "../images/etapes.svg:", "SEC005"),
        ("modules/demo/images/credits.yml", "etapes.svg:", "etapes.html:", "SEC005"),
    ],
)  # fmt: skip
def test_name_cannot_lead_elsewhere(project: Path, file: str, before: str, after: str, code: str) -> None:
    """An id, a version or a file name that would become a path elsewhere is reported where it is written."""
    path = project / file
    text = path.read_text("utf-8")
    line = text.count("\n", 0, text.index(before)) + 1
    path.write_text(text.replace(before, after, 1), "utf-8")
    found = {p.source.line for p in examine(project).problems if p.source.path == file and p.code == code}
    assert found == {line}


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1">\n%s\n</svg>\n'
IMAGES = {
    "script": (SVG % "<script>alert(1)</script>", 2),
    "onload": ('<svg xmlns="http://www.w3.org/2000/svg"\nonload="alert(1)"/>', 2),
    "evenement": (SVG % '<g>\n<rect onclick="alert(1)"/></g>', 3),
    "lien": (SVG % '<a href="javascript:alert(1)"><text>x</text></a>', 2),
    "lien-xlink": (SVG % '<a xlink:href="java&#10;script:alert(1)"><text>x</text></a>', 2),
    "animation": (SVG % '<a><set attributeName="href" to="javascript:alert(1)"/></a>', 2),
    "animation-valeurs": (SVG % '<a><animate attributeName="href" values="x;javascript:alert(1)"/></a>', 2),
    "corps-etranger": (SVG % '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', 2),
    "image-d-ailleurs": (SVG % '<image href="https://mal.example/x.png"/>', 2),
    "image-sans-protocole": (SVG % '<image href="//mal.example/x.png"/>', 2),
    "use-d-ailleurs": (SVG % '<use href="https://mal.example/x.svg#a"/>', 2),
    "use-donnees": (SVG % '<use href="data:image/svg+xml,x#a"/>', 2),
    "style-d-ailleurs": (SVG % "<style>@import 'https://mal.example/x.css';</style>", 2),
    "style-echappe": (SVG % r"<style>rect { fill: \75rl(//mal.example/x) }</style>", 2),
    "attribut-style": (SVG % '<rect style="fill: url(https://mal.example/x)"/>', 2),
    "feuille-xml": ('<?xml-stylesheet href="x.xsl" type="text/xsl"?>\n' + SVG % "", 1),
    "doctype": ('<!DOCTYPE svg [<!ENTITY x "<script/>">]>\n' + SVG % "&x;", 1),
    "casse": ("<svg>", 1),
    "html": ("<!doctype html><script>alert(1)</script>", 1),
}  # fmt: skip


@pytest.mark.parametrize("name", IMAGES)
def test_image_with_a_program_is_reported_at_its_line(tmp_path: Path, name: str) -> None:
    """A SVG file is a page for a browser: what it runs or loads is reported at its line, in a module and in docs/."""
    text, line = IMAGES[name]
    root = copy_course(tmp_path / "projet")
    places = ("modules/demo/images/etapes.svg", "docs/dessin.svg")
    for place in places:
        (root / place).write_text(text, "utf-8")
    found = {(p.source.path, p.source.line) for p in examine(root).problems if p.code == "SEC005"}
    assert found == {(place, line) for place in places}


def test_files_that_would_be_published_as_they_are_are_reported(tmp_path: Path) -> None:
    """A ready-made page in docs/, or a link that leads out of the project, does not reach the site."""
    root = copy_course(tmp_path / "projet")
    (root / "docs" / "a.html").write_text("<script>alert(1)</script>", "utf-8")
    (root / "docs" / "b.svgz").write_bytes(b"")
    (root / "docs" / "c").symlink_to(tmp_path)
    (root / "docs" / "d.txt").symlink_to("/etc/passwd")
    (root / "docs" / "e").symlink_to(root / "docs")
    (root / "modules" / "demo" / "images" / "etapes.svg").unlink()
    (root / "modules" / "demo" / "images" / "etapes.svg").symlink_to("/etc/passwd")
    found = {p.source.path for p in examine(root).problems if p.code == "SEC005"}
    assert found == {"docs/a.html", "docs/b.svgz", "docs/c", "docs/d.txt", "docs/e", "modules/demo/images/credits.yml"}


def test_problem_cannot_drive_the_terminal_nor_the_forge() -> None:
    """What authors write cannot clear a screen, forge a second line, or end a workflow command."""
    text = "\x1b[2J\nmodules/x.md:1:1: QUI001 faux\r::error::faux\u202e"
    problem = Problem(Source("a,line=9::b\n.md", 3), "SEC001", text, text)
    assert str(problem).isprintable() or set(str(problem)) - {"\u00a0", "\u202f"} == set(str(problem))
    assert "\n" not in str(problem)
    (line,) = as_annotations([problem])
    assert "\n" not in line
    assert "\r" not in line
    assert line.startswith("::error file=a%2Cline=9%3A%3Ab")


# ——— (b) rules switched off, nothing gets through ———


@dataclass(frozen=True)
class Unchecked:
    """A project built with no rule, and the pages that the engine refused by itself."""

    root: Path
    refused: frozenset[str]


def written(name: str, body: str) -> str:
    return f"---\nid: {name}\ntitre: {name}\nduree: {{lecture: 1, activites: 4}}\n---\n{body}\n"


@pytest.fixture(scope="module")
def unchecked(tmp_path_factory: pytest.TempPathFactory) -> Unchecked:
    """Every payload in one build: pages as lessons, texts in every field and question, formulas in the catalogue."""
    root = copy_course(tmp_path_factory.mktemp("sans-regles") / "projet")
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    put(root, " ".join(MARKUP.values()))
    names: list[str] = []
    for payload in PAGES:
        if payload.name != "adresse-cassee" and not any(code.startswith(("LIE", "SEQ")) for code in payload.expected):
            names.append(payload.name)
            (root / "modules" / "demo" / f"{payload.name}.md").write_bytes(written(payload.name, payload.text).encode())
    items: list[str] = []
    for name, text in MARKUP.items():
        for field in QUIZ_FIELDS:
            item = f"q-{name}-{field}"
            value = {key: json.dumps(text if key == field else "Un texte.") for key in ("enonce", "texte", "retour", "explication")}
            items.append(
                f"  - id: {item}\n    type: choix-unique\n    enonce: {value['enonce']}\n    propositions:\n"
                f"      - {{texte: {value['texte']}, juste: oui, retour: {value['retour']}}}\n      - {{texte: Deux, retour: Non.}}\n"
                f"    explication: {value['explication']}\n    indices: [{json.dumps(text)}]\n"
            )
            names.append(f"page-{item}")
            (root / "modules" / "demo" / f"page-{item}.md").write_text(written(f"page-{item}", f"<!-- quiz: {item} -->"), "utf-8")
    bank = root / "quizzes" / "demo.yml"
    bank.write_text(bank.read_text("utf-8") + "".join(items), "utf-8")
    sheet = root / "modules" / "demo" / "index.md"
    sheet.write_text(sheet.read_text("utf-8").replace("[reponse, texte,", f"[{', '.join(names)}, reponse, texte,"), "utf-8")
    script = Path(__file__).parent / "unchecked.py"
    done = subprocess.run([sys.executable, str(script), str(root)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return Unchecked(root, frozenset(json.loads(done.stdout.splitlines()[-1])))


def outputs(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of each file of the site and of the packages."""
    for path in (root / "site").rglob("*"):
        if path.is_file():
            yield path.relative_to(root).as_posix(), path.read_bytes()
    for path in (root / "dist").glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield f"{path.name}!{name}", archive.read(name)


FORBIDDEN = frozenset(
    ["applet", "audio", "base", "embed", "form", "frame", "frameset", "iframe", "marquee", "math", "noscript", "object", "portal", "source", "style", "svg", "template", "textarea", "video", "x"]
)
OURS = re.compile(
    r"[./a-z]*(?:enclair|site|bilan|chercher|orientation|zip|marque|a-votre-nom|ma-copie(?:-parcours)?)\.js|telechargements/empreintes\.js"
)


def test_no_output_holds_what_could_run(unchecked: Unchecked) -> None:
    """Every page of the site and of the packages, read again: our own scripts and nothing else."""
    wrong: list[str] = []
    pages = 0
    for name, data in outputs(unchecked.root):
        if not name.endswith(".html"):
            continue
        pages += 1
        for node in lxml_html.document_fromstring(data.decode()).iter():
            if not isinstance(node.tag, str):
                continue
            is_ours = node.tag == "textarea" and node.get("id") == "bilan-geste" and not node.text
            if (node.tag in FORBIDDEN and not is_ours) or (node.tag == "script" and (node.text or not OURS.fullmatch(node.get("src", "")))):
                wrong.append(f"{name}: <{node.tag}>")
            for key, value in node.attrib.items():
                scheme = hazards.scheme_of(value) if key in {"href", "src", "action", "cite"} else ""
                is_icon = node.tag == "link" and value == "data:,"
                if key.startswith("on") or key in {"style", "srcdoc", "srcset", "ping", "formaction"} or (key == "data-index" and ":" in value):
                    wrong.append(f"{name}: {key}")
                elif scheme not in {"", "http", "https", "mailto", "tel"} and not is_icon:
                    wrong.append(f"{name}: {key}={value[:60]}")
    assert wrong == []
    assert pages > 2 * len(PAGES)


def test_data_files_hold_no_open_tag(unchecked: Unchecked) -> None:
    """JSON and JavaScript data escape « < »; XML is well formed and escapes it too; nothing closes what holds it."""
    seen = set()
    for name, data in outputs(unchecked.root):
        suffix = Path(name).suffix
        if suffix == ".json" or name.endswith("recherche.js"):
            assert b"<" not in data, name
        if suffix == ".json":
            json.loads(data)
        if suffix in {".xml", ".svg"}:
            root = etree.fromstring(data)
            assert not list(root.iter("{*}script")), name
        seen.add(suffix)
    assert {".json", ".js", ".xml", ".svg", ".html", ".csv", ".css"} <= seen


def test_engine_refuses_what_the_rules_would_report(unchecked: Unchecked) -> None:
    """What is left out of the build is refused by the engine, page by page; what is kept was made harmless."""
    assert "modules/demo/javascript.html" in unchecked.refused
    harmless = [payload.name for payload in PAGES if not payload.expected]
    assert [name for name in harmless if f"modules/demo/{name}.html" in unchecked.refused] == []
    assert not {"catalogue.html", "sources.html", "glossaire.html", "index.html", "plan.html"} & unchecked.refused


def is_printable(sheets: Sheets, module: Module, lesson: Lesson, refused: frozenset[str]) -> bool:
    """Tell whether a lesson was laid out, and shows no other image than the module’s: a sheet takes none from elsewhere."""
    if lesson_uri(module, lesson) in refused:
        return False
    try:
        sheets.lesson(module, lesson)
    except KeyError:
        return False
    return True


@needs_tools
@pytest.mark.by_night
def test_prints_hold_nothing_that_runs(unchecked: Unchecked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sheets made of every hostile text: no program, no file, no odd link in the PDF, and nobody was called to make it."""
    course = load(unchecked.root).course
    assert course is not None
    called: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _, address: called.append(address))
    rendered = site_pages(course, unchecked.root / "site")
    sheets, printer = Sheets(course, rendered.pages), Printer(course)
    whole = next(module for module in course.modules if module.slug == "demo")
    shown = [lesson for lesson in whole.lessons if lesson.slug not in SPARED]
    kept = tuple(lesson for lesson in shown if is_printable(sheets, whole, lesson, unchecked.refused))
    assert len(kept) > 80
    asked = replace(whole.page, quizzes=())  # the module’s page was refused
    module, links = replace(whole, lessons=kept, page=asked), list[str]()
    for sheet in (sheets.participant(module), sheets.exercises(module), sheets.key(module), sheets.cards()):
        pdf = PdfReader(io.BytesIO(printer.pdf(sheet)))
        assert pdf.get_fields() is None, sheet.name
        for number in range(1, int(pdf.trailer["/Size"])):
            found = pdf.get_object(number)
            if isinstance(found, dict):
                assert {"/JS", "/JavaScript", "/AA", "/EmbeddedFile", "/RichMedia"}.isdisjoint(found), sheet.name
                assert found.get("/S") not in {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR"}, sheet.name
                links += [str(found["/URI"])] if "/URI" in found else []
    assert {hazards.scheme_of(link) for link in links} <= {"http", "https", "mailto", "tel"}
    assert called == []


WATCH = """
for (const name of ["alert", "confirm", "prompt", "msgbox", "open"]) window[name] = () => { window.__parti = name; };
"""
SCAN = """() => {
  const wrong = [];
  for (const node of document.querySelectorAll("*")) {
    if (node.namespaceURI !== "http://www.w3.org/1999/xhtml") wrong.push(node.tagName);
    if (node.tagName === "SCRIPT" && (!node.src || node.textContent)) wrong.push("script");
    for (const { name, value } of node.attributes) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc") wrong.push(node.tagName + " " + name);
    }
    for (const name of ["href", "src", "action", "formAction", "data"]) {
      const value = String(node[name] || "");
      if (/^(javascript|vbscript|data:(?!,)|blob):?/i.test(value)) wrong.push(node.tagName + " " + value.slice(0, 60));
    }
    if (node.tagName === "DETAILS") node.open = true;
    node.dispatchEvent(new FocusEvent("focus"));
  }
  if (window.__parti) wrong.push("exécuté: " + window.__parti);
  return wrong;
}"""


FRAMES = """(addresses) => Promise.all(addresses.map((src) => new Promise((done) => {
  document.body.append(Object.assign(document.createElement("iframe"), {src, width: 1280, height: 720, onload: done}));
})))"""
MANY = 1 if NIGHT else 16
"""How many pages are opened at once; alone, a page is in a tab, and not in a frame."""


def opened(page: Page, files: list[Path], host: Path) -> list[Frame]:
    """Open files, and return the frames that show them."""
    if len(files) == MANY == 1:
        page.goto(files[0].as_uri(), wait_until="domcontentloaded")
        return [page.main_frame]
    page.goto(host.as_uri())
    page.evaluate(FRAMES, [file.as_uri() for file in files])
    return page.main_frame.child_frames


def visited(page: Page, files: list[Path], host: Path) -> list[str]:
    """Open each file, give it the focus everywhere, and return what ran, what was asked elsewhere, what is not ours."""
    wrong: list[str] = []
    page.add_init_script(WATCH)
    page.on("dialog", lambda dialog: (wrong.append(f"dialogue {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: request.url.startswith("file:") or wrong.append(f"demande {request.url}"))
    for some in (files[first : first + MANY] for first in range(0, len(files), MANY)):
        for file, frame in zip(some, opened(page, some, host), strict=True):
            assert frame.url.startswith(file.as_uri())
            wrong += [f"{file.name}: {told}" for told in frame.evaluate(SCAN)]
    return wrong


def test_what_would_run_is_seen(browser: Browser, tmp_path: Path) -> None:
    """A page that runs, one that asks elsewhere, one with a foreign node, opened as those of the site are."""
    spoilt = {
        "a.html": "<script>alert(1)</script>", "b.html": "<img src='https://mal.example/x.png' onerror='prompt()'>",
        "c.html": "<svg></svg>", "d.html": "<p>Rien.</p>", "hote.html": "<!doctype html><title>hôte</title><body>",
    }  # fmt: skip
    for name, text in spoilt.items():
        (tmp_path / name).write_text(text, "utf-8")
    context = browser.new_context()
    context.route(re.compile("^https:"), lambda route: route.abort())
    files = [tmp_path / name for name in spoilt if name != "hote.html"]
    wrong = visited(context.new_page(), files, tmp_path / "hote.html")
    assert {told.partition(":")[0] for told in wrong} >= {"a.html", "b.html", "c.html", "demande https"}
    assert not any(told.startswith("d.html") for told in wrong)
    context.close()


def test_nothing_runs_in_a_browser(unchecked: Unchecked, browser: Browser, tmp_path: Path) -> None:
    """Chromium opens the pages of the site and of one package: 0 executed, 0 request elsewhere, 0 foreign node.

    All pages are read above; by day, some are not opened, and the others are, in frames: by night, each is in a tab.
    """
    (package,) = unchecked.root.glob("dist/*-demo-html-*.zip")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path)
    context = browser.new_context()
    page = context.new_page()
    site = unchecked.root / "site"
    kept = [path for path in site.rglob("*.html") if path.relative_to(site).as_posix() not in unchecked.refused and path.stem not in SPARED]
    files = sorted(kept)[:: 1 if NIGHT else 3] + [tmp_path / name for name in ("index.html", "a-propos.html", "demo-reponse.html")]
    assert len(files) > (80 if NIGHT else 25)
    host = tmp_path / "hote.html"
    host.write_text("<!doctype html><title>hôte</title><body>", "utf-8")
    assert visited(page, files, host) == []
    context.close()


def test_search_shows_hostile_texts_as_text(unchecked: Unchecked, browser: Browser) -> None:
    """The search page finds titles made of markup and shows them as they are."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto((unchecked.root / "site" / "recherche.html").as_uri() + "#q=alert")
    page.wait_for_selector("#recherche-resultats li")
    assert page.locator("#recherche-resultats img, #recherche-resultats script").count() == 0
    assert page.evaluate(SCAN) == []
    context.close()


@pytest.mark.parametrize("name", ADDRESSES)
def test_hostile_address_never_becomes_a_link(name: str, course: Course) -> None:
    """Rules aside: the engine refuses the page, or the address it writes is harmless."""
    url = ADDRESSES[name]
    facts = {key: replace(fact, origin=replace(fact.origin, url=url)) for key, fact in course.facts.items()}
    cases = tuple(replace(case, origin=replace(case.origin, url=url)) for case in course.use_cases)
    spoilt = replace(course, facts=facts, use_cases=cases)
    pages = {page.uri: page for page in generated.pages(spoilt, today=TODAY)}
    made = [(uri, pages[uri].html) for uri in ("sources.html", "catalogue.html", "cas-refuses.html")]
    note = E.p()
    write_source(note, next(iter(facts.values())))
    made.append(("note", etree.tostring(note, encoding="unicode", method="html")))
    for uri, html in made:
        try:
            article = mark_up(html, "Titre", uri)
        except UnsafeMarkupError:
            assert hazards.scheme_of(url) not in {"", "http", "https"}
            continue
        hrefs = lxml_html.fragment_fromstring(article.html, create_parent="div").xpath(".//a/@href")
        assert {hazards.scheme_of(str(href)) for href in hrefs} <= {"", "http", "https"}


def test_spreadsheet_computes_nothing(course: Course) -> None:
    """No cell of the catalogue begins with a sign that opens a formula; texts are otherwise kept."""
    (case, *_) = course.use_cases
    cases = tuple(replace(case, id=f"cas-{n}", title=formula, body=formula, need=formula) for n, formula in enumerate(FORMULAS))
    files = dict(catalogue.files(replace(course, use_cases=cases)))
    rows = list(csv.DictReader(io.StringIO(files["catalogue/cas-usage.csv"].decode())))
    assert [row["titre"].replace("'", "") for row in rows] == [formula.replace("'", "") for formula in FORMULAS]
    assert {row["titre"][0] for row in rows} == {"'"}
    assert [cell for row in rows for cell in row.values() if cell[:1] in {"=", "+", "-", "@", "\t", "\r", "＝"}] == []


def test_rules_report_what_the_engine_refuses(unchecked: Unchecked) -> None:
    """With the rules on, the same project is never built: each refused page has an error of its own."""
    loaded = load(unchecked.root)
    assert loaded.course is not None
    report = check(replace(loaded.course, damaged=frozenset()), today=date(2026, 11, 23))
    reported = {problem.source.path for problem in (*loaded.problems, *report.problems)}
    pages = {f"modules/demo/{Path(uri).stem}.md" for uri in unchecked.refused if "/page-q-" not in uri}
    assert pages - reported == set()
    assert "quizzes/demo.yml" in reported


def test_payloads_are_many() -> None:
    """At least 120 payloads are tried, each with a name of its own."""
    assert len(PAGES) + len(MARKUP) + len(ADDRESSES) + len(FORMULAS) + len(IMAGES) >= 120
    assert len({payload.name for payload in PAGES}) == len(PAGES)
    assert ROOT.is_dir()
