"""What is published of an image: its drawing or its pixels, and nothing that runs, loads, or tells who made it."""

from __future__ import annotations

import io
import os
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote

import pytest
from lxml import html as lxml_html
from PIL import Image as Pillow
from PIL import ImageChops, ImageCms, ImageFile, PngImagePlugin
from playwright.sync_api import Browser, Page

from conftest import build, copy_course, examine
from enclair.images import picture_at, read
from enclair.images.svg import ELEMENTS
from enclair.model import Picture

NAMESPACES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml"'
    ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:ev="http://www.w3.org/2001/xml-events"'
)
AWAY = "http://127.0.0.1:9/demande"


def svg(inside: str, attributes: str = 'viewBox="0 0 100 50"') -> bytes:
    return f"<svg {NAMESPACES} {attributes}>\n{inside}\n</svg>".encode()


SCRIPT = svg("<script>alert(1)</script>")
ACTING = {
    "script": SCRIPT,
    "script-src": svg(f'<script href="{AWAY}.js"/>'),
    "script-dans-les-metadonnees": svg("<metadata><script>alert(1)</script></metadata>"),
    "script-dans-un-calque-d-editeur": svg("<inkscape:calque><g><script>alert(1)</script></g></inkscape:calque>"),
    "script-xhtml": svg("<h:script>alert(1)</h:script>"),
    "image-xhtml": svg('<h:img src="x" onerror="alert(1)"/>'),
    "evenement": svg("", 'viewBox="0 0 9 9" onload="alert(1)"'),
    "evenement-plus-bas": svg('<g>\n<rect width="9" height="9" onmouseover="alert(1)"/></g>'),
    "animation": svg('<rect width="9" height="9"><set attributeName="fill" to="red" onbegin="alert(1)"/></rect>'),
    "corps-etranger": svg(f'<foreignObject width="9" height="9"><h:iframe src="{AWAY}"/></foreignObject>'),
    "image": svg(f'<image href="{AWAY}.png" width="9" height="9"/>'),
    "image-xlink": svg(f'<image xlink:href="{AWAY}.png" width="9" height="9"/>'),
    "pixels-inclus": svg('<image href="data:image/svg+xml,%3Csvg%3E" width="9" height="9"/>'),
    "use-ailleurs": svg(f'<use href="{AWAY}.svg#a"/>'),
    "use-donnees": svg('<use href="data:image/svg+xml,x#a"/>'),
    "use-relatif": svg('<use xlink:href="../../../secret.svg#a"/>'),
    "degrade-ailleurs": svg(f'<linearGradient id="a" href="{AWAY}.svg#b"/>'),
    "lien": svg('<a href="javascript:alert(1)"><text>x</text></a>'),
    "import": svg(f"<style>@import '{AWAY}.css';</style>"),
    "import-echappe": svg(rf"<style>@i\mport '{AWAY}.css';</style>"),
    "style-url": svg(f"<style>rect {{ fill: url({AWAY}#a) }}</style>"),
    "style-sans-protocole": svg("<style>rect { fill: url(//127.0.0.1:9/a) }</style>"),
    "style-echappe": svg(rf"<style>rect {{ fill: \75rl({AWAY}) }}</style>"),
    "style-papier": svg("<style>@media print { rect { fill: #000 } }</style>"),
    "style-sous-condition": svg("<style>@supports (fill: #000) { rect { fill: #000 } }</style>"),
    "style-clair": svg("<style>@media (prefers-color-scheme: light) { rect { fill: #000 } }</style>"),
    "style-sombre-ou-large": svg("<style>@media (prefers-color-scheme: dark), (min-width: 1px) { rect { fill: #000 } }</style>"),
    "sombre-url": svg(f"<style>@media (prefers-color-scheme: dark) {{ rect {{ fill: url({AWAY}#a) }} }}</style>"),
    "sombre-import": svg(f"<style>@media (prefers-color-scheme: dark) {{ @import '{AWAY}.css'; }}</style>"),
    "sombre-dans-sombre": svg("<style>" + "@media (prefers-color-scheme: dark) { " * 2 + "rect { fill: #000 } } }</style>"),
    "sombre-deux-fois": svg("<style>" + "@media (prefers-color-scheme: dark) { rect { fill: #000 } }" * 2 + "</style>"),
    "sombre-deux-feuilles": svg("<style>@media (prefers-color-scheme: dark) { rect { fill: #000 } }</style>" * 2),
    "sombre-puis-clair": svg("<style>@media (prefers-color-scheme: dark) { rect { fill: #000 } } rect { fill: #fff }</style>"),
    "sombre-ouvert": svg("<style>@media (prefers-color-scheme: dark) { rect { fill: #000 }</style>"),
    "sombre-cache": svg("<style>@media (prefers-color-scheme: dark) { text { display: none } }</style><text>x</text>"),
    "police": svg(f"<style>@font-face {{ font-family: a; src: url({AWAY}.woff2) }} text {{ font-family: a }}</style><text>x</text>"),
    "attribut-style": svg(f'<rect style="fill: url({AWAY}#a)"/>'),
    "attribut-fill": svg(f'<rect fill="url({AWAY}#a)"/>'),
    "attribut-fill-echappe": svg(rf'<rect fill="u\72l({AWAY}#a)"/>'),
    "image-set": svg(f'<rect style="mask: image-set(&quot;{AWAY}.png&quot; 1x)" width="9" height="9"/>'),
    "filtre": svg(f'<filter id="f"><feImage href="{AWAY}.png"/></filter><rect filter="url(#f)" width="9" height="9"/>'),
    "feuille-xml": f'<?xml-stylesheet href="{AWAY}.css" type="text/css"?>\n'.encode() + svg(""),
    "evenements-xml": svg('<g ev:event="load" ev:handler="#a" onload="alert(1)"/>'),
    "base": svg('<g xml:base="http://127.0.0.1:9/" href="x"/>'),
    "doctype": b'<!DOCTYPE svg [<!ENTITY x "y">]>\n' + svg("<text>&x;</text>"),
    "doctype-seul": b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1:9/svg11.dtd">\n' + svg(""),
    "doctype-sans-adresse": b'<!DOCTYPE svg [<!ENTITY x "y">]>\n' + svg(""),
    "entite-externe": b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n' + svg("<text>&x;</text>"),
    "latin-1": b'<?xml version="1.0" encoding="iso-8859-1"?>' + svg("<text>été</text>").decode().encode("latin-1"),
    "latin-1-sans-le-dire": svg("<text>été</text>").decode().encode("latin-1"),
    "latin-1-sans-accent": b'<?xml version="1.0" encoding="iso-8859-1"?>' + svg(""),
    "utf-16": svg("").decode().encode("utf-16"),
    "utf-16-dit": b'<?xml version="1.0" encoding="utf-16"?>' + svg(""),
    "utf-7": b'<?xml version="1.0" encoding="UTF-7"?>' + svg("+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
    "hz": b"<?xml version='1.0' encoding='HZ'?>" + svg("<desc>~{</desc><script>alert(1)</script><desc>a~}</desc>"),
    "autre-racine": b"<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>",
    "sans-espace-de-noms": b"<svg viewBox='0 0 9 9'/>",
    "mal-formee": b"<svg",
    "profonde": svg("<g>" * 100 + "</g>" * 100),
    "sans-taille": svg("", ""),
    "points": svg("", 'viewBox="0 0 ... ..."'),
    "enorme": svg("", f'viewBox="0 0 {"9" * 400} 9"'),
    "loin": svg("", 'viewBox="1e999 0 9 9"'),
    "plate": svg("", 'viewBox="0 0 9 0"'),
    "use-qui-se-recopie": svg("".join(f'<g id="g{n}"><use href="#g{n + 1}"/><use href="#g{n + 1}"/></g>' for n in range(30))),
    "use-en-eventail": svg("".join(f'<g id="g{n}">' + f'<use href="#g{n + 1}"/>' * 9 + "</g>" for n in range(5))),
    "use-en-rond": svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    "motif-en-rond": svg('<pattern id="p" width="9" height="9"><rect fill="url(#p)" width="9" height="9"/></pattern>'),
}  # fmt: skip
HEARD = {"script", "script-src", "script-dans-les-metadonnees", "script-dans-un-calque-d-editeur", "script-xhtml", "image-xhtml",
         "evenement", "animation", "corps-etranger", "image", "image-xlink", "import", "import-echappe", "police",
         "feuille-xml", "filtre"}  # fmt: skip
"""Those of which Chromium does something when it opens the file as it came."""
KEPT = {
    "formes": svg(
        '<title>Été</title><desc>x &lt;b&gt;</desc><defs><linearGradient id="d" gradientTransform="rotate(45)">'
        '<stop offset="0" stop-color="#f00"/><stop offset="1" style="stop-color:blue"/></linearGradient>'
        '<linearGradient id="d2" xlink:href="#d"/><clipPath id="c"><circle cx="25" cy="25" r="20"/></clipPath>'
        '<marker id="m" orient="auto" markerWidth="4" markerHeight="4"><path d="M0 0 4 2 0 4z"/></marker>'
        '<symbol id="s" viewBox="0 0 9 9"><ellipse cx="4" cy="4" rx="3" ry="2"/></symbol></defs>'
        '<g clip-path="url(#c)"><rect width="50" height="50" fill="url(\'#d2\')"/></g><use href="#s" x="60" width="20" height="20"/>'
        '<polyline points="60 40 70 30 80 40" fill="none" stroke="#000" marker-end="url(#m)"/>'
        '<text x="52" y="48" font-size="8">é<tspan font-weight="bold">t</tspan>é</text>'
    ),
    "inkscape": b'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Created with Inkscape -->\n' + svg(
        '<inkscape:namedview inkscape:document-units="mm"><inkscape:page x="0"/></inkscape:namedview>'
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:creator>Prénom Nom</dc:creator></r:RDF></metadata>"
        '<g inkscape:label="Calque de Prénom Nom" inkscape:export-filename="C:\\Users\\prenom.nom\\a.png"><rect x="5" y="5" width="40"'
        ' height="20" style="fill:#23527c;-inkscape-font-specification:\'Prénom Nom\';stroke-width:2;stroke:#f00"/></g>',
        'viewBox="0 0 100 50" width="100mm" height="50mm" version="1.1" inkscape:version="1.3 (Prénom Nom)"',
    ),
    "illustrator": svg(
        "<style type='text/css'>/* Prénom Nom */ .st0{fill:#23527C;} .st1, .st2 { stroke : #f00; fill:none }</style>"
        '<rect class="st0" data-name="Prénom Nom" width="40" height="20"/><circle class="st2" cx="70" cy="25" r="9"/>',
        'viewBox="0 0 100 50" version="1.1" x="0px" y="0px" style="enable-background:new 0 0 100 50;" xml:space="preserve"',
    ),
    "sombre": svg(
        "<style>\nrect { fill: #fff; stroke: #000 }\n@media (prefers-color-scheme:dark) { rect { fill: #000;stroke:#fff } text{fill:#fff} }\n"
        '</style><rect width="90" height="40"/><text x="9" y="30">x</text>'
    ),
    "drawio": svg('<rect width="60" height="30" fill="rgb(35, 82, 124)" pointer-events="all"/>',
                  'viewBox="-1 -1 100 50" content="&lt;mxfile host=&quot;Prénom Nom&quot;&gt;"'),
    "sans-viewbox": svg('<rect width="50" height="25" fill="#23527c"/>', 'width="100" height="50px"'),
    "bom-et-crlf": b"\xef\xbb\xbf" + svg('<rect width="50" height="25"/>').replace(b"\n", b"\r\n"),
}  # fmt: skip
SECRETS = (b"Nom", b"prenom", b"Users", b"nkscape", b"mxfile")


def heard(page: Page, folder: Path, files: dict[str, bytes]) -> set[str]:
    """Open each file in Chromium, alone, and return those that ran something or asked for something."""
    acted: set[str] = set()
    current = ""
    page.on("dialog", lambda dialog: (acted.add(current), dialog.dismiss()))
    page.on("request", lambda request: request.url == (folder / f"{current}.svg").as_uri() or acted.add(current))
    page.on("pageerror", lambda _: acted.add(current))
    for current, data in files.items():
        (folder / f"{current}.svg").write_bytes(data)
        page.goto((folder / f"{current}.svg").as_uri())
        page.evaluate("() => new Promise(requestAnimationFrame)")
    return acted


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A small page of its own context."""
    context = browser.new_context(viewport={"width": 400, "height": 200})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", ACTING)
def test_drawing_that_acts_is_refused(name: str) -> None:
    """SEC005 at a line of the file, and nothing to publish, whatever the file is called."""
    picture = read(ACTING[name], "a.svg")
    assert {flaw.rule for flaw in picture.flaws} == {"SEC005"}
    assert all(flaw.line >= 1 for flaw in picture.flaws)
    assert picture.data == b""
    for other in ("a.png", "a.JPG", "a.webp", "a.html", "a"):
        assert ({flaw.rule for flaw in read(ACTING[name], other).flaws}, read(ACTING[name], other).data) == ({"SEC005"}, b"")


def test_browser_would_have_run_them(page: Page, tmp_path: Path) -> None:
    """The witness hears: opened as they came, these files do run or ask for something."""
    assert heard(page, tmp_path, {name: ACTING[name] for name in HEARD}) == HEARD


def test_published_drawings_run_nothing(page: Page, tmp_path: Path) -> None:
    """What is published of every drawing, refused ones included, is silent in Chromium."""
    files = {name: read(data, "a.svg").data for name, data in (ACTING | KEPT).items()}
    assert {name for name in files if files[name]} == set(KEPT)
    assert heard(page, tmp_path, {name: data for name, data in files.items() if data}) == set()


@pytest.mark.parametrize("name", KEPT)
def test_drawing_is_published_as_it_looked(page: Page, tmp_path: Path, name: str) -> None:
    """Shapes, gradients, styles and texts are drawn to the pixel as in the file, in light and dark; who drew is not told."""
    picture = read(KEPT[name], "a.svg")
    assert [flaw for flaw in picture.flaws if flaw.rule == "SEC005"] == []
    assert [secret for secret in SECRETS if secret in picture.data] == []
    shots = []
    for file, data in (("avant.svg", KEPT[name]), ("apres.svg", picture.data)):
        (tmp_path / file).write_bytes(data)
        (tmp_path / "page.html").write_text(f'<body style="margin:0"><img src="{file}" width="400" height="200">', "utf-8")
        page.goto((tmp_path / "page.html").as_uri())
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            shots.append(Pillow.open(io.BytesIO(page.screenshot())).convert("RGB"))
    before, after = shots[:2], shots[2:]
    assert [ImageChops.difference(*pair).getbbox() for pair in zip(before, after, strict=True)] == [None, None]
    assert (ImageChops.difference(*after).getbbox() is not None) == (name == "sombre")
    assert len(shots[0].getcolors(400 * 200) or ()) > 1
    assert read(picture.data, "a.svg").data == picture.data == read(KEPT[name], "b.svg").data


def test_no_element_that_acts_is_admitted() -> None:
    """The list stays one of shapes, texts and colours."""
    assert {name.lower() for name in ELEMENTS} & {
        "a", "animate", "animatemotion", "animatetransform", "audio", "canvas", "embed", "feimage", "foreignobject", "handler", "iframe",
        "image", "link", "listener", "metadata", "object", "script", "set", "switch", "video",
    } == set()  # fmt: skip


# ——— photographs ———

PLACE = b"Prenom Nom, 47 N"


def photo(kind: str, *, mode: str = "RGB", orientation: int = 1) -> bytes:
    """An image red on top and blue below once turned, with an author everywhere that the format lets one stand."""
    image = Pillow.new("RGB", (60, 40), "white")
    image.paste("red", (0, 0, 60, 12))
    image.paste("blue", (0, 28, 60, 40))
    turned = {1: image, 3: image.rotate(180), 6: image.rotate(90, expand=True), 8: image.rotate(-90, expand=True)}[orientation]
    exif = Pillow.Exif()
    exif[0x0112], exif[0x013B], exif[0x010F] = orientation, PLACE.decode(), "Appareil de Nom"
    exif.get_ifd(0x8825)[1] = "N"
    more: dict[str, object] = {"exif": exif, "icc_profile": ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + PLACE}
    if kind == "png":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Author", PLACE.decode())
        texts.add_itxt("XML:com.adobe.xmp", PLACE.decode())
        more["pnginfo"] = texts
    else:
        more |= {"xmp": b"<x>" + PLACE, "comment": PLACE, "quality": 95, "lossless": True}
    target = io.BytesIO()
    turned.convert(mode).save(target, kind.upper(), **more)
    return target.getvalue() + b"<script>" + PLACE


def looks(picture: Picture) -> tuple[object, ...]:
    """The size of a picture, and its colours at the top and at the bottom, told roughly."""
    image = Pillow.open(io.BytesIO(picture.data))
    assert image.size == (picture.width, picture.height)
    shown = image.convert("RGB")
    return (*image.size, *(tuple(round(part / 255) for part in shown.getpixel((shown.width // 2, y))) for y in (3, shown.height - 4)))


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_photo_is_upright_and_tells_nothing(kind: str, orientation: int) -> None:
    """Its pixels, turned as the device says; no author, place, device, comment, profile, nor what follows the picture."""
    data = photo(kind, orientation=orientation)
    picture = read(data, f"a.{kind}")
    assert looks(picture) == (60, 40, (1, 0, 0), (0, 0, 1))
    assert PLACE in data
    assert [secret for secret in (b"Nom", b"Exif", b"xmp", b"ICC", b"iCCP", b"script") if secret in picture.data] == []
    again = Pillow.open(io.BytesIO(picture.data))
    assert (dict(again.getexif()), {key for key in again.info if key not in {"jfif", "jfif_version", "jfif_unit", "jfif_density",
                                                                            "loop", "background", "timestamp", "duration"}}) == ({}, set())  # fmt: skip
    assert (picture.kind, picture.flaws) == (kind, ())
    assert read(data, f"b.{kind}").data == picture.data


@pytest.mark.parametrize(("kind", "mode"), [("jpeg", "L"), ("jpeg", "CMYK"), ("png", "1"), ("png", "P"), ("png", "LA"), ("png", "RGBA"), ("webp", "RGBA")])
def test_every_mode_is_published(kind: str, mode: str) -> None:
    """Grey, inked, indexed and transparent pictures keep their size and open again."""
    picture = read(photo(kind, mode=mode), f"a.{kind}")
    assert picture.flaws == ()
    assert looks(picture)[:2] == (60, 40)


def test_colours_are_those_that_the_profile_means() -> None:
    """Without its profile, a picture shows what it showed with it; a profile that is none of its kind is left aside."""
    named, other = "sRGB".encode("utf-16-be"), "Test".encode("utf-16-be")
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes().replace(named, other))
    rows = (bytes(profile[at : at + 8]) for at in range(132, 132 + 12 * profile[131], 12))
    tags = {row[:4]: struct.unpack(">I", row[4:])[0] for row in rows}
    red, blue = tags[b"rXYZ"], tags[b"bXYZ"]
    profile[red : red + 20], profile[blue : blue + 20] = profile[blue : blue + 20], profile[red : red + 20]
    target = io.BytesIO()
    Pillow.new("RGB", (9, 9), (250, 10, 20)).save(target, "PNG", icc_profile=bytes(profile))
    shown = Pillow.open(io.BytesIO(read(target.getvalue(), "a.png").data)).getpixel((4, 4))
    assert [round(part / 10) for part in shown] == [2, 1, 25]
    Pillow.new("RGB", (9, 9), (250, 10, 20)).save(target := io.BytesIO(), "PNG", icc_profile=b"faux")
    assert Pillow.open(io.BytesIO(read(target.getvalue(), "a.png").data)).getpixel((4, 4)) == (250, 10, 20)


def test_transparency_stays() -> None:
    """A logo on nothing stays on nothing."""
    target = io.BytesIO()
    Pillow.new("RGBA", (9, 9), (0, 0, 0, 0)).save(target, "PNG")
    again = Pillow.open(io.BytesIO(read(target.getvalue(), "a.png").data))
    assert again.getpixel((4, 4)) == (0, 0, 0, 0)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def animated(kind: str) -> bytes:
    target = io.BytesIO()
    frames = [Pillow.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    frames[0].save(target, kind.upper(), save_all=True, append_images=frames[1:], duration=100)
    return target.getvalue()


def bomb(side: int) -> bytes:
    """A small PNG file that says it is huge."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


BOMB = bomb(50_000)
NOT_PICTURES = {
    "vide": ("a.png", b"", "IMG001"),
    "blancs": ("a.svg", b" \n", "IMG001"),
    "coupee": ("a.jpg", photo("jpeg")[:-200], "IMG001"),
    "coupee-png": ("a.png", photo("png")[:400], "IMG001"),
    "coupee-webp": ("a.webp", photo("webp")[:60], "IMG001"),
    "signature-seule": ("a.jpg", b"\xff\xd8\xff", "IMG001"),
    "bombe": ("a.png", BOMB, "IMG001"),
    "texte-gonfle": ("a.png", BOMB[:8] + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 1, 0, 0, 0, 0))
                     + chunk(b"zTXt", b"a\0\0" + zlib.compress(b"0" * 10**8)) + BOMB[-24:], "IMG001"),
    "animee": ("a.webp", animated("webp"), "IMG001"),
    "animee-png": ("a.png", animated("png"), "IMG001"),
    "page-html": ("a.png", b"<!DOCTYPE html><html><script>alert(1)</script></html>", "SEC005"),
    "jpeg-dite-png": ("a.png", photo("jpeg"), "SEC005"),
    "png-dite-svg": ("a.svg", photo("png"), "SEC005"),
    "svg-dit-png": ("a.png", SCRIPT, "SEC005"),
    "svg-dit-webp": ("a.webp", svg(""), "SEC005"),
    "gif": ("a.gif", animated("gif"), "SEC005"),
    "gif-dit-png": ("a.png", animated("gif"), "SEC005"),
    "pdf-dit-jpg": ("a.jpg", b"%PDF-1.7", "SEC005"),
    "heic-dit-jpg": ("a.jpg", b"\0\0\0\x18ftypheic", "SEC005"),
    "archive-dite-svg": ("a.svg", b"PK\x03\x04<svg", "SEC005"),
    "svgz": ("a.svgz", b"\x1f\x8b", "SEC005"),
}  # fmt: skip


@pytest.mark.parametrize("name", NOT_PICTURES)
def test_what_is_not_a_whole_picture_is_said(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One flaw, with a hint, and nothing to publish; even where WeasyPrint told Pillow to put up with what is cut."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    file, data, rule = NOT_PICTURES[name]
    picture = read(data, file)
    assert [flaw.rule for flaw in picture.flaws] == [rule]
    assert picture.flaws[0].hint
    assert (picture.data, picture.kind) == (b"", "")


@pytest.mark.parametrize("side", [7_100, 12_000, 50_000])
def test_huge_picture_is_not_decoded(side: int) -> None:
    """What a small file would become is read in its header, and no pixel is asked for."""
    (flaw,) = read(bomb(side), "a.png").flaws
    assert flaw.message == "« a.png » compte plus de 50 millions de pixels"


def test_heavy_file_is_not_opened(tmp_path: Path) -> None:
    """Over 10 MB, the file is told, and not read."""
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(61_000_000))
    (flaw,) = picture_at(tmp_path / "a.png", tmp_path).flaws
    assert (flaw.rule, flaw.message) == ("IMG001", "« a.png » pèse 61 Mo")


def test_heavy_picture_is_told_with_its_size() -> None:
    """Over 200 kB or 1,600 pixels: what it weighs and how to mend it; at the limit, nothing."""
    noise = Pillow.frombytes("L", (500, 500), random.Random(1).randbytes(250_000))
    for image, told in ((noise, "251 ko et compte 500 × 500 pixels"), (Pillow.new("L", (1601, 2)), "0 ko et compte 1601 × 2 pixels")):
        target = io.BytesIO()
        image.save(target, "PNG")
        (flaw,) = read(target.getvalue(), "a.png").flaws
        assert flaw.rule == "IMG002"
        assert told in flaw.message
    target = io.BytesIO()
    Pillow.new("L", (1600, 2)).save(target, "PNG")
    assert read(target.getvalue(), "a.png").flaws == ()


def test_what_is_no_file_of_the_folder_is_not_read(tmp_path: Path) -> None:
    """A link that leads out, a folder, a file above: said, and nothing is read."""
    folder = tmp_path / "images"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(photo("png"))
    (folder / "lien.png").symlink_to(tmp_path / "secret.png")
    (folder / "rond.png").symlink_to(folder / "rond.png")
    (folder / "dossier.png").mkdir()
    os.mkfifo(folder / "tube.png")
    for name in ("lien.png", "rond.png", "dossier.png", "tube.png", "../secret.png"):
        picture = picture_at(folder / name, folder)
        assert ([flaw.rule for flaw in picture.flaws], picture.data) == (["SEC005"], b"")
    assert picture_at(folder / "absente.png", folder) == Picture()


# ——— names, from the page to the packages ———

NAMES = (
    "schema (1).svg", "été.svg", "c&d.svg", "a#b.svg", "50%.svg", "e%20f.svg", "l’eau, l'air.svg", "a+b=c;d.svg", "PHOTO.JPG",
    "portrait.jpeg",
)  # fmt: skip


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose lesson shows an image of each name, built; docs/ has one too, which the lesson shows with a version."""
    root = copy_course(tmp_path_factory.mktemp("noms") / "projet")
    images, lesson = root / "modules/demo/images", root / "modules/demo/reponse.md"
    shown = []
    for number, name in enumerate(NAMES):
        drawing = svg(f'<rect width="100" height="50"/><metadata/><text fill="#fff" x="1" y="20" font-size="12">{number}</text>')
        (images / name).write_bytes(photo("jpeg", orientation=6) if "j" in name[-4:].lower() else drawing)
        shown.append(f"![Image {number}.](<images/{quote(normalize('NFC', name))}>)")
    (root / "docs/assets").mkdir(exist_ok=True)
    (root / "docs/assets/photo.png").write_bytes(photo("png"))
    shown += ["![Une photo.](../../assets/photo.png)", "![Les étapes.](images/etapes.svg?v=2)", "![Les étapes.](images/etapes.svg#vue)"]
    lesson.write_text(lesson.read_text("utf-8").replace("## À vous", "\n\n".join([*shown, "## À vous"])), "utf-8")
    with (images / "credits.yml").open("a", encoding="utf-8") as credits_:
        credits_.writelines(f'"{name}": {{auteur: Nom {number}, licence: Libre}}\n' for number, name in enumerate(NAMES))
    assert [str(problem) for problem in examine(root).problems] == []
    outcome = build(root)
    assert outcome.returncode == 0, outcome.stderr[-2000:]
    return root


def figures(data: bytes) -> dict[str, tuple[str, str, str]]:
    """Return address, size and credit of each image of the text, by alternative; one of docs/ has no credit: it is no figure."""
    root = lxml_html.fromstring(data.decode())
    return {
        image.get("alt").replace("\u00a0", " "): (image.get("src"), f"{image.get('width')}x{image.get('height')}",
                                                  image.getparent().xpath("string(./figcaption)").replace("\u00a0", " "))
        for image in root.xpath("//figure/img | //p/img")
    }  # fmt: skip


def test_credit_and_size_survive_any_name(named: Path) -> None:
    """In the site and in a package, each figure has its credit, its size, and shows what was read of its file."""
    (path,) = (named / "dist").glob("*-demo-html-*.zip")
    with zipfile.ZipFile(path) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    in_site = figures((named / "site/modules/demo/reponse.html").read_bytes())
    in_package = figures(packed["demo-reponse.html"])
    for number, name in enumerate(NAMES):
        picture = picture_at(named / "modules/demo/images" / name, named / "modules/demo/images")
        for found in (in_site, in_package):
            assert found[f"Image {number}."][1:] == (f"{picture.width}x{picture.height}", f"Crédit : Nom {number}, Libre.")
        assert packed[in_package[f"Image {number}."][0]] == picture.data
    assert len({address for address, *_ in in_package.values()}) == len(NAMES) + 2  # the steps stand twice
    assert in_package["Une photo."][1] == "60x40"
    assert not [name for name, data in packed.items() if PLACE in data or (b"metadata" in data and name.endswith(".svg"))]


def test_site_shows_the_same_bytes(named: Path, page: Page) -> None:
    """Every image of the site is what was read of it, docs/ included; every one shows in Chromium."""
    held = {path.name: path.read_bytes() for path in (named / "site").rglob("*") if path.suffix.lower() in {".svg", ".png", ".jpg", ".jpeg"}}
    assert [name for name, data in held.items() if PLACE in data or b"<metadata" in data] == []
    assert held["photo.png"] == read(photo("png"), "a.png").data
    page.goto((named / "site/modules/demo/reponse.html").as_uri())
    sizes = page.evaluate("() => Promise.all([...document.querySelectorAll('figure > img, p > img')].map(i => i.decode().then(() => i.naturalWidth)))")
    assert len(sizes) == len(NAMES) + 4
    assert all(sizes)


# ——— docs/ ———


def test_docs_publish_known_types_only(tmp_path: Path) -> None:
    """Whatever a server or a browser could run is refused, whatever its case; what the tool itself puts there is not."""
    root = copy_course(tmp_path / "projet")
    refused = ("a.js", "b.css", "c.html", "d.html.fr", "e.HTM", "f.php", "g.phtml", "h.exe", "i.xml", "j.rss", "k.xsd", "m.svgz", "n",
               "o.cgi", "p.Js", "q.gif", "r.htaccess", "assets/autre.js", "heberger/page.php", "s.pdf", "t.wasm")  # fmt: skip
    kept = ("assets/chercher.js", "assets/site.js", "assets/site.css", "heberger/Caddyfile", "heberger/_headers", "heberger/nginx.conf", "robots.txt", ".DS_Store")
    for name in (*refused, *kept):
        (root / "docs" / name).parent.mkdir(exist_ok=True)
        (root / "docs" / name).write_text("x", "utf-8")
    found = {p.source.path for p in examine(root).problems if p.code == "SEC005"}
    assert found == {f"docs/{name}" for name in refused}
