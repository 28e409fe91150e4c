"""What the portal has is asked, kept, and held beside what we have; its own late ones are told from ours."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.readings.outbox import jobs
from chuan.readings.outbox.models import Delivery, Theirs
from chuan.readings.outbox.queries.comparing import pairs
from chuan.readings.outbox.rules.differences import difference, lateness
from chuan.readings.outbox.services.echoes import is_ours
from chuan.readings.outbox.tests.world import NOW, Clock, Running, worker
from chuan.surfaces.acts import exchange

pytestmark = pytest.mark.django_db


def found(stream: int) -> tuple[str, str]:
    (pair,) = [one for one in pairs(EVERYTHING, "portal") if one.stream == stream]
    return difference(pair), lateness(pair)


def test_what_arrived_is_the_same_on_both_sides(here: Commune, portal: Running, clock: Clock) -> None:
    told = [dossier(here, where) for where in ("assign", "result", "nobody")]
    jobs.drain(worker(clock))
    asked = exchange.ask_portal(here.actor("admin"), here.agency.id)
    assert (asked.of, asked.known) == (3, 3)
    assert [found(one.id) for one in told] == [("same", "")] * 3


def test_what_waits_is_queued_and_what_died_is_stuck(here: Commune, portal: Running, clock: Clock) -> None:
    waits, died = dossier(here), dossier(here)
    Delivery.objects.filter(stream=died.id, seq=1).update(state="dead")
    exchange.ask_portal(here.actor("iso"), here.agency.id)
    assert (found(waits.id), found(died.id)) == (("queued", ""), ("stuck", ""))


def test_what_was_sent_and_is_not_there_is_missing(here: Commune, portal: Running, clock: Clock) -> None:
    gone = dossier(here)
    Delivery.objects.filter(stream=gone.id).update(state="sent")
    exchange.ask_portal(here.actor("admin"), here.agency.id)
    assert found(gone.id) == ("missing", "")


def test_late_there_and_in_time_here_is_a_loss_of_synchronisation(here: Commune) -> None:
    ready = dossier(here, "result")
    Delivery.objects.filter(stream=ready.id).update(state="sent")
    after = NOW + timedelta(days=60)
    Theirs.objects.create(
        partner="portal", agency=here.agency.id, stream=ready.id, code=ready.state.code, asked=after,
        status="working", promised=ready.state.promised,
    )  # fmt: skip
    assert found(ready.id) == ("lost", "sync")


def test_late_on_both_sides_is_late(here: Commune) -> None:
    slow = dossier(here)
    Theirs.objects.create(
        partner="portal", agency=here.agency.id, stream=slow.id, code=slow.state.code,
        asked=NOW + timedelta(days=60), status="working", promised=slow.state.promised,
    )  # fmt: skip
    assert found(slow.id) == ("same", "real")


def test_a_portal_that_does_not_answer_is_said_and_what_was_heard_stays(
    here: Commune, portal: Running, clock: Clock
) -> None:
    kept = dossier(here)
    jobs.drain(worker(clock))
    exchange.ask_portal(here.actor("admin"), here.agency.id)
    portal.portal.faults.broken = 100
    with pytest.raises(Refused) as refused:
        exchange.ask_portal(here.actor("admin"), here.agency.id)
    assert refused.value.refusals[0].reason.key == "outbox.http"
    assert found(kept.id) == ("same", "")


def test_an_installation_without_a_portal_says_so(here: Commune, settings: Any) -> None:
    settings.PARTNERS = {}
    dossier(here)
    with pytest.raises(Refused) as refused:
        exchange.ask_portal(here.actor("admin"), here.agency.id)
    assert refused.value.refusals[0].reason.key == "outbox.not_connected"


def test_another_agency_may_not_be_asked_about(here: Commune, portal: Running) -> None:
    with pytest.raises(Refused):
        exchange.ask_portal(commune("H19.85").actor("admin"), here.agency.id)


def test_our_own_messages_that_come_back_are_no_news(here: Commune) -> None:
    dossier(here)
    ours = {"MaBanTin": str(Delivery.objects.all()[0].key), "data": []}
    news = {"MaBanTin": "khác", "data": []}
    assert [is_ours(one, NOW) for one in (ours, news, [ours])] == [True, False, False]
