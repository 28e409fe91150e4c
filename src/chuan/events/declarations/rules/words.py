"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "declarations.empty": (
        "Chưa có quy trình nào được công bố nên chưa có gì trong phạm vi công bố.",
        "No procedure is published, so there is nothing to declare.",
    ),
    "declarations.before_R2": (
        "Chưa thể trình xác nhận hiệu lực: chưa có đánh giá nội bộ hoàn tất trong 12 tháng qua.",
        "No internal audit was finished within the last twelve months.",
    ),
    "declarations.before_R3": (
        "Chưa thể trình xác nhận hiệu lực: chưa có xem xét của lãnh đạo hoàn tất trong 12 tháng qua.",
        "No management review was finished within the last twelve months.",
    ),
    "declarations.say_why": (
        "Còn quy trình quá hạn sửa theo văn bản mới. Ghi ý kiến: vì sao vẫn trình; người đứng đầu đọc được khi xác nhận.",
        "Procedures are overdue to follow new texts. Say why it is handed on all the same; the head reads it.",
    ),
    "declarations.not_confirmed": (
        "Người đứng đầu chưa xác nhận hiệu lực của hệ thống nên chưa ký được quyết định công bố.",
        "The head has not confirmed that the system works.",
    ),
    "declarations.scope_moved": (
        "Phạm vi đã thay đổi từ khi xác nhận hiệu lực. Trả lại để lập lại phạm vi rồi xác nhận lại.",
        "The scope has changed since it was confirmed. Send it back to be drawn up again.",
    ),
    "declarations.numbered": (
        "Quyết định này đã có số {number}; một quyết định chỉ có một số.",
        "The decision has the number {number} already.",
    ),
    "declarations.no_notice": (
        "Ghi bằng chứng đã gửi thông báo cho đơn vị chủ trì trước khi kết thúc bước này.",
        "Enter evidence of the notice first.",
    ),
    "declarations.no_post": (
        "Ghi bằng chứng đã niêm yết trước khi kết thúc bước này.",
        "Enter evidence of the posting first.",
    ),
    "declarations.no_website": (
        "Ghi địa chỉ trang đã đăng trước khi kết thúc bước này.",
        "Enter the address of the published page first.",
    ),
    "declarations.not_decided": (
        "Quyết định công bố chưa ký nên chưa có gì để thông báo, niêm yết hay đăng.",
        "The decision is not signed yet.",
    ),
    "declarations.nothing_shown": (
        "Chọn tệp hoặc ghi địa chỉ làm bằng chứng.",
        "Choose a file or give an address as evidence.",
    ),
    "declarations.day_before": (
        "Ngày này trước ngày ký quyết định công bố.",
        "That day is before the decision was signed.",
    ),
    "declarations.day_to_come": ("Ngày này chưa đến.", "That day is still to come."),
    "declarations.address": (
        "Địa chỉ phải bắt đầu bằng https:// hoặc http://.",
        "The address must begin with https:// or http://.",
    ),
    "declarations.one_open": (
        "Đang có một lần công bố chưa xong; mở lần đó để làm tiếp.",
        "A declaration is under way; go on with it.",
    ),
    "declarations.nobody": (
        "Cơ quan chưa có thư ký ISO để lập phạm vi công bố.",
        "The agency has no ISO secretary to draw the scope up.",
    ),
}
