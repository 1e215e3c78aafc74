"""« Un paquet à votre nom »: in a page read from a disk, a commune and a package give the bytes that the command writes."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin
from playwright.sync_api import Browser, Page, expect

from browser.conftest import NOTHING, Witness
from browser.test_accessibility import AXE, SIDEWAYS, violations
from conftest import ROOT
from enclair.brand.communes import commune
from enclair.brand.copy import Base
from enclair.bundle.slots import Brand, essence
from enclair.reading.load import read_organisation_file

DPO, ACCESS = "Mme L'Essai, dpo@exemple.fr", "acces@exemple.fr"


def logo() -> bytes:
    """Return a logo that holds a name."""
    comment, made = PngImagePlugin.PngInfo(), io.BytesIO()
    comment.add_text("Author", "Mme Essai")
    Image.new("RGB", (64, 64), "#17546e").save(made, "PNG", pnginfo=comment)
    return made.getvalue()


@pytest.fixture
def page(witness: Witness, built: Path) -> Page:
    """The page of a small site, opened from the disk."""
    witness.page.goto((built / "site" / "a-votre-nom.html").as_uri())
    expect(witness.page.locator("#nom-departement option")).not_to_have_count(1)
    return witness.page


def package(built: Path, door: str) -> Path:
    """Return a finished package."""
    (path,) = built.glob(f"dist/*-parcours-{door}-[0-9]*.zip")
    return path


def look_for(page: Page, text: str) -> list[str]:
    """Type something in the search; return what is offered."""
    page.locator("#nom-cherche").fill(text)
    expect(page.locator("#nom-trouve")).not_to_have_text("Recherche…")
    expect(page.locator("#nom-trouve")).not_to_be_empty()
    return page.locator("#nom-resultats:not([hidden]) label").all_inner_texts()


def fill(page: Page, path: Path, **fields: str) -> None:
    """Choose Grenoble, give contacts and a package."""
    assert look_for(page, "38185") == ["Grenoble, Isère (38185)"]
    for name, text in {"dpo": DPO, "accessibilite": ACCESS, **fields}.items():
        field = page.locator(f"#nom-{name}")
        if not field.is_visible():
            page.locator("#nom summary").click()
        field.fill(text)
    page.locator("#nom-paquet").set_input_files(path)


def taken(page: Page) -> bytes:
    """Ask for the package; return what is downloaded."""
    page.get_by_role("button", name="Préparer le paquet").click()
    expect(page.locator("#nom-fiche")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger le paquet").click()
    return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("door", ["html", "scorm12", "scorm12-une-page", "scorm12-muet", "scorm2004"])
def test_the_bytes_are_those_of_the_command(witness: Witness, page: Page, built: Path, door: str) -> None:
    """Name, contacts, links, colours, logo: same bytes, same hash; nothing is asked of the network, nothing kept."""
    path, before = package(built, door), [*witness.errors]  # the small site has not all the files of the theme
    fill(page, path, charte="https://exemple.fr/charte?a=1&b=2", bandeau="#17546E", accent="#17546e")
    page.locator("#nom-logo").set_input_files({"name": "logo.png", "mimeType": "image/png", "buffer": logo()})
    given = essence(logo())
    brand = Brand(
        "Grenoble", "38185", {"DPO": DPO, "accessibilité": ACCESS}, {"charte": "https://exemple.fr/charte?a=1&b=2"},
        {"bandeau": "#17546e", "accent": "#17546e"}, "organisation.png", hashlib.sha256(given).hexdigest(),
    )  # fmt: skip
    made = taken(page)
    assert made == Base(path.read_bytes()).branded(brand, given)
    sheet = page.locator("#nom-fiche dl").inner_text()
    assert hashlib.sha256(made).hexdigest() in sheet
    assert f"{path.stem}-38185.zip" in sheet
    assert {url.split(":")[0] for url in witness.requests} <= {"file", "blob"}
    assert (witness.errors, witness.traces()) == (before, NOTHING)


def test_a_copy_takes_another_name(page: Page, built: Path, tmp_path: Path) -> None:
    """A package that bears a name takes the next one, and keeps nothing of the first."""
    path = package(built, "html")
    (tmp_path / "essai-18033.zip").write_bytes(Base(path.read_bytes()).branded(Brand("Bourges", "18033")))
    fill(page, tmp_path / "essai-18033.zip")
    brand = Brand("Grenoble", "38185", {"DPO": DPO, "accessibilité": ACCESS})
    assert taken(page) == Base(path.read_bytes()).branded(brand)
    assert "essai-38185.zip" in page.locator("#nom-fiche dl").inner_text()


def test_a_commune_is_found_as_people_type_it(page: Page) -> None:
    """Name without accents, INSEE code, postal code of one commune or several, of another département’s post."""
    assert look_for(page, "l hay les roses") == ["L’Haÿ-les-Roses, Val-de-Marne (94038)"]
    assert look_for(page, "2a004") == ["Ajaccio, Corse-du-Sud (2A004)"]
    assert look_for(page, "97400") == ["Saint-Denis, La Réunion (97411)"]
    assert look_for(page, "zzzz") == []
    twins = look_for(page, "ST DENIS")
    assert twins[:4] == ["Saint-Denis, Aude (11339)", "Saint-Denis, Gard (30247)", "Saint-Denis, Seine-Saint-Denis (93066)",
                         "Saint-Denis, La Réunion (97411)"]  # fmt: skip
    page.locator("#nom-departement").select_option("30")
    expect(page.locator("#nom-resultats label").first).to_have_text("Saint-Denis, Gard (30247)")
    assert (found := commune("30247")) is not None
    assert found.name == "Saint-Denis"


def test_what_is_missing_is_told_at_its_field(page: Page) -> None:
    """No contact, half a mailbox, a SIREN that does not hold, a pale colour, a foreign zip: a sentence, no package."""
    page.get_by_role("button", name="Préparer le paquet").click()
    expect(page.locator("#nom-etat")).to_have_text("Il reste 4 champs à revoir.")
    expect(page.locator("#nom-cherche")).to_be_focused()
    page.get_by_label("Un autre organisme").check()
    for name, text in {"nom": "Centre de gestion", "siren": "200 040 716", "dpo": "dpo@exemple", "accessibilite": "le maire"}.items():
        page.locator(f"#nom-{name}").fill(text)
    page.locator("#nom summary").click()
    page.locator("#nom-bandeau").fill("#ffffff")
    page.locator("#nom-paquet").set_input_files({"name": "a.zip", "mimeType": "application/zip", "buffer": b"PK\3\4"})
    page.get_by_role("button", name="Préparer le paquet").click()
    told = page.locator("[aria-invalid='true']").evaluate_all("fields => fields.map((one) => one.id)")
    assert told == ["nom-siren", "nom-dpo", "nom-accessibilite", "nom-texte"]
    for name, text in {"siren": "200 040 715", "dpo": DPO, "accessibilite": ACCESS, "bandeau": ""}.items():
        page.locator(f"#nom-{name}").fill(text)
    page.get_by_role("button", name="Préparer le paquet").click()
    expect(page.locator("#nom-etat")).to_have_text("Ce zip est vide ou incomplet.")
    expect(page.locator("#nom-fiche")).to_be_hidden()


def test_the_file_of_an_organisation_is_saved_and_opened(page: Page, built: Path, tmp_path: Path) -> None:
    """The engine reads what the page saves, without a problem; the page opened anew fills itself from it."""
    fill(page, package(built, "html"), charte="https://exemple.fr/charte", texte="#ffffff")
    with page.expect_download() as download:
        page.get_by_role("button", name="Enregistrer organisation.yml").click()
    path = tmp_path / "organisations" / "grenoble" / "organisation.yml"
    path.parent.mkdir(parents=True)
    download.value.save_as(path)
    organisation, problems = read_organisation_file(tmp_path, path)
    assert (problems, organisation is not None) == ((), True)
    assert organisation is not None
    assert (organisation.name, organisation.insee, organisation.dpo, organisation.charter, organisation.colours.ink) == (
        "Grenoble", "38185", DPO, "https://exemple.fr/charte", "#ffffff",
    )  # fmt: skip
    page.reload()
    page.locator("#nom-yml").set_input_files(path)
    expect(page.locator("#nom-etat")).to_have_text("Fichier ouvert.")
    expect(page.locator("#nom-trouve")).to_contain_text("Grenoble")
    assert page.locator("#nom-dpo").input_value() == DPO
    assert page.locator("#nom-charte").input_value() == "https://exemple.fr/charte"


def test_the_template_filled_by_hand_is_opened(page: Page) -> None:
    """What `enclair org new` writes, its blanks filled, its comments left: the page reads what the engine reads."""
    text = (ROOT / "organisations" / "_gabarit" / "organisation.yml").read_text("utf-8")
    for old, new in {
        "[Nom de la collectivité ou de l’organisme]": "Grenoble", "[code INSEE]": "38185",
        "[nom ou service, courriel ou téléphone]": DPO.replace("'", "''"), "[service, courriel ou téléphone]": ACCESS,
        "# couleurs: {": "couleurs: {", "# liens:": "liens:", "#   charte: https://…   ": "  charte: https://exemple.fr/c",
    }.items():
        assert old in text
        text = text.replace(old, new)
    page.locator("#nom-yml").set_input_files({"name": "organisation.yml", "mimeType": "application/yaml", "buffer": text.encode()})
    expect(page.locator("#nom-etat")).to_have_text("Fichier ouvert.")
    expect(page.locator("#nom-trouve")).to_contain_text("Grenoble")
    told = {name: page.locator(f"#nom-{name}").input_value() for name in ("dpo", "accessibilite", "bandeau", "texte", "accent", "charte")}
    assert told == {"dpo": DPO, "accessibilite": ACCESS, "bandeau": "#14213d", "texte": "#ffffff", "accent": "#17546e",
                    "charte": "https://exemple.fr/c"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nom: X\nremplace:\n  a: b.md\n", "Ligne 2 : « remplace » change le parcours lui-même"),
        ("nom: X\nnom: Y\n", "Ligne 2 : « nom » est déjà plus haut."),
        ("nom: [X]\n", "Ligne 1 : ce texte n’est pas écrit"),
        ("contacts: {dpo: a, nom: b}\n", "Ligne 1 : « nom » n’est pas à sa place"),
        ("contacts: [dpo]\n", "Ligne 1 : ce qui va sous « contacts »"),
        ("nom: X\n  dpo: a\n", "Ligne 2 : « dpo » n’est pas à sa place."),
        ("- a\n", "Ligne 1 : cette page lit des lignes"),
    ],
)
def test_a_file_that_the_page_cannot_read_is_refused_at_its_line(page: Page, text: str, told: str) -> None:
    """What changes the course itself, what is written twice or in another form: the line, what to do."""
    page.locator("#nom-yml").set_input_files({"name": "organisation.yml", "mimeType": "application/yaml", "buffer": text.encode()})
    expect(page.locator("#nom-etat")).to_contain_text(told.replace(" :", "\u00a0:").replace("« ", "«\u00a0").replace(" »", "\u00a0»"))


def test_the_page_is_for_all(browser: Browser, built: Path) -> None:
    """axe-core finds nothing, faults shown, in light and dark; no side scroll at 320 px; words without JavaScript."""
    address = (built / "site" / "a-votre-nom.html").as_uri()
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        context.add_init_script(path=AXE)
        page = context.new_page()
        page.goto(address)
        look_for(page, "saint denis")
        page.get_by_role("button", name="Préparer le paquet").click()
        page.locator("#nom summary").click()
        assert violations(page) == []
        page.emulate_media(color_scheme="dark")
        assert violations(page, colours_only=True) == []
        assert not page.evaluate(SIDEWAYS)
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        assert page.get_by_text("Cette page demande JavaScript").is_visible()
        assert not page.locator("#nom").is_visible()
