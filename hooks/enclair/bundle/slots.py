"""Where a package names the body that proposes it: a few runs of bytes, the same in all formats of pages.

A slot is filled alike when a package is made and when it is copied in another name: what it holds depends on the body
and on nothing else. Emptied, a file is that of the package of nobody: `provenance.json` gives the hash of that one, so
that a copy made in any name answers for the same content as the one published.

In a compressed file each slot is a stored block (RFC 1951, §3.2.4) between two full flushes: a copy replaces it without
a compressor, and the bytes depend on none.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from typing import Any
from unicodedata import normalize

from msgspec import Struct, field

from enclair.model import Course, Organisation
from enclair.problems import visible
from enclair.typography import NARROW, NBSP

SHEET = "organisation.css"
"""The style sheet of the body: its colours, its logo."""
LOGO = re.compile(r"organisation\.(?:jpg|png|svg|webp)")
CODE = re.compile(r"[0-9AB]{5}|[0-9]{9}")
"""An INSEE code, or a SIREN."""
COLOUR = re.compile(r"#[0-9a-f]{6}")
COLOURS = {"bandeau": "--bandeau", "texte": "--bandeau-encre", "accent": "--accent"}
CONTACTS = ("DPO", "référent IA", "accessibilité")
LINKS = {"charte": "Charte d’usage de l’IA", "outils": "Outils autorisés", "registre": "Registre des usages"}


class Brand(Struct, frozen=True):
    """What a package shows of the body that proposes it; every text is ready to be read."""

    name: str
    code: str = ""
    contacts: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)
    logo: str = ""
    """The name of a file, `organisation.png` for instance."""
    logo_digest: str = ""

    def told(self) -> dict[str, object]:
        """Return this as `provenance.json` says it."""
        logo = {"fichier": self.logo, "sha256": self.logo_digest} if self.logo else None
        return {"nom": self.name, "code": self.code, "contacts": dict(self.contacts), "liens": dict(self.links),
                "couleurs": dict(self.colours), "logo": logo}  # fmt: skip

    @property
    def is_seen(self) -> bool:
        """Whether every text can be seen: no sign that hides, turns a line around or ends it."""
        pairs = [*self.contacts.items(), *self.links.items(), *self.colours.items()]
        texts = [self.name, self.code, self.logo, self.logo_digest, *(text for pair in pairs for text in pair)]
        return all(isinstance(text, str) and visible(text) == text for text in texts)


def brand_of(course: Course) -> Brand | None:
    """Return what packages show of the body that a course is made for, if any."""
    return of_organisation(course.organisation)[0] if course.organisation else None


def of_organisation(body: Organisation) -> tuple[Brand, bytes]:
    """Return what packages show of a body, and its logo."""
    colours, picture = body.colours, body.picture
    data = essence((body.folder / body.logo).read_bytes()) or picture.data if picture and picture.data else b""
    brand = Brand(
        settled(body.name),
        body.insee or body.siren,
        _given(zip(CONTACTS, (body.dpo, body.ai_officer, body.accessibility), strict=True)),
        _given(zip(LINKS, (body.charter, body.tools, body.register), strict=True)),
        _given(zip(COLOURS, (colours.banner, colours.ink, colours.accent), strict=True)),
        f"organisation.{picture.kind.replace('jpeg', 'jpg')}" if picture and data else "",
        hashlib.sha256(data).hexdigest() if data else "",
    )
    return brand, data


def _given(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {key: settled(text) for key, text in pairs if text}


def settled(text: str) -> str:
    """Return a text as packages show it: one line, curly apostrophes but in a mailbox; `marque.js` does the same."""
    line = re.sub("[ \t\r\n\u00a0\u202f]+", " ", normalize("NFC", text)).strip(" ")
    return line if "@" in line or "://" in line else line.replace("'", "’")


def essence(image: bytes) -> bytes:
    """Return a PNG or a JPEG without what does not show: names, places, programs; nothing when it is neither.

    Pixels are not written anew: those bytes would depend on the machine.
    """
    if image.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png(image)
    return _jpeg(image) if image.startswith(b"\xff\xd8\xff") else b""


def _png(image: bytes) -> bytes:
    """Keep the chunks without which a PNG does not show (ISO/IEC 15948, §5)."""
    kept, at = image[:8], 8
    while at + 12 <= len(image):
        end = at + 12 + int.from_bytes(image[at : at + 4])
        if image[at + 4 : at + 8] in {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}:
            kept += image[at:end]
        at = end
    return kept if at == len(image) and kept.endswith(b"IEND\xaeB`\x82") else b""


def _jpeg(image: bytes) -> bytes:
    """Keep what comes before the scan and shows (ISO/IEC 10918-1, annex B), then the scan up to its end."""
    kept, at = image[:2], 2
    while at + 4 <= len(image) and image[at] == 0xFF:  # noqa: PLR2004  a marker
        marker, end = image[at + 1], at + 2 + int.from_bytes(image[at + 2 : at + 4])
        if marker == 0xDA:  # noqa: PLR2004  the scan
            close = image.rfind(b"\xff\xd9")
            return kept + image[at : close + 2] if close > at else b""
        if marker not in {*range(0xE1, 0xEE), 0xEF, 0xFE}:
            kept += image[at:end]
        at = end
    return b""


def told_brand(document: Any) -> Brand:  # noqa: ANN401  whatever stands in a JSON file
    """Return what `provenance.json` says of a body. Raises ValueError when it is not of the form that we write."""
    try:
        logo = document["logo"] or {"fichier": "", "sha256": ""}
        brand = Brand(document["nom"], document["code"], document["contacts"], document["liens"],
                      document["couleurs"], logo["fichier"], logo["sha256"])  # fmt: skip
        is_ours = brand.is_seen and brand.told() == document
    except (TypeError, LookupError, AttributeError) as error:
        raise ValueError("ce n’est pas un organisme") from error
    if not is_ours or not all(_admitted(brand)):
        raise ValueError("cet organisme n’est pas écrit comme ceux de l’outil")
    return brand


def _admitted(brand: Brand) -> Iterator[bool]:
    """Tell of each part of a body whether a package may show it."""
    yield bool(brand.name.strip())
    yield not brand.code or CODE.fullmatch(brand.code) is not None
    yield [*brand.contacts] == [who for who in CONTACTS if who in brand.contacts]
    yield [*brand.links] == [what for what in LINKS if what in brand.links]
    yield all(re.fullmatch(r"https?://[^\s\"<>]+", address) for address in brand.links.values())
    yield [*brand.colours] == [what for what in COLOURS if what in brand.colours]
    yield all(COLOUR.fullmatch(colour) for colour in brand.colours.values())
    yield not brand.logo or LOGO.fullmatch(brand.logo) is not None
    yield not brand.logo or re.fullmatch(r"[0-9a-f]{64}", brand.logo_digest) is not None


# ——— what a slot holds: of a body, or of nobody; what it held before says the rest ———


Fill = Callable[[str, Brand | None], str]


def _header(_old: str, brand: Brand | None) -> str:
    return f'<span id="organisation">{f"proposé par {_text(brand.name)}" if brand else ""}</span>'


def _foot(_old: str, brand: Brand | None) -> str:
    return f'<span id="organisation-pied">{f" Proposé par {_text(brand.name)}." if brand else ""}</span>'


def _published(_old: str, brand: Brand | None) -> str:
    told = f" Ce paquet est proposé par {_text(brand.name)}." if brand else ""
    return f'<span id="organisation-publie">{told}</span>'


def _asked(_old: str, brand: Brand | None) -> str:
    """Return whom to ask, and where to read more."""
    lines = [f"<p>Une question sur l’IA ou sur les données dans votre collectivité{NARROW}?"]
    if not brand or not brand.contacts:
        lines[0] += " Parlez-en à votre délégué à la protection des données ou à votre référent IA."
    lines[0] += "</p>"
    if brand and (brand.contacts or brand.links):
        lines.append("<ul>")
        for who, contact in brand.contacts.items():
            lines.append(f"<li>{who[0].upper()}{who[1:]}{NBSP}: {_text(contact)}</li>")
        for what, address in brand.links.items():
            lines.append(f'<li><a href="{_text(address)}" target="_blank" rel="noopener noreferrer" '
                         f'aria-describedby="dehors">{LINKS[what]}</a></li>')  # fmt: skip
        lines.append("</ul>")
    return '<div id="organisation-contacts">\n' + "\n".join(lines) + "\n</div>"


def _access(_old: str, brand: Brand | None) -> str:
    """Return whom to tell first of a defect of access."""
    contact = brand.contacts.get("accessibilité") if brand else ""
    return f'<span id="organisation-acces">{f" {_text(contact)} ou à" if contact else ""}</span>'


def _manifest(old: str, brand: Brand | None) -> str:
    """Return the root: its identifier is distinct for each body, the same from one version to the next."""
    suffix = f".{brand.code}" if brand and brand.code else ""
    return re.sub(r' identifier="([^".]*)[^"]*"', rf' identifier="\1{suffix}"', old)


def _title(old: str, brand: Brand | None) -> str:
    """Return the title that a platform lists, where several bodies may stand side by side."""
    suffix = f"{BESIDE}{_text(brand.name)}" if brand else ""
    return re.sub(rf"<title>(.*?)(?:{BESIDE}[^<]*)?</title>", lambda found: f"<title>{found[1]}{suffix}</title>", old)


def _lom(old: str, brand: Brand | None) -> str:
    """Return who publishes, after who wrote; then the same in the line of rights."""
    kept = PUBLISHER.sub("", old)
    if not brand:
        return kept
    written = re.sub(r"([\\,;])", r"\\\1", brand.name)
    contribution = CONTRIBUTION % (_text(written), _text(written))
    kept = kept.replace("\n      </imsmd:lifecycle>", f"{contribution}\n      </imsmd:lifecycle>")
    start, end = kept.rsplit("</imsmd:langstring>", 1)
    return f"{start} Proposé par {_text(brand.name)}.</imsmd:langstring>{end}"


def _files(_old: str, brand: Brand | None) -> str:
    """Return the style sheet, and the logo listed after it."""
    more = f'\n      <file href="{brand.logo}"/>' if brand and brand.logo else ""
    return f"{FILE}{more}"


def _provenance(_old: str, brand: Brand | None) -> str:
    return f'"organisation": {_json(brand and brand.told(), 1)}'


def _sheet(_old: str, brand: Brand | None) -> str:
    publisher = {"@type": "Organization", "name": brand.name} if brand else None
    return f'"publisher": {_json(publisher, 1)}'


def _style(_old: str, brand: Brand | None) -> str:
    """Return the colours of the band, in both schemes; that of links, on white paper only; the logo as our sign."""
    lines = ["/* organisation */"]
    if brand:
        band = [f"{COLOURS[name]}: {colour};" for name, colour in brand.colours.items() if name != "accent"]
        if brand.logo:
            band.append(f'--marque: url("{brand.logo}");')
        if band:
            lines.append(f":root {{ {' '.join(band)} }}")
        if "accent" in brand.colours:
            accent = f"--accent: {brand.colours['accent']};"
            lines.append(f"@media (prefers-color-scheme: light) {{ :root {{ {accent} }} }}")
    return "\n".join(lines) + "\n"


def _text(text: str) -> str:
    """Return a text as HTML and XML both want it."""
    return escape(text, quote=False)


def _json(document: object, depth: int) -> str:
    """Return a value as `json_file` writes it at some depth."""
    return json.dumps(document, ensure_ascii=False, indent=2).replace("<", "\\u003c").replace("\n", "\n" + "  " * depth)


# ——— the slots of each file ———

BESIDE = " — proposé par "
FILE = f'<file href="{SHEET}"/>'
CONTRIBUTION = """
        <imsmd:contribute>
          <imsmd:role>
            <imsmd:source>
              <imsmd:langstring xml:lang="x-none">LOMv1.0</imsmd:langstring>
            </imsmd:source>
            <imsmd:value>
              <imsmd:langstring xml:lang="x-none">Publisher</imsmd:langstring>
            </imsmd:value>
          </imsmd:role>
          <imsmd:centity>
            <imsmd:vcard>BEGIN:VCARD
VERSION:3.0
FN:%s
ORG:%s
END:VCARD</imsmd:vcard>
          </imsmd:centity>
        </imsmd:contribute>"""
_ANY = r"[^<\n]*".join(map(re.escape, CONTRIBUTION.split("%s")))
PUBLISHER = re.compile(rf"{_ANY}| Proposé par [^<]*\.(?=</imsmd:langstring>)")


class Slot(Struct, frozen=True):
    """A run of bytes of a file: how it opens, the whole of it, what fills it."""

    openings: tuple[bytes, ...]
    whole: re.Pattern[bytes]
    fill: Fill

    def filled(self, old: bytes, brand: Brand | None) -> bytes:
        """Return what it holds for a body, from what it held."""
        return self.fill(old.decode(), brand).encode()


def _slot(opening: str, rest: str, fill: Fill) -> Slot:
    """Return a slot that opens with some bytes and goes on as an expression says."""
    return Slot((opening.encode(),), re.compile((re.escape(opening) + rest).encode(), re.DOTALL), fill)


PAGE = (
    _slot('<span id="organisation">', "[^<]*</span>", _header),
    _slot('<span id="organisation-publie">', "[^<]*</span>", _published),
    _slot('<div id="organisation-contacts">', ".*?</div>", _asked),
    _slot('<span id="organisation-acces">', "[^<]*</span>", _access),
    _slot('<span id="organisation-pied">', "[^<]*</span>", _foot),
)
OTHERS: Mapping[str, tuple[Slot, ...]] = {
    "imsmanifest.xml": (
        _slot("<manifest ", "[^>]*>", _manifest),
        _slot("<imsmd:lifecycle>", ".*?</imsmd:description>", _lom),
        _slot('<organization identifier="parcours">', r"\s*<title>[^<]*</title>", _title),
        _slot(FILE, r'(?:\s*<file href="organisation\.[a-z]+"/>)?', _files),
    ),
    "provenance.json": (_slot('"organisation": ', r"(?:null|\{.*?\n  \})", _provenance),),
    "cours.json": (_slot('"publisher": ', r"(?:null|\{.*?\n  \})", _sheet),),
    SHEET: (_slot("/* organisation */", ".*", _style),),
}
EMPTY_SHEET = _style("", None).encode()
ASKED = _asked("", None)
"""What the page « À propos » says before anybody gives contacts."""


def slots_of(name: str) -> tuple[Slot, ...]:
    """Return the slots that a file may have, by its name in a package."""
    return PAGE if name.endswith(".html") else OTHERS.get(name, ())


def filled(name: str, data: bytes, brand: Brand | None) -> bytes:
    """Return a file in the name of a body, or of nobody."""
    for slot in slots_of(name):
        data = slot.whole.sub(lambda found, slot=slot: slot.filled(found[0], brand), data, count=1)  # type: ignore[misc]
    return data


def filled_tree(files: Mapping[str, bytes], course: Course) -> dict[str, bytes]:
    """Return the files of a package in the name of the body that a course is made for, if any."""
    if course.organisation is None:
        return dict(files)
    brand, logo = of_organisation(course.organisation)
    more = {brand.logo: logo} if brand.logo else {}
    return {name: filled(name, data, brand) for name, data in files.items()} | more


def places(name: str, data: bytes) -> tuple[tuple[int, int], ...]:
    """Return where the slots of a file are, in order; a logo is one by itself."""
    if LOGO.fullmatch(name):
        return ((0, len(data)),)
    found = (slot.whole.search(data) for slot in slots_of(name))
    return tuple(sorted(one.span() for one in found if one))
