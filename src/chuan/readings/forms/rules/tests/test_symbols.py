from __future__ import annotations

import pytest

from chuan.readings.forms.rules.symbols import initials, numbered


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ủy ban nhân dân xã Đông Ngũ", "UBND"),
        ("Trung tâm Phục vụ hành chính công", "TTPVHCC"),
        ("Chi nhánh Trung tâm Phục vụ hành chính công số 12 tại xã Đông Ngũ", "CNTTPVHCC"),
        ("Phòng Văn hóa – Xã hội", "PVHXH"),
        ("Sở Nông nghiệp và Môi trường tỉnh Đồng Nai", "SNNMT"),
        ("Chi nhánh Văn phòng đăng ký đất đai", "CNVPĐKĐĐ"),
    ],
)
def test_an_office_is_abbreviated_as_offices_do(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_number_below_ten_has_a_zero_before_it() -> None:
    assert numbered(7, "apology", "Ủy ban nhân dân xã Đông Ngũ") == "07/PXL-UBND"
    assert numbered(120, "supplement", "Phòng Kinh tế") == "120/PBS-PKT"
