"""A room made once for the tests: the course of the tests with trainers’ pages, and its outputs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import ROOT, once
from room import Room, enclair, room_project


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory) -> Room:
    """The course of the tests, its room made by the command, and its key, which is the room and more."""

    def make(common: Path) -> None:
        root = room_project(common / "projet")
        shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
        done = enclair(root, "cle", "--vers", str(common / "clé"))
        assert done.returncode == 0, done.stdout + done.stderr

    common = once(tmp_path_factory, "salle", make)
    return Room(common / "projet", common / "clé")


@pytest.fixture(scope="session")
def real_key(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The key of the real course, in a folder whose name has spaces and accents; made in a copy that others do not read."""

    def make(common: Path) -> None:
        root = shutil.copytree(published, common / "projet")
        done = enclair(root, "cle", "--vers", str(common / "ia-en-clair"))
        assert done.returncode == 0, done.stdout + done.stderr

    return once(tmp_path_factory, "clé d’été", make) / "ia-en-clair"
