"""A worked example of the law, as a jurist writes one: what happened when, and what both clocks then say.

An example is lived through the same ``decide`` and ``evolve`` as a real dossier, on a procedure with one
step of work; what it comes to is given in the words the example files use.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refusal
from chuan.definitions.calendars.rules.duration import Duration
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.rules.definition import (
    RESULT,
    Channel,
    Limit,
    Outcome,
    Paper,
    Procedure,
    Special,
    Step,
)
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules import interruption_orders as io
from chuan.events.dossiers.rules import interruptions as i
from chuan.events.dossiers.rules import orders as o
from chuan.events.dossiers.rules.clock import clocks
from chuan.events.dossiers.rules.decide import Order, decide
from chuan.events.dossiers.rules.evolve import evolve
from chuan.events.dossiers.rules.state import Happened, State
from chuan.events.dossiers.rules.words import WORDS

_COUNTER, _HANDLER, _HEAD, _LEADER, _CLERK = (Id(n) for n in range(1, 6))
_UNIT, _WORDS, _PAPER = Id(10), Id(20), e.PaperIn("form", 1)
_HASH = "0" * 64


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of an example: when, what, and the moment it speaks of where it speaks of one."""

    at: datetime
    act: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """``expect``: what should come of it, by the names that ``lived`` gives its answers."""

    name: str
    limit: Duration | None
    happens: tuple[Happening, ...]
    expect: Mapping[str, str]
    rules: tuple[str, ...] = ()
    special: Special = Special()  # noqa: RUF009 - frozen value
    seen: datetime | None = None
    facts: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


def lived(example: Example, pack: Pack, calendar: WorkTime) -> dict[str, str]:
    """Everything an example may ask about, in the words of its files."""
    terms = o.Terms(_procedure(example), pack)
    state, events = State(), list[e.Received | Any]()
    refusal: Refusal | None = None
    submitted: datetime | None = None
    for happening in example.happens:
        if happening.act == SUBMITTED:
            submitted = happening.at
            continue
        for order, actor in _ORDERS[happening.act](happening, submitted):
            now = o.Now(actor, happening.at, happening.at, calendar)
            decided = decide(terms, state, order, now)
            if isinstance(decided, Refusal):
                refusal = decided
                break
            for event in decided:
                events.append(event)
                state = evolve(state, Happened(event, happening.at, actor))
    return _answers(state, events, refusal, calendar, example.seen or example.happens[-1].at)


def _procedure(example: Example) -> Procedure:
    limit = Limit(example.limit, example.rules) if example.limit else None
    ways = [("receive", "receive", "work"), ("work", "work", "sign"), ("sign", "sign", "number")]
    ways += [("number", "number", "issue"), ("issue", "issue", RESULT)]
    steps = tuple(Step(key, key, key, act, outcomes=(Outcome("on", "", (to,)),)) for key, act, to in ways)
    return Procedure(
        code="0.000000",
        name=example.name,
        field="",
        level="",
        steps=steps,
        channels=tuple(Channel(kind, limit, limit) for kind in ("direct", "online")),
        papers=(Paper("form", "Tờ khai", originals=1),),
        special=example.special,
    )


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
_ORDERS: dict[str, Callable[[Happening, datetime | None], _Ordered]] = {
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
    "rút hồ sơ, không đơn": _one(io.Withdraw(), _COUNTER),
    "đóng vì không bổ sung": _one(io.Lapse(), _COUNTER),
    "mở lại": _one(io.Reopen(_WORDS), _HEAD),
    "hết hạn luật mà im lặng": _one(io.FallSilent(), _HEAD),
    "có kết quả": _result,
}
ACTS = (SUBMITTED, *_ORDERS)
"""What may happen in an example."""

_STATUS = {
    "open": "đang giải quyết",
    "ready": "có kết quả",
    "closed": "đã trả",
    "annulled": "đã hủy",
    "stopped": "dừng giải quyết",
}


def _answers(
    state: State, events: list[Any], refusal: Refusal | None, calendar: WorkTime, at: datetime
) -> dict[str, str]:
    told = {"bị từ chối": say(refusal.reason, WORDS) if refusal else "không"}
    if state.received is None:
        return told
    both = clocks(state, calendar, at)
    ready = state.status in {"ready", "closed"}
    return told | {
        "hạn pháp lý": _moment(both.legal.due),
        "ngày hẹn": _moment(state.promised),
        "đã dùng": hours(both.legal.used),
        "thời hạn": hours(both.legal.limit) if both.legal.limit is not None else "không",
        "đã dùng theo 766": hours(both.legal.subtracted),
        "số lần dừng": str(len(both.legal.stops)),
        "công dân chờ": lasting(both.citizen.lasted),
        "đúng hạn": ("có" if state.on_time else "không") if ready else "chưa có kết quả",
        "tình trạng": "chờ công dân" if state.waits and state.asked else _STATUS[state.status],
        "lỗi của cơ quan": "; ".join(_faults(state, events)) or "không",
        "im lặng": {"accept": "coi như chấp thuận", "refuse": "coi như từ chối"}.get(state.silent, "không"),
    }


def _faults(state: State, events: list[Any]) -> list[str]:
    faults = []
    if any(isinstance(event, i.Returned) and event.late for event in events):
        faults.append("trả lại muộn")
    if any(isinstance(event, i.Returned) and event.nth > 1 for event in events):
        faults.append("bổ sung quá một lần")
    if any(isinstance(event, i.Extended) and event.late for event in events):
        faults.append("xin lỗi muộn")
    if state.escalated:
        faults.append("xin hẹn lại quá một lần")
    return faults


def hours(minutes: int) -> str:
    """Working minutes as "44 giờ 30 phút"."""
    whole, rest = divmod(minutes, 60)
    return f"{whole} giờ {rest} phút" if rest else f"{whole} giờ"


def lasting(span: timedelta) -> str:
    """Calendar time as "16 ngày 1 giờ 5 phút"; a zero part is left out."""
    minutes = int(span.total_seconds()) // 60
    parts = ((minutes // 1440, "ngày"), (minutes % 1440 // 60, "giờ"), (minutes % 60, "phút"))
    return " ".join(f"{amount} {unit}" for amount, unit in parts if amount) or "0 phút"


def _moment(at: datetime | None) -> str:
    return "không" if at is None else f"{local(at):%d/%m/%Y %H:%M}"
