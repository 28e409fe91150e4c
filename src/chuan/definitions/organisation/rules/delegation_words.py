"""Sentences about delegations: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "organisation.delegation_to_oneself": (
        "Không thể ủy quyền cho chính mình.",
        "Nobody can delegate to oneself.",
    ),
    "organisation.delegation_of_nothing": (
        "Chọn ít nhất một việc được ủy quyền.",
        "Choose at least one act that is delegated.",
    ),
    "organisation.delegation_not_yours": (
        "Chỉ ủy quyền được việc mà chính người ủy quyền đang có quyền làm ở vị trí này.",
        "Only what the delegator may do in this post can be delegated.",
    ),
    "organisation.delegation_no_further": (
        "Người được ủy quyền không được ủy quyền lại cho người khác.",
        "A delegate may not delegate further.",
    ),
    "organisation.delegation_form_missing": (
        "Ủy quyền ký thì phải chọn hình thức ký.",
        "A delegation to sign needs its form of signing.",
    ),
    "organisation.delegation_form_unlawful": (
        "{to} không được “{form}” cho {by}: {who}.",
        "{to} may not sign so for {by}: {who}.",
    ),
    "organisation.delegation_backwards": (
        "Ngày kết thúc phải sau ngày bắt đầu.",
        "It must end after it begins.",
    ),
    "organisation.delegation_too_long": (
        "Một lần ủy quyền dài nhất là một năm.",
        "A delegation lasts a year at most.",
    ),
    "organisation.delegation_over": (
        "Thời gian ủy quyền đã qua rồi.",
        "These days are already over.",
    ),
    "organisation.delegation_too_old": (
        "Chỉ ghi lùi lại được 31 ngày.",
        "It can be entered at most 31 days back.",
    ),
    "organisation.delegation_before_decision": (
        "Quyết định phải ký trước hoặc trong ngày ủy quyền bắt đầu.",
        "The decision must be dated on or before the first day.",
    ),
    "organisation.delegation_no_document": (
        "Ghi số, ký hiệu của quyết định ủy quyền.",
        "Give the number of the decision.",
    ),
    "organisation.key_picture": (
        "Hình chữ ký, hình dấu phải là ảnh PNG, không quá 1 MB.",
        "The picture of a signature or seal is a PNG of at most 1 MB.",
    ),
    "organisation.key_why": (
        "Xin ghi vì sao thôi dùng khóa này.",
        "Say why this key is no longer used.",
    ),
    "organisation.delegation_no_scan": (
        "Đính kèm bản quét quyết định ủy quyền, tệp PDF.",
        "Attach the scanned decision as a PDF.",
    ),
    "organisation.delegation_overlaps": (
        "Việc này đã ủy quyền cho {to} từ {since} đến hết {last} (quyết định {document}).",
        "This is already delegated to {to} from {since} to {last} (decision {document}).",
    ),
    "organisation.delegation_own_hand": (
        "Người nhận ủy quyền không tự ghi ủy quyền cho mình; nhờ người ủy quyền hoặc quản trị khác ghi.",
        "The delegate may not enter this delegation; the delegator or another administrator does.",
    ),
    "organisation.delegation_not_there": (
        "Người này không giữ vị trí trong cơ quan vào ngày ủy quyền bắt đầu.",
        "This person holds no post at the agency on the first day.",
    ),
    "organisation.delegation_ended": (
        "Ủy quyền của {by} (quyết định {document}) đã hết ngày {last}; việc này trở lại tên {by}.",
        "The delegation by {by} (decision {document}) ended on {last}; this is {by}'s again.",
    ),
    "organisation.delegation_withdrawn": (
        "{by} đã thu hồi ủy quyền (quyết định {document}) lúc {at}; việc này trở lại tên {by}.",
        "{by} withdrew the delegation (decision {document}) at {at}; this is {by}'s again.",
    ),
    "organisation.delegation_gone": (
        "Ủy quyền này đã thu hồi hoặc đã hết hạn.",
        "This delegation was withdrawn or is over.",
    ),
}
