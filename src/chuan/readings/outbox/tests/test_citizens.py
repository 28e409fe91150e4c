"""Citizens are told once, by what reaches them, not at night, and never what is no longer so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.tests.factories import OWNER, Commune, dossier
from chuan.events.dossiers.tests.factories import Clock as StoppedClock
from chuan.readings.outbox import jobs
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.tests.mailbox import Mailbox, mail_server
from chuan.readings.outbox.tests.world import Clock, Running, listening, worker
from chuan.surfaces.acts import confirming

pytestmark = pytest.mark.django_db
READER = replace(OWNER, phone="", email="hoa@example.vn")


@pytest.fixture
def phones(tmp_path: Path, settings: Any) -> Iterator[Running]:
    """Only the gateway of text messages is connected."""
    with listening(tmp_path / "sms.db") as running:
        settings.PARTNERS = {"sms": running.partners["sms"]}
        settings.SITE = "https://mot-cua.example.vn"
        yield running


@pytest.fixture
def mail(settings: Any) -> Iterator[Mailbox]:
    """Only the mail server is connected."""
    with mail_server() as box:
        url = f"smtp://127.0.0.1:{box.port}"
        settings.PARTNERS = {"email": {"url": url, "destination": "mot-cua@example.vn"}}
        yield box


def texts(running: Running) -> list[dict[str, str]]:
    return [json.loads(body) for service, _, body, _ in running.portal.arrived() if service == "text"]


def messages(stream: int) -> list[tuple[str, str]]:
    rows = Delivery.objects.filter(stream=stream).exclude(partner="portal").order_by("seq")
    return [(row.kind, row.state) for row in rows]


def test_a_reception_is_told_by_phone_with_code_day_and_link(
    here: Commune, phones: Running, clock: Clock
) -> None:
    found = dossier(here)
    jobs.drain(worker(clock))
    (sent,) = texts(phones)
    assert sent["to"] == OWNER.phone
    assert found.state.code in sent["text"]
    assert f"https://mot-cua.example.vn/tra-cuu/{dossiers.secret_of(found.id)}/" in sent["text"]
    assert OWNER.name not in sent["text"]


def test_the_link_is_only_for_the_owner_s_own_phone(here: Commune, phones: Running, clock: Clock) -> None:
    other = replace(OWNER, name="Trần Văn Nộp", phone="0900000999")
    dossier(here, submitter=other, relation="con", authorisation="Giấy ủy quyền 01")
    jobs.drain(worker(clock))
    (sent,) = texts(phones)
    assert sent["to"] == "0900000999"
    assert "http" not in sent["text"]


def test_a_result_before_the_day_is_told_as_early_and_each_message_goes_once(
    here: Commune, phones: Running, clock: Clock
) -> None:
    found = dossier(here, "result")
    jobs.drain(worker(clock))
    clock.goes_on(minutes=1)
    jobs.drain(worker(clock))
    assert messages(found.id) == [("received", "expired"), ("early", "sent")]
    assert len(texts(phones)) == 1


def test_who_left_neither_phone_nor_mailbox_is_not_written(
    here: Commune, phones: Running, clock: Clock
) -> None:
    found = dossier(here, owner=replace(OWNER, phone=""))
    assert messages(found.id) == []


def test_nobody_is_written_at_night(here: Commune, phones: Running, clock: Clock) -> None:
    found = dossier(here)
    clock.goes_on(hours=13)  # 22:40
    jobs.drain(worker(clock))
    assert messages(found.id) == [("received", "waiting")]
    row = Delivery.objects.get(stream=found.id, partner="sms")
    assert (row.next_try - clock.now, row.attempts) == (timedelta(hours=8, minutes=20), 0)
    clock.goes_on(hours=9)
    jobs.drain(worker(clock))
    assert messages(found.id) == [("received", "sent")]


def test_a_code_asked_for_goes_at_night_and_leaves_no_trace_of_itself(
    here: Commune, phones: Running, clock: Clock, stopped_clock: StoppedClock
) -> None:
    found = dossier(here)
    clock.goes_on(hours=13)  # 22:40; the message of the reception waits for the morning
    stopped_clock.stand(clock.now)
    confirming.ask_oneself(found.id)
    jobs.drain(worker(clock))
    (sent,) = texts(phones)
    (code,) = re.findall(r"\b\d{6}\b", sent["text"].replace(found.state.code, ""))
    row = Delivery.objects.get(kind="code")
    assert (row.state, row.sent_hash, code in str(row.body)) == ("sent", "", False)
    assert messages(found.id) == [("received", "waiting"), ("code", "sent")]
    assert confirming.withdraw_oneself(found.id, code).state.status == "stopped"


def test_a_code_that_comes_too_late_is_not_sent(
    here: Commune, phones: Running, clock: Clock, stopped_clock: StoppedClock
) -> None:
    found = dossier(here)
    confirming.ask_oneself(found.id)
    clock.goes_on(minutes=11)
    jobs.drain(worker(clock))
    assert Delivery.objects.get(kind="code").state == "expired"
    assert [sent for sent in texts(phones) if "mã xác nhận" in sent["text"]] == []


def test_a_message_is_not_sent_after_the_day_it_speaks_of(
    here: Commune, phones: Running, clock: Clock
) -> None:
    found = dossier(here)
    assert found.state.promised is not None
    clock.now = found.state.promised + timedelta(hours=2)
    jobs.drain(worker(clock))
    assert messages(found.id) == [("received", "expired")]
    error = Delivery.objects.get(stream=found.id, partner="sms").error
    assert error is not None
    assert error["key"] == "outbox.outlived"


def test_a_result_already_fetched_is_not_announced(here: Commune, phones: Running, clock: Clock) -> None:
    found = dossier(here, "nobody")
    jobs.drain(worker(clock))
    assert {state for _, state in messages(found.id)} == {"expired"}
    assert not texts(phones)


def test_erased_numbers_are_written_no_more(here: Commune, phones: Running, clock: Clock) -> None:
    found = dossier(here)
    people.erase_party(found.state.owner)
    jobs.drain(worker(clock))
    assert messages(found.id) == [("received", "expired")]


def test_a_letter_goes_by_smtp_under_its_own_number(here: Commune, mail: Mailbox, clock: Clock) -> None:
    found = dossier(here, owner=READER)
    jobs.drain(worker(clock))
    (letter,) = mail.letters
    row = Delivery.objects.get(stream=found.id, partner="email")
    assert (row.state, letter["To"]) == ("sent", READER.email)
    assert str(row.key) in str(letter["Message-ID"])
    body = letter.get_payload(decode=True)
    assert isinstance(body, bytes)
    assert found.state.code in body.decode()


@pytest.mark.parametrize(
    ("says", "left"), [(b"450 later", ("waiting", 1)), (b"550 no such box", ("dead", 2))]
)
def test_a_mail_server_that_says_no(
    here: Commune, mail: Mailbox, clock: Clock, says: bytes, left: tuple[str, int]
) -> None:
    mail.says = says
    found = dossier(here, owner=READER)
    patient = worker(clock)
    for _ in range(left[1]):
        jobs.drain(patient)
        clock.goes_on(minutes=3)
    row = Delivery.objects.get(stream=found.id, partner="email")
    assert (row.state, row.attempts) == left
    assert not mail.letters
