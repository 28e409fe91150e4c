"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "holdings.no_decision": ("Nhập số, ký hiệu quyết định.", "Enter the decision's number."),
    "holdings.bad_day": (
        "Ngày quyết định phải từ ngày cấp kết quả đến hôm nay.",
        "The decision's day lies between the day of the result and today.",
    ),
    "holdings.no_signer": ("Nhập người ký quyết định.", "Enter who signed the decision."),
    "holdings.why": ("Ghi lý do.", "Say why."),
    "holdings.ended_already": (
        "Kết quả này đã thu hồi hoặc đã thay thế rồi.",
        "This result was revoked or replaced already.",
    ),
    "holdings.holds_already": ("Kết quả này đang có hiệu lực.", "This result holds."),
    "holdings.no_other_result": (
        "Nhập mã hồ sơ của kết quả thay thế, đã cấp cho chính người này.",
        "Enter the dossier of the result that replaces it, issued to the same person.",
    ),
    "holdings.no_result": ("Hồ sơ này chưa có kết quả đã phát hành.", "This dossier has no issued result."),
    "holdings.no_consent": (
        "Chọn cách công dân đồng ý cho dùng lại giấy tờ cơ quan đang giữ.",
        "Say how the person agreed.",
    ),
    "holdings.revoked_result": (
        "Kết quả này đã bị thu hồi nên không dùng lại được.",
        "This result was revoked and cannot be reused.",
    ),
    "holdings.replaced_result": (
        "Kết quả này đã được thay thế. Xin chọn kết quả mới.",
        "This result was replaced. Choose the new one.",
    ),
    "holdings.not_his": (
        "Giấy tờ này không phải của chủ hồ sơ, hoặc cơ quan không giữ nó.",
        "This is not the owner's, or the office does not hold it.",
    ),
    "holdings.used_already": (
        "Giấy tờ này của hồ sơ đã dùng lại bản cơ quan đang giữ.",
        "The paper is answered already.",
    ),
    "holdings.withdrawn_already": ("Việc dùng lại này đã hủy rồi.", "This was withdrawn already."),
    "holdings.states_valid": ("Kết quả đang có hiệu lực.", "The result holds."),
    "holdings.states_revoked": (
        "Kết quả đã bị thu hồi theo {decision} ngày {day}.",
        "The result was revoked by {decision} of {day}.",
    ),
    "holdings.states_replaced": (
        "Kết quả đã được thay thế theo {decision} ngày {day}.",
        "The result was replaced by {decision} of {day}.",
    ),
}
