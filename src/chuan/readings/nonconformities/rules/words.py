"""The sentences of detectors, Vietnamese first: what may be wrong, and what each dossier shows."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

_NAMES = {
    "late_cluster": ("Cụm hồ sơ trễ hẹn", "A cluster of late dossiers"),
    "late_unapologised": ("Trễ hẹn không xin lỗi", "Late without an apology"),
    "second_supplement": ("Yêu cầu bổ sung lần hai", "A second supplement"),
    "moved_appointment": ("Lùi ngày hẹn trả", "Appointments moved"),
    "wrong_step": ("Sai bước hoặc bỏ bước", "A wrong or skipped step"),
    "fee_above": ("Thu phí cao hơn quy định", "A fee above the rule"),
    "loan_overdue": ("Hồ sơ mượn chưa trả", "A borrowed file not back"),
    "withdraw_resubmit": ("Rút hồ sơ rồi nộp lại", "Withdrawn, then handed in again"),
    "supplement_last_day": ("Yêu cầu bổ sung vào ngày cuối", "Papers asked for on the last day"),
    "refusal_at_due": ("Từ chối đúng ngày hẹn trả", "Refused on the due date"),
    "end_before_file": ("Ghi kết thúc trước khi có kết quả", "Ended before the result existed"),
    "founded_complaint": ("Phản ánh đúng", "A founded petition"),
    "bulk_closing": ("Kết thúc hàng loạt sát giờ nghỉ", "Closed in bulk at closing time"),
}

WORDS: Words = {
    **{f"nonconformities.name_{key}": name for key, name in _NAMES.items()},
    "nonconformities.late_cluster": (
        "{found} trong {sample} hồ sơ đến hạn bị trễ, nhiều hơn mức thường ngày.",
        "{found} of {sample} dossiers due were late, more than usual.",
    ),
    "nonconformities.late_unapologised": (
        "{found} trong {sample} hồ sơ đến hạn bị trễ mà không có văn bản xin lỗi.",
        "{found} of {sample} dossiers due were late and nobody apologised.",
    ),
    "nonconformities.second_supplement": (
        "{found} trong {sample} hồ sơ bị yêu cầu bổ sung từ hai lần trở lên.",
        "Papers were asked for twice or more in {found} of {sample} dossiers.",
    ),
    "nonconformities.moved_appointment": (
        "{found} trong {sample} hồ sơ bị lùi ngày hẹn trả.",
        "The date was moved in {found} of {sample} dossiers.",
    ),
    "nonconformities.wrong_step": (
        "{found} trong {sample} hồ sơ làm sai bước, bỏ bước hoặc sai vai trò so với quy trình công bố.",
        "{found} of {sample} dossiers left the declared flow: a step or a role was wrong.",
    ),
    "nonconformities.fee_above": (
        "{found} trong {sample} hồ sơ bị tính phí, lệ phí cao hơn mức của thủ tục.",
        "{found} of {sample} dossiers were charged more than the procedure allows.",
    ),
    "nonconformities.loan_overdue": (
        "{found} trong {sample} hồ sơ lưu đến hạn trả chưa được trả.",
        "{found} of {sample} files due back are not back.",
    ),
    "nonconformities.withdraw_resubmit": (
        "{found} trong {sample} hồ sơ được rút rồi chính người đó nộp lại cùng thủ tục.",
        "{found} of {sample} dossiers were withdrawn and handed in again by the same person.",
    ),
    "nonconformities.supplement_last_day": (
        "{found} trong {sample} lần trả hồ sơ để bổ sung rơi vào ngày hẹn trả hoặc sau đó.",
        "{found} of {sample} dossiers were sent back for papers on the due date or later.",
    ),
    "nonconformities.refusal_at_due": (
        "{found} trong {sample} hồ sơ bị từ chối đúng ngày hẹn trả.",
        "{found} of {sample} refusals fell on the due date.",
    ),
    "nonconformities.end_before_file": (
        "{found} trong {sample} hồ sơ được ghi kết thúc trước khi có tệp kết quả.",
        "{found} of {sample} dossiers were ended before the result's file existed.",
    ),
    "nonconformities.bulk_closing": (
        "{found} trong {sample} hồ sơ một người kết thúc trong ngày dồn vào mấy phút cuối buổi.",
        "{found} of the {sample} dossiers one person ended that day fell into the last minutes.",
    ),
    "nonconformities.founded_complaint": (
        "{found} phản ánh của người dân được xác minh là đúng.",
        "{found} petitions of citizens were found true.",
    ),
    "nonconformities.case_complaint_founded": (
        "Phản ánh được xác minh là đúng, trả lời {answered}.",
        "Found true, answered {answered}.",
    ),
    "nonconformities.case_complaint_partly": (
        "Phản ánh được xác minh là đúng một phần, trả lời {answered}.",
        "Found partly true, answered {answered}.",
    ),
    "nonconformities.case_late": (
        "Hẹn trả {promised}, có kết quả {ready}.",
        "Promised for {promised}, answered {ready}.",
    ),
    "nonconformities.case_late_open": (
        "Hẹn trả {promised}, đến nay chưa có kết quả.",
        "Promised for {promised}, not answered yet.",
    ),
    "nonconformities.case_late_unapologised": (
        "Quá hẹn {promised} mà không có văn bản xin lỗi, hẹn lại.",
        "The promise of {promised} passed without an apology.",
    ),
    "nonconformities.case_second_slip": (
        "Công dân nhận {times} phiếu yêu cầu bổ sung trước khi được tiếp nhận.",
        "The citizen was given {times} supplement slips before reception.",
    ),
    "nonconformities.case_second_supplement": (
        "Bị trả lại để bổ sung {times} lần sau khi tiếp nhận.",
        "Sent back for papers {times} times after reception.",
    ),
    "nonconformities.case_moved_appointment": (
        "Lùi hẹn {times} lần, hẹn sau cùng {promised}.",
        "Moved {times} times, at last to {promised}.",
    ),
    "nonconformities.case_fee_above": (
        "Tính cao hơn mức của thủ tục {over} đồng.",
        "Charged {over} đồng more than the procedure allows.",
    ),
    "nonconformities.case_loan_overdue": ("Hạn trả {due}.", "Due back on {due}."),
    "nonconformities.case_withdraw_resubmit": (
        "Rút ngày {day}; sau đó nộp lại với mã {again}.",
        "Withdrawn on {day}; handed in again as {again}.",
    ),
    "nonconformities.case_supplement_last_day": (
        "Yêu cầu bổ sung lúc {asked}, hẹn trả {promised}.",
        "Papers asked for at {asked}, promised for {promised}.",
    ),
    "nonconformities.case_refusal_at_due": (
        "Từ chối đúng ngày hẹn trả {promised}.",
        "Refused on the day it was promised for, {promised}.",
    ),
    "nonconformities.case_end_before_file": (
        "Ghi kết thúc {ready}, tệp kết quả có lúc {filed}.",
        "Ended {ready}, the result's file was kept {filed}.",
    ),
    "nonconformities.case_bulk_closing": ("Kết thúc lúc {ready}.", "Ended at {ready}."),
    "nonconformities.numbers_missing": (
        "Danh mục bộ phát hiện thiếu số liệu của “{detector}”.",
        "The catalogue has no numbers for the detector “{detector}”.",
    ),
}
