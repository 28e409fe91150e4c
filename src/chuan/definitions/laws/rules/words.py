"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.definitions.laws.rules.naming_words import NAMED
from chuan.definitions.laws.rules.text_words import TEXTS

WORDS: Words = {
    "laws.no_edition": ("Không tìm thấy bản quy định này.", "There is no such edition."),
    "laws.no_standard": ("Không có phiên bản tiêu chuẩn này.", "There is no such edition of the standard."),
    "laws.no_pack": (
        "Chưa có bộ quy định nào có hiệu lực vào ngày {day}.",
        "No rule pack is in force on {day}.",
    ),
    "laws.no_value": (
        "Không có giá trị này, hoặc giá trị đã được đọc trong văn bản.",
        "There is no such value, or it has been read in its text.",
    ),
    "laws.no_reading": ("Không tìm thấy lần đối chiếu này.", "There is no such reading."),
    "laws.document_missing": ("Ghi số, ký hiệu của văn bản đã đọc.", "Give the number of the text."),
    "laws.article_missing": (
        "Ghi điều, khoản hoặc phụ lục nơi đọc được.",
        "Give the article or annex where it was read.",
    ),
    "laws.document_to_come": (
        "Ngày của văn bản không thể sau hôm nay.",
        "The text cannot be dated after today.",
    ),
    "laws.not_correctable": (
        "Giá trị này không sửa ở đây: chỉ ghi là đã đối chiếu, hoặc sửa ở nơi nhập ra nó.",
        "This value is not corrected here: confirm it, or change it where it is entered.",
    ),
    "laws.value_unreadable": (
        "Giá trị chưa đúng kiểu. Số thì ghi chữ số, giờ thì ghi như 15:00.",
        "This is no such value. Numbers in digits, hours like 15:00.",
    ),
    "laws.value_same": (
        "Giá trị này giống giá trị đang dùng; để trống ô sửa để ghi là đã đối chiếu.",
        "It is the same value; leave the field empty to confirm it as it stands.",
    ),
    "laws.correction_past": (
        "Giá trị sửa chỉ áp dụng cho hồ sơ nhận từ hôm nay trở đi.",
        "A correction holds for dossiers received from today at the earliest.",
    ),
    "laws.already_proposed": (
        "{by} đã đề nghị đối chiếu giá trị này, đang chờ lãnh đạo xác nhận.",
        "{by} has already proposed a reading; it waits to be confirmed.",
    ),
    "laws.already_confirmed": (
        "Giá trị này đã được {by} xác nhận; hãy rút xác nhận trước khi ghi lại.",
        "{by} has already confirmed this; take that back first.",
    ),
    "laws.already_undone": ("Lần đối chiếu này đã được rút.", "This reading was already taken back."),
    "laws.own_proposal": (
        "{by} là người đề nghị nên không tự xác nhận; cần một lãnh đạo khác.",
        "{by} proposed it and may not confirm it; another leader must.",
    ),
    "laws.reason_missing": ("Hãy ghi lý do.", "Give the reason."),
    **NAMED,
    **TEXTS,
}
