"""One agency's line: from what was known of it on the day, or as the province stated it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from chuan.base.kernel.codec import Id
from chuan.events.stages.rules.events import Reached, Stated
from chuan.events.stages.rules.standing import Entry, State
from chuan.readings.obligations.rules.changes import OVERDUE, REVISED, Cites, Touched
from chuan.readings.systems.rules.board import AUDITED, DECLARED, EDITION, LAW, REVIEWED, SCOPE
from chuan.readings.systems.rules.judging import Declared, Done, Known, judged
from chuan.readings.systems.rules.reporting import reported, stage

DAY, SPRING = date(2026, 11, 20), date(2026, 3, 1)
CITES = Cites(1, "Xã", "1.001", "Khai sinh", 1, "x", 1, SPRING, None, frozenset())


def changed(state: str, limit: date, acted: date | None = None) -> Touched:
    return Touched(7, CITES, CITES, state, limit, acted)


def test_a_year_is_twelve_months_and_scope_is_a_part_of_all() -> None:
    known = Known(
        frozenset({"a", "b", "c"}),
        declared=Declared(5, "12/QĐ-UBND", SPRING, frozenset({"a", "b", "old"})),
        audit=Done(6, date(2025, 11, 20)),
        review=Done(7, date(2025, 11, 19)),
    )
    said = judged(known, DAY, 12)
    assert (said[AUDITED].holds, said[REVIEWED].holds) == (True, False)
    assert (said[SCOPE].part, said[SCOPE].whole, said[SCOPE].holds) == (2, 3, False)
    assert (said[DECLARED].text, said[DECLARED].ref) == ("12/QĐ-UBND", 5)


def test_nothing_to_judge_is_no_failure() -> None:
    said = judged(Known(), DAY, 12)
    assert (said[SCOPE].holds, said[LAW].holds, said[EDITION].holds) == (None, None, None)
    assert (said[DECLARED].holds, said[AUDITED].holds) == (False, False)


def test_law_is_in_time_when_acted_on_by_its_limit() -> None:
    june = date(2026, 6, 1)
    known = Known(
        changes=(
            changed(REVISED, june, june),
            changed(REVISED, june, date(2026, 6, 2)),
            changed(OVERDUE, june),
            changed("waiting", date(2027, 1, 1)),
        )
    )
    said = judged(known, DAY, 12)[LAW]
    assert (said.part, said.whole, said.holds) == (1, 3, False)


def test_what_was_stated_is_marked() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    told = State(
        (
            Entry(Id(9), at, stated=Stated("scope", SPRING, Id(1), part=7, whole=13)),
            Entry(Id(9), at, stated=Stated("audited", date(2024, 1, 1), Id(1))),
            Entry(Id(9), at, reached=Reached("pilot", SPRING, Id(2))),
        )
    )
    said = reported(told, DAY, 12, 3)
    assert all(one.reported for one in said.values())
    assert (said[SCOPE].holds, said[AUDITED].holds, DECLARED in said) == (False, False, False)
    assert (stage(told, DAY, 3).text, stage(told, date(2026, 2, 1), 3).holds) == ("Thí điểm", None)
