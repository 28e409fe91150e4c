"""What the province's inspector tells of the quality system of some agencies: stages by decisions, statements with sources."""

from __future__ import annotations

from datetime import date, datetime

from chuan.definitions.organisation import services as organisation
from chuan.surfaces.acts import stages

_INSPECTOR = "hien.kiemtra"
_DECISION = "120/QĐ-UBND ngày 15/01/2026 của UBND tỉnh (mô phỏng)"
_REPORT = "Báo cáo của cơ quan gửi Sở Khoa học và Công nghệ tháng 10/2026 (mô phỏng)"
_STAGES = {
    "H49.16": ("running", date(2026, 1, 15)),
    "H49.98": ("running", date(2026, 2, 1)),
    "H49.13": ("pilot", date(2026, 3, 2)),
    "H49.62": ("pilot", date(2026, 3, 2)),
    "H49.STP": ("pilot", date(2026, 6, 1)),
    "H49.X06862": ("paper", date(2026, 1, 15)),
    "H49.X06895": ("pilot", date(2026, 6, 1)),
    "H49.X06970": ("pilot", date(2026, 6, 1)),
}
_DAY = date(2026, 9, 30)
_STATED = {
    "H49.STP": (stages.Wanted("declared", _DAY, _REPORT), stages.Wanted("edition", _DAY, _REPORT, "2015")),
    "H49.X06862": (
        stages.Wanted("scope", _DAY, _REPORT, part=96, whole=142),
        stages.Wanted("audited", _DAY, _REPORT),
    ),
}


def tell_stages(at: datetime) -> bool:
    """Tell them; False, and nothing done, where the organisation is another one."""
    inspector = organisation.actor_named(_INSPECTOR, at)
    if inspector is None:
        return False
    known = {code: organisation.agency_by_code(code, at) for code in (*_STAGES, *_STATED)}
    for code, (stage, day) in _STAGES.items():
        if (row := known[code]) is not None and day <= at.date():
            stages.reach(inspector, row.id, stage, day, _DECISION)
    for code, wanted in _STATED.items():
        for one in wanted:
            if (row := known[code]) is not None and one.day <= at.date():
                stages.state(inspector, row.id, one)
    return True
