"""Kept files of the demonstration's commune: some lent, one not back in time, one asked for; the borrower was reminded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.loans.services import files
from chuan.events.loans.services.loans import MATTERS
from chuan.readings.matters.queries.unfiled import unfiled
from chuan.surfaces.acts import archiving, borrowing, courses
from chuan.surfaces.acts.archiving import Place
from chuan.surfaces.acts.courses import Move

KEEPER = "mai.vanthu"
_FILES = 12
_DAY = 480
_FILED = 17
"""Working days ago on which the files were made."""
_PLACE = Place("Giá 2", "Hộp 7")
_MOVES = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class _Borrows:
    """Who borrows, what for, how many working days ago; ``back``: days ago it came back; ``lent`` False: only asked."""

    who: str
    purpose: str
    ago: int
    back: int | None = None
    lent: bool = True


BORROWERS = (
    _Borrows("ung.hotich", "Đối chiếu khi giải quyết đơn kiến nghị (mô phỏng)", 14),
    _Borrows("hue.kinhte", "Xem lại điều kiện đã cấp (mô phỏng)", 4),
    _Borrows("vinh.kinhte", "Kiểm tra trước khi trả lời công dân (mô phỏng)", 12, back=6),
    _Borrows("diem.baotro", "Rà soát đối tượng bảo trợ (mô phỏng)", 1, lent=False),
)


def keep(at: datetime) -> int:
    """Files of what was finished long enough ago, and their loans; how many files."""
    keeper = organisation.actor_named(KEEPER, at)
    if keeper is None:
        return 0
    calendar = worktime_for(keeper.agency)
    filed = calendar.retreat(at, _FILED * _DAY)
    ended = unfiled(Scope(frozenset({keeper.agency})), limit=_FILES)
    streams = [one.stream for one in ended if one.ended < filed]
    if not streams:
        return 0
    made = archiving.make(keeper, streams, _PLACE, at=filed)
    for one, file in zip(BORROWERS, made, strict=False):
        _lend(keeper, one, file.id, at)
    borrowing.remind_all(at)
    return len(made)


def _lend(keeper: Actor, one: _Borrows, file: int, at: datetime) -> None:
    """One loan, as far as it came."""
    calendar, borrower = worktime_for(keeper.agency), organisation.actor_named(one.who, at)
    assert borrower is not None
    asked = calendar.retreat(at, one.ago * _DAY)
    found = files.load(file)
    approver = next(
        person.official
        for person in borrowing.approvers(found.agency, found.state.kind, at)
        if person.official not in {borrower.official, keeper.official}
    )
    loan = borrowing.ask(borrower, file, one.purpose, approver, at=asked).id
    if not one.lent:
        return
    signs = organisation.actor_of_official(approver, at)
    assert signs is not None
    courses.step(MATTERS, signs, loan, Move("approve", "ok", {"lend": keeper.official}), at=asked + _MOVES)
    borrowing.hand_out(keeper, loan, at=asked + 2 * _MOVES)
    if one.back is not None:
        borrowing.give_back(keeper, loan, "whole", "", at=calendar.retreat(at, one.back * _DAY))
