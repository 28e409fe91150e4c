"""Codes of dossiers: every pattern in use is read, one alone is issued, identifiers are read both ways."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.events.dossiers.rules.codes import CURRENT, MINISTRY, OLD, DossierCode, issue, parse, spellings

DAY = date(2026, 10, 8)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("H15.50.05.13-261008-0975", DossierCode("H15.50.05.13", DAY, 975, "0975")),
        ("H49.98-261008-12345", DossierCode("H49.98", DAY, 12345, "12345")),
        ("000.00.01.H29-240115-0001", DossierCode("H29.01", date(2024, 1, 15), 1, "0001", OLD)),
        ("H49.002.98-261008-150042", DossierCode("H49.002.98", DAY, 150042, "150042", MINISTRY, "15")),
        (
            "G09.20-20260609-0092637",
            DossierCode("G09.20", date(2026, 6, 9), 92637, "0092637", MINISTRY, "00"),
        ),
        (" h49.98 - 261008 - 0001 ", DossierCode("H49.98", DAY, 1, "0001", CURRENT)),
    ],
)
def test_every_pattern_in_use_is_read(text: str, read: DossierCode) -> None:
    assert parse(text) == read


@pytest.mark.parametrize(
    "text",
    ["", "H49.98", "H49.98-261308-0001", "H49.98-20261308-0001", "H49.98-261008-001", "9H.1-261008-0001",
     "H49.98-261008-00000000001", "H49..98-261008-0001", "H49.98-٢٦١٠٠٨-0001", "x" * 5000],
)  # fmt: skip
def test_what_is_no_code_is_none(text: str) -> None:
    assert parse(text) is None
    assert spellings(text) == ()


@given(st.dates(date(2018, 1, 1), date(2099, 12, 31)), st.integers(1, 99_999))
def test_what_is_issued_is_read_back_as_current(day: date, number: int) -> None:
    found = parse(issue("H49.98", day, number))
    assert found is not None
    assert (found.agency, found.day, found.number, found.pattern) == ("H49.98", day, number, CURRENT)


def test_an_identifier_is_found_written_either_way() -> None:
    old, new = "000.00.01.H29-240115-0001", "H29.01-240115-0001"
    assert set(spellings(old)) == set(spellings(new)) == {old, new}


def test_a_code_with_no_old_form_has_one_spelling() -> None:
    assert spellings("h15.50.05.13-261008-0975") == ("H15.50.05.13-261008-0975",)
