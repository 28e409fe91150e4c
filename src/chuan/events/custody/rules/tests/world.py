"""A list and a dossier's originals lived through: each order is decided and folded, or its refusal kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal
from chuan.events.custody.rules import answering, keeping
from chuan.events.custody.rules import handover as h
from chuan.events.custody.rules import originals as o
from chuan.events.custody.rules.events import Line, Original

GIVER, TAKER, OTHER, CITIZEN = Id(1), Id(2), Id(3), Id(90)
COUNTER, DIVISION = Id(10), Id(20)
A, B, C = Id(501), Id(502), Id(503)
WORDS = Id(77)
AT = datetime(2026, 11, 20, 16, 30, tzinfo=VIETNAM)
LINES = (Line(A, 3, 1), Line(B, 2), Line(C, 1))
LIST = h.MakeList(1, 2026, COUNTER, DIVISION, LINES, TAKER)
CERTIFICATE, CONTRACT = Original(0, "certificate", "Giấy chứng nhận"), Original(0, "contract", "Hợp đồng", 2)


@dataclass
class HandoverLife:
    state: h.State = h.State()  # noqa: RUF009 - frozen value
    refusal: Refusal | None = None
    made: list[str] = field(default_factory=list)

    def order(self, actor: Id, order: h.Order) -> HandoverLife:
        decided = answering.decide(self.state, order, actor)
        self.refusal = decided if isinstance(decided, Refusal) else None
        self.made = [] if isinstance(decided, Refusal) else [type(event).__name__ for event in decided]
        for event in () if isinstance(decided, Refusal) else decided:
            self.state = h.evolve(self.state, Happened(event, AT, actor))
        return self

    def listed(self) -> HandoverLife:
        return self.order(GIVER, LIST)

    @property
    def why(self) -> str:
        return self.refusal.reason.key if self.refusal else ""

    @property
    def statuses(self) -> list[str]:
        return [one.status for one in self.state.answers]


@dataclass
class OriginalsLife:
    state: o.State = o.State()  # noqa: RUF009 - frozen value
    refusal: Refusal | None = None
    events: list[Any] = field(default_factory=list)

    def order(self, actor: Id, order: o.Order) -> OriginalsLife:
        decided = keeping.decide(self.state, order, actor)
        self.refusal = decided if isinstance(decided, Refusal) else None
        for event in () if isinstance(decided, Refusal) else decided:
            self.events.append(event)
            self.state = o.evolve(self.state, Happened(event, AT, actor))
        return self

    def kept(self) -> OriginalsLife:
        return self.order(GIVER, o.TakeIn((CERTIFICATE, CONTRACT), COUNTER))

    @property
    def why(self) -> str:
        return self.refusal.reason.key if self.refusal else ""
