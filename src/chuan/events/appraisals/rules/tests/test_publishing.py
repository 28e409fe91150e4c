"""From the draft to what was published: objections in time, one close, recounts beside."""

from __future__ import annotations

from dataclasses import replace

from chuan.base.kernel.codec import Id
from chuan.events.appraisals.rules import publication_events as e
from chuan.events.appraisals.rules import publishing
from chuan.events.appraisals.rules.publication import State, evolve
from chuan.events.appraisals.rules.tests.world import AT, DAY, HEAD, HOA, WHY, key, lived

OPENED = e.Opened("2026-W47", "tuan", "a" * 64, AT + DAY)
ASKED = e.Objected(1, HOA, "note:9", "conduct", WHY)
DECIDED = e.Decided(1, upheld=True, reason=WHY)
OUT = e.Published("b" * 64)


def opened(*more: object) -> State:
    return lived(State(), evolve, [(OPENED, HEAD), *((one, HEAD) for one in more)])


def test_a_period_is_opened_once_and_again_only_after_it_was_taken_back() -> None:
    assert key(publishing.open_draft(opened(), OPENED, AT)) == "opened_already"
    back = opened(e.TakenBack(WHY))
    assert publishing.open_draft(back, OPENED, AT) == (OPENED,)
    assert key(publishing.open_draft(State(), OPENED, AT + DAY)) == "until_past"


def test_published_only_after_the_time_for_objections_and_all_decisions() -> None:
    after = AT + 2 * DAY
    assert key(publishing.publish(opened(), AT, "b")) == "still_open"
    assert key(publishing.publish(opened(ASKED), after, "b")) == "undecided"
    assert publishing.publish(opened(ASKED, DECIDED), after, "b") == (e.Published("b"),)


def test_a_recount_stands_beside_what_was_published() -> None:
    assert key(publishing.recount(opened(OUT), "b" * 64, WHY)) == "same_count"
    assert key(publishing.recount(opened(OUT), "c" * 64, None)) == "reason"
    again = opened(OUT, e.Recounted("c" * 64, WHY))
    assert again.published is not None
    assert (again.published.sha256, again.latest) == ("b" * 64, "c" * 64)


def test_a_period_is_closed_once_and_nothing_changes_it_then() -> None:
    assert key(publishing.close(opened())) == "not_published"
    closed = opened(OUT, e.Closed())
    assert key(publishing.close(closed)) == "closed_already"
    assert key(publishing.recount(closed, "c", WHY)) == "closed_already"
    assert key(publishing.take_back(closed, WHY)) == "closed_already"


def test_outside_only_by_a_named_decision_and_never_the_details() -> None:
    order = e.Released("12/QĐ", AT.date(), ("totals",), "d")
    out = opened(OUT)
    assert key(publishing.release(opened(), order, AT.date())) == "not_published"
    assert key(publishing.release(out, replace(order, decision=""), AT.date())) == "decision_number"
    assert key(publishing.release(out, replace(order, shown=("lines",)), AT.date())) == "shown"
    assert key(publishing.release(out, replace(order, shown=()), AT.date())) == "shown"
    assert key(publishing.release(out, order, (AT - DAY).date())) == "decision_day"
    assert publishing.release(out, order, AT.date()) == (order,)


def test_the_extract_goes_out_only_of_what_was_published() -> None:
    assert key(publishing.extract(opened(), e.Extracted(Id(7), "e"))) == "not_published"
    sent = opened(OUT, e.Extracted(Id(7), "e"))
    assert [(one.to, one.sha256) for one in sent.papers] == [(Id(7), "e")]


def test_the_seal_goes_on_what_a_person_signed_and_once() -> None:
    signed, sealed = e.Extracted(Id(7), "s", signed=True), e.Extracted(Id(7), "t", signed=True, sealed=True)
    assert key(publishing.extract(opened(OUT), sealed)) == "seal_signed"
    assert publishing.extract(opened(OUT, signed), sealed) == (sealed,)
    assert key(publishing.extract(opened(OUT, signed, sealed), sealed)) == "seal_signed"
    assert opened(OUT, signed, sealed).extracts[0].sha256 == "t"
