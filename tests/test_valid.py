"""Odd but valid content raises no alarm, and is rendered as it was meant."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html as lxml_html

from conftest import COURSE, NIGHT, build, copy_course, examine

QUIZ = """\
<quiz>
Que fait-on d’abord ?
- [x] On ouvre la source
> La source fait foi ; on la lit avant de répondre.
- [ ] On relit la réponse
> Le style ne dit rien de la vérité d’une réponse.
- [ ] On repose la question
> Une erreur répétée reste une erreur, même sûre d’elle.
</quiz>
"""

ODD_PAGES = {
    # ——— text
    "vide": "",
    "accents": "Œuvre, aïeul, où, ÇA ira : « été » — à Noël… 👩‍💼 et l’ŒIL d’une élue·e.\n",
    "pourcents": "« 98 % » des cas, 10 €, 3,5 ‰, 1 000 000 d’euros, 100% collé.\n",
    "dates": "Le 2026-02-30 n’existe pas, le 29/02/2028 si, et 12:30:00 est une heure.\n",
    "tabulations": "Un\ttexte\tavec\tdes\ttabulations.\n\n\tUn bloc de code à la tabulation.\n",
    "lignes-longues": "mot " * 15 + "\n",
    "inferieurs": "Si a < b et b > c, alors a <3 et c<d ; R&D, le pain &amp; le vin, 5 &lt; 6, &copy; &#233;.\n",
    "crochets": "Un [mot] seul, [deux] [trois], [x] coché, [ ] vide, et une note [1].\n",
    "crochets-doubles": "Un \\[[lien wiki]] dans le texte et `if [[ -f fichier ]]` en code.\n",
    "marque-echappee": "Une marque s’écrit \\[^fait], et `[^fait]` en code.\n",
    "etoiles": "2 * 3 * 4, _souligné_, **gras**, ***les deux***, snake_case_long, ~~barré~~.\n",
    "retours-forcés": "Une ligne.  \nUne autre.\\\nEt la dernière.\n",
    "pipes": "Un texte avec | des | barres, sans tableau.\n",
    "apostrophes": "L'élue d'ici dit 'oui' et \"non\" ; aujourd'hui.\n",
    "separateurs": "Avant.\n\n---\n\nAprès.\n\n***\n\nFin.\n",
    "yaml-dans-le-corps": "---\nceci : n’est pas un en-tête\n---\n",
    # ——— headings and links
    "titres-soulignes": "Première partie\n---------------\n\nTexte.\n\nSeconde partie\n---------------\n\nTexte.\n",
    "titres-decores": "## `code` et **gras** ##\n\nTexte.\n\n### Avec [un lien utile](../index.md)\n\nTexte.\n",
    "titres-identiques": "## Étape\n\nVoir [l’étape d’après](#etape_1).\n\n## Étape\n\nVoir [l’étape d’avant](#etape).\n",
    "ancre-accentuée": "[Plus bas](#ou-ca-leleve-l-a-dit).\n\n## Où ça ? L’élève l’a dit\n\nFin.\n".replace("l-a", "la"),
    "ancre-encodée": "[Plus bas](#%C3%A9t%C3%A9).\n\n## Été\n\nFin.\n".replace("%C3%A9t%C3%A9", "ete"),
    "ancre-d-ailleurs": "[À retenir du module](../modules/demo/reponse.md#a-retenir).\n",
    "ancre-fabriquée": "[L’IA](../glossaire.md#ia), [un fait](../sources.md#part-des-erreurs), [un cas](../catalogue.md#val-exemple-tri).\n",
    "pages-fabriquées": "[Le plan](../plan.md), [les règles](../contribuer/regles.md), [le parcours](../parcours/elu.md).\n",
    "lien-espaces": "[Le document](<le document.txt>) et [le même](le%20document.txt).\n",
    "lien-titre": 'Voir [l’accueil](../index.md "La page d’accueil").\n',
    "lien-reference": "Voir [l’accueil][ici] et [le module][].\n\n[ici]: ../index.md\n[le module]: ../modules/demo/index.md\n",
    "lien-parenthèses": "Voir [une page](https://exemple.fr/IA_(informatique)?a=1&b=2#c).\n".replace("IA_", "ia_"),
    "lien-long": "Voir [un lien\nsur deux lignes](../index.md).\n",
    "courriel": "Écrivez à <mairie@example.fr> ou à [la mairie](mailto:mairie@example.fr?subject=Bonjour).\n",
    "telephone": "Appelez [le standard](tel:+33199000000).\n",
    "image-liée": "[![Trois étapes, en schéma.](../modules/demo/images/etapes.svg)](../modules/demo/reponse.md)\n",
    "image-titre": '![Trois étapes, en schéma.](../modules/demo/images/etapes.svg "Le schéma")\n',
    "lien-en-code": "Un lien s’écrit `[texte](adresse.md)`, une image `![texte](image.svg)`.\n",
    # ——— code, comments and raw HTML
    "code-quiz": f"```markdown\n{QUIZ}```\n",
    "code-quiz-tildes": f"~~~~\n```\n{QUIZ}~~~\n~~~~\n",
    "code-quiz-indenté": textwrap.indent(QUIZ, "    ") + "\nFin.\n",
    "code-quiz-en-ligne": 'Un bloc `<quiz>` finit par `</quiz>`, et `<Quiz id="q">` n’en est pas un.\n',
    "code-quiz-encadré": f'!!! exemple "Le format"\n    ```markdown\n{textwrap.indent(QUIZ, "    ")}    ```\n',
    "code-marqueurs": "```markdown\n<!-- quiz: bases-inconnue -->\n<!-- bloc: inconnu -->\n[^inconnu] ![](rien.png)\n```\n",
    "code-marqueurs-en-ligne": "On écrit `<!-- quiz: mon-id -->` ou `<!-- bloc: modules -->`.\n",
    "code-html": '```html\n<script>alert(1)</script>\n<a href="javascript:x()">x</a>\n```\n\n`<img onerror=x>`\n',
    "code-dans-une-liste": "- Un :\n\n    ```\n    <iframe>\n    ```\n\n- Deux.\n",
    "code-accents-graves": "Un accent grave `` ` ``, deux ``` `` ```.\n",
    "commentaires": "Avant <!-- un mot --> après.\n\n<!-- une ligne -->\n\n<!--\nplusieurs\n\nlignes <script>\n-->\n\nFin.\n",
    "commentaire-quiz": f"<!--\n{QUIZ}-->\n\nFin.\n",
    "html-admis": "m<sup>2</sup>, u<sub>n</sub>, <kbd>Ctrl</kbd>, <q>cité</q>, <cite>Titre</cite>,<br>"
    'un <span lang="en">prompt</span>, un <i lang="la">quorum</i>, <abbr>etc.</abbr>\n',
    # ——— lists, tables, call-outs
    "listes": "1. Un\n2. Deux\n\n* a\n* b\n\n+ c\n    - d\n",
    "cases": "- [ ] À faire\n- [x] Fait\n",
    "tableau": "| a | `b \\| c` | |\n|:--|:-:|--:|\n| 1 | | [accueil du site](../index.md) |\n",
    "encadré-sans-titre": "!!! attention\n    Un texte.\n\n    - une liste\n",
    "citation": "> Une citation\n> sur deux lignes.\n>\n> - avec une liste\n",
    "faits-partout": "- Un fait[^fluide-sans-verite]\n\n| a |\n| --- |\n| b[^part-des-erreurs] |\n\n!!! exemple\n"
    "    c[^fluide-sans-verite]\n",
    # ——— quizzes
    "quiz-choix-unique": QUIZ,
    "quiz-choix-multiple": QUIZ.replace("Que fait-on", "Que fait-on, plusieurs réponses possibles,").replace(
        "- [ ] On relit", "- [x] On relit"
    ),
    "quiz-vrai-faux": "<quiz>\nCiter, c’est prouver.\n- [ ] Vrai\n> Citer une source ne prouve pas qu’elle dit cela.\n"
    "- [X] Faux\n> Une source se lit ; la citer ne suffit pas du tout.\n\nOn ouvre la source.\n</quiz>\n",
    "quiz-trous": "<quiz>\nOn dispose de [[72|soixante-douze]] heures.\nOn prévient l’[[autorité]].\n\n---\n\nPas une de plus.\n</quiz>\n",
    "quiz-etoiles": QUIZ.replace("- [", "* ["),
    "quiz-espaces": QUIZ.replace("<quiz>", "<quiz>  ").replace("</quiz>", "</quiz>\t"),
    "quiz-riche": QUIZ.replace("On ouvre la source", 'On ouvre "**la clé**" & `a<b`').replace(
        "d’abord ?", "d’abord ?\nDites-le en un mot."
    ),
    "quiz-lignes-vides": QUIZ.replace("?\n", "?\n\n", 1).replace("\n</quiz>", "\n\nUne explication.\n\nEn deux parties.\n</quiz>"),
    "quiz-collés": QUIZ + QUIZ.replace("d’abord", "ensuite"),
    "quiz-de-la-banque": "<!-- quiz: demo-article -->\n<!--quiz:demo-sources-->\n",
    "quiz-en-retrait": '!!! activite "À vous"\n    <!-- quiz: demo-article -->\n\n    Suite.\n\n- Un\n\n    <!-- quiz: demo-delai -->\n',
    "blocs": "<!-- bloc: modules -->\n\n<!-- bloc: parcours -->\n",
}

ITEM = """\
  - id: essai-odd
    type: choix-unique
    objectif: demo-choisir
    bloom: appliquer
    enonce: Que fait-on d’un courrier reçu ?
    propositions:
      - texte: On le garde pour soi
        retour: Garder un courrier pour soi ne répond à personne.
      - texte: On lui répond sans tarder
        juste: oui
        retour: Répondre sans tarder est ce que la personne attend.
      - texte: On le colle dans un outil
        retour: Coller un courrier livre une personne à un tiers.
"""

ODD_ITEMS = {
    "oui": (),
    "vrai": (("juste: oui", "juste: vrai"),),
    "true": (("juste: oui", "juste: True"),),
    "guillemets": (("juste: oui", "juste: 'oui'"), ("type: choix-unique", 'type: "choix-unique"')),
    "non": (("        retour: Garder", "        juste: non\n        retour: Garder"),),
    "plie": (("Que fait-on d’un courrier reçu ?", ">-\n      Que fait-on\n      d’un courrier ?"),),
    "litteral": (("Que fait-on d’un courrier reçu ?", "|\n      Que fait-on\n\n      d’un courrier ?"),),
    "deux-points": (("Que fait-on d’un courrier reçu ?", "'Le courrier arrive : que fait-on ?'"),),
    "diese": (("Que fait-on d’un courrier reçu ?", "Que fait-on du courrier n°#3 ? # un commentaire"),),
    "echappe": (("Que fait-on d’un courrier reçu ?", '"Le mot \\"Rien\\" d\\u2019un courrier\\u00a0?"'),),
    "signes": (("Que fait-on d’un courrier reçu ?", "'& * ! % @ ` { } [ ] > | - ?'"),),
    "inferieur": (("Que fait-on d’un courrier reçu ?", "Si a < b & c > d, que vaut R&D [1] ?"),),
    "code": (("Que fait-on d’un courrier reçu ?", "Que fait `<b>` ou `</quiz>` dans une page ?"),),
    "citation": (("Que fait-on d’un courrier reçu ?", "'\"Un courrier\", dit-elle : \"qu’en fait-on ?\"'"),),
    "numero": (("Que fait-on d’un courrier reçu ?", "1. Que fait-on d’un courrier ?"),),
    "tiret": (("Que fait-on d’un courrier reçu ?", "'- Que fait-on, dit-elle, d’un courrier ?'"),),
    "nombres": (
        ("On le garde pour soi", "010"), ("On lui répond sans tarder", "1:3"), ("On le colle dans un outil", "1e3"),
    ),
    "mots-du-yaml": (
        ("On le garde pour soi", "'no'"), ("On lui répond sans tarder", "'yes'"), ("On le colle dans un outil", "'null'"),
    ),
    "annees": (
        ("On le garde pour soi", "2024. On garde"), ("On lui répond sans tarder", "2025. On répond"),
        ("On le colle dans un outil", "2026. On colle"),
    ),
    "toutes": (("On le garde pour soi", "On garde toutes les réponses de l’outil"),),
    "a-et-d": (("On le garde pour soi", "On le garde pour qui en a et d’autres"),),
    "les-deux": (("On le garde pour soi", "On lit la lettre et le dossier, puis on compare les deux"),),
    "liste-en-ligne": (("    enonce:", "    faits: fluide-sans-verite\n    indices: Un seul indice.\n    enonce:"),),
    "vides": (("    enonce:", "    faits: []\n    indices:\n    explication: ~\n    ignorer: {}\n    enonce:"),),
    "en-accolades": (
        ("      - texte: On le garde pour soi\n        retour: Garder un courrier pour soi ne répond à personne.",
         "      - {texte: On le garde, 'retour': \"Garder un courrier pour soi ne répond à personne.\"}"),
    ),
    "explication-liste": (("    propositions:", "    explication: '> 2 % des cas, pas plus.'\n    propositions:"),),
}  # fmt: skip

ODD_COURSES: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "crlf": ("*", lambda data: data.replace(b"\n", b"\r\n")),
    "cr": ("*", lambda data: data.replace(b"\n", b"\r")),
    "bom": ("*", lambda data: b"\xef\xbb\xbf" + data),
    "bom-crlf": ("*", lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")),
    "accents-decomposes": ("*", lambda data: unicodedata.normalize("NFD", data.decode()).encode()),
    "sans-fin-de-ligne": ("*", lambda data: data.rstrip(b"\n")),
    "lignes-vides-a-la-fin": ("*", lambda data: data + b"\n\n\n"),
    "en-tete-espaces": ("*.md", lambda data: data.replace(b"---\n", b"---  \t\n")),
    "en-tete-commentaires": ("*.md", lambda data: data.replace(b"---\n", b"---\n# un commentaire\n\n", 1)),
    "document-yaml": ("*.yml", lambda data: b"%YAML 1.2\n---\n" + data + b"...\n"),
    "commentaires": ("*.yml", lambda data: data.replace(b":\n", b":    # un commentaire\n")),
    "insecables": ("*.md", lambda data: data.replace(b" :", "\u00a0:".encode()).replace(b" ?", "\u202f?".encode())),
    "titres-insecables": ("*.md", lambda data: data.replace("## À retenir".encode(), "## À\u00a0retenir ##".encode())),
    "cles-entre-guillemets": ("*.md", lambda data: data.replace(b"titre: ", b'"titre": ').replace(b"title: ", b"'title': ")),
}


def write_page(root: Path, slug: str, body: str) -> None:
    """Add a page to the docs of a course, with a file for links to lead to."""
    folder = root / "docs" / "essais"
    folder.mkdir(exist_ok=True)
    (folder / "le document.txt").write_text("Un document.", "utf-8")
    (folder / f"{slug}.md").write_text(f"---\ntitle: Page d’essai\n---\n\n{body}", "utf-8")


def write_item(root: Path, name: str) -> None:
    """Add an odd question to a bank, and place it on a page."""
    text = ITEM.replace("essai-odd", f"essai-{name}")
    for old, new in ODD_ITEMS[name]:
        assert old in text
        text = text.replace(old, new)
    with (root / "quizzes" / "demo.yml").open("a", encoding="utf-8") as bank:
        bank.write(text)
    write_page(root, f"item-{name}", f"<!-- quiz: essai-{name} -->\n")


def alarms(root: Path) -> list[str]:
    """Return every problem of a course, as text."""
    return [str(problem) for problem in examine(root).problems]


def test_course_of_the_tests_is_valid() -> None:
    """The course that all tests start from has no problem at all; its one exemption is counted."""
    report = examine(COURSE)
    assert [str(problem) for problem in report.problems] == []
    assert [(waiver.source.path, waiver.code) for waiver in report.waivers] == [("modules/suite/index.md", "MOD004")]


@pytest.mark.parametrize("slug", ODD_PAGES)
def test_odd_page_raises_no_alarm(slug: str, project: Path) -> None:
    """A page that is odd but valid has no problem."""
    write_page(project, slug, ODD_PAGES[slug])
    assert alarms(project) == []


@pytest.mark.parametrize("name", ODD_ITEMS)
def test_odd_item_raises_no_alarm(name: str, project: Path) -> None:
    """A question that is odd but valid has no problem."""
    write_item(project, name)
    assert alarms(project) == []


@pytest.mark.parametrize("name", ODD_COURSES)
def test_odd_files_raise_no_alarm(name: str, project: Path) -> None:
    """Files saved by another system, or written in another style of YAML, have no problem; by day, one out of four is built."""
    pattern, change = ODD_COURSES[name]
    for folder in ("modules", "quizzes", "docs"):
        for path in (project / folder).rglob(pattern):
            if path.suffix in {".md", ".yml"}:
                path.write_bytes(change(path.read_bytes()))
    assert alarms(project) == []
    if NIGHT or [*ODD_COURSES].index(name) % 4 == 0:
        assert build(project).returncode == 0


@pytest.fixture(scope="module")
def odd_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that holds all the odd pages and questions at once."""
    root = copy_course(tmp_path_factory.mktemp("bizarre") / "projet")
    for slug, body in ODD_PAGES.items():
        write_page(root, slug, body)
    for name in ODD_ITEMS:
        write_item(root, name)
    outcome = build(root)
    assert outcome.returncode == 0, outcome.stderr[-2000:]
    return root / "site" / "essais"


def article(site: Path, slug: str) -> lxml_html.HtmlElement:
    """Return the article of a built page."""
    found: lxml_html.HtmlElement
    (found,) = lxml_html.parse(site / f"{slug}.html").getroot().xpath("//article")
    return found


@pytest.mark.parametrize("slug", ODD_PAGES)
def test_odd_page_keeps_its_questions(slug: str, odd_site: Path) -> None:
    """A page shows the questions that it places, and takes none from code or comments."""
    shown = article(odd_site, slug).xpath(".//section[@class='quiz']")
    expected = {"quiz-collés": 2, "quiz-de-la-banque": 2, "quiz-en-retrait": 2}
    assert len(shown) == expected.get(slug, int(slug.startswith("quiz-")))
    assert "\ue000" not in lxml_html.tostring(article(odd_site, slug), encoding="unicode")
