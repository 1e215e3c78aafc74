"""The copies of the course that measure how the build grows: each is whole, and its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.croissance import grown_project

from conftest import COURSE, examine, model
from enclair.problems import has_errors


def test_copies_are_whole_and_sound(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Modules, lessons, questions and roles come twice, under other ids; links stay in each copy; facts are shared."""
    folder = grown_project(tmp_path_factory.mktemp("deux"), 2, project)
    before, grown = model(COURSE), model(folder)
    assert not has_errors(examine(folder).problems)
    assert len(grown.modules) == 2 * len(before.modules)
    taught = [lesson.id for _, lesson in before.lessons]
    assert [lesson.id for _, lesson in grown.lessons] == [*taught, *(f"{id_}-c2" for id_ in taught)]
    asked = [item.id for module in before.modules if module.bank for item in module.bank.items]
    assert grown.items.keys() >= {*asked, *(f"{id_}-c2" for id_ in asked)}
    paths = [[step.id for _, step in before.path_of(role)] for role in before.roles]
    copies = [[f"{id_}-c2" for id_ in path] for path in paths]
    assert [[step.id for _, step in grown.path_of(role)] for role in grown.roles] == [*paths, *copies]
    targets = {link.target for module in grown.modules[len(before.modules) :] for link in module.page.links}
    assert "../demo-c2/index.md" in targets
    assert "../demo/index.md" not in targets
    assert grown.facts.keys() == before.facts.keys()
