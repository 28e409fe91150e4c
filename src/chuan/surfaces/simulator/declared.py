"""A system declared to publication: its scope, the head's decision with its number, the set, what shows each step."""

from __future__ import annotations

from chuan.base.kernel.clock import local
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.declarations.rules.events import EVIDENCED
from chuan.events.declarations.services import MATTERS
from chuan.surfaces.acts import declaring
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.simulator.past import Story
from chuan.surfaces.telling.declaration_papers import papers

_SCOPED, _CONFIRMED, _SIGNED, _SHOWN, _CLOSED = 29, 28, 27, 26, 24
_ADDRESS = "https://cong-bo.example.vn/he-thong-quan-ly-chat-luong"
_NOTE = "Các điều kiện khác theo dõi trong quý (mô phỏng)"


def declare(told: Story) -> int:
    """The whole of it; its stream."""
    with told.ago(_SCOPED) as morning:
        title = f"Công bố hệ thống quản lý chất lượng năm {local(morning).year} (mô phỏng)"
        stream = declaring.begin(told.secretary, title).id
        to = {"confirm": told.head.official}
        _step(told, stream, Move("scope", LONE_OUTCOME, to, _NOTE))
    with told.ago(_CONFIRMED):
        _step(told, stream, Move("confirm", "ok", {"decide": told.head.official}), head=True)
    with told.ago(_SIGNED):
        to = dict.fromkeys(EVIDENCED, told.secretary.official)
        _step(told, stream, Move("decide", "ok", to), head=True)
        declaring.issue(told.secretary, stream, papers)
    with told.ago(_SHOWN) as morning:
        for step in EVIDENCED:
            shown = declaring.Evidence(step, local(morning).date(), _ADDRESS)
            declaring.show_evidence(told.secretary, stream, shown)
            last = {"close": told.secretary.official} if step == EVIDENCED[-1] else {}
            _step(told, stream, Move(step, LONE_OUTCOME, last))
    with told.ago(_CLOSED):
        _step(told, stream, Move("close", LONE_OUTCOME))
    return stream


def _step(told: Story, stream: int, move: Move, *, head: bool = False) -> None:
    declaring.step(MATTERS, told.head if head else told.secretary, stream, move)
