"""What waits for a person: taken in once, under the printed number where it may be; or dropped with why."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, form
from chuan.events.offline.services import arrivals, blocks
from chuan.events.offline.services.arrivals import Arrival
from chuan.surfaces.acts import offline_accounting, offline_settling
from chuan.surfaces.acts.offline import Ready
from chuan.surfaces.acts.tests.away import LATER, bringing, ready

pytestmark = pytest.mark.django_db
TYPED = {"owner-name": "Nịnh Thị Hoa"}


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


@pytest.fixture
def made(here: Commune) -> Ready:
    return ready(here)


@pytest.fixture
def waits(here: Commune, made: Ready, stopped_clock: Clock) -> Arrival:
    stopped_clock.stand(LATER)
    wanted = bringing(here, made)
    kept = offline_settling.keep(here.actor("counter"), made.device, wanted, TYPED, ["Một.", "Hai."])
    assert kept == offline_settling.keep(here.actor("counter"), made.device, wanted, {}, ["Ba."])
    return kept


def test_taken_in_under_the_number_of_its_slip_and_what_was_typed_is_gone(
    here: Commune, made: Ready, waits: Arrival
) -> None:
    late = form(here, at=NOW, late_entry="Mất kết nối")
    found = offline_settling.settle(here.actor("counter"), waits.key, late)
    assert found.state.code == made.numbers[0].code
    kept = arrivals.find(waits.key)
    assert kept is not None
    assert (kept.status, kept.typed, kept.dossier) == ("settled", {}, found.id)
    assert offline_settling.settle(here.actor("counter"), waits.key, late).id == found.id


def test_a_number_void_meanwhile_is_replaced_and_the_slips_is_told(here: Commune, waits: Arrival) -> None:
    stream = blocks.lines([here.agency.id])[0].stream
    offline_accounting.void_block(here.actor("counter"), stream, "Máy mất")
    late = form(here, at=NOW, late_entry="Mất kết nối")
    found = offline_settling.settle(here.actor("counter"), waits.key, late)
    assert found.state.code.endswith("-0006")


def test_dropped_with_a_reason_its_number_is_void(here: Commune, waits: Arrival) -> None:
    counter = here.actor("counter")
    with pytest.raises(Refused, match=r"offline\.drop_reason"):
        offline_settling.drop(counter, waits.key, " ")
    offline_settling.drop(counter, waits.key, "Người nộp đã lấy lại giấy tờ")
    assert blocks.lines([here.agency.id])[0].void == 1
    with pytest.raises(Refused, match=r"offline\.settled"):
        offline_settling.settle(counter, waits.key, form(here))


def test_very_late_only_with_who_may_sign(here: Commune, waits: Arrival, stopped_clock: Clock) -> None:
    stopped_clock.stand(NOW + timedelta(days=9))
    late = form(here, at=NOW, late_entry="Mất kết nối")
    with pytest.raises(Refused, match=r"dossiers\.late_entry_head"):
        offline_settling.settle(here.actor("counter"), waits.key, late)
    with pytest.raises(Refused):
        offline_settling.agree(here.actor("counter"), waits.key)
    offline_settling.agree(here.actor("leader"), waits.key)
    assert offline_settling.settle(here.actor("counter"), waits.key, late).state.late_entry


def test_another_agency_has_nothing_of_it(waits: Arrival) -> None:
    with pytest.raises(Refused, match=r"organisation\.missing"):
        offline_settling.waiting_one(commune("H19.85").actor("leader"), waits.key)
