"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "audits.month": ("Tháng từ 1 đến 12.", "The month is from 1 to 12."),
    "audits.no_units": ("Chọn ít nhất một đơn vị được đánh giá.", "Choose at least one unit."),
    "audits.no_clauses": ("Chọn ít nhất một điều khoản.", "Choose at least one clause."),
    "audits.no_entry": (
        "Không tìm thấy cuộc đánh giá này trong chương trình.",
        "No such entry in the programme.",
    ),
    "audits.entry_began": ("Cuộc đánh giá này đã bắt đầu.", "This audit has begun already."),
    "audits.reason": ("Ghi lý do.", "Give the reason."),
    "audits.approved_already": ("Chương trình đã được phê duyệt.", "The programme is approved already."),
    "audits.empty_programme": ("Chương trình chưa có cuộc đánh giá nào.", "The programme has no audit yet."),
    "audits.own_programme": (
        "Người lập chương trình không tự phê duyệt; cần một lãnh đạo khác.",
        "Whoever wrote the programme does not approve it; another leader has to.",
    ),
    "audits.not_approved": (
        "Chương trình chưa được lãnh đạo phê duyệt nên chưa bắt đầu được cuộc đánh giá.",
        "The programme is not approved yet, so no audit can begin.",
    ),
    "audits.programme_exists": ("Năm này đã có chương trình.", "This year has a programme already."),
    "audits.over": ("Cuộc đánh giá đã kết thúc.", "The audit is over."),
    "audits.auditor_known": (
        "Đã cử người đánh giá theo mẫu này, không rút mẫu lại được nữa.",
        "The auditor was judged by this sample; it cannot be drawn again.",
    ),
    "audits.seed": (
        "Số khởi tạo để rút mẫu gồm 1 đến 20 chữ số.",
        "The seed of the draw has 1 to 20 digits.",
    ),
    "audits.count": (
        "Số hồ sơ lấy mẫu từ 0 đến {most}.",
        "The number of dossiers is from 0 to {most}.",
    ),
    "audits.not_sampled": ("Hồ sơ này không nằm trong mẫu.", "This dossier is not in the sample."),
    "audits.not_annulled": (
        "Hồ sơ này chưa bị hủy, không thay được.",
        "This dossier is not annulled and cannot be replaced.",
    ),
    "audits.draw_first": ("Rút mẫu hồ sơ trước đã.", "Draw the sample first."),
    "audits.appoint_first": ("Cử người đánh giá trước đã.", "Appoint the auditor first."),
    "audits.other_auditor": (
        "Bước đánh giá phải giao cho người đã được cử sau khi xét độc lập.",
        "The audit goes to the person who was appointed as independent.",
    ),
    "audits.not_appointed": (
        "Người đang giữ bước này chưa được cử làm người đánh giá: cử lại để xét độc lập trước.",
        "Whoever holds this step was not appointed: appoint him first, so that independence is checked.",
    ),
    "audits.own_work": (
        (
            "{name} không được đánh giá việc của chính mình: {touched} hồ sơ trong mẫu có thao tác của người này, "
            "{held} hồ sơ có bước giao cho người này, {wrote} quy trình do người này viết hoặc duyệt."
        ),
        (
            "{name} may not audit own work: {touched} sampled dossiers touched, {held} with a step held, "
            "{wrote} procedures written or approved."
        ),
    ),
    "audits.own_unit": (
        "{name} thuộc đơn vị được đánh giá. Lãnh đạo có thể cho phép, bằng lý do viết ra.",
        "{name} belongs to the audited unit. The head may allow it, in writing.",
    ),
    "audits.only_head_overrides": (
        "Chỉ lãnh đạo cơ quan được cho phép đánh giá đơn vị của mình.",
        "Only the head of the agency may allow auditing one's own unit.",
    ),
    "audits.nobody": ("Không tìm thấy người này trong cơ quan.", "No such person at the agency."),
    "audits.no_line": (
        "Điều khoản này không có trong danh mục kiểm tra.",
        "This clause is not on the checklist.",
    ),
    "audits.verdict": ("Chọn phù hợp, không phù hợp hoặc không áp dụng.", "Choose a verdict."),
    "audits.note": (
        "Ghi bằng chứng hoặc lý do cho điều {clause}.",
        "Say what shows it, for clause {clause}.",
    ),
    "audits.kind": ("Chọn loại phát hiện.", "Choose the kind of finding."),
    "audits.text": ("Mô tả phát hiện.", "Describe the finding."),
    "audits.dossier_elsewhere": (
        "Hồ sơ nêu ra phải nằm trong mẫu hoặc trong số liệu của cuộc đánh giá.",
        "A dossier named here is of the sample or behind a figure.",
    ),
    "audits.no_finding": ("Không tìm thấy điểm không phù hợp này.", "No such nonconformity."),
    "audits.linked_already": (
        "Phát hiện này đã mở phiếu xử lý.",
        "A nonconformity was opened for this finding already.",
    ),
    "audits.not_again": ("Chưa đến bước đánh giá lại.", "It is not the re-audit yet."),
    "audits.auditor_only": (
        "Chỉ người được cử đánh giá ghi được ở đây.",
        "Only the appointed auditor writes here.",
    ),
    "audits.still_worked_on": (
        "Phiếu xử lý của điểm này chưa xong.",
        "The nonconformity of this finding is still worked on.",
    ),
    "audits.cleared_how": ("Ghi điều gì cho thấy đã khắc phục.", "Say what shows that it was mended."),
    "audits.not_reporting": ("Chưa đến bước lập báo cáo.", "It is not the time of the report yet."),
    "audits.not_auditing": (
        "Danh mục kiểm tra chỉ ghi được trong lúc đánh giá và lập báo cáo.",
        "The checklist is written during the audit and the report.",
    ),
    "audits.unanswered": (
        "Còn {count} dòng chưa trả lời ({clauses}).",
        "{count} lines are not answered ({clauses}).",
    ),
    "audits.gap_without_finding": (
        "Điều {clause} ghi là không phù hợp nhưng chưa có phát hiện nào.",
        "Clause {clause} is said not to conform, but has no finding.",
    ),
    "audits.no_report": ("Chưa lập báo cáo.", "The report is not made yet."),
    "audits.not_clean": (
        "Còn {count} điểm không phù hợp: phải theo dõi khắc phục.",
        "{count} nonconformities stand: they have to be followed.",
    ),
    "audits.nothing_to_follow": (
        "Không có điểm không phù hợp nào để theo dõi.",
        "There is nothing to follow.",
    ),
    "audits.open_findings": (
        "Còn {count} điểm không phù hợp chưa được xác nhận là đã khắc phục.",
        "{count} nonconformities are not seen to be mended.",
    ),
}
