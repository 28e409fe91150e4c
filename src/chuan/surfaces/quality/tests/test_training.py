"""Training by its pages: plan, class, attendance on a phone, results, certificate, what steps ask."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import Commune, commune
from chuan.events.training.services.listing import certificates
from chuan.surfaces.acts import attending
from chuan.surfaces.acts.tests.trained import certified, opened
from tests.doors.world import signed_in

pytestmark = pytest.mark.django_db
PLAN = {"title": "Nghiệp vụ hộ tịch", "subject": "law", "competence": "NL-HT", "hours": 8, "quarter": 4}
CLASS = {
    **PLAN, "starts": "20/11/2026 08:00", "ends": "20/11/2026 11:00", "place": "Hội trường",
    "guest": "Giảng viên mời", "teacher": "",
}  # fmt: skip


@pytest.fixture
def here(stopped_clock: Any) -> Commune:
    return commune()


def text(client: Client, name: str, *args: object) -> str:
    return client.get(reverse(name, args=args)).content.decode()


def test_a_course_comes_into_the_plan_and_a_class_is_opened_from_it(here: Commune) -> None:
    iso = signed_in(here, "iso")
    item = iso.post(reverse("quality:training"), {**PLAN, "audience": ["handler"]})["Location"]
    assert "Nghiệp vụ hộ tịch" in text(iso, "quality:training")
    lesson = iso.post(f"{item}mo-lop/", CLASS)["Location"]
    shown = iso.get(lesson).content.decode()
    assert here.people["handler"].name in shown
    assert here.people["clerk"].name not in shown.split("Thêm người vào danh sách")[0]


def test_a_wrong_day_keeps_what_was_typed(here: Commune) -> None:
    answer = signed_in(here, "iso").post(
        reverse("quality:training_classes"), {**CLASS, "ends": "20/11/2026 07:00"}
    )
    assert answer.status_code == 422
    assert "Giờ kết thúc phải sau giờ bắt đầu." in answer.content.decode()
    assert "Hội trường" in answer.content.decode()


def test_a_phone_says_who_is_here_once(here: Commune) -> None:
    lesson = opened(here, "handler")
    code = attending.code(here.actor("iso"), lesson.id)
    handler, address = signed_in(here, "handler"), reverse("quality:training_attend", args=[lesson.id, code])
    assert "Tôi có mặt" in handler.get(address).content.decode()
    assert "đã điểm danh lớp này" in handler.post(address, follow=True).content.decode()
    again = handler.post(address)
    assert again.status_code == 409
    assert "không cần quét lại" in again.content.decode()


def test_a_false_code_says_so_and_marks_nobody(here: Commune) -> None:
    lesson = opened(here, "handler")
    answer = signed_in(here, "handler").get(reverse("quality:training_attend", args=[lesson.id, "abc:def"]))
    assert answer.status_code == 422
    assert "Mã điểm danh không đúng" in answer.content.decode()


def test_results_then_certificates(here: Commune) -> None:
    lesson = opened(here, "handler", "other")
    for role in ("handler", "other"):
        attending.attend(here.actor(role), lesson.id, attending.code(here.actor("iso"), lesson.id))
    iso = signed_in(here, "iso")

    def do(deed: str, **data: Any) -> None:
        answer = iso.post(reverse("quality:training_class_act", args=[lesson.id, deed]), data)
        assert answer.status_code == 302, answer.content.decode()

    do("ket-thuc")
    do("ket-qua", passed=[here.people["handler"].id])
    do("cap-chung-chi")
    assert [one.official for one in certificates(EVERYTHING)] == [here.people["handler"].id]
    shown = text(iso, "quality:training_class", lesson.id)
    assert "đạt, có chứng chỉ" in shown
    assert "không đạt" in shown


def test_only_who_manages_training_puts_something_in(here: Commune) -> None:
    handler = signed_in(here, "handler")
    assert handler.post(reverse("quality:training"), PLAN).status_code == 403
    assert handler.post(reverse("quality:training_classes"), CLASS).status_code == 403
    asked = {"where": "", "act": "work", "competence": "NL-HT", "block": "", "since": "01/11/2026"}
    assert handler.post(reverse("quality:training_needs"), asked).status_code == 403


def test_what_a_step_asks_is_shown_with_who_lacks_it(here: Commune) -> None:
    iso = signed_in(here, "iso")
    certified(here, "handler")
    asked = {"where": "", "act": "work", "competence": "NL-HT", "block": "", "since": "01/11/2026"}
    assert iso.post(reverse("quality:training_needs"), asked).status_code == 302
    assert "cảnh báo, ghi lại" in text(iso, "quality:training_needs")
    shown = text(iso, "quality:training").split("Ai cần, ai có", 1)[1]
    assert here.people["other"].name in shown
    assert here.people["handler"].name not in shown


def test_the_papers_are_printed(here: Commune) -> None:
    lesson, iso = certified(here, "handler"), signed_in(here, "iso")
    (one,) = certificates(EVERYTHING)
    for name, thing in (("training_list", lesson.id), ("training_certificate_paper", one.stream)):
        assert iso.get(reverse(f"quality:{name}", args=[thing])).content.startswith(b"%PDF-")
