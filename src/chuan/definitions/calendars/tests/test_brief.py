"""The short explanation of a slip."""

from __future__ import annotations

from datetime import datetime

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.calendars.rules.answer import Due
from chuan.definitions.calendars.rules.due import due
from chuan.definitions.calendars.rules.duration import Duration, parse_duration
from chuan.definitions.calendars.rules.explain import brief, sentence


def _counted(start: str, text: str, *rules: str) -> Due:
    length = parse_duration(text)
    assert isinstance(length, Duration)
    counted = due(national(), datetime.fromisoformat(start).replace(tzinfo=VIETNAM), length, rules)
    assert isinstance(counted, Due)
    return counted


def test_days_off_are_named_without_documents_and_weekly_rest_is_counted() -> None:
    counted = _counted("2026-08-28T09:00", "3 ngày làm việc", "end-at-closing")
    assert brief(counted) == (
        "Thời hạn 3 ngày làm việc, không tính ngày bắt đầu 28/08/2026. Ngày nghỉ đi qua: 31/08/2026 "
        "(Hoán đổi ngày làm việc dịp Quốc khánh); 01/09, 02/09/2026 (Quốc khánh); 4 ngày nghỉ hằng tuần."
    )


def test_a_start_after_the_cut_off_is_told() -> None:
    told = brief(_counted("2026-08-27T15:20", "0 ngày làm việc", "cut-off-15", "same-day"))
    assert told.startswith("Nhận sau 15:00 nên tính từ đầu giờ của ngày làm việc kế tiếp: thứ Sáu 28/08/2026")


@pytest.mark.parametrize("length", ["3 ngày làm việc", "20 ngày làm việc", "20 giờ làm việc", "12 ngày"])
@pytest.mark.parametrize("start", ["2026-11-20T16:40", "2026-12-28T09:05"])
def test_no_document_is_quoted_and_less_is_said_than_in_full(start: str, length: str) -> None:
    counted = _counted(start, length, "end-at-closing")
    assert not any(
        word in brief(counted) for word in ("Nghị quyết", "Luật", "Điều", "đối chiếu", "thông báo")
    )
    assert len(brief(counted)) < len(sentence(counted)) / 2 + 60
