"""What the citizen reads of his money: each fee, the transfer that pays it, what he paid, what comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.definitions.procedures.rules.definition import Fee
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, PDF, Commune, commune, form, stopped_clock
from chuan.events.money.services import accounts
from chuan.events.money.services.accounts import Account
from chuan.surfaces.acts import interrupting, money, reception
from chuan.surfaces.acts.money import Paying

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
FEES = (Fee("law", "Lệ phí đăng ký", 20_000), Fee("work", "Phí thẩm định", 11_000))


@pytest.fixture
def here() -> Commune:
    found = commune(procedure=replace(PROCEDURE, fees=FEES))
    accounts.open_account(
        found.agency.id, Account("970499", "0000000498", "UBND XA", "Ngân hàng mô phỏng"), NOW.date()
    )
    return found


def charged(here: Commune) -> Dossier:
    return reception.receive(here.actor("counter"), form(here, fee=31_000))


def read(found: Dossier) -> str:
    return Client().get(f"/tra-cuu/{dossiers.secret_of(found.id)}/").content.decode()


def test_what_is_owed_stands_line_by_line_with_the_square_that_pays_it(here: Commune) -> None:
    html = read(charged(here))
    for part in ("Lệ phí đăng ký", "20.000 đ", "Phí thẩm định", "11.000 đ", "31.000 đ", "0000000498"):
        assert part in html
    assert html.count("data:image/svg+xml") == 1


def test_what_was_paid_stands_with_its_moment_and_no_square(here: Commune) -> None:
    found = charged(here)
    money.pay(here.actor("counter"), found.id, Paying(31_000, "transfer", "FT26324001"))
    html = read(found)
    assert "Đã nộp 20/11 09:40, chuyển khoản" in html
    assert "Còn phải nộp" not in html
    assert "data:image/svg+xml" not in html


def test_a_stopped_dossier_asks_for_nothing(here: Commune) -> None:
    found = charged(here)
    interrupting.withdraw(here.actor("counter"), found.id, PDF)
    html = read(found)
    assert "Còn phải nộp" not in html
    assert "data:image/svg+xml" not in html


def test_no_fee_no_words_about_fees(here: Commune) -> None:
    assert "Phí, lệ phí" not in read(reception.receive(here.actor("counter"), form(here)))


def test_money_costs_the_page_few_statements(
    here: Commune, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    found = charged(here)
    with django_assert_max_num_queries(22):
        read(found)
