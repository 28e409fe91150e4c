"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "laws.no_edition": ("Không tìm thấy bản quy định này.", "There is no such edition."),
    "laws.no_pack": (
        "Chưa có bộ quy định nào có hiệu lực vào ngày {day}.",
        "No rule pack is in force on {day}.",
    ),
}
