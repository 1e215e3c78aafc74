"""Embranchement: a scene, what one does, what follows; a debrief ends each way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E
from msgspec import Struct

from enclair.problems import Source, did_you_mean
from enclair.questions.html import inline, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text, repeated
from enclair.reading.names import flat_name
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

MOST = 12
SCENE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SIGNS = "minuscules sans accent, chiffres et traits d’union"


class Way(Struct, frozen=True):
    """What one may do in a scene: the scene that follows, and what one is told on the way."""

    text: str
    to: str
    feedback: str
    source: Source
    to_source: Source


class Scene(Struct, frozen=True):
    """A scene with its ways out, or the end of a way with its debrief."""

    id: str
    text: str
    ways: tuple[Way, ...]
    debrief: str
    source: Source
    id_source: Source


class Branching(Interaction, frozen=True):
    """Some scenes; the first one is ``start``."""

    start: str
    start_source: Source
    scenes: tuple[Scene, ...]
    kind = "embranchement"
    instruction = "Lisez la scène, puis choisissez ce que vous faites."
    action = ""
    has_key = False

    @classmethod
    def read(cls, reader: Reader) -> Self:
        """Read `depart:` and `scenes:`."""
        return cls(reader.text("depart"), reader.place("depart"), tuple(_scenes(reader)))

    @property
    def by_id(self) -> Mapping[str, Scene]:
        """The scenes by id."""
        return {scene.id: scene for scene in self.scenes}

    @property
    def order(self) -> tuple[Scene, ...]:
        """The scenes in the order shown: the first one first, the others as written."""
        return tuple(sorted(self.scenes, key=lambda scene: scene.id != self.start))

    def parts(self) -> Iterator[Part]:
        """Yield the ways."""
        for scene in self.scenes:
            yield from (Part(f"le choix « {way.text} »", way.feedback, way.source) for way in scene.ways)

    def texts(self) -> Iterator[Text]:
        """Yield the scenes, their ways and their debriefs."""
        for scene in self.scenes:
            yield from ((text, scene.source) for text in (scene.text, scene.debrief))
            yield from ((text, way.source) for way in scene.ways for text in (way.text, way.feedback))

    def offered(self, _item_id: str) -> Iterator[Text]:
        """Yield each scene, with its ways or its debrief."""
        for scene in self.order:
            yield scene.text, scene.source
            yield from ((way.text, way.source) for way in scene.ways)
            yield scene.debrief, scene.source

    def answered(self, _item_id: str) -> Iterator[Text]:
        """Yield each way, and what one is told."""
        for scene in self.order:
            yield from ((text, way.source) for way in scene.ways for text in (way.text, way.feedback))

    def faults(self, item: Item) -> Iterator[Fault]:
        """Yield what is wrong: a way to nowhere, a scene that nobody reaches or leaves, an end without debrief."""
        yield from Interaction.faults(self, item)
        if len(self.scenes) > MOST:
            yield Fault("QUI033", item.source, f"l’embranchement compte {len(self.scenes)} scènes",
                        f"gardez-en {MOST} au plus")  # fmt: skip
        yield from self._faults_of_names()
        yield from self._faults_of_ways()
        for scene in self.scenes:
            if fault := self._fault_of(scene):
                yield Fault("QUI033", scene.source, *fault)
            for way in repeated(scene.ways):
                yield Fault("QUI010", way.source, f"la scène « {scene.id} » offre deux fois « {way.text} »",
                            "changez l’un des deux choix")  # fmt: skip

    @property
    def lost(self) -> Sequence[Way]:
        """The ways that lead to no scene."""
        return [way for scene in self.scenes for way in scene.ways if way.to and way.to not in self.by_id]

    def _faults_of_ways(self) -> Iterator[Fault]:
        """Yield what is wrong with where one begins, and with where ways lead."""
        known = self.by_id
        if self.start and self.scenes and self.start not in known:
            yield Fault("QUI033", self.start_source, f"la scène de départ « {self.start} » n’existe pas",
                        _known(self.start, known))  # fmt: skip
        for way in self.lost:
            yield Fault("QUI033", way.to_source, f"le choix « {way.text} » mène à « {way.to} », qui n’existe pas",
                        _known(way.to, known))  # fmt: skip

    def _fault_of(self, scene: Scene) -> tuple[str, str] | None:
        """Return what is wrong with a scene, and what to do; where scenes miss, nobody knows which are reached."""
        is_whole = self.start in self.by_id and not self.lost
        name = f"la scène « {scene.id} »"
        checks = (
            (scene.ways and scene.debrief, f"{name} a des choix et un bilan", "gardez les uns ou l’autre"),
            (not scene.ways and not scene.debrief, f"{name} n’a ni choix ni bilan",
             "ajoutez `choix:`, ou `bilan:` si c’est une fin"),
            (scene.ways and not scene.text, f"{name} offre des choix sans rien raconter", "ajoutez `texte:`"),
            (scene.id == self.start and not scene.ways, f"{name}, la première, n’offre aucun choix",
             "ajoutez `choix:`, ou donnez une autre scène à `depart:`"),
            (is_whole and scene.id not in self._reached(), f"aucun choix ne mène à {name}", "reliez-la, ou retirez-la"),
            (is_whole and scene.id not in self._leading_out(), f"de {name}, on tourne en rond sans fin",
             "ajoutez un choix qui mène à un bilan"),
        )  # fmt: skip
        return next(((message, hint) for is_wrong, message, hint in checks if is_wrong), None)

    def _faults_of_names(self) -> Iterator[Fault]:
        """Yield what is wrong with the names of scenes, which are a part of addresses in the page."""
        seen: set[str] = set()
        for scene in self.scenes:
            if scene.id and not SCENE.fullmatch(scene.id):
                guess = "-".join(re.findall("[a-z0-9]+", flat_name(scene.id)))
                yield Fault("QUI033", scene.id_source, f"« {scene.id} » ne peut pas nommer une scène",
                            f"{SIGNS} : « {guess} »" if guess else SIGNS)  # fmt: skip
            elif scene.id in seen:
                yield Fault("QUI033", scene.id_source, f"une autre scène s’appelle déjà « {scene.id} »",
                            "changez l’un des deux `id:`")  # fmt: skip
            seen |= {scene.id} - {""}

    def _reached(self) -> set[str]:
        """Return the scenes that one can come to."""
        found, todo = set[str](), [self.start]
        while todo:
            name = todo.pop()
            if name in self.by_id and name not in found:
                found.add(name)
                todo += [way.to for way in self.by_id[name].ways]
        return found

    def _leading_out(self) -> set[str]:
        """Return the scenes from which some way ends."""
        found: set[str] = set()
        more = {scene.id for scene in self.scenes if not scene.ways}
        while more:
            found |= more
            more = {scene.id for scene in self.scenes if any(way.to in found for way in scene.ways)} - found
        return found

    def fields(self, draft: Draft) -> Iterator[HtmlElement]:
        """Yield the scenes, whose ways are links within the page."""
        box = E.div({"class": "quiz-scenes"})
        for number, scene in enumerate(self.order, 1):
            shown = E.div({"class": "quiz-scene", "id": f"{draft.id}-s-{scene.id}"})
            shown.append(E.p({"class": "quiz-scene-nom"}, f"Scène {number}" if scene.ways else f"Scène {number} : fin"))
            shown.extend([E.p(*inline(scene.text))] if scene.text else [])
            links = [E.li(E.a({"href": f"#{draft.id}-s-{way.to}"}, *inline(way.text))) for way in scene.ways]
            shown.extend([E.ul({"class": "quiz-pas"}, *links)] if links else [])
            shown.extend([E.p({"class": "quiz-bilan"}, *inline(scene.debrief))] if scene.debrief else [])
            box.append(shown)
        yield box

    def rows(self, _draft: Draft) -> Iterator[HtmlElement]:
        """Yield what each way is answered."""
        for scene in self.order:
            for way in scene.ways:
                yield why(E.li({"data-pas": scene.id}, E.q(*inline(way.text))), way.feedback)


def _known(name: str, scenes: Iterable[str]) -> str:
    """Return the name of a scene that was meant, or all of them."""
    return did_you_mean(name, scenes) or f"scènes écrites : {', '.join(scenes)}"


def _scenes(reader: Reader) -> Iterator[Scene]:
    for scene in reader.children("scenes", required=True, first="id"):
        yield Scene(
            id=scene.text("id"),
            text=scene.text("texte", required=False),
            ways=tuple(_ways(scene)),
            debrief=scene.text("bilan", required=False),
            source=scene.source,
            id_source=scene.place("id"),
        )
        scene.close()


def _ways(reader: Reader) -> Iterator[Way]:
    for way in reader.children("choix", first="texte"):
        yield Way(
            way.text("texte"), way.text("vers"), way.text("retour", required=False), way.place("texte"),
            way.place("vers"),
        )  # fmt: skip
        way.close()
