"""The two dated trees of Quảng Ninh: 255 on 31/12/2018, the departments and 54 communes today."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services
from chuan.definitions.organisation.models import Agency, AgencyClosure, AgencyParent, AgencyPassing
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.tests.factories import NOW

OLD, TODAY = date(2018, 12, 31), local(NOW).date()


def _kinds(day: date) -> dict[str, int]:
    root = Agency.objects.get(code="H49")
    return {one.code: one.count for one in services.roll_up(root.id, day).kinds}


@pytest.mark.django_db
def test_both_trees_count_by_kind_on_their_days() -> None:
    services.load_trees()
    assert _kinds(OLD) == {
        "department": 21,
        "district": 14,
        "sub_department": 17,
        "commune": 186,
        "vertical": 17,
    }
    assert sum(_kinds(OLD).values()) == 255
    assert _kinds(date(2020, 1, 1))["commune"] == 177
    assert _kinds(date(2020, 1, 1))["district"] == 13
    assert _kinds(date(2024, 11, 1))["commune"] == 171
    assert _kinds(TODAY) == {"department": 15, "commune": 54}
    homeless = {one.kind for one in services.homeless(TODAY)}
    assert homeless == {"sub_department", "vertical"}
    assert services.homeless(OLD) == ()


@pytest.mark.django_db
def test_the_demo_loads_over_the_trees_and_the_trees_again_over_it() -> None:
    services.load_trees()
    services.load_demo("Mot-cua-2026")
    tables = (Agency, AgencyParent, AgencyPassing, AgencyClosure)
    before = [table.objects.count() for table in tables]
    assert services.load_trees() == 0
    assert [table.objects.count() for table in tables] == before
    assert _kinds(TODAY) == {"department": 15, "commune": 54, "centre": 1, "branch": 3}
    assert sum(_kinds(OLD).values()) == 255
    assert all(one.in_system for one in Agency.objects.filter(code__in=("H49", "H49.98", "H49.16")))


@pytest.mark.django_db
def test_a_commune_that_was_merged_leads_to_the_new_one_and_is_offered_nowhere() -> None:
    services.load_trees()
    old = Agency.objects.get(code="H49.W06869")  # Đại Thành -> Đại Dực -> Đông Ngũ
    new = Agency.objects.get(code="H49.98")
    assert services.above(old.id, TODAY)[:3] == (old.id, Agency.objects.get(code="H49.W06868").id, new.id)
    assert new.name == "Ủy ban nhân dân xã Đông Ngũ"
    assert services.agencies(EVERYTHING, NOW) == ()
    parts = AgencyPassing.objects.filter(old__code="H49.W06886").values_list("new__code", flat=True)
    assert set(parts) == {"H49.X06799", "H49.X06886", "H49.X06970"}
