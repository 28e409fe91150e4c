from __future__ import annotations

import pytest

from chuan.definitions.procedures.imports.legacy_text import legacy_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CÊp giÊy chøng nhËn ®¨ng ký kÕt h«n", "TCVN3"),
        ("Thñ tôc hµnh chÝnh", "TCVN3"),
        ("Thñ tôc ®¨ng ký khai sinh", "TCVN3"),
        ("Thuû tuïc haønh chính", "VNI"),
    ],
)
def test_eight_bit_vietnamese_is_seen(text: str, name: str) -> None:
    assert legacy_name(text) == name


@pytest.mark.parametrize(
    "text",
    ["", "Không có", "Đăng ký nhãn hiệu «ABC®»", "Société Générale", "Thuê toà nhà", "ISO 9001:2015 (®)"],
)
def test_unicode_is_left_alone(text: str) -> None:
    assert legacy_name(text) == ""
