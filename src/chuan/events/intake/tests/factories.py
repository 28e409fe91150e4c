"""Rows as other systems send them, for a commune of the tests."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import Any

from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.intake.imports.tables import Line

ONLINE = replace(PROCEDURE, channels=(*PROCEDURE.channels, replace(PROCEDURE.channels[0], kind="online")))
"""The procedure of the tests, also taken in from the Portal."""
PDF = b"%PDF-1.7 invented"
PORTAL_CODE = "H49.98-261119-0001"
TRACKED_CODE = "H49.98-261102-150042"


def paper(key: str, name: str = "", content: bytes | None = PDF) -> dict[str, Any]:
    """One paper with its bytes in the message."""
    plain: dict[str, Any] = {"MaThanhPhanHoSo": key, "TenTepDinhKem": name or f"{key}.pdf"}
    return plain if content is None else {**plain, "NoiDungTep": base64.b64encode(content).decode()}


def submitted(**changes: Any) -> dict[str, Any]:
    """A complete submission of Thursday 19/11/2026, 15:20: to be answered until Friday 15:20."""
    return {
        "MaHoSo": PORTAL_CODE,
        "MaTTHC": PROCEDURE.code,
        "DonViXuLy": "H49.98",
        "ChuHoSo": "Nịnh Thị Hoa",
        "LoaiDoiTuong": "1",
        "MaDoiTuong": "022194003817",
        "SoDienThoai": "0900 000 123",
        "DiaChi": "Thôn Đông Thắng",
        "NgayNopHoSo": "20261119152000",
        "TaiLieuNop": [paper("form"), paper("copy")],
        **changes,
    }


def told(**changes: Any) -> dict[str, Any]:
    """A report on a civil status dossier, submitted 2/11, promised 27/11/2026."""
    return {
        "MaHoSo": TRACKED_CODE,
        "MaTTHC": PROCEDURE.code,
        "DonViXuLy": "H49.98",
        "ChuHoSo": "Trần Văn Bảy",
        "MaDoiTuong": "022090001234",
        "TrangThaiHoSo": "4",
        "NgayNopHoSo": "02/11/2026 09:00",
        "NgayTiepNhan": "03/11/2026",
        "NgayHenTra": "27/11/2026",
        **changes,
    }


def lines(*rows: Any) -> tuple[Line, ...]:
    """The rows as lines of a file."""
    return tuple(Line(number, row) for number, row in enumerate(rows, 1))
