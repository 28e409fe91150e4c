"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "stages.no_stage": ("Chọn giai đoạn: giấy, thí điểm hoặc vận hành.", "Choose a stage."),
    "stages.no_decision": (
        "Ghi số, ngày và cơ quan ban hành quyết định, ví dụ: 1205/QĐ-UBND ngày 12/04/2018.",
        "Name the decision.",
    ),
    "stages.day_to_come": ("Ngày này chưa tới.", "This day is still to come."),
    "stages.already": (
        "Cơ quan đã ở giai đoạn “{stage}” từ {day}; nếu ngày ấy sai thì hủy dòng đó rồi ghi lại.",
        "The agency is at “{stage}” since {day}; annul that entry to correct it.",
    ),
    "stages.computed": (
        "Cơ quan này làm việc trên hệ thống nên số liệu được tính từ việc đã làm, không khai thay.",
        "This agency works in the system: its figures are computed.",
    ),
    "stages.no_source": ("Ghi nguồn: văn bản hoặc báo cáo nào nói điều này.", "Name the source."),
    "stages.no_such_thing": ("Chọn điều cần ghi.", "Choose what is stated."),
    "stages.no_edition": ("Chọn phiên bản tiêu chuẩn đang dùng.", "Choose the edition."),
    "stages.part_of_whole": (
        "{part} thủ tục trong phạm vi không thể nhiều hơn {whole} thủ tục của cơ quan.",
        "{part} cannot be more than {whole}.",
    ),
    "stages.nothing_to_divide": (
        "Cơ quan phải có ít nhất một thủ tục thì mới tính được tỷ lệ.",
        "There must be one procedure at least.",
    ),
    "stages.annulled_already": ("Dòng này đã được hủy.", "This entry was annulled already."),
    "stages.no_reason": ("Ghi lý do hủy.", "Say why."),
}
