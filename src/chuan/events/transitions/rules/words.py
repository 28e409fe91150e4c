"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "transitions.draft": (
        "Bản dự thảo chưa áp dụng được: chờ công bố và hướng dẫn của Bộ KH&CN.",
        "A draft is not in use: it waits for its publication and the ministry's guidance.",
    ),
    "transitions.state": ("Chọn tình trạng của điều khoản.", "Choose how far the clause is."),
    "transitions.note": ("Ghi điều gì cho thấy như vậy.", "Say what shows it."),
    "transitions.clause": ("Phiên bản này không có điều khoản đó.", "This edition has no such clause."),
}
