"""The set of a self-declaration as an agency issues it: five procedures, or a great many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chuan.readings.forms.rules.declaration import (
    DeclarationDecision,
    DeclarationNotice,
    DeclarationPosting,
    Scope,
    ScopeLine,
)
from chuan.readings.forms.rules.inspection import InspectionPack, Part
from chuan.readings.forms.rules.parts import Form, Head, Office, Signature
from chuan.readings.forms.tests.samples import AT, LONG_NAME

_OFFICE = Office("Ủy ban nhân dân tỉnh Đồng Nai", "Ủy ban nhân dân xã Đồng Phú", "Đồng Phú")
_HEAD = Head("2026-08-05", _OFFICE, AT, number="12/QĐ-UBND", simulated=True)
_SIGNED = Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Hoàng Ân")
_NAMES = ("Đăng ký khai sinh", "Đăng ký kết hôn", "Cấp bản sao từ sổ gốc", "Chứng thực bản sao từ bản chính", "Đăng ký khai tử")  # fmt: skip
_COPIES = ("Ủy ban nhân dân tỉnh", "Sở Khoa học và Công nghệ")


def _scope(lines: int, name: str = "") -> Scope:
    made = (
        ScopeLine(f"1.{n:06}", name or _NAMES[n % 5], 1 + n % 3, ("Phòng Văn hóa - Xã hội",))
        for n in range(1, lines + 1)
    )
    return Scope(tuple(made), 7, 13, "TCVN ISO 9001:2015", "3f" * 32)


def _set(scope: Scope) -> dict[str, Form]:
    grounds = ("Quyết định số 19/2014/QĐ-TTg về hệ thống quản lý chất lượng trong cơ quan hành chính",)
    decision = DeclarationDecision(_HEAD, scope, grounds, date(2026, 8, 27), _SIGNED, _COPIES)
    plain = replace(_HEAD, number="13/TB-UBND")
    day = date(2026, 8, 28)
    notice = DeclarationNotice(plain, _COPIES[1], "12/QĐ-UBND", day, scope, _SIGNED)
    posting = DeclarationPosting(replace(_HEAD, number=""), "12/QĐ-UBND", day, scope, _SIGNED)
    return {one.MEANING: one for one in (decision, notice, posting)}


def _pack(rows: int, name: str) -> InspectionPack:
    heads = ("Mã", "Thủ tục", "Bản")
    told = tuple((f"1.{n:06}", name, "1") for n in range(rows))
    parts = (Part("Quy trình đang áp dụng", heads, told, ""), Part("Đánh giá nội bộ", heads, (), "Chưa có."))
    return InspectionPack(replace(_HEAD, number=""), parts)


SHORT: dict[str, Form] = {**_set(_scope(5)), "inspection": _pack(3, _NAMES[0])}
LONG: dict[str, Form] = {**_set(_scope(60, LONG_NAME)), "inspection": _pack(60, LONG_NAME)}
