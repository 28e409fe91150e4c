"""The pages of the post: what waits, one list, its paper and workbook; wrong numbers keep what was typed."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.tests.factories import Commune
from chuan.surfaces.acts.tests.mailed import NUMBERS, waiting

pytestmark = pytest.mark.django_db
PAGE = "/mot-cua/buu-chinh/"


def listed(client: Client, dossier: int, number: str, address: str = "Thôn Đông") -> tuple[int, str, str]:
    """Status, address afterwards, what the page says."""
    typed = {"pick": str(dossier), f"tracking-{dossier}": number, f"address-{dossier}": address}
    answer = client.post(PAGE, {**typed, "key": str(uuid4())})
    return answer.status_code, answer.headers.get("Location", ""), answer.content.decode()


def test_a_wrong_number_is_said_beside_it_and_what_was_typed_stays(client: Client, here: Commune) -> None:
    dossier = waiting(here)
    status, _, told = listed(client, dossier, "CB123456784VN", "Số 5, thôn Bình Ế")
    assert status == 422
    assert "sai số kiểm tra" in told
    assert "Số 5, thôn Bình Ế" in told


def test_each_wrong_number_is_said_at_its_own_parcel(client: Client, here: Commune) -> None:
    one, other = waiting(here), waiting(here)
    typed = {"pick": [str(one), str(other)], f"tracking-{one}": "12", f"tracking-{other}": "CB123456784VN"}
    told = client.post(PAGE, {**typed, "key": str(uuid4())}).content.decode()
    assert "có 13 ký tự" in told
    assert "sai số kiểm tra" in told


def test_from_the_list_to_the_citizens_page(client: Client, here: Commune) -> None:
    dossier = waiting(here)
    bag = listed(client, dossier, NUMBERS[0])[1]
    early = client.post(bag, {"do": "deliver", "dossier": str(dossier), "key": str(uuid4())})
    assert "chưa giao cho bưu tá" in early.content.decode()
    client.post(bag, {"do": "hand", "postman": "Nịnh A Tài", "key": str(uuid4())})
    client.post(bag, {"do": "fail", "dossier": str(dossier), "reason": "Vắng nhà", "key": str(uuid4())})
    assert "Vắng nhà" in client.get(bag).content.decode()
    client.post(bag, {"do": "deliver", "dossier": str(dossier), "key": str(uuid4())})
    told = client.get(f"/mot-cua/ho-so/{dossier}/").content.decode()
    assert f"{NUMBERS[0]}: đã phát" in told


def test_its_paper_and_its_workbook(client: Client, here: Commune) -> None:
    bag = listed(client, waiting(here), NUMBERS[0])[1]
    assert client.get(bag + "bang-ke.pdf").content.startswith(b"%PDF")
    sheet = load_workbook(BytesIO(client.get(bag + "bang-ke.xlsx").content)).active
    assert sheet is not None
    assert sheet["B2"].value == NUMBERS[0]


def test_the_page_costs_few_statements(
    client: Client, here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in NUMBERS:
        listed(client, waiting(here), number)
    waiting(here)
    client.get(PAGE)
    with django_assert_max_num_queries(14):
        client.get(PAGE)
