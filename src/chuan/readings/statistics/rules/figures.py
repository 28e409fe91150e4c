"""Every figure a report can count: of which source, as what, and to which time it belongs. One line a figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

from chuan.base.kernel.reason import Reason

CASES, PETITIONS, MONEY = "cases", "petitions", "money"
"""Dossiers as they were known; petitions; movements of money."""
CAME, DONE, AT_END, WITHIN = "came", "done", "at_end", "within"
"""Received within the period; ended within it; as it stood when it was over; happened within it."""
NUMBER, DONG = "number", "dong"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; ``time`` says which time makes something part of it."""

    key: str
    source: str
    time: str
    unit: str = NUMBER

    @property
    def means(self) -> Reason:
        """Its definition."""
        return Reason.of(f"statistics.means_{self.key}")

    @property
    def how(self) -> Reason:
        """What is counted, in words."""
        return Reason.of(f"statistics.how_{self.key}")

    @property
    def when(self) -> Reason:
        return Reason.of(f"statistics.when_{self.time}")


_BY_TIME = (
    (CASES, AT_END, "taken carried open open_in_time open_paused open_overdue"),
    (
        CASES,
        CAME,
        "came came_online came_direct eligible online reused shared population heard synced priced paid",
    ),
    (CASES, DONE, "done done_result done_refused done_stopped early on_day late resulted e_result digitised"),
    (PETITIONS, AT_END, "p_taken p_carried p_open p_open_late"),
    (PETITIONS, WITHIN, "p_came p_classified p_done p_done_in_time p_done_late p_liked"),
)
_SUMS = (
    Figure("asked_sum", CASES, CAME, DONG),
    Figure("paid_sum", MONEY, WITHIN, DONG),
    Figure("paid_online_sum", MONEY, WITHIN, DONG),
    Figure("refund_sum", MONEY, WITHIN, DONG),
    Figure("payments", MONEY, WITHIN),
)
_COUNTS = tuple(Figure(key, source, time) for source, time, keys in _BY_TIME for key in keys.split())

FIGURES = MappingProxyType({figure.key: figure for figure in (*_COUNTS, *_SUMS)})
"""Key -> figure."""


def of_source(source: str, names: Iterable[str]) -> list[str]:
    """Those of the figures that a source counts."""
    return [name for name in names if FIGURES[name].source == source]
