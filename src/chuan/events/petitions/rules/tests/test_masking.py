"""Personal data are taken out of a text; sums of money, codes of dossiers and dates stay."""

from __future__ import annotations

import pytest

from chuan.events.petitions.rules.masking import HIDDEN, masked, numbered


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("CCCD 022194003817 của tôi", f"CCCD {HIDDEN} của tôi"),
        ("số 022 194 003 817.", f"số {HIDDEN}."),
        ("gọi 0900 000 123 hoặc +84900000123", f"gọi {HIDDEN} hoặc {HIDDEN}"),
        ("thư hoa.nt@thu.vn nhé", f"thư {HIDDEN} nhé"),
        ("nộp 1.500.000.000 đồng", "nộp 1.500.000.000 đồng"),
        ("hồ sơ H49.98-261120-0007 ngày 20/11/2026", "hồ sơ H49.98-261120-0007 ngày 20/11/2026"),
        ("CMND 123456789, tài khoản 19031234567890", f"CMND {HIDDEN}, tài khoản {HIDDEN}"),
    ],
)
def test_numbers_and_addresses(text: str, shown: str) -> None:
    assert masked(text) == shown


def test_names_whatever_their_accents() -> None:
    told = masked("Nịnh Thị  Hoa và NINH THI HOA ở Thôn Đông Thắng", ("Nịnh Thị Hoa", "thôn đông thắng"))
    assert told == f"{HIDDEN} và {HIDDEN} ở {HIDDEN}"


def test_part_of_a_word_stays() -> None:
    assert masked("hoa hồng Hoan", ("Hoa Hồng Hoa",)) == "hoa hồng Hoan"


def test_a_typed_number_is_noticed() -> None:
    assert numbered("số định danh 022194003817")
    assert not numbered("chờ 3 ngày, nộp 200.000 đồng")
