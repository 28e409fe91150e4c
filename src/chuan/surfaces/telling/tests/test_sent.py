"""The lines of what was told about a dossier."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chuan.events.dossiers.tests.factories import NOW, OWNER, Clock, Commune, commune, dossier, stopped_clock
from chuan.readings.outbox.models import Delivery
from chuan.surfaces.telling.file import open_file
from chuan.surfaces.telling.sent import sent

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock, settings: Any) -> Commune:
    settings.PARTNERS = {"sms": {"url": "http://127.0.0.1:9"}}
    return commune()


def lines(here: Commune, stream: int) -> str:
    return " | ".join(sent(open_file(here.actor("counter"), stream, NOW)))


def test_what_arrived_and_what_hinders_the_rest(here: Commune) -> None:
    found = dossier(here)
    Delivery.objects.filter(stream=found.id, partner="portal", seq=1).update(state="dead")
    assert "Cổng Dịch vụ công: 0/2 bản tin đã tới, 1 lỗi, 1 đang chờ" in lines(here, found.id)


def test_what_the_citizen_was_told_and_how(here: Commune) -> None:
    found = dossier(here)
    assert "Báo đã nhận hồ sơ bằng tin nhắn: đang chờ gửi" in lines(here, found.id)
    Delivery.objects.filter(stream=found.id, partner="sms").update(state="sent", sent=NOW)
    assert "Báo đã nhận hồ sơ bằng tin nhắn lúc 20/11 09:40" in lines(here, found.id)


def test_who_left_no_address_is_said(here: Commune) -> None:
    found = dossier(here, owner=replace(OWNER, phone=""))
    assert "không để lại số điện thoại" in lines(here, found.id)


def test_an_office_without_a_channel_says_so(here: Commune, settings: Any) -> None:
    settings.PARTNERS = {}
    assert "chưa nối kênh nhắn tin" in lines(here, dossier(here).id)
