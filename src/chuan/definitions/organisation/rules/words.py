"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.definitions.organisation.rules.delegation_words import WORDS as _DELEGATION
from chuan.definitions.organisation.rules.mandate_words import WORDS as _MANDATE
from chuan.definitions.organisation.rules.stood_words import WORDS as _STOOD

WORDS: Words = {
    "organisation.bad_identifier": (
        "“{text}” không phải mã định danh cơ quan. Mã đúng có dạng H49.62 hoặc 000.00.62.H49.",
        "“{text}” is not an agency identifier. It looks like H49.62 or 000.00.62.H49.",
    ),
    "organisation.by_post": ("Được làm với vị trí “{post}”.", "Allowed by the post “{post}”."),
    "organisation.out_of_reach": (
        "Việc này ngoài phạm vi được giao cho vị trí của bạn.",
        "This lies outside what your post covers.",
    ),
    "organisation.stamp_url": (
        "Địa chỉ máy cấp dấu thời gian phải bắt đầu bằng http:// hoặc https://.",
        "The address of a time-stamp authority begins with http:// or https://.",
    ),
    "organisation.no_duty": (
        "Vị trí của bạn không được giao việc này.",
        "Your post does not carry this duty.",
    ),
    "organisation.missing": (
        "Không tìm thấy. Có thể mã đã gõ nhầm, hoặc nội dung này không thuộc phạm vi của bạn.",
        "Not found. The code may be mistyped, or this is outside what you may see.",
    ),
    "organisation.no_merger": (
        "Chỉ sáp nhập được một cơ quan đang hoạt động vào một cơ quan khác đang hoạt động.",
        "Only a working agency can be merged, and only into another that works.",
    ),
    "organisation.no_official": (
        "Tài khoản này chưa gắn với cán bộ nào. Xin liên hệ người quản trị của cơ quan.",
        "No official stands behind this account. Ask your agency's administrator.",
    ),
    "organisation.own_password": (
        "Mật khẩu của chính mình thì đổi ở mục “Đổi mật khẩu”.",
        "Change your own password on its own page.",
    ),
    "organisation.same_person": (
        "{name} đã làm bước trước nên không được tự duyệt; cần một người khác.",
        "{name} did the earlier step and may not approve it; another person is needed.",
    ),
    "organisation.other_person": ("{name} là người khác.", "{name} is another person."),
    "organisation.absence_backwards": (
        "Thời điểm kết thúc phải sau thời điểm bắt đầu.",
        "The end must come after the beginning.",
    ),
    "organisation.absence_too_long": (
        "Một lần báo vắng dài nhất là một năm. Nghỉ lâu hơn thì bố trí người khác vào vị trí.",
        "One absence lasts a year at most. For longer, fill the post with somebody else.",
    ),
    "organisation.absence_too_old": (
        "Chỉ báo vắng lùi lại được 31 ngày.",
        "An absence can be entered at most 31 days back.",
    ),
    "organisation.absence_overlaps": (
        "{name} đã được báo vắng trong thời gian này: {since} – {until}.",
        "{name} is already recorded absent then: {since} – {until}.",
    ),
    "organisation.already_withdrawn": (
        "Lần báo vắng này đã được rút.",
        "This absence was already withdrawn.",
    ),
    "organisation.reason_missing": ("Hãy ghi lý do.", "Give the reason."),
    **_DELEGATION,
    **_MANDATE,
    **_STOOD,
    "organisation.circle": (
        "Một cơ quan không thể trực thuộc chính nó, dù qua cơ quan khác.",
        "An agency cannot belong to itself, not even through another.",
    ),
    "organisation.other_parent": (
        "“{agency}” đang trực thuộc cơ quan khác; hãy kết thúc quan hệ cũ trước.",
        "“{agency}” belongs to another agency; end that relation first.",
    ),
    "organisation.unreadable": (
        "Tệp tổ chức không đọc được ở “{where}”: {what}.",
        "The organisation file cannot be read at “{where}”: {what}.",
    ),
}
