"""The pages of money: a dossier's fees, what was taken today, who owes, what must go back; each in a known number of statements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.models import Account
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Fee, Paper
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import (
    NOW,
    STAFFING,
    Clock,
    Commune,
    commune,
    dossier,
    form,
    stopped_clock,
)
from chuan.events.money.services import payments
from chuan.events.money.services.payments import Payment
from chuan.readings.takings.models import PaymentRow
from chuan.surfaces.acts import money, reception
from chuan.surfaces.acts.money import Exemption, Paying
from chuan.surfaces.counter.tests.typing_in import receive_at, typed
from chuan.surfaces.counter.web.copies import CODE

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
FEE = 25_000


@pytest.fixture
def here() -> Commune:
    return commune()


def client_of(here: Commune, role: str = "counter") -> Client:
    client = Client()
    backend = "django.contrib.auth.backends.ModelBackend"
    client.force_login(Account.objects.get(official=here.people[role]), backend=backend)
    return client


def charged(here: Commune, fee: int = FEE) -> Dossier:
    return reception.receive(here.actor("counter"), form(here, fee=fee))


def money_of(found: Dossier) -> Payment:
    known = payments.of(found.id)
    assert known is not None
    return known


def address(found: Dossier, deed: str = "") -> str:
    return f"/mot-cua/ho-so/{found.id}/tien/" + (f"{deed}/" if deed else "")


def read(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status
    return answer.content.decode()


def test_cash_is_taken_on_the_page(here: Commune) -> None:
    found, client = charged(here), client_of(here)
    assert "25.000 đ" in read(client, address(found))
    sent = {"take-amount": "25.000 đ", "take-means": "cash", "take-series": "1C26TAA", "take-receipt": "123"}
    assert client.post(address(found, "thu"), sent).status_code == 302
    page = read(client, address(found))
    assert "biên lai 1C26TAA số 123" in page
    assert money_of(found).state.standing == "paid"


@pytest.mark.parametrize(
    ("deed", "sent", "said"),
    [
        ("thu", {"take-amount": "hai", "take-means": "cash"}, "nhập như 25.000"),
        ("thu", {"take-amount": "26.000", "take-means": "cash"}, "chỉ còn phải nộp 25.000"),
        ("thu", {"take-amount": "25000", "take-means": "cash", "take-series": "1C26TAA"}, "Ghi đủ ký hiệu"),
        ("mien", {"exempt-fee": "fee", "exempt-ground": "poor", "exempt-text": ""}, "Xin nhập mục này"),
        ("mien", {"exempt-fee": "fee", "exempt-ground": "other", "exempt-text": "Văn bản 1"}, "phụ trách"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    here: Commune, deed: str, sent: dict[str, str], said: str
) -> None:
    found = charged(here)
    answer = client_of(here).post(address(found, deed), sent)
    assert answer.status_code in {403, 422}
    page = answer.content.decode()
    assert said in page
    if answer.status_code == 422:
        assert all(f'value="{value}"' in page for value in sent.values() if value)
    assert (money_of(found).state.paid, money_of(found).state.exempted) == (0, 0)


def test_an_old_page_says_so_and_takes_nothing_twice(here: Commune) -> None:
    found, client = charged(here), client_of(here)
    sent = {"take-amount": "5000", "take-means": "cash", "take-seen": str(money_of(found).seq)}
    assert client.post(address(found, "thu"), sent).status_code == 302
    answer = client.post(address(found, "thu"), sent)
    assert answer.status_code == 409
    assert money_of(found).state.paid == 5_000


def test_a_leader_signs_a_refund_on_the_same_page(here: Commune) -> None:
    found = charged(here)
    for paying in (Paying(FEE, "cash"), Paying(FEE, "transfer")):
        money.pay(here.actor("counter"), found.id, paying)
    page = read(client_of(here), address(found))
    assert "Phải hoàn 25.000 đ" in page
    assert "Ký hoàn tiền" not in page
    leader = client_of(here, "leader")
    assert "Ký hoàn tiền" in read(leader, address(found))
    sent = {"refund-amount": "25.000", "refund-means": "transfer", "refund-reason": "Nộp trùng, QĐ 12"}
    assert leader.post(address(found, "hoan"), sent).status_code == 302
    assert money_of(found).state.standing == "paid"


def test_the_slip_is_printed_and_counted(here: Commune) -> None:
    found, client = charged(here), client_of(here)
    answer = client.post(f"{address(found)}phieu/", follow=True)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


@pytest.mark.parametrize("path", ["", "con-no/", "phai-hoan/", "sao-ke/"])
@pytest.mark.parametrize("many", [0, 1, 60])
def test_lists_of_none_one_and_many(
    here: Commune, path: str, many: int, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    for _ in range(many):
        found = charged(here)
        if path != "con-no/":
            for paying in (Paying(FEE, "cash"), Paying(FEE, "transfer")):
                money.pay(here.actor("counter"), found.id, paying)
    client = client_of(here)
    client.get("/mot-cua/tien/")
    with django_assert_max_num_queries(13):
        page = read(client, f"/mot-cua/tien/{path}")
    assert ("H49.98-" in page) == (many > 0 and path != "sao-ke/")


def test_a_dossier_page_takes_a_known_number_of_statements(
    here: Commune, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    found, client = charged(here), client_of(here)
    client.get(address(found))
    with django_assert_max_num_queries(28):
        client.get(address(found))


def test_the_desk_and_the_hand_over_tell_what_is_owed(here: Commune) -> None:
    found = dossier(here, "result", fee=FEE)
    assert "phải nộp 25.000 đ, còn 25.000 đ" in read(client_of(here), f"/mot-cua/tra/{found.id}/")
    assert "phải nộp 25.000 đ, còn 25.000 đ" in read(client_of(here, "head"), f"/xu-ly/ho-so/{found.id}/")


def test_cash_is_counted_against_the_book(here: Commune) -> None:
    money.pay(here.actor("counter"), charged(here).id, Paying(FEE, "cash"))
    client = client_of(here)
    wrong = client.post("/mot-cua/tien/dem-quy/", {"shift": "day", "counted": "24.000"})
    assert wrong.status_code == 422
    assert "lệch -1.000 đồng" in wrong.content.decode()
    sent = {"shift": "day", "counted": "24.000", "reason": "Thối nhầm cho khách"}
    assert client.post("/mot-cua/tien/dem-quy/", sent).status_code == 302
    assert "Thối nhầm cho khách" in read(client, "/mot-cua/tien/")


def test_the_afternoon_does_not_show_the_morning(here: Commune, stopped_clock: Clock) -> None:
    money.pay(here.actor("counter"), charged(here).id, Paying(FEE, "cash"))
    client = client_of(here)
    assert "25.000 đ" in read(client, "/mot-cua/tien/?ca=morning")
    assert "Chưa thu khoản nào" in read(client, "/mot-cua/tien/?ca=afternoon")


SIGNATURE = Fee("signature", "Phí chứng thực chữ ký", 10_000)
URGENT = Fee("urgent", "Phí làm trong ngày", 0, condition="Khi xin làm trong ngày")


def test_a_fee_changed_after_reception_leaves_the_dossier_alone(stopped_clock: Clock) -> None:
    here = commune(procedure=replace(PROCEDURE, fees=(SIGNATURE,)))
    found = charged(here, 10_000)
    dearer = replace(PROCEDURE, fees=(replace(SIGNATURE, amount=12_000),))
    procedures.publish(here.agency.id, dearer, STAFFING, NOW.date(), "catalogue", None, "Trợ cấp")
    client = client_of(here)
    page = read(client, address(found))
    assert "Phí chứng thực chữ ký 10.000 đ → 12.000 đ" in page
    assert client.post(address(found, "tinh"), {"charge-collect": "4"}).status_code == 302
    assert (money_of(found).state.due, money_of(found).state.collect) == (10_000, 4)


def test_a_conditional_fee_is_charged_when_it_is_chosen(stopped_clock: Clock) -> None:
    here = commune(procedure=replace(PROCEDURE, fees=(SIGNATURE, URGENT)))
    found = charged(here, 0)
    client = client_of(here)
    assert "Phí làm trong ngày: mức không ghi sẵn" in read(client, address(found))
    chosen = {"charge-collect": "1", "charge-on-urgent": "on", "charge-count-urgent": "1"}
    unstated = client.post(address(found, "tinh"), chosen)
    assert unstated.status_code == 422
    assert "thủ tục không ghi sẵn mức này" in unstated.content.decode()
    assert client.post(address(found, "tinh"), {**chosen, "charge-each-urgent": "50.000"}).status_code == 302
    assert [(line.fee, line.total) for line in money_of(found).state.lines] == [
        ("signature", 10_000),
        ("urgent", 50_000),
    ]


def test_what_reception_does_not_collect_is_exempted_on_a_ground_with_its_paper(stopped_clock: Clock) -> None:
    here = commune(procedure=replace(PROCEDURE, fees=(SIGNATURE,)))
    free = Exemption(10_000, "poor", "Giấy xác nhận hộ nghèo")
    found = reception.receive(here.actor("counter"), form(here, free=free))
    assert (money_of(found).state.charged, money_of(found).state.standing) == (10_000, "exempt")
    assert "Giấy xác nhận hộ nghèo" in read(client_of(here), address(found))
    with pytest.raises(Refused) as caught:
        reception.receive(here.actor("counter"), form(here, free=replace(free, shown=" ")))
    assert caught.value.refusals[0].field == "free-shown"


def test_the_page_of_reception_asks_why_nothing_is_collected(stopped_clock: Clock) -> None:
    here = commune(procedure=replace(PROCEDURE, fees=(SIGNATURE,)))
    client, free = client_of(here), {"pay": "free", "free-ground": "merit"}
    assert "Diện được miễn, giảm" in client.post(f"{receive_at(here)}tinh/", typed() | free).content.decode()
    refused = client.post(receive_at(here), typed() | free)
    assert refused.status_code == 422
    assert "Ghi giấy tờ chứng minh" in refused.content.decode()
    shown = {"free-shown": "Thẻ thương binh số 5"}
    taken = client.post(receive_at(here), typed() | free | shown)
    assert taken.status_code == 302
    known = payments.of(int(taken.headers["Location"].split("/")[3]))
    assert known is not None
    assert [(move.ground, move.amount) for move in known.state.moves] == [("merit", 10_000)]


def test_copies_certified_for_nothing_say_why(stopped_clock: Clock) -> None:
    page = Fee("page", "Phí chứng thực bản sao", 2_000, "page")
    papers = (Paper("original", "Bản chính", originals=1), Paper("copy", "Bản sao", copies=1))
    here = commune(procedure=replace(PROCEDURE, code=CODE, fees=(page,), papers=papers))
    client = client_of(here)
    sent = {
        "requester-name": "Trần A Sáng",
        "original-1": "Bằng tốt nghiệp",
        "pages-1": "1",
        "copies-1": "3",
        "pay": "free",
    }
    refused = client.post("/mot-cua/chung-thuc/", sent)
    assert refused.status_code == 422
    assert "Ghi giấy tờ chứng minh" in refused.content.decode()
    why = {"free-ground": "poor", "free-shown": "Sổ hộ nghèo"}
    assert client.post("/mot-cua/chung-thuc/", sent | why).status_code == 302
    (row,) = PaymentRow.objects.all()
    assert (row.charged, row.due, row.standing) == (6_000, 0, "exempt")
