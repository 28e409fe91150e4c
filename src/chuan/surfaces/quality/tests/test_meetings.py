"""Thematic meetings and initiatives by their pages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import Commune, commune
from chuan.events.meetings.services import initiatives, meetings
from chuan.readings.matters.queries.work import listed
from tests.doors.world import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Any) -> Commune:
    return commune()


def test_a_meeting_from_its_call_to_the_work_list_of_an_owner(here: Commune) -> None:
    iso, who = signed_in(here, "iso"), here.people["handler"].id
    called = {
        "subject": "Giảm bổ sung hồ sơ",
        "at": "20/11/2026 08:00",
        "place": "Phòng họp",
        "invited": [who],
    }
    address = iso.post(reverse("quality:meeting_call"), called)["Location"]
    said = {"present": [who], "minutes": "Đã bàn ba nguyên nhân"}
    assert iso.post(f"{address}viec/bien-ban/", said).status_code == 302
    given = {"text": "Soạn mẫu hướng dẫn", "owner": who, "due": "30/11/2026"}
    assert iso.post(f"{address}viec/giao-viec/", given).status_code == 302
    page = iso.get(address).content.decode()
    assert "Đã bàn ba nguyên nhân" in page
    assert "Soạn mẫu hướng dẫn" in page
    (matter,), _ = listed(EVERYTHING, "meeting_decision")
    assert "Thực hiện" in matter.now
    assert (
        signed_in(here, "handler").get(reverse("quality:meeting_decision", args=[matter.stream])).status_code
        == 200
    )


def test_a_decision_due_today_keeps_what_was_typed(here: Commune) -> None:
    iso, who = signed_in(here, "iso"), here.people["handler"].id
    called = {"subject": "Chuyên đề", "at": "20/11/2026 08:00", "place": "Phòng họp", "invited": [who]}
    address = iso.post(reverse("quality:meeting_call"), called)["Location"]
    iso.post(f"{address}viec/bien-ban/", {"present": [who], "minutes": "Đã bàn"})
    answer = iso.post(f"{address}viec/giao-viec/", {"text": "Việc", "owner": who, "due": "20/11/2026"})
    assert answer.status_code == 422
    assert "Hạn thực hiện phải sau hôm nay." in answer.content.decode()
    (found,) = meetings.listed(EVERYTHING)
    assert found.state.resolved == ()


def test_an_initiative_is_judged_by_another_applied_measured_and_recognised(here: Commune) -> None:
    sent = {"title": "Tra trước giấy tờ", "text": "Tra kho dữ liệu trước khi hỏi dân"}
    address = signed_in(here, "handler").post(reverse("quality:initiative_propose"), sent)["Location"]
    leader = signed_in(here, "leader")

    def do(deed: str, **data: Any) -> None:
        answer = leader.post(f"{address}viec/{deed}/", data)
        assert answer.status_code == 302, answer.content.decode()

    do("xet", accepted="1", reason="Đáng thử")
    do("ap-dung", since="01/11/2026", measure="on_time", unit="", procedure="")
    do("do")
    do("cong-nhan", reason="Giảm hỏi lại")
    (found,) = initiatives.listed(EVERYTHING)
    assert found.state.status == "recognised"
    assert found.state.measured is not None
    assert found.state.measured.before.since == date(2026, 10, 13)
    assert "chưa có trường hợp nào" in leader.get(address).content.decode()


def test_nobody_judges_his_own(here: Commune) -> None:
    leader = signed_in(here, "leader")
    sent = {"title": "Của tôi", "text": "Làm khác đi"}
    address = leader.post(reverse("quality:initiative_propose"), sent)["Location"]
    assert "Ghi kết luận" not in leader.get(address).content.decode()
    assert leader.post(f"{address}viec/xet/", {"accepted": "1", "reason": "Tốt"}).status_code == 403
