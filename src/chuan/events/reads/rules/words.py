"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "reads.purpose_needed": (
        "Đây là hồ sơ của cơ quan khác. Ghi mục đích trước khi mở; cơ quan đó thấy ai xem, lúc nào, vì sao.",
        "This dossier is another agency's. State a purpose first; the agency sees it.",
    ),
    "reads.no_kind": ("Chọn mục đích trong danh sách.", "Choose a purpose of the list."),
    "reads.no_words": (
        "Ghi rõ mục đích bằng vài lời, ít nhất 10 chữ cái, ví dụ: rà hồ sơ quá hạn quý IV.",
        "Say in words what it is for.",
    ),
    "reads.over": (
        "Mục đích đã ghi đã hết giờ. Ghi mục đích mới để xem tiếp.",
        "The purpose is over. State a new one.",
    ),
    "reads.outside": (
        "Hồ sơ này ngoài mục đích bạn đã ghi. Ghi mục đích mới, hoặc ghi rõ vì sao vẫn phải xem.",
        "This dossier lies outside the stated purpose.",
    ),
    "reads.outside_words": (
        "Ghi rõ vì sao phải xem hồ sơ ngoài mục đích; lần xem này được đánh dấu và cơ quan thấy.",
        "Say why you read outside the purpose; it is marked.",
    ),
    "reads.mandate_beyond": (
        "Quyết định thanh tra không bao gồm cơ quan này.",
        "The mandate does not cover this agency.",
    ),
    "reads.nothing_to_draw": ("Không có hồ sơ nào để rút mẫu.", "There is nothing to draw from."),
}
