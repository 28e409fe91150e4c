"""Statistical reports on paper: an ordinary one, and a province's with the longest names there are."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from chuan.base.kernel.period import Period
from chuan.readings.forms.rules.parts import Form, Head, Office
from chuan.readings.forms.rules.statistics import StatisticalReport
from chuan.readings.forms.tests.samples import AT
from chuan.readings.statistics.rules.form import Column
from chuan.readings.statistics.rules.form import Form as Layout
from chuan.readings.statistics.rules.kept import Heading, plain
from chuan.readings.statistics.rules.table import Report, Row, totalled

_OFFICE = Office("Ủy ban nhân dân tỉnh Quảng Ninh", "Ủy ban nhân dân phường Mông Dương", "Mông Dương")
_HEAD = Head("2026-08-05", _OFFICE, AT, simulated=True)
_NAMES = (
    ("taken", "Hồ sơ phải giải quyết", "Tổng số"), ("came_online", "Hồ sơ phải giải quyết", "Trong kỳ: trực tuyến"),
    ("came_direct", "Hồ sơ phải giải quyết", "Trong kỳ: trực tiếp, bưu chính"),
    ("carried", "Hồ sơ phải giải quyết", "Kỳ trước chuyển sang"), ("done", "Đã giải quyết", "Tổng số"),
    ("early", "Đã giải quyết", "Trước hạn"), ("on_day", "Đã giải quyết", "Đúng hạn"), ("late", "Đã giải quyết", "Quá hạn"),
    ("open", "Đang giải quyết", "Tổng số"), ("open_in_time", "Đang giải quyết", "Trong hạn"),
    ("open_overdue", "Đang giải quyết", "Quá hạn"),
)  # fmt: skip
_RATE = Column("rate", "Đã giải quyết", "Tỷ lệ trước hạn, đúng hạn (%)", "", ("early", "on_day"), ("done",))
_COLUMNS = tuple(Column(key, group, name, key) for key, group, name in _NAMES)
LAYOUT = Layout(
    "ho-so-linh-vuc", "Tình hình, kết quả tiếp nhận, giải quyết hồ sơ thủ tục hành chính theo lĩnh vực", "field",
    ("quarter",), (*_COLUMNS[:8], _RATE, *_COLUMNS[8:]), "truncate", 2, Period(datetime(2025, 7, 1, tzinfo=UTC).date()),
    "mẫu chưa đối chiếu", verified=False,
)  # fmt: skip
_LONGEST = "Bồi thường, hỗ trợ, tái định cư khi Nhà nước thu hồi đất và cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất"
_BIG = {name: 185_247 for name, _, _ in _NAMES}


def report(rows: tuple[Row, ...]) -> dict[str, Any]:
    told = Heading(_OFFICE.name, "H49.98", "2026-Q3", "quý 3/2026", AT)
    return plain(Report(LAYOUT, rows, totalled(LAYOUT, rows)), told)


ORDINARY = report(
    (Row("a", "Hộ tịch", {"taken": 250, "done": 247, "early": 100, "on_day": 85, "late": 62, "open": 3}),)
)
_FORMS: tuple[dict[str, Any], ...] = (
    ORDINARY,
    report(tuple(Row(str(at), _LONGEST, _BIG) for at in range(60))),
)
SHORT: dict[str, Form] = {"statistics": StatisticalReport(_HEAD, _FORMS[0], "Chưa phát hành")}
LONG: dict[str, Form] = {"statistics": StatisticalReport(_HEAD, _FORMS[1], "Phát hành lần 1")}
