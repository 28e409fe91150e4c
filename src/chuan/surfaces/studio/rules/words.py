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
    "studio.diff_step_new": (
        "Thêm bước “{name}”.",
        "Step “{name}” added.",
    ),
    "studio.diff_step_gone": (
        "Bỏ bước “{name}”.",
        "Step “{name}” removed.",
    ),
    "studio.diff_step": (
        "Sửa bước “{name}”.",
        "Step “{name}” changed.",
    ),
    "studio.diff_length": (
        "Bước “{name}”: {before} thành {after}.",
        "“{name}”: {before} becomes {after}.",
    ),
    "studio.diff_ways": (
        "Bước “{name}” dẫn đi đường khác.",
        "“{name}” leads elsewhere.",
    ),
    "studio.diff_paper_new": (
        "Thêm giấy tờ “{name}”.",
        "Paper “{name}” added.",
    ),
    "studio.diff_paper_gone": (
        "Bỏ giấy tờ “{name}”.",
        "Paper “{name}” removed.",
    ),
    "studio.diff_paper": (
        "Sửa giấy tờ “{name}”.",
        "Paper “{name}” changed.",
    ),
    "studio.diff_fee_new": (
        "Thêm khoản thu “{name}”.",
        "Fee “{name}” added.",
    ),
    "studio.diff_fee_gone": (
        "Bỏ khoản thu “{name}”.",
        "Fee “{name}” removed.",
    ),
    "studio.diff_fee": (
        "Sửa khoản thu “{name}”.",
        "Fee “{name}” changed.",
    ),
    "studio.diff_legal": (
        "Hạn theo luật ({channel}): {before} thành {after}.",
        "Legal limit ({channel}): {before} becomes {after}.",
    ),
    "studio.diff_promised": (
        "Lời hẹn ({channel}): {before} thành {after}.",
        "Promise ({channel}): {before} becomes {after}.",
    ),
    "studio.diff_channel_gone": (
        "Bỏ cách nộp {channel}.",
        "Channel {channel} removed.",
    ),
    "studio.diff_grounds": (
        "Căn cứ pháp lý thay đổi.",
        "The legal grounds change.",
    ),
    "studio.diff_special": (
        "Luật chuyên ngành của thủ tục thay đổi.",
        "What the procedure's own law says changes.",
    ),
    "studio.diff_separate": (
        "Các việc phải tách người thay đổi.",
        "The duties kept apart change.",
    ),
}
