"""What the inspection calls sound runs nothing of its own in a browser; what runs there is never called sound."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from enclair.formats.inspect import inspect_archive
from hostile import IMAGE, PAGE, SVG, Files, Make, contents, holding, ours, picture, rewritten, with_body, zipped

RUN = "<script>alert(1)</script>"
XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>'
CASES: dict[str, tuple[str, Make]] = {
    "script": (PAGE, with_body(RUN)),
    "octet-nul": (PAGE, with_body(f"\0{RUN}")),
    "profond": (PAGE, with_body("<div>" * 300 + RUN + "</div>" * 300)),
    "svg-style": (PAGE, with_body("<svg><style><img src=x onerror=alert(1)></style></svg>")),
    "svg-titre": (PAGE, with_body('<svg><title><style></title></svg><b title="</style><img src=x onerror=alert(1)>">x</b>')),
    "commentaire": (PAGE, with_body(f"<!-->{RUN}-->")),
    "tabulation": (PAGE, with_body("<img\tsrc=x\tonerror=alert(1)>")),
    "saut-de-page": (PAGE, with_body("<img\x0csrc=x\x0conerror=alert(1)>")),
    "apres": (PAGE, rewritten(PAGE, "</html>", f"</html>{RUN}")),
    "charset": (PAGE, lambda files: rewritten(PAGE, "utf-8", "iso-2022-jp")(
        contents(with_body('<p title="\x1b$B">a</p><p>\x1b(B" onfocus="alert(1)" autofocus tabindex="1">x</p>')(files)))),
    "programme": (PAGE, rewritten(PAGE, '"enclair.js"', '"mal.js"')),
    "feuille-comme-programme": ("b.html", holding("b.html", '<script src="b.css"></script>')),
    "xml": ("b.xml", holding("b.xml", XHTML)),
    "xhtml": ("b.xhtml", holding("b.xhtml", XHTML)),
    "svg": (IMAGE, picture(RUN)),
    "svg-src": (IMAGE, picture('<script href="data:,alert(1)"/>')),
    "svg-evenement": (IMAGE, holding(IMAGE, SVG.replace("<svg", '<svg onload="alert(1)"', 1) % "")),
    "svg-hz": (IMAGE, holding(IMAGE, f"<?xml version='1.0' encoding='hz-gb-2312'?>{SVG % '<text>~{<!--~}</text>'}")),
    "rien": (PAGE, zipped),
    "citation": (PAGE, with_body("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")),
    "hors-place": (PAGE, with_body("<table><p>x</p><select><option>y</option></select></table>")),
}  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a package of ours, and a program and a style sheet of someone else."""
    return ours(tmp_path_factory.mktemp("paquet"))


@pytest.fixture(scope="module")
def outcomes(files: Files, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bool, bool]]:
    """Whether each case ran in the browser, and whether it was called sound."""
    found = {}
    for name, (page_name, make) in CASES.items():
        folder = tmp_path_factory.mktemp(name)
        path = folder / "essai.zip"
        path.write_bytes(make({**files, "mal.js": b"alert(1)", "b.css": b"alert(1)"} if "programme" in name else files))
        for file, data in contents(path.read_bytes()).items():
            (folder / file).write_bytes(data)
        found[name] = (ran(browser, folder / page_name), not inspect_archive(path).problems)
    return found


DRAWN = "() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))); })"
"""Once loaded, a page begins its animations and tells of them within two frames."""


def ran(browser: Browser, path: Path) -> bool:
    """Open a file from a folder, and tell whether it spoke."""
    page, spoken = browser.new_page(), []
    page.on("dialog", lambda dialog: (spoken.append(dialog.message), dialog.dismiss()))
    page.goto(path.as_uri())
    page.evaluate(DRAWN)
    page.close()
    return bool(spoken)


@pytest.mark.parametrize("name", ["textContent", "x"])
def test_an_id_cannot_pass_for_the_notes(files: Files, browser: Browser, tmp_path: Path, name: str) -> None:
    """Browsers make a variable of every id: our script takes the trainer’s notes from `notes.js` alone."""
    trap = f'<a id="ENCLAIR_NOTES" name="{name}" href="mailto:&lt;img src=x onerror=alert(1)&gt;">&lt;img src=x onerror=alert(1)&gt;</a>'
    twice = rewritten(PAGE, "</article>", (trap if name == "textContent" else trap * 2) + "</article>")
    made = contents(rewritten(PAGE, 'data-sequence="alpha-deux"', f'data-sequence="{name}"')(contents(twice(files))))
    path = tmp_path / "essai.zip"
    path.write_bytes(zipped(made))
    assert inspect_archive(path).problems == ()
    for file, data in made.items():
        (tmp_path / file).write_bytes(data)
    page, spoken = browser.new_page(), []
    page.on("dialog", lambda dialog: (spoken.append(dialog.message), dialog.dismiss()))
    page.goto((tmp_path / PAGE).as_uri() + "?formateur")
    page.wait_for_selector(".projection-notes p")
    assert "Les notes sont dans le lot du formateur" in (page.text_content(".projection-notes") or "")
    assert spoken == []
    page.close()


def test_what_runs_is_never_sound(outcomes: dict[str, tuple[bool, bool]]) -> None:
    """Whatever this browser makes of these files; most of them do run."""
    assert [name for name, (has_run, is_sound) in outcomes.items() if has_run and is_sound] == []
    assert sum(has_run for has_run, _ in outcomes.values()) >= 12


def test_what_is_harmless_stays_sound(outcomes: dict[str, tuple[bool, bool]]) -> None:
    """The last three are pages that we could write."""
    assert [name for name, (_, is_sound) in outcomes.items() if is_sound] == ["rien", "citation", "hors-place"]
