"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "acts.owner_name": ("Nhập họ và tên chủ hồ sơ.", "Enter the owner's name."),
    "acts.nothing_missing": (
        "Chưa chọn giấy tờ nào cần bổ sung.",
        "No paper to supplement was chosen.",
    ),
    "acts.why_each_paper": (
        "Ghi rõ vì sao cần bổ sung từng giấy tờ đã chọn.",
        "Say why each chosen paper must be brought.",
    ),
    "acts.pdf_only": (
        "Dự thảo phải là tệp PDF. Mở tệp bằng trình soạn thảo và chọn lưu thành PDF.",
        "The draft must be a PDF file.",
    ),
    "acts.step_moved": (
        "Bước này không còn ở nơi bạn nhắc. Hồ sơ {code} hiện do {holders} giữ.",
        "This step has moved on. Dossier {code} is now with {holders}.",
    ),
    "acts.nothing_to_start_from": (
        "Không có thủ tục {code} để bắt đầu soạn.",
        "There is no procedure {code} to start from.",
    ),
    "acts.publish_past": (
        "Bản mới chỉ có hiệu lực từ hôm nay trở đi.",
        "A new version is in force from today at the earliest.",
    ),
    "acts.publish_errors": (
        "Chưa công bố được: còn {count} lỗi phải sửa.",
        "It cannot be published: {count} errors stand.",
    ),
    "acts.warning_reason": (
        "Ghi lý do chấp nhận nhắc nhở này.",
        "Write why this warning is accepted.",
    ),
    "acts.delegation_no_procedure": (
        "Cơ quan không có thủ tục {code} để ủy quyền.",
        "The agency has no procedure {code} to delegate.",
    ),
}
