"""A withdrawal confirmed by a one-time code: the right one stops, every other says why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.models import Confirmation
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules.confirming import A_DAY, TRIES
from chuan.events.dossiers.services import confirmations, dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, OWNER, PDF, Clock, Commune, commune, dossier
from chuan.readings.outbox.models import Delivery
from chuan.surfaces.acts import confirming, interrupting

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(_friday: None, settings: Any) -> Commune:
    settings.PARTNERS = {"sms": {"url": "http://127.0.0.1:9/"}}
    return commune()


def sent(here: Commune, found: Dossier) -> str:
    """A code the counter asked for, as the message carries it."""
    asked = confirming.ask(here.actor("counter"), found.id)
    return confirmations.draw(int(asked.id), asked.asked)


def other(code: str) -> str:
    return f"{(int(code) + 1) % 10**6:06d}"


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.refusals[0].reason.key.removeprefix("dossiers.")


def test_the_right_code_stops_the_dossier_and_is_the_evidence(here: Commune) -> None:
    found = dossier(here)
    done = confirming.withdraw(here.actor("counter"), found.id, sent(here, found))
    (event,) = (item.event for item in dossiers.lived(found.id) if isinstance(item.event, i.Withdrawn))
    assert (done.state.status, done.state.ended_by, event.confirmed) == ("stopped", "withdrawn", "code")
    assert event.code is not None
    row = Confirmation.objects.get(id=event.code)
    assert (row.channel, row.used, row.tries) == ("sms", NOW, 0)
    assert Delivery.objects.filter(kind="code", body__confirmation=str(row.id)).count() == 1


def test_the_citizen_stops_it_himself(here: Commune) -> None:
    found = dossier(here)
    asked = confirming.ask_oneself(found.id)
    code = confirmations.draw(int(asked.id), NOW)
    done = confirming.withdraw_oneself(found.id, code)
    assert (done.state.status, list(dossiers.lived(found.id))[-1].actor) == ("stopped", 0)


def test_only_a_salted_hash_is_kept(here: Commune) -> None:
    code = sent(here, dossier(here))
    row = Confirmation.objects.get()
    kept = str(Confirmation.objects.values().get()) + str(Delivery.objects.values().get(kind="code"))
    assert row.hash
    assert len(code) == 6
    assert f"'{code}'" not in kept


def test_five_wrong_codes_end_it(here: Commune) -> None:
    found = dossier(here)
    code = sent(here, found)
    counter = here.actor("counter")
    said = [refused(lambda: confirming.withdraw(counter, found.id, other(code))) for _ in range(TRIES)]
    assert said == ["code_wrong"] * (TRIES - 1) + ["code_locked"]
    assert refused(lambda: confirming.withdraw(counter, found.id, code)) == "code_locked"
    assert dossiers.load(found.id).state.status == "open"


def test_a_code_lives_ten_minutes(here: Commune, stopped_clock: Clock) -> None:
    found = dossier(here)
    code = sent(here, found)
    stopped_clock.stand(NOW + timedelta(minutes=10))
    assert refused(lambda: confirming.withdraw(here.actor("counter"), found.id, code)) == "code_expired"


def test_a_code_counts_once(here: Commune) -> None:
    found = dossier(here)
    code, counter, key = sent(here, found), here.actor("counter"), uuid4()
    once = confirming.withdraw(counter, found.id, code, key=key)
    assert confirming.withdraw(counter, found.id, code, key=key) == once
    assert refused(lambda: confirming.withdraw(counter, found.id, code)) == "is_stopped"
    interrupting.reopen(here.actor("head"), found.id, "Nhầm người")
    assert refused(lambda: confirming.withdraw(counter, found.id, code)) == "code_used"


def test_a_newer_code_takes_the_place_of_the_older(here: Commune) -> None:
    found = dossier(here)
    older, newer = sent(here, found), sent(here, found)
    if older != newer:
        assert refused(lambda: confirming.withdraw(here.actor("counter"), found.id, older)) == "code_wrong"
    assert [row.state for row in Delivery.objects.filter(kind="code").order_by("id")] == [
        "expired",
        "waiting",
    ]
    assert confirming.withdraw(here.actor("counter"), found.id, newer).state.status == "stopped"


def test_a_repeated_request_sends_one_code(here: Commune) -> None:
    found, key = dossier(here), uuid4()
    counter = here.actor("counter")
    assert confirming.ask(counter, found.id, key) == confirming.ask(counter, found.id, key)
    assert Delivery.objects.filter(kind="code").count() == 1


@pytest.mark.parametrize(
    ("phone", "email", "said"),
    [("", "", "code_nowhere"), ("", "hoa@example.vn", "code_no_channel")],
)
def test_who_cannot_be_reached_needs_a_paper(here: Commune, phone: str, email: str, said: str) -> None:
    found = dossier(here, owner=replace(OWNER, phone=phone, email=email))
    assert refused(lambda: confirming.ask(here.actor("counter"), found.id)) == said


def test_what_is_over_sends_no_code(here: Commune) -> None:
    found = dossier(here)
    interrupting.withdraw(here.actor("counter"), found.id, PDF)
    assert refused(lambda: confirming.ask_oneself(found.id)) == "is_stopped"


def test_nobody_is_flooded_with_codes(here: Commune) -> None:
    found = dossier(here)
    for _ in range(A_DAY):
        confirming.ask_oneself(found.id)
    assert refused(lambda: confirming.ask_oneself(found.id)) == "codes_of_day"


def test_no_code_asked_or_none_yet_sent(here: Commune) -> None:
    found, counter = dossier(here), here.actor("counter")
    assert refused(lambda: confirming.withdraw(counter, found.id, "123456")) == "code_none"
    confirming.ask(counter, found.id)
    assert refused(lambda: confirming.withdraw(counter, found.id, "123456")) == "code_on_its_way"
