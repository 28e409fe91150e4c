"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "lookups.no_such_outcome": ("Chọn kết quả tra cứu.", "Choose what the look-up gave."),
    "lookups.no_ground": (
        "Giấy này cơ quan tra cứu được nên không được yêu cầu nộp. Nếu vẫn nhận bản giấy, chọn lý do.",
        "This paper can be looked up; taking it needs a ground.",
    ),
    "lookups.not_wrong": (
        "Chọn kết quả tra cứu là “dữ liệu sai” trước khi nhận bản giấy vì dữ liệu sai.",
        "Record the look-up as wrong data first.",
    ),
    "lookups.not_absent": (
        "Chọn kết quả tra cứu là “không có dữ liệu” trước khi nhận bản giấy vì lý do này.",
        "Record the look-up as without data first.",
    ),
    "lookups.words_needed": (
        "Ghi rõ vì sao vẫn nhận bản giấy, ví dụ: mất kết nối từ 8 giờ.",
        "Say why the paper is taken all the same.",
    ),
}
