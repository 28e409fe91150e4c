"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "loans.lent_already": (
        "Hồ sơ {code} đang có người mượn, hẹn trả {until}; không cho mượn hai lần.",
        "File {code} is lent already, due back on {until}; it is not lent twice.",
    ),
    "loans.lost": (
        "Hồ sơ {code} đã báo mất, không cho mượn được.",
        "File {code} is said to be lost and cannot be lent.",
    ),
    "loans.disposed": ("Hồ sơ {code} đã tiêu hủy.", "File {code} was disposed of."),
    "loans.place": ("Ghi giá và hộp cất hồ sơ.", "Say the shelf and the box."),
    "loans.not_harmed": ("Hồ sơ này không bị mất hay hư hỏng.", "This file is neither lost nor damaged."),
    "loans.reason": ("Ghi lý do.", "Give the reason."),
    "loans.kept_for_ever": (
        "Hồ sơ {code} lưu vĩnh viễn, không tiêu hủy.",
        "File {code} is kept for ever and never disposed of.",
    ),
    "loans.still_kept": (
        "Hồ sơ {code} còn trong thời hạn lưu trữ đến {until}.",
        "File {code} is kept until {until}.",
    ),
    "loans.approver_by_kind": (
        "Loại hồ sơ này phải do lãnh đạo có thẩm quyền theo quy định mượn của cơ quan duyệt.",
        "A file of this kind is approved by those whom the agency's rule of lending names.",
    ),
    "loans.by_handing_out": (
        "Giao hồ sơ bằng nút “Giao hồ sơ” để ghi hạn trả.",
        "Hand the file out by its own button, so that the day of return is kept.",
    ),
    "loans.by_giving_back": (
        "Nhận lại bằng nút “Nhận lại hồ sơ” để ghi tình trạng hồ sơ.",
        "Take the file back by its own button, so that its condition is kept.",
    ),
    "loans.not_out": ("Hồ sơ này không ở ngoài kho theo lượt mượn này.", "The file is not out on this loan."),
    "loans.renewals_spent": (
        "Đã gia hạn đủ {most} lần theo quy định; hồ sơ phải được trả.",
        "Renewed {most} times, as often as the rule allows; the file has to come back.",
    ),
    "loans.renew_overdue": (
        "Lượt mượn đã quá hạn từ {until}, không gia hạn được; trả hồ sơ rồi đề nghị mượn lại.",
        "Overdue since {until}; it cannot be renewed. Give it back and ask again.",
    ),
    "loans.renew_reason": ("Ghi lý do gia hạn.", "Say why it is renewed."),
    "loans.condition": ("Chọn tình trạng hồ sơ khi trả.", "Choose the condition of the file."),
    "loans.harm_reason": (
        "Ghi rõ hư hỏng, thiếu hoặc mất thế nào.",
        "Say how it was damaged or lost.",
    ),
    "loans.no_files": ("Chọn ít nhất một hồ sơ.", "Choose at least one file."),
    "loans.list_over": ("Danh mục này đã được ký hoặc không được ký.", "This list is decided already."),
    "loans.own_list": (
        "Người lập danh mục không tự ký; cần một lãnh đạo khác.",
        "Whoever wrote the list does not sign it; another leader has to.",
    ),
    "loans.out_not_dropped": (
        "Hồ sơ đang ở ngoài kho: nhận lại hồ sơ trước, không hủy lượt mượn này được.",
        "The file is out: take it back first; this loan cannot be annulled.",
    ),
    "loans.filed_already": ("Việc này đã lập hồ sơ lưu.", "A file was made of this already."),
    "loans.not_finished": (
        "Chỉ lập hồ sơ lưu cho việc đã kết thúc.",
        "A file is made only of what is finished.",
    ),
}
