"""Systems are found by their name, their key or the first digits of a number."""

from __future__ import annotations

import pytest

from chuan.events.intake.imports.sources import sources


@pytest.mark.parametrize(
    ("named", "tail", "key"),
    [
        ("Hệ thống hộ tịch điện tử, Bộ Tư pháp", "", "ho-tich"),
        ("ho tich dien tu", "", "ho-tich"),
        ("ho-tich", "", "ho-tich"),
        ("", "150042", "ho-tich"),
        ("", "100042", "dat-dai"),
        ("Đăng ký kinh doanh", "990042", "dang-ky-kinh-doanh"),
    ],
)
def test_a_system_is_found(named: str, tail: str, key: str) -> None:
    found = sources().found(named, tail)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(("named", "tail"), [("Hệ thống lạ", "150042"), ("", "990042"), ("hệ", "150042")])
def test_a_system_nobody_knows_is_none(named: str, tail: str) -> None:
    assert sources().found(named, tail) is None


def test_the_rule_of_the_last_hour_is_off() -> None:
    assert sources().minutes_for("1.001193") == 0
