"""A period's book of points and one person's sheet: ordinary ones, and a centre of seventy with long sentences."""

from __future__ import annotations

from chuan.readings.forms.rules.parts import Form, Head, Office
from chuan.readings.forms.rules.score_book import ScoreBook, Scored
from chuan.readings.forms.rules.score_sheet import ScoreSheet
from chuan.readings.forms.tests.samples import AT, LONG_NAME

_OFFICE = Office("Ủy ban nhân dân tỉnh Đồng Nai", "Ủy ban nhân dân xã Đồng Phú", "Đồng Phú")
_HEAD = Head("2026-08-05", _OFFICE, AT, simulated=True)
_SIGNER = ("Lãnh đạo cơ quan", "Trần Quang Minh")
_STAMP = "Công bố 16:05 thứ Sáu 27/11/2026; mã kiểm tra (SHA-256) 0123456789abcdef"
_LINES = (
    ("+46,25", "37 việc được cộng điểm."),
    ("−3", "Ghi nhận vi phạm Điều 6, QTUX.01."),
    ("0", "Hồ sơ H49.98-261104-0003: bước “Thẩm định” quá thời gian quy định (5 giờ 20 phút / 4 giờ)."),
)
_AWAY = "Không xếp loại tuần 47/2026: có mặt 0 trên 5 ngày làm việc, cần ít nhất 1 ngày."


def person(name: str, lines: tuple[tuple[str, str], ...] = _LINES) -> Scored:
    """Somebody of the counter with so many lines."""
    return Scored(name, "Bộ phận Một cửa", "93,25", "", "", lines)


def book(people: int) -> ScoreBook:
    """A week of so many people, the last of them away."""
    some = tuple(person(f"Nguyễn Thị Ánh Tuyết {at}") for at in range(1, people))
    away = Scored("Đỗ Văn Ưng", "Phòng Văn hóa – Xã hội", "không xếp loại", note=_AWAY)
    remarks = (f"{people} người, 1 người không xếp loại.",)
    return ScoreBook(_HEAD, "Bảng điểm tuần 47/2026", _STAMP, (*some, away), _SIGNER, remarks)


def sheet(name: str, lines: int = 3) -> ScoreSheet:
    told = tuple(_LINES[at % len(_LINES)] for at in range(lines))
    return ScoreSheet(_HEAD, "Tuần 47/2026", "Thang điểm tuần (mô hình)", person(name, told), _STAMP, _SIGNER)


SHORT: dict[str, Form] = {"score_book": book(3), "score_sheet": sheet("Nguyễn Thị Ánh Tuyết")}
LONG: dict[str, Form] = {"score_book": book(70), "score_sheet": sheet(LONG_NAME, 24)}
