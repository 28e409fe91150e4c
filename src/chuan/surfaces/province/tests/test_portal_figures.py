"""The Portal's published figure: typed, annulled, from a file looked at first; the index and its differences set beside it."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chuan.surfaces.province.tests.overseen import Above, above
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
TYPED = {"month": "11/2026", "day": "20/11/2026", "total": "83,8", "tiendo": "17"}
HEAD = "Mã cơ quan;Tháng;Tổng điểm;Tiến độ;Ngày xem\n"


@pytest.fixture
def world() -> Above:
    return above()


def figures(world: Above) -> str:
    return f"/tinh/766/{world.here.agency.id}/so-cong/"


def sent(client: Client, text: str, name: str = "so.csv") -> Any:
    return client.post("/tinh/so-cong/", {"file": SimpleUploadedFile(name, text.encode())})


def test_absent_is_said_then_typed_compared_and_annulled(world: Above) -> None:
    client, agency = browser(world.inspector), world.here.agency.id
    assert "chưa có số của Cổng cho tháng này" in words(client.get(f"/tinh/766/{agency}/"))
    assert "không phải 0 điểm" in words(client.get(f"/tinh/766/{agency}/cong/unsent/"))
    page = words(client.post(figures(world), TYPED, follow=True))
    assert "Tháng 11/2026: 83,80 điểm" in page
    assert "Cổng công bố 83,80 điểm" in words(client.get(f"/tinh/766/{agency}/cong/unsent/"))
    again = client.post(figures(world), {**TYPED, "total": "70"})
    assert (again.status_code, "đã có số của Cổng là 83,8" in words(again)) == (409, True)
    gone = words(client.post(f"{figures(world)}1/huy/", {"reason": "gõ nhầm"}, follow=True))
    assert "đã hủy: gõ nhầm" in gone
    assert "chưa có số của Cổng cho tháng này" in gone


def test_what_cannot_be_right_is_one_sentence_and_stays_typed(world: Above) -> None:
    page = browser(world.inspector).post(figures(world), {**TYPED, "total": "0,95", "tiendo": "95"})
    assert page.status_code == 422
    for said in ("nếu ý là 95 điểm thì nhập 95", "95 không nằm trong 0 đến 20 điểm", 'value="0,95"'):
        assert said in page.content.decode()


def test_a_file_is_looked_at_then_kept_whole(world: Above) -> None:
    client = browser(world.inspector)
    looked = sent(client, f"{HEAD}H49.98;10/2026;83,8;17;05/11/2026\n")
    assert "Xem trước: 1 dòng, chưa lưu dòng nào" in words(looked)
    assert "chưa có số của Cổng" in words(client.get("/tinh/so-cong/?ky=2026-10"))
    rows = looked.context["take_form"].initial["rows"]
    assert "Đã ghi 1 số của Cổng" in words(client.post("/tinh/so-cong/luu/", {"rows": rows}, follow=True))
    assert "83,80 05/11/2026" in words(client.get("/tinh/so-cong/?ky=2026-10"))
    assert "Đã ghi 0 số" in words(client.post("/tinh/so-cong/luu/", {"rows": rows}, follow=True))


def test_one_wrong_row_keeps_nothing(world: Above) -> None:
    client = browser(world.inspector)
    text = f"{HEAD}H49.98;10/2026;83,8;17;\nH49.98;09/2026;95%;;\nH01.01;10/2026;80;;\n"
    refused = sent(client, text)
    assert refused.status_code == 422
    for said in ("Chưa lưu dòng nào", "Dòng 3: Tổng điểm “95%”", "Dòng 4: không có cơ quan nào"):
        assert said in words(refused)
    forced = client.post("/tinh/so-cong/luu/", {"rows": text})
    assert forced.status_code == 422
    assert "83,80" not in words(client.get("/tinh/so-cong/?ky=2026-10"))
    assert sent(client, "x", "so.pdf").status_code == 422


def test_only_ones_own_agency_and_only_who_may(world: Above) -> None:
    iso = browser(world.here.people["iso"])
    assert "83,80" in words(iso.post(figures(world), TYPED, follow=True))
    assert iso.post("/tinh/766/1/so-cong/", TYPED).status_code == 404
    assert browser(world.here.people["handler"]).post(figures(world), TYPED).status_code == 403


def test_what_the_pages_ask_the_database(world: Above) -> None:
    client = browser(world.inspector)
    for path, most in (("/tinh/so-cong/", 12), (figures(world), 26)):
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(path).status_code == 200
        assert len(seen.captured_queries) <= most, (path, len(seen.captured_queries))
