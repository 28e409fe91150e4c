"""An issued report stays as it was sent; a correction is a new issue with its reason beside the first."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import agency as agency_of
from chuan.events.dossiers.services import people
from chuan.events.dossiers.tests.factories import NOW, stopped_clock
from chuan.events.reporting.services import issues as reporting
from chuan.readings.statistics.services.asking import Asked, asked, span_of
from chuan.readings.statistics.tests.world import told_late
from chuan.surfaces.acts.report_issues import issue

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


@pytest.fixture
def here() -> Any:
    return told_late()


def march(here: Any, as_of: datetime | None = None, period: str = "2026-03") -> Asked:
    row = agency_of(here.agency.id, NOW)
    assert row is not None
    return asked("ho-so-linh-vuc", row, span_of(period), NOW, as_of)


def refused(act: Any) -> str:
    with pytest.raises(Refused) as found:
        act()
    return found.value.refusals[0].reason.key


def test_what_was_sent_stays_and_a_correction_stands_beside_it(here: Any) -> None:
    leader = here.actor("leader")
    first = issue(leader, march(here))
    assert refused(lambda: issue(leader, march(here), "gửi lại")) == "reporting.same"
    assert refused(lambda: issue(leader, march(here, NOW))) == "reporting.reason"
    second = issue(leader, march(here, NOW), "Một hồ sơ ghi kết quả muộn")
    assert second.id == first.id
    late, early = reporting.issued(Scope(frozenset({here.agency.id})))
    assert ([late.nth, early.nth], early.official) == ([2, 1], leader.official)
    assert late.reason is not None
    assert people.texts_of([late.reason]) == {late.reason: "Một hồ sơ ghi kết quả muộn"}
    totals = [
        json.loads(reporting.figures(one.stream, one.sha256))["total"]["figures"] for one in (early, late)
    ]
    assert [one["done"] for one in totals] == ["2", "3"]
    assert reporting.issued(Scope(frozenset({1}))) == ()
    assert reporting.KIND.replay(first.id) == second.state


def test_a_period_that_runs_is_not_issued_and_not_by_everybody(here: Any) -> None:
    assert refused(lambda: issue(here.actor("leader"), march(here, period="2026-11"))) == "reporting.not_over"
    assert refused(lambda: issue(here.actor("clerk"), march(here))).startswith("organisation.")
