"""Without its tools, the command says in French what to install, and stops before it makes anything."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from conftest import copy_course
from enclair import cli
from enclair.paper import tools


@pytest.mark.parametrize(
    ("error", "said"),
    [(OSError("cannot load library 'libpango-1.0-0'"), "sudo apt install libpango-1.0-0"), (ModuleNotFoundError("x"), "make formateur")],
)
def test_a_missing_tool_is_said(
    error: Exception, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Exit 1, what to install, no English, no output."""

    def refuse(_name: str) -> None:
        raise error

    root = copy_course(tmp_path / "projet")
    monkeypatch.setattr(tools, "importlib", type("Loader", (), {"import_module": staticmethod(refuse)}))
    with pytest.raises(SystemExit) as stopped:
        cli.main(["--projet", str(root), "formateur"])
    assert stopped.value.code == 1
    told = capsys.readouterr().err
    assert said in told
    assert "cannot load" not in told
    assert not (root / "site").exists()
    importlib.invalidate_caches()
