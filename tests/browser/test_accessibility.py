"""What a browser shows of the RGAA and of the WCAG 2.2: axe-core on every page, reflow, spacing, styles off, keys."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from answering import ANSWER
from conftest import NIGHT
from samples import judged, pages, shown_whole

from .conftest import Witness

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
CONTRAST = """(node) => {
  const read = (text) => [...text.matchAll(/(rgba?|color)\\(([^()]*)\\)/g)].map(([, form, inside]) => {
    const [r, g, b, a = 1] = inside.match(/-?[\\d.]+/g).map(Number);
    return [...[r, g, b].map((one) => (form === "color" ? 255 * one : one)), a];
  });
  const over = ([r, g, b, a], base) => [r, g, b].map((one, i) => one * a + base[i] * (1 - a));
  const light = (colour) => colour.map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    .reduce((sum, one, i) => sum + one * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const veils = [];
  let base = [255, 255, 255];
  for (let one = node; one; one = one.parentElement) {
    const {backgroundColor, backgroundImage} = getComputedStyle(one), [colour] = read(backgroundColor);
    if (!one.matches("select")) veils.push(...read(backgroundImage));  // the arrow of a list stands beside its text
    if (colour && colour[3] === 1) { base = colour.slice(0, 3); break; }
    if (colour && colour[3]) veils.push(colour);
  }
  const {color, fontSize, fontWeight} = getComputedStyle(node), [ink] = read(color);
  if (!ink[3]) return 99;  // nothing is written: a list, on paper, is a line to fill
  const large = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && fontWeight >= 700);
  const grounds = [base, ...veils.map((veil) => over(veil, base))];
  return Math.min(...grounds.map((ground) => ratio(over(ink, ground), ground))) / (large ? 3 : 4.5);
}"""
"""The contrast of a text over each colour that may stand behind it, over the least that WCAG 2.2 asks (1.4.3, « relative
luminance »): what axe-core leaves undecided, over a gradient or beside what covers a part of it, is measured here."""
RUN = f"""async ([type, values, part]) => {{
  const judged = [...document.querySelectorAll(part)], away = [];
  const leave = (parent) => [...parent.children].filter((one) => !judged.includes(one)).forEach((one) => {{
    if (judged.some((node) => one.contains(node))) return leave(one);
    const mark = document.createComment(part);
    one.replaceWith(mark);
    away.push(() => mark.replaceWith(one));
  }});
  if (part !== "html") leave(document.body);
  for (const one of document.getAnimations()) one.finish();
  const found = await axe.run(part, {{runOnly: {{type, values}}, resultTypes: ["violations", "incomplete"], preload: false}});
  const undecided = found.incomplete.filter(({{id}}) => id === "color-contrast").flatMap(({{nodes}}) => nodes.map(({{target}}) => target));
  const faint = undecided.map((target) => [target, ({CONTRAST})(document.querySelector(target))]).filter(([, one]) => one < 1);
  away.forEach((back) => back());
  return [
    ...found.violations.flatMap(({{id, nodes}}) => nodes.map(({{target, failureSummary}}) => `${{id}}: ${{target}} ${{failureSummary.slice(0, 160)}}`)),
    ...faint.map(([target, one]) => `contraste: ${{target}} ${{one.toFixed(2)}} fois ce qu’il faut`),
  ];
}}"""
PAPER = {"width": 718, "height": 1000}
"""An A4 sheet less its margins, in CSS pixels."""
ANSWER_ALL = f"""() => [...document.querySelectorAll(".quiz")].filter((quiz) => {{
  const said = ({ANSWER})(quiz);
  for (const details of quiz.querySelectorAll("details")) details.open = true;
  return !said;
}}).map((quiz) => `${{quiz.id}} ne répond pas`)"""
UNFOLD = """() => [...document.querySelectorAll(".volet > summary")].filter((summary) => {
  const menu = summary.parentElement;
  if (!summary.checkVisibility() || menu.open) return false;
  summary.click();
  return menu.open;
}).length"""
UNFOLDED = "() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); })"
"""Wait until menus, told that the page is wide again, are unfolded."""
SHORTEN = """([most, met]) => {
  const places = new Map([[document.body, ""]]), seen = new Map(Object.entries(met));
  const place = (node) => {
    const told = ["class", "type", "data-type", "data-etat", "data-juste"].map((name) => node.getAttribute(name) || "");
    if (!places.has(node)) places.set(node, [place(node.parentElement), node.tagName, ...told].join(" "));
    return places.get(node);
  };
  const count = (nodes) => nodes.forEach((one) => seen.set(place(one), (seen.get(place(one)) || 0) + 1));
  const visit = (parent) => [...parent.children].forEach((node) => {
    const held = [node, ...node.querySelectorAll("*")];
    if (!node.matches(KEPT) && held.every((one) => seen.get(place(one)) >= most)) node.remove();
    else if (node.matches(WHOLE)) count(held);
    else { count([node]); visit(node); }
  });
  visit(document.body);
  return Object.fromEntries(seen);
}""".replace("KEPT", repr("body > *, header :not(li, li *), main, nav, article, h1, h2, h3, h4, h5, h6, summary, legend, thead, tr:first-child, .volet, .volet > *")).replace(
    "WHOLE", repr("p, li, tr, figure, .quiz, .demo, .repere, :has(> :is(input, select, textarea))")
)
"""Take away what stands, by itself and by all that it stands in, where enough like it was met, in this page or before."""
FEW = 2
"""How many elements of a kind, in places of a kind, say all that more of them would."""
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
CUT = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((node) => {
  const style = getComputedStyle(node);
  return node.checkVisibility() && !node.closest(".vh") && [style.overflowX, style.overflowY].some((word) => word === "hidden" || word === "clip")
    && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1);
}).map((node) => node.outerHTML.slice(0, 120))"""
SIDEWAYS = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
PHONES = """async (addresses) => {
  document.documentElement.replaceChildren(document.createElement("body"));
  const frames = await Promise.all(addresses.map((src) => new Promise((done) => {
    const frame = Object.assign(document.createElement("iframe"), {src, width: 320, height: 900, onload: () => done(frame)});
    document.body.append(frame);
  })));
  const said = () => frames.map(({contentWindow: {innerWidth}, contentDocument: {documentElement: root}}) => [innerWidth, root.scrollWidth > root.clientWidth]);
  const found = said();
  frames[0].contentDocument.body.append(Object.assign(document.createElement("p"), {style: "width: 400px", textContent: "Trop large."}));
  return [found, said()];
}"""
"""The width of each of several pages, each on a phone of its own, and whether it scrolls sideways; then with a text too wide in the first."""
MANY = 16


@pytest.fixture(params=["site", "bundle"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The site, then a package."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A context whose pages take the styles of readers who set their own."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="fr-FR", bypass_csp=True)
    yield context
    context.close()


@pytest.fixture
def context(reader: BrowserContext) -> BrowserContext:
    """A context whose pages all hold axe-core."""
    reader.add_init_script(path=AXE)
    return reader


def violations(page: Page, part: str = "html", *, colours_only: bool = False, is_paper: bool = False) -> list[str]:
    """Return what axe-core finds in a part of the page, its transitions at their end: rule, then where.

    The scheme changes colours and nothing else: once a page passed in light, the rules on colours judge it in dark.
    In the same way, what an answer or an open menu changes is in the question or in the menu; axe-core, which reads all
    of a page to judge a part of it, does so while the rest is put aside. Nobody points at anything on paper.
    """
    found: list[str] = page.evaluate(RUN, [*(("rule", COLOURS) if colours_only else ("tag", TAGS)), part])
    return [one for one in found if not (is_paper and one.startswith("target-size:"))]


def states(page: Page, address: str, met: dict[str, int], *, is_whole: bool) -> Iterator[tuple[str, list[str]]]:
    """Put a page in each state that a reader meets; yield its name and what axe-core says of it.

    Without ``is_whole``, the page is neither printed nor seen on a phone. By day, what was ``met`` is taken away, axe-core
    judges colours alone on paper, and nothing at 640 px but the width: all its rules are for the screen, wide and narrow.
    """
    page.emulate_media(media="screen", color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address)
    yield "bouge", ["quelque chose bouge"] if page.evaluate("() => document.getAnimations().length") else []
    if not NIGHT:
        yield "640 px", at_width(page, 640)
        page.set_viewport_size({"width": 1280, "height": 900})
        page.evaluate(UNFOLDED)
        met |= page.evaluate(SHORTEN, [FEW, met])
    yield "clair", violations(page)
    page.emulate_media(color_scheme="dark")
    yield "sombre", violations(page, colours_only=True)
    if is_whole:
        yield from narrow_and_printed(page)
    if page.locator(".quiz").count():
        page.emulate_media(media="screen", color_scheme="dark")
        yield "réponses", page.evaluate(ANSWER_ALL)
        yield "réponses, sombre", violations(page, ".quiz", colours_only=True)
        page.emulate_media(color_scheme="light")
        yield "réponses, clair", violations(page, ".quiz")


def narrow_and_printed(page: Page) -> Iterator[tuple[str, list[str]]]:
    """Go on with the states of a page: zoomed at 200 % and 400 %, its menus open, printed."""
    page.emulate_media(color_scheme="light")
    if NIGHT:
        yield "640 px", at_width(page, 640) + violations(page)
    yield "320 px", at_width(page, 320) + violations(page)
    if page.evaluate(UNFOLD):
        yield "menus ouverts", sideways(page) + violations(page, ":has(> .volet)")
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    yield "imprimée", violations(page, colours_only=not NIGHT, is_paper=True)
    page.emulate_media(color_scheme="dark")
    yield "imprimée, sombre", violations(page, colours_only=True)


def at_width(page: Page, width: int) -> list[str]:
    """Return a fault if the page, made that narrow, scrolls sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    return sideways(page)


def sideways(page: Page) -> list[str]:
    """Return a fault if the page scrolls sideways (RGAA 10.11)."""
    return ["défile de côté"] if page.evaluate(SIDEWAYS) else []


def test_every_page_in_every_state(context: BrowserContext, folder: Path, serve: Callable[[Path], str]) -> None:
    """axe-core finds nothing on any page: light, dark, answered, at 200 % and 400 % of zoom, menus open, printed.

    By day, it judges so half of the sample, and in fewer states the pages that show what it does not.
    """
    base, page = serve(folder), context.new_page()
    found: dict[str, list[str]] = {}
    times: Counter[str] = Counter()
    met: dict[str, int] = {}
    whole = shown_whole(folder)
    for name in judged(folder):
        for state, problems in states(page, f"{base}/{name}", met, is_whole=name in whole):
            times[state] += 1
            if problems:
                found[f"{name}, {state}"] = problems
    assert found == {}
    assert context.pages == [page]
    assert {state: many for state, many in times.items() if not state.startswith(("réponses", "menus"))} == {
        **dict.fromkeys(("bouge", "640 px", "clair", "sombre"), len(judged(folder))),
        **dict.fromkeys(("320 px", "imprimée", "imprimée, sombre"), len(whole)),
    }
    assert times["menus ouverts"] >= len(whole) - 1
    assert times["réponses"] == times["réponses, clair"] == times["réponses, sombre"] >= 2


def test_no_page_scrolls_sideways_on_a_phone(reader: BrowserContext, folder: Path, serve: Callable[[Path], str]) -> None:
    """Every page, at 320 px (RGAA 10.11), one out of two by day; one out of a few does when something in it is too wide."""
    base, page = serve(folder), reader.new_page()
    page.goto(f"{base}/index.html")
    names, wrong = pages(folder)[:: 1 if NIGHT else 2], []
    for some in (names[first : first + MANY] for first in range(0, len(names), MANY)):
        found, spoilt = page.evaluate(PHONES, [f"{base}/{name}" for name in some])
        wrong += [name for name, said in zip(some, found, strict=True) if said != [320, False]]
        assert spoilt == [[320, True], *found[1:]]
    assert wrong == []


def test_search_and_filters(context: BrowserContext, site: Path, serve: Callable[[Path], str]) -> None:
    """With results shown, and with the catalogue filtered, axe-core finds nothing, on a wide screen or a narrow one."""
    base, page = serve(site), context.new_page()
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", 320)):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(f"{base}/recherche.html")
        page.locator("#recherche-champ").fill("données")
        page.locator("#recherche-resultats li").first.wait_for()
        assert violations(page) == []
        page.goto(f"{base}/catalogue.html")
        page.locator("#filtres select").first.select_option(index=1)
        assert violations(page) == []


def test_pages_bear_what_readers_do(reader: BrowserContext, folder: Path, serve: Callable[[Path], str]) -> None:
    """Keys pressed, text spaced out, style sheets off: nothing happens, is cut, or is lost."""
    base, page = serve(folder), reader.new_page()
    found: dict[str, list[str]] = {}
    for name in shown_whole(folder):
        page.goto(f"{base}/{name}")
        if problems := [*acting_keys(page), *cut_once_spaced(page), *lost_without_styles(page)]:
            found[name] = problems
    assert found == {}
    assert reader.pages == [page]


def acting_keys(page: Page) -> Iterator[str]:
    """No letter, digit or sign is a shortcut while reading (RGAA 12.10)."""
    state = "() => [location.href, document.documentElement.outerHTML, document.activeElement.outerHTML, scrollY].join()"
    before = page.evaluate(state)
    page.keyboard.type(string.ascii_letters + string.digits + "?/.,;:!'=+-*&")
    if page.evaluate(state) != before:
        yield "une touche agit seule"


def cut_once_spaced(page: Page) -> Iterator[str]:
    """With the spacing of WCAG 1.4.12 (RGAA 10.12), nothing is cut and no page scrolls sideways."""
    spacing = page.add_style_tag(content=SPACING)
    yield from page.evaluate(CUT)
    page.set_viewport_size({"width": 320, "height": 800})
    yield from page.evaluate(CUT)
    yield from sideways(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    spacing.evaluate("(one) => one.remove()")


def lost_without_styles(page: Page) -> Iterator[str]:
    """Style sheets off (RGAA 10.2), what is read in the page, what comes later included, is what is read with them, in order."""
    read = "() => document.querySelector('main').innerText.replace(/\\s/g, '')"
    page.evaluate("() => { for (const one of document.querySelectorAll('.ici')) one.classList.remove('ici'); }")
    styled = page.evaluate(read)
    page.evaluate("() => { for (const sheet of document.styleSheets) sheet.disabled = true; }")
    if page.evaluate(read) != styled:
        yield "sans styles, on lit autre chose"


def test_contrast_is_measured_as_it_is_defined(witness: Witness) -> None:
    """Black on white is 21 to 1, over the 4.5 that is asked; a veil, a gradient or a ground further up counts."""
    page = witness.page
    page.set_content("""<body style="background: #fff"><p id="a" style="color: #000">a</p><p id="b" style="color: #767676">b</p>
      <div style="background: linear-gradient(#fff, #767676)"><p id="c" style="color: #767676">c</p></div>
      <div style="background: #000"><p id="d" style="color: #fff; background: rgb(255 255 255 / 0.5)">d</p></div>
      <p id="e" style="color: #949494; font-size: 24px">e</p></body>""")
    found = {name: round(page.locator(f"#{name}").evaluate(CONTRAST), 2) for name in "abcde"}
    assert found == {"a": 4.67, "b": 1.01, "c": 0.22, "d": 0.88, "e": 1.01}


def test_a_part_is_judged_while_the_rest_is_aside(context: BrowserContext, site: Path) -> None:
    """What is wrong in it is found, and that alone; then the page is as it was."""
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    page.evaluate("""() => document.querySelector("main").insertAdjacentHTML("beforeend",
      '<div><p class="a">Avant.</p><div class="b"><p class="c">Ici.</p></div><p class="d">Après.</p></div>')""")
    page.add_style_tag(content="main :is(.a, .c, .d) { color: #ddd; background: #fff }")
    before = page.content()
    assert len(violations(page, ".b", colours_only=True)) == 1
    assert len(violations(page, colours_only=True)) == 3
    assert page.content() == before


def test_what_was_met_is_taken_away(reader: BrowserContext, site: Path) -> None:
    """Two of a kind in a place stay, a third goes; in another place, or with something new in it, it stays."""
    page = reader.new_page()
    page.goto((site / "index.html").as_uri())
    page.evaluate("""() => { document.body.innerHTML = `<main><section class="a"><p>1</p><p>2</p><p>3</p><p>4<b>b</b></p></section>
      <section class="b"><p>5</p></section></main>`; }""")
    met = page.evaluate(SHORTEN, [FEW, {}])
    assert page.locator("p").all_inner_texts() == ["1", "2", "4b", "5"]
    page.evaluate("""() => { document.body.innerHTML = `<main><section class="a"><p>6</p></section><section class="b"><p>7</p><p>8</p></section></main>`; }""")
    page.evaluate(SHORTEN, [FEW, met])
    assert page.locator("p").all_inner_texts() == ["7"]
