"""Sentences of this context: reason key -> (Vietnamese, English), and how moments are told."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Words

_WEEKDAYS = {
    "vi": ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def weekday(day: int, language: str = "vi") -> str:
    """The name of a weekday, Monday = 0."""
    return _WEEKDAYS[language][day]


def moment(at: datetime, language: str = "vi") -> str:
    """A moment as people read it: "thứ Sáu 27/11/2026, 16:00"."""
    here = local(at)
    return f"{weekday(here.weekday(), language)} {here:%d/%m/%Y, %H:%M}"


def clock_text(minutes: int) -> str:
    """Minutes after midnight as 24-hour clock: 450 is "07:30"."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


_UNVERIFIED = ("; chưa đối chiếu với văn bản gốc", "; not yet checked against the document itself")

_DAYS: Words = {
    "calendars.off": ("{name}, nghỉ theo {document}", "{name}, off by {document}"),
    "calendars.worked": (
        "{name}: làm việc theo {document}",
        "{name}: worked by {document}",
    ),
    "calendars.swapped_off": (
        "{name}: nghỉ hoán đổi, làm bù ngày {other}, theo {document}",
        "{name}: off in exchange for {other}, by {document}",
    ),
    "calendars.swapped_on": (
        "{name}: làm bù cho ngày nghỉ hoán đổi {other}, theo {document}",
        "{name}: worked in exchange for {other}, by {document}",
    ),
}

WORDS: Words = {
    **_DAYS,
    **{f"{key}_unverified": (vi + _UNVERIFIED[0], en + _UNVERIFIED[1]) for key, (vi, en) in _DAYS.items()},
    "calendars.working": ("ngày làm việc", "working day"),
    "calendars.rest": ("nghỉ hằng tuần", "weekly rest"),
    "calendars.working_awaiting": (
        "ngày làm việc; {name}: chờ thông báo, chưa áp dụng",
        "working day; {name}: awaiting a notice, not applied",
    ),
    "calendars.rest_awaiting": (
        "nghỉ hằng tuần; {name}: chờ thông báo, chưa áp dụng",
        "weekly rest; {name}: awaiting a notice, not applied",
    ),
    "calendars.due": ("{vi}", "{en}"),
    "calendars.clause_received": ("Nhận lúc {when}.", "Received {when}."),
    "calendars.clause_moved": (
        "Lúc đó ngoài giờ làm việc nên tính từ {when}.",
        "That is outside opening hours, so the count starts {when}.",
    ),
    "calendars.clause_cut_off": (
        "Nhận sau 15:00 nên tính từ đầu giờ của ngày làm việc kế tiếp: {when}.",
        "Received after 15:00, so the count starts at the opening of the next working day: {when}.",
    ),
    "calendars.clause_same_day": (
        "Giải quyết trong ngày: hạn là lúc hết giờ làm việc của ngày bắt đầu tính.",
        "Done the same day: due at the last closing of the day the count starts.",
    ),
    "calendars.clause_hours": (
        "Thời hạn {duration}, chỉ tính trong giờ làm việc.",
        "Time limit {duration}, counted inside opening hours only.",
    ),
    "calendars.clause_days": (
        "Thời hạn {duration}, không tính ngày bắt đầu {day}.",
        "Time limit {duration}; the first day, {day}, is not counted.",
    ),
    "calendars.clause_first_day": (
        "Thời hạn {duration}, ngày bắt đầu {day} được tính là ngày thứ nhất.",
        "Time limit {duration}; the first day, {day}, counts as day one.",
    ),
    "calendars.clause_counted_days": (
        "Các ngày làm việc được tính: {days}.",
        "Working days counted: {days}.",
    ),
    "calendars.clause_counted_hours": ("Được tính: {spans}.", "Counted: {spans}."),
    "calendars.clause_span": ("{when} đến {until} ({minutes} phút)", "{when} to {until} ({minutes} minutes)"),
    "calendars.clause_skipped": ("Ngày nghỉ đi qua: {days}.", "Days off passed: {days}."),
    "calendars.clause_many": ("{count} ngày {why}", "{count} days of {why}"),
    "calendars.clause_settled": (
        "Đếm đến {when} là lúc đóng cửa nên chuyển sang giờ mở cửa kế tiếp.",
        "The count falls on {when}, a closed time, so it moves to the next opening.",
    ),
    "calendars.clause_closing": (
        "Hạn tính đến hết giờ làm việc của ngày cuối.",
        "The limit runs to the last closing of its last day.",
    ),
    "calendars.clause_due": ("Hạn: {when}.", "Due: {when}."),
    "calendars.clause_may_change": (
        "Ngày hẹn có thể thay đổi theo lịch nghỉ chính thức.",
        "The date may change with the official notice of days off.",
    ),
    "calendars.no_year": (
        "Chưa có lịch làm việc của năm {year}, không tính được thời hạn bắt đầu trong năm đó.",
        "There is no calendar for {year}, so no limit starting in that year can be counted.",
    ),
    "calendars.beyond": (
        "Thời hạn kéo dài quá năm {year}, ngoài lịch làm việc đang có.",
        "The limit runs beyond {year}, past the calendar at hand.",
    ),
    "calendars.no_rule": (
        "Không có cách tính nào tên “{rule}”.",
        "There is no counting rule named “{rule}”.",
    ),
    "calendars.duration_empty": ("Chưa ghi thời hạn.", "No time limit is given."),
    "calendars.duration_without_unit": (
        "“{text}” thiếu đơn vị: ghi rõ giờ làm việc, ngày làm việc, ngày hay tháng.",
        "“{text}” has no unit: say working hours, working days, days or months.",
    ),
    "calendars.duration_negative": (
        "“{text}”: thời hạn không thể là số âm.",
        "“{text}”: a time limit cannot be negative.",
    ),
    "calendars.duration_range": (
        "“{text}” nêu nhiều thời hạn hoặc một khoảng: chọn một thời hạn duy nhất.",
        "“{text}” states several limits or a range: choose a single one.",
    ),
    "calendars.duration_broken_day": (
        "“{text}”: số ngày và số tháng phải nguyên; phần lẻ chỉ dùng cho ngày làm việc và giờ.",
        "“{text}”: days and months are whole; only working days and hours have fractions.",
    ),
    "calendars.duration_too_long": ("“{text}”: thời hạn quá dài.", "“{text}”: the time limit is too long."),
    "calendars.duration_unread": (
        "Không hiểu thời hạn “{text}”. Ví dụ ghi đúng: “20 giờ làm việc”, “02 tháng và 15 ngày làm việc”.",
        "The time limit “{text}” is not understood. Written well: “20 giờ làm việc”, “02 tháng và 15 ngày làm việc”.",
    ),
    "calendars.change_later": (
        "Hạn pháp lý lùi từ {before} đến {after}; ngày đã hẹn giữ nguyên.",
        "The legal limit moves later, from {before} to {after}; the printed date stands.",
    ),
    "calendars.change_earlier": (
        "Hạn pháp lý sớm lên, từ {before} thành {after}: lấy làm mốc làm việc; không ai trễ so với ngày chưa từng báo.",
        "The legal limit moves earlier, from {before} to {after}: it is the work target; nobody is late for a date never told.",
    ),
    "calendars.change_closed": (
        "Giờ hẹn {before} rơi vào lúc đóng cửa nên chuyển sang {after}; báo cho công dân, không tính trễ.",
        "The printed moment {before} falls in a closed time and moves to {after}; the citizen is told, nobody is late.",
    ),
    "calendars.no_name": ("Ghi tên của ngày nghỉ hoặc ngày làm bù.", "Name the day off or the day worked."),
    "calendars.no_document": ("Ghi số văn bản thông báo.", "Give the number of the notice."),
    "calendars.no_reason": ("Ghi lý do rút lại.", "Give the reason of the withdrawal."),
    "calendars.outside_years": (
        "Ngày {day} nằm ngoài các năm có lịch làm việc.",
        "The day {day} lies outside the years of the calendar.",
    ),
    "calendars.no_entry": ("Lịch không có mục này.", "The calendar has no such entry."),
    "calendars.not_awaited": (
        "“{name}” đã có văn bản {document}.",
        "“{name}” already has its document {document}.",
    ),
    "calendars.withdrawn_already": ("Mục này đã được rút lại.", "This was withdrawn already."),
    "calendars.no_agency": ("Không có cơ quan nào mã “{agency}”.", "There is no agency “{agency}”."),
    "calendars.doubt_year": (
        "Chưa có văn bản chính thức về lịch nghỉ năm {year}.",
        "No official notice of the days off of {year} has been read.",
    ),
    "calendars.doubt_awaited": (
        "{name} ({days}): chờ thông báo, chưa áp dụng.",
        "{name} ({days}): awaiting a notice, not applied.",
    ),
    "calendars.doubt_unverified": (
        "{name} ({days}), áp dụng theo {document}: chưa đối chiếu với văn bản gốc.",
        "{name} ({days}), applied by {document}: not yet checked against the document itself.",
    ),
}
