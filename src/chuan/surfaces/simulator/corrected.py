"""The nonconformity of an audit, closed: cause, one action, judged by the data, the head's word where they are too few."""

from __future__ import annotations

from datetime import timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.schemes.rules.effectiveness import EFFECTIVE
from chuan.surfaces.acts import concluding, correcting
from chuan.surfaces.simulator.past import Story

_CONFIRMED, _EXPLAINED, _ACTED, _READY, _CONCLUDED = 46, 45, 44, 39, 38
_MEASURE = "late"
_CAUSE = correcting.Cause(
    "method", "Chưa ai được giao xem lại hồ sơ trước khi chuyển bước (mô phỏng)",
    "Đã làm lại cho đúng các hồ sơ được nêu (mô phỏng)",
)  # fmt: skip
_ACTION = "Trưởng phòng xem danh sách hồ sơ đến hạn vào đầu giờ mỗi ngày (mô phỏng)"
_WHY = "Đã xem trực tiếp các hồ sơ sau ngày thực hiện: không còn lỗi đã nêu, cỡ mẫu còn nhỏ (mô phỏng)"


def correct(told: Story, matter: int) -> None:
    """From the confirmation to its end."""
    owner = told.fit("owner", told.secretary.official, told.head.official)
    checker = told.fit("checker", owner)
    with told.ago(_CONFIRMED):
        correcting.confirm(told.secretary, matter, _MEASURE, owner)
    with told.ago(_EXPLAINED) as morning:
        correcting.explain(told.who(owner), matter, _CAUSE)
        due = local(morning).date() + timedelta(days=10)
        correcting.plan(told.who(owner), matter, correcting.Plan(owner, due, _ACTION))
    with told.ago(_ACTED) as morning:
        correcting.acted(told.who(owner), matter, 1, local(morning).date(), "Đã thực hiện (mô phỏng)")
    with told.ago(_READY):
        ready = concluding.ready(told.who(owner), matter, checker)
    with told.ago(_CONCLUDED):
        if ready.state.judged is None or ready.state.judged.verdict != EFFECTIVE:
            concluding.override(told.head, matter, EFFECTIVE, _WHY)
        concluding.conclude(told.who(checker), matter, effective=True, note="Hiệu quả (mô phỏng)")
