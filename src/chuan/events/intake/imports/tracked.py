"""A dossier of a ministry's system, as a row of national fields or of a table with Vietnamese headings → plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from chuan.events.intake.imports.fields import Fields, When
from chuan.events.intake.imports.submissions import AGENCY, CODE, PROCEDURE, PersonRow, owner_of
from chuan.events.intake.rules.statuses import STATUSES

_CHANNELS = {"1": "direct", "2": "online", "3": "post", "": "online"}

HEADINGS = MappingProxyType(
    {
        "mã hồ sơ": "MaHoSo",
        "hệ thống": "HeThong",
        "mã thủ tục": "MaTTHC",
        "mã tthc": "MaTTHC",
        "tên thủ tục": "TenTTHC",
        "trích yếu": "TrichYeuHoSo",
        "mã cơ quan": "DonViXuLy",
        "đơn vị": "PhongBanXuLy",
        "chủ hồ sơ": "ChuHoSo",
        "số định danh": "MaDoiTuong",
        "điện thoại": "SoDienThoai",
        "địa chỉ": "DiaChi",
        "kênh": "KenhThucHien",
        "trạng thái": "TrangThaiHoSo",
        "ngày nộp": "NgayNopHoSo",
        "ngày tiếp nhận": "NgayTiepNhan",
        "ngày hẹn trả": "NgayHenTra",
        "ngày kết thúc": "NgayKetThucXuLy",
        "ngày trả": "NgayTra",
    }
)
"""Heading of a column, small letters -> its national field."""
NEEDED = ("MaHoSo", "MaTTHC", "ChuHoSo", "TrangThaiHoSo")
"""The columns without which a table is not one of dossiers."""


@dataclass(frozen=True, slots=True)
class TrackedRow:
    """One report on one dossier; ``unit`` is a unit's code or name, "" where the agency's own rule decides."""

    code: str
    system: str
    procedure: str
    title: str
    agency: str
    unit: str
    owner: PersonRow
    channel: str
    status: int
    submitted: When
    received: When | None
    promised: When | None
    ended: When | None
    returned: When | None


def named(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row under national field names, whatever its headings were."""
    return {
        HEADINGS.get(" ".join(str(name).lower().split()), str(name)): value for name, value in row.items()
    }


def read_tracked(row: Mapping[str, Any]) -> TrackedRow:
    """The row; ``Refused`` with every field that is wrong."""
    fields = Fields(named(row))
    received = fields.when("NgayTiepNhan")
    submitted = fields.when("NgayNopHoSo", needed=received is None) or received
    made = TrackedRow(
        code=fields.matching("MaHoSo", CODE, needed=True),
        system=fields.text("HeThong", 120),
        procedure=fields.matching("MaTTHC", PROCEDURE, needed=True),
        title=fields.text("TenTTHC", 300) or fields.text("TrichYeuHoSo", 300),
        agency=fields.matching("DonViXuLy", AGENCY),
        unit=fields.text("PhongBanXuLy", 120),
        owner=owner_of(fields),
        channel=_CHANNELS.get(fields.text("KenhThucHien", 10).removesuffix(".0"), "online"),
        status=_status(fields),
        submitted=submitted or date.min,
        received=received,
        promised=fields.when("NgayHenTra"),
        ended=fields.when("NgayKetThucXuLy"),
        returned=fields.when("NgayTra"),
    )
    fields.check()
    return made


def _status(fields: Fields) -> int:
    """A status by its number or by its name."""
    text = fields.text("TrangThaiHoSo", 60, needed=True)
    by_name = {name.lower(): number for number, name in STATUSES.items()}
    digits = text.removesuffix(".0")
    found = int(digits) if digits.isascii() and digits.isdigit() else by_name.get(text.lower(), 0)
    if text and found not in STATUSES:
        fields.wrong("TrangThaiHoSo", text)
        return 1
    return found or 1
