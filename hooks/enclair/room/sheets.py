"""The sheets that a session needs on paper, as HTML documents; `enclair.paper.printing` makes PDF of them.

What participants get and what the trainer keeps are two folders: a key never lies beside its exercises.
Each sheet holds, in order, the words that it is made for, or is refused. Paper leaves out on purpose: sources and hints
everywhere; answers where participants write; the choices of a question in its key, which tells them with their answers;
the title of what is cut out and that of cards, which the sheet bears; « [À remplir] », where a line stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from functools import cached_property
from pathlib import Path

from jinja2 import Environment
from lxml import html as lxml_html
from lxml.html import HtmlElement
from markupsafe import Markup
from msgspec import Struct

from enclair import paper
from enclair.bundle import RenderedPage
from enclair.images import shown_at
from enclair.model import Course, Demo, Item, Lesson, Module, Nature, Page, TrainerNote, TrainerPage
from enclair.pages import demo, words
from enclair.pages.article import CLOSING_SECTIONS
from enclair.pages.attribution import contacts, credit
from enclair.pages.bilan import REGISTER, Bilan, bilans
from enclair.pages.generated import lesson_uri, module_uri
from enclair.pages.templating import environment
from enclair.paper import exercises
from enclair.paper.printing import TRAINER, Sheet
from enclair.reading.markdown import anchor_of
from enclair.reading.texts import Text
from enclair.room.fields import as_form, mark
from enclair.room.reading import trainer_uri
from enclair.typography import french, set_typography

TEMPLATES = Path(__file__).parent / "templates"
PARTICIPANTS = "participants"
KIT = "kit"
FEWEST_CARDS = 4
WIDE_TABLE = 6
"""From this many columns, a part to cut out lies on its side."""


def kit_pages(course: Course) -> Iterator[Page]:
    """Yield the models of the kit: the pages of `docs/kit/`, its presentation left out."""
    folder = course.root / "docs" / KIT
    return (page for page in course.docs if page.path.parent == folder and page.path.stem != "index")


class Questioned(Struct, frozen=True):
    """A page of a module that holds questions: its title on paper, its tree.

    A case comes with its prose; so does a quarter of an hour, on a leaf of its own.
    """

    title: str
    page: Page
    root: HtmlElement
    is_whole: bool = False
    is_apart: bool = False


class Sheets(Struct, frozen=True, dict=True):
    """Makes the sheets of a course from its rendered pages, trainers’ ones included."""

    course: Course
    pages: Mapping[str, RenderedPage]

    @cached_property
    def templates(self) -> Environment:
        """The templates of this folder."""
        return environment(TEMPLATES)

    def all(self) -> Iterator[Sheet]:
        """Yield every sheet: those of each module, then those that modules share."""
        for module in self.course.modules:
            yield self.participant(module)
            yield self.exercises(module)
            yield self.key(module)
            for lesson in module.lessons:
                yield from self.of_lesson(module, lesson)
            for guide in module.guides:
                yield self.guide(module, guide)
            for activity in module.activities:
                yield from self.activity(module, activity)
        yield from map(self.demonstration, self.course.demos.values())
        yield from map(self.bilan, bilans(self.course))
        yield self.cards()
        for page in kit_pages(self.course):
            yield self.model(page)
        for document in self.course.documents:
            yield self.document(document)

    def of_lesson(self, module: Module, lesson: Lesson) -> Iterator[Sheet]:
        """Yield the sheets that a page has for itself."""
        makers = {Nature.ESSENTIAL: self.essential, Nature.RECALL: self.recall, Nature.EASY: self.easy}
        if lesson.nature in makers:
            yield makers[lesson.nature](module, lesson)
        if lesson.is_poster:
            yield self.poster(module, lesson)

    # ——— for participants ———

    def participant(self, module: Module) -> Sheet:
        """Return what a participant takes home: goals, figures, what to remember, what to do, room to write."""
        lessons = []
        for lesson in module.lessons:
            if lesson.nature.teaches:
                root = paper.without_sources(self.lesson(module, lesson))
                lessons.append({
                    "title": french(lesson.title),
                    "figures": [self.markup(figure.find("img")) for figure in root.xpath(".//figure")],
                    "closing": [self.markup(paper.deepen(section)) for section in paper.closing(root)],
                })  # fmt: skip
        said = (text for lesson in module.lessons if lesson.nature.teaches for anchor in CLOSING_SECTIONS
                for text in words.texts(words.under(lesson.page, anchor)))  # fmt: skip
        return self.sheet(PARTICIPANTS, f"{module.slug}-fiche-participant", f"Fiche du participant : {module.title}",
                          "fiche", said, module=module, lessons=lessons)  # fmt: skip

    def exercises(self, module: Module) -> Sheet:
        """Return the questions of a module on paper, without an answer; cases keep their story."""
        parts, number = [], 1
        said: list[Text] = []
        for part in self.parts(module):
            paper.without_title(exercises.put_on_paper(part.root, number))
            number += len(part.page.quizzes)
            shown = [paper.deepen(part.root)] if part.is_whole else part.root.find_class("question")
            content = [self.markup(paper.without_sources(node)) for node in shown]
            parts.append({"title": part.title, "content": content, "is_apart": part.is_apart})
            said += self.said(part.page, has_prose=part.is_whole)
        return self.sheet(PARTICIPANTS, f"{module.slug}-exercices", f"Exercices : {module.title}", "exercices", said,
                          module=module, parts=parts)  # fmt: skip

    def recall(self, module: Module, lesson: Lesson) -> Sheet:
        """Return the questions asked a week later, without an answer."""
        root = paper.without_title(paper.without_sources(exercises.put_on_paper(self.lesson(module, lesson))))
        parts = [{"title": "", "content": [self.markup(root)], "is_apart": False}]
        return self.sheet(PARTICIPANTS, f"{module.slug}-rappel-j7", f"{lesson.title} : {module.title}", "exercices",
                          self.said(lesson.page), module=module, parts=parts)  # fmt: skip

    def essential(self, module: Module, lesson: Lesson) -> Sheet:
        """Return what matters most in a module, on one page."""
        root = paper.without_title(paper.without_sources(self.lesson(module, lesson)))
        return self.sheet(PARTICIPANTS, f"{module.slug}-essentiel", f"L’essentiel : {module.title}", "essentiel",
                          self.said(lesson.page), pages=1, content=self.markup(root))  # fmt: skip

    def easy(self, module: Module, lesson: Lesson) -> Sheet:
        """Return a module in short sentences, each with its pictogram, on one page."""
        root = paper.lay_pictograms(paper.without_title(self.lesson(module, lesson)))
        return self.sheet(PARTICIPANTS, f"{module.slug}-facile-a-lire", lesson.title, "facile", self.said(lesson.page),
                          pages=1, content=self.markup(root))  # fmt: skip

    def poster(self, module: Module, lesson: Lesson) -> Sheet:
        """Return a lesson’s first figure and what to remember of it, to be read standing."""
        root = paper.without_sources(self.lesson(module, lesson))
        points = root.xpath("./section[@class='retenir']//li")
        said = words.texts(one for one in words.under(lesson.page, "a-retenir") if one.kind == "item")
        return self.sheet(PARTICIPANTS, f"affiche-{lesson.slug}", lesson.title, "affiche", said, pages=1,
                          figure=self.markup(root.xpath(".//figure/img")[0]),
                          points=[Markup(paper.inner(point)) for point in points])  # fmt: skip  # noqa: S704

    def demonstration(self, one: Demo) -> Sheet:
        """Return a demonstration to do by hand: the bet, the case, the table, with the numbers of the screen."""
        root = demo.sheet(one, self.course)
        set_typography(root)
        said = demo.said(one, has_screen=False)
        return self.sheet(PARTICIPANTS, f"demonstration-{one.id}", f"Démonstration : {one.title}", "guide", said,
                          parts=[self.markup(paper.without_sources(root))])  # fmt: skip

    def model(self, page: Page) -> Sheet:
        """Return a model of the kit as a form to fill, on screen or by hand, on as many pages as it promises."""
        uri = f"{KIT}/{page.path.stem}.html"
        root = as_form(mark(paper.without_sources(self.page(uri))))
        for told in root.xpath("./h1 | ./p[@class='modifiables']"):
            told.drop_tree()
        look = "modele en-colonnes" if page.sheets == 1 else "modele"
        return self.sheet(PARTICIPANTS, f"kit-{page.path.stem}", page.title, look, self.said(page),
                          pages=page.sheets or None, content=self.markup(root))  # fmt: skip

    def bilan(self, bilan: Bilan) -> Sheet:
        """Return the end of a module or of a path as a form of one page, to fill on screen or by hand."""
        return self.sheet(PARTICIPANTS, f"{bilan.name}-bilan", bilan.title, "bilan modele", self.said_at_end(bilan),
                          pages=1, content=self.markup(as_form(self.end(bilan))))  # fmt: skip

    def end(self, bilan: Bilan) -> HtmlElement:
        """Return the tree of the end of a module or of a path, its blanks and its boxes marked."""
        html = self.templates.get_template("_bilan.html.j2").render(bilan=bilan, course=self.course, columns=REGISTER)
        return mark(paper.parse(html))

    @staticmethod
    def said_at_end(bilan: Bilan) -> Iterator[Text]:
        """Yield what that tree has to hold."""
        return ((objective.statement, objective.source) for objective in bilan.objectives)

    def cards(self) -> Sheet:
        """Return the cards that a room raises to vote: one letter a page, with a shape to tell it from afar."""
        count = max((FEWEST_CARDS, *(len(item.choices) for item in self.course.items.values())))
        shapes = list(paper.SHAPES)[:count]
        letters = exercises.LETTERS[: len(shapes)]
        drawn = [(letter, shape, paper.drawing(shape)) for letter, shape in zip(letters, shapes, strict=True)]
        return self.sheet(PARTICIPANTS, f"cartes-{letters.lower()}", f"Cartes de vote {', '.join(letters)}", "vote", (),
                          pages=len(drawn), cards=drawn)  # fmt: skip

    # ——— for the trainer ———

    def key(self, module: Module) -> Sheet:
        """Return the answers of a module, numbered as its exercises are, then those of its recall."""
        keys = self.keys(module)
        parts = [
            {"title": title, "glance": [exercises.at_a_glance(key) for key in found],
             "content": [self.markup(key) for key in found]}
            for title, _, found in keys if found
        ]  # fmt: skip
        said = (text for _, page, _ in keys for text in self.said(page, words.ANSWERED, has_prose=False))
        return self.sheet(TRAINER, f"{module.slug}-corrige", f"Corrigé : {module.title}", "corriges", said,
                          module=module, parts=parts)  # fmt: skip

    def guide(self, module: Module, guide: TrainerPage) -> Sheet:
        """Return the guide of a module, and the notes of its lessons after it."""
        parts = [self.markup(paper.leave_blanks(root)) for root in self.guide_trees(module, guide)]
        said = (text for page in self.guide_pages(module, guide) for text in paper.filled(self.said(page)))
        return self.sheet(TRAINER, f"{module.slug}-{guide.slug}", guide.title, "guide", said, parts=parts)

    def guide_trees(self, module: Module, guide: TrainerPage) -> Iterator[HtmlElement]:
        """Yield the trees of :meth:`guide_pages`, ready to stand in one document."""
        yield self.tree(guide.page)
        for note in self.notes(module):
            yield paper.deepen(paper.prefix_ids(self.tree(note.page), note.lesson.id))

    def guide_pages(self, module: Module, guide: TrainerPage) -> list[Page]:
        """Return the pages of a guide and of the notes that follow it."""
        return [guide.page, *(note.page for note in self.notes(module))]

    def activity(self, module: Module, activity: TrainerPage) -> Iterator[Sheet]:
        """Yield how to lead an activity, and apart from it what is cut out for each table."""
        root = self.tree(activity.page)
        name = activity.slug.removeprefix("activite-")
        cut_outs = paper.split_cut_outs(root)
        cut = list(words.under(activity.page, paper.CUT_OUTS))
        kept = (one for one in activity.page.paragraphs if one not in cut and anchor_of(one.text) != paper.CUT_OUTS)
        yield self.sheet(TRAINER, f"{module.slug}-activite-{name}", f"Activité : {activity.title}", "guide",
                         words.texts(kept), parts=[self.markup(paper.called_sources(root))],
                         activity=activity)  # fmt: skip
        if cut_outs is not None:
            paper.deepen(paper.lay_cards(paper.called_sources(cut_outs)), -1)
            side = " couchee" if paper.columns(cut_outs) >= WIDE_TABLE else ""
            said = words.texts(one for one in cut if one.text != paper.CARD)
            yield self.sheet(TRAINER, f"{module.slug}-planche-{name}", f"Planche à découper : {activity.title}",
                             f"planche{side}", said, content=self.markup(cut_outs))  # fmt: skip

    def document(self, document: TrainerPage) -> Sheet:
        """Return a paper that the organiser fills: attendance, evaluation, certificate."""
        root = paper.leave_blanks(self.tree(document.page))
        return self.sheet(TRAINER, f"document-{document.slug}", document.title, "guide document",
                          paper.filled(self.said(document.page)), parts=[self.markup(root)])  # fmt: skip

    # ——— shared ———

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The questions of the course."""
        return self.course.items

    def said(self, page: Page, parts: Sequence[words.Part] = words.ASKED, *, has_prose: bool = True) -> Iterator[Text]:
        """Yield what a sheet has to hold of a page; its title is the sheet’s."""
        tried = demo.teller(self.course, has_screens=False)
        return words.said(page, self.items, parts, has_prose=has_prose, tried=tried)

    def parts(self, module: Module) -> Iterator[Questioned]:
        """Yield the pages of a module that hold questions, its recall left out."""
        sheet = self.page(module_uri(module))
        heading = next(iter(sheet.xpath("./h2[@id='avant-de-commencer']")), None)
        title = heading.text_content() if heading is not None else french(module.title)
        yield Questioned(title, module.page, sheet)
        for lesson in module.lessons:
            if lesson.page.quizzes and lesson.nature is not Nature.RECALL:
                root = self.lesson(module, lesson)
                is_apart = lesson.nature is Nature.QUARTER
                is_whole = is_apart or lesson.nature is Nature.CASE
                yield Questioned(french(lesson.title), lesson.page, root, is_whole, is_apart)

    def keys(self, module: Module) -> list[tuple[str, Page, list[HtmlElement]]]:
        """Return the answers of a module by title and page, numbered as its exercises are, then those of its recall."""
        keys, number = [], 1
        for part in self.parts(module):
            keys.append((part.title, part.page, exercises.answers(part.root, number)))
            number += len(part.page.quizzes)
        recalls = [lesson for lesson in module.lessons if lesson.nature is Nature.RECALL]
        return keys + [
            (french(lesson.title), lesson.page, exercises.answers(self.lesson(module, lesson))) for lesson in recalls
        ]

    @staticmethod
    def notes(module: Module) -> list[TrainerNote]:
        """Return the notes of a module in the order of its lessons."""
        order = [lesson.id for lesson in module.lessons]
        return sorted(module.notes, key=lambda note: order.index(note.lesson.id))

    def lesson(self, module: Module, lesson: Lesson) -> HtmlElement:
        """Return the tree of a lesson, for paper."""
        return self.page(lesson_uri(module, lesson))

    def tree(self, page: Page) -> HtmlElement:
        """Return the tree of a trainer’s page, for paper."""
        return paper.mark_run_sheets(self.page(trainer_uri(page, self.course)))

    def page(self, uri: str) -> HtmlElement:
        """Return a copy of a page’s tree without what only a screen needs; images keep their place in the site."""
        root = demo.on_paper(paper.settle(paper.parse(self.pages[uri].html)))
        for image in root.iter("img"):
            image.set("src", paper.address(shown_at(uri, image.get("src"))))
        return root

    @staticmethod
    def markup(node: HtmlElement) -> Markup:
        """Return the HTML of a tree; of a whole page, what is inside it."""
        copy = deepcopy(node)
        copy.tail = None
        return Markup(paper.inner(copy) if copy.tag == "div" and not copy.attrib else paper.outer(copy))  # noqa: S704

    def told_by(self, name: str) -> Iterator[str]:
        """Yield the ids of the pages that a sheet is drawn from, by the name that it has from them."""
        for module in self.course.modules:
            if name.startswith(f"{module.slug}-"):
                yield from (module.id, *(lesson.id for lesson in module.lessons))
            yield from (lesson.id for lesson in module.lessons if name == f"affiche-{lesson.slug}")

    def sheet(  # noqa: PLR0913  what a sheet is
        self, audience: str, name: str, title: str, look: str, said: Iterable[Text], *, pages: int | None = None,
        **context: object,
    ) -> Sheet:  # fmt: skip
        """Return a sheet from the template of its look. Raises LostWordsError unless it holds all that is ``said``."""
        template = self.templates.get_template(f"{look.split(maxsplit=1)[0]}.html.j2")
        html = template.render(course=self.course, title=french(title), look=look, audience=audience,
                               credit=credit(self.course, self.told_by(name)), contacts=contacts(self.course),
                               **context)  # fmt: skip
        words.verify(said, lxml_html.document_fromstring(html), f"l’impression {audience}/{name}.pdf")
        return Sheet(audience, name, french(title), look, paper.with_addresses(paper.with_drawn_signs(html)), pages)
