"""The sheet that ends a module, used to the last button: nothing is kept, sent, or left in the address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect

from browser.conftest import NOTHING, Witness
from conftest import opened

KEPT = """async () => ({
  bases: (await (window.indexedDB?.databases?.() ?? [])).length, caches: window.caches ? (await caches.keys()).length : 0,
  workers: location.protocol.startsWith("http") ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  name: window.name, state: history.state, pages: history.length, address: location.href,
})"""
FIELDS = "#contenu :is(input, textarea)"
WORDS = {"#bilan-geste": "Ouvrir la source, puis signer ; avant midi", "#bilan-nom": "Inès Roussel", "#bilan-commune": "Accueil, Saint-Exemple"}
BUTTONS = ("copier-ligne", "agenda", "copier-message", "copier-adresse")
LINE = "1er décembre 2026, 1 h 10\tAccueil, Saint-Exemple, 1 personne\tComprendre l’IA pour s’en servir (module en autonomie, L’IA en clair, version 2026.1)\t[ ]"
A4 = {"format": "A4", "prefer_css_page_size": True}


@pytest.fixture(scope="module")
def role(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of a role’s path, opened in a folder."""
    return opened(published, "role-elu", tmp_path_factory.mktemp("elu"))


def fill(page: Page | Frame) -> None:
    """Tick every box, choose a gesture, write in every field."""
    for box in page.locator("[type=checkbox]").all():
        box.check()
    page.locator(".bilan-gestes summary").click()
    page.locator("[type=radio]").last.check()
    for field, words in WORDS.items():
        page.locator(field).fill(words)
    page.locator("#bilan-date").fill("2026-12-01")


def use(page: Page | Frame) -> None:
    """Use every control of the page, the link to a mail program left aside: it opens another one."""
    fill(page)
    for name in BUTTONS:
        page.locator(f"#bilan-{name}").click()
        expect(page.locator(f"section:has(#bilan-{name}) .bilan-etat")).not_to_be_empty()


@pytest.fixture
def places(site: Path, bundle: Path, role: Path, serve: Callable[[Path], str]) -> dict[str, str]:
    """Where the page is read: on line, from a folder, in a package of a module or of a path."""
    return {
        "site": f"{serve(site)}/bilan/bases.html", "clé": (site / "bilan/role-dpo.html").as_uri(),
        "paquet": f"{serve(bundle)}/bilan-bases.html", "dossier": (role / "bilan-role-elu.html").as_uri(),
    }  # fmt: skip


@pytest.mark.parametrize(
    "place", ["clé", "paquet", *(pytest.param(name, marks=pytest.mark.by_night) for name in ("site", "dossier"))]
)
def test_nothing_is_kept_sent_or_left_in_the_address(witness: Witness, places: dict[str, str], place: str) -> None:
    """Every control used: no storage of any kind, no request, the same address; the page opens blank again."""
    page = witness.page
    page.goto(places[place], wait_until="networkidle")
    before, asked = page.evaluate(KEPT), len(witness.requests)
    blank = page.locator("#contenu").inner_text()
    use(page)
    assert page.evaluate(KEPT) == before | {"bases": 0, "caches": 0, "workers": 0, "name": "", "state": None}
    assert before["address"] == places[place]
    assert witness.traces() == NOTHING
    assert page.context.storage_state() == {"cookies": [], "origins": []}
    assert [url for url in witness.requests[asked:] if not url.startswith("data:text/calendar")] == []
    page.reload()
    assert page.locator("#contenu").inner_text() == blank
    values = page.eval_on_selector_all(FIELDS, "fields => fields.map((one) => one.checked || (one.type === 'date' ? '' : one.value))")
    assert {value for value in values if value != "on"} <= {False, ""}
    assert witness.errors == []


@pytest.fixture
def trusted(browser: Browser) -> Iterator[BrowserContext]:
    """A context that lets pages write in the clipboard, as browsers do when somebody clicks."""
    context = browser.new_context(locale="fr-FR", permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


def test_what_is_copied_is_what_is_shown(trusted: BrowserContext, places: dict[str, str]) -> None:
    """The line with tabs between cells, without the name; the message with the gesture; the address of the page."""
    page = trusted.new_page()
    page.goto(f"{places['site']}#registre")
    fill(page)

    def copied(name: str) -> str:
        page.locator(f"#bilan-{name}").click()
        expect(page.locator(f"section:has(#bilan-{name}) .bilan-etat")).to_contain_text("copié")
        return str(page.evaluate("() => navigator.clipboard.readText()"))

    assert copied("copier-ligne") == LINE
    message = copied("copier-message")
    assert message == page.locator("#bilan-message").inner_text()
    assert WORDS["#bilan-geste"] in message
    assert message.endswith(places["site"].replace("bilan/bases", "modules/bases/index"))
    assert WORDS["#bilan-nom"] not in message
    assert copied("copier-adresse") == places["site"]
    address = page.locator("#bilan-ecrire").get_attribute("href") or ""
    assert address.startswith("mailto:?subject=")
    assert page.evaluate("(href) => new URL(href).searchParams.get('body')", address) == message.replace("\n", "\r\n")


def test_in_a_frame_that_may_nothing_the_text_is_selected(witness: Witness, places: dict[str, str]) -> None:
    """A platform’s frame of 900 by 600 without permission: what to copy is shown, selected, and said so."""
    page = witness.page
    page.set_content(f'<iframe src="{places["paquet"]}" width="900" height="600" sandbox="allow-scripts"></iframe>')
    frame = page.frames[1]
    frame.wait_for_selector("#bilan-copier-ligne:not([hidden])")
    use(frame)
    frame.locator("#bilan-copier-ligne").click()
    field = frame.locator(".bilan-copie")
    expect(field).to_have_count(1)
    expect(field).to_be_focused()
    assert field.evaluate("node => node.value.slice(node.selectionStart, node.selectionEnd)") == LINE
    expect(frame.locator("section:has(#bilan-copier-ligne) .bilan-etat")).to_contain_text("copiez-le vous-même")
    assert frame.evaluate("() => document.documentElement.scrollWidth <= 900")


def test_the_reminder_comes_seven_days_later(witness: Witness, places: dict[str, str]) -> None:
    """RFC 5545: one day, seven after the date written; short lines; the same bytes for the same date."""
    page = witness.page
    page.goto(places["clé"])
    made = []
    for _ in range(2):
        page.locator("#bilan-date").fill("2026-12-28")
        with page.expect_download() as download:
            page.locator("#bilan-agenda").click()
        made.append(download.value.path().read_bytes())
        page.reload()
    assert download.value.suggested_filename == "rappel-role-dpo.ics"
    assert made[0] == made[1]
    assert max(map(len, made[0].split(b"\r\n"))) <= 75
    text = made[0].decode().replace("\r\n ", "")
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert text.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert {"DTSTAMP:20261228T000000Z", "DTSTART;VALUE=DATE:20270104", "UID:role-dpo-20270104@ia-en-clair.invalid",
            "SUMMARY:Sept jours après : DPO et référent données"} <= set(text.splitlines())  # fmt: skip
    assert "Sept jours après : Protéger les données des habitants 6 min\\n" in text


def test_a_bilan_prints_on_one_page(browser: Browser, site: Path, bundle: Path) -> None:
    """Of the path that works on most objectives, of a module, in a package: one A4, what was written, no button."""
    page = browser.new_page(locale="fr-FR")
    longest = max((site / "bilan").glob("*.html"), key=lambda path: path.read_text("utf-8").count('type="checkbox"'))
    for path in (longest, site / "bilan/agir.html", bundle / "bilan-bases.html"):
        page.goto(path.as_uri())
        fill(page)
        pdf = page.pdf(**A4)  # type: ignore[arg-type]
        assert (path.name, len(re.findall(rb"/Type\s*/Page\b", pdf))) == (path.name, 1)
    page.emulate_media(media="print")
    assert page.locator("button:visible, .bilan-suite:visible, .bilan-gestes:visible").count() == 0
    assert page.locator("#bilan-geste").input_value() == WORDS["#bilan-geste"]
    expect(page.locator("#bilan-nom")).to_be_visible()
    page.close()


def test_without_a_program_all_is_read(browser: Browser, site: Path) -> None:
    """No dead button; boxes, fields and links are there; of the gestures, paper shows the one that was chosen."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "bilan/bases.html").as_uri())
    assert page.locator("main button:visible").count() == 0
    expect(page.locator("#bilan-ecrire")).to_be_visible()
    page.locator(".bilan-gestes summary").click()
    page.locator("[type=radio]").nth(1).check()
    page.emulate_media(media="print")
    assert page.locator(".bilan-gestes label:visible").count() == 1
    context.close()


def test_by_the_keyboard_alone(witness: Witness, places: dict[str, str]) -> None:
    """Tab meets every control in the order of the page; Space ticks, and a button answers to Enter."""
    page = witness.page
    page.goto(places["paquet"])
    page.locator("#contenu").focus()
    met: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        met.append(page.evaluate("() => document.activeElement.id || document.activeElement.tagName"))
        if met[-1] == "bilan-copier-ligne":
            break
        if met[-1] == "bilan-objectif-1":
            page.keyboard.press("Space")
    assert page.locator("#bilan-objectif-1").is_checked()
    order = page.eval_on_selector_all(f"{FIELDS}:not([type=radio])", "fields => fields.map((one) => one.id)")
    assert list(dict.fromkeys(one for one in met if one in order)) == order  # a date has three stops
    page.keyboard.press("Enter")
    expect(page.locator("section:has(#bilan-copier-ligne) .bilan-etat")).not_to_be_empty()
