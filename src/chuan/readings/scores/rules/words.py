"""What a sheet says: of facts, of what closes it, and of the order of people."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.readings.scores.rules.fact_words import FACT_WORDS

WORDS: Words = {
    **FACT_WORDS,
    "scores.base": ("Điểm khởi đầu của tiêu chí “{name}”.", "Starting points of “{name}”."),
    "scores.cap": (
        "Tiêu chí “{name}” tối đa {limit} điểm trong kỳ; phần vượt không tính.",
        "“{name}” gives {limit} points at the most in a period; what is above does not count.",
    ),
    "scores.floor": (
        "Tiêu chí “{name}” không trừ quá mức: thấp nhất {limit} điểm.",
        "“{name}” takes no more than its limit: {limit} points at the least.",
    ),
    "scores.few": (
        "Khối lượng trong kỳ ít ({done} trên mức {few}): phần còn lại giữ nguyên điểm, việc ít không bị thiệt.",
        "Little work in this period ({done} of {few}): the rest keeps its points, little work costs none.",
    ),
    "scores.usual": (
        "Bù độ khó của thủ tục {procedure}: {steps} bước, người khác làm bước này thường trễ tương đương {usual} khối lượng.",
        "For the difficulty of procedure {procedure}: {steps} steps, others are usually late there for a weight of {usual}.",
    ),
    "scores.presence": (
        "Có mặt {present} trên {working} ngày làm việc: tính theo tỷ lệ ngày có mặt.",
        "Present on {present} of {working} working days: points by the share of days.",
    ),
    "scores.rounding": (
        "Làm tròn tổng điểm đến {digits} chữ số thập phân theo thang điểm.",
        "The total rounded to {digits} decimals, as the scheme says.",
    ),
    "scores.rounding_of": (
        "Làm tròn điểm tiêu chí “{name}” đến {digits} chữ số thập phân.",
        "The points of “{name}” rounded to {digits} decimals.",
    ),
    "scores.corrected": (
        "Điều chỉnh theo kết quả giải quyết ý kiến{document}.",
        "Corrected by the decision on an objection{document}.",
    ),
    "scores.struck": (
        "Bỏ một việc khỏi tiêu chí này theo kết quả giải quyết ý kiến{document}.",
        "An act was struck out here by the decision on an objection{document}.",
    ),
    "scores.unrated": (
        "Không xếp loại {period}: có mặt {present} trên {working} ngày làm việc, cần ít nhất {least} ngày.",
        "Not rated for {period}: present on {present} of {working} working days, at least {least} are needed.",
    ),
    "scores.no_period": ("Không có kỳ này.", "There is no such period."),
    "scores.nothing_counted": (
        "Chưa xếp loại {period}: chưa có việc nào được tính.",
        "Not rated for {period} yet: nothing counts so far.",
    ),
    "scores.nothing_below": (
        "Chưa có phiếu điểm nào được xếp trong {period}.",
        "There is no rated sheet in {period} yet.",
    ),
    "scores.sheet": (
        "Phiếu điểm {period}, có mặt {present}/{working} ngày làm việc.",
        "Sheet of {period}, present on {present}/{working} working days.",
    ),
    "scores.hint_late_step": (
        "Quá thời gian {n} lần ở bước “{name}” của thủ tục {procedure} trong {days} ngày gần đây.",
        "Late {n} times at step “{name}” of procedure {procedure} in the last {days} days.",
    ),
    "scores.hint_sent_back": (
        "Việc bị trả lại {n} lần ở bước “{name}” của thủ tục {procedure} trong {days} ngày gần đây.",
        "Work came back {n} times at step “{name}” of procedure {procedure} in the last {days} days.",
    ),
    "scores.hint_low_vote": (
        "Người dân cho điểm thấp {n} lần về “{name}” trong {days} ngày gần đây.",
        "Citizens gave low points {n} times for “{name}” in the last {days} days.",
    ),
    "scores.sheet_mean": (
        "Phiếu điểm {period}: {points} điểm, tính bình quân {of} kỳ đã xếp loại.",
        "Sheet of {period}: {points} points, the mean of {of} graded periods.",
    ),
    "scores.few_parts": (
        "Không xếp loại {period}: mới có {rated} kỳ được xếp loại, cần ít nhất {least} kỳ.",
        "Not graded for {period}: {rated} graded periods so far, at least {least} are needed.",
    ),
    "scores.waits_judgement": (
        "Tiêu chí “{name}” chưa có cấp trên chấm.",
        "Nobody has judged “{name}” yet.",
    ),
    "scores.waits_work": (
        "Tiêu chí “{name}” chưa có số liệu trong kỳ (chưa có việc nào được tính): để ngoài tổng điểm, không phải 0 điểm.",
        "No figures for “{name}” in this period (nothing counts yet): left out of the total, which is not 0 points.",
    ),
    "scores.places": (
        "{percent}% của {counted} người là {places} suất.",
        "{percent}% of {counted} people: {places} places.",
    ),
    "scores.places_down": (
        "{percent}% của {counted} người là {exact}; làm tròn xuống còn {places} suất.",
        "{percent}% of {counted} people is {exact}; rounded down to {places} places.",
    ),
    "scores.places_half_up": (
        "{percent}% của {counted} người là {exact}; làm tròn đến số gần nhất là {places} suất.",
        "{percent}% of {counted} people is {exact}; to the nearest whole number: {places} places.",
    ),
    "scores.places_half_even": (
        "{percent}% của {counted} người là {exact}; làm tròn đến số gần nhất (giữa thì về số chẵn) là {places} suất.",
        "{percent}% of {counted} people is {exact}; to the nearest whole number, halves to even: {places} places.",
    ),
    "scores.places_up": (
        "{percent}% của {counted} người là {exact}; làm tròn lên thành {places} suất.",
        "{percent}% of {counted} people is {exact}; rounded up to {places} places.",
    ),
    "scores.places_one": (
        "{percent}% của {counted} người là {exact}; thang điểm cho nhóm từ {least} người ít nhất 1 suất.",
        "{percent}% of {counted} people is {exact}; the scheme gives a group of {least} or more one place.",
    ),
    "scores.places_none": (
        "{percent}% của {counted} người là {exact}, chưa đủ 1 suất; ai đủ điểm được nêu tên để cấp có thẩm quyền quyết định.",
        "{percent}% of {counted} people is {exact}, less than one place; who has the points is named for whoever decides.",
    ),
}
