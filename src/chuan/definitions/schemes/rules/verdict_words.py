"""What is said of an action's effect, with both sides and the test."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

_BOTH = "Trước: {before_found} trên {before} ({before_share}%); sau: {after_found} trên {after} ({after_share}%). "
_BOTH_EN = (
    "Before: {before_found} of {before} ({before_share}%); after: {after_found} of {after} ({after_share}%). "
)
_HOURS = (
    "Trung vị trước: {before_middle} giờ làm việc ({before} hồ sơ); sau: {after_middle} giờ ({after} hồ sơ). "
)
_HOURS_EN = (
    "Median before: {before_middle} working hours ({before} dossiers); after: {after_middle} ({after}). "
)
_FISHER = "Kiểm định chính xác Fisher một phía: "
_RANKS = "Kiểm định hạng Mann–Whitney một phía: "

VERDICTS: Words = {
    "schemes.effective_fisher": (
        _BOTH + _FISHER + "khả năng chỉ do ngẫu nhiên là {chance}%, không quá {limit}%. Hiệu quả.",
        _BOTH_EN + "Fisher's exact test, one-sided: {chance}% by luck alone, at most {limit}%. Effective.",
    ),
    "schemes.ineffective_fisher": (
        _BOTH + _FISHER + "khả năng chỉ do ngẫu nhiên là {chance}%, quá {limit}%. Không hiệu quả.",
        _BOTH_EN + "Fisher's exact test, one-sided: {chance}% by luck alone, above {limit}%. Not effective.",
    ),
    "schemes.worse_fisher": (
        _BOTH + "Sau khi làm còn nhiều hơn trước. Không hiệu quả.",
        _BOTH_EN + "There are more than before. Not effective.",
    ),
    "schemes.effective_ranks": (
        _HOURS + _RANKS + "khả năng chỉ do ngẫu nhiên là {chance}%, không quá {limit}%. Hiệu quả.",
        _HOURS_EN
        + "Mann and Whitney's test, one-sided: {chance}% by luck alone, at most {limit}%. Effective.",
    ),
    "schemes.ineffective_ranks": (
        _HOURS + _RANKS + "khả năng chỉ do ngẫu nhiên là {chance}%, quá {limit}%. Không hiệu quả.",
        _HOURS_EN
        + "Mann and Whitney's test, one-sided: {chance}% by luck alone, above {limit}%. Not effective.",
    ),
    "schemes.worse_ranks": (
        _HOURS + "Sau khi làm còn lâu hơn trước. Không hiệu quả.",
        _HOURS_EN + "It takes longer than before. Not effective.",
    ),
    "schemes.unknown": (
        _BOTH + "Chưa đủ dữ liệu: cần khoảng {need} hồ sơ sau hành động. Xem lại ngày {day}.",
        _BOTH_EN
        + "Not enough data: about {need} dossiers after the action are needed. Looked at again on {day}.",
    ),
    "schemes.unknown_waiting": (
        _BOTH + "Chưa đủ dữ liệu để phân biệt với ngẫu nhiên. Xem lại ngày {day}.",
        _BOTH_EN + "Not enough data to tell it from luck. Looked at again on {day}.",
    ),
    "schemes.unknown_for_ever": (
        _BOTH + "Chưa đủ dữ liệu mà thời gian theo dõi đã hết; người đứng đầu kết luận bằng văn bản.",
        _BOTH_EN + "Not enough data and the time for watching is over; the head decides in writing.",
    ),
    "schemes.unknown_before": (
        _BOTH
        + "Chưa đủ dữ liệu: trước khi phát hiện có chưa tới {need} hồ sơ nên không so sánh được; người đứng đầu kết luận bằng văn bản.",
        _BOTH_EN
        + "Not enough data: fewer than {need} dossiers before the signal cannot be compared; the head decides in writing.",
    ),
}
