"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "documents.secret": (
        "Tài liệu có dấu “{mark}” không được đưa vào hệ thống này. Nộp bản giấy cho bộ phận bảo mật, văn thư mật của cơ quan; tệp vừa chọn chưa được lưu.",
        "A document marked “{mark}” must not enter this system. Take it to the agency's classified registry; nothing was stored.",
    ),
    "documents.code_needed": ("Nhập mã hiệu của tài liệu.", "Enter the document's code."),
    "documents.code_taken": (
        "Mã hiệu {code} đã dùng cho một tài liệu khác và không dùng lại. Chọn mã khác.",
        "Code {code} was used for another document and is never used again.",
    ),
    "documents.no_category": ("Chọn loại tài liệu.", "Choose what the document is."),
    "documents.no_access": ("Chọn mức truy cập khác với mức hiện tại.", "Choose another level of access."),
    "documents.no_revision": (
        "Tài liệu không có lần sửa đổi nào đang mở. Bấm “Soạn lần ban hành mới” trước.",
        "No revision is being made: begin one first.",
    ),
    "documents.under_review": (
        "Nội dung đang được xem xét nên không thay được. Nhờ người xem xét trả lại để sửa.",
        "The content is under review; it is changed after it is sent back.",
    ),
    "documents.not_author": ("Chỉ người soạn thay được nội dung.", "Only its author may change the content."),
    "documents.nothing_written": (
        "Chưa có nội dung: gửi tệp trước.",
        "There is no content yet: send a file.",
    ),
    "documents.changed_since": (
        "Nội dung đã đổi sau khi phê duyệt. Gửi xem xét lại: chỉ ban hành đúng nội dung đã duyệt.",
        "The content changed after it was approved: only what was approved may be published.",
    ),
    "documents.since_needed": ("Nhập ngày có hiệu lực.", "Enter the day it is in force from."),
    "documents.past": ("Ngày có hiệu lực không được ở trước hôm nay.", "The day may not be in the past."),
    "documents.same_day": (
        "Lần ban hành trước có hiệu lực từ {day}: lần này phải bắt đầu sau ngày đó.",
        "The revision before is in force from {day}: this one must begin after it.",
    ),
    "documents.being_revised": (
        "Tài liệu đang có một lần sửa đổi chưa xong. Hoàn tất hoặc hủy lần đó trước.",
        "A revision is being made already: finish or annul it first.",
    ),
    "documents.is_obsolete": ("Tài liệu đã hết hiệu lực.", "The document is obsolete."),
    "documents.not_obsolete": ("Tài liệu đang dùng.", "The document is in use."),
    "documents.not_published": ("Tài liệu chưa ban hành lần nào.", "The document was never published."),
    "documents.nobody_new": (
        "Chọn ít nhất một người chưa được phân phối lần ban hành này.",
        "Choose somebody who has not got this revision.",
    ),
    "documents.not_given": (
        "Lần ban hành này không phân phối cho bạn.",
        "This revision was not given to you.",
    ),
    "documents.no_holder": (
        "Chọn người của cơ quan giữ bản in.",
        "Choose somebody of the agency to hold the copy.",
    ),
    "documents.no_copy": ("Không có bản kiểm soát số này đang lưu hành.", "No such copy is out."),
    "documents.why": ("Ghi lý do.", "Say why."),
    "documents.missing": (
        "Không có tài liệu này, hoặc bạn không được xem.",
        "There is no such document, or it is not for you.",
    ),
    "documents.unreadable": (
        "Chỉ nhận PDF, DOCX, XLSX hoặc văn bản thường; tệp này không đọc được.",
        "Only PDF, DOCX, XLSX or plain text is taken; this file cannot be read.",
    ),
}
