"""The door to audits: matters on the system procedure of internal audits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from chuan.base.kernel.refusal import Refusal
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.audits.rules.audit import State, evolve
from chuan.events.audits.rules.checking import gate
from chuan.events.audits.rules.events import AUDIT, Event

MATTERS: Matters[State] = Matters(Kind("audit", "audits", State, AUDIT, evolve), "danh-gia-noi-bo", gate)
Audit = Standing[State]
load = MATTERS.kind.load


def more(
    stream: int, decide: Callable[[State], tuple[Event, ...] | Refusal], who: Who, seen: int | None = None
) -> Audit:
    """What a rule makes of the audit, inside the caller's transaction."""

    def decided(state: State, _: datetime) -> tuple[Event, ...] | Refusal:
        return decide(state)

    return MATTERS.more(stream, decided, who, seen)
