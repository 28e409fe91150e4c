"""Objectives have versions; one holds for one thing, also when two leaders press at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.tests.factories import NOW, Office, office
from chuan.definitions.schemes.rules.objective import Wanted
from chuan.definitions.schemes.services import approve, end, objective, objectives, versions, write

pytestmark = pytest.mark.django_db
ALL = Scope(everywhere=True)


def draft(here: Office, target: int = 95, series: int = 0, **changes: object) -> int:
    wanted = Wanted(2026, "on_time", Decimal(target), here.head.id, "Hai người ở quầy", "Xem mỗi quý")
    wanted = replace(wanted, **changes)  # type: ignore[arg-type]  # fields of the test
    return write(here.agency.id, here.head.id, wanted, NOW, percent=True, series=series)


def test_a_change_replaces_what_held_and_both_are_kept() -> None:
    here = office()
    first = draft(here)
    approve(here.agency.id, first, here.leader.id, NOW)
    second = draft(here, 97, series=first)
    assert [one.state for one in objectives(ALL, 2026)] == ["approved", "draft"]
    approve(here.agency.id, second, here.leader.id, NOW + timedelta(days=1))
    assert [(one.version, one.target, one.state) for one in versions(ALL, first)] == [
        (2, Decimal("97.00"), "approved"),
        (1, Decimal("95.00"), "replaced"),
    ]
    assert [one.id for one in objectives(ALL, 2026)] == [second]


def test_a_second_one_about_the_same_thing_is_refused() -> None:
    here = office()
    first, rival = draft(here), draft(here, 90)
    approve(here.agency.id, first, here.leader.id, NOW)
    with pytest.raises(Refused) as written:
        draft(here, 80)
    with pytest.raises(Refused) as approved:
        approve(here.agency.id, rival, here.leader.id, NOW)
    assert {one.value.refusals[0].reason.key for one in (written, approved)} == {"schemes.objective_twice"}
    assert draft(here, 80, unit=here.division.id)


def test_only_one_change_waits_at_a_time() -> None:
    here = office()
    first = draft(here)
    with pytest.raises(Refused) as refused:
        draft(here, 97, series=first)
    assert refused.value.refusals[0].reason.key == "schemes.objective_drafted"


def test_an_annulled_one_says_by_whom_and_why_and_makes_room() -> None:
    here = office()
    first = draft(here)
    approve(here.agency.id, first, here.leader.id, NOW)
    end(here.agency.id, first, here.leader.id, "Trùng với mục tiêu của tỉnh", NOW)
    found = objective(first)
    assert found is not None
    assert (found.state, found.ended_by, found.ended_reason) == (
        "annulled", here.leader.name, "Trùng với mục tiêu của tỉnh",
    )  # fmt: skip
    assert objectives(ALL, 2026) == ()
    assert draft(here, 90)


def test_another_agency_neither_sees_nor_touches_it() -> None:
    here, there = office(), office("H49.99")
    first = draft(here)
    assert objectives(Scope(agencies=frozenset({there.agency.id})), 2026) == ()
    with pytest.raises(Refused) as refused:
        approve(there.agency.id, first, there.leader.id, NOW)
    assert refused.value.refusals[0].kind == "missing"
