"""A person sends a dead message again, or passes it over: with a reason, once, and nobody else's."""

from __future__ import annotations

from uuid import UUID

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.tests.factories import Commune, commune, dossier
from chuan.readings.outbox import jobs
from chuan.readings.outbox.models import Delivery, Mending
from chuan.readings.outbox.tests.world import Clock, Running, worker
from chuan.surfaces.acts import exchange

pytestmark = pytest.mark.django_db
KEY = UUID(int=7)


@pytest.fixture
def dead(here: Commune) -> Delivery:
    """The first message of a dossier is dead; the others wait behind it."""
    row = Delivery.objects.get(stream=dossier(here).id, seq=1)
    row.state, row.attempts = "dead", 3
    row.save()
    return row


def test_sent_again_it_arrives_and_those_behind_it_too(
    here: Commune, dead: Delivery, portal: Running, clock: Clock
) -> None:
    assert jobs.drain(worker(clock)) == {}
    exchange.retry(here.actor("admin"), dead.id, "Cổng đã sửa lỗi")
    assert jobs.drain(worker(clock)) == {"sent": 2}


def test_passed_over_those_behind_it_go_on_and_it_can_be_taken_up_again(
    here: Commune, dead: Delivery, portal: Running, clock: Clock
) -> None:
    exchange.skip(here.actor("iso"), dead.id, "Cổng đã có hồ sơ này")
    jobs.drain(worker(clock))
    dead.refresh_from_db()
    assert dead.state == "skipped"
    exchange.retry(here.actor("iso"), dead.id, "Gửi lại cho đủ")
    jobs.drain(worker(clock))
    dead.refresh_from_db()
    assert dead.state == "sent"
    assert list(Mending.objects.order_by("id").values_list("act", flat=True)) == ["skip", "retry"]


def test_a_double_click_is_one_mending(here: Commune, dead: Delivery) -> None:
    for _ in range(2):
        exchange.retry(here.actor("admin"), dead.id, "Thử lại", KEY)
    assert Mending.objects.count() == 1


@pytest.mark.parametrize(("reason", "key"), [("  ", "outbox.reason_needed"), ("Thử lại", "outbox.not_stuck")])
def test_without_a_reason_or_without_need_it_is_refused(
    here: Commune, dead: Delivery, reason: str, key: str
) -> None:
    if reason.strip():
        exchange.retry(here.actor("admin"), dead.id, reason)
    with pytest.raises(Refused) as refused:
        exchange.retry(here.actor("admin"), dead.id, reason)
    assert refused.value.refusals[0].reason.key == key


@pytest.mark.parametrize("role", ["counter", "handler", "leader"])
def test_others_may_not(here: Commune, dead: Delivery, role: str) -> None:
    with pytest.raises(Refused):
        exchange.retry(here.actor(role), dead.id, "Thử lại")


def test_the_message_of_another_agency_is_not_there(dead: Delivery) -> None:
    with pytest.raises(Refused) as refused:
        exchange.retry(commune("H19.85").actor("admin"), dead.id, "Thử lại")
    assert refused.value.refusals[0].kind == "missing"
