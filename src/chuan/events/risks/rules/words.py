"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

_REFUSED: Words = {
    "risks.over": ("Rủi ro này đã đóng hoặc đã hủy.", "This risk is closed or annulled."),
    "risks.step_assess": (
        "Chỉ đánh giá và đề xuất biện pháp được ở bước đánh giá.",
        "Assessing and proposing is possible at the step of assessment only.",
    ),
    "risks.step_review": ("Chưa đến bước theo dõi và xem lại.", "It is not watched yet."),
    "risks.not_your_step": ("Bước này đang ở người khác.", "Somebody else has this step."),
    "risks.consequence": ("Chọn mức hậu quả từ 1 đến 5.", "Choose a consequence from 1 to 5."),
    "risks.likelihood": ("Chọn mức khả năng xảy ra từ 1 đến 5.", "Choose a likelihood from 1 to 5."),
    "risks.thought": (
        "Ghi vì sao chọn mức khả năng này: nó không đo được từ hồ sơ.",
        "Say why this likelihood: it cannot be measured from dossiers.",
    ),
    "risks.measured_here": (
        "Khả năng xảy ra ở đây đo từ hồ sơ (mức {level}), không nhập tay.",
        "The likelihood is measured from dossiers here (level {level}) and is not typed.",
    ),
    "risks.treatment": ("Chọn một cách xử lý trong danh sách.", "Choose a treatment from the list."),
    "risks.not_assessed": ("Đánh giá hậu quả và khả năng trước đã.", "Assess it first."),
    "risks.no_treatment": ("Chọn cách xử lý trước đã.", "Choose how it is treated first."),
    "risks.no_action": (
        "Cách xử lý này cần ít nhất một hành động có người làm và hạn.",
        "This treatment needs an action with an owner and a day.",
    ),
    "risks.action_for_nothing": (
        "Chọn một cách xử lý có hành động trước khi ghi hành động.",
        "Choose a treatment that has actions before writing one.",
    ),
    "risks.due_past": ("Hạn phải từ hôm nay trở đi.", "The day must not be past."),
    "risks.owner_gone": (
        "Người này không còn giữ vị trí nào ở cơ quan; chọn người khác.",
        "This person holds no post in the agency any more; choose another.",
    ),
    "risks.not_approved": (
        "Biện pháp chưa được duyệt, chưa ghi kết quả được.",
        "The treatment is not approved yet.",
    ),
    "risks.not_your_action": (
        "Việc này của người làm hành động hoặc người chịu trách nhiệm thực hiện.",
        "This is for the owner of the action or for who carries the treatment out.",
    ),
    "risks.since_wrong": (
        "Ngày có tác dụng phải từ ngày ghi rủi ro đến hôm nay.",
        "It takes effect between the day of registration and today.",
    ),
    "risks.no_such_action": ("Không tìm thấy hành động này.", "There is no such action."),
    "risks.action_over": ("Hành động này đã xong hoặc đã bỏ.", "This action is over."),
    "risks.action_open": ("Còn {count} hành động chưa xong.", "{count} actions are not done."),
    "risks.head_accepts": (
        "Mức {level} trên mức {line} của cơ quan: chỉ người đứng đầu chấp nhận được, ghi rõ lý do ở mục ý kiến.",
        "Level {level} is above the agency's {line}: only its head may accept it, with a written reason.",
    ),
    "risks.not_reviewed": ("Chưa xem lại lần nào.", "It was not looked at again yet."),
    "risks.still_above": (
        "Mức rủi ro hôm nay là {level}, còn trên mức {line} của cơ quan: chưa đóng được.",
        "Its level is {level} today, still above the agency's {line}: it cannot be closed.",
    ),
    "risks.not_closed": ("Chỉ mở lại được rủi ro đã đóng.", "Only a closed risk is taken up again."),
    "risks.kind": ("Chọn rủi ro hoặc cơ hội.", "Choose risk or opportunity."),
    "risks.measure": (
        "Chọn cách biết khả năng xảy ra trong danh sách.",
        "Choose from the list how its likelihood is known.",
    ),
    "risks.clause": ("Chọn một điều khoản của tiêu chuẩn.", "Choose a clause of the standard."),
    "risks.procedure": ("Cơ quan không áp dụng thủ tục này.", "The agency has not adopted this procedure."),
    "risks.unit": ("Đơn vị này không thuộc cơ quan.", "This unit is not of the agency."),
    "risks.words_missing": ("Xin ghi rõ hơn (ít nhất 5 ký tự).", "Please say more."),
    "risks.no_matter": (
        "Không tìm thấy sự không phù hợp này ở cơ quan.",
        "There is no such nonconformity here.",
    ),
    "risks.linked": ("Sự không phù hợp này đã gắn rồi.", "This nonconformity is linked already."),
}
_CODED: Words = {
    "risks.kind_risk": ("Rủi ro", "Risk"),
    "risks.kind_opportunity": ("Cơ hội", "Opportunity"),
    "risks.treatment_reduce": ("Giảm nhẹ", "Reduce"),
    "risks.treatment_avoid": ("Tránh", "Avoid"),
    "risks.treatment_share": ("Chia sẻ với bên khác", "Share"),
    "risks.treatment_accept": ("Chấp nhận", "Accept"),
    "risks.treatment_pursue": ("Nắm bắt", "Pursue"),
    "risks.treatment_leave": ("Chưa làm", "Leave"),
    "risks.source_measured": ("đo từ hồ sơ", "measured from dossiers"),
    "risks.source_typed": ("người đánh giá nhập", "typed by who assessed"),
}
WORDS: Words = {**_REFUSED, **_CODED}
