"""A controlled document as its events leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.definitions.documents.rules import events as e
from chuan.definitions.procedures.rules.course import Course, Stepped, turned

PUBLIC, INTERNAL, RESTRICTED = "public", "internal", "restricted"
ACCESS = MappingProxyType({PUBLIC: "Công khai", INTERNAL: "Nội bộ", RESTRICTED: "Hạn chế"})
"""Who may see: everybody; the agency's people; whom it was given to, its makers, its leaders and ISO secretary."""

PROCEDURE, EXTERNAL = "procedure", "external"
CATEGORIES = MappingProxyType(
    {
        "policy": "Chính sách chất lượng",
        "objectives": "Mục tiêu chất lượng",
        "manual": "Sổ tay chất lượng",
        "scope": "Phạm vi hệ thống",
        "system": "Quy trình hệ thống",
        PROCEDURE: "Quy trình giải quyết thủ tục",
        "form": "Biểu mẫu",
        "rules": "Nội quy, quy chế, quy tắc ứng xử",
        EXTERNAL: "Tài liệu bên ngoài",
    }
)
"""What a document is, in the order lists show them."""
_NOTHING = Course()


@dataclass(frozen=True, slots=True)
class Edition:
    """One revision that was published."""

    revision: int
    since: date
    sha256: str


@dataclass(frozen=True, slots=True)
class Reader:
    """A person the revision was given to; ``read`` once he said that he had."""

    official: Id
    revision: int
    given: datetime
    read: datetime | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """A controlled copy on paper."""

    number: int
    revision: int
    sha256: str
    holder: Id
    at: datetime
    recalled: datetime | None = None


@dataclass(frozen=True, slots=True)
class State:
    """``written``: the content being made; ``approved``: that which was approved, "" until it is."""

    course: Course = _NOTHING
    code: str = ""
    category: str = ""
    access: str = INTERNAL
    written: str = ""
    approved: str = ""
    editions: tuple[Edition, ...] = ()
    readers: tuple[Reader, ...] = ()
    copies: tuple[Copy, ...] = ()
    obsolete: datetime | None = None

    @property
    def revision(self) -> int:
        """The last revision published; 0 before the first."""
        return self.editions[-1].revision if self.editions else 0

    @property
    def making(self) -> bool:
        return self.course.status == "open"

    def on(self, day: date) -> Edition | None:
        """The revision in force on a day; None before the first and once it is obsolete."""
        if self.obsolete is not None:
            return None
        return next((one for one in reversed(self.editions) if one.since <= day), None)

    @property
    def next_copy(self) -> int:
        """The number of the next controlled copy; a number is never given twice."""
        return len(self.copies) + 1

    def periods(self) -> tuple[tuple[Edition, date | None], ...]:
        """Each revision with the day on which it ended, None where it has not."""
        gone = local(self.obsolete).date() if self.obsolete else None
        ends = (*(one.since for one in self.editions[1:]), gone)
        return tuple(zip(self.editions, ends, strict=True)) if self.editions else ()

    @property
    def to_recall(self) -> tuple[Copy, ...]:
        """Controlled copies still out that are not of the last revision, or all where the document is obsolete."""
        out = (one for one in self.copies if one.recalled is None)
        return tuple(one for one in out if self.obsolete or one.revision != self.revision)


def evolve(state: State, happened: Happened) -> State:
    """The document after one event."""
    turn = _TURNS.get(type(happened.event))
    if turn is not None:
        return turn(state, happened.event, happened)
    moved = replace(state, course=turned(state.course, happened))
    event = happened.event
    if isinstance(event, Stepped) and (event.step, event.outcome) == ("approve", "ok"):
        return replace(moved, approved=state.written)
    return moved


def _distributed(state: State, event: e.Distributed, happened: Happened) -> State:
    known = {(one.official, one.revision) for one in state.readers}
    fresh = (
        Reader(one, state.revision, happened.at) for one in event.to if (one, state.revision) not in known
    )
    return replace(state, readers=(*state.readers, *fresh))


def _acknowledged(state: State, event: e.Acknowledged, happened: Happened) -> State:
    def read(one: Reader) -> Reader:
        his = (one.official, one.revision) == (happened.actor, event.revision)
        return replace(one, read=one.read or happened.at) if his else one

    return replace(state, readers=tuple(read(one) for one in state.readers))


def _copied(state: State, event: e.Copied, happened: Happened) -> State:
    copy = Copy(event.number, event.revision, event.sha256, event.holder, happened.at)
    return replace(state, copies=(*state.copies, copy))


def _recalled(state: State, event: e.Recalled, happened: Happened) -> State:
    back = (replace(one, recalled=happened.at) if one.number == event.number else one for one in state.copies)
    return replace(state, copies=tuple(back))


_TURNS: dict[type, Callable[[State, Any, Happened], State]] = {
    e.Registered: lambda s, ev, _: replace(s, code=ev.code, category=ev.category, access=ev.access),
    e.Written: lambda s, ev, _: replace(s, written=ev.sha256, approved=""),
    e.Published: lambda s, ev, _: replace(
        s, editions=(*s.editions, Edition(ev.revision, ev.since, ev.sha256))
    ),
    e.Distributed: _distributed,
    e.Acknowledged: _acknowledged,
    e.Copied: _copied,
    e.Recalled: _recalled,
    e.Obsoleted: lambda s, _, happened: replace(s, obsolete=happened.at),
    e.Restored: lambda s, *_: replace(s, obsolete=None),
    e.Reclassified: lambda s, ev, _: replace(s, access=ev.access),
}
