"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "portalscores.month_to_come": ("{where}tháng {month} chưa tới.", "{where}{month} is still to come."),
    "portalscores.bad_day": (
        "{where}ngày xem {day} phải từ đầu tháng của số liệu đến hôm nay.",
        "{where}the day read {day} is from the month's first day to today.",
    ),
    "portalscores.share_not_points": (
        "{where}tổng điểm {value} là tỷ lệ trên 1, thang là {most} điểm; nếu ý là {percent} điểm thì nhập {percent}.",
        "{where}total {value} is a share of 1, the scale is {most} points; if you mean {percent}, enter {percent}.",
    ),
    "portalscores.off_scale": (
        "{where}tổng điểm {value} nằm ngoài thang từ 0 đến {most} điểm.",
        "{where}total {value} is off the scale of {most} points.",
    ),
    "portalscores.over_most": (
        "{where}{name}: {value} không nằm trong 0 đến {most} điểm của nhóm; nếu đó là phần trăm thì đổi ra điểm.",
        "{where}{name}: {value} is not within 0 to {most}, the group's points; turn a percentage into points.",
    ),
    "portalscores.sum": (
        "{where}các nhóm cộng lại là {added} điểm, tổng ghi {total} điểm.",
        "{where}the groups add up to {added}, the total says {total}.",
    ),
    "portalscores.bad_points": (
        "{where}{column} “{value}” không đọc được là điểm; viết như 83,8 hoặc 83.80, không dấu phần trăm, nhiều nhất hai chữ số lẻ.",
        "{where}{column} “{value}” is no number of points; write 83,8 or 83.80, no percent sign, two decimals at most.",
    ),
    "portalscores.bad_date": (
        "{where}{column} “{value}” không đọc được; tháng viết như 10/2026, ngày viết như 05/11/2026.",
        "{where}{column} “{value}” cannot be read; a month is 10/2026, a day 05/11/2026.",
    ),
    "portalscores.empty_cell": ("{where}thiếu {column}.", "{where}{column} is missing."),
    "portalscores.twice": (
        "{where}cơ quan {code} đã có tháng này ở dòng trước.",
        "{where}{code} has this month in a row above.",
    ),
    "portalscores.no_rows": (
        "Tệp không có dòng số liệu nào: cần các cột {columns}.",
        "The file has no figures: it needs the columns {columns}.",
    ),
    "portalscores.no_agency": (
        "{where}không có cơ quan nào làm việc trên hệ thống mang mã “{code}” trong phạm vi của bạn.",
        "{where}no agency “{code}” within your reach.",
    ),
    "portalscores.not_yet_or_over": (
        "{where}tháng {month} {name} không còn hoạt động (kết thúc ngày {day}); nhập cho cơ quan tiếp nhận.",
        "{where}in {month} {name} was no more (ended {day}); enter it for its successor.",
    ),
    "portalscores.there_already": (
        "{where}tháng {month} đã có số của Cổng là {total} điểm; nếu sai thì hủy số ấy với lý do rồi nhập lại.",
        "{where}{month} has the Portal's {total} already; annul it with a reason, then enter again.",
    ),
    "portalscores.annulled_already": ("Số này đã được hủy.", "This entry was annulled already."),
    "portalscores.no_reason": ("Ghi lý do hủy.", "Say why."),
}
