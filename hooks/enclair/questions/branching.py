"""Embranchement: a scene, what one does, what follows; a debrief ends each way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from lxml.html import HtmlElement
from lxml.html.builder import E

from enclair.problems import Source, did_you_mean
from enclair.questions.html import inline, why
from enclair.questions.interaction import Draft, Fault, Interaction, Part, Text
from enclair.reading.yamltree import Reader

if TYPE_CHECKING:
    from enclair.model import Item

MOST = 12


@dataclass(frozen=True, slots=True)
class Way:
    """What one may do in a scene: the scene that follows, and what one is told on the way."""

    text: str
    to: str
    feedback: str
    source: Source
    to_source: Source


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene with its ways out, or the end of a way with its debrief."""

    id: str
    text: str
    ways: tuple[Way, ...]
    debrief: str
    source: Source


@dataclass(frozen=True, slots=True)
class Branching(Interaction):
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
        known = self.by_id
        if len(known) < len(self.scenes):
            yield Fault("QUI033", item.source, "deux scènes ont le même `id:`", "changez l’un des deux")
        if len(self.scenes) > MOST:
            yield Fault("QUI033", item.source, f"l’embranchement compte {len(self.scenes)} scènes",
                        f"gardez-en {MOST} au plus")  # fmt: skip
        if self.start not in known:
            yield Fault("QUI033", self.start_source, f"la scène de départ « {self.start} » n’existe pas",
                        did_you_mean(self.start, known) or "donnez l’`id:` d’une scène")  # fmt: skip
            return
        lost = [way for scene in self.scenes for way in scene.ways if way.to not in known]
        for way in lost:
            yield Fault("QUI033", way.to_source, f"le choix « {way.text} » mène à « {way.to} », qui n’existe pas",
                        did_you_mean(way.to, known) or "donnez l’`id:` d’une scène")  # fmt: skip
        reached, leads_out = self._reached(), self._leading_out()
        for scene in self.scenes:
            if scene.ways and scene.debrief:
                yield Fault("QUI033", scene.source, f"la scène « {scene.id} » a des choix et un bilan",
                            "gardez les uns ou l’autre")  # fmt: skip
            elif not scene.ways and not scene.debrief:
                yield Fault("QUI033", scene.source, f"la scène « {scene.id} » n’a ni choix ni bilan",
                            "ajoutez `choix:`, ou `bilan:` si c’est une fin")  # fmt: skip
            elif scene.id not in reached:
                yield Fault("QUI033", scene.source, f"aucun choix ne mène à la scène « {scene.id} »",
                            "reliez-la, ou retirez-la")  # fmt: skip
            elif scene.id not in leads_out and not lost:
                yield Fault("QUI033", scene.source, f"de la scène « {scene.id} », on ne sort jamais",
                            "ajoutez un choix qui mène à un bilan")  # fmt: skip

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


def _scenes(reader: Reader) -> Iterator[Scene]:
    for scene in reader.children("scenes", required=True):
        yield Scene(
            id=scene.text("id"),
            text=scene.text("texte", required=False),
            ways=tuple(_ways(scene)),
            debrief=scene.text("bilan", required=False),
            source=scene.source,
        )
        scene.close()


def _ways(reader: Reader) -> Iterator[Way]:
    for way in reader.children("choix"):
        yield Way(
            way.text("texte"), way.text("vers"), way.text("retour", required=False), way.place("texte"),
            way.place("vers"),
        )  # fmt: skip
        way.close()
