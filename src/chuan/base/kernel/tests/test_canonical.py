"""One text for one value, so that one hash means one content."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.canonical import canonical, digest, utc

NFC = st.text().map(lambda text: unicodedata.normalize("NFC", text))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | NFC,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NFC, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_nothing_is_lost(value: Any) -> None:
    assert json.loads(canonical(value)) == value


@given(st.dictionaries(NFC, VALUES, max_size=5))
def test_the_order_of_keys_is_no_content(value: dict[str, Any]) -> None:
    assert digest(dict(reversed(value.items()))) == digest(value)


@given(VALUES, VALUES)
def test_different_values_have_different_bytes(one: Any, other: Any) -> None:
    same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert (canonical(one) == canonical(other)) == same


def test_both_forms_of_a_letter_are_one() -> None:
    assert canonical({"tên": "Hòa"}) == canonical(
        {unicodedata.normalize("NFD", "tên"): unicodedata.normalize("NFD", "Hòa")}
    )


@pytest.mark.parametrize("value", [1.5, b"x", {1: "x"}, datetime.now(UTC), {1, 2}])
def test_what_could_be_read_in_two_ways_has_no_canonical_form(value: object) -> None:
    with pytest.raises(TypeError):
        canonical(value)


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)), st.integers(-12, 14))  # noqa: DTZ001 - given a zone below
def test_a_moment_is_one_text_in_every_zone(moment: datetime, hours: int) -> None:
    here = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    assert utc(here) == utc(here.astimezone(UTC))
    assert datetime.strptime(utc(here), "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC) == here


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        utc(datetime(2026, 11, 20, 9, 40))  # noqa: DTZ001 - the point of the test
