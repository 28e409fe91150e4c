"""What is said of nonconformities and what became of them."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

GATES: Words = {
    "corrections.over": ("Việc này đã kết thúc.", "This matter is over."),
    "corrections.rejection_missing": (
        "Chọn lý do vì sao đây không phải sự không phù hợp.",
        "Choose why this is no nonconformity.",
    ),
    "corrections.no_cause": (
        "Chưa xác định nguyên nhân nên chưa đi tiếp được: chọn loại nguyên nhân và ghi rõ.",
        "No cause, no action: choose the kind of cause and write it down.",
    ),
    "corrections.no_correction": (
        "Chưa ghi đã khắc phục ngay những gì.",
        "Say what was put right at once.",
    ),
    "corrections.no_action": (
        "Chưa có hành động khắc phục nào; ghi ít nhất một hành động có người làm và hạn.",
        "There is no corrective action; write at least one, with who and until when.",
    ),
    "corrections.action_open": (
        "Còn {count} hành động khắc phục chưa làm xong nên chưa đánh giá hiệu quả được.",
        "{count} corrective actions are not done; effectiveness cannot be judged yet.",
    ),
    "corrections.judging": (
        "Đang đánh giá hiệu quả; trả về tìm nguyên nhân thì mới thêm hành động được.",
        "Effectiveness is being judged; send it back to the cause to add actions.",
    ),
    "corrections.due_past": ("Hạn của hành động đã qua.", "The action's limit has passed already."),
    "corrections.since_wrong": (
        "Ngày bắt đầu có tác dụng phải từ ngày mở phiếu đến hôm nay.",
        "The day it took effect must lie between the opening and today.",
    ),
    "corrections.no_such_action": ("Không có hành động này.", "There is no such action."),
    "corrections.action_over": (
        "Hành động này đã xong hoặc đã hủy.",
        "This action is done or cancelled already.",
    ),
    "corrections.not_your_action": (
        "Hành động này giao cho người khác; chỉ người đó hoặc người chịu trách nhiệm khắc phục ghi được.",
        "This action is another's; only he or who answers for the correction may record it.",
    ),
    "corrections.no_verdict": (
        "Chưa có kết luận từ số liệu nên chưa đóng được.",
        "The data have given no verdict yet; it cannot be closed.",
    ),
    "corrections.unknown_until": (
        "Số liệu chưa đủ để nói hành động có hiệu quả; hệ thống xem lại ngày {day}. Chỉ người đứng đầu kết luận khác được, bằng văn bản.",
        "Not enough data to say that the action worked; looked at again on {day}. Only the head may conclude otherwise, in writing.",
    ),
    "corrections.unknown_head": (
        "Số liệu không đủ để nói hành động có hiệu quả{day}; chỉ người đứng đầu kết luận được, bằng văn bản.",
        "The data cannot say whether the action worked{day}; only the head may conclude, in writing.",
    ),
    "corrections.not_effective": (
        "Số liệu cho thấy hành động không hiệu quả: chọn tìm lại nguyên nhân, hoặc người đứng đầu kết luận khác bằng văn bản.",
        "The data show that the action did not work: look for the cause again, or the head concludes otherwise in writing.",
    ),
    "corrections.not_judging": (
        "Chỉ kết luận được khi việc đang ở bước đánh giá hiệu quả.",
        "A conclusion is possible at the step of effectiveness only.",
    ),
    "corrections.override_which": (
        "Chọn kết luận: hiệu quả hoặc không hiệu quả.",
        "Choose a conclusion: effective or not effective.",
    ),
    "corrections.override_same": (
        "Số liệu đã kết luận như vậy, không cần kết luận khác.",
        "The data conclude so already.",
    ),
    "corrections.override_words": (
        "Ghi căn cứ của kết luận (ít nhất 20 ký tự).",
        "Write what the conclusion rests on (at least 20 characters).",
    ),
    "corrections.words_missing": ("Xin ghi rõ hơn (ít nhất 5 ký tự).", "Say more (at least 5 characters)."),
    "corrections.measure_unknown": ("Chọn một chỉ tiêu trong danh sách.", "Choose a measure from the list."),
    "corrections.no_dossier": (
        "Không tìm thấy hồ sơ có mã {code} trong phạm vi của bạn.",
        "There is no dossier {code} within your reach.",
    ),
    "corrections.no_waiting": (
        "Tín hiệu này không còn chờ: đã mở thành phiếu hoặc không còn nữa.",
        "This signal waits no more: it was opened, or is gone.",
    ),
    "corrections.nobody_confirms": (
        "Cơ quan chưa có thư ký ISO hoặc lãnh đạo để xác nhận.",
        "The agency has neither ISO secretary nor leader to confirm it.",
    ),
}
CODED: Words = {
    "corrections.rejection_data": ("Dữ liệu nhập sai", "The data were wrong"),
    "corrections.rejection_rule": ("Ngưỡng hoặc cách phát hiện chưa hợp", "Threshold or rule does not fit"),
    "corrections.rejection_lawful": ("Đúng quy định, có căn cứ", "Lawful, with grounds"),
    "corrections.rejection_known": ("Đang xử lý ở việc khác", "Dealt with elsewhere"),
    "corrections.rejection_small": ("Không đáng kể", "Of no weight"),
    "corrections.rejection_outside": ("Do bên ngoài cơ quan", "From outside the agency"),
    "corrections.cause_people": ("Thiếu người, phân công chưa hợp lý", "Too few people, work badly divided"),
    "corrections.cause_training": (
        "Chưa nắm quy định, chưa được hướng dẫn",
        "Rules not known, nobody instructed",
    ),
    "corrections.cause_method": ("Quy trình, cách làm chưa hợp lý", "The procedure or the way of working"),
    "corrections.cause_volume": ("Hồ sơ tăng đột biến", "A sudden rise of dossiers"),
    "corrections.cause_system": ("Phần mềm, thiết bị, đường truyền", "Software, equipment, network"),
    "corrections.cause_papers": ("Hướng dẫn giấy tờ chưa rõ cho người dân", "Papers not explained to people"),
    "corrections.cause_law": ("Quy định chồng chéo, chưa rõ", "The law is unclear or contradictory"),
    "corrections.cause_other_agency": ("Cơ quan phối hợp chậm", "Another agency was slow"),
    "corrections.cause_other": ("Nguyên nhân khác", "Another cause"),
}

WORDS: Words = {**GATES, **CODED}
