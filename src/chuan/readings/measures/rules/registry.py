"""Every measure of an office: its name, unit, which way is better, and what is counted; one line a measure."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

SHARE, PER_HUNDRED, MEDIAN, NINETIETH = "share", "per_hundred", "median", "ninetieth"
"""Part of a whole in percent; times a hundred dossiers; the middle value; the value nine in ten stay within."""
UP, DOWN = "up", "down"
PERCENT, TIMES, HOURS, DAYS = "%", "lượt trên 100 hồ sơ", "giờ làm việc", "ngày"


@dataclass(frozen=True, slots=True)
class Measure:
    """``part`` and ``whole`` say in words what is counted; ``unit`` is that of the value; ``better`` up or down."""

    key: str
    name: str
    kind: str
    unit: str
    better: str
    part: str
    whole: str

    @property
    def spread(self) -> bool:
        """Whether it is a place in the order of all values, and not a part of a whole."""
        return self.kind in {MEDIAN, NINETIETH}

    @property
    def testable(self) -> bool:
        """Whether two periods of it can be compared by a test: each dossier is wrong or not, or has its own time."""
        return self.spread or (self.kind == SHARE and self.key != "uncollected")


_DUE = "hồ sơ có kết quả trong kỳ và hồ sơ quá hẹn chưa có kết quả"
_READY = "hồ sơ có kết quả trong kỳ"
_RECEIVED = "hồ sơ tiếp nhận trong kỳ"

_ALL = (
    Measure(
        "on_time", "Tỷ lệ hồ sơ đúng hẹn", SHARE, PERCENT, UP, "hồ sơ có kết quả không muộn hơn ngày hẹn", _DUE
    ),
    Measure("late", "Tỷ lệ hồ sơ trễ hẹn", SHARE, PERCENT, DOWN, "hồ sơ muộn hơn ngày hẹn", _DUE),
    Measure(
        "early", "Tỷ lệ hồ sơ trước hẹn", SHARE, PERCENT, UP, "hồ sơ có kết quả trước ngày hẹn",
        f"{_READY}, có ngày hẹn",
    ),
    Measure(
        "late_silent", "Tỷ lệ hồ sơ trễ hẹn mà không xin lỗi", SHARE, PERCENT, DOWN,
        "hồ sơ muộn hơn ngày hẹn, chưa lần nào có thư xin lỗi", _DUE,
    ),
    Measure(
        "hours_median", "Trung vị giờ làm việc của một hồ sơ", MEDIAN, HOURS, DOWN,
        "giờ làm việc từ tiếp nhận đến kết quả, trừ thời gian tạm dừng", _READY,
    ),
    Measure(
        "hours_ninetieth", "Giờ làm việc mà 90% hồ sơ không vượt quá", NINETIETH, HOURS, DOWN,
        "giờ làm việc từ tiếp nhận đến kết quả, trừ thời gian tạm dừng", _READY,
    ),
    Measure(
        "citizen_days", "Trung vị thời gian chờ của người dân", MEDIAN, DAYS, DOWN,
        "ngày từ lần nộp đầu tiên đến khi có kết quả, không trừ gì", _READY,
    ),
    Measure(
        "supplements", "Lượt yêu cầu bổ sung sau tiếp nhận", PER_HUNDRED, TIMES, DOWN,
        "lượt yêu cầu bổ sung", _RECEIVED,
    ),
    Measure(
        "second_supplements", "Tỷ lệ hồ sơ phải bổ sung từ lần thứ hai", SHARE, PERCENT, DOWN,
        "hồ sơ bị yêu cầu bổ sung từ hai lần", _RECEIVED,
    ),
    Measure(
        "extensions", "Tỷ lệ hồ sơ phải hẹn lại", SHARE, PERCENT, DOWN, "hồ sơ đã xin lỗi và hẹn lại", _RECEIVED
    ),
    Measure("refusals", "Tỷ lệ hồ sơ bị từ chối giải quyết", SHARE, PERCENT, DOWN, "hồ sơ trả lời từ chối", _READY),
    Measure(
        "withdrawals", "Tỷ lệ hồ sơ người dân rút", SHARE, PERCENT, DOWN, "hồ sơ dừng theo yêu cầu rút", _RECEIVED
    ),
    Measure("online", "Tỷ lệ hồ sơ tiếp nhận trực tuyến", SHARE, PERCENT, UP, "hồ sơ nộp trực tuyến", _RECEIVED),
    Measure(
        "late_entries", "Tỷ lệ hồ sơ nhập muộn", SHARE, PERCENT, DOWN,
        "hồ sơ nhận trên giấy, nhập vào hệ thống sau", _RECEIVED,
    ),
    Measure(
        "late_handovers", "Tỷ lệ hồ sơ bàn giao muộn", SHARE, PERCENT, DOWN,
        "hồ sơ bàn giao sau hạn bàn giao", "hồ sơ đã lập phiếu bàn giao trong kỳ",
    ),
    Measure(
        "uncollected", "Tỷ lệ tiền phí, lệ phí chưa thu", SHARE, PERCENT, DOWN,
        "đồng còn phải thu", "đồng phải thu của hồ sơ tiếp nhận trong kỳ",
    ),
)  # fmt: skip

MEASURES = MappingProxyType({measure.key: measure for measure in _ALL})
"""Key -> measure, in the order forms list them."""
