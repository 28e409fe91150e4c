"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "meetings.nobody": ("Mời ít nhất một người.", "Invite somebody."),
    "meetings.nobody_came": ("Ghi ai có mặt.", "Say who came."),
    "meetings.over": ("Buổi sinh hoạt đã họp hoặc đã hủy.", "The meeting was held or cancelled."),
    "meetings.not_begun": (
        "Buổi sinh hoạt bắt đầu lúc {at}; chưa ghi biên bản được.",
        "The meeting begins at {at}; it has no minutes yet.",
    ),
    "meetings.minutes": ("Ghi nội dung biên bản.", "Write the minutes."),
    "meetings.minutes_first": (
        "Ghi biên bản trước khi giao việc.",
        "Write the minutes before giving work.",
    ),
    "meetings.due": ("Hạn thực hiện phải sau hôm nay.", "The day must be after today."),
    "meetings.reason": ("Ghi lý do.", "Give the reason."),
    "meetings.text": ("Ghi rõ cách làm mới.", "Say what is to be done better."),
    "meetings.judged_already": ("Sáng kiến này đã được xét.", "This initiative was judged."),
    "meetings.own_initiative": (
        "Người đề xuất không tự xét sáng kiến của mình.",
        "Nobody judges an initiative of his own.",
    ),
    "meetings.accept_first": ("Sáng kiến chưa được chấp nhận.", "The initiative was not accepted yet."),
    "meetings.apply_first": ("Sáng kiến chưa áp dụng.", "The initiative is not applied yet."),
    "meetings.too_early": (
        "Chưa qua ngày nào từ khi áp dụng, chưa đo được.",
        "No day has passed since it was applied.",
    ),
    "meetings.measure_first": ("Đo hiệu quả trước khi công nhận.", "Measure its effect first."),
    "meetings.no_measure": ("Chọn một số đo trong danh sách.", "Choose a measure of the list."),
}
