"""Why a file of survey sheets was refused, row by row; why a survey gives no points."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "selfscores.sheet_columns": (
        "Tệp thiếu cột: {columns}. Dùng tệp tải ở “Phiếu cho điều tra viên”.",
        "The file lacks the columns: {columns}. Use the list for surveyors.",
    ),
    "selfscores.sheet_none": ("Tệp không có phiếu nào.", "The file holds no sheet."),
    "selfscores.sheet_many": (
        "Tệp có {n} phiếu trả lời, mà mẫu chỉ rút {most} phiếu.",
        "The file holds {n} sheets; only {most} were drawn.",
    ),
    "selfscores.sheet_number": (
        "Dòng {row}: không có phiếu số “{number}”; các phiếu từ 1 đến {most}.",
        "Row {row}: there is no sheet “{number}”; they go from 1 to {most}.",
    ),
    "selfscores.sheet_twice_here": (
        "Dòng {row}: phiếu số {number} đã có ở dòng {other} của tệp.",
        "Row {row}: sheet {number} stands in row {other} already.",
    ),
    "selfscores.sheet_there": (
        "Dòng {row}: phiếu số {number} đã được nhập trước đây.",
        "Row {row}: sheet {number} was entered before.",
    ),
    "selfscores.sheet_agency": (
        "Dòng {row}: cơ quan “{name}” không có trong cuộc khảo sát này.",
        "Row {row}: the agency “{name}” is not in this survey.",
    ),
    "selfscores.sheet_other_agency": (
        "Dòng {row}: phiếu số {number} rút cho “{own}”, tệp ghi “{name}”.",
        "Row {row}: sheet {number} was drawn for “{own}”, the file says “{name}”.",
    ),
    "selfscores.sheet_tick": (
        "Dòng {row}: cột “Đồng ý (x)” ghi “{value}”; ghi x nếu đồng ý, k nếu không đồng ý.",
        "Row {row}: consent reads “{value}”; write x for yes, k for no.",
    ),
    "selfscores.sheet_consent": (
        "Dòng {row}: phiếu số {number} có câu trả lời mà không đánh dấu đồng ý.",
        "Row {row}: sheet {number} has answers without consent.",
    ),
    "selfscores.sheet_percent": (
        "Dòng {row}, “{question}”: “{value}” giống tỷ lệ phần trăm; câu trả lời là mức 1 đến 5.",
        "Row {row}, “{question}”: “{value}” looks like a percentage; an answer is 1 to 5.",
    ),
    "selfscores.sheet_ten": (
        "Dòng {row}, “{question}”: “{value}” vượt thang 1 đến 5; tệp có thể dùng thang 10.",
        "Row {row}, “{question}”: “{value}” is beyond 1 to 5; the file may use a scale of ten.",
    ),
    "selfscores.sheet_answer": (
        "Dòng {row}, “{question}”: “{value}” không phải số nguyên từ 1 đến 5.",
        "Row {row}, “{question}”: “{value}” is no whole number from 1 to 5.",
    ),
    "selfscores.sheet_stale": (
        "Bản xem trước đã cũ hoặc bị sửa: xin chọn lại tệp.",
        "The preview is old or was changed: choose the file again.",
    ),
    "selfscores.survey_open": (
        "Khép cuộc khảo sát rồi mới đưa kết quả vào chỉ số.",
        "Close the survey before its result goes into the index.",
    ),
    "selfscores.survey_not_now": (
        "{agency}: bản tự chấm chưa nộp hoặc đã chốt, chưa nhận điểm khảo sát.",
        "{agency}: its self-score is not submitted or is final; it was given no points.",
    ),
    "selfscores.survey_nowhere": (
        "Chưa cơ quan nào nhận được kết quả: không có vòng chấm năm {year} của loại cơ quan này đang thẩm định.",
        "Nobody can be given the result: no round of {year} of this kind is being verified.",
    ),
}
