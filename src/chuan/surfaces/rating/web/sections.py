"""The wings of scoring, what is published first; each group of pages adds its line."""

from __future__ import annotations

from chuan.base.web.wings import Section, Wing

WINGS: tuple[Wing, ...] = (
    Wing("Kỳ chấm điểm", (Section("start", "Kỳ chấm điểm", "rating:start"),)),
    Wing(
        "Phiếu điểm",
        (
            Section("sheet", "Phiếu điểm", "rating:sheet"),
            Section("groups", "So sánh, suất xuất sắc", "rating:groups", frozenset({"head", "leader"})),
        ),
    ),
    Wing("Việc được giao", (Section("tasks", "Việc được giao", "rating:tasks"),)),
    Wing("Chấm bằng nhận xét", (Section("judgements", "Chấm bằng nhận xét", "rating:judgements"),)),
    Wing("Ứng xử", (Section("notes", "Ứng xử", "rating:notes"),)),
)
