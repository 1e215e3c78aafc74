"""« Ma copie est-elle à jour ? »: a file is dropped in a page read from a disk, and told about in one sentence."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.conftest import NOTHING, Witness
from browser.test_accessibility import AXE, SIDEWAYS, violations
from enclair.brand.copy import Base
from enclair.bundle.slots import Brand
from hostile import CENTRAL, END, LOCAL

Files = dict[str, bytes]
TODAY = "2026-11-29T10:00:00"
PAGE, LESSON = "ma-copie.html", "bases-faux-avec-aplomb.html"
OURS = "la 2026.1, du 26 novembre 2026"
SAME = "Votre copie est entière et à jour : votre version et la nôtre sont la même, la 2026.1."
OLDER = f"Votre copie est entière, mais une version plus récente existe : ce site porte {OURS} ; la vôtre est la version 2025.2, du 1er octobre 2025."
NEWER = "Votre copie est entière, et elle est plus récente que ce site"
ADAPTED = (
    "Votre copie est entière, mais elle porte le même numéro que la nôtre, la 2026.1, sans avoir le même contenu :"
    " l’une des deux a été adaptée."
)
TOUCHED = "Votre copie a été modifiée : 1 fichier ne correspond pas à sa provenance. Pour le reste, c’est la version de ce site, la 2026.1."
FOREIGN = "Ce zip vient d’ailleurs : il n’a pas le fichier provenance.json que portent tous les nôtres. Cette page ne peut rien en dire."
UNKNOWN = "Ce fichier n’est pas un zip, et il n’est pas non plus un de ceux que ce site publie : autre version, modifié, ou venu d’ailleurs."
ESCAPES = "Un nom de fichier sort du dossier où ce zip s’ouvrirait : ne l’ouvrez pas."
UNREADABLE = "Ce zip est abîmé : la liste de ses fichiers ne se lit pas."
ZIP64 = "Ce zip est au format zip64, fait pour des fichiers de plusieurs gigaoctets : ce n’est pas un des nôtres."


def package(project: Path, door: str = "html", name: str = "bases") -> Path:
    """Return a file of the real course."""
    (path,) = project.glob(f"dist/ia-en-clair-{name}-{door}-2026*")
    return path


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return an archive as another tool would make it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def remade(path: Path, change: Callable[[Files], object]) -> bytes:
    """Return a package whose files were changed, then zipped again."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    return zipped(files)


def told(change: Callable[[dict[str, Any], dict[str, Any]], object]) -> Callable[[Files], None]:
    """Return what changes a package’s provenance and inventory, and signs them again as a careful hand would."""
    def change_files(files: Files) -> None:
        provenance, inventory = (json.loads(files[name]) for name in ("provenance.json", "inventaire.json"))
        change(provenance, inventory)
        files["inventaire.json"] = json.dumps(inventory).encode()
        provenance["sha256"]["inventaire.json"] = hashlib.sha256(files["inventaire.json"]).hexdigest()
        files["provenance.json"] = json.dumps(provenance).encode()

    return change_files


def of_last_year(provenance: dict[str, Any], inventory: dict[str, Any]) -> None:
    """Make a package an older one, republished by a body: a lesson, a question and facts are not those of today."""
    provenance |= {"version": "2025.2", "date": "2025-10-01", "organisation": {"nom": "Saint-Exemple", "contacts": {}}}
    first, second, third, *_ = inventory["pages"]
    second["empreinte"] = "0" * 8
    inventory["pages"].remove(third)
    inventory["pages"].append({"id": "bases-hier", "titre": "Une leçon d’hier", "empreinte": "0" * 8, "questions": []})
    inventory["questions"][first["questions"][0]] = "0" * 8
    law = next(name for name, fact in inventory["faits"].items() if fact["droit"])
    others = [name for name, fact in inventory["faits"].items() if not fact["droit"]]
    inventory["faits"][law]["empreinte"] = inventory["faits"][others[0]]["empreinte"] = "0" * 8
    inventory["faits"][others[1]]["revoir_avant"] = "2026-06-30"
    inventory["faits"]["fait-d-hier"] = {"droit": False, "revoir_avant": "2027-06-30", "empreinte": "0" * 8}


def spoilt(files: Files) -> None:
    """Change one word of one lesson."""
    files[LESSON] = files[LESSON].replace(b"<h1", b"<h1 ", 1)


def adapted(_: dict[str, Any], inventory: dict[str, Any]) -> None:
    """Rewrite a lesson, and keep the number of the version."""
    inventory["pages"][1]["empreinte"] = "0" * 8


def stream(name: bytes, data: bytes, **head: int) -> bytes:
    """Return an archive of one entry, whose headers say what one wants: method, flags, sizes."""
    packed = zlib.compress(data, 9, -15)
    told = {"version": 20, "flags": 0, "method": 8, "size": len(data), "packed": len(packed), "count": 1, "offset": 0} | head
    common = (told["version"], told["flags"], told["method"], 0, 33, zlib.crc32(data), told["packed"], told["size"], len(name), 0)
    local = LOCAL.pack(b"PK\3\4", *common) + name + packed
    central = CENTRAL.pack(b"PK\1\2", 20, *common, 0, 0, 0, 0, told["offset"]) + name
    return local + central * told["count"] + END.pack(b"PK\5\6", 0, 0, told["count"], told["count"], len(central) * told["count"], len(local), 0)


def tell(page: Page, data: bytes | Path, name: str = "copie.zip") -> str:
    """Give a file to the page; return what it says of it."""
    chosen: Any = data if isinstance(data, Path) else {"name": name, "mimeType": "application/zip", "buffer": data}
    page.locator("#copie-fichier").set_input_files(chosen)
    expect(page.locator("#copie-etat")).not_to_have_text(re.compile("^(Lecture en cours…)?$"))
    return re.sub(r"\s", " ", page.locator("#copie-etat").inner_text())


@pytest.fixture
def page(witness: Witness, site: Path) -> Page:
    """The page, opened from a disk, on a day that does not move."""
    witness.page.clock.set_fixed_time(TODAY)
    witness.page.goto((site / PAGE).as_uri(), wait_until="networkidle")
    return witness.page


def lists(page: Page) -> dict[str, list[str]]:
    """Return the first line of each row of each list, by its heading."""
    found: dict[str, list[str]] = page.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('#copie-rapport ul')].map((list) => ["
        "list.previousElementSibling.closest('h3')?.textContent || 'à revoir',"
        "[...list.children].map((row) => row.querySelector('a')?.getAttribute('href') || row.textContent)]))"
    )
    return found


@pytest.mark.parametrize("door", ["html", "epub", "scorm2004", "cc11", "gift", "olx"])
def test_each_file_of_today_is_whole_and_current(page: Page, witness: Witness, project: Path, door: str) -> None:
    """Whatever its format, a file that the site publishes is known to the byte; nothing is asked, nothing kept."""
    path, asked = package(project, door), len(witness.requests)
    said = tell(page, path)
    exact = f"Votre copie est entière et à jour : c’est, à l’octet près, le fichier {path.name} que publie ce site."
    assert said == (SAME if path.suffix in {".zip", ".imscc", ".epub"} else exact)
    assert "Que faire" not in page.locator("#copie-rapport").inner_text()
    assert witness.requests[asked:] == []
    assert witness.traces() == NOTHING
    assert witness.errors == []


COPIES: dict[str, tuple[Callable[[Files], object], str]] = {
    "zippée de nouveau": (len, SAME),
    "un mot changé": (spoilt, TOUCHED),
    "un fichier en plus": (lambda files: files.update({"note.txt": b"x"}), TOUCHED),
    "un fichier en moins": (lambda files: files.pop("licences.txt"), TOUCHED),
    "adaptée": (told(adapted), ADAPTED),
    "de l’an dernier": (told(of_last_year), f"{OLDER} 1 fait a dépassé sa date de revue."),
    "de l’an prochain": (told(lambda provenance, _: provenance.update(version="2027.1", date="2027-02-01")),
                         f"{NEWER} : la vôtre est la version 2027.1, du 1er février 2027, et ce site porte la 2026.1."),
    "d’un autre parcours": (told(lambda provenance, _: provenance.update(parcours="autre", titre="<img src=x onerror=alert(1)>")),
                            "Ce zip est d’un autre parcours, « <img src=x onerror=alert(1)> » : ce site ne peut pas dire s’il est à jour."),
    "provenance d’une autre forme": (lambda files: files.update({"provenance.json": b'{"parcours": 3}'}),
                                     "Ce zip a une provenance que cette page ne sait pas lire : elle n’est pas de la forme que le projet écrit."),
    "provenance trop profonde": (lambda files: files.update({"provenance.json": b"[" * 200_000}),
                                 "Ce zip a une provenance que cette page ne sait pas lire : elle n’est pas de la forme que le projet écrit."),
    "sans provenance": (lambda files: files.pop("provenance.json"), FOREIGN),
}  # fmt: skip
"""What was done to the files of a package, and what the page says of it."""


def test_a_package_in_the_name_of_a_body_is_known(page: Page, project: Path, tmp_path: Path) -> None:
    """Name, contacts, colours and logo of a commune change no hash; one word of a lesson does, and another logo."""
    path, logo = tmp_path / "copie.zip", b"\x89PNG\r\n\x1a\n"
    brand = Brand("Saint-Exemple", "49999", {"DPO": "dpo@exemple.fr"}, {}, {"bandeau": "#17546e"}, "organisation.png",
                  hashlib.sha256(logo).hexdigest())  # fmt: skip
    path.write_bytes(Base(package(project, "scorm12").read_bytes()).branded(brand, logo))
    assert tell(page, path) == SAME
    assert "Saint-Exemple" in page.locator("#copie-rapport").inner_text()
    assert tell(page, remade(path, spoilt)) == TOUCHED
    assert tell(page, remade(path, lambda files: files.update({"organisation.png": b"x"}))) == TOUCHED


def test_what_was_done_to_a_copy_is_said(page: Page, witness: Witness, project: Path) -> None:
    """Zipped again, touched, adapted, older, newer, somebody else’s: one sentence each, and no markup of the file."""
    said = {}
    for change, (do, _) in COPIES.items():
        said[change] = tell(page, remade(package(project), do))
        assert page.locator("#copie-rapport :is(img, script, style)").count() == 0
    assert said == {change: expected for change, (_, expected) in COPIES.items()}
    assert witness.errors == []


def test_what_changed_since_is_named(page: Page, project: Path, site: Path) -> None:
    """Lessons by title with links that lead somewhere, law apart from other facts, what is past its review date."""
    with zipfile.ZipFile(package(project)) as archive:
        inventory = json.loads(archive.read("inventaire.json"))
    first, second, third = (one["id"] for one in inventory["pages"][:3])
    law = next(name for name, fact in inventory["faits"].items() if fact["droit"])
    others = [name for name, fact in inventory["faits"].items() if not fact["droit"]]
    tell(page, remade(package(project), told(of_last_year)))
    found = lists(page)
    places = {name: [re.sub(r"^modules/|\.html$", "", href) for href in found[name]] for name in ("Leçons ajoutées", "Leçons modifiées")}
    assert places == {
        "Leçons ajoutées": [third.replace("bases-", "bases/", 1)],
        "Leçons modifiées": [f"{first}/index", second.replace("bases-", "bases/", 1)],
    }
    assert found["Leçons retirées"] == ["Une leçon d’hier"]
    assert found["Le droit"] == [f"sources.html#{law}"]
    assert found["Les autres faits"] == [f"sources.html#{others[0]}"]
    assert found["Faits retirés"] == ["fait-d-hier"]
    assert found["à revoir"] == [f"sources.html#{others[1]}"]
    text = re.sub(r"\s+", " ", page.locator("#copie-rapport").inner_text())
    assert "1 question modifiée" in text
    assert "À revoir avant le 30 juin 2026. Relu depuis" in text
    assert "Proposé par Saint-Exemple" in text
    assert "demandez-lui sa version à jour, ou prenez la nôtre" in text
    for href in page.eval_on_selector_all("#copie-rapport a", "links => links.map((one) => one.getAttribute('href'))"):
        place, _, anchor = href.partition("#")
        assert not anchor or f'id="{anchor}"' in (site / place).read_text("utf-8")
        assert (site / place).is_file()


HOSTILE: dict[str, tuple[bytes, str]] = {
    "vide": (b"", "Ce fichier est vide."),
    "pas un zip": (b"bonjour", UNKNOWN),
    "coupé": (zipped({"provenance.json": b"{}"})[:-9], "Ce fichier commence comme un zip, mais il est incomplet : il a sans doute été coupé en route."),
    "d’ailleurs": (zipped({"index.html": b"x"}), FOREIGN),
    "chiffré": (stream(b"provenance.json", b"{}", flags=1), "Ce zip est protégé par un mot de passe : cette page ne peut pas le lire, et les nôtres ne le sont jamais."),
    "zip64": (stream(b"provenance.json", b"{}", size=0xFFFFFFFF), ZIP64),
    "autre méthode": (stream(b"provenance.json", b"{}", method=12), "Ce zip est compressé d’une façon que cette page ne lit pas, et que nous n’employons pas."),
    "nom qui sort": (zipped({"../provenance.json": b"{}"}), ESCAPES),
    "nom absolu": (zipped({"/etc/passwd": b"x"}), ESCAPES),
    "nom de Windows": (stream(b"C:\\x.html", b"x"), ESCAPES),
    "bombe annoncée": (zipped({"provenance.json": b"{}", "bombe.html": b"\0" * 51_000_000}), "Ce zip dépasserait 50 Mo une fois ouvert : cette page ne l’ouvre pas."),
    "bombe qui ment": (stream(b"provenance.json", b"\0" * 60_000_000, size=2), "Ce zip a une provenance que cette page ne sait pas lire : elle n’est pas de la forme que le projet écrit."),
    "noms en double": (stream(b"x.html", b"x", count=2), "Deux fichiers de ce zip ont le même nom : chaque outil n’en garderait qu’un, et pas toujours le même."),
    "trop de fichiers": (stream(b"x", b"x", count=3000), "Ce zip annonce 3 000 fichiers ; la limite est de 2 000."),
    "répertoire ailleurs": (stream(b"provenance.json", b"{}", offset=9999), UNREADABLE),
}
"""Files that somebody could drop, and what the page says of each."""


def test_a_hostile_file_gets_one_sentence(page: Page, witness: Witness, project: Path) -> None:
    """Nothing breaks, nothing else is shown, and the page takes the next file: a sound one at the end."""
    said = {}
    for case, (data, _) in HOSTILE.items():
        said[case] = tell(page, data)
        assert page.locator("#copie-rapport").inner_text() == ""
    assert said == {case: expected for case, (_, expected) in HOSTILE.items()}
    assert tell(page, package(project)) == SAME
    assert witness.errors == []


def test_entries_that_overlap_are_refused(page: Page) -> None:
    """Two names for the same bytes, as a bomb without weight is made."""
    one, two = stream(b"a.html", b"x" * 100), stream(b"b.html", b"x" * 100)
    length = len(one) - END.size - CENTRAL.size - 6
    directory = one[length:-END.size] + two[length:-END.size]
    made = one[:length] + directory + END.pack(b"PK\5\6", 0, 0, 2, 2, len(directory), length, 0)
    assert tell(page, made) == "Des fichiers de ce zip se recouvrent : ne l’ouvrez pas."


def test_a_file_of_two_gigabytes_is_not_read(page: Page, tmp_path: Path) -> None:
    """Its size is enough to refuse it."""
    heavy = tmp_path / "gros.zip"
    with heavy.open("wb") as stream_:
        stream_.truncate(2_000_000_000)
    assert tell(page, heavy) == "Ce fichier pèse 2 000 Mo ; les nôtres en pèsent moins de 50. Cette page ne l’ouvre pas."


def test_a_zip_of_the_folder_is_read_and_said(page: Page, project: Path) -> None:
    """Zipped with its folder, it is whole, and no platform would open it."""
    with zipfile.ZipFile(package(project)) as archive:
        files = {f"formation/{name}": archive.read(name) for name in archive.namelist()}
    assert tell(page, zipped(files)) == SAME
    expect(page.locator("#copie-rapport")).to_contain_text("une plateforme ne l’ouvrirait pas")


def test_digests_are_those_of_the_standard(page: Page) -> None:
    """SHA-256 and CRC-32 around the ends of blocks, against Python’s."""
    sizes = [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 5000]
    found = page.evaluate(
        "(sizes) => sizes.map((size) => { const data = Uint8Array.from({length: size}, (_, i) => (i * 7 + size) & 255);"
        " return [ENCLAIR_ZIP.sha256(data), ENCLAIR_ZIP.crc32(data)]; })", sizes,
    )  # fmt: skip
    made = [bytes((i * 7 + size) & 255 for i in range(size)) for size in sizes]
    assert found == [[hashlib.sha256(data).hexdigest(), zlib.crc32(data)] for data in made]


DROP = """([names, data]) => {
  const held = new DataTransfer();
  names.forEach((name) => held.items.add(new File([data], name)));
  const event = new DragEvent("drop", {dataTransfer: held, bubbles: true, cancelable: true});
  document.querySelector("h1").dispatchEvent(event);
  return event.defaultPrevented;
}"""


def test_a_file_dropped_anywhere_is_taken(page: Page) -> None:
    """Beside the frame too, where the browser would open it in place of the page; two files are one too many."""
    assert page.evaluate(DROP, [["copie.zip"], "bonjour"])
    expect(page.locator("#copie-etat")).to_have_text(re.compile("n’est pas un zip"))
    assert page.evaluate(DROP, [["a.zip", "b.zip"], "bonjour"])
    expect(page.locator("#copie-etat")).to_have_text("Déposez un seul fichier à la fois.")


def test_without_a_script_the_page_says_how_to_check(browser: Browser, site: Path) -> None:
    """No field that would do nothing; the version of the site, the command, the tool."""
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    page.goto((site / PAGE).as_uri())
    assert not page.locator("#copie").is_visible()
    text = page.locator("#contenu").inner_text()
    for part in ("demande JavaScript", "2026.1", "sha256sum --check", "enclair inspect"):
        assert part in text
    context.close()


def test_the_report_passes_axe_and_holds_on_a_phone(browser: Browser, project: Path, site: Path) -> None:
    """Light, dark, at 320 px; the keyboard reaches the field, then every link of the report."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR", bypass_csp=True)
    context.add_init_script(path=AXE)
    page = context.new_page()
    page.goto((site / PAGE).as_uri())
    tell(page, remade(package(project), told(of_last_year)))
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, colours_only=True) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert not page.evaluate(SIDEWAYS)
    page.locator("#copie-fichier").focus()
    met = []
    for _ in range(page.locator("#copie-rapport a").count()):
        page.keyboard.press("Tab")
        met.append(page.evaluate("() => document.activeElement.getAttribute('href')"))
    assert met == page.eval_on_selector_all("#copie-rapport a", "links => links.map((one) => one.getAttribute('href'))")
    context.close()
