"""Who asked and who came to be heard at one commune: each way such a visit may end, and one still open."""

from __future__ import annotations

from datetime import datetime

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.petitions.services.authors import Author
from chuan.events.petitions.services.callers import CALLERS
from chuan.surfaces.acts import calling, courses
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.simulator.documents import acting

_HEAD = "minh.chutich"
_VISITOR = Author("Chíu Văn Phúc", "Thôn Đông Ngũ Hoa (mô phỏng)", "0900000201")
_ASKED = (
    "Tôi muốn hỏi đăng ký lại khai sinh cho mẹ tôi sinh năm 1958 thì cần giấy gì (mô phỏng).",
    "Đất của tôi giáp đường tỉnh, muốn tách thửa thì hỏi ở đâu (mô phỏng)?",
)
_HEARD = (
    "Bà con thôn Khe Lục mong có buổi làm thủ tục lưu động hằng tháng (mô phỏng).",
    "Loa phát thanh của thôn hỏng từ tháng trước (mô phỏng).",
    "Tôi muốn gặp lãnh đạo về lối đi chung của xóm (mô phỏng).",
)


def hear_visitors(at: datetime) -> bool:
    """Write them down; False, and nothing done, where the organisation is another one."""
    head = organisation.actor_named(_HEAD, at)
    if head is None:
        return False
    desk = acting(courses.candidates(head.agency, "receiver", at)[0].official, at)
    knows = courses.candidates(head.agency, "owner", at)[0].official
    first, second = (_come(desk, "guidance", words) for words in _ASKED)
    _end(desk, "guidance", first, Move("ask", "told", note="Đã đưa danh mục giấy tờ (mô phỏng)"))
    _end(desk, "guidance", second, Move("ask", "pass", {"explain": knows}))
    here = desk.official
    for words, move in zip(
        _HEARD,
        (
            Move("hear", "answered", note="Đã báo lịch lưu động của tháng sau (mô phỏng)"),
            Move("hear", "petition", note="Chuyển sổ phản ánh (mô phỏng)"),
            Move("hear", "lead", {"lead": head.official}),
        ),
        strict=True,
    ):
        stream = _come(desk, "hearing", words)
        _end(desk, "hearing", stream, Move("welcome", "heard", {"hear": here}))
        _end(desk, "hearing", stream, move)
    _end(head, "hearing", stream, Move("lead", "concluded", note="Giao địa chính đo lại lối đi (mô phỏng)"))
    _end(
        acting(knows, at),
        "guidance",
        second,
        Move("explain", LONE_OUTCOME, {"tell": here}, "Hồ sơ tách thửa nộp tại xã"),
    )
    return True


def _come(desk: Actor, kind: str, words: str) -> int:
    return calling.come(desk, kind, calling.Said(words, _VISITOR)).id


def _end(actor: Actor, kind: str, stream: int, move: Move) -> None:
    calling.end(CALLERS[kind], actor, stream, move)
