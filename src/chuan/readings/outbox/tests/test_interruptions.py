"""Supplements, apologies and withdrawals reach the portal with their dates and words, and the citizen in time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Commune, dossier
from chuan.readings.outbox import jobs
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.tests.world import Clock, Running, listening, worker
from chuan.surfaces.acts import interrupting
from chuan.surfaces.acts.interrupting import Proposal

pytestmark = pytest.mark.django_db
LACK = "Tờ khai chưa ký"


@pytest.fixture
def both(tmp_path: Path, settings: Any) -> Iterator[Running]:
    """The portal and the gateway of text messages are connected."""
    with listening(tmp_path / "portal.db") as running:
        settings.PARTNERS = running.partners
        yield running


def cases(running: Running) -> list[dict[str, Any]]:
    return [json.loads(body) for service, _, body, _ in running.portal.arrived() if service != "text"]


def texts(running: Running) -> list[str]:
    found = (json.loads(body) for service, _, body, _ in running.portal.arrived() if service == "text")
    return [one["text"] for one in found]


def returned(here: Commune) -> Dossier:
    """A dossier sent back for a paper, signed by the head."""
    found = dossier(here, "check")
    form = Proposal("supplement", "check", "Thiếu chữ ký", lacks={"form": LACK})
    interrupting.propose(here.actor("handler"), found.id, form)
    return interrupting.grant(here.actor("head"), found.id)


def extended(here: Commune) -> Dossier:
    """A dossier with an apology and a new date, signed by the head."""
    found = dossier(here, "check")
    assert found.state.promised is not None
    until = found.state.promised + timedelta(days=7)
    form = Proposal("extend", "check", "Chờ xác minh", cause="site", until=until)
    interrupting.propose(here.actor("handler"), found.id, form)
    return interrupting.grant(here.actor("head"), found.id)


def test_a_supplement_tells_the_portal_what_is_lacking_and_why(
    here: Commune, both: Running, clock: Clock
) -> None:
    returned(here)
    jobs.drain(worker(clock))
    last = cases(both)[-1]
    assert last["TrangThaiHoSo"] == "5"
    (asked,) = last["DanhSachHoSoBoSung"]
    assert LACK in asked["NoiDungBoSung"]
    assert last["GhiChu"] == "Thiếu chữ ký"
    assert "cần bổ sung 1 giấy tờ" in texts(both)[-1]


def test_completed_it_is_worked_again_and_the_reminder_is_overtaken(
    here: Commune, both: Running, clock: Clock
) -> None:
    back = returned(here)
    interrupting.complete(here.actor("counter"), back.id, (PaperIn("form", 1),))
    jobs.drain(worker(clock))
    assert cases(both)[-1]["TrangThaiHoSo"] == "4"
    supplement = Delivery.objects.get(stream=back.id, kind="supplement")
    assert supplement.state == "expired"


def test_an_apology_tells_both_the_new_date(here: Commune, both: Running, clock: Clock) -> None:
    late = extended(here)
    assert late.state.promised is not None
    jobs.drain(worker(clock))
    case, day = cases(both)[-1], f"{late.state.promised.astimezone(NOW.tzinfo):%d/%m/%Y}"
    assert (case["TrangThaiHoSo"], case["NgayHenTra"][6:8]) == ("4", day[:2])
    assert "xin lỗi" in texts(both)[-1]
    assert day in texts(both)[-1]
    assert Delivery.objects.get(stream=late.id, kind="late").expires == late.state.promised


def test_a_reminder_is_written_only_where_it_was_one_in_writing(here: Commune, both: Running) -> None:
    back = returned(here)
    interrupting.prompt(here.actor("counter"), back.id, "phone")
    assert not Delivery.objects.filter(kind="prompt").exists()
    interrupting.prompt(here.actor("counter"), back.id, "sms")
    assert Delivery.objects.filter(stream=back.id, kind="prompt", partner="sms").count() == 1
