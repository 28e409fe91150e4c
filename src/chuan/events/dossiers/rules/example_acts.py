"""What may happen in a worked example, by the words of its files: each is the orders real people would give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules import interruption_orders as io
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.decide import Order

_COUNTER, _HANDLER, _HEAD, _LEADER, _CLERK = (Id(n) for n in range(1, 6))
_UNIT, _WORDS, _PAPER = Id(10), Id(20), e.PaperIn("form", 1)
_HASH = "0" * 64


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of an example: when, what, and the moment it speaks of where it speaks of one."""

    at: datetime
    act: str
    until: datetime | None = None


_INBOX = MappingProxyType(
    {
        key: o.Person(who, _UNIT)
        for key, who in (
            ("receive", _COUNTER),
            ("work", _HANDLER),
            ("sign", _LEADER),
            ("number", _CLERK),
            ("issue", _CLERK),
        )
    }
)
_HANDS = o.Hands(inbox=_INBOX)
_Ordered = list[tuple[Order, Id]]


def _received(happening: Happening, submitted: datetime | None, *, outside: bool = False) -> _Ordered:
    order = o.Receive(
        "0", "", "online" if submitted else "direct", _WORDS, _WORDS, _UNIT, (_PAPER,), _HANDS,
        submitted=submitted, outside=outside,
    )  # fmt: skip
    return [(order, _COUNTER)]


def _asked(kind: str, **facts: Any) -> Callable[[Happening, datetime | None], _Ordered]:
    """Proposed by the handler and signed by the head in the same minute."""

    def make(happening: Happening, _: datetime | None) -> _Ordered:
        lacks = (i.Lack("form", _WORDS),) if kind == i.SUPPLEMENT else ()
        order = io.Propose(kind, "work", _WORDS, lacks=lacks, until=happening.until, **facts)
        signed: _Ordered = [] if facts.get("unsigned") else [(io.Grant(), _HEAD)]
        return [(order, _HANDLER), *signed]

    return make


def _one(order: Order, actor: Id) -> Callable[[Happening, datetime | None], _Ordered]:
    return lambda _happening, _submitted: [(order, actor)]


def _result(happening: Happening, _: datetime | None) -> _Ordered:
    """Drafted, signed, numbered and issued in the same minute."""

    def done(step: str, **facts: Any) -> o.Pass:
        return o.Pass(step, "on", _HANDS, **facts)

    return [
        (o.Draft("result", _HASH), _HANDLER),
        (done("work"), _HANDLER),
        (done("sign"), _LEADER),
        (done("number", number=1, day=local(happening.at).date()), _CLERK),
        (done("issue", issued=_HASH), _CLERK),
    ]


SUBMITTED = "nộp trực tuyến"
ORDERS: dict[str, Callable[[Happening, datetime | None], _Ordered]] = {
    "tiếp nhận": _received,
    "tiếp nhận ngoài địa bàn": lambda happening, submitted: _received(happening, submitted, outside=True),
    "cơ quan giải quyết nhận": _one(io.Arrive(_HEAD, _UNIT), _HEAD),
    "yêu cầu bổ sung": _asked(i.SUPPLEMENT),
    "yêu cầu bổ sung lần nữa, có lý do": _asked(i.SUPPLEMENT, again=_WORDS),
    "người thụ lý tự ký yêu cầu bổ sung": lambda happening, submitted: [
        *_asked(i.SUPPLEMENT)(happening, submitted)[:1],
        (io.Grant(), _HANDLER),
    ],
    "bổ sung đủ": _one(io.Complete((_PAPER,)), _COUNTER),
    "bổ sung thiếu": _one(io.Complete(()), _COUNTER),
    "thu hồi yêu cầu": _one(io.Recall(_WORDS), _HEAD),
    "tạm dừng theo luật riêng": _asked(i.SUSPEND, cause="pause"),
    "hết tạm dừng": _one(io.Resume(), _HANDLER),
    "xin lỗi, hẹn lại": _asked(i.EXTEND, cause="site"),
    "rút hồ sơ, có đơn": _one(io.Withdraw(_HASH), _COUNTER),
    "rút hồ sơ, có mã": _one(io.Withdraw(code=Id(1)), _COUNTER),
    "rút hồ sơ, không đơn": _one(io.Withdraw(), _COUNTER),
    "đóng vì không bổ sung": _one(io.Lapse(), _COUNTER),
    "mở lại": _one(io.Reopen(_WORDS), _HEAD),
    "hết hạn luật mà im lặng": _one(io.FallSilent(), _HEAD),
    "có kết quả": _result,
}
ACTS = (SUBMITTED, *ORDERS)
"""What may happen in an example."""
