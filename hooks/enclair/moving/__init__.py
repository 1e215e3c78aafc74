"""Moving things: another id, title or file name, out of the course, another place; all that points there follows.

Each function returns a :class:`Plan`, already checked on a copy of the project, to be told, then written; or raises
:class:`MovingError`, and nothing has changed. An id that names two things is written after its kind: `roles:elu`.
"""

from enclair.moving.changes import move, remove, rename
from enclair.moving.plan import MovingError, Plan, Project, opened

__all__ = ["MovingError", "Plan", "Project", "move", "opened", "remove", "rename"]
