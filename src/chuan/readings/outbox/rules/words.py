"""Sentences of the outbox: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "outbox.refused": (
        "{partner} không nhận bản tin: {said} (mã {code}).",
        "{partner} refused the message: {said} (code {code}).",
    ),
    "outbox.http": ("{partner} đang lỗi (trả lời {status}).", "{partner} is out of order (answer {status})."),
    "outbox.sign_in": (
        "{partner} không cho đăng nhập (trả lời {status}); xem lại tài khoản kết nối.",
        "{partner} refuses our sign-in (answer {status}); check the account of the connection.",
    ),
    "outbox.unreachable": ("Không kết nối được với {partner}.", "{partner} cannot be reached."),
    "outbox.slow": (
        "{partner} không trả lời trong {seconds} giây.",
        "{partner} did not answer within {seconds} seconds.",
    ),
    "outbox.unreadable": (
        "{partner} trả lời điều không đọc được.",
        "{partner} answered what cannot be read.",
    ),
    "outbox.echo": (
        "{partner} gửi lại chính bản tin của ta, chưa phải trả lời.",
        "{partner} sent our own message back, which is no answer.",
    ),
    "outbox.code_outlived": (
        "Mã đã hết hạn lúc {until}, không gửi nữa.",
        "The code expired at {until} and is not sent any more.",
    ),
    "outbox.not_connected": ("Chưa khai báo kết nối với {partner}.", "No connection to {partner} is set up."),
    "outbox.no_profile": (
        "Chưa có bộ quy định trao đổi với {partner} cho ngày này.",
        "There is no profile of {partner} for this day.",
    ),
    "outbox.outlived": (
        "Đã qua ngày {day} mà tin nhắn nói đến nên không gửi nữa.",
        "The day the message speaks of, {day}, has passed; it is not sent any more.",
    ),
    "outbox.overtaken": (
        "Hồ sơ đã sang trạng thái khác nên tin này không còn đúng, không gửi nữa.",
        "The dossier has moved on, the message is no longer true; it is not sent any more.",
    ),
    "outbox.no_address": (
        "Không còn số điện thoại hoặc thư điện tử để gửi.",
        "There is no phone number or e-mail address to send to any more.",
    ),
    "outbox.letter_refused": (
        "Máy chủ thư không nhận: {said}.",
        "The mail server refused: {said}.",
    ),
    "outbox.unwritable": (
        "Không lập được bản tin từ dữ liệu của hồ sơ; báo người quản trị hệ thống.",
        "The message cannot be written from the dossier's data; tell the system's administrator.",
    ),
    "outbox.no_delivery": ("Không tìm thấy bản tin này.", "There is no such message."),
    "outbox.not_stuck": (
        "Bản tin này đã gửi hoặc đang chờ gửi, không cần làm gì thêm.",
        "This message has been sent or waits to be; nothing needs doing.",
    ),
    "outbox.not_skippable": (
        "Chỉ bỏ qua được bản tin đang lỗi.",
        "Only a failed message can be passed over.",
    ),
    "outbox.reason_needed": ("Xin ghi lý do.", "Please give a reason."),
    "outbox.partner_silent": (
        "Chưa hỏi được {partner}: {why}",
        "{partner} could not be asked: {why}",
    ),
    "outbox.broken_file": (
        "Tệp {file} thiếu mục {name}.",
        "File {file} lacks {name}.",
    ),
}
