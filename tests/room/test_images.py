"""Prints and texts to rework show the images that the site publishes, and ask nobody for anything."""

from __future__ import annotations

import base64
import http.server
import io
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image as Pillow
from pypdf import PdfReader

from conftest import copy_course
from enclair import paper
from enclair.model import Course, Image
from enclair.paper.printing import Printer, Sheet
from enclair.reading.load import load
from enclair.room.remix import Converter, Text
from enclair.room.sheets import PARTICIPANTS
from room import needs_tools

pytestmark = needs_tools
RED_OVER_BLUE = ((1, 0, 0), (0, 0, 1))


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with a photo that lies on its side, under a name with signs, and with its author."""
    image = Pillow.new("RGB", (60, 40), "red")
    image.paste("blue", (0, 20, 60, 40))
    exif = Pillow.Exif()
    exif[0x0112], exif[0x013B] = 6, "Prenom Nom"
    target = io.BytesIO()
    image.rotate(90, expand=True).save(target, "JPEG", exif=exif, quality=95)
    root = copy_course(tmp_path_factory.mktemp("images") / "projet")
    (root / "modules/demo/images/à plat (1).jpg").write_bytes(target.getvalue())
    with (root / "modules/demo/images/credits.yml").open("a", encoding="utf-8") as credits_:
        credits_.write('"à plat (1).jpg": {auteur: Nous, licence: Libre}\n')
    loaded = load(root).course
    assert loaded is not None
    return loaded


PHOTO = "modules/demo/images/à plat (1).jpg"


@pytest.fixture
def listening() -> Iterator[tuple[str, list[str]]]:
    """The address of a server of this machine, and what it is asked."""
    asked: list[str] = []

    class Witness(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Witness)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    server.server_close()


def halves(data: bytes) -> tuple[tuple[int, ...], ...]:
    """The colours of the upper and lower halves of a picture."""
    image = Pillow.open(io.BytesIO(data)).convert("RGB")
    return tuple(
        tuple(round(part / 255) for part in image.getpixel((image.width // 2, y))) for y in (image.height // 4, 3 * image.height // 4)
    )


def sheet(body: str) -> Sheet:
    return Sheet(PARTICIPANTS, "essai", "Essai", "feuille", f"<html lang='fr'><title>Essai</title><body>{body}</body></html>")


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_photo_is_upright_on_paper_and_in_texts(course: Course, tmp_path: Path) -> None:
    """The same published bytes in the DOCX and in the ODT; in the PDF, the same pixels; its author nowhere."""
    body = f'<p>Essai.</p><p><img src="{paper.address(PHOTO)}" alt="Une photo."></p>'
    (image,) = PdfReader(io.BytesIO(Printer(course).pdf(sheet(body)))).pages[0].images
    assert halves(image.data) == RED_OVER_BLUE
    converter, published = Converter(course, tmp_path), course.images[PHOTO].picture.data
    assert halves(published) == RED_OVER_BLUE
    for form in ("docx", "odt"):
        held = entries(converter.convert(Text("essai", "Essai", body), form))
        assert published in held.values()
        assert [name for name, data in held.items() if b"Prenom" in data or b"data:image" in data] == []


NESTED = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="{}" width="9" height="9"/></svg>'


@pytest.fixture
def places(tmp_path: Path, course: Course, listening: tuple[str, list[str]]) -> list[str]:
    """Addresses that nothing should follow: a server, a file beside, files of the project, a picture in an address."""
    secret = tmp_path / "secret.png"
    Pillow.new("RGB", (37, 41), "red").save(secret)
    named = [f"{listening[0]}/a.png", secret.as_uri(), str(secret), "secret.png", "../secret.png", (course.root / "mkdocs.yml").as_uri()]
    return [*named, *(f"data:image/svg+xml;base64,{base64.b64encode(NESTED.format(place).encode()).decode()}" for place in named)]


def test_print_fetches_nothing(course: Course, places: list[str], listening: tuple[str, list[str]]) -> None:
    """Even with every rule off, in a page, a style or a drawing of the course: no server is asked, no file is taken."""
    one = course.images[PHOTO]
    drawings = {
        f"{n}.svg": replace(one, uri=f"{n}.svg", picture=replace(one.picture, kind="svg", data=NESTED.format(place).encode()))
        for n, place in enumerate(places)
    }
    addresses = [*places, *map(paper.address, drawings), "parcours:rien.svg"]
    styles = "".join(f"@import '{place}'; p {{ background: url('{place}') }}" for place in addresses)
    links = "".join(f"<link rel=stylesheet href='{place}'><link rel=attachment href='{place}'>" for place in places)
    shown = "".join(f'<img src="{place}" alt="x"><object data="{place}"></object>' for place in addresses)
    made = Printer(replace(course, docs_images=tuple(drawings.values()))).pdf(sheet(f"<style>{styles}</style>{links}<p>Essai</p>{shown}"))
    reader = PdfReader(io.BytesIO(made))
    assert [image.name for page in reader.pages for image in page.images] == []
    assert not reader.attachments
    assert listening[1] == []


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_text_fetches_nothing(course: Course, tmp_path: Path, places: list[str], listening: tuple[str, list[str]], form: str) -> None:
    """Pandoc takes what is in the text that it is given, and nothing from the disk or the network."""
    converter = Converter(course, tmp_path)
    converter.drawn = lambda text: paper.parse(text.body)  # type: ignore[method-assign]  the last barrier alone
    body = "<p>Essai.</p>" + "".join(f'<p><img src="{place}" alt=""></p>' for place in places if not place.startswith("data:"))
    held = entries(converter.convert(Text("essai", "Essai", body), form))
    assert [name for name in held if name.startswith(("word/media/", "Pictures/"))] == []
    assert listening[1] == []


def test_course_of_the_room_has_images(course: Course) -> None:
    """The images of a course are those that its modules credit."""
    assert {type(image) for image in course.images.values()} == {Image}
    assert set(course.images) == {"modules/demo/images/etapes.svg", PHOTO}
