"""One number is for one document, in the rules: taken, used, void, noted elsewhere, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.registers.rules import numbering as n
from chuan.events.registers.rules.number import Named, State, Taken, Used, Voided, evolve

AT = datetime(2026, 11, 20, 2, 40, tzinfo=UTC)
TAKEN = Taken("QĐ-UBND", 2026, 12, Id(1))
USED = Used("decision", date(2026, 11, 20), Id(2), Id(3), Id(4), Id(5), 1, "paper")


def number(*events: object) -> State:
    state = State()
    for event in events:
        state = evolve(state, Happened(event, AT))
    return state


def key(decided: object) -> str:
    assert isinstance(decided, Refusal)
    return decided.reason.key


def test_a_number_is_used_for_one_document_only() -> None:
    assert n.use(number(TAKEN), USED) == (USED,)
    assert key(n.use(number(TAKEN, USED), USED)) == "registers.used_already"
    assert key(n.use(number(TAKEN, Voided(Id(9))), USED)) == "registers.void_already"


def test_a_number_goes_void_with_a_reason_and_only_before_it_is_used() -> None:
    assert n.void(number(TAKEN), Id(9)) == (Voided(Id(9)),)
    assert key(n.void(number(TAKEN), None)) == "registers.reason"
    assert key(n.void(number(TAKEN, USED), Id(9))) == "registers.issued"


def test_the_number_of_an_own_document_goes_void_only_where_it_never_left() -> None:
    made = number(Taken("GXN-UBND", 2026, 3, None, Id(7), "answer"))
    assert key(n.void(made, Id(9))) == "registers.issued"
    assert n.void(made, Id(9), unissued=True) == (Voided(Id(9)),)


def test_the_other_number_changes_with_its_reason() -> None:
    named = number(TAKEN, USED, Named("99"))
    assert n.name(named, "99", None) == ()
    assert key(n.name(named, "100", None)) == "registers.own_reason"
    assert n.name(named, "100", Id(9)) == (Named("100", Id(9)),)
    assert key(n.name(number(TAKEN), "99", None)) == "registers.no_document"


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [
        (n.Asked("QĐ-UBND", 2026, 13, 12), ""),
        (n.Asked("QĐ-UBND", 2026, 5, 12, open_here=True), ""),
        (n.Asked("QĐ-UBND", 2026, 12, 12, stands_on="Về giao dự toán"), "registers.number_taken"),
        (n.Asked("QĐ-UBND", 2026, 4, 12), "registers.number_gone"),
        (n.Asked("QĐ-UBND", 2026, 20, 12), "registers.hole"),
    ],
)
def test_a_typed_number_is_the_next_or_a_held_one(asked: n.Asked, wrong: str) -> None:
    refusal = n.may_take(asked)
    assert (refusal.reason.key if refusal else "") == wrong


def test_numbers_are_held_for_something() -> None:
    assert n.reserve(3, Id(1)) is None
    assert key(n.reserve(0, Id(1))) == "registers.count"
    assert key(n.reserve(3, None)) == "registers.purpose"
