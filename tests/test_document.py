"""Markdown pages are read with the place of each thing; malformed quizzes are said, where mkdocs-quiz drops them."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from string import punctuation

import pytest
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_core import inline

from conftest import examine
from enclair.model import Page
from enclair.problems import Source
from enclair.reading import markdown
from enclair.reading.document import plain_text, read_page

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
ALL_LINES = [(line, "QUI016") for line in range(3, 9)]

MALFORMED: dict[str, tuple[str, list[tuple[int, str]]]] = {
    # mkdocs-quiz stops on these with a Python traceback, at a line of the HTML
    "sans-bonne-reponse": (QUIZ.replace("[x]", "[ ]"), [(1, "QUI001")]),
    "sans-proposition": ("<quiz>\nQue faire ?\n</quiz>\n", [(1, "QUI016")]),
    "vide": ("<quiz>\n</quiz>\n", [(1, "QUI016")]),
    "sans-enonce": (QUIZ.replace("Que fait-on d’abord ?\n", ""), [(1, "QUI016")]),
    "coche-v": (QUIZ.replace("[x]", "[v]").replace("[ ]", "[v]"), ALL_LINES),
    "tirets-colles": (QUIZ.replace("- [", "-["), ALL_LINES),
    "plus": (QUIZ.replace("- [", "+ ["), ALL_LINES),
    "numeros": (QUIZ.replace("- [", "1. ["), ALL_LINES),
    "retour-orphelin": (QUIZ.replace("- [x]", "> Un retour.\n- [x]"), [(3, "QUI016")]),
    "trou-vide": ("<quiz>\nOn [[]] ici.\n</quiz>\n", [(1, "QUI016")]),
    "ancienne-syntaxe": ("<?quiz?>\nquestion: oui\n<?/quiz?>\n", [(1, "SEC001"), (2, "SEQ030"), (2, "SEQ037"), (3, "SEC001")]),
    # mkdocs-quiz accepts these without a word, and shows something else
    "pas-ferme": (QUIZ.replace("</quiz>\n", ""), [(1, "QUI016")]),
    "pas-ferme-puis-un-autre": (QUIZ.replace("</quiz>\n", "\nDu texte.\n\n") + QUIZ, [(1, "QUI016")]),
    "majuscule": (QUIZ.replace("quiz>", "Quiz>"), [(1, "SEC001")]),
    "attribut": (QUIZ.replace("<quiz>", '<quiz id="q1">'), [(1, "SEC001")]),
    "reponse-sur-deux-lignes": (QUIZ.replace("la source\n", "la source\n  citée\n", 1), [(4, "QUI016")]),
    "texte-entre-propositions": (QUIZ.replace("- [ ] On relit", "Un mot.\n- [ ] On relit"), [(5, "QUI016")]),
    "paragraphe-entre": (QUIZ.replace("- [ ] On relit", "\nUn mot.\n\n- [ ] On relit"), [(8, "QUI016"), (10, "QUI016")]),
    "un-tiret-colle": (QUIZ.replace("- [ ] On relit", "-[ ] On relit"), [(5, "QUI016")]),
    "crochets-dans-l-explication": (QUIZ.replace("</quiz>", "\nVoir [[wiki]].\n</quiz>"), [(1, "QUI017")]),
    "crochets-dans-l-enonce": (QUIZ.replace("d’abord", "si `[[ -f x ]]`"), [(2, "QUI017")]),
    "doublon": (QUIZ.replace("On relit la réponse", "On ouvre la source"), [(5, "QUI010")]),
    "une-seule-proposition": (QUIZ.partition("- [ ]")[0] + "</quiz>\n", [(1, "QUI002")]),
    "toutes-justes": (QUIZ.replace("[ ]", "[x]").replace("Que fait", "Plusieurs réponses ? Que fait"), [(1, "QUI001")]),
    "imbrique": (
        QUIZ.replace("- [x]", "<quiz>\n- [x]") + "</quiz>\n", [(1, "QUI016"), (3, "QUI016"), (11, "SEC001")],
    ),
    "en-retrait": ("- Un\n\n" + "".join(f"    {line}\n" for line in QUIZ.splitlines()), [(3, "SEC001")]),
    # and these would run, or lead nowhere
    "html-dans-une-reponse": (QUIZ.replace("On relit", "<img src=x onerror=alert(1)> On relit"), [(5, "SEC001")]),
    "html-dans-l-enonce": (QUIZ.replace("Que fait", "<b>Que fait"), [(2, "SEC001")]),
    "html-dans-un-retour": (QUIZ.replace("> Le", "> <script>Le"), [(5, "SEC001")]),
    "adresse-qui-s-execute": (QUIZ.replace("On relit", "[On relit](javascript:x())"), [(5, "QUI024"), (5, "SEC002")]),
    "lien": (QUIZ.replace("On relit", "[On relit](perdu.md)"), [(5, "QUI024")]),
    "marque-de-source": (QUIZ.replace("</quiz>", "\nOui[^fluide-sans-verite].\n</quiz>"), [(1, "QUI024")]),
}  # fmt: skip


def page_of(body: str) -> Page:
    """Parse a body that starts on line 11 of its file."""
    page, problems = read_page(Path("docs/page.md"), "Titre de page", body, Source("docs/page.md", 11))
    assert problems == ()
    return page


def places(parts: object) -> list[tuple[int, int]]:
    """Return line and column of each part."""
    assert isinstance(parts, tuple)
    return [(part.source.line, part.source.column) for part in parts]


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_quiz_is_reported_at_its_line(name: str, project: Path) -> None:
    """Each defect that mkdocs-quiz drops or stumbles on is a problem of its own, at its line, and nothing else is."""
    body, expected = MALFORMED[name]
    (project / "docs" / "essai.md").write_text(f"---\ntitle: Page d’essai\n---\n{body}", "utf-8")
    found = {(problem.source.line - 3, problem.code) for problem in examine(project).problems}
    assert set(expected) == found


def test_a_well_formed_quiz_becomes_an_item() -> None:
    """A hand-written quiz gives the same item as a bank would, each part with its line."""
    page = page_of(f"Avant.\n\n{QUIZ}")
    (item,) = page.inline_items
    assert item.interaction.kind == "choix-unique"
    assert item.stem == "Que fait-on d’abord ?"
    assert [(choice.text, choice.is_key, choice.source.line) for choice in item.choices] == [
        ("On ouvre la source", True, 15),
        ("On relit la réponse", False, 17),
        ("On repose la question", False, 19),
    ]
    assert item.choices[1].feedback == "Le style ne dit rien de la vérité d’une réponse."
    assert (item.source.line, item.stem_source.line) == (13, 14)
    assert [ref.id for ref in page.quizzes] == [item.id]
    assert places(page.quizzes) == [(13, 1)]


def test_the_number_of_keys_tells_the_type() -> None:
    """One key is a single choice, several a multiple one; « Vrai, Faux » and gaps have their own types."""
    several = page_of(QUIZ.replace("[ ] On relit", "[x] On relit"))
    true_false = page_of("<quiz>\nOui.\n- [x] Vrai\n- [ ] Faux\n</quiz>")
    cloze = page_of("<quiz>\nOn [[ouvre | lit]] la [[source]].\n\n---\n\nToujours.\n</quiz>")
    types = [page.inline_items[0].interaction.kind for page in (several, true_false, cloze)]
    assert types == ["choix-multiple", "vrai-faux", "texte-a-trous"]
    item = cloze.inline_items[0]
    assert item.stem == "On [[trou-1]] la [[trou-2]]."
    assert [answers for answers, _ in item.interaction.typed] == [("ouvre", "lit"), ("source",)]
    assert item.explanation == "Toujours."


def test_a_feedback_keeps_its_lines_and_its_blank_line() -> None:
    """Feedback on two lines, or after a blank one, stays with its choice."""
    body = QUIZ.replace("avant de répondre.", "avant\n> de répondre.").replace("\n> Une", "\n\n> Une")
    (item,) = page_of(body).inline_items
    assert item.choices[0].feedback == "La source fait foi ; on la lit avant de répondre."
    assert item.choices[2].feedback == "Une erreur répétée reste une erreur, même sûre d’elle."


def test_the_id_of_a_hand_written_quiz_follows_its_text() -> None:
    """The id depends on the page’s name and the text only: a paragraph before it changes nothing."""
    ids = {page_of(body).inline_items[0].id for body in (QUIZ, f"Avant.\n\n{QUIZ}")}
    assert len(ids) == 1
    assert page_of(QUIZ.replace("d’abord", "ensuite")).inline_items[0].id not in ids


def test_links_images_and_marks_know_their_place() -> None:
    """Line and column are those of the opening bracket, in the author’s file."""
    page = page_of(
        "Un [premier](a.md) et `[un leurre](b.md)`\n"
        "puis un [second](c.md)[^fait-un].\n"
        "\n"
        "- ![Une image](d.svg) et [troisième\n  lien](e.md)\n"
        "\n"
        "| a |\n| --- |\n| [quatre](f.md)[^fait-deux] |\n"
    )
    assert [link.target for link in page.links] == ["a.md", "c.md", "e.md", "f.md"]
    assert places(page.links) == [(11, 4), (12, 9), (14, 26), (19, 3)]
    assert [(image.target, image.text) for image in page.images] == [("d.svg", "Une image")]
    assert places(page.images) == [(14, 3)]
    assert [ref.id for ref in page.facts] == ["fait-un", "fait-deux"]
    assert places(page.facts) == [(12, 23), (19, 17)]


def test_headings_carry_the_anchors_of_the_site() -> None:
    """Levels, texts, and the anchors that Python-Markdown gives, the page’s title taken first."""
    page = page_of("## Où ça ?\n\n## Titre *de* page\n\nSouligné\n--------\n\n> #### `code` cité\n\n## Où ça ?\n")
    assert [(heading.level, heading.text, heading.anchor) for heading in page.headings] == [
        (2, "Où ça ?", "ou-ca"),
        (2, "Titre de page", "titre-de-page_1"),
        (2, "Souligné", "souligne"),
        (4, "code cité", "code-cite"),
        (2, "Où ça ?", "ou-ca_1"),
    ]


def test_no_part_takes_an_anchor_of_the_template() -> None:
    """What the site’s script looks for by its id stays the template’s, whatever the rules let pass."""
    assert [heading.anchor for heading in page_of("## Recherche\n\n## Filtres\n\n## Rechercher\n").headings] == [
        "recherche_1", "filtres_1", "rechercher",
    ]  # fmt: skip


def test_a_mark_cannot_leave_its_attribute() -> None:
    """Signs in the name of a fact open nothing."""
    assert page_of('Un fait[^"onclick="x].').html == '<p>Un fait<a class="footnote-ref" data-fait="&quot;onclick=&quot;x"></a>.</p>\n'


def test_markers_are_read_outside_code_only() -> None:
    """Markers of questions and blocks count in the text, not in fences."""
    page = page_of("<!-- quiz: a-b -->\n\n```\n<!-- quiz: c-d -->\n<!-- bloc: e -->\n```\n\n<!-- bloc: modules -->\n")
    assert [ref.id for ref in page.quizzes] == ["a-b"]
    assert [ref.id for ref in page.blocks] == ["modules"]
    assert places(page.quizzes + page.blocks) == [(11, 1), (18, 1)]
    assert page.markup == ()


def test_words_count_prose_only() -> None:
    """Words are those that one reads: no code block, address, marker or raw tag."""
    assert page_of("Deux mots [ici](une-adresse.md).\n\n```\ndu code\n```\n\n- l’eau, est-ce\n").words == 5


def test_plain_text_drops_the_markup() -> None:
    """Inline Markdown without its signs."""
    assert plain_text("**gras**, `a < b`, [lien](x.md) \\* <b>x</b>") == "gras, a < b, lien * x"


def test_a_text_without_marks_is_what_the_whole_parser_reads() -> None:
    """No sign that means something is passed over where a text is read at once, or up to the next of some signs."""
    whole = markdown._parser(has_gaps=True)
    whole.inline.terminator_re = ParserInline().terminator_re
    whole.core.ruler.at("inline", inline)
    texts = [f"a {first}b{second} (c){first} d" for first, second in product(f"{punctuation}\0e", repeat=2)]
    assert [text for text in texts if markdown.inline_html(text) != whole.renderInline(text)] == []
