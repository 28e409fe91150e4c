"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "offline.count": (
        "Số lượng số giữ cho một ngày phải từ 1 đến {most}.",
        "Hold between 1 and {most} numbers for a day.",
    ),
    "offline.days": (
        "Chỉ chuẩn bị được từ 1 đến {most} ngày làm việc.",
        "A browser is made ready for 1 to {most} working days.",
    ),
    "offline.reserved_already": ("Dải số này đã giữ rồi.", "This block is held already."),
    "offline.number_void": (
        "Số {number} đã hủy có lý do, không dùng lại được: hồ sơ này cần số mới.",
        "Number {number} is void and never used again: this dossier needs a new one.",
    ),
    "offline.number_used": (
        "Số {number} đã dùng cho hồ sơ khác: hồ sơ này cần số mới.",
        "Number {number} stands on another dossier: this one needs a new one.",
    ),
    "offline.number_foreign": (
        "Số {number} không thuộc dải số giữ cho máy này.",
        "Number {number} is not held for this browser.",
    ),
    "offline.reason": ("Ghi vì sao những số này không dùng.", "Say why these numbers are not used."),
    "offline.nothing_held": (
        "Dải số này không còn số nào đang giữ.",
        "No number of this block is held any more.",
    ),
    "offline.clock": (
        "Đồng hồ của máy lệch hơn 5 phút so với máy chủ: xem lại giờ nhận.",
        "The browser's clock is more than 5 minutes off: look at the time of reception.",
    ),
    "offline.expired": (
        "Hồ sơ được nhận ngoài thời gian máy này được phép nhận khi mất kết nối.",
        "It was taken in outside the time this browser was ready for.",
    ),
    "offline.edition": (
        "Quy trình đã có bản khác so với bản máy này giữ: xem lại giấy tờ và ngày hẹn.",
        "The procedure has another version than the browser kept: look at papers and date.",
    ),
    "offline.promised": (
        "Ngày hẹn trên giấy đã in khác ngày hẹn hệ thống tính: xem lại rồi báo người nộp.",
        "The printed date differs from the one the system counts.",
    ),
    "offline.fee": (
        "Số tiền trên giấy đã in khác số tiền hệ thống tính: xem lại rồi báo người nộp.",
        "The printed amount differs from the one the system counts.",
    ),
    "offline.unreadable": (
        "Không đọc được những gì ghi trên máy này. Dữ liệu vẫn còn trên máy: báo quản trị, đừng xóa trình duyệt.",
        "What the browser wrote cannot be read. It is still there: tell the administrator.",
    ),
    "offline.unknown_device": (
        "Máy này chưa được chuẩn bị, hoặc đã thôi dùng.",
        "This browser was not made ready, or is no longer in use.",
    ),
    "offline.other_agency": (
        "Những hồ sơ này nhận cho cơ quan khác: người của cơ quan đó phải đăng nhập để gửi.",
        "These dossiers are another agency's: somebody of it must sign in.",
    ),
    "offline.known_before": (
        "Máy chủ đã ghi hồ sơ này với mã {code} trước khi mất kết nối: thu lại giấy hẹn in mã khác và in giấy mới.",
        "The server had recorded it as {code} before the connection was lost: take the other slip back.",
    ),
    "offline.settled": ("Hồ sơ này đã được xử lý trong lúc bạn xem.", "This was settled meanwhile."),
    "offline.drop_reason": ("Ghi vì sao không nhận hồ sơ này.", "Say why this dossier is not taken in."),
    "offline.no_days": (
        "Lịch làm việc chưa có ngày nào để chuẩn bị.",
        "The calendar has no working day to make ready for.",
    ),
}
