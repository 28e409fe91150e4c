"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "feedback.no_score": (
        "Bạn chọn ít nhất một mức ở một câu hỏi.",
        "Choose a score for at least one question.",
    ),
    "feedback.wrong_score": (
        "Bạn chọn một trong năm mức, từ 1 đến 5.",
        "Choose one of the five scores, from 1 to 5.",
    ),
    "feedback.voted_already": (
        "Giấy hẹn này đã dùng để đánh giá lúc {at}. Mỗi giấy hẹn đánh giá một lần.",
        "This receipt was used to rate at {at}. One receipt, one rating.",
    ),
    "feedback.too_early": (
        "Hồ sơ đang được giải quyết. Bạn đánh giá được khi đã có kết quả.",
        "The dossier is being worked on. It can be rated once there is a result.",
    ),
    "feedback.too_late": (
        "Đã quá {days} ngày từ khi hồ sơ có kết quả nên không đánh giá được nữa.",
        "More than {days} days have passed since the result: it can no longer be rated.",
    ),
    "feedback.nothing_to_rate": (
        "Hồ sơ này đã hủy tiếp nhận nên không đánh giá.",
        "The reception of this dossier was annulled: there is nothing to rate.",
    ),
    "feedback.unknown": (
        "Không tìm thấy giấy hẹn này. Xin quét lại mã QR, hoặc nhờ cán bộ ở quầy.",
        "This receipt was not found. Scan its QR code again, or ask at the counter.",
    ),
    "feedback.ground": ("Xin chọn lý do loại phiếu.", "Choose why the vote is left out."),
    "feedback.reason": ("Xin ghi rõ lý do.", "Give the reason in words."),
    "feedback.excluded_already": ("Phiếu này đã được loại.", "This vote is left out already."),
    "feedback.counted_already": ("Phiếu này đang được tính.", "This vote is being counted."),
    "feedback.own_vote": (
        "Phiếu này đánh giá chính bạn nên người khác phải xem xét.",
        "This vote is about you: somebody else must judge it.",
    ),
    "feedback.explain": (
        "Xin ghi giải trình: việc đã xảy ra thế nào, đã làm gì để không lặp lại.",
        "Write the explanation: what happened, and what was done so that it does not happen again.",
    ),
}
