"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "training.reason": ("Ghi lý do.", "Give the reason."),
    "training.quarter": ("Quý là 1, 2, 3 hoặc 4.", "A quarter is 1, 2, 3 or 4."),
    "training.hours": ("Số giờ học từ 1 đến {most}.", "Hours are from 1 to {most}."),
    "training.item_struck": (
        "Khóa này đã đưa ra khỏi kế hoạch.",
        "This course was taken out of the plan.",
    ),
    "training.ends_first": ("Giờ kết thúc phải sau giờ bắt đầu.", "A class ends after it begins."),
    "training.no_teacher": (
        "Chọn giảng viên trong cơ quan hoặc ghi tên giảng viên mời.",
        "Choose a teacher or name the guest who teaches.",
    ),
    "training.nobody_new": (
        "Chọn ít nhất một người chưa có trong danh sách.",
        "Choose at least one person who is not on the list yet.",
    ),
    "training.attended_already": (
        "Anh/chị đã điểm danh lớp này lúc {at}; không cần quét lại.",
        "You were marked present at {at} already.",
    ),
    "training.marked_already": (
        "Người này đã được điểm danh lúc {at}.",
        "This person was marked present at {at}.",
    ),
    "training.not_missing": (
        "Chỉ ghi vắng cho người trong danh sách chưa điểm danh.",
        "Only somebody on the list who was not there can be absent.",
    ),
    "training.outsiders": ("Số người ngoài từ 0 đến {most}.", "Outsiders are from 0 to {most}."),
    "training.not_begun": (
        "Lớp bắt đầu lúc {at}; chưa kết thúc được.",
        "The class begins at {at}; it cannot be over yet.",
    ),
    "training.nobody_came": (
        "Chưa ai điểm danh. Nếu lớp không mở được thì hủy lớp, ghi lý do.",
        "Nobody came. Annul the class with the reason if it did not take place.",
    ),
    "training.close_first": ("Kết thúc lớp trước khi ghi kết quả.", "End the class before its results."),
    "training.no_results": ("Chưa có kết quả nào thay đổi.", "No result changed."),
    "training.class_closed": ("Lớp đã kết thúc.", "The class is over."),
    "training.class_annulled": ("Lớp đã hủy.", "The class was annulled."),
    "training.code_old": (
        "Mã điểm danh đã hết hạn. Xin quét lại mã đang hiện trên màn hình lớp.",
        "The code has run out. Scan the one now on the screen.",
    ),
    "training.code_wrong": (
        "Mã điểm danh không đúng của lớp này. Xin quét mã trên màn hình lớp.",
        "This is no code of this class. Scan the one on its screen.",
    ),
    "training.gives_none": (
        "Lớp này không cấp năng lực nào nên không có chứng chỉ.",
        "This class gives no competence and no certificate.",
    ),
    "training.not_passed": (
        "Chỉ cấp cho người có mặt và đạt, sau khi lớp kết thúc.",
        "Only somebody who was there and passed gets one, once the class is over.",
    ),
    "training.awarded_already": (
        "Người này đã được cấp chứng chỉ của lớp này.",
        "This person has the certificate of this class.",
    ),
    "training.until_first": (
        "Ngày hết hiệu lực phải sau ngày bắt đầu.",
        "The end must follow the beginning.",
    ),
    "training.no_evidence": (
        "Chứng chỉ từ bên ngoài phải kèm bản chụp văn bằng, chứng chỉ.",
        "A certificate from outside needs its paper.",
    ),
    "training.not_a_paper": ("Xin gửi tệp PDF, PNG hoặc JPEG.", "Send a PDF, PNG or JPEG file."),
    "training.revoked_already": ("Chứng chỉ này đã thu hồi.", "This certificate was revoked."),
    "training.need_of_what": (
        "Chọn thủ tục hoặc chọn loại bước cần năng lực này.",
        "Choose a procedure or a kind of step.",
    ),
    "training.need_ended": ("Yêu cầu này đã hết áp dụng.", "This need is over."),
    "training.no_competence": (
        "Chọn một năng lực trong danh mục.",
        "Choose a competence of the catalogue.",
    ),
    "training.no_such_step": ("Thủ tục này không có bước đã chọn.", "The procedure has no such step."),
    "training.nobody": (
        "Người đã chọn không thuộc cơ quan này.",
        "This person is not of this agency.",
    ),
}
