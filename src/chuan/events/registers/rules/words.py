"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "registers.number_taken": (
        "Số {said} năm {year} đã cấp cho văn bản “{what}”. Một số chỉ dùng cho một văn bản; để trống ô số để lấy số tiếp theo.",
        "Number {said} of {year} stands on “{what}”. One number is for one document; leave it empty for the next.",
    ),
    "registers.number_gone": (
        "Số {said} năm {year} đã được lấy hoặc đã hủy, không dùng lại. Để trống ô số để lấy số tiếp theo.",
        "Number {said} of {year} was taken or is void and is not used again. Leave it empty for the next.",
    ),
    "registers.hole": (
        "Số tiếp theo của sổ là {next}; lấy số {said} sẽ bỏ trống các số ở giữa. Cần giữ số trước thì dùng “Giữ số”.",
        "The next number is {next}; {said} would leave holes. To hold numbers, reserve them.",
    ),
    "registers.count": ("Giữ từ 1 đến {most} số một lần.", "Hold 1 to {most} numbers at a time."),
    "registers.purpose": ("Ghi giữ số để làm gì.", "Say what the numbers are held for."),
    "registers.used_already": (
        "Số {said} đã dùng cho một văn bản rồi; một số chỉ dùng cho một văn bản.",
        "Number {said} is used already; one number is for one document.",
    ),
    "registers.void_already": (
        "Số {said} đã hủy, không dùng lại.",
        "Number {said} is void and not used again.",
    ),
    "registers.issued": (
        "Văn bản số {said} đã phát hành: không hủy số được. Sửa bằng văn bản thay thế, đính chính hoặc thu hồi.",
        "Document {said} was issued: its number is not voided. Replace, correct or recall the document.",
    ),
    "registers.reason": ("Ghi lý do.", "Give the reason."),
    "registers.no_document": ("Số {said} chưa dùng cho văn bản nào.", "Number {said} stands on no document."),
    "registers.own_reason": (
        "Văn bản này đã ghi số {own} của hệ thống quản lý văn bản; sửa phải ghi lý do.",
        "Its number {own} in the document system is noted already; a change needs its reason.",
    ),
    "registers.own_taken": (
        "Số này của hệ thống quản lý văn bản đã ghi cho văn bản {said}. Một số chỉ dùng cho một văn bản.",
        "That number of the document system is noted for {said}. One number is for one document.",
    ),
    "registers.content_taken": (
        "Tệp này đã vào sổ với số {said}. Một văn bản chỉ có một số.",
        "This file is in the register as {said}. One document has one number.",
    ),
    "registers.raced": (
        "Người khác vừa lấy số này. Số tiếp theo đã đổi, xem lại rồi gửi.",
        "Somebody just took this number. Look again and send.",
    ),
    "registers.sent_after": (
        "Ngày của văn bản sau ngày đến. Xem lại hai ngày.",
        "The document is dated after it arrived.",
    ),
    "registers.due_before": ("Hạn giải quyết trước ngày đến.", "It is due before it arrived."),
    "registers.arrived_late": ("Ngày đến không thể sau hôm nay.", "It cannot arrive after today."),
    "registers.choose": ("Chọn loại, cách gửi và mức độ khẩn.", "Choose kind, means and urgency."),
    "registers.not_registered": ("Văn bản chưa có số đến.", "The document is not registered."),
    "registers.in_closed": (
        "Văn bản đến số {number} đã kết thúc.",
        "Incoming document {number} has ended.",
    ),
    "registers.in_twice": (
        "Văn bản này của nơi gửi đã vào sổ với số đến {number}. Một văn bản chỉ có một số đến.",
        "This document of the sender is registered as {number}. One document has one number.",
    ),
    "registers.symbol": (
        "Ký hiệu chỉ gồm chữ hoa, số, gạch nối và gạch chéo, ví dụ QĐ-UBND.",
        "A symbol has capitals, digits, hyphens and slashes only, as QĐ-UBND.",
    ),
    "registers.day": (
        "Ngày văn bản phải trong năm của số và không sau hôm nay.",
        "The day must be in the number's year and not after today.",
    ),
}
