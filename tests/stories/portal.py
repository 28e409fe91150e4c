"""The National Portal and a ministry's system, as far as an office hears of them."""

from __future__ import annotations

import base64
import csv
import http.client
import io
import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from tests.stories.arranged import ALLOWANCE, COMMUNE
from tests.stories.office import HOST, INTAKE_SECRET, Office

PDF = base64.b64encode(b"%PDF-1.4 a scan invented for a story").decode()
OWNER = "Nịnh Thị Hoa"
IDENTITY = "022194003817"
_HEADING = ("Mã hồ sơ", "Mã thủ tục", "Chủ hồ sơ", "Số định danh", "Trạng thái", "Ngày nộp", "Ngày hẹn trả")


def ago(**time: int) -> datetime:
    """So long before now."""
    return datetime.now(VIETNAM) - timedelta(**time)


def code(number: int, came: datetime) -> str:
    """The Portal's code of a submission."""
    return f"{COMMUNE}-{came:%y%m%d}-{number:04d}"


def submission(number: int, came: datetime, owner: str = OWNER, *papers: str, **more: Any) -> dict[str, Any]:
    """A social allowance asked for at the Portal."""
    procedure, _case, needed = ALLOWANCE
    return {
        "MaHoSo": code(number, came),
        "MaTTHC": procedure,
        "DonViXuLy": COMMUNE,
        "ChuHoSo": owner,
        "MaDoiTuong": IDENTITY,
        "SoDienThoai": "0900000123",
        "DiaChi": "Thôn Đông Thắng",
        "NgayNopHoSo": f"{came:%Y%m%d%H%M%S}",
        "TaiLieuNop": [
            {"MaThanhPhanHoSo": key, "TenTepDinhKem": f"{key}.pdf", "NoiDungTep": PDF}
            for key in papers or (needed,)
        ],
        **more,
    }


def sends(office: Office, *rows: dict[str, Any]) -> list[str]:
    """What became of each row of a message to the office's door."""
    connection = http.client.HTTPConnection(HOST, office.port, timeout=30)
    headers = {"Authorization": f"Bearer {INTAKE_SECRET}", "Content-Type": "application/json"}
    connection.request("POST", "/api/ho-so-cong/", json.dumps({"data": rows}), headers)
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return [row["ket_qua"] for row in answer["data"]]


def table(*rows: Sequence[object]) -> bytes:
    """An export of a ministry's system, as its CSV."""
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows((_HEADING, *rows))
    return text.getvalue().encode("utf-8-sig")


def exported(tail: str, status: int, owner: str = OWNER) -> tuple[object, ...]:
    """One row of it: a civil status dossier submitted a fortnight ago."""
    came, due = ago(days=14), ago(days=-7)
    procedure = ALLOWANCE[0]
    number = f"{COMMUNE}-{came:%y%m%d}-{tail}"
    return number, procedure, owner, IDENTITY, status, f"{came:%d/%m/%Y}", f"{due:%d/%m/%Y}"
