"""Why an order about an inspection was refused."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "inspections.month": ("Chọn tháng từ 1 đến 12.", "Choose a month from 1 to 12."),
    "inspections.form": ("Chọn kiểm tra qua hồ sơ hoặc tại cơ quan.", "Choose by file or on site."),
    "inspections.cost": ("Kinh phí không được âm.", "The cost may not be negative."),
    "inspections.by_itself": ("Cơ quan không tự kiểm tra mình.", "An agency does not inspect itself."),
    "inspections.planned_already": (
        "Cơ quan này đã có trong kế hoạch của năm.",
        "This agency stands in the plan of the year already.",
    ),
    "inspections.plan_exists": ("Năm này đã có kế hoạch kiểm tra.", "There is a plan of this year already."),
    "inspections.no_entry": ("Không tìm thấy dòng này trong kế hoạch.", "No such line in the plan."),
    "inspections.entry_began": (
        "Cuộc kiểm tra của dòng này đã có quyết định.",
        "The inspection of this line was decided already.",
    ),
    "inspections.reason": ("Xin ghi lý do.", "Give the reason."),
    "inspections.approved_already": ("Kế hoạch đã được phê duyệt.", "The plan is approved already."),
    "inspections.empty_plan": ("Kế hoạch chưa có cơ quan nào.", "The plan names no agency."),
    "inspections.number": ("Xin ghi số quyết định.", "Give the number of the decision."),
    "inspections.own_plan": (
        "Người lập kế hoạch không tự phê duyệt.",
        "Whoever wrote the plan does not approve it.",
    ),
    "inspections.not_approved": ("Kế hoạch chưa được phê duyệt.", "The plan is not approved."),
    "inspections.duty_on_site": (
        "Kiểm tra công vụ đột xuất chỉ làm tại cơ quan.",
        "A surprise check is made on site only.",
    ),
    "inspections.signed_late": (
        "Ngày kiểm tra phải từ ngày ký quyết định trở đi.",
        "The inspection cannot be before the day of its decision.",
    ),
    "inspections.team_stands": (
        "Biên bản đã có chữ ký hoặc cuộc kiểm tra đã kết thúc, không đổi đoàn được nữa.",
        "The minutes are signed or the inspection is over: the team stands.",
    ),
    "inspections.annulled_already": (
        "Cuộc kiểm tra này đã được hủy.",
        "This inspection is annulled already.",
    ),
    "inspections.one_head": ("Đoàn phải có đúng một trưởng đoàn.", "The team has exactly one head."),
    "inspections.twice": ("Một người được cử hai lần.", "One person was named twice."),
    "inspections.works_there": (
        "{name} đang công tác tại cơ quan được kiểm tra, không được vào đoàn.",
        "{name} works at the inspected agency and may not be of the team.",
    ),
    "inspections.not_fit": (
        "Chưa xác nhận {name} đủ điều kiện làm thành viên đoàn kiểm tra.",
        "It is not confirmed that {name} meets the conditions.",
    ),
    "inspections.opened_already": ("Cuộc kiểm tra đã mở.", "The inspection is open already."),
    "inspections.team_only": (
        "Chỉ thành viên đoàn kiểm tra làm được việc này.",
        "Only the team may do this.",
    ),
    "inspections.period": ("Ngày cuối phải sau ngày đầu.", "The last day must be after the first."),
    "inspections.nobody_there": (
        "Cơ quan không có hồ sơ nào trong khoảng này, không rút mẫu được.",
        "The agency had no dossier in that time: nothing to draw from.",
    ),
    "inspections.too_many": (
        "Chỉ có {most} hồ sơ trong khoảng này: số hồ sơ rút phải từ 1 đến {most}.",
        "There are only {most} dossiers: draw 1 to {most}.",
    ),
    "inspections.sealed_already": (
        "Mẫu đã niêm phong; niêm phong lại thì phải ghi lý do.",
        "The sample is sealed; sealing again needs a reason.",
    ),
    "inspections.seal_broken": (
        "Số khởi tạo hoặc danh sách hồ sơ không khớp mã niêm phong đã công bố.",
        "The seed or the list differs from what was sealed.",
    ),
    "inspections.dossier_elsewhere": (
        "Hồ sơ nêu ra không thuộc cuộc kiểm tra này.",
        "The dossier is not of this inspection.",
    ),
    "inspections.known_already": ("Hồ sơ này đã nằm trong mẫu.", "This dossier is looked at already."),
    "inspections.not_sampled": (
        "Hồ sơ này không nằm trong mẫu hoặc chưa bị hủy, không thay được.",
        "This dossier is not of the sample or not annulled.",
    ),
    "inspections.not_working": (
        "Cuộc kiểm tra chưa mở hoặc đã kết thúc.",
        "The inspection is not open.",
    ),
    "inspections.no_item": (
        "Không tìm thấy dòng này trong danh mục kiểm tra.",
        "No such line on the checklist.",
    ),
    "inspections.verdict": ("Chọn đạt, không đạt hoặc không áp dụng.", "Choose a verdict."),
    "inspections.note": ("Xin ghi bằng chứng hoặc lý do.", "Say what shows it, or why."),
    "inspections.unanswered": (
        "Còn {count} dòng của danh mục chưa trả lời.",
        "{count} lines of the checklist are not answered.",
    ),
    "inspections.signed_first": (
        "Biên bản đã có chữ ký; trưởng đoàn thu hồi biên bản trước khi sửa.",
        "Somebody signed the minutes: take them back before anything is changed.",
    ),
    "inspections.head_signs": (
        "Chỉ trưởng đoàn làm được việc này.",
        "Only the head of the team may do this.",
    ),
    "inspections.other_side": (
        "Thành viên đoàn không ký thay cơ quan được kiểm tra.",
        "One of the team does not sign for the inspected agency.",
    ),
    "inspections.signed_already": ("Bên này đã ký biên bản.", "This side has signed the minutes."),
    "inspections.no_side": (
        "Kiểm tra qua hồ sơ chỉ cần trưởng đoàn ký nhận xét.",
        "A check by file is signed by the head of the team alone.",
    ),
    "inspections.no_minutes": ("Chưa lập biên bản.", "The minutes are not made."),
    "inspections.nothing_to_reopen": (
        "Không có biên bản nào để thu hồi.",
        "There are no minutes to take back.",
    ),
    "inspections.no_report_awaited": (
        "Cuộc kiểm tra này không chờ báo cáo khắc phục.",
        "No corrective report is awaited.",
    ),
    "inspections.report_text": ("Xin ghi đã khắc phục những gì.", "Say what was mended."),
    "inspections.no_plan_of_year": (
        "Năm này chưa có kế hoạch kiểm tra để gắn bản ký.",
        "There is no plan of this year to keep the signed paper with.",
    ),
    "inspections.no_paper": ("Chưa có bản đã ký.", "There is no signed paper."),
    "inspections.paper_signed": (
        "Bản này đã ký; muốn ký bản khác thì hủy bản đã ký, ghi lý do.",
        "It is signed; to sign another, annul this one with the reason.",
    ),
    "inspections.no_unsigned_report": (
        "Không có báo cáo khắc phục nào chờ lãnh đạo ký.",
        "No corrective report waits for the leader's signature.",
    ),
    "inspections.no_report": ("Chưa có báo cáo khắc phục để trả lời.", "There is no report to answer."),
    "inspections.not_closed": (
        "Báo cáo khắc phục của lần trước chưa được chấp nhận.",
        "The earlier corrective report is not accepted yet.",
    ),
    "inspections.verified_already": (
        "Hiệu lực của điểm này đã được xác nhận.",
        "It was verified already.",
    ),
}
