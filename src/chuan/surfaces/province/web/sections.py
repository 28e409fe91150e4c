"""The wings of the province's pages; each board adds its section."""

from __future__ import annotations

from chuan.base.web.wings import Section, Wing
from chuan.definitions.organisation.rules.roles import (
    ADMIN,
    INSPECTOR,
    ISO_SECRETARY,
    LEADER,
    STEERING,
    VISITOR,
)

_INSPECTING = frozenset({INSPECTOR, LEADER, STEERING})
"""Who plans and approves inspections."""
_LOOKS = frozenset({INSPECTOR, LEADER, VISITOR})
_FIGURES = frozenset({INSPECTOR, LEADER, ISO_SECRETARY, VISITOR, STEERING})
_SCORED = frozenset({INSPECTOR, LEADER, ISO_SECRETARY})
_ANSWERS = frozenset({LEADER, ISO_SECRETARY, ADMIN})

WINGS: tuple[Wing, ...] = (
    Wing(
        "Chỉ số",
        (
            Section("indices", "Chỉ số 766", "province:start", _FIGURES),
            Section("portal_figures", "Số của Cổng", "province:portal_figures", _SCORED),
            Section("calendar", "Lịch tiếp nhận", "province:calendar", _FIGURES),
        ),
    ),
    Wing(
        "Tra hồ sơ",
        (
            Section("lookup", "Tra hồ sơ", "province:lookup", _LOOKS),
            Section("mine", "Tôi đã xem", "province:mine", _LOOKS),
            Section("readers", "Ai đã xem hồ sơ của cơ quan", "province:readers", _ANSWERS),
            Section("mandates", "Quyết định thanh tra", "province:mandates", frozenset({LEADER, ADMIN})),
        ),
    ),
    Wing(
        "Hệ thống chất lượng",
        (
            Section("systems", "Bảng theo cơ quan", "province:systems", _FIGURES),
            Section("onsite", "5 tại chỗ", "province:onsite", _FIGURES),
            Section("tree", "Cây cơ quan", "province:tree", _FIGURES),
            Section("classes", "Lớp và lượt học", "province:classes", _FIGURES),
        ),
    ),
    Wing(
        "Kiểm tra",
        (
            Section("inspection_plan", "Kế hoạch kiểm tra", "province:inspection_plan", _INSPECTING),
            Section("inspections", "Cuộc kiểm tra", "province:inspections"),
            Section("inspection_corrections", "Khắc phục", "province:inspection_corrections"),
            Section("inspection_report", "Tổng hợp, báo cáo", "province:inspection_report", _INSPECTING),
        ),
    ),
    Wing("Chỉ đạo", (Section("instructions", "Chỉ đạo", "province:instructions"),)),
    Wing("Cải cách hành chính", (Section("par", "Chỉ số cải cách hành chính", "province:par", _SCORED),)),
    Wing(
        "Báo cáo",
        (
            Section("reports", "Báo cáo thống kê", "province:reports", _FIGURES),
            Section("compared", "So sánh công bằng", "province:compared", _FIGURES),
        ),
    ),
)
