"""A risk on its pages: registered, assessed by what dossiers say, treated, done; nothing typed lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock
from chuan.surfaces.acts.tests.risky import LATE, TODAY, carried_out, dossiers, proposed, registered
from chuan.surfaces.quality.tests.test_objectives import signed_in

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
LIST, MATRIX = reverse("quality:risks"), reverse("quality:risk_matrix")


def page(here: Commune, role: str, address: str) -> str:
    return signed_in(here, role).get(address).content.decode()


def one(stream: int) -> str:
    return reverse("quality:risk", args=[stream])


def send(here: Commune, role: str, stream: int, deed: str, **typed: object) -> tuple[int, str]:
    answer = signed_in(here, role).post(reverse("quality:risk_act", args=[stream, deed]), typed)
    return answer.status_code, answer.content.decode()


def step(here: Commune, role: str, stream: int, **typed: object) -> int:
    return signed_in(here, role).post(reverse("quality:step", args=["risk", stream]), typed).status_code


def test_without_any_the_list_says_what_would_be_here() -> None:
    here = commune()
    assert "Không có rủi ro, cơ hội nào ở đây" in page(here, "handler", LIST)
    assert "Ghi rủi ro, cơ hội" not in page(here, "handler", LIST)
    assert "Ghi rủi ro, cơ hội" in page(here, "iso", LIST)
    assert "Chưa ghi rủi ro, cơ hội nào." in page(here, "iso", reverse("quality:year"))


def test_the_way_through_by_forms() -> None:
    here = commune()
    dossiers(here, 41, 180)
    typed = {"kind": "risk", "name": LATE.name, "measure": "late", "clause": "8.5.1"}
    answer = signed_in(here, "iso").post(reverse("quality:risk_new"), typed)
    stream = int(answer["Location"].rstrip("/").rpartition("/")[2])
    told = page(here, "iso", one(stream))
    assert ("Vì sao chọn mức khả năng này" in told, "Hậu quả nếu xảy ra" in told) == (False, True)
    assert send(here, "iso", stream, "danh-gia", consequence=4, why="Người dân đi lại nhiều lần")[0] == 302
    assert "Mức 16, trên mức 9 của cơ quan." in page(here, "iso", one(stream))
    assert send(here, "iso", stream, "bien-phap", treatment="reduce", words="Thêm người buổi chiều")[0] == 302
    due = f"{TODAY + timedelta(days=9):%d/%m/%Y}"
    owner, head, leader = (here.people[role].id for role in ("handler", "head", "leader"))
    assert send(here, "iso", stream, "hanh-dong", words="Phân công người", owner=owner, due=due)[0] == 302
    assert step(here, "iso", stream, step="assess", outcome="xong", **{"to-approve": head}) == 302
    assert step(here, "head", stream, step="approve", outcome="ok", **{"to-carry": owner}) == 302
    done = {"number": 1, "since": f"{TODAY:%d/%m/%Y}", "words": "Đã phân công"}
    assert send(here, "handler", stream, "da-lam", **done)[0] == 302
    assert step(here, "handler", stream, step="carry", outcome="xong", **{"to-review": leader}) == 302
    assert send(here, "leader", stream, "xem-lai", thought="Chờ thêm hồ sơ")[0] == 302
    assert step(here, "leader", stream, step="review", outcome="closed") == 409
    assert "Chờ thêm hồ sơ" in page(here, "clerk", one(stream))


def test_few_dossiers_ask_for_a_level_and_mark_it() -> None:
    here = commune()
    dossiers(here, 2, 12)
    stream = registered(here)
    told = {"consequence": 3, "why": "Người dân chờ lâu", "likelihood": 3}
    status, back = send(here, "iso", stream, "danh-gia", **told)
    assert (status, "Ghi vì sao chọn mức khả năng này" in back, "Người dân chờ lâu" in back) == (
        422,
        True,
        True,
    )
    assert send(here, "iso", stream, "danh-gia", **told, thought="Năm ngoái có vài lần")[0] == 302
    shown = page(here, "iso", one(stream))
    assert "người đánh giá nhập" in shown
    assert "chưa đủ dữ liệu (cần ít nhất 30 hồ sơ)" in shown


def test_new_dossiers_raise_it_everywhere(stopped_clock: Clock) -> None:
    here = commune()
    dossiers(here, 2, 180)
    stream = proposed(here)
    assert "không rủi ro nào trên mức" in page(here, "iso", reverse("quality:year"))
    stopped_clock.stand(stopped_clock.now + timedelta(days=5))
    dossiers(here, 60, 100, days_ago=-2)
    assert "đưa mức từ 8 lên 16, trên mức 9 của cơ quan" in page(here, "iso", one(stream))
    assert "1 rủi ro lên trên mức của cơ quan theo số liệu hôm nay" in page(
        here, "iso", reverse("quality:year")
    )
    assert "tăng từ 8" in page(here, "iso", LIST + "?t=tang")
    assert "tăng từ 8" in page(here, "iso", MATRIX)
    assert LATE.name in page(here, "iso", LIST + "?o=4-4")
    assert LATE.name not in page(here, "iso", LIST + "?o=4-2")


def test_what_became_of_its_treatment_is_measured(stopped_clock: Clock) -> None:
    here = commune()
    dossiers(here, 41, 180)
    stream = proposed(here)
    carried_out(here, stream)
    stopped_clock.stand(stopped_clock.now + timedelta(days=100))
    dossiers(here, 3, 200, days_ago=-60)
    told = page(here, "head", one(stream))
    assert "Số liệu nói: Hiệu quả" in told
    assert "giảm từ 16" in told


def test_an_owner_who_left_is_marked(stopped_clock: Clock) -> None:
    from chuan.definitions.organisation.models import Holding

    here = commune()
    dossiers(here, 41, 180)
    stream = proposed(here)
    Holding.objects.filter(official=here.people["handler"]).update(until=TODAY)
    assert "người này không còn ở cơ quan" in page(here, "iso", one(stream))


def test_the_cases_and_the_paper_open() -> None:
    here = commune()
    dossiers(here, 41, 180)
    stream = proposed(here)
    assert "Bạn xem được 41 hồ sơ" in page(here, "leader", reverse("quality:risk_cases", args=[stream]))
    paper = signed_in(here, "iso").get(reverse("quality:risk_paper"))
    assert (paper["Content-Type"], paper.content[:5]) == ("application/pdf", b"%PDF-")


def test_a_register_costs_the_same_for_one_and_for_many() -> None:
    here = commune()
    client = signed_in(here, "iso")
    costs: list[list[int]] = []
    for many in (1, 12):
        for _nth in range(many):
            registered(here)
        costs.append([])
        for address in (LIST, MATRIX):
            with CaptureQueriesContext(connection) as asked:
                client.get(address)
            costs[-1].append(len(asked))
    assert costs[0] == costs[1]
    assert max(costs[0]) <= 14
