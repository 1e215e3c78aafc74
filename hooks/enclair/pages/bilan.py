"""The sheet that ends a module or a role’s path: what it is made of; it stands in the site, packages and prints.

Its template is `bilan.html.j2`, on screen and in packages; that of `enclair.room` is for paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote

from msgspec import Struct

from enclair.model import BLANK, Course, Lesson, Module, Nature, Objective, Page, Role
from enclair.pages import words
from enclair.typography import french

FOLDER = "bilan/"
"""The folder of the site that holds these pages, and no other."""
REGISTER = ("Date et durée", "Public et nombre", "Thème et support", "À revoir le")
"""The columns of the kit’s register of actions (`docs/kit/registre-sensibilisation.md`)."""


class Bilan(Struct, frozen=True):
    """The end of a module, or of a role’s path, in ``course``; ``steps`` are the lessons taken, in order."""

    course: Course
    followed: Module | Role
    steps: Sequence[tuple[Module, Lesson]]

    @property
    def is_path(self) -> bool:
        """Whether it ends a role’s path."""
        return isinstance(self.followed, Role)

    @property
    def name(self) -> str:
        """The name of the package of the same steps."""
        return self.followed.slug if isinstance(self.followed, Module) else f"role-{self.followed.id}"

    @property
    def id(self) -> str:
        """Its identifier in packages; a point, which no id of the course holds, keeps it apart."""
        return f"{self.followed.id}.bilan" if isinstance(self.followed, Module) else f"role.{self.followed.id}.bilan"

    @property
    def uri(self) -> str:
        """Where it stands in the site."""
        return f"{FOLDER}{self.name}.html"

    @property
    def file(self) -> str:
        """Its name in packages."""
        return f"bilan-{self.name}.html"

    @property
    def title(self) -> str:
        """The title of the page."""
        return f"Bilan : {self.followed.title}"

    @property
    def kind(self) -> str:
        """What it ends, in a word."""
        return "parcours" if self.is_path else "module"

    @property
    def what(self) -> str:
        """What was followed, in a sentence."""
        return f"le {self.kind} « {self.followed.title} »"

    @property
    def minutes(self) -> int:
        """Minutes of its steps; of one quarter of an hour where each trade takes its own."""
        quarters = self.followed.quarters if isinstance(self.followed, Module) else 0
        return sum(lesson.duration.total for _, lesson in self.steps) // (quarters or 1)

    @property
    def duration(self) -> str:
        """The same, as one says it."""
        hours, rest = divmod(self.minutes, 60)
        return f"{hours} h {rest:02d}" if hours and rest else f"{hours} h" if hours else f"{rest} min"

    @property
    def modules(self) -> tuple[Module, ...]:
        """The modules that its steps come from, in order."""
        taken = {module.id for module, _ in self.steps}
        return tuple(module for module in self.course.modules if module.id in taken)

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """All the objectives of a module; those that the steps of a path work on, in course order."""
        if isinstance(self.followed, Module):
            return self.followed.objectives
        worked = {ref.id for _, lesson in self.steps for ref in lesson.objectives}
        return tuple(one for module in self.course.modules for one in module.objectives if one.id in worked)

    @property
    def gestures(self) -> list[tuple[str, list[str]]]:
        """What each lesson proposes to do on Monday, under its title; a quarter of an hour, the sentence to keep."""
        proposed = [(lesson, *_gesture(lesson)) for _, lesson in self.steps]
        found = [(lesson.title, [one.text for one in words.under(lesson.page, part) if one.kind == kind])
                 for lesson, part, kind in proposed]  # fmt: skip
        return [(title, gestures) for title, gestures in found if gestures]

    @property
    def recalls(self) -> tuple[tuple[Module, Lesson], ...]:
        """The questions to come back to a week later: those of its module, or of the modules that a path crosses."""
        return tuple((module, one) for module in self.modules for one in module.lessons if one.nature is Nature.RECALL)

    @property
    def register(self) -> tuple[str, ...]:
        """The line of the register, under :data:`REGISTER`; what stands between brackets is to fill."""
        support = f"{self.course.title}, version {self.course.version}"
        return (f"[date], {self.duration}", "[service], 1 personne",
                f"{self.followed.title} ({self.kind} en autonomie, {support})", "[ ]")  # fmt: skip

    @property
    def message(self) -> str:
        """What to send to colleagues; the script of the page adds the gesture written and the address."""
        told = self.course.attribution.address
        return french(
            f"Bonjour,\n\nJe viens de suivre {self.what} ({self.course.title}) : {self.duration}, "
            "sans compte et sans note. On peut le prendre par petits bouts."
            + ("" if BLANK.search(told) else f"\n\nLe parcours : {told}")
        )

    @property
    def mailto(self) -> str:
        """The address of a message without a recipient, its subject and its body ready (RFC 6068)."""
        subject, body = french(f"À suivre : {self.followed.title}"), self.message.replace("\n", "\r\n")
        return f"mailto:?subject={quote(subject)}&body={quote(body)}"

    @property
    def page(self) -> Page:
        """A page of the model for what packages ask of every page: it calls no fact and asks no question."""
        return Page(self.course.root / self.uri, self.title, "", "", self.followed.source)


def _gesture(lesson: Lesson) -> tuple[str, str]:
    """Return under which heading a lesson proposes what to do, and as what."""
    return ("a-retenir", "paragraph") if lesson.nature is Nature.QUARTER else ("lundi-matin", "item")


def of_module(course: Course, module: Module) -> Bilan:
    """Return the end of a module."""
    return Bilan(course, module, tuple((module, lesson) for lesson in module.steps))


def of_role(course: Course, role: Role) -> Bilan:
    """Return the end of a role’s path."""
    return Bilan(course, role, course.path_of(role))


@lru_cache(maxsize=2)
def bilans(course: Course) -> Sequence[Bilan]:
    """Return the end of each module, then of each role that has a path."""
    roles = (role for role in course.roles if course.path_of(role))
    return *(of_module(course, module) for module in course.modules), *(of_role(course, role) for role in roles)
