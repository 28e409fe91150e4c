"""Objectives as their people see them: measured, approved by another, refused with what was typed still there."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from chuan.definitions.organisation.models import Account
from chuan.definitions.schemes.models import Objective
from chuan.events.dossiers.tests.factories import Commune, commune, dossier, stopped_clock

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
LIST, WRITE = reverse("quality:objectives"), reverse("quality:objective_write")


def signed_in(here: Commune, role: str) -> Client:
    client = Client()
    client.force_login(
        Account.objects.get(official=here.people[role]), backend="django.contrib.auth.backends.ModelBackend"
    )
    return client


def typed(here: Commune, **changes: str) -> dict[str, str]:
    return {
        "year": "2026", "measure": "on_time", "target": "97,5", "procedure": "", "unit": "",
        "answers": str(here.people["head"].id), "resources": "Hai người ở quầy",
        "evaluation": "Xem mỗi quý, họp khi không đạt", **changes,
    }  # fmt: skip


def written(here: Commune) -> int:
    answer = signed_in(here, "iso").post(WRITE, typed(here))
    assert answer.status_code == 302
    return int(answer["Location"].rstrip("/").rpartition("/")[2])


def test_without_objectives_the_page_says_what_to_do() -> None:
    page = signed_in(commune(), "handler").get(LIST).content.decode()
    assert "Năm này chưa có mục tiêu chất lượng" in page
    assert "Soạn mục tiêu</" not in page


def test_it_is_measured_and_opens_its_dossiers() -> None:
    here = commune()
    dossier(here, "result")
    late = dossier(here, "check")
    number = written(here)
    page = signed_in(here, "leader").get(LIST).content.decode()
    assert "từ 97,5% trở lên" in page
    assert "100%" in page
    cases = signed_in(here, "leader").get(
        reverse("quality:objective_cases", args=[number]) + "?quy=4&xem=dat"
    )
    assert late.state.code not in cases.content.decode()
    assert "Bạn xem được 1 hồ sơ" in cases.content.decode()


def test_only_another_leader_approves_it() -> None:
    here = commune()
    number = written(here)
    approve = reverse("quality:objective_approve", args=[number])
    assert signed_in(here, "iso").post(approve).status_code == 403
    assert signed_in(here, "leader").post(approve).status_code == 302
    assert Objective.objects.get(id=number).approver_id == here.people["leader"].id


def test_a_leader_who_wrote_it_is_told_why_he_cannot() -> None:
    here = commune()
    answer = signed_in(here, "leader").post(WRITE, typed(here))
    number = answer["Location"].rstrip("/").rpartition("/")[2]
    page = signed_in(here, "leader").post(reverse("quality:objective_approve", args=[number]))
    assert page.status_code == 403
    assert "đã soạn mục tiêu này nên không phê duyệt được" in page.content.decode()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"target": "120"}, "không quá 100"),
        ({"target": "chín lăm"}, "Xin nhập một số, ví dụ 95 hoặc 97,5."),
        ({"target": "97,555"}, "hai chữ số sau dấu phẩy"),
        ({"measure": "x"}, "Mục đã chọn không có trong danh sách."),
        ({"resources": " "}, "Xin nhập mục này."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(changes: dict[str, str], said: str) -> None:
    here = commune()
    answer = signed_in(here, "iso").post(WRITE, typed(here, **changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "Xem mỗi quý, họp khi không đạt" in page
    assert not Objective.objects.exists()


def test_pressed_twice_it_is_one() -> None:
    here = commune()
    key = {"key": "7b0f3a52-3f0e-4a63-9c0c-0b1d2a3c4d5e"}
    first, second = (signed_in(here, "iso").post(WRITE, typed(here, **key))["Location"] for _ in range(2))
    assert (first, Objective.objects.count()) == (second, 1)


def test_a_change_is_a_version_and_an_annulment_says_why() -> None:
    here = commune()
    number = written(here)
    leader = signed_in(here, "leader")
    leader.post(reverse("quality:objective_approve", args=[number]))
    changed = signed_in(here, "iso").post(f"{WRITE}?tu={number}", typed(here, target="99"))
    assert changed.status_code == 302
    end = reverse("quality:objective_end", args=[number])
    assert leader.post(end, {"reason": "x"}).status_code == 422
    assert leader.post(end, {"reason": "Tỉnh giao chỉ tiêu khác"}).status_code == 302
    page = leader.get(reverse("quality:objective", args=[number])).content.decode()
    assert "Tỉnh giao chỉ tiêu khác" in page
    assert "từ 99% trở lên" in page
