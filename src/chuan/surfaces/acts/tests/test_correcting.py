"""A nonconformity from signal to closing: each act its person's, each verdict the data's."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.corrections.services import corrections, keys
from chuan.events.corrections.services.corrections import Nonconformity
from chuan.events.corrections.tests.factories import UNTIL, confirmed, finished, spoken, worked
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune
from chuan.readings.matters.queries.work import count
from chuan.surfaces.acts import concluding, correcting, hearing, reporting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
TODAY = NOW.date()
LATER = NOW + timedelta(days=60)


def drafted(here: Commune, late: int = 28, whole: int = 70) -> int:
    """A draft that a signal opened, with its dossiers behind."""
    cases = finished(here, UNTIL - timedelta(days=2), late, whole)
    hearing.hear(here.agency.id, (spoken(cases),), NOW)
    return keys.held(here.agency.id, spoken(cases).key, NOW)


def refused(act: object) -> str:
    assert callable(act)
    with pytest.raises(Refused) as found:
        act()
    return found.value.refusals[0].reason.key


def judged(here: Commune, clock: Clock, late: int, whole: int) -> tuple[int, Nonconformity]:
    """Worked through, and so many dossiers after the action, of which some are late again."""
    stream = drafted(here)
    confirmed(here, stream)
    finished(here, TODAY + timedelta(days=20), late, whole)
    clock.stand(LATER)
    return stream, worked(here, stream, TODAY + timedelta(days=1), LATER.date())


def test_it_waits_for_the_secretary_and_nobody_else_confirms() -> None:
    here = commune()
    stream = drafted(here)
    assert count(here.people["iso"].id, NOW) == (1, 0)
    assert (
        refused(lambda: correcting.confirm(here.actor("handler"), stream, "late", 1))
        == "organisation.no_duty"
    )
    confirmed(here, stream)
    assert count(here.people["handler"].id, NOW) == (1, 0)


def test_rejected_with_a_code_it_is_over_and_stays_quiet() -> None:
    here = commune()
    stream = drafted(here)
    assert (
        refused(lambda: correcting.reject(here.actor("iso"), stream, "")) == "corrections.rejection_missing"
    )
    state = correcting.reject(here.actor("iso"), stream, "lawful").state
    assert (state.course.status, state.rejected) == ("refused", "lawful")
    again = spoken([int(case.dossier) for case in state.cases])
    assert hearing.hear(here.agency.id, (again,), NOW) == hearing.Heard()


def test_the_data_accept(stopped_clock: Clock) -> None:
    here = commune()
    stream, found = judged(here, stopped_clock, 5, 80)
    assert found.state.judged is not None
    assert (found.state.judged.verdict, found.state.judged.before.found, found.state.judged.after.whole) == (
        "effective", 28, 80,
    )  # fmt: skip
    assert concluding.conclude(here.actor("head"), stream, effective=True).state.course.status == "done"


def test_the_data_refuse_and_only_the_head_of_the_agency_may_say_otherwise(stopped_clock: Clock) -> None:
    here = commune()
    stream, _found = judged(here, stopped_clock, 30, 80)
    head, leader = here.actor("head"), here.actor("leader")
    assert refused(lambda: concluding.conclude(head, stream, effective=True)) == "corrections.not_effective"
    why = "Số trễ do mưa lũ kéo dài hai tuần, không do cách làm."
    assert refused(lambda: concluding.override(head, stream, "effective", why)) == "organisation.no_duty"
    assert (
        refused(lambda: concluding.override(leader, stream, "effective", "Vì vậy"))
        == "corrections.override_words"
    )
    concluding.override(leader, stream, "effective", why)
    state = concluding.conclude(head, stream, effective=True).state
    assert (state.course.status, state.judged is not None and state.judged.verdict) == ("done", "ineffective")


def test_too_few_dossiers_wait_for_their_day_and_the_machine_looks_again(stopped_clock: Clock) -> None:
    here = commune()
    stream, found = judged(here, stopped_clock, 1, 12)
    assert found.state.again is not None
    assert found.state.again > LATER.date()
    assert (
        refused(lambda: concluding.conclude(here.actor("head"), stream, effective=True))
        == "corrections.unknown_until"
    )
    finished(here, LATER.date() - timedelta(days=1), 4, 90)
    assert concluding.rejudge(stream, LATER)
    assert corrections.load(stream).state.verdict == "effective"
    assert not concluding.rejudge(stream, LATER)


def test_sent_back_it_wants_another_cause_and_action(stopped_clock: Clock) -> None:
    here = commune()
    stream, _found = judged(here, stopped_clock, 30, 80)
    state = concluding.conclude(here.actor("head"), stream, effective=False, note="Vẫn trễ như trước").state
    assert (state.round, state.course.marking.open) == (2, ("cause",))
    assert state.course.holder("cause") == here.people["handler"].id


def test_who_put_it_right_does_not_check_it(stopped_clock: Clock) -> None:
    here = commune()
    stream, owner, checker = drafted(here), here.people["head"].id, here.people["leader"].id
    correcting.confirm(here.actor("iso"), stream, "late", owner)
    stopped_clock.stand(LATER)
    head = here.actor("head")
    correcting.explain(head, stream, correcting.Cause("volume", "Hồ sơ tăng", "Trả ngay"))
    assert refused(lambda: concluding.ready(head, stream, checker)) == "corrections.no_action"
    plan = correcting.Plan(here.people["other"].id, LATER.date(), "Thêm người")
    correcting.plan(head, stream, plan)
    assert refused(lambda: concluding.ready(head, stream, checker)) == "corrections.action_open"
    correcting.acted(here.actor("other"), stream, 1, LATER.date(), "Đã làm xong")
    assert refused(lambda: concluding.ready(head, stream, owner)) == "procedures.kept_apart"
    assert concluding.ready(head, stream, checker).state.course.holder("effect") == checker


def test_anybody_reports_what_he_saw_once() -> None:
    here = commune()
    seen = reporting.Report("Giao nhầm kết quả cho người khác")
    found = reporting.report(here.actor("clerk"), seen)
    assert (found.state.source, found.state.course.holder("confirm")) == ("report", here.people["iso"].id)
    assert (
        refused(lambda: reporting.report(here.actor("clerk"), reporting.Report(" ")))
        == "corrections.words_missing"
    )


def test_another_agency_does_not_see_it() -> None:
    here, there = commune(), commune("H19.85")
    stream = drafted(here)
    assert refused(lambda: confirmed(there, stream)) == "organisation.missing"


def test_the_rest_wait_worst_first() -> None:
    here = commune()
    few, many = (finished(here, date(2026, 11, 12), n, n) for n in (3, 9))
    heard = hearing.hear(here.agency.id, (spoken(few, subject="unit:1"), spoken(many, subject="unit:2")), NOW)
    assert heard == hearing.Heard(opened=1, waiting=1)
    waiting, total = keys.waiting(here.agency.id)
    assert ([one.found for one in waiting], total) == ([3], 1)
    opened = reporting.open_waiting(here.actor("iso"), waiting[0].key)
    assert opened.state.subject == "unit:1"
    assert keys.waiting(here.agency.id)[1] == 0
