"""An agency merged while its work is open: the successor sees it and answers for it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation import services
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.tests.factories import NOW, actor, agency, office, official, post, unit

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 20)


def test_the_successors_people_see_and_answer_for_the_old_dossiers() -> None:
    old, new = office("H49.97"), office("H49.98")
    thing = Thing(old.agency.id)
    assert not may(actor(new.leader), "dossiers.view", thing, NOW)
    services.merge_agency(old.agency.id, new.agency.id, DAY)
    assert may(actor(new.leader), "dossiers.view", thing, NOW)
    assert [one.official for one in services.leaders(old.agency.id, NOW)] == [new.leader.id]


def test_the_day_before_nothing_had_changed() -> None:
    old, new = office("H49.97"), office("H49.98")
    services.merge_agency(old.agency.id, new.agency.id, DAY)
    before = NOW - timedelta(days=1)
    assert [one.official for one in services.leaders(old.agency.id, before)] == [old.leader.id]
    assert not may(actor(new.leader, before), "dossiers.view", Thing(old.agency.id), before)


def test_those_above_still_see_it_below_them() -> None:
    province = agency("H49")
    old, new = agency("H49.97", parent=province), agency("H49.98", parent=province)
    services.merge_agency(old.id, new.id, DAY)
    assert services.below(province.id, DAY) == (province.id, new.id, old.id)
    assert services.above(old.id, DAY) == (old.id, new.id, province.id)


def test_a_counter_of_the_old_agency_serves_the_new() -> None:
    old, new, branch = agency("H49.97"), agency("H49.98"), agency("H49.62.15")
    official("Tuyết", post(unit(branch, "quay", "counter", serves=[old]), "counter"))
    services.merge_agency(old.id, new.id, DAY)
    for asked in (old, new):
        assert [one.name for one in services.who_may(asked.id, "counter", NOW)] == ["Tuyết"]


def test_a_chain_of_mergers_ends_at_the_last() -> None:
    first, second, last = office("H49.96"), agency("H49.97"), office("H49.98")
    services.merge_agency(first.agency.id, second.id, date(2026, 1, 1))
    services.merge_agency(second.id, last.agency.id, DAY)
    assert [one.official for one in services.leaders(first.agency.id, NOW)] == [last.leader.id]
    assert may(actor(last.leader), "dossiers.view", Thing(first.agency.id), NOW)


def test_nobody_is_merged_twice_or_into_oneself() -> None:
    old, new = agency("H49.97"), agency("H49.98")
    with pytest.raises(Refused):
        services.merge_agency(new.id, new.id, DAY)
    services.merge_agency(old.id, new.id, DAY)
    with pytest.raises(Refused):
        services.merge_agency(old.id, new.id, DAY)
