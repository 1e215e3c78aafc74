"""What readers get: the author’s page, dressed; nothing of the plugin, nothing that runs, stores or calls elsewhere."""

from __future__ import annotations

import json
import re
import shutil
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec.structs import replace

from conftest import TODAY, build, rewrite
from enclair.folders import publish, working_copy
from enclair.model import Confidence, Course, Item, Page
from enclair.pages import generated, navigation, quiz
from enclair.pages.article import NO_FRAME, PHONE, Article, Frame, UnsafeMarkupError, finish, mark_up
from enclair.pages.confidence import checked
from enclair.pages.quiz import CountMismatchError
from enclair.pages.words import LostWordsError
from enclair.problems import Source
from enclair.questions import WORDS
from enclair.questions.interaction import QuizMarkupError
from enclair.questions.single import Single
from enclair.reading.document import read_page
from enclair.reading.load import load
from enclair.reading.markdown import inline_html
from enclair.site import Site
from enclair.typography import day_in_french, french, written_date

LESSON = "modules/demo/reponse.html"
PLUGIN = re.compile(
    r"data-correct|data-quiz|quiz-progress|quiz-submit|quiz-question|answer-feedback|quiz-results|quiz-intro|"
    r"confetti|<form|javascript:|localStorage|sessionStorage|document\.cookie",
    re.IGNORECASE,
)
TALKS_OR_STORES = re.compile(
    r"localStorage|sessionStorage|indexedDB|caches\.|document\.cookie|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|"
    r"EventSource|navigator\.serviceWorker|postMessage|\beval\(|innerHTML|insertAdjacentHTML|new Function|import\(",
)


def render(body: str, course: Course, uri: str = "essai.html", frame: Frame = NO_FRAME) -> Article:
    """Render a page without questions as the site does."""
    page, problems = read_page(course.root / "docs" / "essai.md", "Page d’essai", body, Source("docs/essai.md", 5))
    assert problems == ()
    return finish({}, page, uri, course, frame)


def parse(article: Article) -> HtmlElement:
    """Return the tree of an article."""
    return lxml_html.fragment_fromstring(article.html, create_parent="article")


@cache
def built_page(root: Path, uri: str) -> HtmlElement:
    """Return the article of a page of a built site."""
    article: HtmlElement
    (article,) = lxml_html.parse(root / "site" / uri).getroot().xpath("//article")
    return article


def sources_of(course: Course) -> dict[str, Page]:
    """Return the authors’ pages of a course, by their place in the site."""
    return Site(course, TODAY).sources


# ——— questions ———


def test_every_question_choice_and_feedback_is_shown(course: Course, built: Path) -> None:
    """On each page, as many questions, fields, answers and feedbacks as in the sources: none is lost on the way."""
    items = course.items
    for uri, page in sources_of(course).items():
        expected = quiz.expected_counts([items[ref.id] for ref in page.quizzes])
        assert (uri, quiz.counts(built_page(built, uri))) == (uri, expected)


def test_nothing_of_the_plugin_remains(built: Path) -> None:
    """No form, storage, hidden key, inline style, script or handler of mkdocs-quiz or of anything else."""
    for path in (built / "site").rglob("*.html"):
        text = path.read_text("utf-8")
        assert (path.name, PLUGIN.findall(text)) == (path.name, [])
        root = lxml_html.fromstring(text)
        assert root.xpath("//form | //style | //iframe | //object | //embed | //base | //*[@style]") == []
        assert root.xpath("//script[not(@src)] | //@*[starts-with(name(), 'on')]") == []


def test_a_page_loads_nothing_from_elsewhere(built: Path) -> None:
    """Scripts, styles, images and icons are relative; what they hold calls nobody and stores nothing."""
    for path in (built / "site").rglob("*.html"):
        root = lxml_html.fromstring(path.read_text("utf-8"))
        loaded = root.xpath("//@src | //link[@rel!='canonical']/@href | //@srcset")
        assert [url for url in loaded if re.match(r"[a-z]+:|/", url)] == []
    for path in (built / "site").rglob("*.js"):
        found = set(TALKS_OR_STORES.findall(path.read_text("utf-8")))
        between_windows = {"postMessage"} if path.name == "projection.js" else set()  # the trainer’s own second window
        assert (path.name, found - between_windows) == (path.name, set())
    for path in (built / "site").rglob("*.css"):
        urls = re.findall(r"(?:@import|url\()\s*[\"']?([^\"')\s]+)", path.read_text("utf-8"))
        assert [url for url in urls if re.match(r"https?:|//", url)] == []


def test_a_choice_question_follows_the_contract(course: Course, built: Path) -> None:
    """Native fields in a named group, labels, actions hidden without a script, answers behind a native disclosure."""
    item = course.items["demo-article"]
    (section,) = built_page(built, LESSON).xpath(".//section[@id='q-demo-article']")
    assert (section.get("class"), section.get("data-type")) == ("quiz", "choix-unique")
    assert section.xpath("string(./fieldset/legend)").startswith("Question 1 sur 4 À l’accueil")
    assert section.xpath("string(.//p[@class='quiz-consigne'])") == WORDS["choix-unique"].instruction
    fields = section.xpath(".//label[@class='quiz-choix']/input")
    assert [dict(field.attrib) for field in fields] == [
        {"type": "radio", "name": "q-demo-article", "id": f"q-demo-article-{n}", "value": str(n)}
        for n in (1, 2, 3)
    ]
    labels = section.xpath(".//label[@class='quiz-choix']")
    assert [label.get("for") for label in labels] == [field.get("id") for field in fields]
    assert [label.text_content() for label in labels] == [choice.text for choice in item.shown_choices]
    assert section.xpath("boolean(./p[@class='quiz-actions'][@hidden])")
    assert section.xpath("./div[@class='quiz-retour'][@role='status']/node()") == []
    assert [hint.text_content() for hint in section.xpath("./details[@class='quiz-indice']/summary")] == [
        "Indice 1", "Indice 2",
    ]  # fmt: skip
    rows = section.xpath("./details[@class='quiz-corrige']/ul/li")
    assert [(row.get("data-choix"), row.get("data-juste") == "oui") for row in rows] == [
        (str(number), choice.is_key) for number, choice in enumerate(item.shown_choices, 1)
    ]
    assert [row.xpath("string(.//*[@class='quiz-pourquoi'])") for row in rows] == [
        french(choice.feedback) for choice in item.shown_choices
    ]
    assert {row.text for row in rows} == {"Juste\u00a0: ", "À écarter\u00a0: "}
    assert section.xpath("string(.//p[@class='quiz-explication'])") == item.explanation


def test_several_keys_are_check_boxes(course: Course, built: Path) -> None:
    """A multiple-choice question says so, and its fields can be ticked together."""
    (section,) = built_page(built, "modules/demo/texte.html").xpath(".//section[@data-type='choix-multiple']")
    assert section.xpath(".//input/@type") == ["checkbox"] * 3
    assert section.xpath("string(.//p[@class='quiz-consigne'])") == WORDS["choix-multiple"].instruction
    assert section.xpath("count(.//li[@data-juste='oui'])") == len(course.items["demo-coller"].keys)


def test_a_cloze_keeps_its_answers_in_the_correction(course: Course, built: Path) -> None:
    """Each gap is a named text field; the accepted answers stand in the correction only."""
    (section,) = built_page(built, LESSON).xpath(".//section[@data-type='texte-a-trous']")
    fields = section.xpath(".//p[@class='quiz-texte']/input")
    assert [(field.get("type"), field.get("value")) for field in fields] == [("text", None)] * 2
    assert [field.get("aria-label").split("\u00a0: ")[0] for field in fields] == ["Trou 1", "Trou 2"]
    assert all("…" in field.get("aria-label") for field in fields)
    assert "source" not in section.xpath("string(./fieldset)")
    answers = [json.loads(text) for text in section.xpath(".//li/@data-reponses")]
    assert answers == [list(blank.answers) for blank in course.items["demo-trou"].interaction.blanks]


def test_questions_are_numbered_when_there_are_several(built: Path) -> None:
    """« Question 1 sur 4 » to « Question 4 sur 4 » on a lesson, « Question » alone on the sheet."""
    labels = [
        built_page(built, uri).xpath(".//span[@class='quiz-label']/text()") for uri in (LESSON, "modules/demo/index.html")
    ]
    assert labels == [[f"Question {number} sur 4" for number in range(1, 5)], ["Question"]]


def test_a_question_cites_its_facts_once_each(built: Path) -> None:
    """The sources of a question, by address, with the date of the check."""
    (line,) = built_page(built, LESSON).xpath(".//section[@id='q-demo-sources']//p[@class='quiz-sources']")
    assert line.xpath("./a/@href") == ["https://exemple.fr/erreurs", "https://exemple.fr/modeles"]
    assert line.text_content().startswith("Sources\u00a0: Enquête d’essai sur les erreurs (Presse d’essai, source secondaire, lue le 22\u00a0novembre 2026)")


def test_every_id_of_a_page_is_unique(built: Path) -> None:
    """Fields, headings, notes: no id twice on a page, and each label and anchor meets its own."""
    for path in (built / "site").rglob("*.html"):
        root = lxml_html.parse(path).getroot()
        ids = root.xpath("//@id")
        assert (path.name, sorted({name for name in ids if ids.count(name) > 1})) == (path.name, [])
        assert set(root.xpath("//label/@for | //@aria-labelledby | //@aria-describedby")) <= set(ids)
        assert {name[1:] for name in root.xpath("//a[starts-with(@href, '#')]/@href")} <= set(ids)


def emitted(course: Course, change: str = "", into: str = "") -> tuple[HtmlElement, str, list[Item]]:
    """Return a page with the place of one question, and what mkdocs-quiz 1.7 emits for its form, a text of it changed."""
    item = course.items["demo-sources"]
    answers = "".join(
        f'<div><input type="radio"><label>{key(f"choix{number}")}</label>'
        f'<div class="answer-feedback hidden"><p>{key(f"retour{number}")}</p></div></div>'
        for number, _ in enumerate(item.shown_choices, 1)
    )
    html = (
        f'<div class="quiz" data-x="1"><div class="quiz-question"><p>{key("enonce")}</p></div><form><fieldset>{answers}'
        f'</fieldset></form><section class="content hidden"><p>{key("explication")}</p></section></div>'
    )
    assert not change or change in html
    place = lxml_html.fragment_fromstring('<div data-quiz="demo-sources"></div>', create_parent="div")
    return place, html.replace(change, into, 1), [item]


def key(name: str) -> str:
    """Return what stands for a text of a question while mkdocs-quiz has it."""
    return f"\ue000{name}\ue001"


def dress(root: HtmlElement, html: str, items: list[Item], course: Course) -> None:
    """Put questions in their places, from what mkdocs-quiz emitted."""
    forms = quiz.emitted(html, quiz.forms_of(items), "page.html")
    quiz.dress(root, forms, items, course, "page.html")


@pytest.mark.parametrize(
    ("change", "into"),
    [
        ('class="quiz" ', 'class="quizz" '),
        ("<label>\ue000choix1\ue001</label>", ""),
        ('class="answer-feedback hidden"', 'class="autre"'),
    ],
)
def test_a_change_of_the_plugin_stops_the_build(change: str, into: str, course: Course) -> None:
    """Whatever mkdocs-quiz would drop or rename is an error that names the page, never a silent loss."""
    root, html, items = emitted(course, change, into)
    with pytest.raises(QuizMarkupError, match=r"page\.html"):
        dress(root, html, items, course)


def test_the_plugin_as_it_is_known_is_accepted(course: Course) -> None:
    """The tree that the three cases above start from gives one whole question."""
    root, html, items = emitted(course)
    dress(root, html, items, course)
    assert quiz.counts(root) == (1, 2, 2, 2)
    assert "\ue000" not in root.text_content()


def test_a_question_that_loses_its_answers_stops_the_site_and_the_packages(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are counted when the page is made: packages hold that page, and change nothing in it but links and images."""
    body = "Texte.\n\n<!-- quiz: demo-sources -->\n"
    page, _ = read_page(course.root / "docs" / "essai.md", "Titre", body, Source("docs/essai.md", 5))
    _, html, items = emitted(course)
    forms = quiz.emitted(html, quiz.forms_of(items), "essai.html")
    assert quiz.counts(parse(finish(forms, page, "essai.html", course))) == (1, 2, 2, 2)
    monkeypatch.setattr(quiz, "_answers", lambda *_: E.details())
    with pytest.raises(CountMismatchError, match=r"^essai\.html : 2 réponse\(s\) dans la source, 0 rendu\(s\)"):
        finish(forms, page, "essai.html", course)


def test_items_are_written_in_the_syntax_of_the_plugin(course: Course) -> None:
    """A key in place of each text: choices in the order shown, gaps by their rank, a line before the explanation."""
    gap, truth = (course.items[name] for name in ("demo-trou", "demo-sources"))
    assert quiz.forms_of([gap, truth, gap]) == [
        f"<quiz>\n{key('enonce')} [[1]] [[2]]\n\n---\n\n{key('explication')}\n</quiz>",
        (
            f"<quiz>\n{key('enonce')}\n- [ ] {key('choix1')}\n> {key('retour1')}\n"
            f"- [x] {key('choix2')}\n> {key('retour2')}\n\n{key('explication')}\n</quiz>"
        ),
    ]


def test_questions_that_differ_by_their_texts_have_one_form(course: Course) -> None:
    """mkdocs-quiz is asked once; where the right answer stands is part of the form."""
    item = course.items["demo-sources"]
    assert len(quiz.forms_of([item, replace(item, stem="Autre ?", explanation="Autre.")])) == 1
    choice = next(item for item in course.items.values() if isinstance(item.interaction, Single))
    turned = [replace(choice, id=f"autre-{number}") for number in range(30)]
    assert len(quiz.forms_of(turned)) == len(choice.shown_choices)


def test_a_text_never_opens_a_list_by_chance() -> None:
    """« 2026. », « - » or « [Code]: » at the start of a text of a question stay what they are: it is one line of prose."""
    for text in ("2026. Oui", "- Oui", "> 2", "# Un", "[Code]: L.121-1", "!!! On garde", "| a | b |"):
        assert unescape(inline_html(text)) == text


# ——— facts ———


def test_weak_sources_are_marked_where_they_are_called(course: Course) -> None:
    """A verified fact shows its number; a secondary one a sign too, which its note explains, in words, said once."""
    root = parse(render("Un[^fluide-sans-verite] et deux[^part-des-erreurs].", course))
    calls = root.xpath(".//a[contains(@class, 'footnote-ref')]")
    assert [(call.text, call.get("class"), call.get("aria-label")) for call in calls] == [
        ("[1]", "footnote-ref", "Source 1"),
        ("[2*]", "footnote-ref faible", "Source 2"),
    ]
    assert root.text_content().casefold().count("source secondaire") == root.text_content().count("*Source secondaire, lue le") == 1


def test_notes_say_who_when_and_how_sure(course: Course) -> None:
    """Publisher, title with its address, date of the source, date of the check, and what others say."""
    root = parse(render("Un[^fluide-sans-verite] et deux[^part-des-erreurs].", course))
    (section,) = root.xpath("./section[@class='sources'][@aria-labelledby='sources']")
    assert section.xpath("string(./h2[@id='sources'])") == "Sources"
    verified, secondary = (note.text_content().removesuffix(" Revenir au texte") for note in section.xpath("./ol/li"))
    assert verified == "Institut d’essai, Note d’essai sur les modèles, 1er\u00a0février 2026. Vérifié le 22\u00a0novembre 2026."
    assert secondary == (
        "Presse d’essai, Enquête d’essai sur les erreurs, 2025. *Source secondaire, lue le 22\u00a0novembre 2026. "
        "Les sources divergent\u00a0: une autre enquête compte une réponse sur vingt."
    )
    assert section.xpath("./ol/li[1]//a/@href") == ["https://exemple.fr/modeles", "#fnref:fluide-sans-verite"]


def test_a_faithful_copy_is_no_weak_source_and_the_note_says_it(course: Course) -> None:
    """Its call is a bare number; note, question and page of sources say « sur copie »."""
    fact = replace(course.facts["fluide-sans-verite"], confidence=Confidence.COPY)
    copied = replace(course, facts={**course.facts, fact.id: fact})
    root = parse(render("Un[^fluide-sans-verite].", copied))
    assert root.xpath("string(.//a[contains(@class, 'footnote-ref')])") == "[1]"
    assert root.xpath(".//a[contains(@class, 'faible')]") == []
    note = root.xpath("string(.//section[@class='sources']/ol/li)").removesuffix(" Revenir au texte")
    assert note.endswith("1er\u00a0février 2026. Vérifié sur copie le 22\u00a0novembre 2026.")
    assert checked(fact) == "vérifié sur copie le 22 novembre 2026"
    shown = {page.uri: page.html for page in generated.pages(copied, today=TODAY)}
    for uri in ("sources.html", "fraicheur.html"):
        assert '<span class="pastille">vérifié sur copie</span>' in shown[uri]
    assert '<th scope="row">Vérifié sur copie</th><td>1</td>' in shown["qualite.html"]


def test_a_fact_called_twice_has_one_note_and_two_ways_back(course: Course) -> None:
    """Each way back says where it goes."""
    root = parse(render("Un[^part-des-erreurs].\n\nEncore[^part-des-erreurs].", course))
    (note,) = root.xpath(".//section[@class='sources']/ol/li")
    backs = note.xpath(".//a[@class='footnote-backref']")
    assert [(back.text, back.get("aria-label")) for back in backs] == [
        ("Revenir au texte", None), ("appel 2", "Revenir au texte, appel 2"),
    ]
    assert [back.get("href")[1:] for back in backs] == root.xpath(".//a[contains(@class, 'footnote-ref')]/@id")


def test_two_facts_of_one_source_share_its_note(course: Course) -> None:
    """The same source is not listed twice."""
    known = course.facts["fluide-sans-verite"]
    shared = replace(course, facts=dict(course.facts) | {"autre-fait": replace(known, id="autre-fait")})
    root = parse(render("Un[^fluide-sans-verite] et deux[^autre-fait].", shared))
    assert len(root.xpath(".//section[@class='sources']/ol/li")) == 1
    assert [call.text for call in root.xpath(".//a[@class='footnote-ref']")] == ["[1]", "[1]"]


def test_two_facts_of_which_the_notes_differ_have_one_each(course: Course) -> None:
    """Another title at the same address, another day, another doubt: each is told."""
    known = course.facts["fluide-sans-verite"]
    others = (
        replace(known, id="autre-fait", origin=replace(known.origin, title="Un autre titre")),
        replace(known, id="autre-fait", checked_on=known.checked_on.replace(day=1)),
        replace(known, id="autre-fait", disagreement="une autre étude dit le contraire"),
    )
    for other in others:
        root = parse(render("Un[^fluide-sans-verite] et deux[^autre-fait].", replace(course, facts=dict(course.facts) | {other.id: other})))
        assert len(root.xpath(".//section[@class='sources']/ol/li")) == 2


# ——— glossary ———


def terms(body: str, course: Course, uri: str = "essai.html") -> list[tuple[str, str]]:
    """Return what is linked to the glossary, and where to."""
    return [(link.text, link.get("href")) for link in parse(render(body, course, uri)).xpath(".//a[@class='terme']")]


def test_a_term_is_linked_at_its_first_use(course: Course) -> None:
    """Once a page, however often it comes, in reading order."""
    assert terms("Rien, puis ***deux** fois l’IA* : l’IA.\n\n- Encore l’IA.", course) == [("IA", "glossaire.html#ia")]
    root = parse(render("Un *mot **d’IA** ici* et l’IA là.", course))
    assert root.xpath("string(.//a[@class='terme']/parent::*)") == "d’IA"


@pytest.mark.parametrize(
    "body",
    [
        "## Une IA\n", "### Une IA\n", "Du `code IA`.\n", "```\nIA\n```\n", "Un [lien IA](index.md).\n",
        "<q>Une IA</q>\n", "<abbr>IA</abbr>\n", '!!! situation "Une IA"\n    Texte.\n', "Le mot ia, les IAS, une IA-2, IAM.\n",
        "Une adresse : https://exemple.fr/IA.\n".replace("https://exemple.fr/", "x_"),
    ],
)  # fmt: skip
def test_a_term_is_left_alone_where_a_link_would_disturb(body: str, course: Course) -> None:
    """Not in headings, links, code, quotations or titles of call-outs, nor inside another word."""
    assert terms(body, course) == []


def test_forms_are_found_whatever_their_case_and_apostrophe(course: Course) -> None:
    """Acronyms as written, other terms in any case; the longest form wins; a variant leads to its term."""
    known = (*course.terms, replace(course.terms[0], id="agent", term="agent d’IA", variants=("agents d’IA",)))
    shared = replace(course, terms=known)
    assert terms("Des Modèles de langage, et des agents d'IA.", shared) == [
        ("Modèles de langage", "glossaire.html#modele"),
        ("agents d'IA".replace("'", "’"), "glossaire.html#agent"),
    ]


def test_foreign_terms_carry_their_language(course: Course) -> None:
    """A foreign word is announced in its language; its French definition is then not read in it."""
    (link,) = parse(render("Un prompt.", course)).xpath(".//a[@class='terme']")
    assert (link.get("lang"), link.get("title")) == ("en", None)
    assert link.get("data-definition")
    (link,) = parse(render("Une IA.", course)).xpath(".//a[@class='terme']")
    assert link.get("lang") is None
    assert link.get("title").startswith("intelligence artificielle\u00a0: Ensemble de techniques")


def test_links_to_the_glossary_are_relative(course: Course) -> None:
    """From a module page, two folders up."""
    assert terms("Une IA.", course, LESSON) == [("IA", "../../glossaire.html#ia")]


def test_a_question_has_its_own_first_use(built: Path) -> None:
    """A term explained in the text is explained again in the questions, which may be read alone."""
    page = built_page(built, LESSON)
    assert page.xpath("count(.//a[@class='terme'][not(ancestor::section[@class='quiz'])][@href='../../glossaire.html#modele'])") == 1


# ——— typography ———


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Quoi ? Oui ! Non ; fin : voilà", "Quoi\u202f? Oui\u202f! Non\u202f; fin\u00a0: voilà"),
        ("« Oui » et «non»", "«\u00a0Oui\u00a0» et «\u00a0non\u00a0»"),
        ("10% en 2024 100 fois", "10\u202f% en 2024 100 fois"),
        ("98 % de 1 000 000 € et 5 ‰", "98\u202f% de 1\u202f000\u202f000\u202f€ et 5\u202f‰"),
        ("l'élue d'ici, aujourd'hui", "l’élue d’ici, aujourd’hui"),
        ("'cité' et 5' de pause", "'cité' et 5' de pause"),
        ("https://exemple.fr:80/a?b", "https://exemple.fr:80/a?b"),
        ("l’article 12, le n° 4, M. Dupont, p. 3", "l’article\u00a012, le n°\u00a04, M.\u00a0Dupont, p.\u00a03"),
        ("déjà\u00a0: et\u202f?", "déjà\u00a0: et\u202f?"),
        ("a:b, 12:30, C'est-à-dire", "a:b, 12:30, C’est-à-dire"),
        ("lundi, 9 h 20, puis 16 h. 5 habitants", "lundi, 9\u00a0h\u00a020, puis 16\u00a0h. 5 habitants"),
        ("du 2 mai au 1er juin, 3 mois, 2 maires", "du 2\u00a0mai au 1er\u00a0juin, 3 mois, 2 maires"),
        ("", ""),
    ],
)
def test_spaces_and_apostrophes_are_french(typed: str, shown: str) -> None:
    """Ordinary spaces become the right ones; what is right, or is no French, stays."""
    assert french(typed) == shown
    assert french(shown) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2026-08-01", "1er août 2026"), ("2026-08", "août 2026"), ("2026", "2026"), ("2026-13", "2026-13"),
        ("2026-02-30", "2026-02-30"), ("sans date affichée", "sans date affichée"), ("", ""),
    ],
)  # fmt: skip
def test_dates_of_sources_are_written_in_words(typed: str, shown: str) -> None:
    """A day, a month, a year; what is no date stays as it is."""
    assert written_date(typed) == shown


def test_typography_crosses_emphasis_and_spares_code(course: Course) -> None:
    """Guillemets and elisions around a bold word are set too; code is left to the letter."""
    root = parse(render("« **Oui** » de l'*élue* ? `a ? b : 'c'`", course))
    assert root.xpath("string(./p)") == "«\u00a0Oui\u00a0» de l’élue\u202f? a ? b : 'c'"


def test_attributes_that_are_read_aloud_are_set_too(course: Course) -> None:
    """Alternatives and names of regions; addresses stay as they are."""
    root = parse(render("![Un schéma : l'étape](a;b.svg)\n\n## Oui ?\n\n| a |\n| - |\n| b |", course))
    assert root.xpath("//img/@alt") == ["Un schéma\u00a0: l’étape"]
    assert root.xpath("//img/@src") == ["a;b.svg"]
    assert root.xpath("//div[@class='tableau']/@aria-label") == ["Tableau 1\u00a0: Oui\u202f?"]


# ——— parts of a page ———


def test_closing_parts_are_sections(built: Path) -> None:
    """« À retenir » and « Lundi matin » hold their lists, sources come after."""
    sections = built_page(built, LESSON).xpath("./section[not(@class='quiz')]")
    assert [(section.get("class"), section.get("aria-labelledby"), section[0].get("id")) for section in sections] == [
        ("retenir", "a-retenir", "a-retenir"), ("lundi", "lundi-matin", "lundi-matin"), ("sources", "sources", "sources"),
    ]  # fmt: skip
    assert sections[0].xpath("string(./ul/li)") == "Une réponse fluide n’est pas une réponse vérifiée."


def test_figures_have_their_size_and_credit(built: Path) -> None:
    """An image alone is a figure, with the credit of its module and the size of its drawing."""
    (figure,) = built_page(built, LESSON).xpath(".//figure")
    (image,) = figure.xpath("./img")
    assert (image.get("src"), image.get("width"), image.get("height")) == ("images/etapes.svg", "320", "262")
    assert figure.xpath("string(./figcaption)") == "Crédit\u00a0: L’IA en clair, Licence Ouverte 2.0."
    assert (figure.get("role"), figure.get("aria-label")) == ("figure", figure.xpath("string(./figcaption)"))
    assert (built / "site" / "modules" / "demo" / "images" / "etapes.svg").is_file()


def test_phones_are_offered_the_drawing_made_for_them(project: Path) -> None:
    """The drawing of the same name in `.etroit.svg` is published with the other’s credit, and is offered below 40 em."""
    images = project / "modules" / "demo" / "images"
    (images / "etapes.etroit.svg").write_text((images / "etapes.svg").read_text("utf-8").replace("320 262", "300 262"), "utf-8")
    course = load(project).course
    assert course is not None
    drawing = course.images["modules/demo/images/etapes.etroit.svg"]
    assert (drawing.picture.width, drawing.author) == (300, "L’IA en clair")
    page = replace(next(iter(course.docs)), html='<p><img src="images/etapes.svg" alt="Trois étapes."></p>', paragraphs=())
    assert (
        '<picture><source media="screen and (max-width: 40em)" srcset="images/etapes.etroit.svg">'
        '<img src="images/etapes.svg" alt="Trois étapes." decoding="async" width="320" height="262"></picture><figcaption>'
    ) in finish({}, page, "modules/demo/essai.html", course).html


def test_tables_scroll_and_name_their_columns(course: Course) -> None:
    """A region that the keyboard reaches, header cells with a scope, alignment by class and not by style."""
    root = parse(render("## Des chiffres\n\n| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n", course))
    (region,) = root.xpath("./div[@class='tableau']")
    assert (region.get("role"), region.get("tabindex"), region.get("aria-label")) == (
        "region", "0", "Tableau 1\u00a0: Des chiffres",
    )  # fmt: skip
    assert region.xpath(".//th/@scope") == ["col"] * 3
    assert [cell.get("class") for cell in region.xpath(".//td")] == [None, "centre", "droite"]
    assert root.xpath("//@style") == []


def test_call_outs_say_their_kind_in_words(course: Course) -> None:
    """What a style sheet shows by a colour is written too."""
    root = parse(render('!!! attention "Prudence"\n    Texte.\n', course))
    assert root.xpath("./div[@class='admonition attention']/p/text()") == ["Attention", "Prudence", "Texte."]


def test_links_out_of_the_site_are_marked(course: Course) -> None:
    """They carry no referrer; links inside the site stay bare."""
    root = parse(render("[Dehors](https://exemple.fr) et [dedans](index.md).", course))
    assert [dict(link.attrib) for link in root.xpath(".//a")] == [
        {"href": "https://exemple.fr", "rel": "noopener noreferrer", "class": "externe"}, {"href": "index.html"},
    ]  # fmt: skip


def test_the_title_opens_the_page_once(built: Path) -> None:
    """One `<h1>`, from the front matter, its anchor from its text."""
    for path in (built / "site").rglob("*.html"):
        assert (path.name, len(lxml_html.parse(path).getroot().xpath("//h1"))) == (path.name, 1)
    assert built_page(built, LESSON).xpath("string(./h1[@id='une-belle-reponse-et-fausse'])") == "Une belle réponse, et fausse"


def test_blocks_of_the_engine_stand_where_the_page_asks(course: Course) -> None:
    """A named block takes the place of its marker; one that does not exist is refused, not left out."""
    frame = Frame(before="<p>avant</p>", middle="<p>milieu</p>", blocks={"modules": "<p>un</p><p>deux</p>"})
    root = parse(render("Début.\n\n<!-- bloc: modules -->\n\n## Partie\n\nFin.", course, frame=frame))
    assert root.xpath("./*[not(self::h1)]/text()") == ["avant", "Début.", "un", "deux", "milieu", "Partie", "Fin."]
    alone = parse(render("Début.", course, frame=frame))
    assert alone.xpath("./p/text()") == ["avant", "Début.", "milieu"]
    with pytest.raises(UnsafeMarkupError, match="rien"):
        render("<!-- bloc: rien -->", course, frame=frame)


@pytest.mark.parametrize(
    "html",
    [
        "<script src='a.js'></script>", "<p data-autre='x'>x</p>", "<p style='color:red'>x</p>", "<p onclick='x'>x</p>", "<form></form>",
        "<iframe src='a.html'></iframe>", "<object></object>", "<svg></svg>", "<a href='javascript:x'>x</a>",
        "<a href='JAVA\nSCRIPT:x'>x</a>", "<a href='data:text/html,x'>x</a>", "<img src='https://exemple.fr/a.png'>",
        "<img src='//exemple.fr/a.png'>", r"<img src='/\exemple.fr/a.png'>", "<img srcset='a.png 2x'>", "<source srcset='a.png'>",
        f"<source srcset='a.png 2x' media='{PHONE}'>", f"<source srcset='//exemple.fr/a.png' media='{PHONE}'>",
        "<source srcset='a.png' media='all'>", "<video></video>", "<button formaction='x'>x</button>",
        "<base href='x'>", "<math></math>", "<q cite='vbscript:x'>x</q>",
    ],
)  # fmt: skip
def test_what_could_run_or_leak_is_refused(html: str, course: Course) -> None:
    """Should a rule miss it, the build still stops before it leaves."""
    page = replace(next(iter(course.docs)), html=html, paragraphs=())
    with pytest.raises(UnsafeMarkupError, match=r"essai\.html"):
        finish({}, page, "essai.html", course)


def test_scripts_and_styles_of_the_plugin_are_dropped(course: Course) -> None:
    """mkdocs-quiz adds both to every page; neither reaches ours."""
    added = "<style>x</style><script>x</script><div id='quiz-progress-sidebar'>x</div>"
    _, html, items = emitted(course)
    (form,) = quiz.emitted(f"{html}{added}", quiz.forms_of(items), "page.html").values()
    assert form == quiz.emitted(html, quiz.forms_of(items), "page.html").popitem()[1]
    assert form.startswith('<div class="quiz"')


def test_a_lost_word_stops_the_build(course: Course) -> None:
    """A page whose article says less than its source, or in another order, is our bug, and never leaves."""
    page, _ = read_page(course.root / "docs" / "essai.md", "Titre", "Un mot, puis **deux**.", Source("docs/essai.md", 5))
    finish({}, page, "essai.html", course)
    for html in ("<p>Un mot, puis.</p>", "<p>deux Un mot, puis</p>"):
        with pytest.raises(LostWordsError, match="Un mot, puis deux"):
            finish({}, replace(page, html=html), "essai.html", course)


def test_the_search_holds_the_text_and_not_the_answers(built: Path, course: Course) -> None:
    """Each part of a page under its heading; questions, corrections and sources are left out, nested ones too."""
    index = (built / "site" / "assets" / "recherche.js").read_text("utf-8")
    entries = json.loads(index.removeprefix("window.ENCLAIR_RECHERCHE = ").rstrip(";\n"))["pages"]
    lesson = {entry["h"]: entry["x"] for entry in entries if entry["u"].startswith(LESSON)}
    assert list(lesson) == ["", "Pourquoi c’est faux avec aplomb", "À vous", "À retenir", "Lundi matin"]
    assert lesson["À retenir"] == "Une réponse fluide n’est pas une réponse vérifiée."
    assert lesson["À vous"] == ""
    feedbacks = {choice.feedback for item in course.items.values() for choice in item.choices}
    assert [text for text in feedbacks if text in index] == []
    assert built_page(built, LESSON).xpath("//a[starts-with(@id, 'fnref')]") != []
    assert [entry["x"] for entry in entries if re.search(r"\[\d", entry["x"])] == []
    assert any("\u00a0:" in entry["x"] for entry in entries)
    nested = mark_up("<div><p>Texte.</p><section class='quiz'><p>Réponse.</p></section></div>", "Titre", "a.html")
    assert nested.sections == (("", "", "Texte."),)


def test_the_search_does_not_glue_words() -> None:
    """Blocks that touch in the markup are apart, words that touch on a line are not; the title of a callout is a sentence."""
    callout = "<div><p class='encadre'>Situation</p><p class='admonition-title'>Mardi, <em>9</em>h</p><p>Nadia lit.</p></div>"
    table = "<table><tr><th>Un</th><td>d<strong>eu</strong>x</td></tr></table><p>Trois<br>quatre</p>"
    assert mark_up(callout + table, "Titre", "a.html").sections == (("", "", "Mardi, 9h. Nadia lit. Un deux Trois quatre"),)


# ——— around the page ———


def test_a_page_knows_its_place(course: Course) -> None:
    """Position in the module, and what comes before and after, over the whole course."""
    here = navigation.here("modules/demo/essentiel.html", course)
    assert here is not None
    assert (here.module.sheet.uri, here.position, len(here.module.steps)) == ("modules/demo/index.html", 3, 3)
    assert (here.previous, here.next) == (
        navigation.Step("Le texte que l’on colle", "modules/demo/texte.html"),
        navigation.Step("Bilan : Vérifier une réponse", "bilan/demo.html"),
    )
    first, last = navigation.here("modules/demo/index.html", course), navigation.here("modules/suite/demande.html", course)
    assert first is not None
    assert last is not None
    assert (first.previous, first.position, last.next) == (None, 0, navigation.Step("Bilan : Poser une question", "bilan/suite.html"))
    assert navigation.here("index.html", course) is None


def test_crumbs_lead_home(course: Course) -> None:
    """From the home page to the page itself; the home page has none."""
    way = navigation.crumbs("modules/demo/texte.html", "Le texte que l’on colle", course)
    assert [step.uri for step in way] == ["index.html", "modules/demo/index.html", "modules/demo/texte.html"]
    assert navigation.crumbs("index.html", "Accueil", course) == ()


def test_the_menu_leads_to_pages_that_exist(course: Course) -> None:
    """Sections without a page are left out; the one that holds the page is current."""
    menu = navigation.menu("modules/demo/texte.html", Site(course, TODAY).known, ())
    assert [(entry.title, entry.current) for entry in menu] == [
        ("Modules", True), ("Par rôle", False), ("Cas d’usage", False), ("Télécharger", False),
        ("Contribuer", False), ("À propos", False),
    ]  # fmt: skip


def test_every_link_inside_the_site_leads_somewhere(built: Path) -> None:
    """Relative addresses meet a file, and anchors an id, on every page."""
    site = built / "site"
    ids = {path: set(lxml_html.parse(path).getroot().xpath("//@id")) for path in site.rglob("*.html")}
    dead = []
    for path in ids:
        for href in lxml_html.parse(path).getroot().xpath("//a/@href"):
            target, _, anchor = href.partition("#")
            if re.match(r"[a-z]+:", href) or "?" in target:
                continue
            file = (path.parent / target).resolve() if target else path
            if not file.is_file() or (anchor and file.suffix == ".html" and anchor not in ids[file]):
                dead.append((path.relative_to(site).as_posix(), href))
    assert dead == []


@pytest.mark.parametrize(
    ("day", "words"), [("2026-08-01", "1er août 2026"), ("2026-11-23", "23 novembre 2026")],
)  # fmt: skip
def test_dates_are_said_in_words(day: str, words: str) -> None:
    """The first of a month has its own ordinal."""
    assert day_in_french(type(TODAY).fromisoformat(day)) == words


# ——— the build ———


def test_a_site_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    """The former site stays until the new one is ready; what a killed build left is swept or put back."""
    target = tmp_path / "site"
    target.mkdir()
    (target / "ancien.html").touch()
    current = working_copy(target)
    current.mkdir()
    (current / "nouveau.html").touch()
    assert [path.name for path in target.iterdir()] == ["ancien.html"]
    publish(current, target)
    assert [path.name for path in target.iterdir()] == ["nouveau.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    target.rename(tmp_path / ".site.ancien")
    working_copy(target)
    assert [path.name for path in target.iterdir()] == ["nouveau.html"]


def test_of_the_theme_the_site_holds_a_style_sheet(site: Path) -> None:
    """Nothing that no page asks for: no program, no picture, no map."""
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert [re.sub("[0-9a-f]{8}", "#", name) for name in names if name.startswith("assets/stylesheets/")] == ["assets/stylesheets/main.#.min.css"]
    assert not [name for name in names if name.startswith(("assets/javascripts/", "assets/images/", "sitemap")) or name.endswith(".map")]


def test_bad_content_stops_the_build_and_keeps_the_former_site(built: Path, tmp_path: Path) -> None:
    """The build fails with the problem in one line, and touches neither the site nor the packages."""
    root = tmp_path / "projet"
    shutil.copytree(built, root)
    before = {path: path.read_bytes() for folder in ("site", "dist") for path in (root / folder).rglob("*") if path.is_file()}
    rewrite(root / "modules" / "suite" / "demande.md", "## Dire", "#### Dire")
    outcome = build(root)
    assert outcome.returncode == 1
    assert "modules/suite/demande.md:11:1: SEQ005" in outcome.stderr
    assert "Traceback" not in outcome.stderr
    after = {path: path.read_bytes() for folder in ("site", "dist") for path in (root / folder).rglob("*") if path.is_file()}
    assert before == after
    assert [path.name for path in root.iterdir() if path.name.startswith(".site")] == []


def test_building_twice_gives_the_same_bytes(built: Path) -> None:
    """Pages and packages depend on the content only."""
    before = {path: path.read_bytes() for folder in ("site", "dist") for path in (built / folder).rglob("*") if path.is_file()}
    outcome = build(built)
    assert outcome.returncode == 0
    after = {path: path.read_bytes() for folder in ("site", "dist") for path in (built / folder).rglob("*") if path.is_file()}
    assert before == after


def test_every_type_that_the_plugin_renders_is_built(course: Course, built: Path) -> None:
    """The course of the tests shows these four, so that what is said above holds for each; test_questions has the rest."""
    shown = {kind for uri in sources_of(course) for kind in built_page(built, uri).xpath(".//section[@class='quiz']/@data-type")}
    assert shown == {"choix-unique", "choix-multiple", "vrai-faux", "texte-a-trous"}
