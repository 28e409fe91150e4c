"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "acts.owner_name": ("Nhập họ và tên chủ hồ sơ.", "Enter the owner's name."),
    "acts.nothing_missing": (
        "Chưa chọn giấy tờ nào cần bổ sung.",
        "No paper to supplement was chosen.",
    ),
    "acts.pdf_only": (
        "Dự thảo phải là tệp PDF. Mở tệp bằng trình soạn thảo và chọn lưu thành PDF.",
        "The draft must be a PDF file.",
    ),
}
