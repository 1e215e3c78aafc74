"""Questions of every kind: what one answers with and what answers it, on a page, in packages and on paper."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from lxml.html import HtmlElement

from conftest import NIGHT, build, copy_course, examine
from enclair.formats.inspect import inspect_archive
from enclair.model import Course, Item
from enclair.pages import quiz, words
from enclair.paper import exercises
from enclair.paper.tools import MissingToolError, require_tools
from enclair.problems import Problem, Source
from enclair.questions import KINDS, WORDS
from enclair.questions.branching import Branching, Scene, Way
from enclair.questions.highlight import Highlight
from enclair.questions.interaction import Draft, Interaction, alike, shuffled
from enclair.questions.menu import Lure
from enclair.questions.numeric import Numeric
from enclair.questions.order import Order, Step
from enclair.reading.load import load
from enclair.reading.markdown import inline_text
from enclair.reading.yamltree import Reader, Table, parse, shows_something
from enclair.room import remix
from enclair.room.reading import site_pages
from enclair.room.sheets import Sheets
from enclair.typography import french
from kinds import EVERY, PAGE, reduce

HERE = Source("essai.yml")
MANY = settings(max_examples=5000 if NIGHT else 200, deadline=None, derandomize=not NIGHT)
IDS = [item_id for _, item_id in EVERY]
ANSWERS = ("data-juste", "data-reponses", "data-nombre", "data-tolerance", "data-erreur", "data-critere", "checked", "selected")
"""What tells an answer, or gives one."""


@cache
def course_of(root: Path) -> Course:
    """Return the model of a project."""
    course = load(root).course
    assert course is not None
    return course


@cache
def article(root: Path) -> HtmlElement:
    """Return the article of the page that holds the questions of a project."""
    (found,) = lxml_html.parse(root / "site" / PAGE).getroot().xpath("//article")
    return found


def section(root: Path, item_id: str) -> HtmlElement:
    """Return a question of a page."""
    (found,) = article(root).xpath(f".//section[@id='q-{item_id}']")
    return found


def rows(quiz: HtmlElement) -> list[HtmlElement]:
    """Return the answers of a question, one after the other."""
    return quiz.xpath("./details[@class='quiz-corrige']/ul/li")


def plain(text: str) -> str:
    """Return a text, every blank an ordinary space, none before a tall sign."""
    return re.sub(r" (?=[:;!?»%])|(?<=«) ", "", " ".join(text.split()))


# ——— on the page ———


def test_the_project_shows_every_kind(every_kind: Path) -> None:
    """One question of each kind of the engine, in order; `menu: oui` makes a kind of its own."""
    shown = article(every_kind).xpath(".//section[@class='quiz']")
    assert [(one.get("data-type"), one.get("id").removeprefix("q-")) for one in shown] == list(EVERY)
    assert {kind for kind, _ in EVERY} == {one.kind for one in KINDS}
    assert WORDS.keys() == {one.kind for one in KINDS} - {"trous-a-menu"}


def test_as_many_fields_answers_and_feedbacks_as_the_model_says(every_kind: Path) -> None:
    """What `quiz.verify` compares, for the page and for each question."""
    course = course_of(every_kind)
    items = [course.items[name] for name in IDS]
    assert quiz.counts(article(every_kind)) == quiz.expected_counts(items)
    for item in items:
        alone = lxml_html.fragment_fromstring(lxml_html.tostring(section(every_kind, item.id)), create_parent="div")
        assert (item.id, quiz.counts(alone)) == (item.id, quiz.expected_counts([item]))


@pytest.mark.parametrize("item_id", IDS)
def test_each_answer_meets_its_field(every_kind: Path, item_id: str) -> None:
    """`data-choix` has its input, `data-trou` its field and values that can be given, `data-pas` its link."""
    one, name = section(every_kind, item_id), f"q-{item_id}"
    found = rows(one)
    ticked = [row for row in found if row.get("data-choix")]
    inputs = one.xpath(".//*[contains(concat(' ', @class, ' '), ' quiz-choix ')]/input")
    assert [(field.get("name"), field.get("value")) for field in inputs] == [(name, row.get("data-choix")) for row in ticked]
    gaps = [row for row in found if row.get("data-trou")]
    for row in gaps:
        assert field_accepts(one, f"{name}-{row.get('data-trou')}", row)
    assert len({row.get("data-trou") for row in gaps}) == len(gaps)
    links = one.xpath(".//ul[@class='quiz-pas']//a")
    steps = [row for row in found if row.get("data-pas")]
    scenes = [link.xpath("string(ancestor::*[@class='quiz-scene']/@id)").partition("-s-")[2] for link in links]
    assert [row.get("data-pas") for row in steps] == scenes
    assert [plain(row.xpath("string(./q)")) for row in steps] == [plain(link.text_content()) for link in links]
    assert {link.get("href")[1:] for link in links} <= set(one.xpath(".//*[@class='quiz-scene']/@id"))
    criteria = [row for row in found if row.get("data-critere")]
    assert len(one.xpath("./fieldset/textarea")) == bool(criteria)
    kinds_of_rows = len(ticked) + len(gaps) + len(steps) + len(criteria)
    assert kinds_of_rows + len(one.xpath(".//li[@class='quiz-modele']")) == len(found) > 0


def field_accepts(one: HtmlElement, name: str, row: HtmlElement) -> bool:
    """Tell whether the field that a row answers is there, and can be given each value that the row tells of."""
    fields = one.xpath(f"./fieldset//*[@name='{name}']")
    told = row.xpath(".//@data-erreur")
    if row.get("data-nombre"):
        (field,) = fields
        numbers = [row.get("data-nombre"), row.get("data-tolerance"), *told]
        return field.get("id") == name and all(re.fullmatch(r"-?\d+(\.\d+)?", number) for number in numbers)
    values = [*json.loads(row.get("data-reponses")), *told]
    if not fields:
        places = one.xpath(".//li[@class='quiz-etape']/@data-etape")
        return row.get("data-trou") in places and set(values) <= {str(rank) for rank in range(1, len(places) + 1)}
    if fields[0].get("type") == "text":
        return [field.get("id") for field in fields] == [name] and all(value.strip() for value in values)
    offered = [node.get("value") for field in fields for node in (field.xpath("./option") or [field])]
    is_named = fields[0].get("type") == "radio" or [field.get("id") for field in fields] == [name]
    return is_named and set(values) <= set(offered) - {""} and len(set(offered)) == len(offered)


@pytest.mark.parametrize("item_id", IDS)
def test_every_field_has_a_name(every_kind: Path, item_id: str) -> None:
    """A label, its own words or `aria-label`; a group of buttons has its legend."""
    one = section(every_kind, item_id)
    labelled = set(one.xpath(".//label/@for"))
    fields = one.xpath(".//input | .//select | .//textarea")
    assert [field.get("id") for field in fields if field.get("id") not in labelled and not field.get("aria-label")] == []
    assert [label.get("for") for label in one.xpath(".//label") if not label.text_content().strip()] == []
    assert all(group.find("legend").text_content().strip() for group in one.iter("fieldset"))
    assert [button.text_content() for button in one.iter("button") if not button.text_content().strip()] == []
    for button in one.xpath(".//li//button"):
        step = button.getparent().find_class("quiz-etape-texte")[0].text_content()
        assert plain(button.get("aria-label")) == plain(f"{button.text} « {step} »")


@pytest.mark.parametrize("item_id", IDS)
def test_nothing_of_the_answers_stands_in_the_fields(every_kind: Path, item_id: str) -> None:
    """Neither attribute, nor value, nor feedback, nor what is to be typed: with the answers closed, nothing tells."""
    item = course_of(every_kind).items[item_id]
    before = section(every_kind, item_id).find("fieldset")
    assert [name for node in before.iter() for name in ANSWERS if name in node.attrib] == []
    assert before.xpath(".//input[@type='text']/@value | .//textarea/text() | .//*[@class='quiz-pourquoi']") == []
    shown = plain(before.text_content())
    told = [part.feedback for part in item.interaction.parts() if part.feedback] + [item.explanation]
    assert [text for text in told if text and plain(french(inline_text(text))) in shown] == []
    typed = [answer for answers, _ in item.interaction.typed for answer in answers]
    typed += [item.interaction.told(item.interaction.answer)] if isinstance(item.interaction, Numeric) else []
    assert [text for text in typed if plain(french(text)) in shown] == []


@pytest.mark.parametrize("item_id", IDS)
def test_every_text_of_a_question_is_shown(every_kind: Path, item_id: str) -> None:
    """Whatever the kind, what the rules read is what one sees: no more hidden text than lost text."""
    item = course_of(every_kind).items[item_id]
    shown = plain(section(every_kind, item_id).text_content())
    texts = [inline_text(text) for text, _ in (*item.interaction.texts(), (item.explanation, HERE), *((h, HERE) for h in item.hints))]
    assert [text for text in texts if plain(french(text)) not in shown] == []
    said = [text for part in words.WHOLE for text in part(item)]
    assert list(words.lost(said, section(every_kind, item_id))) == []


BUTTONS = {"decouverte": ["Voir ce qu’il en est", "Recommencer"], "ouverte": ["Comparer", "Recommencer"],
           "embranchement": ["Recommencer"], "trous-a-menu": ["Vérifier", "Je ne sais pas", "Recommencer"]}  # fmt: skip


@pytest.mark.parametrize(("kind", "item_id"), EVERY)
def test_a_question_offers_the_buttons_that_it_has_a_use_for(every_kind: Path, kind: str, item_id: str) -> None:
    """Hidden without a script, the last one until one has answered."""
    one = section(every_kind, item_id)
    buttons = one.xpath("./p[@class='quiz-actions'][@hidden]/button")
    assert [button.text for button in buttons] == BUTTONS.get(kind, ["Vérifier", "Recommencer"])
    assert [button.get("hidden") for button in buttons] == [None] * (len(buttons) - 1) + ["hidden"]
    assert one.xpath("string(./fieldset/p[@class='quiz-consigne'])")
    assert one.xpath("./div[@class='quiz-retour'][@role='status']/node()") == []


def test_a_bet_is_neither_right_nor_wrong(every_kind: Path) -> None:
    """« Découverte » says of no answer that it is right, and keeps the order written."""
    one = section(every_kind, "tous-decouverte")
    assert {row.get("data-juste") for row in rows(one)} == {"pari"}
    item = course_of(every_kind).items["tous-decouverte"]
    assert [row.xpath("string(./q)") for row in rows(one)] == [plain(choice.text) for choice in item.choices]


def test_passages_can_be_ticked_within_the_text(every_kind: Path) -> None:
    """The text reads as it was written, its passages in order; what is not to find can be ticked too."""
    one = section(every_kind, "tous-surlignage")
    (text,) = one.xpath("./fieldset/p[@class='quiz-texte']")
    assert plain(text.text_content()) == plain(
        "Bonjour, je suis Mme R., j’habite au-dessus de la boulangerie et je demande les horaires de la piscine pour mercredi."
    )
    passages = text.xpath("./label[@class='quiz-choix quiz-passage']")
    assert [plain(passage.text_content()) for passage in passages] == ["Mme R.", "au-dessus de la boulangerie", "les horaires de la piscine"]
    assert [(row.get("data-juste"), plain(row.text), row.find("q").tail) for row in rows(one)] == [
        ("oui", "À trouver:", " (nom, direct) "), ("oui", "À trouver:", " (adresse, indirect) "), ("non", "À laisser:", " "),
    ]  # fmt: skip


def test_the_first_scene_is_the_one_that_opens(every_kind: Path) -> None:
    """Scenes are numbered as they are shown; an end has its debrief and no way out, the others ways and none."""
    scenes = section(every_kind, "tous-embranchement").xpath(".//div[@class='quiz-scene']")
    assert scenes[0].get("id") == "q-tous-embranchement-s-reponse"
    assert [scene.find_class("quiz-scene-nom")[0].text for scene in scenes] == [
        "Scène 1", "Scène 2", "Scène 3\u00a0: fin", "Scène 4\u00a0: fin",
    ]  # fmt: skip
    for scene in scenes:
        assert bool(scene.find_class("quiz-pas")) != bool(scene.find_class("quiz-bilan"))


def test_lists_offer_the_same_to_every_line(every_kind: Path) -> None:
    """Each line of a matching offers all the answers and what goes with nothing; of a sorting, every category in order."""
    for item_id, offered in (
        ("tous-appariement", {"Le délégué à la protection des données", "Le service des achats", "La personne qui signe",
                              "Le fournisseur de l’outil"}),
        ("tous-classement", ["Je colle tel quel", "Je retire des passages", "Je ne colle pas"]),
    ):  # fmt: skip
        lists = [
            [option.text for option in field] for field in section(every_kind, item_id).xpath(".//li[@class='quiz-ligne']/select")
        ]
        assert all(found == lists[0] for found in lists)
        assert lists[0][0] == "Choisir…"
        assert type(offered)(lists[0][1:]) == offered


def test_a_question_is_the_same_wherever_it_stands(every_kind: Path) -> None:
    """Alone or among others: the order shown depends on nothing but the id, and the same markup comes twice."""
    course = course_of(every_kind)
    for item in course.items.values():
        if item.interaction.syntax(item) is None:
            alone = [lxml_html.tostring(dressed([item], course)[0]) for _ in range(2)]
            assert alone[0] == alone[1]
            assert fields_of(dressed([item], course)[0]) == fields_of(section(every_kind, item.id))


def dressed(items: Sequence[Item], course: Course) -> list[HtmlElement]:
    """Return questions that need nothing of mkdocs-quiz, as a page would show them."""
    root = lxml_html.fragment_fromstring("".join(f'<div data-quiz="{item.id}"></div>' for item in items), create_parent="div")
    quiz.dress(root, {}, items, course, "essai.html")
    return root.xpath("./section")


def fields_of(one: HtmlElement) -> list[tuple[str | None, str]]:
    """Return the fields of a question in order, each with what stands beside it."""
    nodes = one.xpath("./fieldset//input | ./fieldset//option | ./fieldset//li | ./fieldset//a[starts-with(@href, '#')]")
    return [(node.get("value") or node.get("href"), plain(french(node.getparent().text_content()))) for node in nodes]


def test_building_again_elsewhere_gives_the_same_bytes(every_kind: Path, tmp_path: Path) -> None:
    """Neither the folder nor the time shows in pages and packages."""
    again = reduce(copy_course(tmp_path / "ailleurs"))
    assert build(again).returncode == 0
    for folder in ("site", "dist"):
        names = sorted(path.relative_to(every_kind) for path in (every_kind / folder).rglob("*") if path.is_file())
        assert [name for name in names if (every_kind / name).read_bytes() != (again / name).read_bytes()] == []


# ——— odd texts ———

ODD = (Path(__file__).parent / "signes.yml").read_text("utf-8")


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built project whose questions hold all that a text may: bold, code, bars, ampersands, quotes, long options."""
    root = reduce(copy_course(tmp_path_factory.mktemp("signes") / "projet"), ODD)
    found = [str(problem) for problem in examine(root).problems if problem.source.path.startswith("quizzes/")]
    assert [problem for problem in found if "avertissement" not in problem] == []
    outcome = build(root)
    assert outcome.returncode == 0, outcome.stderr[-2000:]
    return root


def test_nothing_is_shown_as_it_is_typed(odd: Path) -> None:
    """No star, accent grave, bracket or entity in what one sees or hears; each text is there, words in order."""
    for one in article(odd).xpath(".//section[@class='quiz']"):
        heard = " ".join([one.text_content(), *one.xpath(".//@aria-label")])
        assert (one.get("id"), re.findall(r"\*\*|`|\[\[|\]\]|&\w+;|</?\w+>", heard)) == (one.get("id"), [])
        item = course_of(odd).items[one.get("id").removeprefix("q-")]
        assert list(words.lost([text for part in words.WHOLE for text in part(item)], one)) == []
        for row in rows(one):
            if row.get("data-trou"):
                assert field_accepts(one, f"{one.get('id')}-{row.get('data-trou')}", row)
    assert quiz.counts(article(odd)) == quiz.expected_counts(list(course_of(odd).items.values()))


def test_packages_hold_what_the_site_shows(odd: Path, every_kind: Path) -> None:
    """Each package is sound, and its page of questions says, word after word, what the site’s says."""
    for root in (odd, every_kind):
        shown = words.spoken(article(root), has_calls=True).split()
        for path in sorted((root / "dist").glob("*-tous-*.zip")):
            assert inspect_archive(path).problems == ()
            (page,) = lxml_html.document_fromstring(read(path, "tous-toutes.html")).xpath("//article")
            assert words.spoken(page, has_calls=True).split() == shown


def read(path: Path, name: str) -> str:
    """Return the text of an entry of a package."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode("utf-8")


# ——— on paper ———


@cache
def sheets_of(root: Path) -> Sheets:
    """Return what the sheets of a built project are made from."""
    course = course_of(root)
    return Sheets(course, site_pages(course, root / "site").pages)


@cache
def on_paper(root: Path, *, is_key: bool = False) -> Mapping[str, HtmlElement]:
    """Return the questions of a project as its exercises print them, or their key."""
    made = sheets_of(root)
    (module,) = made.course.modules
    html = (made.key(module) if is_key else made.exercises(module)).html
    found = lxml_html.document_fromstring(html).find_class("question")
    return dict(zip([ref.id for ref in module.lessons[0].page.quizzes], found, strict=True))


@pytest.mark.parametrize("item_id", IDS)
def test_paper_asks_and_does_not_answer(every_kind: Path, item_id: str) -> None:
    """Nothing to click, no feedback, no answer, no id that the key would bear twice."""
    item, one = course_of(every_kind).items[item_id], on_paper(every_kind)[item_id]
    for paper in (one, on_paper(every_kind, is_key=True)[item_id]):
        assert paper.xpath(".//input | .//select | .//textarea | .//button | .//label | .//legend | .//@id") == []
    shown = plain(one.text_content())
    told = [part.feedback for part in item.interaction.parts()] + [item.explanation]
    assert [text for text in told if text and plain(french(text)) in shown] == []
    assert "Réponse" not in shown.replace("Votre réponse", "").replace("réponses", "")


BOXES = {"tous-choix": 3, "tous-multiple": 3, "tous-vrai-faux": 2, "tous-decouverte": 3, "tous-surlignage": 3, "tous-cartes": 6}
BLANKS = {"tous-trou": 1, "tous-menu": 2, "tous-classement": 4, "tous-ordre": 4, "tous-nombre": 1, "tous-appariement": 3}


@pytest.mark.parametrize("item_id", IDS)
def test_each_field_has_its_twin_on_paper(every_kind: Path, item_id: str) -> None:
    """A box for each choice, passage and side of a card, a line for each gap, list and step, lines for own words."""
    one = on_paper(every_kind)[item_id]
    text = plain(one.text_content())
    assert text.count("☐") == BOXES.get(item_id, 0)
    assert len(re.findall("_{4,}", text)) == BLANKS.get(item_id, 0)
    assert len(one.xpath(".//div[@class='lignes']/div")) == (4 if item_id == "tous-ouverte" else 0)
    letters = re.findall(r"☐ ([A-Z])\.", text)
    is_lettered = item_id in {"tous-choix", "tous-multiple", "tous-vrai-faux", "tous-decouverte"}
    assert letters == ([*"ABC"[: BOXES[item_id]]] if is_lettered else [])
    assert one.xpath("string(.//*[@class='numero'])") == f"{IDS.index(item_id) + 1}."


def test_paper_says_what_lists_offer(every_kind: Path) -> None:
    """Under the text, or above the lines; a scene says where each choice leads."""
    offered = {name: [plain(line.text_content()) for line in on_paper(every_kind)[name].find_class("a-choisir")] for name in IDS}
    assert {name: lines for name, lines in offered.items() if lines} == {
        "tous-menu": ["(1): exacte · probable · récente", "(2): la personne qui signe · la personne qui a fourni l’outil"],
        "tous-classement": ["À choisir parmi: Je colle tel quel · Je retire des passages · Je ne colle pas"],
        "tous-appariement": [
            "À choisir parmi: Le service des achats · Le délégué à la protection des données · La personne qui signe · Le fournisseur de l’outil"
        ],
    }  # fmt: skip
    ways = [plain(way.text_content()) for way in on_paper(every_kind)["tous-embranchement"].xpath(".//ul[@class='pas']/li")]
    assert ways == [
        "Je lui lis la réponse. → scène 2", "J’ouvre le règlement affiché. → scène 3", "Je m’excuse, et nous lisons ensemble. → scène 4",
    ]  # fmt: skip


KEYS = {
    "tous-choix": "A", "tous-multiple": "A, C", "tous-vrai-faux": "B", "tous-trou": "publier", "tous-decouverte": "à discuter",
    "tous-menu": "probable; la personne qui signe", "tous-surlignage": "Mme R.; au-dessus de la boulangerie",
    "tous-cartes": "Je colle; Je ne colle pas; Je colle", "tous-ouverte": "à discuter", "tous-embranchement": "à discuter",
    "tous-classement": "Je colle tel quel; Je ne colle pas; Je retire des passages; Je colle tel quel",
    "tous-ordre": "Repérer ce qui se vérifie; Ouvrir le règlement; Comparer mot à mot; Répondre en citant la page",
    "tous-nombre": "15%",
    "tous-appariement": "La personne qui signe; Le délégué à la protection des données; Le service des achats",
}  # fmt: skip


@pytest.mark.parametrize("item_id", IDS)
def test_a_key_says_what_is_right_then_why(every_kind: Path, item_id: str) -> None:
    """At a glance, and in full: every feedback, the explanation, and the answers in order; « à discuter » where none is right."""
    item, one = course_of(every_kind).items[item_id], on_paper(every_kind, is_key=True)[item_id]
    assert plain(one.xpath("string(.//p[@class='reponse'])")) == f"Réponse: {KEYS[item_id]}"
    assert plain(exercises.at_a_glance(one)) == f"{IDS.index(item_id) + 1}. {KEYS[item_id]}"
    assert [call for call in one.xpath(".//@*[starts-with(name(), 'data-')]") if not call.getparent().get("data-etape")] == []
    assert one.xpath(".//q") == []
    shown = plain(one.text_content())
    told = [part.feedback for part in item.interaction.parts()] + [item.explanation]
    assert [text for text in told if text and plain(french(text)) not in shown] == []


def test_odd_texts_hold_on_paper(odd: Path) -> None:
    """Sheets, keys and texts to rework hold their words, or would have been refused; nothing is shown as it is typed."""
    (module,) = course_of(odd).modules
    (text,) = remix._lessons(module, sheets_of(odd))
    bodies = [lxml_html.fragment_fromstring(text.body, create_parent="div")]
    bodies += [*on_paper(odd).values(), *on_paper(odd, is_key=True).values()]
    assert [re.findall(r"\*\*|`|\[\[|\]\]|&\w+;", body.text_content()) for body in bodies] == [[]] * len(bodies)
    assert plain(on_paper(odd, is_key=True)["tous-nombre"].xpath("string(.//p[@class='reponse'])")) == "Réponse: -1 234 567,5 € & l’été"


def test_every_kind_goes_to_a_word_processor(every_kind: Path, odd: Path, tmp_path: Path) -> None:
    """DOCX and ODT hold all the words, questions and keys: the converter compares them."""
    try:
        require_tools()
    except MissingToolError as error:
        pytest.skip(str(error).partition("\n")[0])
    for root in (every_kind, odd):
        converter = remix.Converter(course_of(root), tmp_path)
        (text,) = remix._lessons(course_of(root).modules[0], sheets_of(root))
        assert {form: len(converter.convert(text, form)) > 5000 for form in remix.FORMS} == {"docx": True, "odt": True}


# ——— what holds for any question ———


def item_of(interaction: Interaction, stem: str = "Que faites-vous ?") -> Item:
    """Return a question of a kind."""
    return Item(id="essai", objective=None, bloom=None, stem=stem, explanation="", source=HERE, stem_source=HERE,
                interaction=interaction)  # fmt: skip


def read_as(kind: type[Interaction], text: str) -> tuple[Interaction, list[Problem]]:
    """Read an entry of a bank as a kind."""
    problems: list[Problem] = []
    table, _ = parse(text, "essai.yml", "QUI")
    assert isinstance(table, Table)
    return kind.read(Reader(table, "QUI", problems)), problems


@MANY
@given(st.lists(st.integers(), max_size=12), st.text(max_size=20))
def test_a_shuffle_loses_nothing(parts: list[int], item_id: str) -> None:
    """It is a permutation, always the same for an id, whatever is shuffled."""
    shown = shuffled(parts, item_id)
    assert sorted(shown) == sorted(parts)
    assert shown == tuple(parts[rank] for rank in shuffled(range(len(parts)), item_id)) == shuffled(parts, item_id)


@MANY
@given(st.integers(3, 7), st.text(max_size=20))
def test_steps_are_never_shown_in_the_right_order(number: int, item_id: str) -> None:
    """Whatever the id: nobody is right without moving a step."""
    steps = tuple(Step(str(rank), "", Source("essai.yml", rank)) for rank in range(1, number + 1))
    shown = Order(steps).order(item_id)
    assert shown != steps
    assert sorted(step.source for step in shown) == [step.source for step in steps]


SPACES = st.sampled_from(["", " ", "\u00a0", "\u202f"])


@MANY
@given(
    st.integers(0, 999_999_999), st.text("0123456789", max_size=6), st.sampled_from(["", "-", "−"]), SPACES,
    st.sampled_from([",", "."]),
)  # fmt: skip
def test_a_number_is_read_as_it_is_written_in_french(whole: int, decimals: str, sign: str, space: str, comma: str) -> None:
    """A comma or a point, spaces of any kind between thousands, a minus of any kind; what is told is read again alike."""
    written = f"{sign}{whole:,}".replace(",", space) + (f"{comma}{decimals}" if decimals else "")
    value = Decimal(f"{'-' if sign else ''}{whole}.{decimals or 0}")
    numeric, problems = read_as(Numeric, f'reponse: "{written}"')
    assert isinstance(numeric, Numeric)
    assert (problems, numeric.answer) == ([], value)
    told = numeric.told(numeric.answer)
    again, problems = read_as(Numeric, f'reponse: "{told}"')
    assert isinstance(again, Numeric)
    assert (problems, again.answer, again.told(again.answer)) == ([], value, told)
    assert Decimal(f"{numeric.answer:f}") == value


@pytest.mark.parametrize(
    ("value", "told"),
    [("0", "0"), ("-0", "0"), ("1200", "1200"), ("-1200", "-1200"), ("12000", "12 000"), ("-12345,50", "-12 345,5"), ("0,050", "0,05"),
     ("1 234 567", "1 234 567"), ("100", "100"), ("999999999999999", "999 999 999 999 999")],
)  # fmt: skip
def test_a_number_is_told_as_one_writes_it(value: str, told: str) -> None:
    """Thousands apart from five digits on, a comma, no zero at the end; the unit after a space."""
    for unit, after in (("", ""), ("%", " %"), ("km", " km")):
        numeric, _ = read_as(Numeric, f"reponse: {value}\nunite: '{unit}'")
        assert isinstance(numeric, Numeric)
        assert " ".join(numeric.told(numeric.answer).split()) == told + after


@MANY
@given(st.text("0123456789.,- \u00a0eE%x", max_size=18))
def test_what_is_no_number_is_told_once(text: str) -> None:
    """Neither an exception nor a number made up: one problem, and nothing read."""
    numeric, problems = read_as(Numeric, f"reponse: {json.dumps(text)}")
    assert isinstance(numeric, Numeric)
    is_number = re.fullmatch(r"-?(\d+|\d{1,3}([ \u00a0]\d{3})+)([.,]\d+)?", text.strip()) and sum(map(str.isdigit, text)) <= 15
    assert (len(problems), is_number or numeric.answer == 0) == (0 if is_number else 1, True)


@MANY
@given(st.data())
def test_faults_of_scenes_are_those_that_walking_finds(data: st.DataObject) -> None:
    """Small graphs, walked in every way: dead ends, loops, lost scenes and ways to nowhere are told, and no other."""
    names = [str(number) for number in range(data.draw(st.integers(1, 5)))]
    targets = st.lists(st.sampled_from([*names, *names, "perdue"]), max_size=2)
    ways = {name: data.draw(targets) for name in names}
    ends = {name: data.draw(st.booleans()) if ways[name] else data.draw(st.sampled_from([True, True, False])) for name in names}
    start = data.draw(st.sampled_from(["0", "0", "0", "ailleurs"]))
    scenes = tuple(
        Scene(name, "Texte.", tuple(Way(f"{rank}", to, "", HERE, Source("vers", int(name), rank)) for rank, to in enumerate(ways[name], 1)),
              "Bilan." if ends[name] else "", Source("scène", int(name) + 1), HERE)
        for name in names
    )  # fmt: skip
    found = {fault.source: fault.message for fault in Branching(start, HERE, scenes).faults(item_of(Branching(start, HERE, scenes)))}
    expected = walked(names, ways, ends, start)
    assert {source: message for source, message in found.items() if re.search(expected.get(source, "^$"), message)} == found
    assert found.keys() == expected.keys()


def walked(names: Sequence[str], ways: Mapping[str, Sequence[str]], ends: Mapping[str, bool], start: str) -> dict[Source, str]:
    """Return what is wrong with scenes, by place, from all the walks of some length that one can take."""
    expected = {}
    lost = [Source("vers", int(name), rank) for name in names for rank, to in enumerate(ways[name], 1) if to not in names]
    expected |= dict.fromkeys(lost, "n’existe pas")
    if start not in names:
        expected[HERE] = "n’existe pas"
    walks = {name: list(paths(name, ways, len(names))) for name in names}
    reached = {name for walk in walks.get(start, ()) for name in walk}
    for name in names:
        place = Source("scène", int(name) + 1)
        if ways[name] and ends[name]:
            expected[place] = "des choix et un bilan"
        elif not ways[name] and not ends[name]:
            expected[place] = "ni choix ni bilan"
        elif name == start and not ways[name]:
            expected[place] = "n’offre aucun choix"
        elif not lost and start in names and name not in reached:
            expected[place] = "aucun choix ne mène"
        elif not lost and start in names and all(ways[walk[-1]] for walk in walks[name]):
            expected[place] = "tourne en rond"
    return expected


def paths(name: str, ways: Mapping[str, Sequence[str]], length: int) -> Iterator[list[str]]:
    """Yield every walk from a scene, of at most so many steps."""
    yield [name]
    for to in ways[name] if length else ():
        if to in ways:
            yield from ([name, *rest] for rest in paths(to, ways, length - 1))


PIECE = st.text("abé’ ", min_size=1, max_size=6).map(lambda text: f" x{text}x ")


@MANY
@given(st.lists(st.tuples(PIECE, st.sampled_from(["", "clé", "clé|détail", "leurre"])), min_size=1, max_size=8))
def test_passages_are_read_as_they_are_marked(pieces: list[tuple[str, str]]) -> None:
    """Whole, in order, each with its category and its detail; what is between stays as it is."""
    parts = [(f"{number}{text.strip()}", kind) for number, (text, kind) in enumerate(pieces)]
    parts = [(" ".join(text.split()), kind) for text, kind in parts]
    text = " ".join(f"[[{said}|{kind}]]" if kind.startswith("clé") else said for said, kind in parts)
    lures = tuple(Lure(said, "Retour.", HERE) for said, kind in parts if kind == "leurre")
    one = Highlight(text, HERE, {"clé": ("Pourquoi.", HERE)}, lures)
    assert one.plain == " ".join(said for said, _ in parts)
    assert [(passage.text, passage.is_key, passage.category, passage.detail) for passage in one.passages] == [
        (said, kind != "leurre", *(["", ""] if kind == "leurre" else [*kind.split("|"), ""][:2])) for said, kind in parts if kind
    ]
    told = {fault.message for fault in one.faults(item_of(one))}
    has = {kind[:3] for _, kind in parts}
    assert bool(told) == (not {"clé", "leu"} <= has)


@MANY
@given(st.text("[]|*`_ab ", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=3))
def test_a_highlight_without_fault_is_shown_whole(text: str, cuts: list[tuple[int, int]]) -> None:
    """Whatever is typed, and whatever is cut from it as lures: it is told, or each passage has its box, and the text is whole."""
    lures = [" ".join(text[start : start + size].split()) for start, size in cuts]
    found = tuple(Lure(lure, "Retour.", HERE) for lure in lures if shows_something(lure))
    one = Highlight(" ".join(text.split()), HERE, dict.fromkeys(["", "a", "b", "ab"], ("Pourquoi.", HERE)), found)
    item = item_of(one)
    vital = [fault for fault in one.faults(item) if fault.rule in {"QUI017", "QUI030"} and "aucun passage" not in fault.message]
    if vital or not one.text:
        return
    draft = Draft(item, lxml_html.Element("div"), "essai.html")
    (shown,) = one.fields(draft)
    assert len(shown.xpath(".//label")) == len(list(one.rows(draft))) == len(one.passages)
    assert "".join(shown.text_content().split()) == "".join(inline_text(one.plain).split())
    assert list(words.lost([(inline_text(one.plain), HERE)], shown)) == []
    assert {lure.text for lure in found if lure.text} <= {passage.text for passage in one.passages}


@MANY
@given(st.lists(st.sampled_from(["a", "A", "**a**", "a.", "b", "`b`"]), max_size=4))
def test_what_reads_alike_is_alike(texts: list[str]) -> None:
    """Case, formatting and the final point make no difference."""
    for first, second in permutations(texts, 2):
        assert (alike(first) == alike(second)) == (first.strip("*`.").lower() == second.strip("*`.").lower())
