"""What a measure is called, what it counts, and what is said of a figure against its target."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.readings.measures.rules.petitions import WORDS as _PETITIONS

_NAMES: Words = {
    "measures.name_on_time": ("Tỷ lệ hồ sơ đúng hẹn", "Share of dossiers on time"),
    "measures.name_late": ("Tỷ lệ hồ sơ trễ hẹn", "Share of late dossiers"),
    "measures.name_early": ("Tỷ lệ hồ sơ trước hẹn", "Share of dossiers ready before their day"),
    "measures.name_late_silent": (
        "Tỷ lệ hồ sơ trễ hẹn mà không xin lỗi",
        "Share of dossiers late without an apology",
    ),
    "measures.name_hours_median": (
        "Trung vị giờ làm việc của một hồ sơ",
        "Median working hours of a dossier",
    ),
    "measures.name_hours_ninetieth": (
        "Giờ làm việc mà 90% hồ sơ không vượt quá",
        "Working hours that 90% of dossiers stay within",
    ),
    "measures.name_citizen_days": (
        "Trung vị thời gian chờ của người dân",
        "Median time a citizen waits",
    ),
    "measures.name_supplements": (
        "Lượt yêu cầu bổ sung sau tiếp nhận",
        "Requests to supplement after reception",
    ),
    "measures.name_second_supplements": (
        "Tỷ lệ hồ sơ phải bổ sung từ lần thứ hai",
        "Share of dossiers supplemented a second time",
    ),
    "measures.name_extensions": ("Tỷ lệ hồ sơ phải hẹn lại", "Share of dossiers promised anew"),
    "measures.name_refusals": ("Tỷ lệ hồ sơ bị từ chối giải quyết", "Share of dossiers refused"),
    "measures.name_withdrawals": ("Tỷ lệ hồ sơ người dân rút", "Share of dossiers withdrawn by citizens"),
    "measures.name_online": ("Tỷ lệ hồ sơ tiếp nhận trực tuyến", "Share of dossiers received online"),
    "measures.name_late_entries": ("Tỷ lệ hồ sơ nhập muộn", "Share of dossiers entered late"),
    "measures.name_late_handovers": ("Tỷ lệ hồ sơ bàn giao muộn", "Share of dossiers handed over late"),
    "measures.name_uncollected": (
        "Tỷ lệ tiền phí, lệ phí chưa thu",
        "Share of fees and charges not collected",
    ),
}
_RATED: Words = {
    "measures.name_satisfaction": ("Tỷ lệ người dân hài lòng", "Share of satisfied citizens"),
    "measures.name_disliked": (
        "Tỷ lệ hồ sơ bị đánh giá thấp hoặc có phản ánh đúng",
        "Share of dossiers rated low or with a petition found true",
    ),
    "measures.part_disliked": (
        "hồ sơ có phiếu từ mức phải giải trình trở xuống, hoặc có phản ánh xác minh là đúng",
        "dossiers with a vote that asks for an explanation, or with a petition found true",
    ),
    "measures.part_satisfaction": (
        "phiếu đánh giá đạt mức hài lòng",
        "votes that reach the mark of satisfaction",
    ),
    "measures.whole_rated": (
        "phiếu người dân gửi trong kỳ, trừ phiếu đã loại",
        "votes given in the period, without those left out",
    ),
}
_WORKED = (
    "giờ làm việc từ tiếp nhận đến kết quả, trừ thời gian tạm dừng",
    "working hours from reception to the result, stops left out",
)
_PARTS: Words = {
    "measures.part_on_time": (
        "hồ sơ có kết quả không muộn hơn ngày hẹn",
        "dossiers ready no later than promised",
    ),
    "measures.part_late": ("hồ sơ muộn hơn ngày hẹn", "dossiers later than promised"),
    "measures.part_early": ("hồ sơ có kết quả trước ngày hẹn", "dossiers ready before the promised day"),
    "measures.part_late_silent": (
        "hồ sơ muộn hơn ngày hẹn, chưa lần nào có thư xin lỗi",
        "dossiers later than promised, never with an apology",
    ),
    "measures.part_hours_median": _WORKED,
    "measures.part_hours_ninetieth": _WORKED,
    "measures.part_citizen_days": (
        "ngày từ lần nộp đầu tiên đến khi có kết quả, không trừ gì",
        "days from the first submission to the result, nothing left out",
    ),
    "measures.part_supplements": ("lượt yêu cầu bổ sung", "requests to supplement"),
    "measures.part_second_supplements": (
        "hồ sơ bị yêu cầu bổ sung từ hai lần",
        "dossiers asked to supplement twice or more",
    ),
    "measures.part_extensions": ("hồ sơ đã xin lỗi và hẹn lại", "dossiers apologised for and promised anew"),
    "measures.part_refusals": ("hồ sơ trả lời từ chối", "dossiers answered by a refusal"),
    "measures.part_withdrawals": ("hồ sơ dừng theo yêu cầu rút", "dossiers stopped as withdrawn"),
    "measures.part_online": ("hồ sơ nộp trực tuyến", "dossiers handed in online"),
    "measures.part_late_entries": (
        "hồ sơ nhận trên giấy, nhập vào hệ thống sau",
        "dossiers received on paper and entered afterwards",
    ),
    "measures.part_late_handovers": (
        "hồ sơ bàn giao sau hạn bàn giao",
        "dossiers handed over after the hand-over limit",
    ),
    "measures.part_uncollected": ("đồng còn phải thu", "đồng still to be collected"),
}
_WHOLES: Words = {
    "measures.whole_due": (
        "hồ sơ có kết quả trong kỳ và hồ sơ quá hẹn chưa có kết quả",
        "dossiers ready in the period and dossiers past their day without a result",
    ),
    "measures.whole_ready": ("hồ sơ có kết quả trong kỳ", "dossiers ready in the period"),
    "measures.whole_promised": (
        "hồ sơ có kết quả trong kỳ, có ngày hẹn",
        "dossiers ready in the period that had a promised day",
    ),
    "measures.whole_received": ("hồ sơ tiếp nhận trong kỳ", "dossiers received in the period"),
    "measures.whole_listed": (
        "hồ sơ đã lập phiếu bàn giao trong kỳ",
        "dossiers listed for hand-over in the period",
    ),
    "measures.whole_owed": (
        "đồng phải thu của hồ sơ tiếp nhận trong kỳ",
        "đồng owed for dossiers received in the period",
    ),
}
_UNITS: Words = {
    "measures.unit_percent": ("%", "%"),
    "measures.unit_times": ("lượt trên 100 hồ sơ", "per 100 dossiers"),
    "measures.unit_hours": ("giờ làm việc", "working hours"),
    "measures.unit_days": ("ngày", "days"),
    "measures.value_percent": ("{value}%", "{value}%"),
    "measures.value_times": ("{value} lượt trên 100 hồ sơ", "{value} per 100 dossiers"),
    "measures.value_hours": ("{value} giờ làm việc", "{value} working hours"),
    "measures.value_days": ("{value} ngày", "{value} days"),
}
WORDS: Words = {
    **_NAMES,
    **_PETITIONS,
    **_RATED,
    **_PARTS,
    **_WHOLES,
    **_UNITS,
    "measures.nothing": ("Chưa có hồ sơ nào để tính.", "No dossier to count yet."),
    "measures.percent_reached": (
        "{part} trên {whole}, đạt chỉ tiêu {target}%.",
        "{part} of {whole}, the target of {target}% is reached.",
    ),
    "measures.percent_missed_up": (
        "{part} trên {whole}, còn thiếu {short} mới đạt chỉ tiêu {target}%.",
        "{part} of {whole}, {short} short of the target of {target}%.",
    ),
    "measures.percent_missed_down": (
        "{part} trên {whole}, nhiều hơn {short} so với chỉ tiêu {target}%.",
        "{part} of {whole}, {short} more than the target of {target}%.",
    ),
    "measures.times_reached": (
        "{part} lượt trên {whole} hồ sơ, đạt chỉ tiêu {target} lượt trên 100 hồ sơ.",
        "{part} times in {whole} dossiers, the target of {target} per 100 is reached.",
    ),
    "measures.times_missed": (
        "{part} lượt trên {whole} hồ sơ, nhiều hơn {short} so với chỉ tiêu {target} lượt trên 100 hồ sơ.",
        "{part} times in {whole} dossiers, {short} more than the target of {target} per 100.",
    ),
    "measures.hours_reached": (
        "{whole} hồ sơ, {value} giờ làm việc, trong mức chỉ tiêu {target}.",
        "{whole} dossiers, {value} working hours, within the target of {target}.",
    ),
    "measures.hours_missed": (
        "{whole} hồ sơ, {value} giờ làm việc, vượt chỉ tiêu {target}; {part} hồ sơ còn lâu hơn thế.",
        "{whole} dossiers, {value} working hours, past the target of {target}; {part} took still longer.",
    ),
    "measures.days_reached": (
        "{whole} hồ sơ, {value} ngày, trong mức chỉ tiêu {target}.",
        "{whole} dossiers, {value} days, within the target of {target}.",
    ),
    "measures.days_missed": (
        "{whole} hồ sơ, {value} ngày, vượt chỉ tiêu {target}; {part} hồ sơ còn lâu hơn thế.",
        "{whole} dossiers, {value} days, past the target of {target}; {part} took still longer.",
    ),
}
