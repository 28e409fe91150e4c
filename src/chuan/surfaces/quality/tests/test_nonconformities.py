"""A nonconformity on its pages: listed, confirmed, worked, refused by the data, closed; nothing typed lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.corrections.services import corrections, keys
from chuan.events.corrections.tests.factories import UNTIL, confirmed, finished, spoken, worked
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, stopped_clock
from chuan.readings.matters.queries.nonconformities import worth
from chuan.surfaces.acts import correcting, hearing, reporting
from chuan.surfaces.quality.tests.test_objectives import signed_in

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
LIST = reverse("quality:nonconformities")
LATER = NOW + timedelta(days=60)


def drafted(here: Commune) -> int:
    finished(here, UNTIL - timedelta(days=2), 28, 70)
    hearing.hear(here.agency.id, (spoken([], found=16),), NOW)
    return keys.held(here.agency.id, spoken([]).key, NOW)


def page(here: Commune, role: str, address: str) -> str:
    return signed_in(here, role).get(address).content.decode()


def one(stream: int) -> str:
    return reverse("quality:nonconformity", args=[stream])


def send(here: Commune, role: str, stream: int, deed: str, **typed: object) -> tuple[int, str]:
    answer = signed_in(here, role).post(reverse("quality:nc_act", args=[stream, deed]), typed)
    return answer.status_code, answer.content.decode()


def test_without_any_the_list_says_what_would_be_here() -> None:
    assert "Không có sự không phù hợp nào ở đây" in page(commune(), "handler", LIST)


def test_only_who_has_the_step_is_asked() -> None:
    here = commune()
    stream = drafted(here)
    assert "16 trong 40 hồ sơ đến hạn bị trễ." in page(here, "clerk", LIST)
    assert "Xác nhận và giao" not in page(here, "clerk", one(stream))
    assert "Xác nhận và giao" in page(here, "iso", one(stream))


def test_the_way_through_by_forms(stopped_clock: Clock) -> None:
    here = commune()
    stream, owner, checker = drafted(here), here.people["handler"].id, here.people["head"].id
    finished(here, NOW.date() + timedelta(days=20), 30, 80)
    assert send(here, "iso", stream, "xac-nhan", owner=owner, measure="late")[0] == 302
    stopped_clock.stand(LATER)
    cause = {"cause": "volume", "words": "Hồ sơ tăng gấp đôi", "correction": "Trả ngay 16 hồ sơ"}
    assert send(here, "handler", stream, "nguyen-nhan", **cause)[0] == 302
    today = f"{LATER:%d/%m/%Y}"
    assert (
        send(here, "handler", stream, "hanh-dong", words="Thêm một người", owner=owner, due=today)[0] == 302
    )
    since = f"{NOW + timedelta(days=1):%d/%m/%Y}"
    assert send(here, "handler", stream, "da-lam", number=1, since=since, words="Đã phân công")[0] == 302
    assert send(here, "handler", stream, "cho-danh-gia", checker=checker)[0] == 302
    status, told = send(here, "head", stream, "ket-luan", outcome="effective", note="Tôi thấy ổn rồi")
    assert (status, "Số liệu cho thấy hành động không hiệu quả" in told, "Tôi thấy ổn rồi" in told) == (
        409,
        True,
        True,
    )
    assert "Số liệu nói: Không hiệu quả" in told
    assert send(here, "head", stream, "ket-luan", outcome="again", note="Làm lại")[0] == 302
    assert "Vòng khắc phục" in page(here, "head", one(stream))


def test_what_is_missing_is_said_beside_its_field() -> None:
    here = commune()
    stream = drafted(here)
    status, told = send(here, "iso", stream, "tu-choi", note="Chưa rõ lắm")
    assert (status, "Chưa rõ lắm" in told, "Xin nhập mục này." in told) == (422, True, True)
    confirmed(here, stream)
    status, told = send(
        here, "handler", stream, "nguyen-nhan", cause="volume", words="x", correction="Trả ngay"
    )
    assert (status, "Xin ghi rõ hơn (ít nhất 5 ký tự)." in told, "Trả ngay" in told) == (422, True, True)


def test_somebody_else_pressing_an_old_page_is_told() -> None:
    here = commune()
    stream = drafted(here)
    seen = corrections.load(stream).seq
    confirmed(here, stream)
    status, told = send(here, "iso", stream, "tu-choi", reason="lawful", seen=seen)
    assert status == 409
    assert "vừa được người khác cập nhật" in told


def test_the_head_writes_his_own_conclusion_beside_the_data(stopped_clock: Clock) -> None:
    here = commune()
    stream = drafted(here)
    confirmed(here, stream)
    finished(here, NOW.date() + timedelta(days=20), 30, 80)
    stopped_clock.stand(LATER)
    worked(here, stream, NOW.date() + timedelta(days=1), LATER.date())
    why = "Số trễ do mưa lũ kéo dài, không do cách làm."
    assert send(here, "leader", stream, "nguoi-dung-dau", verdict="effective", words=why)[0] == 302
    told = page(here, "head", one(stream))
    assert "Số liệu nói: Không hiệu quả" in told
    assert why in told


def test_a_report_becomes_a_draft_and_a_foreign_code_is_refused() -> None:
    here = commune()
    address = reverse("quality:nc_report")
    wrong = signed_in(here, "clerk").post(address, {"words": "Giao nhầm kết quả", "dossier": "H19.85-1"})
    assert wrong.status_code == 422
    assert "Không tìm thấy hồ sơ có mã H19.85-1" in wrong.content.decode()
    assert "Giao nhầm kết quả" in wrong.content.decode()
    assert signed_in(here, "clerk").post(address, {"words": "Giao nhầm kết quả"}).status_code == 302
    assert "Giao nhầm kết quả" in page(here, "iso", LIST)


def test_a_waiting_signal_is_opened_before_its_turn() -> None:
    here = commune()
    signals = tuple(spoken([], subject=f"unit:{nth}", found=nth) for nth in (3, 9))
    hearing.hear(here.agency.id, signals, NOW)
    assert "1 tín hiệu đang chờ" in page(here, "iso", LIST)
    key = {"detector": "late_cluster", "subject": "unit:3", "rule": "1"}
    assert signed_in(here, "clerk").post(reverse("quality:nc_open"), key).status_code == 403
    assert signed_in(here, "iso").post(reverse("quality:nc_open"), key).status_code == 302
    assert "đang chờ, nặng nhất trước" not in page(here, "iso", LIST)


def test_detectors_are_counted_with_why_they_were_rejected() -> None:
    here = commune()
    correcting.reject(here.actor("iso"), drafted(here), "lawful")
    told = page(here, "iso", reverse("quality:detectors"))
    assert "Đúng quy định, có căn cứ: 1" in told
    (found,) = worth(Scope(agencies=frozenset({here.agency.id})))
    assert (found.detector, found.opened, found.rejected, found.reasons) == (
        "late_cluster",
        1,
        1,
        (("lawful", 1),),
    )


def test_a_list_costs_the_same_for_one_and_for_many() -> None:
    here = commune()
    client, costs = signed_in(here, "iso"), []
    for many in (1, 12):
        for _nth in range(many):
            reporting.report(here.actor("clerk"), reporting.Report("Giao nhầm kết quả"))
        with CaptureQueriesContext(connection) as asked:
            client.get(LIST)
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 14
