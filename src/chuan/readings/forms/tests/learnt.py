"""A certificate and an attendance list: ordinary ones, and ones with the longest names."""

from __future__ import annotations

from datetime import date

from chuan.readings.forms.rules.attendance import Attendance, AttendanceLine
from chuan.readings.forms.rules.certificate import Certificate
from chuan.readings.forms.rules.parts import Form, Head, Office
from chuan.readings.forms.tests.samples import AT, LONG_NAME

_OFFICE = Office("Ủy ban nhân dân tỉnh Đồng Nai", "Ủy ban nhân dân xã Đồng Phú", "Đồng Phú")
_HEAD = Head("2026-08-05", _OFFICE, AT, number="12/CC", simulated=True)
_PLAIN = Head("2026-08-05", _OFFICE, AT, simulated=True)


def _certificate(person: str, unit: str, competence: str, ground: str) -> Certificate:
    signer = ("Chủ tịch Ủy ban nhân dân", "Trần Quang Minh")
    return Certificate(
        _HEAD, person, unit, competence, ground, 8, date(2026, 11, 23), date(2031, 11, 23), signer
    )


def _list(lesson: str, *lines: AttendanceLine) -> Attendance:
    when = "08:00 ngày 23/11/2026 đến 17:00 ngày 23/11/2026"
    teacher = "Giảng viên Sở Tư pháp (mô phỏng)"
    return Attendance(_PLAIN, lesson, when, "Hội trường tầng 2", teacher, lines, len(lines) - 1, 14)


_HERE = AttendanceLine("Vũ Thị Mai Ân", "Phòng Văn hóa – Xã hội", "quét mã lúc 08:05, 23/11", "đạt")
_AWAY = AttendanceLine("Nguyễn Văn Bình", "Bộ phận Một cửa", "vắng có lý do: nghỉ ốm", "")
_LONG = AttendanceLine(
    LONG_NAME, LONG_NAME, "Trần Quang Minh ghi lúc 08:05, 23/11: quên điện thoại", "không đạt"
)
SHORT: dict[str, Form] = {
    "certificate": _certificate(
        "Vũ Thị Mai Ân", "Phòng Văn hóa – Xã hội", "Nghiệp vụ hộ tịch", "Lớp Nghiệp vụ hộ tịch năm 2026"
    ),
    "attendance": _list("Nghiệp vụ hộ tịch năm 2026", _HERE, _AWAY),
}
LONG: dict[str, Form] = {
    "certificate": _certificate(LONG_NAME, LONG_NAME, LONG_NAME, LONG_NAME),
    "attendance": _list(LONG_NAME, *(_LONG for _ in range(45))),
}
