"""A room made once for the tests: the course of the tests with trainers’ pages, and its outputs."""

from __future__ import annotations

import pytest

from room import Room, enclair, room_project


@pytest.fixture(scope="session")
def room(tmp_path_factory: pytest.TempPathFactory) -> Room:
    """The course of the tests, its room made by the command."""
    root = room_project(tmp_path_factory.mktemp("salle") / "projet")
    done = enclair(root, "formateur")
    assert done.returncode == 0, done.stdout + done.stderr
    return Room(root)
