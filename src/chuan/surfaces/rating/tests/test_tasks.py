"""Tasks in the browser: given, handed in with a file, found not good, accepted."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from chuan.events.dossiers.tests.factories import Commune, commune
from chuan.surfaces.acts.tests.conducted import given
from chuan.surfaces.studio.tests.world import browser, words

pytestmark = pytest.mark.django_db
URL = "/cham-diem/viec/"


def send(here: Commune, role: str, address: str, **told: Any) -> Any:
    return browser(here.people[role]).post(address, told)


def test_from_giving_to_accepting() -> None:
    here = commune()
    told = {
        "official": here.people["handler"].id,
        "product": "Báo cáo tuần",
        "due": "25/11/2026 16:00",
        "weight": "1,5",
    }
    address = send(here, "head", f"{URL}giao/", **told)["Location"]
    content = SimpleUploadedFile("bao-cao.pdf", b"%PDF-1.7 invented")
    assert send(here, "handler", f"{address}nop/", content=content).status_code == 302
    assert browser(here.people["head"]).get(f"{address}tep/").content.startswith(b"%PDF")
    assert send(here, "head", f"{address}chua-dat/", reason="Thiếu phụ lục").status_code == 302
    assert send(here, "handler", f"{address}nop/", words="Đã bổ sung phụ lục").status_code == 302
    assert send(here, "head", f"{address}dat/").status_code == 302
    page = words(browser(here.people["handler"]).get(address))
    assert "nghiệm thu: chưa đạt Thiếu phụ lục" in page
    assert "Hệ số khó 1,5" in page
    assert "1 lần chưa đạt" in words(browser(here.people["head"]).get(f"{URL}?t=done"))


def test_what_is_wrong_is_said_and_nothing_typed_is_lost() -> None:
    here = commune()
    told = {
        "official": here.people["handler"].id,
        "product": "Báo cáo",
        "due": "01/11/2026 16:00",
        "weight": "1",
    }
    answer = send(here, "head", f"{URL}giao/", **told)
    assert answer.status_code == 422
    assert "Hạn phải ở sau lúc này" in words(answer)
    assert "01/11/2026 16:00" in answer.content.decode()
    task = given(here)
    empty = send(here, "handler", f"{URL}{task.id}/nop/")
    assert empty.status_code == 422
    assert "Gửi tệp sản phẩm hoặc ghi sản phẩm nằm ở đâu" in words(empty)


def test_who_is_in_charge_of_nobody_gives_no_task() -> None:
    here = commune()
    handler = browser(here.people["handler"])
    assert handler.get(f"{URL}giao/").status_code == 403
    assert "Giao việc" not in words(handler.get(URL))


def test_what_the_pages_cost(django_assert_max_num_queries: Any) -> None:
    here = commune()
    task, head = given(here), browser(here.people["head"])
    for address, most in ((URL, 9), (f"{URL}{task.id}/", 13)):
        head.get(address)
        with django_assert_max_num_queries(most):
            assert head.get(address).status_code == 200
