"""The commune of the demonstration has a year of its quality system under way."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.readings.matters.queries.work import listed
from chuan.readings.obligations.services import picture
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.simulator.seed import seed
from chuan.surfaces.simulator.yearly import hold_year


@pytest.mark.django_db
def test_a_law_waits_an_audit_a_review_and_a_declaration_are_under_way() -> None:
    now = clock()
    seed(now)
    assert hold_year(now)
    found, _ = listed(EVERYTHING, "", "open")
    assert {one.kind: one.now.split(" · ")[0] for one in found} == {
        "audit": "Đánh giá tại đơn vị",
        "review": "Họp xem xét",
        "declaration": "Lập phạm vi và kiểm tra đủ điều kiện",
    }
    secretary = organisation.actor_named("hung.iso", now)
    assert secretary is not None
    (change,) = picture(secretary.agency, now).changes
    assert (len(change.touched), len(change.left), len(change.overdue)) == (3, 2, 0)
