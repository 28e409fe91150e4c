"""Between agencies: the question goes out with the step, the signed answer comes back, heads end the wait."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.base.store.services import check_chain
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NEXT, Clock, commune, dossier
from chuan.readings.whereabouts.queries.due import to_hand_over
from chuan.surfaces.acts import interrupting, legs, reception, steps
from chuan.surfaces.acts.steps import File
from chuan.surfaces.acts.tests.two_agencies import CODE, Two, adopt, answered, asked_of, one_step, two

pytestmark = pytest.mark.django_db
LATER = datetime(2026, 11, 24, 9, tzinfo=VIETNAM)


@pytest.fixture
def both(_friday: None) -> Two:
    return two()


def key(caught: pytest.ExceptionInfo[Refused]) -> str:
    return caught.value.refusals[0].reason.key


def police(both: Two, found: Dossier) -> Dossier:
    """The one who waits for the answer takes the step."""
    return steps.pass_step(both.asker.actor("police"), found.id, steps.Passing("police", NEXT))


def test_the_question_goes_out_when_the_step_opens(both: Two) -> None:
    found = asked_of(both)
    leg = both.leg(found)
    assert (leg.agency, leg.state.procedure, leg.state.parent) == (both.asked.agency.id, CODE, found.id)
    assert leg.state.code.startswith("H19.85-")
    assert leg.state.holds[0].official == both.asked.people["head"].id
    assert found.state.legs[0].due == leg.state.promised


def test_a_question_brings_no_paper_to_hand_over(both: Two) -> None:
    leg = both.leg(asked_of(both))
    assert to_hand_over(EVERYTHING, (leg.id,)) == ((), 0)


def test_the_step_waits_for_the_signed_answer(both: Two) -> None:
    found = asked_of(both)
    with pytest.raises(Refused) as caught:
        police(both, found)
    assert key(caught) == "dossiers.leg_awaited"
    leg = answered(both, both.leg(found))
    now = dossiers.load(found.id)
    assert (leg.state.status, now.state.legs[0].on_time) == ("closed", True)
    assert any(words.startswith("Văn bản số 01/XN-UBND") for words in people.texts(found.id).values())
    assert "police" not in police(both, found).state.marking.open
    assert (check_chain(found.id), check_chain(leg.id)) == (None, None)


def test_a_late_answer_is_late_by_the_other_agencys_own_promise(both: Two, stopped_clock: Clock) -> None:
    found = asked_of(both)
    stopped_clock.stand(LATER)
    answered(both, both.leg(found))
    assert dossiers.load(found.id).state.legs[0].on_time is False


def test_an_answer_after_the_end_is_kept_and_changes_nothing(both: Two) -> None:
    found = asked_of(both)
    request = File("don.pdf", "application/pdf", b"%PDF-1.7 invented")
    interrupting.withdraw(both.asker.actor("counter"), found.id, request)
    answered(both, both.leg(found))
    state = dossiers.load(found.id).state
    assert (state.status, state.legs[0].answered is not None) == ("stopped", True)


def test_an_agency_that_has_not_adopted_it_does_not_hold_the_step(_friday: None) -> None:
    both = two(adopted=False)
    found = asked_of(both)
    assert found.state.legs == ()
    with pytest.raises(Refused) as caught:
        legs.ask_again(both.asker.actor("police"), found.id, "police")
    assert key(caught) == "acts.not_adopted_there"
    adopt(both.asked)
    assert len(legs.ask_again(both.asker.actor("police"), found.id, "police").state.legs) == 1


def test_an_agency_merged_meanwhile_is_asked_at_its_successor(both: Two, stopped_clock: Clock) -> None:
    heir = commune("H49.16")
    adopt(heir)
    organisation.merge_agency(both.asked.agency.id, heir.agency.id, date(2026, 11, 23))
    stopped_clock.stand(LATER)
    assert both.leg(dossier(both.asker, "police")).agency == heir.agency.id


def test_a_leg_whose_agency_is_merged_is_answered_by_its_heir(both: Two, stopped_clock: Clock) -> None:
    found, heir = asked_of(both), commune("H49.16")
    organisation.merge_agency(both.asked.agency.id, heir.agency.id, date(2026, 11, 23))
    stopped_clock.stand(LATER)
    leader, head = heir.actor("leader", LATER), heir.people["head"].id
    leg = steps.assign(leader, both.leg(found).id, "assign", head, "Xã cũ đã sáp nhập")
    while leg.state.status == "open":
        leg = one_step(heir, leg)
    assert dossiers.load(found.id).state.legs[0].answered is not None


def test_a_holder_asks_by_hand_and_goes_on(both: Two) -> None:
    found = dossier(both.asker, "check")
    handler = both.asker.actor("handler")
    question = legs.Asked("check", "H19.85", CODE, "Thửa 12 có tranh chấp không?")
    asked = legs.ask(handler, found.id, question, found.seq)
    assert both.leg(asked).state.parent == found.id
    assert "Thửa 12 có tranh chấp không?" in people.texts(found.id).values()
    assert steps.pass_step(handler, found.id, steps.Passing("check", "ask")).state.status == "open"


def test_only_an_internal_procedure_is_asked_by(both: Two) -> None:
    found = dossier(both.asker, "check")
    question = legs.Asked("check", "H19.85", "1.000001", "Câu hỏi")
    with pytest.raises(Refused) as caught:
        legs.ask(both.asker.actor("handler"), found.id, question)
    assert key(caught) == "acts.not_internal"


def test_the_askers_head_takes_a_question_back(both: Two) -> None:
    found = asked_of(both)
    with pytest.raises(Refused):
        legs.end(both.asker.actor("police"), found.id, both.leg(found).id, "Không cần nữa")
    legs.end(both.asker.actor("leader"), found.id, both.leg(found).id, "Không cần nữa")
    assert (both.leg(found).state.status, both.leg(found).state.ended_by) == ("stopped", "asker")
    assert "police" not in police(both, found).state.marking.open


def test_the_asked_agencys_head_gives_a_question_back(both: Two) -> None:
    found = asked_of(both)
    legs.give_back(both.asked.actor("leader"), both.leg(found).id, "Thửa đất không thuộc xã")
    assert dossiers.load(found.id).state.legs[0].ended_by == "asked"
    with pytest.raises(Refused):
        reception.annul(both.asked.actor("counter"), both.leg(found).id, "Nhập nhầm", 1)
