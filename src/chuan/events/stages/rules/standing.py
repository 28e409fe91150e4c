"""What was told of an agency, in order, and what stood on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.stages.rules.events import Annulled, Reached, Stated

PAPER, PILOT, RUNNING = "paper", "pilot", "running"
STAGES = MappingProxyType({PAPER: "Giấy", PILOT: "Thí điểm", RUNNING: "Vận hành"})
EDITION, DECLARED, AUDITED, REVIEWED, SCOPE = "edition", "declared", "audited", "reviewed", "scope"
STATED = MappingProxyType(
    {
        EDITION: "Phiên bản tiêu chuẩn",
        DECLARED: "Đã công bố",
        AUDITED: "Đã đánh giá nội bộ",
        REVIEWED: "Đã xem xét của lãnh đạo",
        SCOPE: "Thủ tục trong phạm vi",
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing told, a stage or a statement: by whom, when; ``annulled`` is the reason it never stood."""

    by: Id
    at: datetime
    reached: Reached | None = None
    stated: Stated | None = None
    annulled: Id | None = None

    @property
    def told(self) -> Reached | Stated:
        told = self.reached or self.stated
        assert told is not None
        return told


@dataclass(frozen=True, slots=True)
class State:
    entries: tuple[Entry, ...] = ()

    def stage(self, day: date) -> Entry | None:
        """The stage the agency was at on the day; of two told of one day the later told."""
        return _last([one for one in self._standing(day) if isinstance(one.told, Reached)])

    def stated(self, what: str, day: date) -> Entry | None:
        """What was stated of one thing up to the day."""
        found = [one for one in self._standing(day) if isinstance(one.told, Stated) and one.told.what == what]
        return _last(found)

    def _standing(self, day: date) -> Iterator[Entry]:
        return (one for one in self.entries if one.annulled is None and one.told.day <= day)


def _last(found: list[Entry]) -> Entry | None:
    return max(found, key=lambda one: (one.told.day, one.at), default=None)


def evolve(state: State, happened: Happened) -> State:
    event = happened.event
    if isinstance(event, Annulled):
        entries = list(state.entries)
        entries[event.entry - 1] = replace(entries[event.entry - 1], annulled=event.reason)
        return State(tuple(entries))
    by, at = happened.actor, happened.at
    new = Entry(by, at, reached=event) if isinstance(event, Reached) else Entry(by, at, stated=event)
    return State((*state.entries, new))
