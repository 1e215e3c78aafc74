"""A page shows what a preview of CommonMark shows: the same words, the same blocks, or `check` names the line.

The reference is a bare markdown-it with GitHub’s tables and strikethrough: none of our marks, rules or dressing.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from datetime import timedelta
from typing import cast
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from lxml.html import HtmlElement
from markdown_it import MarkdownIt

from conftest import TODAY
from enclair.model import Course, Page
from enclair.pages import words
from enclair.pages.article import finish
from enclair.problems import Problem, Source
from enclair.reading.document import read_page
from enclair.rules import REGISTRY, Context

PREVIEW = MarkdownIt("commonmark").enable(["table", "strikethrough"])
BLOCKS = frozenset("p ul ol li pre code table thead tbody tr th td blockquote h1 h2 h3 h4 h5 h6 hr br em strong s a".split())
FACT = "[^fluide-sans-verite]"
FIRST = 11
"""The line of the file where a page’s text starts."""

# ——— the two trees ———


def parse(html: str) -> HtmlElement:
    """Return the tree of a piece of HTML."""
    return lxml_html.fragment_fromstring(html or " ", create_parent="div")


def preview(body: str) -> HtmlElement:
    """Return what a preview shows."""
    return parse(PREVIEW.render(body))


def read(course: Course, body: str) -> tuple[Page, list[tuple[int, str]]]:
    """Read a page, and return it with the line in the text and the code of each problem."""
    page, wrong = read_page(course.root / "docs" / "essai.md", "Page d’essai", body, Source("docs/essai.md", FIRST))
    context = Context(course, TODAY)
    found = [
        Problem(source, rule.code, message, hint)
        for rule in REGISTRY.values() if issubclass(Page, rule.about)
        for source, message, hint in rule.check(page, context)
    ]  # fmt: skip
    return page, sorted({(problem.source.line - FIRST + 1, problem.code) for problem in (*wrong, *found)})


def article(course: Course, page: Page) -> HtmlElement:
    """Return what our page shows, without what the engine adds."""
    root = parse(finish("", page, "essai.html", course).html)
    for node in root.xpath("./h1 | .//section[@class='sources'] | .//a[starts-with(@id, 'fnref')] | .//p[@class='encadre']"):
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
    "deux-espaces": "- un\n  - deux\n    - trois\n      - quatre\n- cinq\n",
    "trois-espaces": "1. un\n   - deux\n     - trois\n2. quatre\n   1. cinq\n   2. six\n",
    "quatre-espaces": "- un\n    - deux\n        - trois\n- quatre\n",
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
    # breaks, escapes, entities
    "retours": "Une ligne  \ndeux\\\ntrois\nquatre\n",
    "retour-en-fin": "Une ligne  \n\n## Titre\\\n\nFin\n",
    "antislashs": "L\\'un dit \\\"oui\\\", 5 \\< 6, \\= 10 \\$ R\\&D \\# \\* \\_x\\_ \\`y\\` \\[z\\] \\\\ a\\b\n",
    "entites": "&amp; &lt;b&gt; &copy; &eacute;t&eacute; &#233; &#xe9; &nbsp;x &inconnue; &ampersand R&D &amp;lt;\n",
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
    "adresses-entre-chevrons": "<https://exemple.fr/a?b=1&c=2> et <mairie@example.fr>\n",
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
    "html-admis": "m<sup>2</sup>, <kbd>Ctrl</kbd>, a<br>b, <span lang=\"en\">prompt</span>, H<sub>2</sub>O\n",
    "presque-html": "a < b, c<d ; x > y, <3, < p >, a<b>c si\n".replace("a<b>c si", "fin"),
    "pas-de-marque": "Un ! d’exclamation !! et !!! au milieu, 100 %, {x}, $x$, x^2^, H~2~O.\n",
    "unicode": "Œuvre, aïeul·e, 👩‍💼, ﬁn, e\u0301te\u0301, ½, n°\u00a05.\n",
    "lignes-blanches": "\n\n\nTexte   \n \n\t\nSuite\n\n\n",
    "sans-fin-de-ligne": "- un\n- deux",
}  # fmt: skip


@pytest.mark.parametrize("name", SAME)
def test_it_shows_what_a_preview_shows(course: Course, name: str) -> None:
    """No alarm, and the same words in the same blocks, lists, cells, links."""
    page, problems = read(course, SAME[name])
    assert problems == []
    assert seen(article(course, page)) == seen(preview(SAME[name]))
