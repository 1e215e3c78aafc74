"""L’IA en clair: check a course written in Markdown and YAML, and turn it into a site and progress-free bundles."""

from __future__ import annotations

__version__ = "2026.1"
