"""Received outside (phi địa giới): only where the competent agency says so; two stamps, two places."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import EVERYTHING, check, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.models import Adoption
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, form, one_step, work
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.services.composing import letter
from chuan.readings.whereabouts.queries.handovers import place_of_paper
from chuan.readings.whereabouts.queries.results import to_bring
from chuan.surfaces.acts import bringing, handing, interrupting, reception, steps
from chuan.surfaces.acts.asking import thing
from chuan.surfaces.acts.outside import elsewhere

pytestmark = pytest.mark.django_db
LATER = datetime(2026, 11, 23, 8, tzinfo=VIETNAM)


@pytest.fixture
def places(_friday: None) -> tuple[Commune, Commune]:
    """(where it is received, the competent agency) of one province."""
    here, there = commune("H49.98"), commune("H49.16")
    Adoption.objects.filter(agency=there.agency).update(outside=True)
    return here, there


def refused(here: Commune, there: Commune) -> str:
    with pytest.raises(Refused) as caught:
        reception.receive(here.actor("counter"), form(there))
    return caught.value.refusals[0].reason.key


def test_a_counter_receives_for_another_agency_of_its_province(places: tuple[Commune, Commune]) -> None:
    here, there = places
    found = reception.receive(here.actor("counter"), form(there))
    assert (found.agency, found.state.outside, found.state.arrived) == (there.agency.id, True, None)
    assert found.state.code.startswith("H49.16-")
    assert found.state.holds[0].official == there.people["head"].id


def test_the_law_counts_from_the_second_stamp(places: tuple[Commune, Commune], stopped_clock: Clock) -> None:
    here, there = places
    found = reception.receive(here.actor("counter"), form(there))
    with pytest.raises(Refused) as caught:
        steps.pass_step(
            there.actor("head"), found.id, steps.Passing("assign", "", {"check": there.people["handler"].id})
        )
    assert caught.value.refusals[0].reason.key == "dossiers.to_arrive"
    stopped_clock.stand(LATER)
    state = interrupting.arrive(there.actor("head", LATER), found.id).state
    assert (state.received, state.arrived, state.started) == (NOW, LATER, LATER)
    assert state.promised == found.state.promised
    assert dossiers.replay(found.id) == state


def test_where_the_agency_has_not_said_so_it_is_refused(places: tuple[Commune, Commune]) -> None:
    here, there = places
    Adoption.objects.update(outside=False)
    assert refused(here, there) == "acts.not_received_here"


def test_another_province_is_refused(places: tuple[Commune, Commune]) -> None:
    here, _there = places
    far = commune("H19.85")
    Adoption.objects.filter(agency=far.agency).update(outside=True)
    assert refused(here, far) == "acts.not_received_here"


def test_the_search_offers_it_with_the_competent_agency(places: tuple[Commune, Commune]) -> None:
    here, there = places
    found = elsewhere(here.actor("counter"), "trợ cấp", NOW)
    assert [(one.agency, name) for one, name in found] == [(there.agency.id, "H49.16")]
    assert elsewhere(here.actor("handler"), "trợ cấp", NOW) == ()


def test_the_counter_that_received_it_withdraws_annuls_and_hands_over(
    places: tuple[Commune, Commune],
) -> None:
    here, there = places
    received = reception.receive(here.actor("counter"), form(there))
    what = thing(received)
    for act in (
        "dossiers.receive",
        "dossiers.annul",
        "dossiers.view",
        "dossiers.hand_over",
        "dossiers.print",
    ):
        assert check(here.actor("counter"), act, what, NOW) is None
        assert check(here.actor("handler"), act, what, NOW) is not None
    assert check(here.actor("head"), "dossiers.grant", what, NOW) is not None


def test_what_the_competent_agency_received_itself_stays_out_of_sight(
    places: tuple[Commune, Commune],
) -> None:
    here, there = places
    own = reception.receive(there.actor("counter"), form(there))
    refusal = check(here.actor("counter"), "dossiers.hand_over", thing(own), NOW)
    assert refusal is not None
    assert refusal.kind == "missing"


def answered(here: Commune, there: Commune, **changes: object) -> Dossier:
    """Received here, taken in there by its paper, worked to its answer."""
    found = reception.receive(here.actor("counter"), form(there, **changes))
    made = listed(here.actor("counter"), found.id, there.agency.id, int(found.state.holds[0].unit))
    handing.take_over(there.actor("head"), made, [found.id])
    return work(there, dossiers.load(found.id), "")


def listed(who: Actor, stream: int, agency: int, unit: int) -> int:
    return handing.make_list(who, handing.Handing(agency, unit, (stream,))).id


def test_its_paper_goes_to_the_competent_agency_and_with_it_the_second_stamp(
    places: tuple[Commune, Commune],
) -> None:
    here, there = places
    found = reception.receive(here.actor("counter"), form(there))
    unit = int(found.state.holds[0].unit)
    made = listed(here.actor("counter"), found.id, there.agency.id, unit)
    with pytest.raises(Refused):
        handing.take_over(here.actor("head"), made, [found.id])
    handing.take_over(there.actor("head"), made, [found.id])
    assert dossiers.load(found.id).state.arrived is not None


def test_taking_the_answer_on_the_list_back_takes_the_stamp_back(
    places: tuple[Commune, Commune], stopped_clock: Clock
) -> None:
    here, there = places
    found = reception.receive(here.actor("counter"), form(there))
    made = listed(here.actor("counter"), found.id, there.agency.id, int(found.state.holds[0].unit))
    stopped_clock.stand(LATER)
    handing.take_over(there.actor("head", LATER), made, [found.id])
    assert dossiers.load(found.id).state.legal != found.state.legal
    handing.reopen(there.actor("head", LATER), made, [found.id], "Giấy tờ còn ở quầy")
    state = dossiers.load(found.id).state
    assert (state.arrived, state.legal, state.holds) == (None, found.state.legal, found.state.holds)
    assert dossiers.replay(found.id) == state
    handing.take_over(there.actor("head", LATER), made, [found.id])
    assert dossiers.load(found.id).state.arrived == LATER


def test_a_stamp_made_by_hand_is_taken_back_with_a_reason(
    places: tuple[Commune, Commune], stopped_clock: Clock
) -> None:
    here, there = places
    found = reception.receive(here.actor("counter"), form(there))
    stopped_clock.stand(LATER)
    head = there.actor("head", LATER)
    interrupting.arrive(head, found.id)
    assert refused_undoing(here.actor("counter"), found.id) == "organisation.no_duty"
    assert refused_undoing(head, found.id, "") == "dossiers.reason_needed"
    state = interrupting.undo_arrival(head, found.id, "Giấy của người khác").state
    assert (state.arrived, state.legal, state.holds) == (None, found.state.legal, found.state.holds)
    assert interrupting.arrive(head, found.id).state.arrived == LATER


def test_a_stamp_that_came_with_paper_goes_back_with_it(places: tuple[Commune, Commune]) -> None:
    here, there = places
    found = reception.receive(here.actor("counter"), form(there))
    head = there.actor("head")
    handing.take_over(
        head,
        listed(here.actor("counter"), found.id, there.agency.id, int(found.state.holds[0].unit)),
        [found.id],
    )
    assert refused_undoing(head, found.id) == "acts.arrived_with_paper"


def refused_undoing(who: Actor, stream: int, reason: str = "Nhận nhầm") -> str:
    with pytest.raises(Refused) as caught:
        interrupting.undo_arrival(who, stream, reason)
    return caught.value.refusals[0].reason.key


def test_once_it_was_worked_the_answer_on_the_list_stays(places: tuple[Commune, Commune]) -> None:
    here, there = places
    found = reception.receive(here.actor("counter"), form(there))
    made = listed(here.actor("counter"), found.id, there.agency.id, int(found.state.holds[0].unit))
    head = there.actor("head")
    handing.take_over(head, made, [found.id])
    one_step(there, dossiers.load(found.id))
    with pytest.raises(Refused) as caught:
        handing.reopen(head, made, [found.id], "Giấy tờ còn ở quầy")
    assert caught.value.refusals[0].reason.key == "dossiers.worked_since_arrival"
    (answer,) = handing.seen_by(head, made).state.answers
    assert answer.status == "taken"


def test_the_answer_goes_back_to_where_it_was_submitted(places: tuple[Commune, Commune]) -> None:
    here, there = places
    found = answered(here, there)
    (due,), _ = to_bring(scope(there.actor("clerk"), bringing.BRING, NOW))
    assert (due.stream, due.counter) == (found.id, int(found.state.received_unit))
    sent = handing.Handing(there.agency.id, due.counter, (found.id,))
    made = bringing.bring(there.actor("clerk"), sent).id
    handing.take_over(here.actor("counter"), made, [found.id])
    place = place_of_paper(EVERYTHING, found.id)
    assert place is not None
    assert place.back


def test_an_answer_taken_at_the_competent_agency_goes_to_its_own_counter(
    places: tuple[Commune, Commune],
) -> None:
    here, there = places
    found = answered(here, there, deliver="agency")
    (due,), _ = to_bring(scope(there.actor("clerk"), bringing.BRING, NOW))
    counter = there.actor("counter").held[0].unit
    assert (due.stream, due.counter) == (found.id, counter)
    assert due.counter_name == there.actor("counter").held[0].unit_name
    made = bringing.bring(there.actor("clerk"), handing.Handing(there.agency.id, counter, (found.id,))).id
    with pytest.raises(Refused):
        handing.take_over(here.actor("counter"), made, [found.id])
    handing.take_over(there.actor("counter"), made, [found.id])
    assert to_bring(scope(there.actor("clerk"), bringing.BRING, NOW))[1] == 0


def test_the_citizen_is_told_to_come_where_he_chose(places: tuple[Commune, Commune], settings: Any) -> None:
    settings.PARTNERS = {"sms": {"url": "http://127.0.0.1:1", "destination": "sms"}}
    here, there = places
    for deliver, place in (("counter", here), ("agency", there)):
        found = answered(here, there, deliver=deliver)
        rows = Delivery.objects.filter(stream=found.id, partner="sms", kind__in=("early", "ready"))
        (text,) = (letter(row, NOW)[1].text for row in rows)
        assert f"quầy một cửa {place.agency.short_name}." in text
