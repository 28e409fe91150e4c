"""The agency's bank account: entered by its administrator from a day on, annulled if wrong, each with who and when."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from chuan.definitions.organisation.models import Account as Login
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, stopped_clock
from chuan.events.money.services.accounts import Account, account_of, history, open_account

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
PAGE = "/quy-trinh/tai-khoan/"
TYPED = {
    "bin": "970499",
    "bank_name": "NH mô phỏng",
    "account": "000 123",
    "name": "UBND XA",
    "since": "01/12/2026",
}
OLD = Account("970499", "0000000498001", "UBND XA", "NH")


@pytest.fixture
def here() -> Commune:
    found = commune()
    open_account(found.agency.id, OLD, date(2025, 7, 1))
    return found


def admin(here: Commune) -> Client:
    client = Client()
    backend = "django.contrib.auth.backends.ModelBackend"
    client.force_login(Login.objects.get(official=here.people["admin"]), backend=backend)
    return client


def number(here: Commune, day: date) -> str:
    found = account_of(here.agency.id, day)
    return found.number if found else ""


def test_a_new_account_ends_the_old_one_on_its_day(here: Commune) -> None:
    client = admin(here)
    assert client.post(PAGE, TYPED).status_code == 302
    assert [number(here, date(2026, month, 1)) for month in (11, 12)] == [OLD.number, "000123"]
    page = client.get(PAGE).content.decode()
    assert here.people["admin"].name in page
    assert "20/11 09:40" in page


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"bin": "97"}, "97"),
        ({"since": "01/11/2026"}, "từ hôm nay trở đi"),
        ({"account": ""}, "Xin nhập mục này"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_lost(
    here: Commune, changed: dict[str, str], said: str
) -> None:
    answer = admin(here).post(PAGE, TYPED | changed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "NH mô phỏng" in page
    assert len(history(here.agency.id)) == 1


def test_one_day_has_one_account_and_a_mistake_is_annulled(here: Commune) -> None:
    client = admin(here)
    client.post(PAGE, TYPED)
    assert "đã có một tài khoản" in client.post(PAGE, TYPED).content.decode()
    used = history(here.agency.id)[1]
    assert client.post(f"{PAGE}{used.id}/bo/").status_code == 409
    wrong = history(here.agency.id)[0]
    assert client.post(f"{PAGE}{wrong.id}/bo/").status_code == 302
    assert number(here, date(2026, 12, 1)) == OLD.number
    assert "Đã bỏ" in client.get(PAGE).content.decode()
    assert history(here.agency.id)[0].annulled == NOW
    assert client.post(PAGE, TYPED).status_code == 302
