"""Sentences about schemes and rounds."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "selfscores.rounding": (
        "Cách làm tròn “{rounding}” không có; dùng half_up (làm tròn) hoặc down (cắt bỏ).",
        "There is no rounding “{rounding}”; use half_up or down.",
    ),
    "selfscores.no_parts": (
        "Bộ tiêu chí chưa có tiêu chí thành phần nào.",
        "The scheme has no part.",
    ),
    "selfscores.sum": (
        "Tổng điểm tối đa các mục là {found}, khác {said} ghi ở đầu bộ tiêu chí.",
        "The maxima add up to {found}, not to {said} as the head says.",
    ),
    "selfscores.survey_sum": (
        "Điểm của các mục khảo sát cộng lại là {found}, khác {said} ghi ở đầu bộ tiêu chí.",
        "Parts by survey add up to {found}, not to {said} as the head says.",
    ),
    "selfscores.until_first": (
        "Ngày hết hiệu lực phải sau ngày có hiệu lực.",
        "A scheme ends after it begins.",
    ),
    "selfscores.number_twice": (
        "Số mục {number} có hai lần.",
        "The number {number} is there twice.",
    ),
    "selfscores.no_most": (
        "Mục {number} chưa có điểm tối đa lớn hơn 0.",
        "{number} has no maximum above 0.",
    ),
    "selfscores.how": (
        "Mục {number}: cách chấm “{how}” không có; dùng self (tự chấm) hoặc survey (khảo sát).",
        "{number}: there is no way “{how}”; use self or survey.",
    ),
    "selfscores.step_of_most": (
        "Mục {number}: điểm tối đa không chia hết cho bậc điểm.",
        "{number}: the maximum is no multiple of its step.",
    ),
    "selfscores.row": (
        "Dòng {row}: cột “{column}” {wrong}.",
        "Row {row}: the column “{column}” {wrong}.",
    ),
    "selfscores.head_missing": (
        "Thiếu “{name}” ở đầu bộ tiêu chí.",
        "The head of the scheme lacks “{name}”.",
    ),
    "selfscores.bad_value": (
        "“{name}” ghi là “{value}”, không đọc được.",
        "“{name}” says “{value}”, which cannot be read.",
    ),
    "selfscores.not_a_scheme": (
        "Tệp không phải bộ tiêu chí: cần YAML có phần “fields”, hoặc bảng tính có cột Số, Tên, Điểm tối đa.",
        "The file is no scheme: YAML with “fields”, or a sheet with the columns Số, Tên, Điểm tối đa.",
    ),
    "selfscores.known": (
        "Bộ tiêu chí này đã có, nội dung giống hệt.",
        "This scheme is there already, the same in every word.",
    ),
    "selfscores.no_scheme": (
        "Không có bộ tiêu chí này.",
        "There is no such scheme.",
    ),
    "selfscores.other_level": (
        "Bộ tiêu chí dành cho loại cơ quan khác; sở và xã chấm theo bộ riêng.",
        "The scheme is for another kind of agency; departments and communes have their own.",
    ),
    "selfscores.not_valid": (
        "Bộ tiêu chí không có hiệu lực trong năm {year}.",
        "The scheme is not in force in {year}.",
    ),
    "selfscores.no_agencies": (
        "Không có cơ quan nào của loại này trong phạm vi của anh/chị.",
        "There is no agency of this kind in your reach.",
    ),
    "selfscores.cutoff": (
        "Ngày chốt số liệu phải trong năm {year} hoặc quý đầu năm sau.",
        "Figures are taken within {year} or the quarter after it.",
    ),
    "selfscores.due_first": (
        "Hạn nộp không được trước ngày chốt số liệu.",
        "Nobody submits before the day figures are taken at.",
    ),
    "selfscores.round_twice": (
        "Loại cơ quan này đã có kỳ đánh giá năm {year}.",
        "There is a round of {year} for this kind of agency already.",
    ),
    "selfscores.published_already": (
        "Kỳ này đã công bố; kết quả đã công bố giữ nguyên.",
        "The round is published; what was published stays.",
    ),
    "selfscores.same_scheme": (
        "Kỳ này đang dùng chính bộ tiêu chí đó.",
        "The round uses this very scheme.",
    ),
    "selfscores.scheme_day": (
        "Ngày đổi phải sau ngày bộ tiêu chí trước bắt đầu.",
        "The new scheme begins after the one before it.",
    ),
    "selfscores.no_part": (
        "Bộ tiêu chí không có mục {number}.",
        "The scheme has no part {number}.",
    ),
    "selfscores.by_survey": (
        "Mục {number} lấy điểm từ khảo sát, cơ quan không tự chấm.",
        "{number} gets its points from a survey; the agency does not score it.",
    ),
    "selfscores.not_by_survey": (
        "Mục {number} không lấy điểm từ khảo sát.",
        "{number} gets no points from a survey.",
    ),
}
