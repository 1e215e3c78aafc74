"""The drawings of « Cas d’usage »."""

from __future__ import annotations

from drawings.grammar import Part

DRAWINGS: dict[str, Part] = {}
