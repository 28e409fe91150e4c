"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "instructions.due_past": (
        "Hạn phải sau hôm nay, {today}.",
        "The day must be after today, {today}.",
    ),
    "instructions.due_missing": (
        "Ghi hạn bằng một ngày hoặc bằng số ngày làm việc.",
        "Say the day, or how many working days.",
    ),
    "instructions.due_far": ("Hạn không quá một năm.", "The day must be within a year."),
    "instructions.due_off": (
        "{due} là ngày nghỉ. Ngày làm việc gần nhất: {before} hoặc {after}.",
        "{due} is a day off. The nearest working days are {before} and {after}.",
    ),
    "instructions.due_earlier": (
        "Hạn mới phải sau hạn đang có, {due}.",
        "The new day must be after the present one, {due}.",
    ),
    "instructions.dated_later": (
        "Ngày văn bản không được sau hôm nay.",
        "The document cannot be of a day to come.",
    ),
    "instructions.proof": ("Chọn bằng chứng cần có.", "Choose the proof that is asked for."),
    "instructions.aim_indicator": (
        "Chọn chỉ tiêu mà hệ thống tính được.",
        "Choose an indicator that the system counts.",
    ),
    "instructions.aim_least": (
        "Mức phải đạt là số phần trăm trên 0, không quá 100.",
        "What is to be reached is a percentage above 0, at most 100.",
    ),
    "instructions.aim_span": ("Chọn tháng hoặc quý.", "Choose a month or a quarter."),
    "instructions.aim_over": (
        "Kỳ {span} đã qua, số liệu không còn thay đổi.",
        "The period {span} is over; its figures cannot change any more.",
    ),
    "instructions.aim_after": (
        "Kỳ {span} bắt đầu sau hạn {due}: đến hạn chưa có số để xem.",
        "The period {span} begins after {due}: there would be nothing to read by then.",
    ),
    "instructions.no_why": (
        "Chỉ tiêu chưa đạt hoặc chưa có số: ghi rõ nguyên nhân.",
        "The indicator was not reached or has no figure: say why.",
    ),
    "instructions.nobody": ("Chọn ít nhất một cơ quan.", "Choose at least one agency."),
    "instructions.not_below": (
        "Chỉ giao được cho cơ quan cấp dưới của mình.",
        "An instruction goes only to agencies below one's own.",
    ),
    "instructions.gone": (
        "{name} đã kết thúc hoạt động và không có cơ quan kế thừa.",
        "{name} has ended and has no successor.",
    ),
    "instructions.twice": (
        "Văn bản số {number} với nội dung này đã được giao cho {names}.",
        "Document {number} with this content was given to {names} already.",
    ),
    "instructions.taken_back": ("Chỉ đạo này đã thu hồi.", "This instruction was taken back."),
    "instructions.reason": ("Ghi lý do.", "Give the reason."),
    "instructions.words": ("Ghi rõ đã làm gì.", "Say what was done."),
    "instructions.no_proof": (
        "Chưa có bằng chứng được yêu cầu: {proof}.",
        "The proof that is asked for is missing: {proof}.",
    ),
    "instructions.no_thing": (
        "Không tìm thấy {proof} mang số này ở cơ quan.",
        "The agency has no {proof} of this number.",
    ),
    "instructions.read_already": ("Cơ quan đã tiếp nhận chỉ đạo này.", "The agency has read it."),
    "instructions.is_sent": ("Tiếp nhận chỉ đạo trước đã.", "Acknowledge the instruction first."),
    "instructions.is_read": ("Giao cho một người trước đã.", "Give it to a person first."),
    "instructions.is_at_work": ("Đang thực hiện.", "It is under way."),
    "instructions.is_reported": (
        "Đã báo cáo, đang chờ chấp nhận.",
        "It was reported and waits to be accepted.",
    ),
    "instructions.is_done": ("Chỉ đạo này đã hoàn thành.", "It is done."),
    "instructions.is_dropped": ("Chỉ đạo này đã thu hồi.", "It was taken back."),
    "instructions.same_person": ("Người này đang được giao.", "This person has it already."),
    "instructions.not_here": (
        "Chọn một người của cơ quan thực hiện.",
        "Choose somebody of the agency that does it.",
    ),
    "instructions.not_reported": ("Chưa có báo cáo để xem xét.", "Nothing was reported yet."),
    "instructions.own_report": (
        "Người báo cáo không tự chấp nhận.",
        "Nobody accepts a report of his own.",
    ),
    "instructions.asked_already": (
        "Đã xin gia hạn, đang chờ quyết định.",
        "More time was asked already and waits for a decision.",
    ),
    "instructions.nothing_asked": ("Không có đề nghị gia hạn nào.", "No more time is asked."),
}
