"""The 106 criteria of the RGAA 4.1.2 in short words of ours, and how far machines check them here (`data/rgaa.yml`)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml
from msgspec import Struct

from enclair.reading.yamltree import SafeLoader

DATA = Path(__file__).parent / "data" / "rgaa.yml"


class Mode(StrEnum):
    """Who can tell whether a criterion is met."""

    AUTOMATIC = "automatique"
    PARTLY = "en-partie"
    BY_HAND = "main"
    NOT_APPLICABLE = "sans-objet"


MODE_LABELS: Mapping[Mode, str] = {
    Mode.AUTOMATIC: "Automatique",
    Mode.PARTLY: "Automatique en partie, à finir à la main",
    Mode.BY_HAND: "À la main",
    Mode.NOT_APPLICABLE: "Sans objet",
}
MEANS_LABELS: Mapping[str, str] = {
    "axe": "axe-core",
    "nu": "vérificateur Nu",
    "pages": "contrôle du HTML fabriqué",
    "clavier": "parcours au clavier dans Chromium et Firefox",
    "navigateur": "essais dans un navigateur",
    "contenu": "règles de contenu",
}


class Criterion(Struct, frozen=True):
    """A criterion: its number (« 1.1 »), a short title, who can tell, by which means, and what that shows."""

    number: str
    title: str
    mode: Mode
    means: tuple[str, ...]
    comment: str


class Topic(Struct, frozen=True):
    """A topic of the RGAA and its criteria, in order."""

    title: str
    criteria: tuple[Criterion, ...]


@lru_cache(maxsize=1)
def topics() -> tuple[Topic, ...]:
    """Return the thirteen topics, in order."""
    return tuple(
        Topic(
            topic["titre"],
            tuple(
                Criterion(one["n"], one["titre"], Mode(one["mode"]), tuple(one["moyens"]), one["comment"])
                for one in topic["criteres"]
            ),
        )
        for topic in yaml.load(DATA.read_text("utf-8"), SafeLoader)["themes"]  # noqa: S506  safe, and written in C
    )


@lru_cache(maxsize=1)
def criteria() -> Mapping[str, Criterion]:
    """Return the criteria by number."""
    return {criterion.number: criterion for topic in topics() for criterion in topic.criteria}
