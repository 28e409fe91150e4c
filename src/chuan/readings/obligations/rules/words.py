"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "obligations.R1_holds": (
        "Mọi quy trình đã theo kịp văn bản mới đã ghi trong sổ.",
        "Every procedure follows the texts that were registered.",
    ),
    "obligations.R1_waiting": (
        "Còn {n} quy trình phải sửa theo văn bản mới, hạn gần nhất {day}.",
        "{n} procedures are still to be revised, the first by {day}.",
    ),
    "obligations.R1_late": (
        "Quá hạn đưa văn bản mới vào hệ thống: {n} quy trình chưa sửa theo {texts}.",
        "Overdue: {n} procedures do not follow {texts} yet.",
    ),
    "obligations.R2_never": (
        "Chưa có lần đánh giá nội bộ nào hoàn tất.",
        "No internal audit was finished yet.",
    ),
    "obligations.R2_late": (
        "Lần đánh giá nội bộ gần nhất xong ngày {last}, đã quá một năm.",
        "The last internal audit ended on {last}, over a year ago.",
    ),
    "obligations.R2_holds": (
        "Đánh giá nội bộ gần nhất xong ngày {last}; lần sau chậm nhất {until}.",
        "The last internal audit ended on {last}; the next is due by {until}.",
    ),
    "obligations.R3_never": (
        "Chưa có lần xem xét của lãnh đạo nào hoàn tất.",
        "No management review was finished yet.",
    ),
    "obligations.R3_late": (
        "Lần xem xét của lãnh đạo gần nhất xong ngày {last}, đã quá một năm.",
        "The last management review ended on {last}, over a year ago.",
    ),
    "obligations.R3_holds": (
        "Xem xét của lãnh đạo gần nhất xong ngày {last}; lần sau chậm nhất {until}.",
        "The last management review ended on {last}; the next is due by {until}.",
    ),
    "obligations.R4_never": (
        "Chưa công bố hệ thống lần nào nên chưa quy trình nào nằm trong phạm vi công bố.",
        "The system was never declared, so no procedure is in a declared scope.",
    ),
    "obligations.R4_moved": (
        "Phải công bố lại: {added} quy trình đang áp dụng nằm ngoài phạm vi đã công bố, {gone} quy trình đã công bố nay thôi áp dụng.",
        "To be declared again: {added} procedures in force outside the declared scope, {gone} declared ones no longer in force.",
    ),
    "obligations.R4_law": (
        "Phải công bố lại: {n} quy trình trong phạm vi đã sửa theo {texts} sau ngày công bố.",
        "To be declared again: {n} declared procedures were revised for {texts} since.",
    ),
    "obligations.R4_holds": (
        "Cả {n} quy trình đang áp dụng đều nằm trong phạm vi đã công bố.",
        "All {n} procedures in force are in the declared scope.",
    ),
    "obligations.R5_never": (
        "Chưa có công bố nào nên người đứng đầu chưa xác nhận hiệu lực của hệ thống.",
        "Nothing was declared, so the head has confirmed nothing.",
    ),
    "obligations.R5_after": (
        "Công bố {number} không có xác nhận hiệu lực của người đứng đầu trước đó.",
        "Declaration {number} was not preceded by the head's confirmation.",
    ),
    "obligations.R5_holds": (
        "Người đứng đầu xác nhận hiệu lực ngày {day}, trước khi công bố.",
        "The head confirmed on {day}, before the declaration.",
    ),
    "obligations.R6_never": (
        "Chưa có công bố nào để thông báo, niêm yết và đăng trên cổng.",
        "There is no declaration to give notice of, to post and to publish.",
    ),
    "obligations.R6_no_notice": (
        "Công bố {number} chưa có bằng chứng đã thông báo cho đơn vị chủ trì; còn thiếu {n} bằng chứng.",
        "Declaration {number} lacks evidence of the notice; {n} in all.",
    ),
    "obligations.R6_no_post": (
        "Công bố {number} chưa có bằng chứng niêm yết tại trụ sở; còn thiếu {n} bằng chứng.",
        "Declaration {number} lacks evidence of the posting; {n} in all.",
    ),
    "obligations.R6_no_website": (
        "Công bố {number} chưa có bằng chứng đăng trên cổng thông tin; còn thiếu {n} bằng chứng.",
        "Declaration {number} lacks evidence of the publication; {n} in all.",
    ),
    "obligations.R6_holds": (
        "Công bố {number} đã thông báo, niêm yết và đăng trên cổng, đủ bằng chứng.",
        "Declaration {number} was notified, posted and published, with evidence.",
    ),
}
