"""The kiosk: matter, class, slip; an appointment or a receipt scanned; shut, closed, unknown."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import NOW, Clock, dossier
from chuan.events.queue.models import Ticket
from chuan.surfaces.acts import appointing
from chuan.surfaces.acts.tests.queued import Halled

pytestmark = pytest.mark.django_db
KIOSK = "/hang-cho/may-lay-so/"


def test_a_device_nobody_opened_says_so(client: Client) -> None:
    assert "chưa được mở" in client.get(KIOSK).content.decode()


def test_two_presses_to_the_slip(hall: Halled, kiosk: Client) -> None:
    assert hall.field in kiosk.get(KIOSK).content.decode()
    asked = kiosk.get(KIOSK, {"viec": hall.field}).content.decode()
    assert "Ông/bà có thuộc diện ưu tiên không?" in asked
    assert "Người có công với cách mạng" in asked
    slip = kiosk.post(KIOSK, {"viec": hall.field, "dien": "elderly"}, follow=True).content.decode()
    for said in ("A001", "A, không không một", "Người cao tuổi", "Bạn là người tiếp theo."):
        assert said in slip


def test_a_double_press_is_one_number(hall: Halled, kiosk: Client) -> None:
    sent = {"viec": hall.field, "dien": "", "key": "11111111-1111-4111-8111-111111111111"}
    first, second = (kiosk.post(KIOSK, sent)["Location"] for _ in range(2))
    assert (first, Ticket.objects.count()) == (second, 1)


def test_outside_opening_hours_it_says_when_it_opens(
    hall: Halled, kiosk: Client, stopped_clock: Clock
) -> None:
    stopped_clock.stand(NOW + timedelta(hours=10))
    assert "Máy lấy số mở lại lúc 07:30 23/11/2026" in kiosk.get(KIOSK).content.decode()
    assert kiosk.post(KIOSK, {"viec": hall.field}).status_code == 409


def test_an_appointment_is_used_once(hall: Halled, kiosk: Client) -> None:
    slot = next(
        one for one in appointing.offered(hall.place, NOW.date()) if one.at > NOW + timedelta(minutes=30)
    )
    made = appointing.book(hall.place, hall.field, slot.at)
    slip = kiosk.post(KIOSK, {"ma": made.code.lower()}, follow=True).content.decode()
    assert "A001" in slip
    assert Ticket.objects.get().due == slot.at
    again = kiosk.post(KIOSK, {"ma": made.code})
    assert (again.status_code, "đã dùng để lấy số" in again.content.decode()) == (409, True)


def test_a_receipt_asks_for_its_field_and_a_ready_one_for_its_answer(hall: Halled, kiosk: Client) -> None:
    under_way, ready = dossier(hall.here), dossier(hall.here, "result")
    kiosk.post(KIOSK, {"ma": under_way.state.code})
    secret = dossiers.secret_of(ready.id)
    kiosk.post(KIOSK, {"ma": f"https://example.test/tra-cuu/{secret}/"})
    found = Ticket.objects.order_by("taken", "stream").values_list("field", "dossiers")
    assert list(found) == [(hall.field, [str(under_way.id)]), ("Nhận kết quả", [str(ready.id)])]


def test_an_unknown_code_is_one_sentence_and_stays_typed(hall: Halled, kiosk: Client) -> None:
    wrong = kiosk.post(KIOSK, {"ma": "KHONGCO"})
    assert wrong.status_code == 404
    assert "Không tìm thấy lịch hẹn hay hồ sơ có mã này" in wrong.content.decode()
    assert 'value="KHONGCO"' in wrong.content.decode()
