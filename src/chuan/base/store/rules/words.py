"""Sentences of the store: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "store.no_stream": ("Không tìm thấy hồ sơ này.", "There is no such record."),
    "store.stale": (
        "Hồ sơ vừa được người khác cập nhật. Xem việc họ đã làm rồi gửi lại; những gì bạn nhập vẫn còn.",
        "Somebody has just changed this record. See what they did and send again; your entry is kept.",
    ),
    "store.too_large": (
        "Tệp quá lớn: mỗi tệp tối đa {megabytes} MB.",
        "The file is too large: {megabytes} MB at most.",
    ),
    "store.no_file": ("Không tìm thấy tệp này.", "There is no such file."),
}
