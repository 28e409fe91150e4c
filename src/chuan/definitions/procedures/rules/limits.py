"""A limit in words: "trong ngày; nhận sau 15:00 thì ngày làm việc tiếp theo"."""

from __future__ import annotations

from chuan.base.kernel.reason import LANGUAGES
from chuan.definitions.calendars.rules.duration import say_duration
from chuan.definitions.procedures.rules.definition import Limit

_WITHIN_THE_DAY = ("trong ngày", "within the day")
_AFTER_CUT_OFF = (
    "nhận sau 15:00 thì ngày làm việc tiếp theo",
    "received after 15:00: the next working day",
)
_FROM_NEXT = (
    "nhận sau 15:00 thì tính từ ngày làm việc tiếp theo",
    "received after 15:00: counted from the next working day",
)
_FIRST_DAY = ("tính cả ngày nhận", "the day of reception counts")
_SAME_MINUTE = ("đến đúng giờ đã nhận", "to the minute of reception")


def say_limit(limit: Limit | None, language: str = "vi") -> str:
    """The limit as people say it; "chưa có thời hạn" where none is stated."""
    at = LANGUAGES.index(language)
    if limit is None:
        return ("chưa có thời hạn", "no limit stated")[at]
    same_day = "same-day" in limit.rules
    words = [_WITHIN_THE_DAY[at] if same_day else say_duration(limit.duration, language)]
    if "cut-off-15" in limit.rules:
        words.append((_AFTER_CUT_OFF if same_day else _FROM_NEXT)[at])
    if "first-day-counted" in limit.rules:
        words.append(_FIRST_DAY[at])
    if "same-minute" in limit.rules:
        words.append(_SAME_MINUTE[at])
    return "; ".join(words)
