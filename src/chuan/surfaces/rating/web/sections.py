"""The wings of scoring, what is published first; each group of pages adds its line."""

from __future__ import annotations

from chuan.base.web.wings import Section, Wing

WINGS: tuple[Wing, ...] = (
    Wing(
        "Kỳ chấm điểm",
        (
            Section("start", "Kỳ chấm điểm", "rating:start"),
            Section(
                "extracts",
                "Người biệt phái",
                "rating:extracts",
                frozenset({"leader", "iso_secretary", "clerk"}),
            ),
        ),
    ),
    Wing(
        "Phiếu điểm",
        (
            Section("sheet", "Phiếu điểm", "rating:sheet"),
            Section("hints", "Gợi ý kèm cặp", "rating:hints"),
            Section("groups", "So sánh, suất xuất sắc", "rating:groups", frozenset({"head", "leader"})),
            Section(
                "khen-thuong", "Đề nghị khen thưởng", "rating:honours", frozenset({"leader", "iso_secretary"})
            ),
            Section(
                "xep-loai", "Biên bản xếp loại", "rating:minutes", frozenset({"leader", "iso_secretary"})
            ),
        ),
    ),
    Wing("Việc được giao", (Section("tasks", "Việc được giao", "rating:tasks"),)),
    Wing("Chấm bằng nhận xét", (Section("judgements", "Chấm bằng nhận xét", "rating:judgements"),)),
    Wing("Thang điểm", (Section("schemes", "Thang điểm", "rating:schemes"),)),
    Wing("Ứng xử", (Section("notes", "Ứng xử", "rating:notes"),)),
)
