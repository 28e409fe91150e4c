"""A step that asks a competence: who lacks it is warned of and recorded, or refused, by the setting."""

from __future__ import annotations

from datetime import date

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.dossiers.rules.events import Assigned, Lacking, Passed
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import NEXT, Commune, commune, dossier
from chuan.surfaces.acts import needing, steps
from chuan.surfaces.acts.competence import standings
from chuan.surfaces.acts.tests.trained import certified

pytestmark = pytest.mark.django_db


def asked(here: Commune, since: date = date(2026, 1, 1), *, block: bool = False) -> int:
    """Checking asks the competence."""
    form = needing.Asking(PROCEDURE.code, "check", "", "NL-HT", since, block)
    return needing.require(here.actor("iso"), form).id


def given(here: Commune) -> Passed:
    found = dossier(here)
    asks = steps.Passing("assign", NEXT, {"check": here.people["handler"].id})
    steps.pass_step(here.actor("head"), found.id, asks)
    return next(one.event for one in reversed(dossiers.lived(found.id)) if isinstance(one.event, Passed))


def test_a_warning_is_recorded_with_the_step() -> None:
    here = commune()
    asked(here)
    assert given(here).lacking == (Lacking("check", Id(here.people["handler"].id), "NL-HT"),)


def test_who_holds_the_certificate_gets_it_without_a_word() -> None:
    here = commune()
    asked(here, block=True)
    certified(here, "handler")
    assert given(here).lacking == ()


def test_a_blocked_step_is_given_to_nobody_without_it() -> None:
    here = commune()
    asked(here, block=True)
    with pytest.raises(Refused) as caught:
        given(here)
    assert caught.value.refusals[0].reason.key == "dossiers.competence_needed"
    assert caught.value.refusals[0].field == "to-check"


def test_a_need_of_tomorrow_asks_nothing_today() -> None:
    here = commune()
    asked(here, date(2026, 11, 21), block=True)
    assert given(here).lacking == ()


def test_a_need_that_ended_asks_nothing() -> None:
    here = commune()
    need = asked(here, block=True)
    needing.end(here.actor("iso"), need, date(2026, 11, 20), "Đã bỏ yêu cầu")
    assert given(here).lacking == ()


def test_giving_it_to_another_is_recorded_too() -> None:
    here = commune()
    asked(here)
    found = dossier(here, "check")
    steps.assign(here.actor("head"), found.id, "check", here.people["other"].id, "Người giữ vắng")
    event = dossiers.lived(found.id)[-1].event
    assert isinstance(event, Assigned)
    assert event.lacking == (Lacking("check", Id(here.people["other"].id), "NL-HT"),)


def test_who_needs_it_and_who_has_it() -> None:
    here = commune()
    asked(here)
    certified(here, "handler")
    (one,) = standings(here.agency.id, NOW)
    assert here.people["handler"].id in one.held
    assert here.people["other"].id in one.missing
