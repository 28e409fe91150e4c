"""From an account to an actor, and who fills a role: holders, substitutes, counters that serve."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.organisation import services
from chuan.definitions.organisation.models import Account
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.organisation.tests.factories import NOW, actor, agency, office, official, post, unit

Counted = DjangoAssertNumQueries
pytestmark = pytest.mark.django_db


def test_an_actor_is_one_statement(django_assert_num_queries: Counted) -> None:
    account = Account.objects.get(official=office().head)
    with django_assert_num_queries(1):
        found = services.actor_for(account.id, NOW)
    assert found is not None
    assert (found.name, set(found.roles)) == ("head H49.98", {"head"})


def test_a_closed_account_or_one_without_an_official_acts_for_nobody() -> None:
    account = Account.objects.get(official=office().head)
    Account.objects.filter(id=account.id).update(is_active=False)
    assert services.actor_for(account.id, NOW) is None
    assert services.actor_for(Account.objects.create_user("may", "x").id, NOW) is None


def test_a_vice_chairman_who_heads_the_centre_holds_both_posts() -> None:
    commune = agency("H19.85")
    centre = agency("H19.85.10", parent=commune)
    vice = official(
        "Ái Nhân", post(unit(centre, "bgd"), "head"), post(unit(commune, "ld"), "leader"), of=commune
    )
    held = actor(vice).held
    assert [(seat.agency, set(seat.below)) for seat in held] == [
        (commune.id, {commune.id, centre.id}),
        (centre.id, {centre.id}),
    ]


def test_a_post_left_last_year_is_not_held() -> None:
    place = post(unit(agency()), "handler")
    assert actor(official("Cũ", place, retired=True)).held == ()


def test_a_substitute_is_named_as_acting_only_while_the_holder_is_away() -> None:
    chair = post(unit(agency(), "ld"), "leader")
    stand_in = official("Phó", of=chair.unit.agency, substitute_for=[chair])
    assert actor(stand_in).roles == {"leader"}
    official("Trưởng", chair, absent=True)
    assert actor(stand_in).acting_for == ("Trưởng",)
    assert actor(stand_in, NOW + timedelta(days=1)).acting_for == ()


def test_who_may_lists_holders_then_substitutes_and_says_who_is_away(
    django_assert_num_queries: Counted,
) -> None:
    chair = post(unit(agency(), "ld"), "leader")
    official("Trưởng", chair, absent=True)
    official("Phó", of=chair.unit.agency, substitute_for=[chair])
    with django_assert_num_queries(1):
        found = services.who_may(chair.unit.agency_id, "leader", NOW)
    assert [(one.name, one.substitute, one.absent) for one in found] == [
        ("Trưởng", False, True),
        ("Phó", True, False),
    ]
    assert services.leaders(chair.unit.agency_id, NOW) == found


def test_who_may_receive_counts_the_branch_that_serves_and_only_for_receiving() -> None:
    commune, branch = agency("H49.98"), agency("H49.62.15")
    counter = unit(branch, "quay", "counter", serves=[commune])
    official("Tuyết", post(counter, "counter", "head"))
    assert [one.name for one in services.who_may(commune.id, "counter", NOW)] == ["Tuyết"]
    assert services.who_may(commune.id, "head", NOW) == ()


def test_one_person_with_two_posts_of_a_role_in_a_unit_is_one() -> None:
    place = unit(agency())
    official("Kiêm", post(place, "handler"), post(place, "handler"))
    assert len(services.who_may(place.agency_id, "handler", NOW)) == 1


def test_the_head_is_the_one_who_is_there() -> None:
    here = office()
    found = services.head_of(here.division.id, NOW)
    assert found is not None
    assert (found.official, found.head) == (here.head.id, True)


def test_an_absent_head_gives_way_to_the_substitute_and_else_stays() -> None:
    here = office(absent=["head"])
    alone = services.head_of(here.division.id, NOW)
    assert alone is not None
    assert (alone.official, alone.absent) == (here.head.id, True)
    here.division.refresh_from_db()
    deputy = official("Phó phòng", of=here.agency, substitute_for=[here.division.head])
    stand_in = services.head_of(here.division.id, NOW)
    assert stand_in is not None
    assert stand_in.official == deputy.id


def test_lists_keep_to_their_scope() -> None:
    mine, other = office("H49.98"), office("H19.85")
    only = Scope(agencies=frozenset([mine.agency.id]))
    assert {one.agency for one in services.officials(only, NOW)} == {mine.agency.id}
    assert [one.id for one in services.agencies(only, NOW)] == [mine.agency.id]
    assert {one.agency for one in services.units(only, NOW)} == {mine.agency.id}
    assert {one.id for one in services.agencies(EVERYTHING, NOW)} == {mine.agency.id, other.agency.id}
    nothing = Scope()
    assert not services.officials(nothing, NOW)
    assert not services.units(nothing, NOW)


def test_a_scope_of_one_unit_and_one_person_is_their_union() -> None:
    here = office()
    seen = Scope(units=frozenset([here.division.id]), officials=frozenset([here.leader.id]))
    found = {one.official for one in services.officials(seen, NOW)}
    assert found == {here.leader.id, here.head.id, here.handler.id, here.other.id}


def test_officials_are_found_by_unit_and_role(django_assert_num_queries: Counted) -> None:
    here = office()
    with django_assert_num_queries(1):
        found = services.officials(EVERYTHING, NOW, unit=here.division.id, role="handler")
    assert {one.official for one in found} == {here.handler.id, here.other.id}


def test_an_empty_post_is_a_seat_without_a_person() -> None:
    empty = post(unit(agency()), "clerk")
    (seat,) = services.seats(EVERYTHING, NOW)
    assert (seat.post, seat.official, seat.name, seat.absent) == (empty.id, 0, "", False)
    assert services.officials(EVERYTHING, NOW) == ()


def test_an_agency_is_found_by_its_identifier() -> None:
    made = agency("H49.98", parent=agency("H49"))
    found = services.agency_by_code("H49.98", NOW)
    assert found is not None
    assert found.id == made.id
    assert services.agency(found.parent, NOW) == services.agency_by_code("H49", NOW)
    assert services.agency_by_code("H00", NOW) is None


def test_a_person_is_found_by_id() -> None:
    here = office()
    found = services.person(here.handler.id, NOW)
    assert found is not None
    assert (found.name, found.unit) == (here.handler.name, here.division.id)
    assert services.person(1, NOW) is None
