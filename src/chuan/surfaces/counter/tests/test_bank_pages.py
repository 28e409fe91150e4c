"""Bank statements at the counter: looked at first, taken in once, a line matched by hand and freed again."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import Commune, form
from chuan.events.money.imports.tests.files import csv, row
from chuan.events.money.models import StatementLine
from chuan.events.money.rules.vietqr import purpose_of
from chuan.events.money.services import payments
from chuan.events.money.services.accounts import Account, open_account
from chuan.readings.takings.models import TransferRow
from chuan.surfaces.acts import bank, reception
from chuan.surfaces.counter.tests.conftest import signed_in

pytestmark = pytest.mark.django_db
FEE = 25_000
PAGE = "/mot-cua/tien/sao-ke/"


@pytest.fixture
def with_account(here: Commune) -> Commune:
    open_account(here.agency.id, Account("970499", "0000000498001", "UBND XA", "NH"), date(2025, 7, 1))
    return here


def charged(here: Commune) -> Dossier:
    return reception.receive(here.actor("counter"), form(here, fee=FEE))


def standing(found: Dossier) -> str:
    known = payments.of(found.id)
    return known.state.standing if known else ""


def looked(client: Client, here: Commune, content: bytes, name: str = "sao-ke.csv") -> HttpResponse:
    sent = {"agency": str(here.agency.id), "upload": SimpleUploadedFile(name, content)}
    return cast("HttpResponse", client.post(f"{PAGE}doc-thu/", sent))


def token_of(answer: HttpResponse) -> str:
    page = answer.content.decode()
    return page.split('name="token" value="')[1].split('"')[0]


def test_a_file_is_looked_at_and_then_taken_in(client: Client, with_account: Commune) -> None:
    found = charged(with_account)
    answer = looked(
        client, with_account, csv(row("25.000", purpose_of(found.state.code)), row("5.000", "khac"))
    )
    page = answer.content.decode()
    assert "Khớp đúng số tiền" in page
    assert found.state.code in page
    assert (standing(found), StatementLine.objects.count()) == ("due", 0)
    token = token_of(answer)
    assert client.post(f"{PAGE}nhap/", {"token": token}).status_code == 302
    assert standing(found) == "paid"
    again = client.post(f"{PAGE}nhap/", {"token": token})
    assert again.status_code == 422
    assert "không có gì mới" in again.content.decode()
    assert "khac" in client.get(PAGE).content.decode()


def test_what_was_looked_at_is_taken_in_by_nobody_else(client: Client, with_account: Commune) -> None:
    token = token_of(looked(client, with_account, csv(row("25.000", "le phi"))))
    other = signed_in(with_account.people["in_charge"])
    assert other.post(f"{PAGE}nhap/", {"token": token}).status_code == 404
    assert client.post(f"{PAGE}nhap/", {"token": token[:-1]}).status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (
            "a.csv",
            csv(row("25.000"), ["", "Tổng cộng", "", "", "26.000", ""]),
            "Tổng ghi có trong tệp là 26.000 đồng",
        ),
        ("a.csv", b"\xff\xfe\x00", "không phải mã UTF-8"),
        ("a.xlsx", b"PK", "hỏng hoặc không đúng loại"),
        ("a.pdf", b"%PDF", ".csv hoặc .xlsx"),
    ],
)
def test_a_bad_file_is_one_sentence_beside_the_field(
    client: Client, with_account: Commune, name: str, content: bytes, said: str
) -> None:
    answer = looked(client, with_account, content, name)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert StatementLine.objects.count() == 0


def test_a_line_is_matched_by_hand_and_freed(client: Client, with_account: Commune) -> None:
    found = charged(with_account)
    token = token_of(looked(client, with_account, csv(row("25.000", "le phi"))))
    client.post(f"{PAGE}nhap/", {"token": token})
    line = f"{PAGE}dong/{TransferRow.objects.get().line}/"
    wrong = client.post(line, {"parts": "H49.98-261120-9999", "reason": "Biết khách"})
    assert wrong.status_code == 422
    assert "Không có hồ sơ nào" in wrong.content.decode()
    assert client.post(line, {"parts": found.state.code, "reason": "Biết khách"}).status_code == 302
    assert standing(found) == "paid"
    assert found.state.code in client.get(line).content.decode()
    assert client.post(line, {"reason": "Nhầm khách"}).status_code == 302
    assert standing(found) == "due"


def test_an_agency_without_an_account_says_so(client: Client, here: Commune) -> None:
    assert "Chưa có tài khoản" in client.get(PAGE).content.decode()


def test_a_whole_file_is_annulled_and_says_so_in_the_list(client: Client, with_account: Commune) -> None:
    found, counter = charged(with_account), with_account.actor("counter")
    content = csv(row("25.000", purpose_of(found.state.code)))
    statement = bank.take(counter, with_account.agency.id, "sao-ke.csv", content)
    address = f"{PAGE}tep/{statement}/"
    assert "Đang tính" in client.get(f"{PAGE}tep/").content.decode()
    assert client.post(address, {"reason": ""}).status_code == 422
    assert standing(found) == "paid"
    assert client.post(address, {"reason": "Nhầm tệp tháng trước"}).status_code == 302
    page = client.get(address).content.decode()
    assert "Nhầm tệp tháng trước" in page
    assert "Hủy cả tệp" not in page
    assert "Đã hủy" in client.get(f"{PAGE}tep/").content.decode()
    assert "Đã hủy cùng tệp sao kê" in client.get(PAGE, {"loai": "revoked"}).content.decode()
    assert standing(found) == "due"


@pytest.mark.parametrize("many", [0, 1, 3])
def test_the_list_of_files_costs_few_statements(
    client: Client, with_account: Commune, many: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        bank.take(
            with_account.actor("counter"),
            with_account.agency.id,
            "sao-ke.csv",
            csv(row(f"{number + 1}.000", "x")),
        )
    with django_assert_max_num_queries(12):
        assert client.get(f"{PAGE}tep/").status_code == 200
