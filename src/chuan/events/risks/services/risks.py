"""One risk or opportunity: begun by a person, walked by its procedure, with its own acts between the steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.risks.rules import events as e
from chuan.events.risks.rules import gates
from chuan.events.risks.rules.state import State
from chuan.events.risks.rules.turning import evolve

KIND: Kind[State] = Kind("risk", "risks", State, e.KINDS, evolve)
MATTERS: Matters[State] = Matters(KIND, "xu-ly-rui-ro", gates.gate)
Risk = Standing[State]
load = KIND.load
load_many = KIND.load_many
lived = KIND.lived


def begin(stream: int, agency: int, title: Id, who: Who, fact: e.Registered) -> Risk:
    """Registered, and at its first step with whoever registered it."""
    return MATTERS.begin(stream, agency, title, who.official, who, (fact,))


def plan(stream: int, planned: e.Planned, who: Who, seen: int | None = None) -> Risk:
    """An action, numbered on from those there are."""

    def decide(state: State, at: datetime) -> Any:
        numbered = e.Planned(len(state.actions) + 1, planned.owner, planned.due, planned.words)
        return gates.plan(state, numbered, who.official, at) or (numbered,)

    return MATTERS.more(stream, decide, who, seen)


def more(
    stream: int, event: Any, refuses: Callable[[State, datetime], Refusal | None], who: Who,
    seen: int | None = None,
) -> Risk:  # fmt: skip
    """One event of the risk's own, unless its rule refuses it."""
    return MATTERS.more(stream, lambda state, at: refuses(state, at) or (event,), who, seen)
