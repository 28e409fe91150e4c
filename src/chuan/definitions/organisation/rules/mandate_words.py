"""Sentences about mandates to inspect: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "organisation.mandate_live": (
        "Bạn xem theo quyết định {document}, từ {since} đến hết {last}, ở {count} cơ quan. Chỉ đọc; cơ quan thấy mỗi lần xem.",
        "You read under decision {document}, {since} to {last}, at {count} agencies; every reading is recorded.",
    ),
    "organisation.mandate_not_begun": (
        "Quyết định {document} chỉ có hiệu lực từ {since}; trước ngày đó bạn chưa xem được hồ sơ nào.",
        "Decision {document} begins on {since}.",
    ),
    "organisation.mandate_over": (
        "Quyết định {document} đã hết hạn từ sau ngày {last}; bạn không còn xem được hồ sơ nào theo quyết định này.",
        "Decision {document} ended on {last}.",
    ),
    "organisation.mandate_withdrawn": (
        "Quyết định {document} đã chấm dứt sớm; bạn không còn xem được hồ sơ nào theo quyết định này.",
        "Decision {document} was ended early.",
    ),
    "organisation.mandate_no_account": ("Ghi tên đăng nhập của người thanh tra.", "Give the account's name."),
    "organisation.mandate_bad_account": (
        "Tên đăng nhập chỉ gồm chữ không dấu, số và dấu chấm, từ 3 đến 60 ký tự.",
        "An account's name has letters without marks, digits and dots.",
    ),
    "organisation.mandate_other_name": (
        "Tên đăng nhập này là của {name}. Dùng tên khác, hoặc ghi đúng họ tên người đó.",
        "This account belongs to {name}.",
    ),
    "organisation.mandate_no_name": ("Ghi họ và tên người thanh tra.", "Give the inspector's name."),
    "organisation.mandate_no_home": ("Ghi cơ quan của người thanh tra.", "Give the inspector's agency."),
    "organisation.mandate_no_purpose": ("Ghi mục đích thanh tra.", "Say what it is for."),
    "organisation.mandate_no_document": ("Ghi số, ký hiệu quyết định.", "Give the number of the decision."),
    "organisation.mandate_backwards": (
        "Đến ngày phải bằng hoặc sau từ ngày.",
        "It must not end before it begins.",
    ),
    "organisation.mandate_too_long": ("Một lần mở dài nhất là một năm.", "A year at most."),
    "organisation.mandate_past": ("Những ngày này đã qua rồi.", "These days are over."),
    "organisation.mandate_before_decision": (
        "Quyết định phải ký trước hoặc trong ngày bắt đầu.",
        "The decision is dated on or before the first day.",
    ),
    "organisation.mandate_of_nothing": ("Chọn ít nhất một cơ quan được thanh tra.", "Choose an agency."),
    "organisation.mandate_beyond": (
        "Có cơ quan ngoài phạm vi của bạn; chỉ mở được cho các cơ quan bạn phụ trách.",
        "An agency lies outside your reach.",
    ),
    "organisation.mandate_self": (
        "Không thể tự mở quyền thanh tra cho chính mình.",
        "Nobody opens a mandate for oneself.",
    ),
    "organisation.mandate_twice": (
        "Người này đã có quyết định {document} từ {since} đến hết {last}. Chấm dứt quyết định đó trước.",
        "This person already has decision {document}, {since} to {last}.",
    ),
    "organisation.mandate_gone": (
        "Quyết định này đã chấm dứt hoặc đã hết hạn.",
        "This mandate was ended or is over.",
    ),
}
