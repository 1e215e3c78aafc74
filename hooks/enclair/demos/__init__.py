"""The demonstrations: one file each. What all of them answer to is in `demonstration.py`."""

from __future__ import annotations

from collections.abc import Mapping

from enclair.demos.demonstration import Demonstration
from enclair.demos.false_alarms import FalseAlarms
from enclair.demos.hidden_orders import HiddenOrders
from enclair.demos.proofreading import Proofreading
from enclair.demos.tokens import Tokens
from enclair.demos.who_remains import WhoRemains

ALL = (FalseAlarms, HiddenOrders, Proofreading, Tokens, WhoRemains)
KINDS: Mapping[str, type[Demonstration]] = {one.id: one for one in ALL}
"""The demonstrations by id: that of their file in `demos/`, of their script, and of the mark that places them."""
