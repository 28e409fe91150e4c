"""Numbers held for a browser, dossiers it brings, and that each arrives once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.numbers import last_number
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier, form
from chuan.events.offline.services import blocks
from chuan.surfaces.acts import offline_accounting, reception
from chuan.surfaces.acts.offline_bringing import device_of, take_in
from chuan.surfaces.acts.tests.away import LATER, bringing, ready

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def test_whoever_receives_meanwhile_gets_the_numbers_after_the_block(here: Commune) -> None:
    made = ready(here)
    assert [one.number for one in made.numbers] == [1, 2, 3, 4, 5]
    assert dossier(here).state.code.endswith("-261120-0006")


def test_made_ready_again_it_is_filled_up_and_keeps_its_key(here: Commune, stopped_clock: Clock) -> None:
    made = ready(here)
    stopped_clock.stand(LATER)
    take_in(made.device, bringing(here, made))
    again = ready(here, token=made.token)
    assert (again.device.id, again.seals, again.token) == (made.device.id, made.seals, "")
    assert [one.number for one in again.numbers] == [2, 3, 4, 5, 6]


def test_a_dossier_comes_with_the_code_and_link_of_its_slip_and_both_times(
    here: Commune, stopped_clock: Clock
) -> None:
    made = ready(here)
    stopped_clock.stand(LATER)
    found = take_in(made.device, bringing(here, made))
    assert found.state.code == made.numbers[0].code
    assert dossiers.secret_of(found.id) == made.numbers[0].secret
    first = dossiers.lived(found.id)[0]
    assert (first.at, first.recorded, first.actor) == (NOW, LATER, here.people["counter"].id)


def test_brought_again_it_is_the_same_dossier(here: Commune, stopped_clock: Clock) -> None:
    made = ready(here)
    stopped_clock.stand(LATER)
    wanted = bringing(here, made)
    assert take_in(made.device, wanted).id == take_in(made.device, wanted).id
    assert blocks.lines([here.agency.id])[0].used == 1


def test_one_number_is_never_on_two_dossiers(here: Commune, stopped_clock: Clock) -> None:
    made = ready(here)
    stopped_clock.stand(LATER)
    take_in(made.device, bringing(here, made))
    with pytest.raises(Refused, match=r"offline\.number_used"):
        take_in(made.device, bringing(here, made))


def test_what_a_person_must_look_at_writes_nothing(here: Commune, stopped_clock: Clock) -> None:
    made = ready(here)
    stopped_clock.stand(LATER)
    wanted = bringing(here, made)
    assert wanted.brought is not None
    other = replace(wanted, brought=replace(wanted.brought, edition="another", promised=None))
    with pytest.raises(Refused) as refused:
        take_in(made.device, other)
    assert [one.reason.key for one in refused.value.refusals] == ["offline.edition", "offline.promised"]
    assert blocks.lines([here.agency.id])[0].left == 5


def test_what_the_server_had_before_keeps_its_code_and_the_slips_number_is_void(
    here: Commune, stopped_clock: Clock
) -> None:
    made = ready(here)
    wanted = bringing(here, made)
    before = reception.receive(here.actor("counter"), form(here), wanted.key)
    stopped_clock.stand(LATER)
    assert take_in(made.device, wanted).state.code == before.state.code
    assert blocks.lines([here.agency.id])[0].void == 1


def test_nobody_of_another_agency_brings_for_it(here: Commune) -> None:
    made, there = ready(here), commune("H19.85")
    with pytest.raises(Refused, match=r"offline\.other_agency"):
        device_of(there.actor("counter"), made.token)
    with pytest.raises(Refused, match=r"offline\.unknown_device"):
        device_of(here.actor("counter"), "no token")


def test_a_browser_gives_back_the_numbers_of_a_day_it_is_done_with(here: Commune) -> None:
    made = ready(here)
    given = offline_accounting.give_back(here.actor("counter"), made.device, {NOW.date()}, {2})
    line = blocks.lines([here.agency.id])[0]
    assert (given, line.void, line.left) == (4, 4, 1)


def test_a_person_says_why_numbers_are_not_used(here: Commune) -> None:
    ready(here)
    stream = blocks.lines([here.agency.id])[0].stream
    with pytest.raises(Refused, match=r"offline\.reason"):
        offline_accounting.void_block(here.actor("leader"), stream, " ")
    assert offline_accounting.void_block(here.actor("leader"), stream, "Máy hỏng") == 5
    with pytest.raises(Refused, match=r"offline\.nothing_held"):
        offline_accounting.void_block(here.actor("leader"), stream, "Máy hỏng")
    assert last_number(here.agency.id, "dossier", "261120") == 5


def test_later_than_the_law_of_late_entries_it_waits_for_who_may_sign(
    here: Commune, stopped_clock: Clock
) -> None:
    made = ready(here)
    stopped_clock.stand(NOW + timedelta(days=9))
    wanted = bringing(here, made)
    assert wanted.brought is not None
    with pytest.raises(Refused, match=r"dossiers\.late_entry_head"):
        take_in(made.device, replace(wanted, brought=replace(wanted.brought, sent=NOW + timedelta(days=9))))
