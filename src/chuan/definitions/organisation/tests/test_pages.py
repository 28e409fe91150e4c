"""The upkeep pages as their people use them."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from chuan.base.web import rooms
from chuan.definitions.organisation import services
from chuan.definitions.organisation.models import Absence, Account, Official
from chuan.definitions.organisation.tests.factories import away, office

Counted = DjangoAssertNumQueries
pytestmark = pytest.mark.django_db


def signed_in(client: Client, who: Official) -> Client:
    client.force_login(Account.objects.get(official=who), backend="django.contrib.auth.backends.ModelBackend")
    return client


def typed(who: Official) -> dict[str, str]:
    facts = {"since": "21/11/2026 07:30", "until": "22/11/2026 17:00", "reason": "nghỉ phép"}
    return {"official": str(who.id), **facts}


@pytest.fixture(autouse=True)
def _near(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages read the clock at the edge; here it stands at the factories' moment."""
    from django.utils import timezone

    from chuan.definitions.organisation.tests.factories import NOW

    monkeypatch.setattr(timezone, "now", lambda: NOW)


def test_a_head_enters_an_absence_and_sees_it(client: Client) -> None:
    here = office()
    signed_in(client, here.head)
    sent = typed(here.handler)
    page = client.post("/bao-vang/", sent, follow=True).content.decode()
    assert "Đã ghi báo vắng" in page
    assert here.handler.name in page
    assert Absence.objects.get().recorded_by == Account.objects.get(official=here.head)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"until": "20/11/2026 07:30"}, "Thời điểm kết thúc phải sau"),
        ({"since": "mai"}, "Ngày giờ chưa đúng"),
        ({"reason": "x"}, "Hãy ghi lý do"),
    ],
)
def test_a_wrong_entry_is_answered_beside_the_field_and_kept(
    client: Client, wrong: dict[str, str], said: str
) -> None:
    here = office()
    sent = typed(here.head) | wrong
    answer = signed_in(client, here.head).post("/bao-vang/", sent)
    page = answer.content.decode()
    assert (answer.status_code, said in page, sent["since"] in page) == (422, True, True)
    assert not Absence.objects.exists()


def test_a_handler_is_offered_only_oneself(client: Client) -> None:
    here = office()
    page = signed_in(client, here.handler).get("/bao-vang/").content.decode()
    assert f'value="{here.handler.id}"' in page
    assert f'value="{here.other.id}"' not in page


def test_an_absence_is_withdrawn_with_a_reason(client: Client) -> None:
    here = office()
    absence = away(here.handler, Account.objects.get(official=here.handler))
    page = f"/bao-vang/{absence.id}/rut/"
    signed_in(client, here.handler)
    assert client.get(page).status_code == 200
    assert client.post(page, {"reason": ""}).status_code == 422
    assert "hoãn lớp" in client.post(page, {"reason": "hoãn lớp"}, follow=True).content.decode()
    assert client.post(page, {"reason": "lần nữa"}).status_code == 409


def test_a_colleagues_absence_is_not_found(client: Client) -> None:
    here = office()
    absence = away(here.handler, Account.objects.get(official=here.handler))
    assert signed_in(client, here.other).get(f"/bao-vang/{absence.id}/rut/").status_code == 404


def test_the_structure_shows_who_holds_what_and_who_is_away(client: Client) -> None:
    here = office(absent=["head"])
    page = signed_in(client, here.handler).get("/co-cau-to-chuc/").content.decode()
    assert "Phụ trách đơn vị" in page
    assert "1 người vắng hôm nay" in page


def test_another_agency_is_not_found(client: Client) -> None:
    here, there = office("H49.98"), office("H19.85")
    signed_in(client, here.leader)
    assert client.get("/co-cau-to-chuc/", {"co-quan": there.agency.id}).status_code == 404
    assert client.get("/co-cau-to-chuc/", {"co-quan": "abc"}).status_code == 404


def test_an_account_without_an_official_is_told_so_and_can_leave(client: Client) -> None:
    client.force_login(
        Account.objects.create_user("may", "x"), backend="django.contrib.auth.backends.ModelBackend"
    )
    answer = client.get("/bao-vang/")
    assert answer.status_code == 403
    assert "chưa gắn với cán bộ nào" in answer.content.decode()


@pytest.mark.parametrize("address", ["/bao-vang/", "/co-cau-to-chuc/"])
def test_a_page_costs_six_statements(
    client: Client,
    django_assert_num_queries: Counted,
    monkeypatch: pytest.MonkeyPatch,
    address: str,
) -> None:
    services.load_demo("Mot-cua-2026")
    signed_in(client, Official.objects.get(code="minh.chutich"))
    monkeypatch.setattr(rooms, "all_rooms", tuple)  # what the rail counts is the surfaces' own cost
    with django_assert_num_queries(6):  # session, account, actor, closing hour, two of the page
        client.get(address)
