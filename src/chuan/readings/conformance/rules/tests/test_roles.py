"""Whoever did a step must have held its role at that moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.definitions.organisation.rules.delegation import SIGN, STEP, Delegation
from chuan.definitions.organisation.rules.tenure import Tenure
from chuan.definitions.procedures.rules.definition import INTERNAL, Channel
from chuan.definitions.procedures.rules.walk import Marking
from chuan.events.dossiers.rules.events import Received
from chuan.events.dossiers.rules.tests.world import CLERK, COUNTER, HANDLER, LEADER, PROCEDURE
from chuan.readings.conformance.rules.deviation import Deed
from chuan.readings.conformance.rules.roles import Roster, misfits
from chuan.readings.conformance.rules.tests.histories import ROSTER, WHOLE, deed, done

RECEIVED = Received("", "", "", "direct", Id(1), Id(1), (), None, None, Marking(), ())
MOMENT = datetime(2026, 11, 12, 9, tzinfo=VIETNAM)
STRANGER, DEPUTY = Id(80), Id(81)
LENT = Delegation(
    1, 1, LEADER, "", 1, "", "", DEPUTY, "", "TM", (SIGN,), (), date(2026, 11, 1), date(2026, 12, 1), "12/QĐ",
    date(2026, 10, 30), "", "", datetime(2026, 10, 30, tzinfo=VIETNAM),
)  # fmt: skip


def told(roster: Roster, *deeds: object) -> list[tuple[str, str]]:
    return [(one.step, one.sentence.key) for one in misfits(PROCEDURE, roster, deeds)]  # type: ignore[arg-type]  # deeds


def test_everybody_in_his_role_is_as_declared() -> None:
    assert told(ROSTER, *done(*WHOLE)) == []


def test_a_stranger_in_a_role() -> None:
    assert told(ROSTER, deed(1, "check", STRANGER)) == [("check", "conformance.not_the_role")]
    assert told(ROSTER, deed(1, "sign", CLERK)) == [("sign", "conformance.not_the_role")]


def test_who_left_the_post_the_day_before_holds_it_no_more() -> None:
    gone = tuple(replace(one, until=date(2026, 11, 11)) for one in ROSTER.tenures)
    assert told(replace(ROSTER, tenures=gone), deed(1, "check")) == [("check", "conformance.not_the_role")]
    stays = tuple(replace(one, until=date(2026, 11, 12)) for one in ROSTER.tenures)
    assert told(replace(ROSTER, tenures=stays), deed(1, "check")) == []


def test_the_head_of_the_unit_may_do_its_work_himself() -> None:
    head = Tenure(STRANGER, "H49.98", "handler", ("head",), head=True, since=date(2025, 1, 1))
    assert told(replace(ROSTER, tenures=(*ROSTER.tenures, head)), deed(1, "check", STRANGER)) == []


def test_for_a_merged_agency_its_successor_answers() -> None:
    heir = Tenure(STRANGER, "H49.99", "phong", ("handler",), head=False, since=date(2025, 1, 1))
    merged = replace(ROSTER, tenures=(heir,), heirs={"H49.98": ("H49.99",)})
    assert told(merged, deed(1, "check", STRANGER)) == []
    assert told(replace(merged, heirs={}), deed(1, "check", STRANGER)) != []


@pytest.mark.parametrize(
    ("lent", "expected"),
    [
        (LENT, []),
        (replace(LENT, until=date(2026, 11, 11)), [("sign", "conformance.not_lent")]),
        (replace(LENT, acts=(STEP,)), [("sign", "conformance.not_lent")]),
        (replace(LENT, procedures=("9.999999",)), [("sign", "conformance.not_lent")]),
        (
            replace(LENT, withdrawn_at=datetime(2026, 11, 10, tzinfo=VIETNAM)),
            [("sign", "conformance.not_lent")],
        ),
    ],
)
def test_a_signature_for_another_needs_a_delegation_in_force(
    lent: Delegation, expected: list[tuple[str, str]]
) -> None:
    signed = deed(1, "sign", DEPUTY, LEADER)
    assert told(replace(ROSTER, lent=(lent,)), signed) == expected


def test_duties_kept_apart_done_by_one_person() -> None:
    both = tuple(
        replace(one, roles=("leader", "handler"), head=True) if one.official == HANDLER else one
        for one in ROSTER.tenures
    )
    also = Tenure(HANDLER, "H49.98", "leader", ("leader",), head=False, since=date(2025, 1, 1))
    roster = replace(ROSTER, tenures=(*both, also))
    assert told(roster, deed(1, "check"), deed(2, "sign", HANDLER)) == [("sign", "conformance.not_apart")]


def test_a_question_of_another_agency_comes_in_by_itself() -> None:
    asked = replace(PROCEDURE, channels=(Channel(INTERNAL),))
    assert misfits(asked, ROSTER, (deed(1, "receive", STRANGER),)) == ()
    assert misfits(asked, ROSTER, (deed(1, "check", STRANGER),)) != ()


def test_received_outside_any_counter_may_receive_and_nobody_else_does_another_step() -> None:
    received = Deed(1, replace(RECEIVED, outside=True), MOMENT)
    assert misfits(PROCEDURE, ROSTER, (received, deed(2, "receive", STRANGER))) == ()
    assert misfits(PROCEDURE, ROSTER, (received, deed(2, "check", STRANGER))) != ()


def test_a_role_nobody_was_named_for_is_not_judged() -> None:
    assert told(replace(ROSTER, staffing={}), deed(1, "check", COUNTER)) == []
