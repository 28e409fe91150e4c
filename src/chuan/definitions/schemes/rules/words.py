"""What is said of objectives, of schemes and of their choice."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.definitions.schemes.rules.scheme_words import SCHEME_WORDS
from chuan.definitions.schemes.rules.verdict_words import VERDICTS

WORDS: Words = {
    **SCHEME_WORDS,
    **VERDICTS,
    "schemes.objective_year": (
        "Mục tiêu chỉ đặt cho năm trước, năm nay hoặc năm sau; năm nay là {year}.",
        "An objective is set for the last, this or the next year only; this year is {year}.",
    ),
    "schemes.objective_target": (
        "Chỉ tiêu phải từ 0 đến 1.000.000.",
        "The target must lie between 0 and 1,000,000.",
    ),
    "schemes.objective_share": (
        "Chỉ tiêu là tỷ lệ phần trăm nên không quá 100.",
        "The target is a percentage and cannot pass 100.",
    ),
    "schemes.objective_one_thing": (
        "Chọn một thủ tục hoặc một đơn vị, không chọn cả hai.",
        "Choose one procedure or one unit, not both.",
    ),
    "schemes.objective_resources": (
        "Xin ghi nguồn lực để đạt mục tiêu (người, kinh phí, phương tiện).",
        "Say with which resources the objective is to be reached (people, money, means).",
    ),
    "schemes.objective_evaluation": (
        "Xin ghi cách đánh giá: ai xem, khi nào, làm gì khi không đạt.",
        "Say how it is evaluated: who looks, when, what follows where it is missed.",
    ),
    "schemes.objective_own": (
        "{name} đã soạn mục tiêu này nên không phê duyệt được; cần lãnh đạo khác phê duyệt.",
        "{name} wrote this objective and cannot approve it; another leader must.",
    ),
    "schemes.objective_reason": (
        "Xin ghi lý do (ít nhất 5 ký tự).",
        "Give the reason (at least 5 characters).",
    ),
    "schemes.objective_approved": (
        "Mục tiêu này đã được phê duyệt.",
        "This objective has been approved already.",
    ),
    "schemes.objective_replaced": (
        "Mục tiêu này đã có phiên bản mới thay thế.",
        "A newer version has replaced this objective.",
    ),
    "schemes.objective_annulled": ("Mục tiêu này đã hủy.", "This objective was annulled."),
    "schemes.objective_dropped": ("Dự thảo này đã rút.", "This draft was taken back."),
    "schemes.objective_twice": (
        "Đã có mục tiêu đang áp dụng cho đúng chỉ tiêu, năm và phạm vi này; hãy sửa mục tiêu đó.",
        "An objective for this very measure, year and scope is in force; change that one.",
    ),
    "schemes.objective_drafted": (
        "Mục tiêu này đang có một dự thảo sửa đổi chờ phê duyệt; hãy phê duyệt hoặc rút dự thảo đó trước.",
        "A change of this objective waits for approval; approve it or take it back first.",
    ),
    "schemes.objective_missing": ("Không tìm thấy mục tiêu này.", "There is no such objective."),
    "schemes.objective_measure": (
        "Xin chọn một chỉ tiêu trong danh sách.",
        "Choose a measure from the list.",
    ),
    "schemes.objective_procedure": (
        "Cơ quan không áp dụng thủ tục này.",
        "The agency has not adopted this procedure.",
    ),
    "schemes.objective_unit": ("Đơn vị này không thuộc cơ quan.", "This unit is not of the agency."),
    "schemes.objective_answers": (
        "Người chịu trách nhiệm phải đang giữ một vị trí ở cơ quan.",
        "Who answers for it must hold a post in the agency.",
    ),
}
