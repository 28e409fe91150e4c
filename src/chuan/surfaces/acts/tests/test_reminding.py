"""A reminder for a step that moved on says who has the dossier now; strangers are refused as ever."""

from __future__ import annotations

import pytest
from django.test import Client

from chuan.base.kernel.refusal import Refused
from chuan.base.web.words import sentence
from chuan.definitions.organisation.models import Account, Unit
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.services.dossiers import load
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, dossier, stopped_clock, work
from chuan.surfaces.acts import steps

__all__ = ["stopped_clock"]
BACKEND = "django.contrib.auth.backends.ModelBackend"
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def refused(here: Commune, role: str, stream: int, step: str) -> tuple[int, str]:
    with pytest.raises(Refused) as told:
        steps.remind(here.actor(role), stream, step, "Đề nghị làm ngay.")
    return told.value.refusals[0].status, sentence(told.value.refusals[0].reason)


@pytest.mark.parametrize("role", ["leader", "head"])
def test_a_step_that_moved_to_another_unit_names_who_has_it(here: Commune, role: str) -> None:
    found = work(here, dossier(here, "check"), "sign")
    status, told = refused(here, role, found.id, "check")
    assert status == 409
    assert here.people["leader"].name in told
    assert found.state.code in told
    assert load(found.id).seq == found.seq


def test_each_of_two_steps_at_once_is_reminded_by_the_head_of_its_own_unit(here: Commune) -> None:
    found = dossier(here, "home")
    assert {"home", "police"} <= set(found.state.marking.open)
    steps.remind(here.actor("head"), found.id, "home", "Đề nghị làm ngay.")
    assert refused(here, "head", found.id, "police")[0] == 409


def test_whom_it_never_reached_is_refused_as_for_any_act(here: Commune) -> None:
    found = work(here, dossier(here, "check"), "sign")
    assert refused(here, "handler", found.id, "check")[0] == 403
    assert refused(commune("H19.85"), "leader", found.id, "check")[0] == 404


def test_an_ended_dossier_says_so(here: Commune) -> None:
    assert refused(here, "leader", dossier(here, "result").id, "check")[0] == 409


@pytest.mark.parametrize(
    ("address", "prefix", "words"),
    [("/lanh-dao/nhac/{}/", "", "text"), ("/xu-ly/ho-so/{}/nhac/", "nhac-", "reason")],
)
def test_the_page_says_so_also_to_who_may_no_longer_see_the_dossier(
    here: Commune, client: Client, address: str, prefix: str, words: str
) -> None:
    second = organisation.official("phó phòng", organisation.post(Unit.objects.get(code="phong"), "head"))
    client.force_login(Account.objects.get(official=second), backend=BACKEND)
    before = dossier(here, "check")
    found = work(here, before, "sign")
    sent = {f"{prefix}step": "check", f"{prefix}seen": before.seq, f"{prefix}{words}": "Đề nghị làm ngay."}
    answer = client.post(address.format(found.id), sent)
    assert (client.get(f"/xu-ly/ho-so/{found.id}/").status_code, answer.status_code) == (404, 409)
    assert here.people["leader"].name in answer.content.decode()
