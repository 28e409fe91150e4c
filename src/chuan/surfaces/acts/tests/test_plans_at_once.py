"""Two people open the inspection plan of a year at one moment: there is one plan."""

from __future__ import annotations

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.tests.factories import at_once, stopped_clock
from chuan.surfaces.acts import inspection_plans
from chuan.surfaces.acts.tests.inspected import province

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("stopped_clock")]


def test_a_year_has_one_plan() -> None:
    actor = province().inspector
    done = at_once([lambda: inspection_plans.open_year(actor, 2026)] * 4)
    refused = [one.refusals[0].reason.key for one in done if isinstance(one, Refused)]
    assert refused == ["inspections.plan_exists"] * 3
