"""Received here for an agency elsewhere: both stamps on its papers, and the answer where the citizen chose."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from chuan.definitions.procedures.models import Adoption
from chuan.events.dossiers.tests.factories import Commune, commune, form
from chuan.surfaces.acts import interrupting, reception
from chuan.surfaces.telling.papers import control_slip

pytestmark = pytest.mark.django_db


@pytest.fixture
def there() -> Commune:
    found = commune("H49.16")
    Adoption.objects.filter(agency=found.agency).update(outside=True)
    return found


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def receipt(client: Client, stream: int) -> str:
    return words_of(client.post(f"/mot-cua/ho-so/{stream}/giay-hen/", follow=True).content)


def test_the_receipt_says_where_to_come_and_when_the_legal_time_begins(
    client: Client, here: Commune, there: Commune
) -> None:
    taken_here = receipt(client, reception.receive(here.actor("counter"), form(there)).id)
    assert f"Thời hạn theo luật tính từ: khi {there.agency.name} nhận được hồ sơ" in taken_here
    assert f"Đăng ký nhận kết quả tại: {here.agency.name}" in taken_here
    at_agency = reception.receive(here.actor("counter"), form(there, deliver="agency")).id
    assert f"Đăng ký nhận kết quả tại: {there.agency.name}" in receipt(client, at_agency)


def test_the_control_slip_has_the_second_stamp(here: Commune, there: Commune) -> None:
    stream = reception.receive(here.actor("counter"), form(there)).id
    assert "Cơ quan giải quyết nhận hồ sơ lúc" not in words_of(control_slip(there.actor("head"), stream))
    interrupting.arrive(there.actor("head"), stream)
    told = words_of(control_slip(there.actor("head"), stream))
    assert "Cơ quan giải quyết nhận hồ sơ lúc" in told
    assert f"Giao: {here.agency.short_name}" in told


def test_the_place_that_only_helped_stands_apart_from_the_others(
    client: Client, here: Commune, there: Commune
) -> None:
    found = reception.receive(here.actor("counter"), form(there, helped="điểm hỗ trợ thôn Đông"))
    assert "Nơi hỗ trợ kê khai: điểm hỗ trợ thôn Đông" in receipt(client, found.id)
    page = client.get(f"/mot-cua/ho-so/{found.id}/").content.decode()
    assert "điểm hỗ trợ thôn Đông" in page
    assert there.agency.name in page


def test_the_register_tells_where_somebody_was_helped(client: Client, here: Commune) -> None:
    reception.receive(here.actor("counter"), form(here, helped="điểm hỗ trợ thôn Đông"))
    assert "hỗ trợ kê khai: điểm hỗ trợ thôn Đông" in client.get("/mot-cua/so/").content.decode()
