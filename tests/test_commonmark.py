"""A page shows what a preview of CommonMark shows: the same words, the same blocks, or `check` names the line.

The reference is a bare markdown-it with GitHub’s tables and strikethrough: none of our marks, rules or dressing.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement
from markdown_it import MarkdownIt
from msgspec.structs import replace

from conftest import COURSE, NIGHT, TODAY
from enclair.model import Page
from enclair.pages import words
from enclair.pages.article import finish
from enclair.problems import Problem, Source
from enclair.reading.document import read_page
from enclair.reading.load import load
from enclair.rules import REGISTRY, Context

PROJECT = load(COURSE).course
assert PROJECT is not None
PREVIEW = MarkdownIt("commonmark").enable(["table", "strikethrough"])
BLOCKS = frozenset(["p", "ul", "ol", "li", "pre", "code", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "em", "strong", "s", "a"])
FACT = "[^fluide-sans-verite]"
FIRST = 11
"""The line of the file where a page’s text starts."""

# ——— the two trees ———


def parse(html: str) -> HtmlElement:
    """Return the tree of a piece of HTML."""
    return lxml_html.fragment_fromstring(html or " ", create_parent="div")


def preview(body: str) -> HtmlElement:
    """Return what a preview shows."""
    root = parse(PREVIEW.render(body))
    etree.strip_tags(root, etree.Comment)
    return root


def read(body: str) -> tuple[Page, list[tuple[int, str]]]:
    """Read a page, and return it with the line in the text and the code of each problem."""
    page, wrong = read_page(PROJECT.root / "docs" / "essais" / "essai.md", "Page d’essai", body, Source("docs/essais/essai.md", FIRST))
    context = Context(replace(PROJECT, docs=(page,)), TODAY)
    found = [
        Problem(source, rule.code, message, hint)
        for rule in REGISTRY.values() if issubclass(Page, rule.about)
        for source, message, hint in rule.check(page, context)
    ]  # fmt: skip
    return page, sorted({(problem.source.line - FIRST + 1, problem.code) for problem in (*wrong, *found)})


def article(page: Page) -> HtmlElement:
    """Return what our page shows, without what the engine adds."""
    root = parse(finish({}, page, "essais/essai.html", PROJECT).html)
    for node in root.find_class(words.CALL):
        node.drop_tree()
    return undressed(root)


def undressed(root: HtmlElement) -> HtmlElement:
    """Take away title, sources, frames of tables and links to the glossary."""
    for node in root.xpath("./h1 | .//section[@class='sources'] | .//p[@class='encadre']"):
        node.drop_tree()
    for node in root.xpath(".//a[@class='terme'] | .//div[@class='tableau']"):
        node.drop_tag()
    return root


def shape(root: HtmlElement) -> Iterator[tuple[str, ...]]:
    """Yield each block, list, cell, code, link of a tree, with what sets it apart."""
    for node in root.iter(*BLOCKS):
        told = {
            "ol": node.get("start", ""),
            "a": re.sub(r"\.md(?=#|\?|$)", ".html", unquote(node.get("href", ""))),
            "th": ALIGNED.get(node.get("style") or node.get("class") or "", ""),
            "td": ALIGNED.get(node.get("style") or node.get("class") or "", ""),
            "pre": node.text_content(),
        }.get(str(node.tag), "")
        yield str(node.tag), told, node.get("title", "") if node.tag == "a" else ""


ALIGNED = {"text-align:center": "c", "centre": "c", "text-align:right": "d", "droite": "d"}


def heard(root: HtmlElement) -> list[str]:
    """Return the words of a tree."""
    return words.WORD.findall(words.spoken(root))


def seen(root: HtmlElement) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return the words of a tree and its shape."""
    return heard(root), list(shape(root))

# ——— written by hand ———

SAME = {
    # lists
    "liste-collee": "Trois gestes :\n- ouvrir\n- lire\n- citer\n",
    "liste-numerotee-collee": "Trois gestes :\n1. ouvrir\n2. lire\n",
    "nombre-en-debut-de-ligne": "Le texte date de\n2019. Il a changé.\n",
    "deux-espaces": "- un\n  - deux\n  - trois\n\n    suite\n- cinq\n",
    "trois-espaces": "1. un\n   - deux\n   - trois\n2. quatre\n   1. cinq\n   2. six\n",
    "quatre-espaces": "- un\n    - deux\n\n        suite\n    - trois\n- quatre\n",
    "un-espace": "- un\n - deux\n  - trois\n",
    "depart": "3. trois\n4. quatre\n\nTexte.\n\n0. zéro\n1. un\n",
    "depart-parenthese": "7) sept\n8) huit\n",
    "signes-qui-changent": "- a\n- b\n* c\n+ d\n",
    "puces-aerees": "- un\n\n- deux\n\n  suite de deux\n\n- trois\n",
    "item-vide": "- \n- un\n-\n- deux\n",
    "item-qui-commence-plus-bas": "-\n  un texte\n",
    "liste-coupee-par-un-commentaire": "- un\n- deux\n\n<!-- fin -->\n\n- trois\n",
    "suite-paresseuse": "- un\nsuite d’un\n- deux\n",
    "liste-puis-code": "- un\n\n      code dans un\n\n- deux\n",
    "code-en-premier": "-     du code\n\n  du texte\n",
    "code-trois-espaces": "1. Ouvrir\n\n   ```sh\n   ls\n\n   pwd\n   ```\n\n2. Lire\n",
    "code-quatre-espaces": "1. Ouvrir\n\n    ```sh\n    ls\n    cat note.txt\n    ```\n\n2. Lire\n",
    "liste-dans-citation": "> - un\n> - deux\n>\n>   suite\n> 1. trois\n",
    "citation-dans-liste": "- un\n\n  > cité\n  > encore\n\n- deux\n",
    "citation-dans-citation": "> un\n>\n> > deux\n> > trois\n>\n> quatre\nparesseux\n",
    "titre-dans-liste": "- un\n\n  ## Partie\n\n  texte\n",
    "cases": "- [ ] à faire\n- [x] fait\n",
    "separateur-ou-liste": "- un\n\n---\n\n* * *\n\n- deux\n",
    # code
    "cloture-tildes": "~~~~python titre=x\nx = '```'\n~~~\n~~~~\n",
    "cloture-accents": "````\n```\ndedans\n```\n````\n",
    "cloture-en-retrait": "  ```sh\n  ls\n    pwd\n  ```\n",
    "cloture-collee": "Texte\n```\ncode\n```\nSuite\n",
    "code-en-retrait": "Texte.\n\n    un\n\n      deux\n\nSuite.\n",
    "code-qui-n-en-est-pas": "Texte\n    suite du paragraphe\n",
    "code-en-ligne": "Un `a  b`, ``c ` d``, ` e `, `<br>`, `\\*`, `&amp;`, ` `` `.\n",
    "code-sur-deux-lignes": "Un `mot\net un autre` ici.\n",
    "tabulations": "Texte.\n\n\tcode\n\n-\tun\n\n\tsuite\n",
    # ends of lines, and entities
    "retours": "Une ligne  \ndeux\\\ntrois\nquatre\n",
    "retour-en-fin": "Une ligne  \n\n## Titre\\\n\nFin\n",
    "antislashs": "L\\'un dit \\\"oui\\\", 5 \\< 6, \\= 10 \\$ R\\&D \\# \\* \\_x\\_ \\`y\\` \\[z\\] \\\\ a\\b\n",
    "entites": "&amp; &lt;b&gt; &copy; &eacute;t&eacute; &#233; &#xe9; &nbsp;x &inconnu &ampersand R&D\n",
    "entites-en-code": "`&amp;` et\n\n    &lt;b>\n",
    "apostrophes": "L'élue d'ici, aujourd'hui, 'oui', 98 %, 10 €, « a : b ; c ! d ? »\n",
    "emphase": "**gras**, *italique*, ***les deux***, __gras__, _ital_, **a *b* c**, *a **b** c*\n",
    "emphase-dans-un-mot": "in*croy*able, des**mots**gras, snake_case_long, __init__ a_b_c, 2 * 3 * 4, 5*6*7\n",
    "emphase-collee-aux-guillemets": "**« oui »**, *(a)*, **fin.**\n",
    "emphase-etoiles-seules": "un * deux, ** trois, a*, *b\n",
    "emphase-sur-deux-lignes": "**un\ndeux** *trois\nquatre*\n",
    "barre": "~~barré~~ et a~~b~~c, ~ seul\n",
    # links
    "liens": 'Voir [a](../index.md), [b](<../index.md>), [c](../index.md "T"), [d](../index.md \'T\'), [e](../index.md (T)).\n',
    "liens-parentheses": "Voir [a](https://exemple.fr/ia_(info)), [b](<https://exemple.fr/a_(b>), [c](https://exemple.fr/\\(x\\)).\n",
    "liens-reference": 'Voir [a][r], [r], [R][], [b][R].\n\n[r]: ../index.md "Titre"\n',
    "lien-sur-deux-lignes": 'Voir [un\ndeux](../index.md\n"Titre").\n',
    "lien-decore": "Voir [**a** et `b`](../index.md) et **[c](../index.md)**.\n",
    "lien-crochets": "Voir [a \\[b\\] [c] d](../index.md).\n",
    "lien-vers-une-partie": "Voir [plus bas](#la-suite).\n\n## La suite\n\nTexte.\n",
    "commentaire-dans-une-liste": "- un\n  <!-- note -->\n  deux\n",
    "adresse-entre-chevrons": "Écrivez à <mairie@example.fr>.\n",
    "adresse-nue": "Voir https://exemple.fr/a_b_c et www.exemple.fr.\n",
    "crochets-seuls": "Un [mot], [deux] [trois], [1], [ ], a[i], [x] y.\n",
    # headings
    "titres": "## Un ##\n\ntexte\n\n### Deux #\n\ntexte\n\n#### Trois\n\ntexte\n",
    "titre-souligne": "Un titre\n--------\n\ntexte\n\nUn *autre*\ntitre\n---\n\ntexte\n",
    "titre-colle": "Texte\n## Titre\nTexte\n",
    "titre-vide": "Texte\n\n##\n\nTexte\n",
    "diese-sans-espace": "Le ticket\n#12 est fermé, #a aussi.\n",
    "diese-echappe": "\\## Pas un titre\n",
    # tables
    "tableau": "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n| 5 | 6 | 7 | 8 |\n",
    "tableau-sans-bords": "a | b\n--|--\n1 | 2\n",
    "tableau-barre-en-code": "| a | b |\n|---|---|\n| `x \\| y` | z \\| t |\n",
    "tableau-colle": "Texte :\n| a | b |\n|---|---|\n| 1 | 2 |\nsuite\n",
    "tableau-cellules-manquantes": "| a | b |\n|---|---|\n| 1 |\n| | 2 |\n",
    "tableau-dans-une-liste": "- un\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n",
    "tableau-decore": "| **a** | [b](../index.md) |\n|---|---|\n| `c` | *d* |\n",
    "barres-sans-tableau": "Un | deux | trois.\n",
    # quotes, comments, html
    "citation-collee": "Texte\n> cité\n\nsuite\n",
    "citation-code": "> ```\n> code\n> ```\n>\n>     encore\n",
    "commentaires": "Avant <!-- a --> après.\n\n<!-- seul -->\n\n<!--\ndeux\n\nlignes\n-->\nFin.\n",
    "html-admis": 'm<sup>2</sup>, <kbd>Ctrl</kbd>, a<br>b, <span lang="en">prompt</span>, u<sub>n</sub>\n',
    "presque-html": "a < b, c<d ; x > y, <3, < p >, a<b>c si\n".replace("a<b>c si", "fin"),
    "pas-de-marque": "Un ! d’exclamation !! et !!! au milieu, 100 %, {x}, $x$, x^2^, H~2~O.\n",
    "unicode": "Œuvre, aïeul·e, 👩‍💼, ﬁn, e\u0301te\u0301, ½, n°\u00a05.\n",
    "lignes-blanches": "\n\n\nTexte   \n \n\t\nSuite\n\n\n",
    "sans-fin-de-ligne": "- un\n- deux",
}  # fmt: skip


@pytest.mark.parametrize("name", SAME)
def test_it_shows_what_a_preview_shows(name: str) -> None:
    """No alarm, and the same words in the same blocks, lists, cells, links."""
    page, problems = read(SAME[name])
    assert problems == []
    assert seen(article(page)) == seen(preview(SAME[name]))



TOLD = {
    "encadre-deux-lignes-vides": ('!!! exemple "T"\n    a\n\n\n    b\n', {(5, "SEQ031")}),
    "encadre-vide": ('!!! exemple "T"\ntexte\n', {(1, "SEQ031")}),
    "encadre-decale": ('!!!  exemple "T"\n    b\n', {(1, "SEQ031"), (2, "SEQ031")}),
    "cloture-ouverte-en-liste": ("- a\n\n  ```\n  b\n\nc\n", {(3, "SEQ034")}),
    "cloture-coupee-par-une-citation": ("> ```\na\n```\n", {(1, "SEQ034"), (3, "SEQ034")}),
    "cellule-de-trop": ("> |a|b|\n> |-|-|\n> |1|2|trois|\n", {(3, "SEQ033")}),
    "barre-en-code-dans-un-tableau": ("|a|b|\n|-|-|\n|`x|y`|deux|\n", {(3, "SEQ033")}),
    "definition-sans-lien": ("Texte.\n\n[Note]: ceci\n", {(3, "SEQ033")}),
    "definition-deux-fois": ("[a]\n\n[a]: ../index.md\n[a]: ../b.md\n", {(4, "SEQ033")}),
    "trop-profond": ("> " * 30 + "perdu\n", {(1, "SEQ907")}),
    "liste-trop-profonde": ("".join("  " * n + f"- m{n}\n" for n in range(12)), {(9, "SEQ907")}),
    "insecable-apres-la-puce": ("Texte\n-\u00a0un\n-\u00a0deux\n", {(2, "SEQ032")}),
    "insecable-apres-les-dieses": ("##\u00a0Partie\n\nTexte\n", {(1, "SEQ030")}),
    "marque-et-texte": ("<!-- quiz: demo-article --> suite\n", {(1, "SEC001")}),
    "deux-marques": ("<!-- quiz: demo-article --> <!-- quiz: demo-coller -->\n", {(1, "SEQ030")}),
    "marque-dans-une-phrase": ("- a\n- b <!-- quiz: demo-article --> c\n", {(2, "SEQ030")}),
    "marque-de-fait-dans-un-lien": (f"Un [lien{FACT}](../index.md).\n", {(1, "SEQ030")}),
    "commentaire-ouvert": ("Texte\n\n<!-- a\n\nsuite\n", {(3, "SEC001")}),
    "html": ("- a\n\n  <div>\n  b\n  </div>\n", {(3, "SEC001")}),
    "balise-seule": ('<span lang="en">\nprompt\n</span>\n', {(1, "SEC001")}),
    "adresse-a-espaces": ("Voir\n[a](x y.md)\n", {(2, "SEQ030")}),
    "titre-de-la-page": ("=====\n\nTitre\n=====\n", {(3, "SEQ005")}),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_what_would_be_shown_otherwise_is_told_at_its_line(name: str) -> None:
    """Exactly these lines and rules."""
    body, expected = TOLD[name]
    assert set(read(body)[1]) == expected


BOXED = (
    "Un paragraphe.\n\nUn autre.\n", "- a\n- b\n\n1. c\n", "```\na\n\nb\n```\n", "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "> cité\n", "## Partie\n\ntexte\n", "un\ndeux  \ntrois\n", "Texte\n\n    code\n\n    suite\n",
)  # fmt: skip
HOSTS = {
    "seul": ("", "    "), "sous-un-texte": ("Texte\n", "    "), "dans-une-liste": ("- un\n\n  ", "      "),
    "dans-une-citation": ("> ", ">     "), "dans-un-encadre": ('!!! attention "A"\n    ', "        "),
}  # fmt: skip


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("body", BOXED)
def test_a_box_stands_anywhere(host: str, body: str) -> None:
    """On the page, under a text, in a list, a quote, another box: its kind in words, its title, what it holds."""
    before, indent = HOSTS[host]
    page, problems = read(f'{before}!!! exemple "Titre de *boîte*"\n' + textwrap.indent(body, indent, lambda line: bool(line.strip()) or ">" in indent))
    assert problems == []
    root = parse(finish({}, page, "essais/essai.html", PROJECT).html)
    (box,) = undressed(root).xpath(".//div[contains(@class, 'exemple')]")
    assert box[0].text_content() == "Titre de boîte"
    box[0].drop_tree()
    assert seen(box) == seen(preview(body))


# ——— at random ———

WORD = st.sampled_from(["un", "deux", "trois", "été", "l’élu", "d'eau", "a_b_c", "12", "R&D", "x", "Oui", "mot-clé", "3,5"])
INLINE = st.one_of(
    WORD,
    WORD.map("**{}**".format), WORD.map("*{}*".format), WORD.map("_{}_".format), WORD.map("~~{}~~".format),
    WORD.map("`{}`".format), WORD.map("`` {} ` ``".format), WORD.map("[{}](../index.md)".format),
    WORD.map("[{}](<../index.md> 'Titre')".format), WORD.map("<kbd>{}</kbd>".format), WORD.map("<!-- {} -->".format),
    st.sampled_from(["\\*", "\\[", "\\`", "\\\\", "\\#", "&amp;", "&lt;", "&eacute;", "&#233;", "*", "_", "[", "]", "`", "|", "<", ">", "&",
                     "!", "~", "#", "-", "+", "1.", ":", "(", ")", "\\", "  \n", "\\\n", "\n", "<br>", "![", "](", "^", "{", "="]),
)  # fmt: skip
LINE = st.lists(st.tuples(INLINE, st.sampled_from(["", " ", " ", " "])), min_size=1, max_size=7).map(lambda parts: "".join(a + b for a, b in parts))
PLAIN = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
CODE = st.text("ab `~<&*[]()\n\\|# ", max_size=25)


def prefixed(body: str, first: str, rest: str) -> str:
    """Put a sign before the first line of a block, and an indent before the others that hold something."""
    lines = body.split("\n")
    return "\n".join([first + lines[0], *(rest + line if line.strip() else line for line in lines[1:])])


def listed(items: list[str], mark: str, indent: int, gap: str) -> str:
    """Return a list: its marks, the indent of what follows, what stands between two items."""
    marks = (f"{number}{mark[1:]} " if mark[0] == "1" else f"{mark} " for number in range(int(mark[0] == "1"), 99))
    return gap.join(prefixed(item, sign, " " * indent) for sign, item in zip(marks, items, strict=False))


LEAF = st.one_of(
    LINE, LINE, PLAIN,
    PLAIN.map("## {}".format), PLAIN.map("{}\n---".format), st.just("---"), st.just("***"),
    st.tuples(st.sampled_from(["```", "~~~", "````", "``` py"]), CODE).map(lambda it: f"{it[0]}\n{it[1]}\n{it[0].split()[0]}"),
    CODE.map(lambda text: textwrap.indent(text, "    ")),
    st.lists(st.tuples(LINE, LINE), min_size=1, max_size=3).map(
        lambda rows: "| a | b |\n|:--|:-:|\n" + "\n".join("| {} | {} |".format(*(cell.replace("\n", " ") for cell in row)) for row in rows)
    ),
    PLAIN.map("<!-- {} -->".format), PLAIN.map("<!--\n{}\n-->".format),
    WORD.map("[lieu]: ../index.md\n\n[lieu] {}".format),
)  # fmt: skip
BLOCKS_ = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        st.tuples(st.lists(inner, min_size=1, max_size=3), st.sampled_from(["-", "*", "+", "1.", "1)"]), st.integers(2, 5),
                  st.sampled_from(["\n", "\n", "\n\n"])).map(lambda it: listed(*it)),
        inner.map(lambda body: prefixed(body, "> ", "> ")),
        inner.map(lambda body: prefixed(body, "> ", "")),
        st.lists(inner, min_size=2, max_size=3).map("\n\n".join),
        st.lists(inner, min_size=2, max_size=3).map("\n".join),
    ),
    max_leaves=6,
)  # fmt: skip
PAGES = st.lists(BLOCKS_, min_size=1, max_size=4).flatmap(lambda blocks: st.sampled_from(["\n\n", "\n\n", "\n"]).map(lambda gap: gap.join(blocks) + "\n"))
SIGNS = st.text(" \n\n\t-*+_`~#>|[]()!<&;:.\\1aé\"'=^{}/", max_size=60)
MANY = settings(max_examples=4000 if NIGHT else 150)


def with_marks(body: str) -> st.SearchStrategy[str]:
    """Put marks anywhere in a page."""
    places = st.lists(st.integers(0, len(body)), min_size=1, max_size=4)
    return places.map(lambda found: "".join("§" * found.count(at) + sign for at, sign in enumerate(body)))


def agree(body: str) -> None:
    """Assert that a page is reported at one of its lines, or shows what a preview shows."""
    page, problems = read(body)
    event(problems[0][1] if problems else "montré")
    assert [line for line, _ in problems if not 1 <= line <= body.count("\n") + 1] == []
    assert problems or seen(article(page)) == seen(preview(body))


@MANY
@given(PAGES)
def test_a_page_of_blocks_is_reported_or_shown(body: str) -> None:
    """Lists, quotes, code, tables, comments, one in another: the same words and blocks as a preview, or a line is named."""
    agree(body)


@MANY
@given(SIGNS)
def test_any_signs_are_reported_or_shown(body: str) -> None:
    """The same of signs thrown together."""
    agree(body)


@MANY
@given(PAGES)
def test_a_box_shows_what_its_text_would_alone(body: str) -> None:
    """What stands in a box is what it would be out of it, and nothing is left outside."""
    page, problems = read('!!! exemple "Titre"\n\n' + textwrap.indent(body, "    ", lambda _: True))
    event(problems[0][1] if problems else "montré")
    if not problems:
        root = article(page)
        (box,) = root
        box[0].drop_tree()
        assert seen(box) == seen(preview(body))


@MANY
@given(PAGES.flatmap(with_marks))
def test_marks_of_sources_change_no_word(body: str) -> None:
    """Wherever a mark stands, words and blocks are those of a preview where it is a sign between brackets."""
    assume(not re.search(r"§[(\[:]", body))
    written = body.replace("§", FACT)
    page, problems = read(written)
    event(problems[0][1] if problems else "montré")
    if not problems:
        root = parse(finish({}, page, "essais/essai.html", PROJECT).html.replace(FACT, "[§]"))
        for call in root.find_class(words.CALL):
            call.tag, call.text = "small", "[§]"
            call.attrib.clear()
        assert seen(undressed(root)) == seen(preview(body.replace("§", "[§]")))


@MANY
@given(PAGES.flatmap(with_marks))
def test_each_thing_is_placed_where_it_is_written(body: str) -> None:
    """Marks, links, headings and paragraphs begin where their place says."""
    written = body.replace("§", FACT)
    page, _ = read(written)
    lines = written.split("\n")

    def rest(source: Source) -> str:
        return "\n".join(lines[source.line - FIRST :])[source.column - 1 :]

    assert [ref for ref in page.facts if not rest(ref.source).startswith(FACT)] == []
    assert [one for one in (*page.links, *page.stray_facts) if rest(one.source)[:1] not in {"[", "<"}] == []
    assert [one for one in page.markup if not rest(one.source).startswith(one.html.split("\n")[0])] == []
    for part in (*page.headings, *page.paragraphs):
        found = words.WORD.search(part.text)
        assert (found[0][:1] if found else "") in rest(part.source) or "&" in written, part
