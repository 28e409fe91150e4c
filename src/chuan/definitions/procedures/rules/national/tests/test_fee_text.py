from __future__ import annotations

import pytest

from chuan.definitions.procedures.rules.national.fee_text import amounts


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Phí : 500.000 Đồng", 500_000),
        ("Lệ phí : 20000 Đồng", 20_000),
        ("Phí : 0 Đồng (Không có)", 0),
        ("Phí : 1.250.000 Đồng (Cấp giấy đăng ký lưu hành)", 1_250_000),
    ],
)
def test_one_plain_amount_is_read(text: str, amount: int) -> None:
    plain, unread = amounts(text)
    assert ([one.amount for one in plain], unread) == ([amount], ())


@pytest.mark.parametrize(
    "text",
    [
        "Phí :  Đồng (Theo quy định)", "Phí : 10 USD", "Phí : 10.000 Đồng (10.000 đồng/khẩu)", "Phí : 1.00 Đồng",
        "Phí : 50000 Đồng (giảm 50%)", "Phí : 35000 Đồng (35.000 lần đầu)", "Phí : 5000 Đồng (một trang/bản)",
    ],
)  # fmt: skip
def test_anything_that_could_change_the_sum_is_left_to_a_person(text: str) -> None:
    assert amounts(text) == ((), (text,))


def test_each_line_stands_for_itself() -> None:
    plain, unread = amounts("Phí : 5000 Đồng\nFile đính kèm: a.pdf\nLệ phí : 7000 Đồng")
    assert [(one.kind, one.amount) for one in plain] == [("Phí", 5000), ("Lệ phí", 7000)]
    assert unread == ("File đính kèm: a.pdf",)
