"""The ten statuses of the National Public Service Portal, and which may follow which.

Codes and names as exchanged (domain handbook 3.5): 3, 7 and 10 are ends; 5, 6 and 8 stand still.
"""

from __future__ import annotations

from types import MappingProxyType

REGISTERED, RECEIVED, NOT_RECEIVED, IN_WORK, SUPPLEMENT, MONEY = 1, 2, 3, 4, 5, 6
WITHDRAWN, STOPPED, DONE, RETURNED = 7, 8, 9, 10

STATUSES = MappingProxyType(
    {
        REGISTERED: "Mới đăng ký",
        RECEIVED: "Được tiếp nhận",
        NOT_RECEIVED: "Không được tiếp nhận",
        IN_WORK: "Đang xử lý",
        SUPPLEMENT: "Yêu cầu bổ sung giấy tờ",
        MONEY: "Yêu cầu thực hiện nghĩa vụ tài chính",
        WITHDRAWN: "Công dân yêu cầu rút hồ sơ",
        STOPPED: "Dừng xử lý",
        DONE: "Đã xử lý xong",
        RETURNED: "Đã trả kết quả",
    }
)
"""Status -> its name as the Portal shows it."""

_MOVING = frozenset({IN_WORK, SUPPLEMENT, MONEY, STOPPED, WITHDRAWN, DONE, RETURNED})
_AFTER = MappingProxyType(
    {
        REGISTERED: _MOVING | {RECEIVED, NOT_RECEIVED},
        RECEIVED: _MOVING,
        NOT_RECEIVED: frozenset(),
        IN_WORK: _MOVING,
        SUPPLEMENT: _MOVING | {NOT_RECEIVED},
        MONEY: _MOVING,
        WITHDRAWN: frozenset(),
        STOPPED: _MOVING,
        DONE: frozenset({RETURNED}),
        RETURNED: frozenset(),
    }
)
PAUSED = frozenset({SUPPLEMENT, MONEY, STOPPED})
"""The clock stands: the citizen or another body has to act."""
ENDED = frozenset({NOT_RECEIVED, WITHDRAWN, DONE, RETURNED})
"""Nobody works on it any more."""


def may_follow(now: int, then: int) -> bool:
    """Whether a dossier in ``now`` may be reported in ``then`` next; the same again is no step."""
    return then == now or then in _AFTER[now]
