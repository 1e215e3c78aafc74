"""Docstrings that are shown to people: pages of rules, help of commands."""

from __future__ import annotations

import ast
import inspect
import textwrap


def docstring(function: object) -> str:
    """Return the docstring of a function, read in its file when Python was told to forget it (`python -OO`)."""
    told = inspect.getdoc(function)
    if told is None and __doc__ is None and inspect.isfunction(function):
        (tree,) = ast.parse(textwrap.dedent(inspect.getsource(function))).body
        told = ast.get_docstring(tree) if isinstance(tree, ast.FunctionDef) else None
    return told or ""
