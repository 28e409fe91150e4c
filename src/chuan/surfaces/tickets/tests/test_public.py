"""The board, the public page, one's own number, an appointment: without signing in, and without a name."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from chuan.events.dossiers.tests.factories import NOW
from chuan.events.queue.services import appointments, tickets
from chuan.surfaces.acts import appointing
from chuan.surfaces.acts.tests.queued import Halled

pytestmark = pytest.mark.django_db
PLACE = "/hang-cho/noi/H49.98/"


def test_the_board_calls_in_words_and_says_when_it_was_read(hall: Halled, client: Client) -> None:
    hall.take()
    hall.called(hall.one)
    board = client.get(f"{PLACE}bang/").content.decode()
    for said in ("A001", "Mời số A, không không một đến quầy 1", "Cập nhật lúc 09:40", "A001.1.1"):
        assert said in board


def test_the_public_page_says_how_many_wait_and_about_how_long(hall: Halled, client: Client) -> None:
    for first in ("", "", "elderly"):
        hall.take(first)
    page = client.get(PLACE).content.decode()
    for said in ("Đang chờ: 3 người", "1 người được gọi trước", "chờ khoảng 18 phút"):
        assert said in page


def test_screens_without_a_stream_ask_in_one_statement_for_the_hall(
    hall: Halled, client: Client, django_assert_num_queries: Any
) -> None:
    hall.take()
    with django_assert_num_queries(3):  # the hall, its queue, its numbers
        told = json.loads(client.get(f"{PLACE}luc-nay/").content)
    assert (told["waiting"], told["call"], "Đang chờ" in told["board"]) == ("1", "", True)


def test_an_agency_without_a_hall_is_missing(client: Client) -> None:
    assert client.get("/hang-cho/noi/H99.99/").status_code == 404


def test_who_holds_the_slip_sees_how_many_are_before(hall: Halled, client: Client) -> None:
    first, second = hall.take(), hall.take()
    page = f"/hang-cho/cua-toi/{second.secret}/"
    assert "Còn 1 người trước bạn." in client.get(page).content.decode()
    hall.called(hall.one)
    assert "Bạn là người tiếp theo." in client.get(page).content.decode()
    called = client.get(f"/hang-cho/cua-toi/{first.secret}/").content.decode()
    assert "Mời bạn đến quầy 1 ngay." in called
    assert client.get("/hang-cho/cua-toi/khong-co/").status_code == 404


def test_an_appointment_is_booked_shown_and_given_up(hall: Halled, client: Client) -> None:
    assert "Không hỏi tên" in client.get(f"{PLACE}dat-lich/").content.decode()
    slot = appointing.offered(hall.place, NOW.date())[-1]
    shown = client.post(f"{PLACE}dat-lich/", {"viec": hall.field, "gio": slot.at.isoformat()}, follow=True)
    secret = shown.redirect_chain[-1][0].rstrip("/").rpartition("/")[2]
    assert appointing.found(secret).state.code in shown.content.decode()
    assert appointments.taken(hall.unit, NOW.date()) == {slot.at: 1}
    assert "Lịch hẹn đã hủy" in client.post(f"/hang-cho/lich/{secret}/", follow=True).content.decode()
    assert client.post(f"/hang-cho/lich/{secret}/").status_code == 409
    assert appointments.taken(hall.unit, NOW.date()) == {}


def test_a_slot_that_is_gone_is_a_sentence_and_what_was_chosen_stays(hall: Halled, client: Client) -> None:
    slot = appointing.offered(hall.place, NOW.date())[0]
    refused = client.post(f"{PLACE}dat-lich/", {"viec": "Nhận kết quả", "gio": slot.at.isoformat()})
    assert refused.status_code == 409
    assert "đã qua hoặc sắp đến" in refused.content.decode()
    assert "<option selected>Nhận kết quả" in refused.content.decode()
    nonsense = client.post(f"{PLACE}dat-lich/", {"viec": hall.field, "gio": "mai"})
    assert nonsense.status_code == 422


def test_no_name_stands_beside_a_number(hall: Halled) -> None:
    state = tickets.load(hall.take("merit").stream).state
    assert not any(name in str(state) for name in ("Hoa", "0900", "Thôn"))


@pytest.mark.parametrize("slot", ["9999-12-31T08:00", "0001-01-01T00:00:00+14:00", "0001-01-01T08:00"])
def test_a_slot_at_the_end_of_the_calendar_is_one_sentence(hall: Halled, client: Client, slot: str) -> None:
    refused = client.post(f"{PLACE}dat-lich/", {"viec": hall.field, "gio": slot})
    assert refused.status_code in {409, 422}
    assert "<option selected>" in refused.content.decode()
