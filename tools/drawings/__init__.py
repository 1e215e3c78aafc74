"""The drawings of the course: one grammar, drawn twice, for a wide place and for a phone."""
