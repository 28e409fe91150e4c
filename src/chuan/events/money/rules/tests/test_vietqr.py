"""VietQR: the published check value, a published code, and every payload read back."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.events.money.rules.vietqr import MOST, Transfer, crc, payload, purpose_of, read

ALNUM = string.ascii_letters + string.digits
PRINTED = string.ascii_letters + string.digits + " ./+-"
TRANSFERS = st.builds(
    Transfer,
    st.text(string.digits, min_size=6, max_size=6),
    st.text(ALNUM, min_size=1, max_size=19),
    st.none() | st.integers(1, MOST),
    st.text(PRINTED, max_size=25).filter(lambda text: text == text.strip()),
)
FEE = Transfer("970436", "0011001234567", 25_000, "H155005132610080975")
FEE_CODE = (
    "00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA"
    "5303704540525000"
    "5802VN"
    "62230819H155005132610080975"
    "6304"
)


def test_the_check_value_of_the_catalogue_of_checksums() -> None:
    assert crc("123456789") == "29B1"


def test_a_published_code_without_an_amount() -> None:
    assert payload(Transfer("970403", "0011012345678")) == (
        "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F"
    )


def test_the_exact_sum_of_a_dossier() -> None:
    assert payload(FEE) == FEE_CODE + crc(FEE_CODE)


def test_the_code_of_a_dossier_fits_the_purpose() -> None:
    assert purpose_of("H15.50.05.13-261008-0975") == "H155005132610080975"


@given(TRANSFERS)
def test_what_is_written_is_read_back(transfer: Transfer) -> None:
    made = payload(transfer)
    assert isinstance(made, str)
    assert read(made) == transfer


@given(TRANSFERS, st.data())
def test_one_altered_letter_is_noticed(transfer: Transfer, data: st.DataObject) -> None:
    made = payload(transfer)
    assert isinstance(made, str)
    at = data.draw(st.integers(0, len(made) - 1))
    other = data.draw(st.sampled_from(string.digits).filter(lambda digit: digit != made[at]))
    assert read(made[:at] + other + made[at + 1 :]) is None


@pytest.mark.parametrize(
    ("transfer", "key"),
    [
        (Transfer("97043", "1", 1), "money.bad_bin"),
        (Transfer("97043x", "1", 1), "money.bad_bin"),
        (Transfer("97043\u0666", "1", 1), "money.bad_bin"),
        (Transfer("970436", "", 1), "money.bad_account"),
        (Transfer("970436", "1" * 20, 1), "money.bad_account"),
        (Transfer("970436", "12 34", 1), "money.bad_account"),
        (Transfer("970436", "1", 0), "money.bad_amount"),
        (Transfer("970436", "1", MOST + 1), "money.bad_amount"),
        (Transfer("970436", "1", 1, "lệ phí"), "money.bad_purpose"),
        (Transfer("970436", "1", 1, "x" * 26), "money.bad_purpose"),
        (Transfer("970436", "1", 1, " x"), "money.bad_purpose"),
    ],
)
def test_what_no_bank_could_read_is_refused(transfer: Transfer, key: str) -> None:
    made = payload(transfer)
    assert isinstance(made, tuple)
    assert [refusal.reason.key for refusal in made] == [key]


@pytest.mark.parametrize("text", ["", "6304", "000201", "00020163045A5A", "ơ" * 8])
def test_what_is_no_transfer_is_not_read(text: str) -> None:
    assert read(text) is None
