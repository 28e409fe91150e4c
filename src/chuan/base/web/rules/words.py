"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "web.missing": (
        "Không tìm thấy trang hoặc hồ sơ này, hoặc nó không thuộc phạm vi của bạn.",
        "This page or dossier does not exist, or is outside your reach.",
    ),
    "web.not_yours": (
        "Việc này không thuộc quyền của bạn.",
        "This is not yours to do.",
    ),
    "web.stale": (
        "Có người vừa làm việc trên hồ sơ này sau khi bạn mở trang.",
        "Somebody has worked on this dossier since you opened the page.",
    ),
    "web.invalid": ("Có chỗ chưa hợp lệ.", "Something is not valid."),
    "web.too_large": ("Tệp hoặc biểu mẫu gửi lên quá lớn.", "What was sent is too large."),
    "web.too_many": ("Bạn đã thử quá nhiều lần.", "Too many tries."),
    "web.busy": ("Hệ thống đang bận.", "The system is busy."),
    "web.draft_too_large": ("Bản nháp quá lớn nên không được giữ.", "The draft is too large to be kept."),
}
