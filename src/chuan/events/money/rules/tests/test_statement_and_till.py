"""A person decides what the machine could not; the cash of a shift is counted."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.money.rules.national import National, national
from chuan.events.money.rules.orders import Pay
from chuan.events.money.rules.state import State as Money
from chuan.events.money.rules.statement import Imported, Match, Order, Outcome, State, Unmatch, decide, evolve
from chuan.events.money.rules.tests.world import WHY, after
from chuan.events.money.rules.till import Counted, count

DAY = date(2026, 11, 20)
FILE = Imported(
    "0" * 64, DAY, DAY, 2_000, (Outcome(Id(1), "no_code", 1_000), Outcome(Id(2), "matched", 1_000, (Id(9),)))
)
AT = datetime(2026, 11, 20, tzinfo=UTC)
TAKEN = evolve(State(), Happened(FILE, AT))


def test_only_what_pays_nobody_waits() -> None:
    assert TAKEN.waiting == (Id(1),)


def test_a_line_is_matched_and_taken_back() -> None:
    matched = decide(TAKEN, Match(Id(1), 1_000, ((Id(8), 600), (Id(9), 400)), WHY))
    assert not isinstance(matched, Refusal)
    settled = evolve(TAKEN, Happened(matched[0], AT))
    assert settled.waiting == ()
    undone = decide(settled, Unmatch(Id(1), WHY))
    assert not isinstance(undone, Refusal)
    assert evolve(settled, Happened(undone[0], AT)).waiting == (Id(1),)


@pytest.mark.parametrize(
    ("order", "key"),
    [
        (Match(Id(1), 1_000, ((Id(8), 1_000),), None), "money.reason_needed"),
        (Match(Id(2), 1_000, ((Id(8), 1_000),), WHY), "money.line_counted"),
        (Match(Id(1), 1_000, ((Id(8), 999),), WHY), "money.parts_do_not_add"),
        (Match(Id(1), 1_000, ((Id(8), 1_001), (Id(9), -1)), WHY), "money.bad_amount"),
        (Match(Id(1), 1_000, (), WHY), "money.bad_amount"),
        (Match(Id(1), 1_000, ((Id(8), 500), (Id(8), 500)), WHY), "money.dossier_twice"),
        (Unmatch(Id(1), WHY), "money.line_waits"),
        (Unmatch(Id(2), None), "money.reason_needed"),
    ],
)
def test_what_is_refused(order: Order, key: str) -> None:
    found = decide(TAKEN, order)
    assert isinstance(found, Refusal)
    assert found.reason.key == key


def test_a_count_that_agrees_needs_no_reason() -> None:
    assert count(DAY, "morning", 31_000, 31_000, None) == Counted(DAY, "morning", 31_000, 31_000)


@pytest.mark.parametrize(
    ("shift", "counted", "key"),
    [
        ("night", 31_000, "money.no_shift"),
        ("day", -1, "money.bad_amount"),
        ("day", 30_000, "money.count_differs"),
    ],
)
def test_a_count_that_cannot_be(shift: str, counted: int, key: str) -> None:
    found = count(DAY, shift, 31_000, counted, None)
    assert isinstance(found, Refusal)
    assert found.reason.key == key


@pytest.mark.parametrize(
    ("money", "expected"),
    [
        (Money(), National(1, 0, 0, counts=False)),
        (after(), National(1, 0, 0, counts=True)),
        (after(Pay(31_000, "cash")), National(1, 1, 0, counts=True)),
        (after(Pay(31_000, "portal")), National(1, 1, 1, counts=True)),
        (after(Pay(1_000, "gateway")), National(1, 0, 2, counts=True)),
    ],
)
def test_what_the_portal_and_the_index_read(money: Money, expected: National) -> None:
    assert national(money) == expected
