"""The desk's panel: call, again, absent, sent on; two officers, one number; what it costs."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from chuan.events.queue.services import tickets
from chuan.surfaces.acts.tests.queued import Halled
from tests.doors.world import signed_in

pytestmark = pytest.mark.django_db


def text(client: Client, address: str = "/hang-cho/") -> str:
    return client.get(address).content.decode()


def test_before_anybody_sits_the_page_asks_where(hall: Halled, desk: Client) -> None:
    desk.post("/hang-cho/quay/", {"roi": "1"})
    assert "Bạn ngồi quầy nào?" in text(desk)
    refused = desk.post("/hang-cho/goi/")
    assert refused.status_code == 409
    assert "chọn quầy mình ngồi" in refused.content.decode()
    desk.post("/hang-cho/quay/", {"quay": "2"})
    assert "Gọi số · Quầy 2" in text(desk)


def test_one_press_calls_the_next_and_says_why(hall: Halled, desk: Client) -> None:
    hall.take()
    hall.take("elderly")
    shown = desk.post("/hang-cho/goi/", follow=True).content.decode()
    assert "Mời số A002 (thuộc diện gọi trước)." in shown
    assert "Người cao tuổi" in shown
    again = desk.post("/hang-cho/goi/", {"ket-thuc": "finish"}, follow=True).content.decode()
    assert "Mời số A001 (đến lượt)." in again


def test_a_number_called_by_another_desk_is_a_sentence_above_the_panel(hall: Halled, desk: Client) -> None:
    taken = hall.take()
    hall.called(hall.two)
    refused = desk.post(f"/hang-cho/so/{taken.stream}/goi/")
    assert refused.status_code == 409
    assert "Số A001 đã được quầy 2 gọi lúc 09:40" in refused.content.decode()


def test_again_here_on_and_absent(hall: Halled, desk: Client) -> None:
    taken = hall.take()
    desk.post("/hang-cho/goi/")
    for deed, said in (("goi-lai", "Đã gọi lại số A001"), ("bat-dau", "Đang phục vụ số A001")):
        assert said in desk.post(f"/hang-cho/so/{taken.stream}/{deed}/", follow=True).content.decode()
    refused = desk.post(f"/hang-cho/so/{taken.stream}/vang/").content.decode()
    assert "đang được phục vụ nên không ghi là vắng mặt" in refused
    sent = {"viec": "Nhận kết quả", "quay": "2"}
    assert (
        "Đã chuyển số A001"
        in desk.post(f"/hang-cho/so/{taken.stream}/chuyen/", sent, follow=True).content.decode()
    )
    state = tickets.load(taken.stream).state
    assert (state.status, state.field, state.to) == ("waiting", "Nhận kết quả", 2)


def test_who_missed_the_call_is_called_again_from_the_list(hall: Halled, desk: Client) -> None:
    taken = hall.take()
    desk.post("/hang-cho/goi/")
    desk.post(f"/hang-cho/so/{taken.stream}/vang/")
    assert "Vắng mặt khi gọi" in text(desk)
    assert (
        "Đã gọi lại số A001"
        in desk.post(f"/hang-cho/so/{taken.stream}/goi-lai/", follow=True).content.decode()
    )


def test_a_number_given_at_the_desk_opens_its_slip(hall: Halled, desk: Client) -> None:
    sent = {"viec": hall.field, "dien": "pregnant"}
    shown = desk.post("/hang-cho/lay-ho/", sent, follow=True).content.decode()
    assert "A001" in shown
    assert "A, không không một" in shown
    assert "Phụ nữ mang thai" in shown
    wrong = desk.post("/hang-cho/lay-ho/", {"viec": "gì đó"})
    assert (wrong.status_code, "Bạn chọn một việc" in wrong.content.decode()) == (422, True)


def test_the_number_in_hand_is_joined_to_what_is_taken_in_next(hall: Halled, desk: Client) -> None:
    taken = hall.take()
    desk.post("/hang-cho/goi/", follow=True)
    assert desk.session["hang-cho-so"] == taken.stream
    desk.post(f"/hang-cho/so/{taken.stream}/xong/", follow=True)
    assert desk.session["hang-cho-so"] == 0


def test_others_have_no_panel(hall: Halled) -> None:
    assert signed_in(hall.here, "handler").get("/hang-cho/").status_code == 403


@pytest.mark.parametrize(
    ("address", "most"), [("/hang-cho/", 24), ("/hang-cho/cho/", 24), ("/hang-cho/so-lieu/", 20)]
)
def test_what_the_pages_cost(
    hall: Halled, desk: Client, address: str, most: int, django_assert_max_num_queries: Any
) -> None:
    for _ in range(5):
        hall.take()
    desk.get(address)
    with django_assert_max_num_queries(most):
        desk.get(address)
