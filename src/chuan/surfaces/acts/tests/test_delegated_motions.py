"""Motions signed in a head's stead: who is written down, and whom separation of duties still stops."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.models import Post
from chuan.definitions.organisation.rules.delegation import GRANT, Wanted
from chuan.events.dossiers.services.dossiers import Dossier, lived, load
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, dossier
from chuan.surfaces.acts import delegating, interrupting
from chuan.surfaces.acts.interrupting import Proposal

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Commune:
    return commune()


def lent(here: Commune, to: str) -> int:
    """The head's motions, lent to somebody for a week."""
    post = Post.objects.get(unit__agency=here.agency, unit__code="phong", roles=["head"])
    head, day = here.people["head"].id, NOW.date()
    days = (day, day + timedelta(days=7))
    wanted = Wanted(head, post.id, here.people[to].id, "", (GRANT,), (), *days, "7/QĐ-UBND", day)
    return delegating.lend(here.actor("head"), here.agency.id, wanted, b"%PDF-1.7")


def asked(here: Commune, by: str = "handler", step: str = "check") -> Dossier:
    """A supplement somebody proposes on the dossier he holds."""
    found = dossier(here, step)
    form = Proposal("supplement", step, "Bỏ sót", lacks={"form": "Thiếu chữ ký"})
    return interrupting.propose(here.actor(by), found.id, form)


def why(here: Commune, who: str, found: Dossier) -> str:
    with pytest.raises(Refused) as refused:
        interrupting.grant(here.actor(who), found.id)
    return refused.value.refusals[0].reason.key


def test_the_delegate_signs_the_motion_and_is_the_one_who_did(here: Commune) -> None:
    lent(here, "clerk")
    found = asked(here)
    interrupting.grant(here.actor("clerk"), found.id)
    last = lived(found.id)[-1]
    assert (last.actor, last.on_behalf) == (here.people["clerk"].id, here.people["head"].id)
    assert load(found.id).state.stop is not None


def test_whose_clock_it_is_signs_it_under_no_delegation(here: Commune) -> None:
    lent(here, "handler")
    assert why(here, "handler", asked(here)) == "dossiers.own_clock"


def test_what_the_giver_may_not_sign_nobody_signs_in_that_stead(here: Commune) -> None:
    lent(here, "clerk")
    assert why(here, "clerk", asked(here, "head", "assign")) == "dossiers.own_clock"


def test_taken_back_it_is_said_by_whom_and_when(here: Commune) -> None:
    given = lent(here, "police")
    found = asked(here)
    delegating.take_back(here.actor("head"), given, "đã về")
    assert why(here, "police", found) == "organisation.delegation_withdrawn"


def test_a_head_with_an_own_right_signs_in_the_own_name(here: Commune) -> None:
    lent(here, "leader")
    found = asked(here)
    interrupting.grant(here.actor("leader"), found.id)
    assert lived(found.id)[-1].on_behalf is None
