"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "intake.known_already": ("Hồ sơ {code} đã có trong hộp thư.", "Submission {code} is here already."),
    "intake.in_the_future": (
        "Thời điểm nộp nằm sau giờ của máy chủ: kiểm tra đồng hồ của hệ thống gửi.",
        "The moment of submission lies after the server's clock.",
    ),
    "intake.is_new": ("Hồ sơ này chưa được nộp.", "Nothing was submitted yet."),
    "intake.is_asked": (
        "Hồ sơ {code} đang chờ công dân bổ sung, chưa thể trả lời lần nữa.",
        "Submission {code} waits for its supplement.",
    ),
    "intake.is_accepted": ("Hồ sơ {code} đã được tiếp nhận.", "Submission {code} was accepted already."),
    "intake.is_turned_down": (
        "Hồ sơ {code} đã có thông báo không tiếp nhận.",
        "Submission {code} was turned down already.",
    ),
    "intake.is_lapsed": (
        "Hồ sơ {code} đã đóng vì quá hạn bổ sung.",
        "Submission {code} was closed: its supplement never came.",
    ),
    "intake.supplement_once": (
        "Hồ sơ này đã được yêu cầu bổ sung một lần. Lần thứ hai phải do người phụ trách ký, có lý do.",
        "A supplement was asked once; a second time only a head may, with a reason.",
    ),
    "intake.why_again": (
        "Ghi lý do phải yêu cầu bổ sung lần thứ hai.",
        "Write why a second supplement is asked.",
    ),
    "intake.nothing_missing": (
        "Chưa chọn giấy tờ nào cần bổ sung, cũng chưa ghi việc khác cần làm.",
        "No paper to complete was chosen and nothing else was written.",
    ),
    "intake.guidance_needed": (
        "Ghi hướng dẫn đầy đủ, một lần: cần làm gì, nộp lại ở đâu.",
        "Write the full guidance: what to do and where to submit again.",
    ),
    "intake.reason_needed": ("Ghi lý do không tiếp nhận.", "Write why it is not accepted."),
    "intake.unknown_agency": (
        "Không có cơ quan nào mang mã {code}.",
        "No agency has the identifier {code}.",
    ),
    "intake.not_asked": (
        "Hồ sơ {code} không ở trạng thái chờ bổ sung nên bản gửi thêm không được nhận.",
        "Submission {code} waits for no supplement.",
    ),
    "intake.before_asked": (
        "Ngày bổ sung của hồ sơ {code} trước khi có yêu cầu bổ sung.",
        "The supplement of {code} is dated before it was asked.",
    ),
    "intake.not_lapsed": (
        "Hồ sơ {code} chưa hết thời gian chờ bổ sung.",
        "The wait of submission {code} is not over.",
    ),
    "intake.backwards": (
        "Trạng thái đi lùi: hệ thống kia báo lại một bước đã qua.",
        "The status goes backwards.",
    ),
    "intake.before_submission": (
        "Có ngày đứng trước ngày nộp hồ sơ.",
        "A date lies before the submission.",
    ),
    "intake.before_reception": (
        "Có ngày đứng trước ngày tiếp nhận.",
        "A date lies before the reception.",
    ),
    "intake.before_end": (
        "Ngày trả kết quả trước ngày xử lý xong.",
        "The result was returned before the work ended.",
    ),
    "intake.no_end": (
        "Báo đã xử lý xong mà không có ngày kết thúc.",
        "Said to be done, without the day it ended.",
    ),
    "intake.told_future": ("Có ngày chưa đến.", "A date lies in the future."),
    "intake.other_matter": (
        "Mã này đã được báo với thủ tục hoặc hệ thống khác.",
        "The code was reported with another procedure or system before.",
    ),
    "intake.no_field": ("Thiếu {name}.", "{name} is missing."),
    "intake.bad_field": ("{name} chưa đúng: “{text}”.", "{name} is wrong: “{text}”."),
    "intake.long_field": (
        "{name} quá dài: nhiều nhất {most} ký tự.",
        "{name} is longer than {most} letters.",
    ),
    "intake.bad_code": (
        "“{text}” không phải mã hồ sơ.",
        "“{text}” is no dossier code.",
    ),
    "intake.own_code": (
        "“{text}” là mã của hệ thống một cửa, không phải mã của hệ thống bộ, ngành (phần số cuối từ 6 chữ số).",
        "“{text}” is a code of a one-stop system, not of a ministry's (its tail has six digits or more).",
    ),
    "intake.unknown_system": (
        "Chưa biết hệ thống “{text}”. Thêm vào danh mục hệ thống rồi nạp lại.",
        "The system “{text}” is not in the catalogue.",
    ),
    "intake.unknown_unit": (
        "Cơ quan nhận không có đơn vị “{text}”.",
        "The agency has no unit “{text}”.",
    ),
    "intake.no_head": (
        "Đơn vị “{text}” không có người phụ trách để đứng tên theo dõi.",
        "The unit “{text}” has no head to hold it.",
    ),
    "intake.unknown_procedure": (
        "Cơ quan nhận không áp dụng thủ tục {text}.",
        "The agency has not adopted procedure {text}.",
    ),
    "intake.not_a_row": (
        "Dòng này không đọc được: phải là một đối tượng JSON có các trường của hồ sơ.",
        "The line is no JSON object.",
    ),
    "intake.not_json": (
        "Nội dung gửi đến không phải JSON đọc được.",
        "The content is no readable JSON.",
    ),
    "intake.too_many": (
        "Quá nhiều hồ sơ trong một lần: nhiều nhất {most}.",
        "Too many at once: {most} at most.",
    ),
    "intake.too_deep": ("Dữ liệu lồng nhau quá sâu.", "The data are nested too deeply."),
    "intake.bad_file": (
        "Tệp của “{name}” không đọc được.",
        "The file of “{name}” cannot be read.",
    ),
    "intake.file_elsewhere": (
        "Tệp “{name}” phải nằm trong thư mục của tệp nạp.",
        "The file “{name}” must lie in the folder of the import.",
    ),
    "intake.not_a_table": (
        "Tệp không phải bảng XLSX hoặc CSV đọc được.",
        "The file is no readable XLSX or CSV table.",
    ),
    "intake.no_column": (
        "Bảng thiếu cột {name}.",
        "The table has no column {name}.",
    ),
    "intake.not_utf8": ("Tệp không phải văn bản UTF-8.", "The file is no UTF-8 text."),
    "intake.empty": ("Tệp không có dòng nào.", "The file has no row."),
    "intake.closed_door": (
        "Cửa nhận hồ sơ chưa được mở: máy chủ chưa có mã bí mật của Cổng.",
        "The door is closed: no shared secret is set.",
    ),
    "intake.wrong_secret": ("Mã bí mật không đúng.", "The shared secret is wrong."),
    "intake.elsewhere": (
        "Hồ sơ này xử lý tại {system}; ở đây chỉ theo dõi.",
        "This dossier is worked in {system}; here it is only followed.",
    ),
}
