"""An Open edX course: pages as HTML, every question as a native problem, to import in Studio.

Sources: https://docs.openedx.org (OLX), xblocks-contrib 1.0.7 (capa), olxcleaner 0.3.0.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import tarfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import ClassVar

from lxml import etree
from lxml.etree import _Element

from enclair.bundle.archive import deflate
from enclair.bundle.counts import PICTURES, Counts
from enclair.bundle.entries import MOST_BYTES
from enclair.bundle.open_data import json_file
from enclair.bundle.tree import GLOSSARY, PROVENANCE, Entry
from enclair.formats.bank import (
    Offer,
    Row,
    afterwards,
    asked,
    choosable,
    filled_in,
    followed,
    listed,
    lost_ways,
    mistakes,
    offers,
    parsed,
    rich,
    rows,
    scene_text,
    spoken,
    told,
    variants,
)
from enclair.formats.door import Door, Loss, Lot, Takes
from enclair.formats.pages import about, glossary, pieces
from enclair.model import Course, Item
from enclair.questions.branching import Branching
from enclair.questions.cards import Cards
from enclair.questions.cloze import Cloze
from enclair.questions.discovery import Discovery
from enclair.questions.highlight import Highlight
from enclair.questions.interaction import Interaction
from enclair.questions.matching import Matching
from enclair.questions.menu import Menu
from enclair.questions.multiple import Multiple
from enclair.questions.numeric import Numeric
from enclair.questions.open import Open
from enclair.questions.order import Order
from enclair.questions.single import Single
from enclair.questions.sorting import Sorting
from enclair.questions.true_false import TrueFalse
from enclair.typography import NBSP, french

FOLDER = "course"
BESIDES = {"a-propos": "À propos", "glossaire": "Glossaire"}
GAP = "Trou {}"
GAP_LABEL = re.compile(r"Trou \d+")
OPEN = 'class="question-ouverte"'
GZIP = b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"
"""Header of a gzip file without name, date or system (RFC 1952)."""
END = 2 * tarfile.BLOCKSIZE
"""Empty blocks end an archive."""
SIZE, SUM = slice(124, 135), slice(148, 156)
"""Where the header of a file says how long it is, and the sum of its own bytes (POSIX.1-1988, ustar)."""
DAY = 315_532_800
"""1980-01-01, as in every archive of ours."""
RECORDED = (
    "Open edX garde les réponses de chaque personne inscrite ; le cours lui-même n’envoie rien ailleurs, "
    "et aucune question ne compte dans une note."
)  # fmt: skip
GRADING = {
    "GRADER": [{"type": "Questions", "short_label": "Q", "min_count": 1, "drop_count": 0, "weight": 1.0}],
    "GRADE_CUTOFFS": {"Pass": 0.5},
}
"""Open edX wants one kind of graded work at least; nothing in the course is of this kind."""


class Olx(Door):
    """A chapter a module, a unit a page, each question at its place in the page."""

    name = "olx"
    title = "Cours Open edX (OLX)"
    audience = "Open edX, FUN : « Importer » dans Studio"
    takes = Takes.BOTH
    suffix = ".tar.gz"
    has_parts = True
    kinds: ClassVar[Mapping[type[Interaction], str | Loss]] = {
        Single: "choix unique, avec un retour par choix",
        Multiple: "cases à cocher, avec un retour par choix et des points partiels",
        TrueFalse: "choix unique, avec un retour par réponse",
        Cloze: "un champ par trou, sous le texte ; casse, accents, apostrophe et point final ne comptent pas",
        Menu: "une liste par trou, sous le texte, avec un retour par choix",
        Discovery: "choix unique où tout est accepté, avec un retour par choix",
        Highlight: "cases à cocher, les passages sous le texte, avec un retour par passage",
        Cards: "une liste par carte, avec son retour",
        Open: "une page à déplier : Open edX ne corrige pas un texte libre",
        Branching: "un choix par scène, toutes visibles : l’enchaînement est perdu",
        Sorting: "une liste par élément, avec son retour",
        Order: "une liste de rangs par étape, avec son retour",
        Numeric: "un nombre, avec la tolérance ; les erreurs connues suivent la réponse",
        Matching: "une liste par ligne, leurres compris, avec son retour",
    }

    def write(self, lot: Lot) -> bytes:
        files = _CourseFiles(lot).whole().files
        return tar_gz({**files, PROVENANCE: lot.provenance(self, files)})

    def make_parts(self, lot: Lot, entry: Entry) -> None:
        _CourseFiles(lot).page(entry)

    def losses(self, lot: Lot) -> Iterator[Loss]:
        yield from lost_ways(lot, "Open edX montre d’un coup toutes les parties d’une question")

    def recognises(self, data: bytes) -> bool:
        try:
            return f"{FOLDER}.xml" in untarred(data)
        except ValueError:
            return False

    def counts(self, data: bytes) -> Counts:
        files = untarred(data)
        if f"{FOLDER}.xml" not in files:
            raise ValueError("cette archive n’est pas un cours Open edX de cet outil")
        units = [name for name in files if name.startswith("vertical/")]
        images = [name for name in files if name.startswith("static/") and posixpath.splitext(name)[1] in PICTURES]
        pages = len(units) - sum(f"vertical/{name}.xml" in units for name in BESIDES)
        problems = (_held(data) for name, data in files.items() if name.startswith("problem/"))
        texts = (data.decode("utf-8") for name, data in files.items() if name.endswith(".html"))
        opens = (Counts(questions=1) + listed(text) for text in texts if OPEN in text)
        return sum((*problems, *opens), Counts(pages=pages, images=len(images)))

    def provenance(self, data: bytes) -> bytes:
        return untarred(data).get(PROVENANCE, b"")


# ——— archives ———


def tar_gz(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of a course: names in order, no date, nobody’s name."""
    whole = b"".join(piece for name in sorted(files) for piece in (
        _header(name, len(files[name])), files[name], bytes(-len(files[name]) % tarfile.BLOCKSIZE),
    ))  # fmt: skip
    packed = deflate(whole + bytes(-(len(whole) + END) % tarfile.RECORDSIZE + END))
    return GZIP + packed.stream + struct.pack("<2L", packed.crc, packed.size)


@lru_cache(maxsize=1)
def _blank() -> bytes:
    """Return what comes before a file of no name and no size, spaces in place of its sum."""
    entry = tarfile.TarInfo()
    entry.mtime, entry.mode = DAY, 0o644
    header = entry.tobuf(tarfile.GNU_FORMAT)
    return header[: SUM.start] + b" " * 8 + header[SUM.stop :]


def _header(name: str, size: int) -> bytes:
    """Return what comes before a file: thousands, that the standard library writes one field after the other."""
    path = f"{FOLDER}/{name}".encode()
    if len(path) >= tarfile.LENGTH_NAME:
        entry = tarfile.TarInfo(path.decode())
        entry.size, entry.mtime, entry.mode = size, DAY, 0o644
        return entry.tobuf(tarfile.GNU_FORMAT)
    header = bytearray(_blank())
    header[: len(path)] = path
    header[SIZE] = b"%011o" % size
    header[SUM] = b"%06o\0 " % sum(header)
    return bytes(header)


def untarred(data: bytes) -> dict[str, bytes]:
    """Return the files of such an archive, by name. Raises ValueError when it is not one, or is huge."""
    if not data.startswith(GZIP):
        raise ValueError("ce fichier n’est pas une archive de cet outil")
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        whole = unpacker.decompress(data[len(GZIP) :], MOST_BYTES)
    except zlib.error as error:
        raise ValueError("cette archive est abîmée") from error
    if not unpacker.eof or unpacker.unused_data != struct.pack("<2L", zlib.crc32(whole), len(whole)):
        raise ValueError("cette archive est coupée, ou trop grande")
    try:
        with tarfile.open(fileobj=io.BytesIO(whole), mode="r:") as archive:
            entries = [entry for entry in archive if entry.isreg() and not entry.issparse()]
            found = {entry.name.removeprefix(f"{FOLDER}/"): archive.extractfile(entry) for entry in entries}
            return {name: file.read() for name, file in found.items() if file}
    except (tarfile.TarError, EOFError, UnicodeError) as error:
        raise ValueError("cette archive est abîmée") from error


# ——— the course ———


class _CourseFiles:
    """The files of one course, made page by page."""

    def __init__(self, lot: Lot) -> None:
        self.lot, self.course, self.selection = lot, lot.course, lot.selection
        self.run = self.course.version.replace(".", "_")
        self.units = {entry.name: entry.id for entry in self.selection.entries}
        self.files: dict[str, bytes] = {}
        self.placed: Counter[str] = Counter()

    def whole(self) -> _CourseFiles:
        """Write them all."""
        titles = {module.id: french(module.title) for module in self.course.modules}
        chapters = []
        for module, entries in groupby(self.selection.entries, key=lambda entry: entry.parent or entry.id):
            pages = [self.page(entry) for entry in entries]
            title = titles.get(module, self.selection.title)
            chapters.append(self.container("chapter", f"chapitre-{module}", title, pages))
        chapters.append(self.container("chapter", "chapitre-annexes", "Annexes", [*self.besides()]))
        self.policies(chapters)
        for name in self.lot.tree.files:
            if posixpath.splitext(name)[1] in PICTURES:
                self.files[f"static/{name}"] = self.lot.tree.files[name]
        return self

    def policies(self, chapters: Sequence[str]) -> None:
        """Write what the course is, and how it is graded: it is not."""
        start = f"{self.course.date.isoformat()}T00:00:00Z"
        settings = {
            "display_name": self.selection.title, "language": "fr", "start": start, "self_paced": "true",
            "showanswer": "attempted", "rerandomize": "never",
        }  # fmt: skip
        attributes = _attributes(url_name=self.run, org=self.course.id, course=self.selection.name)
        self.files["course.xml"] = f"<course{attributes}/>\n".encode()
        inside = "".join(f'\n  <chapter url_name="{name}"/>' for name in chapters)
        self.files[f"course/{self.run}.xml"] = f"<course{_attributes(**settings)}>{inside}\n</course>\n".encode()
        policies = f"policies/{self.run}"
        self.files[f"{policies}/policy.json"] = json_file({f"course/{self.run}": {}})
        self.files[f"{policies}/grading_policy.json"] = json_file(GRADING)
        self.files["about/overview.html"] = f"<section>{about(self.lot, RECORDED)}</section>\n".encode()

    def besides(self) -> Iterator[str]:
        """Yield the pages that speak of the whole."""
        found = {"a-propos": about(self.lot, RECORDED), "glossaire": glossary(self.lot, self.link, _image)}
        for name, html in found.items():
            if html:
                yield self.unit(name, BESIDES[name], [self.text(f"{name}-debut", BESIDES[name], html)])

    def page(self, entry: Entry) -> str:
        """Write a page; return the name of its section."""
        blocks = []
        asked_ones = self.lot.tree.questions[entry.name]
        number, place = 0, "debut"
        for piece in pieces(self.lot, entry, self.link, _image):
            if isinstance(piece, Item):
                number += 1
                title = f"Question {number} sur {len(asked_ones)}" if len(asked_ones) > 1 else "Question"
                blocks.append(self.question(piece, title))
                place = f"apres-{piece.id}"
            else:
                blocks.append(self.text(f"{entry.id}-{place}", entry.title, piece))
        return self.unit(entry.id, entry.title, blocks)

    def unit(self, name: str, title: str, blocks: Sequence[tuple[str, str]]) -> str:
        """Write a unit, alone in its section; return the name of the section."""
        inside = "".join(f'\n  <{tag} url_name="{block}"/>' for tag, block in blocks)
        self.files[f"vertical/{name}.xml"] = (
            f"<vertical{_attributes(display_name=title)}>{inside}\n</vertical>\n".encode()
        )
        return self.container("sequential", f"section-{name}", title, [name])

    def container(self, tag: str, name: str, title: str, inside: Sequence[str]) -> str:
        """Write a chapter or a section; return its name."""
        child = {"chapter": "sequential", "sequential": "vertical"}[tag]
        held = "".join(f'\n  <{child} url_name="{one}"/>' for one in inside)
        self.files[f"{tag}/{name}.xml"] = f"<{tag}{_attributes(display_name=title)}>{held}\n</{tag}>\n".encode()
        return name

    def text(self, name: str, title: str, html: str) -> tuple[str, str]:
        """Write a piece of a page; return its tag and its name."""
        self.files[f"html/{name}.html"] = f"{html}\n".encode()
        self.files[f"html/{name}.xml"] = f"<html{_attributes(filename=name, display_name=title)}/>\n".encode()
        return "html", name

    def question(self, item: Item, title: str) -> tuple[str, str]:
        """Write a question; return its tag and its name, which is new where it is asked a second time."""
        self.placed[item.id] += 1
        again = f"-{self.placed[item.id]}" if self.placed[item.id] > 1 else ""
        name = f"q-{item.id}{again}"
        if isinstance(item.interaction, Open):
            after = afterwards(item, self.course, rows(item))
            html = f"<div {OPEN}>{asked(item)}<details><summary>Comparer</summary>{after}</details></div>"
            return self.text(name, title, html)
        self.files[f"problem/{name}.xml"] = _problem(self.lot, item, title)
        return "problem", name

    def link(self, name: str, _anchor: str) -> str | None:
        """Return where a link to another page goes: its top, since Open edX opens a unit and no place in it."""
        unit = self.units.get(name, "glossaire" if name == GLOSSARY else "")
        return f"/jump_to_id/{unit}" if unit else None


def _image(name: str) -> str:
    return f"/static/{name}"


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in values.items())


# ——— problems ———


def _problem(lot: Lot, item: Item, title: str) -> bytes:
    """Return the file of a question: the same in every course that holds its page."""
    key = "olx", title, lot.question(item)
    return lot.shared.once(key, lambda: problem(item, lot.course, title).encode())


def problem(item: Item, course: Course, title: str) -> str:
    """Return a question as a native problem."""
    inside = "\n".join(WRITERS[type(item.interaction)](item, course))
    hints = "".join(f"<hint>{rich(hint)}</hint>" for hint in item.hints)
    demanded = f"\n<demandhint>{hints}</demandhint>" if hints else ""
    return f"<problem{_attributes(display_name=title)}>\n{inside}{demanded}\n</problem>\n"


def _solution(item: Item, course: Course, listed_rows: Sequence[Row] = ()) -> Iterator[str]:
    """Yield what follows the answer, if anything."""
    if after := afterwards(item, course, listed_rows):
        yield f'<solution><div class="detailed-solution">{after}</div></solution>'


def _hint(tag: str, html: str, **attributes: str) -> str:
    """Return what an answer is told; without an empty label, Open edX writes « Correct: » before it."""
    return f'<{tag}{_attributes(**attributes)} label="">{html}</{tag}>' if html else ""


def _choice_group(found: Sequence[Offer], label: str) -> str:
    """Return a choice among some."""
    choices = "".join(
        f'<choice correct="{str(one.is_key).lower()}">{one.text}{_hint("choicehint", one.feedback)}</choice>\n'
        for one in found
    )
    return (f'<multiplechoiceresponse><label>{label}</label>\n<choicegroup type="MultipleChoice">\n{choices}'
            "</choicegroup></multiplechoiceresponse>")  # fmt: skip


def _single(item: Item, course: Course) -> Iterator[str]:
    found = offers(item)
    if not item.interaction.has_key:
        found = [one._replace(is_key=True) for one in found]
    yield _choice_group(found, rich(item.stem))
    yield from _solution(item, course)


def _multiple(item: Item, course: Course) -> Iterator[str]:
    choices = "".join(
        f'<choice correct="{str(one.is_key).lower()}">{one.text}'
        + "".join(_hint("choicehint", one.feedback, selected=taken) for taken in ("true", "false")) + "</choice>\n"
        for one in offers(item)
    )  # fmt: skip
    label = rich(item.stem)
    if isinstance(item.interaction, Highlight):
        yield asked(item)
        label = french(item.interaction.instruction)
    yield (f'<choiceresponse partial_credit="EDC"><label>{label}</label>\n<checkboxgroup>\n{choices}'
           "</checkboxgroup></choiceresponse>")  # fmt: skip
    yield from _solution(item, course)


def _list(label: str, options: Sequence[tuple[str, bool, str]]) -> str:
    """Return a list to choose from: (text, right or not, what one is told) of each option."""
    written = "".join(
        f'<option correct="{is_key}">{escape(text, quote=False)}{_hint("optionhint", why)}</option>\n'
        for text, is_key, why in options
    )
    return f"<optionresponse><label>{label}</label>\n<optioninput>\n{written}</optioninput></optionresponse>"


def _gaps(item: Item, course: Course) -> Iterator[str]:
    interaction = item.interaction
    assert isinstance(interaction, Cloze | Menu)
    number = len(interaction.blanks if isinstance(interaction, Cloze) else interaction.gaps)
    places = (f"<strong>({rank}){NBSP}…</strong>" for rank in range(1, number + 1))
    yield f"<p>{filled_in(rich(item.stem), places)}</p>"
    if isinstance(interaction, Menu):
        for rank, gap in enumerate(interaction.gaps, 1):
            why = {gap.answer: gap.feedback, **{lure.text: lure.feedback for lure in gap.lures}}
            yield _list(GAP.format(rank), [(spoken(rich(one)), one == gap.answer, rich(why[one]))
                                           for one in gap.options(item.id)])  # fmt: skip
    else:
        for rank, blank in enumerate(interaction.blanks, 1):
            first, *others = variants(blank.answers)
            right = _hint("correcthint", rich(blank.feedback))
            accepted = "".join(
                f"<additional_answer{_attributes(answer=one)}>{right}</additional_answer>\n" for one in others
            )
            yield (f'<stringresponse{_attributes(answer=first)} type="ci"><label>{GAP.format(rank)}</label>\n{right}\n'
                   f'{accepted}<textline size="30"/></stringresponse>')  # fmt: skip
    yield from _solution(item, course)


def _rows(item: Item, course: Course) -> Iterator[str]:
    """Yield a list for each row; whatever one chooses, one is told why."""
    interaction = item.interaction
    yield asked(item)
    found = rows(item)
    if isinstance(interaction, Order):
        by_step = dict(zip((step.text for step in interaction.steps), found, strict=True))
        found = [by_step[step.text] for step in interaction.order(item.id)]
        offered: Sequence[str] = [str(rank) for rank in range(1, len(found) + 1)]
    else:
        offered = choosable(item)
    for row in found:
        right = spoken(row.answer)
        yield _list(row.text, [(one, one == right, row.feedback) for one in offered])
    yield from _solution(item, course)


def _number(item: Item, course: Course) -> Iterator[str]:
    interaction = item.interaction
    assert isinstance(interaction, Numeric)
    yield asked(item)
    yield (f'<numericalresponse answer="{interaction.answer:f}"><label>Votre réponse</label>\n'
           f'<responseparam type="tolerance" default="{interaction.tolerance:f}"/>\n'
           f'{_hint("correcthint", rich(interaction.feedback))}<formulaequationinput/>'
           "</numericalresponse>")  # fmt: skip
    yield from _solution(item, course, mistakes(interaction))


def _scenes(item: Item, course: Course) -> Iterator[str]:
    interaction = item.interaction
    assert isinstance(interaction, Branching)
    yield asked(item)
    for number, scene in enumerate(interaction.order, 1):
        if not scene.ways:
            continue
        yield f"<p>{scene_text(interaction, scene)}</p>"
        ways = followed(interaction, scene)
        if len(ways) > 1:
            yield _choice_group(ways, french(f"Scène {number} : que faites-vous ?"))
        else:
            yield "".join(f"<ul>{told(Row(way.text, '', way.feedback))}</ul>" for way in ways)
    yield from _solution(item, course)


Writer = Callable[[Item, Course], Iterator[str]]
WRITERS: Mapping[type[Interaction], Writer] = {
    Single: _single, TrueFalse: _single, Discovery: _single, Multiple: _multiple, Highlight: _multiple, Cloze: _gaps,
    Menu: _gaps, Matching: _rows, Sorting: _rows, Cards: _rows, Order: _rows, Numeric: _number, Branching: _scenes,
}  # fmt: skip


# ——— reading back ———


def _held(data: bytes) -> Counts:
    """Return what a problem holds."""
    root = parsed(data)
    total = Counts(questions=1) + listed(etree.tostring(root, encoding="unicode"))
    for group in root.iter("choicegroup", "checkboxgroup"):
        choices = group.findall("choice")
        total += Counts(choices=len(choices), feedbacks=sum(_is_told(one, "choicehint") for one in choices))
    for response in root.iter("optionresponse"):
        options = response.findall("optioninput/option")
        whys = sum(_is_told(one, "optionhint") for one in options)
        is_gap = GAP_LABEL.fullmatch(response.findtext("label", ""))
        total += Counts(choices=len(options), feedbacks=whys) if is_gap else Counts(choices=1, feedbacks=whys > 0)
    for response in root.iter("stringresponse", "numericalresponse"):
        total += Counts(choices=1, feedbacks=_is_told(response, "correcthint"))
    return total


def _is_told(node: _Element, tag: str) -> bool:
    hint = node.find(tag)
    return hint is not None and bool(hint.xpath("string()"))
