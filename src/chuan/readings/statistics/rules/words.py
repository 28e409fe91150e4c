"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.readings.statistics.rules.figure_words import WORDS as FIGURES

_ROUNDINGS = {
    "truncate": "Tỷ lệ lấy {digits} chữ số thập phân, bỏ phần sau, không làm tròn lên: 185 trên 247 là 74,89%.",
    "half_up": "Tỷ lệ làm tròn nửa lên đến {digits} chữ số thập phân: 185 trên 247 là 74,90%.",
}


def rounding_said(rule: str, digits: int) -> str:
    """The rounding rule of a form, as it is printed."""
    return _ROUNDINGS[rule].format(digits=digits)


_CHANGED: Words = {
    "statistics.changed_entered": ("ghi vào hệ thống sau khi chốt số liệu", "entered after the report"),
    "statistics.changed_gone": ("chuyển khỏi cơ quan sau khi chốt số liệu", "moved away after the report"),
    "statistics.changed_annulled": ("hủy tiếp nhận sau khi chốt số liệu", "annulled after the report"),
    "statistics.changed_ended": (
        "kết quả ghi muộn, sau khi chốt số liệu",
        "its end was recorded after the report",
    ),
    "statistics.changed_reopened": ("mở lại để giải quyết tiếp", "opened again"),
    "statistics.changed_end_moved": ("ngày kết thúc được sửa", "the day it ended was corrected"),
    "statistics.changed_due_moved": ("hạn trả kết quả được tính lại", "its date was set anew"),
    "statistics.changed_waiting": (
        "thời gian chờ bổ sung được ghi lại",
        "the time waited for papers changed",
    ),
    "statistics.changed_channel": ("cách nộp được sửa", "the channel was corrected"),
    "statistics.changed_fact": ("thông tin khác của hồ sơ được ghi thêm", "another fact became known"),
}
WORDS: Words = {
    **FIGURES,
    **_CHANGED,
    "statistics.absent": (
        "vắng số liệu: cơ quan chưa có hồ sơ nào trong hệ thống",
        "absent: no dossier here yet",
    ),
    "statistics.covered": ("không hiện vì ít người đứng sau", "not shown: few stand behind it"),
    "statistics.covered_note": (
        "“Không hiện”: dưới {fewest} người trả lời, hoặc đặt cạnh ô khác, kỳ khác sẽ tính ra như vậy; không phải 0, không phải vắng. Người gửi hài lòng hiện ở báo cáo quý đã hết, như đã biết khi hết quý.",
        "“Not shown”: fewer than {fewest} people answered, or beside another cell or period it would tell of such; neither 0 nor absent. Content senders stand in the report of a quarter that is over, as known when it ended.",
    ),
    "statistics.uncounted": ("chưa tính được", "not counted"),
    "statistics.no_whole": ("mẫu số bằng 0: không tính, không phải 0%", "the denominator is 0: not 0%"),
    "statistics.no_period": (
        "“{code}” không phải một kỳ báo cáo. Ví dụ: 2026-W45, 2026-11, 2026-Q3, 2026-H1, 2026.",
        "“{code}” is no period; for example 2026-W45, 2026-11, 2026-Q3, 2026-H1, 2026.",
    ),
    "statistics.future": ("Chưa đến {period} nên chưa có báo cáo.", "{period} has not begun."),
    "statistics.no_form": (
        "Không có biểu “{form}” dùng cho ngày {day}.",
        "There is no form “{form}” on {day}.",
    ),
    "statistics.not_this_span": (
        "“{form}” không lập cho loại kỳ này.",
        "“{form}” is not made for such a period.",
    ),
    "statistics.before_period": (
        "Thời điểm chốt số liệu phải sau ngày đầu kỳ.",
        "The moment of knowledge must be after the period began.",
    ),
    "statistics.ended_rows": (
        "{names} kết thúc hoạt động giữa kỳ: dòng này vẫn theo việc của cơ quan đó đến hết kỳ, để tổng là tình trạng cuối kỳ.",
        "{names} ended within the period: the row follows its work to the end of the period, so that the total is what stood then.",
    ),
    "statistics.not_over": (
        "Kỳ chưa hết: số liệu mới đến {moment}, chưa phải số liệu cả kỳ.",
        "The period is not over: figures up to {moment}.",
    ),
    "statistics.weeks_absent": (
        "{weeks} tuần không đồng bộ được hồ sơ nào (tuần bắt đầu {mondays}): vắng số liệu, để ngoài tỷ lệ đồng bộ, không tính là 0.",
        "In {weeks} weeks nothing was synchronised (weeks of {mondays}): absent, left out, not 0.",
    ),
    "statistics.by_own_dates": (
        "Tiền tính theo giờ của từng lần thu, trả, trừ lần đã hủy; phần hồ sơ tính đúng như đã biết lúc chốt.",
        "Money by the time of each movement; dossiers exactly as known then.",
    ),
}
