"""The drawings of « Risques »."""

from __future__ import annotations

from drawings.grammar import Part

DRAWINGS: dict[str, Part] = {}
