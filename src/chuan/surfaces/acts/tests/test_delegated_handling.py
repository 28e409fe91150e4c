"""What a delegate does with a lent step beside ending it: gives it on, asks, has the clock stopped and resumed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.models import Holding, Post
from chuan.definitions.organisation.rules.delegation import SIGN, STEP, Wanted
from chuan.definitions.procedures.rules.definition import Pause, Special
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services.dossiers import Dossier, lived, load
from chuan.events.dossiers.tests.factories import NOW, PDF, Commune, commune, dossier
from chuan.surfaces.acts import delegating, interrupting, legs, steps
from chuan.surfaces.acts.interrupting import Proposal
from chuan.surfaces.acts.tests.two_agencies import CODE, two

pytestmark = pytest.mark.django_db
PAUSED = replace(PROCEDURE, special=Special(pauses=(Pause("court", "Tòa án đang thụ lý tranh chấp"),)))


@pytest.fixture
def here() -> Commune:
    return commune(procedure=PAUSED)


def lent(here: Commune, to: str = "police", acts: tuple[str, ...] = (STEP,), by: str = "head") -> None:
    """What stands in the head's name, for a week."""
    unit = {"head": "phong", "leader": "lanh-dao"}[by]
    post = Post.objects.get(unit__agency=here.agency, unit__code=unit, roles=[by])
    giver, day = here.people[by].id, NOW.date()
    form = "tuq" if SIGN in acts else ""
    days = (day, day + timedelta(days=7))
    wanted = Wanted(giver, post.id, here.people[to].id, form, acts, (), *days, "7/QĐ-UBND", day)
    delegating.lend(here.actor(by), here.agency.id, wanted, b"%PDF-1.7")


def with_the_head(here: Commune) -> Dossier:
    """A dossier whose check the head does himself, for he fills a handler's post too."""
    post = Post.objects.filter(unit__agency=here.agency, unit__code="phong", roles=["handler"])[0]
    Holding.objects.create(official=here.people["head"], post=post, since=date(2025, 7, 1))
    return steps.assign(here.actor("handler"), dossier(here, "check").id, "check", here.people["head"].id)


def done_by(here: Commune, found: Dossier, to: str = "police", by: str = "head") -> bool:
    """Whether the last event is the delegate's, in the giver's stead."""
    last = lived(found.id)[-1]
    return (last.actor, last.on_behalf) == (here.people[to].id, here.people[by].id)


def why(act: pytest.ExceptionInfo[Refused]) -> str:
    return act.value.refusals[0].reason.key


def court() -> Proposal:
    return Proposal("suspend", "check", "Tòa thụ lý", "court", evidence=PDF)


def test_the_step_is_given_on_without_a_reason(here: Commune) -> None:
    lent(here)
    given = steps.assign(here.actor("police"), with_the_head(here).id, "check", here.people["handler"].id)
    assert given.state.holds[0].official == here.people["handler"].id
    assert done_by(here, given)


def test_without_a_delegation_nothing_is_given_on(here: Commune) -> None:
    found = with_the_head(here)
    with pytest.raises(Refused) as refused:
        steps.assign(here.actor("other"), found.id, "check", here.people["handler"].id)
    assert why(refused) == "dossiers.not_your_step"


def test_a_lent_signature_is_not_given_on(here: Commune) -> None:
    found = dossier(here, "sign")
    Post.objects.filter(unit__code="phong", roles=["head"]).update(name="Trưởng phòng")
    lent(here, "head", (SIGN,), "leader")
    with pytest.raises(Refused) as refused:
        steps.assign(here.actor("head"), found.id, "sign", here.people["clerk"].id)
    assert why(refused) == "dossiers.not_your_step"


def test_a_motion_is_the_delegates_and_neither_signs_it(here: Commune) -> None:
    lent(here)
    found = interrupting.propose(here.actor("police"), with_the_head(here).id, court())
    assert done_by(here, found)
    assert found.state.motion is not None
    assert found.state.motion.by == here.people["police"].id
    with pytest.raises(Refused) as refused:
        interrupting.grant(here.actor("head"), found.id)
    assert why(refused) == "dossiers.own_clock"


def test_the_clock_goes_on_by_the_delegates_word(here: Commune) -> None:
    lent(here)
    found = interrupting.propose(here.actor("police"), with_the_head(here).id, court())
    interrupting.grant(here.actor("leader"), found.id)
    assert load(found.id).state.stop is not None
    resumed = interrupting.resume(here.actor("police"), found.id)
    assert resumed.state.stop is None
    assert done_by(here, resumed)


def test_another_agency_is_asked_in_the_heads_stead(_friday: None) -> None:
    both = two()
    lent(both.asker)
    found = with_the_head(both.asker)
    question = legs.Asked("check", "H19.85", CODE, "Thửa 12 có tranh chấp không?")
    asked = legs.ask(both.asker.actor("police"), found.id, question)
    assert both.leg(asked).state.parent == found.id
    assert done_by(both.asker, asked)


def test_a_reminder_reaches_who_does_the_step_in_the_holders_stead(here: Commune) -> None:
    found = with_the_head(here)
    lent(here)
    steps.remind(here.actor("leader"), found.id, "check", "Làm sớm giúp")
    steps.see_reminder(here.actor("police"), found.id, "check")
    assert load(found.id).state.reminded == ()
    assert done_by(here, found)
