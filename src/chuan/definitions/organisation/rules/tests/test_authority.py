"""Who may do what: one table, judged on posts held on the day."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope, Thing, apart, check, may, scope
from chuan.definitions.organisation.rules.people import Actor, Held
from chuan.definitions.organisation.rules.right import SUBTREE
from chuan.definitions.organisation.rules.rights import ACTS, RIGHTS
from chuan.definitions.organisation.rules.roles import ROLES, VISITOR, VISITOR_CLEAR
from chuan.definitions.organisation.rules.words import WORDS

NOW = datetime(2026, 11, 20, 9, 40, tzinfo=VIETNAM)
COMMUNE, BRANCH, PROVINCE, OTHER = 1, 2, 3, 4
ECONOMY, CULTURE = 11, 12
ME, COLLEAGUE = 21, 22


def actor(*roles: str, agency: int = COMMUNE, **more: Any) -> Actor:
    held = Held(31, ECONOMY, agency, roles, below=more.pop("below", (agency,)), **more)
    return Actor(51, ME, "Đỗ Văn Ưng", agency, "UBND xã Đông Ngũ", (held,))


MINE = Thing(COMMUNE, ECONOMY, (ME,))
OF_MY_UNIT = Thing(COMMUNE, ECONOMY, (COLLEAGUE,))
OF_MY_AGENCY = Thing(COMMUNE, CULTURE, (COLLEAGUE,))
ELSEWHERE = Thing(OTHER, 99, (COLLEAGUE,))


def test_a_handler_steps_own_dossiers_only_and_sees_the_units() -> None:
    who = actor("handler")
    assert may(who, "dossiers.step", MINE, NOW)
    assert not may(who, "dossiers.step", OF_MY_UNIT, NOW)
    assert may(who, "dossiers.view", OF_MY_UNIT, NOW)
    assert not may(who, "dossiers.view", OF_MY_AGENCY, NOW)


def test_a_dossier_of_another_agency_in_my_hands_is_mine_to_step() -> None:
    assert may(actor("handler"), "dossiers.step", Thing(OTHER, 99, (COLLEAGUE, ME)), NOW)


def test_a_head_reassigns_in_the_unit_not_next_door() -> None:
    assert may(actor("head"), "dossiers.reassign", OF_MY_UNIT, NOW)
    assert not may(actor("head"), "dossiers.reassign", OF_MY_AGENCY, NOW)


def test_a_branchs_counter_receives_for_the_agencies_it_serves() -> None:
    who = actor("counter", agency=BRANCH, serves=(COMMUNE,))
    assert may(who, "dossiers.receive", Thing(COMMUNE), NOW)
    assert not may(who, "dossiers.receive", Thing(OTHER), NOW)


def test_serving_gives_the_counters_duties_alone() -> None:
    who = actor("leader", agency=BRANCH, serves=(COMMUNE,))
    assert not may(who, "dossiers.view", OF_MY_AGENCY, NOW)


def test_a_leader_sees_below_with_citizens_covered() -> None:
    seen = scope(actor("leader", agency=PROVINCE, below=(PROVINCE, COMMUNE)), "dossiers.view", NOW)
    assert seen.agencies == {PROVINCE, COMMUNE}
    assert not seen.hides(Thing(PROVINCE))
    assert seen.hides(OF_MY_AGENCY)
    assert not seen.hides(Thing(COMMUNE, CULTURE, (ME,)))


def test_an_iso_secretary_without_other_duty_sees_all_but_what_is_ones_own_covered() -> None:
    seen = scope(actor("iso_secretary"), "register.view", NOW)
    assert seen.masked
    assert seen.sees(OF_MY_AGENCY)
    assert seen.hides(OF_MY_AGENCY)


def test_a_post_counts_in_its_days_only() -> None:
    who = actor("clerk", since=date(2026, 11, 20), until=date(2026, 11, 21))
    assert may(who, "dossiers.number", OF_MY_AGENCY, NOW)
    assert not may(who, "dossiers.number", OF_MY_AGENCY, NOW.replace(day=19))
    assert not may(who, "dossiers.number", OF_MY_AGENCY, NOW.replace(day=21))


def test_out_of_sight_is_missing_and_in_sight_is_not_yours() -> None:
    who = actor("handler")
    hidden = check(who, "dossiers.sign", ELSEWHERE, NOW)
    seen = check(who, "dossiers.sign", OF_MY_UNIT, NOW)
    assert hidden is not None
    assert seen is not None
    assert (hidden.status, seen.status) == (404, 403)
    assert check(who, "dossiers.step", MINE, NOW) is None


def test_separation_compares_persons_not_posts() -> None:
    assert not apart(actor("leader"), {ME})
    assert apart(actor("leader"), {COLLEAGUE})


def test_an_unknown_act_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        may(actor("leader"), "dossiers.shred", MINE, NOW)


def test_somebody_without_a_post_may_nothing() -> None:
    nobody = Actor(51, ME, "Đỗ Văn Ưng", COMMUNE, "")
    assert all(scope(nobody, act, NOW).empty for act in ACTS)


@given(
    st.lists(st.sampled_from(sorted(ROLES)), min_size=1, max_size=3),
    st.sampled_from(sorted(ACTS)),
    st.sampled_from([MINE, OF_MY_UNIT, OF_MY_AGENCY, ELSEWHERE, Thing(BRANCH)]),
)
def test_may_and_scope_never_disagree(roles: list[str], act: str, thing: Thing) -> None:
    who = actor(*roles, serves=(BRANCH,), below=(COMMUNE, OTHER))
    verdict = may(who, act, thing, NOW)
    assert bool(verdict) == scope(who, act, NOW).sees(thing)
    assert verdict.reason.key in WORDS


@given(st.sampled_from([MINE, OF_MY_UNIT, OF_MY_AGENCY, ELSEWHERE]), st.sampled_from(sorted(ACTS)))
def test_what_is_shown_clear_is_also_seen(thing: Thing, act: str) -> None:
    for role in ROLES:
        seen = scope(actor(role, below=(COMMUNE, OTHER)), act, NOW)
        assert seen.sees(thing) or seen.hides(thing)


def test_the_table_names_known_roles_and_no_right_twice() -> None:
    assert {right.role for right in RIGHTS} <= {*ROLES, "*", VISITOR, VISITOR_CLEAR}
    assert len({(right.role, right.act, right.reach) for right in RIGHTS}) == len(RIGHTS)


def test_every_wide_view_of_citizens_is_covered() -> None:
    """But for a written decision that says so, for named days and agencies."""
    acts = ("dossiers.view", "register.view")
    wide = [one for one in RIGHTS if one.reach == SUBTREE and one.act in acts and one.role != VISITOR_CLEAR]
    assert wide
    assert all(right.mask for right in wide)


def test_the_machine_sees_everything_and_an_empty_scope_nothing() -> None:
    assert EVERYTHING.sees(ELSEWHERE)
    assert not EVERYTHING.hides(ELSEWHERE)
    assert Scope().empty
    assert not Scope().sees(Thing(0))
