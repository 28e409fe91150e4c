"""Values to the wire and back, and bodies of older and newer code."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.canonical import canonical
from chuan.base.kernel.codec import Id, dump, load


@dataclass(frozen=True, slots=True)
class Inner:
    name: str
    who: Id = Id(0)


@dataclass(frozen=True, slots=True)
class Outer:
    text: str
    count: int = 0
    yes: bool = False
    who: Id | None = None
    day: date | None = None
    moment: datetime | None = None
    amount: Decimal = Decimal(0)
    inner: Inner | None = None
    many: tuple[Inner, ...] = ()
    rows: tuple[tuple[str, int], ...] = ()
    nothing: tuple[str, ...] = field(default=())


IDS = st.integers(0, 2**63 - 1).map(Id)
INNER = st.builds(Inner, st.text(), IDS)
OUTER = st.builds(
    Outer,
    text=st.text(),
    count=st.integers(),
    yes=st.booleans(),
    who=st.none() | IDS,
    day=st.none() | st.dates(),
    moment=st.none() | st.datetimes(datetime(1900, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds have none
    amount=st.decimals(allow_nan=False, allow_infinity=False),
    inner=st.none() | INNER,
    many=st.lists(INNER, max_size=3).map(tuple),
    rows=st.lists(st.tuples(st.text(), st.integers()), max_size=3).map(tuple),
)


@given(OUTER)
def test_what_was_put_in_comes_back(value: Outer) -> None:
    body = dump(value)
    assert load(Outer, body) == value
    assert canonical(body)


def test_defaults_are_left_out_and_ids_are_text() -> None:
    assert dump(Outer("x", who=Id(2**62))) == {"text": "x", "who": str(2**62)}


def test_a_body_of_newer_code_still_loads() -> None:
    assert load(Outer, {"text": "x", "invented_later": 1}) == Outer("x")


def test_a_body_without_what_it_needs_does_not() -> None:
    with pytest.raises(TypeError):
        load(Outer, {})


def test_a_kind_of_value_nobody_thought_of_is_refused() -> None:
    @dataclass(frozen=True)
    class Odd:
        what: set[Any]

    with pytest.raises(TypeError, match="no wire form"):
        dump(Odd(set()))
