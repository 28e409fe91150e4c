"""Charging, exempting, paying, refunding, annulling: what is recorded and what is refused."""

from __future__ import annotations

import pytest

from chuan.base.kernel.codec import Id
from chuan.events.money.rules import orders as o
from chuan.events.money.rules.events import Line
from chuan.events.money.rules.state import State
from chuan.events.money.rules.tests.world import CHARGE, HEAD, LINES, TOMORROW, WHY, after, asked

CASH = o.Pay(31_000, "cash")


def sums(state: State) -> tuple[int, int, int, str]:
    return state.due, state.owing, state.to_refund, state.standing


@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        ((), (31_000, 31_000, 0, "due")),
        ((CASH,), (31_000, 0, 0, "paid")),
        ((o.Pay(20_000, "transfer"),), (31_000, 11_000, 0, "part")),
        ((o.Pay(40_000, "transfer"),), (31_000, 0, 9_000, "refund")),
        ((CASH, o.Pay(31_000, "transfer")), (31_000, 0, 31_000, "refund")),
        ((o.Pay(31_000, "transfer", late=True),), (31_000, 31_000, 31_000, "refund")),
        ((o.Exempt("registration", "poor", WHY),), (16_000, 16_000, 0, "due")),
        ((CASH, o.Exempt("registration", "poor", WHY)), (16_000, 0, 15_000, "refund")),
        (
            (o.Exempt("registration", "poor", WHY), o.Exempt("extract-copy", "merit", WHY)),
            (0, 0, 0, "exempt"),
        ),
        ((CASH, o.Annul(1, WHY)), (31_000, 31_000, 0, "due")),
    ],
)
def test_where_the_money_stands(orders: tuple[o.Order, ...], expected: tuple[int, int, int, str]) -> None:
    assert sums(after(*orders)) == expected


def test_a_refund_settles_what_came_twice() -> None:
    twice = after(CASH, o.Pay(31_000, "transfer"))
    settled = asked(twice, o.Refund(31_000, "transfer", WHY, 2), HEAD)
    assert isinstance(settled, State)
    assert sums(settled) == (31_000, 0, 0, "paid")
    assert settled.held == 31_000


@pytest.mark.parametrize(
    ("before", "order", "key"),
    [
        ((), o.Charge(LINES, "new edition", "edition"), "money.other_edition"),
        ((), o.Charge(LINES, "edition", "edition", 3), "money.no_collect"),
        ((), o.Charge((Line("a", 0, 5),), "e", "e"), "money.bad_amount"),
        ((), o.Charge((LINES[0], LINES[0]), "e", "e"), "money.fee_twice"),
        ((CASH,), CHARGE, "money.paid_already"),
        ((o.Exempt("registration", "poor", WHY),), CHARGE, "money.exempted_already"),
        ((), o.Exempt("other", "poor", WHY), "money.no_such_fee"),
        ((), o.Exempt("registration", "rich", WHY), "money.no_ground"),
        ((), o.Exempt("registration", "poor", None), "money.ground_shown"),
        ((), o.Exempt("registration", "other", WHY), "money.exemption_signed"),
        ((), o.Exempt("registration", "poor", WHY, 15_001), "money.exempt_too_much"),
        ((), o.Exempt("registration", "poor", WHY, -1), "money.exempt_too_much"),
        (
            (o.Exempt("registration", "poor", WHY),),
            o.Exempt("registration", "poor", WHY),
            "money.exempt_too_much",
        ),
        ((), o.Pay(31_000, "beads"), "money.no_means"),
        ((), o.Pay(0, "cash"), "money.bad_amount"),
        ((), o.Pay(31_001, "cash"), "money.more_than_owed"),
        ((CASH,), o.Pay(1, "card"), "money.more_than_owed"),
        ((), o.Pay(31_000, "cash", late=True), "money.ended"),
        ((), o.Pay(1, "transfer", reference="của bà Hoa"), "money.bad_reference"),
        ((), o.Pay(1, "cash", series="1C26TAA"), "money.bad_receipt"),
        ((), o.Pay(1, "cash", series="1C26TAA", receipt="số 5"), "money.bad_receipt"),
        ((o.Pay(1, "transfer", line=Id(5)),), o.Pay(1, "transfer", line=Id(5)), "money.line_counted"),
        ((), o.Receipt(1, "1C26TAA", "5"), "money.no_such_payment"),
        ((CASH,), o.Receipt(1, "", "5"), "money.bad_receipt"),
        ((CASH,), o.Refund(1, "cash", WHY), "money.refund_signed"),
        ((CASH,), o.Refund(1, "cash", None), "money.reason_needed"),
        ((CASH,), o.Refund(31_001, "cash", WHY), "money.refund_too_much"),
        ((), o.Annul(1, WHY), "money.nothing_to_annul"),
        ((CASH,), o.Annul(1, None), "money.reason_needed"),
        ((CASH, o.Annul(1, WHY)), o.Annul(1, WHY), "money.nothing_to_annul"),
    ],
)
def test_what_is_refused(before: tuple[o.Order, ...], order: o.Order, key: str) -> None:
    assert asked(after(*before), order) == key


def test_who_took_the_money_does_not_give_it_back() -> None:
    assert asked(after(CASH, actor=HEAD), o.Refund(1, "cash", WHY), HEAD) == "money.refund_other_person"


def test_another_ground_is_signed_by_a_head() -> None:
    exempt = asked(after(), o.Exempt("registration", "other", WHY), HEAD)
    assert isinstance(exempt, State)
    assert exempt.moves[0].signed


def test_a_payment_is_annulled_on_its_day_by_who_took_it_later_by_a_head() -> None:
    paid = after(CASH)
    assert asked(paid, o.Annul(1, WHY), at=TOMORROW) == "money.annul_signed"
    assert asked(paid, o.Annul(1, WHY), Id(9)) == "money.annul_signed"
    assert isinstance(asked(paid, o.Annul(1, WHY), HEAD, TOMORROW), State)


def test_a_refunded_payment_is_not_annulled() -> None:
    refunded = asked(after(CASH), o.Refund(31_000, "cash", WHY), HEAD)
    assert isinstance(refunded, State)
    assert asked(refunded, o.Annul(1, WHY)) == "money.refunded_already"


def test_series_and_number_of_the_receipt_may_come_later() -> None:
    known = asked(after(CASH), o.Receipt(1, "1C26TAA", "0000123"))
    assert isinstance(known, State)
    assert (known.moves[0].series, known.moves[0].receipt) == ("1C26TAA", "0000123")
