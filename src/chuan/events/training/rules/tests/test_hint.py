"""A hint is one's own first."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal
from chuan.events.training.rules import held_events as h
from chuan.events.training.rules.hint import share

SHOWN = h.Shared("returned", date(2026, 8, 1), date(2026, 11, 1), (Id(3),))


def test_nobody_sees_it_before_the_days_of_its_owner_are_over() -> None:
    refused = share(SHOWN, date(2026, 11, 1), date(2026, 11, 30), 30)
    assert isinstance(refused, Refusal)
    assert refused.reason.facts["day"] == "01/12/2026"
    assert share(SHOWN, date(2026, 11, 1), date(2026, 12, 1), 30) == (SHOWN,)
