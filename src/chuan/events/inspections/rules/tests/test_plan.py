"""The plan of a year and what it lacks."""

from __future__ import annotations

from fractions import Fraction

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.events.inspections.rules import plan as p
from chuan.events.inspections.rules import plan_events as e
from chuan.events.inspections.rules.tally import tally
from chuan.events.inspections.rules.tests.world import AT, TEXT, key

WRITER, HEAD, A, B, BY = Id(1), Id(2), Id(11), Id(12), Id(10)
ENTERED = e.Entered(1, A, BY, 5, "site", 5_000_000)


def plan(*events: object) -> p.Plan:
    found = p.Plan()
    for event in (e.PlanOpened(2026), *events):
        found = p.evolve(found, Happened(event, AT, WRITER))
    return found


def test_an_agency_stands_once_and_does_not_inspect_itself() -> None:
    assert key(p.enter(plan(ENTERED), ENTERED)) == "inspections.planned_already"
    assert key(p.enter(plan(), e.Entered(0, A, A, 5, "site"))) == "inspections.by_itself"
    assert key(p.enter(plan(), e.Entered(0, A, BY, 13, "site"))) == "inspections.month"
    assert key(p.enter(plan(), e.Entered(0, A, BY, 5, "site", -1))) == "inspections.cost"
    assert p.enter(plan(e.Struck(1, TEXT)), ENTERED) == (ENTERED,)


def test_who_wrote_it_does_not_approve_it_and_a_change_asks_again() -> None:
    assert key(p.approve(plan(ENTERED), "12/QĐ", WRITER)) == "inspections.own_plan"
    assert key(p.approve(plan(ENTERED), "", HEAD)) == "inspections.number"
    assert key(p.approve(plan(), "12/QĐ", HEAD)) == "inspections.empty_plan"
    approved = plan(ENTERED, e.PlanApproved("12/QĐ"))
    assert approved.status == "approved"
    assert p.evolve(approved, Happened(e.Entered(2, B, BY, 6, "file"), AT, WRITER)).status == "draft"


def test_an_entry_begins_once_and_again_after_its_inspection_was_annulled() -> None:
    assert key(p.start(plan(ENTERED), 1, Id(5))) == "inspections.not_approved"
    begun = plan(ENTERED, e.PlanApproved("12/QĐ"), e.Started(1, Id(5)))
    assert key(p.start(begun, 1, Id(6))) == "inspections.entry_began"
    assert key(p.strike(begun, 1, TEXT)) == "inspections.entry_began"
    free = p.evolve(begun, Happened(e.Released(1), AT, WRITER))
    assert p.start(free, 1, Id(6)) == (e.Started(1, Id(6)),)


def test_one_in_three_at_their_office_and_everybody_once() -> None:
    by_file = e.Entered(2, B, BY, 6, "file", 1_000_000)
    told = tally([11, 12, 13, 14], plan(ENTERED, by_file).entries, Fraction(1, 3))
    assert (told.planned, told.site, told.needed, told.left) == (2, 1, 2, (13, 14))
    assert (told.site_left, told.complete, told.cost) == (1, False, 6_000_000)
    assert tally([11], plan(ENTERED).entries, Fraction(1, 3)).complete
