"""Sheets as workbooks: one person's lines with their sum, or everybody of a period; no text in them computes."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.events.appraisals.rules.sheets import Sheet
from chuan.readings.forms.rules.register import Value
from chuan.readings.forms.services import sheet as workbook
from chuan.surfaces.rating.web.shared import reasons

_PERSON = ("Điểm", "Việc và lý do", "Tiêu chí")
_EVERYBODY = ("STT", "Họ và tên", "Đơn vị", "Điểm", "Xếp loại", "Cộng vì", "Trừ vì", "Ghi chú")


def one_person(one: Sheet) -> bytes:
    """Every line as it was counted, then the total."""
    rows: list[Sequence[Value]] = [_PERSON]
    rows += [[line.points, line.sentence, line.part] for line in one.lines]
    if one.total is None:
        rows.append(["Không xếp loại", one.note, ""])
    else:
        rows.append([one.total, f"Tổng điểm của {one.name}", one.grade])
    return workbook("Phiếu điểm", rows, (14, 90, 40))


def everybody(sheets: Sequence[Sheet]) -> bytes:
    """One row a person, with the largest reason for plus and for minus."""
    rows: list[Sequence[Value]] = [_EVERYBODY]
    for at, one in enumerate(sheets, start=1):
        total: Value = "không xếp loại" if one.total is None else one.total
        plus, minus = (reasons(one.lines, plus=way)[:1] for way in (True, False))
        rows.append([at, one.name, one.unit_name, total, one.grade, "".join(plus), "".join(minus), one.note])
    return workbook("Bảng điểm", rows, (6, 28, 28, 12, 26, 50, 50, 50))
