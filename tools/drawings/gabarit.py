"""The drawings of the template."""

from __future__ import annotations

from drawings.grammar import Part

DRAWINGS: dict[str, Part] = {}
