"""An indicator's value as proof: what may be asked, what is reached, what a report needs where it is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.rules import orders, part
from chuan.events.instructions.rules.aims import WHOLE, reached, wrong_aim
from chuan.events.instructions.rules.instruction import give

AT = datetime(2026, 11, 20, 9, tzinfo=VIETNAM)
TODAY, DUE = AT.date(), date(2026, 12, 31)
AIM = e.Aim("766", "1.4", Decimal(95), "2026-12")
GIVEN = e.Given(Id(1), TODAY, Id(2), Id(3), DUE, "indicator", (e.Sent(Id(4), Id(7)),), AIM)
CHARGED = part.evolve(part.State(), Happened(e.Charged(Id(1), Id(9), Id(2), DUE, "indicator", aim=AIM), AT))
AT_WORK = replace(CHARGED, status="at_work", official=Id(5))


def wrong(**changes: Any) -> str:
    made = wrong_aim(replace(GIVEN, aim=replace(AIM, **changes)), TODAY, ("1.4", "2.1"))
    return made.reason.key.removeprefix("instructions.") if made else ""


def test_what_may_be_asked() -> None:
    assert wrong() == wrong(indicator=WHOLE) == wrong(span="2026-Q4") == ""
    assert wrong(indicator="3.5") == "aim_indicator"
    assert wrong(least=Decimal(0)) == wrong(least=Decimal("100.1")) == "aim_least"
    assert wrong(span="2026") == wrong(span="2026-13") == "aim_span"
    assert wrong(span="2026-10") == "aim_over"
    assert wrong(span="2027-01") == "aim_after"


def test_an_aim_goes_with_its_proof_and_only_with_it() -> None:
    for one in (replace(GIVEN, aim=None), replace(GIVEN, proof="file")):
        refused = wrong_aim(one, TODAY, ("1.4",))
        assert isinstance(refused, Refusal)
        assert give(one, TODAY, None, refused) == refused
    assert wrong_aim(replace(GIVEN, aim=None, proof="file"), TODAY, ()) is None


@pytest.mark.parametrize(("value", "fine"), [("95", True), ("94.99", False), ("100", True), (None, False)])
def test_it_is_reached_from_the_value_on_and_never_without_a_figure(value: str | None, *, fine: bool) -> None:
    assert reached(AIM, None if value is None else Decimal(value)) is fine


def test_a_report_carries_the_figure_and_says_why_where_it_is_missed() -> None:
    assert CHARGED.aim == AIM
    missed = e.Measured(AT, Decimal("91.3"), Decimal(42), Decimal(46))
    told = e.Reported(Id(3), measured=missed)
    for one, key in ((replace(told, measured=None), "no_proof"), (told, "no_why")):
        refused = orders.report(AT_WORK, one)
        assert isinstance(refused, Refusal)
        assert refused.reason.key == f"instructions.{key}"
    explained = replace(told, why=Id(8))
    assert orders.report(AT_WORK, explained) == (explained,)
    done = replace(told, measured=replace(missed, reached=True))
    assert orders.report(AT_WORK, done) == (done,)
