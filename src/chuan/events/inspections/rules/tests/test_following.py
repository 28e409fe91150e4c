"""The corrective report: due, late, refused, accepted, and looked at the next time."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.codec import Id
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules import following
from chuan.events.inspections.rules.state import CLOSED
from chuan.events.inspections.rules.tests.world import ANSWERED, MINUTED, TEXT, after, key

DUE = date(2027, 1, 20)
SIGNED = after(e.Began(), *ANSWERED, MINUTED, e.Signed("team", "ab"), e.Signed("agency", "ab", DUE))
REPORTED = after(e.Corrected(TEXT), state=SIGNED)


def test_a_late_report_is_said_and_still_taken() -> None:
    assert not SIGNED.overdue(DUE)
    assert SIGNED.overdue(date(2027, 1, 21))
    assert following.correct(SIGNED, TEXT) == (e.Corrected(TEXT),)
    assert key(following.correct(SIGNED, None)) == "inspections.report_text"
    assert not REPORTED.overdue(date(2027, 1, 21))


def test_a_refused_report_is_awaited_again() -> None:
    assert key(following.judge(SIGNED, TEXT, accepted=True)) == "inspections.no_report"
    assert key(following.judge(REPORTED, None, accepted=False)) == "inspections.reason"
    refused = after(e.Judged(False, TEXT), state=REPORTED)
    assert refused.overdue(date(2027, 1, 21))
    assert following.correct(refused, TEXT) == (e.Corrected(TEXT),)


def test_the_effect_is_looked_at_once_at_a_later_inspection() -> None:
    assert key(following.verify(REPORTED, "running", TEXT, Id(7), effective=True)) == "inspections.not_closed"
    closed = after(e.Judged(True, TEXT), state=REPORTED)
    assert closed.status == CLOSED
    assert key(following.verify(closed, "scope", TEXT, Id(7), effective=True)) == "inspections.no_item"
    assert key(following.verify(closed, "running", None, Id(7), effective=True)) == "inspections.note"
    seen = after(e.Verified("running", False, TEXT, Id(7)), state=closed)
    assert [line.effective for line in seen.gaps] == [False]
    assert (
        key(following.verify(seen, "running", TEXT, Id(8), effective=True)) == "inspections.verified_already"
    )
