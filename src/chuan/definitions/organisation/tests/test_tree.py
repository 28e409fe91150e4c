"""The dated tree: who stood under whom on which day."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.models import AgencyParent
from chuan.definitions.organisation.services import above, below, rebuild_closure
from chuan.definitions.organisation.tests.factories import BEGIN, agency

pytestmark = pytest.mark.django_db
TODAY, MOVED = date(2026, 11, 20), date(2026, 5, 1)


def test_below_and_above_are_nearest_first() -> None:
    province = agency("H49")
    centre = agency("H49.62", parent=province)
    branch = agency("H49.62.15", parent=centre)
    assert below(province.id, TODAY) == (province.id, centre.id, branch.id)
    assert above(branch.id, TODAY) == (branch.id, centre.id, province.id)


def test_an_agency_that_moved_stands_under_each_parent_in_its_days() -> None:
    old, new = agency("H01"), agency("H02")
    child = agency("H01.1", parent=old)
    AgencyParent.objects.filter(agency=child).update(until=MOVED)
    AgencyParent.objects.create(agency=child, parent=new, since=MOVED)
    rebuild_closure()
    assert above(child.id, date(2026, 4, 30)) == (child.id, old.id)
    assert above(child.id, MOVED) == (child.id, new.id)


def test_nobody_has_two_parents_on_one_day() -> None:
    child = agency("H01.1", parent=agency("H01"))
    with pytest.raises(IntegrityError), transaction.atomic():
        AgencyParent.objects.create(agency=child, parent=agency("H02"), since=BEGIN)


def test_a_circle_is_refused() -> None:
    first = agency("H01")
    second = agency("H02", parent=first)
    AgencyParent.objects.create(agency=first, parent=second, since=BEGIN)
    with pytest.raises(Refused) as refused:
        rebuild_closure()
    assert refused.value.refusals[0].reason.key == "organisation.circle"


def test_rebuilding_twice_gives_the_same() -> None:
    child = agency("H49.1", parent=agency("H49"))
    assert rebuild_closure() == rebuild_closure() == 3
    assert len(above(child.id, TODAY)) == 2
