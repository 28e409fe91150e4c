"""A line of a bank statement finds its dossier by the code in its text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.codec import Id
from chuan.events.money.rules.matching import WAITING, Owed, codes_in, fingerprints, match, reconcile
from chuan.events.money.rules.statement import Credit

DAY = date(2026, 11, 20)
A, B = "H199020261120" + "0001", "H199020261120" + "0002"
OWED = {A: Owed(Id(1), A, 31_000), B: Owed(Id(2), B, 20_000)}


def credit(amount: int, text: str) -> Credit:
    return Credit(DAY, amount, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("H155005132610080975", ("H155005132610080975",)),
        ("MBVCB.551.h155005132610080975 chuyen tien", ("H155005132610080975",)),
        ("nop le phi H15.50.05.13-261008-0975", ("H155005132610080975",)),
        (
            "H15.50.05.13-261008-0975, H15.50.05.13-261008-0976",
            ("H155005132610080975", "H155005132610080976"),
        ),
        ("H15500513\n2610080975", ("H155005132610080975",)),
        ("nop tien dien thang 11", ()),
        ("", ()),
    ],
)
def test_codes_are_found_in_what_people_and_banks_write(text: str, found: tuple[str, ...]) -> None:
    assert codes_in(text) == found


@pytest.mark.parametrize(
    ("amount", "text", "verdict", "parts"),
    [
        (31_000, A, "matched", {1: 31_000}),
        (30_000, A, "under", {1: 30_000}),
        (32_000, A, "over", {1: 32_000}),
        (51_000, f"{A} va {B}", "split", {1: 31_000, 2: 20_000}),
        (50_000, f"{A} va {B}", "several", {}),
        (31_000, "H999999999999999", "unknown", {}),
        (31_000, "le phi", "no_code", {}),
    ],
)
def test_a_line_is_judged(amount: int, text: str, verdict: str, parts: dict[int, int]) -> None:
    (found,) = reconcile([credit(amount, text)], OWED)
    assert found.verdict == verdict
    assert {part.dossier: part.amount for part in found.parts} == parts


def test_the_second_line_of_a_file_sees_the_first() -> None:
    found = reconcile([credit(31_000, A)] * 2, OWED)
    assert [one.verdict for one in found] == ["matched", "twice"]


def test_two_halves_pay_a_fee() -> None:
    found = reconcile([credit(11_000, A), credit(20_000, A)], OWED)
    assert [one.verdict for one in found] == ["under", "matched"]


def test_money_after_the_end_goes_to_the_refund_list() -> None:
    found = match(credit(31_000, A), (Owed(Id(1), A, 31_000, ended=True),))
    assert found.verdict == "after_end"
    assert found.parts[0].late


@given(
    st.lists(
        st.tuples(st.integers(1, 99_000), st.sampled_from([A, B, f"{A} {B}", "x", "H000000000000"])),
        max_size=9,
    )
)
def test_what_is_counted_is_what_came(rows: list[tuple[int, str]]) -> None:
    for one in reconcile([credit(*row) for row in rows], OWED):
        paid = sum(part.amount for part in one.parts)
        assert paid == (0 if one.verdict in WAITING else one.credit.amount)


def test_equal_lines_of_one_file_are_two_and_the_same_file_brings_none_new() -> None:
    lines = [credit(5_000, "x"), credit(5_000, "x"), credit(5_000, "y")]
    first = fingerprints("970436:1", lines)
    assert len(set(first)) == 3
    assert fingerprints("970436:1", lines) == first
    assert not set(first) & set(fingerprints("970436:2", lines))
