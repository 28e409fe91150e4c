"""One thematic meeting with a decision, and one initiative that waits to be judged, at the commune of the demonstration."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.surfaces.acts import courses, initiatives, meetings

_SECRETARY, _HANDLER = "hung.iso", "ung.hotich"
_HELD = timedelta(days=6)
_MINUTES = "Ba nguyên nhân phải bổ sung hồ sơ: tờ khai thiếu chữ ký, bản sao cũ, thiếu ủy quyền (mô phỏng)."


def gather(at: datetime) -> bool:
    """Hold it; False, and nothing done, where the organisation is another one."""
    secretary, handler = (organisation.actor_named(name, at) for name in (_SECRETARY, _HANDLER))
    if secretary is None or handler is None:
        return False
    who = (secretary.official, handler.official)
    calling = meetings.Calling("Giảm hồ sơ phải bổ sung (mô phỏng)", at - _HELD, "Phòng họp tầng 1", who)
    meeting = meetings.call(secretary, calling).id
    meetings.hold(secretary, meeting, who, _MINUTES)
    owners = courses.candidates(secretary.agency, "owner", at)
    due = local(at).date() + timedelta(days=20)
    meetings.resolve(
        secretary, meeting, "Soạn tờ hướng dẫn điền tờ khai đặt tại quầy (mô phỏng)", owners[0].official, due
    )
    text = "Tra kho dữ liệu trước khi hỏi giấy tờ của công dân; người tiếp nhận tự tra (mô phỏng)."
    initiatives.propose(handler, "Tra trước giấy tờ đã có (mô phỏng)", text)
    return True
