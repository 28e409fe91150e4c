"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "reviews.over": ("Lần xem xét đã kết thúc.", "The review is over."),
    "reviews.frozen": (
        "Cuộc họp đã mở, báo cáo đầu vào đã chốt và không sửa được nữa.",
        "The meeting was held: what it goes by is frozen.",
    ),
    "reviews.computed": ("Đầu vào này do hệ thống tính.", "This input is computed."),
    "reviews.text": ("Ghi nội dung của đầu vào này.", "Say what this input is."),
    "reviews.not_meeting": ("Chưa đến bước họp xem xét.", "It is not the meeting yet."),
    "reviews.leader_only": (
        "Việc này của lãnh đạo chủ trì cuộc họp.",
        "This is for the leader of the meeting.",
    ),
    "reviews.outcome": ("Chọn kết luận cho đầu vào.", "Choose what is said of the input."),
    "reviews.note": ("Ghi rõ cần làm gì.", "Say what is to be done."),
    "reviews.due": ("Hạn thực hiện phải sau hôm nay.", "The day must be after today."),
    "reviews.gather_first": ("Lấy số liệu đầu vào trước đã.", "Gather the figures first."),
    "reviews.unwritten": ("Còn đầu vào chưa ghi: {names}.", "Inputs not typed yet: {names}."),
    "reviews.undecided": (
        "Còn {count} đầu vào chưa có kết luận ({names}).",
        "{count} inputs are not decided about ({names}).",
    ),
    "reviews.not_held": ("Cuộc họp chưa mở.", "The meeting was not held yet."),
    "reviews.no_minutes": ("Chưa lập biên bản.", "The minutes are not made yet."),
}
