"""The demonstrations: one file each. What all of them answer to is in `demonstration.py`."""

from __future__ import annotations

from collections.abc import Mapping

from enclair.demos.before_after import BeforeAfter
from enclair.demos.canteen import Canteen
from enclair.demos.demonstration import Demonstration
from enclair.demos.false_alarms import FalseAlarms
from enclair.demos.hidden_orders import HiddenOrders
from enclair.demos.middle_note import MiddleNote
from enclair.demos.proofreading import Proofreading
from enclair.demos.threshold_sample import ThresholdSample
from enclair.demos.tokens import Tokens
from enclair.demos.twin_files import TwinFiles
from enclair.demos.where_to_dig import WhereToDig
from enclair.demos.who_remains import WhoRemains

ALL = (
    BeforeAfter, Canteen, FalseAlarms, HiddenOrders, MiddleNote, Proofreading, ThresholdSample, Tokens, TwinFiles,
    WhereToDig, WhoRemains,
)  # fmt: skip
KINDS: Mapping[str, type[Demonstration]] = {one.id: one for one in ALL}
"""The demonstrations by id: that of their file in `demos/`, of their script, and of the mark that places them."""
