"""Sentences of the register of law changes: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

TEXTS: Words = {
    "laws.no_text": ("Không tìm thấy văn bản này trong sổ.", "There is no such text in the register."),
    "laws.text_number": (
        "Ghi số, ký hiệu của văn bản, có chữ số như trên trang đầu văn bản.",
        "Give the number of the text as printed on its first page.",
    ),
    "laws.text_name": ("Ghi tên gọi của văn bản.", "Give the name of the text."),
    "laws.text_kind": (
        "Loại văn bản chưa đúng; chọn một loại trong danh sách.",
        "The kind of text is not in the list.",
    ),
    "laws.text_effect": (
        "Ghi ngày có hiệu lực, ngày/tháng/năm.",
        "Give the day it takes effect, day/month/year.",
    ),
    "laws.text_before": (
        "Ngày có hiệu lực không thể trước ngày ban hành.",
        "A text cannot take effect before it is issued.",
    ),
    "laws.text_issued": (
        "Quyết định công bố thủ tục cần có ngày ký: thời hạn cập nhật danh mục tính từ ngày ký.",
        "The decision needs its day of signing: the list is due from that day.",
    ),
    "laws.text_itself": ("Văn bản không thể tự thay thế chính nó.", "A text cannot replace itself."),
    "laws.text_circle": (
        "Sổ đang ghi {number} thay thế chính văn bản này; hai văn bản không thể thay thế lẫn nhau.",
        "{number} is registered as replacing this text; they cannot replace each other.",
    ),
    "laws.text_source": (
        "Ghi nơi đọc được văn bản, ví dụ: Công báo, cổng thông tin của cơ quan ban hành.",
        "Say where the text was read.",
    ),
    "laws.text_differs": (
        "Sổ đã có văn bản {number} với nội dung khác; mở văn bản đó để dời ngày hiệu lực hoặc hủy rồi nhập lại.",
        "The register has {number} with other content; open it to move its day, or annul it first.",
    ),
    "laws.text_annulled": ("Văn bản này đã hủy khỏi sổ.", "This text was annulled."),
    "laws.text_only_later": (
        "Ngày hiệu lực đang là {day}; chỉ dời về sau được. Nếu nhập sai, hủy văn bản rồi nhập lại.",
        "It takes effect on {day}; it can only be moved later. If mistyped, annul it and enter it again.",
    ),
    "laws.text_own": (
        "{by} là người nhập văn bản nên không tự xác nhận; cần một lãnh đạo khác.",
        "{by} entered the text and may not confirm it; another leader must.",
    ),
    "laws.text_address": (
        "Ghi địa chỉ trang đã đăng danh mục, bắt đầu bằng https://.",
        "Give the address where the list is published, beginning with https://.",
    ),
    "laws.text_answered": (
        "{by} đã xác nhận việc này rồi; rút xác nhận đó trước khi ghi lại.",
        "{by} has already answered; take that back first.",
    ),
    "laws.text_row": ("Dòng {row}: {said}", "Row {row}: {said}"),
    "laws.text_twice_in_file": (
        "trùng số {number} với dòng {first} nhưng nội dung khác.",
        "the same number {number} as row {first} with other content.",
    ),
    "laws.text_no_rows": (
        "Tệp không có dòng nào để nhập. Dòng đầu phải là tên cột: Số ký hiệu, Tên, Loại, Ngày ban hành, Ngày hiệu lực, Thay thế, Nguồn.",
        "The file has no rows. Its first row must name the columns.",
    ),
    "laws.text_no_columns": (
        "Thiếu cột: {names}. Dòng đầu phải có Số ký hiệu, Tên, Loại, Ngày hiệu lực, Nguồn.",
        "Missing columns: {names}.",
    ),
    "laws.text_bad_day": ("ngày “{text}” chưa đúng, ghi như 05/08/2026.", "“{text}” is no day."),
    "laws.text_not_file": (
        "Tệp này không đọc được như bảng tính. Dùng tệp .xlsx hoặc .csv.",
        "This file is no spreadsheet. Use .xlsx or .csv.",
    ),
}
