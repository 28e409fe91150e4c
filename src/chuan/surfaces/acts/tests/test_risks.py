"""A risk from register to closing: its likelihood is the dossiers', each step its person's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.models import Holding
from chuan.events.dossiers.tests.factories import NOW, Clock, commune, stopped_clock
from chuan.events.risks.imports.scales import suggestions
from chuan.events.risks.services import risks as kept
from chuan.readings.matters.queries.work import count
from chuan.surfaces.acts import courses, risk_deeds, risks
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.tests.risky import (
    BAD,
    LATE,
    TODAY,
    carried_out,
    dossiers,
    ended_step,
    proposed,
    registered,
)

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


def refused(act: object) -> str:
    assert callable(act)
    with pytest.raises(Refused) as found:
        act()
    return found.value.refusals[0].reason.key


def test_the_likelihood_is_what_dossiers_say_and_none_is_typed() -> None:
    here = commune()
    dossiers(here, 41, 180)
    stream, iso = registered(here), here.actor("iso")
    typed = replace(BAD, likelihood=2, thought="Tôi nghĩ là ít")
    assert refused(lambda: risk_deeds.assess(iso, stream, typed)) == "risks.measured_here"
    state = risk_deeds.assess(iso, stream, BAD).state
    assert (state.source, state.likelihood, state.level, state.above) == ("measured", 4, 16, True)
    assert state.reading is not None
    assert (state.reading.found, state.reading.whole) == (41, 180)


def test_too_few_dossiers_leave_it_to_the_person_and_say_so() -> None:
    here = commune()
    dossiers(here, 2, 12)
    iso, stream = here.actor("iso"), registered(here)
    assert refused(lambda: risk_deeds.assess(iso, stream, BAD)) == "risks.likelihood"
    state = risk_deeds.assess(iso, stream, replace(BAD, likelihood=3, thought="Năm ngoái có vài lần")).state
    assert state.reading is not None
    assert (state.source, state.likelihood, state.reading.level, state.reading.whole) == ("typed", 3, 0, 12)


def test_who_proposes_does_not_approve() -> None:
    here = commune()
    dossiers(here, 41, 180)
    head, stream = here.actor("head"), risks.register(here.actor("head"), LATE).id
    risk_deeds.assess(head, stream, BAD)
    risk_deeds.treat(head, stream, "accept", "Chưa có người")
    himself = Move("assess", "xong", {"approve": head.official})
    assert refused(lambda: ended_step(here, "head", stream, himself)) == "procedures.kept_apart"


def test_above_the_line_the_head_of_the_agency_accepts_in_writing() -> None:
    here = commune()
    dossiers(here, 41, 180)
    stream = proposed(here, "accept")
    ok = Move("approve", "ok", {"carry": here.people["handler"].id}, "Không bố trí thêm người được")
    assert refused(lambda: ended_step(here, "head", stream, ok)) == "risks.head_accepts"
    courses.give(kept.MATTERS, here.actor("leader"), stream, "approve", here.people["leader"].id, "Trên mức")
    assert refused(lambda: ended_step(here, "leader", stream, replace(ok, note=""))) == "risks.words_missing"
    state = ended_step(here, "leader", stream, ok).state
    assert state.accepted is not None
    assert (state.accepted.level, state.lived_with) == (16, True)


def test_an_owner_who_left_is_refused_and_his_action_goes_to_another() -> None:
    here = commune()
    dossiers(here, 41, 180)
    stream = proposed(here)
    ended_step(here, "head", stream, Move("approve", "ok", {"carry": here.people["other"].id}))
    gone, other = here.people["handler"], here.actor("other")
    Holding.objects.filter(official=gone).update(until=TODAY)
    police = here.people["police"].id
    assert (
        refused(lambda: risk_deeds.hand(other, stream, 1, gone.id, "Việc cũ của ông")) == "risks.owner_gone"
    )
    state = risk_deeds.hand(other, stream, 1, police, "Người trước đã chuyển công tác").state
    assert state.actions[0].owner == police


def test_closed_only_when_the_data_are_below_the_line(stopped_clock: Clock) -> None:
    here = commune()
    dossiers(here, 41, 180)
    stream = proposed(here)
    carried_out(here, stream)
    closing = Move("review", "closed")
    assert refused(lambda: ended_step(here, "leader", stream, closing)) == "risks.still_above"
    stopped_clock.stand(NOW + timedelta(days=100))
    dossiers(here, 3, 200, days_ago=-60)
    state = ended_step(here, "leader", stream, closing).state
    assert (state.course.status, state.likelihood, state.level) == ("done", 2, 8)
    compared = state.reviews[-1].compared
    assert compared is not None
    assert (compared.verdict, compared.before.found, compared.after.found) == ("effective", 41, 3)


def test_what_is_watched_is_looked_at_again_and_taken_up_again(stopped_clock: Clock) -> None:
    here = commune()
    dossiers(here, 8, 180)
    stream = proposed(here)
    carried_out(here, stream)
    state = risk_deeds.review(here.actor("leader"), stream, "Quý này ổn").state
    assert (state.reviews[-1].source, state.level) == ("measured", 8)
    ended_step(here, "leader", stream, Move("review", "closed"))
    stopped_clock.stand(NOW + timedelta(days=1))
    again = risks.reopen(here.actor("iso"), stream, "Lại trễ nhiều").state
    assert (again.course.status, again.round, count(here.people["iso"].id, NOW).n) == ("open", 2, 1)


def test_an_annulled_one_takes_nothing_more() -> None:
    here = commune()
    stream = registered(here)
    courses.drop(kept.MATTERS, here.actor("iso"), stream, "Trùng với rủi ro khác")
    assert refused(lambda: risk_deeds.assess(here.actor("iso"), stream, BAD)) == "risks.over"
    assert refused(lambda: risks.reopen(here.actor("iso"), stream, "Xem lại")) == "risks.not_closed"


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"kind": "threat"}, "kind"),
        ({"measure": "hours_median"}, "measure"),
        ({"procedure": "9.999999"}, "procedure"),
        ({"unit": 5}, "unit"),
        ({"clause": "99.1"}, "clause"),
        ({"matter": 5}, "no_matter"),
        ({"name": "x"}, "words_missing"),
    ],
)
def test_what_is_not_there_is_refused(wrong: dict[str, object], key: str) -> None:
    here = commune()
    assert refused(lambda: registered(here, replace(LATE, **wrong))) == f"risks.{key}"  # type: ignore[arg-type]  # fields of the test


def test_a_handler_registers_none() -> None:
    here = commune()
    assert refused(lambda: risks.register(here.actor("handler"), LATE)) == "organisation.no_duty"


def test_every_suggestion_can_be_registered() -> None:
    here = commune()
    for one in suggestions().values():
        assert registered(here, risks.New(one.kind, one.name, one.measure, clause=one.clause))
