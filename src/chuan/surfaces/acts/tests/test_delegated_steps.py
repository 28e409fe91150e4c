"""Steps taken in another's stead: who is written down, and what a delegation never allows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.models import Holding, Official, Post
from chuan.definitions.organisation.rules.delegation import SIGN, STEP, Wanted
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.services.dossiers import Dossier, lived, load
from chuan.events.dossiers.tests.factories import NOW, PDF, Clock, Commune, commune, dossier, work
from chuan.surfaces.acts import delegating, steps

pytestmark = pytest.mark.django_db
DECISION = b"%PDF-1.7 quyet dinh"


@dataclass(frozen=True, slots=True)
class Lending:
    """A commune whose leader may lend the signature to a deputy or to the head of the division."""

    commune: Commune
    deputy: Official

    def wanted(self, to: Official, form: str = "kt", **other: Any) -> Wanted:
        chair = self.commune.people["leader"]
        post = Post.objects.get(unit__agency=self.commune.agency, unit__code="lanh-dao", name="leader")
        since = NOW.date()
        plain = Wanted(
            chair.id, post.id, to.id, form, (SIGN,), (), since, since + timedelta(days=3), "12/QĐ-UBND", since
        )
        return replace(plain, **other)

    def lend(self, to: Official | None = None, form: str = "kt", **other: Any) -> int:
        wanted = self.wanted(to or self.deputy, form, **other)
        return delegating.lend(self.commune.actor("leader"), self.commune.agency.id, wanted, DECISION)

    def sign(self, who: Official, found: Dossier, at: datetime = NOW) -> Dossier:
        actor = organisation.actor(who, at)
        return steps.pass_step(actor, found.id, steps.Passing("sign", "ok"))


@pytest.fixture
def here() -> Lending:
    made = commune()
    top = Post.objects.get(unit__agency=made.agency, unit__code="lanh-dao").unit
    second = Post.objects.create(unit=top, code="pho", name="Phó Chủ tịch UBND xã", roles=["leader"])
    return Lending(made, organisation.official("thu.phochutich", second))


def why(here: Lending, who: Official, found: Dossier, at: datetime = NOW) -> str:
    with pytest.raises(Refused) as refused:
        here.sign(who, found, at)
    return refused.value.refusals[0].reason.key


def test_the_delegate_signs_and_is_the_one_who_did_it(here: Lending) -> None:
    found = dossier(here.commune, "sign")
    here.lend()
    signed = here.sign(here.deputy, found)
    last = lived(found.id)[-1]
    assert signed.state.document is not None
    assert signed.state.document.signed_by == here.deputy.id
    assert (last.actor, last.on_behalf) == (here.deputy.id, here.commune.people["leader"].id)
    assert signed.state.done[-1].official == here.deputy.id


def test_without_a_delegation_a_colleague_may_not(here: Lending) -> None:
    assert why(here, here.deputy, dossier(here.commune, "sign")) == "dossiers.not_your_step"


def test_the_act_after_the_end_is_refused_and_the_step_is_the_givers_again(
    here: Lending, stopped_clock: Clock
) -> None:
    found = dossier(here.commune, "sign")
    here.lend(until=NOW.date() + timedelta(days=1))
    after = NOW + timedelta(days=3)
    stopped_clock.stand(after)
    assert why(here, here.deputy, found, after) == "organisation.delegation_ended"
    hold = load(found.id).state.hold("sign")
    assert hold is not None
    assert hold.official == here.commune.people["leader"].id
    assert load(found.id).state.document == found.state.document


def test_one_taken_back_in_mid_step_is_refused_with_who_and_when(here: Lending) -> None:
    head = here.commune.people["clerk"]
    Post.objects.filter(unit__agency=here.commune.agency, unit__code="van-phong").update(
        name="Chánh Văn phòng"
    )
    office = Post.objects.filter(unit__code="van-phong", roles=["clerk"]).select_related("unit").get()
    office.unit.head = office
    office.unit.save()
    found = dossier(here.commune, "sign")
    given = here.lend(head, "tuq")
    begun = organisation.actor(head)
    delegating.take_back(here.commune.actor("leader"), given, "đã về sớm")
    assert why(here, head, found) == "organisation.delegation_withdrawn"
    assert begun.lent(SIGN, found.state.procedure, here.commune.people["leader"].id, NOW.date())


def test_only_what_was_lent(here: Lending) -> None:
    here.lend(acts=(STEP,), form="")
    assert why(here, here.deputy, dossier(here.commune, "sign")) == "dossiers.not_your_step"


def test_only_the_procedures_lent(here: Lending) -> None:
    with pytest.raises(Refused) as refused:
        here.lend(procedures=("9.999999",))
    assert refused.value.refusals[0].reason.key == "acts.delegation_no_procedure"


def test_a_delegate_who_holds_the_separate_duty_is_refused(here: Lending) -> None:
    handler = here.commune.people["handler"]
    Post.objects.filter(unit__agency=here.commune.agency, roles=["head"], unit__code="phong").update(
        name="Trưởng phòng"
    )
    post = Post.objects.get(unit__agency=here.commune.agency, unit__code="phong", roles=["head"])
    Holding.objects.create(official=handler, post=post, since=date(2025, 7, 1))
    found = dossier(here.commune, "sign")
    here.lend(handler, "tuq")
    assert why(here, handler, found) == "dossiers.duties_separate"


def test_what_is_done_in_anothers_stead_goes_on_as_ever(here: Lending) -> None:
    found = dossier(here.commune, "sign")
    here.lend()
    work(here.commune, here.sign(here.deputy, found), "result")
    assert load(found.id).state.status == "ready"
    assert PDF.media_type == "application/pdf"
