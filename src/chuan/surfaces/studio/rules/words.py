"""Sentences of this surface: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "studio.no_such_command": (
        "Dòng này không còn: bản soạn đã thay đổi.",
        "This row is gone: the draft has changed.",
    ),
    "studio.role_used": (
        "Vai trò “{role}” đang được bước “{step}” dùng: giao bước cho vai trò khác rồi mới bỏ.",
        "“{role}” is used by “{step}”.",
    ),
    "studio.no_more_channels": (
        "Đã có đủ ba cách nộp: trực tiếp, trực tuyến, bưu chính.",
        "All three channels are there.",
    ),
    "studio.internal_channel": (
        "Quy trình nội bộ chỉ nhận việc do cơ quan khác hỏi, không có cách nộp nào khác.",
        "An internal procedure is asked by other agencies alone.",
    ),
    "studio.no_such_mend": (
        "Lỗi này không còn, hoặc nay cần cách sửa khác.",
        "This flaw is gone, or needs another mend.",
    ),
    "studio.no_such_place": (
        "Nơi làm này không có trong cơ quan.",
        "There is no such place at the agency.",
    ),
}
