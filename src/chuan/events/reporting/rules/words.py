"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "reporting.same": (
        "Số liệu giống hệt lần phát hành trước nên không phát hành lại.",
        "The figures are those of the last issue: it is not issued again.",
    ),
    "reporting.reason": (
        "Báo cáo này đã phát hành. Ghi lý do để phát hành lại; bản trước được giữ nguyên.",
        "This report was issued before: say why it is issued again; the first stays.",
    ),
    "reporting.not_over": (
        "Kỳ báo cáo chưa hết nên chưa phát hành được.",
        "The period is not over: nothing is issued yet.",
    ),
    "reporting.approved_already": (
        "Đánh giá tháng này đã có người duyệt; lời đã duyệt được giữ nguyên.",
        "This month was approved already; the words approved stay.",
    ),
    "reporting.no_words": (
        "Ghi ít nhất một trong ba mục: mặt tốt, chưa tốt, nguyên nhân.",
        "Write at least one of the three: what was good, what was not, why.",
    ),
    "reporting.missing": ("Không có lần phát hành này.", "There is no such issue."),
}
