"""The drawings of « Agir »."""

from __future__ import annotations

from drawings.grammar import Part

DRAWINGS: dict[str, Part] = {}
