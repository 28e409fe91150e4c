"""The sentence under a due date (domain, "Explainable deadlines")."""

from __future__ import annotations

from chuan.base.kernel.reason import say
from chuan.definitions.calendars.rules.explain import sentence
from chuan.definitions.calendars.rules.words import WORDS
from chuan.definitions.calendars.tests.asking import counted


def test_it_tells_what_was_received_moved_counted_skipped_and_when_it_is_due() -> None:
    found = counted("2026-08-28T15:20", "5 ngày làm việc", "cut-off-15", "end-at-closing")
    assert sentence(found) == (
        "Nhận lúc thứ Sáu 28/08/2026, 15:20. "
        "Nhận sau 15:00 nên tính từ đầu giờ của ngày làm việc kế tiếp: thứ Năm 03/09/2026, 07:30. "
        "Thời hạn 5 ngày làm việc, không tính ngày bắt đầu 03/09/2026. "
        "Các ngày làm việc được tính: 04/09, 07/09, 08/09, 09/09, 10/09/2026. "
        "Ngày nghỉ đi qua: 29/08, 30/08, 05/09, 06/09/2026 (nghỉ hằng tuần); "
        "31/08/2026 (Hoán đổi ngày làm việc dịp Quốc khánh: nghỉ hoán đổi, làm bù ngày 22/08/2026, "
        "theo thông báo nghỉ Quốc khánh 2026); "
        "01/09, 02/09/2026 (Quốc khánh, nghỉ theo thông báo nghỉ Quốc khánh 2026). "
        "Hạn tính đến hết giờ làm việc của ngày cuối. "
        "Hạn: thứ Năm 10/09/2026, 17:30."
    )


def test_hours_name_each_stretch() -> None:
    assert "thứ Sáu 06/03/2026, 10:30 đến 11:30 (60 phút)" in sentence(counted("2026-03-06T10:30", "2 giờ"))


def test_a_limit_that_falls_on_a_closed_time_says_so() -> None:
    assert "thứ Bảy 07/03/2026, 14:20 là lúc đóng cửa" in sentence(counted("2026-03-06T14:20", "1 ngày"))


def test_the_first_day_counted_is_named() -> None:
    told = sentence(counted("2026-03-06T09:00", "2 ngày làm việc", "first-day-counted"))
    assert "ngày bắt đầu 06/03/2026 được tính là ngày thứ nhất" in told
    assert "Các ngày làm việc được tính: 06/03, 09/03/2026." in told


def test_crossing_days_without_notice_says_that_the_date_may_change() -> None:
    warning = "Ngày hẹn có thể thay đổi theo lịch nghỉ chính thức."
    assert warning in sentence(counted("2026-11-20T09:00", "5 ngày làm việc"))
    assert warning in sentence(counted("2026-12-31T16:00", "5 ngày làm việc"))
    assert warning not in sentence(counted("2026-03-06T09:00", "5 ngày làm việc"))


def test_many_rest_days_are_told_by_their_number() -> None:
    assert "52 ngày nghỉ hằng tuần" in sentence(counted("2026-03-06T09:00", "6 tháng"))


def test_the_reason_speaks_both_languages() -> None:
    found = counted("2026-03-06T09:00", "1 giờ", "same-day")
    assert say(found.reason, WORDS) == sentence(found)
    assert say(found.reason, WORDS, "en").startswith("Received Friday 06/03/2026, 09:00. Done the same day")
