"""A run sheet as a page to project: its steps in order, what each puts on screen, what the trainer says of it.

What is shown is lifted from the pages of the lot, never written again: questions, drawings, demonstrations, scenes. The
text of lessons is left out; the trainer’s notes stand beside each step, and the projection shows them in its window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair import paper
from enclair.model import Course, Item, Lesson, Module, Nature, Page
from enclair.pages.generated import lesson_uri, module_uri
from enclair.paper import exercises
from enclair.paper.exercises import LETTERS
from enclair.questions.discovery import Discovery
from enclair.questions.html import append, inline
from enclair.reading.markdown import anchor_of
from enclair.reading.names import flat_name
from enclair.room.reading import trainer_uri
from enclair.runsheets import EACH, ON_SCREEN, WHOLE, Names, RunSheet, Step, run_sheets
from enclair.typography import NBSP, french, set_typography

SCENES = ("conversation", "document", "cote-a-cote")
TO_SAY = "ce-quil-faut-dire"
"""The part of an activity that its trainer says."""
SHORTEST_COUNTDOWN = 3
"""Minutes from which what the room does without the screen has its clock."""
Localised = Callable[[str], HtmlElement]


class Deck(Struct, frozen=True):
    """A run sheet that is projected: its page, whose it is, the lesson that its ``*`` stands for, if any."""

    sheet: RunSheet
    page: Page
    module: Module | None
    lesson: Lesson | None = None

    @property
    def title(self) -> str:
        """What it is called in the contents."""
        of = self.lesson.title if self.lesson else self.module.title if self.module else ""
        return french(f"{of} : {self.sheet.title[0].lower()}{self.sheet.title[1:]}" if of else self.sheet.title)

    @property
    def heading(self) -> str:
        """What the room reads first: of what one will speak."""
        own = self.lesson.title if self.lesson else self.module.title if self.module else self.sheet.title
        return french(own.partition(" (")[0])

    @property
    def name(self) -> str:
        """The name of its page in the lot."""
        owner = self.module.slug if self.module else self.page.path.stem
        part = self.lesson.slug if self.lesson else self.sheet.anchor or self.page.path.stem
        return flat_name(f"projeter-{owner}-{part}.html")


def decks(course: Course) -> Iterator[Deck]:
    """Yield the run sheets whose rows say what goes on screen: those of each module, then the shared ones."""
    for module in course.modules:
        for guide in module.guides:
            for sheet in run_sheets(guide.page):
                if sheet.is_of_each_lesson:
                    lessons = (one for one in module.lessons if one.nature is Nature.QUARTER)
                    yield from (Deck(sheet, guide.page, module, one) for one in lessons)
                elif sheet.is_projected:
                    yield Deck(sheet, guide.page, module)
    for document in course.documents:
        yield from (Deck(sheet, document.page, None) for sheet in run_sheets(document.page) if sheet.is_projected)


@dataclass
class DeckMaker:
    """Makes the article of one deck; ``localised`` returns a page of the lot, its links and images those of the lot."""

    course: Course
    localised: Localised
    deck: Deck
    demos: list[str] = field(default_factory=list)
    """The demonstrations that it shows, once it is made."""
    _noted: set[str] = field(default_factory=set)

    def article(self) -> HtmlElement:
        """Return the whole article."""
        names = Names(self.course)
        sheet = self.deck.sheet
        root = E.div(
            E.h1(self.deck.heading, id=anchor_of(self.deck.heading)),
            E.p(f"{sheet.title}. À gauche, ce que voit la salle ; à droite, vos notes.", {"class": "notes"}),
        )
        for step in sheet.steps:
            root.append(self.step(step, names))
        set_typography(root)
        return root

    def step(self, step: Step, names: Names) -> HtmlElement:
        """Return a step: its screens, then its notes, apart."""
        section = E.section({"class": "temps", "data-de": str(step.start), "data-a": str(step.end)})
        cells = zip(self.deck.sheet.columns[1:], step.cells[1:], strict=False)
        told = " ".join(f"{column} : {cell}." for column, cell in cells if cell)
        doing = f"Minutes {step.start} à {step.end}. {step.cells[0] if step.cells else ''}"
        notes = E.aside({"class": "notes"}, E.p(doing), E.p(told))
        shown = [pair for ref in step.screens for pair in self.screens(self.meant(ref.id), step, names)]
        asked = [(one[0], note) for one, note in shown if one and "quiz" in one[0].get("class", "").split()]
        for number, (quiz, note) in enumerate(asked, 1) if len(asked) > 1 else ():
            label = f"Question {number}"
            quiz.find(".//*[@class='quiz-label']").text = label
            if note:
                note.insert(0, E.p(E.strong(label)))
        for screen, note in shown:
            section.extend(screen)
            notes.extend(note)
        section.append(notes)
        return section

    def meant(self, name: str) -> str:
        """Return a name whose ``*`` is the lesson of this deck."""
        return name.replace(EACH, self.deck.lesson.id) if self.deck.lesson else name

    def screens(self, name: str, step: Step, names: Names) -> Iterator[tuple[list[HtmlElement], list[HtmlElement]]]:
        """Yield what a name puts on screen, and what the trainer reads of it meanwhile."""
        lesson, _, part = name.partition("/")
        if name in self.course.demos:
            yield self.demonstration(name), []
        elif name in names.activities:
            activity = names.activities[name]
            root = self.localised(trainer_uri(activity.page, self.course))
            said = under(root, TO_SAY)
            note = [E.p(E.strong("À dire :")), *said] if said else []
            yield [self.written(E.h2(french(activity.title)), *under(root, anchor_of(ON_SCREEN)), step=step)], note
        elif lesson in names.lessons:
            for one in (part,) if part else WHOLE:
                yield self.part(names.lessons[lesson], one), []
            yield [], self.note(names.lessons[lesson])
        elif name not in {*self.course.items, *names.modules}:
            pages = [self.deck.page, *([names.shared] if names.shared else [])]
            roots = (self.localised(trainer_uri(page, self.course)) for page in pages)
            heading = next(found for root in roots for found in root.xpath(".//h3[@id=$name]", name=name))
            yield [self.written(E.h2(heading.text_content()), *following(heading, {"h1", "h2", "h3"}), step=step)], []
        yield from (self.question(one, is_corrected=name not in names.modules) for one in names.questions(name))
        if name in names.modules:
            yield [], [E.p("Comptez, sans rien corriger : la salle reverra le sujet.")]

    # ——— what is shown ———

    def page(self, lesson: Lesson) -> HtmlElement:
        """Return the page of a lesson."""
        module = next(module for module, one in self.course.lessons if one.id == lesson.id)
        return self.localised(lesson_uri(module, lesson))

    def part(self, lesson: Lesson, part: str) -> list[HtmlElement]:
        """Return what a part of a lesson shows, a screen each; nothing where the lesson does not have it."""
        root = self.page(lesson)
        if part == "scene":
            return list(map(screen, scene(root)))
        if part == "image":
            return [screen(found) for found in root.xpath("(.//figure)[1]")]
        if part == "demo":
            return [one for ref in lesson.page.demos for one in self.demonstration(ref.id)]
        if part == "retenir":
            return [screen(found) for found in root.xpath(".//section[@class='retenir']")]
        if part == "idee":
            note = self.note_of(lesson)
            found = None if note is None else said_on_screen(note)
            return [] if found is None else [E.div({"class": "ecran idee"}, found)]
        return []

    def question(self, item: str, *, is_corrected: bool = True) -> tuple[list[HtmlElement], list[HtmlElement]]:
        """Return a question of any page of the course, and what to say of each answer; without hints nor number."""
        uris = [(module_uri(module), module.page) for module in self.course.modules]
        uris += [(lesson_uri(module, lesson), lesson.page) for module, lesson in self.course.lessons]
        uri = next(uri for uri, page in uris if any(ref.id == item for ref in page.quizzes))
        (quiz,) = bare(self.localised(uri)).xpath(".//section[@id=$name]", name=f"q-{item}")
        for hint in quiz.find_class("quiz-indice"):
            hint.drop_tree()
        quiz.find(".//*[@class='quiz-label']").text = "Question"
        quiz.tail = None
        notes = answers(quiz)
        for told in quiz.xpath(".//p[@class='quiz-sources'] | .//li[@data-juste='non']"
                               " | .//li[not(@data-choix)]/*[@class='quiz-pourquoi']"):  # fmt: skip
            told.drop_tree()
        if not is_corrected:
            notes = []
        if not is_corrected or quiz.get("data-type") == Discovery.kind:
            quiz.set("class", "quiz sans-reponse")
        return [quiz], [*told_in_short(quiz, self.course.items[item]), *notes]

    def demonstration(self, demo: str) -> list[HtmlElement]:
        """Return a demonstration: whole: the projection leaves out what is read after its screen."""
        lesson = next(lesson for _, lesson in self.course.lessons if any(ref.id == demo for ref in lesson.page.demos))
        (shown,) = self.page(lesson).xpath(".//section[@id=$name]", name=f"demo-{demo}")
        shown.tail = None
        self.demos.append(demo)
        return [bare(shown)]

    def written(self, *nodes: HtmlElement, step: Step) -> HtmlElement:
        """Return a screen written for the room, with a clock when it has time to work."""
        made = screen(*nodes)
        if step.end - step.start >= SHORTEST_COUNTDOWN:
            minutes = str(step.end - step.start)
            made.append(E.p({"class": "minuteur", "data-minutes": minutes}, f"{minutes}{NBSP}min"))
        return made

    # ——— what is said ———

    def note_of(self, lesson: Lesson) -> HtmlElement | None:
        """Return the page of the note of a lesson, if it has one."""
        notes = (note for module in self.course.modules for note in module.notes if note.lesson.id == lesson.id)
        return next((self.localised(trainer_uri(note.page, self.course)) for note in notes), None)

    def note(self, lesson: Lesson) -> list[HtmlElement]:
        """Return the note of a lesson, once in a deck; what it puts on screen left out."""
        note = self.note_of(lesson)
        if note is None or lesson.id in self._noted:
            return []
        self._noted.add(lesson.id)
        root = bare(paper.without_title(note))
        for told in root.xpath("./p[strong[starts-with(., $name) or starts-with(., 'Minutes')]]", name=ON_SCREEN):
            told.drop_tree()
        return [E.p(E.strong(french(f"Séquence « {lesson.title} »"))), *root]


def screen(*nodes: HtmlElement) -> HtmlElement:
    """Return a screen that holds copies of some nodes."""
    return bare(E.div({"class": "ecran"}, *map(deepcopy, nodes)))


def bare(root: HtmlElement) -> HtmlElement:
    """Take away the sources and their calls, which the lessons hold, and links that only a reader follows."""
    paper.without_sources(root)
    for link in root.xpath(".//a[contains(@class, 'terme') or contains(@class, 'footnote-ref')]"):
        link.drop_tag()
    return root


def scene(root: HtmlElement) -> list[HtmlElement]:
    """Return the boxes that open a lesson, to the first thing that they show."""
    found = []
    for node in root:
        if node.tag == "h2":
            break
        kinds = node.get("class", "").split()
        if "admonition" in kinds:
            found.append(node)
            if set(SCENES) & set(kinds):
                break
    return found


def under(root: HtmlElement, anchor: str) -> list[HtmlElement]:
    """Return what stands under a heading of level 2."""
    headings = root.xpath(".//h2[@id=$name]", name=anchor)
    return following(headings[0], {"h1", "h2"}) if headings else []


def following(heading: HtmlElement, ends: set[str]) -> list[HtmlElement]:
    """Return what follows a heading, up to the next."""
    found = []
    for node in heading.itersiblings():
        if node.tag in ends or node.get("class") == "sources":
            break
        found.append(node)
    return found


def said_on_screen(root: HtmlElement) -> HtmlElement | None:
    """Return what the note of a lesson puts on screen, without the words that say so."""
    for paragraph in root.xpath(".//p[strong]"):
        mark = paragraph.find("strong")
        if mark.text_content().rstrip(" .") == ON_SCREEN and not (paragraph.text or "").strip():
            shown = deepcopy(paragraph)
            mark = shown.find("strong")
            mark.tail = (mark.tail or "").lstrip()
            mark.drop_tree()
            return bare(shown)
    return None


def told_in_short(quiz: HtmlElement, item: Item) -> list[HtmlElement]:
    """Put on screen the short form of a question, if it has one; return what the trainer reads instead: all of it."""
    if not item.projected:
        return []
    stem = quiz.find(".//*[@class='quiz-enonce']")
    whole = E.p(E.strong("À lire : "), *map(deepcopy, list(stem)[1:]))
    whole[0].tail = stem[0].tail
    del stem[1:]
    stem[0].tail = " "
    for part in inline(item.projected):
        append(stem, part)
    return [whole]


def answers(quiz: HtmlElement) -> list[HtmlElement]:
    """Return what to say of each answer: « Si la salle vote B, dites : »."""
    rows = [deepcopy(row) for row in quiz.xpath(".//details[@class='quiz-corrige']/ul/li")]
    is_voted = bool(quiz.xpath(".//label[@class='quiz-choix']")) and all(row.get("data-choix") for row in rows)
    lines = []
    for row in rows:
        why = row.xpath("string(.//*[@class='quiz-pourquoi'])").strip()
        if is_voted:
            letter = LETTERS[int(row.get("data-choix")) - 1]
            right = ", la bonne réponse" if row.get("data-juste") == "oui" else ""
            line = E.li(E.strong(french(f"Si la salle vote {letter}{right} : ")), why)
        else:
            line = exercises.write_quotes(row)
            line.tail = None
            for name in [name for node in row.iter() for name in node.attrib if name.startswith("data-")]:
                row.attrib.pop(name, None)
        lines.append(line)
    more = [deepcopy(one) for one in quiz.xpath(".//details[@class='quiz-corrige']/p[@class='quiz-explication']")]
    return [E.ul({"class": "si-vote"}, *lines), *more]
