"""The first sheet of a controlled copy: of an ordinary document, and of one with the longest names."""

from __future__ import annotations

from datetime import date

from chuan.readings.forms.rules.copy_sheet import CopySheet
from chuan.readings.forms.rules.iso.facts import Identity
from chuan.readings.forms.rules.parts import Form, Head, Office
from chuan.readings.forms.tests.samples import AT, LONG_NAME

_OFFICE = Office("Ủy ban nhân dân tỉnh Đồng Nai", "Ủy ban nhân dân xã Đồng Phú", "Đồng Phú")
_HEAD = Head("2026-08-05", _OFFICE, AT, simulated=True)
_LINK = "https://mot-cua.example.vn/tra-cuu/ban-in/H19.85/QTUX.01/2/3f3f3f3f3f3f3f3f"


def _sheet(name: str, holder: str, *, bound: bool) -> CopySheet:
    identity = Identity("QTUX.01", 2, "3f" * 32, date(2026, 12, 1), 4, _LINK)
    return CopySheet(_HEAD, identity, name, "Nội quy, quy chế, quy tắc ứng xử", holder, bound)


SHORT: dict[str, Form] = {
    "copy_sheet": _sheet("Quy tắc ứng xử của cán bộ, công chức", "Vũ Thị Mai Ân", bound=True)
}
LONG: dict[str, Form] = {"copy_sheet": _sheet(LONG_NAME, LONG_NAME, bound=False)}
