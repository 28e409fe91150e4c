"""A double click, a retried request and two clerks on one dossier: one step each, nothing lost."""

from __future__ import annotations

from functools import partial
from uuid import UUID

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store.models import Event, Stream
from chuan.events.dossiers.models import Person, Text
from chuan.events.dossiers.rules.events import Passed
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NEXT, PDF, Commune, at_once, commune, dossier, form
from chuan.surfaces.acts import printing, reception, steps

KEY, OTHER = UUID(int=1), UUID(int=2)
TO_CHECK = steps.Passing("assign", NEXT, note="Xem kỹ giấy khuyết tật")


def held_once(here: Commune, answers: list[Dossier | Refused]) -> bool:
    """All answers are one dossier of this agency, the only one."""
    found = {answer.id for answer in answers if not isinstance(answer, Refused)}
    return len(answers) == len([one for one in answers if not isinstance(one, Refused)]) and len(found) == 1


@pytest.mark.django_db
def test_a_reception_sent_twice_is_one_dossier_and_one_party() -> None:
    here = commune()
    first = reception.receive(here.actor("counter"), form(here), KEY)
    again = reception.receive(here.actor("counter"), form(here), KEY)
    assert (again.id, again.state) == (first.id, first.state)
    assert (Stream.objects.filter(kind="dossier").count(), Person.objects.count()) == (1, 1)


@pytest.mark.django_db
def test_a_step_sent_twice_is_one_step_and_one_note() -> None:
    here = commune()
    found = dossier(here)
    first = steps.pass_step(here.actor("head"), found.id, TO_CHECK, found.seq, KEY)
    again = steps.pass_step(here.actor("head"), found.id, TO_CHECK, found.seq, KEY)
    assert (again.seq, again.state) == (first.seq, first.state)
    assert Text.objects.filter(stream=found.id).count() == 1


@pytest.mark.django_db
def test_a_slip_asked_twice_is_one_slip() -> None:
    here = commune()
    turn_away = partial(reception.refuse_reception, here.actor("counter"), form(here), "Không thuộc xã", KEY)
    assert turn_away() == turn_away()
    assert (Stream.objects.count(), Person.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_eight_times_at_one_moment_is_one_dossier() -> None:
    here = commune()
    receive = partial(reception.receive, here.actor("counter"), form(here), KEY)
    answers = at_once([receive] * 8)
    assert held_once(here, answers)
    assert (Stream.objects.filter(kind="dossier").count(), Person.objects.count()) == (1, 1)
    assert reception.receive(here.actor("counter"), form(here), OTHER).state.code.endswith("-0002")


@pytest.mark.django_db(transaction=True)
def test_eight_times_at_one_moment_is_one_step() -> None:
    here = commune()
    found = dossier(here)
    passing = partial(steps.pass_step, here.actor("head"), found.id, TO_CHECK, found.seq, KEY)
    answers = at_once([passing] * 8)
    assert held_once(here, answers)
    passed = [item for item in dossiers.lived(found.id) if isinstance(item.event, Passed)]
    assert [item.event.step for item in passed if isinstance(item.event, Passed)] == ["receive", "assign"]


@pytest.mark.django_db
def test_the_second_of_two_clerks_is_told_and_overwrites_nothing() -> None:
    here = commune()
    found = dossier(here)
    head = here.actor("head")
    done = steps.pass_step(head, found.id, TO_CHECK, found.seq, KEY)
    with pytest.raises(Refused) as caught:
        steps.pass_step(head, found.id, TO_CHECK, found.seq, OTHER)
    assert [(one.kind, one.status) for one in caught.value.refusals] == [("stale", 409)]
    assert dossiers.load(found.id).state == done.state
    assert Text.objects.filter(stream=found.id).count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_clerks_at_one_moment_one_acts_and_one_is_told() -> None:
    here = commune()
    found = dossier(here, "draft")
    holder = here.actor_of(found.state.holds[0].official)
    attaching = partial(steps.attach_draft, holder, found.id, "result", PDF, found.seq, KEY)
    passing = partial(steps.pass_step, holder, found.id, steps.Passing("draft", NEXT), found.seq, OTHER)
    answers = at_once([attaching, passing])
    assert sorted(isinstance(answer, Refused) for answer in answers) == [False, True]
    (refused,) = [answer for answer in answers if isinstance(answer, Refused)]
    assert refused.refusals[0].kind == "stale"
    assert Event.objects.filter(stream=found.id, seq__gt=found.seq).count() == 1


@pytest.mark.django_db
def test_who_printed_the_slip_may_still_annul_from_the_page_he_printed_from() -> None:
    here = commune()
    found = dossier(here)
    printing.printed(here.actor("counter"), found.id, "receipt", b"%PDF-1.7 slip")
    done = reception.annul(here.actor("counter"), found.id, "Nhập nhầm thủ tục", found.seq)
    assert done.state.status == "annulled"
