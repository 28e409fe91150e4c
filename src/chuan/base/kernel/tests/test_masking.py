"""What a citizen wrote, with personal data covered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.masking import holds_number, masked
from chuan.base.kernel.text import fold

TUYET = "Nguyễn Thị Ánh Tuyết"
SAID = (
    ("Gọi tôi số 0900 000 123 nhé", "Gọi tôi số [số điện thoại] nhé"),
    ("+84 900.000.123", "[số điện thoại]"),
    ("CCCD 022194003817, bố 022 163 004 411.", "CCCD [dãy số], bố [dãy số]."),
    ("chứng minh 161234567", "chứng minh [dãy số]"),
    ("thư ve hoa.nt@vi-du.vn", "thư ve [thư điện tử]"),
    ("xe 29A-123.45 và 29X1 12345 đỗ chắn cửa", "xe [biển số xe] và [biển số xe] đỗ chắn cửa"),
    ("Chị Tuyết nói to; ANH TUYET cũng vậy", "Chị [tên] nói to; [tên] cũng vậy"),
    ("nguyen  thi anh tuyet bảo về", "[tên] bảo về"),
    ("Ánh Tuyết hướng dẫn kỹ", "[tên] hướng dẫn kỹ"),
    ("Trời có tuyết, chờ 45 phút từ 7:30 ngày 20/11/2026, phí 15.000 đ", None),
    ("co tuyet noi to", "co [tên] noi to"),
    ("CMND 123456789, tài khoản 19031234567890", "CMND [dãy số], tài khoản [dãy số]"),
    ("nộp 1.500.000.000 đồng", None),
    ("CMND 123456789 Đồng Phú, 022194003817 đồng ý", "CMND [dãy số] Đồng Phú, [dãy số] đồng ý"),
    ("hồ sơ H49.98-261120-0007 ngày 20/11/2026", None),
    ("", None),
)


@pytest.mark.parametrize(("text", "covered"), SAID)
def test_personal_data_are_covered_and_the_rest_stays(text: str, covered: str | None) -> None:
    assert masked(text, (TUYET,)) == (text if covered is None else covered)


names = st.sampled_from((TUYET, "Đỗ Văn Ưng", "Nịnh Thị Hoa", "Bế Văn Tài"))
plain = st.text(alphabet="abc đêư .,!?", max_size=20)
digits = st.text(alphabet="0123456789", min_size=9, max_size=14)


@given(plain, names, digits, plain)
def test_neither_a_known_name_nor_a_long_number_is_left(a: str, name: str, number: str, b: str) -> None:
    left = masked(f"{a} {name} {number} {b}", (name,))
    assert fold(name) not in fold(left)
    assert number not in left


@given(st.text(max_size=60), st.lists(names, max_size=2))
def test_what_is_covered_stays_as_it_is(text: str, known: list[str]) -> None:
    once = masked(text, known)
    assert masked(once, known) == once


def test_given_words_are_covered_whole_and_only_whole() -> None:
    told = masked(
        "Ninh ở Thôn Đông  Thắng, gần thon dong thang; Đông Thắng thì không", words=("thôn đông thắng",)
    )
    assert told == "Ninh ở [đã che], gần [đã che]; Đông Thắng thì không"
    assert masked("hoa hồng Hoan", words=("Hoa Hồng Hoa",)) == "hoa hồng Hoan"


def test_a_typed_number_is_noticed() -> None:
    assert holds_number("số định danh 022194003817")
    assert holds_number("gọi 0900 000 123")
    assert not holds_number("chờ 3 ngày, nộp 200.000 đồng, hồ sơ H49.98-261120-0007")
