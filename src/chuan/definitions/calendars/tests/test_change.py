"""What a changed calendar does to open dossiers."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.reason import say
from chuan.definitions.calendars.imports.national import national, national_file
from chuan.definitions.calendars.rules.change import Change, Promise, changes, summary
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.calendars.rules.entries import Entry
from chuan.definitions.calendars.rules.words import WORDS
from chuan.definitions.calendars.rules.worktime import WorkTime

FIVE_DAYS = Duration((Part(Decimal(5), Unit.WORKING_DAY),))
RECEIVED = datetime(2026, 3, 4, 9, tzinfo=VIETNAM)  # a Wednesday; five working days end on Wednesday 11/3


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=VIETNAM)


def _with(*entries: Entry) -> WorkTime:
    return national_file().worktime(entries=entries)


def _only(promised: datetime, old: WorkTime, new: WorkTime) -> Change:
    (found,) = changes([Promise(1, RECEIVED, promised, FIVE_DAYS)], old, new)
    return found


OFF_6 = Entry("nghỉ", (date(2026, 3, 6),), document="1/TB")
WORK_7 = Entry("làm thêm", worked=date(2026, 3, 7), sessions=(), document="2/TB")
SATURDAY = Entry("làm bù", (date(2026, 3, 27),), date(2026, 3, 7), document="3/TB")


def test_a_later_limit_leaves_the_printed_date() -> None:
    found = _only(_at(11, 9), national(), _with(OFF_6))
    assert (found.legal_before, found.legal) == (_at(11, 9), _at(12, 9))
    assert (found.promised, found.target, found.told) == (_at(11, 9), _at(11, 9), False)


def test_an_earlier_limit_becomes_the_work_target_and_the_promise_stands() -> None:
    found = _only(_at(11, 9), national(), _with(SATURDAY))
    assert found.legal == _at(10, 9)
    assert (found.promised, found.target, found.told) == (_at(11, 9), _at(10, 9), False)


def test_a_promise_earlier_than_the_new_limit_stays_the_target() -> None:
    found = _only(_at(9, 9), national(), _with(SATURDAY))
    assert (found.promised, found.target) == (_at(9, 9), _at(9, 9))


def test_a_printed_moment_in_a_closed_time_moves_to_the_next_opening_and_is_told() -> None:
    closed = Entry("nghỉ", (date(2026, 3, 11),), document="1/TB")
    found = _only(_at(11, 9), national(), _with(closed))
    assert (found.promised_before, found.promised, found.told) == (_at(11, 9), _at(12, 7, 30), True)
    said = [say(reason, WORDS) for reason in found.reasons]
    assert said == [
        "Hạn pháp lý lùi từ 11/03/2026, 09:00 đến 12/03/2026, 09:00; ngày đã hẹn giữ nguyên.",
        "Giờ hẹn 11/03/2026, 09:00 rơi vào lúc đóng cửa nên chuyển sang 12/03/2026, 07:30; báo cho công dân, không tính trễ.",
    ]


def test_a_dossier_the_change_does_not_touch_is_not_listed() -> None:
    far = Promise(2, _at(20, 9), _at(27, 9), FIVE_DAYS)
    assert list(changes([far], national(), _with(OFF_6))) == []


def test_a_dossier_without_legal_limit_changes_only_where_its_moment_is_closed() -> None:
    free = Promise(3, RECEIVED, _at(6, 9), None)
    (found,) = changes([free], national(), _with(OFF_6))
    assert (found.legal, found.promised) == (None, _at(9, 7, 30))


def test_a_swap_counts_each_kind() -> None:
    promises = [Promise(n, _at(4, 9), _at(11, 9), FIVE_DAYS) for n in range(3)]
    promises += [Promise(9, _at(24, 9), _at(27, 10), FIVE_DAYS)]
    found = list(changes(promises, national(), _with(SATURDAY)))
    counts = summary(len(promises), found)
    assert (counts.looked_at, counts.earlier, counts.later, counts.told) == (4, 3, 1, 1)
