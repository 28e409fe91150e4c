"""One who only asks takes a guidance home: nobody's data, counted in today's numbers."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4

import pytest
from django.test import Client
from pypdf import PdfReader

from chuan.base.store.models import Event
from chuan.events.dossiers.models import Person
from chuan.events.dossiers.services import slips
from chuan.events.dossiers.tests.factories import Commune, dossier
from chuan.surfaces.counter.tests.typing_in import receive_at

pytestmark = pytest.mark.django_db


def guided(client: Client, here: Commune, **more: str) -> str:
    answer = client.post(receive_at(here), {"key": str(uuid4()), "do": "guide", "case": "usual", **more})
    assert answer.status_code == 302
    return answer.headers["Location"]


def test_it_says_what_to_bring_and_keeps_nobodys_data(client: Client, here: Commune) -> None:
    page = guided(client, here, **{"owner-name": "Nịnh Thị Hoa"})
    assert "Đã ghi hướng dẫn" in client.get(page).content.decode()
    answer = client.post(f"{page}in/")
    text = PdfReader(BytesIO(client.get(answer.headers["Location"]).content)).pages[0].extract_text()
    for said in ("PHIẾU HƯỚNG DẪN", "Tờ khai", "8 ngày làm việc", "chưa phải giấy tiếp nhận"):
        assert said in text
    assert "Nịnh Thị Hoa" not in text
    assert not Person.objects.exists()
    assert len(slips.guidance(int(page.rstrip("/").rsplit("/", 1)[1])).printed) == 1


def test_it_is_counted_today_and_once_for_a_double_press(client: Client, here: Commune) -> None:
    key = str(uuid4())
    assert guided(client, here, key=key) == guided(client, here, key=key)
    assert Event.objects.filter(kind="dossiers.Guided").count() == 1
    assert "1 lượt hướng dẫn" in client.get("/mot-cua/hom-nay/").content.decode()


def test_it_is_no_supplement_slip(client: Client, here: Commune) -> None:
    number = guided(client, here).rstrip("/").rsplit("/", 1)[1]
    assert client.get(f"/mot-cua/phieu/{number}/").status_code == 404
    assert "0 khách" in client.get("/mot-cua/cho-bo-sung/").content.decode()


def test_the_dossiers_page_says_where_the_paper_is(client: Client, here: Commune) -> None:
    page = client.get(f"/mot-cua/ho-so/{dossier(here).id}/").content.decode()
    assert "Bản giấy" in page
    assert "ở Đơn vị quay" in page
    assert "đang giữ 1 loại" in page
