"""Sentences of the sheets' publication: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "appraisals.object_own": (
        "Chỉ chính người được chấm mới phản đối dòng điểm của mình; người nhận ủy quyền không phản đối thay.",
        "Only the person who is scored objects to a line; a delegate does not object for him.",
    ),
    "appraisals.not_open": (
        "Kỳ này không ở giai đoạn lấy ý kiến trước công bố.",
        "This period is not open for comments before publication.",
    ),
    "appraisals.too_late": (
        "Đã hết hạn phản đối lúc {until}.",
        "The time for objections ended at {until}.",
    ),
    "appraisals.no_such_line": (
        "Bảng điểm không có dòng này; mở lại bảng điểm rồi chọn dòng.",
        "The sheet has no such line; open it again and choose one.",
    ),
    "appraisals.objected_already": (
        "Bạn đã phản đối dòng này; đang chờ quyết định.",
        "You objected to this line already; it waits for a decision.",
    ),
    "appraisals.no_objection": ("Không có phản đối này.", "There is no such objection."),
    "appraisals.decide_own": (
        "Người phản đối không tự quyết định phản đối của mình.",
        "Nobody decides his own objection.",
    ),
    "appraisals.decide_authored": (
        "Người đã ghi dòng điểm không quyết định phản đối dòng đó; chuyển lãnh đạo khác.",
        "Who wrote the line does not decide an objection to it; another leader does.",
    ),
    "appraisals.decided_already": ("Phản đối này đã có quyết định.", "This objection was decided already."),
    "appraisals.opened_already": (
        "Kỳ này đã mở; mỗi kỳ chỉ mở một lần.",
        "This period was opened already; each is opened once.",
    ),
    "appraisals.until_past": (
        "Hạn phản đối phải ở sau lúc này.",
        "The time for objections has to end after now.",
    ),
    "appraisals.still_open": (
        "Còn trong hạn phản đối đến {until}; chưa công bố được.",
        "Objections are taken until {until}; it cannot be published yet.",
    ),
    "appraisals.undecided": (
        "Còn {n} phản đối chưa quyết định.",
        "{n} objections are not decided yet.",
    ),
    "appraisals.not_published": ("Kỳ này chưa công bố.", "This period was not published yet."),
    "appraisals.same_count": (
        "Tính lại vẫn ra đúng số đã có; không có gì để ghi.",
        "Counted again it comes out the same; there is nothing to write.",
    ),
    "appraisals.closed_already": (
        "Kỳ này đã chốt; không chốt hai lần và không sửa nữa.",
        "This period is closed already; it is neither closed twice nor changed.",
    ),
    "appraisals.decision_number": (
        "Ghi số quyết định cho phép công khai ra ngoài cơ quan.",
        "Give the number of the decision that allows showing it outside.",
    ),
    "appraisals.decision_day": (
        "Ngày quyết định không thể ở sau hôm nay.",
        "The day of the decision cannot be after today.",
    ),
    "appraisals.shown": (
        "Chọn ít nhất một nội dung được công khai.",
        "Choose at least one thing that is shown.",
    ),
    "appraisals.seal_signed": (
        "Chỉ đóng dấu số lên bản trích đã có chữ ký số của lãnh đạo và chưa đóng dấu.",
        "The seal goes on an extract that a leader has signed and that bears none yet.",
    ),
    "appraisals.no_sheets": (
        "Kỳ này không có bảng điểm nào: cơ quan chưa áp dụng thang điểm.",
        "There are no sheets in this period: the agency has no scheme in force.",
    ),
    "appraisals.bad_period": (
        "Mã kỳ không đúng: năm 2026, quý 2026-Q4, tháng 2026-11, tuần 2026-W47.",
        "No such period: 2026, 2026-Q4, 2026-11, 2026-W47.",
    ),
}
