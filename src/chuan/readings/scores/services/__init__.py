"""The door to sheets: counted, drawn as they are published, and as programs read them."""

from __future__ import annotations

from chuan.readings.scores.services.coaching import coaching
from chuan.readings.scores.services.comparing import at_home, capped, compared
from chuan.readings.scores.services.counting import Result, sheets
from chuan.readings.scores.services.drawing import as_kept, drawn, part_names
from chuan.readings.scores.services.published import published_sheets

__all__ = [
    "Result",
    "as_kept",
    "at_home",
    "capped",
    "coaching",
    "compared",
    "drawn",
    "part_names",
    "published_sheets",
    "sheets",
]
